"""`pace`: how often to ask, on which days not, and how long whom rests."""

from datetime import datetime

import click

from plugin.domain.model import Kind
from plugin.domain.suggestions.pace import without_past
from plugin.errors import UserError
from plugin.usecases.pace import (
    Pace,
    add_days_off,
    load_pace,
    remove_days_off,
    save_asks_a_day,
    save_interval,
    save_rest,
    save_weekdays,
)
from plugin.usecases.reminder_setting import LEAST_REMINDER, MOST_REMINDER, REMINDER, is_reminder_days, reminder_days
from plugin.usecases.stores.account import AccountStore
from web.bootstrap import wired
from web.cli.options import Words, account_option, json_option, now_option, print_json, say

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@click.command("pace")
@click.option("--asks-a-day", type=Words(), metavar="N", help="So many asks a day, at most.")
@click.option("--interval", type=Words(), metavar="DAYS", help="Days before the same person is asked again.")
@click.option("--rest", type=Words(), multiple=True, metavar="KIND=DAYS", help="The same for a kind; KIND= as for all.")
@click.option("--reminder", type=Words(), metavar="DAYS", help="Working days of silence before the one reminder.")
@click.option("--quiet", type=Words(), metavar="DAYS", help="Days of the week without asks: sat,sun, or none.")
@click.option("--off", type=Words(), multiple=True, metavar="FROM/TO", help="Days off, as 2026-12-24/2027-01-06.")
@click.option("--no-off", type=Words(), multiple=True, metavar="FROM/TO", help="Take days off away again.")
@now_option
@account_option
@json_option
def pace_command(  # noqa: PLR0913 - an option is an argument
    *,
    asks_a_day: str | None,
    interval: str | None,
    rest: tuple[str, ...],
    reminder: str | None,
    quiet: str | None,
    off: tuple[str, ...],
    no_off: tuple[str, ...],
    now: datetime,
    address: str | None,
    as_json: bool,
) -> None:
    """How often to ask, on which days not, and how long whom rests; without an option, what is set."""
    with wired(address) as desk:
        store = desk.store
        if asks_a_day is not None:
            save_asks_a_day(store, asks_a_day)
        if interval is not None:
            save_interval(store, interval)
        for one in rest:
            _set_rest(store, one)
        if reminder is not None:
            _set_reminder(store, reminder)
        if quiet is not None:
            save_weekdays(store, _weekdays(quiet))
        _set_off(store, off, no_off, now)
        pace, silence = load_pace(store), reminder_days(store)
    if as_json:
        print_json(pace_json(pace, silence))
        return
    for line in _lines(pace, silence, now):
        say(line)


def _set_off(store: AccountStore, off: tuple[str, ...], no_off: tuple[str, ...], now: datetime) -> None:
    for one in no_off:
        if remove_days_off(store, one) is None:
            raise UserError(f"“{one}” are no days off; see which there are with: askwell pace")
    for one in off:
        first, _, last = one.partition("/")
        add_days_off(store, first, last, today=now.date())


def _set_rest(store: AccountStore, text: str) -> None:
    name, equals, days = text.partition("=")
    if not equals or name not in set(Kind):
        raise UserError(f"“{text}” is no rest: write one like client=180, of {', '.join(Kind)}.")
    save_rest(store, Kind(name), days)


def _set_reminder(store: AccountStore, text: str) -> None:
    if not is_reminder_days(text):
        raise UserError(f"Choose a number of working days from {LEAST_REMINDER} to {MOST_REMINDER}.")
    store.save_preference(REMINDER, str(int(text)))


def _weekdays(text: str) -> set[int]:
    names = [one.strip().lower()[:3] for one in text.split(",") if one.strip()]
    if names == ["non"]:
        return set()
    unknown = [one for one in names if one not in DAYS]
    if unknown or not names:
        raise UserError(f"“{text}” are no days of the week: write them like sat,sun, or none.")
    return {DAYS.index(one) for one in names}


def pace_json(pace: Pace, silence: int) -> dict[str, object]:
    """What is set, for programs: days of the week by their first three letters, days off in ISO form."""
    return {
        "asks_a_day": pace.asks_a_day,
        "interval_days": pace.interval,
        "rest_days": {kind.value: days for kind, days in sorted(pace.rests.items())},
        "reminder_days": silence,
        "quiet": [DAYS[one] for one in sorted(pace.weekdays)],
        "off": [{"first": one.first.isoformat(), "last": one.last.isoformat()} for one in pace.off],
    }


def _lines(pace: Pace, silence: int, now: datetime) -> list[str]:
    rests = [f"{kind.value.replace('_', ' ')} after {days}" for kind, days in sorted(pace.rests.items())]
    off = [f"{one.first}/{one.last}" for one in without_past(pace.off, now.date())]
    quiet = pace.policy.quiet.sentence(now.date())
    return [
        f"Asks a day: at most {pace.asks_a_day}",
        f"The same person again: after {pace.interval} days" + (f"; {', '.join(rests)}" if rests else ""),
        f"One reminder: after {silence} working days of silence",
        f"Quiet days: {', '.join(DAYS[one] for one in sorted(pace.weekdays)) or 'none'}",
        f"Days off: {', '.join(off) or 'none'}",
        *([quiet] if quiet else []),
    ]

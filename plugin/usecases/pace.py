"""How often the user wants to ask, as they set it: kept as settings, checked where they are set, read leniently."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from plugin.domain.model import Kind
from plugin.domain.suggestions.ask_policy import PER_DAY, AskPolicy
from plugin.domain.suggestions.pace import DaysOff, QuietDays, without_past
from plugin.errors import UserError
from plugin.sentences import Sentence, say
from plugin.usecases.stores.account import AccountStore

INTERVAL = "ask_interval_days"
"""The setting of how many days the same person is not asked again."""
ASKS_A_DAY, QUIET, OFF, RESTS = "asks_a_day", "quiet_weekdays", "days_off", "rest_days"
LEAST_DAYS, MOST_DAYS = 14, 730
FEWEST_ASKS, MOST_ASKS = 1, 10
_LONGEST_OFF = timedelta(days=366)
_MOST_OFF = 30
_WEEK = range(7)


@dataclass(frozen=True, slots=True)
class Pace:
    """The user's choice; where they made none, today's numbers. `rests` are days for kinds that rest otherwise."""

    asks_a_day: int = PER_DAY
    interval: int = AskPolicy().ask_interval.days
    rests: Mapping[Kind, int] = field(default_factory=dict)
    weekdays: frozenset[int] = frozenset()
    off: tuple[DaysOff, ...] = ()

    @property
    def policy(self) -> AskPolicy:
        """What it takes to ask, at this pace."""
        return AskPolicy(
            asks_a_day=self.asks_a_day,
            quiet=QuietDays(self.weekdays, self.off),
            ask_interval=timedelta(days=self.interval),
            rests={kind: timedelta(days=days) for kind, days in self.rests.items()},
        )


def load_pace(store: AccountStore) -> Pace:
    """What the user set; what cannot be read is as if it had not been set."""
    kept, plain = store.load_preferences(), Pace()
    weekdays = frozenset(day for one in kept.get(QUIET, "").split() if (day := _number(one, 0, 6)) is not None)
    rests: dict[Kind, int] = {}
    for one in kept.get(RESTS, "").split():
        name, _, text = one.partition("=")
        days = _number(text, 1, 3650)
        if name in set(Kind) and days is not None:
            rests[Kind(name)] = days
    spans = [span for one in kept.get(OFF, "").split() if (span := _span(one)) is not None]
    return Pace(
        asks_a_day=_number(kept.get(ASKS_A_DAY, ""), FEWEST_ASKS, MOST_ASKS) or plain.asks_a_day,
        interval=_number(kept.get(INTERVAL, ""), 1, 3650) or plain.interval,
        rests=rests,
        weekdays=weekdays if len(weekdays) < len(_WEEK) else frozenset(),
        off=tuple(sorted(spans)),
    )


def _number(text: str, least: int, most: int) -> int | None:
    return int(text) if re.fullmatch(r"[0-9]{1,6}", text) and least <= int(text) <= most else None


def _span(text: str) -> DaysOff | None:
    first, _, last = text.partition("/")
    try:
        span = DaysOff(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return None
    return span if span.first <= span.last else None


def save_asks_a_day(store: AccountStore, text: str) -> int:
    """Set how many asks a day are shown at most. Raises UserError for what is no such number."""
    return _save_number(store, ASKS_A_DAY, text, FEWEST_ASKS, MOST_ASKS, _NO_ASKS)


def save_interval(store: AccountStore, text: str) -> int:
    """Set how many days the same person is not asked again. Raises UserError for what is no such number."""
    return _save_number(store, INTERVAL, text, LEAST_DAYS, MOST_DAYS, _NO_DAYS)


_NO_ASKS = say("Choose a number of asks from %(least)s to %(most)s.")
_NO_DAYS = say("Choose a number of days from %(least_days)s to %(most_days)s.")


def _save_number(store: AccountStore, name: str, text: str, least: int, most: int, refusal: Sentence) -> int:
    number = _number(text.strip(), least, most)
    if number is None:
        raise UserError(refusal.of(least=least, most=most, least_days=least, most_days=most))
    store.save_preference(name, str(number))
    return number


def save_rest(store: AccountStore, kind: Kind, text: str) -> int | None:
    """Set how long contacts of a kind rest after an ask; "" as everybody else. Raises UserError for no such number."""
    days = None
    if text.strip():
        days = _number(text.strip(), LEAST_DAYS, MOST_DAYS)
        if days is None:
            raise UserError(_NO_DAYS.of(least_days=LEAST_DAYS, most_days=MOST_DAYS))
    rests = {**load_pace(store).rests, kind: days}
    kept = " ".join(f"{name}={number}" for name, number in sorted(rests.items()) if number is not None)
    store.save_preference(RESTS, kept or None)
    return days


def save_weekdays(store: AccountStore, weekdays: Iterable[int]) -> frozenset[int]:
    """Set on which days of the week nothing is asked, 0 for Monday. Raises UserError where no day would be left."""
    chosen = frozenset(weekdays)
    if not chosen <= set(_WEEK) or len(chosen) >= len(_WEEK):
        raise UserError(say("Leave at least one day of the week on which you may be shown an ask."))
    store.save_preference(QUIET, " ".join(map(str, sorted(chosen))) or None)
    return chosen


def add_days_off(store: AccountStore, first: str, last: str, *, today: date) -> DaysOff:
    """Add a span of days off, both ends included (ISO days). Raises UserError for what is none."""
    try:
        span = DaysOff(date.fromisoformat(first.strip()), date.fromisoformat(last.strip() or first.strip()))
    except ValueError:
        raise UserError(say("Choose the first and the last day off.")) from None
    if span.last < span.first:
        raise UserError(say("The last day off comes before the first: choose them anew."))
    if span.last < today:
        raise UserError(say("These days are over: choose days to come."))
    if span.last - span.first > _LONGEST_OFF:
        raise UserError(say("That is more than a year: choose a shorter time."))
    spans = without_past([*load_pace(store).off, span], today)
    if len(spans) > _MOST_OFF:
        raise UserError(say("There is room for %(most)s times off: remove one first.", most=_MOST_OFF))
    _save_off(store, spans)
    return span


def remove_days_off(store: AccountStore, text: str) -> DaysOff | None:
    """Remove a span, named as "first/last" in ISO days; None where there is none such."""
    span, kept = _span(text), load_pace(store).off
    if span is None or span not in kept:
        return None
    _save_off(store, [one for one in kept if one != span])
    return span


def _save_off(store: AccountStore, spans: Iterable[DaysOff]) -> None:
    store.save_preference(OFF, " ".join(f"{one.first}/{one.last}" for one in spans) or None)

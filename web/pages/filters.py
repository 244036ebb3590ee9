"""How templates say a moment, a duration, a status, and where a message can be seen."""

from collections.abc import Mapping
from datetime import date, datetime
from urllib.parse import quote

from flask import Flask

from plugin.domain.model import DraftRecord, Evidence, Occasion
from plugin.domain.suggestions.phrasing import say_day
from plugin.sentences import kept, say_number
from plugin.views import words
from plugin.views.moments import Moments, full_day, hours, month_short, month_year
from plugin.views.spellings import as_written, known_spellings
from plugin.views.suggestion import how_sure
from plugin.views.unlock import tie_words, unlock, unlock_place
from plugin.views.words import (
    closeness,
    event_words,
    fact_words,
    favour_words,
    part_words,
    plain,
    status_shown,
    status_words,
    sureness,
)
from web.pages.request_context import clock, judgement, store, visitor, wiring


def day(moment: datetime) -> str:
    """A date as a person says it: today, yesterday, a weekday within six days, else the date."""
    return Moments(clock()).day(moment)


def mail_link(fact: Evidence) -> str:
    """Where Gmail shows the message behind a fact; "" for events and for imported mail."""
    account = visitor().account
    if account is None or account.kind != "google":
        return ""
    message = store().load_message(fact.id)
    if message is None or not message.rfc822_message_id:
        return ""
    message_id = quote(message.rfc822_message_id.strip("<>"), safe="@.")
    return wiring().mail_page.format(account=quote(account.address, safe="@"), message_id=message_id)


def in_gmail(record: DraftRecord) -> str:
    """Where Gmail shows this very letter: found by its Message-ID, for links that name a draft no longer open it."""
    account = visitor().account
    message_id = quote(record.rfc822_message_id.strip("<>"), safe="@.")
    if account is None or not message_id:
        return drafts_url()
    return wiring().mail_page.format(account=quote(account.address, safe="@"), message_id=message_id)


def drafts_page(_record: DraftRecord) -> str:
    """The mailbox's list of drafts."""
    return drafts_url()


def on_day(value: datetime) -> str:
    """A date within a sentence: today, yesterday, else "on" and the day."""
    return Moments(clock()).on_day(value)


def moment(value: datetime) -> str:
    """A day and its hour."""
    return Moments(clock()).moment(value)


def hour(value: datetime) -> str:
    """The time of day, where the user is."""
    return Moments(clock()).hour(value)


def drafts_url() -> str:
    """The mailbox's list of drafts."""
    account = visitor().account
    return wiring().drafts_page.format(account=quote(account.address if account else "", safe="@"))


def why_now(occasion: Occasion) -> str:
    """Why an ask is right now, in a few words."""
    return words.why_now(occasion, Moments(clock()))


def spelled(name: str) -> str:
    """An organisation's name as the user and their contacts write it, where a domain alone gave it."""
    if visitor().account is None or not name or " " in name:
        return name
    made = judgement()

    def known() -> Mapping[str, str]:
        listed = [one.organisation for one in made.prospects]
        return known_spellings([*listed, *(one.person.organisation for one in made.snapshot.relationships)])

    return as_written(name, made.once("spellings", known))


def size(count: int) -> str:
    """A file's size as a person says it."""
    for unit, many in (("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)):
        if count >= many:
            return f"{count / many:.{0 if count >= 10 * many else 1}f} {unit}"
    return say_number("%(num)s byte", "%(num)s bytes", count)


def written_day(value: date) -> str:
    """A day in plain words, with the year where it is not this one."""
    return say_day(value, today=clock().date())


def add_filters(app: Flask) -> None:
    """Make them known to the templates."""
    for written in (full_day, month_year, month_short):
        app.add_template_filter(written)
    app.add_template_filter(kept, "recalled")
    app.add_template_filter(written_day)
    for made in (
        size,
        how_sure,
        why_now,
        spelled,
        day,
        on_day,
        moment,
        hour,
        hours,
        mail_link,
        drafts_page,
        in_gmail,
    ):
        app.add_template_filter(made)
    for said in (
        unlock,
        unlock_place,
        tie_words,
        status_words,
        event_words,
        status_shown,
        fact_words,
        favour_words,
        part_words,
        closeness,
        sureness,
        plain,
    ):
        app.add_template_filter(said)
    app.add_template_global(drafts_url)
    app.add_template_global(lambda: clock().date().isoformat(), "today_iso")

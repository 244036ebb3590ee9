"""Dates as people say them in a mail: "on Tuesday", "last week", "in May 2024", in the languages of the packs.

Yesterday is "yesterday": its weekday would be read as that of a week ago, and a draft is for the day on which it was
made. The day is the one on the clock of the event where
it says one, else of `now`. How a day is said stands in the packs' `phrases/days.toml`; the names of days and months
are CLDR's, through Babel.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from plugin.domain.language.packs import pack
from plugin.domain.language.phrasebook import phrasebook


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in words: `when` stands beside a verb ("on Tuesday"), `of` beside a noun ("du 3 mai", "vom Dienstag")."""

    when: str
    of: str


_TEN_DAYS_AT_MOST, _TWO_WEEKS_AT_MOST = 11, 18
_A_YEAR = 340
"""Days after which last October could be the coming one's."""


def weekday_names(language: str) -> tuple[str, ...]:
    """The days of the week from Monday on, as they stand in a sentence. Raises UnknownLanguage, PackError."""
    return pack(language).words("phrases/days.weekdays")


def month_names(language: str) -> tuple[str, ...]:
    """The months from January on, as they stand in a sentence. Raises UnknownLanguage, PackError."""
    return pack(language).words("phrases/days.months")


def local_day(moment: datetime, *, now: datetime) -> date:
    """The day on the event's own clock where it has one, else on the user's."""
    return (moment if moment.utcoffset() else moment.astimezone(now.tzinfo)).date()


def say_day(moment: datetime, *, now: datetime, language: str) -> Moment:
    """A day in words, as exact as one remembers it: the weekday for a week, "a couple of weeks ago", then the month.

    Days to come are said with their date. Raises UnknownLanguage.
    """
    day, today = local_day(moment, now=now), now.date()
    apart = (today - day).days
    if apart > 0:
        return _past(day, today, language)
    if apart == 0:
        return _say("today", language)
    weekday = weekday_names(language)[day.weekday()]
    return _say("weekday", language, weekday=weekday) if apart > -7 else _date(day, language)


def _past(day: date, today: date, language: str) -> Moment:
    """A day before today."""
    apart = (today - day).days
    if 1 < apart < 7:
        return _say("past_weekday", language, weekday=weekday_names(language)[day.weekday()])
    last_week = _monday(today) - _monday(day) == timedelta(days=7)
    spans = (
        (apart == 1, "yesterday"),
        (last_week, "last_week"),
        (apart <= _TEN_DAYS_AT_MOST, "ten_days"),
        (apart <= _TWO_WEEKS_AT_MOST, "two_weeks"),
        ((day.year, day.month) == (today.year, today.month), "this_month"),
    )
    said = next((part for holds, part in spans if holds), None)
    if said is not None:
        return _say(said, language)
    if day.year == today.year - 1 and apart < _A_YEAR:
        return _say("month_last_year", language, month=month_names(language)[day.month - 1])
    return _month(day, today, language)


def say_lately(moment: datetime, *, now: datetime, language: str) -> Moment | None:
    """A day of this week or the last as one recalls what was said on it; None where it is longer ago.

    Raises UnknownLanguage.
    """
    day, today = local_day(moment, now=now), now.date()
    last_week = _monday(today) - _monday(day) == timedelta(days=7)
    recent = day <= today and ((today - day).days < 7 or last_week)
    return say_day(moment, now=now, language=language) if recent else None


def say_month(moment: datetime, *, now: datetime, language: str) -> Moment:
    """A month in words, with its year where that is not plain. Raises UnknownLanguage."""
    return _month(local_day(moment, now=now), now.date(), language)


def _month(day: date, today: date, language: str) -> Moment:
    near = 0 <= (today.year - day.year) * 12 + today.month - day.month < 10 or (day.year == today.year and day <= today)
    month = month_names(language)[day.month - 1]
    return _say("month", language, month=month) if near else _say("month_of_year", language, month=month, year=day.year)


def _date(day: date, language: str) -> Moment:
    month = month_names(language)[day.month - 1]
    return _say("first_of_month" if day.day == 1 else "date", language, day=day.day, month=month)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _say(part: str, language: str, **slots: object) -> Moment:
    when, of = (form.format(**slots) for form in phrasebook(language).forms(f"days.{part}"))
    for apart, together in pack(language).table("phrases/days.contracted").items():
        when, of = when.replace(apart, together), of.replace(apart, together)
    return Moment(when, of)

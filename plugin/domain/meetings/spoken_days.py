"""The day that a sentence speaks of: "yesterday", "am Dienstag", "hier soir", "el 12 de junio".

The words stand in the packs' `dates.toml`; the names of days and months are CLDR's, or a pack's own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from plugin.domain.language.cldr import calendar_names
from plugin.domain.language.packs import codes, languages_of, pack, packs, template
from plugin.domain.language.rules import straighten
from plugin.domain.language.templates import Template

_IS_TODAY = template(r"(?<!\w){dates.today}(?!\w)")
_IS_YESTERDAY = template(r"(?<!\w){dates.yesterday}(?!\w)")
_IS_DAY_BEFORE = template(r"(?<!\w){dates.day_before_yesterday}(?!\w)")
_IS_AHEAD = template(r"(?<!\w)(?:{dates.tomorrow}|{dates.ahead})(?!\w)")
_IS_TOMORROW = template(r"(?<!\w)(?:{dates.tomorrow}|{dates.tomorrow_or_morning})(?!\w)")
_IS_LATELY = template(r"(?<!\w){dates.lately}(?!\w)")
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?:\d{2,4})?(?!\d)")


@lru_cache(maxsize=1)
def _weekdays() -> tuple[Template, ...]:
    """A pattern for each day of the week, Monday first."""
    return tuple(
        template(rf"(?<!\w)(?:{_either('weekdays', day, further)})s?(?!\w)")
        for day, further in enumerate(_further_names("dates.weekdays", 7))
    )


@lru_cache(maxsize=1)
def _dates() -> tuple[Template, ...]:
    """A pattern for a day in each month, January first: "12 June", "June 12th", "el 12 de junio"."""
    found = []
    for month, further in enumerate(_further_names("dates.months", 12)):
        names = _either("months", month, further)
        found.append(
            template(
                rf"(?<![\w.])(\d{{1,2}})(?:{{dates.ordinals}}|\.)?\s+(?:{{dates.of}}\s+)?(?:{names})(?!\w)"
                rf"|(?<!\w)(?:{names})\s+(\d{{1,2}})(?:{{dates.ordinals}})?(?![\w:])"
            )
        )
    return tuple(found)


def _further_names(key: str, count: int) -> list[list[str]]:
    """What the packs name each day or month beside CLDR's names, in order."""
    return [[one.table(key)[str(at)] for one in packs() if str(at) in one.table(key)] for at in range(1, count + 1)]


def _either(what: str, at: int, further: Iterable[str]) -> str:
    """The full names of one of the `weekdays` or `months`, counted from 0, in every language, and further ones."""
    known = (name[at].casefold() for code in languages_of("dates.yesterday") for name in _names(code, what))
    return "|".join(dict.fromkeys([*map(re.escape, known), *further]))


def _names(code: str, what: str) -> Iterable[tuple[str, ...]]:
    """The `weekdays` or `months` of a language: those of CLDR, and those that its pack writes."""
    written = pack(code).words(f"phrases/days.{what}") if code in codes() else ()
    return [names for names in (calendar_names(code, what), written) if names]


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """The day a sentence speaks of, as the range it can be: `earliest` to `latest`, both included.

    `exact` where the sentence names the day; otherwise the range is what "last week" or no word at all allows.
    """

    earliest: date
    latest: date
    exact: bool = False


def is_ahead(text: str) -> bool:
    """Whether the sentence speaks of a day to come."""
    plain = straighten(text)
    return _IS_AHEAD.search(plain) is not None and not (_IS_YESTERDAY.search(plain) or _IS_DAY_BEFORE.search(plain))


def names_past_day(text: str) -> bool:
    """Whether the sentence names today, a day just gone, or a time of late ("the other day")."""
    plain = straighten(text)
    named = (_IS_TODAY, _IS_YESTERDAY, _IS_DAY_BEFORE, _IS_LATELY, *_weekdays())
    return any(pattern.search(plain) for pattern in named) and not is_ahead(plain)


def names_yesterday(text: str) -> bool:
    """Whether the text names the day before."""
    return _IS_YESTERDAY.search(straighten(text)) is not None


def find_past_day(text: str, written: datetime) -> SpokenDay:
    """The day of an encounter that a sentence written at `written` (in its writer's zone) looks back on."""
    today, plain = written.date(), straighten(text)
    day = _named_day(plain, today)
    if day is not None:
        return SpokenDay(day, day, exact=True)
    return SpokenDay(today - timedelta(days=11 if _IS_LATELY.search(plain) else 5), today)


def _named_day(text: str, today: date) -> date | None:
    """The very day that the sentence names, if it does."""
    for pattern, back in ((_IS_DAY_BEFORE, 2), (_IS_YESTERDAY, 1), (_IS_TODAY, 0)):
        if pattern.search(text):
            return today - timedelta(days=back)
    named = _named_date(text, today)
    if named is not None:
        return named
    for weekday, pattern in enumerate(_weekdays()):
        if pattern.search(text):
            return today - timedelta(days=(today.weekday() - weekday) % 7 or 7)
    return None


def find_day_spoken_of(text: str, written: datetime) -> SpokenDay:
    """The day of a meeting that a sentence cancels or misses: it may lie behind or just ahead."""
    today = written.date()
    if _IS_TOMORROW.search(straighten(text)):
        return SpokenDay(today + timedelta(days=1), today + timedelta(days=1), exact=True)
    told = find_past_day(text, written)
    if told.exact:
        return told
    return SpokenDay(today - timedelta(days=4), today + timedelta(days=2))


def find_day_ahead(text: str, written: datetime) -> SpokenDay | None:
    """The day to come, or still today, that a sentence names; None where it names none."""
    today, plain = written.date(), straighten(text)
    if _IS_TOMORROW.search(plain):
        return SpokenDay(today + timedelta(days=1), today + timedelta(days=1), exact=True)
    for weekday, pattern in enumerate(_weekdays()):
        if pattern.search(plain):
            day = today + timedelta(days=(weekday - today.weekday()) % 7)
            return SpokenDay(day, day + timedelta(days=7 if day == today else 0), exact=day != today)
    for month, pattern in enumerate(_dates(), start=1):
        found = pattern.search(plain)
        day_ahead = _next_date(int(found[1] or found[2]), month, today) if found else None
        if day_ahead is not None:
            return SpokenDay(day_ahead, day_ahead, exact=True)
    if _IS_TODAY.search(plain):
        return SpokenDay(today, today, exact=True)
    return None


def _next_date(day: int, month: int, today: date) -> date | None:
    """The next such date from today on, at most a quarter of a year ahead."""
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if 0 <= (found - today).days <= 92:
            return found
    return None


def _named_date(text: str, today: date) -> date | None:
    for month, pattern in enumerate(_dates(), start=1):
        found = pattern.search(text)
        if found:
            return _latest_past(int(found[1] or found[2]), month, today)
    numeric = _NUMERIC.search(text)
    if numeric:
        return _latest_past(int(numeric[1]), int(numeric[2]), today)
    return None


def _latest_past(day: int, month: int, today: date) -> date | None:
    """The last such date up to today, at most half a year back; None where no such day exists or it lies ahead."""
    for year in (today.year, today.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= today:
            return found if (today - found).days <= 183 else None
    return None

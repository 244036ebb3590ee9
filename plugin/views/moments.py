"""Moments as a reader says them: today, on Monday, on 3 June at 14:30; in the zone and manner of the reader."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from plugin.sentences import Day, Sentence, say, say_as, say_number

WEEK = 7
NEAR = {0: say("today"), 1: say("yesterday"), -1: say("tomorrow")}


@dataclass(frozen=True, slots=True)
class Moments:
    """What is said of moments at `now`, which is in the reader's time zone.

    The words are English, and can be said in the page's languages. `locale` ("en-US", "de") is the way in which a
    reader elsewhere writes dates, "" where the page itself is read: where theirs is another language than English,
    which the words around are in, a date is written in figures, which every language reads.
    """

    now: datetime
    locale: str = ""

    def day(self, moment: datetime) -> str:
        """A date as a person says it: today, yesterday, a weekday within six days, else the date."""
        local = moment.astimezone(self.now.tzinfo)
        days = (self.now.date() - local.date()).days
        if self._is_foreign():
            return self._written(local)
        if days in NEAR:
            return NEAR[days]
        if 1 < abs(days) < WEEK:
            return Day(f"{local:%A}", local.date(), "EEEE")
        return self._written(local)

    def on_day(self, moment: datetime) -> str:
        """A date within a sentence: today, yesterday, else "on" and the day."""
        said = self.day(moment)
        if said in NEAR.values():
            return said
        if isinstance(said, Day) and said.form == "EEEE":
            return say_as("a weekday", "on %(day)s", day=said)
        return say_as("a date", "on %(day)s", day=said)

    def hour(self, moment: datetime) -> str:
        """The time of day, where the reader is."""
        local = moment.astimezone(self.now.tzinfo)
        if not self.locale:
            return f"{local:%H:%M}"
        from babel.dates import format_time  # noqa: PLC0415 - 20 ms that a page without a locale need not spend

        return format_time(local.replace(tzinfo=None), "short", locale=self._known())

    def moment(self, moment: datetime) -> str:
        """A day and its hour."""
        return say("%(day)s, %(hour)s", day=self.day(moment), hour=self.hour(moment))

    def _is_foreign(self) -> bool:
        return bool(self.locale) and self._known().partition("_")[0] != "en"

    def _written(self, local: datetime) -> str:
        this_year = local.year == self.now.year
        if not self.locale:
            text = f"{local.day} {local:%B}" + ("" if this_year else f" {local.year}")
            return Day(text, local.date(), "MMMMd" if this_year else "yMMMMd")
        from babel.dates import format_date, format_skeleton  # noqa: PLC0415 - as above

        if self._is_foreign():
            return format_date(local, "short", locale=self._known())
        return format_skeleton("MMMMd" if this_year else "yMMMMd", local, locale=self._known())

    def _known(self) -> str:
        return _locale_known(self.locale)


@lru_cache(maxsize=64)
def _locale_known(locale: str) -> str:
    """The locale as Babel calls it: the nearest one it knows, else English."""
    from babel import Locale  # noqa: PLC0415 - as above
    from babel.core import UnknownLocaleError  # noqa: PLC0415 - as above

    wanted = locale.replace("-", "_")
    for name in (wanted, wanted.partition("_")[0]):
        try:
            return str(Locale.parse(name))
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return "en"


def full_day(moment: datetime) -> Day:
    """A day with its weekday, as it stands at the head of a page."""
    return Day(f"{moment:%A}, {moment.day} {moment:%B}", moment.date(), "MMMMEEEEd")


def month_year(moment: date) -> Day:
    """A month of a year."""
    return Day(f"{moment:%B %Y}", _date(moment), "yMMMM")


def month_short(moment: date) -> Day:
    """A month's name, abbreviated."""
    return Day(f"{moment:%b}", _date(moment), "MMM")


def _date(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def hours(value: float) -> Sentence:
    """A number of hours in the unit that fits it."""
    if value < 1:
        return say("less than an hour")
    if value < 48:
        return say_number("%(num)s hour", "%(num)s hours", round(value))
    return say_number("%(num)s day", "%(num)s days", round(value / 24))

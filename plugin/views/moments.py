"""Moments as a reader says them: today, on Monday, on 3 June at 14:30; in the zone and manner of the reader."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

WEEK = 7
NEAR = {0: "today", 1: "yesterday", -1: "tomorrow"}


@dataclass(frozen=True, slots=True)
class Moments:
    """What is said of moments at `now`, which is in the reader's time zone.

    `locale` ("en-US", "de") is the reader's way of writing dates; "" is the page's own. The sentences around them are
    English; where the reader's language is another one, a date is written in figures, which every language reads.
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
            return f"{local:%A}"
        return self._written(local)

    def on_day(self, moment: datetime) -> str:
        """A date within a sentence: today, yesterday, else "on" and the day."""
        said = self.day(moment)
        return said if said in NEAR.values() else f"on {said}"

    def hour(self, moment: datetime) -> str:
        """The time of day, where the reader is."""
        local = moment.astimezone(self.now.tzinfo)
        if not self.locale:
            return f"{local:%H:%M}"
        from babel.dates import format_time  # noqa: PLC0415 - 20 ms that a page without a locale need not spend

        return format_time(local.replace(tzinfo=None), "short", locale=self._known())

    def moment(self, moment: datetime) -> str:
        """A day and its hour."""
        return f"{self.day(moment)}, {self.hour(moment)}"

    def _is_foreign(self) -> bool:
        return bool(self.locale) and self._known().partition("_")[0] != "en"

    def _written(self, local: datetime) -> str:
        this_year = local.year == self.now.year
        if not self.locale:
            return f"{local.day} {local:%B}" + ("" if this_year else f" {local.year}")
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


def hours(value: float) -> str:
    """A number of hours in the unit that fits it."""
    if value < 1:
        return "less than an hour"
    if value < 48:
        return f"{value:.0f} hour{'' if round(value) == 1 else 's'}"
    return f"{value / 24:.0f} days"

"""Recurrence rules: mended, bounded, and told what they cost before they are followed.

The rules are followed by dateutil, which looks for a next occurrence until the year 9999. Nobody's
calendar may cost that: a rule that never comes true is recognised first, and one whose days are only
sifted (every day, but in February) is followed as the plain rule and sifted here.
"""

import math
import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import islice, takewhile

from dateutil.rrule import rrulestr

from plugin.takeout.events import BrokenEvent
from plugin.takeout.moments import BadMoment, Moment, parse_moment

_DAYS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 28, "YEARLY": 365}
_SECONDS = {"SECONDLY": 1, "MINUTELY": 60, "HOURLY": 3_600}
_NUMBERS = {
    "BYMONTH": range(1, 13),
    "BYMONTHDAY": range(1, 32),
    "BYYEARDAY": range(1, 367),
    "BYWEEKNO": range(1, 54),
    "BYSETPOS": range(1, 367),
    "BYHOUR": range(24),
    "BYMINUTE": range(60),
    "BYSECOND": range(60),
}
_WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
_SIFTING = {
    "DAILY": ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY"),
    "WEEKLY": ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"),
}
"""By which parts a rule only leaves out days that it would otherwise name."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)[A-Z]*")
_NUMBER = re.compile(r"[+-]?\d{1,3}")
_OVERHEAD = 80
"""What it costs to begin with a rule, in days stepped through."""
_SAMPLE = 9960
"""The first of forty years at the end of time in which every kind of year comes: what is not in them is never."""


class Effort:
    """What the rules of one file may still cost: periods to step through, and rules to try out."""

    def __init__(self, periods: int = 250_000, trials: int = 100) -> None:
        self._periods = periods
        self._trials = trials
        self._tried: dict[str, bool] = {}

    def spend(self, periods: float) -> None:
        """Note what a rule costs. Raises BrokenEvent where all is spent."""
        if periods > self._periods:
            raise BrokenEvent("it repeats too often, together with the other series of this file, to be followed")
        self._periods -= int(periods)

    def try_out(self, key: str, trial: Callable[[], bool]) -> bool:
        """Return what a trial finds, each tried once. Raises BrokenEvent where too many are wanted."""
        if key not in self._tried:
            if len(self._tried) == self._trials:
                raise BrokenEvent("its rule is one of too many unusual ones in this file")
            self._tried[key] = trial()
        return self._tried[key]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that can be followed. `parts` lack UNTIL, COUNT and INTERVAL; `until` is inclusive."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: Moment | None = None
    parts: dict[str, str] = field(default_factory=dict)

    def per_period(self) -> float:
        """How many occurrences a period (day, week, month, year) holds at most, on an average."""
        months = len(self._list("BYMONTH"))
        days = self.parts.get("BYDAY", "")
        weekdays = len(self._list("BYDAY"))
        counted = weekdays if re.search(r"\d", days) else 0
        dates = len(self._list("BYMONTHDAY"))
        if self.frequency == "DAILY":
            most = min([1.0, *(share for share in (weekdays / 7, dates / 28, months / 12) if share)])
        elif self.frequency == "WEEKLY":
            most = max(1.0, weekdays)
        else:
            in_month = min([found for found in (dates, counted or 5 * weekdays) if found], default=1)
            yearly = [
                len(self._list("BYYEARDAY")),
                len(self._list("BYWEEKNO")) * max(1, weekdays),
                dates * (months or 12),
            ]
            yearly.append((counted if not months else months * counted) or weekdays * (5 * months or 53))
            in_year = min([found for found in yearly if found], default=max(1, months))
            most = in_month * (months or 12) / 12 if self.frequency == "MONTHLY" else in_year
        chosen = len(self._list("BYSETPOS"))
        return min(most * self._times_a_day(), chosen or math.inf)

    def _times_a_day(self) -> int:
        times = 1
        for name in _WITHIN_A_DAY:
            times *= max(1, len(self._list(name)))
        return times

    def _list(self, name: str) -> list[str]:
        return self.parts[name].split(",") if name in self.parts else []

    def period(self) -> timedelta:
        """The shortest time from one period to the next."""
        return timedelta(days=_DAYS[self.frequency] * self.interval)

    def cost(self, ahead: timedelta) -> float:
        """What following it costs, in days stepped through: a year is looked at as a whole."""
        periods = ahead / self.period() + 1
        if self.count is not None:
            periods = min(periods, self.count * 12.0)
        looked_at = {"MONTHLY": 3, "YEARLY": 12}.get(self.frequency, 1)
        if "BYDAY" in self.parts or "BYYEARDAY" in self.parts or "BYWEEKNO" in self.parts:
            # Positions are chosen from a set that is made in full.
            looked_at += {"MONTHLY": 31, "YEARLY": 366}.get(self.frequency, 7) * (self._times_a_day() - 1) // 2
        return periods * (looked_at + self.per_period()) + _OVERHEAD

    def text(self, until: str = "") -> str:
        """The rule as RFC 5545 writes it, with another end where one is given."""
        parts = {"FREQ": self.frequency, "INTERVAL": str(self.interval), **self.parts}
        if self.count is not None:
            parts["COUNT"] = str(self.count)
        if until:
            parts["UNTIL"] = until
        return ";".join(f"{name}={value}" for name, value in parts.items())

    @property
    def sifts(self) -> tuple[str, ...]:
        """The parts by which days are only left out."""
        return tuple(name for name in _SIFTING.get(self.frequency, ()) if name in self.parts)

    @property
    def times_vary(self) -> bool:
        """Whether it names other times of the day than its start's."""
        return any(name in self.parts for name in _WITHIN_A_DAY)


def parse_rule(text: str, starts: Moment) -> Rule:
    """Read a rule, mended. Raises BrokenEvent where it cannot be followed."""
    parts: dict[str, str] = {}
    plain = re.sub(r"[\s\"']", "", text[:5_000]).upper()
    for pair in re.split(r"[;,](?=[A-Z-]+=)|;", plain.removeprefix("RRULE:")):
        name, _, value = pair.partition("=")
        value = value.strip(",")
        if value and name in parts and name.startswith("BY"):
            parts[name] += f",{value}"
        elif value:
            parts.setdefault(name, value)
    frequency, interval = _frequency(parts)
    kept = {name: _numbers(name, parts[name]) for name in _NUMBERS if name in parts}
    if "BYDAY" in parts:
        kept["BYDAY"] = _days(parts["BYDAY"], frequency)
    if parts.get("WKST") in _WEEKDAYS:
        kept["WKST"] = parts["WKST"]
    _keep_calendar(parts, kept, starts)
    rule = Rule(frequency, interval, _count(parts), _until(parts.get("UNTIL", ""), starts), kept)
    if rule._times_a_day() > 24:  # noqa: SLF001 -- its own module
        raise BrokenEvent("it repeats more often than a meeting can")
    return rule


def _frequency(parts: dict[str, str]) -> tuple[str, int]:
    frequency = parts.get("FREQ", "")
    written = parts.get("INTERVAL", "1")
    if not re.fullmatch(r"[+-]?\d{1,9}", written):
        raise BrokenEvent("its RRULE cannot be read")
    interval = int(written)
    if interval < 1:
        # Followed, such a rule would stay on one day for ever.
        raise BrokenEvent("it repeats without going on in time")
    if frequency in _SECONDS:
        days, rest = divmod(interval * _SECONDS[frequency], 86_400)
        if rest or not days:
            raise BrokenEvent("it repeats more often than a meeting can")
        return "DAILY", days
    if frequency not in _DAYS:
        raise BrokenEvent("its RRULE cannot be read")
    return frequency, min(interval, 10_000)


def _numbers(name: str, text: str) -> str:
    kept = []
    for number in text.split(","):
        if not number:
            continue
        value = int(number) if _NUMBER.fullmatch(number) else 1_000
        if abs(value) not in _NUMBERS[name] or (value < 0 and name in {"BYMONTH", *_WITHIN_A_DAY}):
            raise BrokenEvent("its RRULE cannot be read")
        kept.append(value)
    return ",".join(str(value) for value in dict.fromkeys(kept))


def _days(text: str, frequency: str) -> str:
    kept = []
    for day in text.split(","):
        found = _WEEKDAY.fullmatch(day)
        if found is None and day:
            raise BrokenEvent("its RRULE cannot be read")
        if found is not None:
            # Only months and years have a second Monday.
            number = int(found[1] or 0) if frequency in {"MONTHLY", "YEARLY"} else 0
            kept.append(f"{number or ''}{found[2]}")
    return ",".join(dict.fromkeys(kept))


def _count(parts: dict[str, str]) -> int | None:
    text = parts.get("COUNT", "")
    if not text:
        return None
    if not re.fullmatch(r"[+-]?\d+", text):
        raise BrokenEvent("its RRULE cannot be read")
    # The start is always the first; more than a million is for ever.
    return max(1, int(text[:12])) if len(text) < 8 else None


def _until(text: str, starts: Moment) -> Moment | None:
    if not text or re.match(r"9\d{3}", text):
        return None
    try:
        until = parse_moment(_existing(text))
    except BadMoment as error:
        raise BrokenEvent(f"the end of its recurrence is {error}") from error
    if not isinstance(starts, datetime):
        return until.date() if isinstance(until, datetime) else until
    if not isinstance(until, datetime):
        # The last day is one of them, whatever the time of the day.
        return datetime.combine(until, time(23, 59, 59), tzinfo=starts.tzinfo)
    return until if until.tzinfo is not None else until.replace(tzinfo=starts.tzinfo)


def _existing(text: str) -> str:
    """An end on 31 June is meant for the last day of June."""
    found = re.match(r"(\d{4})(\d{2})(\d{2})", text)
    if found and int(found[1]) >= 1 and 1 <= int(found[2]) <= 12 and 28 < int(found[3]) <= 31:
        last = monthrange(int(found[1]), int(found[2]))[1]
        return f"{found[1]}{found[2]}{min(last, int(found[3])):02}{text[8:]}"
    return text


def _keep_calendar(parts: dict[str, str], kept: dict[str, str], starts: Moment) -> None:
    """RFC 7529: a rule of another calendar cannot be followed; Gregorian ones only say what of days that lack."""
    if parts.get("RSCALE", "GREGORIAN") != "GREGORIAN":
        raise BrokenEvent(f"it repeats by another calendar ({parts['RSCALE'].title()[:20]})")
    skip = parts.get("SKIP", "OMIT")
    days = kept.get("BYMONTHDAY", str(starts.day) if "BYDAY" not in kept else "")
    leap = parts.get("FREQ") == "YEARLY" and days == "29" and kept.get("BYMONTH", str(starts.month)) == "2"
    if skip == "OMIT" or not (leap or (parts.get("FREQ") == "MONTHLY" and days in {"29", "30", "31"})):
        return
    if leap or skip != "BACKWARD" or "BYSETPOS" in kept:
        raise BrokenEvent("it moves to other days where a month lacks one")
    kept["BYMONTHDAY"], kept["BYSETPOS"] = ",".join(str(day) for day in range(28, int(days) + 1)), "-1"


def comes_true(rule: Rule, starts: Moment, effort: Effort) -> bool:
    """Whether a monthly or yearly rule ever names a day; its start aside, which counts always."""
    parts = set(rule.parts) - {"WKST", *_WITHIN_A_DAY}
    if not parts or (parts == {"BYDAY"} and not re.search(r"\d", rule.parts["BYDAY"])):
        return True
    if rule.interval == 1 and parts <= {"BYMONTH", "BYMONTHDAY"} and rule.frequency == "YEARLY":
        months = [int(month) for month in rule.parts.get("BYMONTH", "1").split(",")]
        dates = [abs(int(day)) for day in rule.parts.get("BYMONTHDAY", "1").split(",")]
        return any(day <= monthrange(2024, month)[1] for month in months for day in dates)
    if rule.interval > 120:
        return True
    sample = _sample_start(rule, starts)
    plain = Rule(rule.frequency, rule.interval, None, None, rule.parts)
    return effort.try_out(
        f"{plain.text()}|{sample:%m%d}|{sample.year % rule.interval}",
        lambda: next(iter(rrulestr(plain.text(), dtstart=sample)), None) is not None,
    )


def _sample_start(rule: Rule, starts: Moment) -> datetime:
    """A start at the end of time that is in step with the rule's own."""
    if rule.frequency == "YEARLY":
        wanted = 9_999 - 40 * rule.interval
        year, month = wanted + (starts.year - wanted) % rule.interval, starts.month
    else:
        wanted = _SAMPLE * 12
        total = starts.year * 12 + starts.month - 1
        year, month = divmod(wanted + (total - wanted) % rule.interval, 12)
        month += 1
    return datetime(year, month, min(starts.day, 28))  # noqa: DTZ001 -- rules are followed by the clock on the wall


def sifted(rule: Rule, begins: datetime, until: datetime, effort: Effort) -> Iterator[datetime]:
    """Follow a daily or weekly rule whose days are only sifted, from `begins` to `until` (naive, wall time)."""
    effort.spend(2 * rule.cost(until - begins))
    plain = {name: value for name, value in rule.parts.items() if name not in rule.sifts}
    starts = rrulestr(Rule(rule.frequency, rule.interval, None, None, plain).text(), dtstart=begins)
    found = (one for one in takewhile(lambda one: one <= until, starts) if _passes(rule, one))
    return islice(found, rule.count)


def _passes(rule: Rule, day: date) -> bool:
    left_in_month = day.day - monthrange(day.year, day.month)[1] - 1
    in_year = day.timetuple().tm_yday
    left_in_year = in_year - (366 if monthrange(day.year, 2)[1] == 29 else 365) - 1
    told = {
        "BYMONTH": {str(day.month)},
        "BYMONTHDAY": {str(day.day), str(left_in_month)},
        "BYYEARDAY": {str(in_year), str(left_in_year)},
        "BYWEEKNO": {str(day.isocalendar().week)},
        "BYDAY": {_WEEKDAYS[day.weekday()]},
    }
    return all(told[name] & set(rule.parts[name].split(",")) for name in rule.sifts)


def naive(moment: Moment, zone: tzinfo | None) -> datetime:
    """A moment by the clock on the wall of a zone; a day as its midnight."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    return moment.astimezone(zone).replace(tzinfo=None) if moment.tzinfo is not None else moment

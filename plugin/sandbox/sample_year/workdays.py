"""Days and hours of a working life in Amsterdam, counted from `now`."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")
UTC = ZoneInfo("UTC")
_HOLIDAYS = {(1, 1), (12, 25), (12, 26)}
_WHEN = re.compile(r"(?P<how>[L~+-])(?P<days>\d+)(?:>(?P<later>\d))? (?P<hour>\d\d):(?P<minute>\d\d)")


def is_workday(day: date) -> bool:
    """Whether people are at their desks: Monday to Friday, and none of the holidays common to Europe."""
    return day.weekday() < 5 and (day.month, day.day) not in _HOLIDAYS


class Workdays:
    """Moments relative to `now`, in the owner's zone; the same words give the same kind of day for any `now`."""

    def __init__(self, now: datetime) -> None:
        self.now = now.astimezone(ZONE)
        self.today = self.now.date()

    def at(self, day: date, hour: int, minute: int = 0) -> datetime:
        """That local time on that day."""
        return datetime.combine(day, time(hour, minute), ZONE)

    def last(self, k: int, hour: int, minute: int = 0) -> datetime:
        """On the k-th workday before today: it lies in the past whatever the hour."""
        day = self.today
        while k:
            day -= timedelta(days=1)
            k -= is_workday(day)
        return self.at(day, hour, minute)

    def ahead(self, k: int, hour: int, minute: int = 0) -> datetime:
        """On the k-th workday after today."""
        day = self.today
        while k:
            day += timedelta(days=1)
            k -= is_workday(day)
        return self.at(day, hour, minute)

    def ago(self, days: int, hour: int, minute: int = 0) -> datetime:
        """So many days ago, or on the workday before."""
        day = self.today - timedelta(days=days)
        while not is_workday(day):
            day -= timedelta(days=1)
        return self.at(day, hour, minute)

    def any_day(self, days: int, hour: int, minute: int = 0) -> datetime:
        """So many days ago, weekend or not."""
        return self.at(self.today - timedelta(days=days), hour, minute)

    def parse(self, words: str) -> datetime:
        """The moment that a story names.

        "-60 09:40" is about 60 days ago on a workday, "~60 20:15" exactly 60 days ago, "L1 17:40" the last workday
        before today, "+2 10:00" the second workday to come; "-60>1 09:40" is one workday after "-60".
        """
        found = _WHEN.fullmatch(words)
        if not found:
            raise ValueError(f"no moment: {words!r}")
        days, hour, minute = int(found["days"]), int(found["hour"]), int(found["minute"])
        find = {"-": self.ago, "~": self.any_day, "L": self.last, "+": self.ahead}[found["how"]]
        moment = find(days, hour, minute)
        for _ in range(int(found["later"] or 0)):
            moment = self.next_workday(moment)
        return moment

    def next_workday(self, moment: datetime) -> datetime:
        """The same hour on the next workday."""
        day = moment.date() + timedelta(days=1)
        while not is_workday(day):
            day += timedelta(days=1)
        return self.at(day, moment.hour, moment.minute)

    def reply_time(self, after: datetime, hours: float, *, private: bool = False) -> datetime:
        """When an answer is written: so many hours later, moved to a waking (or, in business, a working) hour."""
        moment = (after + timedelta(hours=hours)).astimezone(ZONE)
        first, past = (7, 23) if private else (8, 19)
        if moment.hour >= past:
            moment = self.at(moment.date() + timedelta(days=1), first + moment.minute % 3, moment.minute)
        elif moment.hour < first:
            moment = self.at(moment.date(), first + moment.minute % 3, moment.minute)
        while not private and not is_workday(moment.date()):
            moment = self.at(moment.date() + timedelta(days=1), moment.hour, moment.minute)
        return moment


def clock_changes(now: datetime) -> list[date]:
    """The days of the last year on which Amsterdam's clocks were changed, oldest first."""
    today = now.astimezone(ZONE).date()
    found = []
    for back in range(370, 0, -1):
        day = today - timedelta(days=back)
        noon, midnight = (datetime.combine(day, time(hour), ZONE) for hour in (12, 0))
        if noon.utcoffset() != midnight.utcoffset():
            found.append(day)
    return found

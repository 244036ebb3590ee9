"""What recurs in the calendar: team and client series, gatherings, blocks, birthdays, and the traps among them."""

import random
from datetime import date, datetime, timedelta
from typing import Any

from .calendar import Booking, Diary
from .people import Person
from .people_cast import CAST, CONTACTS, THIRD_PERSONS
from .workdays import Workdays, clock_changes, is_workday

_CROWD_FIRST = (
    "Aad", "Bram", "Chantal", "Dorien", "Erwin", "Fenna", "Gijs", "Hanneke", "Ivo", "Jolanda", "Kees", "Liesbeth",
    "Maarten", "Nadine", "Otto", "Petra", "Quinten", "Roos", "Sjoerd", "Tineke", "Udo", "Vera", "Wouter", "Xandra",
    "Ype", "Zoë",
)  # fmt: skip
_CROWD_LAST = (
    "van Aken", "Bos", "de Clerck", "Driessen", "Evers", "Faber", "Groen", "Hendriks", "Ismail", "Jacobs", "Kramer",
    "Laan", "Mulder", "Noor", "Oort", "Prins", "Ruiter", "Smit", "Terpstra", "Uil",
)  # fmt: skip
_BREAKFAST = ("annelies", "hugo", "rohan", "wendy", "annal", "meijer", "pryce", "olsen", "viktor")
_WEBINAR = ("hugo", "wendy", "podcast", "rohan", "meijer", "regan", "fischer", "vidal", "mackie")


def crowd(rng: random.Random, size: int) -> tuple[dict[str, Any], ...]:
    """So many people whom the owner does not know, as attendees."""
    found: dict[str, dict[str, Any]] = {}
    while len(found) < size:
        first, last = rng.choice(_CROWD_FIRST), rng.choice(_CROWD_LAST)
        address = f"{first}.{last}".lower().replace(" ", "").replace("ë", "e") + "@leden.example"
        answer = rng.choice(("accepted", "accepted", "needsAction", "declined"))
        found[address] = {"email": address, "displayName": f"{first} {last}", "responseStatus": answer}
    return tuple(found.values())


def fill_calendar(diary: Diary, days: Workdays, rng: random.Random) -> list[tuple[str, ...]]:
    """Books the year's routine. Returns the groups of keys that only ever sat in the same big gathering."""
    _team(diary, days)
    _pairs(diary, days)
    _blocks(diary, days, rng)
    _birthdays(diary, days)
    return _gatherings(diary, days, rng)


def _mondays(days: Workdays, weekday: int, past: int, ahead: int) -> list[date]:
    start = days.today - timedelta(days=(days.today.weekday() - weekday) % 7 + 7 * past)
    return [start + timedelta(days=7 * week) for week in range(past + ahead)]


def _team(diary: Diary, days: Workdays) -> None:
    series = diary.new_series()
    guests = ((CAST["jonas"], "accepted"), (CAST["amara"], "accepted"))
    for week, day in enumerate(_mondays(days, 0, 50, 4)):
        start = days.at(day, 9, 15)
        if not is_workday(day) or week % 17 == 8:
            diary.cancelled_instance(series, start)
            continue
        if not diary.free(start, 45):
            diary.cancelled_instance(series, start)
            continue
        moved = days.at(day + timedelta(days=1), 15, 30) if week % 13 == 5 and is_workday(day + timedelta(1)) else start
        if not diary.free(moved, 45):
            moved = start
        booking = Booking("Monday round", moved, 45, guests=guests, series=series, original_start=start)
        if week % 19 == 11:
            booking.answer = "declined"
        if week % 11 == 7:
            booking.guests = ((CAST["jonas"], "declined"), (CAST["amara"], "accepted"))
        diary.book(booking)


def _pairs(diary: Diary, days: Workdays) -> None:
    for key, weekday, hour, title, zone, every, past, host in (
        ("amara", 3, 9, "Amara / Clara 1:1", "Europe/Amsterdam", 2, 50, None),
        ("brandl", 2, 11, "Jour fixe Preisprojekt", "Europe/Berlin", 3, 33, "brandl"),
        ("elodie", 1, 13, "Point d'avancement tarifs", "Europe/Paris", 3, 30, None),
        ("ravi", 4, 9, "Data clinic", "Europe/Amsterdam", 4, 48, "ravi"),
        ("marcus", 3, 14, "Steering: contract discounts", "Europe/Stockholm", 2, 12, "marcus"),
    ):
        series = diary.new_series()
        person = CAST[key]
        extra: tuple[tuple[Person, str], ...] = ()
        if key == "marcus":
            extra = ((CAST["lars"], "accepted"), (CAST["jonas"], "accepted"))
        if key == "brandl":
            extra = ((CAST["wolff"], "accepted"),)
        for number, day in enumerate(_mondays(days, weekday, past, 3)[::every]):
            start = days.at(day, hour, 30)
            if not is_workday(day) or number % 7 == 6:
                diary.cancelled_instance(series, start, zone)
                continue
            if days.today - day <= timedelta(days=11) and (key == "elodie" or (key != "ravi" and day <= days.today)):
                continue  # the stories decide what happened in the last days, and one project has ended
            if not diary.free(start, 45):
                diary.cancelled_instance(series, start, zone)
                continue
            diary.book(
                Booking(
                    title,
                    start,
                    45,
                    guests=((person, "accepted"), *extra),
                    organizer=CAST[host] if host else None,
                    zone=zone,
                    series=series,
                )
            )


def _blocks(diary: Diary, days: Workdays, rng: random.Random) -> None:
    focus = {"focusTimeProperties": {"autoDeclineMode": "declineNone", "chatStatus": "doNotDisturb"}}
    for week, day in enumerate(_mondays(days, 4, 44, 2)):
        if week % 2 == 0:
            booking = Booking(rng.choice(("Focus time", "Writing", "Deep work: models")), days.at(day, 15, 0), 120)
            booking.extra = {"eventType": "focusTime"} | focus
            diary.book(booking)
    home = {
        "eventType": "workingLocation",
        "visibility": "public",
        "transparency": "transparent",
        "workingLocationProperties": {"type": "homeOffice", "homeOffice": {}},
    }
    for day in _mondays(days, 4, 26, 2):
        diary.all_day("Home", day, extra=home)
    away = {
        "eventType": "outOfOffice",
        "outOfOfficeProperties": {"autoDeclineMode": "declineOnlyNewConflictingInvitations", "declineMessage": "Away"},
    }
    for ago, length in ((310, 5), (222, 8), (130, 3), (61, 2)):
        booking = Booking("Out of office", days.any_day(ago, 0), 24 * 60 * length)
        booking.extra = away
        diary.book(booking)
        diary.busy.pop()  # an absence does not keep the sample's own scenes out
    for ago, words, length in (
        (300, "Hannover fair", 3), (205, "Summer holidays NL", 14), (150, "VAT return due", 1),
        (95, "Lena visiting", 2),
        (40, "Packaging fair Nürnberg", 3), (12, "Pieter in Utrecht", 1), (250, "Payroll", 1), (33, "Quarter close", 1),
    ):  # fmt: skip
        diary.all_day(words, days.today - timedelta(days=ago), length)
    for ago, hour, words in (
        (288, 8, "Dentist"), (260, 7, "Gym"), (231, 18, "Choir rehearsal"), (190, 8, "Physio"),
        (160, 17, "Parcel pick-up"),
        (133, 12, "Lunch"), (101, 16, "Travel to Kempten"), (77, 8, "Haircut"), (55, 18, "Choir rehearsal"),
        (37, 11, "Prep board deck"), (20, 17, "Train home"), (16, 8, "Car service"),
    ):  # fmt: skip
        diary.book(Booking(words, days.ago(ago, hour, 10), 50))
    # Two reminders and an invitation that nobody answered.
    for ago, words in ((180, "Send Ravi the extract"), (64, "Pay Dirk")):
        diary.book(Booking(words, days.ago(ago, 8, 5), 5))
    diary.book(
        Booking(
            "Recruiting trends 2 pm?",
            days.ago(84, 14),
            30,
            guests=((CAST["recruiter"], "accepted"),),
            organizer=CAST["recruiter"],
            answer="needsAction",
        )
    )
    for when in clock_changes(days.now):
        # Sunday calls on the days of the clock change, and one in the small hours from another zone.
        diary.book(Booking("Call Mum", days.at(when, 10, 0), 40, told=(CAST["mum"],)))
        diary.book(
            Booking(
                "Night batch review", days.at(when, 4, 30), 30, zone="Asia/Kolkata",
                guests=((CAST["ravi"], "accepted"),), organizer=CAST["ravi"],
            )
        )  # fmt: skip


def _birthdays(diary: Diary, days: Workdays) -> None:
    for number, person in enumerate(CONTACTS[::5]):
        day = days.today - timedelta(days=17 + number * 31)
        extra = {
            "eventType": "birthday",
            "transparency": "transparent",
            "visibility": "private",
            "birthdayProperties": {"type": "birthday", "contact": f"people/c{1000 + number}"},
        }
        diary.all_day(f"{person.name}: birthday", day, extra=extra)


def _gatherings(diary: Diary, days: Workdays, rng: random.Random) -> list[tuple[str, ...]]:
    people = {person.key: person for person in CONTACTS + THIRD_PERSONS}
    groups: list[tuple[str, ...]] = []
    series = diary.new_series()
    for month in range(11, -2, -1):
        start: datetime = days.ago(month * 30 + 9, 7, 45) if month >= 0 else days.ahead(13, 7, 45)
        diary.book(
            Booking(
                "Chamber breakfast",
                start,
                75,
                guests=tuple((people[key], "accepted") for key in _BREAKFAST),
                organizer=people["annelies"],
                held=False,
                series=series,
                crowd=crowd(rng, 31),
            )
        )
    groups.append(_BREAKFAST)
    table = ("viktor", "hugo", "annab", "rohan", "fischer")
    for month in range(10, 0, -1):
        diary.book(
            Booking(
                "Tuesday Table",
                days.ago(month * 30 + 4, 17, 30),
                90,
                guests=tuple((people[key], "accepted") for key in table),
                organizer=people["hugo"],
                held=False,
                crowd=crowd(rng, 8),
            )
        )
    for ago, title in ((276, "Webinar: pricing under inflation"), (166, "Webinar: surcharges that stick"),
                       (48, "Webinar: reading a price waterfall")):  # fmt: skip
        booking = Booking(title, days.ago(ago, 16), 60, organizer=people["podcast"], held=False)
        if ago == 48:
            booking.extra = {"attendeesOmitted": True}
        else:
            booking.guests = tuple((people[key], "accepted") for key in _WEBINAR)
            booking.crowd = crowd(rng, 52)
        diary.book(booking)
    groups.append(_WEBINAR)
    return groups

"""The everyday mail and meetings with each contact, from the scene texts."""

import random
from collections import Counter
from datetime import datetime, timedelta

from .calendar import Booking, Diary
from .mailbox import Post, Thread
from .people import Person
from .people_cast import CAST, CONTACTS
from .scenes import Scene, around_meetings, everyday, fill, slots
from .workdays import Workdays

_SUMMARIES = {
    "en": ("{first} / Clara", "{topic}", "Call {name}", "Clara x {first}: {topic}", "{org}: {topic}"),
    "de": ("Termin {name}", "Telefonat {first} / Clara", "{org}: {topic}", "Abstimmung {name} / Whitfield"),
    "fr": ("Point avec {name}", "{org} : {topic}", "RDV {name} / Whitfield"),
    "es": ("Reunión {name}", "{org}: {topic}", "Llamada {first} / Clara"),
    "nl": ("Overleg {name}",),
}
_SOCIAL = {
    "en": ("Coffee {first} & Clara", "Lunch {first} / Clara", "{first}: walk and talk"),
    "de": ("Kaffee {first} / Clara", "Mittagessen {name}"),
    "fr": ("Déjeuner {first} / Clara", "Café {name}"),
    "es": ("Café {first} / Clara", "Comida con {first}"),
    "nl": ("Koffie {first}",),
}
_BARE = {
    "en": ("Lunch w/ {first}", "Dinner with {first}", "Call {first}", "Coffee w/ {name}"),
    "de": ("Abendessen mit {first}", "Anruf {name}", "Kaffee mit {first}"),
    "fr": ("Dîner avec {first}", "Appel {first}"),
    "es": ("Cena con {first}", "Café con {first}"),
    "nl": ("Koffie {first}",),
}
_FIRST_NAMES = Counter(person.first for person in CONTACTS)
"""A summary names somebody by first name only where no other contact bears it."""
_SOCIAL_KINDS = {"networking", "former_colleague", "friend", "family"}


def live(post: Post, diary: Diary, days: Workdays, rng: random.Random) -> None:
    """A year of mail and meetings with everybody, before the stories' own."""
    for person in CONTACTS:
        used: set[str] = set()
        for moment in _moments(person, days, rng):
            _meeting(person, moment, post, diary, days, rng)
        pool = list(everyday(person))
        if not pool or not person.threads:
            continue
        for at, scene in _plan(person, pool, days, rng, used):
            _play(scene, person, at, None, post, days, rng)


def _plan(
    person: Person, pool: list[Scene], days: Workdays, rng: random.Random, used: set[str]
) -> list[tuple[datetime, Scene]]:
    opening = [scene for scene in pool if "open" in scene.tags]
    bills = [scene for scene in pool if "bill" in scene.tags]
    talk = [scene for scene in pool if not scene.tags & {"open", "bill"}] or pool
    oldest, newest = person.active
    planned = [(oldest - 1 - 9 * number, scene) for number, scene in enumerate(opening)]
    if bills:
        spots = (oldest - 40, oldest - 125, oldest - 230) if oldest - newest > 200 else (oldest - 45, oldest - 80)
        planned += [(spot, rng.choice(bills)) for spot in spots if spot > newest + 5]
    for number in range(person.threads):
        share = (number + rng.uniform(0.1, 0.9)) / person.threads
        spot = int(oldest - 22 * bool(opening) - share * (oldest - newest - 22 * bool(opening) - 6))
        fresh = [scene for scene in talk if scene.subject not in used]
        if not fresh:
            used.clear()
            fresh = talk
        scene = rng.choice(fresh)
        used.add(scene.subject)
        planned.append((max(spot, newest + 6), scene))
    return [(_hour(person, spot, days, rng), scene) for spot, scene in planned]


def _hour(person: Person, spot: int, days: Workdays, rng: random.Random) -> datetime:
    if person.private:
        return days.any_day(spot, rng.choice((8, 12, 18, 19, 20, 21)), rng.randint(0, 59))
    return days.ago(spot, rng.randint(8, 17), rng.randint(0, 59))


def _play(
    scene: Scene,
    person: Person,
    at: datetime,
    meeting: datetime | None,
    post: Post,
    days: Workdays,
    rng: random.Random,
) -> None:
    values = slots(person, rng, at, meeting)
    subject = fill(scene.subject, rng, values)
    thread = Thread(subject[:1].upper() + subject[1:])
    copied: tuple[Person, ...] = ()
    if person.kind == "client" and rng.random() < 0.3:
        copied = (CAST[rng.choice(("jonas", "amara"))],)
    # Talk ends where the person's everyday time ends, so that the stories' own last words stay the last ones.
    end = days.now - timedelta(days=max(person.active[1] - 4, 0))
    for turn in scene.turns:
        hours = turn.hours * rng.uniform(0.6, 1.5)
        at = days.reply_time(at, hours, private=person.private) if turn.hours else at
        if at >= end:
            return
        files = tuple(fill(name, rng, values) for name in turn.files)
        post.write(thread, person, at, fill(turn.text, rng, values), mine=turn.mine, cc=copied, files=files)


def _moments(person: Person, days: Workdays, rng: random.Random) -> list[datetime]:
    oldest, newest = person.active
    found = []
    for number in range(person.meetings):
        share = (number + rng.uniform(0.2, 0.8)) / person.meetings
        spot = max(int(oldest - 18 - share * (oldest - newest - 26)), newest + 8)
        if person.private:
            found.append(days.any_day(spot, rng.choice((19, 20)), rng.choice((0, 30))))
        else:
            hours = (12,) if person.kind in _SOCIAL_KINDS else (10, 11, 13, 14, 15, 16)
            found.append(days.ago(spot, rng.choice(hours), rng.choice((0, 30))))
    return found


def _meeting(person: Person, start: datetime, post: Post, diary: Diary, days: Workdays, rng: random.Random) -> None:
    minutes = rng.choice((45, 60, 60, 90)) if person.kind != "family" else 120
    while not diary.free(start, minutes):
        start = days.at(start.date() + timedelta(days=1), start.hour, start.minute)
        while not person.private and start.weekday() > 4:
            start = days.at(start.date() + timedelta(days=1), start.hour, start.minute)
    booking = _booking(person, start, minutes, rng)
    diary.book(booking)
    if _fell_through(booking) or person.kind == "colleague":
        return
    if rng.random() < 0.5 and (before := around_meetings(person, "before")):
        at = _hour_before(person, start, days, rng)
        _play(rng.choice(before), person, at, start, post, days, rng)
    if rng.random() < 0.5 and (after := around_meetings(person, "after")):
        at = days.reply_time(start + timedelta(hours=16), rng.uniform(0.5, 5), private=person.private)
        _play(rng.choice(after), person, at, start, post, days, rng)


def _booking(person: Person, start: datetime, minutes: int, rng: random.Random) -> Booking:
    """With guests or, among friends, often with a name in the summary only; some are cancelled or declined."""
    values = slots(person, rng, start, start) | {
        "first": person.first,
        "name": f"{person.salutation} {person.last}" if person.formal else person.name,
        "org": person.organisation or person.name,
    }
    fate = rng.random()
    bare = fate < (0.45 if person.private else 0.1) and _FIRST_NAMES[person.first] == 1
    pools = _BARE if bare else _SOCIAL if person.kind in _SOCIAL_KINDS else _SUMMARIES
    pattern = rng.choice(pools[person.language])
    if person.formal:
        pattern = pattern.replace("{first}", "{name}")
    summary = fill(pattern, rng, values)
    booking = Booking(summary[:1].upper() + summary[1:], start, minutes, location=_where(person, rng))
    if bare:
        booking.told = (person,)
        return booking
    extra = ((CAST[rng.choice(("jonas", "amara"))], "accepted"),) if person.kind == "client" and fate > 0.75 else ()
    booking.guests = ((person, "accepted"), *extra)
    booking.room = fate > 0.9 and not person.private
    if rng.random() < 0.35:
        booking.organizer = person
    mishap = rng.random()
    if mishap < 0.05:
        booking.status = "cancelled"
    elif mishap < 0.09:
        booking.answer = "declined" if booking.organizer else "accepted"
    elif mishap < 0.12 and not extra:
        booking.guests = ((person, "declined"),)
    return booking


def _fell_through(booking: Booking) -> bool:
    refused = booking.guests and all(answer == "declined" for _, answer in booking.guests)
    return booking.status == "cancelled" or booking.answer == "declined" or bool(refused)


def _hour_before(person: Person, start: datetime, days: Workdays, rng: random.Random) -> datetime:
    day = (start - timedelta(days=rng.randint(3, 5))).date()
    while not person.private and day.weekday() > 4:
        day -= timedelta(days=1)
    return days.at(day, rng.randint(9, 16), rng.randint(0, 59))


def _where(person: Person, rng: random.Random) -> str:
    if person.private or rng.random() < 0.4:
        return ""
    return rng.choice(("https://meet.example/whitfield", person.place or "phone", "Kade 12, Amsterdam", "phone"))

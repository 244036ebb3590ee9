"""Who was there: people, groups behind whom there are more, rooms and machines, and nobody."""

from dataclasses import replace

import pytest
from builders import NOW, OWNER, an_account, an_attendee, an_event, corrections

from plugin.domain.language.packs import words
from plugin.domain.meetings.detection import detect_meetings
from plugin.domain.meetings.guests import is_group, is_room
from plugin.domain.model import Address, Attendee, CalendarEvent, EventId, Mailbox, Meeting
from plugin.domain.people.identities import find_people

NORA = ("nora@brightwater.example", "Nora Weiss")


def a_guest(address: str, name: str = "", **changes: object) -> Attendee:
    return replace(Attendee(Mailbox(Address(address), name), "accepted"), **changes)  # type: ignore[arg-type]  # fields by name


def meetings(event: CalendarEvent) -> list[Meeting]:
    people = find_people([event], [], an_account(), corrections())
    return detect_meetings([event], [], an_account(), people=people, corrections=corrections(), now=NOW)


def with_guest(guest: Attendee) -> CalendarEvent:
    event = an_event([NORA])
    return replace(event, attendees=(*event.attendees, guest))


@pytest.mark.parametrize(
    "guest",
    [
        a_guest("crew@brightwater.example", group=True),
        a_guest("team@brightwater.example"),
        a_guest("all@brightwater.example"),
        a_guest("loom-dev@googlegroups.com"),
        a_guest("loom-list@brightwater.example"),
        a_guest("lw@brightwater.example", "Loom Working Group"),
        a_guest("lt@brightwater.example", "Loom Team"),
        a_guest("vl@brightwater.example", "Verteiler Weberei"),
        a_guest("bod@brightwater.example", "Board of Directors"),
        a_guest("dir@brightwater.example", "Comité de direction"),
    ],
)
def test_with_a_group_among_the_guests_nobody_was_alone(guest: Attendee) -> None:
    (meeting,) = meetings(with_guest(guest))
    assert meeting.people == (NORA[0],)
    assert not meeting.one_to_one


@pytest.mark.parametrize(
    "guest",
    [
        a_guest("fred@fireflies.ai", "Fireflies.ai Notetaker Fred"),
        a_guest("n7@bots.example", "Nora's AI Notetaker"),
        a_guest("hall@brightwater.example", "Main hall", resource=True),
        a_guest("r4@resource.calendar.google.com", "Room 4"),
        a_guest("b2@brightwater.example", "Besprechungsraum 2"),
        a_guest("sr@brightwater.example", "Salle de réunion"),
        a_guest("no-reply@brightwater.example", ""),
        a_guest("team@brightwater.example", response_status="declined"),
    ],
)
def test_rooms_and_notetakers_leave_two_people_alone(guest: Attendee) -> None:
    (meeting,) = meetings(with_guest(guest))
    assert meeting.people == (NORA[0],)
    assert meeting.one_to_one


def test_a_group_or_a_notetaker_alone_is_nobody_to_meet() -> None:
    for guest in (a_guest("fred@fireflies.ai"), a_guest("crew@brightwater.example", group=True)):
        assert meetings(replace(an_event([NORA]), attendees=(guest,))) == []


def test_a_group_is_no_person() -> None:
    event = with_guest(a_guest("crew@brightwater.example", "Loom Crew", group=True))
    people = find_people([event], [], an_account(), corrections())
    assert NORA[0] in people
    assert "crew@brightwater.example" not in people


def test_a_guest_who_is_not_named_was_there_too() -> None:
    (mine,) = meetings(replace(an_event([NORA]), guests_hidden=True))
    assert not mine.one_to_one
    assert mine.question == ""
    theirs = an_event([NORA], organizer=Mailbox(Address(NORA[0]), NORA[1]))
    owner = replace(an_attendee((OWNER, "")), is_self=True)
    (asked,) = meetings(replace(theirs, attendees=(*theirs.attendees, owner), guests_hidden=True))
    assert not asked.one_to_one
    assert "hidden" in asked.question


def test_a_notetaker_leaves_an_event_that_names_its_guest_in_the_title() -> None:
    known = an_event([NORA])
    named = replace(
        known, id=EventId("e2"), ical_uid="other", summary="Lunch with Nora", attendees=(a_guest("fred@fireflies.ai"),)
    )
    named = replace(named, start=named.start.replace(day=1), end=named.end.replace(day=1))
    people = find_people([known, named], [], an_account(), corrections())
    found = detect_meetings([known, named], [], an_account(), people=people, corrections=corrections(), now=NOW)
    assert [meeting.people for meeting in found] == [(NORA[0],), (NORA[0],)]


@pytest.mark.parametrize(
    "name", ["Ada Berg, Fjord Group", "Ada Berg (Loom team)", "Grupowska, Ada", "Teamu Ito", "Salman Rum"]
)
def test_people_are_no_groups_and_no_rooms(name: str) -> None:
    guest = a_guest("ada@fjord.example", name)
    assert not is_group(guest)
    assert not is_room(guest)


@pytest.mark.parametrize("word", sorted(words("calendars.group_names")))
def test_each_word_for_a_group_makes_one(word: str) -> None:
    assert is_group(a_guest("x1@fjord.example", f"Loom {word}"))


@pytest.mark.parametrize("word", sorted(words("calendars.room_names")))
def test_each_word_for_a_room_makes_one(word: str) -> None:
    assert is_room(a_guest("x1@fjord.example", f"{word} 3"))

"""A hundred strangers over the sample year: nobody of them counts for anything, and nobody real is changed by them."""

import io
from dataclasses import replace
from functools import cache

import pytest
from builders import a_profile
from drawn_years import drawn
from poisoned_senders import KINDS, Poisoned, Stage, poison

from plugin.domain.model import (
    CalendarEvent,
    MailMessage,
    Prospect,
    ProspectId,
    Relationship,
    Standing,
    Suggestions,
    ThreadId,
)
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.matching import match_prospects
from plugin.domain.suggestions.suggest import suggest_asks
from plugin.takeout.calendars import read_calendar
from plugin.takeout.entries import ImportOptions, read_entry
from plugin.takeout.mbox import Entry
from plugin.usecases.account_snapshot import AccountSnapshot, draw_snapshot

WISHES = (("Leocadia Thorn", "leocadia@thornbury.example"), ("Casimir Holt", "casimir@holtmann.example"))


def clean() -> AccountSnapshot:
    snapshot: AccountSnapshot = drawn(0)[0]
    return snapshot


@cache
def strangers() -> tuple[Poisoned, ...]:
    year = clean()
    close = [one for one in year.relationships if one.strength > 0.3 and one.person.name][:12]
    stage = Stage(
        owner=(year.account.name, year.account.address),
        contacts=[(one.person.name, one.address) for one in close],
        wishes=WISHES,
        now=year.now,
    )
    return tuple(poison(stage))


@cache
def poisoned() -> AccountSnapshot:
    year = clean()
    messages: list[MailMessage] = []
    events: list[CalendarEvent] = []
    for number, one in enumerate(strangers()):
        for letter in one.letters:
            read = read_entry(Entry(letter, number), ImportOptions(year.account.addresses, year.now))
            assert isinstance(read, MailMessage), read
            messages.append(replace(read, thread_id=ThreadId(read.thread_id or read.id)))
        calendar = io.BytesIO(
            ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join(one.events) + "END:VCALENDAR\r\n").encode()
        )
        events += read_calendar(calendar, me=year.account.addresses, now=year.now).events
    assert len(events) == sum(len(one.events) for one in strangers()) > 0
    return draw_snapshot(
        [*year.events, *events],
        [*year.messages, *messages],
        year.account,
        corrections=year.corrections,
        profile=year.profile,
        free_mail=frozenset({"freemail.example", "postbox.example"}),
        now=year.now,
    )


def asked(snapshot: AccountSnapshot) -> Suggestions:
    wishes = [Prospect(ProspectId(name), name=name, address=address) for name, address in WISHES]  # type: ignore[arg-type]
    known = {one.person.name: one.person for one in clean().acquaintances if one.person.name and one.confidence > 0.5}
    wishes += [
        Prospect(ProspectId(name), name=name, organisation=person.organisation)
        for name, person in sorted(known.items())[:20]
    ]
    context = SuggestionContext(snapshot, wishes, (), now=snapshot.now)
    matches = match_prospects(snapshot.acquaintances, wishes, a_profile(), people=snapshot.people)
    return suggest_asks(matches, context, groups=snapshot.groups, limit=1000)


def test_there_are_more_than_a_hundred_of_more_than_ten_kinds() -> None:
    made = strangers()
    assert len({one.address for one in made}) == len(made) >= 100
    assert len({one.kind for one in made}) == len(KINDS) >= 10


def of(kind: str) -> set[str]:
    return {one.address for one in strangers() if one.kind == kind}


@pytest.mark.parametrize("kind", [kind.__name__ for kind in KINDS])
def test_a_stranger_is_nobodys_introducer(kind: str) -> None:
    snapshot, theirs = poisoned(), of(kind)
    canonical = {snapshot.people.canonical(address) for address in theirs}  # type: ignore[arg-type]
    for one in snapshot.relationships:
        if {one.address, *one.person.addresses} & theirs:
            assert one.standing is Standing.STRANGER, one.address
            assert (one.strength, one.meetings, one.introduced_by) == (0.0, 0, None)
            assert one.person.addresses == (one.address,)
        assert one.introduced_by not in canonical
    assert not [meeting for meeting in snapshot.meetings if set(meeting.people) & canonical]
    assert not [meeting for meeting in snapshot.questions if set(meeting.people) & canonical]
    assert not [one for one in snapshot.acquaintances if {one.introducer, one.person.address} & canonical]
    assert not [group for group in snapshot.groups if set(group.members) & canonical]


def test_none_of_them_is_suggested_and_their_wishes_are_nobodys() -> None:
    every = {one.address for one in strangers()}
    found = asked(poisoned())
    assert not [one for one in found.made if one.introducer.address in every]
    assert not [one for one in found.made if one.prospect.name in dict(WISHES)]


def real(snapshot: AccountSnapshot) -> dict[str, Relationship]:
    every = {one.address for one in strangers()} | {address for _, address in WISHES}
    return {
        one.address: one
        for one in snapshot.relationships
        if one.address not in every and not one.address.endswith("@crowd.example")
    }


def test_nobody_real_is_changed_by_them() -> None:
    before, after = real(clean()), real(poisoned())
    assert before.keys() == after.keys()
    for address, one in before.items():
        assert after[address] == one, address
    assert poisoned().meetings == clean().meetings
    assert poisoned().questions == clean().questions
    assert poisoned().acquaintances == clean().acquaintances
    assert [one.id for one in asked(poisoned()).made] == [one.id for one in asked(clean()).made]


def test_an_impostor_is_a_question_and_no_more() -> None:
    pairs = {pair.other for pair in poisoned().people.namesakes}
    assert of("impostor") <= pairs

"""Who was there, and as whom: the owner's second addresses, groups among the guests, guests nobody may see."""

from dataclasses import replace
from typing import Any

import pytest
from builders import (
    NOW,
    OWNER,
    OWNER_NAME,
    a_message,
    an_account,
    an_address,
    an_event,
    an_exchange,
    corrections,
)

from plugin.domain.meetings.detection import detect_meetings, sure_meetings
from plugin.domain.model import Account, Address, Attendee, CalendarEvent, Mailbox, MailMessage, Meeting
from plugin.domain.people.identities import find_people
from plugin.google.event_payloads import calendar_event

NILS = ("nils@orchard.example", "Nils Holm")
SECOND = "mara@studio.example"


def detected(
    *events: CalendarEvent, account: Account | None = None, mail: list[MailMessage] | None = None
) -> list[Meeting]:
    """All encounters and questions."""
    whose, messages, word = account or an_account(), [*an_exchange(NILS), *(mail or [])], corrections()
    people = find_people(list(events), messages, whose, word)
    return detect_meetings(list(events), messages, whose, people=people, corrections=word, now=NOW)


def invited(address: str, answer: str = "accepted", *, name: str = "", **changes: Any) -> CalendarEvent:
    """Nils invites whoever has this address; Google marks nobody as the owner."""
    guests = (
        Attendee(Mailbox(Address(NILS[0]), NILS[1]), "accepted", organizer=True),
        Attendee(Mailbox(Address(address), name), answer),
    )
    return replace(
        an_event(()),
        organizer=Mailbox(Address(NILS[0]), NILS[1]),
        attendees=guests,
        self_response="needsAction",
        **changes,
    )


def an_owner(*addresses: str) -> Account:
    """An account with these addresses, the first its own."""
    return replace(an_account(), address=Address(addresses[0]), addresses=frozenset(Address(one) for one in addresses))


@pytest.mark.parametrize(
    ("account", "address"),
    [
        (an_owner(OWNER, SECOND), SECOND),
        (an_owner("jo.marsh@gmail.com"), "jomarsh@gmail.com"),
        (an_owner("jo.marsh@gmail.com"), "jo.marsh@googlemail.com"),
        (an_owner("jo.marsh@googlemail.com"), "J.o.Marsh@gmail.com".lower()),
        (an_owner("jo.marsh@gmail.com"), "jo.marsh+meetings@gmail.com"),
        (an_owner(OWNER), OWNER.replace("@", "+calls@")),
    ],
)
def test_an_invitation_accepted_under_another_of_the_owners_addresses_is_a_meeting(
    account: Account, address: str
) -> None:
    (meeting,) = sure_meetings(detected(invited(address), account=account))
    assert meeting.people == (NILS[0],)
    assert meeting.one_to_one


@pytest.mark.parametrize("answer", ["declined", "needsAction", "tentative"])
def test_an_invitation_not_accepted_under_it_is_none(answer: str) -> None:
    assert detected(invited(SECOND, answer), account=an_owner(OWNER, SECOND)) == []


def test_an_invitation_under_the_owners_name_alone_is_theirs() -> None:
    (meeting,) = sure_meetings(detected(invited("m.l@elsewhere.example", name=OWNER_NAME)))
    assert meeting.people == (NILS[0],)


def test_somebody_elses_invitation_is_not_the_owners() -> None:
    assert detected(invited("otto@harbour.example", name="Otto Brandt")) == []


@pytest.mark.parametrize(
    "group",
    ["team@orchard.example", "all-hands@googlegroups.com", "sales@orchard.example", "crew@lists.orchard.example"],
)
def test_with_a_group_among_the_guests_nobody_knows_how_many_came(group: str) -> None:
    (meeting,) = sure_meetings(detected(an_event([NILS, group])))
    assert meeting.people == (NILS[0],)
    assert not meeting.one_to_one


def test_a_group_that_a_calendar_names_as_such_counts_as_one() -> None:
    crew = Attendee(Mailbox(Address("orchard@orchard.example")), "accepted", group=True)
    (meeting,) = sure_meetings(detected(an_event([NILS, crew])))
    assert not meeting.one_to_one


@pytest.mark.parametrize("room", ["c_88@resource.calendar.google.com", "no-reply@orchard.example"])
def test_a_room_or_a_machine_among_the_guests_is_no_company(room: str) -> None:
    (meeting,) = sure_meetings(detected(an_event([NILS, room])))
    assert meeting.one_to_one


def test_a_briefing_with_hidden_guests_is_a_question_not_a_meeting_of_two() -> None:
    event = replace(an_event([NILS]), organizer=Mailbox(Address(NILS[0]), NILS[1]), guests_hidden=True)
    found = detected(event)
    assert sure_meetings(found) == []
    (asked,) = found
    assert "hidden" in asked.question
    assert not asked.one_to_one


def test_an_entry_of_an_unknown_organizer_is_the_owners_own() -> None:
    lunch = calendar_event(
        {
            "id": "e1",
            "summary": "Lunch with Nils Holm",
            "start": {"dateTime": "2025-06-10T12:00:00+02:00"},
            "end": {"dateTime": "2025-06-10T13:00:00+02:00"},
            "organizer": {"email": "unknownorganizer@calendar.google.com", "displayName": "Unknown Organizer"},
            "creator": {"email": OWNER, "self": True},
        }
    )
    (meeting,) = sure_meetings(detected(lunch))
    assert meeting.people == (NILS[0],)


def test_the_owners_spellings_are_nobody_among_the_people() -> None:
    account = an_owner("jo.marsh@gmail.com")
    mail = [a_message(sender=NILS, to=["jomarsh@gmail.com", "jo.marsh+x@googlemail.com"], sent_by_me=False)]
    people = find_people([], mail, account, corrections())
    assert {an_address("jomarsh@gmail.com"), an_address("jo.marsh+x@googlemail.com")} <= people.owner
    assert an_address("jomarsh@gmail.com") not in people


def test_an_address_that_others_write_from_too_is_not_the_owners() -> None:
    team = "harbour.crew@tidewell.example"
    mine = a_message(sender=(team, "Mara Lindqvist"), to=[NILS], sent_by_me=True)
    theirs = a_message(sender=(team, "Otto Brandt"), to=[OWNER], sent_by_me=False)
    assert an_address(team) in find_people([], [mine], an_account(), corrections()).owner
    assert an_address(team) not in find_people([], [mine, theirs], an_account(), corrections()).owner

"""Whose mail is listed although the owner has no part in the conversation."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import a_message, a_prospect, an_event
from google_worlds import NOW

from plugin.domain.model import Address, Attendee, CalendarEvent, Mailbox
from plugin.usecases.known_contacts import (
    KnownContacts,
    find_known_contacts,
    full_name,
    is_searchable,
    list_name,
    people_met,
)

ME = Address("me@consult.example")


def _box(address: str, name: str = "") -> Mailbox:
    return Mailbox(Address(address), name)


def _guests(*addresses: str, declined: str = "") -> tuple[Attendee, ...]:
    return tuple(
        Attendee(_box(one), "declined" if one == declined else "accepted", is_self=one == ME) for one in addresses
    )


def test_the_circle_is_who_was_met_written_to_or_wished_for() -> None:
    meeting = replace(
        an_event(), attendees=_guests(ME, "met@guild.example", "no@guild.example", declined="no@guild.example")
    )
    cancelled = replace(an_event(), attendees=_guests(ME, "never@guild.example"), status="cancelled")
    crowd = replace(an_event(), attendees=_guests(ME, *(f"seat{number}@hall.example" for number in range(30))))
    mine = replace(
        a_message(),
        sender=_box(ME, "Mara Tide"),
        sent_by_me=True,
        to=(_box("to@mill.example", "Nils Holm"),),
        cc=(_box("noreply@mill.example", "Mill Robot"),),
    )
    theirs = replace(
        a_message(), sent_by_me=False, sender=_box("stranger@mill.example", "Olga Strand"), to=(_box(ME),), cc=()
    )
    wish = replace(a_prospect("Elena Ruiz"), address=Address("elena@ruiz.example"))
    circle = find_known_contacts([meeting, cancelled, crowd], [mine, theirs], [wish], {ME})
    assert {"met@guild.example", "to@mill.example", "elena@ruiz.example"} <= circle.addresses
    outside = {
        "no@guild.example",
        "never@guild.example",
        "seat1@hall.example",
        "noreply@mill.example",
        "stranger@mill.example",
        ME,
    }
    assert not circle.addresses & outside
    assert {"nils holm", "elena ruiz"} <= circle.names
    assert not circle.names & {"olga strand", "mara tide", "mill robot"}


def test_somebody_is_known_by_their_name_at_another_address_and_a_list_by_who_writes_on_it() -> None:
    mine = replace(a_message(), sender=_box(ME), sent_by_me=True, to=(_box("nils@mill.example", "Nils Holm"),), cc=())
    post = replace(
        a_message(), sent_by_me=False, sender=_box("nils@mill.example"), list_id="Round table <round.lists.example>"
    )
    circle = find_known_contacts([], [mine, post], [], {ME})
    private = replace(a_message(), sender=_box("n.holm@home.example", "Holm, Nils"))
    other = replace(a_message(), sender=_box("x@home.example", "Somebody Else"))
    assert circle.lists == {"round.lists.example"}
    assert circle.holds(private)
    assert not circle.holds(other)
    assert circle.holds(replace(other, list_id="<round.lists.example>"))


def test_terms_leave_out_whatever_could_change_a_query() -> None:
    odd = frozenset(Address(one) for one in ("a OR in:trash@x.example", '"{x"@x.example', "(y)@x.example"))
    circle = KnownContacts(
        odd | {Address("o'neil+list@x.example")}, frozenset({"nils holm"}), frozenset({"round.lists.example"})
    )
    assert list(circle.terms()) == ["from:o'neil+list@x.example", 'from:"holm nils"', 'from:"nils holm"']
    assert not any(is_searchable(one) for one in odd)


def test_who_is_new_is_told_from_what_is_remembered() -> None:
    circle = KnownContacts(
        frozenset({Address("a@x.example")}), frozenset({"nils holm"}), frozenset({"round.lists.example"})
    )
    assert circle.without([]) == circle
    assert circle.without(circle.remembered()) == KnownContacts()
    grown = KnownContacts(circle.addresses | {Address("b@x.example")}, circle.names, circle.lists)
    assert grown.without(circle.remembered()) == KnownContacts(frozenset({Address("b@x.example")}))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Nils Holm", "nils holm"),
        ("Holm, Nils", "nils holm"),
        ("  José  María O’Neill-Pérez ", "josé maría o’neill-pérez"),
        ("Nils", ""),
        ("Mill & Co. 24", ""),
        ('Nils" OR in:trash', ""),
        ("nils@mill.example", ""),
        ("A B", ""),
        ("山田 太郎 さん", "山田 太郎 さん"),
        ("", ""),
    ],
)
def test_a_full_name_has_two_words_and_nothing_but_letters(written: str, name: str) -> None:
    assert full_name(written) == name


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Round table <Round.Lists.example>", "round.lists.example"),
        ("round.lists.example", "round.lists.example"),
        ("<bad id with spaces>", ""),
        ("", ""),
    ],
)
def test_a_list_is_known_by_its_identifier(header: str, name: str) -> None:
    assert list_name(header) == name


def test_people_met_are_those_of_the_last_days_latest_first() -> None:
    def met(address: str, days_ago: float, response: str = "accepted") -> CalendarEvent:
        end = NOW - timedelta(days=days_ago)
        guests = _guests(ME, address)
        start = end - timedelta(hours=1)
        return replace(an_event(), attendees=guests, organizer=None, start=start, end=end, self_response=response)

    events = [
        met("bea@x.example", 3),
        met("anna@x.example", 1),
        met("old@x.example", 20),
        met("soon@x.example", -1),
        met("bea@x.example", 0.5),
        met("dora@x.example", 2, "declined"),
    ]
    assert people_met(events, {ME}, now=NOW, within=timedelta(days=14)) == ["bea@x.example", "anna@x.example"]

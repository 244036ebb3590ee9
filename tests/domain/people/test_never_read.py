"""What is on the never-read list: by label, by domain with all below it, by every spelling of an address."""

import pytest
from builders import NOW, a_message, an_address
from ledger_builders import an_event

from plugin.domain.mail.mime import raw_from_bytes
from plugin.domain.model import Attendee, Mailbox, MirrorPage, NeverReadEntry, NeverReadSort
from plugin.domain.people.never_read import NeverRead, is_left_out, search_name, why_left_out

LABEL = NeverReadEntry(NeverReadSort.LABEL, "Family/Kids", "Label_7")
DOMAIN = NeverReadEntry(NeverReadSort.DOMAIN, "clinic.example")
PERSON = NeverReadEntry(NeverReadSort.ADDRESS, "nora.weiss@gmail.com", "Nora Weiss")
LIST = NeverRead([LABEL, DOMAIN, PERSON])
ME = Attendee(Mailbox(an_address("me@own.example")), is_self=True)


def guest(address: str) -> Attendee:
    return Attendee(Mailbox(an_address(address)))


@pytest.mark.parametrize(
    "address",
    ["ann@clinic.example", "ann@mail.clinic.example", "noraweiss@googlemail.com", "Nora.Weiss+list@gmail.com"],
)
def test_an_address_is_known_by_its_domain_and_however_it_is_spelt(address: str) -> None:
    assert LIST.holds(address)


@pytest.mark.parametrize("address", ["ann@myclinic.example", "ann@clinic.example.org", "nora@weiss.example"])
def test_an_address_alike_is_another_ones(address: str) -> None:
    assert not LIST.holds(address)


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("From", "Ann <ann@clinic.example>"),
        ("To", "ben@mill.example, Nora Weiss <NORA.WEISS@gmail.com>"),
        ("Cc", "undisclosed: x@sub.clinic.example;"),
        ("Reply-To", "desk@clinic.example"),
        ("Sender", "desk@clinic.example"),
        ("Bcc", "desk@clinic.example"),
    ],
)
def test_a_message_is_passed_over_by_its_headers_alone(header: str, value: str) -> None:
    raw = raw_from_bytes(f"From: a@b.example\r\n{header}: {value}\r\nSubject: x\r\n\r\nwords".encode())
    assert is_left_out(LIST.why_raw(raw))
    assert not NeverRead().why_raw(raw)


@pytest.mark.parametrize("label", ["Label_7", "Family/Kids", "family/kids"])
def test_a_label_is_known_by_its_id_and_by_its_name(label: str) -> None:
    raw = raw_from_bytes(b"From: a@b.example\r\n\r\nwords", labels=("INBOX", label))
    assert LIST.why_raw(raw) == why_left_out(LABEL)
    assert not LIST.why_raw(raw_from_bytes(b"From: a@b.example\r\n\r\nwords", labels=("INBOX", "Family")))


def test_an_event_is_kept_without_such_guests_and_left_out_where_nobody_else_is_there() -> None:
    both = an_event(
        organizer=Mailbox(an_address("ann@clinic.example")),
        attendees=(ME, guest("ann@clinic.example"), guest("ben@mill.example")),
        description="Ask ann@clinic.example",
    )
    alone = an_event(id="e2", attendees=(ME, guest("ann@clinic.example")))
    others = an_event(id="e3", attendees=(ME, guest("ben@mill.example")))
    nobody = an_event(id="e4", attendees=(ME,))
    kept = LIST.strip_page(MirrorPage(events=(both, alone, others, nobody)))
    assert [one.id for one in kept.events] == [both.id, "e3", "e4"]
    assert [one.mailbox.address for one in kept.events[0].attendees] == ["me@own.example", "ben@mill.example"]
    assert (kept.events[0].organizer, kept.events[0].description) == (None, "Ask …")
    assert [(one.id, one.why) for one in kept.skipped_events] == [("e2", why_left_out(DOMAIN))]


def test_what_others_wrote_stays_without_their_addresses() -> None:
    kept = LIST.strip_message(a_message("ben@mill.example", signature="Write to ann@clinic.example", date=NOW))
    assert kept.signature == "Write to …"


def test_a_label_that_was_renamed_is_known_by_its_id_and_one_without_an_id_by_its_name() -> None:
    told = LIST.with_label_ids({"Label_7": "Private", "Label_9": "Club"})
    assert told == [NeverReadEntry(NeverReadSort.LABEL, "Private", "Label_7")]
    named = NeverRead([NeverReadEntry(NeverReadSort.LABEL, "club")])
    assert named.with_label_ids({"Label_9": "Club"}) == [NeverReadEntry(NeverReadSort.LABEL, "Club", "Label_9")]
    assert named.with_label_ids({}) == []


def test_a_label_is_searched_for_as_gmail_writes_it() -> None:
    assert search_name("Family/My Kids (old)") == "family-my-kids--old-"

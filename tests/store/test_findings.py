"""What the careful reader found is kept with its messages, and goes with them."""

from dataclasses import replace

from builders import NOW, a_message, an_address
from ledger_builders import NORA, TOM

from plugin.domain.model import Finding, FindingKind, MailMessage, MessageId, MirrorPage, PersonRef, ReaderRead
from plugin.store.account_store import AccountStore


def from_nora() -> MailMessage:
    return a_message((NORA, "Nora Brandt"), date="2025-06-02T09:30:00+02:00")


def a_finding(message: MailMessage, identity: str = "f1", quote: str = "I sit on a board with Tom.") -> Finding:
    who = PersonRef("Tom Albers", TOM)
    return Finding(
        identity, FindingKind.TIE, message.id, message.date, NORA, quote, "warm", NORA, who, model="m", reader="1"
    )


def a_read(message: MailMessage) -> ReaderRead:
    return ReaderRead(message.id, "1", NOW, "m", 1)


def test_a_finding_comes_back_as_it_went_in(store: AccountStore) -> None:
    message = from_nora()
    store.save_page(MirrorPage(messages=(message,)))
    store.save_reading([a_read(message)], [a_finding(message)])
    assert store.load_findings() == [a_finding(message)]
    assert store.load_reader_reads() == [a_read(message)]


def test_reading_again_replaces_what_was_found_before(store: AccountStore) -> None:
    message = from_nora()
    store.save_page(MirrorPage(messages=(message,)))
    store.save_reading([a_read(message)], [a_finding(message)])
    store.save_reading([a_read(message)], [a_finding(message, "f2", "Tom and I go back.")])
    assert [one.id for one in store.load_findings()] == ["f2"]


def test_what_the_user_struck_out_stays_so_when_it_is_found_again(store: AccountStore) -> None:
    message = from_nora()
    store.save_page(MirrorPage(messages=(message,)))
    store.save_reading([a_read(message)], [a_finding(message)])
    assert store.strike_finding("f1", struck=True)
    store.save_reading([a_read(message)], [a_finding(message)])
    assert store.load_findings() == []
    assert [one.id for one in store.load_struck_findings()] == ["f1"]
    assert store.strike_finding("f1", struck=False)
    assert [one.id for one in store.load_findings()] == ["f1"]
    assert not store.strike_finding("unknown", struck=True)


def test_a_finding_goes_with_its_message(store: AccountStore) -> None:
    message = from_nora()
    store.save_page(MirrorPage(messages=(message,)))
    store.save_reading([a_read(message)], [a_finding(message)])
    store.save_page(MirrorPage(deleted_messages=(message.id,)))
    assert store.load_findings() == []
    assert store.load_reader_reads() == []


def test_who_is_forgotten_is_in_no_finding(store: AccountStore) -> None:
    message, other = (
        from_nora(),
        replace(from_nora(), id=MessageId("other"), sender=a_message("cara@cara.example").sender),
    )
    store.save_page(MirrorPage(messages=(message, other)))
    cara = an_address("cara@cara.example")
    found = replace(a_finding(other, "f2"), author=cara, about=cara)
    store.save_reading([a_read(message), a_read(other)], [a_finding(message), found])
    store.forget_person((TOM,), "Tom Albers", now=NOW)
    assert store.load_findings() == []


def test_a_change_of_findings_is_counted_for_what_rests_on_the_mirror(store: AccountStore) -> None:
    message = from_nora()
    store.save_page(MirrorPage(messages=(message,)))
    before = store.count_changes()
    store.save_reading([a_read(message)], [a_finding(message)])
    assert store.count_changes().mirror > before.mirror
    assert store.count_changes().ledger == before.ledger


def test_everything_found_can_be_dropped(store: AccountStore) -> None:
    message = from_nora()
    store.save_page(MirrorPage(messages=(message,)))
    store.save_reading([a_read(message)], [a_finding(message)])
    assert store.delete_findings() == 1
    assert store.load_findings() == []
    assert store.load_reader_reads() == []

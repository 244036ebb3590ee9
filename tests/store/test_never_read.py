"""The never-read list in the store: it holds for every page that comes in, and only for its own account's."""

from builders import NOW, OWNER, a_message, an_address
from ledger_builders import NORA, TOM, a_draft, an_ask, an_event

from plugin.domain.model import (
    Attendee,
    Evidence,
    Mailbox,
    MirrorPage,
    NeverReadCounts,
    NeverReadEntry,
    NeverReadSort,
    Occasion,
    Prospect,
    ProspectId,
)
from plugin.domain.people.never_read import NeverRead, why_left_out
from plugin.store.account_store import AccountStore
from plugin.store.drawn_pages import DrawnPage

LABEL = NeverReadEntry(NeverReadSort.LABEL, "Family", "Label_1")
HERS = NeverReadEntry(NeverReadSort.ADDRESS, NORA, "Nora Brandt")
DOMAIN = NeverReadEntry(NeverReadSort.DOMAIN, "brightwater.example")


def test_the_list_is_kept_said_anew_and_taken_back(store: AccountStore) -> None:
    store.add_never_read([LABEL, HERS], now=NOW)
    store.add_never_read([NeverReadEntry(NeverReadSort.LABEL, "Family", "Label_2")], now=NOW)
    assert store.load_never_read().entries == (NeverReadEntry(NeverReadSort.LABEL, "Family", "Label_2"), HERS)
    assert store.remove_never_read([HERS, DOMAIN]) == 1
    assert [one.value for one in store.load_never_read().entries] == ["Family"]


def test_what_comes_in_is_stripped_whatever_brings_it(store: AccountStore) -> None:
    store.add_never_read([HERS, LABEL], now=NOW)
    hers, under, others = (
        a_message((NORA, "N")),
        a_message(TOM, OWNER, labels=("INBOX", "Label_1")),
        a_message(TOM, OWNER),
    )
    kept = store.save_page(MirrorPage(messages=(hers, under, others)))
    assert [one.id for one in kept.messages] == [others.id]
    assert {one.id: one.why for one in store.load_skipped("messages")} == {
        hers.id: why_left_out(HERS),
        under.id: why_left_out(LABEL),
    }
    store.remove_never_read([HERS])
    assert [one.id for one in store.load_skipped("messages")] == [under.id]


def test_what_was_read_before_is_counted_first_and_then_goes_with_its_quotations(store: AccountStore) -> None:
    hers, others = a_message((NORA, "N")), a_message(TOM, OWNER, signature=f"Write to {NORA}")
    both = an_event(attendees=(Attendee(Mailbox(NORA)), Attendee(Mailbox(TOM))))
    store.save_page(MirrorPage(messages=(hers, others), events=(both, an_event(2))))
    words = Occasion(Evidence("praise", NOW, hers.id, "the best work in years"), NOW)
    store.begin_ask(an_ask(occasion=words), a_draft())
    store.save_prospects([Prospect(ProspectId("p1"), name="Ada Finch", address=NORA)])
    never = NeverRead([DOMAIN])
    counts = store.count_never_read(never)
    assert counts == NeverReadCounts(messages=1, events=1, events_without=1)
    assert len(store.load_messages()) == 2
    store.add_never_read([DOMAIN], now=NOW)
    assert store.forget_never_read(never) == NeverReadCounts(1, 1, 1, asks=1)
    assert [(one.id, one.signature) for one in store.load_messages()] == [(others.id, "Write to …")]
    (event,) = store.load_events()
    assert [one.mailbox.address for one in event.attendees] == [TOM]
    (ask,) = store.load_asks()
    assert (ask.occasion.evidence.text, ask.occasion.evidence.id) == ("", hers.id)
    assert len(store.load_prospects()) == 1, "the user's own list stays"
    assert not store.count_never_read(never)


def test_pages_that_were_drawn_show_nothing_of_it_any_more(store: AccountStore) -> None:
    store.add_never_read([DOMAIN], now=NOW)
    store.save_page(MirrorPage(messages=(a_message(an_address("tom@halden.example")),)))
    store.save_drawn_page(DrawnPage("place", NOW, ("Nora",)), count=store.count_changes())
    store.forget_never_read(NeverRead([DOMAIN]))
    assert store.load_drawn_page("place", now=NOW) is None

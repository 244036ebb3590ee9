"""What every store of an account's data promises, whatever database it lies in."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import NOW, a_mention, a_message, an_address, days_ago
from ledger_builders import NORA, TOM, a_draft, an_ask, an_event
from written import written

from plugin.domain.model import (
    STRUCK,
    Answer,
    AskEvent,
    AskId,
    AskStatus,
    ChangeSource,
    Corrections,
    DraftKind,
    DraftState,
    Evidence,
    Mailbox,
    MeetingKey,
    MeetingSource,
    MeetingVerdict,
    MeetingVerdictKind,
    Mention,
    MessageId,
    MirrorPage,
    Profile,
    Prospect,
    ProspectId,
    QuotedHeader,
    ScanReport,
    Signal,
    SignalKind,
    Skipped,
    StatusChange,
    Tally,
    ThreadId,
    WritingStyle,
)
from plugin.domain.people.forgetting import WHY
from plugin.errors import AlreadyRunning, AlreadyThere, IllegalTransition, NotThere
from plugin.store.account_store import AccountStore

LEASE = timedelta(minutes=2)


def test_a_message_comes_back_as_it_went_in(store: AccountStore) -> None:
    message = a_message(
        (NORA, "Nora Brandt"),
        date="2025-06-02T09:30:00+02:00",
        cc=[(TOM, "Tom Albers")],
        reply_to=[NORA],
        subject="Grüße \U0001f600",
        in_reply_to="<a@b.example>",
        references=("<a@b.example>",),
        labels=("INBOX",),
        automated=True,
        style=WritingStyle(greeting="Hi", words=12),
        signals=(Signal(SignalKind.PRAISE, "Great work", "quoted", NORA),),
        mentions=(Mention("Tom Albers", "ask Tom", address=TOM, stance="positive"),),
        quoted_headers=(QuotedHeader(Mailbox(TOM, "Tom"), to=(Mailbox(NORA),), date=NOW, subject="Plan"),),
        attachments=("Proposal.pdf",),
    )
    store.save_page(MirrorPage(messages=(message,)))
    assert store.load_message(message.id) == message
    assert store.load_messages() == [message]
    assert list(store.each_message()) == [message]


def test_an_event_comes_back_as_it_went_in(store: AccountStore) -> None:
    event = an_event(all_day=True, original_start=days_ago(4), organizer=Mailbox(TOM), updated=NOW)
    store.save_page(MirrorPage(events=(event,)))
    assert store.load_event("e1") == event
    assert store.load_events() == [event]
    assert store.load_event_ids() == {"e1"}


def test_broken_unicode_is_kept_and_stops_nothing(store: AccountStore) -> None:
    message = a_message(subject="a\ud800b", id=MessageId("x\udfff"))
    store.save_page(MirrorPage(messages=(message,)))
    assert store.load_messages()[0].subject == "a\ud800b"
    assert store.load_message("x\udfff") == message


def test_messages_come_oldest_first_whatever_their_zones_and_since_cuts_exactly(store: AccountStore) -> None:
    early = a_message(date="2025-06-02T01:00:00+14:00", id=MessageId("z"))
    later = a_message(date="2025-06-01T12:00:00-05:00", id=MessageId("a"))
    store.save_page(MirrorPage(messages=(later, early)))
    assert [message.id for message in store.load_messages()] == ["z", "a"]
    assert [message.id for message in store.load_messages(since=later.date)] == ["a"]


def test_a_thread_is_found_oldest_first(store: AccountStore) -> None:
    second = a_message(date="2025-06-03T09:00:00+00:00", thread_id=ThreadId("t"))
    first = a_message(date="2025-06-02T09:00:00+00:00", thread_id=ThreadId("t"))
    store.save_page(MirrorPage(messages=(second, a_message(), first)))
    assert store.load_thread("t") == [first, second]
    assert store.load_thread("none") == []
    assert store.load_message("none") is None


def test_a_page_replaces_what_is_held_and_deletes_what_is_gone(store: AccountStore) -> None:
    message = a_message(subject="old")
    store.save_page(MirrorPage(messages=(message,), events=(an_event(1), an_event(2)), cursors={"history": "7"}))
    store.save_page(
        MirrorPage(messages=(replace(message, subject="new"),), deleted_events=("e1",), cursors={"history": "8"})
    )
    assert [held.subject for held in store.load_messages()] == ["new"]
    assert store.load_event_ids() == {"e2"}
    assert store.load_cursor("history") == "8"
    store.save_page(MirrorPage(cursors={"history": None}))
    assert store.load_cursor("history") is None


def test_a_skipped_id_is_forgotten_once_it_is_held_or_deleted(store: AccountStore) -> None:
    skipped = (Skipped("m9", "no sender"), Skipped("m8", "no date"))
    store.save_page(MirrorPage(skipped_messages=skipped, skipped_events=(Skipped("e9", "no start"),)))
    assert store.load_skipped("messages") == [Skipped("m8", "no date"), Skipped("m9", "no sender")]
    store.save_page(MirrorPage(messages=(a_message(id=MessageId("m9")),), deleted_messages=("m8",)))
    assert store.load_skipped("messages") == []
    assert store.load_skipped("events") == [Skipped("e9", "no start")]


def test_dropping_the_mirror_leaves_the_ledger_and_the_users_word(store: AccountStore) -> None:
    store.save_page(MirrorPage(messages=(a_message(),), events=(an_event(),), skipped_events=(Skipped("x", "y"),)))
    store.begin_ask(an_ask(), a_draft())
    store.save_profile(Profile(name="Mara"))
    store.save_prospects([Prospect(ProspectId("p1"), name="Tom")])
    store.correct_kind(NORA, "client")
    store.save_page(MirrorPage(drop_messages=True, drop_events=True))
    assert store.load_messages() == []
    assert store.load_events() == []
    assert store.load_skipped("events") == []
    assert store.load_asks() == [an_ask()]
    assert store.load_drafts() == [a_draft()]
    assert store.load_profile().name == "Mara"
    assert [prospect.name for prospect in store.load_prospects()] == ["Tom"]
    assert store.load_corrections().kinds == ((NORA, "client"),)


def test_dropping_comes_before_what_the_same_page_brings(store: AccountStore) -> None:
    store.save_page(MirrorPage(messages=(a_message(id=MessageId("old")),)))
    store.save_page(MirrorPage(messages=(a_message(id=MessageId("new")),), drop_messages=True))
    assert store.load_message_ids() == {"new"}


def test_a_page_that_fails_leaves_nothing_behind(store: AccountStore) -> None:
    broken = a_message(date="2025-06-02T09:30:00+00:00")
    naive = replace(broken, id=MessageId("naive"), date=broken.date.replace(tzinfo=None))
    with pytest.raises(ValueError, match="aware"):
        store.save_page(MirrorPage(messages=(broken, naive), cursors={"history": "9"}))
    assert store.load_message_ids() == set()
    assert store.load_cursor("history") is None


@pytest.mark.parametrize("ahead", [timedelta(hours=3), timedelta(days=400)])
def test_a_lease_taken_by_a_clock_that_was_ahead_holds_nobody_up(store: AccountStore, ahead: timedelta) -> None:
    store.start_run(kind="scan", owner="one", now=NOW + ahead, lease=LEASE)
    second = store.start_run(kind="scan", owner="two", now=NOW, lease=LEASE, is_alive=lambda _owner: True)
    assert second.lease_until == NOW + LEASE


def test_only_one_run_holds_the_lease(store: AccountStore) -> None:
    run = store.start_run(kind="scan", owner="one", now=NOW, lease=LEASE)
    with pytest.raises(AlreadyRunning):
        store.start_run(kind="scan", owner="two", now=NOW + timedelta(minutes=1), lease=LEASE)
    store.renew_run(run.id, now=NOW + timedelta(minutes=1), lease=LEASE, progress={"read": 40})
    with pytest.raises(AlreadyRunning):
        store.start_run(kind="scan", owner="two", now=NOW + timedelta(minutes=2, seconds=30), lease=LEASE)
    held = store.load_run(run.id)
    assert held is not None
    assert held.progress == {"read": 40}


def test_an_expired_lease_is_taken_over_and_the_late_run_is_stopped(store: AccountStore) -> None:
    late = store.start_run(kind="scan", owner="one", now=NOW, lease=LEASE)
    after = NOW + timedelta(minutes=3)
    second = store.start_run(kind="scan", owner="two", now=after, lease=LEASE)
    with pytest.raises(AlreadyRunning):
        store.renew_run(late.id, now=after, lease=LEASE)
    with pytest.raises(AlreadyRunning):
        store.save_page(MirrorPage(messages=(a_message(),)), run_id=late.id)
    assert store.load_message_ids() == set()
    store.save_page(MirrorPage(messages=(a_message(),)), run_id=second.id)
    assert len(store.load_message_ids()) == 1


def test_the_lease_of_a_dead_owner_is_free_at_once(store: AccountStore) -> None:
    store.start_run(kind="scan", owner="dead", now=NOW, lease=LEASE)
    run = store.start_run(kind="scan", owner="two", now=NOW, lease=LEASE, is_alive=lambda owner: owner != "dead")
    assert store.load_last_run() == run


def test_a_finished_run_keeps_its_report_and_frees_the_lease(store: AccountStore) -> None:
    run = store.start_run(kind="import", owner="one", now=NOW, lease=LEASE)
    report = ScanReport(account=NORA, messages=Tally(3, 2, 2, (Skipped("m3", "no date"),)), complete=False, note="why")
    store.finish_run(run.id, report, now=NOW + timedelta(seconds=5))
    last = store.load_last_run()
    assert last is not None
    assert last.report == report
    assert last.finished_at == NOW + timedelta(seconds=5)
    store.start_run(kind="scan", owner="two", now=NOW + timedelta(seconds=6), lease=LEASE)
    assert store.load_run(999) is None


def test_the_profile_is_replaced_as_a_whole(store: AccountStore) -> None:
    assert store.load_profile() == Profile()
    store.save_profile(Profile(name="Mara", what="plans factories"))
    store.save_profile(Profile(name="Mara", ideal="plant managers"))
    assert store.load_profile() == Profile(name="Mara", ideal="plant managers")


def test_prospects_keep_their_order_and_are_replaced_by_id(store: AccountStore) -> None:
    tom, eva = Prospect(ProspectId("p1"), name="Tom"), Prospect(ProspectId("p2"), name="Eva", worth=0.9)
    store.save_prospects([tom, eva])
    store.save_prospects([replace(tom, status="met", introduced_by=NORA)])
    assert store.load_prospects() == [replace(tom, status="met", introduced_by=NORA), eva]
    assert store.remove_prospect("p1")
    assert not store.remove_prospect("p1")
    assert store.load_prospects() == [eva]


def test_corrections_can_be_made_and_taken_back(store: AccountStore) -> None:
    store.correct_kind(NORA, "client")
    store.correct_name(NORA, "Nora B.")
    store.set_do_not_ask(TOM, True)
    store.merge_people([NORA, TOM])
    moved = MeetingVerdict(MeetingVerdictKind.ON, day=date(2026, 5, 2))
    others = MeetingVerdict(MeetingVerdictKind.WITH, (NORA, TOM))
    event, mail = MeetingKey(MeetingSource.EVENT, "e1"), MeetingKey(MeetingSource.MAIL, "e1")
    store.correct_meeting(event, others)
    store.correct_meeting(mail, moved)
    store.correct_meeting(event, STRUCK)
    corrections = store.load_corrections()
    assert corrections.kinds == ((NORA, "client"),)
    assert corrections.names == ((NORA, "Nora B."),)
    assert corrections.do_not_ask == frozenset({TOM})
    assert corrections.merged == (frozenset({NORA, TOM}),)
    assert corrections.meetings == ((event, STRUCK), (mail, moved))
    store.correct_meeting(event, others)
    assert store.load_corrections().meetings == ((event, others), (mail, moved))
    store.correct_kind(NORA, None)
    store.correct_name(NORA, None)
    store.set_do_not_ask(TOM, False)
    store.split_people([TOM, NORA])
    store.correct_meeting(event, None)
    store.correct_meeting(mail, None)
    corrections = store.load_corrections()
    assert (corrections.kinds, corrections.names, corrections.merged, corrections.meetings) == ((), (), (), ())
    assert corrections.do_not_ask == frozenset()
    assert corrections.split == (frozenset({NORA, TOM}),)


def test_it_takes_two_to_merge(store: AccountStore) -> None:
    with pytest.raises(ValueError, match="two addresses"):
        store.merge_people([NORA])


def test_preferences_are_set_and_removed(store: AccountStore) -> None:
    store.save_preference("tone", "warm")
    assert store.load_preferences() == {"tone": "warm"}
    store.save_preference("tone", None)
    assert store.load_preferences() == {}


def test_an_ask_comes_back_with_its_history(store: AccountStore) -> None:
    store.add_ask(an_ask())
    assert store.load_ask("ask1") == an_ask()
    assert store.load_asks() == [an_ask()]
    assert store.load_ask("none") is None


def test_changing_an_ask_adds_a_line_and_rewrites_none(store: AccountStore) -> None:
    store.add_ask(an_ask())
    snooze = StatusChange(AskStatus.SNOOZED, NOW, note="not now")
    changed = store.change_ask("ask1", snooze, until=NOW + timedelta(days=3), reason="wrong_moment")
    assert changed.history == (*an_ask().history, snooze)
    assert changed.until == NOW + timedelta(days=3)
    pending = store.change_ask("ask1", StatusChange(AskStatus.PENDING, NOW))
    assert pending.until is None
    assert pending.reason == "wrong_moment"
    assert store.load_ask("ask1") == pending
    assert len(pending.history) == 3


def test_an_ask_that_stands_elsewhere_than_expected_is_left_as_it_is(store: AccountStore) -> None:
    store.add_ask(an_ask())
    snoozed = store.change_ask("ask1", StatusChange(AskStatus.SNOOZED, NOW), expected=an_ask().status)
    assert snoozed.status is AskStatus.SNOOZED
    late = StatusChange(AskStatus.PENDING, NOW)
    assert store.change_ask("ask1", late, until=NOW, reason="never", expected=an_ask().status) == snoozed
    assert store.load_ask("ask1") == snoozed


def test_what_two_looks_saw_at_once_is_said_once(store: AccountStore) -> None:
    store.add_ask(an_ask())
    status = an_ask().status
    seen = StatusChange(
        status, NOW, Evidence("draft", NOW, "m1", "A question"), event=AskEvent.SCHEDULED, by=ChangeSource.MAIL
    )
    again = replace(seen, at=NOW + timedelta(seconds=1))
    for change in (seen, again):
        changed = store.change_ask("ask1", change, expected=status)
    assert changed.history == (*an_ask().history, seen)
    for other in (replace(again, event=AskEvent.RESAVED), again, replace(again, by=ChangeSource.USER)):
        changed = store.change_ask("ask1", other, expected=status)
        assert changed.history[-1] == other
    assert store.load_ask("ask1") == changed


def test_changing_an_unknown_ask_says_so(store: AccountStore) -> None:
    with pytest.raises(NotThere, match="askwell asks"):
        store.change_ask("none", StatusChange(AskStatus.SENT, NOW))


def test_what_won_work_is_worth_is_kept_and_taken_back(store: AccountStore) -> None:
    ask = an_ask(status=AskStatus.WON)
    store.add_ask(ask)
    assert store.set_ask_value(ask.id, 1200.5, "EUR") == replace(ask, value=1200.5, currency="EUR")
    assert store.load_ask(ask.id) == replace(ask, value=1200.5, currency="EUR")
    assert store.set_ask_value(ask.id, None) == ask
    with pytest.raises(NotThere):
        store.set_ask_value("a0", 1.0, "EUR")


def test_events_to_come_are_read_without_those_that_were(store: AccountStore) -> None:
    past, coming = an_event(1), an_event(2, start=NOW, end=NOW + timedelta(hours=1))
    store.save_page(MirrorPage(events=(past, coming)))
    assert store.load_events(since=coming.start) == [coming]
    assert store.load_events(since=past.start) == [past, coming]
    assert store.load_events(since=coming.start + timedelta(seconds=1)) == []


def test_an_ask_and_its_draft_begin_together_or_not_at_all(store: AccountStore) -> None:
    assert store.begin_ask(an_ask(status=AskStatus.PENDING), a_draft())
    assert not store.begin_ask(an_ask(2), a_draft(ask_id="ask2"))
    assert [ask.id for ask in store.load_asks()] == ["ask1"]
    assert store.load_drafts() == [a_draft()]


def test_taking_up_an_ask_again_keeps_its_history(store: AccountStore) -> None:
    pending = replace(an_ask(), status=AskStatus.PENDING, history=(StatusChange(AskStatus.PENDING, days_ago(1)),))
    store.begin_ask(pending, a_draft())
    gone = store.change_ask("ask1", StatusChange(AskStatus.DISCARDED, NOW))
    again = replace(
        gone, status=AskStatus.PENDING, history=(*gone.history, StatusChange(AskStatus.PENDING, NOW + LEASE))
    )
    assert store.begin_ask(again, a_draft("k2", generation=2))
    assert store.load_ask("ask1") == again
    newest = store.load_draft("ask1")
    assert newest is not None
    assert newest.generation == 2
    assert len(store.load_drafts()) == 2


def test_a_drafts_key_is_unique(store: AccountStore) -> None:
    store.add_ask(an_ask())
    assert store.add_draft(a_draft())
    assert not store.add_draft(a_draft(body="other words"))
    assert store.load_draft_by_key("k1") == a_draft()
    assert store.load_draft_by_key("k2") is None
    assert store.load_draft("none") is None


def test_a_draft_without_its_ask_is_refused(store: AccountStore) -> None:
    with pytest.raises(AlreadyThere):
        store.add_draft(a_draft())


def test_a_letter_may_belong_to_no_ask(store: AccountStore) -> None:
    thanks = a_draft("thanks", ask_id=AskId(""), kind=DraftKind.GIVE_FIRST)
    assert store.add_draft(thanks)
    assert store.load_drafts() == [thanks]
    gone, _ = store.forget_person((thanks.to,), "", now=NOW)
    assert (gone["drafts"], store.load_drafts()) == (1, [])


def test_what_cannot_follow_is_refused_and_nothing_is_changed(store: AccountStore) -> None:
    store.add_ask(an_ask())
    with pytest.raises(IllegalTransition, match="suggested cannot become won"):
        store.change_ask("ask1", StatusChange(AskStatus.WON, NOW))
    assert store.load_ask("ask1") == an_ask()


def test_a_draft_is_claimed_once(store: AccountStore) -> None:
    store.begin_ask(an_ask(), a_draft())
    assert store.claim_draft("k1", now=NOW)
    assert not store.claim_draft("k1", now=NOW)
    assert not store.claim_draft("none", now=NOW)
    assert store.load_drafts("pending") == []
    assert store.load_drafts("calling", "unknown") == [a_draft(state=DraftState.CALLING, updated_at=NOW)]


def test_a_saved_draft_replaces_the_one_of_its_key(store: AccountStore) -> None:
    store.begin_ask(an_ask(), a_draft())
    created = a_draft(state=DraftState.CREATED, draft_id="r-1", frozen=b"", tries=1, next_look=NOW)
    store.save_draft(created)
    assert store.load_draft("ask1") == created
    with pytest.raises(NotThere):
        store.save_draft(a_draft("other"))


def test_forgetting_somebody_leaves_nothing_of_them_and_nobody_else_gone(store: AccountStore) -> None:
    joanna = an_address("joanora@brightwater.example")
    theirs, others = a_message((NORA, "Nora Brandt")), a_message((joanna, "Jo"), to=[TOM])
    store.save_page(MirrorPage(messages=(theirs, others), events=(an_event(),)))
    store.begin_ask(an_ask(), a_draft())
    store.correct_kind(NORA, "client")
    store.set_do_not_ask(NORA, True)
    store.set_may_ask(NORA, NOW)
    store.merge_people({NORA, joanna})
    store.save_answer(Answer("q1", "same_person", (joanna, NORA), "yes", NOW))
    gone, letters = store.forget_person((NORA,), "Nora Brandt", now=NOW)
    assert letters == []
    assert gone == {"messages": 1, "events": 1, "asks": 1, "drafts": 1, "prospects": 0}
    assert store.load_messages() == [others]
    assert store.load_asks() == []
    assert store.load_corrections() == Corrections()
    assert store.load_answers() == []
    assert store.count_forgotten() == 1


def test_a_forgotten_person_is_kept_out_of_what_comes_in_and_that_is_said(store: AccountStore) -> None:
    store.forget_person((NORA, an_address("n.brandt@home.example")), "Nora Brandt", now=NOW)
    names_her = a_mention("Nora Brandt", "Lunch with Nora Brandt and Ben.", address=None)
    from_her, spelt, to_her = (
        a_message((NORA, "N")),
        a_message(("nora+x@brightwater.example", "")),
        a_message(to=[NORA]),
    )
    about_her = a_message(
        (TOM, "Tom"),
        to=["ben@halden.example"],
        subject="Brandt, Nora: address",
        signature=f"Ask {NORA}",
        signals=(Signal(SignalKind.THANKS, "Thanks for the wine, Nora Brandt!"),),
        mentions=(names_her, Mention("Ben Ode", "Ben Ode and I talked.")),
        quoted_headers=(QuotedHeader(Mailbox(NORA), to=(Mailbox(TOM),)),),
    )
    page = MirrorPage(messages=(from_her, spelt, to_her, about_her), events=(an_event(),))
    kept = store.save_page(page)
    assert [one.id for one in kept.messages] == [about_her.id]
    (held,) = store.load_messages()
    assert held == kept.messages[0]
    assert (held.subject, held.signature, held.quoted_headers) == ("…: address", "Ask …", ())
    assert [one.text for one in held.signals] == ["Thanks for the wine, …!"]
    assert [one.name for one in held.mentions] == ["Ben Ode"]
    assert {one.id for one in store.load_skipped("messages")} == {from_her.id, spelt.id, to_her.id}
    assert {one.why for one in (*store.load_skipped("messages"), *store.load_skipped("events"))} == {WHY}
    assert store.load_events() == []


def test_a_page_that_waits_while_somebody_is_forgotten_is_kept_without_them(
    store: AccountStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = MirrorPage(messages=(a_message((NORA, "Nora Brandt")),))

    begin = store._db.write

    @contextmanager
    def waiting(*, alone: bool = True) -> Iterator[None]:
        """The write whose turn comes only when the forgetting is through."""
        monkeypatch.setattr(store._db, "write", begin)
        store.forget_person((NORA,), "Nora Brandt", now=NOW)
        with begin(alone=alone):
            yield

    monkeypatch.setattr(store._db, "write", waiting)
    assert store.save_page(page).messages == ()
    assert store.load_messages() == []


def test_forgetting_is_taken_back_by_any_of_the_addresses(store: AccountStore) -> None:
    home = an_address("n.brandt@home.example")
    store.forget_person((NORA, home), "Nora Brandt", now=NOW)
    store.save_page(MirrorPage(messages=(a_message((NORA, "N")),)))
    assert not store.remember_person(TOM)
    assert store.remember_person(home)
    assert store.load_skipped("messages") == []
    store.save_page(MirrorPage(messages=(a_message((NORA, "Nora Brandt")),)))
    assert len(store.load_messages()) == 1
    assert store.count_forgotten() == 0


def test_of_a_forgotten_person_nothing_readable_is_kept(store: AccountStore) -> None:
    store.save_page(
        MirrorPage(
            messages=(a_message((NORA, "Nora Brandt")),),
            cursors={"circle": json.dumps([f"from:{NORA}", "from:tom@halden.example", 'from:"nora brandt"'])},
        )
    )
    store.forget_person((NORA,), "Nora Brandt", now=NOW)
    assert store.load_cursor("circle") == '["from:tom@halden.example"]'
    everything = written(store).lower()
    assert b"brandt" not in everything
    assert NORA.encode() not in everything


def test_counts_tell_what_is_held(store: AccountStore) -> None:
    store.save_page(MirrorPage(messages=(a_message(), a_message()), events=(an_event(),)))
    counts = store.counts()
    assert (counts["messages"], counts["events"], counts["asks"]) == (2, 1, 0)

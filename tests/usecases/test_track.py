"""What becomes of an ask: sent, thrown away, answered, declined, introduced, met, or silence."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from asking_days import ELENA, NORA, Day
from asking_house import THREAD, House, conversation, open_house
from builders import NOW, OWNER, a_meeting, a_message, a_signal

from plugin.domain.model import Ask, AskStatus, DraftState, MirrorPage, SignalKind, StatusChange
from plugin.domain.tracking.next_actions import next_action
from plugin.errors import NotThere, UserError
from plugin.sandbox.faults import Faults
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.asks_by_hand import set_status
from plugin.usecases.draft import draft
from plugin.usecases.track import track

LATER = NOW + timedelta(hours=2)


def look(house: House, *, after: timedelta = timedelta(hours=2)) -> list[Ask]:
    """Track the asks so much later."""
    return track(house.store, house.mailbox, house.day, now=NOW + after)  # type: ignore[arg-type]  # a day is a snapshot


def sent(house: House) -> Ask:
    """Draft the ask, let the user press Send, and notice it."""
    house.draft()
    house.sandbox.press_send(OWNER, house.draft_id())
    (ask,) = look(house, after=timedelta(minutes=5))
    assert ask.status is AskStatus.SENT
    return ask


def answer(house: House, body: str, *, to: str = OWNER, **headers: str) -> None:
    """Nora answers in the conversation, an hour after everything else."""
    record = house.store.load_drafts()[-1]
    house.sandbox.google.mailboxes[OWNER].now = lambda: NOW + timedelta(hours=1)
    house.deliver(body, subject=f"Re: {record.subject}", to=to, thread_id=record.thread_id, **headers)


def test_a_draft_that_lies_there_changes_nothing(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        assert look(house) == []


@pytest.mark.parametrize("mail", [(), conversation()], ids=["a mail of its own", "an answer"])
def test_pressing_send_is_noticed(tmp_path: Path, mail: tuple[object, ...]) -> None:
    with open_house(tmp_path / "a.db", mail) as house:  # type: ignore[arg-type]  # parametrized
        ask = sent(house)
        assert ask.history[-1].evidence is not None
        assert ask.history[-1].evidence.kind == "sent"
        assert house.store.load_drafts()[0].state is DraftState.GONE
        assert look(house) == []


def test_sending_it_rewritten_and_under_another_subject_is_noticed_too(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", faults=Faults(rewrite_message_ids=True)) as house:
        house.draft()
        house.edit(
            b"To: nora@brightwater.example\r\nSubject: Lunch\r\n\r\nNora, would you introduce me to Elena Ruiz?\r\n"
        )
        house.sandbox.press_send(OWNER, house.draft_id())
        assert [ask.status for ask in look(house)] == [AskStatus.SENT]


def test_a_draft_that_is_gone_and_was_not_sent_was_thrown_away(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        house.draft()
        house.mailbox.delete_draft(house.draft_id())
        assert [ask.status for ask in look(house)] == [AskStatus.DISCARDED]
        assert look(house) == []
        assert house.drafts() == []


def test_other_mail_to_them_does_not_count_as_the_ask(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        house.mailbox.delete_draft(house.draft_id())
        raw = b"From: mara@lindqvist.example\r\nTo: nora@brightwater.example\r\nSubject: Invoice\r\n\r\nAttached.\r\n"
        house.sandbox.google.mailboxes[OWNER].deliver(raw, None, ("SENT",))
        assert [ask.status for ask in look(house)] == [AskStatus.DISCARDED]


def test_a_draft_thrown_away_can_be_made_anew_on_request(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        first = house.draft()
        house.mailbox.delete_draft(house.draft_id())
        look(house)
        again = house.draft()
        assert again.record is not None
        assert first.record is not None
        assert again.record.generation == 2
        assert again.record.rfc822_message_id != first.record.rfc822_message_id
        assert len(house.drafts()) == 1


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("Hi Mara,\n\nlet me think about it, I will come back to you next week.\n\nNora\n", AskStatus.ANSWERED),
        ("Hi Mara,\n\nI'm sorry, I would rather not introduce you to her.\n\nNora\n", AskStatus.DECLINED),
    ],
)
def test_an_answer_is_read(tmp_path: Path, body: str, status: AskStatus) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        sent(house)
        answer(house, body)
        (ask,) = look(house)
        assert ask.status is status
        assert next_action(ask, now=LATER).action in {"wait", "gracious_line"}


def test_an_out_of_office_reply_is_no_answer(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        sent(house)
        answer(house, "I am out of the office until Monday.\n", auto_submitted="auto-replied")
        assert look(house) == []


def test_being_copied_in_with_the_prospect_is_the_introduction(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        sent(house)
        answer(house, "Hi both,\n\nElena, meet Mara. Mara, meet Elena.\n\nNora\n", to=f"{OWNER}, Elena Ruiz <{ELENA}>")
        (ask,) = look(house)
        assert ask.status is AskStatus.INTRODUCED
        assert next_action(ask, now=LATER).action == "thank"


def test_an_introduction_in_a_conversation_of_its_own_counts(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        sent(house)
        message = a_message(
            (NORA, "Nora Weiss"),
            [(OWNER, "Mara Lindqvist"), (ELENA, "Elena Ruiz")],
            NOW + timedelta(hours=1),
            signals=(a_signal(SignalKind.INTRODUCTION, "Elena, meet Mara."),),
        )
        house.store.save_page(MirrorPage(messages=(message,)))
        assert [ask.status for ask in look(house)] == [AskStatus.INTRODUCED]


def test_a_name_in_the_answer_becomes_a_prospect_with_its_source(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        sent(house)
        answer(
            house,
            "Hi Mara,\n\nI don't know her that well. You should talk to Jonas Hartwig at Fernbank instead.\n\nNora\n",
        )
        (ask,) = look(house)
        assert ask.status is AskStatus.PROSPECT_NAMED
        named = [one for one in house.store.load_prospects() if one.name == "Jonas Hartwig"]
        assert [(one.status, one.introduced_by) for one in named] == [("proposed", NORA)]
        assert next_action(ask, now=LATER).action == "reply_to_named"


def test_meeting_the_prospect_afterwards_is_noticed(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        sent(house)
        house.day.meetings = [*house.day.meetings, a_meeting([ELENA], NOW + timedelta(days=5))]
        (ask,) = look(house, after=timedelta(days=6))
        assert ask.status is AskStatus.MET


def test_three_weeks_of_silence_are_an_answer_and_a_late_one_still_counts(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        sent(house)
        assert look(house, after=timedelta(days=20)) == []
        (ask,) = look(house, after=timedelta(days=22))
        assert ask.status is AskStatus.NO_REPLY
        record = house.store.load_drafts()[-1]
        house.sandbox.google.mailboxes[OWNER].now = lambda: NOW + timedelta(days=23)
        house.deliver(
            "Sorry for the silence, let us talk about it on the phone.\n",
            subject="Re: The project plan",
            thread_id=record.thread_id,
        )
        (ask,) = look(house, after=timedelta(days=24))
        assert ask.status is AskStatus.ANSWERED


def test_an_imported_account_is_tracked_from_the_mirror_alone(tmp_path: Path) -> None:
    day = Day(account=replace(Day().account, kind="imported"))
    with AccountStore.open(tmp_path / "a.db") as store:
        store.save_prospects(day.prospects)
        outcome = draft(store, None, day, day.judged().made[0].id, now=NOW, eml_dir=tmp_path)  # type: ignore[arg-type]
        assert track(store, None, day, now=LATER) == []  # type: ignore[arg-type]  # a day is a snapshot
        mine = a_message(to=NORA, date=NOW + timedelta(hours=1), subject=outcome.draft.subject)
        reply = a_message((NORA, "Nora Weiss"), [OWNER], NOW + timedelta(days=1), thread_id=mine.thread_id)
        store.save_page(MirrorPage(messages=(mine, reply)))
        (ask,) = track(store, None, day, now=NOW + timedelta(days=2))  # type: ignore[arg-type]  # a day is a snapshot
        assert [change.status.value for change in ask.history][-2:] == ["sent", "answered"]


def test_the_user_may_set_what_can_follow_and_nothing_else(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        ask = sent(house)
        with pytest.raises(UserError, match="cannot become won"):
            set_status(house.store, ask.id, "won", now=LATER)
        with pytest.raises(UserError, match="is no status"):
            set_status(house.store, ask.id, "splendid", now=LATER)
        with pytest.raises(NotThere):
            set_status(house.store, "a0", "met", now=LATER)
        assert (
            set_status(house.store, ask.id, "introduced", note="on the phone", now=LATER).history[-1].note
            == "on the phone"
        )
        assert set_status(house.store, ask.id, "met", now=LATER).status is AskStatus.MET
        assert set_status(house.store, ask.id, "won", now=LATER).status is AskStatus.WON


def in_the_meantime(monkeypatch: pytest.MonkeyPatch, *statuses: str) -> None:
    """Between reading an ask and writing what was noticed of it, the user says what became of it, once."""
    write = AccountStore.change_ask

    def late(store: AccountStore, ask_id: str, change: StatusChange, **options: Any) -> Ask:
        monkeypatch.setattr(AccountStore, "change_ask", write)
        for status in statuses:
            set_status(store, ask_id, status, now=LATER)
        return write(store, ask_id, change, **options)

    monkeypatch.setattr(AccountStore, "change_ask", late)


def test_an_answer_that_is_noticed_late_leaves_what_the_user_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        sent(house)
        answer(house, "Hi Mara,\n\nlet me think about it.\n\nNora\n")
        in_the_meantime(monkeypatch, "declined")
        (ask,) = look(house)
        assert [change.status for change in ask.history][-2:] == [AskStatus.SENT, AskStatus.DECLINED]


@pytest.mark.parametrize("pressed", ["press_send", "delete"])
def test_a_draft_that_is_noticed_late_to_be_gone_leaves_what_the_user_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pressed: str
) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        if pressed == "press_send":
            house.sandbox.press_send(OWNER, house.draft_id())
        else:
            house.mailbox.delete_draft(house.draft_id())
        in_the_meantime(monkeypatch, "sent", "declined")
        (ask,) = look(house)
        assert ask.status is AskStatus.DECLINED
        assert [change.status for change in ask.history][-3:] == [
            AskStatus.DRAFTED,
            AskStatus.SENT,
            AskStatus.DECLINED,
        ]


def test_tracking_reads_and_never_sends(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        sent(house)
        look(house)
        assert house.store.load_drafts()[0].thread_id == THREAD
        assert house.calls("drafts.send") == 0
        assert house.calls("messages.send") == 0

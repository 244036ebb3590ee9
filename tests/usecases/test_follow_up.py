"""The letters after the ask: what each says, to whom, where; each made once, none sent by the program."""

from dataclasses import dataclass, replace
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from asking_days import ELENA, NORA
from asking_house import House, conversation, open_house
from builders import NOW, OWNER, an_evidence

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.model import (
    AskEvent,
    AskStatus,
    DraftFate,
    DraftKind,
    DraftRecord,
    DraftState,
    Evidence,
    MirrorPage,
    StatusChange,
)
from plugin.errors import NotThere, Unfinished, UserError
from plugin.usecases.draft import DraftOutcome
from plugin.usecases.follow_up import LETTERS, LetterWish, follow_up
from plugin.usecases.track import track
from plugin.usecases.withdraw import withdraw

LATER = NOW + timedelta(hours=3)
INTRODUCER_SAYS = {
    AskStatus.ANSWERED: "Hi Mara,\n\nhappy to introduce you to Elena.\n\nNora\n",
    AskStatus.PROSPECT_NAMED: "Hi Mara,\n\nElena is not the right one. You should talk to Jonas Hartwig.\n\nNora\n",
    AskStatus.DECLINED: "Hi Mara,\n\nI am not comfortable introducing you.\n\nNora\n",
    AskStatus.INTRODUCED: "Hi Mara, hi Elena,\n\nI would like to introduce the two of you.\n\nNora\n",
}


@dataclass
class Life:
    """An ask in its house, brought as far as a test wants it."""

    house: House
    ask_id: str

    def write(self, kind: DraftKind, *, now: object = LATER, **options: object) -> DraftOutcome:
        """Write a letter."""
        told = {"mailbox": self.house.mailbox, "now": now, **options}
        mailbox = told.pop("mailbox")
        return follow_up(self.house.store, mailbox, self.house.day, self.ask_id, kind, **told)  # type: ignore[arg-type]  # a day is a snapshot

    def letters(self) -> list[EmailMessage]:
        """What lies among the drafts at Gmail."""
        return [message_from_bytes(one.raw, policy=policy.default) for one in self.house.drafts()]

    def note(self, status: AskStatus, evidence: Evidence | None = None, **changes: object) -> None:
        """Something has become of it."""
        now = changes.pop("at", NOW + timedelta(hours=2))
        change = StatusChange(status, now, evidence, **changes)  # type: ignore[arg-type]  # a test's own words
        self.house.store.change_ask(self.ask_id, change)

    def answered(self, status: AskStatus, *, cc: str = "", event: AskEvent = AskEvent.STATUS) -> None:
        """Nora answers in the conversation, and it is noticed."""
        copied = {"cc": cc} if cc else {}
        record = self.house.store.load_drafts()[-1]
        self.house.sandbox.google.mailboxes[OWNER].now = lambda: NOW + timedelta(hours=1)
        message_id = self.house.deliver(
            INTRODUCER_SAYS[status],
            subject=f"Re: {record.subject}",
            thread_id=record.thread_id,
            message_id="<answer@brightwater.example>",
            **copied,
        )
        me = self.house.day.account.addresses
        kept = keep_message(self.house.mailbox.fetch_message(message_id), me=me)
        self.house.store.save_page(MirrorPage(messages=(kept,)))
        self.note(status, Evidence(str(status), kept.date, kept.id, "their answer"))
        if event is not AskEvent.STATUS:
            self.note(status, Evidence(str(event), kept.date, kept.id, "their answer"), event=event)


@pytest.fixture
def life(tmp_path: Path) -> object:
    with open_house(tmp_path / "a.db", conversation()) as house:
        ask = house.draft().ask
        assert ask is not None
        sent_id = house.sandbox.press_send(OWNER, house.draft_id())
        sent = Evidence("sent", NOW + timedelta(minutes=5), sent_id, "sent")
        house.store.change_ask(ask.id, StatusChange(AskStatus.SENT, NOW + timedelta(minutes=5), sent))
        made = house.store.load_draft(ask.id)
        assert made is not None
        # As tracking keeps it: a sent draft is another message at Gmail, and known as this ask's.
        gone = replace(made, state=DraftState.GONE, fate=DraftFate.SENT, fate_at=NOW, message_id=sent_id)
        house.store.save_draft(gone)
        yield Life(house, ask.id)


def sent(life: Life, record: DraftRecord | None, *, at: object = LATER) -> None:
    """The letter was sent, as tracking notes it."""
    assert record is not None
    sent_id = life.house.sandbox.press_send(OWNER, record.draft_id)
    gone = replace(record, state=DraftState.GONE, fate=DraftFate.SENT, fate_at=at, message_id=sent_id)  # type: ignore[arg-type]  # a moment
    life.house.store.save_draft(gone)


def test_whoever_was_named_is_thanked_for_and_asked_about(life: Life) -> None:
    life.answered(AskStatus.PROSPECT_NAMED)
    shown = life.write(DraftKind.REPLY_TO_NAMED, dry_run=True)
    assert life.house.drafts() == []
    assert "Jonas Hartwig" in shown.draft.body
    assert shown.draft.body.count("?") == 1
    outcome = life.write(DraftKind.REPLY_TO_NAMED)
    assert outcome.record is not None
    assert outcome.record.state is DraftState.CREATED
    (letter,) = life.letters()
    assert (letter["To"], letter["In-Reply-To"]) == (NORA, "<answer@brightwater.example>")
    assert life.house.store.load_ask(life.ask_id).status is AskStatus.PROSPECT_NAMED  # type: ignore[union-attr]  # it exists


def test_a_letter_is_made_once_however_often_it_is_asked_for(life: Life) -> None:
    life.answered(AskStatus.PROSPECT_NAMED)
    first, second = life.write(DraftKind.REPLY_TO_NAMED), life.write(DraftKind.REPLY_TO_NAMED)
    assert second.record == first.record
    assert len(life.letters()) == 1
    assert "made before" in second.note


def test_a_yes_is_answered_with_a_note_to_forward_that_lets_them_ask_first(life: Life) -> None:
    life.answered(AskStatus.ANSWERED, event=AskEvent.AGREED)
    body = life.write(DraftKind.FORWARD_NOTE, dry_run=True).draft.body
    letter, _, note = body.partition("* * *")
    assert "first" in letter or "check with" in letter
    assert "Mara Lindqvist" in note
    assert "twenty minutes" in note
    assert "call" in note or "phone" in note


def test_the_note_speaks_of_the_user_in_the_third_person_where_they_wish(life: Life) -> None:
    life.answered(AskStatus.ANSWERED, event=AskEvent.AGREED)
    wish = LetterWish(third_person=True)
    note = life.write(DraftKind.FORWARD_NOTE, wish=wish, dry_run=True).draft.body.partition("* * *")[2]
    assert "Mara Lindqvist would" in note
    assert " I " not in note.replace("“I ", "“")


def test_an_introduction_is_answered_to_the_introduced_with_the_introducer_in_bcc(life: Life) -> None:
    life.answered(AskStatus.INTRODUCED, cc=f"Elena Ruiz <{ELENA}>")
    outcome = life.write(DraftKind.THANK_INTRODUCTION)
    (letter,) = life.letters()
    assert (letter["To"], letter["Bcc"], letter["Cc"]) == (ELENA, NORA, None)
    assert letter["In-Reply-To"] == "<answer@brightwater.example>"
    assert "Nora" in outcome.draft.body
    assert outcome.draft.body.count("?") == 1
    assert outcome.warnings == ()


def test_where_nobody_else_took_part_the_introducer_alone_is_thanked(life: Life) -> None:
    life.house.store.save_prospects([replace(one, address=None) for one in life.house.store.load_prospects()])
    ask = life.house.store.load_ask(life.ask_id)
    assert ask is not None
    life.note(AskStatus.INTRODUCED, note="on the phone")
    draft = life.write(DraftKind.THANK_INTRODUCTION, dry_run=True).draft
    if ask.prospect.address is None:
        assert (draft.to, draft.bcc) == (NORA, None)


def test_after_the_meeting_they_are_thanked_and_at_the_end_they_are_told(life: Life) -> None:
    life.note(AskStatus.INTRODUCED)
    life.note(AskStatus.MET, an_evidence("met", NOW + timedelta(hours=2), "Coffee"))
    thanks = life.write(DraftKind.THANK_MEETING).record
    sent(life, thanks)
    life.note(AskStatus.WON, at=LATER + timedelta(days=1))
    news = life.write(DraftKind.TELL_OUTCOME, now=LATER + timedelta(days=1))
    assert "work together" in news.draft.body
    sent(life, news.record, at=LATER + timedelta(days=1))
    # It came to nothing after all: that is news again.
    life.note(AskStatus.LOST, at=LATER + timedelta(days=3))
    again = life.write(DraftKind.TELL_OUTCOME, now=LATER + timedelta(days=3))
    assert again.record is not None
    assert again.record.generation == 2
    assert "work together" not in again.draft.body


def test_a_no_is_answered_with_a_gracious_line(life: Life) -> None:
    life.answered(AskStatus.DECLINED)
    body = life.write(DraftKind.GRACIOUS_LINE, dry_run=True).draft.body
    assert "?" not in body
    assert len(body.split()) < 45


def test_a_reminder_is_drafted_when_it_is_due_and_never_a_second_time(life: Life) -> None:
    with pytest.raises(UserError, match="No reminder is due"):
        life.write(DraftKind.REMINDER)
    due = NOW + timedelta(days=12)
    first = life.write(DraftKind.REMINDER, now=due)
    sent(life, first.record, at=due)
    life.note(AskStatus.SENT, at=due, event=AskEvent.REMINDER_SENT)
    later = life.write(DraftKind.REMINDER, now=due + timedelta(days=30))
    assert later.record is not None
    assert later.record.generation == 1
    assert life.letters() == []


def test_once_they_have_answered_no_reminder_is_written(life: Life) -> None:
    life.answered(AskStatus.ANSWERED)
    with pytest.raises(UserError, match="No reminder is due"):
        life.write(DraftKind.REMINDER, now=NOW + timedelta(days=30))


def test_a_letter_that_was_thrown_away_is_written_anew_when_the_user_asks_for_it(life: Life) -> None:
    life.answered(AskStatus.DECLINED)
    record = life.write(DraftKind.GRACIOUS_LINE).record
    assert record is not None
    gone = withdraw(life.house.store, life.house.mailbox, record.key, now=LATER)
    assert (gone.state, gone.fate) == (DraftState.GONE, DraftFate.DISCARDED)
    assert life.letters() == []
    again = life.write(DraftKind.GRACIOUS_LINE).record
    assert again is not None
    assert (again.generation, again.state, again.why) == (2, DraftState.CREATED, "")
    assert len(life.letters()) == 1


def test_a_draft_that_the_user_has_changed_is_withdrawn_only_where_they_are_sure(life: Life) -> None:
    life.answered(AskStatus.DECLINED)
    record = life.write(DraftKind.GRACIOUS_LINE).record
    assert record is not None
    edited = record.frozen.replace(b"Mara", b"Mara L.")
    life.house.mailbox.update_draft(record.draft_id, edited)
    with pytest.raises(UserError, match="changed this draft"):
        withdraw(life.house.store, life.house.mailbox, record.key, now=LATER)
    assert len(life.letters()) == 1
    withdraw(life.house.store, life.house.mailbox, record.key, now=LATER, sure=True)
    assert life.letters() == []
    with pytest.raises(NotThere, match="no draft to withdraw"):
        withdraw(life.house.store, life.house.mailbox, record.key, now=LATER)


def test_withdrawing_the_ask_itself_leaves_it_thrown_away(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        made = house.draft()
        assert made.ask is not None
        assert made.record is not None
        withdraw(house.store, house.mailbox, made.record.key, now=LATER)
        after = house.store.load_ask(made.ask.id)
        assert after is not None
        assert after.status is AskStatus.DISCARDED
        assert house.drafts() == []


def test_the_users_own_words_take_the_place_of_ours(life: Life) -> None:
    life.answered(AskStatus.DECLINED)
    outcome = life.write(DraftKind.GRACIOUS_LINE, wish=LetterWish(body="Fine with me.\r\n\r\nMara"))
    assert outcome.record is not None
    assert outcome.record.body == "Fine with me.\n\nMara\n"
    assert outcome.record.claims == ()


@pytest.mark.parametrize("kind", sorted(LETTERS))
def test_a_letter_without_a_reason_is_refused_in_a_sentence(life: Life, kind: DraftKind) -> None:
    life.house.store.change_ask(life.ask_id, StatusChange(AskStatus.NO_REPLY, LATER))
    if kind is DraftKind.REMINDER:
        with pytest.raises(UserError, match="No reminder"):
            life.write(kind)
        return
    with pytest.raises(UserError, match=r"\.$"):
        life.write(kind)


@pytest.mark.parametrize(
    ("answers", "raised", "said"),
    [(("404", "404"), UserError, "refused"), (("503",), Unfinished, "did not arrive")],
    ids=["refused", "no answer"],
)
def test_a_letter_that_was_not_made_is_said_like_any_draft(
    life: Life, answers: tuple[str, ...], raised: type[UserError], said: str
) -> None:
    life.answered(AskStatus.PROSPECT_NAMED)
    life.house.sandbox.plan("drafts.create", *answers)
    with pytest.raises(raised, match=said):
        life.write(DraftKind.REPLY_TO_NAMED)
    assert life.letters() == []


def test_a_language_that_cannot_be_written_is_said(life: Life) -> None:
    life.answered(AskStatus.PROSPECT_NAMED)
    life.house.day.messages = [replace(message, language="nl") for message in life.house.day.messages]
    shown = life.write(DraftKind.REPLY_TO_NAMED, dry_run=True)
    assert shown.draft.language == "en"
    assert "another language (nl)" in shown.note


def test_an_unknown_ask_has_no_letters(life: Life) -> None:
    life.ask_id = "a0"
    with pytest.raises(NotThere):
        life.write(DraftKind.REPLY)


def test_nothing_of_all_this_sends(life: Life) -> None:
    life.answered(AskStatus.DECLINED)
    life.write(DraftKind.GRACIOUS_LINE)
    assert life.house.sandbox.counters.sends_by_api == 0


def test_a_letter_sent_minutes_after_the_ask_in_its_conversation_is_not_taken_for_it(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        ask = house.draft().ask
        assert ask is not None
        house.sandbox.press_send(OWNER, house.draft_id())
        soon = NOW + timedelta(minutes=1)
        track(house.store, house.mailbox, house.day, now=soon)  # type: ignore[arg-type]  # a day is a snapshot
        life = Life(house, ask.id)
        life.note(AskStatus.DECLINED, an_evidence("declined", soon, "No"), at=soon)
        first = house.store.load_draft(ask.id)
        made = life.write(DraftKind.GRACIOUS_LINE, now=soon).record
        assert made is not None
        message_id = house.sandbox.press_send(OWNER, made.draft_id)
        later = NOW + timedelta(minutes=2)
        track(house.store, house.mailbox, house.day, now=later)  # type: ignore[arg-type]  # a day is a snapshot
        letter = house.store.load_draft(ask.id, DraftKind.GRACIOUS_LINE)
        assert letter is not None
        assert first is not None
        assert (letter.fate, letter.message_id) == (DraftFate.SENT, message_id)
        assert letter.message_id != first.message_id
        after = house.store.load_ask(ask.id)
        assert after is not None
        assert after.history[-1].event is AskEvent.GRACIOUS_LINE_SENT

"""What becomes of a draft that Gmail finds by its id no longer: edited elsewhere, scheduled, sent, thrown away."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from asking_days import NORA
from asking_house import House, conversation, open_house
from builders import NOW, OWNER
from google_worlds import a_letter

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.model import Ask, AskId, AskStatus, DraftState, MirrorPage, StatusChange, SuggestionId
from plugin.errors import QuotaSpent, UserError
from plugin.sandbox.faults import Faults
from plugin.sandbox.troubles import Trouble
from plugin.sandbox.world import WorldMessage
from plugin.usecases.track import track
from plugin.usecases.track_draft import SCHEDULED

pytestmark = pytest.mark.alike(2)

LATER = timedelta(hours=2)
OWN_MAIL: tuple[WorldMessage, ...] = ()


def look(house: House, *, after: timedelta = LATER) -> list[Ask]:
    """Track the asks so much later."""
    return track(house.store, house.mailbox, house.day, now=NOW + after)  # type: ignore[arg-type]  # a day is a snapshot


def status(house: House) -> AskStatus:
    """Of the only ask."""
    (ask,) = house.store.load_asks()
    return ask.status


def resaved(house: House, *, message_id: str = "<thunderbird.1@lindqvist.example>", **changes: str) -> str:
    """The user edits the draft in a mail program: the same letter, changed, under other ids; the new draft's id."""
    (letter,) = house.drafts()
    record = house.store.load_drafts()[0]
    headers = {"message_id": message_id} if message_id else {"message_id": record.rfc822_message_id}
    if letter.header("in-reply-to"):
        headers |= {"in_reply_to": letter.header("in-reply-to"), "references": letter.header("references")}
    raw = a_letter(
        OWNER,
        changes.get("to", NORA),
        changes.get("subject", record.subject),
        body=changes.get("body", record.body),
        **headers,
    )
    return house.sandbox.resave_draft(OWNER, house.draft_id(), raw)


@pytest.mark.parametrize("mail", [OWN_MAIL, conversation()], ids=["a mail of its own", "an answer"])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"message_id": ""},
        {"body": "Nora, would you introduce me to Elena Ruiz? I would be so glad.\n"},
        {"body": "Quite other words, about lunch.\n"},
    ],
    ids=["another Message-ID", "the same Message-ID", "shorter", "rewritten"],
)
def test_a_draft_edited_in_a_mail_program_is_drafted_and_then_sent(
    tmp_path: Path, mail: Sequence[WorldMessage], changes: dict[str, str]
) -> None:
    with open_house(tmp_path / "a.db", mail) as house:
        house.draft()
        new_id = resaved(house, **changes)
        assert look(house) == []
        assert status(house) is AskStatus.DRAFTED
        assert house.store.load_drafts()[0].draft_id == new_id
        house.sandbox.press_send(OWNER, new_id)
        assert [ask.status for ask in look(house, after=2 * LATER)] == [AskStatus.SENT]


def test_a_draft_edited_twice_and_under_another_subject_is_still_ours(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        resaved(house, subject="Elena Ruiz", body="Nora, could you introduce me to Elena Ruiz?\n")
        look(house)
        new_id = resaved(house, subject="A favour", body="Nora, could you introduce me to Elena Ruiz, please?\n")
        assert look(house) == []
        assert house.store.load_drafts()[0].draft_id == new_id


def test_another_draft_to_the_same_person_is_not_taken_for_ours(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        mine = house.draft_id()
        house.mailbox.create_draft(a_letter(OWNER, NORA, "Dinner", body="Shall we dine on Friday?\n"))
        house.mailbox.delete_draft(mine)
        assert [ask.status for ask in look(house)] == [AskStatus.DISCARDED]


@pytest.mark.parametrize("mail", [OWN_MAIL, conversation()], ids=["a mail of its own", "an answer"])
@pytest.mark.parametrize("labels", [(), ("SCHEDULED",), ("Label_12",), ("CATEGORY_PERSONAL",)])
def test_a_scheduled_draft_waits_until_it_goes_out(
    tmp_path: Path, mail: Sequence[WorldMessage], labels: tuple[str, ...]
) -> None:
    with open_house(tmp_path / "a.db", mail) as house:
        house.draft()
        message_id = house.sandbox.relabel_draft(OWNER, house.draft_id(), *labels)
        for round_ in (1, 2):
            assert look(house, after=round_ * LATER) == []
            assert status(house) is AskStatus.DRAFTED
        assert house.store.load_drafts()[0].why == SCHEDULED
        house.sandbox.relabel(OWNER, message_id, add=("SENT",), remove=labels)
        assert [ask.status for ask in look(house, after=5 * LATER)] == [AskStatus.SENT]


def test_a_scheduled_draft_that_is_taken_back_is_a_draft_again(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        raw = house.drafts()[0].raw
        message_id = house.sandbox.relabel_draft(OWNER, house.draft_id(), "SCHEDULED")
        look(house)
        house.sandbox.delete_message(OWNER, message_id)
        house.mailbox.create_draft(raw)
        assert look(house, after=2 * LATER) == []
        record = house.store.load_drafts()[0]
        assert (record.draft_id, record.why) == (house.draft_id(), "")


def test_a_scheduled_draft_that_is_thrown_away_is_discarded(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        message_id = house.sandbox.relabel_draft(OWNER, house.draft_id(), "SCHEDULED")
        look(house)
        house.sandbox.trash(OWNER, message_id)
        assert [ask.status for ask in look(house, after=2 * LATER)] == [AskStatus.DISCARDED]


def test_a_draft_in_the_trash_is_discarded(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        house.sandbox.trash(OWNER, house.drafts()[0].id)
        assert [ask.status for ask in look(house)] == [AskStatus.DISCARDED]


def test_a_draft_that_became_sent_by_its_labels_is_sent(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        house.sandbox.relabel_draft(OWNER, house.draft_id(), "SENT")
        assert [ask.status for ask in look(house)] == [AskStatus.SENT]


@pytest.mark.parametrize("answer", ["400", "403"])
def test_a_refused_draft_id_says_nothing_of_the_draft(tmp_path: Path, answer: str) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        refused = house.draft_id()
        house.sandbox.faults = Faults(troubles=(Trouble("drafts.get", answer, about=refused),))
        assert look(house) == []
        assert status(house) is AskStatus.DRAFTED
        house.sandbox.press_send(OWNER, refused)
        assert [ask.status for ask in look(house, after=2 * LATER)] == [AskStatus.SENT]


def test_a_refused_draft_id_of_a_draft_that_is_gone_leaves_the_ask_as_it_is(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        refused = house.draft_id()
        house.mailbox.delete_draft(refused)
        house.sandbox.faults = Faults(troubles=(Trouble("drafts.get", "400"),))
        assert look(house) == []
        assert status(house) is AskStatus.DRAFTED


def two_asks(house: House) -> tuple[str, str]:
    """The day's ask and a second one like it, both drafted; their drafts' ids."""
    house.draft()
    first = house.draft_id()
    (ask,) = house.store.load_asks()
    record = house.store.load_drafts()[0]
    raw = a_letter(OWNER, NORA, "Ben Okafor", body="Nora, would you introduce me to Ben?\n", message_id="<b@l.example>")
    second, message_id, thread_id = house.mailbox.create_draft(raw)
    other = replace(
        ask,
        id=AskId("second"),
        suggestion_id=SuggestionId("s-second"),
        status=AskStatus.PENDING,
        prospect=replace(ask.prospect, name="Ben Okafor"),
        history=(StatusChange(AskStatus.PENDING, NOW),),
    )
    another = replace(
        record,
        key="second",
        ask_id=other.id,
        state=DraftState.CREATED,
        subject="Ben Okafor",
        rfc822_message_id="<b@l.example>",
        draft_id=second,
        message_id=message_id,
        thread_id=thread_id,
    )
    house.store.begin_ask(other, another)
    house.store.change_ask(other.id, StatusChange(AskStatus.DRAFTED, NOW))
    return first, second


@pytest.mark.parametrize("answer", ["400", "403", "500", "401", "403-scope", "404", "garbled", "400-precondition"])
def test_one_refused_draft_leaves_the_other_asks(tmp_path: Path, answer: str) -> None:
    with open_house(tmp_path / "a.db") as house:
        first, second = two_asks(house)
        house.sandbox.press_send(OWNER, second)
        house.sandbox.faults = Faults(troubles=(Trouble("drafts.get", answer, about=first),))
        assert [(ask.id, ask.status) for ask in look(house)] == [(AskId("second"), AskStatus.SENT)]
        left = next(ask for ask in house.store.load_asks() if ask.id != "second")
        assert left.status is AskStatus.DRAFTED


def test_a_thread_that_cannot_be_read_leaves_the_answers_that_the_mirror_has(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        house.draft()
        house.sandbox.press_send(OWNER, house.draft_id())
        look(house)
        house.sandbox.faults = Faults(troubles=(Trouble("threads.get", "403"),))
        assert look(house, after=2 * LATER) == []
        assert status(house) is AskStatus.SENT


def test_a_spent_quota_is_raised_after_the_mirror_was_looked_at(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        two_asks(house)
        house.sandbox.faults = Faults(troubles=(Trouble("drafts.get", "429-day"),))
        before = house.calls("drafts.get")
        with pytest.raises(QuotaSpent):
            look(house)
        assert house.calls("drafts.get") == before + 1


def test_when_gmail_is_down_two_tries_are_enough(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        two_asks(house)
        down = ("drafts.get", "drafts.list", "messages.list", "threads.get")
        house.sandbox.faults = Faults(troubles=tuple(Trouble(method, "503") for method in down))
        with pytest.raises(UserError):
            look(house)
        assert {ask.status for ask in house.store.load_asks()} == {AskStatus.DRAFTED}


def test_an_ask_called_discarded_is_sent_when_the_mail_turns_up(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        record = house.store.load_drafts()[0]
        house.mailbox.delete_draft(house.draft_id())
        look(house)
        assert status(house) is AskStatus.DISCARDED
        raw = a_letter(OWNER, NORA, record.subject, body=record.body, message_id=record.rfc822_message_id)
        sent = house.sandbox.deliver(OWNER, raw, labels=("SENT",))
        message = keep_message(house.mailbox.fetch_message(sent), me=house.day.account.addresses)
        house.store.save_page(MirrorPage(messages=(message,)))
        assert [ask.status for ask in look(house, after=2 * LATER)] == [AskStatus.SENT]

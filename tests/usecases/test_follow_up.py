"""When an introducer names somebody, they are thanked and asked why; the reason of the next mail is theirs."""

from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from asking_days import NORA
from asking_house import House, conversation, open_house
from builders import NOW, OWNER

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.model import AskStatus, DraftState, MirrorPage
from plugin.errors import NotThere, Unfinished, UserError
from plugin.usecases.follow_up import follow_up
from plugin.usecases.track import track

LATER = NOW + timedelta(hours=3)


def named(house: House) -> str:
    """Draft the ask, send it, let Nora name Jonas Hartwig instead, notice it; the ask's id."""
    house.draft()
    house.sandbox.press_send(OWNER, house.draft_id())
    snapshot = house.day
    track(house.store, house.mailbox, snapshot, now=NOW + timedelta(minutes=5))  # type: ignore[arg-type]  # a day is a snapshot
    record = house.store.load_drafts()[-1]
    house.sandbox.google.mailboxes[OWNER].now = lambda: NOW + timedelta(hours=1)
    message_id = house.deliver(
        "Hi Mara,\n\nElena is not the right one. You should talk to Jonas Hartwig at Fernbank.\n\nNora\n",
        subject=f"Re: {record.subject}",
        thread_id=record.thread_id,
        message_id="<answer@brightwater.example>",
    )
    kept = keep_message(house.mailbox.fetch_message(message_id), me=snapshot.account.addresses)
    house.store.save_page(MirrorPage(messages=(kept,)))
    (ask,) = track(house.store, house.mailbox, snapshot, now=LATER)  # type: ignore[arg-type]  # a day is a snapshot
    assert ask.status is AskStatus.PROSPECT_NAMED
    return ask.id


def test_the_follow_up_thanks_for_the_name_and_asks_for_the_reason(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        ask_id = named(house)
        shown = follow_up(house.store, house.mailbox, house.day, ask_id, now=LATER, dry_run=True)  # type: ignore[arg-type]
        assert house.drafts() == []
        assert shown.draft.body.count("Jonas Hartwig") >= 1
        assert shown.draft.body.count("?") == 1
        outcome = follow_up(house.store, house.mailbox, house.day, ask_id, now=LATER)  # type: ignore[arg-type]
        assert outcome.record is not None
        assert outcome.record.state is DraftState.CREATED
        (letter,) = house.drafts()
        parsed = message_from_bytes(letter.raw, policy=policy.default)
        assert (parsed["To"], parsed["In-Reply-To"]) == (NORA, "<answer@brightwater.example>")
        again = follow_up(house.store, house.mailbox, house.day, ask_id, now=LATER)  # type: ignore[arg-type]
        assert again.record == outcome.record
        assert len(house.drafts()) == 1
        assert house.store.load_ask(ask_id).status is AskStatus.PROSPECT_NAMED  # type: ignore[union-attr]  # it exists


@pytest.mark.parametrize(
    ("answers", "raised", "said"),
    [(("404", "404"), UserError, "refused"), (("503",), Unfinished, "did not arrive")],
    ids=["refused", "no answer"],
)
def test_a_follow_up_that_was_not_made_is_said_like_any_draft(
    tmp_path: Path, answers: tuple[str, ...], raised: type[UserError], said: str
) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        ask_id = named(house)
        house.sandbox.plan("drafts.create", *answers)
        with pytest.raises(raised, match=said):
            follow_up(house.store, house.mailbox, house.day, ask_id, now=LATER)  # type: ignore[arg-type]
        assert house.drafts() == []


def test_a_language_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        ask_id = named(house)
        house.day.messages = [replace(message, language="nl") for message in house.day.messages]
        shown = follow_up(house.store, house.mailbox, house.day, ask_id, now=LATER, dry_run=True)  # type: ignore[arg-type]
        assert shown.draft.language == "en"
        assert "another language (nl)" in shown.note


def test_without_a_name_there_is_nothing_to_ask(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        outcome = house.draft()
        assert outcome.ask is not None
        with pytest.raises(UserError, match="Nobody was named"):
            follow_up(house.store, house.mailbox, house.day, outcome.ask.id, now=LATER)  # type: ignore[arg-type]
        with pytest.raises(NotThere):
            follow_up(house.store, house.mailbox, house.day, "a0", now=LATER)  # type: ignore[arg-type]

"""What may be the draft, changed beyond knowing, is never joined by a second one: the user decides.

The Message-ID is kept by Gmail's interface and rewritten by some mail programs, so each case is tried both ways.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from draft_house import a_draft, drafts_in, key_of, put, settle
from google_worlds import ME, NOW, a_letter, a_world, open_mailbox

from plugin.domain.model import AskStatus, DraftRecord, DraftState
from plugin.errors import UserError
from plugin.google.gmail import GmailMailbox
from plugin.sandbox.faults import Faults
from plugin.sandbox.mailbox import Mailbox
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases import draft_delivery as once

GUEST = str(a_draft(1).to)
THIRD = "Hi Guest1,\n\nwould you please introduce me to Elena Ruiz at last? Case 1.\n\nMara\n"
"""The draft with a third of its words changed."""
MOST = "Dear friend, I have been thinking of our talk on Friday, and of Elena. Could we speak? Yours, Mara\n"
"""The draft with nearly all of its words changed."""


class Killed(BaseException):
    """The process dies here."""


class Mortal:
    """A mailbox whose process dies just behind the POST."""

    def __init__(self, mailbox: GmailMailbox) -> None:
        self._mailbox = mailbox

    def __getattr__(self, name: str) -> object:
        return getattr(self._mailbox, name)

    def create_draft(self, raw: bytes, *, thread_id: str | None = None) -> tuple[str, str, str]:
        self._mailbox.create_draft(raw, thread_id=thread_id)
        raise Killed


@pytest.fixture(params=[False, True], ids=["id kept", "id rewritten"])
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    with start_sandbox(a_world(), quota="off", now=lambda: NOW) as running:
        running.faults = Faults(rewrite_message_ids=request.param)
        yield running


@pytest.fixture
def mailbox(sandbox: Sandbox) -> Iterator[GmailMailbox]:
    opened = open_mailbox(sandbox)
    yield opened
    opened.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[AccountStore]:
    with AccountStore.open(tmp_path / "a.db") as opened:
        yield opened


def the_box(sandbox: Sandbox) -> Mailbox:
    return sandbox.google.mailboxes[ME]


def the_record(store: AccountStore) -> DraftRecord:
    record = store.load_draft_by_key(key_of(1))
    assert record is not None
    return record


def posts(sandbox: Sandbox) -> int:
    return sandbox.counters.calls["drafts.create"]


def edit(sandbox: Sandbox, body: str) -> None:
    """The user changes the words of the only draft."""
    box = the_box(sandbox)
    (draft_id,) = list(box.drafts)
    handle = box.draft(draft_id).header("message-id")
    box.update_draft(draft_id, a_letter(ME, GUEST, a_draft(1).subject, body=body, message_id=handle), None)


def send(sandbox: Sandbox) -> None:
    box = the_box(sandbox)
    (draft_id,) = list(box.drafts)
    box.send_draft(draft_id)


def delete(sandbox: Sandbox) -> None:
    box = the_box(sandbox)
    (draft_id,) = list(box.drafts)
    box.delete_draft(draft_id)


def trash(sandbox: Sandbox) -> None:
    box = the_box(sandbox)
    (draft_id,) = list(box.drafts)
    box.leave_drafts(draft_id, ["TRASH"])


def nothing(_sandbox: Sandbox) -> None:
    """The user has not touched it."""


DEEDS: dict[str, tuple[Callable[[Sandbox], None], ...]] = {
    "left alone": (nothing,),
    "edited by a third": (lambda sandbox: edit(sandbox, THIRD),),
    "edited by most": (lambda sandbox: edit(sandbox, MOST),),
    "sent": (send,),
    "edited by a third and sent": (lambda sandbox: edit(sandbox, THIRD), send),
    "edited by most and sent": (lambda sandbox: edit(sandbox, MOST), send),
    "deleted": (delete,),
    "edited and deleted": (lambda sandbox: edit(sandbox, MOST), delete),
    "put into the trash": (trash,),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_after_a_crash_behind_the_post_no_second_draft_is_made_whatever_the_user_did(
    sandbox: Sandbox, mailbox: GmailMailbox, store: AccountStore, deed: str
) -> None:
    key = put(store, 1)
    with suppress(Killed):
        once.create_draft(store, Mortal(mailbox), key, now=NOW)  # type: ignore[arg-type]  # stands for a mailbox
    assert the_record(store).state is DraftState.CALLING
    for do in DEEDS[deed]:
        do(sandbox)
    settle(store, mailbox)
    assert posts(sandbox) == 1
    record = the_record(store)
    ask = store.load_ask(record.ask_id)
    assert ask is not None
    if record.state is DraftState.NEEDS_USER:
        assert ask.status is AskStatus.NEEDS_USER
        assert "make the draft again" in record.why
    else:
        assert (record.state, ask.status) in {
            (DraftState.CREATED, AskStatus.DRAFTED),
            (DraftState.GONE, AskStatus.SENT),
            (DraftState.GONE, AskStatus.DISCARDED),
        }
    settled = {"left alone": AskStatus.DRAFTED, "sent": AskStatus.SENT}
    assert ask.status is settled.get(deed, ask.status)


@pytest.mark.parametrize("deed", [deed for deed in DEEDS if "deleted" not in deed and "trash" not in deed])
def test_a_backup_from_before_the_first_draft_makes_no_second_one(
    sandbox: Sandbox, mailbox: GmailMailbox, tmp_path: Path, deed: str
) -> None:
    AccountStore.open(tmp_path / "first.db").close()
    shutil.copy(tmp_path / "first.db", tmp_path / "backup.db")
    with AccountStore.open(tmp_path / "first.db") as first:
        once.create_draft(first, mailbox, put(first, 1), now=NOW)
    for do in DEEDS[deed]:
        do(sandbox)
    with AccountStore.open(tmp_path / "backup.db") as restored:
        record = once.create_draft(restored, mailbox, put(restored, 1), now=NOW + timedelta(hours=1))
        unknowable = "most" in deed and sandbox.faults.rewrite_message_ids  # neither its id nor its words are left
        assert posts(sandbox) == (2 if unknowable else 1)
        if "sent" in deed and not unknowable:
            assert record.state in {DraftState.GONE, DraftState.NEEDS_USER}


def test_two_openings_of_one_backup_have_one_secret(tmp_path: Path) -> None:
    AccountStore.open(tmp_path / "first.db").close()
    shutil.copy(tmp_path / "first.db", tmp_path / "backup.db")
    with AccountStore.open(tmp_path / "first.db") as first, AccountStore.open(tmp_path / "backup.db") as backup:
        assert first.load_install_secret() == backup.load_install_secret()
        assert len(first.load_install_secret()) == 32
        assert first.load_preferences() == {}


def test_what_the_user_wrote_to_others_or_before_keeps_no_draft_from_being_made(
    sandbox: Sandbox, mailbox: GmailMailbox, store: AccountStore
) -> None:
    box = the_box(sandbox)
    box.create_draft(a_letter(ME, GUEST, "The invoice", body="Here is the invoice for May.\n"), None)
    key = put(store, 1)
    sandbox.plan("drafts.create", "503")
    with suppress(UserError):
        once.create_draft(store, mailbox, key, now=NOW)
    assert the_record(store).state is DraftState.UNKNOWN
    box.create_draft(a_letter(ME, "other@house.example", "Lunch", body="Shall we have lunch?\n"), None)
    box.create_draft(a_letter(ME, f"{GUEST}, other@house.example", "Lunch", body="Shall we all have lunch?\n"), None)
    box.deliver(a_letter(GUEST, ME, "Lunch", body="Shall we have lunch?\n"), None, ["INBOX"])
    settle(store, mailbox)
    assert posts(sandbox) == 2
    assert the_record(store).state is DraftState.CREATED
    assert len(drafts_in(sandbox, 1)) == 1


def test_an_unlike_mail_to_the_same_person_keeps_no_first_draft_from_being_made(
    sandbox: Sandbox, mailbox: GmailMailbox, store: AccountStore
) -> None:
    box = the_box(sandbox)
    words = "Thank you for the plan of the new shop in Lyon. I shall read it on Monday, and write to you then.\n"
    for _ in range(3):
        draft_id = box.create_draft(a_letter(ME, GUEST, "The plan", body=words), None)
        box.send_draft(draft_id)
    box.create_draft(a_letter(ME, GUEST, "The invoice", body="Here is the invoice for May, with many thanks.\n"), None)
    assert once.create_draft(store, mailbox, put(store, 1), now=NOW).state is DraftState.CREATED


def test_where_gmail_has_forgotten_what_happened_since_the_user_decides(
    sandbox: Sandbox, mailbox: GmailMailbox, store: AccountStore
) -> None:
    key = put(store, 1)
    sandbox.plan("drafts.create", "503")
    with suppress(UserError):
        once.create_draft(store, mailbox, key, now=NOW)
    the_box(sandbox).expire_history()
    settle(store, mailbox)
    assert posts(sandbox) == 1
    assert the_record(store).state is DraftState.NEEDS_USER
    assert "cannot tell" in the_record(store).why


def test_whoever_has_looked_gets_their_draft(sandbox: Sandbox, mailbox: GmailMailbox, store: AccountStore) -> None:
    box = the_box(sandbox)
    box.create_draft(a_letter(ME, GUEST, "Elena", body=THIRD), None)
    record = once.create_draft(store, mailbox, put(store, 1), now=NOW)
    if record.state is DraftState.CREATED:
        # So much alike that it was taken for the draft itself.
        assert posts(sandbox) == 0
        return
    assert (record.state, posts(sandbox)) == (DraftState.NEEDS_USER, 0)
    assert "much like this one" in record.why
    again = replace(record, key=record.key + "2", generation=2, state=DraftState.PENDING, why="")
    assert store.add_draft(again)
    assert once.create_draft(store, mailbox, again.key, now=NOW).state is DraftState.CREATED
    assert posts(sandbox) == 1


@pytest.mark.parametrize("ahead", [timedelta(hours=1), timedelta(days=400)])
def test_a_clock_that_was_ahead_at_the_unknown_post_holds_nothing_up(
    sandbox: Sandbox, mailbox: GmailMailbox, store: AccountStore, ahead: timedelta
) -> None:
    key = put(store, 1)
    sandbox.faults = replace(sandbox.faults, drop_rate=1.0, only=frozenset({"drafts.create"}), search_lag_s=1.0)
    with suppress(Killed):
        once.create_draft(store, Mortal(mailbox), key, now=NOW + ahead)  # type: ignore[arg-type]  # stands for a mailbox
    store.save_draft(replace(the_record(store), state=DraftState.UNKNOWN, next_look=NOW + ahead))
    assert once.due_for_a_look(store, now=NOW) == [key]
    settle(store, mailbox)
    assert posts(sandbox) == 1
    assert the_record(store).state is DraftState.CREATED

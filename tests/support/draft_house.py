"""Drafts waiting to be made, and the mailbox of a small world to make them in."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from builders import a_prospect, an_ask, an_occasion
from google_worlds import ME, NOW

from plugin.domain.drafting.letter import message_id, write_letter, written_hash
from plugin.domain.model import (
    Address,
    AskId,
    AskStatus,
    Draft,
    DraftRecord,
    DraftState,
    Mailbox,
    StatusChange,
    SuggestionId,
    ThreadId,
)
from plugin.errors import Unfinished, UserError
from plugin.sandbox.server import Sandbox
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases import draft_delivery as once
from plugin.usecases.stores.account import AccountStore as Store

LATER = tuple(timedelta(seconds=seconds) for seconds in (11, 75, 260, 900, 1600, 1620, 1700, 1900, 2600, 3000, 3600))
"""Moments after NOW at which a program that looks in regularly would look in."""


def key_of(number: int) -> str:
    """The key of one of many drafts."""
    return f"account|event{number}|ask|1"


def a_draft(number: int, **changes: Any) -> Draft:
    """The words of one of many asks, each to somebody else about somebody else."""
    draft = Draft(
        to=Address(f"guest{number}@house.example"),
        subject=f"A question about Elena Ruiz number {number}",
        body=f"Hi Guest{number},\n\nwould you introduce me to Elena Ruiz of Tidewell? Case {number}.\n\nMara\n",
        sender=Mailbox(Address(ME)),
    )
    return replace(draft, **changes)


def put(store: Store, number: int, *, now: datetime = NOW, **changes: Any) -> str:
    """Begin one of many asks as the program does: the ask pending, its bytes frozen. Its key."""
    draft, key = a_draft(number, **changes), key_of(number)
    handle = message_id(b"a secret", key)
    ask = replace(
        an_ask(AskStatus.PENDING),
        id=AskId(f"ask{number}"),
        suggestion_id=SuggestionId(f"s-{number}"),
        introducer=draft.to,
        prospect=a_prospect("Elena Ruiz"),
        occasion=an_occasion(date=now - timedelta(days=1)),
        created_at=now,
        history=(StatusChange(AskStatus.PENDING, now),),
    )
    record = DraftRecord(
        key=key,
        ask_id=ask.id,
        state=DraftState.PENDING,
        frozen=write_letter(draft, rfc822_message_id=handle, date=now),
        to=draft.to,
        subject=draft.subject,
        body=draft.body,
        rfc822_message_id=handle,
        thread_id=draft.thread_id or ThreadId(""),
        written_hash=written_hash(draft.to, draft.subject, draft.body),
        updated_at=now,
    )
    store.begin_ask(ask, record)
    return key


def make(store: Store, mailbox: Any, number: int, *, now: datetime = NOW) -> None:
    """Begin one of many asks and take it as far as it goes; what stops it is another call's business."""
    key = put(store, number, now=now)
    try:
        once.create_draft(store, mailbox, key, now=now)
    except Unfinished:
        return


def settle(store: Store, mailbox: Any, *, since: datetime = NOW) -> None:
    """Look in now and then for an hour, as the page and the scheduler do."""
    for later in LATER:
        try:
            once.reconcile(store, mailbox, now=since + later)
        except UserError:
            continue


def drafts_in(sandbox: Sandbox, number: int) -> list[str]:
    """The drafts that lie in the sandbox for one of many asks, whatever was done to their Message-ID."""
    box = sandbox.google.mailboxes[ME]
    subject = a_draft(number).subject
    return [draft_id for draft_id in list(box.drafts) if box.draft(draft_id).header("subject") == subject]


def begin_all(path: Path, numbers: range) -> None:
    """Begin these asks, none of them made yet."""
    with AccountStore.open(path) as store:
        for number in numbers:
            put(store, number)

"""Answering an introducer who named somebody: a draft that thanks them and asks why, made once like any other."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from plugin.domain.drafting.follow_up import compose_follow_up
from plugin.domain.drafting.letter import (
    clean_body,
    clean_header,
    message_id,
    plain_address,
    write_letter,
    written_hash,
)
from plugin.domain.model import Ask, AskStatus, Draft, DraftKind, DraftRecord, DraftState, Mailbox, MailMessage
from plugin.domain.tracking.answers import Correspondents, named_prospects
from plugin.errors import NotThere, UserError
from plugin.takeout.eml import draft_path
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.draft import DraftOutcome, require_made
from plugin.usecases.draft_delivery import create_draft
from plugin.usecases.ports import MailboxPort
from plugin.usecases.proposing import earlier_drafts, voice_towards
from plugin.usecases.stores import AccountStore


def follow_up(  # noqa: PLR0913 -- keywords, each a choice of the user's
    store: AccountStore,
    mailbox: MailboxPort | None,
    snapshot: AccountSnapshot,
    ask_id: str,
    *,
    now: datetime,
    seed: int = 0,
    dry_run: bool = False,
    eml_dir: Path | None = None,
) -> DraftOutcome:
    """Draft the question what made the introducer think of the person they named. Raises as `draft` does."""
    ask = store.load_ask(ask_id)
    if ask is None:
        raise NotThere(f"There is no ask {ask_id}; see them with: askwell asks")
    words, note = _words(store, snapshot, ask, seed=seed)
    if dry_run:
        return DraftOutcome(words, note=note)
    if mailbox is None and eml_dir is None:
        raise UserError("There is no folder to write the draft to: name one, or set ASKWELL_HOME.")
    folder = eml_dir if mailbox is None else None
    made = _make(store, mailbox, _freeze(store, ask, words, folder, now=now), now=now)
    if made.state is DraftState.FAILED and made.thread_id:
        # Refused, so nothing was made. Gmail may have refused the conversation only: once more, without it.
        words = replace(words, thread_id=None, in_reply_to="", references=())
        made = _make(store, mailbox, _freeze(store, ask, words, folder, now=now), now=now)
    made = require_made(made)
    return DraftOutcome(words, store.load_ask(ask.id), made, (made.why,) if made.why else (), note)


def _make(store: AccountStore, mailbox: MailboxPort | None, record: DraftRecord, *, now: datetime) -> DraftRecord:
    """The draft of this key, begun now or before, taken as far as it goes."""
    store.add_draft(record)
    return create_draft(store, mailbox, record.key, now=now)


def _words(store: AccountStore, snapshot: AccountSnapshot, ask: Ask, *, seed: int) -> tuple[Draft, str]:
    """What is written, and a note for the user."""
    named = next((change for change in reversed(ask.history) if change.status is AskStatus.PROSPECT_NAMED), None)
    relationship = next((one for one in snapshot.relationships if one.address == ask.introducer), None)
    answer = store.load_message(named.evidence.id) if named is not None and named.evidence is not None else None
    if answer is None or relationship is None:
        raise UserError("Nobody was named in an answer to this ask, so there is nothing to ask about.")
    theirs = frozenset({ask.introducer, *relationship.person.addresses})
    account = snapshot.account
    profile = snapshot.profile if snapshot.profile.name else replace(snapshot.profile, name=account.name)
    voice, note = voice_towards(snapshot, relationship, profile)
    draft = compose_follow_up(
        ask,
        _name(ask, answer, Correspondents(account.addresses, theirs)),
        answer,
        relationship,
        voice,
        profile,
        seed=seed,
        told=earlier_drafts(store, snapshot),
        sender=Mailbox(account.address),
    )
    return draft, note


def _name(ask: Ask, answer: MailMessage, who: Correspondents) -> str:
    mentions = named_prospects(ask, answer, who)
    if not mentions:
        raise UserError("The answer names nobody that is not known already, so there is nothing to ask about.")
    return mentions[0].name


def _freeze(store: AccountStore, ask: Ask, words: Draft, eml_dir: Path | None, *, now: datetime) -> DraftRecord:
    key = f"{ask.id}|follow-up|{words.in_reply_to or 'alone'}"
    handle = message_id(store.load_install_secret().encode("ascii"), key)
    subject, body = clean_header(words.subject), clean_body(words.body)
    return DraftRecord(
        key=key,
        ask_id=ask.id,
        state=DraftState.PENDING,
        frozen=write_letter(words, rfc822_message_id=handle, date=now, unsent=eml_dir is not None),
        to=plain_address(words.to),
        subject=subject,
        body=body,
        rfc822_message_id=handle,
        kind=DraftKind.REPLY_TO_NAMED,
        thread_id=words.thread_id or "",
        path=str(draft_path(eml_dir, ask.id, 0)) if eml_dir is not None else "",
        written_hash=written_hash(words.to, subject, body),
        claims=words.claims,
        updated_at=now,
    )

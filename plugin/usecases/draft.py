"""Making the draft of an ask: into Gmail exactly once, or as an .eml file for an imported account."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from plugin.domain.drafting.letter import (
    clean_body,
    clean_header,
    message_id,
    plain_address,
    write_letter,
    written_hash,
)
from plugin.domain.drafting.versions import claims_in
from plugin.domain.mail.mime import raw_from_bytes
from plugin.domain.model import (
    Ask,
    AskStatus,
    Draft,
    DraftRecord,
    DraftState,
    Mailbox,
    StatusChange,
    Suggestion,
)
from plugin.errors import NotThere, Reconnect, Unfinished, UserError
from plugin.sentences import say
from plugin.takeout.eml import draft_path, load_eml, save_eml
from plugin.usecases import draft_delivery as once
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.draft_search import told
from plugin.usecases.failure_policy import Consequence, Part, decide
from plugin.usecases.judgement import Judgement
from plugin.usecases.ports import MailboxPort
from plugin.usecases.proposing import Wish, changes_since, propose
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.suggest import new_ask
from plugin.usecases.track_draft import SCHEDULED, track_draft

_LIVE = frozenset(
    {DraftState.PENDING, DraftState.CALLING, DraftState.UNKNOWN, DraftState.CREATED, DraftState.NEEDS_USER}
)
_NOT_IN_THREAD = say("Gmail does not let the conversation be answered just now, so this is a mail of its own.")
_REUSABLE = frozenset(
    {AskStatus.SUGGESTED, AskStatus.SNOOZED, AskStatus.DISMISSED, AskStatus.DISCARDED, AskStatus.NEEDS_USER}
)
_NO_DRAFT_ANY_MORE = {
    **dict.fromkeys(AskStatus, ""),
    AskStatus.NEEDS_USER: say("No draft was made."),
    AskStatus.SENT: say("The ask was sent; there is nothing left to do but to wait for the answer."),
}
"""What is said where an ask is beyond its draft; of the other statuses nothing needs saying."""


@dataclass(frozen=True, slots=True)
class DraftOutcome:
    """What came of it. `ask` and `record` are None for a dry run.

    `edited` means that the draft at Gmail is the user's own by now and was left alone: `theirs` holds its words,
    `draft` what would have been written.
    """

    draft: Draft
    ask: Ask | None = None
    record: DraftRecord | None = None
    warnings: tuple[str, ...] = ()
    note: str = ""
    edited: bool = False
    theirs: str = ""

    @property
    def whereabouts(self) -> str:
        """Where the draft is now, and what is left to do, in one sentence that is true."""
        if self.record is None:
            return say("Nothing was written.")
        status = self.ask.status if self.ask is not None else AskStatus.DRAFTED
        if status is not AskStatus.DRAFTED:
            return _NO_DRAFT_ANY_MORE[status]
        if self.record.path:
            return say(
                "The draft lies in %(path)s; open it with your mail program and send it from there.",
                path=self.record.path,
            )
        waits = self.record.why == SCHEDULED
        return SCHEDULED if waits else say("The draft lies in your Gmail; read it once more and send it from there.")


def draft(  # noqa: PLR0913 -- of whom, where to, and what is wished for
    store: AccountStore,
    mailbox: MailboxPort | None,
    snapshot: AccountSnapshot,
    suggestion_id: str,
    *,
    now: datetime,
    wish: Wish | None = None,
    dry_run: bool = False,
    eml_dir: Path | None = None,
) -> DraftOutcome:
    """Write the draft of a suggestion: into Gmail, or for an imported account into `eml_dir`.

    A second call for the same suggestion finds the first one's draft and makes no other. The wish's words are the
    user's in place of ours; what was kept of their edits goes once the draft holds them. `dry_run` shows everything and
    writes nothing anywhere.
    Raises NotThere for a suggestion that does not stand, Unfinished where Gmail's answer is still out, and the
    mailbox's own errors.
    """
    wish = wish or Wish()
    if wish.body and not wish.claims:
        wish = replace(wish, claims=claims_in(store.load_draft_versions(suggestion_id), wish.body))
    existing = _ask_of(store, suggestion_id)
    if existing is not None and not dry_run and existing.status not in _REUSABLE:
        again = _again(store, mailbox, snapshot, existing, now=now)
        if again is not None:
            return again
    judgement = Judgement(store, snapshot, now=now)
    proposal = propose(judgement, suggestion_id, wish=wish)
    warnings = (*proposal.warnings, *(changes_since(snapshot, mailbox, proposal) if mailbox else ()))
    ready = _addressed(proposal.draft, mailbox)
    if dry_run or wish.in_person:
        return DraftOutcome(ready, warnings=warnings, note=proposal.note)
    if mailbox is None and snapshot.account.kind == "google":
        raise Reconnect(say("This account is not connected at the moment: connect it again, then make the draft."))
    if mailbox is None and eml_dir is None:
        raise UserError(say("There is no folder to write the draft to: name one, or set ASKWELL_HOME."))
    if mailbox is not None and ready.thread_id:
        why = occupied(store, mailbox, ready.thread_id)
        if why:
            apart = propose(judgement, suggestion_id, wish=replace(wish, alone=True))
            ready, warnings = _addressed(apart.draft, mailbox), (*warnings, why)
    folder = eml_dir if mailbox is None else None
    ask, record = _begin(store, snapshot, proposal.suggestion, ready, folder, now=now)
    record = once.create_draft(store, mailbox, record.key, now=now)
    if record.state is DraftState.FAILED and record.thread_id:
        # Refused, so nothing was made. Gmail may have refused the conversation only: once more, without it.
        apart = propose(judgement, suggestion_id, wish=replace(wish, alone=True))
        ready, warnings = _addressed(apart.draft, mailbox), (*warnings, _NOT_IN_THREAD)
        ask, record = _begin(store, snapshot, apart.suggestion, ready, folder, now=now)
        record = once.create_draft(store, mailbox, record.key, now=now)
    record = require_made(record)
    store.delete_draft_versions(suggestion_id)
    warnings = (*warnings, record.why) if record.why else warnings
    return DraftOutcome(ready, store.load_ask(ask.id), record, warnings, proposal.note)


def _ask_of(store: AccountStore, suggestion_id: str) -> Ask | None:
    found = [ask for ask in store.load_asks() if ask.suggestion_id == suggestion_id]
    return found[-1] if found else None


def _again(
    store: AccountStore, mailbox: MailboxPort | None, snapshot: AccountSnapshot, ask: Ask, *, now: datetime
) -> DraftOutcome | None:
    """The draft that exists for this ask, taken further if its making was cut off; None where it was thrown away."""
    record = store.load_draft(ask.id)
    if record is None:
        raise NotThere(say("This ask was made without Askwell's help: there is no draft of it here."))
    if record.state in {DraftState.PENDING, DraftState.CALLING, DraftState.UNKNOWN}:
        record = require_made(once.create_draft(store, mailbox, record.key, now=now))
        return DraftOutcome(draft_of(record), store.load_ask(ask.id), record, (record.why,) if record.why else ())
    if ask.status is AskStatus.DRAFTED and mailbox is not None and not record.path:
        # It may have been sent or thrown away since anybody looked; where Gmail cannot say so now, what is known holds.
        with suppress(Unfinished):
            ask = track_draft(store, mailbox, snapshot, ask, record, now=now)
        record = store.load_draft_by_key(record.key) or record
        if ask.status is AskStatus.DISCARDED:
            return None
    return DraftOutcome(draft_of(record), ask, record, note=_there_already(ask, record))


def _there_already(ask: Ask, record: DraftRecord) -> str:
    """What to say of a draft that was made before; a file of it that is not there any more is written again."""
    if ask.status is not AskStatus.DRAFTED:
        return say(
            "This ask is “%(status)s” already, so no further draft was made.",
            status=ask.status.value.replace("_", " "),
        )
    if record.path and load_eml(Path(record.path)) is None:
        save_eml(Path(record.path), record.frozen)
        return say("The draft's file was not there any more; it was written again, in the words in which it was made.")
    return say("This draft was made before; it was not made again.")


def require_made(record: DraftRecord) -> DraftRecord:
    """The draft, if it was made. Raises where it was refused, or is not known to exist."""
    if record.state is DraftState.FAILED:
        raise UserError(say("Gmail refused the draft: %(why)s", why=record.why))
    if record.state in {DraftState.UNKNOWN, DraftState.CALLING, DraftState.PENDING}:
        raise Unfinished(
            say(
                "Gmail's answer did not arrive: the draft may exist or not. Askwell looks for it before it tries again."
            ),
            resumes_at=record.next_look,
        )
    return record


def _addressed(draft_: Draft, mailbox: MailboxPort | None) -> Draft:
    """The draft with a sender that Gmail knows: the alias if it is one, else Gmail's default."""
    plain_address(draft_.to)
    if mailbox is None or draft_.sender is None:
        return draft_
    try:
        known = {one.address: one for one in mailbox.fetch_send_as()}
    except UserError as error:
        if decide(Part.CONVERSATION, error) is not Consequence.LATER:
            raise
        # Not known whether Gmail lets them write from there: Gmail puts its own address in place of one it does not.
        return draft_
    if not known or draft_.sender.address in known:
        return draft_
    default = next((one for one in known.values() if one.is_default), None)
    return replace(draft_, sender=Mailbox(default.address) if default else None)


def occupied(store: AccountStore, mailbox: MailboxPort, thread_id: str) -> str:
    """Why an answer cannot go into this conversation, which holds one draft at most; "" where it can."""
    try:
        messages = mailbox.fetch_thread(thread_id)
    except NotThere:
        return say("The conversation is no longer in your mailbox, so this is a mail of its own.")
    except UserError as error:
        if decide(Part.CONVERSATION, error) is not Consequence.LATER:
            raise
        return _NOT_IN_THREAD
    ours = any(record.thread_id == thread_id and record.state in _LIVE for record in store.load_drafts())
    if ours or any("DRAFT" in message.labels for message in messages):
        return say("A draft of yours lies in that conversation already, so this is a mail of its own.")
    if messages and "TRASH" in messages[-1].labels:
        return say("The last message of that conversation is in the trash, so this is a mail of its own.")
    return ""


def _begin(
    store: AccountStore,
    snapshot: AccountSnapshot,
    suggestion: Suggestion,
    ready: Draft,
    eml_dir: Path | None,
    *,
    now: datetime,
) -> tuple[Ask, DraftRecord]:
    """The ask and its frozen draft, in one transaction; or the ones that another call has begun meanwhile."""
    with store.lock():
        existing = _ask_of(store, suggestion.id)
        last = store.load_draft(existing.id) if existing is not None else None
        if existing is not None and existing.status not in _REUSABLE and last is not None:
            return existing, last
        known = existing or new_ask(suggestion, now=now)
        begun = (*known.history, StatusChange(AskStatus.PENDING, now))
        ask = replace(known, status=AskStatus.PENDING, history=begun, until=None)
        record = _freeze(store, snapshot, ask, ready, last.generation + 1 if last else 1, eml_dir, now=now)
        if not store.begin_ask(ask, record):
            record = store.load_draft_by_key(record.key) or record
    return ask, record


def _freeze(
    store: AccountStore,
    snapshot: AccountSnapshot,
    ask: Ask,
    ready: Draft,
    generation: int,
    eml_dir: Path | None,
    *,
    now: datetime,
) -> DraftRecord:
    occasion = ask.occasion.evidence.id
    key = "|".join((snapshot.account.id, occasion, ask.introducer, ask.prospect.id, "ask", str(generation)))
    handle = message_id(store.load_install_secret().encode("ascii"), key)
    letter = write_letter(ready, rfc822_message_id=handle, date=now, unsent=eml_dir is not None)
    subject, body = clean_header(ready.subject), clean_body(ready.body)
    return DraftRecord(
        key=key,
        ask_id=ask.id,
        state=DraftState.PENDING,
        frozen=letter,
        to=plain_address(ready.to),
        subject=subject,
        body=body,
        rfc822_message_id=handle,
        generation=generation,
        thread_id=ready.thread_id or "",
        path=str(draft_path(eml_dir, ask.id, generation)) if eml_dir is not None else "",
        written_hash=written_hash(ready.to, subject, body),
        claims=ready.claims,
        updated_at=now,
    )


def replace_draft(
    store: AccountStore, mailbox: MailboxPort | None, ask_id: str, words: Draft, *, now: datetime
) -> DraftOutcome:
    """Put other words into an existing draft, if it still says what was written: edits are never overwritten.

    Both versions' hashes are kept while Gmail is asked, so that a crash in between is not taken for an edit.
    """
    with store.lock():
        ask, record = store.load_ask(ask_id), store.load_draft(ask_id)
        if ask is None or record is None or record.state is not DraftState.CREATED:
            raise NotThere(say("There is no draft to change: “askwell asks” shows how this ask stands."))
        recipients, subject, body = lying_there(mailbox, record)
        if not once.unedited(record, recipients, subject, body):
            return DraftOutcome(words, ask, record, edited=True, theirs=body)
        words = replace(words, to=record.to)
        if record.thread_id and words.thread_id != record.thread_id and words.subject != record.subject:
            words = replace(words, subject=record.subject)
        letter = write_letter(words, rfc822_message_id=record.rfc822_message_id, date=now, unsent=bool(record.path))
        hash_ = written_hash(record.to, clean_header(words.subject), clean_body(words.body))
        both = replace(record, written_hash=f"{record.written_hash} {hash_}", updated_at=now)
        store.save_draft(both)
        changed = replace(
            both,
            frozen=letter,
            subject=clean_header(words.subject),
            body=clean_body(words.body),
            claims=words.claims,
            written_hash=hash_,
        )
        if mailbox is not None and not record.path:
            thread = (record.thread_id if words.in_reply_to else "") or None
            changed = replace(changed, message_id=mailbox.update_draft(record.draft_id, letter, thread_id=thread))
        else:
            save_eml(Path(record.path), letter)
        store.save_draft(changed)
        return DraftOutcome(words, ask, changed)


def lying_there(mailbox: MailboxPort | None, record: DraftRecord) -> tuple[tuple[str, ...], str, str]:
    """The draft as it is now, wherever it lies. Raises NotThere where it was sent or thrown away."""
    if record.path:
        data = load_eml(Path(record.path))
        if data is None:
            raise NotThere(say("The draft's file is gone: it was sent, moved or thrown away."))
        return told(raw_from_bytes(data))
    if mailbox is None:
        raise Reconnect(say("This account is not connected at the moment: connect it again, then change the draft."))
    return told(mailbox.fetch_draft(record.draft_id).message)


def draft_of(record: DraftRecord) -> Draft:
    """The draft as it was written."""
    return Draft(record.to, record.subject, record.body, claims=record.claims)

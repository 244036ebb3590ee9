"""Looking for a draft that may lie at Gmail: found, not found, or something there that may be it.

    by its Message-ID: among the drafts, then anywhere ─▶ found
    by its words: new drafts to the same person alone, then what Gmail's history tells ─▶ found
    a new draft, sent mail or thrown-away draft to the same person alone since the POST ─▶ in doubt: the user decides

Before the first POST nothing is new: a restored backup may have forgotten a draft. Then what was written or sent
to this person since the occasion counts, if its words are akin.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from plugin.domain.drafting.letter import clean_header, written_hash
from plugin.domain.mail.mime import header_value, part_text
from plugin.domain.model import DraftRecord, DraftState, RawMessage
from plugin.domain.text.addresses import parse_mailboxes
from plugin.domain.text.encoded_words import decode_words
from plugin.domain.text.ngrams import words_of
from plugin.errors import CursorExpired, NotThere, RefusedRequest
from plugin.sentences import say
from plugin.usecases.ports import MailboxPort

_ALIKE, _SAME = 0.5, 0.9
"""The share of words that two texts have in common, from which on one is the other edited, or simply the other."""
_AKIN, _HELD = 0.3, 0.6
"""The share of all words, or of ours, from which on a text may be ours, edited beyond knowing."""
_FEW = 40
"""A letter of fewer different words has most of them in common with any mail of the user's to the same person."""
_NEWEST = 15
"""So many of the newest drafts or messages are compared by content."""
_PAGES = 20
"""Pages of history that are read: more has happened than anybody would trust a look at."""
_MARGIN = timedelta(days=1)
_DECIDE = say("look there before you do anything; if it is not this ask, make the draft again.")

Place = Literal["drafts", "sent", "trash"]
DraftIds = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Found:
    """The record with its ids at Gmail, and where it lies; `at` is when it was sent."""

    record: DraftRecord
    place: Place = "drafts"
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What belongs to other asks: ids of their drafts and messages. It is never taken for this one."""

    drafts: frozenset[str] = frozenset()
    messages: frozenset[str] = frozenset()


def find_draft(mailbox: MailboxPort, record: DraftRecord, *, known: Known) -> Found | None:
    """The draft, wherever it lies; None where it is not to be found.

    Several: the oldest is taken, none is deleted.
    """
    handle = f"rfc822msgid:{record.rfc822_message_id.strip('<>')}"
    drafts = [ids for ids in mailbox.fetch_draft_ids(handle) if ids[0] not in known.drafts]
    if not drafts:
        elsewhere = _elsewhere(mailbox, record, handle)
        if elsewhere is not None:
            return elsewhere
        drafts = _by_content(mailbox, record, known)
    if not drafts:
        return _by_history(mailbox, record, known)
    draft_id, message_id, thread_id = drafts[-1]
    why = (
        say("%(drafts)s drafts like this one lie in your mailbox; the oldest was taken.", drafts=len(drafts))
        if len(drafts) > 1
        else ""
    )
    return Found(replace(record, draft_id=draft_id, message_id=message_id, thread_id=thread_id, why=why))


def doubt(mailbox: MailboxPort, record: DraftRecord, *, known: Known, since: datetime) -> str:
    """Why a draft that was not found must not be made (again) before the user has looked; "" where it may be.

    After a POST, whatever came for this person alone may be it, in whatever words. Before any, what was written to
    them after `since` counts if its words are akin.
    """
    return _doubt_since(mailbox, record, known) if record.history_id else _doubt_before(mailbox, record, known, since)


def _elsewhere(mailbox: MailboxPort, record: DraftRecord, handle: str) -> Found | None:
    """The message outside the drafts: sent already, thrown away, or scheduled."""
    for message_id, thread_id in mailbox.fetch_ids(f"in:anywhere {handle}").ids:
        try:
            message = mailbox.fetch_message(message_id)
        except NotThere:
            continue
        if "DRAFT" not in message.labels:
            place: Place = "sent" if "SENT" in message.labels else "trash" if "TRASH" in message.labels else "drafts"
            return Found(replace(record, message_id=message_id, thread_id=thread_id), place, message.date)
    return None


def _by_content(mailbox: MailboxPort, record: DraftRecord, known: Known) -> list[DraftIds]:
    """Drafts that were not there before, to the same person, in the same words or under the same Message-ID.

    Before the first POST nothing was noted: then only drafts to this person in (almost) all the same words count,
    which is what a restored backup finds.
    """
    fresh = record.state is DraftState.PENDING and not record.history_id
    alike = _SAME if fresh else _ALIKE
    found = []
    for ids, message in _new_drafts(mailbox, record, known, f"to:{record.to}" if fresh else ""):
        same_id = header_value(message.headers, "message-id").strip() == record.rfc822_message_id
        if same_id or _is_ours(message, record, alike=alike):
            found.append(ids)
    return found


def _new_drafts(
    mailbox: MailboxPort, record: DraftRecord, known: Known, query: str
) -> Iterator[tuple[DraftIds, RawMessage]]:
    listed = [
        ids for ids in mailbox.fetch_draft_ids(query) if ids[0] not in known.drafts and ids[0] not in record.before
    ]
    for ids in listed[:_NEWEST]:
        try:
            yield ids, mailbox.fetch_draft(ids[0]).message
        except (NotThere, RefusedRequest):
            continue


# --- since the POST: what Gmail's history tells


@dataclass(frozen=True, slots=True)
class _Since:
    """Drafts and sent mail that came since the POST and are there; `gone`: a draft came that is not."""

    messages: tuple[RawMessage, ...]
    gone: bool


def _written_since(mailbox: MailboxPort, record: DraftRecord, known: Known) -> _Since | None:
    """Drafts and sent mail since the POST; None where Gmail has forgotten what happened since.

    History knows them before lists and searches do, and knows those that are gone again.
    """
    start, token = record.history_id, None
    added: dict[str, None] = {}
    deleted: dict[str, tuple[str, ...]] = {}
    for _ in range(_PAGES):
        try:
            page = mailbox.fetch_history(start, page_token=token)
        except (CursorExpired, NotThere):
            return None
        labels = dict(page.labels)
        # Of a page's messages, those that are gone again by its end are named among the deleted alone.
        added |= dict.fromkeys(one for one in page.added if {"DRAFT", "SENT"} & set(labels.get(one, ("DRAFT",))))
        deleted |= {one: labels.get(one, ()) for one in page.deleted}
        token = page.next_page_token
        if not token:
            break
    else:
        return None
    apart = known.messages | set(record.before)
    found = [_fetched(mailbox, one) for one in added if one not in apart and one not in deleted]
    written = tuple(one for one in found if one is not None and {"DRAFT", "SENT"} & set(one.labels))
    gone = any(_was_a_draft(mailbox, record, one, labels) for one, labels in deleted.items() if one not in apart)
    return _Since(written, gone=gone or None in found)


def _was_a_draft(mailbox: MailboxPort, record: DraftRecord, message_id: str, labels: tuple[str, ...]) -> bool:
    """Whether a message that was thrown away since may have been ours. One in the trash can still be read."""
    if not labels or "DRAFT" in labels:
        return True
    trashed = _fetched(mailbox, message_id) if "TRASH" in labels else None
    return trashed is not None and told(trashed)[0] == record.recipients


def _fetched(mailbox: MailboxPort, message_id: str) -> RawMessage | None:
    try:
        return mailbox.fetch_message(message_id)
    except (NotThere, RefusedRequest):
        return None


def _by_history(mailbox: MailboxPort, record: DraftRecord, known: Known) -> Found | None:
    """The draft, or the mail it became, among what was added since the POST.

    A draft's id is not told there; `draft_id` stays empty until the lists have it.
    """
    since = _written_since(mailbox, record, known) if record.history_id else None
    for message in since.messages if since is not None else ():
        if _is_ours(message, record):
            found = replace(record, draft_id="", message_id=message.id, thread_id=message.thread_id)
            return Found(found, "drafts" if "DRAFT" in message.labels else "sent", message.date)
    return None


def _doubt_since(mailbox: MailboxPort, record: DraftRecord, known: Known) -> str:
    tried = say("Since Askwell tried to create this draft,")
    if any(told(message)[0] == record.recipients for _, message in _new_drafts(mailbox, record, known, "")):
        return say(
            "%(tried)s a draft to %(to)s has come into your Gmail that may be it, changed: %(decide)s",
            tried=tried,
            to=record.to,
            decide=_DECIDE,
        )
    since = _written_since(mailbox, record, known)
    if since is None:
        return say(
            "%(tried)s so much time has passed that Gmail cannot tell what became of it: %(decide)s",
            tried=tried,
            decide=_DECIDE,
        )
    if any(told(message)[0] == record.recipients for message in since.messages):
        return say(
            "%(tried)s you wrote to %(to)s, and that may be it, changed: %(decide)s",
            tried=tried,
            to=record.to,
            decide=_DECIDE,
        )
    if since.gone:
        return say(
            "%(tried)s a draft was thrown away in your Gmail that may have been it: %(decide)s",
            tried=tried,
            decide=_DECIDE,
        )
    return ""


# --- before any POST: what a restored backup does not know


def _doubt_before(mailbox: MailboxPort, record: DraftRecord, known: Known, since: datetime) -> str:
    for _, message in _new_drafts(mailbox, record, known, f"to:{record.to}"):
        if _is_akin(message, record):
            return say(
                "A draft to %(to)s lies in your Gmail that is much like this one: %(decide)s",
                to=record.to,
                decide=_DECIDE,
            )
    after = int((since - _MARGIN).timestamp())
    for message_id, _ in mailbox.fetch_ids(f"in:sent to:{record.to} after:{after}", page_size=_NEWEST).ids:
        if message_id in known.messages:
            continue
        try:
            message = mailbox.fetch_message(message_id)
        except (NotThere, RefusedRequest):
            continue
        if _is_akin(message, record):
            return say(
                "You have sent %(to)s a mail that is much like this draft: %(decide)s", to=record.to, decide=_DECIDE
            )
    return ""


# --- comparing


def with_draft_id(mailbox: MailboxPort, record: DraftRecord) -> DraftRecord:
    """The record with its draft id, where it was found by its message and the lists know it by now."""
    if record.draft_id or not record.message_id or record.path:
        return record
    found = next((ids for ids in mailbox.fetch_draft_ids() if ids[1] == record.message_id), None)
    return replace(record, draft_id=found[0]) if found else record


def _is_ours(message: RawMessage, record: DraftRecord, *, alike: float = _ALIKE) -> bool:
    """Whether a message is to the same person alone, in the words that were written or in many of them."""
    to, subject, body = told(message)
    if to != record.recipients:
        return False
    if written_hash(to[0], subject, body) in record.written_hash.split():
        return True
    there, ours = set(words_of(body)), set(words_of(record.body))
    return bool(there & ours) and len(there & ours) / len(there | ours) >= alike


def _is_akin(message: RawMessage, record: DraftRecord) -> bool:
    """Whether a message is to the same person alone, and perhaps ours, edited beyond knowing."""
    to, _, body = told(message)
    there, ours = set(words_of(body)), set(words_of(record.body))
    common = len(there & ours)
    if to != record.recipients or not common:
        return False
    if len(ours) < _FEW:
        return common / len(there | ours) >= _ALIKE
    return common / len(there | ours) >= _AKIN or common / len(ours) >= _HELD


def told(message: RawMessage) -> tuple[tuple[str, ...], str, str]:
    """Recipients (To, Cc and Bcc), subject and text of a message as it lies at Gmail."""
    boxes = [
        box.address
        for name, value in message.headers
        if name.lower() in {"to", "cc", "bcc"}
        for box in parse_mailboxes(value)
    ]
    subject = clean_header(decode_words(header_value(message.headers, "subject")))
    plain = next((part for part in message.parts if part.mime_type == "text/plain"), None)
    if plain is None and message.parts:
        plain = message.parts[0]
    return tuple(boxes), subject, part_text(plain) if plain else ""

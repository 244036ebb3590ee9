"""What became of the asks: drafts made, sent or thrown away, answers, introductions, meetings."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from plugin.domain.drafting.letter import body_of
from plugin.domain.extraction.read_message import keep_message
from plugin.domain.model import (
    Address,
    Ask,
    AskStatus,
    DraftRecord,
    DraftState,
    Evidence,
    MailMessage,
    MessageId,
    Prospect,
    StatusChange,
)
from plugin.domain.suggestions.prospects import prospect_id
from plugin.domain.tracking import (
    WAITING,
    Correspondents,
    is_this_ask,
    may_follow,
    named_prospects,
    next_status,
    same_person,
)
from plugin.errors import NotThere, UserError
from plugin.store.account_store import AccountStore
from plugin.usecases import draft_delivery as once
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.ports import MailboxPort

_LOOKED_AT = 20
_SETTLED = timedelta(seconds=2)
"""A draft that is gone for less than this may be on its way to the sent mail."""


def track(store: AccountStore, mailbox: MailboxPort | None, picture: AccountSnapshot, *, now: datetime) -> list[Ask]:
    """Notice what has become of every open ask; the asks whose status changed, oldest first.

    Reads the mirror and, where `mailbox` is given, Gmail as it is now. Nothing is written at Gmail but a draft whose
    making was cut off (see `once`).
    """
    before = {ask.id: ask.status for ask in store.load_asks()}
    once.reconcile(store, mailbox, now=now)
    for listed in store.load_asks():
        ask, record = listed, store.load_draft(listed.id)
        if ask.status is AskStatus.DRAFTED and record is not None:
            ask = _track_draft(store, mailbox, picture, ask, record, now=now)
        if ask.status in WAITING | {AskStatus.INTRODUCED}:
            _track_answer(store, mailbox, picture, ask, store.load_draft(ask.id), now=now)
    return [ask for ask in store.load_asks() if before.get(ask.id) is not ask.status]


def set_status(store: AccountStore, ask_id: str, status: str, *, note: str = "", now: datetime) -> Ask:
    """The user's own word on an ask. Raises NotThere for an unknown ask, UserError for a status that cannot follow."""
    ask = store.load_ask(ask_id)
    if ask is None:
        raise NotThere(f"There is no ask {ask_id}; see them with: askwell asks")
    try:
        wanted = AskStatus(status.strip().casefold().replace("-", "_"))
    except ValueError:
        raise UserError(f"“{status}” is no status: choose one of {', '.join(s.value for s in AskStatus)}.") from None
    if wanted is ask.status and not note:
        return ask
    if wanted is not ask.status and not may_follow(ask.status, wanted):
        raise UserError(
            f"An ask that is {ask.status.value} cannot become {wanted.value}; see it with: askwell asks {ask_id}"
        )
    return store.change_ask(ask_id, StatusChange(wanted, now, note=note.strip()[:500]))


def _track_draft(
    store: AccountStore,
    mailbox: MailboxPort | None,
    picture: AccountSnapshot,
    ask: Ask,
    record: DraftRecord,
    *,
    now: datetime,
) -> Ask:
    """Sent = the draft is gone and a new message of the user's is there; gone alone is thrown away."""
    if mailbox is not None and record.draft_id:
        try:
            mailbox.fetch_draft(record.draft_id)
        except NotThere:
            sent = _sent_live(mailbox, picture, ask, record) or _sent_mirror(store, picture, ask, record)
            return _gone(store, ask, record, sent, now=now)
        return ask
    sent = _sent_mirror(store, picture, ask, record)
    if sent is None and mailbox is not None and record.message_id:
        # Its draft id is not known (yet): the message tells whether it is a draft still.
        try:
            if "DRAFT" in mailbox.fetch_message(record.message_id).labels:
                return ask
        except NotThere:
            pass
        return _gone(store, ask, record, _sent_live(mailbox, picture, ask, record), now=now)
    return _gone(store, ask, record, sent, now=now) if sent is not None else ask


def _gone(store: AccountStore, ask: Ask, record: DraftRecord, sent: MailMessage | None, *, now: datetime) -> Ask:
    if sent is None:
        if record.updated_at is not None and now - record.updated_at < _SETTLED:
            return ask
        store.save_draft(replace(record, state=DraftState.GONE, updated_at=now))
        return store.change_ask(
            ask.id, StatusChange(AskStatus.DISCARDED, now, note="The draft is gone and was not sent.")
        )
    store.save_draft(
        replace(record, state=DraftState.GONE, message_id=sent.id, thread_id=sent.thread_id, updated_at=now)
    )
    evidence = Evidence("sent", sent.date, sent.id, sent.subject[:200])
    return store.change_ask(ask.id, StatusChange(AskStatus.SENT, max(sent.date, ask.created_at), evidence))


def _sent_live(mailbox: MailboxPort, picture: AccountSnapshot, ask: Ask, record: DraftRecord) -> MailMessage | None:
    """The sent message, looked for in its conversation, by its Message-ID, and among mail to this person since."""
    since = _made_at(ask) - timedelta(minutes=5)
    ids: dict[str, None] = {}
    if record.thread_id:
        try:
            for raw in mailbox.fetch_thread(record.thread_id):
                message = keep_message(raw, me=picture.account.addresses)
                if _is_sent(message, picture, ask, record, since=since):
                    return message
        except (NotThere, ValueError):
            pass
    queries = (
        f"in:anywhere rfc822msgid:{record.rfc822_message_id.strip('<>')}",
        f"in:sent to:{record.to} after:{int(since.timestamp())}",
    )
    for query in queries:
        ids |= dict.fromkeys(one for one, _ in mailbox.fetch_ids(query, page_size=_LOOKED_AT).ids)
    for message_id in ids:
        try:
            message = keep_message(mailbox.fetch_message(message_id), me=picture.account.addresses)
        except (NotThere, ValueError):
            continue
        if _is_sent(message, picture, ask, record, since=since):
            return message
    return None


def _sent_mirror(store: AccountStore, picture: AccountSnapshot, ask: Ask, record: DraftRecord) -> MailMessage | None:
    """The sent message among those that were scanned or imported."""
    since = _made_at(ask) - timedelta(minutes=5)
    sent = [m for m in store.load_messages(since=since) if _is_sent(m, picture, ask, record, since=since)]
    return min(sent, key=lambda message: (message.date, message.id)) if sent else None


def _is_sent(message: MailMessage, picture: AccountSnapshot, ask: Ask, record: DraftRecord, *, since: datetime) -> bool:
    """Whether this is the ask as the user sent it, perhaps rewritten."""
    if {"DRAFT", "TRASH"} & set(message.labels) or message.date < since:
        return False
    if not (message.sent_by_me or "SENT" in message.labels):
        return False
    if record.rfc822_message_id and message.rfc822_message_id == record.rfc822_message_id:
        return True
    theirs = _addresses(picture, ask.introducer) | {record.to}
    if not {box.address for box in message.recipients} & theirs:
        return False
    if record.thread_id and message.thread_id == record.thread_id:
        return True
    named = " ".join([*(mention.name for mention in message.mentions), *(signal.text for signal in message.signals)])
    return (
        is_this_ask(
            message.subject,
            named,
            prospect=ask.prospect,
            drafted_subject=record.subject,
            drafted_body=body_of(record.frozen),
        )
        or message.subject == record.subject
    )


def _made_at(ask: Ask) -> datetime:
    made = [change.at for change in ask.history if change.status in {AskStatus.PENDING, AskStatus.DRAFTED}]
    return made[-1] if made else ask.created_at


def _addresses(picture: AccountSnapshot, address: Address) -> frozenset[Address]:
    person = picture.people.person(address)
    return frozenset({address, *(person.addresses if person else ())})


def _who(store: AccountStore, picture: AccountSnapshot, ask: Ask, record: DraftRecord | None) -> Correspondents:
    introducer = _addresses(picture, ask.introducer) | ({record.to} if record else set())
    prospect: set[Address] = set()
    listed = next((one for one in store.load_prospects() if one.id == ask.prospect.id), ask.prospect)
    for address in (ask.prospect.address, listed.address):
        if address:
            prospect |= _addresses(picture, address)
    if ask.prospect.name:
        for person in picture.people.named(ask.prospect.name):
            if same_person(person.name, ask.prospect.name):
                prospect |= set(person.addresses)
    mine = picture.account.addresses | picture.people.owner
    return Correspondents(frozenset(mine), frozenset(introducer), frozenset(prospect) - introducer - mine)


def _track_answer(
    store: AccountStore,
    mailbox: MailboxPort | None,
    picture: AccountSnapshot,
    ask: Ask,
    record: DraftRecord | None,
    *,
    now: datetime,
) -> None:
    who = _who(store, picture, ask, record)
    thread_id = _thread_id(ask, record)
    since = min((change.at for change in ask.history if change.status is AskStatus.SENT), default=ask.created_at)
    messages = {m.id: m for m in store.load_messages(since=since)}
    if mailbox is not None and thread_id and ask.status in WAITING:
        messages |= {m.id: m for m in _live_thread(mailbox, picture, thread_id)}
    for _ in range(4):
        change = next_status(ask, messages.values(), who, meetings=picture.meetings, thread_id=thread_id, now=now)
        if change is None:
            return
        ask = store.change_ask(ask.id, change)
        if change.status is AskStatus.PROSPECT_NAMED and change.evidence is not None:
            _record_named(store, ask, messages[MessageId(change.evidence.id)], who)


def _thread_id(ask: Ask, record: DraftRecord | None) -> str:
    if record is not None and record.thread_id:
        return record.thread_id
    return ask.occasion.thread_id or ""


def _live_thread(mailbox: MailboxPort, picture: AccountSnapshot, thread_id: str) -> Sequence[MailMessage]:
    found = []
    try:
        for raw in mailbox.fetch_thread(thread_id):
            try:
                found.append(keep_message(raw, me=picture.account.addresses))
            except ValueError:
                continue
    except NotThere:
        return ()
    return found


def _record_named(store: AccountStore, ask: Ask, message: MailMessage, who: Correspondents) -> None:
    """Keep whom the introducer named as a prospect, with who named them; the user decides whether they are wanted."""
    listed = store.load_prospects()
    known = {one.id for one in listed}
    new = []
    for mention in named_prospects(ask, message, who):
        one = Prospect(
            id=prospect_id(mention.name, mention.organisation, mention.role, mention.address or ""),
            name=mention.name,
            address=mention.address,
            organisation=mention.organisation,
            role=mention.role,
            status="proposed",
            introduced_by=ask.introducer,
        )
        if one.id not in known:
            known.add(one.id)
            new.append(one)
    if new:
        store.save_prospects([*listed, *new])

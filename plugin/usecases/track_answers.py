"""What was said and done since an ask was sent: the mail that is held, and one cheap look at Gmail as it is now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.model import (
    EXCERPT,
    Address,
    Ask,
    AskEvent,
    AskStatus,
    DraftKind,
    DraftRecord,
    MailMessage,
    MessageId,
    MirrorPage,
    NextActionKind,
    Prospect,
    ProspectId,
    RawMessage,
)
from plugin.domain.suggestions.prospects import prospect_id
from plugin.domain.text.excerpts import excerpt
from plugin.domain.tracking.correspondents import Conversation, Correspondents, same_person, subject_key
from plugin.domain.tracking.history import last_at, last_line, sent_at
from plugin.domain.tracking.next_actions import next_action
from plugin.domain.tracking.other_asks import OtherAsk
from plugin.domain.tracking.progress import FOLLOWED, follow
from plugin.domain.tracking.transitions import WAITING
from plugin.domain.tracking.walk import Around, Step
from plugin.errors import NotThere, RefusedRequest
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.draft_sightings import opening
from plugin.usecases.held_mail import HeldMail
from plugin.usecases.mail_query import without
from plugin.usecases.mail_reading import NOT_OURS
from plugin.usecases.ports import MailboxPort
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.track_draft import addresses_of, draft_again

_LOOKED_AT = 20
_LIVELY = timedelta(days=90)
"""After so long without a new line an ask is looked at in the mail that is held, no longer at Gmail."""


@dataclass(slots=True)
class _Live:
    """What Gmail holds now: messages of the ask's thread and others with these people, with excerpts of their words."""

    messages: dict[str, MailMessage] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)


def track_answer(
    store: AccountStore,
    mailbox: MailboxPort | None,
    snapshot: AccountSnapshot,
    ask: Ask,
    *,
    now: datetime,
    held: HeldMail,
) -> Ask:
    """The ask with what has become of it. Raises what the mailbox raises over more than one thread or message."""
    sent = sent_at(ask)
    if ask.status not in FOLLOWED or sent is None:
        return ask
    records = store.load_ask_drafts(ask.id)
    who, talk = _who(snapshot, ask, records, held), _talk(ask, records, held)
    live = _Live()
    over = next_action(ask, now=now).action is NextActionKind.NONE or now - ask.history[-1].at > _LIVELY
    if mailbox is not None and not over:
        live = _look(store, mailbox, snapshot, ask, who, talk, held=held)
        undone = _unsent(mailbox, ask, records, live)
        if undone is not None:
            return draft_again(store, ask, undone, now=now)
    messages = held.around(who, talk, since=sent) | live.messages
    others = _others(store, snapshot, ask, held)
    around = Around(who, talk, others, snapshot.meetings, snapshot.events, live.words)
    steps = follow(ask, messages.values(), around, now=now)
    return _apply(store, ask, steps)


def _apply(store: AccountStore, ask: Ask, steps: Iterable[Step]) -> Ask:
    """Add the lines; what the user, or another look, said in the meantime ends it."""
    for step in steps:
        named = _record_named(store, ask, step)
        changed = store.change_ask(ask.id, replace(step.change, named=named), expected=ask.status)
        _keep_reason(store, ask, step)
        if changed.status is not step.change.status or len(changed.history) != len(ask.history) + 1:
            return changed
        ask = changed
        if step.change.event is AskEvent.PROSPECT_LEFT:
            _mark_left(store, ask.prospect)
    return ask


# --- who is who, and where they speak


def _who(snapshot: AccountSnapshot, ask: Ask, records: Iterable[DraftRecord], held: HeldMail) -> Correspondents:
    introducer = addresses_of(snapshot, ask.introducer)
    introducer |= {one.to for one in records if one.kind is DraftKind.ASK}
    named_ids = {one for change in ask.history for one in change.named}
    listed = [one for key in (ask.prospect.id, *sorted(named_ids)) if (one := held.prospects.get(key)) is not None]
    wanted = [ask.prospect, *listed]
    prospect: set[Address] = set()
    for one in wanted:
        if one.address:
            prospect |= addresses_of(snapshot, one.address)
    names = tuple(dict.fromkeys(one.name for one in wanted if one.name))
    for name in names:
        for person in snapshot.people.named(name):
            if same_person(person.name, name):
                prospect |= set(person.addresses)
    mine = snapshot.account.addresses | snapshot.people.owner
    owner_names = (f"{one.given} {one.surname}".strip() for one in snapshot.people.owner_names)
    known = snapshot.people.person(ask.introducer)
    return Correspondents(
        frozenset(mine),
        frozenset(introducer - mine),
        frozenset(prospect) - introducer - mine,
        introducer_name=(known.name if known is not None else "") or ask.introducer_name or _name_then(ask),
        prospect_names=names,
        prospect_organisation=ask.prospect.organisation,
        prospect_role=ask.prospect.role,
        my_names=tuple(dict.fromkeys(name for name in (snapshot.account.name, *owner_names) if name)),
    )


def _others(store: AccountStore, snapshot: AccountSnapshot, ask: Ask, held: HeldMail) -> list[OtherAsk]:
    """The other asks to the same introducer that were sent, oldest first."""
    canonical = snapshot.people.canonical
    found = []
    for one in held.asks:
        sent = sent_at(one)
        if one.id == ask.id or sent is None or canonical(one.introducer) != canonical(ask.introducer):
            continue
        records = store.load_ask_drafts(one.id)
        shown = {
            line.evidence.id
            for line in one.history
            if line.evidence is not None and line.event is not AskEvent.SPOKE and line.evidence.id
        }
        found.append(
            OtherAsk(
                _who(snapshot, one, records, held),
                sent,
                _talk(one, records, held),
                frozenset(MessageId(one) for one in shown),
                one.status in WAITING,
            )
        )
    return sorted(found, key=lambda one: one.sent)


def _name_then(ask: Ask) -> str:
    """What the introducer was called when the ask was suggested."""
    return next((one.note for one in ask.history if one.status is AskStatus.SUGGESTED), "")


def _talk(ask: Ask, records: Iterable[DraftRecord], held: HeldMail) -> Conversation:
    """The threads, Message-IDs and subjects of the ask and of what followed it."""
    mine = [one for one in records if one.fate.value.startswith("sent") or one.kind is DraftKind.ASK]
    threads = {one.thread_id for one in mine if one.thread_id}
    ids = {one.rfc822_message_id for one in mine if one.rfc822_message_id}
    subjects = {subject_key(one.subject) for one in mine}
    # What else was said between the two is no part of it: another ask may be spoken of there.
    shown = {one.evidence.id for one in ask.history if one.evidence is not None and one.event is not AskEvent.SPOKE}
    for message in (held.message(one) for one in shown):
        if message is None:
            continue
        threads.add(message.thread_id)
        if message.sent_by_me:
            ids.add(message.rfc822_message_id)
            subjects.add(subject_key(message.subject))
    if not threads and ask.occasion.thread_id:
        threads.add(ask.occasion.thread_id)
    return Conversation(frozenset(threads), frozenset(ids - {""}), frozenset(subjects - {""}))


# --- one cheap look


def _look(
    store: AccountStore,
    mailbox: MailboxPort,
    snapshot: AccountSnapshot,
    ask: Ask,
    who: Correspondents,
    talk: Conversation,
    *,
    held: HeldMail,
) -> _Live:
    """Two calls where nothing is new: the thread, and a list of what else was written with these people since."""
    live, me, never = _Live(), snapshot.account.addresses, store.load_never_read()
    if never and any(never.holds(one) for one in who.introducer):
        # The user keeps their mail out of all reading: what was read before is all there is.
        return live
    known = {one.evidence.id for one in ask.history if one.evidence is not None}
    sent = last_line(ask, status=AskStatus.SENT)
    for raw in _fetch_thread(mailbox, _thread_of(ask, talk, held)):
        if not never.why_raw(raw):
            _take(live, raw, me, read=raw.id not in known)
    asked = sorted(address for address in who.introducer | who.prospect)[:_LOOKED_AT]
    words = [f"{way}:{address}" for address in asked for way in ("from", "to")]
    words += [f'from:"{name}"' for name in (*who.prospect_names, who.introducer_name) if name and '"' not in name]
    since = sent.at if sent is not None else ask.created_at
    query = without(f"{{{' '.join(words)}}} after:{int(since.timestamp())}", never.search_terms())
    try:
        listed = mailbox.fetch_ids(query, page_size=_LOOKED_AT).ids
    except (NotThere, RefusedRequest):
        listed = ()
    new = [one for one, _ in listed if one not in live.messages and one not in known and held.message(one) is None]
    kept = []
    for message_id in new:
        try:
            raw = mailbox.fetch_message(message_id)
        except (NotThere, RefusedRequest):
            continue
        message = None if never.why_raw(raw) else _take(live, raw, me, read=True)
        if message is not None and NOT_OURS.isdisjoint(message.labels):
            kept.append(message)
    if kept:
        # Held from now on, so that it is not asked for again at each look.
        store.save_page(MirrorPage(messages=tuple(kept)))
    return live


def _fetch_thread(mailbox: MailboxPort, thread_id: str) -> Sequence[RawMessage]:
    """A thread's messages. One that cannot be had proves nothing: what is held must do."""
    try:
        return mailbox.fetch_thread(thread_id) if thread_id else ()
    except (NotThere, RefusedRequest):
        return ()


def _take(live: _Live, raw: object, me: frozenset[Address], *, read: bool) -> MailMessage | None:
    """Read one message; one that cannot be read leaves the others."""
    try:
        message = keep_message(raw, me=me)  # type: ignore[arg-type]  # a RawMessage, whatever the port made of it
    except ValueError:
        return None
    live.messages[message.id] = message
    if read:
        live.words[message.id] = opening(raw, me)  # type: ignore[arg-type]  # the same
    return message


def _thread_of(ask: Ask, talk: Conversation, held: HeldMail) -> str:
    """The thread in which the ask was sent."""
    sent = last_line(ask, status=AskStatus.SENT)
    if sent is not None and sent.evidence is not None:
        message = held.message(sent.evidence.id)
        if message is not None:
            return message.thread_id
    return min(talk.threads, default="")


def _unsent(mailbox: MailboxPort, ask: Ask, records: Iterable[DraftRecord], live: _Live) -> DraftRecord | None:
    """The ask's draft, where the message that was taken for sent is gone and the same letter is a draft again.

    In whatever conversation: where the sent message is not to be seen, the drafts are asked for its Message-ID.
    """
    sent = last_line(ask, status=AskStatus.SENT)
    record = next((one for one in reversed(list(records)) if one.kind is DraftKind.ASK), None)
    if record is None or sent is None or sent.evidence is None or ask.status is not AskStatus.SENT:
        return None
    at_gmail = live.messages.get(sent.evidence.id)
    if at_gmail is not None and "DRAFT" not in at_gmail.labels:
        return None
    for message in live.messages.values():
        if message.rfc822_message_id == record.rfc822_message_id and "DRAFT" in message.labels:
            return replace(record, message_id=message.id, thread_id=message.thread_id, draft_id="")
    if at_gmail is not None or not record.rfc822_message_id:
        return None
    try:
        drafts = mailbox.fetch_draft_ids(f"rfc822msgid:{record.rfc822_message_id.strip('<>')}")
        found = next(iter(drafts), None)
    except (NotThere, RefusedRequest):
        found = None
    return replace(record, draft_id=found[0], message_id=found[1], thread_id=found[2]) if found else None


# --- whom they named


def _record_named(store: AccountStore, ask: Ask, step: Step) -> tuple[ProspectId, ...]:
    """Keep whom the introducer named as prospects, with who named them and their words; the user decides on them."""
    if not step.named:
        return ()
    listed = store.load_prospects()
    known: Mapping[str, Prospect] = {one.id: one for one in listed}
    why = step.change.evidence.text if step.change.evidence is not None else ""
    ids, new = [], []
    for mention in step.named:
        same = next((one for one in listed if same_person(one.name, mention.name)), None)
        one = Prospect(
            id=prospect_id(mention.name, mention.organisation, mention.role, mention.address or ""),
            name=mention.name,
            address=mention.address,
            organisation=mention.organisation,
            role=mention.role,
            why=why,
            status="proposed",
            introduced_by=ask.introducer,
        )
        if same is not None:
            ids.append(same.id)
            if not same.why:
                new.append(replace(same, why=why, introduced_by=same.introduced_by or ask.introducer))
        elif one.id not in known:
            ids.append(one.id)
            new.append(one)
        else:
            ids.append(one.id)
    if new:
        store.save_prospects(new)
    return tuple(dict.fromkeys(ids))


def _keep_reason(store: AccountStore, ask: Ask, step: Step) -> None:
    """Keep why they think of the person whom they named: their answer to the question, after their first words."""
    change = step.change
    told = change.event is AskEvent.ANSWERED_AGAIN and change.status is AskStatus.PROSPECT_NAMED
    asked = last_at(ask, event=AskEvent.NAMED_REPLY_SENT)
    named = last_line(ask, status=AskStatus.PROSPECT_NAMED)
    if not told or asked is None or asked > change.at or named is None or change.evidence is None or step.named:
        return
    reason = change.evidence.text
    kept = []
    for one in store.load_prospects():
        if one.id in named.named and reason not in one.why:
            kept.append(replace(one, why=excerpt(f"{one.why} {reason}".strip(), 2 * EXCERPT)))
    if kept:
        store.save_prospects(kept)


def _mark_left(store: AccountStore, prospect: Prospect) -> None:
    """Mark a prospect who is no longer where they worked; nobody is asked about them any more."""
    listed = next((one for one in store.load_prospects() if one.id == prospect.id), None)
    if listed is not None and listed.status in {"wanted", "asked"}:
        store.save_prospects([replace(listed, status="left")])

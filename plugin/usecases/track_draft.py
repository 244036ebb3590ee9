"""What became of drafts that were made, of asks and of what follows them: kept in the records and in the history."""

from dataclasses import replace
from datetime import datetime, timedelta

from plugin.domain.model import (
    Address,
    Ask,
    AskEvent,
    AskStatus,
    ChangeSource,
    DraftFate,
    DraftKind,
    DraftRecord,
    DraftState,
    Evidence,
    MailMessage,
    StatusChange,
)
from plugin.domain.text.addresses import is_one_of
from plugin.domain.tracking.correspondents import same_person
from plugin.domain.tracking.history import since
from plugin.domain.tracking.next_actions import READDRESSED, SENT_EVENT
from plugin.sentences import say
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.draft_sightings import Place, Sighting, Wanted, see_draft, sent_in_mirror
from plugin.usecases.held_mail import HeldMail
from plugin.usecases.ports import MailboxPort
from plugin.usecases.stores.account import AccountStore

GONE_UNSENT = say("The draft is gone and was not sent.")
SCHEDULED = say("The draft has left your drafts and has not gone out yet: it is scheduled, or kept elsewhere in Gmail.")
LIES_FOR = timedelta(days=3)
"""A draft that lies for so long is worth a word."""
FOUND_AGAIN_WITHIN = timedelta(days=3)
"""For so long a draft that seemed to be thrown away is looked for once more at each look."""
_SETTLED = timedelta(seconds=2)
"""A draft that is gone for less than this may be on its way to the sent mail."""
_SENT_NOTES = {None: "", False: say("Sent as it was written."), True: say("Sent after editing.")}


def track_draft(
    store: AccountStore,
    mailbox: MailboxPort | None,
    snapshot: AccountSnapshot,
    ask: Ask,
    record: DraftRecord,
    *,
    now: datetime,
    held: HeldMail | None = None,
) -> Ask:
    """The ask, brought into line with its draft; as the store has it where somebody else has changed it meanwhile.

    Raises what the mailbox raises over more than this draft's id.
    """
    wanted = _wanted(snapshot, ask, record)
    held = held or HeldMail(store, wanted.since)
    seen = see_draft(store, mailbox, snapshot, held, wanted)
    match seen.place:
        case Place.THERE:
            return _still_lying(store, _stays(store, ask, record, seen, now=now), now=now)
        case Place.SCHEDULED:
            return _scheduled(store, ask, record, seen, now=now)
        case Place.SENT:
            return _note_sent(store, ask, seen, wanted, now=now)
        case Place.GONE:
            return _note_gone(store, ask, record, now=now)
        case Place.UNKNOWN:
            return _still_lying(store, ask, now=now)


def after_all(
    store: AccountStore,
    mailbox: MailboxPort | None,
    snapshot: AccountSnapshot,
    ask: Ask,
    record: DraftRecord,
    *,
    now: datetime,
    held: HeldMail,
) -> Ask:
    """An ask whose draft seemed to be thrown away: sent after all, or a draft again."""
    if ask.history[-1].note != GONE_UNSENT:
        return ask
    wanted = _wanted(snapshot, ask, record)
    seen = sent_in_mirror(snapshot, held, wanted)
    if seen is not None:
        return _note_sent(store, ask, seen, wanted, now=now)
    if mailbox is None or now - since(ask) > FOUND_AGAIN_WITHIN or record.path:
        return ask
    for ids in mailbox.fetch_draft_ids(f"rfc822msgid:{record.rfc822_message_id.strip('<>')}"):
        again = replace(record, draft_id=ids[0], message_id=ids[1], thread_id=ids[2], state=DraftState.CREATED)
        store.save_draft(replace(again, fate=DraftFate.LYING, fate_at=None, updated_at=now))
        evidence = Evidence("draft", now, ids[0], record.subject[:200])
        note = say("The draft lies in your mailbox again.")
        return store.change_ask(
            ask.id, StatusChange(AskStatus.DRAFTED, now, evidence, note, by=ChangeSource.MAIL), expected=ask.status
        )
    return ask


def draft_again(store: AccountStore, ask: Ask, record: DraftRecord, *, now: datetime) -> Ask:
    """Take back that an ask was sent: the sending was undone, and its letter is a draft again."""
    store.save_draft(replace(record, state=DraftState.CREATED, fate=DraftFate.LYING, fate_at=None, updated_at=now))
    evidence = Evidence("draft", now, record.message_id or record.draft_id, record.subject[:200])
    undone = StatusChange(
        AskStatus.DRAFTED,
        now,
        evidence,
        say("It was not sent after all: it is a draft again."),
        event=AskEvent.UNDONE,
        by=ChangeSource.MAIL,
    )
    return store.change_ask(ask.id, undone, expected=ask.status)


def track_follow_up(
    store: AccountStore,
    mailbox: MailboxPort | None,
    snapshot: AccountSnapshot,
    ask: Ask | None,
    record: DraftRecord,
    *,
    now: datetime,
    held: HeldMail,
) -> None:
    """A letter after the ask, or of no ask: its record, and a line in the ask's history once it was sent."""
    made = (record.updated_at or now) - timedelta(minutes=5)
    theirs = addresses_of(snapshot, record.to)
    others = (one for one in store.load_drafts(DraftState.GONE) if one.key != record.key)
    taken = frozenset(one.message_id for one in others if one.message_id)
    wanted = Wanted(record, made, None, theirs, taken)
    seen = see_draft(store, mailbox, snapshot, held, wanted)
    if seen.place is Place.SENT and seen.message is not None:
        _keep_sent(store, seen, now=now)
        known = {one.evidence.id for one in ask.history if one.evidence is not None} if ask is not None else set()
        if ask is not None and seen.message.id not in known:
            sent = seen.message
            evidence = Evidence("sent", sent.date, sent.id, (seen.words or sent.subject)[:200])
            event = SENT_EVENT[record.kind]
            line = StatusChange(ask.status, sent.date, evidence, _SENT_NOTES[seen.edited], event, ChangeSource.MAIL)
            store.change_ask(ask.id, line, expected=ask.status)
    elif seen.place is Place.GONE:
        if record.updated_at is None or now - record.updated_at >= _SETTLED:
            store.save_draft(
                replace(record, state=DraftState.GONE, fate=DraftFate.DISCARDED, fate_at=now, updated_at=now)
            )
    elif seen.place is Place.SCHEDULED:
        _keep(store, replace(seen.record, fate=DraftFate.SCHEDULED, why=SCHEDULED))
    elif seen.place is Place.THERE:
        _keep(store, _lying(seen.record))


def _wanted(snapshot: AccountSnapshot, ask: Ask, record: DraftRecord) -> Wanted:
    made = [one.at for one in ask.history if one.status in {AskStatus.PENDING, AskStatus.DRAFTED}]
    since_made = min(made[-1:], default=ask.created_at)
    pending = [one.at for one in ask.history if one.status is AskStatus.PENDING]
    return Wanted(record, min([since_made, *pending[-1:]]), ask.prospect, addresses_of(snapshot, ask.introducer))


def _lying(record: DraftRecord) -> DraftRecord:
    """It is not sent yet: what was said of it while it was elsewhere is over."""
    return replace(record, fate=DraftFate.LYING, why="" if record.why == SCHEDULED else record.why)


def _keep(store: AccountStore, record: DraftRecord) -> None:
    if record != store.load_draft_by_key(record.key):
        store.save_draft(record)


def _stays(store: AccountStore, ask: Ask, before: DraftRecord, seen: Sighting, *, now: datetime) -> Ask:
    """It lies there, perhaps under other ids than before, or back from being scheduled."""
    _keep(store, _lying(seen.record))
    if (before.fate is not DraftFate.SCHEDULED and seen.record.draft_id == before.draft_id) or not before.draft_id:
        return ask
    evidence = Evidence("draft", now, seen.record.draft_id, seen.record.subject[:200])
    line = StatusChange(ask.status, now, evidence, event=AskEvent.RESAVED, by=ChangeSource.MAIL)
    return store.change_ask(ask.id, line, expected=ask.status)


def _still_lying(store: AccountStore, ask: Ask, *, now: datetime) -> Ask:
    """A word, once, where the draft has lain for days."""
    began = since(ask)
    said = any(one.event is AskEvent.STILL_LYING and one.at >= began for one in ask.history)
    if ask.status is not AskStatus.DRAFTED or said or now - began < LIES_FOR:
        return ask
    note = say("The draft has lain in your mailbox for %(days)s days.", days=(now - began).days)
    line = StatusChange(ask.status, now, None, note, event=AskEvent.STILL_LYING, by=ChangeSource.TIME)
    return store.change_ask(ask.id, line, expected=ask.status)


def _scheduled(store: AccountStore, ask: Ask, before: DraftRecord, seen: Sighting, *, now: datetime) -> Ask:
    _keep(store, replace(seen.record, fate=DraftFate.SCHEDULED, why=SCHEDULED))
    if before.fate is DraftFate.SCHEDULED:
        return ask
    evidence = Evidence("draft", now, seen.record.message_id, seen.record.subject[:200])
    line = StatusChange(ask.status, now, evidence, SCHEDULED, event=AskEvent.SCHEDULED, by=ChangeSource.MAIL)
    return store.change_ask(ask.id, line, expected=ask.status)


def _note_gone(store: AccountStore, ask: Ask, record: DraftRecord, *, now: datetime) -> Ask:
    if record.updated_at is not None and now - record.updated_at < _SETTLED:
        return ask
    store.save_draft(replace(record, state=DraftState.GONE, fate=DraftFate.DISCARDED, fate_at=now, updated_at=now))
    gone = StatusChange(AskStatus.DISCARDED, now, note=GONE_UNSENT, by=ChangeSource.MAIL)
    return store.change_ask(ask.id, gone, expected=ask.status)


def _keep_sent(store: AccountStore, seen: Sighting, *, now: datetime) -> None:
    sent = seen.message
    if sent is None:
        return
    store.save_draft(
        replace(
            seen.record,
            state=DraftState.GONE,
            message_id=sent.id,
            thread_id=sent.thread_id,
            why="",
            updated_at=now,
            fate=DraftFate.SENT_EDITED if seen.edited else DraftFate.SENT,
            fate_at=sent.date,
        )
    )


def _note_sent(store: AccountStore, ask: Ask, seen: Sighting, wanted: Wanted, *, now: datetime) -> Ask:
    sent = seen.message
    if sent is None:
        return ask
    _keep_sent(store, seen, now=now)
    others = _went_to_others(sent, ask, wanted)
    if others and ask.status is AskStatus.DRAFTED:
        evidence = Evidence(READDRESSED, sent.date, sent.id, (seen.words or sent.subject)[:200])
        note = say(
            "The draft was sent to %(others)s, and not to %(value)s.",
            others=others,
            value=ask.introducer_name or ask.introducer,
        )
        line = StatusChange(AskStatus.NEEDS_USER, max(sent.date, ask.created_at), evidence, note, by=ChangeSource.MAIL)
        return store.change_ask(ask.id, line, expected=ask.status)
    evidence = Evidence("sent", sent.date, sent.id, (seen.words or sent.subject)[:200])
    change = StatusChange(
        AskStatus.SENT, max(sent.date, ask.created_at), evidence, _SENT_NOTES[seen.edited], by=ChangeSource.MAIL
    )
    return store.change_ask(ask.id, change, expected=ask.status)


def _went_to_others(sent: MailMessage, ask: Ask, wanted: Wanted) -> str:
    """To whom else the letter went, "" where it went to the introducer, under whatever address."""
    theirs = wanted.introducer | {wanted.record.to}
    if not sent.recipients or any(
        is_one_of(box.address, theirs) or same_person(box.display_name, ask.introducer_name) for box in sent.recipients
    ):
        return ""
    return ", ".join(box.display_name or box.address for box in sent.recipients[:3])


def addresses_of(snapshot: AccountSnapshot, address: Address) -> frozenset[Address]:
    """All addresses of whoever has this one."""
    person = snapshot.people.person(address)
    return frozenset({address, *(person.addresses if person else ())})


def is_watched(record: DraftRecord) -> bool:
    """Whether a letter after an ask, or of none, is to be looked for: it was made, and its end is not known."""
    return record.kind is not DraftKind.ASK and record.state is DraftState.CREATED

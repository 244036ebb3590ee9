"""What a letter after the ask is about: read from the ask's history, and from the message that it answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from plugin.domain.drafting.addressing import latest_address, latest_alias, reply_target
from plugin.domain.drafting.follow_up_plan import Matter
from plugin.domain.extraction.read_message import keep_message
from plugin.domain.model import (
    Address,
    Ask,
    AskEvent,
    AskStatus,
    DraftKind,
    Evidence,
    Kind,
    Mailbox,
    MailMessage,
    Person,
    Prospect,
    ProspectId,
    Relationship,
    StatusChange,
    ThreadId,
    total,
)
from plugin.domain.text.addresses import is_one_of
from plugin.domain.text.names import fold
from plugin.domain.tracking.answers import named_prospects
from plugin.domain.tracking.correspondents import Correspondents
from plugin.domain.tracking.history import last_line
from plugin.domain.tracking.progress import INVITED
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.failure_policy import Consequence, Part, decide
from plugin.usecases.ports import MailboxPort
from plugin.usecases.stores.account import AccountStore

_REPLY_WITHIN = timedelta(days=120)
"""An older conversation is not taken up again, not even with news."""
_STATUSES = total(
    DraftKind,
    {
        DraftKind.ASK: (),
        DraftKind.REMINDER: (AskStatus.SENT,),
        DraftKind.FORWARD_NOTE: (AskStatus.ANSWERED,),
        DraftKind.REPLY_TO_NAMED: (AskStatus.PROSPECT_NAMED,),
        DraftKind.REPLY: (AskStatus.ANSWERED, AskStatus.PROSPECT_NAMED),
        DraftKind.THANK_INTRODUCTION: (AskStatus.INTRODUCED,),
        DraftKind.THANK_MEETING: (AskStatus.MET,),
        DraftKind.TELL_OUTCOME: (AskStatus.WON, AskStatus.LOST, AskStatus.MET, AskStatus.INTRODUCED),
        DraftKind.GRACIOUS_LINE: (AskStatus.DECLINED,),
        DraftKind.GIVE_FIRST: (),
        DraftKind.DIGEST: (),
    },
)
"""Which line of the history each letter answers or tells, the first that there is."""
_EVENTS = {DraftKind.FORWARD_NOTE: AskEvent.AGREED, DraftKind.REPLY: AskEvent.ASKED_BACK}
"""Where a line beside the statuses says it more exactly."""
_MISSING = total(
    DraftKind,
    {
        DraftKind.ASK: say("The ask itself is drafted from Today."),
        DraftKind.REMINDER: say("The ask was not sent yet, so there is nothing to remind of."),
        DraftKind.FORWARD_NOTE: say("They have not answered yet, so there is no note to send."),
        DraftKind.REPLY_TO_NAMED: say("Nobody was named in an answer to this ask, so there is nothing to ask about."),
        DraftKind.REPLY: say("They have not answered yet, so there is nothing to reply to."),
        DraftKind.THANK_INTRODUCTION: say("No introduction was made yet, so there is nothing to thank for."),
        DraftKind.THANK_MEETING: say("No meeting is known yet; say below that you met."),
        DraftKind.TELL_OUTCOME: say("Nothing has come of it yet that could be told."),
        DraftKind.GRACIOUS_LINE: say("They did not say no."),
        **dict.fromkeys((DraftKind.GIVE_FIRST, DraftKind.DIGEST), say("This letter belongs to no ask.")),
    },
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to be written: about what, to whom, from which address, and below which message."""

    matter: Matter
    to: Relationship
    address: Address | None = None
    sender: Address | None = None
    answered: MailMessage | None = None


def gather_letter(
    store: AccountStore,
    mailbox: MailboxPort | None,
    snapshot: AccountSnapshot,
    ask: Ask,
    kind: DraftKind,
    *,
    now: datetime,
) -> Letter:
    """Everything a letter of this kind needs. Raises UserError where the ask gives no reason for it."""
    line = _line(ask, kind)
    if line is None:
        raise UserError(_MISSING[kind])
    introducer = contact(snapshot, ask.introducer)
    theirs = frozenset({ask.introducer, *introducer.person.addresses})
    mine = snapshot.account.addresses | snapshot.people.owner
    message = load_message(store, mailbox, snapshot, line.evidence.id) if line.evidence is not None else None
    matter = Matter(
        id=str(ask.id),
        kind=kind,
        prospect=_listed(store, ask.prospect),
        now=now,
        event=line.evidence or Evidence(str(line.status), line.at, str(ask.id), line.note or str(line.status)),
        met=_met(ask),
        outcome=ask.status,
        introducer=introducer.person.name,
        asked=line.event is AskEvent.ASKED_BACK,
    )
    between = _between(snapshot, theirs)
    letter = Letter(
        matter,
        introducer,
        latest_address(between, theirs) or ask.introducer,
        latest_alias(between, theirs, snapshot.account.addresses),
        message,
    )
    who = Correspondents(frozenset(mine), theirs)
    if kind is DraftKind.REPLY_TO_NAMED:
        named = replace(matter, prospect=_named(store, ask, line, message, who))
        return replace(letter, matter=named)
    if kind is DraftKind.THANK_INTRODUCTION:
        boxes = _taking_part(snapshot, line, message)
        return _to_whom_they_introduced(letter, snapshot, ask, boxes, who)
    if kind in {DraftKind.THANK_MEETING, DraftKind.TELL_OUTCOME}:
        return replace(letter, answered=_conversation(store, ask, theirs, frozenset(mine), now=now))
    return letter


def load_message(
    store: AccountStore, mailbox: MailboxPort | None, snapshot: AccountSnapshot, message_id: str
) -> MailMessage | None:
    """A message of the mirror, or of Gmail where no scan has brought it yet; None where neither has it."""
    found = store.load_message(message_id)
    if found is not None or mailbox is None or not message_id:
        return found
    try:
        return keep_message(mailbox.fetch_message(message_id), me=snapshot.account.addresses)
    except ValueError:
        return None
    except UserError as error:
        if decide(Part.CONVERSATION, error) is not Consequence.LATER:
            raise
        return None


def contact(snapshot: AccountSnapshot, address: Address, name: str = "") -> Relationship:
    """Whoever has this address, as far as known; a newcomer is somebody of whom no more than the name is."""
    canonical = snapshot.people.canonical(address)
    known = next((one for one in snapshot.relationships if one.address == canonical), None)
    if known is not None:
        return known
    person = snapshot.people.person(address) or Person(address, (address,), name)
    return Relationship(person, Kind.OTHER, 0.0, None, None, 0, 0, 0)


def _line(ask: Ask, kind: DraftKind) -> StatusChange | None:
    event = _EVENTS.get(kind)
    found = last_line(ask, event=event) if event is not None else None
    if found is not None:
        return found
    lines = (last_line(ask, status=status) for status in _STATUSES[kind])
    # What holds now is told, not what held before.
    every = [line for line in lines if line is not None]
    return next((line for line in every if line.status is ask.status), every[0] if every else None)


def _met(ask: Ask) -> Evidence | None:
    line = last_line(ask, status=AskStatus.MET)
    if line is None:
        return None
    return line.evidence or Evidence("met", line.at, str(ask.id), line.note or say("you met"))


def _listed(store: AccountStore, prospect: Prospect) -> Prospect:
    """The wish as the user has it now."""
    return next((one for one in store.load_prospects() if one.id == prospect.id), prospect)


def _between(snapshot: AccountSnapshot, theirs: frozenset[Address]) -> list[MailMessage]:
    return [m for m in snapshot.messages if m.sender.address in theirs or {b.address for b in m.recipients} & theirs]


def _named(
    store: AccountStore, ask: Ask, line: StatusChange, message: MailMessage | None, who: Correspondents
) -> Prospect:
    """Whom they named: as kept among the prospects, else as the answer names them."""
    listed = {one.id: one for one in store.load_prospects()}
    kept = next((listed[one] for one in line.named if one in listed), None)
    if kept is not None:
        return kept
    if message is None:
        raise UserError(_MISSING[DraftKind.REPLY_TO_NAMED])
    mentions = named_prospects(ask, message, who)
    if not mentions:
        raise UserError(say("The answer names nobody that is not known already, so there is nothing to ask about."))
    first = mentions[0]
    return Prospect(ProspectId(""), first.name, first.address, first.organisation, first.role)


def _to_whom_they_introduced(
    letter: Letter, snapshot: AccountSnapshot, ask: Ask, boxes: Sequence[Mailbox], who: Correspondents
) -> Letter:
    """The answer goes to whoever was introduced, and the introducer into bcc, where an address is known."""
    address = _introduced_address(ask, boxes, who, snapshot)
    if address is None:
        return letter
    prospect = contact(snapshot, address, ask.prospect.name)
    if not prospect.language and letter.answered is not None:
        # Strangers are answered in the language in which they were introduced.
        prospect = replace(prospect, language=letter.answered.language)
    bcc = letter.address or ask.introducer
    return replace(letter, matter=replace(letter.matter, bcc=bcc), to=prospect, address=address)


def _taking_part(snapshot: AccountSnapshot, line: StatusChange, message: MailMessage | None) -> tuple[Mailbox, ...]:
    """Who takes part in the introduction: those of the message, or of the invitation."""
    if message is not None:
        return (message.sender, *message.recipients)
    shown = line.evidence.id if line.evidence is not None and line.evidence.kind == INVITED else ""
    event = next((one for one in snapshot.events if shown and one.id == shown), None)
    if event is None:
        return ()
    hosts = (event.organizer,) if event.organizer is not None else ()
    return (*hosts, *(one.mailbox for one in event.attendees))


def _introduced_address(
    ask: Ask, boxes: Sequence[Mailbox], who: Correspondents, snapshot: AccountSnapshot
) -> Address | None:
    """The prospect's address: among those who take part in the introduction, else as it is known."""
    known: set[Address] = {ask.prospect.address} if ask.prospect.address else set()
    if ask.prospect.name:
        known |= {one for person in snapshot.people.named(ask.prospect.name) for one in person.addresses}
    if not boxes:
        return ask.prospect.address
    others = [
        box for box in boxes if not is_one_of(box.address, who.mine) and box.address not in who.mine | who.introducer
    ]
    name = fold(ask.prospect.name)
    fitting: Iterable[Address] = (
        box.address for box in others if box.address in known or (name and fold(box.display_name) == name)
    )
    return next(iter(fitting), others[0].address if len(others) == 1 else ask.prospect.address)


def _conversation(
    store: AccountStore, ask: Ask, theirs: frozenset[Address], mine: frozenset[Address], *, now: datetime
) -> MailMessage | None:
    """The last message of the ask's conversation, if it is not too old and goes between the two alone."""
    record = store.load_draft(ask.id)
    thread_id = (record.thread_id if record is not None else "") or ask.occasion.thread_id
    if not thread_id:
        return None
    last = reply_target(store.load_thread(ThreadId(thread_id)), theirs, mine)
    return last if last is not None and now - last.date <= _REPLY_WITHIN else None

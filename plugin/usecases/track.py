"""What became of the asks: drafts made, sent or thrown away, answers, introductions, meetings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.model import (
    Address,
    Ask,
    AskStatus,
    ChangeSource,
    DraftRecord,
    DraftState,
    MailMessage,
    MessageId,
    Prospect,
    StatusChange,
)
from plugin.domain.suggestions.prospects import prospect_id
from plugin.domain.tracking.answers import Correspondents, named_prospects, next_status, same_person
from plugin.domain.tracking.transitions import WAITING
from plugin.errors import NotThere, RefusedRequest, ServiceDown, UserError
from plugin.usecases import draft_delivery as once
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.failure_policy import Consequence, Part, decide
from plugin.usecases.ports import MailboxPort
from plugin.usecases.stores import AccountStore
from plugin.usecases.track_draft import addresses_of, sent_after_all, track_draft

GIVE_UP_AFTER = 2
"""So many asks in a row for which Gmail had no answer: it has none for the others either."""


def track(store: AccountStore, mailbox: MailboxPort | None, snapshot: AccountSnapshot, *, now: datetime) -> list[Ask]:
    """Notice what has become of every open ask; the asks whose status changed, oldest first.

    Reads the mirror and, where `mailbox` is given, Gmail as it is now. Nothing is written at Gmail but a draft whose
    making was cut off (see `once`). What fails for one ask leaves the others; what ends Gmail's part altogether is
    raised after all have been looked at in the mirror.
    """
    before = {ask.id: ask.status for ask in store.load_asks()}
    looking = _Looking(store, mailbox, snapshot, now)
    looking.reconcile()
    for ask in store.load_asks():
        looking.look(ask.id)
    if looking.ended is not None:
        raise looking.ended
    return [ask for ask in store.load_asks() if before.get(ask.id) is not ask.status]


@dataclass(slots=True)
class _Looking:
    """One round over the asks. `mailbox` becomes None where Gmail has ended its part; `ended` is the reason."""

    store: AccountStore
    mailbox: MailboxPort | None
    snapshot: AccountSnapshot
    now: datetime
    ended: UserError | None = None
    _failing: int = 0

    def reconcile(self) -> None:
        """Drafts whose making was cut off."""
        for key in once.due_for_a_look(self.store, now=self.now):
            try:
                once.look_again(self.store, self.mailbox, key, now=self.now)
            except UserError as error:
                self._failed(error)
            else:
                self._failing = 0

    def look(self, ask_id: str) -> None:
        """One ask; where Gmail fails over it, what the mirror tells must do."""
        try:
            self._look(ask_id, self.mailbox)
        except UserError as error:
            self._failed(error)
            self._look(ask_id, None)
        else:
            self._failing = 0

    def _look(self, ask_id: str, mailbox: MailboxPort | None) -> None:
        store, ask, record = self.store, self.store.load_ask(ask_id), self.store.load_draft(ask_id)
        if ask is None:
            return
        if ask.status is AskStatus.DRAFTED and record is not None:
            ask = track_draft(store, mailbox, self.snapshot, ask, record, now=self.now)
        elif ask.status is AskStatus.DISCARDED and record is not None and record.state is DraftState.GONE:
            ask = sent_after_all(store, self.snapshot, ask, record, now=self.now)
        if ask.status in WAITING | {AskStatus.INTRODUCED}:
            _track_answer(store, mailbox, self.snapshot, ask, store.load_draft(ask.id), now=self.now)

    def _failed(self, error: UserError) -> None:
        """Leave one ask for the next round; leave Gmail where it concerns them all, or two in a row got no answer."""
        self._failing += isinstance(error, ServiceDown)
        if decide(Part.ASK, error) is not Consequence.LATER or self._failing >= GIVE_UP_AFTER:
            self.mailbox, self.ended = None, error


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
    return store.change_ask(ask_id, StatusChange(wanted, now, note=note.strip()[:500], by=ChangeSource.USER))


def _who(store: AccountStore, snapshot: AccountSnapshot, ask: Ask, record: DraftRecord | None) -> Correspondents:
    introducer = addresses_of(snapshot, ask.introducer) | ({record.to} if record else set())
    prospect: set[Address] = set()
    listed = next((one for one in store.load_prospects() if one.id == ask.prospect.id), ask.prospect)
    for address in (ask.prospect.address, listed.address):
        if address:
            prospect |= addresses_of(snapshot, address)
    if ask.prospect.name:
        for person in snapshot.people.named(ask.prospect.name):
            if same_person(person.name, ask.prospect.name):
                prospect |= set(person.addresses)
    mine = snapshot.account.addresses | snapshot.people.owner
    return Correspondents(frozenset(mine), frozenset(introducer), frozenset(prospect) - introducer - mine)


def _track_answer(
    store: AccountStore,
    mailbox: MailboxPort | None,
    snapshot: AccountSnapshot,
    ask: Ask,
    record: DraftRecord | None,
    *,
    now: datetime,
) -> None:
    who = _who(store, snapshot, ask, record)
    thread_id = _thread_id(ask, record)
    since = min((change.at for change in ask.history if change.status is AskStatus.SENT), default=ask.created_at)
    messages = {m.id: m for m in store.load_messages(since=since)}
    if mailbox is not None and thread_id and ask.status in WAITING:
        messages |= {m.id: m for m in _live_thread(mailbox, snapshot, thread_id)}
    for _ in range(4):
        change = next_status(ask, messages.values(), who, meetings=snapshot.meetings, thread_id=thread_id, now=now)
        if change is None:
            return
        ask = store.change_ask(ask.id, change, expected=ask.status)
        if ask.status is not change.status:
            # The user, or another look, knew better in the meantime; what follows from that is for the next look.
            return
        if change.status is AskStatus.PROSPECT_NAMED and change.evidence is not None:
            _record_named(store, ask, messages[MessageId(change.evidence.id)], who)


def _thread_id(ask: Ask, record: DraftRecord | None) -> str:
    if record is not None and record.thread_id:
        return record.thread_id
    return ask.occasion.thread_id or ""


def _live_thread(mailbox: MailboxPort, snapshot: AccountSnapshot, thread_id: str) -> Sequence[MailMessage]:
    found = []
    try:
        raws = mailbox.fetch_thread(thread_id)
    except (NotThere, RefusedRequest):
        # The mirror has what there was of it.
        return ()
    for raw in raws:
        try:
            found.append(keep_message(raw, me=snapshot.account.addresses))
        except ValueError:
            continue
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

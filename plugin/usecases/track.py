"""What became of the asks: drafts made, sent or thrown away, answers, introductions, meetings."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from plugin.domain.model import Ask, AskStatus, DraftState
from plugin.domain.tracking.progress import FOLLOWED
from plugin.errors import NotThere, ServiceDown, UserError
from plugin.sentences import say
from plugin.usecases import draft_delivery as once
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.asks_by_hand import adopt_past_asks
from plugin.usecases.failure_policy import Consequence, Part, decide
from plugin.usecases.held_mail import HeldMail
from plugin.usecases.ports import MailboxPort
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.track_answers import track_answer
from plugin.usecases.track_draft import after_all, is_watched, track_draft, track_follow_up

GIVE_UP_AFTER = 2
"""So many asks in a row for which Gmail had no answer: it has none for the others either."""


def track(store: AccountStore, mailbox: MailboxPort | None, snapshot: AccountSnapshot, *, now: datetime) -> list[Ask]:
    """Notice what has become of every open ask; the asks whose status changed, oldest first.

    Asks that the user made by hand are taken in first. Reads the mirror and, where `mailbox` is given, Gmail as it is
    now. Nothing is written at Gmail but a draft whose making was cut off (see `once`). What fails for one ask leaves
    the others; what ends Gmail's part altogether is raised after all have been looked at in the mirror.
    """
    before = {ask.id: ask.status for ask in store.load_asks()}
    looking = _Looking(store, mailbox, snapshot, now)
    looking.reconcile()
    looking.all()
    if looking.ended is not None:
        raise looking.ended
    return [ask for ask in store.load_asks() if before.get(ask.id) is not ask.status]


def track_one(
    store: AccountStore, mailbox: MailboxPort | None, snapshot: AccountSnapshot, ask_id: str, *, now: datetime
) -> Ask:
    """Notice what has become of one ask, as when its page is opened: two calls where nothing is new.

    Where Gmail cannot be asked, the mail that is held must do, and no error is raised. Raises NotThere for an unknown
    ask.
    """
    looking = _Looking(store, mailbox, snapshot, now)
    looking.reconcile(ask_id)
    looking.look(ask_id)
    ask = store.load_ask(ask_id)
    if ask is None:
        raise NotThere(say("There is no ask %(ask_id)s; see them with: askwell asks", ask_id=ask_id))
    return ask


@dataclass(slots=True)
class _Looking:
    """One round over the asks. `mailbox` becomes None where Gmail has ended its part; `ended` is the reason."""

    store: AccountStore
    mailbox: MailboxPort | None
    snapshot: AccountSnapshot
    now: datetime
    ended: UserError | None = None
    _held: HeldMail | None = None
    _failing: int = 0

    def reconcile(self, ask_id: str = "") -> None:
        """Drafts whose making was cut off, of all asks or of one."""
        mine = {record.key for record in self.store.load_ask_drafts(ask_id)} if ask_id else None
        for key in once.due_for_a_look(self.store, now=self.now):
            if mine is not None and key not in mine:
                continue
            try:
                once.look_again(self.store, self.mailbox, key, now=self.now)
            except UserError as error:
                self._failed(error)
            else:
                self._failing = 0

    def all(self) -> None:
        """Every ask, those that were made by hand, and letters that belong to none."""
        asks = self.store.load_asks()
        self._held = HeldMail(self.store, _earliest(asks, self.now))
        for ask in asks:
            self._try(partial(self._draft_of, ask.id))
        # What the user asked for by hand is known before answers are heard: they may be to that.
        adopted = adopt_past_asks(self.store, self.snapshot, now=self.now)
        if adopted:
            self._held = HeldMail(self.store, _earliest([*asks, *adopted], self.now))
        for ask in asks:
            self._try(partial(self._answers_to, ask.id))
        for record in self.store.load_drafts(DraftState.CREATED):
            if not record.ask_id and is_watched(record):
                self._try(partial(self._of_no_ask, record.key))
        for ask in adopted:
            # What became of it long ago stands in the mirror; what is new, the next look sees.
            self._answers_to(ask.id, None)

    def look(self, ask_id: str) -> None:
        """One ask; where Gmail fails over it, what the mirror tells must do."""
        self._try(partial(self._draft_of, ask_id))
        self._try(partial(self._answers_to, ask_id))

    def _try(self, look: Callable[[MailboxPort | None], None]) -> None:
        try:
            look(self.mailbox)
        except UserError as error:
            self._failed(error)
            look(None)
        else:
            self._failing = 0

    def _draft_of(self, ask_id: str, mailbox: MailboxPort | None) -> None:
        """Where the draft of an ask is."""
        store, ask = self.store, self.store.load_ask(ask_id)
        if ask is None or ask.status not in {AskStatus.DRAFTED, AskStatus.DISCARDED}:
            return
        record, held = store.load_draft(ask_id), self._held or HeldMail(store, _earliest([ask], self.now))
        if ask.status is AskStatus.DRAFTED and record is not None:
            track_draft(store, mailbox, self.snapshot, ask, record, now=self.now, held=held)
        elif ask.status is AskStatus.DISCARDED and record is not None and record.state is DraftState.GONE:
            after_all(store, mailbox, self.snapshot, ask, record, now=self.now, held=held)

    def _answers_to(self, ask_id: str, mailbox: MailboxPort | None) -> None:
        """What came of an ask that was sent."""
        store, ask = self.store, self.store.load_ask(ask_id)
        if ask is None or ask.status not in FOLLOWED:
            return
        held = self._held or HeldMail(store, _earliest([ask], self.now))
        self._follow_ups(mailbox, ask, held)
        track_answer(store, mailbox, self.snapshot, store.load_ask(ask_id) or ask, now=self.now, held=held)

    def _follow_ups(self, mailbox: MailboxPort | None, ask: Ask, held: HeldMail) -> None:
        for record in self.store.load_ask_drafts(ask.id):
            if is_watched(record):
                current = self.store.load_ask(ask.id) or ask
                track_follow_up(self.store, mailbox, self.snapshot, current, record, now=self.now, held=held)

    def _of_no_ask(self, key: str, mailbox: MailboxPort | None) -> None:
        record = self.store.load_draft_by_key(key)
        held = self._held or HeldMail(self.store, self.now - timedelta(days=30))
        if record is not None:
            track_follow_up(self.store, mailbox, self.snapshot, None, record, now=self.now, held=held)

    def _failed(self, error: UserError) -> None:
        """Leave one ask for the next round; leave Gmail where it concerns them all, or two in a row got no answer."""
        self._failing += isinstance(error, ServiceDown)
        if decide(Part.ASK, error) is not Consequence.LATER or self._failing >= GIVE_UP_AFTER:
            self.mailbox, self.ended = None, error


WATCHED = FOLLOWED | {AskStatus.DRAFTED, AskStatus.DISCARDED}
"""The statuses in which a look may find something new."""


def _earliest(asks: list[Ask], now: datetime) -> datetime:
    """Since when mail may tell something about these asks."""
    begun = [
        one.at
        for ask in asks
        if ask.status in WATCHED
        for one in ask.history
        if one.status in {AskStatus.PENDING, AskStatus.DRAFTED, AskStatus.SENT}
    ]
    return min(begun, default=now) - timedelta(minutes=10)

"""What was worked out of an account, kept in the process for as long as it still holds.

A snapshot of a large mailbox takes seconds, and hardly anything changes between two looks at a page or a card. What
is kept holds while the store's counters stand still and nothing has begun or ended meanwhile: every scan, import,
correction and ask moves a counter, in whichever process it is made. Nothing is written for it.

Memory is bounded: the accounts looked at least lately are dropped when those kept hold more messages than `messages`
(the last one looked at stays, however large).
"""

import gc
from collections import OrderedDict, defaultdict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock
from typing import Protocol

from plugin.domain.model import Account, AccountId, ChangeCount
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.judgement import Judgement
from plugin.usecases.stores.account import AccountStore

MESSAGES = 150_000
"""So many messages may be held in memory, over all accounts: about half a gigabyte."""
LARGE = 20_000
"""From so many messages on, nobody is kept waiting for what follows from them: it takes seconds."""
_UNCOLLECTED = 5_000
"""From so many messages on, what is kept is left out of Python's cyclic garbage collection."""


class DrawSnapshot(Protocol):
    """Makes an account's snapshot from its store."""

    def __call__(self, store: AccountStore, account: Account, *, now: datetime) -> AccountSnapshot:
        """What is known of the account at `now`."""
        ...


@dataclass(frozen=True, slots=True)
class _Kept:
    """One account's judgement, and what it was made of."""

    account: Account
    count: ChangeCount
    judgement: Judgement

    def is_of(self, account: Account, now: datetime) -> bool:
        return self.account == account and self.judgement.now <= now < self.judgement.until


class KeptJudgements:
    """The judgements of several accounts; any thread may ask. `draw` makes a snapshot where none is kept."""

    def __init__(self, draw: DrawSnapshot, *, messages: int = MESSAGES, large: int = LARGE) -> None:
        self.large = large
        self._draw = draw
        self._messages = messages
        self._kept: OrderedDict[AccountId, _Kept] = OrderedDict()
        self._lock = Lock()
        self._making: defaultdict[AccountId, Lock] = defaultdict(Lock)
        self._at_work: dict[AccountId, Future[None]] = {}
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="judge")

    def find(self, store: AccountStore, account: Account, *, now: datetime) -> Judgement | None:
        """The judgement that still holds at `now`, None where it has to be made."""
        with self._lock:
            kept = self._kept.get(account.id)
        if kept is None:
            return None
        count = store.count_changes()
        if not kept.is_of(account, now) or kept.count.judged != count.judged:
            if kept.count.mirror != count.mirror:
                # What was read is not what it was: somebody may have been forgotten, and is to be gone from here too.
                self._drop(kept)
            return None
        with self._lock:
            if account.id in self._kept:
                self._kept.move_to_end(account.id)
        return kept.judgement.over(store)

    def judge(self, store: AccountStore, account: Account, *, now: datetime) -> Judgement:
        """The judgement that holds at `now`: the kept one, or one made now; of two who ask at once, one makes it."""
        with self._making[account.id]:
            return self.find(store, account, now=now) or self._make(store, account, now=now)

    def judge_within(
        self,
        seconds: float,
        store: AccountStore,
        account: Account,
        *,
        now: datetime,
        opened: Callable[[], AccountStore],
    ) -> Judgement | None:
        """The same if it is there within so many `seconds`; else None, and it is made meanwhile, over its own store.

        Raises what making it raises.
        """
        found = self.find(store, account, now=now)
        if found is not None:
            return found

        def work() -> None:
            with opened() as own:
                self.judge(own, account, now=now)

        with self._lock:
            running = self._at_work.get(account.id)
            if running is None or running.done():
                running = self._at_work[account.id] = self._worker.submit(work)
        # Whether it is done is asked, not caught: a time-out inside the work is a failure of it.
        wait([running], timeout=seconds)
        if not running.done():
            return None
        running.result()
        return self.find(store, account, now=now)

    def forget(self, account_id: AccountId) -> None:
        """Drop what is kept of an account that goes."""
        with self._lock:
            self._kept.pop(account_id, None)

    def _drop(self, kept: _Kept) -> None:
        with self._lock:
            if self._kept.get(kept.account.id) is kept:
                del self._kept[kept.account.id]

    def close(self) -> None:
        """Take no more work, and wait for none."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _make(self, store: AccountStore, account: Account, *, now: datetime) -> Judgement:
        # Counted first: what changes while this is made makes it old at once.
        count = store.count_changes()
        judgement = Judgement(store, self._snapshot(store, account, count, now=now), now=now)
        judgement.work_out()
        snapshot = judgement.snapshot
        if len(snapshot.messages) > _UNCOLLECTED:
            # Millions of small values, none of them in a cycle: walking them again and again makes every answer late.
            gc.freeze()
        with self._lock:
            self._kept[account.id] = _Kept(account, count, judgement)
            self._kept.move_to_end(account.id)
            held = sum(len(one.judgement.snapshot.messages) for one in self._kept.values())
            while held > self._messages and len(self._kept) > 1:
                _, dropped = self._kept.popitem(last=False)
                held -= len(dropped.judgement.snapshot.messages)
        return judgement

    def _snapshot(self, store: AccountStore, account: Account, count: ChangeCount, *, now: datetime) -> AccountSnapshot:
        """The kept snapshot where only asks and wishes have changed since, else a new one."""
        with self._lock:
            kept = self._kept.get(account.id)
        if kept is not None and kept.is_of(account, now) and kept.count.mirror == count.mirror:
            # Whom the user forbids to ask stands among the corrections, and is counted with the asks.
            return replace(kept.judgement.snapshot, corrections=store.load_corrections())
        return self._draw(store, account, now=now)

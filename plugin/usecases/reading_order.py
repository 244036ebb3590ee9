"""What to read first, and by which call; pure."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

WHOLE_THREAD_FROM = 3
"""From three wanted messages up, one `threads.get` (40 units) is cheaper than as many `messages.get` (20 each)."""


@dataclass(frozen=True, slots=True)
class FetchTask:
    """One call to make: a whole thread (`message_id` None) or one message of it.

    `wanted` are the messages it is made for. With `entire`, whatever else the thread holds is wanted too,
    but for drafts, trash and spam.
    """

    thread_id: str
    message_id: str | None
    wanted: tuple[str, ...]
    entire: bool = False

    @property
    def call(self) -> str:
        """The call's name in the table of units."""
        return "threads.get" if self.message_id is None else "messages.get"

    @property
    def count(self) -> int:
        """How many messages are known to come of it."""
        return len(self.wanted)


def close_threads(listed: Iterable[tuple[str, str]], threads: Collection[str]) -> list[tuple[str, str]]:
    """Of all listed (message id, thread id) pairs, those of these threads, in the order listed."""
    return [pair for pair in listed if pair[1] in threads]


def plan_fetches(
    wanted: Iterable[tuple[str, str]], held: Collection[str], *, singly: Collection[str] = ()
) -> list[FetchTask]:
    """The calls that bring every wanted message not yet held, newest first.

    `wanted` are (message id, thread id) pairs, newest first. A thread takes the place of its newest message; the
    threads in `singly` are asked for message by message, since they hold some that are never read.
    """
    threads: dict[str, list[str]] = defaultdict(list)
    for message_id, thread_id in wanted:
        if message_id not in held and message_id not in threads[thread_id]:
            threads[thread_id].append(message_id)
    errands: list[FetchTask] = []
    for thread_id, ids in threads.items():
        if len(ids) >= WHOLE_THREAD_FROM and thread_id not in singly:
            errands.append(FetchTask(thread_id, None, tuple(ids)))
        else:
            errands.extend(FetchTask(thread_id, one, (one,)) for one in ids)
    return errands


def take_turns(lists: Sequence[Sequence[tuple[str, str]]], *, rounds: int) -> list[tuple[str, str]]:
    """The pairs of several people, each one's newest first, merged so that nobody waits for another's mail.

    Everybody's newest thread comes first, whole, then everybody's second, for so many `rounds`; a thread
    shared by several comes once.
    """
    by_person: list[list[list[tuple[str, str]]]] = []
    for pairs in lists:
        threads: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for pair in pairs:
            threads[pair[1]].append(pair)
        by_person.append(list(threads.values()))
    merged: dict[tuple[str, str], None] = {}
    for round_ in islice(zip_longest(*by_person, fillvalue=()), rounds):
        for thread in round_:
            merged.update(dict.fromkeys(thread))
    return list(merged)


def whole_threads(pairs: Iterable[tuple[str, str]]) -> list[FetchTask]:
    """One call for each thread of these (message id, thread id) pairs, for everything in it."""
    threads: dict[str, list[str]] = defaultdict(list)
    for message_id, thread_id in pairs:
        threads[thread_id].append(message_id)
    return [FetchTask(thread_id, None, tuple(ids), entire=True) for thread_id, ids in threads.items()]

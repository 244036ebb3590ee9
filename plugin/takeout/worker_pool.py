"""Reading many messages on all cores: batches go to worker processes and come back in order."""

import os
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from typing import TypeAlias

from plugin.domain.model import MailMessage, Skipped
from plugin.takeout.entries import ImportOptions, read_entry
from plugin.takeout.mbox import Entry

Outcome: TypeAlias = MailMessage | Skipped

WORTHWHILE = 1_500
"""Messages. Fewer are read sooner here than a worker has started."""
_BATCH = 64
_BATCH_BYTES = 2 * 1024 * 1024
_MOST_WORKERS = 4


def read_entries(entries: Iterator[Entry], terms: ImportOptions, *, workers: int | None = None) -> Iterator[Outcome]:
    """Read all entries, in order; on several cores where there are many.

    At most a few batches are held at a time. A worker that dies costs its time: its batch is read here.
    """
    workers = available_cores() if workers is None else workers
    if workers > 1:
        first = list(islice(entries, WORTHWHILE))
        if len(first) == WORTHWHILE:
            yield from _read_with(workers, _batches(chain(first, entries)), terms)
            return
        entries = iter(first)
    for entry in entries:
        yield read_entry(entry, terms)


def available_cores() -> int:
    """How many cores this process may use, four at most: beyond that the database sets the pace."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, _MOST_WORKERS)


def _read_with(workers: int, batches: Iterator[list[Entry]], terms: ImportOptions) -> Iterator[Outcome]:
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_die_with_parent)
    under_way: deque[_Task] = deque()
    try:
        for batch in batches:
            under_way.append(_submit(pool, batch, terms))
            if len(under_way) > 2 * workers:
                yield from _collect(under_way.popleft(), terms)
        while under_way:
            yield from _collect(under_way.popleft(), terms)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@dataclass(frozen=True, slots=True)
class _Task:
    batch: list[Entry]
    future: "Future[list[Outcome]] | None"


def _submit(pool: ProcessPoolExecutor, batch: list[Entry], terms: ImportOptions) -> _Task:
    try:
        return _Task(batch, pool.submit(_read_batch, batch, terms))
    except (BrokenProcessPool, RuntimeError):
        return _Task(batch, None)


def _collect(task: _Task, terms: ImportOptions) -> list[Outcome]:
    if task.future is not None:
        with suppress(BrokenProcessPool):
            return task.future.result()
    return _read_batch(task.batch, terms)


def _read_batch(batch: list[Entry], terms: ImportOptions) -> list[Outcome]:
    return [read_entry(entry, terms) for entry in batch]


def _batches(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    batch: list[Entry] = []
    size = 0
    for entry in entries:
        batch.append(entry)
        size += len(entry.data)
        if len(batch) >= _BATCH or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _die_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    parent = parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()

"""`/metrics`: the server in numbers, in Prometheus' text format. No names, no addresses, no ids.

Gauges are of the whole installation, the same from every process; counters are this process's own.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from hmac import compare_digest
from threading import Lock

from huey import Huey

from plugin.domain.model import DraftState
from plugin.errors import StoreTrouble, UserError
from plugin.usecases.stores.control import ControlStore
from web import counters
from web.bootstrap import Wiring

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
KEPT_SECONDS = 15.0
"""The installation is counted anew no more often, however often somebody asks."""
_COUNTED = {
    "scans": ("askwell_scans_total", "result", ("complete", "unfinished", "failed"), "Scans that ended here."),
    "google_calls": ("askwell_google_calls_total", "", ("",), "Calls to Google that scans made here."),
    "google_units": ("askwell_google_units_total", "", ("",), "Quota units that scans spent here."),
    "google_refusals": (
        "askwell_google_refusals_total",
        "",
        ("",),
        "Calls that Google refused as too fast or too many.",
    ),
    "messages_read": ("askwell_messages_read_total", "", ("",), "Messages that were read here for the first time."),
    "requests": ("askwell_requests_total", "status", ("2xx", "3xx", "4xx", "5xx"), "Answers to browsers and programs."),
    "request_seconds": ("askwell_request_seconds_total", "", ("",), "Seconds that making them took."),
}
Sample = tuple[str, str, str, Iterable[tuple[str, float]]]
"""Name, kind, help, and (labels in Prometheus' writing, value)."""


def may_read(token: str, authorization: str, *, on_server: bool, from_here: bool) -> bool:
    """Whether a request may read the numbers: by the bearer token where one is set, else on a laptop from itself.

    On a server being called from loopback proves nothing, since its own proxy calls from there for everybody.
    """
    if token:
        scheme, _, given = authorization.partition(" ")
        return scheme.lower() == "bearer" and compare_digest(given.strip().encode(), token.encode())
    return from_here and not on_server


class Metrics:
    """The numbers of one process. `clock` is the time of day, `ticks` monotonic seconds."""

    def __init__(
        self, wiring: Wiring, clock: Callable[[], datetime], ticks: Callable[[], float] = time.monotonic
    ) -> None:
        self._wiring = wiring
        self._clock = clock
        self._ticks = ticks
        self._lock = Lock()
        self._kept: tuple[float, str] | None = None
        self._queue: Huey | None = None

    def text(self) -> str:
        """Everything, as Prometheus reads it. Where the database is away, that and this process's own counts."""
        with self._lock:
            if self._kept is None or self._ticks() - self._kept[0] >= KEPT_SECONDS:
                self._kept = (self._ticks(), _written(self._installation()))
            shared = self._kept[1]
        return shared + _written(_process())

    def _installation(self) -> list[Sample]:
        try:
            with self._wiring.open_control() as control:
                found = list(_gauges(control, self._clock()))
            self._queue = self._queue or self._wiring.open_queue()
            queued = self._queue.pending_count()
        except (UserError, StoreTrouble):
            return [("askwell_up", "gauge", "Whether the database answers.", [("", 0)])]
        up: Sample = ("askwell_up", "gauge", "Whether the database answers.", [("", 1)])
        return [up, *found, ("askwell_queue_tasks", "gauge", "Looks that wait for a worker.", [("", queued)])]


def _gauges(control: ControlStore, now: datetime) -> Iterator[Sample]:
    fares: Counter[str] = Counter(dict.fromkeys(("ok", "trouble", "unread"), 0))
    drafts: Counter[str] = Counter({str(state): 0 for state in DraftState})
    held: Counter[str] = Counter(messages=0, events=0)
    running, oldest = 0, 0.0
    for account in control.load_accounts():
        health = control.load_health(account.id)
        unread = account.kind == "google" and health.last_scan is None
        fares["trouble" if health.text not in {"ok", ""} else "unread" if unread else "ok"] += 1
        if account.kind == "google" and health.last_scan is not None:
            oldest = max(oldest, (now - health.last_scan).total_seconds())
        try:
            with control.open_account(account.id) as store:
                drafts.update(store.count_drafts())
                counts, run = store.counts(), store.load_last_run()
        except (UserError, StoreTrouble):
            continue  # its health says so; the others are counted all the same
        held.update({name: counts[name] for name in held})
        running += run is not None and run.finished_at is None and run.lease_until > now
    yield "askwell_members", "gauge", "People who have signed in.", [("", len(control.load_members()))]
    yield "askwell_accounts", "gauge", "Accounts by how they fare.", [(f'health="{k}"', v) for k, v in fares.items()]
    yield "askwell_held", "gauge", "Messages and events held.", [(f'kind="{k}"', v) for k, v in held.items()]
    yield "askwell_drafts", "gauge", "Drafts by state.", [(f'state="{k}"', v) for k, v in sorted(drafts.items())]
    yield "askwell_scans_running", "gauge", "Scans under way, anywhere.", [("", running)]
    yield "askwell_oldest_look_seconds", "gauge", "Since the account that waits longest was read.", [("", oldest)]


def _process() -> Iterator[Sample]:
    found = counters.counted()
    for metric, (name, label, values, told) in _COUNTED.items():
        shown = [(f'{label}="{value}"' if label else "", found.get((metric, value), 0)) for value in values]
        yield name, "counter", told, shown


def _written(samples: Iterable[Sample]) -> str:
    lines = []
    for name, kind, told, values in samples:
        lines += [f"# HELP {name} {told}", f"# TYPE {name} {kind}"]
        lines += [f"{name}{{{labels}}} {value:g}" if labels else f"{name} {value:g}" for labels, value in values]
    return "".join(f"{line}\n" for line in lines)

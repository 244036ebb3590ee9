"""One account's primary calendar, in memory: events, series, and the log of what changed."""

import hashlib
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from plugin.sandbox.failures import bad_request, not_found, sync_token_expired
from plugin.sandbox.recurrence import HORIZON, instance_id, instances, span
from plugin.sandbox.world import WorldAccount

Event = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Window:
    """What a listing asks for: events that end after `start` and start before `end`; None is no bound."""

    start: datetime | None = None
    end: datetime | None = None
    single: bool = False
    show_deleted: bool = False

    def holds(self, event: Event) -> bool:
        """Whether the event lies in the window; one without times always does."""
        times = span(event)
        if times is None:
            return True
        return (self.end is None or times[0] < self.end) and (self.start is None or times[1] > self.start)


@dataclass(frozen=True, slots=True)
class _Change:
    serial: int
    event_id: str
    was: tuple[Event, ...]
    """The event before the change, with its series' exceptions where it is a master."""


@dataclass(slots=True)
class _Sync:
    serial: int
    window: Window
    at: float


@dataclass(frozen=True, slots=True)
class _Page:
    rest: list[Event]
    next_sync: str | None
    """The sync token that the last page will carry: it stands for the first page's moment."""
    incremental: str | None
    """The sync token that the listing was asked with, if it was."""


@dataclass(slots=True)
class Diary:
    """The calendar of `account`; every public method is atomic. `clock` is monotonic seconds, `now` the time of day."""

    account: WorldAccount
    clock: Callable[[], float]
    now: Callable[[], datetime]
    events: dict[str, Event] = field(default_factory=dict)
    lock: threading.RLock = field(default_factory=threading.RLock)
    _changes: list[_Change] = field(default_factory=list)
    _syncs: dict[str, _Sync] = field(default_factory=dict)
    _pages: dict[str, _Page] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Take in the world's events, which have no history."""
        for number, event in enumerate(self.account.events):
            whole = self._whole(event, number)
            self.events[whole["id"]] = whole

    # --- reading ---

    def get(self, event_id: str) -> Event:
        """One event, or one instance of a series, by its id."""
        with self.lock:
            if event_id in self.events:
                return self.events[event_id]
            master = self.events.get(event_id.rpartition("_")[0])
            if master and master.get("recurrence"):
                for event in self._expanded(master, self.now() + HORIZON):
                    if event["id"] == event_id:
                        return event
            raise not_found("Not Found")

    def listing(self, window: Window) -> list[Event]:
        """Every event of the window, cancelled ones only where asked for (or where a series lacks an instance)."""
        with self.lock:
            found: list[Event] = []
            for event in self.events.values():
                found.extend(self._seen(event, window))
            return [
                event
                for event in found
                if event["status"] != "cancelled"
                or window.show_deleted
                or (not window.single and "recurringEventId" in event)
            ]

    def changed(self, token: str, lifetime_s: float | None = None) -> tuple[list[Event], Window]:
        """What changed since a sync token, cancellations included, and the token's window; too old is Google's 410."""
        with self.lock:
            sync = self._syncs.get(token)
            if sync is None or (lifetime_s is not None and sync.at < self.clock() - lifetime_s):
                raise sync_token_expired()
            answer: dict[str, Event] = {}
            first: dict[str, _Change] = {}
            for change in self._changes:
                if change.serial > sync.serial:
                    first.setdefault(change.event_id, change)
            for event_id, change in first.items():
                before = [item for event in change.was for item in self._seen(event, sync.window, change.was)]
                now = self._seen(self.events[event_id], sync.window, everything=bool(before))
                still = {event["id"] for event in now}
                for event in before:
                    if event["id"] not in still and event["status"] != "cancelled":
                        answer[event["id"]] = _tombstone(event)
                answer.update({event["id"]: event for event in now})
            return [
                _tombstone(item) if item["status"] == "cancelled" else item for item in answer.values()
            ], sync.window

    def sync_token(self, window: Window) -> str:
        """A token that stands for the calendar as it is now, seen through `window`."""
        with self.lock:
            token = f"CP{secrets.token_urlsafe(16)}="
            self._syncs[token] = _Sync(self._changes[-1].serial if self._changes else 0, window, self.clock())
            return token

    def keep_page(self, rest: list[Event], next_sync: str | None, incremental: str | None) -> str:
        """A page token for what is left of a listing; pages of one listing never shift under the reader."""
        with self.lock:
            token = secrets.token_urlsafe(12)
            self._pages[token] = _Page(rest, next_sync, incremental)
            return token

    def page(self, token: str) -> tuple[list[Event], str | None, str | None]:
        """What `keep_page` kept; an unknown token is 400, one of an expired sync 410."""
        with self.lock:
            page = self._pages.get(token)
            if page is None:
                raise bad_request("Invalid page token value.", "badRequest", parameter="pageToken")
            if page.incremental is not None and page.incremental not in self._syncs:
                raise sync_token_expired()
            return page.rest, page.next_sync, page.incremental

    # --- changing ---

    def expire_sync_tokens(self) -> None:
        """Every sync token given out so far is too old from now on."""
        with self.lock:
            self._syncs.clear()

    def put(self, event: Event) -> Event:
        """A new event, or a new version of one; answers it as stored."""
        with self.lock:
            whole = self._whole(event, len(self.events))
            old = self.events.get(whole["id"])
            if old:
                whole["sequence"] = int(old.get("sequence", 0)) + 1
            self._note(whole)
            self.events[whole["id"]] = whole
            return whole

    def cancel(self, event_id: str) -> None:
        """Delete an event, a whole series, or one instance of a series."""
        with self.lock:
            self.put({**self.get(event_id), "status": "cancelled"})

    def move(self, event_id: str, start: datetime, end: datetime) -> Event:
        """Give an event (or one instance) other times, in the zone it was written in."""
        with self.lock:
            old = self.get(event_id)
            return self.put(
                {
                    **old,
                    "start": {**old["start"], "dateTime": start.isoformat()},
                    "end": {**old["end"], "dateTime": end.isoformat()},
                }
            )

    # --- inside, with the lock held ---

    def _whole(self, event: Event, number: int) -> Event:
        """The event with what Google always gives; what it may leave out stays out."""
        whole = dict(event)
        if "id" not in whole:
            whole["id"] = (
                instance_id(str(whole["recurringEventId"]), whole["originalStartTime"])
                if "recurringEventId" in whole and "originalStartTime" in whole
                else hashlib.sha256(f"{self.account.address} {number}".encode()).hexdigest()[:26]
            )
        whole["kind"] = "calendar#event"
        whole.setdefault("status", "confirmed")
        stamp = f"{self.now().astimezone(UTC):%Y-%m-%dT%H:%M:%S.000Z}"
        known = self.events.get(whole["id"])
        if known is not None or "updated" not in whole:
            whole["updated"] = stamp
        whole.setdefault("created", known.get("created", stamp) if known is not None else whole["updated"])
        whole["etag"] = f'"{hashlib.sha256(repr(sorted(whole.items())).encode()).hexdigest()[:16]}"'
        return whole

    def _note(self, event: Event) -> None:
        """Log that an event is about to change; a change to an instance is logged for its series' listing too."""
        event_id = event["id"]
        old = self.events.get(event_id)
        was: tuple[Event, ...] = ()
        if old:
            was = (old, *self._exceptions(event_id)) if old.get("recurrence") else (old,)
        elif "recurringEventId" in event and event["recurringEventId"] in self.events:
            was = ({**self.get(event_id)},)
        self._changes.append(_Change(len(self._changes) + 1, event_id, was))

    def _exceptions(self, master_id: str) -> tuple[Event, ...]:
        return tuple(event for event in self.events.values() if event.get("recurringEventId") == master_id)

    def _seen(
        self, event: Event, window: Window, among: tuple[Event, ...] = (), *, everything: bool = False
    ) -> list[Event]:
        """What a listing shows of one stored event; `everything` ignores the window for what was seen before."""
        if not event.get("recurrence"):
            return [event] if everything or event["status"] == "cancelled" or window.holds(event) else []
        if not window.single:
            return [event]
        until = window.end or self.now() + HORIZON
        return [item for item in self._expanded(event, until, among) if window.holds(item)]

    def _expanded(self, master: Event, until: datetime, among: tuple[Event, ...] = ()) -> list[Event]:
        """The instances of a series that no exception stands for; none of a cancelled series or an unreadable rule."""
        if master["status"] == "cancelled":
            return []
        exceptions = among or self._exceptions(master["id"])
        try:
            replaced = {event["id"] for event in exceptions}
            replaced |= {
                instance_id(master["id"], event["originalStartTime"])
                for event in exceptions
                if "originalStartTime" in event
            }
            found = [event for event in instances(master, until=until) if event["id"] not in replaced]
        except (ValueError, KeyError, TypeError):
            return []
        for event in found:
            event["etag"] = master["etag"]
        return found


def _tombstone(event: Event) -> Event:
    """A cancelled event as an incremental listing gives it: little more than its id."""
    kept: Event = {"status": "cancelled"}
    for key in ("kind", "etag", "id", "recurringEventId", "originalStartTime"):
        if key in event:
            kept[key] = event[key]
    return kept

"""The calendar's part of a scan: the horizon once, then what changed.

The horizon reaches from `days` back to 60 days ahead, which also bounds series without end. Listed are the
events that Google lists in it; events held from before it stay, they are history. A sync token brings
changes only, and not what the passing of time brings into the horizon: after a month it is listed anew.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from plugin.domain.model import CalendarEvent, MirrorPage, Skipped, Tally
from plugin.domain.model.port_values import EventPage
from plugin.domain.paging import PageGuard
from plugin.domain.people.never_read import is_left_out
from plugin.errors import CursorExpired, EndlessList, NotThere, RefusedRequest, UserError
from plugin.sentences import say
from plugin.usecases.failure_policy import Consequence, Part, decide
from plugin.usecases.ports import CalendarPort
from plugin.usecases.scan_run import Run, ScanProgress

AHEAD = timedelta(days=60)
LIST_ANEW_WITHIN = timedelta(days=30)
TOKEN, SINCE, UNTIL = "calendar_token", "calendar_since", "calendar_until"
CIRCLE_DUE = "circle_due"
"""Set with any change of events: there may be people in them whose mail is wanted from now on."""
_RESTARTS = 3


@dataclass(slots=True)
class CalendarScan:
    """One run over one calendar. `scan` may be called once."""

    calendar: CalendarPort
    run: Run
    now: datetime
    days: int
    new: int = 0
    notes: list[str] = field(default_factory=list)
    _before: set[str] = field(default_factory=set)
    """What was held when the scan began."""
    _held: set[str] = field(default_factory=set)
    _kept_out: dict[str, Skipped] = field(default_factory=dict)
    """Events with somebody whom the user had forgotten, or with nobody but people whom they never want read."""
    _paged: bool = False
    """Whether a listing has come beyond its first page."""

    def scan(self) -> Tally:
        """Bring the mirror's events up to date, page by page; raises what the calendar raises."""
        store = self.run.store
        self._before = set(store.load_event_ids())
        self._held = set(self._before)
        token, until, since = store.load_cursor(TOKEN), store.load_cursor(UNTIL), store.load_cursor(SINCE)
        horizon = self.now - timedelta(days=self.days)
        fits = (
            until is not None
            and since is not None
            and self.now + LIST_ANEW_WITHIN < datetime.fromisoformat(until)
            and datetime.fromisoformat(since) <= horizon + timedelta(days=1)
        )
        if token and fits and since and until:
            try:
                return self._changes(token, datetime.fromisoformat(since), datetime.fromisoformat(until))
            except UserError as error:
                if decide(Part.CALENDAR_CHANGES, error) is not Consequence.ANEW:
                    raise
                if not isinstance(error, CursorExpired):
                    self.notes.append(
                        say(
                            "What changed in the calendar could not be asked for (%(why)s) It was read anew.", why=error
                        )
                    )
        for restart in range(_RESTARTS):
            self._paged = False
            try:
                return self._listing(horizon, self.now + AHEAD)
            except UserError as error:
                # The calendar changed so much under the listing that its pages no longer fit together.
                torn = (
                    self._paged and isinstance(error, RefusedRequest | NotThere) and not isinstance(error, EndlessList)
                )
                if restart == _RESTARTS - 1 or not (torn or decide(Part.CALENDAR, error) is Consequence.ANEW):
                    raise
        raise AssertionError("the last restart returns or raises")

    def _listing(self, since: datetime, until: datetime) -> Tally:
        """Everything in the horizon; what is held in it and no longer listed has been deleted at Google."""
        listed: set[str] = set()
        skipped: dict[str, Skipped] = {}
        token: str | None = None
        pages = PageGuard(say("Google's list of events"))
        while True:
            page = self.calendar.fetch_events(time_min=since, time_max=until, page_token=token)
            listed.difference_update(page.cancelled)
            known = len(listed) + len(skipped)
            listed.update(event.id for event in page.events)
            skipped.update((one.id, one) for one in page.skipped)
            if page.next_page_token is None:
                break
            self._keep(page, page.events)
            self._paged = True
            token = pages.next(page.next_page_token, brought=len(listed) + len(skipped) - known)
        before = self.run.store.load_event_ids() - listed - {event.id for event in page.events}
        stale = tuple(
            event.id
            for event in (self.run.store.load_events() if before else ())
            if event.id in before and event.end > since and event.start < until
        )
        cursors = {TOKEN: page.next_sync_token, SINCE: since.isoformat(), UNTIL: until.isoformat()}
        self._keep(page, page.events, deleted=stale, cursors=cursors)
        # What one page lists may be cancelled by a later one: the store says what has come of it.
        held = listed & self.run.store.load_event_ids()
        skipped.update((one, self._kept_out[one]) for one in sorted(self._kept_out.keys() & listed))
        named = tuple(one for one in skipped.values() if one.id not in held and not is_left_out(one.why))
        return self._tally(len(held) + len(named), len(held), named)

    def _changes(self, token: str, since: datetime, until: datetime) -> Tally:
        """What changed since the token. An event moved out of the horizon is held no longer."""
        page_token: str | None = None
        seen: set[str] = set()
        pages = PageGuard(say("Google's list of changed events"))
        while True:
            page = self.calendar.fetch_events(sync_token=token, page_token=page_token)
            inside = tuple(event for event in page.events if event.end > since and event.start < until)
            outside = tuple({event.id for event in page.events} - {event.id for event in inside})
            known = len(seen)
            seen.update((event.id for event in page.events), page.cancelled, (one.id for one in page.skipped))
            page_token = pages.next(page.next_page_token, brought=len(seen) - known)
            last = page_token is None
            # Without a next token, the calendar is listed anew next time: one call more, nothing lost.
            cursors = {TOKEN: page.next_sync_token} if last else {}
            if page.events or page.cancelled or page.skipped or cursors.get(TOKEN) != token:
                self._keep(page, inside, deleted=outside, cursors=cursors)
            if last:
                break
        held = len(self.run.store.load_event_ids())
        skipped = tuple(one for one in self.run.store.load_skipped("events") if not is_left_out(one.why))
        return self._tally(held + len(skipped), held, skipped)

    def _keep(
        self,
        page: EventPage,
        events: tuple[CalendarEvent, ...],
        *,
        deleted: tuple[str, ...] = (),
        cursors: dict[str, str | None] | None = None,
    ) -> None:
        gone = {*deleted, *page.cancelled}
        if page.cancelled:
            # A cancelled series takes its instances along, whether or not they are named.
            series = set(page.cancelled)
            gone.update(one.id for one in self.run.store.load_events() if one.recurring_event_id in series)
        gone -= {event.id for event in events}
        kept = self.run.save(
            MirrorPage(
                events=events,
                deleted_events=tuple(sorted(gone)),
                skipped_events=page.skipped,
                cursors={**(cursors or {}), **({CIRCLE_DUE: "yes"} if events or gone else {})},
            )
        )
        held = {event.id for event in kept.events}
        self._kept_out.update((one.id, one) for one in kept.skipped_events if one.id not in held)
        self._held = (self._held - gone) | held
        self.new = len(self._held - self._before)
        self.run.tell(ScanProgress("calendar", say("your calendar"), done=len(self._held), new_events=self.new))

    def _tally(self, listed: int, held: int, skipped: tuple[Skipped, ...]) -> Tally:
        return Tally(listed=listed, held=held, new=self.new, skipped=skipped)

"""What belongs to one request: the clock, the open stores, whose page it is, and what is known of them."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from flask import abort, current_app, g, request, session

from plugin.domain.model import (
    Account,
    AccountId,
    Address,
    Ask,
    ChangeCount,
    DraftKind,
    DraftRecord,
    DraftState,
    Member,
)
from plugin.domain.tracking.pipeline import Stand, Turn, pipeline
from plugin.errors import StoreTrouble, UserError
from plugin.google.gmail import GmailMailbox
from plugin.store.visits import Visit
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.judgement import Judgement, midnight
from plugin.usecases.reminder_setting import reminder_days
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.stores.control import ControlStore
from web.bootstrap import Wiring
from web.jobs import Jobs
from web.server_mode import ServerMode

PAGE_LASTS = timedelta(minutes=15)
"""The longest that a page is shown again: what falls due at an hour is shown due so much later at most."""
_KEPT = 3 * 4
"""So much is kept between two pages: the asks, the reminders and what is booked, of a few accounts."""

PATIENCE = 0.02
"""Seconds that a page of a large account waits for what follows from it: an answer may be as good as there."""


class BeingDrawn(Exception):
    """What follows from a large account's mail is still being worked out, and will be there soon."""

    def __init__(self, messages: int) -> None:
        super().__init__(messages)
        self.messages = messages


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is looking: signed in or not, and the account whose pages they see."""

    signed_in: bool = False
    session_id: str = ""
    account: Account | None = None
    accounts: tuple[Account, ...] = ()
    """All that are theirs, for the switcher: on a laptop all that are here."""
    member: Member | None = None
    """On a server, who it is."""
    is_admin: bool = False
    """Whether they look after the server."""


def wiring() -> Wiring:
    """The application's composition root."""
    found: Wiring = current_app.extensions["askwell"]
    return found


def clock() -> datetime:
    """The present, aware, in local time; the only clock of the page."""
    if "now" not in g:
        tick: Callable[[], datetime] = current_app.extensions["askwell.clock"]
        g.now = tick()
    moment: datetime = g.now
    return moment


def control() -> ControlStore:
    """This request's control store, opened when first needed."""
    if "control" not in g:
        g.control = wiring().open_control()
    opened: ControlStore = g.control
    return opened


def server() -> ServerMode | None:
    """The server that people sign in to; None on a laptop."""
    found: ServerMode | None = current_app.extensions["askwell.server"]
    return found


def set_visitor(session_id: str, visit: Visit | None) -> None:
    """Remember who is looking, if anybody may; the account is the session's choice, else their default one."""
    g.visitor = Visitor()
    g.pop("visit", None)
    if visit is None:
        return
    house, is_admin = server(), False
    if house is not None:
        member, invitations = visit.member, visit.invitations
        # Being blocked, or an invitation that was withdrawn, ends every session at once; a laptop's own session is none
        # of a server's, nor a member's one of a laptop's, where all accounts are shown to whoever is in.
        if member is None or visit.is_blocked or not house.guests.admits(member.address, member.domain, invitations):
            return
        is_admin = house.guests.is_admin(member.address, invitations)
    accounts, wanted = visit.accounts, visit.session.account_id
    g.visit = visit
    g.visitor = Visitor(
        signed_in=True,
        session_id=session_id,
        account=_chosen(accounts, wanted),
        accounts=accounts,
        member=visit.member,
        is_admin=is_admin,
    )


def _chosen(accounts: Sequence[Account], wanted: str | None) -> Account | None:
    """The account that the session chose, else the default one, else the first."""
    ranked = sorted(accounts, key=lambda one: (one.id != wanted, not one.is_default))
    return ranked[0] if ranked else None


def visitor() -> Visitor:
    """Who is looking at this page."""
    who: Visitor = g.get("visitor") or Visitor()
    return who


def account() -> Account:
    """The account whose page this is; 404 where none is connected."""
    found = visitor().account
    if found is None:
        abort(404)
    return found


def store() -> AccountStore:
    """This request's store of the account's data, opened when first needed."""
    if "store" not in g:
        g.store = wiring().open_store(account())
    opened: AccountStore = g.store
    return opened


def seen() -> tuple[Hashable, ChangeCount]:
    """What the pages of the account rest on, as it stood when the request began: of the installation, and of its own.

    The second is read now where each account has a file of its own.
    """
    visit: Visit = g.visit
    return visit.standing, visit.counts.get(account().id) or store().count_changes()


def looking_here() -> bool:
    """Whether the account is being looked at, where only this process knows."""
    jobs: Jobs | None = current_app.extensions["askwell.jobs"]
    return jobs is not None and jobs.is_looking_here(account().id)


def leave_unkept() -> None:
    """Keep the present page for nobody: what it shows moves by itself."""
    g.unkept = True


def holds_until() -> datetime:
    """Until when the present page stays as it is if nothing is written."""
    now = clock()
    moments = [now + PAGE_LASTS, midnight(now)]
    if "judgement" in g:
        moments.append(judgement().until)
    _, ahead = _ahead(store().count_changes())
    return min([*moments, *(start for start, _ in ahead if start > now)])


def ask_outlines() -> Sequence[Ask]:
    """Every ask in outline, for lists and counts; read again where the ledger has changed since the last page."""
    return _outlines(store().count_changes())


def booked() -> Callable[[Ask], datetime | None]:
    """When each introducer is met next, as far as it is booked under the address that they were asked at."""
    return _booked(store().count_changes())


def stands() -> Sequence[Stand]:
    """How every ask stands, those first that wait longest for the user; read from the asks alone."""
    if "stands" not in g:
        count = store().count_changes()
        asks = _outlines(count)
        g.stands = []
        if asks:
            days: int = _while_unchanged("reminders", count.ledger, lambda: reminder_days(store()))
            g.stands = pipeline(asks, now=clock(), upcoming=_booked(count), reminder_days=days)
    found: Sequence[Stand] = g.stands
    return found


def _outlines(count: ChangeCount) -> Sequence[Ask]:
    found: Sequence[Ask] = _while_unchanged("asks", count.ledger, lambda: tuple(store().load_ask_outlines()))
    return found


def _booked(count: ChangeCount) -> Callable[[Ask], datetime | None]:
    _, ahead = _ahead(count)
    soonest: dict[str, datetime] = {}
    for start, people in ahead:
        if start >= clock():
            for one in people:
                soonest.setdefault(one, start)
    return lambda ask: soonest.get(ask.introducer)


def _ahead(count: ChangeCount) -> tuple[datetime, Sequence[tuple[datetime, tuple[Address, ...]]]]:
    since, ahead = _while_unchanged("ahead", count.mirror, _read_ahead)
    # Where the clock was put back, what is kept begins too late.
    return (since, ahead) if clock() >= since else _read_ahead()


def _read_ahead() -> tuple[datetime, Sequence[tuple[datetime, tuple[Address, ...]]]]:
    """From when on, and with whom, something is booked, in order of time."""
    return clock(), [
        (event.start, tuple(one.mailbox.address for one in event.attendees))
        for event in store().load_events(since=clock())
        if event.status != "cancelled" and event.self_response != "declined"
    ]


def _while_unchanged(name: str, count: int, make: Callable[[], Any]) -> Any:
    """What every page needs of the account, kept between two pages as long as its counter stands still.

    The counter was read first: what changes in between is read too early rather than kept too long.
    """
    kept: dict[tuple[str, str], tuple[int, Any]] = current_app.extensions.setdefault("askwell.between_pages", {})
    key = (account().id, name)
    found = kept.get(key)
    if found is None or found[0] != count:
        found = kept[key] = (count, make())
        while len(kept) > _KEPT:
            # Pages are drawn by several threads: another one may have let go of it, or added one, at this moment.
            kept.pop(next(iter(list(kept))), None)
    return found[1]


def waiting_count() -> int:
    """How many asks wait for the user: the number in the navigation. 0 where the account's file cannot be read."""
    if visitor().account is None:
        return 0
    with suppress(UserError, StoreTrouble):
        return sum(stand.turn is Turn.YOURS for stand in stands())
    return 0


def lying_drafts() -> dict[str, dict[DraftKind, DraftRecord]]:
    """The drafts that wait to be sent, by ask and kind."""
    found: dict[str, dict[DraftKind, DraftRecord]] = {}
    for record in store().load_drafts(DraftState.CREATED):
        found.setdefault(record.ask_id, {})[record.kind] = record
    return found


def snapshot() -> AccountSnapshot:
    """Everything known of the account now: one and the same through the whole request."""
    if "snapshot" not in g:
        g.snapshot = judgement().snapshot
    known: AccountSnapshot = g.snapshot
    return known


def judgement() -> Judgement:
    """What follows from the snapshot: kept from an earlier request where it still holds, else made once.

    Raises BeingDrawn where somebody only looks at pages of a large account, and it would be long in coming.
    """
    if "judgement" not in g:
        g.judgement = _judged_soon() or wiring().judge(store(), account(), now=clock())
    made: Judgement = g.judgement
    return made


def _judged_soon() -> Judgement | None:
    """The judgement of a large account, if it is there or nearly; None where it is worth waiting for."""
    kept, now = wiring().kept, clock()
    # A piece of a page has no place for such words, and a notice, which is shown once, waits with its page.
    looking = request.method == "GET" and request.headers.get("Sec-Fetch-Dest", "document") == "document"
    if kept is None or not looking or request.blueprint == "api" or session.get("_flashes"):
        return None
    found = kept.find(store(), account(), now=now)
    if found is not None:
        return found
    messages = store().counts()["messages"]
    if messages < kept.large:
        return None
    found = worked_out(PATIENCE)
    if found is None:
        raise BeingDrawn(messages)
    return found


def worked_out(within: float = 0.0) -> Judgement | None:
    """The judgement if it is there within so many seconds; else None, and it is being made meanwhile.

    Raises what making it raises.
    """
    kept, own, opened = wiring().kept, account(), wiring().open_store
    if kept is None:
        return judgement()
    return kept.judge_within(within, store(), own, now=clock(), opened=lambda: opened(own))


def drop_kept(account_id: AccountId) -> None:
    """Drop what is kept in memory of an account, since it or somebody in it was forgotten."""
    kept = wiring().kept
    if kept is not None:
        kept.forget(account_id)
    current_app.extensions["askwell.kept_pages"].forget(account_id)
    between: dict[tuple[str, str], object] = current_app.extensions.get("askwell.between_pages", {})
    for key in [one for one in list(between) if one[0] == account_id]:
        between.pop(key, None)


def renew() -> None:
    """Forget what was judged before this request changed something."""
    for name in ("judgement", "snapshot", "stands"):
        g.pop(name, None)


@contextmanager
def open_mailbox() -> Iterator[GmailMailbox | None]:
    """The account's mailbox at Google; None for one that was read from files."""
    if account().kind != "google":
        yield None
        return
    with wiring().open_drafts(control(), account()) as mailbox:
        yield mailbox


def leave(_error: BaseException | None = None) -> None:
    """Close what the request opened."""
    for name in ("store", "control"):
        opened = g.pop(name, None)
        if opened is not None:
            opened.close()

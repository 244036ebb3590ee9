"""What belongs to one request: the clock, the open stores, whose page it is, and what is known of them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime

from flask import abort, current_app, g

from plugin.domain.model import Account, AccountId, Ask, DraftKind, DraftRecord, DraftState, Member
from plugin.domain.tracking.pipeline import Stand, Turn, pipeline
from plugin.domain.tracking.reminders import REMINDER_DAYS
from plugin.errors import StoreTrouble, UserError
from plugin.google.gmail import GmailMailbox
from plugin.store.sessions import WebSession
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.judgement import Judgement
from plugin.usecases.reminder_setting import reminder_days
from plugin.usecases.stores import AccountStore, ControlStore
from web.bootstrap import Wiring
from web.server_mode import ServerMode

_ACCOUNTS_KEPT = 4
"""Of so many accounts the asks are kept between two pages."""


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


def set_visitor(session_id: str, session: WebSession | None) -> None:
    """Remember who is looking, if anybody may; the account is the session's choice, else their first one."""
    g.visitor = Visitor()
    if session is None:
        return
    house, member, is_admin = server(), None, False
    if house is None:
        # The other way round as well: a member's session opens nothing where all accounts are shown to whoever is in.
        if session.member_id is not None:
            return
        accounts = control().load_accounts()
    else:
        member = control().load_member(session.member_id or "")
        invitations = control().load_invitations()
        # An invitation that was withdrawn ends every session at once; a laptop's own session is none of a server's.
        if member is None or not house.guests.admits(member.address, member.domain, invitations):
            return
        is_admin = house.guests.is_admin(member.address, invitations)
        accounts = control().load_member_accounts(member.id)
    chosen = next((one for one in accounts if one.id == session.account_id), accounts[0] if accounts else None)
    g.visitor = Visitor(
        signed_in=True,
        session_id=session_id,
        account=chosen,
        accounts=tuple(accounts),
        member=member,
        is_admin=is_admin,
    )


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


def ask_outlines() -> Sequence[Ask]:
    """Every ask in outline, for lists and counts; read again where the ledger has changed since the last page.

    The counter is read first: what changes in between is read too early rather than kept too long.
    """
    kept: dict[str, tuple[int, Sequence[Ask]]] = current_app.extensions.setdefault("askwell.outlines", {})
    count, of = store().count_changes().ledger, account().id
    found = kept.get(of)
    if found is None or found[0] != count:
        found = kept[of] = (count, tuple(store().load_ask_outlines()))
        while len(kept) > _ACCOUNTS_KEPT:
            # Pages are drawn by several threads: another one may have let go of it, or added one, at this moment.
            kept.pop(next(iter(list(kept))), None)
    return found[1]


def booked() -> Callable[[Ask], datetime | None]:
    """When each introducer is met next, as far as it is booked under the address that they were asked at."""
    soonest: dict[str, datetime] = {}
    for event in store().load_events(since=clock()):
        if event.status != "cancelled" and event.self_response != "declined":
            for one in event.attendees:
                soonest.setdefault(one.mailbox.address, event.start)
    return lambda ask: soonest.get(ask.introducer)


def stands() -> Sequence[Stand]:
    """How every ask stands, those first that wait longest for the user; read from the asks alone."""
    if "stands" not in g:
        asks = ask_outlines()
        days = reminder_days(store()) if asks else REMINDER_DAYS
        g.stands = pipeline(asks, now=clock(), upcoming=booked(), reminder_days=days) if asks else []
    found: Sequence[Stand] = g.stands
    return found


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
    """What follows from the snapshot: kept from an earlier request where it still holds, else made once."""
    if "judgement" not in g:
        g.judgement = wiring().judge(store(), account(), now=clock())
    made: Judgement = g.judgement
    return made


def drop_kept(account_id: AccountId) -> None:
    """Drop what is kept in memory of an account, since it or somebody in it was forgotten."""
    kept = wiring().kept
    if kept is not None:
        kept.forget(account_id)


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

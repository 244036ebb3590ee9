"""What belongs to one request: the clock, the open stores, whose page it is, and what is known of them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from flask import abort, current_app, g

from plugin.domain.model import Account, AccountId, Ask
from plugin.google.gmail import GmailMailbox
from plugin.store.account_store import AccountStore
from plugin.store.control_store import ControlStore
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.judgement import Judgement
from web.bootstrap import Wiring

_ACCOUNTS_KEPT = 4
"""Of so many accounts the asks are kept between two pages."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is looking: signed in or not, and the account whose pages they see."""

    signed_in: bool = False
    session_id: str = ""
    account: Account | None = None


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


def set_visitor(session_id: str, account_id: AccountId | None) -> None:
    """Remember who is looking; the account is the session's choice, else the first one."""
    if not session_id:
        g.visitor = Visitor()
        return
    accounts = control().load_accounts()
    chosen = next((one for one in accounts if one.id == account_id), accounts[0] if accounts else None)
    g.visitor = Visitor(signed_in=True, session_id=session_id, account=chosen)


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
            kept.pop(next(iter(kept)))
    return found[1]


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
    g.pop("judgement", None)


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

"""One look at an account: read what is new, then see what became of its drafts and asks."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from plugin.domain.model import Account, ScanReport
from plugin.errors import AlreadyRunning, UserError
from plugin.google.oauth import GMAIL_COMPOSE
from plugin.usecases.connect import OpenGoogle
from plugin.usecases.digest import load_digest
from plugin.usecases.ports import MailboxPort
from plugin.usecases.proposing import propose
from plugin.usecases.questions import open_questions
from plugin.usecases.scan import scan
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.stores.control import ControlStore
from plugin.usecases.suggest import proposals_for, suggest
from plugin.usecases.track import track
from web.bootstrap import Wiring
from web.careful_look import read_within_look
from web.digest import hand_over
from web.views.reports import health_of


def look(wiring: Wiring, account: Account, clock: Callable[[], datetime]) -> ScanReport | None:
    """Scan and track one account.

    Its failures are kept as its health, and raised. None where another scan of it is under way, or where
    it was read from files: nothing is scanned then, but asks are tracked all the same.
    """
    with wiring.open_control() as control, control.open_account(account.id) as store:
        if account.kind != "google":
            _follow(wiring, store, None, account, clock())
            _hand_digest_over(wiring, store, None, account, clock())
            return None
        try:
            with wiring.open_google(control, account) as google:
                report = _scan(control, store, google, account, clock)
                if google.mailbox is not None:
                    read_within_look(wiring, control, store, account, google.mailbox, clock)
                # The drafts are looked at in any case: that needs nothing of the scan's lease.
                _follow(wiring, store, google.mailbox, account, clock())
                _hand_digest_over(wiring, store, google.mailbox, account, clock())
                return report
        except UserError as error:
            control.save_health(account.id, str(error), now=clock())
            raise


def _follow(wiring: Wiring, store: AccountStore, mailbox: MailboxPort | None, account: Account, now: datetime) -> None:
    """See what became of the asks, and remember what can be asked today."""
    snapshot = wiring.judge(store, account, now=now).snapshot
    track(store, mailbox, snapshot, now=now)
    suggest(store, snapshot, now=now)
    if wiring.kept is not None:
        # Tracking moves the asks: whoever looks next finds the day ready, its questions and letters too.
        judgement = wiring.judge(store, account, now=now)
        open_questions(judgement)
        proposals_for(judgement)
        for one in judgement.ranked.made[: judgement.policy.asks_a_day]:
            with suppress(UserError):
                propose(judgement, one.id)


def _hand_digest_over(
    wiring: Wiring, store: AccountStore, mailbox: MailboxPort | None, account: Account, now: datetime
) -> None:
    """The morning digest, where it is wanted and its hour has come. A draft needs the permission for drafts."""
    if load_digest(store).is_due(now):
        writes = mailbox if GMAIL_COMPOSE in account.scopes else None
        hand_over(store, writes, account, lambda: wiring.judge(store, account, now=now))


def _scan(
    control: ControlStore, store: AccountStore, google: OpenGoogle, account: Account, clock: Callable[[], datetime]
) -> ScanReport | None:
    """The scan, with its end noted; None while another one is under way."""
    try:
        report = scan(store, google.mailbox, google.calendar, account, now=clock(), clock=clock)
    except AlreadyRunning:
        return None
    control.save_last_scan(account.id, now=clock())
    control.save_health(account.id, health_of(report), now=clock())
    return report

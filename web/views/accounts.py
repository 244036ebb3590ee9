"""How each connected account fares: what Google lists, what is held here, and when it was last read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from plugin.domain.model import Account
from plugin.errors import StoreTrouble, UserError
from plugin.google.oauth import CALENDAR, GMAIL_COMPOSE, GMAIL_READ
from plugin.sentences import say
from plugin.usecases.stores.control import ControlStore

MISSING = {
    CALENDAR: say("the calendar (no meetings will be seen)"),
    GMAIL_READ: say("reading mail (only the calendar will be read)"),
    GMAIL_COMPOSE: say("drafts (asks will be suggested, but not put into Gmail)"),
}
"""What is not seen or done where Google's permission does not reach so far."""


@dataclass(frozen=True, slots=True)
class AccountState:
    """One account as the settings page, `accounts` and `doctor` show it. Counts are of messages and events.

    `listed` is what the source listed at the end of the last run, `held` what is here of it; before the first run, both
    are what is held.
    """

    account: Account
    health: str
    last_scan: datetime | None
    messages_listed: int
    messages_held: int
    events_listed: int
    events_held: int

    def as_json(self) -> dict[str, Any]:
        """The shape of `accounts`."""
        return {
            "address": self.account.address,
            "kind": self.account.kind,
            "default": self.account.is_default,
            "scopes": list(self.account.scopes),
            "health": self.health,
            "messages": {"listed": self.messages_listed, "held": self.messages_held},
            "events": {"listed": self.events_listed, "held": self.events_held},
            "last_scan": self.last_scan.isoformat() if self.last_scan else None,
        }


def account_states(control: ControlStore, accounts: Iterable[Account] | None = None) -> list[AccountState]:
    """The state of these accounts, else of all; one that cannot be read says so and holds up no other."""
    states = []
    for account in control.load_accounts() if accounts is None else accounts:
        try:
            states.append(_state(control, account))
        except (UserError, StoreTrouble) as error:
            states.append(_unreadable(account, str(error)))
    return states


def _unreadable(account: Account, why: str) -> AccountState:
    return AccountState(account, why, None, messages_listed=0, messages_held=0, events_listed=0, events_held=0)


def _state(control: ControlStore, account: Account) -> AccountState:
    health = control.load_health(account.id)
    with control.open_account(account.id) as store:
        held = store.counts()
        run = store.load_last_run()
    report = run.report if run else None
    listing = report if account.kind == "google" else None
    return AccountState(
        account=account,
        health=health.text or "not read yet",
        last_scan=health.last_scan,
        messages_listed=report.messages.listed if report else held["messages"],
        messages_held=min(listing.messages.held, held["messages"]) if listing else held["messages"],
        events_listed=report.events.listed if report else held["events"],
        events_held=min(listing.events.held, held["events"]) if listing else held["events"],
    )

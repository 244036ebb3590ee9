"""A store, a sandbox Google, and scans of the one from the other, as the tests of scanning need them."""

from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path
from typing import Any

from google_worlds import ACCOUNT, ME, NOW, open_calendar, open_mailbox
from hand_clock import Hasty

from plugin.domain.model import CalendarEvent, MailMessage, ScanReport
from plugin.sandbox.server import start_sandbox
from plugin.sandbox.world import World
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.scan import ScanProgress, scan


class House:
    """One account's file and the Google it is read from. `told` is all progress so far."""

    def __init__(self, world: World, path: Path, **options: Any) -> None:
        options = {"quota": "off", "now": lambda: NOW, **options}
        self.sandbox = start_sandbox(world, **options)
        self.path = path
        self.told: list[ScanProgress] = []

    def scan(self, *, mail: bool = True, calendar: bool = True, now: datetime = NOW, **options: Any) -> ScanReport:
        """One scan, with fresh connections."""
        options.setdefault("progress", self.told.append)
        with ExitStack() as stack:
            store = stack.enter_context(AccountStore.open(self.path))
            mailbox = stack.enter_context(closing(open_mailbox(self.sandbox, clock=Hasty()))) if mail else None
            agenda = stack.enter_context(closing(open_calendar(self.sandbox, clock=Hasty()))) if calendar else None
            return scan(store, mailbox, agenda, ACCOUNT, now=now, **options)

    def messages(self) -> list[MailMessage]:
        """What is held."""
        with AccountStore.open(self.path) as store:
            return store.load_messages()

    def subjects(self) -> list[str]:
        """Of what is held, sorted."""
        return sorted(message.subject for message in self.messages())

    def events(self) -> dict[str, CalendarEvent]:
        """What is held, by id."""
        with AccountStore.open(self.path) as store:
            return {event.id: event for event in store.load_events()}

    def calls(self, action: Callable[[], object]) -> dict[str, int]:
        """Which calls `action` makes, by method."""
        before = dict(self.sandbox.counters.calls)
        action()
        after = dict(self.sandbox.counters.calls)
        return {name: count - before.get(name, 0) for name, count in after.items() if count > before.get(name, 0)}

    def deliver(self, raw: bytes, **options: Any) -> str:
        """New mail; its id."""
        return self.sandbox.deliver(ME, raw, **options)

"""The whole of a sandbox's state: accounts, authority, quota, weather, counters."""

import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from plugin.sandbox.addon import AddonHost
from plugin.sandbox.counters import Counters
from plugin.sandbox.diary import Diary
from plugin.sandbox.failures import not_found
from plugin.sandbox.faults import Dice, Faults
from plugin.sandbox.mailbox import Mailbox
from plugin.sandbox.oauth import Authority
from plugin.sandbox.quota import Quota
from plugin.sandbox.world import World


def time_of_day() -> datetime:
    """Now, as far as mail and calendar are concerned."""
    return datetime.now(UTC)


class Google:
    """Everything the routes look at. `clock` is monotonic seconds, for quota and lifetimes; `now` the time of day.

    `skip` moves that time on, where whoever made `now` lets the mail page do it.
    """

    def __init__(  # noqa: PLR0913 -- keywords, each with its default
        self,
        world: World,
        *,
        quota: str = "2026",
        project_units: int | None = None,
        faults: Faults | None = None,
        latency_ms: float = 0,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = time_of_day,
        skip: Callable[[timedelta], None] | None = None,
    ) -> None:
        self.world = world
        self.clock = clock
        self.now = now
        self.skip = skip
        self.latency_ms = latency_ms
        self.counters = Counters()
        self.quota = Quota(quota, clock, project_units)
        self.accounts = {account.address: account for account in world.accounts}
        self.mailboxes = {account.address: Mailbox(account, clock, now) for account in world.accounts}
        self.diaries = {account.address: Diary(account, clock, now) for account in world.accounts}
        self.authority = Authority(self.accounts, clock)
        self.addon = AddonHost(self.authority, zone=_zone_of(world))
        self.units_spent: dict[str, int] = dict.fromkeys(self.accounts, 0)
        self.faults = faults or Faults()

    @property
    def faults(self) -> Faults:
        """Today's weather; setting it starts the dice anew."""
        return self._faults

    @faults.setter
    def faults(self, faults: Faults) -> None:
        self._faults = faults
        self.dice = Dice(faults.seed)
        self.authority.token_lifetime_s = faults.token_lifetime_s
        self.authority.refresh_lifetime_s = faults.refresh_lifetime_s
        self.authority.rotates = faults.rotate_refresh_tokens
        self.authority.clock_ahead_s = faults.clock_ahead_s
        for mailbox in self.mailboxes.values():
            mailbox.search_lag_s = faults.search_lag_s

    def mailbox(self, address: str) -> Mailbox:
        """The mailbox of an account."""
        if address not in self.mailboxes:
            raise not_found()
        return self.mailboxes[address]


def _zone_of(world: World) -> str:
    """The zone in which most events of the world were written."""
    zones = Counter(
        str(event.get("start", {}).get("timeZone") or "") for account in world.accounts for event in account.events
    )
    zones.pop("", None)
    return zones.most_common(1)[0][0] if zones else "Europe/London"

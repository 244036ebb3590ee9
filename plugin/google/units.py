"""What each call costs, and what Google grants in a minute: the one place that holds the figures.

Source: Gmail API usage limits (the table for projects made since May 2026, and the earlier one). The
drafts' prices of the 2026 table are not published; the earlier ones are assumed to hold.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

PROJECT_UNITS = 1_200_000
"""Gmail units a minute that Google grants a project for all of its users, unless it has agreed on another figure."""

_EARLIER = {
    "getProfile": 1,
    "messages.list": 5,
    "messages.get": 5,
    "threads.get": 10,
    "attachments.get": 5,
    "history.list": 2,
    "sendAs.list": 1,
    "labels.list": 1,
    "drafts.create": 10,
    "drafts.get": 5,
    "drafts.list": 5,
    "drafts.update": 15,
    "drafts.delete": 10,
}


@dataclass(frozen=True, slots=True)
class Quota:
    """Units that one user may spend in a minute, and the price of each call in units.

    `connections` is how many calls under way at once it takes to spend that at up to 240 ms a call, and to catch up
    after a wait. Where Gmail finds them too many at once, there are fewer from then on (`transport.Lanes`).
    """

    name: str
    units_per_minute: int
    prices: Mapping[str, int]
    connections: int = 6
    project_per_minute: int = PROJECT_UNITS
    """Units that all users of a project may spend together."""

    def price(self, call: str) -> int:
        """Units for one `call`, named as in the table."""
        return self.prices[call]


GMAIL_QUOTAS: Mapping[str, Quota] = MappingProxyType(
    {
        "2026": Quota(
            "2026", 6_000, MappingProxyType(_EARLIER | {"messages.get": 20, "threads.get": 40, "attachments.get": 20})
        ),
        "legacy": Quota("legacy", 15_000, MappingProxyType(_EARLIER), connections=20),
    }
)
"""By the name that `ASKWELL_QUOTA` uses."""

CALENDAR_QUOTA = Quota("calendar", 600, MappingProxyType({"events.list": 1}), project_per_minute=10_000)
"""Requests a minute and user; a year of events is one or two of them."""

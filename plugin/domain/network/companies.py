"""How large organisations are: in a firm of twenty everybody knows everybody, in one of 20,000 few do.

The size is what mail says of it ("our 1,200 employees"), what kind of house it is (a bank, a university, a city), or
else no more than the number of addresses seen at its domain.
"""

import re
from collections import defaultdict

from plugin.domain.language.packs import template
from plugin.domain.language.rules import straighten
from plugin.domain.model import MailMessage
from plugin.domain.text.addresses import registrable_domain
from plugin.domain.text.names import fold

_STAFF = template(r"(?<![\d.,])(\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+|\d{2,6})\s*\+?\s*{kinds.staff}\b")
_LARGE_HOUSE = template(r"\b{kinds.large_houses}\b")
_LARGE = 5000


class Companies:
    """What is known of the size of every domain's organisation."""

    def __init__(self) -> None:
        self._addresses: dict[str, set[str]] = defaultdict(set)
        self._told: dict[str, int] = {}

    def see(self, message: MailMessage) -> None:
        """Count the addresses of a message, and hear what its sender says of their own house."""
        domain = registrable_domain(message.sender.address)
        self._addresses[domain].add(message.sender.address)
        for mailbox in message.recipients:
            self._addresses[registrable_domain(mailbox.address)].add(mailbox.address)
        for text in (message.signature, *(signal.text for signal in message.signals if signal.whose == "own")):
            size = staff_size(text)
            if size:
                self._told[domain] = max(size, self._told.get(domain, 0))

    def size(self, domain: str, names: tuple[str, ...] = ()) -> int:
        """How many work there, as far as can be told; `names` are the organisation's as signed."""
        if domain in self._told:
            return max(self._told[domain], len(self._addresses[domain]))
        house = " ".join([domain.replace("-", " ").replace(".", " "), *names])
        if _LARGE_HOUSE.search(house) or _LARGE_HOUSE.search(fold(house)):
            return _LARGE
        return len(self._addresses[domain])


def staff_size(text: str) -> int:
    """The number of people a sentence gives a house; 0 where it gives none."""
    found = _STAFF.search(straighten(text)) if text else None
    return int(re.sub(r"\D", "", found[1])) if found else 0

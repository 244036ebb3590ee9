"""Whether a contact that a colleague shared is whom the user looks for: by address, or by name and organisation."""

from plugin.domain.model import Prospect, SharedContact
from plugin.domain.text.names import fold
from plugin.domain.text.organisations import organisation_likeness

ALIKE = 0.8
"""Two organisations of which less is the same are two."""


def is_wanted(prospect: Prospect, contact: SharedContact) -> bool:
    """Whether the contact is the prospect; where that is a role or a company, whether they are of that company."""
    if prospect.address is not None and prospect.address == contact.address:
        return True
    same_house = _same_house(prospect.organisation, contact.organisation)
    if prospect.name:
        named = fold(prospect.name) == fold(contact.name) != ""
        return named and (same_house or not prospect.organisation or not contact.organisation)
    return same_house


def is_called(text: str, contact: SharedContact) -> bool:
    """Whether somebody who types `text` may mean the contact, or the contact's organisation."""
    words = set(fold(text).split())
    return bool(words) and (words <= set(fold(contact.name).split()) or _same_house(text, contact.organisation))


def _same_house(one: str, other: str) -> bool:
    return bool(one and other) and organisation_likeness(one, other) >= ALIKE

"""Whom the user keeps from the careful reader: addresses and domains whose mail goes to no language model."""

from collections.abc import Iterable

from plugin.domain.text.addresses import parse_address
from plugin.errors import UserError
from plugin.usecases.stores.account import AccountStore

_PREFERENCE = "reader_never"
_LONGEST = 253


def load_never(store: AccountStore) -> frozenset[str]:
    """The addresses and domains, in lower case."""
    return frozenset(store.load_preferences().get(_PREFERENCE, "").split())


def change_never(store: AccountStore, names: Iterable[str], *, read: bool = False) -> frozenset[str]:
    """Keep these out as well, or let them be read again; what holds then. Raises UserError for what is neither."""
    changed = {_checked(name) for name in names}
    kept = load_never(store) - changed if read else load_never(store) | changed
    store.save_preference(_PREFERENCE, " ".join(sorted(kept)) or None)
    return kept


def _checked(name: str) -> str:
    text = name.strip().lower()
    address = parse_address(text) if "@" in text.strip("@") else None
    domain = text.removeprefix("@")
    if address is not None:
        return address
    if (
        "@" in domain
        or "." not in domain
        or len(domain) > _LONGEST
        or not domain.replace("-", "").replace(".", "").isalnum()
    ):
        raise UserError(f"“{name}” is neither a mail address nor a domain: write ann@firm.example or firm.example.")
    return domain

"""What a person typed or uploaded about whom they would like to meet, made into prospects and kept."""

from collections.abc import Sequence

from plugin.domain.model import Prospect
from plugin.domain.suggestions.prospects import make_prospect, merge_wishes
from plugin.errors import UserError
from plugin.store.account_store import AccountStore


def wish(*, name: str, organisation: str, address: str, role: str, why: str) -> Prospect:
    """The prospect that these words say; a UserError where they name nobody."""
    try:
        return make_prospect(name=name, organisation=organisation, address=address, role=role, why=why)
    except ValueError as error:
        raise UserError(
            f"Nobody was added: {error}. Give a person's name or address, or a role at an organisation."
        ) from error


def keep_wishes(store: AccountStore, wanted: Sequence[Prospect]) -> int:
    """Add these; those already there keep their status and gain what they lacked. Returns how many are new."""
    known = {one.id: one for one in store.load_prospects()}
    new = {one.id for one in wanted if one.id not in known or known[one.id].status in {"removed", "proposed"}}
    merged = merge_wishes(known.values(), wanted)
    store.save_prospects([one for one in merged if one != known.get(one.id)])
    return len(new)


def decode_table(data: bytes) -> str:
    """A CSV file's text, whatever wrote it: UTF-8 with or without a mark, UTF-16, or Windows' own."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")

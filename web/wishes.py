"""What a person typed about whom they would like to meet, made into a prospect and kept."""

from collections.abc import Sequence

from plugin import sentences
from plugin.domain.model import Prospect
from plugin.domain.suggestions.prospects import make_prospect, merge_wishes
from plugin.errors import UserError
from plugin.usecases.stores.account import AccountStore


def wish(*, name: str, organisation: str, address: str, role: str, why: str, say: str = "") -> Prospect:
    """The prospect that these words say; a UserError where they name nobody."""
    try:
        return make_prospect(name=name, organisation=organisation, address=address, role=role, why=why, say=say)
    except ValueError as error:
        raise UserError(
            sentences.say(
                "Nobody was added: %(why)s. Give a person's name or address, or a role at an organisation.", why=error
            )
        ) from error


def keep_wishes(store: AccountStore, wanted: Sequence[Prospect]) -> int:
    """Add these; those already there keep their status and gain what they lacked. Returns how many are new."""
    known = {one.id: one for one in store.load_prospects()}
    new = {one.id for one in wanted if one.id not in known or known[one.id].status in {"removed", "proposed"}}
    merged = merge_wishes(known.values(), wanted)
    store.save_prospects([one for one in merged if one != known.get(one.id)])
    return len(new)

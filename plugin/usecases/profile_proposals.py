"""What is proposed for the profile, field by field: each stands until the user has said something of that field."""

from dataclasses import asdict, dataclass

from plugin.domain.model import Profile
from plugin.sentences import say
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.suggest import propose_profile

_LEFT_EMPTY = "profile_left_empty"
"""The preference that names the fields whose proposal the user has cleared."""
SOURCES = {
    "name": say("as you sign"),
    "organisation": say("from your signature"),
    "title": say("from your signature"),
    "what": say("from your signature"),
    "ideal": say("what your clients are called"),
    "language": say("what you mostly write"),
}
"""Where a field's proposal comes from."""


@dataclass(frozen=True, slots=True)
class FieldProposal:
    """What a field could say, and where that comes from."""

    field: str
    text: str
    source: str


def propose_fields(store: AccountStore, snapshot: AccountSnapshot) -> dict[str, FieldProposal]:
    """A proposal for each field that is empty and was not left so on purpose; fields that nothing tells are missing."""
    kept = asdict(snapshot.profile)
    left = left_empty(store)
    proposed: Profile = propose_profile(snapshot)
    return {
        field: FieldProposal(field, text, source)
        for field, source in SOURCES.items()
        if not kept[field] and field not in left and (text := str(getattr(proposed, field)))
    }


def left_empty(store: AccountStore) -> frozenset[str]:
    """The fields for which the user wants no proposal."""
    return frozenset(store.load_preferences().get(_LEFT_EMPTY, "").split())


def leave_empty(store: AccountStore, fields: frozenset[str]) -> None:
    """Remember for which fields the user wants no proposal, in place of what was remembered before."""
    store.save_preference(_LEFT_EMPTY, " ".join(sorted(fields)) or None)

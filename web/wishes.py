"""What a person typed or uploaded about whom they would like to meet, made into prospects and kept."""

from collections.abc import Sequence

from plugin import sentences
from plugin.domain.model import Prospect, Skipped
from plugin.domain.suggestions.contact_cards import is_cards, parse_contact_cards
from plugin.domain.suggestions.prospect_tables import count_headers, parse_prospects_csv
from plugin.domain.suggestions.prospects import make_prospect, merge_wishes
from plugin.domain.suggestions.tables import NoTable, decode_table
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


def read_wishes(name: str, data: bytes) -> tuple[list[Prospect], list[Skipped]]:
    """The people in an uploaded list, and the rows left out; a UserError that says why where it is none."""
    try:
        text = decode_table(data, count_headers)
        return parse_contact_cards(text) if is_cards(text) else parse_prospects_csv(text)
    except NoTable as error:
        raise UserError(
            sentences.say(
                "Nobody was added from %(name)s: %(why)s. A list is a CSV file whose first row "
                "names its columns, such as name, address, organisation, role; or a file of "
                "contact cards (.vcf).",
                name=name,
                why=error,
            )
        ) from error

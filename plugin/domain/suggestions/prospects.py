"""Whom the user would like to meet: wishes read from lists, and the ids by which they are known again."""

import hashlib
import unicodedata
from collections.abc import Iterable

from plugin import sentences
from plugin.domain.model import Prospect, ProspectId
from plugin.domain.text.addresses import parse_address
from plugin.domain.text.names import fold
from plugin.domain.text.organisations import fold_organisation

LONGEST = 300
"""Characters kept of any cell: a wish is a line, not an essay."""


def prospect_id(name: str = "", organisation: str = "", role: str = "", address: str = "") -> ProspectId:
    """The id of a wish: the same for the same person (or role at the same company), however it is spelt or re-imported.

    A name with an organisation decides; without a name the address; without that the role. Adding an
    address or a reason later keeps the id.
    """
    if fold(name):
        key = f"person|{fold(name)}|{fold_organisation(organisation)}"
    elif address:
        key = f"address|{address.lower()}"
    else:
        key = f"role|{fold(role)}|{fold_organisation(organisation)}"
    return ProspectId("p" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12])


def make_prospect(
    *,
    name: str = "",
    organisation: str = "",
    address: str = "",
    role: str = "",
    why: str = "",
    say: str = "",
    worth: float = 0.5,
) -> Prospect:
    """A wish in the user's words. Raises ValueError, in words for the user, where it names nobody."""
    name, organisation, role, why, say = (clean_cell(text) for text in (name, organisation, role, why, say))
    parsed = parse_address(address) if address.strip() else None
    if address.strip() and parsed is None:
        raise ValueError(sentences.say("“%(text)s” is no mail address", text=address.strip()[:80]))
    if not (name or organisation or parsed):
        raise ValueError(sentences.say("a name, an organisation or an address is needed"))
    return Prospect(
        id=prospect_id(name, organisation, role, parsed or ""),
        name=name,
        address=parsed,
        organisation=organisation,
        role=role,
        why=why,
        say=say,
        worth=min(1.0, max(0.0, worth)),
    )


def clean_cell(text: str) -> str:
    """White space folded; control, direction and other invisible characters gone: names come from strangers."""
    visible = "".join(char for char in text if char.isspace() or unicodedata.category(char)[0] != "C")
    return " ".join(visible.split())[:LONGEST]


def merge_wishes(known: Iterable[Prospect], new: Iterable[Prospect]) -> list[Prospect]:
    """Known wishes with the new ones added; what is known keeps its status and gains what it lacked."""
    merged = {wish.id: wish for wish in known}
    for wish in new:
        old = merged.get(wish.id)
        merged[wish.id] = wish if old is None or old.status == "removed" else _filled(old, wish)
    return list(merged.values())


def _filled(old: Prospect, new: Prospect) -> Prospect:
    return Prospect(
        id=old.id,
        name=old.name or new.name,
        address=old.address or new.address,
        organisation=old.organisation or new.organisation,
        role=old.role or new.role,
        why=old.why or new.why,
        say=old.say or new.say,
        status="wanted" if old.status == "proposed" else old.status,
        introduced_by=old.introduced_by or new.introduced_by,
        worth=new.worth if old.worth == 0.5 else old.worth,
    )

"""Lists of people: looked at first, added to the people the user knows or would like to meet, and undone.

A list that says since when each is connected is one of the user's own contacts. Whoever stands there goes to People, as
somebody known at most slightly: nothing of how close two are follows from it.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from plugin.domain.model import (
    ListedContact,
    ListImport,
    ListRow,
    ListState,
    ListTarget,
    Prospect,
)
from plugin.domain.suggestions.contact_cards import is_cards, parse_contact_cards
from plugin.domain.suggestions.prospect_tables import PeopleTable, count_headers, read_people_table
from plugin.domain.suggestions.prospects import merge_wishes
from plugin.domain.suggestions.tables import NoTable, decode_table
from plugin.errors import NotThere, UserError
from plugin.sentences import say
from plugin.usecases.stores.account import AccountStore

SOURCE = "LinkedIn"
"""The network whose lists say since when."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What adding a list would do: how many are new, and how many stand there already."""

    new: int
    known: int


def read_list(name: str, data: bytes) -> PeopleTable:
    """The people in a list, and the rows left out with the reason; a UserError that says why where it is none."""
    try:
        text = decode_table(data, count_headers)
        return PeopleTable(*parse_contact_cards(text)) if is_cards(text) else read_people_table(text)
    except NoTable as error:
        raise UserError(
            say(
                "Nobody was added from %(name)s: %(why)s. A list is a CSV file whose first row "
                "names its columns, such as name, address, organisation, role; or a file of "
                "contact cards (.vcf).",
                name=name,
                why=error,
            )
        ) from error


def look_at_list(name: str, data: bytes, *, now: datetime) -> ListImport:
    """A list as it would be added. Raises UserError where it is none."""
    table = read_list(name, data)
    return ListImport(
        id=secrets.token_hex(8),
        name=name,
        at=now,
        target=ListTarget.PEOPLE if table.is_contacts else ListTarget.PROSPECTS,
        is_contacts=table.is_contacts,
        rows=tuple(ListRow(one, table.since.get(one.id)) for one in table.people),
        skipped=tuple(table.skipped),
        read=len(table.people),
    )


def preview(store: AccountStore, one: ListImport, target: ListTarget) -> Preview:
    """How many of its rows would be new there."""
    if target is ListTarget.PEOPLE:
        known = {contact.id for contact in store.load_contacts()}
        new = sum(_contact(row).id not in known for row in one.rows)
    else:
        kept = {prospect.id: prospect for prospect in store.load_prospects()}
        new = sum(_is_new(kept.get(row.prospect.id)) for row in one.rows)
    return Preview(new, len(one.rows) - new)


def _is_new(known: Prospect | None) -> bool:
    return known is None or known.status in {"removed", "proposed"}


def _contact(row: ListRow) -> ListedContact:
    one = row.prospect
    return ListedContact(
        id=f"c{one.id.removeprefix('p')}",
        name=one.name,
        organisation=one.organisation,
        role=one.role,
        address=one.address,
        source=SOURCE,
        since=row.since,
    )


def add_list(store: AccountStore, one: ListImport, target: ListTarget) -> ListImport:
    """Add everybody of a list that was looked at; returns what came of it, which `undo_list` takes back."""
    if one.state is not ListState.PREVIEW:
        raise UserError(say("This list was added already."))
    done = _add_people(store, one) if target is ListTarget.PEOPLE else _add_prospects(store, one.rows, one)
    store.save_list_import(done)
    return done


def _add_people(store: AccountStore, one: ListImport) -> ListImport:
    kept = {contact.id: contact for contact in store.load_contacts()}
    wanted = [_contact(row) for row in one.rows]
    # What a later list leaves empty was said by an earlier one.
    filled = [
        replace(new, address=new.address or old.address, since=new.since or old.since, role=new.role or old.role)
        if (old := kept.get(new.id))
        else new
        for new in wanted
    ]
    changed = [new for new in filled if new != kept.get(new.id)]
    store.save_contacts(changed)
    return replace(
        one,
        state=ListState.DONE,
        target=ListTarget.PEOPLE,
        rows=(),
        new=tuple(new.id for new in changed if new.id not in kept),
        before_contacts=tuple(kept[new.id] for new in changed if new.id in kept),
    )


def _add_prospects(store: AccountStore, rows: Sequence[ListRow], one: ListImport) -> ListImport:
    known = {prospect.id: prospect for prospect in store.load_prospects()}
    merged = merge_wishes(known.values(), [row.prospect for row in rows])
    changed = [prospect for prospect in merged if prospect != known.get(prospect.id)]
    store.save_prospects(changed)
    return replace(
        one,
        state=ListState.DONE,
        target=ListTarget.PROSPECTS,
        rows=(),
        new=tuple(prospect.id for prospect in changed if _is_new(known.get(prospect.id))),
        before=tuple(known[prospect.id] for prospect in changed if prospect.id in known),
    )


def undo_list(store: AccountStore, import_id: str) -> ListImport:
    """Take back what a list brought, and put back what it changed; returns it as it stands now.

    Whom the user has asked about since stays, and so does who is no longer merely wanted. Raises NotThere for a list
    that is not there, or was not added.
    """
    one = store.load_list_import(import_id)
    if one is None or one.state is not ListState.DONE:
        raise NotThere(say("There is no such list to undo."))
    if one.target is ListTarget.PEOPLE:
        store.remove_contacts(one.new)
        store.save_contacts(one.before_contacts)
    else:
        _take_back(store, one)
    undone = replace(one, state=ListState.UNDONE, new=(), before=(), before_contacts=())
    store.save_list_import(undone)
    return undone


def _take_back(store: AccountStore, one: ListImport) -> None:
    asked = {ask.prospect.id for ask in store.load_asks()}
    now = {prospect.id: prospect for prospect in store.load_prospects()}
    before = {prospect.id: prospect for prospect in one.before}
    for identity in one.new:
        current = now.get(identity)  # type: ignore[call-overload]  # an id that was a prospect's
        untouched = current is not None and current.status == "wanted" and current.id not in asked
        if untouched and identity not in before:
            store.remove_prospect(identity)
    back = [old for old in one.before if old.id not in asked and old.id in now]
    store.save_prospects(back)

"""`/people/contacts`: somebody who stands in a list of the user's contacts alone, such as LinkedIn's Connections."""

from datetime import date

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import ListedContact
from plugin.domain.suggestions.prospects import make_prospect
from plugin.domain.text.addresses import parse_address
from plugin.sentences import say
from web.pages.flash import show_only_with_account, tell
from web.pages.request_context import store

contacts = Blueprint("contacts", __name__, url_prefix="/people/contacts")
show_only_with_account(contacts)
LONGEST = 300


@contacts.get("/<contact_id>")
def contact(contact_id: str) -> str:
    """Somebody who stands in a list of the user's contacts alone."""
    one = _contact(contact_id)
    wished = make_prospect(name=one.name, organisation=one.organisation, role=one.role, address=one.address or "")
    return render_template(
        "contact.html", one=one, wished=any(known.id == wished.id for known in store().load_prospects())
    )


@contacts.post("/<contact_id>")
def settle(contact_id: str) -> Response:
    """Remove a contact, or put one back who was removed."""
    form = request.form
    if form.get("deed") == "restore":
        try:
            since = date.fromisoformat(form["since"]) if form.get("since") else None
        except ValueError:
            abort(400)
        texts = {name: form.get(name, "")[:LONGEST] for name in ("name", "organisation", "role", "source")}
        address = parse_address(form.get("address", ""))
        store().save_contacts([ListedContact(contact_id[:40], address=address, since=since, **texts)])
        return redirect(url_for("contacts.contact", contact_id=contact_id[:40]), 303)
    one = _contact(contact_id)
    store().remove_contacts([one.id])
    fields = {name: getattr(one, name) for name in ("name", "organisation", "role", "source")}
    back = {"deed": "restore", "address": one.address or "", "since": one.since.isoformat() if one.since else ""}
    tell(
        say("%(name)s is no longer among your contacts.", name=one.name or one.organisation),
        undo=url_for("contacts.settle", contact_id=one.id),
        fields={**fields, **back},
    )
    return redirect(url_for("people.page"), 303)


def _contact(contact_id: str) -> ListedContact:
    found = next((one for one in store().load_contacts() if one.id == contact_id), None)
    if found is None:
        abort(404)
    return found

"""`/prospects`: whom the user would like to meet."""

from dataclasses import dataclass, replace

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.drafting.own_words import propose_say
from plugin.domain.model import Prospect, ProspectId, Skipped
from plugin.errors import UserError
from plugin.usecases.suggest import proposals_for
from web.pages.flash import show_only_with_account, tell
from web.pages.request_context import judgement, snapshot, store
from web.wishes import keep_wishes, read_wishes, wish

prospects = Blueprint("prospects", __name__, url_prefix="/prospects")
show_only_with_account(prospects)
SHOWN = 8
"""Found people offered at once: a short list is read, a long one is not."""
LINES = 50
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a list: how many were read and new, and the lines that were left out, with the reason."""

    name: str
    read: int
    new: int
    skipped: tuple[Skipped, ...]


@prospects.get("")
def page() -> str:
    """The list, the people found in the user's own mail, and two ways of adding."""
    return _page({})


def _page(form: dict[str, str], imported: Imported | None = None) -> str:
    kept = store().load_prospects()
    listed = [one for one in kept if one.status not in {"proposed", "removed"}]
    known = {one.id for one in kept}
    # Whom an introducer named comes before whom we found: it was said for the user.
    named = [one for one in kept if one.status == "proposed"]
    found = [one for one in proposals_for(judgement()) if one.id not in known]
    return render_template(
        "prospects.html",
        prospects=listed,
        proposals=(named + found)[:SHOWN],
        named_by={one.id: _name(one) for one in named},
        form=form,
        imported=imported,
        lines=LINES,
        ideal=snapshot().profile.ideal,
        proposed_say={one.id: proposal for one in listed if not one.say and (proposal := propose_say(one.why))},
    )


def _name(one: Prospect) -> str:
    person = snapshot().people.person(one.introduced_by) if one.introduced_by else None
    return (person.name if person else "") or one.introduced_by or ""


def _back() -> Response:
    return redirect(url_for("prospects.page"), 303)


@prospects.post("/add")
def add() -> Response | str:
    """Add one person, or a role at a company; what was typed is kept where it does not do."""
    fields = {name: request.form.get(name, "") for name in ("name", "organisation", "role", "address", "why", "say")}
    try:
        wanted = wish(**fields)
    except UserError as error:
        flash(str(error), "error")
        return _page(fields)
    if keep_wishes(store(), [wanted]):
        flash("Added. Askwell looks for somebody who knows them.", "status")
    else:
        flash("Already on your list.", "status")
    return _back()


@prospects.post("/import")
def import_list() -> Response | str:
    """Add everybody in an uploaded CSV file, and say of each line left out why."""
    upload = request.files.get("file")
    if upload is None or not upload.filename:
        flash("Choose a CSV file first.", "error")
        return _back()
    try:
        wanted, skipped = read_wishes(upload.filename[:LONGEST], upload.read())
    except UserError as error:
        return _page({}, Imported(upload.filename[:LONGEST], 0, 0, (Skipped("the file", str(error)),)))
    new = keep_wishes(store(), wanted)
    return _page({}, Imported(upload.filename[:LONGEST], len(wanted), new, tuple(skipped)))


@prospects.post("/<prospect_id>/edit")
def edit(prospect_id: str) -> Response:
    """Change why the user would like to meet somebody, and what they are; a wish without a name is its role."""
    one = _listed(prospect_id)
    changed = replace(one, why=_typed("why", one.why), say=_typed("say", one.say))
    if one.name:
        changed = replace(changed, role=_typed("role", one.role))
    store().save_prospects([changed])
    undo = url_for("prospects.edit", prospect_id=one.id)
    tell("Kept.", undo=undo, fields={"why": one.why, "say": one.say, "role": one.role})
    return _back()


def _typed(field: str, otherwise: str) -> str:
    return " ".join(request.form.get(field, otherwise).split())[:LONGEST]


@prospects.post("/<prospect_id>/remove")
def remove(prospect_id: str) -> Response:
    """Take somebody off the list; what was asked already stays in the ledger."""
    one = _listed(prospect_id)
    store().save_prospects([replace(one, status="removed")])
    undo = url_for("prospects.put_back", prospect_id=one.id)
    tell("Removed. What was asked already stays under Asks.", undo=undo, fields={"status": one.status})
    return _back()


@prospects.post("/<prospect_id>/restore")
def put_back(prospect_id: str) -> Response:
    """Put somebody back who was taken off, as they stood; or offer a declined one again."""
    one = _known(prospect_id)
    status = request.form.get("status", "wanted")
    if one.status != "removed" or status not in {"wanted", "asked", "met", "proposed"}:
        abort(400)
    if status == "proposed" and one.introduced_by is None:
        # A found person is offered again as soon as nothing is kept of them.
        store().remove_prospect(one.id)
    else:
        store().save_prospects([replace(one, status=status)])
    flash("Back on the list.", "status")
    return _back()


@prospects.post("/<prospect_id>/accept")
def accept(prospect_id: str) -> Response:
    """Take a found person onto the list. Why the user wants to meet them is theirs to say: drafts quote it."""
    one = _proposal(prospect_id)
    store().save_prospects([replace(one, status="wanted", why="")])
    flash(f"{one.name or one.organisation} is on your list. Say below why you would like to meet them.", "status")
    return _back()


@prospects.post("/<prospect_id>/decline")
def decline(prospect_id: str) -> Response:
    """Never offer a found person again."""
    one = _proposal(prospect_id)
    store().save_prospects([replace(one, status="removed")])
    undo = url_for("prospects.put_back", prospect_id=one.id)
    tell("Not offered again.", undo=undo, fields={"status": "proposed"})
    return _back()


def _known(prospect_id: str) -> Prospect:
    found = next((one for one in store().load_prospects() if one.id == ProspectId(prospect_id)), None)
    if found is None:
        abort(404)
    return found


def _listed(prospect_id: str) -> Prospect:
    found = _known(prospect_id)
    if found.status in {"removed", "proposed"}:
        abort(404)
    return found


def _proposal(prospect_id: str) -> Prospect:
    """Somebody whom an introducer named, or whom we found."""
    offered = [one for one in store().load_prospects() if one.status == "proposed"]
    offered += proposals_for(judgement())
    found = next((one for one in offered if one.id == prospect_id), None)
    if found is None:
        abort(404)
    return found

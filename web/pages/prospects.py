"""`/prospects`: whom the user would like to meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.drafting.own_words import propose_say
from plugin.domain.model import ListImport, ListState, ListTarget, Prospect, ProspectId
from plugin.domain.suggestions.suggest import Weighed
from plugin.errors import UserError
from plugin.sentences import say, say_as, say_number
from plugin.usecases.bulk_prospects import change_prospects, undo_change
from plugin.usecases.colleagues import ColleagueKnows, who_knows, who_knows_called
from plugin.usecases.list_imports import add_list, look_at_list, preview, undo_list
from plugin.usecases.pair import prospects_called
from plugin.usecases.paths import paths_by_prospect, paths_to, strength_of
from plugin.usecases.suggest import proposals_for
from plugin.views.graph import path_graph
from web.pages.flash import flash, show_only_with_account, tell
from web.pages.getting_started import steps_left
from web.pages.kept_pages import keep_page
from web.pages.request_context import clock, control, judgement, server, snapshot, store, visitor
from web.views.listing import fits, listing, name_key
from web.wishes import keep_wishes, wish

prospects = Blueprint("prospects", __name__, url_prefix="/prospects")
show_only_with_account(prospects)
SHOWN = 8
"""Found people offered at once: a short list is read, a long one is not."""
LINES = 50
PATHS = 12
"""So many ways to one person are shown."""
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Row:
    """A prospect in the list: the strongest way to them, how many more there are, and how far the first carries."""

    one: Prospect
    path: Weighed | None
    more: int
    carries: float


SORTS: dict[str, tuple[str, Callable[[Row], Any]]] = {
    "": (
        say_as("sort by", "strongest way in"),
        lambda row: (-row.carries, *name_key(row.one.name or row.one.role, row.one.organisation)),
    ),
    "name": (say_as("sort by", "name"), lambda row: name_key(row.one.name, row.one.organisation, row.one.role)),
    "company": (say_as("sort by", "company"), lambda row: name_key(row.one.organisation, row.one.name)),
}
"""How the list can be sorted: the words, and the key."""


@prospects.get("")
@keep_page
def page() -> str:
    """The list, a page at a time; the people found in the user's own mail; and two ways of adding."""
    return _page({})


def _page(form: dict[str, str]) -> str:
    kept = store().load_prospects()
    known = {one.id for one in kept}
    # Whom an introducer named comes before whom we found: it was said for the user.
    named = [one for one in kept if one.status == "proposed"]
    found = [one for one in proposals_for(judgement()) if one.id not in known]
    query, status, sort = (request.args.get(name, "").strip()[:200] for name in ("q", "status", "sort"))
    listed = [one for one in kept if one.status not in {"proposed", "removed"}]
    rows = [_row(one) for one in _matching(listed, query, status)]
    rows.sort(key=SORTS.get(sort, SORTS[""])[1])
    return render_template(
        "prospects.html",
        total=len(listed),
        rows=listing(rows, request.args.get("page", "")),
        query=query,
        status=status,
        statuses=sorted({one.status for one in listed}),
        sort=sort if sort in SORTS else "",
        sorts=[(name, words) for name, (words, _) in SORTS.items()],
        proposals=(named + found)[:SHOWN],
        named_by={one.id: _name(one) for one in named},
        form=form,
        imports=store().load_list_imports(),
        ideal=snapshot().profile.ideal,
        steps=steps_left(),
    )


def _matching(listed: Sequence[Prospect], query: str, status: str) -> list[Prospect]:
    return [
        one
        for one in listed
        if status in {"", one.status}
        and (not query or fits(query, one.name, one.organisation, one.role, one.why, one.address or ""))
    ]


def _row(one: Prospect) -> Row:
    paths = paths_by_prospect(judgement()).get(one.id, ())
    best = paths[0] if paths else None
    return Row(one, best, max(0, len(paths) - 1), strength_of(best) if best else 0.0)


@prospects.get("/<prospect_id>")
def prospect(prospect_id: str) -> str:
    """One prospect: who could introduce them, strongest first, what stands in the way, and what can be changed."""
    one = _listed(prospect_id)
    paths = paths_by_prospect(judgement()).get(one.id, ())
    right = {made.introducer.address: made for made in judgement().ranked.made if made.prospect.id == one.id}
    return render_template(
        "prospect.html",
        one=one,
        paths=paths[:PATHS],
        graph=path_graph(paths, one, right),
        colleagues=_colleagues(one),
        right=right,
        asks=[ask for ask in judgement().asks if ask.prospect.id == one.id and ask.status != "suggested"],
        proposed_say="" if one.say else propose_say(one.why),
    )


@prospects.get("/who")
def who() -> str:
    """Who could introduce the user to anybody by name, on the list or not."""
    query = " ".join(request.args.get("q", "").split())[:200]
    known = [one for one in snapshot().relationships if query and fits(query, one.person.name)][:5] if query else []
    paths = paths_to(judgement(), query)[:PATHS] if len(query) > 1 else []
    listed = prospects_called(judgement(), query) if query else []
    meant = {one.id for one in listed}
    right = {made.introducer.address: made for made in judgement().ranked.made if made.prospect.id in meant}
    return render_template(
        "who.html",
        query=query,
        paths=paths,
        right=right,
        listed=listed,
        graph=path_graph(paths, paths[0].candidate.prospect, right) if paths else None,
        known=known,
        colleagues=_colleagues_called(query) if len(query) > 1 else [],
    )


def _colleagues(one: Prospect) -> list[ColleagueKnows]:
    """Who on this server shares that they know the prospect; nobody on a laptop."""
    house, me = server(), visitor().member
    return who_knows(control(), house.guests, me, one) if house is not None and me is not None else []


def _colleagues_called(text: str) -> list[ColleagueKnows]:
    house, me = server(), visitor().member
    return who_knows_called(control(), house.guests, me, text) if house is not None and me is not None else []


@prospects.post("/bulk")
def bulk() -> Response:
    """Remove many at once, or write the same note to them; or undo the last such change."""
    deed, ids = request.form.get("deed", ""), request.form.getlist("id")
    if deed == "undo":
        count = undo_change(store())
        flash(say_number("Undone: %(num)s is as before.", "Undone: %(num)s are as before.", count), "status")
        return _back()
    if request.form.get("everything") == "yes":
        listed = [one for one in store().load_prospects() if one.status not in {"proposed", "removed"}]
        query, status = request.form.get("q", "")[:200], request.form.get("status", "")
        ids = [one.id for one in _matching(listed, query, status)]
    note = " ".join(request.form.get("why", "").split())[:LONGEST]
    if deed == "note" and not note:
        flash(say("Nothing was changed: write the note first."), "warning")
        return _back()
    if deed not in {"remove", "note"}:
        abort(400)

    def change(one: Prospect) -> Prospect:
        return replace(one, status="removed") if deed == "remove" else replace(one, why=note)

    before = change_prospects(store(), ids, change)
    if not before:
        flash(say("Nothing was changed: tick those that are meant."), "warning")
    else:
        said = say_number("Note saved for %(num)s prospect.", "Note saved for %(num)s prospects.", len(before))
        if deed == "remove":
            said = say_number("%(num)s prospect removed.", "%(num)s prospects removed.", len(before))
        tell(said, undo=url_for("prospects.bulk"), fields={"deed": "undo"})
    return _back()


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
        flash(say("Added. Askwell looks for somebody who knows them."), "status")
    else:
        flash(say("Already on your list."), "status")
    return _back()


@prospects.post("/import")
def import_list() -> Response | str:
    """Look at an uploaded list: nothing is added before the user has seen it."""
    upload = request.files.get("file")
    if upload is None or not upload.filename:
        flash(say("Choose a CSV file first."), "error")
        return _back()
    name = upload.filename[:LONGEST]
    try:
        found = look_at_list(name, upload.read(), now=clock())
    except UserError as error:
        flash(str(error), "error")
        return redirect(url_for("prospects.page", _anchor="add"), 303)
    store().save_list_import(found)
    return redirect(url_for("prospects.look_at", import_id=found.id), 303)


@prospects.get("/import/<import_id>")
def look_at(import_id: str) -> str:
    """What a list would add, and each row that is left out with the reason."""
    found = _handed_over(import_id, ListState.PREVIEW)
    return render_template(
        "list_preview.html",
        one=found,
        rows=found.rows[:LINES],
        more=len(found.rows) - LINES,
        people=preview(store(), found, ListTarget.PEOPLE) if found.is_contacts else None,
        prospects=preview(store(), found, ListTarget.PROSPECTS),
        lines=LINES,
    )


@prospects.post("/import/<import_id>")
def settle_list(import_id: str) -> Response:
    """Add the list, leave it, or take back what it brought."""
    deed = request.form.get("deed", "")
    if deed == "undo":
        undone = undo_list(store(), _handed_over(import_id, ListState.DONE).id)
        flash(say("Undone: %(name)s is as if it had not been added.", name=undone.name), "status")
        return _back()
    found = _handed_over(import_id, ListState.PREVIEW)
    if deed == "cancel":
        store().delete_list_import(found.id)
        flash(say("Nothing was added."), "status")
        return _back()
    people = found.is_contacts and request.form.get("target") == ListTarget.PEOPLE
    done = add_list(store(), found, ListTarget.PEOPLE if people else ListTarget.PROSPECTS)
    said = (
        say_number("%(num)s contact added to People.", "%(num)s contacts added to People.", len(done.new))
        if people
        else say_number("%(num)s prospect added.", "%(num)s prospects added.", len(done.new))
    )
    tell(said, undo=url_for("prospects.settle_list", import_id=done.id), fields={"deed": "undo"})
    return redirect(url_for("people.page"), 303) if people else _back()


def _handed_over(import_id: str, state: ListState) -> ListImport:
    found = store().load_list_import(import_id)
    if found is None or found.state is not state:
        abort(404)
    return found


@prospects.post("/<prospect_id>/edit")
def edit(prospect_id: str) -> Response:
    """Change why the user would like to meet somebody, and what they are; a wish without a name is its role."""
    one = _listed(prospect_id)
    changed = replace(one, why=_typed("why", one.why), say=_typed("say", one.say))
    if one.name:
        changed = replace(changed, role=_typed("role", one.role))
    store().save_prospects([changed])
    undo = url_for("prospects.edit", prospect_id=one.id)
    tell(say("Saved."), undo=undo, fields={"why": one.why, "say": one.say, "role": one.role})
    return redirect(url_for("prospects.prospect", prospect_id=one.id), 303)


def _typed(field: str, otherwise: str) -> str:
    return " ".join(request.form.get(field, otherwise).split())[:LONGEST]


@prospects.post("/<prospect_id>/remove")
def remove(prospect_id: str) -> Response:
    """Take somebody off the list; what was asked already stays in the ledger."""
    one = _listed(prospect_id)
    store().save_prospects([replace(one, status="removed")])
    undo = url_for("prospects.put_back", prospect_id=one.id)
    tell(say("Removed. What was asked already stays under Asks."), undo=undo, fields={"status": one.status})
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
    flash(say("Back on the list."), "status")
    return _back()


@prospects.post("/<prospect_id>/accept")
def accept(prospect_id: str) -> Response:
    """Take a found person onto the list. Why the user wants to meet them is theirs to say: drafts quote it."""
    one = _proposal(prospect_id)
    store().save_prospects([replace(one, status="wanted", why="")])
    flash(
        say("%(name)s is on your list. Say below why you would like to meet them.", name=one.name or one.organisation),
        "status",
    )
    return _back()


@prospects.post("/<prospect_id>/decline")
def decline(prospect_id: str) -> Response:
    """Never offer a found person again."""
    one = _proposal(prospect_id)
    store().save_prospects([replace(one, status="removed")])
    undo = url_for("prospects.put_back", prospect_id=one.id)
    tell(say("Not offered again."), undo=undo, fields={"status": "proposed"})
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

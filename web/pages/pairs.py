"""`/pairs`: why not this pair? Any contact about anybody, on the list or not, and the user's word on the two."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Prospect, Relationship
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.pair import VALUES, contacts_called, judge_pair, people_called, tell_pair
from plugin.views.graph import path_graph
from web.pages.flash import show_only_with_account, tell
from web.pages.request_context import judgement

pairs = Blueprint("pairs", __name__, url_prefix="/pairs")
show_only_with_account(pairs)
LONGEST = 200


@pairs.get("")
def page() -> str:
    """The pair that is asked for; who may be meant, where several are; or which pair it is to be."""
    introducer, whom = (" ".join(request.args.get(name, "").split())[:LONGEST] for name in ("introducer", "whom"))
    contacts, people = contacts_called(judgement(), introducer), people_called(judgement(), whom)
    found = judge_pair(judgement(), contacts[0], people[0]) if len(contacts) == len(people) == 1 else None
    return render_template(
        "pair.html",
        pair=found,
        one=contacts[0] if found else None,
        prospect=people[0] if found else None,
        graph=path_graph([found.weighed], people[0], [contacts[0].address] if found.suggestion else [])
        if found
        else None,
        introducer=introducer,
        whom=whom,
        contacts=contacts,
        prospects=people,
        values=VALUES,
    )


@pairs.post("", endpoint="tell")
def tell_of() -> Response:
    """Keep the user's word on how well the two know each other, or take it back."""
    one, prospect = _pair()
    value = request.form.get("value", "")
    before = judge_pair(judgement(), one, prospect)
    try:
        tell_pair(judgement(), one, prospect, value)
    except UserError:
        abort(400)
    fields = {"introducer": one.address, "whom": request.form.get("whom", ""), "value": before.told}
    said = say("Saved: your word counts above everything found.") if value else say("Taken back.")
    tell(said, undo=url_for("pairs.tell"), fields=fields)
    return redirect(url_for("pairs.page", introducer=one.address, whom=request.form.get("whom", "")), 303)


def _pair() -> tuple[Relationship, Prospect]:
    contacts = contacts_called(judgement(), request.form.get("introducer", "")[:LONGEST])
    people = people_called(judgement(), request.form.get("whom", "")[:LONGEST])
    if len(contacts) != 1 or len(people) != 1:
        abort(404)
    return contacts[0], people[0]

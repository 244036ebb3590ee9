"""`/api/…`: what the commands print with `--json`, from the page's own session. Reading only.

A route is one function that returns plain JSON values; the shapes are those of `web.views.json_shapes`.
Failures have one shape, whatever failed: `{"error": {"status": 404, "sentence": "…"}}`.
"""

from datetime import timedelta

from flask import Blueprint, abort, request

from plugin.domain.suggestions.wish_names import with_whole_names
from plugin.domain.text.addresses import parse_address
from plugin.usecases.questions import open_questions
from plugin.usecases.reminder_setting import reminder_days
from plugin.usecases.suggest import todays_suggestions
from web.pages.request_context import clock, judgement, snapshot, store, visitor
from web.views import json_shapes as shapes

api = Blueprint("api", __name__, url_prefix="/api")
DEFAULT_DAYS, MOST_DAYS = 30, 3660


@api.before_request
def _needs_an_account() -> None:
    if visitor().account is None:
        abort(404, "No account is connected yet: connect one on the page, or with askwell connect.")


@api.get("/suggestions")
def suggestions() -> shapes.Json:
    """Today's asks, best first, and what is held back."""
    return shapes.suggestions_json(todays_suggestions(judgement()), withheld=True)


@api.get("/meetings")
def meetings() -> list[shapes.Json]:
    """The meetings of the last `days` (30 unless given), newest last."""
    days = request.args.get("days", DEFAULT_DAYS, type=int)
    if not 0 < days <= MOST_DAYS:
        abort(400, f"Ask for between 1 and {MOST_DAYS} days.")
    since = clock() - timedelta(days=days)
    return [shapes.meeting_json(one) for one in snapshot().meetings if one.ended_at >= since]


@api.get("/people")
def people() -> list[shapes.Json]:
    """Everybody the user is in touch with, closest first."""
    found = sorted(snapshot().relationships, key=lambda one: (-one.strength, one.address))
    return [shapes.person_json(one) for one in found]


@api.get("/people/<address>")
def person(address: str) -> shapes.Json:
    """One person, by any of their addresses."""
    wanted = parse_address(address)
    found = snapshot().relationship(wanted) if wanted is not None else None
    if found is None:
        abort(404, "Nobody with this address is known to this account.")
    return shapes.person_json(found)


@api.get("/knows")
def knows() -> list[shapes.Json]:
    """Who knows whom, surest first."""
    known = with_whole_names(snapshot().acquaintances, store().load_prospects())
    found = sorted(known, key=lambda one: (-one.confidence, one.introducer, one.person.name))
    return [shapes.acquaintance_json(one) for one in found]


@api.get("/prospects")
def prospects() -> list[shapes.Json]:
    """Whom the user would like to meet."""
    return [shapes.prospect_json(one) for one in store().load_prospects() if one.status != "removed"]


@api.get("/asks")
def asks() -> list[shapes.Json]:
    """Every ask with its history and what comes next."""
    days = reminder_days(store())
    return [shapes.ask_json(one, now=clock(), reminder_days=days) for one in store().load_asks()]


@api.get("/asks/<ask_id>")
def ask(ask_id: str) -> shapes.Json:
    """One ask."""
    found = store().load_ask(ask_id)
    if found is None:
        abort(404, "There is no such ask in this account.")
    return shapes.ask_json(found, now=clock(), reminder_days=reminder_days(store()))


@api.get("/questions")
def questions() -> list[shapes.Json]:
    """What only the user can tell, the most useful first."""
    found = open_questions(judgement())
    return [shapes.question_json(one, snapshot().people) for one in found]

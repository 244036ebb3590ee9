"""`/results`: how many asks reached which stage, and who has not heard what came of their help."""

from flask import Blueprint, render_template

from plugin.domain.suggestions.outcomes import count_outcomes
from web.pages.flash import show_only_with_account
from web.pages.request_context import snapshot, store

results = Blueprint("results", __name__, url_prefix="/results")
show_only_with_account(results)
STAGE_WORDS = {
    "drafted": "Drafted",
    "sent": "Sent",
    "answered": "Answered",
    "introduced": "Introduced",
    "met": "Met",
    "won": "Became work",
}


@results.get("")
def page() -> str:
    """The stages, and the news that is owed."""
    outcomes = count_outcomes(store().load_asks(), snapshot().messages)
    people = snapshot().people
    owed = []
    for ask in outcomes.owed:
        person = people.person(ask.introducer)
        owed.append((ask, person.name if person and person.name else ask.introducer))
    return render_template(
        "results.html",
        total=outcomes.asked,
        stages=[(STAGE_WORDS.get(name, name.capitalize()), count) for name, count in outcomes.stages],
        declined=outcomes.declined,
        no_reply=outcomes.no_reply,
        owed=owed,
    )

"""`/results`: how many asks reached which stage, and who has not heard what came of their help."""

from flask import Blueprint, render_template

from plugin.domain.outcomes import count_outcomes
from web.visit import picture, store

results = Blueprint("results", __name__, url_prefix="/results")


@results.get("")
def page() -> str:
    """The stages, and the news that is owed."""
    outcomes = count_outcomes(store().load_asks(), picture().messages)
    people = picture().people
    owed = []
    for ask in outcomes.owed:
        person = people.person(ask.introducer)
        owed.append((ask, person.name if person and person.name else ask.introducer))
    return render_template("results.html", total=outcomes.asked, stages=outcomes.stages, owed=owed)

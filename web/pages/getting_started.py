"""How far the account at hand is with its first steps."""

from plugin.domain.model import Profile
from plugin.usecases.who_is_who import is_finished
from web.pages.request_context import snapshot, store
from web.views.first_steps import FirstStep, first_steps


def steps_left(profile: Profile | None = None) -> list[FirstStep]:
    """The first steps; [] once they are done. `profile` where it has just been saved."""
    known = snapshot()
    knows_people = is_finished(store()) or not known.relationships
    return first_steps(profile or known.profile, store().load_prospects(), knows_people=knows_people)

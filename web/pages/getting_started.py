"""How far the account at hand is with its first steps."""

from plugin.domain.model import AskStatus, Profile
from plugin.usecases.who_is_who import is_finished
from web.pages.reading import is_first_reading
from web.pages.request_context import snapshot, stands, store
from web.views.first_steps import FirstStep, first_steps


def steps_left(profile: Profile | None = None) -> list[FirstStep]:
    """The first steps; [] once they are done. `profile` where it has just been saved."""
    known = snapshot()
    nobody = not known.relationships and not is_first_reading()
    return first_steps(
        profile or known.profile,
        store().load_prospects(),
        knows_people=nobody or is_finished(store()),
        has_begun=any(one.ask.status is not AskStatus.SUGGESTED for one in stands()),
    )

"""What is to be said before the first ask: three steps, each a minute, in the order in which they help."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugin.domain.model import Profile, Prospect
from plugin.sentences import say


@dataclass(frozen=True, slots=True)
class FirstStep:
    """One step: its name, why it helps, its page's endpoint, the words of its button, and whether it is done."""

    name: str
    why: str
    endpoint: str
    button: str
    done: bool


def first_steps(
    profile: Profile, prospects: Sequence[Prospect], *, knows_people: bool, has_begun: bool = False
) -> list[FirstStep]:
    """The steps; [] once all are done.

    `knows_people` where the user has been through who is who, left it, or there is nobody to look at; `has_begun` where
    they have decided on an ask: whoever works with Askwell already is not led back to its beginning by that step alone.
    """
    steps = [
        FirstStep(
            say("What you do"),
            say("every draft builds on it"),
            "profile.page",
            say("Say what you do"),
            bool(profile.what),
        ),
        FirstStep(
            say("Who is who"),
            say("clients are asked differently from friends"),
            "who_is_who.page",
            say("Look at your closest people"),
            knows_people,
        ),
        FirstStep(
            say("Whom you would like to meet"),
            say("Askwell only asks for people on your list"),
            "prospects.page",
            say("Add somebody"),
            any(one.status not in {"proposed", "removed"} for one in prospects),
        ),
    ]
    said = steps[0].done and steps[2].done
    return [] if said and (knows_people or has_begun) else steps


def next_endpoint(steps: Sequence[FirstStep]) -> str:
    """Where the user goes on; today's page where nothing is left."""
    return next((one.endpoint for one in steps if not one.done), "today.page")

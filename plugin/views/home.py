"""The day at a glance: the asks that are right, and what waits for the user."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugin.domain.model import Suggestion
from plugin.views.ask import LIVE, AskView, view_ask
from plugin.views.day_facts import DayFacts
from plugin.views.suggestion import SuggestionView, view_suggestion

MOST = 5


@dataclass(frozen=True, slots=True)
class HomeView:
    """Today's asks, what waits for the user (`waiting`) or for others (`out`), and what they could give first.

    `note` says why there is no ask today.
    """

    suggestions: tuple[SuggestionView, ...] = ()
    note: str = ""
    waiting: tuple[AskView, ...] = ()
    out: tuple[AskView, ...] = ()
    give: tuple[str, ...] = ()


def view_home(made: Sequence[Suggestion], note: str, facts: DayFacts) -> HomeView:
    """The day of an account; `made` are the asks of today."""
    live = [view_ask(ask, facts) for ask in reversed(facts.asks) if ask.status in LIVE]
    return HomeView(
        tuple(view_suggestion(one, facts) for one in made),
        "" if made else note,
        tuple(one for one in live if one.waits_for_user)[:MOST],
        tuple(one for one in live if not one.waits_for_user)[:MOST],
        tuple(gift.text for gift in facts.gifts[:2]),
    )

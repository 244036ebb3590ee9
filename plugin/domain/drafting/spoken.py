"""What to say when they sit opposite, or on the telephone: three short lines, each to be said in one breath."""

from collections.abc import Mapping

from plugin.domain.drafting.facts import Facts
from plugin.domain.drafting.own_words import OwnWords
from plugin.domain.drafting.plan import LetterPlan, Planned
from plugin.domain.model import Suggestion


def plan_three_lines(
    suggestion: Suggestion, facts: Facts, own: Mapping[str, OwnWords], situation: frozenset[str]
) -> LetterPlan:
    """Whom one thinks of, why, and the question with its way out."""
    wish = (facts.prospect,) if facts.prospect is not None else ()
    named = bool(suggestion.prospect.name)
    role = "spoken.tie_role" if suggestion.specific else "spoken.tie_group"
    tie = ("spoken.tie_told", "spoken.tie") if named else (role,)
    fits = facts.role_fits or facts.of_profile("ideal")
    need, need_told = facts.told.need, facts.told.need_told
    if "say" in own and named and facts.said_of_them is not None:
        why = Planned("why", ("spoken.why_said",), (facts.said_of_them, *wish), 1)
    elif named and need is not None and need_told is not None:
        why = Planned("why", ("reasons.asked" if need.quote else "reasons.need",), (need_told, *wish), 1)
    elif not named and not suggestion.specific:
        why = Planned("why", ("profile.ideal",), (fits,) if fits is not None else (), 1)
    else:
        why = Planned("why", ("spoken.why",), (*wish, *((fits,) if fits is not None else ())), 1)
    ask = "asks.spoken_ask" if named else "asks.spoken_ask_role" if suggestion.specific else "asks.ask_group"
    parts = (
        Planned("knowing", tie, (facts.knowing, *wish), 0),
        why,
        Planned("ask", (ask,), (), 2),
        Planned("way_out", ("ways_out.spoken_way_out",), (), 2),
    )
    return LetterPlan(situation, parts)

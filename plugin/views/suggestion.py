"""An ask that is right now, and one that is held back, as page and card show them."""

from dataclasses import dataclass

from plugin.domain.model import Address, KnowingKind, Prospect, Rejected, Suggestion, SuggestionId
from plugin.domain.suggestions.phrasing import say_prospect
from plugin.sentences import capital, join, say
from plugin.views.day_facts import DayFacts
from plugin.views.moments import Moments
from plugin.views.words import closeness, fact_words, plain, sureness, why_now

REASONS = 4
_TIES = frozenset(KnowingKind)


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """Whom to ask, about whom, why now and why they can. `reasons` are what each fact is, and its words.

    `lines` are what one would say in person. `fresh_until` is until when it stays right; `enough` whether the day has
    had its asks, so that this one waits.
    """

    id: SuggestionId
    introducer: str
    whom: str
    why_now: str
    reasons: tuple[tuple[str, str], ...]
    lines: tuple[str, ...] = ()
    specific: bool = True
    enough: bool = False
    quiet: str = ""
    """Why nothing is asked today, where the user keeps the day quiet."""
    fresh_until: str = ""


@dataclass(frozen=True, slots=True)
class HeldView:
    """An ask that is not right: about whom, why not, and until when ("" where that is open)."""

    introducer: str
    whom: str
    why: str
    until: str = ""


def view_suggestion(one: Suggestion, facts: DayFacts, *, in_person: bool = False) -> SuggestionView:
    """The view of a suggestion; `in_person` with what one would say."""
    return SuggestionView(
        one.id,
        one.introducer.person.name or one.introducer.address,
        say_whom(one.prospect),
        why_now(one.occasion, facts.moments),
        tuple((fact_words(fact.kind), fact.text) for fact in one.reasons[:REASONS]),
        lines=facts.spoken(one) if in_person else (),
        specific=one.specific,
        enough=facts.left <= 0,
        quiet=facts.quiet,
        fresh_until=facts.moments.on_day(one.occasion.fresh_until),
    )


def how_sure(one: Suggestion) -> tuple[str, ...]:
    """How sure it is that they know each other, with what shows it best; and how close the user is to whom they ask."""
    shown = next((fact.text for fact in one.reasons if fact.kind in _TIES), "")
    sure = capital(sureness(one.acquaintance.confidence))
    near = closeness(one.introducer.strength)
    close = join(", ", [plain(one.introducer.kind), near]) if one.introducer.kind != "other" else near
    known = say("%(how_sure)s: %(fact)s", how_sure=sure, fact=shown)
    return (known if shown else say("%(how_sure)s that they know each other", how_sure=sure), close)


def view_held(one: Rejected, moments: Moments) -> HeldView:
    """The view of an ask that is held back, by its first reason."""
    because = one.because[0]
    until = moments.on_day(because.until) if because.until else ""
    return HeldView(one.introducer.person.name or one.introducer.address, say_whom(one.prospect), because.text, until)


def nearest_held(facts: DayFacts, contact: Address) -> HeldView | None:
    """The ask to this contact that is nearest to being right, None where none was thought of."""
    held = facts.held.get(contact, ())
    return view_held(held[0], facts.moments) if held else None


def say_whom(prospect: Prospect) -> str:
    """A wish in a few words."""
    return say_prospect(prospect)

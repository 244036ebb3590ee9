"""Sections that several cards share: a contact, an ask that is right, one under way, one that is held back."""

from plugin.cards.links import Links, Route
from plugin.cards.widgets import Json, button, buttons, labelled, link, paragraph, section
from plugin.domain.model import AskStatus
from plugin.views.ask import AskView
from plugin.views.contact import ContactView
from plugin.views.suggestion import HeldView, SuggestionView

REASONS = 2
"""So many reasons are shown at once."""
_ANSWERS = {
    AskStatus.ANSWERED: "This is their answer",
    AskStatus.INTRODUCED: "This is the introduction",
    AskStatus.DECLINED: "They would rather not",
}
"""What a person can say a message is."""


def contact_section(one: ContactView, *, headed: bool = False) -> list[Json]:
    """Who somebody is to the user: the relationship in one line, what is owed, how it began, the ledger (folded).

    `headed` where the card's header says the name and that line already.
    """
    first = [] if headed else [labelled("Who they are to you", one.line)]
    if one.ended:
        first.append(labelled("They asked to be left alone", f"“{one.ended}”"))
    if one.never:
        first.append(paragraph("You said never to ask them."))
    owed = [labelled("You owe them", text) for text in one.owed]
    more = [labelled("How it began", one.began)] if one.began else []
    more += [labelled("Give and take" if number == 0 else "", text) for number, text in enumerate(one.favours)]
    return section(
        "Between you" if headed else one.name,
        [*first, *owed, *more],
        shown=len(first) + len(owed) + (1 if one.began else 0),
    )


def suggestion_section(one: SuggestionView, links: Links, *, host: str = "") -> list[Json]:
    """An ask that is right now, with its reasons and the button that makes the draft."""
    first = [labelled(one.why_now, f"Ask {one.introducer} for an introduction to {one.whom}")]
    if one.lines:
        first.append(labelled("Say in person", one.lines[0]))
        first += [labelled("", line) for line in one.lines[1:]]
    if not one.specific:
        first.append(paragraph("A group, not yet a person: name somebody in it before you send this."))
    reasons = [labelled(kind.capitalize(), text) for kind, text in one.reasons]
    if one.enough:
        why = one.quiet or "That is enough asks for today."
        wait = paragraph(f"{why} This one stays right until {one.fresh_until}.")
        return section("Right, another day", [*first, wait, *reasons], shown=len(first) + 1)
    label = "Or write: create draft" if one.lines else "Create draft"
    said = f"Create a draft that asks {one.introducer}"
    make = button(label, links.to(Route.DRAFT), main=not one.lines, said=said, suggestion=one.id, host=host)
    # The reasons that show the tie stand above the button, the rest is folded away below it.
    above = reasons[:REASONS]
    return section(
        "An ask that is right now",
        [*first, *above, *buttons(make), *reasons[REASONS:]],
        shown=len(first) + len(above) + 1,
    )


def held_section(one: HeldView) -> list[Json]:
    """Why there is no ask, and until when."""
    below = f"Until {one.until}" if one.until else ""
    return section("No ask now", [labelled(f"About {one.whom}", one.why, below)])


def ask_section(one: AskView, links: Links, *, answers: bool = False) -> list[Json]:
    """An ask under way and its next step; with `answers`, what the open message may be to it."""
    widgets = [labelled(f"{one.introducer} about {one.whom}", one.status.capitalize())]
    widgets.append(labelled("Next", one.next, f"By {one.due}" if one.due else ""))
    made = []
    if one.has_draft:
        made.append(button("Open draft", links.to(Route.DRAFT), main=True, suggestion=one.suggestion_id))
        made.append(button("Look again", links.to(Route.LOOK), ask=one.id))
    if one.letter is not None:
        made.append(button(one.letter_label, links.to(Route.LETTER), main=True, ask=one.id, kind=str(one.letter)))
    if answers:
        made += [
            button(_ANSWERS[status], links.to(Route.STATUS), ask=one.id, status=str(status)) for status in one.choices
        ]
    page = links.page_at(f"/asks/{one.id}")
    if page:
        made.append(link("Open in Askwell", page))
    return section("Ask under way", [*widgets, *buttons(*made)])


def never_section(one: ContactView, links: Links) -> list[Json]:
    """The button that rules somebody out, or allows them again."""
    label, value = ("Allow asking again", "no") if one.never else ("Never ask them", "yes")
    said = f"{label}: {one.name}"
    return section("", buttons(button(label, links.to(Route.NEVER), said=said, address=one.address, never=value)))

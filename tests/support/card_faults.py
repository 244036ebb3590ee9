"""What is wrong with a card: by Google's schema, by Google's limits, or because a text holds markup."""

from discovery import load_document, problems

from plugin.cards.widgets import SECTIONS, WIDGETS, Json, strings

CHAT = load_document("chat.v1")


def faults(card: Json) -> list[str]:
    """Everything that Google would refuse or cut, and every text that could be read as markup."""
    found = problems(CHAT, {"$ref": "GoogleAppsCardV1Card"}, card, "card")
    sections = card["sections"]
    if not 0 < len(sections) <= SECTIONS:
        found.append(f"{len(sections)} sections")
    if not all(one["widgets"] for one in sections):
        found.append("a section without a widget")
    if sum(len(one["widgets"]) for one in sections) > WIDGETS:
        found.append("too many widgets")
    found += [f"markup in {text!r}" for text in strings(card) if "<" in text or ">" in text]
    return found + [
        f"a widget that is not one thing: {sorted(one)}"
        for part in sections
        for one in part["widgets"]
        if len(one) != 1
    ]

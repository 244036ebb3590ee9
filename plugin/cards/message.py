"""The card beside an open message."""

from plugin.cards.links import Links, Route
from plugin.cards.pieces import ask_section, contact_section, held_section, never_section, suggestion_section
from plugin.cards.widgets import Json, button, buttons, card, clean, labelled, paragraph, section
from plugin.views.beside_mail import KnownView, MessageView, NamedView

NAME = "message"
NAME_LENGTH = 200
"""Characters of a name that is put on the list: a name may be cut, an address or an id never."""


def message_card(view: MessageView, links: Links, *, news: str = "") -> Json:
    """The correspondent, the ask that is right or under way, and who is named; `news` is what was just done."""
    sections = section("", [paragraph(news)]) if news else []
    if view.contact is None:
        return card(NAME, "Askwell", [*sections, *section("", [paragraph(view.note)])])
    for known in view.knows:
        sections += _known(known)
    for ask in view.asks:
        sections += ask_section(ask, links, answers=view.from_contact)
    if view.suggestion is not None:
        sections += suggestion_section(view.suggestion, links)
    if view.held is not None:
        sections += held_section(view.held)
    if view.contact.in_touch and not (view.asks or view.suggestion or view.held):
        sections += section("No ask now", [paragraph("They were not seen with anybody on your list.")])
    sections += contact_section(view.contact, headed=True)
    sections += section("Named in this message", [part for one in view.named for part in _named(one, links)])
    if view.contact.in_touch:
        sections += never_section(view.contact, links)
    return card(NAME, view.contact.name, sections, subtitle=view.contact.line)


def _known(one: KnownView) -> list[Json]:
    return section("On your list", [labelled(f"{one.knower} knows {one.whom}", f"“{one.text}”")])


def _named(one: NamedView, links: Links) -> list[Json]:
    name = f"{one.name}, {one.organisation}" if one.organisation else one.name
    add = button(
        "Add to prospects",
        links.to(Route.WISH),
        said=f"Add {one.name} to prospects",
        name=clean(one.name, NAME_LENGTH),
        organisation=clean(one.organisation, NAME_LENGTH),
        address=one.address,
    )
    return [labelled(name, f"“{one.text}”"), *buttons(add)]

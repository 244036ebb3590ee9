"""The card beside an open event."""

from plugin.cards.links import Links, Route
from plugin.cards.pieces import ask_section, contact_section, held_section, suggestion_section
from plugin.cards.widgets import Json, button, buttons, card, paragraph, section
from plugin.views.beside_event import EventView, GuestView, Phase

NAME = "event"
_TITLES = {Phase.AHEAD: "You meet {when}", Phase.NOW: "You are meeting now", Phase.PAST: "You met {when}"}


def event_card(view: EventView, links: Links, *, news: str = "") -> Json:
    """Before the meeting what to ask and say, after it the ask that follows; `news` is what was just done."""
    sections = section("", [paragraph(news)]) if news else []
    if view.note:
        sections += section("", [paragraph(view.note)])
    if view.struck:
        sections += section(
            "You said that this meeting did not take place",
            buttons(button("It did take place", links.to(Route.MEETING), meeting=view.meeting_id, verdict="")),
        )
        return card(NAME, "No meeting", sections)
    for guest in view.guests:
        sections += _guest(guest, links)
    if view.more:
        sections += section("", [paragraph(_more(view.more))])
    if view.phase is Phase.PAST and view.meeting_id and view.guests:
        strike = button(
            "This meeting did not take place", links.to(Route.MEETING), meeting=view.meeting_id, verdict="struck"
        )
        sections += section("", buttons(strike))
    title = _TITLES[view.phase].format(when=view.when) if view.guests else "Askwell"
    return card(NAME, title, sections)


def _guest(guest: GuestView, links: Links) -> list[Json]:
    sections: list[Json] = []
    for ask in guest.asks:
        sections += ask_section(ask, links)
    if guest.suggestion is not None:
        sections += suggestion_section(guest.suggestion, links, host="calendar")
    if guest.held is not None:
        sections += held_section(guest.held)
    return [*sections, *contact_section(guest.contact)]


def _more(number: int) -> str:
    """How many guests are not shown."""
    return "And one other guest." if number == 1 else f"And {number} other guests."

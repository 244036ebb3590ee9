"""The homepage in Gmail and Calendar, and the cards of those who are not connected."""

from collections.abc import Sequence

from plugin.cards.links import Links, Route
from plugin.cards.pieces import ask_section, suggestion_section
from plugin.cards.widgets import Json, button, buttons, card, link, paragraph, section
from plugin.views.ask import AskView
from plugin.views.home import HomeView
from plugin.views.suggestion import SuggestionView

NAME = "home"
CONNECT = "Connect your account to Askwell first: then it reads your calendar and mail, and speaks here."


def home_card(view: HomeView, links: Links, *, host: str = "", news: str = "", trouble: str = "") -> Json:
    """Today's suggestions and follow-ups. `trouble` is what keeps the account from being read, and what to do."""
    sections = section("", [paragraph(news)]) if news else []
    if trouble:
        sections += section("Reconnect", [paragraph(trouble), *_connect(links, "Reconnect")])
    sections += _asks("Waiting for you", view.waiting, links)
    for one in view.suggestions:
        sections += suggestion_section(one, links, host=host)
    if not view.suggestions:
        sections += section("Today", [paragraph(view.note or "Nothing to ask today. That is a good answer, too.")])
    sections += section("Give first", [paragraph(text) for text in view.give])
    sections += _asks("Waiting for them", view.out, links)
    page = links.page_at("/")
    sections += section("", buttons(link("Open Askwell", page)) if page else [])
    return card(NAME, "Askwell", sections, subtitle="Today")


def connect_card(links: Links) -> Json:
    """For somebody who is not known here."""
    return card(NAME, "Askwell", section("", [paragraph(CONNECT), *_connect(links, "Connect")]))


def sentence_card(sentence: str, links: Links, *, connect: bool = False) -> Json:
    """One sentence: what failed or is not ready, and what to do."""
    page = links.page_at("/")
    lead = _connect(links, "Reconnect") if connect else buttons(link("Open Askwell", page)) if page else []
    widgets = [paragraph(sentence), *lead]
    return card(NAME, "Askwell", section("", widgets))


def compose_card(one: SuggestionView | None, links: Links) -> Json:
    """In Gmail's composer: the ask that is right to make of the recipient, to be put into the letter."""
    if one is None:
        return card(
            "compose", "Askwell", section("", [paragraph("There is no ask to make of these recipients today.")])
        )
    if one.enough:
        return card("compose", "Askwell", suggestion_section(one, links))
    shown = [part for part in suggestion_section(one, links)[0]["widgets"] if "buttonList" not in part]
    insert = button("Insert this ask", links.to(Route.INSERT), main=True, suggestion=one.id)
    return card("compose", "Askwell", section("An ask that is right now", [*shown, *buttons(insert)]))


def _asks(title: str, asks: Sequence[AskView], links: Links) -> list[Json]:
    sections = []
    for one in asks:
        (made,) = ask_section(one, links)
        sections.append(made | {"header": title})
    return sections


def _connect(links: Links, label: str) -> list[Json]:
    page = links.page_at("/connect")
    return buttons(link(label, page, main=True)) if page else []

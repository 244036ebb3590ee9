"""Every card of a simulated year, against Google's schema and limits; none of them holds markup from data."""

from dataclasses import replace
from typing import Any

import pytest
from card_faults import faults
from card_year import Year

from plugin.cards.event import event_card
from plugin.cards.home import compose_card, connect_card, home_card, sentence_card
from plugin.cards.links import Links
from plugin.cards.message import message_card

LINKS = Links("https://askwell.example", "https://page.example")


def test_the_checker_sees_what_google_would_refuse() -> None:
    wrong: Any = {"header": {"title": "T"}, "sections": [{"widgets": [{"textParagraph": {"txt": "<b>x</b>"}}]}]}
    assert faults(wrong) == ["card.sections[0].widgets[0].textParagraph: unknown property txt"]
    wrong["sections"][0]["widgets"] = [{"textParagraph": {"text": "<b>x</b>"}}, {"buttonList": {"buttons": "none"}}]
    assert any("markup" in one for one in faults(wrong))
    assert faults({"sections": [{"widgets": []}]}) == ["a section without a widget"]
    assert "0 sections" in faults({"sections": []})


@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.slow)], ids=["every fourth", "all"])
def test_the_card_beside_every_message_of_the_year_is_one_that_google_draws(year: Year, every: int) -> None:
    assert len(year.messages) > 1000
    facts = year.beside.facts()
    seen = set()
    for message in year.messages[::every]:
        view = year.beside.message(message.id)
        card = message_card(view, LINKS)
        assert faults(card) == [], message.id
        seen |= {part.get("header", "") for part in card["sections"]}
    assert facts.suggestions
    assert {"An ask that is right now", "No ask now", "On your list", "Named in this message"} <= seen


def test_the_card_beside_every_event_of_the_year_is_one_that_google_draws(year: Year) -> None:
    assert len(year.events) > 200
    titles = set()
    for event in year.events:
        card = event_card(year.beside.event(event.id), LINKS)
        assert faults(card) == [], event.id
        titles.add(card["header"]["title"].split(" ")[1] if " " in card["header"]["title"] else "")
    assert {"meet", "met"} <= titles


def test_the_home_composer_and_plain_cards_are_ones_that_google_draws(year: Year) -> None:
    home = year.beside.home()
    assert home.suggestions
    for card in (
        home_card(home, LINKS, host="calendar", news="Done.", trouble="Connect again."),
        home_card(home, Links("https://askwell.example")),
        compose_card(home.suggestions[0], LINKS),
        compose_card(None, LINKS),
        connect_card(LINKS),
        connect_card(Links("https://askwell.example")),
        sentence_card("The store is busy.", LINKS, connect=True),
    ):
        assert faults(card) == []


def test_an_ask_that_is_right_stands_beside_the_meeting_that_made_it_right(year: Year) -> None:
    suggested = [one for one in year.beside.judgement.ranked.made if one.occasion.kind == "meeting_held"]
    assert suggested
    view = year.beside.event(suggested[0].occasion.evidence.id)
    assert suggested[0].id in {guest.suggestion.id for guest in view.guests if guest.suggestion}


@pytest.mark.parametrize("locale", ["en-US", "de", "fr-CA", "xx-nowhere", "ja", ""])
def test_dates_are_written_as_the_reader_writes_them_and_every_card_stays_valid(year: Year, locale: str) -> None:

    beside = replace(year.beside, moments=replace(year.beside.moments, locale=locale))
    for event in year.events[:40]:
        assert faults(event_card(beside.event(event.id), LINKS)) == []

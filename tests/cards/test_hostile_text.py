"""Names, summaries, subjects and excerpts come from anybody: in a card they are words, never markup."""

import html
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

import pytest
from card_faults import faults

from plugin.cards import answers
from plugin.cards.event import event_card
from plugin.cards.home import compose_card, home_card, sentence_card
from plugin.cards.links import Links
from plugin.cards.message import message_card
from plugin.cards.widgets import Json, card, clean, labelled, paragraph, plain, section, strings, written
from plugin.domain.model import Address, AskId, AskStatus, DraftKind, SuggestionId
from plugin.sandbox.cardtext import card_text
from plugin.views.ask import AskView
from plugin.views.beside_event import EventView, GuestView, Phase
from plugin.views.beside_mail import KnownView, MessageView, NamedView
from plugin.views.contact import ContactView
from plugin.views.home import HomeView
from plugin.views.suggestion import HeldView, SuggestionView

LINKS = Links("https://askwell.example", "https://page.example")
PAYLOADS = (
    "<b>bold</b>",
    "<script>alert(1)</script>",
    '<a href="https://evil.example">Create draft</a>',
    "<font color='#ff0000'>red</font><br><img src=x onerror=alert(1)>",
    "&lt;b&gt;entity&lt;/b&gt; &amp; &#60;i&#62;",
    "<<b>nested</b>b>",
    "\u202egnorw eht yaw dnuor\u202c\u2066 \u200b\ufeff\x00\x07\x1b[31m",
    "\ud800 lone <b>",
    "line one\nline two\r\n<br>\u2028three",
    "<" * 5000 + "x" * 100_000,
    "",
    "Anna & Sons “quoted” 'single' \"double\"",
    "=?utf-8?q?x=0D=0ABcc:?=",
)
HIDDEN = set("\x00\x07\x1b\u202e\u2066\u200b\ufeff\ud800\n\u2028")
CONTACT = ContactView(Address("a@b.example"), "Anna", "close", "began", ("one", "two"), ("news",), ended="stop")
ASK = AskView(
    AskId("a1"),
    SuggestionId("s1"),
    "Anna",
    "Jan",
    "sent",
    "Wait.",
    "Monday",
    has_draft=True,
    choices=(AskStatus.ANSWERED,),
    letter=DraftKind.REPLY,
    letter_label="Write the reply",
    waits_for_user=True,
)
SUGGESTION = SuggestionView(
    SuggestionId("s1"), "Anna", "Jan", "You met", (("praise", "text"), ("two", "b"), ("three", "c")), ("Say it",), False
)
VIEWS: dict[str, tuple[Any, Callable[[Any], Json]]] = {
    "message": (
        MessageView(
            "m1",
            CONTACT,
            "note",
            SUGGESTION,
            HeldView("Anna", "Jan", "because", "Monday"),
            (ASK,),
            (KnownView("Anna", "Jan", "words"),),
            (NamedView("Jan", "Firm", "j@f.example", "words"),),
            True,
        ),
        lambda view: message_card(view, LINKS, news=view.note),
    ),
    "event": (
        EventView(
            "e1", Phase.PAST, "Monday", (GuestView(CONTACT, SUGGESTION, None, (ASK,)),), 3, "note", "event:e1", False
        ),
        lambda view: event_card(view, LINKS, news=view.note),
    ),
    "struck": (
        EventView("e1", Phase.PAST, "Monday", (), 0, "note", "event:e1", True),
        lambda view: event_card(view, LINKS),
    ),
    "home": (
        HomeView((SUGGESTION,), "note", (ASK,), (ASK,), ("give",)),
        lambda view: home_card(view, LINKS, news=view.note, trouble=view.note),
    ),
    "composer": (SUGGESTION, lambda view: compose_card(view, LINKS)),
    "enough": (replace(SUGGESTION, enough=True), lambda view: compose_card(view, LINKS)),
    "sentence": (ASK, lambda view: sentence_card(view.next, LINKS, connect=True)),
}


def poisoned(value: Any, payload: str) -> Any:
    """The same view with the payload in every text of it."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return payload
    if isinstance(value, tuple):
        return tuple(poisoned(one, payload) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: poisoned(getattr(value, one.name), payload) for one in fields(value)})
    return value


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("name", VIEWS)
def test_no_text_of_a_card_is_markup_whatever_the_data_says(name: str, payload: str) -> None:
    view, draw = VIEWS[name]
    made = draw(poisoned(view, payload))
    assert faults(made) == []
    for text in strings(made):
        assert not set(text) & {
            "\x00",
            "\x07",
            "\x1b",
            "\u202e",
            "\u2066",
            "\u200b",
            "\ufeff",
            "\ud800",
            "\n",
            "\u2028",
        }
        assert len(text) <= 3500


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_was_written_is_shown_letter_by_letter(payload: str) -> None:
    assert html.unescape(written(payload)) == clean(payload)
    shown = str(card_text(written(payload)))
    assert html.unescape(shown) == clean(payload), "as the sandbox's host draws it"
    assert not set("<>") & set(shown)


def test_the_sandbox_draws_markup_where_a_card_holds_some_so_that_a_leak_would_be_seen() -> None:
    assert str(card_text("<b>bold</b>")) == "<b>bold</b>"
    assert "<script" not in str(card_text("<script>alert(1)</script>"))
    assert "onerror" not in str(card_text('<b onclick="x()"><img src=x onerror=alert(1)>t</b>'))
    assert "javascript" not in str(card_text('<a href="javascript:alert(1)">x</a>'))


def test_a_button_shows_no_angle_brackets_and_says_the_rest() -> None:
    assert plain("<b>Anna & Co</b>") == "‹b›Anna & Co‹/b›"


def test_a_card_that_would_be_too_long_ends_with_a_sentence_within_googles_limits() -> None:
    many = [part for number in range(150) for part in section(f"Part {number}", [paragraph("x")])]
    long = section("Long", [labelled("L", str(number)) for number in range(250)])
    for sections in (many, long, [*many[:60], *long]):
        made = card("c", "Title", sections)
        assert faults(made) == []
        assert "There is more" in made["sections"][-1]["widgets"][-1]["textParagraph"]["text"]
    full = section("", [paragraph("x")] * 99)
    assert "There is more" not in str(card("c", "Title", full))


def test_a_notification_is_plain_text_and_a_link_is_only_where_one_was_given() -> None:
    made = answers.update(card("c", "T", []), said="<b>x</b>")
    action = made["renderActions"]["action"]
    assert action["notification"]["text"] == "‹b›x‹/b›"
    assert "link" not in action

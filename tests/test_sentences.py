"""Sentences are English texts that can be said in other languages; and kept ones are known again."""

import copy
import datetime as dt
import json
import sqlite3

import pytest

from plugin.sentences import Day, Joined, Kept, Said, capital, join, kept, say, say_as, say_number, spoken
from web.translations.catalogue import catalogue

GERMAN = catalogue("de")
MET = say("You met %(name)s on %(day)s", name="Nora", day=Day("3 June", dt.date(2026, 6, 3), "MMMMd"))


def test_whoever_knows_no_languages_sees_an_english_text() -> None:
    assert MET == "You met Nora on 3 June"
    assert f"{MET}." == "You met Nora on 3 June."
    assert json.dumps({"text": MET}) == '{"text": "You met Nora on 3 June"}'
    kept_text = sqlite3.connect(":memory:").execute("SELECT ?", (MET,)).fetchone()[0]
    assert (kept_text, type(kept_text)) == (str.__str__(MET), str)
    assert say_number("%(num)s day", "%(num)s days", 1200) == "1,200 days"
    assert say("100 % sure") == "100 % sure"


def test_it_is_said_anew_with_all_that_stands_in_it() -> None:
    assert MET.spoken(GERMAN) == "Sie haben Nora am 3. Juni getroffen"
    assert say_number("%(num)s day", "%(num)s days", 1200).spoken(GERMAN) == "1.200 Tage"
    assert say_number("%(num)s day", "%(num)s days", 1).spoken(GERMAN) == "1 Tag"
    assert capital(say("yesterday")).spoken(GERMAN) == "Gestern"
    assert join(" · ", ["Nora", say("yesterday")]).spoken(GERMAN) == "Nora · gestern"
    assert say_as("how close", "close").spoken(GERMAN) == "vertraut"
    quoting = say("%(sentence)s: “%(quote)s”", sentence=MET, quote="100 % yes %(name)s")
    assert quoting.spoken(GERMAN) == "Sie haben Nora am 3. Juni getroffen: „100 % yes %(name)s“"


def test_an_error_hands_its_sentence_on() -> None:
    error = ValueError(say("The draft was thrown away."))
    assert isinstance(str(error), Said)
    assert spoken(error, GERMAN) == "Der Entwurf wurde verworfen."


def test_a_copy_says_the_same() -> None:
    for one in (MET, capital(MET), join(", ", [MET, "x"]), kept("The draft was thrown away.")):
        again = copy.deepcopy(one)
        assert (again, spoken(again, GERMAN)) == (one, spoken(one, GERMAN))


def test_a_text_from_outside_stays_as_it_is() -> None:
    assert spoken("Undo", GERMAN) == "Undo"
    assert Joined("a text").spoken(GERMAN) == "a text"


@pytest.mark.parametrize(
    ("text", "german"),
    [
        ("The draft was thrown away.", "Der Entwurf wurde verworfen."),
        ("You met Nora on 3 June", "Sie haben Nora am 3. Juni getroffen"),
        ("You met Nora on 3 June 2024", "Sie haben Nora am 3. Juni 2024 getroffen"),
        ("The draft has lain in your mailbox for 9 days.", "Der Entwurf liegt seit 9 Tagen in Ihrem Postfach."),
        ("Gmail cannot be reached; check the network and try again.", "Gmail ist nicht erreichbar; prüfen Sie das"),
        ("My own note, met on 3 June", "My own note, met on 3 June"),
        ("ok", "ok"),
        ("", ""),
    ],
)
def test_a_sentence_that_was_kept_is_known_again(text: str, german: str) -> None:
    assert Kept(text).spoken(GERMAN).startswith(german)


def test_a_kept_text_of_any_length_and_any_signs_is_only_a_text() -> None:
    for text in ("a" * 100_000, "%(name)s", "%s %d %", "You met " * 500, "\x00\n“”"):
        assert Kept(text).spoken(GERMAN) == text

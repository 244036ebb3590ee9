"""The pieces behind the pages: comparison of two letters, words for names, and the line about reading."""

from datetime import datetime

import pytest
from flask import Flask
from rapidfuzz.distance import Indel, Opcodes

from plugin.domain.model import AskStatus, Kind
from plugin.views.words import HAPPENED, SHOWN, closeness, fact_words, favour_words, part_words, sureness
from web.pages.filters import day, moment, on_day
from web.views import comparison
from web.views.comparison import compare, same_words


def test_a_comparison_holds_both_versions_word_for_word() -> None:
    ours, theirs = "Hi Nora,\n\nwould you introduce me?\n\nMara", "Hi Nora,\n\ncould you perhaps introduce me?\n\nM."
    passages = compare(ours, theirs)
    assert "".join(one.text for one in passages if one.change != "in") == ours
    assert "".join(one.text for one in passages if one.change != "out") == theirs
    assert [one.text for one in passages if one.change == "out"] == ["would", "Mara"]


@pytest.mark.parametrize(("ours", "theirs"), [("", ""), ("", "a"), ("a", ""), ("a b\r\nc  \n", "a b\nc")])
def test_empty_letters_and_line_ends_are_no_change_of_words(ours: str, theirs: str) -> None:
    passages = compare(ours, theirs)
    assert "".join(one.text for one in passages if one.change != "in").split() == ours.split()
    assert "".join(one.text for one in passages if one.change != "out").split() == theirs.split()


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Of each comparison, how many pieces of text it was given: that bounds its work."""
    given: list[int] = []

    class Noted:
        @staticmethod
        def opcodes(before: list[str], after: list[str]) -> Opcodes:
            given.append(len(before) + len(after))
            return Indel.opcodes(before, after)

    monkeypatch.setattr(comparison, "Indel", Noted)
    return given


def test_an_endless_letter_is_not_compared_word_by_word(compared: list[int]) -> None:
    passages = compare("word " * 20_000, "other " * 20_000)
    assert [one.change for one in passages] == ["out", "in"]
    assert compared == []


def test_line_ends_and_trailing_space_are_no_edit() -> None:
    assert same_words("a\r\nb  \r\n", "a\nb\n\n")
    assert not same_words("a b", "a  b")


def test_every_status_has_words_of_its_own() -> None:
    assert set(SHOWN) == {str(one) for one in AskStatus}
    assert len(set(SHOWN.values())) == len(SHOWN)
    assert set(HAPPENED) <= set(SHOWN)


def test_names_without_words_are_made_readable() -> None:
    assert fact_words("never_seen_before") == "never seen before"
    assert favour_words("introduced_you", "Nora {0} %s") == "Nora {0} %s introduced you"
    assert part_words("new_part") == ("New part", "")


@pytest.mark.parametrize("value", [-1.0, 0.0, 0.2, 0.5, 0.79, 1.0, 2.0])
def test_every_number_has_words(value: float) -> None:
    assert closeness(value)
    assert sureness(value)
    assert closeness(1.0) != closeness(0.0)
    assert str(Kind.FORMER_CLIENT) == "former_client"


@pytest.mark.parametrize(
    ("when", "said", "in_a_sentence"),
    [
        ("2026-06-15T01:00:00+00:00", "today", "today"),
        ("2026-06-14T23:59:00+00:00", "yesterday", "yesterday"),
        ("2026-06-16T00:00:00+00:00", "tomorrow", "tomorrow"),
        ("2026-06-15T23:30:00-08:00", "tomorrow", "tomorrow"),
        ("2026-06-10T12:00:00+00:00", "Wednesday", "on Wednesday"),
        ("2026-06-18T12:00:00+00:00", "Thursday", "on Thursday"),
        ("2026-06-08T12:00:00+00:00", "8 June", "on 8 June"),
        ("2025-06-10T12:00:00+00:00", "10 June 2025", "on 10 June 2025"),
    ],
)
def test_a_day_is_said_as_a_person_says_it(app: Flask, when: str, said: str, in_a_sentence: str) -> None:
    with app.test_request_context():
        assert day(datetime.fromisoformat(when)) == said
        assert on_day(datetime.fromisoformat(when)) == in_a_sentence
        assert moment(datetime.fromisoformat("2026-06-15T09:05:00+02:00")) == "today, 07:05"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("a " * 2400, "b " * 2400),
        ("a b " * 1200, "b a " * 1200),
        ("a " * 2400, "a " * 2399 + "c"),
        (" ".join(str(number % 7) for number in range(2400)), " ".join(str(number % 5) for number in range(2400))),
    ],
)
def test_no_two_letters_take_long_to_compare(compared: list[int], ours: str, theirs: str) -> None:
    """Each is compared once and whole; of so many pieces that is a few milliseconds' work, whatever they say."""
    passages = compare(ours, theirs)
    assert len(compared) == 1
    assert compared[0] <= comparison.LONGEST
    assert "".join(one.text for one in passages if one.change != "in") == ours.strip()
    assert "".join(one.text for one in passages if one.change != "out") == theirs.strip()

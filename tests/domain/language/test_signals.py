"""What sentences do: development sentences in `tests/data/said_sentences.json`, hard negatives under "none"."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.extraction.signals import excerpt, find_signals
from plugin.domain.language.reader import read_sentence
from plugin.domain.model import EXCERPT, SignalKind

SAID: dict[str, dict[str, list[str]]] = json.loads(
    (Path(__file__).parents[2] / "data" / "said_sentences.json").read_text()
)
SHAPES: dict[str, dict[str, list[str]]] = json.loads(
    (Path(__file__).parents[2] / "data" / "shape_sentences.json").read_text(encoding="utf-8")
)
"""Sentences that praise, complain and so on without a word for it; "no_meeting" are plans and others' meetings."""
CASES = [
    (language, kind, sentence)
    for said in (SAID, SHAPES)
    for language, kinds in said.items()
    for kind, sentences in kinds.items()
    if kind != "no_meeting"
    for sentence in sentences
]
NO_MEETINGS = [(language, sentence) for language, kinds in SHAPES.items() for sentence in kinds["no_meeting"]]
MEETINGS = {SignalKind.MEETING_CONFIRMED, SignalKind.MEETING_MISSED}
SERIOUS = {SignalKind.PRAISE, SignalKind.COMPLAINT, SignalKind.INTRODUCTION, SignalKind.INTRODUCTION_REQUEST}


@pytest.mark.parametrize(("language", "kind", "sentence"), CASES)
def test_a_sentence_does_what_it_does_and_nothing_worse(language: str, kind: str, sentence: str) -> None:
    found = set(read_sentence(sentence, language))
    if kind == "none":
        assert not found & SERIOUS
    else:
        assert SignalKind(kind) in found
        assert found & SERIOUS <= {SignalKind(kind)}


@pytest.mark.parametrize(("language", "sentence"), NO_MEETINGS)
def test_plans_and_the_meetings_of_others_are_no_meetings(language: str, sentence: str) -> None:
    assert not set(read_sentence(sentence, language)) & MEETINGS


def test_after_a_but_stands_what_is_meant() -> None:
    late = "It took longer than we hoped, and we were frustrated, but the result you delivered is outstanding."
    kinds = read_sentence("We are very disappointed with the delay, but your report is excellent.", "en")
    assert SignalKind.PRAISE in kinds
    assert SignalKind.COMPLAINT not in kinds
    assert SignalKind.COMPLAINT not in read_sentence(late, "en")
    turned = read_sentence("Your report is excellent, but we are very disappointed with the delay.", "en")
    assert SignalKind.COMPLAINT in turned
    assert SignalKind.PRAISE not in turned


def test_a_question_praises_nobody() -> None:
    assert SignalKind.PRAISE not in read_sentence("Your report was outstanding, was it?", "en")


def test_spoken_words_in_quotation_marks_are_not_the_writers() -> None:
    assert not read_sentence('He wrote: "Your report was outstanding and we loved it."', "en")


def test_signals_carry_their_author_and_an_excerpt() -> None:
    long = "You did a fantastic job on the audit" + ", and more words follow" * 20 + "."
    (signal,) = find_signals([long], "en", whose="quoted")
    assert signal.whose == "quoted"
    assert len(signal.text) <= EXCERPT
    assert "fantastic job" in signal.text


@given(st.text(max_size=600), st.integers(0, 600))
def test_an_excerpt_is_never_longer_than_allowed(sentence: str, place: int) -> None:
    assert len(excerpt(sentence, place)) <= EXCERPT


@given(st.text(max_size=500), st.sampled_from(["en", "de", "fr", "es", "", "nl"]))
def test_no_sentence_breaks_the_search(sentence: str, language: str) -> None:
    find_signals([sentence], language)


def test_thank_you_so_much_for_is_no_irony() -> None:
    kinds = {
        text: {str(signal.kind) for signal in find_signals([text], "en", whose="own", author=None)}
        for text in (
            "Thank you so much for your help, the workshop was excellent.",
            "Thanks so much for your report, it was brilliant.",
            "So much for your promise to deliver by Friday.",
        )
    }
    assert list(kinds.values()) == [{"thanks", "praise"}, {"thanks", "praise"}, {"complaint"}]

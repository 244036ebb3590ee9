"""A guessed client is asked like anybody else, unless the two are new to each other or keep their distance."""

import pytest
from asking_days import ME, NORA, Day, from_nora, kinds, knows, nora
from builders import a_message, an_evidence, days_ago

from plugin.domain.model import Kind, MailMessage, WritingStyle
from plugin.domain.network.kind_habits import HABIT

FORMAL, INFORMAL = WritingStyle(formality="formal"), WritingStyle(formality="informal")


def guessed(*said: MailMessage, known_days: float = 300) -> Day:
    """A day on which how they are in touch makes it likely that Nora is a client."""
    habit = an_evidence(HABIT, days_ago(1), "You have written much to each other")
    told = nora(
        Kind.CLIENT,
        0.6,
        kind_evidence=(habit,),
        leanings=((Kind.CLIENT, 2.5), (Kind.OTHER, 1.0)),
        first_contact=days_ago(known_days),
        first_met=None,
    )
    return Day(relationships=[told], messages=list(said), acquaintances=[knows(NORA, confidence=0.9)])


OLD = a_message(("tom@harbourlight.example", "Tom Halden"), [ME], days_ago(300))
"""Mail that was read reaches back so far."""


def written(style: WritingStyle, days: float = 20) -> MailMessage:
    return a_message((NORA, "Nora Weiss"), [ME], days_ago(days), style=style)


def test_a_guessed_client_known_for_long_is_asked_without_praise() -> None:
    assert len(guessed().judged().made) == 1
    assert len(guessed(written(INFORMAL)).judged().made) == 1


def test_one_known_for_less_than_half_a_year_is_held_to_praise() -> None:
    assert kinds(guessed(OLD, known_days=60).judged()) == ["client_without_praise"]
    assert kinds(guessed(OLD, known_days=170).judged()) == ["client_without_praise"]
    assert len(guessed(OLD, known_days=190).judged().made) == 1


def test_nobody_is_new_where_no_older_mail_was_read() -> None:
    assert len(guessed(known_days=60).judged().made) == 1
    assert len(guessed(written(INFORMAL, 60), known_days=60).judged().made) == 1


def test_one_who_writes_formally_and_never_thanked_is_held_to_praise() -> None:
    assert kinds(guessed(written(FORMAL)).judged()) == ["client_without_praise"]
    mixed = guessed(written(FORMAL), written(INFORMAL, 40))
    assert len(mixed.judged().made) == 1


@pytest.mark.parametrize("kind", ["thanks", "introduction", "praise"])
def test_a_kind_word_outweighs_that_they_write_formally_for_as_long_as_praise_counts(kind: str) -> None:
    words = "Thank you, you did a wonderful job for us."
    assert "client_without_praise" not in kinds(guessed(written(FORMAL), from_nora(kind, words, 90)).judged())
    long_ago = guessed(written(FORMAL), from_nora(kind, words, 380), known_days=500)
    assert kinds(long_ago.judged()) == ["client_without_praise"]


def test_praise_opens_the_way_to_a_new_one_too() -> None:
    praise = from_nora("praise", "You did a wonderful job on this.", 5)
    assert len(guessed(OLD, praise, known_days=60).judged().made) == 1

"""Where two people know each other from, by a word of what one of them wrote."""

import pytest

from plugin.domain.drafting.tie_grounds import find_tie_ground


@pytest.mark.parametrize(
    ("text", "name", "language", "clause"),
    [
        (
            "I do the books for Gillian Prowse at Prowse Marine.",
            "Gillian Prowse",
            "en",
            "you know {prospect} through work",
        ),
        ("My choir has Ann Poe in it, and I stand beside her.", "Ann Poe", "en", "you know {prospect} from the choir"),
        (
            "Stephen Garbutt, with whom I have played bridge for a decade, tells me so.",
            "Stephen Garbutt",
            "en",
            "you know {prospect} from bridge",
        ),
        (
            "Abends noch Markus Lang gesehen, mit dem ich in Basel studiert habe.",
            "Markus Lang",
            "de",
            "[Sie kennen|du kennst] {prospect} aus dem Studium",
        ),
        (
            "Je travaille avec Anne Hue depuis six ans.",
            "Anne Hue",
            "fr",
            "[vous connaissez|tu connais] {prospect} par le travail",
        ),
        (
            "Canto con Elena Rius en el coro.",
            "Elena Rius",
            "es",
            "[conoce|conoces] a {prospect} del coro",
        ),
    ],
)
def test_the_ground_is_read_from_the_clause_of_the_one_who_tells(
    text: str, name: str, language: str, clause: str
) -> None:
    found = find_tie_ground(text, name, "", language=language)
    assert found is not None
    assert found.clause == clause


@pytest.mark.parametrize(
    "text",
    [
        "Ann Poe sings in a choir, says the newspaper.",
        "I had lunch with somebody; Ann Poe chairs the board of the mill.",
        "I have never met Ann Poe from the choir.",
        "Ann Poe and I go back a long way.",
    ],
)
def test_what_is_not_between_the_two_is_no_ground(text: str) -> None:
    assert find_tie_ground(text, "Ann Poe", "", language="en") is None


def test_a_word_of_the_persons_house_is_no_ground() -> None:
    text = "I worked with Ann Poe of the Tennis Federation."
    assert (
        find_tie_ground("My friend Ann Poe of the Choir Trust and I meet.", "Ann Poe", "Choir Trust", language="en")
        is None
    )
    found = find_tie_ground(text, "Ann Poe", "Tennis Federation", language="en")
    assert found is not None
    assert found.clause.endswith("from work")

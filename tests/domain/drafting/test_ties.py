"""What the introducer said of knowing the prospect, given back to them: in one word, or in a clause of theirs."""

import pytest

from plugin.domain.drafting.tie_nouns import find_tie_noun
from plugin.domain.drafting.tie_quotes import MOST, find_tie_quote
from plugin.domain.text.ngrams import count_words


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("My brother-in-law Otto Lang asked about you.", "en", "your brother-in-law"),
        ("Otto Lang is my neighbour.", "en", "your neighbour"),
        ("Mein Schwager, du weißt schon, der Otto Lang, war da.", "de", "[Ihr|dein] Schwager"),
        ("Otto Lang, mein alter Schulfreund, kommt auch.", "de", "[Ihr|dein] Schulfreund"),
        ("Mon beau-frère Otto Lang en a parlé.", "fr", "[votre|ton] beau-frère"),
        ("Otto Lang es mi primo.", "es", "[su|tu] primo"),
    ],
)
def test_what_somebody_is_to_the_writer_is_said_to_the_writer(text: str, language: str, said: str) -> None:
    assert find_tie_noun(text, "Otto Lang", language=language) == said


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("My brother's boss Otto Lang asked about you.", "en"),
        ("My cousin works for the firm of Otto Lang.", "en"),
        ("My sister came. Otto Lang did not.", "en"),
        ("Meine Nichte spielt mit der Tochter von Otto Lang.", "de"),
        ("Otto Lang called.", "en"),
    ],
)
def test_somebody_elses_kin_is_not_given_to_the_prospect(text: str, language: str) -> None:
    assert find_tie_noun(text, "Otto Lang", language=language) == ""


@pytest.mark.parametrize(
    ("text", "language", "clause"),
    [
        (
            "And Otto Lang came to us for supper on Saturday with his wife, you would have laughed.",
            "en",
            "Otto Lang came",
        ),
        ("Mit Otto Lang spiele ich seit Jahren Tennis.", "de", "Mit Otto Lang spiele ich seit Jahren Tennis"),
        ("Otto Lang et moi courons ensemble le dimanche, tu sais.", "fr", "Otto Lang et moi courons"),
        ("Otto Lang y yo jugamos al pádel los jueves.", "es", "Otto Lang y yo jugamos al pádel los jueves"),
    ],
)
def test_a_tie_is_given_back_in_the_introducers_own_clause(text: str, language: str, clause: str) -> None:
    found = find_tie_quote(text, "Otto Lang", language=language)
    assert found.startswith(clause)
    assert count_words(found) <= MOST


@pytest.mark.parametrize(
    "text",
    [
        "Otto Lang was on television last night.",
        "I do not know Otto Lang.",
        "OTTO LANG AND I ROW TOGETHER!!",
        "Otto Lang and I row togehter on Sundays.",
        "Mit Otto Lang spiele ich seit Jahren Tennis.",
        "Otto Lang and I row together at https://x.example",
    ],
)
def test_what_tells_no_tie_is_careless_or_in_another_language_is_not_quoted(text: str) -> None:
    assert find_tie_quote(text, "Otto Lang", language="en") == ""

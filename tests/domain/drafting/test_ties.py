"""What the introducer said of knowing the prospect, given back to them: in one word, or in a clause turned to them."""

import pytest

from plugin.domain.drafting.tie_nouns import find_tie_noun
from plugin.domain.drafting.tie_relatives import find_tie_relative


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
    ("text", "clause"),
    [
        (
            "Otto Lang, mit dem ich in Delft promoviert habe, ist jetzt dort.",
            "mit dem [Sie|du] in Delft promoviert [haben|hast]",
        ),
        ("Wir waren beim Otto Lang, bei dem ich damals gelernt hab.", "bei dem [Sie|du] damals gelernt [haben|hast]"),
        ("Otto Lang aus Wedel, den ich seit der Schule kenne, kommt.", "den [Sie|du] seit der Schule [kennen|kennst]"),
    ],
)
def test_a_tie_is_given_back_as_a_clause_that_speaks_to_the_introducer(text: str, clause: str) -> None:
    assert find_tie_relative(text, "Otto Lang", language="de") == clause


@pytest.mark.parametrize(
    ("text", "language", "clause"),
    [
        (
            "Otto Lang, le directeur technique, avec qui je fais mon troisième spectacle, est passé.",
            "fr",
            "avec qui [vous|tu] [faites|fais] [votre|ton] troisième spectacle",
        ),
        (
            "Hier Otto Lang, avec qui j'ai fait mes études à Nancy, a appelé.",
            "fr",
            "avec qui [vous|tu] [avez|as] fait [vos|tes] études à Nancy",
        ),
        ("Vi a Otto Lang, con quien canto los jueves, y bien.", "es", "con quien [canta|cantas] los jueves"),
    ],
)
def test_where_the_verb_follows_its_subject_the_clause_keeps_that_order(text: str, language: str, clause: str) -> None:
    assert find_tie_relative(text, "Otto Lang", language=language) == clause


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Otto Lang, avec qui j'ai déjeuné mardi pour ses comptes, se plaint.", "fr"),
        ("Otto Lang, que je tutoie depuis que nous étions régisseurs, est là.", "fr"),
        ("Otto Lang, a quien no conozco, estaba allí.", "es"),
        ("Otto Lang, den ich nie leiden konnte, kommt auch.", "de"),
        ("Otto Lang, mit dem ich kaum gesprochen habe, kommt.", "de"),
        ("Otto Lang, mit dem wir gestritten haben, kommt.", "de"),
        ("Otto Lang, mit dem mein Bruder promoviert hat, kommt.", "de"),
        ("Anna Berg, mit der ich promoviert habe, kennt ihn.", "de"),
        ("Otto Lang, with whom I read law, is there now.", "en"),
    ],
)
def test_what_cannot_be_turned_or_tells_no_tie_is_not_given_back(text: str, language: str) -> None:
    assert find_tie_relative(text, "Otto Lang", language=language) == ""

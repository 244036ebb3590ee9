"""By what a letter speaks of somebody who was named: only where their own words show it."""

import pytest

from plugin.domain.drafting.pronouns import find_pronoun
from plugin.domain.model import Pronoun


@pytest.mark.parametrize(
    ("texts", "read", "tie", "language", "pronoun"),
    [
        (["Ann Poe rang; she runs the mill now."], [], "", "en", Pronoun.SHE),
        (["Ann Poe rang, and he was furious, she said."], [], "", "en", Pronoun.UNSAID),
        (["He told me that Ann Poe runs the mill."], [], "", "en", Pronoun.UNSAID),
        (["Ann Poe runs the mill."], [Pronoun.UNSAID, Pronoun.HE], "", "en", Pronoun.HE),
        (["Frau Poe leitet die Mühle."], [], "", "de", Pronoun.SHE),
        (["Poe kommt auch, sie freuen sich."], [], "", "de", Pronoun.UNSAID),
        (["Poe kommt auch."], [], "deine Schwägerin", "de", Pronoun.SHE),
        (["Mme Poe dirige le moulin."], [], "", "fr", Pronoun.SHE),
        (["Poe lleva el molino, y él lo sabe."], [], "", "es", Pronoun.HE),
        (["The mill is run by somebody else, she says."], [], "", "en", Pronoun.UNSAID),
    ],
)
def test_a_pronoun_is_taken_where_all_words_agree(
    texts: list[str], read: list[Pronoun], tie: str, language: str, pronoun: Pronoun
) -> None:
    assert find_pronoun(texts, read, tie, "Ann Poe", language) is pronoun

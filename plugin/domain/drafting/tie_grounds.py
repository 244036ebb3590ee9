"""Where two people know each other from, where their words for it cannot be turned: "you know her from the choir".

The least that can be said of a tie that is told. One word of the clause in which the teller speaks of themselves says
what it is; the words stand in the packs' tie_grounds.toml.
"""

import re

from plugin.domain.drafting.tie_clauses import Bond
from plugin.domain.language.packs import pack
from plugin.domain.network.ties import Nearness, clauses_about, read_tie, speaks_of_oneself
from plugin.domain.text.ngrams import words_of


def find_tie_ground(text: str, name: str, house: str, *, language: str, known_tie: bool = False) -> Bond | None:
    """The ground on which the teller knows the person, as a clause; None where the text does not tell it.

    `known_tie`: that the two know each other is known from an attentive reader; else the words must say so. What is
    part of the person's house is no ground: who works at the university is not known from there.
    """
    known = pack(language)
    grounds = known.table("tie_grounds.grounds")
    nearness = read_tie(text, name).nearness
    binds = nearness is Nearness.TIE or (known_tie and nearness not in {Nearness.DENIED, Nearness.FAR})
    if not grounds or not binds:
        return None
    theirs = set(words_of(house))
    for clause in clauses_about(text, name):
        if not speaks_of_oneself(clause, language):
            continue
        for pattern, ground in grounds.items():
            found = re.search(rf"(?<!\w)(?:{pattern})(?!\w)", clause, re.IGNORECASE)
            if found is not None and not set(words_of(found.group())) & theirs:
                said = str(ground).replace("{word}", _as_written(found.group(), language))
                whole = known.sentences("tie_grounds.known")[0].replace("{ground}", said)
                return Bond(whole, language, names=True)
    return None


def _as_written(word: str, language: str) -> str:
    """The word with the first letter that it has within a sentence of the language."""
    return word.capitalize() if pack(language).flag("names.nouns_are_capitalised") else word.casefold()

"""How well somebody knows a person they name, by what their sentence says: "my cousin", "I read about her".

A first person near a name binds nobody ("I see from the register that …"). It binds where it owns what the person is
("my landlady"), stands beside them ("she and I", "with whom I"), or is the other side of a verb that takes two. How
each is said stands in the packs' `ties.toml`; here stands what holds in every language: which sentences are about the
person, and which of the things that they say goes first.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from plugin.domain.language.packs import pack, rules, template
from plugin.domain.language.rules import Spoken, spoken_words, straighten

_MARK = "§"
"""Stands where the person is named."""
_ONESELF = template(r"(?<![\w'])(?:{ties.oneself})(?!\w)|\b(?:{ties.oneself_verbs})")
_NEGATED = template(r"(?<!\w)(?:{ties.negations})")
_CLAUSE = re.compile(r"[,;:–—]")
_CLAUSE_END = template(r"[,;:–—]|\b{ties.conjunctions}\b")
_PRONOUNS = template(r"(?<!\w){ties.pronouns}(?!\w)", flags=re.NOFLAG)
_ADDRESSED = template(rf"(?:(?<!\w){{ties.articles}}\s+)?(?:(?<!\w){{names.titles}}\.?\s+)*{_MARK}", flags=re.NOFLAG)
"""An article and a title before the name bind nobody."""
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[^\W\d_a-z]|\w)")
_INITIALS = re.compile(r"(?<=\b[A-ZÀ-Þ])\.(?=\s)")


class Nearness(StrEnum):
    """What the words around a name say of the one who names."""

    DENIED = "denied"
    """They do not know the person."""
    TIE = "tie"
    """What binds them is said."""
    FAR = "far"
    """Read of, asked about, bidden against, unanswered."""
    NEAR = "near"
    """They speak of themselves in the same sentence."""
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class TieReading:
    """How near a text puts its writer to a person, and the rule or list of the packs that says so, if any."""

    nearness: Nearness
    rule: str = ""


_NOTHING = TieReading(Nearness.NAMED)
_STEPS = (
    ("denial", Nearness.DENIED),
    ("rivalry", Nearness.FAR),
    ("bond", Nearness.TIE),
    ("hearsay", Nearness.FAR),
    ("silence", Nearness.FAR),
    ("wish", Nearness.FAR),
    ("together", Nearness.TIE),
    ("dealing", Nearness.TIE),
)
"""Tables of the pack and what they say, in the order in which one sentence is read: media and questions do not undo a
bond, but they undo what two do together."""


@lru_cache(maxsize=16384)
def read_tie(text: str, name: str) -> TieReading:
    """What a text says of its writer and the person `name` that it names."""
    found = [_read(sentence) for sentence in _about(text, name)]
    for rank in _ORDER:
        for table, reading in found:
            if rank in {table, reading.nearness}:
                return reading
    return _NOTHING


def clauses_about(text: str, name: str) -> list[str]:
    """The clauses of the sentences about a person, a mark in the name's place."""
    return [clause for sentence in _about(text, name) for clause in _CLAUSE.split(sentence) if clause.strip()]


def speaks_of_oneself(text: str, language: str) -> bool:
    """Whether the writer stands in it, as I, we, my or our."""
    first = pack(language).template(r"(?<!\w)(?:{rewording.first})(?!\w)")
    return _ONESELF.search(text) is not None or first.search(text) is not None


_ORDER = (Nearness.DENIED, "rivalry", Nearness.TIE, Nearness.FAR, Nearness.NEAR)
"""What of several sentences goes before what: whoever bids against one is no friend, whatever else is said."""


def _about(text: str, name: str) -> list[str]:
    """The sentence that names the person and those after it that go on about them, a mark in the name's place."""
    straight = _INITIALS.sub("", straighten(text))
    plain = _INITIALS.sub("", straighten(name))
    marked = straight.replace(plain, _MARK) if plain else straight
    if _MARK not in marked:
        last = plain.rsplit(" ", 1)[-1]
        marked = straight.replace(last, _MARK) if len(last) > 2 else straight
    marked = _ADDRESSED.sub(_MARK, marked)
    found = []
    for sentence in _SENTENCE_END.split(marked):
        if _MARK in sentence:
            found.append(sentence)
            tail = sentence.partition(_MARK)[2]
            if _PRONOUNS.search(tail):
                found.append(_go_on(_after_clause(tail)))
        elif found:
            found.append(_go_on(sentence))
    return found or [marked]


def _go_on(sentence: str) -> str:
    """The sentence with the mark for its pronouns: "she's in my club" → "§ is in my club"."""
    return re.sub(rf"{_MARK}'s(?= )", f"{_MARK} is", _PRONOUNS.sub(_MARK, sentence))


def _after_clause(tail: str) -> str:
    """What follows the clause of the name: "…, she handed it over to me"."""
    cut = _CLAUSE_END.search(tail)
    return tail[cut.end() :].strip() if cut else ""


def _read(sentence: str) -> tuple[str, TieReading]:
    """What one sentence says, with the table of the rule that says it; a question counts as a wish."""
    spoken, marked = spoken_words(sentence), _MARK in sentence
    void = _void_tables(sentence, spoken, marked=marked)
    for table, nearness in _STEPS:
        text = _undenied(sentence) if table == "dealing" else sentence
        heard = None if table in void else rules(f"ties.{table}").first(text, spoken)
        asks = table == "wish" and sentence.rstrip().endswith("?")
        if heard is not None or asks:
            read = Nearness.NAMED if table == "wish" and not marked else nearness
            return table, TieReading(read, heard[0].id if heard is not None else "")
    if _ONESELF.search(sentence):
        return "", TieReading(Nearness.NEAR, "ties.oneself")
    return "", _NOTHING


def _void_tables(sentence: str, spoken: Spoken, *, marked: bool) -> frozenset[str]:
    """The tables that have no say: nobody is bound to a name that is not there, and a bond undoes a denial."""
    if not marked:
        return frozenset({"bond", "dealing"})
    return frozenset({"denial"} if rules("ties.bond").first(sentence, spoken) is not None else ())


def _undenied(sentence: str) -> str:
    """The sentence without the clauses that name the person and are negated: nothing was done there by one of them."""
    clauses = _CLAUSE.split(sentence)
    kept = [clause for clause in clauses if not (_MARK in clause and _NEGATED.search(clause))]
    return sentence if len(kept) == len(clauses) else ",".join(kept)

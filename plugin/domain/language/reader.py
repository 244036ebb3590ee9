"""What a sentence does — praise, complain, introduce, decline — by the rules of its language's pack.

How each is said stands in the packs' `signals.toml`. Here stands what holds in every language: a question praises
nobody, quoted speech is not the writer's, and after "but" comes what is meant.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from plugin.domain.language.packs import pack, rules_in, template, words
from plugin.domain.language.rule_index import Candidate
from plugin.domain.language.rules import spoken_words, straighten
from plugin.domain.model import SignalKind

MAX_SENTENCE = 500
"""Characters of a sentence that rules see; longer ones are lists and boilerplate."""

SHORT = 90
"""Characters up to which a sentence may complain without a word for the writer or the reader."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SPOKEN = re.compile(r"[\"“„«][^\"“”„«»]{12,300}[\"”“»]")
_BUT = template(r"[,;–—]?\s\b{signals.but}\b")
_KINDS = {kind.value: kind for kind in SignalKind}
_TABLES = tuple(f"signals.{kind}" for kind in SignalKind)
_NOT_ASKED = frozenset({SignalKind.PRAISE, SignalKind.THANKS, SignalKind.MEETING_CONFIRMED})
"""Kinds that a question does not carry."""


@dataclass(frozen=True, slots=True)
class SignalHit:
    """A rule that speaks in a sentence: where, and which."""

    place: int
    rule: str
    """The rule's id."""


@lru_cache(maxsize=4096)
def read_sentence(sentence: str, language: str) -> Mapping[SignalKind, SignalHit]:
    """Kind → what says so. A thread quotes the same sentences again and again, so answers are remembered.

    Raises UnknownLanguage where there is no pack for the language.
    """
    text = straighten(sentence[:MAX_SENTENCE])
    candidates = rules_in(language, *_TABLES).candidates_by_table(spoken_words(text))
    if not candidates:
        return {}
    asks = text.rstrip(" \"')”»").endswith("?")
    own = _SPOKEN.sub(lambda quote: " " * len(quote[0]), text)
    hits: dict[SignalKind, SignalHit] = {}
    for table, some in candidates.items():
        kind = _KINDS[table]
        if asks and kind in _NOT_ASKED:
            continue
        hit = _find(some, language, kind, own)
        if hit is not None:
            hits[kind] = hit
    if SignalKind.COMPLAINT in hits and len(text) > SHORT and not _is_between_us(text):
        # News and reports deplore much; a complaint between two people names one of them.
        del hits[SignalKind.COMPLAINT]
    if SignalKind.PRAISE in hits and SignalKind.COMPLAINT in hits:
        _settle(hits, text, language)
    if SignalKind.INTRODUCTION in hits and SignalKind.INTRODUCTION_REQUEST in hits:
        del hits[SignalKind.INTRODUCTION if asks else SignalKind.INTRODUCTION_REQUEST]
    return hits


def _find(candidates: list[Candidate], language: str, kind: SignalKind, text: str) -> SignalHit | None:
    """Which of the rules speaks first, unless the sentence is of a kind that voids them all."""
    speaking = [(found.start(), one) for one in candidates if (found := one.search(text))]
    if not speaking:
        return None
    if not _is_voided(language, kind, text):
        return _first(speaking)
    # What voids one clause need not void the other side of a "but".
    for start, clause in _clauses(text):
        said = [(start + found.start(), one) for _, one in speaking if (found := one.search(clause))]
        if said and not _is_voided(language, kind, clause):
            return _first(said)
    return None


def _first(speaking: list[tuple[int, Candidate]]) -> SignalHit:
    place, candidate = min(speaking, key=lambda hit: hit[0])
    return SignalHit(place, candidate.rule.id)


def _is_voided(language: str, kind: SignalKind, text: str) -> bool:
    return pack(language).rules(f"signals.{kind}_not").first(text) is not None


def _is_between_us(text: str) -> bool:
    return not words("signals.between_us").isdisjoint(_WORD.findall(text.lower()))


def _clauses(text: str) -> list[tuple[int, str]]:
    cuts = [found.start() for found in _BUT.finditer(text)]
    if not cuts:
        return []
    return [(start, text[start:end]) for start, end in pairwise([0, *cuts, len(text)])]


def _settle(hits: dict[SignalKind, SignalHit], text: str, language: str) -> None:
    """A sentence that seems to praise and complain means what its last clause says; without a "but" it complains."""
    for _, clause in reversed(_clauses(text)):
        praised = _says(language, SignalKind.PRAISE, clause)
        complained = _says(language, SignalKind.COMPLAINT, clause)
        if praised != complained:
            del hits[SignalKind.COMPLAINT if praised else SignalKind.PRAISE]
            return
    del hits[SignalKind.PRAISE]


def _says(language: str, kind: SignalKind, clause: str) -> bool:
    candidates = pack(language).rules(f"signals.{kind}").candidates(spoken_words(clause))
    return _find(candidates, language, kind, clause) is not None

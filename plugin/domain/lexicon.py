"""What a language's lexicon of signals consists of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from plugin.domain.model import SignalKind

NAME = (
    r"(?-i:(?:(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau|Mme|Mlle|M|Monsieur|Madame|Sra?|Dra|Don|Doña|Señora?)\.?\s)*[A-ZÀ-ÞŠŽČ][\w'’-]*\w"
    r"(?:\s(?:(?:van|von|de|der|den|la|le|di|da|del|dos|el|al|bin|ter|zu)\s){0,2}[A-ZÀ-ÞŠŽČ][\w'’.-]*){0,3})"
)
"""A capitalised name within a pattern that otherwise ignores case."""


@dataclass(frozen=True, slots=True)
class Sense:
    """How one kind of signal is said: it is there where `said` matches and `unless` does not."""

    said: re.Pattern[str]
    unless: re.Pattern[str] | None
    cues: frozenset[str]
    """First five letters of words without one of which `said` cannot match: looked up before any pattern is tried."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's senses, by kind of signal."""

    language: str
    senses: Mapping[SignalKind, Sense] = field(default_factory=dict)


def sense(said: str, *, unless: str = "", cues: str) -> Sense:
    """Compile a sense; `cues` are words or beginnings of words, separated by spaces."""
    return Sense(
        said=re.compile(said, re.IGNORECASE),
        unless=re.compile(unless, re.IGNORECASE) if unless else None,
        cues=frozenset(word[:5] for word in cues.split()),
    )

"""What a language's lexicon of signals consists of: ways of saying things, found by the words they need."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from plugin.domain.language.cues import needed_cues, split_branches, spoken_cues
from plugin.domain.language.vocabulary import patterns
from plugin.domain.model import SignalKind

NAME = (
    r"(?-i:(?:(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau|Mme|Mlle|M|Monsieur|Madame|Sra?|Dra|Don|Doña|Señora?)\.?\s)*"
    r"[A-ZÀ-ÞŠŽČ][\w'’-]*\w"
    r"(?:\s(?:(?:van|von|de|der|den|la|le|di|da|del|dos|el|al|bin|ter|zu)\s){0,2}[A-ZÀ-ÞŠŽČ][\w'’.-]*){0,3})"
)
"""A capitalised name within a pattern that otherwise ignores case."""


_CONTINUED = re.compile(r"\n[ ]*~")


@dataclass(frozen=True, eq=False)
class Sense:
    """How one kind of signal is said: it is there where one of `said` matches and none of `unless` does.

    Patterns are compiled when they are first wanted: most commands read no mail.
    """

    forms: tuple[str, ...]
    exceptions: tuple[str, ...]

    @cached_property
    def said(self) -> tuple[re.Pattern[str], ...]:
        """The ways of saying it."""
        return tuple(re.compile(form, re.IGNORECASE) for form in self.forms)

    @cached_property
    def unless(self) -> tuple[re.Pattern[str], ...]:
        """Ways of saying something else with the same words."""
        return tuple(re.compile(form, re.IGNORECASE) for form in self.exceptions)


@dataclass(frozen=True, eq=False)
class Lexicon:
    """A language's senses, by kind of signal, with an index of the words that their patterns need.

    A pattern that needs one of several words ("cues") is tried only on sentences that hold one of them;
    `always` are the patterns that need no certain word.
    """

    language: str
    senses: Mapping[SignalKind, Sense]

    @cached_property
    def _indexed(
        self,
    ) -> tuple[
        Mapping[str, tuple[tuple[SignalKind, int], ...]],
        Mapping[tuple[SignalKind, int], tuple[frozenset[str], ...]],
        tuple[tuple[SignalKind, int], ...],
    ]:
        index: dict[str, list[tuple[SignalKind, int]]] = {}
        needs: dict[tuple[SignalKind, int], tuple[frozenset[str], ...]] = {}
        always: list[tuple[SignalKind, int]] = []
        for kind, sense in self.senses.items():
            for number, pattern in enumerate(sense.said):
                first, *others = needed_cues(pattern) or (frozenset(),)
                for cue in first:
                    index.setdefault(cue, []).append((kind, number))
                if others:
                    needs[kind, number] = tuple(others)
                if not first:
                    always.append((kind, number))
        return {cue: tuple(places) for cue, places in index.items()}, needs, tuple(always)

    @property
    def index(self) -> Mapping[str, tuple[tuple[SignalKind, int], ...]]:
        """Cue → the patterns that need it."""
        return self._indexed[0]

    @property
    def needs(self) -> Mapping[tuple[SignalKind, int], tuple[frozenset[str], ...]]:
        """Pattern → further sets of cues of which it needs one each."""
        return self._indexed[1]

    @property
    def always(self) -> tuple[tuple[SignalKind, int], ...]:
        """The patterns that need no certain word."""
        return self._indexed[2]

    def candidates(self, sentence: str) -> Mapping[SignalKind, list[re.Pattern[str]]]:
        """The patterns that could match the sentence, by kind, in the order of the lexicon."""
        places = set(self.always)
        spoken = spoken_cues(sentence)
        for cue in spoken & self.index.keys():
            places.update(self.index[cue])
        found: dict[SignalKind, list[re.Pattern[str]]] = {}
        for kind, number in sorted(places, key=lambda place: place[1]):
            if not any(spoken.isdisjoint(cues) for cues in self.needs.get((kind, number), ())):
                found.setdefault(kind, []).append(self.senses[kind].said[number])
        return found


def shapes(*texts: str) -> tuple[str, ...]:
    """The lines of the texts, each a pattern: "|" begins an alternative of the line above, "~" its continuation."""
    return patterns(*(_CONTINUED.sub("", text) for text in texts))


def sense(said: Iterable[str], *, unless: Iterable[str] = ()) -> Sense:
    """Compile the ways of saying something, and those of saying something else with the same words."""
    return Sense(
        forms=tuple(branch for pattern in said for branch in split_branches(pattern)),
        exceptions=tuple(unless),
    )

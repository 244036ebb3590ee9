"""One way of saying something, and the situations in which a person would say it so."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A template of `variants`, for some situations and not for others; for all where none is named.

    `wanted` are groups of values, one group a dimension (kind of relationship, closeness, …): the situation must have
    a value of each. One that has a value of `unwanted` is not meant.
    """

    say: str
    wanted: tuple[frozenset[str], ...] = ()
    unwanted: frozenset[str] = frozenset()

    def fits(self, situation: Collection[str]) -> bool:
        """Whether it is for this situation, given by its values: client, near, familiar."""
        here = frozenset(situation)
        return not self.unwanted & here and all(group & here for group in self.wanted)

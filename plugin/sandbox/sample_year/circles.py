"""Who knows whom in the sample year, read from what was written and booked."""

from collections.abc import Iterable

from .people_cast import CAST
from .truth import Acquainted

Pair = tuple[str, str]


class Circles:
    """Pairs (introducer, person) by key: the sure ones with their evidence kinds, and the possible ones."""

    def __init__(self) -> None:
        self.sure: dict[Pair, set[str]] = {}
        self._possible: set[Pair] = set()

    def add(self, one: str, other: str, kinds: Iterable[str] = ()) -> None:
        """The two know each other: surely where there are kinds of evidence, though third persons introduce nobody."""
        for introducer, person in ((one, other), (other, one)):
            if introducer == person:
                continue
            if kinds and CAST[introducer].contact:
                self.sure.setdefault((introducer, person), set()).update(kinds)
            else:
                self._possible.add((introducer, person))

    def _seen(self, one: str, other: str, kind: str) -> None:
        # That her customers know the owner's own colleagues is her doing, and nobody's to introduce.
        ours = "colleague" in {CAST[one].kind, CAST[other].kind}
        self.add(one, other, () if ours else {kind})

    def copied(self, sender: str, others: tuple[str, ...]) -> None:
        """Who copies somebody in knows them; whom the owner (no sender) copies together may have met in her outbox."""
        for number, one in enumerate(others):
            if sender and len(others) <= 5:
                self._seen(sender, one, "copied_together")
            for other in others[number + 1 :]:
                self.add(one, other)

    def met(self, group: tuple[str, ...]) -> None:
        """A meeting of a few proves it, one of more may."""
        for number, one in enumerate(group):
            for other in group[number + 1 :]:
                if len(group) <= 5:
                    self._seen(one, other, "met_together")
                else:
                    self.add(one, other)

    def same_organisation(self) -> None:
        """Fellows of one company may know each other; without more one cannot say."""
        for person in CAST.values():
            for fellow in CAST.values():
                if person.organisation and person.organisation == fellow.organisation:
                    self.add(person.key, fellow.key)

    def acquaintances(self, strangers: set[Pair]) -> tuple[Acquainted, ...]:
        """The sure pairs, but those that say themselves that they are strangers."""
        return tuple(
            Acquainted(
                CAST[one].address, CAST[other].name, CAST[other].address, CAST[other].organisation, frozenset(kinds)
            )
            for (one, other), kinds in sorted(self.sure.items())
            if (one, other) not in strangers
        )

    def possible(self) -> frozenset[Pair]:
        """The possible pairs by address."""
        return frozenset((CAST[one].address, CAST[other].address) for one, other in self._possible - set(self.sure))

    def strangers(self, said: set[Pair], gatherings: Iterable[tuple[str, ...]]) -> frozenset[Pair]:
        """Pairs by address that said so, or that only ever sat in the same big gathering."""
        apart = set(said)
        for group in gatherings:
            apart |= {(one, other) for one in group for other in group if one != other and CAST[one].contact}
        known = (set(self.sure) | self._possible) - said
        return frozenset((CAST[one].address, CAST[other].address) for one, other in apart - known)

"""Choosing among the ways to say a part, so that no two drafts of one user share a run of words.

Facts first, seed second: the templates that the facts allow are tried in an order that only the ask and
the seed decide, and the first that repeats nothing is taken.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugin.domain.model import Address, Claim
from plugin.domain.runs import CLOSE, RUN, count_words, runs, runs_of_text, without
from plugin.domain.variants import Dice, available, expand

_TRIES = 48
"""How many ways of saying one part are looked at before the least repetitive is taken."""
_ECHO = 4
"""A run this long is not said twice within one draft."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A draft of the user's that exists already: to whom, its words, its claims, and the names that occur in it."""

    to: Address
    body: str
    claims: tuple[Claim, ...] = ()
    names: frozenset[str] = frozenset()


class Wording:
    """One draft in the making: says each part in words that no earlier draft of the user used.

    `own` are names and the user's own sentences, which may recur.
    """

    def __init__(
        self,
        dice: Dice,
        values: Mapping[str, str],
        *,
        informal: bool,
        told: Sequence[Earlier] = (),
        own: Iterable[str] = (),
        sentences: Iterable[str] = (),
    ) -> None:
        self.values = dict(values)
        self._dice = dice
        self._informal = informal
        kept = frozenset(text for text in sentences if text)
        self._own = kept | frozenset(text for text in own if text)
        self._told_long: set[tuple[str, ...]] = set()
        self._told_close: set[tuple[str, ...]] = set()
        for earlier in told:
            aside = kept | earlier.names
            self._told_long |= runs_of_text(earlier.body, aside, RUN)
            self._told_close |= runs_of_text(earlier.body, aside, CLOSE)
        self._said: list[str] = []
        self._echoes: set[tuple[str, ...]] = set()

    def say(self, templates: Sequence[str], *, most: int = 0, **more: str) -> str:
        """One sentence for a part, "" where the facts allow none of its templates; `most` limits its words."""
        values = {**self.values, **more}
        usable = available(templates, values)
        if not usable:
            return ""
        best: tuple[int, str] | None = None
        order = self._dice.shuffled(usable)
        for turn in range(_TRIES):
            text = expand(order[turn % len(order)], values, informal=self._informal, dice=self._dice)
            if most and count_words(text) > most:
                continue
            cost = self._cost(text)
            if best is None or cost < best[0]:
                best = (cost, text)
            if cost == 0:
                break
        return best[1] if best else ""

    def keep(self, text: str) -> None:
        """Take a sentence into the draft, in the order in which it is read."""
        words = without(text, self._own)
        self._echoes |= runs([*self._said[1 - _ECHO :], *words], _ECHO)
        self._said += words

    def _cost(self, text: str) -> int:
        words = without(text, self._own)
        long = runs([*self._said[1 - RUN :], *words], RUN) & self._told_long
        close = runs([*self._said[1 - CLOSE :], *words], CLOSE) & self._told_close
        echo = runs(words, _ECHO) & self._echoes
        return 1000 * len(long) + 10 * len(close) + len(echo)

"""Choosing among the ways to say a part, so that no two drafts of one user share a run of words.

Facts first, seed second: the templates that the facts allow are tried in an order that only the ask and
the seed decide, and the first that repeats nothing is taken.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plugin.domain.language.packs import pack
from plugin.domain.language.variants import Dice, available, expand
from plugin.domain.model import Address, Claim
from plugin.domain.text.ngrams import CLOSE, RUN, runs, runs_of_text, without, words_of

_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
_MARKS = re.compile(r"\{\w+\}|[<>\[\]|]")
_WITHIN = 24
"""Runs are compared with so many of the user's latest drafts: nobody remembers the words of older ones."""
_TRIES = 64
"""How many ways of saying one part are looked at before the least repetitive is taken."""
_ENOUGH = 10
"""After this many a small resemblance is accepted; a shared run of eight is searched on for."""
_SHARED = 1000
_AGAIN = 40
"""What saying somebody's whole name again counts."""
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

    `own` are names and the user's own sentences, which may recur in other drafts; a whole name of `once` is said once.
    Of a `brief` draft the shorter sentences are taken. `asks` are the user's own ways of asking: what is most like
    them is tried first where a question is asked.
    """

    def __init__(  # noqa: PLR0913 -- keywords, each with its default: what may recur, and what may not
        self,
        dice: Dice,
        values: Mapping[str, str],
        *,
        informal: bool,
        told: Sequence[Earlier] = (),
        own: Iterable[str] = (),
        sentences: Iterable[str] = (),
        once: Iterable[str] = (),
        language: str = "",
        brief: bool = False,
        asks: Sequence[str] = (),
    ) -> None:
        self._brief = brief
        self._asks = frozenset(pair for text in asks for pair in _pairs(text))
        self._language = language
        self.values = dict(values)
        self._dice = dice
        self._informal = informal
        kept = frozenset(text for text in sentences if text)
        self._own = kept | frozenset(text for text in own if text)
        self._told_long: set[tuple[str, ...]] = set()
        self._told_close: set[tuple[str, ...]] = set()
        for earlier in told[-_WITHIN:]:
            aside = kept | earlier.names
            self._told_long |= runs_of_text(earlier.body, aside, RUN)
            self._told_close |= runs_of_text(earlier.body, aside, CLOSE)
        self._once = tuple(name for name in once if " " in name)
        self._text = self._last = ""
        self.shared = 0
        """Runs of eight words shared with earlier drafts that could not be avoided."""
        self._said: list[str] = []
        self._ahead: dict[str, list[str]] = {}
        self._echoes: set[tuple[str, ...]] = set()

    def say(self, templates: Sequence[str], *, small: bool = False, ahead: str = "", spare: bool = False) -> str:
        """One sentence for a part, "" where the facts allow none of its templates.

        `small`: its first letter stays as the template has it, as after a German greeting. `ahead` is what will
        follow for certain. A `spare` part is not said at all where every way to say it was used before.
        """
        usable = available(templates, self.values)
        if not usable:
            return ""
        best: tuple[int, str] | None = None
        order = self._dice.shuffled(usable)
        if self._asks:
            order.sort(key=lambda template: -self._likeness(template))
        tried: set[str] = set()
        for turn in range(_TRIES):
            text = expand(order[turn % len(order)], self.values, informal=self._informal, dice=self._dice)
            if text in tried:
                continue
            tried.add(text)
            if not small:
                text = text[:1].upper() + text[1:]
            text = elided(text, self._language)
            # "… of ACME Tools Inc." ends the sentence, too.
            text = _TWO_STOPS.sub(".", text)
            cost = self._cost(text, ahead)
            if best is None or cost < best[0]:
                best = (cost, text)
            if cost == 0 or (turn >= _ENOUGH and best[0] < _SHARED):
                break
        if best is None or (spare and best[0] >= _SHARED):
            return ""
        self.shared += best[0] // _SHARED
        return best[1]

    def _likeness(self, template: str) -> int:
        """How many pairs of words a question shares with the user's own ways of asking."""
        return len(_pairs(template) & self._asks) if template.rstrip().endswith("?") else 0

    def say_first(
        self, groups: Sequence[Sequence[str]], *, small: bool = False, ahead: str = "", spare: bool = False
    ) -> str:
        """`say` by the first group of templates, or a later one where all ways of that were used before."""
        for number, group in enumerate(groups):
            before = self.shared
            text = self.say(group, small=small, ahead=ahead, spare=spare or number + 1 < len(groups))
            if text and self.shared == before:
                return text
            self.shared = before
        return self.say(groups[0], small=small, ahead=ahead, spare=spare) if groups else ""

    def keep(self, text: str) -> None:
        """Take a sentence into the draft, in the order in which it is read."""
        self._text += f" {text}"
        self._last = text
        words = without(text, self._own)
        self._echoes |= runs([*self._said[1 - _ECHO :], *words], _ECHO)
        self._said += words

    def close(self, closing: str) -> None:
        """Count what the draft's last words share together with its closing."""
        ending = [*self._said[1 - RUN :], *without(closing, self._own)]
        self.shared += len(runs(ending, RUN) & self._told_long)

    def _cost(self, text: str, ahead: str) -> int:
        words = without(text, self._own)
        if ahead not in self._ahead:
            self._ahead[ahead] = without(ahead, self._own)[: RUN - 1]
        around = [*self._said[1 - RUN :], *words, *self._ahead[ahead]]
        long = runs(around, RUN) & self._told_long
        close = runs(around, CLOSE) & self._told_close
        echo = runs(words, _ECHO) & self._echoes
        again = _AGAIN * sum(name in text and name in self._text for name in self._once)
        short = self.values.get("short", "")
        again += bool(short) and text.endswith("?") and short in text and short in self._last
        length = len(words) if self._brief else 0
        return _SHARED * len(long) + 10 * len(close) + len(echo) + again + length


def _pairs(text: str) -> set[tuple[str, str]]:
    """The pairs of words that stand side by side in a sentence or a template."""
    words = words_of(_MARKS.sub(" ", text))
    return set(pairwise(words))


def elided(text: str, language: str) -> str:
    """The text with words shortened before a vowel, where a slot brought the two together: "d'Anne".

    A comma that closes an apposition falls away before another mark.
    """
    text = re.sub(r",(\s*[,.;:?!])", r"\1", text)
    for pattern, short in (pack(language).table("drafts.elisions") if language else {}).items():
        text = re.sub(pattern, short, text)
    return text

"""Many ways to say one thing: a small notation for sentences with choices in them.

    <would you be willing|might you agree> to introduce me to {prospect}

`<a|b>` is a free choice, `[a|b]` a choice of register (the first formal, the second informal; in
English the second contracts), `{name}` a slot that a fact fills. They nest. A template whose slots
are not all filled is simply not available, so that what is not known is not said.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache


class Dice:
    """A stream of choices that depends on nothing but the words it was made from."""

    def __init__(self, *seeds: object) -> None:
        self._root = "\x1f".join(str(seed) for seed in seeds).encode("utf-8", "surrogatepass")
        self._count = 0

    def roll(self, sides: int) -> int:
        """The next number from 0 to sides - 1."""
        self._count += 1
        digest = hashlib.blake2b(self._root, digest_size=8, salt=self._count.to_bytes(8, "big")).digest()
        return int.from_bytes(digest, "big") % sides

    def shuffled(self, things: Sequence[str]) -> list[str]:
        """The same things in another order."""
        left = list(things)
        return [left.pop(self.roll(len(left))) for _ in range(len(left))]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a fact."""

    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several; `by_register` ones are decided by formality, the others by the dice."""

    options: tuple["Sequenced", ...]
    by_register: bool


Sequenced = tuple[str | Slot | Choice, ...]


@lru_cache(maxsize=4096)
def parse_template(template: str) -> Sequenced:
    """A template as a tree. Raises ValueError where a bracket is not closed."""
    parsed, end = _parse(template, 0, "")
    if end != len(template):
        raise ValueError(f"unbalanced bracket in {template!r}")
    return parsed


def _parse(template: str, start: int, closing: str) -> tuple[Sequenced, int]:
    parts: list[str | Slot | Choice] = []
    text = ""
    at = start
    while at < len(template):
        letter = template[at]
        if closing and letter in (closing, "|"):
            break
        if letter in "<[":
            if text:
                parts.append(text)
                text = ""
            options, at = _parse_options(template, at)
            parts.append(Choice(tuple(options), by_register=letter == "["))
        elif letter == "{":
            if text:
                parts.append(text)
                text = ""
            end = template.index("}", at)
            parts.append(Slot(template[at + 1 : end]))
            at = end + 1
        else:
            text += letter
            at += 1
    if text:
        parts.append(text)
    return tuple(parts), at


def _parse_options(template: str, at: int) -> tuple[list[Sequenced], int]:
    closing = ">" if template[at] == "<" else "]"
    options: list[Sequenced] = []
    while True:
        option, at = _parse(template, at + 1, closing)
        options.append(option)
        if at >= len(template):
            raise ValueError(f"unclosed bracket in {template!r}")
        if template[at] == closing:
            return options, at + 1


@lru_cache(maxsize=4096)
def slots_of(template: str) -> frozenset[str]:
    """The names of the facts a template needs, whichever way it is expanded."""
    return frozenset(_slots(parse_template(template)))


def _slots(parts: Sequenced) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Slot):
            yield part.name
        elif isinstance(part, Choice):
            for option in part.options:
                yield from _slots(option)


def available(templates: Sequence[str], values: Mapping[str, str]) -> list[str]:
    """Those templates whose every slot has something to say."""
    return [template for template in templates if all(values.get(name) for name in slots_of(template))]


def expand(template: str, values: Mapping[str, str], *, informal: bool, dice: Dice) -> str:
    """One way of saying the template, its letters as they stand there."""
    text = _expand(parse_template(template), values, informal=informal, dice=dice)
    # The no-break space of French quotation marks is kept.
    return re.sub(r"[ \t\n]+", " ", text).strip()


def _expand(parts: Sequenced, values: Mapping[str, str], *, informal: bool, dice: Dice) -> str:
    said: list[str] = []
    for part in parts:
        if isinstance(part, str):
            said.append(part)
        elif isinstance(part, Slot):
            said.append(values[part.name])
        else:
            index = int(informal) if part.by_register else dice.roll(len(part.options))
            chosen = part.options[min(index, len(part.options) - 1)]
            said.append(_expand(chosen, values, informal=informal, dice=dice))
    return "".join(said)

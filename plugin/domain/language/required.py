r"""What a sentence must hold for a pattern to match: the letters that stand in the pattern on every way through it.

A pattern such as `\byour {good} (?:\w+ )?(?:work|job)` can only match where a word " your " stands, and one of the
entries of {good}, and a word that begins with "work" or "job". These demands are found here once, from the pattern's
text; to see that a sentence does not meet them costs a hundredth of trying the pattern.

They are held against a sentence's *row*: its words in small letters with one space between them and around them.
A *piece* is letters of such a row, with a space before them where they begin a word and one behind them where they
end one. A *demand* is a set of pieces of which one must stand there; a pattern makes several. What is not understood
demands nothing, so a pattern is rather tried once too often than once too seldom.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from plugin.domain.language.templates import PLACEHOLDER

Entries = Callable[[str], tuple[str, ...]]
Demand = frozenset[str]

_EDGE = " "
"""In place of anything but a letter or digit, and of the border of a word."""
_EDGES = re.compile(" {2,}")
_BORDER = re.compile(r"\(\?<!\\w\)|\(\?!\\w\)")
_PLAIN_GROUP = re.compile(r"\((?:\?P<\w+>|\?-?i?:|(?!\?))")
_TIMES = re.compile(r"(?:[?*+]|\{(?=[\d,])(?P<least>\d*)(?:,\d*)?\})[?+]?")
_NUMBERED = re.compile(r"\\[xuUN]")
"""Letters by their number, which packs have no use for."""
_SAME_LETTER = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})
"""Letters that patterns which ignore case take for others, though their small letters differ."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """Alternatives, of which one must be there; each a sequence of letters, edges, choices and unknowns."""

    ways: tuple["_Sequence", ...]


@dataclass(frozen=True, slots=True)
class _List:
    """A placeholder: the entries of a list."""

    name: str


_UNKNOWN = None
"""In place of what may be anything, or nothing."""
_Item = str | _Choice | _List | None
_Sequence = tuple[_Item, ...]


def fold_case(text: str) -> str:
    """The text in small letters, such that patterns that ignore case cannot tell the difference."""
    return (text if text.isascii() else text.translate(_SAME_LETTER)).lower()


def required(pattern: str, entries: Entries) -> tuple[Demand, ...]:
    """The demands of a pattern with placeholders; what is no pattern makes none, and says so when it is compiled."""
    try:
        return tuple(dict.fromkeys(_demands_of_choice(_parse(pattern), entries, before=False, after=False)))
    except IndexError:
        return ()


def in_a_row(words: Iterable[str]) -> str:
    """Words in small letters as a row, in which pieces are looked for."""
    return f" {' '.join(words)} "


def as_piece(trigger: str) -> str:
    """A word, or the beginning of one that ends in "*", as a piece."""
    return _EDGE + trigger.rstrip("*").replace("'", _EDGE) + ("" if trigger.endswith("*") else _EDGE)


def meets(row: str, demands: Iterable[Demand]) -> bool:
    """Whether a row has something for each of the demands."""
    for demand in demands:  # asked a hundred times a sentence: any() and all() cost three times as much
        for piece in demand:
            if piece in row:
                break
        else:
            return False
    return True


def _hardness(demand: Demand) -> tuple[float, int]:
    """Long pieces are rarer than short ones, and one of a few is rarer than one of many."""
    return min(map(len, demand)) - len(demand) / 40, -len(demand)


def _demands_of_choice(ways: tuple[_Sequence, ...], entries: Entries, *, before: bool, after: bool) -> list[Demand]:
    """What every way through has in common: of each its hardest demand, one of which must then be met."""
    each = [_demands(way, entries, before=before, after=after) for way in ways]
    if len(each) == 1:
        return each[0]
    if not all(each):
        return []
    return [frozenset[str]().union(*(max(demands, key=_hardness) for demands in each))]


@lru_cache(maxsize=4096)
def _demands_of_list(name: str, entries: Entries, *, before: bool, after: bool) -> tuple[Demand, ...]:
    ways = tuple(way for entry in entries(name) for way in _parse(entry))
    return tuple(_demands_of_choice(ways, entries, before=before, after=after)) if ways else ()


def _demands(sequence: _Sequence, entries: Entries, *, before: bool, after: bool) -> list[Demand]:
    """The demands of things in a row; `before` and `after`: whether an edge stands on that side of them."""
    found: list[Demand] = []
    run = _EDGE if before else ""
    for number, item in enumerate(sequence):
        if isinstance(item, str):
            run += item
            continue
        found += _piece_of(run)
        if item is not _UNKNOWN:
            following = sequence[number + 1] if number + 1 < len(sequence) else (_EDGE if after else _UNKNOWN)
            sides = {"before": run.endswith(_EDGE), "after": following == _EDGE}
            if isinstance(item, _List):
                found += _demands_of_list(item.name, entries, **sides)
            else:
                found += _demands_of_choice(item.ways, entries, **sides)
        run = ""
    found += _piece_of(run + _EDGE if after else run)
    return found


def _piece_of(run: str) -> list[Demand]:
    """The demand that a run of letters and edges makes; edges alone make none."""
    return [frozenset({_EDGES.sub(_EDGE, run)})] if run.strip(_EDGE) else []


@lru_cache(maxsize=4096)
def _parse(pattern: str) -> tuple[_Sequence, ...]:
    """The alternatives of a whole pattern."""
    if pattern.replace(_EDGE, "").isalpha() and len(fold_case(pattern)) == len(pattern):
        # Most entries of lists are mere words.
        return ((fold_case(pattern),),)
    return ((),) if _NUMBERED.search(pattern) else _parse_choice(pattern, 0)[0]


def _parse_choice(pattern: str, at: int) -> tuple[tuple[_Sequence, ...], int]:
    """The alternatives from `at` to the bracket that closes them, or to the end; and where that is."""
    ways: list[_Sequence] = []
    way: list[_Item] = []
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            ways.append(tuple(way))
            way = []
            at += 1
            continue
        item, at = _parse_item(pattern, at)
        times, at = _parse_times(pattern, at)
        if times == 1:
            way.append(item)
        elif times:
            way += [item, _UNKNOWN]
        else:
            way.append(_UNKNOWN)
    return (*ways, tuple(way)), at


def _parse_item(pattern: str, at: int) -> tuple[_Item, int]:
    """One thing that may be repeated, and where it ends."""
    letter = pattern[at]
    if letter == "(":
        return _parse_group(pattern, at)
    if letter == "[":
        return _parse_class(pattern, at)
    if letter == "{" and (found := PLACEHOLDER.match(pattern, at)):
        return _List(found[1]), found.end()
    if letter == "\\":
        return _escaped(pattern[at + 1]), at + 2
    if letter in "^$":
        return _EDGE, at + 1
    return (_UNKNOWN if letter == "." else _letter(letter)), at + 1


def _letter(letter: str) -> _Item:
    folded = fold_case(letter)
    return _UNKNOWN if len(folded) != 1 else folded if folded.isalnum() else _EDGE


def _escaped(letter: str) -> _Item:
    if letter in "bsWAZ":
        return _EDGE
    return _UNKNOWN if letter.isalnum() else _letter(letter)


def _parse_class(pattern: str, at: int) -> tuple[_Item, int]:
    """A set of letters; an edge, where it holds signs only."""
    end = at + 1
    while pattern[end] != "]" or end == at + 1 or (end == at + 2 and pattern[at + 1] == "^"):
        end += 2 if pattern[end] == "\\" else 1
    inside = pattern[at + 1 : end]
    signs = not inside.startswith("^") and not any(sign.isalnum() or sign == "\\" for sign in inside)
    return (_EDGE if signs and "-" not in inside[1:-1] else _UNKNOWN), end + 1


def _parse_group(pattern: str, at: int) -> tuple[_Item, int]:
    """What stands in brackets; looking ahead or back demands nothing, but for the border of a word."""
    if border := _BORDER.match(pattern, at):
        return _EDGE, border.end()
    opening = _PLAIN_GROUP.match(pattern, at)
    ways, end = _parse_choice(pattern, opening.end() if opening else at + 2)
    return (_Choice(ways) if opening else _UNKNOWN), end + 1


def _parse_times(pattern: str, at: int) -> tuple[int, int]:
    """How often at least the thing before `at` stands there (2: once or more often), and where that is said."""
    found = _TIMES.match(pattern, at)
    if found is None:
        return 1, at
    return (2 if found[0][0] == "+" or int(found["least"] or 0) else 0), found.end()

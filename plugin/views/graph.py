"""Who knows whom as a small picture: the user, those they know, and whom these know.

It is drawn twice: in three columns, and one below the other for a narrow page, where three columns would be cut. All of
it is numbers and words; the template draws both, and the table beside it says the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugin.domain.model import Acquaintance, Address, PersonRef, Prospect, Relationship
from plugin.domain.suggestions.suggest import Weighed
from plugin.sentences import say_as
from plugin.views.words import closeness, sureness

MOST = 8
"""So many people stand in one column: of more a picture shows nothing."""
PER_LETTER = 7.3
"""So wide is a letter on average: it says how much of a name its box holds."""
BOX, HIGH, ROW = 162, 46, 62
NARROW = 328
"""As wide as the text on a phone of 360 pixels."""
_INDENT, _STEP, _BEND, _TALL = 34, 22, 16, 78
_COLUMNS = (0, 208, 502)
_YOU_WIDE = 90
_CLEAR = 5
"""Between a line or a box and the words beside it."""
_LETTERS = 9
"""As tall as the words' letters are."""
_THINNEST, _THICKEST = 1.0, 7.0


@dataclass(frozen=True, slots=True)
class Node:
    """A box: its left upper corner and size, what stands in it, whose page it is ("" for nobody's), its part."""

    x: float
    y: float
    width: float
    name: str
    under: str
    part: str
    full: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two boxes, as thick as what it stands for is strong; its words, and where these stand."""

    path: str
    thick: float
    words: str
    x: float
    y: float
    right: bool = False
    """Whether the ask along it is right today."""
    anchor: str = "middle"
    """Which part of the words stands at `x`: start, middle or end."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes and lines, and the size of what they stand on."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """The picture in three columns, and for a narrow page; `left_out` people have no place in either."""

    wide: Drawing
    narrow: Drawing
    left_out: int = 0


def path_graph(paths: Sequence[Weighed], prospect: Prospect, right: Iterable[Address] = ()) -> Graph:
    """The user, who could introduce them, and the prospect; `right` are those whom it is right to ask today."""
    shown, asked = paths[:MOST], frozenset(right)
    wide, narrow = _paths_abreast(shown, prospect, asked), _paths_below(shown, prospect, asked)
    return Graph(wide, narrow, len(paths) - len(shown))


def circle_graph(one: Relationship, knows: Sequence[Acquaintance]) -> Graph:
    """The user, one contact, and whom that contact knows, the surest first."""
    shown = knows[:MOST]
    return Graph(_circle_abreast(one, shown), _circle_below(one, shown), len(knows) - len(shown))


def _paths_abreast(shown: Sequence[Weighed], prospect: Prospect, asked: frozenset[Address]) -> Drawing:
    height = max(1, len(shown)) * ROW
    middle = (height - HIGH) / 2
    you, whom = _you(middle), _box(_COLUMNS[2] - 1, middle, *_named(prospect), "prospect")
    nodes, edges = [you], []
    for number, path in enumerate(shown):
        one, is_right = path.candidate.relationship, path.candidate.introducer in asked
        node = _box(_COLUMNS[1], number * ROW + (ROW - HIGH) / 2, *_met(one), "contact")
        nodes.append(node)
        edges.append(_across(you, node, one.strength, closeness(one.strength), right=is_right))
        edges.append(_across(node, whom, *_sure(path), right=is_right, fans_out=False))
    return Drawing(_COLUMNS[2] + BOX, height, (*nodes, whom), tuple(edges))


def _circle_abreast(one: Relationship, shown: Sequence[Acquaintance]) -> Drawing:
    height = max(1, len(shown)) * ROW
    middle = (height - HIGH) / 2
    you, them = _you(middle), _box(_COLUMNS[1], middle, *_met(one), "contact")
    nodes, edges = [you, them], [_across(you, them, one.strength, closeness(one.strength))]
    for number, found in enumerate(shown):
        # The frame's own width must not be cut at the picture's edge.
        y = number * ROW + (ROW - HIGH) / 2
        node = _box(_COLUMNS[2] - 1, y, *_called(found.person), "prospect")
        nodes.append(node)
        edges.append(_across(them, node, found.confidence, sureness(found.confidence)))
    return Drawing(_COLUMNS[2] + BOX, height, tuple(nodes), tuple(edges))


def _paths_below(shown: Sequence[Weighed], prospect: Prospect, asked: frozenset[Address]) -> Drawing:
    """The user on top, whom they know below, the prospect at the foot: lines in on the left, out on the right."""
    last = HIGH + _STEP + len(shown) * _TALL
    wide = NARROW - 2 * _INDENT
    you, whom = _you(1), _box(_INDENT, last, *_named(prospect), "prospect", NARROW - _INDENT - 1)
    nodes, edges = [you], []
    for number, path in enumerate(shown):
        one, is_right = path.candidate.relationship, path.candidate.introducer in asked
        node = _box(_INDENT, HIGH + _STEP + number * _TALL, *_met(one), "contact", wide)
        nodes.append(node)
        edges.append(_into(you, node, one.strength, closeness(one.strength), right=is_right))
        edges.append(_out_of(node, whom, *_sure(path), right=is_right))
    # Lines share a trunk here: what is right today is drawn over what is not.
    edges.sort(key=lambda edge: edge.right)
    return Drawing(NARROW, last + HIGH + 1, (*nodes, whom), tuple(edges))


def _circle_below(one: Relationship, shown: Sequence[Acquaintance]) -> Drawing:
    """The same as a tree: each further step stands further to the right."""
    first = HIGH + _STEP
    you, them = _you(1), _box(_INDENT, first, *_met(one), "contact", NARROW - _INDENT - 1)
    nodes, edges = [you, them], [_into(you, them, one.strength, closeness(one.strength))]
    for number, found in enumerate(shown):
        y, x = first + (number + 1) * _TALL, 2 * _INDENT
        node = _box(x, y, *_called(found.person), "prospect", NARROW - x - 1)
        nodes.append(node)
        edges.append(_into(them, node, found.confidence, sureness(found.confidence)))
    return Drawing(NARROW, first + (len(shown) + 1) * _TALL, tuple(nodes), tuple(edges))


def _called(person: PersonRef) -> tuple[str, str]:
    name = person.name or str(person.address or "") or person.role or person.organisation
    return name, person.organisation if person.organisation != name else ""


def _named(prospect: Prospect) -> tuple[str, str]:
    return prospect.name or prospect.role, prospect.organisation


def _met(one: Relationship) -> tuple[str, str]:
    return one.person.name or one.address, one.person.organisation


def _sure(path: Weighed) -> tuple[float, str]:
    sure = path.candidate.acquaintance.confidence
    return sure, sureness(sure) if sure else "?"


def _you(y: float) -> Node:
    you = say_as("the beginning of a way", "You")
    return Node(_COLUMNS[0] + 1, y, _YOU_WIDE, you, "", "you", you)


def _box(x: float, y: float, name: str, under: str, part: str, wide: float = BOX) -> Node:
    return Node(x, y, wide, _short(name or under, wide), _short(under, wide) if name else "", part, name or under)


def _short(text: str, wide: float) -> str:
    longest = int(wide / PER_LETTER)
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _across(one: Node, other: Node, strength: float, words: str, *, right: bool = False, fans_out: bool = True) -> Edge:
    """From one box to another beside it; where many lines meet in one box, the words stand at the line's other end.

    `fans_out`: the lines that this one is of begin in one box, else they end in one.
    """
    x1, y1, x2, y2 = one.x + one.width, one.y + HIGH / 2, other.x, other.y + HIGH / 2
    bend = (x1 + x2) / 2
    path = f"M{x1:.1f} {y1:.1f}C{bend:.1f} {y1:.1f} {bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
    thick = _thick(strength)
    if abs(y1 - y2) < 1:
        return Edge(path, thick, words, bend, y1 + 4, right)
    # On the side from which the line does not come.
    below = y2 > y1 if fans_out else y1 > y2
    beside = thick / 2 + _CLEAR + _LETTERS if below else -thick / 2 - _CLEAR
    if fans_out:
        return Edge(path, thick, words, x2 - _CLEAR, y2 + beside, right, "end")
    return Edge(path, thick, words, x1 + _CLEAR, y1 + beside, right, "start")


def _into(one: Node, other: Node, strength: float, words: str, *, right: bool = False) -> Edge:
    """Down from the foot of one box into the left side of a lower one; the words stand below, clear of its lines."""
    x, y1, y2 = one.x + _BEND, one.y + HIGH, other.y + HIGH / 2
    path = f"M{x:.1f} {y1:.1f}V{y2 - _BEND:.1f}Q{x:.1f} {y2:.1f} {other.x:.1f} {y2:.1f}"
    return Edge(path, _thick(strength), words, other.x + 2 * _BEND - 4, other.y + HIGH + 15, right, "start")


def _out_of(one: Node, other: Node, strength: float, words: str, *, right: bool = False) -> Edge:
    """Out of the right side of a box and down into the top of the last one; the words stand below the first."""
    x1, y1 = one.x + one.width, one.y + HIGH / 2
    x2, y2 = x1 + _BEND, other.y
    path = f"M{x1:.1f} {y1:.1f}Q{x2:.1f} {y1:.1f} {x2:.1f} {y1 + _BEND:.1f}V{y2:.1f}"
    return Edge(path, _thick(strength), words, x1 - 4, one.y + HIGH + 15, right, "end")


def _thick(strength: float) -> float:
    return _THINNEST + (_THICKEST - _THINNEST) * min(1.0, max(0.0, strength))

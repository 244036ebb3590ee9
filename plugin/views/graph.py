"""Who knows whom as a small picture in three columns: the user, those they know, and whom these know.

All of it is numbers and words; the template draws it, and the table beside it says the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugin.domain.model import Acquaintance, Address, PersonRef, Prospect, Relationship
from plugin.domain.suggestions.suggest import Weighed
from plugin.sentences import say_as
from plugin.views.words import closeness, sureness

MOST = 8
"""So many people stand in one column: of more a picture shows nothing."""
LONGEST = 22
"""Characters of a name that its box holds."""
BOX, HIGH, ROW = 162, 46, 62
_COLUMNS = (0, 208, 502)
_YOU_WIDE = 90
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


@dataclass(frozen=True, slots=True)
class Graph:
    """The picture: its size, its boxes and lines; `left_out` people have no place in it."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int = 0


def path_graph(paths: Sequence[Weighed], prospect: Prospect, right: Iterable[Address] = ()) -> Graph:
    """The user, who could introduce them, and the prospect; `right` are those whom it is right to ask today."""
    shown, asked = paths[:MOST], frozenset(right)
    height = max(1, len(shown)) * ROW
    middle = (height - HIGH) / 2
    you, whom = _you(middle), _box(2, middle, prospect.name or prospect.role, prospect.organisation, "prospect")
    nodes, edges = [you], []
    for number, path in enumerate(shown):
        one, is_right = path.candidate.relationship, path.candidate.introducer in asked
        node = _contact(number * ROW + (ROW - HIGH) / 2, one)
        nodes.append(node)
        edges.append(_edge(you, node, one.strength, closeness(one.strength), right=is_right))
        sure = path.candidate.acquaintance.confidence
        edges.append(_edge(node, whom, sure, sureness(sure) if sure else "?", right=is_right))
    return Graph(_COLUMNS[2] + BOX, height, (*nodes, whom), tuple(edges), len(paths) - len(shown))


def circle_graph(one: Relationship, knows: Sequence[Acquaintance]) -> Graph:
    """The user, one contact, and whom that contact knows, the surest first."""
    shown = knows[:MOST]
    height = max(1, len(shown)) * ROW
    middle = (height - HIGH) / 2
    you, them = _you(middle), _contact(middle, one)
    nodes, edges = [you, them], [_edge(you, them, one.strength, closeness(one.strength))]
    for number, found in enumerate(shown):
        name, under = _called(found.person)
        node = _box(2, number * ROW + (ROW - HIGH) / 2, name, under, "prospect")
        nodes.append(node)
        edges.append(_edge(them, node, found.confidence, sureness(found.confidence)))
    return Graph(_COLUMNS[2] + BOX, height, tuple(nodes), tuple(edges), len(knows) - len(shown))


def _called(person: PersonRef) -> tuple[str, str]:
    name = person.name or str(person.address or "") or person.role or person.organisation
    return name, person.organisation if person.organisation != name else ""


def _you(y: float) -> Node:
    you = say_as("the beginning of a way", "You")
    return Node(_COLUMNS[0] + 1, y, _YOU_WIDE, you, "", "you", you)


def _contact(y: float, one: Relationship) -> Node:
    return _box(1, y, one.person.name or one.address, one.person.organisation, "contact")


def _box(column: int, y: float, name: str, under: str, part: str) -> Node:
    # The frame's own width must not be cut at the picture's edge.
    x = _COLUMNS[column] - (1 if column == len(_COLUMNS) - 1 else 0)
    return Node(x, y, BOX, _short(name or under), _short(under) if name else "", part, name or under)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def _edge(one: Node, other: Node, strength: float, words: str, *, right: bool = False) -> Edge:
    x1, y1, x2, y2 = one.x + one.width, one.y + HIGH / 2, other.x, other.y + HIGH / 2
    bend = (x1 + x2) / 2
    path = f"M{x1:.1f} {y1:.1f}C{bend:.1f} {y1:.1f} {bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
    thick = _THINNEST + (_THICKEST - _THINNEST) * min(1.0, max(0.0, strength))
    return Edge(path, thick, words, bend, (y1 + y2) / 2 + 4, right)

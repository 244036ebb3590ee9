"""Which kind is given: points and habits weighed, the likeliest kind if it is likely enough, and its reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.model import Evidence, Kind
from plugin.domain.network.kind_case import Case
from plugin.domain.network.kind_habits import HABIT, Habit, habit_evidence
from plugin.domain.network.kind_odds import chances, lean, telling
from plugin.sentences import Day, say

ENOUGH = 0.75
MARGIN = 0.2
"""Points that a stranger's kind needs, and by which it leads the next."""
LIKELY = 0.25
"""The chance from which the likeliest kind is given."""
SILENCE = timedelta(days=170)
"""After this long without work, somebody the owner worked with is a former client or colleague."""

PAST_TOLD = 1.5
"""Points of a shared past that were told in words, not guessed."""
ENDED = timedelta(days=45)
"""So long after an end nobody took up again, a client is a former one."""
RENEWED = timedelta(days=21)
"""Bills and thanks follow an end for a while; what comes later is new work."""


@dataclass(frozen=True, slots=True)
class KindVerdict:
    """The kind, its evidence, and the points of every kind that has any, most first: how close a call it was."""

    kind: Kind
    evidence: tuple[Evidence, ...] = ()
    leanings: tuple[tuple[Kind, float], ...] = ()


def settled_points(case: Case) -> dict[Kind, float]:
    """The points of each kind by rules and structure, where what tells of two kinds counts for the narrower one."""
    points = {kind: value - case.read.get(kind, 0.0) for kind, value in case.points.items()}
    # An ended engagement's words count for the client it was.
    ended = points.pop(Kind.FORMER_CLIENT, 0.0)
    if ended and (Kind.CLIENT in points or ended >= ENOUGH):
        points[Kind.CLIENT] = points.get(Kind.CLIENT, 0.0) + ended
    if points.get(Kind.FORMER_COLLEAGUE, 0.0) >= PAST_TOLD:
        # Old colleagues who became friends are asked as old colleagues; a circle of them is no other circle.
        points[Kind.FORMER_COLLEAGUE] += 0.5 * points.get(Kind.FRIEND, 0.0)
        points[Kind.FRIEND] = 0.5 * points.get(Kind.FRIEND, 0.0)
    if points.get(Kind.FAMILY, 0.0) >= 1.0:
        # What makes a friend (a private address, evenings, birthdays) makes family too.
        points[Kind.FAMILY] += 0.5 * points.pop(Kind.FRIEND, 0.0)
    return points


def decide(case: Case, moments: Sequence[datetime], habits: frozenset[Habit] | None, *, over: bool) -> KindVerdict:
    """The likeliest kind, where it is likely enough; of strangers, whose `habits` are None, by what was said alone.

    `moments` are those of all letters and meetings; `over` says whether the work of the two has ended.
    """
    points = settled_points(case)
    if habits is None:
        leanings = _ranked(points)
        best = _plainest(leanings)
    else:
        leanings = lean(points, habits, case.read)
        best = _likeliest(leanings, {**points, **case.read}, read=bool(case.read))
    if best in _CLIENTS and (case.over or over):
        best = Kind.FORMER_CLIENT
    elif best is Kind.FORMER_CLIENT and (case.read or habits is None):
        best = Kind.CLIENT
    leanings = tuple((kind, round(value, 2)) for kind, value in leanings if habits is not None or value > 0)
    if best is Kind.OTHER:
        return KindVerdict(Kind.OTHER, tuple(case.why.get(Kind.OTHER, ())[:_SHOWN]), leanings)
    return KindVerdict(best, _reasons(case, best, habits or frozenset(), moments, over=over or case.over), leanings)


_CLIENTS = frozenset({Kind.CLIENT, Kind.FORMER_CLIENT})


def _reasons(
    case: Case, best: Kind, habits: frozenset[Habit], moments: Sequence[datetime], *, over: bool
) -> tuple[Evidence, ...]:
    """The newest evidence first, then the habits; of a former client since when there was no work."""
    told = [one for kind in (_CLIENTS if best in _CLIENTS else {best}) for one in case.why.get(kind, ())]
    why = tuple(sorted(told, key=lambda one: (one.date, one.id), reverse=True)[:_SHOWN])
    if not why and moments:
        why = (Evidence(HABIT, max(moments), "", say("Nobody said it: how you are in touch makes it likely")),)
    if habits and best not in case.read and best is not _plainest(_ranked(settled_points(case))):
        # What was said would not have been enough.
        why += habit_evidence(telling(best, habits)[: _HABITS_BESIDE if why else _HABITS_ALONE], max(moments))
    if best is Kind.FORMER_CLIENT and over and moments:
        worked = case.last_work or max(moments)
        text = say("No work together since %(day)s", day=Day(worked.date().isoformat(), worked.date()))
        why = (Evidence("silence", worked, "", text), *why)
    return why


_SHOWN, _HABITS_BESIDE, _HABITS_ALONE = 6, 2, 3


def _ranked(points: Mapping[Kind, float]) -> tuple[tuple[Kind, float], ...]:
    return tuple(sorted(points.items(), key=lambda one: (-one[1], one[0])))


def _plainest(leanings: Sequence[tuple[Kind, float]]) -> Kind:
    """The kind whose points are enough, and lead the next one's."""
    best, most = leanings[0] if leanings else (Kind.OTHER, 0.0)
    rival = leanings[1][1] if len(leanings) > 1 else 0.0
    return Kind.OTHER if most < ENOUGH or most - rival < MARGIN else best


def _likeliest(leanings: Sequence[tuple[Kind, float]], said: Mapping[Kind, float], *, read: bool) -> Kind:
    """The likeliest kind; none where its chance is small, or where as much was `said` for the opposite one."""
    likely = chances(dict(leanings))
    best, chance = next(one for one in likely if one[0] not in _NAMED_BY_WORDS or said.get(one[0], 0.0) > 0)
    buys, sells = said.get(Kind.CLIENT, 0.0), said.get(Kind.SUPPLIER, 0.0)
    if not read and min(buys, sells) >= _MUCH and abs(buys - sells) < MARGIN and best in _TRADE:
        return Kind.OTHER
    return best if chance >= LIKELY else Kind.OTHER


_NAMED_BY_WORDS = frozenset({Kind.FAMILY, Kind.COLLEAGUE})
"""Kinds that no habit shows by itself: a surname, a house or a word must tell of them."""
_MUCH = 1.5
_TRADE = frozenset({Kind.CLIENT, Kind.FORMER_CLIENT, Kind.SUPPLIER})


def is_over(case: Case, moments: Sequence[datetime], *, now: datetime) -> bool:
    """Whether work has ended: it was said and not taken up again, or nothing was said of work for long.

    Who writes a fifth of all their letters since then still is a client.
    """
    if not moments or now - max(moments) > SILENCE:
        return bool(moments)
    bill = case.last_bill
    ended = [one for one in case.work_ended if bill is None or bill <= one + RENEWED]
    if ended and now - ended[0] > ENDED:
        return True
    if case.last_work is None or now - case.last_work <= SILENCE:
        return False
    since = sum(moment > case.last_work + timedelta(days=30) for moment in moments)
    return since <= max(3, len(moments) // 5)

"""What became of the asks in all: how far they came, by what they had in common, how long it took, what it was worth.

Read from the asks alone. An ask counts from the moment it was sent; each stage counts the asks that reached it or a
later one, as their histories stand.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from plugin.domain.model import Ask, AskEvent, AskOrigin, AskStatus
from plugin.domain.tracking.history import standing
from plugin.domain.tracking.next_actions import owes_news

FEW = 10
"""Of fewer asks than this no share says anything: one more or less would change it."""
_S = AskStatus
_SHOWING: Mapping[str, frozenset[AskStatus]] = {
    "asked": frozenset(
        {
            *(_S.SENT, _S.NO_REPLY, _S.ANSWERED, _S.PROSPECT_NAMED, _S.DECLINED),
            *(_S.INTRODUCED, _S.MET, _S.WON, _S.LOST),
        }
    ),
    "answered": frozenset(
        {_S.ANSWERED, _S.PROSPECT_NAMED, _S.DECLINED, _S.INTRODUCED, _S.MET, _S.WON, _S.LOST},
    ),
    "introduced": frozenset({_S.INTRODUCED, _S.MET, _S.WON, _S.LOST}),
    "met": frozenset({_S.MET, _S.WON}),
    "won": frozenset({_S.WON}),
}
"""Each stage, and the statuses that show that an ask reached it or a later one."""
STAGES = tuple(_SHOWING)
_REACHED = {status: tuple(name for name in STAGES if status in _SHOWING[name]) for status in AskStatus}
_Dated = Mapping[str, Mapping[str, datetime]]
_Label = Callable[[Ask, Mapping[str, datetime]], str]
_SPANS = (("answered", "asked"), ("introduced", "answered"), ("met", "introduced"), ("won", "met"))


@dataclass(frozen=True, slots=True)
class Row:
    """The stages of the asks that have something in common: `label` says what, `counts` in the order of STAGES."""

    label: str
    counts: tuple[int, ...]

    @property
    def few(self) -> bool:
        """Whether these are too few for any share to mean much."""
        return self.counts[0] < FEW


@dataclass(frozen=True, slots=True)
class Span:
    """How long one stage took after the one before: the median over `count` asks, None where there are none."""

    stage: str
    after: str
    count: int
    median: timedelta | None


@dataclass(frozen=True, slots=True)
class Results:
    """All asks, counted. `drafted` includes those that were never sent. `by` holds the same counts by what they share.

    `worth` is the value of won work by currency, as far as the user said, `valued` how many asks that is of.
    """

    drafted: int
    total: Row
    declined: int
    no_reply: int
    lost: int
    waiting: int
    by: Mapping[str, tuple[Row, ...]]
    spans: tuple[Span, ...]
    worth: Mapping[str, float]
    valued: int
    owed: tuple[Ask, ...]


def count_results(asks: Sequence[Ask]) -> Results:
    """The results of all asks, those found in sent mail among them."""
    made = [ask for ask in asks if ask.status not in {_S.SUGGESTED, _S.SNOOZED, _S.DISMISSED}]
    dated: _Dated = {str(ask.id): dates_of(ask) for ask in made}
    sent = [ask for ask in made if "asked" in dated[ask.id]]
    worth: dict[str, float] = defaultdict(float)
    valued = [ask for ask in sent if ask.value is not None and ask.status is _S.WON]
    for ask in valued:
        worth[ask.currency] += ask.value or 0.0
    return Results(
        drafted=len(made),
        total=_row("", sent, dated),
        declined=sum(_S.DECLINED in _seen(ask) for ask in sent),
        no_reply=sum(ask.status is _S.NO_REPLY for ask in sent),
        lost=sum(ask.status is _S.LOST for ask in sent),
        waiting=sum(ask.status is _S.SENT for ask in sent),
        by={name: _grouped(sent, dated, label) for name, label in _BY.items()},
        spans=tuple(_span(stage, after, sent, dated) for stage, after in _SPANS),
        worth=dict(sorted(worth.items())),
        valued=len(valued),
        owed=tuple(ask for ask in made if owes_news(ask)),
    )


DECLINED = "declined"
"""Beside the stages: the asks that met a no, whatever came of them later."""


def is_among(ask: Ask, stage: str, *, by: str = "", label: str = "") -> bool:
    """Whether an ask is one of those that a number counts: those of a stage, of one row where `by` and `label` say it.

    What is no stage and nothing that asks have in common counts nothing.
    """
    dates = dates_of(ask)
    if "asked" not in dates or (stage not in dates and not (stage == DECLINED and _S.DECLINED in _seen(ask))):
        return False
    return not by or (by in _BY and _BY[by](ask, dates) == label)


def dates_of(ask: Ask) -> dict[str, datetime]:
    """When the ask reached each stage, as its history stands; a stage that was jumped has the date of the next one."""
    found: dict[str, datetime] = {}
    for change in standing(ask.history):
        if change.event is AskEvent.STATUS:
            for name in _REACHED[change.status]:
                found[name] = min(change.at, found.get(name, change.at))
    if ask.status is not _S.WON:
        # It was won, and then it was not.
        found.pop("won", None)
    return {name: found[name] for name in STAGES if name in found}


def _seen(ask: Ask) -> set[AskStatus]:
    return {change.status for change in standing(ask.history)}


def _row(label: str, asks: Iterable[Ask], dated: _Dated) -> Row:
    reached = [dated[ask.id] for ask in asks]
    return Row(label, tuple(sum(name in dates for dates in reached) for name in STAGES))


def _grouped(
    asks: Sequence[Ask], dated: _Dated, label: Callable[[Ask, Mapping[str, datetime]], str]
) -> tuple[Row, ...]:
    """A row for each label, the most asked first; months in their order."""
    groups: dict[str, list[Ask]] = defaultdict(list)
    for ask in asks:
        groups[label(ask, dated[ask.id])].append(ask)
    rows = [_row(name, of_it, dated) for name, of_it in groups.items()]
    if label is _month:
        return tuple(sorted(rows, key=lambda row: row.label))
    return tuple(sorted(rows, key=lambda row: (-row.counts[0], row.label)))


def _span(stage: str, after: str, asks: Iterable[Ask], dated: _Dated) -> Span:
    both = [dated[ask.id] for ask in asks if stage in dated[ask.id]]
    times = [dates[stage] - dates[after] for dates in both if dates[stage] > dates[after]]
    return Span(
        stage, after, len(times), timedelta(seconds=median(one.total_seconds() for one in times)) if times else None
    )


def _month(_ask: Ask, dates: Mapping[str, datetime]) -> str:
    return f"{dates['asked']:%Y-%m}"


def _specific(ask: Ask, _dates: Mapping[str, datetime]) -> str:
    known = ask.specific if ask.specific is not None else bool(ask.prospect.name)
    return "specific" if known else "group"


_BY: Mapping[str, _Label] = {
    "kind": lambda ask, _: ask.introducer_kind or "unknown",
    "occasion": lambda ask, _: ask.occasion.evidence.kind or "unknown",
    "specific": _specific,
    "month": _month,
    "origin": lambda ask, _: "by_hand" if ask.origin is AskOrigin.HAND else "program",
}
"""What asks may have in common: outside name, and how it is read."""

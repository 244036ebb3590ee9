"""What the words of letters tell of a kind: who pays whom, kin, private life, circles, work that has ended.

A hint tells what its writer says of the two: "your quote" makes the owner's reader a supplier, and a contact who says
it a client. A thread says a thing once in each direction, whoever repeats it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from plugin.domain.model import Evidence, HintKind, Kind
from plugin.domain.network.kind_case import Case
from plugin.domain.people.correspondence import Exchange
from plugin.domain.text.excerpts import excerpt


@dataclass(frozen=True, slots=True)
class HintWeight:
    """What a hint makes of the contact, by who wrote it; what it is worth, and how much it counts at most."""

    theirs: Kind
    """The contact's kind where the contact said it."""
    mine: Kind
    """The contact's kind where the owner said it."""
    points: float
    sort: str
    """Hints of one sort are capped together, see `kind_case`."""
    mine_points: float | None = None
    """What it is worth where the owner said it, if less: whose mother is meant only the other one tells."""


HINT_WEIGHTS: Mapping[HintKind, HintWeight | None] = MappingProxyType(
    {
        HintKind.SELLS: HintWeight(Kind.SUPPLIER, Kind.CLIENT, 1.0, "trade_words"),
        HintKind.SELLS_PERHAPS: HintWeight(Kind.SUPPLIER, Kind.CLIENT, 0.35, "weak_words"),
        HintKind.BUYS: HintWeight(Kind.CLIENT, Kind.SUPPLIER, 1.0, "trade_words"),
        HintKind.BUYS_PERHAPS: HintWeight(Kind.CLIENT, Kind.SUPPLIER, 0.45, "weak_words"),
        HintKind.SAME_HOUSE: HintWeight(Kind.COLLEAGUE, Kind.COLLEAGUE, 0.5, "house_words"),
        HintKind.KIN: HintWeight(Kind.FAMILY, Kind.FAMILY, 1.0, "kin_words", 0.2),
        HintKind.PRIVATE_LIFE: HintWeight(Kind.FRIEND, Kind.FRIEND, 0.7, "private_words"),
        HintKind.CIRCLE: HintWeight(Kind.NETWORKING, Kind.NETWORKING, 0.8, "circle_words"),
        HintKind.FORMER_COLLEAGUE: HintWeight(Kind.FORMER_COLLEAGUE, Kind.FORMER_COLLEAGUE, 1.5, "past_words"),
        HintKind.FORMER_CLIENT: HintWeight(Kind.FORMER_CLIENT, Kind.FORMER_CLIENT, 0.6, "past_words"),
        # Who says that the work is over had it done; where the owner says so it may have been anybody's.
        HintKind.WORK_OVER: HintWeight(Kind.FORMER_CLIENT, Kind.FORMER_CLIENT, 1.0, "past_words", 0.0),
        # A house may be where one of them still is: `kinds` looks.
        HintKind.SHARED_PAST: None,
        HintKind.CALLED_OFF: None,
        HintKind.PLANNED: None,
        HintKind.WORK_FINISHED: None,
        HintKind.NEWS_ASKED: None,
    }
)
_TRADE = frozenset({HintKind.SELLS, HintKind.SELLS_PERHAPS, HintKind.BUYS, HintKind.BUYS_PERHAPS})
_BILLS = frozenset({HintKind.SELLS, HintKind.BUYS})
_OVER = frozenset({HintKind.WORK_OVER, HintKind.FORMER_CLIENT})


_AT_WORK = 0.5
"""What private words are worth from a house of business: clients have children and dogs too."""


def weigh_hints(case: Case, exchange: Exchange, *, private: bool = True) -> None:
    """Count the hints of all letters; of trade, and of its end, note when it was last spoken of."""
    seen: set[tuple[str, HintKind, bool]] = set()
    for letter in exchange.letters:
        message = letter.message
        if letter.quoted or message.forwarded:
            continue
        mine = message.sent_by_me
        share = (1.0 if letter.recipients <= 3 else 0.4) * (1.0 if letter.direct else 0.5)
        over = next((one for one in message.hints if one.kind in _OVER), None)
        if over is not None:
            case.work_ended.append(letter.date)
        for hint in message.hints:
            if hint.kind in _TRADE and over is None:
                case.last_work = max(case.last_work or letter.date, letter.date)
            if hint.kind in _BILLS and over is None:
                case.last_bill = max(case.last_bill or letter.date, letter.date)
            said = (message.thread_id or message.id, hint.kind, mine)
            weight = HINT_WEIGHTS[hint.kind]
            if weight is None or said in seen:
                continue
            seen.add(said)
            kind = weight.mine if mine else weight.theirs
            evidence = Evidence("words", letter.date, message.id, excerpt(hint.text))
            points = weight.points if not mine or weight.mine_points is None else weight.mine_points
            if kind is Kind.FRIEND and not private:
                points *= _AT_WORK
            case.add(kind, weight.sort, points * share, evidence, hint.rule)

"""What became of the asks in all: how many reached each stage, and who has not heard what came of their help."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model import Address, Ask, AskStatus, MailMessage

STAGES = (
    ("drafted", frozenset({AskStatus.DRAFTED})),
    ("sent", frozenset({AskStatus.SENT})),
    (
        "answered",
        frozenset({AskStatus.ANSWERED, AskStatus.PROSPECT_NAMED, AskStatus.DECLINED, AskStatus.INTRODUCED}),
    ),
    ("introduced", frozenset({AskStatus.INTRODUCED})),
    ("met", frozenset({AskStatus.MET})),
    ("won", frozenset({AskStatus.WON})),
)
"""Each stage, and the statuses that show that an ask reached it."""
HELPED = frozenset({AskStatus.INTRODUCED, AskStatus.MET, AskStatus.WON, AskStatus.LOST})


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Counts of asks: `asked` are those drafted at least; a stage counts all that reached it or a later one.

    `owed` are asks whose introducer helped and was not told, oldest first.
    """

    asked: int
    stages: tuple[tuple[str, int], ...]
    declined: int
    no_reply: int
    owed: tuple[Ask, ...]


def count_outcomes(asks: Sequence[Ask], messages: Iterable[MailMessage] = ()) -> Outcomes:
    """The outcomes of all asks, by the whole of their histories.

    An introducer who helped counts as told once the user has written to them since.
    """
    told = _last_written(messages)
    reached = [frozenset(change.status for change in ask.history) | {ask.status} for ask in asks]
    counts = []
    later: frozenset[AskStatus] = frozenset()
    for name, statuses in reversed(STAGES):
        later |= statuses
        counts.append((name, sum(1 for seen in reached if seen & later)))
    return Outcomes(
        asked=counts[-1][1],
        stages=tuple(reversed(counts)),
        declined=sum(1 for seen in reached if AskStatus.DECLINED in seen),
        no_reply=sum(1 for ask in asks if ask.status is AskStatus.NO_REPLY),
        owed=tuple(ask for ask in asks if ask.status in HELPED and not _told(ask, told)),
    )


def _last_written(messages: Iterable[MailMessage]) -> dict[Address, datetime]:
    last: dict[Address, datetime] = {}
    for message in messages:
        if message.sent_by_me:
            for box in message.recipients:
                last[box.address] = max(last.get(box.address, message.date), message.date)
    return last


def _told(ask: Ask, last: Mapping[Address, datetime]) -> bool:
    helped = max(change.at for change in ask.history if change.status in HELPED)
    return ask.introducer in last and last[ask.introducer] > helped

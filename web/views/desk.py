"""What waits for the user on Today: drafts to send, answers to read, thanks and news owed, each with one button."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugin.domain.model import Ask, DraftKind, DraftRecord, NextActionKind, total
from plugin.domain.suggestions.giving import Gift
from plugin.domain.tracking.pipeline import Stand, Turn
from plugin.views.words import BUTTONS
from web.views.next_step import Step, step_of

_A = NextActionKind
HEADS: Mapping[NextActionKind, str] = total(
    NextActionKind,
    {
        _A.SEND_DRAFT: "Draft to send",
        _A.CHECK_DRAFTS: "Draft to check",
        _A.REPLY: "Answer to read",
        _A.FORWARD_NOTE: "They said yes",
        _A.REPLY_TO_NAMED: "They named somebody",
        _A.GRACIOUS_LINE: "Answer to read",
        _A.THANK: "Thanks owed",
        _A.THANK_MEETING: "Thanks owed",
        _A.TELL_OUTCOME: "News owed",
        _A.PREPARE_MEETING: "Meeting to arrange",
        _A.ASK_IN_PERSON: "You meet soon",
        _A.REMIND: "No answer yet",
        _A.DRAFT: "",
        _A.WAIT: "",
        _A.LET_REST: "",
        _A.NONE: "",
    },
)
"""What waits, in two or three words; in the order in which it is listed."""
_READ = frozenset({_A.REPLY, _A.FORWARD_NOTE, _A.REPLY_TO_NAMED, _A.GRACIOUS_LINE})
"""What begins with reading an answer."""
SHOWN = 3
"""So many things are listed at once; of more, two, and the rest folded."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: what it is, with whom (and about whom), and its one button."""

    head: str
    who: str
    ask: Ask | None = None
    step: Step | None = None
    gift: Gift | None = None


def waiting_of(
    stands: Iterable[Stand], lying: Mapping[str, Mapping[DraftKind, DraftRecord]], owed: Sequence[Gift] = ()
) -> list[Waiting]:
    """Everything that waits for the user, by kind; within a kind what has waited longest comes first.

    `lying` are the drafts that wait in the mailbox, by ask; `owed` are thanks and news that no ask reminds of.
    """
    order = list(HEADS)
    yours = [stand for stand in stands if stand.turn is Turn.YOURS]
    yours.sort(key=lambda stand: order.index(stand.next.action))
    found = [
        Waiting(HEADS[stand.next.action], stand.name, stand.ask, _button(stand, lying.get(stand.ask.id, {})))
        for stand in yours
    ]
    named = {one.who for one in found}
    for gift in owed:
        name = gift.contact.person.name or gift.contact.address
        if name not in named:
            found.append(Waiting("Thanks owed" if gift.kind == "thanks" else "News owed", name, gift=gift))
    return found


def _button(stand: Stand, lying: Mapping[DraftKind, DraftRecord]) -> Step | None:
    if stand.next.action in _READ and not any(kind is not DraftKind.ASK for kind in lying):
        return Step("Read the answer", "ask")
    found = step_of(stand, lying)
    return found or (Step(BUTTONS[stand.next.action], "ask") if BUTTONS[stand.next.action] else None)

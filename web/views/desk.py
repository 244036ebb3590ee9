"""What waits for the user on Today: drafts to send, answers to read, thanks and news owed, each with one button."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugin.domain.model import Ask, DraftKind, DraftRecord, NextActionKind, total
from plugin.domain.suggestions.giving import Gift
from plugin.domain.tracking.pipeline import Stand, Turn
from plugin.sentences import say
from plugin.views.words import BUTTONS
from web.views.next_step import Step, step_of

_A = NextActionKind
HEADS: Mapping[NextActionKind, str] = total(
    NextActionKind,
    {
        _A.SEND_DRAFT: say("Draft to send"),
        _A.CHECK_DRAFTS: say("Draft to check"),
        _A.REPLY: say("Answer to read"),
        _A.FORWARD_NOTE: say("They said yes"),
        _A.REPLY_TO_NAMED: say("They named somebody"),
        _A.GRACIOUS_LINE: say("Answer to read"),
        _A.THANK: say("Thanks owed"),
        _A.THANK_MEETING: say("Thanks owed"),
        _A.TELL_OUTCOME: say("News owed"),
        _A.PREPARE_MEETING: say("Meeting to arrange"),
        _A.ASK_IN_PERSON: say("You meet soon"),
        _A.REMIND: say("No answer yet"),
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
            found.append(Waiting(say("Thanks owed") if gift.kind == "thanks" else say("News owed"), name, gift=gift))
    return found


def _button(stand: Stand, lying: Mapping[DraftKind, DraftRecord]) -> Step | None:
    if stand.next.action in _READ and not any(kind is not DraftKind.ASK for kind in lying):
        return Step(say("Read the answer"), "ask")
    found = step_of(stand, lying)
    return found or (Step(BUTTONS[stand.next.action], "ask") if BUTTONS[stand.next.action] else None)

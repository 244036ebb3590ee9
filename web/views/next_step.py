"""What comes next with an ask as one button: its label and where it leads, for lists and pages alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugin.domain.model import DraftFate, DraftKind, DraftRecord, DraftState, NextActionKind, total
from plugin.domain.tracking.next_actions import DRAFT_OF
from plugin.domain.tracking.pipeline import Stand
from plugin.sentences import say
from plugin.views.words import BUTTONS

_A = NextActionKind
LETTERS: Mapping[DraftKind, str] = total(
    DraftKind,
    {
        DraftKind.ASK: say("The ask"),
        DraftKind.REMINDER: say("One gentle reminder"),
        DraftKind.FORWARD_NOTE: say("A note to forward"),
        DraftKind.REPLY_TO_NAMED: say("Thanks for the name, and why them"),
        DraftKind.REPLY: say("A reply"),
        DraftKind.THANK_INTRODUCTION: say("Thanks for the introduction"),
        DraftKind.THANK_MEETING: say("Thanks after the meeting"),
        DraftKind.TELL_OUTCOME: say("What came of it"),
        DraftKind.GRACIOUS_LINE: say("A gracious last line"),
        DraftKind.GIVE_FIRST: say("An email of your own accord"),
        DraftKind.DIGEST: say("The morning digest"),
    },
)
"""What each draft is, as a heading."""
FATES: Mapping[DraftFate, str] = total(
    DraftFate,
    {
        DraftFate.LYING: say("waits in your drafts"),
        DraftFate.SCHEDULED: say("is scheduled"),
        DraftFate.SENT: say("was sent"),
        DraftFate.SENT_EDITED: say("was sent, in your own version"),
        DraftFate.DISCARDED: say("was thrown away"),
    },
)
"""What became of a draft, after its name."""


_PLACES = {_A.DRAFT: "today", _A.ASK_IN_PERSON: "person", _A.PREPARE_MEETING: "ask"}
"""Where a button leads that opens neither a letter nor the drafts."""


@dataclass(frozen=True, slots=True)
class Step:
    """One button. `place` says where it leads: "today", "drafts", "letter", "person" or "ask"; `kind` is the letter."""

    label: str
    place: str
    kind: DraftKind | None = None


def step_of(stand: Stand, lying: Mapping[DraftKind, DraftRecord]) -> Step | None:
    """The button for what comes next, None where there is nothing to press.

    `lying` are the ask's drafts that wait in Gmail by their kind: what is written already is opened, not written again.
    """
    action = stand.next.action
    label, kind = BUTTONS[action], DRAFT_OF[action]
    place = _PLACES.get(action, "drafts" if kind is None or kind is DraftKind.ASK else "letter")
    if not label:
        return None
    if place == "letter" and kind in lying:
        return Step(BUTTONS[_A.SEND_DRAFT], "drafts", kind)
    return Step(label, place, kind)


def fate_words(record: DraftRecord) -> str:
    """How a draft stands, in words that follow its name."""
    if record.state in {DraftState.PENDING, DraftState.CALLING, DraftState.UNKNOWN}:
        return say("is not known to lie in Gmail yet; Askwell looks before it tries again")
    if record.state is DraftState.FAILED:
        return say("was refused by Gmail")
    if record.state is DraftState.NEEDS_USER:
        return say("needs your eye: look into your drafts")
    if record.state is DraftState.CREATED and record.path:
        return say("lies ready as a file")
    if record.state is DraftState.GONE and record.fate is DraftFate.LYING:
        return say("was sent, or is gone")
    return FATES[record.fate]

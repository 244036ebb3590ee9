"""What to do next about an ask: an action, by when, and why in one sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from plugin.domain.model import Ask, AskEvent, AskStatus, DraftKind, NextActionKind, total
from plugin.domain.tracking.history import has, last_at, last_line, since
from plugin.domain.tracking.reminders import REMINDER_DAYS, reminder_due
from plugin.sentences import say

DRAFT_STALE_AFTER = timedelta(days=7)
_MEETING_SOON = timedelta(days=10)
READDRESSED, BOUNCED = "readdressed", "bounced"
"""The kinds of evidence for which a sent ask needs the user: it went to somebody else, or could not be delivered."""
_S = AskStatus
_A = NextActionKind


@dataclass(frozen=True, slots=True)
class NextAction:
    """What the user might do about an ask: which action, by when (None: whenever), and why in one sentence."""

    action: NextActionKind
    due: datetime | None
    why: str


DRAFT_OF: Mapping[NextActionKind, DraftKind | None] = total(
    NextActionKind,
    {
        _A.DRAFT: DraftKind.ASK,
        _A.SEND_DRAFT: None,
        _A.CHECK_DRAFTS: None,
        _A.WAIT: None,
        _A.REMIND: DraftKind.REMINDER,
        _A.ASK_IN_PERSON: None,
        _A.REPLY: DraftKind.REPLY,
        _A.FORWARD_NOTE: DraftKind.FORWARD_NOTE,
        _A.REPLY_TO_NAMED: DraftKind.REPLY_TO_NAMED,
        _A.GRACIOUS_LINE: DraftKind.GRACIOUS_LINE,
        _A.THANK: DraftKind.THANK_INTRODUCTION,
        _A.PREPARE_MEETING: None,
        _A.THANK_MEETING: DraftKind.THANK_MEETING,
        _A.TELL_OUTCOME: DraftKind.TELL_OUTCOME,
        _A.LET_REST: None,
        _A.NONE: None,
    },
)
"""Which letter an action is done with, None where it takes none."""
SENT_EVENT: Mapping[DraftKind, AskEvent] = total(
    DraftKind,
    {
        DraftKind.ASK: AskEvent.STATUS,
        DraftKind.REMINDER: AskEvent.REMINDER_SENT,
        DraftKind.FORWARD_NOTE: AskEvent.FORWARD_NOTE_SENT,
        DraftKind.REPLY_TO_NAMED: AskEvent.NAMED_REPLY_SENT,
        DraftKind.REPLY: AskEvent.REPLY_SENT,
        DraftKind.THANK_INTRODUCTION: AskEvent.THANKS_SENT,
        DraftKind.THANK_MEETING: AskEvent.NEWS_SENT,
        DraftKind.TELL_OUTCOME: AskEvent.NEWS_SENT,
        DraftKind.GRACIOUS_LINE: AskEvent.GRACIOUS_LINE_SENT,
        DraftKind.GIVE_FIRST: AskEvent.REPLY_SENT,
        # It belongs to no ask, and no history tells of it.
        DraftKind.DIGEST: AskEvent.REPLY_SENT,
    },
)
"""What the history tells once the letter of a kind was sent."""


def next_action(
    ask: Ask, *, now: datetime, upcoming: datetime | None = None, reminder_days: int = REMINDER_DAYS
) -> NextAction:
    """What to do next about an ask.

    `upcoming` is the next meeting with the introducer, where one is booked; `reminder_days` the working days of
    silence after which one reminder is due.
    """
    action = _BY_STATUS[ask.status]
    began = since(ask)
    due = began + action.after if action.after is not None else None
    plain = NextAction(action.action, due, action.why)
    soon = upcoming if upcoming is not None and now <= upcoming <= now + _MEETING_SOON else None
    if ask.status in {_S.SNOOZED, _S.NEEDS_USER}:
        return replace(plain, due=ask.until or due, why=_TROUBLES.get(_last_evidence(ask), plain.why))
    if ask.status is _S.DRAFTED:
        return _drafted(ask, plain, began)
    if ask.status in {_S.SENT, _S.NO_REPLY} and soon is not None:
        return NextAction(_A.ASK_IN_PERSON, soon, _IN_PERSON[ask.status is _S.SENT])
    if ask.status is _S.SENT:
        return _sent(ask, plain, now=now, reminder_days=reminder_days)
    later = [
        (at, -place, instead)
        for place, (event, instead) in enumerate(_INSTEAD.get(ask.status, ()))
        if (at := last_at(ask, event=event)) is not None and at >= began
    ]
    if not later:
        return plain
    at, _, instead = max(later, key=lambda one: one[:2])
    return NextAction(instead.action, at + instead.after if instead.after else None, instead.why)


def _last_evidence(ask: Ask) -> str:
    """The kind of evidence on which the present status stands, "" where on none."""
    line = last_line(ask, status=ask.status)
    return line.evidence.kind if line is not None and line.evidence is not None else ""


def owes_news(ask: Ask) -> bool:
    """Whether the introducer helped, it came to a meeting or an end, and they were not told since."""
    told = last_at(ask, event=AskEvent.NEWS_SENT)
    return ask.status in {_S.MET, _S.WON, _S.LOST} and (told is None or told < since(ask))


def _drafted(ask: Ask, plain: NextAction, began: datetime) -> NextAction:
    if has(ask, AskEvent.SCHEDULED) and (last_at(ask, event=AskEvent.SCHEDULED) or began) >= began:
        last = [one.event for one in ask.history if one.event in {AskEvent.SCHEDULED, AskEvent.RESAVED}]
        if last[-1] is AskEvent.SCHEDULED:
            return NextAction(_A.WAIT, None, say("You have scheduled it; it goes out by itself."))
    if has(ask, AskEvent.STILL_LYING):
        return replace(plain, why=say("The draft has waited for days: send it, or throw it away."))
    return replace(plain, due=ask.occasion.fresh_until) if ask.occasion.fresh_until > began else plain


def _sent(ask: Ask, plain: NextAction, *, now: datetime, reminder_days: int) -> NextAction:
    if has(ask, AskEvent.REMINDER_SENT):
        return replace(plain, due=None, why=say("They were reminded once, which is enough: the rest is theirs."))
    due = reminder_due(ask, days=reminder_days)
    if due is None:
        return replace(plain, due=None, why=say("You two have spoken since, so no reminder is due."))
    if due <= now:
        return NextAction(_A.REMIND, due, say("They have not answered: one gentle reminder, and never a second."))
    return replace(plain, due=due)


@dataclass(frozen=True, slots=True)
class _Line:
    action: NextActionKind
    after: timedelta | None
    why: str


_TROUBLES: Mapping[str, str] = {
    READDRESSED: say("The draft went to somebody else than whom it asks: say below how the ask stands."),
    BOUNCED: say("The ask could not be delivered: find out their address, or say below how it stands."),
}
_IN_PERSON = (
    say("They did not answer, and you see them soon: mention it once, or let it rest."),
    say("You see them soon: that is the better place to come back to it than a reminder."),
)
_BY_STATUS: Mapping[AskStatus, _Line] = total(
    AskStatus,
    {
        _S.SUGGESTED: _Line(_A.DRAFT, timedelta(days=3), say("The occasion is fresh.")),
        _S.SNOOZED: _Line(_A.WAIT, None, say("You asked for it to come back later.")),
        _S.DISMISSED: _Line(_A.NONE, None, say("You decided against it.")),
        _S.PENDING: _Line(_A.WAIT, timedelta(minutes=15), say("The draft is being made.")),
        _S.NEEDS_USER: _Line(
            _A.CHECK_DRAFTS,
            timedelta(0),
            say("It is not certain that the draft was made: look into your drafts."),
        ),
        _S.DRAFTED: _Line(_A.SEND_DRAFT, DRAFT_STALE_AFTER, say("The draft is ready; only you can send it.")),
        _S.DISCARDED: _Line(
            _A.NONE, None, say("You threw the draft away; it is not made again unless you ask for it.")
        ),
        _S.SENT: _Line(_A.WAIT, None, say("They have the ask; give them time.")),
        _S.ANSWERED: _Line(_A.REPLY, timedelta(days=2), say("They answered: read it and reply.")),
        _S.PROSPECT_NAMED: _Line(
            _A.REPLY_TO_NAMED,
            timedelta(days=2),
            say("They named somebody: thank them and ask what made them think of that person."),
        ),
        _S.DECLINED: _Line(
            _A.GRACIOUS_LINE,
            timedelta(days=2),
            say("They would rather not: thank them for the plain word, and leave it there."),
        ),
        _S.NO_REPLY: _Line(
            _A.LET_REST, None, say("No answer is an answer: let it rest rather than remind them again.")
        ),
        _S.INTRODUCED: _Line(
            _A.THANK, timedelta(days=1), say("You were introduced: thank the introducer and propose the next step.")
        ),
        _S.MET: _Line(
            _A.THANK_MEETING, timedelta(days=3), say("You met: tell the introducer, and thank them properly.")
        ),
        _S.WON: _Line(
            _A.TELL_OUTCOME, timedelta(days=3), say("Tell the introducer how it ended, and thank them again.")
        ),
        _S.LOST: _Line(
            _A.TELL_OUTCOME, timedelta(days=3), say("Tell the introducer how it ended, and thank them again.")
        ),
    },
)
_ALL_TOLD = say("The introducer knows how it stands; nothing is owed.")
_THEIR_TURN = _Line(_A.WAIT, None, say("You have replied: it is their turn."))
_AGAIN = _Line(_A.REPLY, timedelta(days=2), say("They have written again: read it and reply."))
_NOTE_SENT = _Line(_A.WAIT, timedelta(days=7), say("They have your note to forward."))
_AGREED = _Line(
    _A.FORWARD_NOTE,
    timedelta(days=1),
    say("They said yes: send them a note to forward, and let them ask first."),
)
_ASKED = _Line(_A.REPLY, timedelta(days=1), say("They asked you something first: answer it."))
_DEFERRED = _Line(_A.WAIT, timedelta(days=7), say("It is with them, and they will come back to you: give them time."))
_RESTS = _Line(_A.LET_REST, None, say("You have thanked them: let it rest."))
_THANKED = _Line(
    _A.PREPARE_MEETING, timedelta(days=7), say("You have thanked them: arrange to meet, and prepare for it.")
)
_E = AskEvent
_INSTEAD: Mapping[AskStatus, tuple[tuple[AskEvent, _Line], ...]] = {
    # Of these the last that happened since the status began takes the place of what the status alone says; of several
    # that one message brought, the first in this list.
    _S.ANSWERED: (
        (_E.FORWARD_NOTE_SENT, _NOTE_SENT),
        (_E.REPLY_SENT, _THEIR_TURN),
        # Beside a yes it stands where they go on by themselves: nothing is wanted of the user.
        (_E.DEFERRED, _DEFERRED),
        (_E.AGREED, _AGREED),
        (_E.ASKED_BACK, _ASKED),
        (_E.ANSWERED_AGAIN, _AGAIN),
    ),
    _S.PROSPECT_NAMED: (
        (_E.FORWARD_NOTE_SENT, _NOTE_SENT),
        (
            _E.NAMED_REPLY_SENT,
            _Line(_A.WAIT, None, say("You have asked what made them think of that person: it is their turn.")),
        ),
        (_E.REPLY_SENT, _THEIR_TURN),
        (_E.ANSWERED_AGAIN, _AGAIN),
    ),
    _S.DECLINED: ((_E.GRACIOUS_LINE_SENT, _RESTS), (_E.REPLY_SENT, _RESTS), (_E.ANSWERED_AGAIN, _RESTS)),
    _S.INTRODUCED: ((_E.THANKS_SENT, _THANKED), (_E.REPLY_SENT, _THANKED)),
    _S.MET: ((_E.NEWS_SENT, _Line(_A.WAIT, None, say("They know that you met: say here how it ended."))),),
    _S.WON: ((_E.NEWS_SENT, _Line(_A.NONE, None, _ALL_TOLD)),),
    _S.LOST: ((_E.NEWS_SENT, _Line(_A.NONE, None, _ALL_TOLD)),),
}

"""The life of an ask: which status may follow which, what an answer means, and what to do next.

    suggested → pending → drafted → sent → answered → prospect_named → introduced → met → won | lost
                               ↘ discarded       ↘ declined     ↘ no_reply

What was read never overrules what the user set by hand except by a later message.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.model import (
    Address,
    Ask,
    AskStatus,
    Evidence,
    MailMessage,
    Meeting,
    Mention,
    Prospect,
    Signal,
    SignalKind,
    StatusChange,
    total,
)
from plugin.domain.text.addresses import is_one_of
from plugin.domain.text.names import fold, read_name, same_given, same_surname
from plugin.domain.text.ngrams import words_of

NO_REPLY_AFTER = timedelta(days=21)
"""Silence this long after the ask was sent is an answer too."""
DRAFT_STALE_AFTER = timedelta(days=7)
_MEETING_SOON = timedelta(days=10)

_S = AskStatus
ALLOWED: Mapping[AskStatus, frozenset[AskStatus]] = total(
    AskStatus,
    {
        _S.SUGGESTED: frozenset({_S.SNOOZED, _S.DISMISSED, _S.PENDING, _S.DRAFTED, _S.SENT}),
        _S.SNOOZED: frozenset({_S.SUGGESTED, _S.DISMISSED, _S.PENDING, _S.DRAFTED, _S.SENT}),
        _S.DISMISSED: frozenset({_S.SUGGESTED}),
        _S.PENDING: frozenset({_S.DRAFTED, _S.NEEDS_USER, _S.SENT, _S.DISCARDED}),
        _S.NEEDS_USER: frozenset({_S.PENDING, _S.DRAFTED, _S.SENT, _S.DISCARDED}),
        _S.DRAFTED: frozenset({_S.SENT, _S.DISCARDED, _S.NEEDS_USER}),
        _S.DISCARDED: frozenset({_S.PENDING, _S.DRAFTED, _S.SENT, _S.SUGGESTED}),
        _S.SENT: frozenset({_S.ANSWERED, _S.PROSPECT_NAMED, _S.DECLINED, _S.INTRODUCED, _S.MET, _S.NO_REPLY}),
        _S.ANSWERED: frozenset({_S.PROSPECT_NAMED, _S.DECLINED, _S.INTRODUCED, _S.MET, _S.NO_REPLY}),
        _S.PROSPECT_NAMED: frozenset({_S.DECLINED, _S.INTRODUCED, _S.MET, _S.NO_REPLY, _S.ANSWERED}),
        _S.NO_REPLY: frozenset({_S.ANSWERED, _S.PROSPECT_NAMED, _S.DECLINED, _S.INTRODUCED, _S.MET}),
        _S.DECLINED: frozenset({_S.ANSWERED, _S.PROSPECT_NAMED, _S.INTRODUCED, _S.MET}),
        _S.INTRODUCED: frozenset({_S.MET, _S.WON, _S.LOST}),
        _S.MET: frozenset({_S.WON, _S.LOST}),
        _S.WON: frozenset({_S.LOST}),
        _S.LOST: frozenset({_S.WON, _S.MET}),
    },
)
"""What may follow what, whether it was noticed or set by hand."""
WAITING = frozenset({_S.SENT, _S.ANSWERED, _S.PROSPECT_NAMED, _S.NO_REPLY, _S.DECLINED})
"""The statuses in which an answer may still change things."""


@dataclass(frozen=True, slots=True)
class NextAction:
    """What the user might do about an ask: an action's name, by when (None: whenever), and why in one sentence."""

    action: str
    due: datetime | None
    why: str


@dataclass(frozen=True, slots=True)
class Correspondents:
    """Who is who in an ask's mail: the addresses of the user, the introducer, and the prospect as far as known."""

    mine: frozenset[Address]
    introducer: frozenset[Address]
    prospect: frozenset[Address] = frozenset()


def may_follow(before: AskStatus, after: AskStatus) -> bool:
    """Whether an ask that stands at `before` may be set to `after`."""
    return after in ALLOWED[before]


def sent_at(ask: Ask) -> datetime | None:
    """When the ask was sent last, None if it was not."""
    return next((change.at for change in reversed(ask.history) if change.status is AskStatus.SENT), None)


def next_status(
    ask: Ask,
    messages: Iterable[MailMessage],
    who: Correspondents,
    *,
    meetings: Sequence[Meeting] = (),
    thread_id: str = "",
    now: datetime,
) -> StatusChange | None:
    """What the mail and the calendar say has become of a sent ask, None where nothing new.

    `messages` are those exchanged since the ask; an answer is one in its thread from the introducer, or an
    introduction of the prospect wherever it was written. Machines' answers (out of office) are none.
    """
    since = sent_at(ask)
    if ask.status not in WAITING | {_S.INTRODUCED} or since is None:
        return None
    after = max((change.at for change in ask.history if change.evidence is not None), default=since)
    met = _met(ask, meetings, who.prospect, since=since, now=now)
    if met is not None and may_follow(ask.status, _S.MET):
        return met
    if ask.status is _S.INTRODUCED:
        return None
    later = sorted((m for m in messages if since < m.date <= now), key=lambda message: (message.date, message.id))
    changes = [
        change
        for message in later
        if message.date > after or not _known(ask, message)
        if (change := _read(ask, message, who, thread_id=thread_id)) is not None
    ]
    best = max(changes, key=lambda change: (_WEIGHT[change.status], change.at), default=None)
    if best is not None and best.status is not ask.status and may_follow(ask.status, best.status):
        return best
    waited = max(since, after)
    if ask.status is _S.SENT and best is None and now - waited >= NO_REPLY_AFTER:
        return StatusChange(_S.NO_REPLY, now, note=f"No answer for {NO_REPLY_AFTER.days} days.")
    return None


_WEIGHT = {_S.ANSWERED: 0, _S.PROSPECT_NAMED: 1, _S.DECLINED: 2, _S.INTRODUCED: 3}


def _known(ask: Ask, message: MailMessage) -> bool:
    return any(change.evidence is not None and change.evidence.id == message.id for change in ask.history)


def _read(ask: Ask, message: MailMessage, who: Correspondents, *, thread_id: str) -> StatusChange | None:
    """What one message says about the ask, None where it says nothing."""
    unread = (
        message.automated
        or message.sent_by_me
        or message.disowned
        or bool({"DRAFT", "TRASH", "SPAM"} & set(message.labels))
    )
    if unread or message.sender.address not in who.introducer:
        return None
    own = [signal for signal in message.signals if signal.whose == "own"]
    if _introduces(ask, message, own, who):
        return _change(_S.INTRODUCED, message, own, SignalKind.INTRODUCTION)
    if not thread_id or message.thread_id != thread_id:
        return None
    kinds = {signal.kind for signal in own}
    declined = SignalKind.DECLINED in kinds
    if SignalKind.PROSPECT_NAMED in kinds and (not declined or named_prospects(ask, message, who)):
        return _change(_S.PROSPECT_NAMED, message, own, SignalKind.PROSPECT_NAMED)
    if declined:
        return _change(_S.DECLINED, message, own, SignalKind.DECLINED)
    return _change(_S.ANSWERED, message, own, None)


def _introduces(ask: Ask, message: MailMessage, own: Sequence[Signal], who: Correspondents) -> bool:
    """Whether the introducer puts the two in touch: the prospect is addressed, or the words do it and name them."""
    mine = {box.address for box in message.recipients if is_one_of(box.address, who.mine)}
    others = {box.address for box in message.recipients} - mine - who.introducer
    to_me = bool(mine)
    addressed = bool(others & who.prospect) or any(
        same_person(box.display_name, ask.prospect.name) for box in message.recipients if box.address in others
    )
    if addressed and to_me:
        return True
    said = any(signal.kind is SignalKind.INTRODUCTION for signal in own)
    named = any(same_person(mention.name, ask.prospect.name) for mention in message.mentions)
    return said and to_me and bool(others) and (named or not ask.prospect.name)


def _change(status: AskStatus, message: MailMessage, own: Sequence[Signal], kind: SignalKind | None) -> StatusChange:
    told = next((signal.text for signal in own if kind is None or signal.kind is kind), "") or message.subject
    evidence = Evidence(status.value, message.date, message.id, told[:200])
    return StatusChange(status, message.date, evidence)


def _met(
    ask: Ask, meetings: Sequence[Meeting], prospect: Collection[Address], *, since: datetime, now: datetime
) -> StatusChange | None:
    held = [m for m in meetings if since < m.started_at and m.ended_at <= now and set(m.people) & set(prospect)]
    if not held or ask.status is _S.MET:
        return None
    first = min(held, key=lambda meeting: (meeting.ended_at, meeting.id))
    event = first.evidence[0].id if first.evidence else first.id
    return StatusChange(_S.MET, first.ended_at, Evidence("met", first.ended_at, event, first.summary[:200]))


def same_person(one: str, other: str) -> bool:
    """Whether two display names are one full name."""
    left, right = read_name(one), read_name(other)
    return (
        left.whole and right.whole and same_surname(left.surname, right.surname) and same_given(left.given, right.given)
    )


def named_prospects(ask: Ask, message: MailMessage, who: Correspondents) -> list[Mention]:
    """The persons an introducer names in an answer, who are neither of the three known already."""
    known = {fold(ask.prospect.name)}
    return [
        mention
        for mention in message.mentions
        if mention.whose == "own"
        and read_name(mention.name).whole
        and mention.stance != "negative"
        and fold(mention.name) not in known
        and mention.address not in who.mine | who.introducer
    ]


def is_this_ask(subject: str, body: str, *, prospect: Prospect, drafted_subject: str, drafted_body: str) -> bool:
    """Whether a message the user sent is this draft, perhaps rewritten: it names the prospect, or keeps the wording."""
    words = set(words_of(body))
    name = words_of(read_name(prospect.name).surname or prospect.name or prospect.organisation)
    if name and set(name) <= words | set(words_of(subject)):
        return True
    drafted = set(words_of(drafted_body))
    alike = len(words & drafted) / len(words | drafted) if words | drafted else 0.0
    return alike >= 0.5 or (bool(drafted_subject) and subject == drafted_subject and alike >= 0.3)


def next_action(ask: Ask, *, now: datetime, upcoming: datetime | None = None) -> NextAction:
    """What to do next about an ask. `upcoming` is the next meeting with the introducer, where one is booked."""
    last = ask.history[-1].at if ask.history else ask.created_at
    soon = upcoming if upcoming is not None and now <= upcoming <= now + _MEETING_SOON else None
    action, due, why = _ACTIONS[ask.status]
    if ask.status is _S.SNOOZED:
        return NextAction(action, ask.until, why)
    if ask.status is _S.DRAFTED and ask.occasion.fresh_until > last:
        return NextAction(action, ask.occasion.fresh_until, why)
    if ask.status is _S.SENT and soon is not None:
        return NextAction(
            "ask_in_person", soon, "You see them soon: that is the better place to come back to it than a reminder."
        )
    if ask.status is _S.NO_REPLY and soon is not None:
        return NextAction(
            "ask_in_person", soon, "They did not answer, and you see them soon: mention it once, or let it rest."
        )
    return NextAction(action, last + due if due is not None else None, why)


_ACTIONS: Mapping[AskStatus, tuple[str, timedelta | None, str]] = total(
    AskStatus,
    {
        _S.SUGGESTED: ("draft", timedelta(days=3), "The occasion is fresh."),
        _S.SNOOZED: ("wait", None, "You asked for it to come back later."),
        _S.DISMISSED: ("none", None, "You decided against it."),
        _S.PENDING: ("wait", timedelta(minutes=15), "The draft is on its way to your mailbox."),
        _S.NEEDS_USER: (
            "check_drafts",
            timedelta(0),
            "It is not certain that the draft was made: look into your drafts.",
        ),
        _S.DRAFTED: ("send", DRAFT_STALE_AFTER, "The draft waits in your mailbox; only you can send it."),
        _S.DISCARDED: ("none", None, "You threw the draft away; it is not made again unless you ask for it."),
        _S.SENT: ("wait", NO_REPLY_AFTER, "They have the ask; give them time."),
        _S.ANSWERED: ("reply", timedelta(days=2), "They answered: read it and reply."),
        _S.PROSPECT_NAMED: (
            "ask_why",
            timedelta(days=2),
            "They named somebody: thank them and ask what made them think of that person.",
        ),
        _S.DECLINED: (
            "thank",
            timedelta(days=2),
            "They would rather not: thank them for the plain word, and leave it there.",
        ),
        _S.NO_REPLY: ("let_rest", None, "No answer is an answer: let it rest rather than remind them."),
        _S.INTRODUCED: ("meet", timedelta(days=2), "You were introduced: thank the introducer and arrange to meet."),
        _S.MET: ("tell", timedelta(days=3), "You met: tell the introducer what came of it."),
        _S.WON: ("tell", timedelta(days=3), "Tell the introducer how it ended, and thank them again."),
        _S.LOST: ("tell", timedelta(days=3), "Tell the introducer how it ended, and thank them again."),
    },
)

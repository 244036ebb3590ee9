"""What has become of an ask since it was sent, by the mail and the calendar: the new lines of its history.

Messages are read in the order of their dates, each once: one that a line of the history stands on is known. What was
read never overrules what the user set by hand, except by a later message.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from plugin.domain.model import (
    Ask,
    AskEvent,
    AskStatus,
    ChangeSource,
    Evidence,
    Mailbox,
    MailMessage,
    Meeting,
    Mention,
    StatusChange,
)
from plugin.domain.tracking.answers import Heard, excerpt_of, hear, is_away
from plugin.domain.tracking.bounces import came_back
from plugin.domain.tracking.correspondents import Conversation, Correspondents
from plugin.domain.tracking.history import has, last_at, sent_at, since
from plugin.domain.tracking.introductions import introduction
from plugin.domain.tracking.next_actions import BOUNCED
from plugin.domain.tracking.transitions import WAITING, may_follow

NO_REPLY_AFTER = timedelta(days=21)
"""Silence this long after the ask was sent is an answer too."""
NO_REPLY_AFTER_REMINDER = timedelta(days=14)
"""Silence this long after the reminder ends it, whenever the ask was sent."""
BELONGS_FOR = timedelta(days=60)
"""How long what they write elsewhere about the prospect still answers the ask."""
_REMINDER = timedelta(hours=20)
"""What the user adds sooner than this ("I forgot the attachment") reminds nobody."""
_S, _E = AskStatus, AskEvent
FOLLOWED = WAITING | {_S.INTRODUCED, _S.MET, _S.WON, _S.LOST, _S.NEEDS_USER}
"""The statuses of asks that were sent, or sent and came back."""
_UNHEARD = frozenset({_S.SENT, _S.NO_REPLY, _S.NEEDS_USER})
"""The statuses in which they have not answered."""


@dataclass(frozen=True, slots=True)
class Step:
    """A line to add to the history, and the persons whom the message behind it named."""

    change: StatusChange
    named: tuple[Mention, ...] = ()
    message: MailMessage | None = None


@dataclass(slots=True)
class _Walk:
    """The ask as it becomes, line by line."""

    ask: Ask
    who: Correspondents
    talk: Conversation
    words: Mapping[str, str]
    known: set[str]
    steps: list[Step] = field(default_factory=list)

    def add(self, change: StatusChange, *, named: Sequence[Mention] = (), message: MailMessage | None = None) -> None:
        self.ask = replace(self.ask, status=change.status, history=(*self.ask.history, change))
        self.steps.append(Step(change, tuple(named), message))

    def become(self, status: AskStatus, message: MailMessage, text: str, *, named: Sequence[Mention] = ()) -> None:
        evidence = Evidence(status.value, message.date, message.id, (text or self.excerpt(message))[:200])
        self.add(StatusChange(status, message.date, evidence, by=ChangeSource.MAIL), named=named, message=message)

    def note(self, event: AskEvent, message: MailMessage, text: str = "") -> None:
        evidence = Evidence(event.value, message.date, message.id, (text or self.excerpt(message))[:200])
        self.add(
            StatusChange(self.ask.status, message.date, evidence, event=event, by=ChangeSource.MAIL), message=message
        )

    def excerpt(self, message: MailMessage) -> str:
        return self.words.get(message.id, "") or excerpt_of(message)


def follow(
    ask: Ask,
    messages: Iterable[MailMessage],
    who: Correspondents,
    talk: Conversation,
    *,
    meetings: Sequence[Meeting] = (),
    words: Mapping[str, str] | None = None,
    now: datetime,
) -> list[Step]:
    """The lines that the history of a sent ask gains, oldest first.

    `messages` are those of the time since the ask was sent, with these people or in its conversation; `meetings` those
    that took place; `words` excerpts of messages by id, where more than what is kept of them could be read.
    """
    sent = sent_at(ask)
    if ask.status not in FOLLOWED or sent is None:
        return []
    known = {change.evidence.id for change in ask.history if change.evidence is not None}
    later = sorted((m for m in messages if sent < m.date <= now), key=lambda message: (message.date, message.id))
    walk = _Walk(ask, who.with_addresses_in(later), talk, words or {}, known)
    by_hand = max((one.at for one in ask.history if one.by is ChangeSource.USER), default=sent)
    for message in later:
        if message.id not in known and message.date > by_hand and not ({"DRAFT"} & set(message.labels)):
            _read(walk, message, sent)
    _meetings(walk, meetings, now=now)
    _silence(walk, now=now)
    return walk.steps


def _read(walk: _Walk, message: MailMessage, sent: datetime) -> None:
    """Add what one message says."""
    who, talk = walk.who, walk.talk
    if message.sent_by_me or who.is_me(message.sender):
        _own(walk, message, sent)
        return
    in_talk = talk.holds(message)
    if message.disowned or ("SPAM" in message.labels and not talk.refers(message)):
        return
    theirs = who.is_introducer(message.sender) or (
        in_talk and (who.looks_like_introducer(message.sender) or _answers_for(message, who, talk))
    )
    if came_back(message):
        _bounced(walk, message)
        return
    if is_away(message, who):
        if theirs and in_talk:
            walk.note(_E.OUT_OF_OFFICE, message)
        return
    introduced = introduction(walk.ask, message, who, talk, words=walk.words.get(message.id, ""))
    if introduced is not None:
        _introduced(walk, message, introduced)
    elif theirs or _from_elsewhere(walk, message, sent):
        _answer(walk, message, sent, in_talk=in_talk)


def _answers_for(message: MailMessage, who: Correspondents, talk: Conversation) -> bool:
    """Whether somebody of the introducer's house answers the user's own message in their place."""
    house = message.sender.address.rpartition("@")[2]
    return talk.refers(message) and house in {address.rpartition("@")[2] for address in who.introducer}


def _bounced(walk: _Walk, message: MailMessage) -> None:
    """The ask was sent and could not be delivered: nobody waits for an answer, and nobody is reminded."""
    if walk.ask.status is not _S.SENT or not walk.talk.refers(message):
        return
    evidence = Evidence(BOUNCED, message.date, message.id, walk.excerpt(message))
    note = "It could not be delivered."
    walk.add(StatusChange(_S.NEEDS_USER, message.date, evidence, note, by=ChangeSource.MAIL), message=message)


def _from_elsewhere(walk: _Walk, message: MailMessage, sent: datetime) -> bool:
    """Whether the introducer answers under an address that is not known: their full name, and an answer about it."""
    return walk.who.looks_like_introducer(message.sender) and _is_about(
        walk, message, hear(walk.ask, message, walk.who), sent
    )


def _is_about(walk: _Walk, message: MailMessage, heard: Heard, sent: datetime) -> bool:
    """Whether what is written outside the ask's conversation answers the ask: soon, decidedly, and by name."""
    said = f"{heard.names} {heard.declines} {heard.agrees} {heard.left} {message.subject}"
    return message.date - sent <= BELONGS_FOR and heard.decides and walk.who.names_prospect(message, said)


def _introduced(walk: _Walk, message: MailMessage, people: Sequence[Mailbox]) -> None:
    if not may_follow(walk.ask.status, _S.INTRODUCED):
        return
    others = [
        Mention(box.display_name or box.address, walk.excerpt(message), address=box.address)
        for box in people
        if not _is_expected(walk.ask, box, walk.who)
    ]
    walk.become(_S.INTRODUCED, message, _introducing(message), named=others)


def _introducing(message: MailMessage) -> str:
    own = (one.text for one in message.signals if one.whose == "own" and one.kind.value == "introduction")
    cues = (one.text for one in message.cues if one.kind.value in {"name_given", "made"})
    return next(own, "") or next(cues, "")


def _is_expected(ask: Ask, box: Mailbox, who: Correspondents) -> bool:
    """Whether somebody is the one who was asked for, or was recorded already."""
    return who.is_prospect(box) or not ask.prospect.name


def _answer(walk: _Walk, message: MailMessage, sent: datetime, *, in_talk: bool) -> None:
    """Something that the introducer wrote to the user, in the ask's conversation or elsewhere."""
    heard = hear(walk.ask, message, walk.who)
    status = walk.ask.status
    if not in_talk and not _is_about(walk, message, heard, sent):
        if status is _S.SENT and not has(walk.ask, _E.SPOKE):
            walk.note(_E.SPOKE, message)
    elif status in WAITING | _UNHEARD:
        _apply(walk, message, heard)


def _apply(walk: _Walk, message: MailMessage, heard: Heard) -> None:
    status = walk.ask.status
    if heard.left and not has(walk.ask, _E.PROSPECT_LEFT):
        walk.note(_E.PROSPECT_LEFT, message, heard.left)
    if heard.names and status is not _S.PROSPECT_NAMED:
        walk.become(_S.PROSPECT_NAMED, message, heard.names, named=heard.named)
    elif heard.named:
        walk.note(_E.ANSWERED_AGAIN, message, heard.names)
        walk.steps[-1] = replace(walk.steps[-1], named=heard.named)
    elif heard.declines and status is not _S.DECLINED:
        walk.become(_S.DECLINED, message, heard.declines)
    elif status in _UNHEARD or (status is _S.DECLINED and heard.agrees):
        walk.become(_S.ANSWERED, message, heard.agrees or heard.asks or heard.defers)
    else:
        walk.note(_E.ANSWERED_AGAIN, message)
    if walk.ask.status is _S.ANSWERED:
        if heard.agrees:
            walk.note(_E.AGREED, message, heard.agrees)
        if heard.asks:
            walk.note(_E.ASKED_BACK, message, heard.asks)
        if heard.defers and not (heard.agrees or heard.asks):
            walk.note(_E.DEFERRED, message, heard.defers)


# --- what the user wrote themselves

_ANSWERED_BY_HAND: Mapping[AskStatus, AskEvent] = {
    _S.ANSWERED: _E.REPLY_SENT,
    _S.PROSPECT_NAMED: _E.NAMED_REPLY_SENT,
    _S.DECLINED: _E.GRACIOUS_LINE_SENT,
    _S.INTRODUCED: _E.THANKS_SENT,
    _S.MET: _E.NEWS_SENT,
    _S.WON: _E.NEWS_SENT,
    _S.LOST: _E.NEWS_SENT,
}
"""What a message of the user's to the introducer is, by where the ask stands."""


def _own(walk: _Walk, message: MailMessage, sent: datetime) -> None:
    """Something that the user wrote: it may remind, answer, thank or tell, without the program's help."""
    if not any(walk.who.is_introducer(box) for box in message.recipients):
        return
    in_talk = walk.talk.holds(message)
    if walk.ask.status in {_S.SENT, _S.NO_REPLY}:
        if in_talk and message.date - sent >= _REMINDER and not has(walk.ask, _E.REMINDER_SENT):
            walk.note(_E.REMINDER_SENT, message)
        elif not in_talk and walk.ask.status is _S.SENT and not has(walk.ask, _E.SPOKE):
            walk.note(_E.SPOKE, message)
        return
    event = _ANSWERED_BY_HAND.get(walk.ask.status)
    told = last_at(walk.ask, event=event) if event is not None else None
    began = since(walk.ask)
    if event is None or message.date <= began or (told is not None and told >= began and event is not _E.REPLY_SENT):
        return
    thanks = any(one.kind.value == "thanks" and one.whose == "own" for one in message.signals)
    # The subject of news often names nobody ("A short update"): the sentences that are kept do.
    told_of = (message.subject, walk.words.get(message.id, ""), *(cue.text for cue in message.cues))
    named = walk.who.names_prospect(message, " ".join(told_of))
    if in_talk or named or (thanks and walk.ask.status is _S.INTRODUCED):
        walk.note(event, message)


# --- meetings, and silence


def _meetings(walk: _Walk, meetings: Sequence[Meeting], *, now: datetime) -> None:
    sent = sent_at(walk.ask) or now
    held = sorted((m for m in meetings if sent < m.started_at and m.ended_at <= now), key=lambda m: (m.ended_at, m.id))
    with_prospect = [m for m in held if not walk.who.prospect.isdisjoint(m.people)]
    if walk.ask.status is _S.LOST:
        # What came to nothing begins again only by a meeting since.
        with_prospect = [m for m in with_prospect if m.ended_at > since(walk.ask)]
    if with_prospect and may_follow(walk.ask.status, _S.MET):
        walk.add(_of_meeting(with_prospect[0], _S.MET, AskEvent.STATUS))
    with_introducer = [m for m in held if not walk.who.introducer.isdisjoint(m.people)]
    if with_introducer and walk.ask.status is _S.SENT and not has(walk.ask, _E.SPOKE):
        walk.add(_of_meeting(with_introducer[0], _S.SENT, _E.SPOKE))


def _of_meeting(meeting: Meeting, status: AskStatus, event: AskEvent) -> StatusChange:
    shown = meeting.evidence[0].id if meeting.evidence else meeting.id
    evidence = Evidence("met", meeting.ended_at, shown, meeting.summary[:200])
    return StatusChange(status, meeting.ended_at, evidence, event=event, by=ChangeSource.CALENDAR)


def _silence(walk: _Walk, *, now: datetime) -> None:
    """No answer to the ask, nor to its reminder."""
    ask = walk.ask
    if ask.status is not _S.SENT:
        return
    reminded = last_at(ask, event=_E.REMINDER_SENT)
    ends = (sent_at(ask) or now) + NO_REPLY_AFTER
    if reminded is not None:
        ends = max(ends, reminded + NO_REPLY_AFTER_REMINDER)
    if ends <= now:
        note = "No answer, to the reminder neither." if reminded is not None else "No answer to the ask."
        walk.add(StatusChange(_S.NO_REPLY, ends, note=note, by=ChangeSource.TIME))

"""What has become of an ask since it was sent, by the mail and the calendar: the new lines of its history.

Messages are read in the order of their dates, each once: one that a line of the history stands on is known. What was
read never overrules what the user set by hand, except by a later message.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from plugin.domain.model import (
    Ask,
    AskEvent,
    AskStatus,
    ChangeSource,
    CueKind,
    Evidence,
    Mailbox,
    MailMessage,
    Meeting,
    Mention,
    StatusChange,
)
from plugin.domain.tracking.answers import Heard, hear, is_away
from plugin.domain.tracking.bounces import came_back
from plugin.domain.tracking.correspondents import Conversation, Correspondents
from plugin.domain.tracking.history import has, last_at, sent_at, since
from plugin.domain.tracking.introductions import introduction
from plugin.domain.tracking.invitations import Invitation, find_invitations
from plugin.domain.tracking.next_actions import BOUNCED
from plugin.domain.tracking.other_asks import is_theirs, mine_of
from plugin.domain.tracking.own_mail import is_spoken_of
from plugin.domain.tracking.own_steps import own_step
from plugin.domain.tracking.transitions import WAITING, may_follow
from plugin.domain.tracking.walk import Around, Step, Walk, spoken
from plugin.sentences import say

NO_REPLY_AFTER = timedelta(days=21)
"""Silence this long after the ask was sent is an answer too."""
NO_REPLY_AFTER_REMINDER = timedelta(days=14)
"""Silence this long after the reminder ends it, whenever the ask was sent."""
BELONGS_FOR = timedelta(days=60)
"""How long what they write elsewhere about the prospect still answers the ask."""
INVITED = "invited"
"""The kind of evidence of an introduction by calendar: an event."""
_S, _E = AskStatus, AskEvent
FOLLOWED = WAITING | {_S.INTRODUCED, _S.MET, _S.WON, _S.LOST, _S.NEEDS_USER}
"""The statuses of asks that were sent, or sent and came back."""
_UNHEARD = frozenset({_S.SENT, _S.NO_REPLY, _S.NEEDS_USER})
"""The statuses in which they have not answered."""


def follow(ask: Ask, messages: Iterable[MailMessage], around: Around, *, now: datetime) -> list[Step]:
    """The lines that the history of a sent ask gains, oldest first.

    `messages` are those of the time since the ask was sent, with these people or in its conversation.
    """
    sent = sent_at(ask)
    if ask.status not in FOLLOWED or sent is None:
        return []
    known = {change.evidence.id for change in ask.history if change.evidence is not None}
    # A quick answer may bear the very second in which the ask was sent.
    fresh = (m for m in messages if sent < m.date <= now or (m.date == sent and not m.sent_by_me))
    later = sorted(fresh, key=lambda message: (message.date, message.id))
    walk = Walk(ask, around, around.who.with_addresses_in(later), known)
    by_hand = max((one.at for one in ask.history if one.by is ChangeSource.USER), default=None)
    invitations = find_invitations(
        ask, around.events, walk.who, around.others, sent=max(sent, by_hand or sent), now=now
    )
    for message in later:
        while invitations and invitations[0].at <= message.date:
            _invited(walk, invitations.pop(0))
        if message.id in known:
            walk.note_answer(message)
        elif (by_hand is None or message.date > by_hand) and not ({"DRAFT"} & set(message.labels)):
            _read(walk, message, sent)
    for invitation in invitations:
        _invited(walk, invitation)
    _meetings(walk, around.meetings, now=now)
    _silence(walk, now=now)
    return walk.steps


def _read(walk: Walk, message: MailMessage, sent: datetime) -> None:
    """Add what one message says."""
    who, talk = walk.who, walk.talk
    if message.sent_by_me or who.is_me(message.sender):
        own_step(walk, message, sent)
        return
    in_talk = talk.holds(message)
    if message.disowned or ("SPAM" in message.labels and not talk.refers(message)):
        return
    theirs = _is_theirs(walk, message, in_talk=in_talk)
    if came_back(message, walk.words.get(message.id, "")):
        _bounced(walk, message)
        return
    if is_away(message, who):
        if theirs and in_talk:
            walk.note(_E.OUT_OF_OFFICE, message)
        return
    if is_theirs(message.sender, walk.others) and not who.is_prospect(message.sender):
        return
    if _tells_of_meeting(walk, message, in_talk=in_talk):
        walk.become(_S.MET, message, _met_in(message))
        return
    words = walk.words.get(message.id, "")
    introduced = introduction(walk.ask, message, who, talk, words=words, others=walk.others, deputies=walk.deputies)
    if introduced is not None:
        _introduced(walk, message, introduced)
    elif who.is_prospect(message.sender) and in_talk and may_follow(walk.ask.status, _S.DECLINED):
        _declined_by_prospect(walk, message)
    else:
        _heard(walk, message, sent, theirs=theirs, in_talk=in_talk)


def _heard(walk: Walk, message: MailMessage, sent: datetime, *, theirs: bool, in_talk: bool) -> None:
    """A message that introduces nobody: an answer to this ask, or to another one."""
    walk.note_answer(message)
    mine = mine_of(message, walk.who, walk.talk, walk.others, sent=sent)
    if mine is None:
        if theirs:
            spoken(walk, message)
    elif theirs or _from_elsewhere(walk, mine, sent):
        _answer(walk, mine, sent, in_talk=in_talk)


def _is_theirs(walk: Walk, message: MailMessage, *, in_talk: bool) -> bool:
    """Whether the introducer wrote it, or somebody in their place."""
    who, sender = walk.who, message.sender
    return who.is_introducer(sender) or (
        in_talk
        and (
            who.looks_like_introducer(sender)
            or sender.address in walk.deputies
            or _answers_for(message, who, walk.talk)
        )
    )


_TELL_OF_MEETING = frozenset({CueKind.TALKED, CueKind.YOU_MET})


def _met_in(message: MailMessage) -> str:
    return next((cue.text for cue in message.cues if cue.kind in _TELL_OF_MEETING), "")


def _tells_of_meeting(walk: Walk, message: MailMessage, *, in_talk: bool) -> bool:
    """Whether the prospect speaks of a talk with the user, or the introducer of one that the two had."""
    if not may_follow(walk.ask.status, _S.MET) or walk.ask.status is _S.LOST:
        return False
    kinds = {cue.kind for cue in message.cues}
    if walk.who.is_prospect(message.sender):
        return not kinds.isdisjoint(_TELL_OF_MEETING) and any(walk.who.is_me(box) for box in message.recipients)
    told = CueKind.YOU_MET in kinds and walk.who.is_introducer(message.sender)
    return told and (in_talk or walk.who.names_prospect(message, _met_in(message)))


def _answers_for(message: MailMessage, who: Correspondents, talk: Conversation) -> bool:
    """Whether somebody of the introducer's house answers the user's own message in their place."""
    house = message.sender.address.rpartition("@")[2]
    return talk.refers(message) and house in {address.rpartition("@")[2] for address in who.introducer}


def _bounced(walk: Walk, message: MailMessage) -> None:
    """The ask was sent and could not be delivered: nobody waits for an answer, and nobody is reminded."""
    # A second report ("we have stopped trying") may answer the server's first one, in the same conversation.
    of_ask = walk.talk.refers(message) or message.thread_id in walk.talk.threads
    if walk.ask.status is not _S.SENT or not of_ask:
        return
    evidence = Evidence(BOUNCED, message.date, message.id, walk.excerpt(message))
    note = say("It could not be delivered.")
    walk.add(StatusChange(_S.NEEDS_USER, message.date, evidence, note, by=ChangeSource.MAIL), message=message)


def _from_elsewhere(walk: Walk, message: MailMessage, sent: datetime) -> bool:
    """Whether the introducer answers under an address that is not known: their full name, and an answer about it."""
    return walk.who.looks_like_introducer(message.sender) and _is_about(
        walk, message, hear(walk.ask, message, walk.who), sent
    )


def _is_about(walk: Walk, message: MailMessage, heard: Heard, sent: datetime) -> bool:
    """Whether what is written outside the ask's conversation answers the ask: soon, decidedly, and of this person.

    They are named, or told by their role and house, or as "the one you asked about".
    """
    if message.date - sent > BELONGS_FOR or not heard.decides:
        return False
    told = (heard.names, heard.declines, heard.agrees, heard.left, message.subject)
    return walk.who.names_prospect(message, " ".join(told)) or is_spoken_of(walk.who, message, told)


def _introduced(walk: Walk, message: MailMessage, people: Sequence[Mailbox]) -> None:
    if not may_follow(walk.ask.status, _S.INTRODUCED):
        return
    others = [
        Mention(box.display_name or box.address, walk.excerpt(message), address=box.address)
        for box in people
        if not _is_expected(walk.ask, box, walk.who)
    ]
    walk.become(_S.INTRODUCED, message, _introducing(message), named=others)


def _invited(walk: Walk, invitation: Invitation) -> None:
    """An introduction by calendar: whoever is asked to one table was put in touch, before they sit at it."""
    if not may_follow(walk.ask.status, _S.INTRODUCED) or invitation.event.id in walk.known:
        return
    event, summary = invitation.event, invitation.event.summary or say("An invitation")
    walk.who = walk.who.with_addresses(invitation.people)
    evidence = Evidence(INVITED, invitation.at, event.id, summary[:200])
    named = [
        Mention(box.display_name or box.address, summary[:200], address=box.address)
        for box in invitation.people
        if not _is_expected(walk.ask, box, walk.who)
    ]
    walk.add(StatusChange(_S.INTRODUCED, invitation.at, evidence, by=ChangeSource.CALENDAR), named=named)


def _introducing(message: MailMessage) -> str:
    own = (one.text for one in message.signals if one.whose == "own" and one.kind.value == "introduction")
    cues = (one.text for one in message.cues if one.kind.value in {"name_given", "made"})
    return next(own, "") or next(cues, "")


def _is_expected(ask: Ask, box: Mailbox, who: Correspondents) -> bool:
    """Whether somebody is the one who was asked for, or was recorded already."""
    return who.is_prospect(box) or not ask.prospect.name


def _answer(walk: Walk, message: MailMessage, sent: datetime, *, in_talk: bool) -> None:
    """Something that the introducer wrote to the user, in the ask's conversation or elsewhere."""
    heard = hear(walk.ask, message, walk.who)
    status = walk.ask.status
    if not in_talk and not _is_about(walk, message, heard, sent):
        spoken(walk, message)
    elif status in WAITING | _UNHEARD:
        _apply(walk, message, heard)
    elif status is _S.INTRODUCED and heard.declines and not heard.agrees:
        walk.become(_S.DECLINED, message, heard.declines)


def _apply(walk: Walk, message: MailMessage, heard: Heard) -> None:
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
        waits = heard.goes_on or (not heard.agrees and (heard.defers or heard.hands_on))
        if waits and not heard.asks:
            walk.note(_E.DEFERRED, message, waits)


def _declined_by_prospect(walk: Walk, message: MailMessage) -> None:
    """The prospect writes themselves, and would rather not."""
    heard = hear(walk.ask, message, walk.who)
    if heard.declines:
        walk.become(_S.DECLINED, message, heard.declines)


# --- meetings, and silence


def _meetings(walk: Walk, meetings: Sequence[Meeting], *, now: datetime) -> None:
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


def _silence(walk: Walk, *, now: datetime) -> None:
    """No answer to the ask, nor to its reminder."""
    ask = walk.ask
    if ask.status is not _S.SENT:
        return
    reminded = last_at(ask, event=_E.REMINDER_SENT)
    ends = (sent_at(ask) or now) + NO_REPLY_AFTER
    if reminded is not None:
        ends = max(ends, reminded + NO_REPLY_AFTER_REMINDER)
    if ends <= now:
        unheard, silent = say("No answer, and none to the reminder."), say("No answer to the ask.")
        note = unheard if reminded is not None else silent
        walk.add(StatusChange(_S.NO_REPLY, ends, note=note, by=ChangeSource.TIME))

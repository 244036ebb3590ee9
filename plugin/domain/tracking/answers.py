"""What an answer means for an ask.

What was read never overrules what the user set by hand except by a later message.
"""

from collections.abc import Collection, Iterable, Sequence
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
)
from plugin.domain.text.addresses import is_one_of
from plugin.domain.text.names import fold, read_name, same_given, same_surname
from plugin.domain.text.ngrams import words_of
from plugin.domain.tracking.history import sent_at
from plugin.domain.tracking.transitions import WAITING, may_follow

NO_REPLY_AFTER = timedelta(days=21)
"""Silence this long after the ask was sent is an answer too."""
_S = AskStatus


@dataclass(frozen=True, slots=True)
class Correspondents:
    """Who is who in an ask's mail: the addresses of the user, the introducer, and the prospect as far as known."""

    mine: frozenset[Address]
    introducer: frozenset[Address]
    prospect: frozenset[Address] = frozenset()


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

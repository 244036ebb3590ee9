"""Several asks to one introducer: which of what they write concerns which."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto

from plugin.domain.language.packs import entries
from plugin.domain.model import Cue, CueKind, Mailbox, MailMessage, Mention, MessageId, Signal
from plugin.domain.text.addresses import is_one_of
from plugin.domain.text.names import fold
from plugin.domain.tracking.correspondents import Conversation, Correspondents, same_person
from plugin.domain.tracking.sought import Sought


@dataclass(frozen=True, slots=True)
class OtherAsk:
    """Another ask to the same introducer.

    `who` are the people around it, `talk` is where it is spoken of, `shown` are the messages on which its history
    stands; `waiting`: an answer may still change it.
    """

    who: Correspondents
    sent: datetime
    talk: Conversation
    shown: frozenset[MessageId] = frozenset()
    waiting: bool = True

    @property
    def sought(self) -> Sought:
        """Whom it is about."""
        return self.who.sought


class _Topic(Enum):
    """Whom a sentence is about."""

    OPEN = auto()
    MINE = auto()
    THEIRS = auto()
    BOTH = auto()


@dataclass(frozen=True, slots=True)
class _Sorter:
    """One message, and the asks that it may be about. `rivals` are those that were sent before it was written."""

    who: Correspondents
    sent: datetime
    talk: Conversation
    rivals: Sequence[OtherAsk]

    def topic(self, text: str) -> _Topic:
        """Whom a sentence is about; a name says it more surely than a role or a house."""
        for speaks in (Sought.is_named_in, Sought.has_role_in, Sought.works_in):
            mine = speaks(self.who.sought, text)
            theirs = any(speaks(one.sought, text) for one in self.rivals)
            if mine or theirs:
                return _Topic.BOTH if mine and theirs else _Topic.MINE if mine else _Topic.THEIRS
        return _Topic.BOTH if _means_all(text) else _Topic.OPEN

    def is_answered_by(self, message: MailMessage) -> bool:
        """Whether a message that names nobody answers this ask, by where it was written and what it answers."""
        if not self.talk.holds(message):
            return not any(one.waiting or one.talk.holds(message) for one in self.rivals)
        if message.in_reply_to and message.in_reply_to in self.talk.message_ids:
            return True
        if any(message.in_reply_to and message.in_reply_to in one.talk.message_ids for one in self.rivals):
            return False
        if any(message.id in one.shown for one in self.rivals):
            return False
        # Of two that the same conversation holds the later one is meant.
        return not any(one.waiting and one.sent > self.sent and one.talk.holds(message) for one in self.rivals)


def mine_of(
    message: MailMessage, who: Correspondents, talk: Conversation, others: Sequence[OtherAsk], *, sent: datetime
) -> MailMessage | None:
    """The message with only what may concern this ask, None where it concerns others alone.

    What names nobody belongs to whom the sentence before it named; where no sentence did, to the ask that the message
    answers.
    """
    rivals = [one for one in others if one.sent <= message.date]
    if not rivals:
        return message
    sorter = _Sorter(who, sent, talk, rivals)
    current = sorter.topic(message.subject) if not _is_held(message, talk, rivals) else _Topic.OPEN
    topics = []
    for cue in message.cues:
        found = sorter.topic(cue.text)
        current = found if found is not _Topic.OPEN else current
        topics.append(current)
    heard = {cue.text: topic for cue, topic in zip(message.cues, topics, strict=True)}
    signals = [heard.get(one.text) or sorter.topic(one.text) for one in message.signals]
    told = {*topics, *signals}
    # "Gladly. Bert better not": what is left open goes to those who are not spoken of.
    apart = _Topic.THEIRS in told and told.isdisjoint({_Topic.MINE, _Topic.BOTH}) and len(rivals) == 1
    taken = {_Topic.MINE, _Topic.BOTH}
    if (apart and talk.holds(message)) or (told.isdisjoint(taken) and sorter.is_answered_by(message)):
        taken.add(_Topic.OPEN)
    cues = tuple(cue for cue, topic in zip(message.cues, topics, strict=True) if topic in taken)
    kept = tuple(one for one, topic in zip(message.signals, signals, strict=True) if topic in taken)
    if not (cues or kept) and (_Topic.THEIRS in told or not sorter.is_answered_by(message)):
        return None
    return replace(message, cues=cues, signals=kept, mentions=_mentions(message.mentions, cues, kept, rivals))


def is_theirs(box: Mailbox, others: Sequence[OtherAsk]) -> bool:
    """Whether somebody is whom another ask is about."""
    return any(is_one_of(box.address, one.who.prospect) or one.who.is_prospect(box) for one in others)


def _is_held(message: MailMessage, talk: Conversation, rivals: Sequence[OtherAsk]) -> bool:
    return talk.holds(message) or any(one.talk.holds(message) for one in rivals)


def _mentions(
    mentions: Sequence[Mention], cues: Sequence[Cue], signals: Sequence[Signal], rivals: Sequence[OtherAsk]
) -> tuple[Mention, ...]:
    """Those named here, without whom other asks are about, unless this very answer points to them."""
    pointing = " ".join(cue.text for cue in cues if cue.kind in {CueKind.POINTS_TO, CueKind.OFFERS})
    pointing += " ".join(one.text for one in signals)
    return tuple(
        one
        for one in mentions
        if f" {fold(one.name)} " in f" {fold(pointing)} "
        or not any(same_person(one.name, name) for rival in rivals for name in rival.sought.names)
    )


def _means_all(text: str) -> bool:
    words = f" {fold(text)} "
    return any(f" {fold(entry)} " in words for entry in entries("answers.all_of_them"))

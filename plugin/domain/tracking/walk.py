"""An ask as it becomes, line by line: what is known around it, and the lines that its history gains."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from plugin.domain.model import (
    Ask,
    AskEvent,
    AskStatus,
    CalendarEvent,
    ChangeSource,
    CueKind,
    Evidence,
    MailMessage,
    Meeting,
    Mention,
    StatusChange,
    ThreadId,
)
from plugin.domain.tracking.answers import excerpt_of
from plugin.domain.tracking.correspondents import Conversation, Correspondents
from plugin.domain.tracking.history import has
from plugin.domain.tracking.other_asks import OtherAsk
from plugin.sentences import say

_S, _E = AskStatus, AskEvent


@dataclass(frozen=True, slots=True)
class Step:
    """A line to add to the history, and the persons whom the message behind it named."""

    change: StatusChange
    named: tuple[Mention, ...] = ()
    message: MailMessage | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around an ask: who is who, and where it is spoken of.

    `others` are the other asks to this introducer: what answers those is not heard here. `meetings` took place,
    `events` are booked; `words` are excerpts of messages by id, where more than what is kept of them could be read.
    """

    who: Correspondents
    talk: Conversation
    others: Sequence[OtherAsk] = ()
    meetings: Sequence[Meeting] = ()
    events: Sequence[CalendarEvent] = ()
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Walk:
    """The ask as it becomes, line by line."""

    ask: Ask
    around: Around
    who: Correspondents
    known: set[str]
    answered: bool = False
    """Whether the introducer has written in the conversation, about whichever ask."""
    deputies: set[str] = field(default_factory=set)
    """The addresses of those whom the introducer has copied in: they may answer in their place."""
    threads: set[ThreadId] = field(default_factory=set)
    """Conversations into which it has moved since it was looked at last."""
    steps: list[Step] = field(default_factory=list)

    @property
    def talk(self) -> Conversation:
        """Where the ask is spoken of by now."""
        talk = self.around.talk
        return replace(talk, threads=talk.threads | self.threads) if self.threads - talk.threads else talk

    @property
    def others(self) -> Sequence[OtherAsk]:
        """The other asks to this introducer."""
        return self.around.others

    @property
    def words(self) -> Mapping[str, str]:
        """Excerpts of messages by id."""
        return self.around.words

    def add(self, change: StatusChange, *, named: Sequence[Mention] = (), message: MailMessage | None = None) -> None:
        """Add a line to the history."""
        self.ask = replace(self.ask, status=change.status, history=(*self.ask.history, change))
        self.steps.append(Step(change, tuple(named), message))

    def become(self, status: AskStatus, message: MailMessage, text: str, *, named: Sequence[Mention] = ()) -> None:
        """Add a new status, on the evidence of a sentence of a message."""
        evidence = Evidence(status.value, message.date, message.id, (text or self.excerpt(message))[:200])
        change = StatusChange(status, message.date, evidence, self._whose(message, text), by=ChangeSource.MAIL)
        self.add(change, named=named, message=message)
        self.threads.add(message.thread_id)

    def note(self, event: AskEvent, message: MailMessage, text: str = "") -> None:
        """Add an event that leaves the status as it is."""
        evidence = Evidence(event.value, message.date, message.id, (text or self.excerpt(message))[:200])
        change = StatusChange(
            self.ask.status,
            message.date,
            evidence,
            self._whose(message, text),
            event=event,
            by=ChangeSource.MAIL,
        )
        self.add(change, message=message)
        if event is not _E.SPOKE:
            # What else was said between the two is no part of it: another ask may be spoken of there.
            self.threads.add(message.thread_id)

    def _whose(self, message: MailMessage, text: str) -> str:
        """A word on whose the quoted sentence is, where it is not the introducer's: a colleague's, or passed on."""
        author = next((cue.author for cue in message.cues if cue.author is not None and cue.text == text), None)
        if author is not None:
            quoted = (one.sender for one in message.quoted_headers if one.sender is not None)
            name = next((box.display_name for box in quoted if box.address == author and box.display_name), author)
            return say("The words are %(name)s’s, passed on.", name=name)
        sender = message.sender
        if message.sent_by_me or self.who.is_me(sender) or self.who.is_introducer(sender):
            return ""
        return say("Written by %(name)s.", name=sender.display_name or sender.address)

    def note_answer(self, message: MailMessage) -> None:
        """Keep in mind that the introducer wrote, and whom they copied in."""
        if not (self.who.is_introducer(message.sender) and self.talk.holds(message)):
            return
        self.answered = True
        house = message.sender.address.rpartition("@")[2]
        handed = any(cue.kind is CueKind.HANDS_ON for cue in message.cues)
        self.deputies |= {
            box.address
            for box in self.who.others(message)
            if not self.who.is_prospect(box) and (handed or box.address.endswith(f"@{house}"))
        }

    def excerpt(self, message: MailMessage) -> str:
        """What is shown of a message: its first words where they could be read, else what is kept."""
        return self.words.get(message.id, "") or excerpt_of(message)


def spoken(walk: Walk, message: MailMessage) -> None:
    """They wrote to each other about something else: nobody is reminded who has just been talked to."""
    if walk.ask.status is _S.SENT and not has(walk.ask, _E.SPOKE):
        walk.note(_E.SPOKE, message)

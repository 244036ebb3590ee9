"""What the user's own mail says of an ask: a yes or a no that was given elsewhere, thanks, news, a meeting."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from plugin.domain.language.packs import words as listed
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import AskStatus, CueKind, MailMessage
from plugin.domain.text.names import fold
from plugin.domain.tracking.correspondents import Correspondents

_CANDOUR = "thanks-for-candour"
"""The rules that speak of a no that was given; the others only have understanding for one."""
_THANKED_FOR = frozenset({AskStatus.INTRODUCED, AskStatus.DECLINED})


@dataclass(frozen=True)
class OwnWords:
    """One message of the user's, as far as it concerns an ask. `words` are the first of its own, where they are known.

    Each text is the sentence that says so, "" where none does.
    """

    message: MailMessage
    who: Correspondents
    in_talk: bool
    words: str = ""

    @property
    def to_introducer(self) -> bool:
        """Whether the introducer is among its recipients."""
        return any(self.who.is_introducer(box) for box in self.message.recipients)

    @cached_property
    def is_of_prospect(self) -> bool:
        """Whether it speaks of the prospect, by name or as the one who was asked about."""
        told = (self.message.subject, self.words, *(cue.text for cue in self.message.cues))
        return self.who.names_prospect(self.message, " ".join(told)) or is_spoken_of(self.who, self.message, told)

    @cached_property
    def talked(self) -> str:
        """A talk that the user had with whom they write to."""
        return self._first(CueKind.TALKED)

    @cached_property
    def tells_prospect_of_talk(self) -> bool:
        """Whether it goes to the prospect and speaks of a talk with them; to both, where it names them."""
        to_prospect = any(self.who.is_prospect(box) for box in self.message.recipients)
        return (
            bool(self.talked) and to_prospect and (not self.to_introducer or self.who.sought.is_named_in(self.talked))
        )

    @cached_property
    def met_them(self) -> str:
        """That the user has met the prospect by now, told to the introducer."""
        text = self._first(CueKind.MET_THEM)
        if not text or self.who.sought.is_named_in(text):
            return text
        others = any(
            one.whose == "own" and one.name and f" {fold(one.name)} " in f" {fold(text)} "
            for one in self.message.mentions
        )
        return "" if others or not (self.in_talk or self.is_of_prospect) else text

    @cached_property
    def yes_received(self) -> str:
        """That the introducer has agreed."""
        return self._first(CueKind.YES_RECEIVED) if self.in_talk or self.is_of_prospect else ""

    @cached_property
    def no_received(self) -> str:
        """That the introducer would rather not."""
        cue = next((one for one in self.message.cues if one.kind is CueKind.TAKES_NO and _CANDOUR in one.rule), None)
        return cue.text if cue is not None and (self.in_talk or self.is_of_prospect) else ""

    def fits(self, status: AskStatus) -> bool:
        """Whether it says what is due at this status, even in a mail of its own that names nobody."""
        if bare_subject(self.message.subject) != " ".join(self.message.subject.split()):
            # A reply in another conversation is about that.
            return status is AskStatus.INTRODUCED and self._thanks
        if status is AskStatus.DECLINED and self._first(CueKind.TAKES_NO):
            return True
        news = bool(self.met_them) or (self._thanks and bool(self._first(CueKind.NEWS)))
        return (status in _THANKED_FOR and self._thanks) or (
            status in {AskStatus.MET, AskStatus.WON, AskStatus.LOST} and news
        )

    @property
    def _thanks(self) -> bool:
        return any(one.kind.value == "thanks" and one.whose == "own" for one in self.message.signals)

    def _first(self, kind: CueKind) -> str:
        return next((cue.text for cue in self.message.cues if cue.kind is kind), "")


def is_spoken_of(who: Correspondents, message: MailMessage, texts: Iterable[str]) -> bool:
    """Whether sentences, or a message that refers to what was asked, speak of the prospect without a name."""
    sought = who.sought
    return any(sought.has_role_in(text) and sought.works_in(text) for text in texts) or any(
        sought.is_described_in(cue.text) or not listed("answers.asked_for").isdisjoint(fold(cue.text).split())
        for cue in message.cues
        if cue.kind is CueKind.REFERS_BACK
    )

"""Who is in touch with the owner: the one rule by which anybody's word counts.

A stranger is nobody's introducer. Whatever somebody claims, of lunches, of friends, of themselves, it proves something
only where the owner has dealt with them:

- the owner wrote to them: mail that was really sent, to a few people, no answering machine, and no more than a rebuff
  ("no, thank you", "take me off your list") to somebody who wrote first;
- or the two met by an event that the owner organised or accepted. An invitation that the owner left unanswered, or an
  event under nobody's name, is what its sender claims;
- or the owner said so here, by a correction.

Mail that denies its sender (`MailMessage.disowned`) or that stands under the owner's own name without having been sent
proves nothing of anybody. Who asks to be left alone, or says that they do not know the owner, is not asked again, for
good; the words are kept as the reason, and the owner can overrule them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.model import (
    Address,
    Corrections,
    Evidence,
    MailMessage,
    Person,
    Rebuff,
    RebuffKind,
    SignalKind,
    Standing,
)
from plugin.domain.text.excerpts import excerpt
from plugin.sentences import say

CROWD = 30
"""Mail to more people than this is a circular: the owner has written to none of them in particular."""
_SLIP = timedelta(days=1)
"""How far ahead another machine's clock may run."""
_PUSHY = 2
"""Letters that come unanswered after one short answer: whoever goes on like that was answered out of politeness."""
_SHORT = 60
"""Words of such an answer, at most: nobody turns a salesman down at length."""
_ENDS = frozenset({RebuffKind.STOP, RebuffKind.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the owner has to do with somebody, and the evidence: of the exchange, or of its end."""

    standing: Standing = Standing.STRANGER
    evidence: tuple[Evidence, ...] = ()

    @property
    def exchanges(self) -> bool:
        """Whether their word counts: also of those who have asked not to be written to any more."""
        return self.standing is not Standing.STRANGER


Met = tuple[Evidence, frozenset[Address]]
"""A meeting by an event: what shows it, and who else was there."""
_STRANGER = Verdict()
_ENDED = "ended"


class Trust:
    """The verdict on every address. An address never seen is a stranger's."""

    def __init__(self, verdicts: Mapping[Address, Verdict], owner: frozenset[Address] = frozenset()) -> None:
        self.verdicts = verdicts
        self.owner = owner

    def of(self, address: Address) -> Verdict:
        """The verdict on one address."""
        return self.verdicts.get(address, _STRANGER)

    def exchanges(self, address: Address) -> bool:
        """Whether what comes from this address counts."""
        return self.of(address).exchanges

    def across(self, people: Iterable[Person], *, owner: frozenset[Address] = frozenset()) -> "Trust":
        """The same with each person's addresses taken together: an exchange, or its end, at one holds for all."""
        verdicts = dict(self.verdicts)
        for person in people:
            joined = _joined([self.of(address) for address in person.addresses])
            if joined.exchanges:
                verdicts.update(dict.fromkeys(person.addresses, joined))
        return Trust(verdicts, self.owner | owner)

    def is_genuine(self, message: MailMessage) -> bool:
        """Whether a message comes from whom it names: neither disowned, nor under the owner's name and not theirs."""
        return message.sent_by_me or not (message.disowned or message.sender.address in self.owner)

    def hears(self, message: MailMessage) -> bool:
        """Whether a message is evidence: the owner's own, or from somebody in touch with them."""
        return message.sent_by_me or (self.is_genuine(message) and self.exchanges(message.sender.address))

    def heard(self, messages: Iterable[MailMessage]) -> list[MailMessage]:
        """The messages that are evidence, in their order."""
        return [message for message in messages if self.hears(message)]


def _joined(verdicts: Sequence[Verdict]) -> Verdict:
    ended = next((one for one in verdicts if one.standing is Standing.ENDED), None)
    found = [one for one in verdicts if one.exchanges]
    if ended is not None or not found:
        return ended or _STRANGER
    return found[0]


def weigh_trust(
    messages: Iterable[MailMessage],
    met: Iterable[Met],
    owner: frozenset[Address],
    corrections: Corrections,
    *,
    now: datetime | None = None,
) -> Trust:
    """The verdict on everybody who was written to, met or named in a correction, by address, up to `now`.

    `met` are the meetings by events; `plugin.domain.meetings.attendance` finds them, and calls this.
    """
    weighing = _Weighing(owner)
    dated = sorted(
        (one for one in messages if now is None or one.date <= now + _SLIP), key=lambda one: (one.date, one.id)
    )
    for message in dated:
        if message.sent_by_me:
            weighing.add_sent(message)
        elif not message.automated and not message.disowned and message.sender.address not in owner:
            weighing.add_received(message)
    for evidence, addresses in met:
        weighing.add_met(evidence, addresses)
    weighing.add_corrections(corrections)
    return Trust(weighing.verdicts(corrections), owner)


@dataclass(frozen=True, slots=True)
class _Answer:
    """One mail of the owner's to somebody who had written first."""

    message: MailMessage
    evidence: Evidence


class _Weighing:
    """The pass over mail, oldest first, then over events and corrections."""

    def __init__(self, owner: frozenset[Address]) -> None:
        self._owner = owner
        self._shown: dict[Address, Evidence] = {}
        """The latest evidence of an exchange."""
        self._first_answers: dict[Address, _Answer] = {}
        """A single short answer to somebody who wrote first, until more is seen."""
        self._ended: dict[Address, Evidence] = {}
        self._unknown: dict[Address, Evidence] = {}
        """Who said that they do not know the owner, before the owner had written to them."""
        self._own_ids: set[str] = set()
        """Message-IDs of the owner's own mail."""
        self._speaks_of: set[str] = set()
        """Message-IDs and threads in which the owner speaks of somebody, or asks for an introduction."""
        self._received: dict[Address, int] = defaultdict(int)
        self._since_answer: dict[Address, int] = defaultdict(int)

    def add_sent(self, message: MailMessage) -> None:
        """The owner's own mail to each of its recipients."""
        self._own_ids.add(message.rfc822_message_id)
        asks = any(one.kind is SignalKind.INTRODUCTION_REQUEST for one in message.signals)
        if asks or any(one.whose == "own" and one.name for one in message.mentions):
            self._speaks_of |= {message.rfc822_message_id, message.thread_id} - {""}
        recipients = {box.address for box in message.recipients} - self._owner
        if message.automated or not 0 < len(recipients) <= CROWD:
            return
        evidence = Evidence("sent", message.date, message.id, excerpt(message.subject))
        for address in recipients:
            rebuff = self._rebuff(message, address)
            if rebuff is not None:
                if rebuff.kind in _ENDS and len(recipients) <= 3:
                    text = say("You wrote: “%(words)s”", words=rebuff.text)
                    self._ended[address] = Evidence(_ENDED, message.date, message.id, excerpt(text))
                continue
            self._since_answer[address] = 0
            if address in self._shown or not self._is_short_answer(message, address):
                self._shown[address] = evidence
                self._first_answers.pop(address, None)
            elif address in self._first_answers:
                del self._first_answers[address]
                self._shown[address] = evidence
            else:
                self._first_answers[address] = _Answer(message, evidence)

    def _rebuff(self, message: MailMessage, address: Address) -> Rebuff | None:
        """The rebuff that the owner gave somebody; a "no" counts as one only towards whoever wrote first."""
        rebuff = message.rebuff
        if rebuff is None or rebuff.kind in _ENDS:
            return rebuff
        wrote_first = self._answers(message, address) and address not in self._shown
        return rebuff if wrote_first or rebuff.kind is RebuffKind.AWAY else None

    def _answers(self, message: MailMessage, address: Address) -> bool:
        """Whether somebody had written first: their mail is there, or the owner answers mail of another's."""
        answers = bool(message.in_reply_to) and message.in_reply_to not in self._own_ids
        return answers or self._received[address] > 0

    def _is_short_answer(self, message: MailMessage, address: Address) -> bool:
        return self._answers(message, address) and 0 < message.style.words <= _SHORT

    def add_received(self, message: MailMessage) -> None:
        """Mail to the owner: whether its writer ends the exchange."""
        address = message.sender.address
        rebuff = message.rebuff
        written = address in self._shown or address in self._first_answers
        # "We have never met" begins many a friendship; as an answer it is meant as it stands.
        if rebuff is not None and rebuff.kind in _ENDS and not self._is_of_third(message, rebuff):
            evidence = Evidence(
                _ENDED, message.date, message.id, excerpt(say("They wrote: “%(words)s”", words=rebuff.text))
            )
            if written or rebuff.kind is RebuffKind.STOP:
                self._ended[address] = evidence
            else:
                self._unknown[address] = evidence
        self._received[address] += 1
        self._since_answer[address] += 1

    def _is_of_third(self, message: MailMessage, rebuff: Rebuff) -> bool:
        """Whether "we have never met" answers a letter of the owner's that speaks of somebody: it is said of them."""
        if rebuff.kind is not RebuffKind.UNKNOWN or "?" in rebuff.text:
            return False
        return message.in_reply_to in self._speaks_of or message.thread_id in self._speaks_of

    def add_met(self, evidence: Evidence, addresses: Iterable[Address]) -> None:
        """A meeting that the owner organised or accepted, and who was there."""
        for address in addresses:
            self._shown.setdefault(address, evidence)
            unknown = self._unknown.get(address)
            if unknown is not None and evidence.date < unknown.date:
                self._ended[address] = unknown

    def add_corrections(self, corrections: Corrections) -> None:
        """Whom the owner has said something of that only somebody who knows them can say."""
        named = [address for address, _ in corrections.kinds]
        for _, verdict in corrections.meetings:
            named += verdict.people
        for address in named:
            self._shown.setdefault(address, Evidence("told", _ANY_TIME, "", say("You said so.")))

    def verdicts(self, corrections: Corrections) -> dict[Address, Verdict]:
        """Everybody who is no stranger."""
        for address, answer in self._first_answers.items():
            if self._since_answer[address] < _PUSHY:
                self._shown.setdefault(address, answer.evidence)
        found = {address: Verdict(Standing.IN_TOUCH, (evidence,)) for address, evidence in self._shown.items()}
        overruled = dict(corrections.may_ask)
        for address, evidence in self._ended.items():
            if address in found and not (address in overruled and evidence.date <= overruled[address]):
                found[address] = Verdict(Standing.ENDED, (evidence,))
        return found


_ANY_TIME = datetime.fromisoformat("1970-01-01T00:00:00+00:00")

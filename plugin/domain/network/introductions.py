"""Introductions that were made, read from mail: who put whom in touch with whom.

What an introduction sounds like, and what only looks like one, stands in the packs' `introductions.toml`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.language.packs import rules, template
from plugin.domain.language.rules import straighten
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import (
    Account,
    Address,
    CalendarEvent,
    Evidence,
    MailMessage,
    MessageId,
    Signal,
    SignalKind,
    ThreadId,
)
from plugin.domain.people.identities import People
from plugin.domain.text.addresses import is_free_mail, is_role_address, registrable_domain
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import FullName, fold, read_name

_FOLLOW_UP = timedelta(days=60)
"""Whoever was put in touch writes within this time."""
_AGAIN = timedelta(days=180)
"""Within this time the same people introduced by the same person are reminded, not introduced."""
_HANDOVER = template(r"(?<!\w){introductions.handover}")
"""Said of somebody of the writer's own house: they hand work over, and do nobody a favour."""
_ERRAND = template(r"(?<!\w){introductions.errands}")
"""Why somebody is copied in who is not introduced: they have the papers."""
_GATHERING = template("{introductions.gatherings}")
"""Subjects of mail to several people that brings them together for an hour, or for a piece of work."""
_PAIRED = template(r"\w\s*(?:<-+>|<>|<=>|↔|⇄|⟷)\s*\w")
_SUBJECT_READ = 200
MOST_OTHERS = 4
_STRANGERS = 2
_AT_WORK = frozenset(
    {SignalKind.MEETING_CONFIRMED, SignalKind.MEETING_MISSED, SignalKind.COMPLAINT, SignalKind.DECLINED}
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """One introduction: `by` put the `people` in touch; `received` where the user was one of those who gained.

    For an introduction that the user made, `by` is the user's own address and `people` those put in touch.
    """

    by: Address
    people: tuple[Address, ...]
    evidence: Evidence
    thread_id: ThreadId
    message_id: MessageId
    received: bool


def find_introductions(
    messages: Iterable[MailMessage], people: People, account: Account, *, events: Iterable[CalendarEvent] = ()
) -> list[Introduction]:
    """Every introduction with somebody copied in, oldest first; the same one made twice counts once.

    Words alone ("you two should meet") put nobody in touch: somebody other than writer and user must be a
    recipient. The user's own introductions need two recipients. Of those received, `_reading` says why. `events`
    tell whom the user had met before.
    """
    ordered = sorted((one for one in messages if not one.automated), key=lambda one: (one.date, one.id))
    letters = _Letters(ordered, people, account, events)
    found: list[Introduction] = []
    made: dict[tuple[Address, tuple[Address, ...]], datetime] = {}
    for message in ordered:
        others = letters.others(message)
        # More than a handful of recipients is an announcement, not an introduction.
        if not others or len(others) > MOST_OTHERS or message.list_id:
            continue
        by_user = letters.by_user(message)
        if by_user:
            introduced = others if len(others) > 1 and (_signals(message) or _by_subject(message)) else ()
        else:
            introduced = _introduced(message, others, letters)
        by = account.address if by_user else people.canonical(message.sender.address)
        last = made.get((by, introduced))
        if not introduced or (last is not None and message.date - last < _AGAIN):
            continue
        made[by, introduced] = message.date
        signal = next(iter(_signals(message)), None)
        text = signal.text if signal is not None else message.subject
        evidence = Evidence("introduced", message.date, message.id, excerpt(text))
        found.append(Introduction(by, introduced, evidence, message.thread_id, message.id, not by_user))
    return found


def _signals(message: MailMessage) -> list[Signal]:
    return [one for one in message.signals if one.kind is SignalKind.INTRODUCTION and one.whose == "own"]


def _by_subject(message: MailMessage) -> bool:
    """Whether the subject of a thread's first mail is an introduction's, in words or by its sign ("Ana <> Jo")."""
    subject = straighten(message.subject[:_SUBJECT_READ])
    if message.in_reply_to or message.references or _is_answer(message.subject) or _GATHERING.search(subject):
        return False
    return rules("introductions.subject").first(subject) is not None or _PAIRED.search(subject) is not None


def _introduces(words: str) -> bool:
    """Whether words introduce and do nothing else, whoever is copied in."""
    return rules("introductions.introduction").first(straighten(words)) is not None


def _is_answer(subject: str) -> bool:
    return bare_subject(subject) != " ".join(subject.split())


def _names_both(text: str, one: FullName, other: FullName) -> bool:
    """Whether a line (a greeting, a subject) names both people, each by a given name or a surname."""
    words = set(fold(text).split())
    found = [{word for word in _words_of(name) if word in words} for name in (one, other)]
    return all(found) and found[0] != found[1]


def _words_of(name: FullName) -> set[str]:
    return {word for word in (*fold(name.given).split()[:1], *fold(name.surname).split()) if len(word) > 2}


def _introduced(message: MailMessage, others: tuple[Address, ...], letters: "_Letters") -> tuple[Address, ...]:
    """Whom a message from somebody else introduces to the user; nobody where it is no introduction.

    - In so many words: everybody copied in, unless the user is in touch with them already.
    - A sentence that introduces, or a subject that does, or one that names the two: whoever is a stranger to the
      user and of another house than both. A stranger copied in because they have the papers, or a colleague to
      whom work is handed over, is introduced by the former only where the two then write to each other.
    - No such words: a first mail of a contact to the user and one stranger, when it greets both by name, or when
      the two then write to each other.
    """
    if letters.for_others(message) or all(letters.in_touch_before(other, message) for other in others):
        return ()
    words = " ".join(signal.text for signal in _signals(message))
    if all(letters.same_house(other, message) for other in others) and _HANDOVER.search(straighten(words)):
        return ()
    if _introduces(words):
        return others
    strangers = letters.strangers(message, others)
    if 0 < len(strangers) <= _STRANGERS and _introduces_strangers(message, strangers, words, letters):
        return strangers
    if letters.greets_both(message, others):
        return others
    in_touch = any(letters.wrote_each_other(other, message) for other in others)
    return others if in_touch and (words or letters.brings_strangers_together(message, others)) else ()


def _introduces_strangers(
    message: MailMessage, strangers: tuple[Address, ...], words: str, letters: "_Letters"
) -> bool:
    if words and not _ERRAND.search(straighten(words)) and not _HANDOVER.search(straighten(words)):
        return True
    return _by_subject(message) or any(letters.paired(message, one) for one in strangers)


class _Letters:
    """Who wrote to whom, and when first: what tells a new acquaintance from an old one."""

    def __init__(
        self, ordered: Sequence[MailMessage], people: People, account: Account, events: Iterable[CalendarEvent]
    ) -> None:
        self._people = people
        self._own = account.addresses | people.owner
        self._own_names = tuple(name for name in (read_name(account.name), *people.owner_names) if name.given)
        self._own_houses = {_house(address) for address in self._own} - {""}
        self._first: dict[Address, datetime] = {}
        self._to: dict[Address, list[datetime]] = defaultdict(list)
        self._from: dict[Address, list[datetime]] = defaultdict(list)
        self._both: dict[tuple[Address, Address], list[datetime]] = defaultdict(list)
        for message in ordered:
            self._read(message)
        for event in events:
            for attendee in event.attendees:
                self._see(people.canonical(attendee.mailbox.address), event.start)

    def _read(self, message: MailMessage) -> None:
        canonical = self._people.canonical
        sender = canonical(message.sender.address)
        for address in {sender, *(canonical(box.address) for box in message.recipients)}:
            self._see(address, message.date)
        if self.by_user(message):
            for box in message.to:
                self._to[canonical(box.address)].append(message.date)
            return
        if any(box.address in self._own for box in message.to):
            self._from[sender].append(message.date)
        for other in self.others(message):
            self._both[sender, other].append(message.date)

    def _see(self, address: Address, moment: datetime) -> None:
        self._first[address] = min(moment, self._first.get(address, moment))

    def by_user(self, message: MailMessage) -> bool:
        """Whether the user wrote it."""
        return message.sent_by_me or message.sender.address in self._own

    def others(self, message: MailMessage) -> tuple[Address, ...]:
        """The recipients other than the user and the writer, canonical and sorted."""
        sender = self._people.canonical(message.sender.address)
        boxes = [self._people.canonical(box.address) for box in message.recipients if box.address not in self._own]
        return tuple(sorted({address for address in boxes if address != sender}))

    def for_others(self, message: MailMessage) -> bool:
        """Whether two others are addressed and the user is only copied: it is those two who are to meet."""
        addressed = {self._people.canonical(box.address) for box in message.to}
        return not addressed & self._own and len(addressed) > 1

    def same_house(self, other: Address, message: MailMessage) -> bool:
        """Whether somebody is of the writer's house."""
        house = _house(other)
        return bool(house) and house == _house(message.sender.address)

    def strangers(self, message: MailMessage, others: Iterable[Address]) -> tuple[Address, ...]:
        """Those never seen before that day, who are of neither the writer's house nor the user's."""
        return tuple(
            other
            for other in others
            if self._first[other].date() >= message.date.date()
            and not self.same_house(other, message)
            and _house(other) not in self._own_houses
            and not is_role_address(other)
        )

    def in_touch_before(self, other: Address, message: MailMessage) -> bool:
        """Whether the user and somebody had written to each other, both ways, before a message."""

        def before(moments: Sequence[datetime]) -> bool:
            return any(moment < message.date for moment in moments)

        return before(self._to.get(other, ())) and before(self._from.get(other, ()))

    def wrote_each_other(self, other: Address, message: MailMessage) -> bool:
        """Whether the user and `other` wrote to each other soon after a message, both ways."""

        def soon(moments: Sequence[datetime]) -> bool:
            return any(timedelta(0) < moment - message.date <= _FOLLOW_UP for moment in moments)

        return soon(self._to.get(other, ())) and soon(self._from.get(other, ()))

    def brings_strangers_together(self, message: MailMessage, others: Sequence[Address]) -> bool:
        """Whether it opens a thread, To the user and one person of another house never seen before."""
        to = {self._people.canonical(box.address) for box in message.to}
        if len(others) != 1 or others[0] not in to or not any(box.address in self._own for box in message.to):
            return False
        if message.in_reply_to or message.references or self._first[others[0]] < message.date:
            return False
        return not self.same_house(others[0], message)

    def paired(self, message: MailMessage, stranger: Address) -> bool:
        """Whether the subject of a thread's first mail names the user and the stranger."""
        subject = message.subject
        if message.in_reply_to or message.references or _is_answer(subject):
            return False
        if _GATHERING.search(subject[:_SUBJECT_READ]):
            return False
        return any(_names_both(subject, own, self._name(stranger, message)) for own in self._own_names)

    def greets_both(self, message: MailMessage, others: Sequence[Address]) -> bool:
        """Whether a contact's first mail to the user and one stranger greets both by name, and leaves it to them.

        Whoever encloses papers, calls to a meeting, or writes to the two again, works with them.
        """
        if not self.brings_strangers_together(message, others) or not self.strangers(message, others):
            return False
        sender, other = self._people.canonical(message.sender.address), others[0]
        known = self._first[sender] < message.date
        at_work = bool(message.attachments) or message.forwarded or bool(_GATHERING.search(message.subject))
        at_work = at_work or any(one.kind in _AT_WORK and one.whose == "own" for one in message.signals)
        again = any(moment > message.date for moment in self._both[sender, other])
        if not known or at_work or again:
            return False
        return any(_names_both(message.style.greeting, own, self._name(other, message)) for own in self._own_names)

    def _name(self, address: Address, message: MailMessage) -> FullName:
        name = self._people.full_name(address)
        if name.given:
            return name
        shown = (box.display_name for box in message.recipients if self._people.canonical(box.address) == address)
        return next((read for text in shown if (read := read_name(text)).given), FullName())


def _house(address: Address) -> str:
    """The organisation's domain; "" for free mail."""
    return "" if is_free_mail(address) else registrable_domain(address)

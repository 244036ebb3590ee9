"""Who knows whom, seen from outside, in the owner's own mail and calendar.

Confidence, 0–1
---------------
Every kind of evidence k gives c_k = cap_k · (1 − ∏ (1 − p_i · fresh_i)) over its pieces i, where p_i is how much one such
piece proves and fresh_i = 2^(−age / half-life), never below a third: who knew each other still do, mostly. The kinds
are taken as independent: confidence = (1 − ∏ (1 − c_k)) · ∏ denials. Each kind is capped, so that a hundred copies of one
newsletter prove no more than the kind can. The number of recipients or guests sets p_i: with n others on the list it
is worth 1/√(n − 1) of what it is worth for two.

The tie-in-co-recipients idea is Roth et al. 2010 ("Suggesting friends using the implicit social graph"); foci (a shared
firm or circle) explain ties the better the smaller they are: Feld 1981, "The focused organization of social ties".
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import combinations

from plugin.domain.addresses import is_free_mail, is_person, registrable_domain
from plugin.domain.beginnings import introduced_in
from plugin.domain.bookings import judge_booking, latest_versions
from plugin.domain.excerpts import excerpt
from plugin.domain.groups import find_groups
from plugin.domain.identities import People
from plugin.domain.model import (
    Account,
    Acquaintance,
    Address,
    CalendarEvent,
    Evidence,
    Mailbox,
    MailMessage,
    Mention,
    PersonRef,
    QuotedHeader,
    SignalKind,
)
from plugin.domain.names import fold, read_name


@dataclass(frozen=True, slots=True)
class AcquaintancePolicy:
    """Caps by kind, what one piece of evidence proves, and how it ages."""

    caps: tuple[tuple[str, float], ...] = (
        ("introduced", 0.95),
        ("mentioned", 0.85),
        ("wrote_to", 0.8),
        ("met_together", 0.8),
        ("copied_together", 0.7),
        ("same_organisation", 0.6),
        ("same_group", 0.35),
    )
    half_life_days: float = 730.0
    least_fresh: float = 1 / 3
    most_copied: int = 12
    """More recipients than this prove nothing, and their pairs are not even counted."""
    denial: float = 0.2
    """What is left of the confidence after "I don't know him"."""
    most_evidence: int = 8


@dataclass(slots=True)
class _Tie:
    """The evidence for one pair: (kind, how much it proves, evidence), and denials."""

    pieces: list[tuple[str, float, Evidence]] = field(default_factory=list)
    denials: list[Evidence] = field(default_factory=list)


_Other = Address | tuple[str, str]
"""Whom the contact knows: a canonical address, or the folded name and organisation of somebody only mentioned."""


def find_acquaintances(
    events: Sequence[CalendarEvent],
    messages: Sequence[MailMessage],
    people: People,
    account: Account,
    *,
    policy: AcquaintancePolicy = AcquaintancePolicy(),
    free_mail: frozenset[str] = frozenset(),
    now: datetime,
) -> list[Acquaintance]:
    """Each contact with everybody they are seen to know, surest first; introducers are people the owner is in touch with.

    Left out on both sides: the owner, the owner's own organisation, machines and lists.
    """
    ties = _Ties(people, account, policy, free_mail, now=now)
    for event in latest_versions(events):
        ties.add_event(event)
    for message in messages:
        if message.date <= now or (message.date - now).days < 1:
            ties.add_message(message)
    ties.add_organisations()
    for group in find_groups(events, messages, people, now=now):
        if group.size <= 30:
            members = [address for address in group.members if ties.counts(address)]
            for one, other in combinations(members, 2):
                ties.add_both(one, other, "same_group", 0.3 / math.sqrt(max(1, group.size - 1)) * 2, group.evidence[0])
    return ties.judged()


class _Ties:
    """Every pair's evidence, gathered in one pass."""

    def __init__(
        self, people: People, account: Account, policy: AcquaintancePolicy, free_mail: frozenset[str], *, now: datetime
    ) -> None:
        self._people = people
        self._policy = policy
        self._free_mail = free_mail
        self._now = now
        self._own = {
            registrable_domain(address)
            for address in {account.address, *account.addresses, *people.owner}
            if not is_free_mail(address, free_mail)
        }
        self._pairs: dict[Address, dict[_Other, _Tie]] = defaultdict(lambda: defaultdict(_Tie))
        self._refs: dict[tuple[str, str], PersonRef] = {}
        self._contacts: set[Address] = set()
        self._counts: dict[Address, bool] = {}
        self._known: dict[Mailbox, Address | None] = {}
        self._last_seen: dict[Address, Evidence] = {}
        self._at_domain: dict[str, set[str]] = defaultdict(set)

    def counts(self, address: Address) -> bool:
        """Whether the (canonical) address is a person outside the owner's own organisation."""
        known = self._counts.get(address)
        if known is None:
            person = self._people.person(address)
            known = person is not None and not any(registrable_domain(one) in self._own for one in person.addresses)
            self._counts[address] = known
        return known

    def add_both(self, one: Address, other: Address, kind: str, proves: float, evidence: Evidence) -> None:
        """Evidence that reads both ways."""
        self._add(one, other, kind, proves, evidence)
        self._add(other, one, kind, proves, evidence)

    def _add(self, one: Address, other: _Other, kind: str, proves: float, evidence: Evidence) -> None:
        if one != other:
            self._pairs[one][other].pieces.append((kind, proves, evidence))

    def _see(self, mailbox: Mailbox | None) -> Address | None:
        """The canonical address of a person that counts, or None."""
        if mailbox is None:
            return None
        if mailbox not in self._known:
            address = self._people.canonical(mailbox.address)
            human = self._people.person(address) is not None and is_person(mailbox)
            self._known[mailbox] = address if human and self.counts(address) else None
        return self._known[mailbox]

    def add_event(self, event: CalendarEvent) -> None:
        """Those who met at one table with the owner."""
        booking = judge_booking(event, self._people, now=self._now)
        if booking is None:
            return
        present = [address for address in booking.people if self.counts(address)]
        evidence = Evidence("met_together", event.start, event.id, excerpt(event.summary))
        for address in present:
            self._contacts.add(address)
            self._last_seen.setdefault(address, evidence)
        others = len(booking.people)
        for one, other in combinations(present, 2):
            self.add_both(one, other, "met_together", 0.8 / math.sqrt(max(1, others - 1)), evidence)

    def add_message(self, message: MailMessage) -> None:
        """Everything a message shows: who stands beside whom, who is quoted, who is named."""
        self._at_domain[registrable_domain(message.sender.address)].add(message.sender.address)
        if message.automated and not message.sent_by_me:
            return
        sender = None if message.sent_by_me else self._see(message.sender)
        subject = excerpt(message.subject)
        everyone = [address for address in (self._see(box) for box in message.recipients) if address is not None]
        for mailbox in message.recipients:
            self._at_domain[registrable_domain(mailbox.address)].add(mailbox.address)
        evidence = Evidence("copied_together", message.date, message.id, subject)
        if sender is not None and not message.list_id:
            self._contacts.add(sender)
            self._last_seen[sender] = evidence
        if message.sent_by_me:
            self._contacts.update(everyone)
            for address in everyone:
                self._last_seen[address] = evidence
        others = len(message.recipients) - (0 if message.sent_by_me else 1)
        if not message.list_id and len(message.recipients) <= self._policy.most_copied:
            thin = 1 / math.sqrt(max(1, others - (1 if message.sent_by_me else 0)))
            if sender is not None:
                for other in everyone:
                    # Who writes to both the owner and somebody else has that person's address.
                    self.add_both(sender, other, "copied_together", 0.5 * thin, evidence)
            for one, other in combinations(everyone, 2):
                self.add_both(one, other, "copied_together", (0.2 if message.sent_by_me else 0.25) * thin, evidence)
        self._add_introductions(message, sender)
        for header in message.quoted_headers:
            self._add_quoted(message, header)
        for mention in message.mentions:
            self._add_mention(message, mention, sender)

    def _add_introductions(self, message: MailMessage, sender: Address | None) -> None:
        if sender is None or len(message.recipients) > 6:
            return
        for signal in message.signals:
            if signal.kind is SignalKind.INTRODUCTION and signal.whose == "own":
                evidence = Evidence("introduced", message.date, message.id, excerpt(signal.text))
                for address in introduced_in(message, self._people):
                    if self.counts(address):
                        self.add_both(sender, address, "introduced", 0.95, evidence)

    def _add_quoted(self, message: MailMessage, header: QuotedHeader) -> None:
        writer = self._see(header.sender)
        told = header.to + header.cc
        if writer is None or len(told) > self._policy.most_copied:
            return
        date = header.date if header.date is not None and header.date <= message.date else message.date
        evidence = Evidence("wrote_to", date, message.id, excerpt(header.subject or message.subject))
        others = [address for address in (self._see(box) for box in told) if address is not None]
        thin = 1 / math.sqrt(max(1, len(told)))
        for other in others:
            self.add_both(writer, other, "wrote_to", 0.65 * thin, evidence)

    def _add_mention(self, message: MailMessage, mention: Mention, sender: Address | None) -> None:
        if mention.whose == "own":
            author = sender
        else:
            author = self._people.canonical(mention.author) if mention.author else None
            if author is not None and not self.counts(author):
                author = None
        if author is None or not mention.name:
            return
        other = self._mentioned(mention, author)
        if other is None or other == author:
            return
        evidence = Evidence("mentioned", message.date, message.id, excerpt(mention.text))
        if mention.stance == "negative":
            self._pairs[author][other].denials.append(
                Evidence("denied", message.date, message.id, excerpt(mention.text))
            )
            return
        proves = 0.75 if mention.stance == "positive" else 0.4
        self._add(author, other, "mentioned", proves, evidence)

    def _mentioned(self, mention: Mention, author: Address) -> _Other | None:
        """Who is meant: a person seen, where exactly one fits; else a name with its organisation."""
        if mention.address is not None:
            known = self._people.canonical(mention.address)
            if known in self._people.owner or self._people.person(known) is None:
                return None
            return known if self.counts(known) else None
        name = read_name(mention.name)
        if not name.whole:
            return None
        fitting = self._people.named(name)
        if mention.organisation and len(fitting) > 1:
            key = fold(mention.organisation)
            fitting = [person for person in fitting if fold(person.organisation).startswith(key)] or fitting
        if len(fitting) == 1:
            address = fitting[0].address
            return address if self.counts(address) else None
        key_of = (fold(str(name)), "")
        ref = self._refs.get(key_of)
        if ref is None or (mention.organisation and not ref.organisation) or (mention.role and not ref.role):
            self._refs[key_of] = PersonRef(
                name=str(name) if ref is None else ref.name,
                organisation=mention.organisation or (ref.organisation if ref else ""),
                role=mention.role or (ref.role if ref else ""),
            )
        return key_of

    def add_organisations(self) -> None:
        """Those who work in the same small organisation know each other; in a large one they need not."""
        members: dict[str, list[Address]] = defaultdict(list)
        for person in self._people:
            if self.counts(person.address):
                domain = registrable_domain(person.address)
                if domain and not is_free_mail(domain, self._free_mail):
                    members[domain].append(person.address)
        for domain, who in members.items():
            size = max(len(who), len(self._at_domain[domain]))
            if len(who) < 2 or size > 40:
                continue
            proves = 0.9 / (1 + size / 15)
            for one, other in combinations(who, 2):
                if not (one in self._contacts or other in self._contacts):
                    continue
                seen = self._last_seen.get(one) or self._last_seen.get(other)
                if seen is not None:
                    evidence = Evidence("same_organisation", seen.date, seen.id, f"Both at {domain}")
                    self.add_both(one, other, "same_organisation", proves, evidence)

    def judged(self) -> list[Acquaintance]:
        """Each contact's ties, surest first."""
        caps = dict(self._policy.caps)
        found = []
        for introducer, others in self._pairs.items():
            if introducer not in self._contacts:
                continue
            for other, tie in others.items():
                if not tie.pieces:
                    continue
                confidence = self._confidence(tie, caps)
                if confidence < 0.05:
                    continue
                found.append(Acquaintance(introducer, self._ref(other), round(confidence, 4), self._shown(tie)))
        return sorted(
            found, key=lambda one: (-one.confidence, one.introducer, one.person.address or "", one.person.name)
        )

    def _confidence(self, tie: _Tie, caps: dict[str, float]) -> float:
        doubt: dict[str, float] = defaultdict(lambda: 1.0)
        for kind, proves, evidence in tie.pieces:
            age = max(0.0, (self._now - evidence.date).total_seconds() / 86400)
            fresh = max(self._policy.least_fresh, 2.0 ** (-age / self._policy.half_life_days))
            doubt[kind] *= 1 - min(0.99, proves * fresh)
        left = 1.0
        for kind, remaining in doubt.items():
            left *= 1 - min(caps[kind], 1 - remaining)
        return float((1 - left) * self._policy.denial ** min(2, len(tie.denials)))

    def _ref(self, other: _Other) -> PersonRef:
        if isinstance(other, tuple):
            return self._refs[other]
        person = self._people.person(other)
        assert person is not None
        return PersonRef(person.name, person.address, person.organisation, person.title)

    def _shown(self, tie: _Tie) -> tuple[Evidence, ...]:
        ranked = sorted(tie.pieces, key=lambda piece: (piece[1], piece[2].date, piece[2].id), reverse=True)
        shown: list[Evidence] = []
        per_kind: dict[str, int] = defaultdict(int)
        for kind, _, evidence in ranked:
            if per_kind[kind] < 3 and evidence not in shown:
                per_kind[kind] += 1
                shown.append(evidence)
        shown = shown[: self._policy.most_evidence] + tie.denials[-2:]
        return tuple(sorted(shown, key=lambda one: (one.date, one.kind, one.id), reverse=True))


def knows(acquaintances: Iterable[Acquaintance], introducer: Address) -> list[Acquaintance]:
    """Whom one contact knows, surest first."""
    return [one for one in acquaintances if one.introducer == introducer]

"""Who knows whom, seen from outside, in the owner's own mail and calendar.

Ties come of being copied or invited together, of letters quoted, of introductions, of what people say of each other,
and of shared firms and circles (foci explain ties the better the smaller they are: Feld 1981, "The focused organization
of social ties"). How evidence adds up stands in `confidence`, what a sentence says of two people in `ties`.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations

from plugin.domain.meetings.attendance import judge_trust, took_part
from plugin.domain.meetings.bookings import judge_booking, latest_versions
from plugin.domain.model import (
    Account,
    Acquaintance,
    Address,
    CalendarEvent,
    Corrections,
    Evidence,
    Mailbox,
    MailMessage,
    Mention,
    MessageId,
    PersonRef,
    QuotedHeader,
    SignalKind,
)
from plugin.domain.network.beginnings import introduced_in
from plugin.domain.network.companies import Companies
from plugin.domain.network.confidence import AcquaintancePolicy, Tie
from plugin.domain.network.groups import Group, find_groups
from plugin.domain.network.ties import Nearness, TieReading, read_tie
from plugin.domain.people.identities import People
from plugin.domain.people.mentioned_people import Mentioned, MentionedPeople, mentions_of_people
from plugin.domain.people.trust import Trust
from plugin.domain.text.addresses import is_free_mail, registrable_domain
from plugin.domain.text.excerpts import excerpt
from plugin.sentences import say

_USUAL = AcquaintancePolicy()
_FAINTEST = 0.1
"""What is less sure is not worth a line."""


def find_acquaintances(  # noqa: PLR0913 -- the settled signature, and three refinements with defaults
    events: Sequence[CalendarEvent],
    messages: Sequence[MailMessage],
    people: People,
    account: Account,
    *,
    policy: AcquaintancePolicy = _USUAL,
    free_mail: frozenset[str] = frozenset(),
    groups: Sequence[Group] | None = None,
    trust: Trust | None = None,
    read: Collection[MessageId] = (),
    now: datetime,
) -> list[Acquaintance]:
    """Each contact with everybody they are seen to know, surest first; introducers are in touch with the owner.

    `read` are the messages that an attentive careful reader has read: a tie that a rule hears in one of them is half
    heard where the reader has found none between the two.

    Strangers (`trust`) show nothing by what they write, copy, quote or invite to: anybody can claim anything.

    Left out on both sides: the owner, machines and lists, and (unless the policy says so) the owner's own organisation.
    """
    trust = trust or judge_trust(events, messages, people.owner, Corrections(), now=now).across(people)
    web = _Web(people, account, policy, free_mail, trust, read, now=now)
    for event in latest_versions(events):
        if took_part(event, people.owner):
            web.add_event(event)
    for message in messages:
        if message.date <= now + timedelta(days=1):
            web.add_message(message)
    web.add_organisations()
    for group in find_groups(events, messages, people, trust=trust, now=now) if groups is None else groups:
        if group.size <= policy.largest_group:
            web.add_group(group.members, group.evidence[0], group.name)
    return web.judged()


@dataclass(frozen=True, slots=True)
class _Heard:
    """A tie that a rule heard: whose, with whom, and what it proves."""

    author: Address
    other: Mentioned
    proves: float
    evidence: Evidence
    occasion: str


class _Web:
    """Every pair's evidence, gathered in one pass."""

    def __init__(
        self,
        people: People,
        account: Account,
        policy: AcquaintancePolicy,
        free_mail: frozenset[str],
        trust: Trust,
        read: Collection[MessageId],
        *,
        now: datetime,
    ) -> None:
        self._people = people
        self._trust = trust
        self._policy = policy
        self._free_mail = free_mail
        self._now = now
        own = {account.address, *account.addresses, *people.owner}
        self._own = {registrable_domain(address) for address in own if not is_free_mail(address, free_mail)}
        self._mutual: dict[tuple[Address, Address], Tie] = defaultdict(Tie)
        """Evidence that reads both ways, by the two addresses in order."""
        self._said: dict[Address, dict[Mentioned, Tie]] = defaultdict(lambda: defaultdict(Tie))
        """What somebody says of knowing another: it speaks for the one who says it."""
        self._read = frozenset(read)
        self._unsure: list[_Heard] = []
        """What rules heard in messages that the careful reader has read as well."""
        self._found: set[tuple[Address, Mentioned]] = set()
        """The pairs between whom the careful reader has found a tie."""
        self._mentioned = MentionedPeople(people, trust)
        self._refs: dict[Address, PersonRef] = {}
        self._companies = Companies()
        self._counts: dict[Address, bool] = {}
        self._one_name = {frozenset((pair.one, pair.other)) for pair in people.namesakes}
        """Addresses that may be one person's: nobody is acquainted with themselves."""
        self._touched: dict[Address, Evidence] = {}
        """Whom the owner is in touch with, and the latest thing that shows it."""

    def _counted(self, address: Address) -> bool:
        """Whether the (canonical) address is a person's, and one to be reckoned with."""
        known = self._counts.get(address)
        if known is None:
            person = self._people.person(address)
            known = person is not None and (self._policy.own_organisation or not self._is_colleague(address))
            self._counts[address] = known
        return known

    def _is_colleague(self, address: Address) -> bool:
        person = self._people.person(address)
        return person is not None and registrable_domain(person.address) in self._own

    def _see(self, mailbox: Mailbox | None) -> Address | None:
        """The canonical address of a person that counts, or None."""
        if mailbox is None:
            return None
        person = self._people.person(mailbox.address)
        return person.address if person is not None and self._counted(person.address) else None

    def _add_both(self, one: Address, other: Address, proves: float, evidence: Evidence, occasion: str) -> None:
        if one != other and frozenset((one, other)) not in self._one_name:
            pair = (one, other) if one < other else (other, one)
            self._mutual[pair].add(proves, evidence, occasion=occasion)

    def add_event(self, event: CalendarEvent) -> None:
        """Those who sat at one table with the owner."""
        booking = judge_booking(event, self._people, now=self._now)
        if booking is None:
            return
        present = [address for address in booking.people if self._counted(address)]
        evidence = Evidence("met_together", event.start, event.id, excerpt(event.summary))
        for address in present:
            self._touched[address] = evidence
        others = max(1, len(booking.people) - 1)
        # At a long table one speaks to one's neighbours: it proves little, and only again and again.
        proves = self._policy.at_table / (others if others > self._policy.long_table else math.sqrt(others))
        for one, other in combinations(present, 2):
            self._add_both(one, other, proves, evidence, event.id)

    def add_message(self, message: MailMessage) -> None:
        """Everything a message shows: who stands beside whom, who is quoted, who is named."""
        self._companies.see(message)
        if (message.automated and not message.sent_by_me) or not self._trust.hears(message):
            return
        sender = None if message.sent_by_me else self._see(message.sender)
        everyone = [address for address in map(self._see, message.recipients) if address is not None]
        evidence = Evidence("copied_together", message.date, message.id, excerpt(message.subject))
        for address in everyone if message.sent_by_me else [sender]:
            if address is not None and not message.list_id:
                self._touched[address] = evidence
        if not message.list_id and len(message.recipients) <= self._policy.most_copied:
            self._add_copied(message, sender, everyone, evidence)
        self._add_introductions(message, sender)
        for header in message.quoted_headers:
            self._add_quoted(message, header)
        for mention in mentions_of_people(message.mentions):
            self._add_mention(message, mention, sender)

    def _add_copied(
        self, message: MailMessage, sender: Address | None, everyone: Sequence[Address], evidence: Evidence
    ) -> None:
        policy = self._policy
        thread = message.thread_id or message.id
        if sender is not None:
            # Who copies somebody has their address and their ear; the longer the list, the less of it.
            proves = policy.copied * max(1, len(message.recipients) - 1) ** -0.2
            for other in everyone:
                self._add_both(sender, other, proves, evidence, f"{thread}/{sender}")
        if len(everyone) > 1:
            proves = policy.addressed_by_owner if message.sent_by_me else policy.addressed_together
            proves /= math.sqrt(max(1, len(message.recipients) - 1))
            for one, other in combinations(everyone, 2):
                self._add_both(one, other, proves, evidence, f"{thread}/together")

    def _add_introductions(self, message: MailMessage, sender: Address | None) -> None:
        if sender is None:
            return
        for signal in message.signals:
            if signal.kind is SignalKind.INTRODUCTION and signal.whose == "own":
                evidence = Evidence("introduced", message.date, message.id, excerpt(signal.text))
                for address in introduced_in(message, self._people):
                    if self._counted(address):
                        self._add_both(sender, address, self._policy.introduced, evidence, message.id)

    def _add_quoted(self, message: MailMessage, header: QuotedHeader) -> None:
        writer = self._see(header.sender)
        told = header.to + header.cc
        if writer is None or not told or len(told) > self._policy.most_copied:
            return
        sane = header.date is not None and header.date <= message.date
        date = header.date if sane and header.date is not None else message.date
        to_owner = any(mailbox.address in self._people.owner for mailbox in told)
        kind, proves = ("copied_together", self._policy.copied) if to_owner else ("wrote_to", self._policy.wrote_to)
        proves *= max(1, len(told) - (1 if to_owner else 0)) ** -0.25
        evidence = Evidence(kind, date, message.id, excerpt(header.subject or message.subject))
        for other in map(self._see, told):
            if other is not None:
                self._add_both(writer, other, proves, evidence, f"{message.thread_id or message.id}/{writer}")

    def _add_mention(self, message: MailMessage, mention: Mention, sender: Address | None) -> None:
        author = sender if mention.whose == "own" and not mention.nearness else self._author(mention)
        other = self._mentioned.find(mention) if author is not None else None
        if author is None or other is None or other == author:
            return
        if not isinstance(other, tuple) and not self._counted(other):
            return
        tie = self._said[author][other]
        reading = self._read_tie(mention)
        if reading.nearness is Nearness.DENIED:
            tie.deny(Evidence("denied", message.date, message.id, excerpt(mention.text), reading.rule))
            return
        proves = self._policy.by_nearness(reading.nearness)
        if not mention.name:
            proves = min(proves, self._policy.nameless)
        evidence = Evidence("mentioned", message.date, message.id, excerpt(mention.text), reading.rule)
        # Speaking of somebody again and again, without a word of knowing them, proves no more than doing so once.
        bound = reading.nearness is Nearness.TIE
        occasion = f"{message.thread_id or message.id}/{mention.stance}" if bound else "named"
        if mention.nearness:
            self._found.add((author, other))
        if bound and not mention.nearness and message.id in self._read:
            self._unsure.append(_Heard(author, other, proves, evidence, occasion))
        else:
            tie.add(proves, evidence, occasion=occasion)

    def _settle(self) -> None:
        """Count what rules heard where the careful reader read too: in full where it found a tie as well."""
        for one in self._unsure:
            sure = (one.author, one.other) in self._found
            proves = one.proves if sure else min(one.proves, self._policy.spoken_near)
            self._said[one.author][one.other].add(proves, one.evidence, occasion=one.occasion)
        self._unsure.clear()

    @staticmethod
    def _read_tie(mention: Mention) -> TieReading:
        """What the words around the name tell; a denial also where they cannot stand the person."""
        if mention.nearness:
            return TieReading(Nearness(mention.nearness), mention.rule)
        reading = read_tie(mention.text, mention.name or mention.organisation)
        if reading.nearness is not Nearness.TIE and mention.stance == "negative":
            return TieReading(Nearness.DENIED, reading.rule)
        return reading

    def _author(self, mention: Mention) -> Address | None:
        author = self._people.canonical(mention.author) if mention.author else None
        return author if author is not None and self._counted(author) else None

    def add_group(self, members: Sequence[Address], evidence: Evidence, name: str) -> None:
        """Those who belong to one circle."""
        proves = self._policy.group / math.sqrt(max(1, len(members) - 1))
        for one, other in combinations([address for address in members if self._counted(address)], 2):
            self._add_both(one, other, proves, evidence, name)

    def add_organisations(self) -> None:
        """Those who work in the same small organisation know each other; in a large one they need not."""
        members: dict[str, list[Address]] = defaultdict(list)
        for person in self._people:
            if is_free_mail(person.address, self._free_mail) or self._is_colleague(person.address):
                continue
            if self._counted(person.address):
                members[registrable_domain(person.address)].append(person.address)
        for domain, who in members.items():
            if not 2 <= len(who) <= 60:
                continue
            names = tuple({person.organisation for person in map(self._people.person, who) if person})
            size = max(len(who), self._companies.size(domain, names))
            proves = self._policy.organisation / (1 + size / 15)
            text = say("Both at %(place)s", place=domain)
            if size < 1000:
                text = say("Both at %(place)s, where %(size)s people were seen", place=domain, size=size)
            for one, other in combinations(who, 2):
                seen = self._touched.get(one) or self._touched.get(other)
                if seen is not None:
                    evidence = Evidence("same_organisation", seen.date, seen.id, text)
                    self._add_both(one, other, proves, evidence, domain)

    def judged(self) -> list[Acquaintance]:
        """Each contact's ties, surest first."""
        self._settle()
        found: list[Acquaintance] = []
        for (one, other), tie in self._mutual.items():
            plain = None
            for introducer, person in ((one, other), (other, one)):
                said = self._said.get(introducer, {}).pop(person, None)
                if said is not None:
                    said.take(tie)
                    self._judge(found, introducer, person, self._weighed(said))
                else:
                    plain = plain or self._weighed(tie)
                    self._judge(found, introducer, person, plain)
        for introducer, others in self._said.items():
            for mentioned, tie in others.items():
                self._judge(found, introducer, mentioned, self._weighed(tie))
        return sorted(
            found, key=lambda one: (-one.confidence, one.introducer, one.person.address or "", one.person.name)
        )

    def _weighed(self, tie: Tie) -> tuple[float, tuple[Evidence, ...]]:
        confidence = tie.confidence(self._policy, now=self._now) if tie else 0.0
        return confidence, tie.shown(self._policy) if confidence >= _FAINTEST else ()

    def _judge(
        self,
        found: list[Acquaintance],
        introducer: Address,
        other: Mentioned,
        weighed: tuple[float, tuple[Evidence, ...]],
    ) -> None:
        confidence, shown = weighed
        if confidence >= _FAINTEST and introducer in self._touched and self._trust.exchanges(introducer):
            found.append(Acquaintance(introducer, self._ref(other), confidence, shown))

    def _ref(self, other: Mentioned) -> PersonRef:
        if isinstance(other, tuple):
            return self._mentioned.ref(other)
        ref = self._refs.get(other)
        if ref is None:
            person = self._people.person(other)
            assert person is not None
            ref = PersonRef(person.name, person.address, person.organisation, person.title)
            self._refs[other] = ref
        return ref

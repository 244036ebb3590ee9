"""Faint traces: pairs of a contact and a wish who were only ever seen near each other.

They prove nothing, and are never asked; but the user may wonder why not, and the answer is "too thin".
"""

from collections import defaultdict
from collections.abc import Iterable

from plugin.domain.model import (
    NOT_SOUGHT,
    Acquaintance,
    Address,
    Evidence,
    KnowingKind,
    MailMessage,
    Match,
    PersonRef,
    Prospect,
)
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.glued_names import name_readings
from plugin.domain.text.names import FullName, fits_name, fold, read_name, surname_key
from plugin.domain.text.organisations import organisation_likeness

FAINT = 0.05
"""The confidence of a faint trace: far below what any gate lets pass."""
SAME_COMPANY = 0.88


def find_weak_links(context: SuggestionContext, matches: Iterable[Match]) -> list[Match]:
    """Pairs beyond `matches` who shared a gathering or a mail, or where mail with the contact names the wish."""
    seen = {(one.acquaintance.introducer, one.prospect.id) for one in matches}
    wishes = _Wishes(context)
    found: dict[tuple[Address, str], Match] = {}
    for contact, prospect, evidence in (*_together(context, wishes), *_named(context, wishes)):
        key = (contact, prospect.id)
        if key in seen or contact in context.known_as(prospect) or context.relationship(contact) is None:
            continue
        match = found.get(key)
        # The latest trace stands for all of them.
        if match is None or match.acquaintance.evidence[0].date < evidence.date:
            addresses = sorted(context.known_as(prospect))
            person = PersonRef(
                prospect.name, addresses[0] if len(addresses) == 1 else None, prospect.organisation, prospect.role
            )
            found[key] = Match(prospect, Acquaintance(contact, person, FAINT, (evidence,)), 1.0)
    return [found[key] for key in sorted(found)]


class _Wishes:
    """Named wishes by the addresses they were seen at, and by surname."""

    def __init__(self, context: SuggestionContext) -> None:
        self.by_address: dict[Address, list[Prospect]] = defaultdict(list)
        self.by_surname: dict[str, list[tuple[FullName, Prospect]]] = defaultdict(list)
        self._written: dict[str, list[tuple[str, Prospect]]] = defaultdict(list)
        self._at: list[Prospect] = []
        self._companies: dict[str, list[Prospect]] = {}
        for prospect in context.prospects:
            name = read_name(prospect.name)
            if prospect.status in NOT_SOUGHT:
                continue
            if prospect.organisation:
                self._at.append(prospect)
            if not name.whole:
                continue
            self._written[fold(name.surname).split()[-1]].append((f" {fold(str(name))} ", prospect))
            self.by_surname[surname_key(name.surname)].append((name, prospect))
            for address in context.known_as(prospect):
                self.by_address[address].append(prospect)

    def among(self, addresses: Iterable[Address]) -> list[Prospect]:
        """The wishes that are among these people."""
        return [prospect for address in sorted(addresses) for prospect in self.by_address.get(address, ())]

    def named(self, name: str, organisation: str) -> list[Prospect]:
        """The wishes that a name may mean: a full one, or a part of it together with the company."""
        found = []
        for person, company in name_readings(name, organisation):
            read = read_name(person)
            if read.whole:
                near = self.by_surname.get(surname_key(read.surname), ())
                found += [prospect for wish, prospect in near if fits_name(wish, read)]
            elif read.given and company:
                lone = FullName(surname=read.given)
                found += [
                    one
                    for one in self.at(company)
                    if one.name and any(fits_name(part, read_name(one.name)) for part in (read, lone))
                ]
        return found

    def at(self, organisation: str) -> list[Prospect]:
        """The wishes at a company."""
        if organisation not in self._companies:
            self._companies[organisation] = [
                one for one in self._at if organisation_likeness(one.organisation, organisation) >= SAME_COMPANY
            ]
        return self._companies[organisation]

    def written(self, text: str) -> list[Prospect]:
        """The wishes whose full names stand in a text, as they are written."""
        words = fold(text)
        padded = f" {words} "
        return [
            prospect
            for word in dict.fromkeys(words.split())
            for name, prospect in self._written.get(word, ())
            if name in padded
        ]


def _together(context: SuggestionContext, wishes: _Wishes) -> Iterable[tuple[Address, Prospect, Evidence]]:
    canonical = context.people.canonical
    for event in context.events:
        if event.start <= context.now and event.status != "cancelled":
            present = {canonical(one.mailbox.address) for one in event.attendees if not one.resource}
            for prospect in wishes.among(present):
                evidence = Evidence(KnowingKind.SAME_GROUP, event.start, event.id, excerpt(event.summary))
                for contact in sorted(present):
                    yield contact, prospect, evidence
    for message in context.genuine:
        on_it = {canonical(box.address) for box in (message.sender, *message.recipients)}
        # A stranger can address anybody beside anybody: that is a trace of the stranger's alone.
        near = on_it if context.hears(message) else {canonical(message.sender.address)}
        for prospect in wishes.among(on_it):
            evidence = Evidence(KnowingKind.COPIED_TOGETHER, message.date, message.id, excerpt(message.subject))
            for contact in sorted(near):
                yield contact, prospect, evidence


def _named(context: SuggestionContext, wishes: _Wishes) -> Iterable[tuple[Address, Prospect, Evidence]]:
    """Wishes named in any sentence that is kept of mail between two, and those at a company named there."""
    for message in context.genuine:
        contacts = () if message.automated else _between(context, message)
        if not contacts:
            continue
        texts = {message.subject: wishes.written(message.subject)}
        for signal in message.signals:
            texts[signal.text] = wishes.written(signal.text)
        for mention in message.mentions:
            company = wishes.at(mention.organisation) if mention.organisation and not mention.name else []
            named = wishes.named(mention.name, mention.organisation) if mention.name else []
            texts[mention.text] = [*texts.get(mention.text, ()), *wishes.written(mention.text), *named, *company]
        for text, prospects in texts.items():
            evidence = Evidence(KnowingKind.MENTIONED, message.date, message.id, excerpt(text))
            yield from ((contact, prospect, evidence) for prospect in prospects for contact in contacts)


def _between(context: SuggestionContext, message: MailMessage) -> list[Address]:
    """The contact of a mail between two."""
    others = {
        context.people.canonical(box.address) for box in (message.sender, *message.to) if box.address not in context.own
    }
    return sorted(others) if len(others) == 1 else []

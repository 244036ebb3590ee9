"""Faint traces: pairs of a contact and a wish who were only ever seen near each other.

They prove nothing, and are never asked; but the user may wonder why not, and the answer is "too thin".
"""

from collections.abc import Iterable

from plugin.domain.model import (
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
from plugin.domain.suggestions.wish_names import WishNames
from plugin.domain.text.excerpts import excerpt

FAINT = 0.05
"""The confidence of a faint trace: far below what any gate lets pass."""


def find_weak_links(context: SuggestionContext, matches: Iterable[Match]) -> list[Match]:
    """Pairs beyond `matches` who shared a gathering or a mail, or where mail with the contact names the wish."""
    seen = {(one.acquaintance.introducer, one.prospect.id) for one in matches}
    wishes = WishNames(context.prospects, context.known_as)
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


def _together(context: SuggestionContext, wishes: WishNames) -> Iterable[tuple[Address, Prospect, Evidence]]:
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


def _named(context: SuggestionContext, wishes: WishNames) -> Iterable[tuple[Address, Prospect, Evidence]]:
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

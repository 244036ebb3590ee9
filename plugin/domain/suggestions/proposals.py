"""What the program proposes to the user, who accepts or declines it: found prospects, and a first profile.

A proposal is never acted on by itself: found people carry the status "proposed" and are not asked for.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugin.domain.language.packs import template, words
from plugin.domain.mail.device_lines import is_sent_from
from plugin.domain.mail.signature_fields import read_signature
from plugin.domain.mail.signatures import is_banner, is_disclaimer
from plugin.domain.model import Acquaintance, Address, Kind, KnowingKind, MailMessage, Profile, Prospect, Relationship
from plugin.domain.suggestions.avoidance import avoided_phrase, stem
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.matching import same_wish
from plugin.domain.suggestions.phrasing import say_date, say_list
from plugin.domain.suggestions.prospects import prospect_id
from plugin.domain.text.addresses import domain_of, is_free_mail, registrable_domain
from plugin.domain.text.names import fold, looks_like_person, read_name
from plugin.domain.text.roles import read_role
from plugin.sentences import say, say_number

KNOWN_WELL = 0.5
"""Confidence from which an introducer is said to know somebody who is proposed."""
_PARTS = re.compile(r"\s+[|·•–—]\s+")
_BETWEEN = template(r"[,;.]|\b{organisations.and}\b")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A found prospect, who could introduce them (strongest first), and how well they fit the ideal, 0–1."""

    prospect: Prospect
    introducers: tuple[Address, ...]
    fit: float


def find_proposals(context: SuggestionContext) -> list[Proposal]:
    """People whom contacts know and who fit the profile's ideal prospect, best first, each once.

    Left out: whoever is on the list already (declined proposals too), whom the user knows, who is at the
    user's own organisation, what the profile avoids, and mere names without a company. Without an ideal
    there is nothing to fit, and nobody is proposed.
    """
    ideal = context.profile.ideal
    if not ideal.strip():
        return []
    found: dict[str, list[tuple[Acquaintance, Relationship]]] = {}
    for acquaintance in context.acquaintances:
        relationship = context.relationship(acquaintance.introducer)
        if relationship is None or acquaintance.confidence < KNOWN_WELL or _unfit(acquaintance, context):
            continue
        if relationship.strength < context.policy.strength_for(relationship.kind):
            continue
        person = acquaintance.person
        key = context.people.canonical(person.address) if person.address else fold(person.name + person.organisation)
        found.setdefault(key, []).append((acquaintance, relationship))
    proposals = []
    for key in sorted(found):
        known = sorted(found[key], key=lambda pair: (-pair[0].confidence * pair[1].strength, pair[1].address))
        fit, words = _fit(ideal, [one for one, _ in known], context)
        if fit > 0:
            prospect = _prospect(known, words, context)
            if not any(same_wish(prospect, wish, context.people) for wish in context.prospects):
                proposals.append(Proposal(prospect, tuple(one.address for _, one in known), fit))
    return sorted(proposals, key=lambda one: (-one.fit, one.prospect.name, one.prospect.id))


def _unfit(acquaintance: Acquaintance, context: SuggestionContext) -> bool:
    person = acquaintance.person
    if not read_name(person.name).whole or any(fact.kind == KnowingKind.DENIED for fact in acquaintance.evidence):
        return True
    if not person.organisation and (person.address is None or is_free_mail(person.address)):
        return True
    if avoided_phrase(context.profile.avoid, (person.name, person.organisation, person.role)):
        return True
    if person.address is None:
        return False
    address = context.people.canonical(person.address)
    own = {registrable_domain(domain_of(one)) for one in context.own if not is_free_mail(one)}
    if registrable_domain(domain_of(address)) in own:
        return True
    return bool(context.met(address)) or bool(context.to(address) and context.received(address))


def _fit(ideal: str, known: Sequence[Acquaintance], context: SuggestionContext) -> tuple[float, list[str]]:
    """How well somebody fits the ideal, and in which words: by role, and by what is said of their company."""
    person = known[0].person
    seen = context.people.person(person.address) if person.address else None
    title = person.role or (seen.title if seen else "")
    phrases = _BETWEEN.split(ideal)
    wanted_roles = {role for phrase in phrases for role in _roles(phrase)}
    role = bool(wanted_roles & read_role(title))
    texts = [person.organisation, title, seen.organisation if seen else ""]
    texts += [
        fact.text
        for one in known
        for fact in one.evidence
        if fact.kind in {KnowingKind.MENTIONED, KnowingKind.INTRODUCED}
    ]
    said = set(stem(fold(" ".join(texts))).split())
    candidates = [word for word in fold(ideal).split() if len(word) > 2 and not word.isdigit()]
    telling = {stem(word): word for word in candidates if not _is_vague(word)}
    shared = [word for key, word in telling.items() if key in said]
    if not role and not shared:
        return 0.0, []
    share = len(shared) / len(telling) if telling else 0.0
    return round(0.5 * role + 0.5 * min(1.0, 2 * share), 3), ([title] if role else []) + shared


def _is_vague(word: str) -> bool:
    return any(word in words(key) for key in ("asks.small_words", "asks.vague_words", "detection.stop_words"))


def _roles(phrase: str) -> set[str]:
    singular = " ".join(word[:-1] if word.endswith("s") and len(word) > 4 else word for word in fold(phrase).split())
    return {role for role in read_role(phrase) | read_role(singular) if not role.startswith("field:")}


def _prospect(
    known: Sequence[tuple[Acquaintance, Relationship]], words: Sequence[str], context: SuggestionContext
) -> Prospect:
    best = known[0][0]
    person = best.person
    names = [context.name(relationship.address) for _, relationship in known[:2]]
    last = max(fact.date for acquaintance, _ in known for fact in acquaintance.evidence)
    why = say_number(
        "%(names)s knows them, last seen on %(day)s",
        "%(names)s know them, last seen on %(day)s",
        len(names),
        names=say_list(names),
        day=say_date(last, now=context.now),
    )
    if words:
        why = say("%(sentence)s; fits %(words)s", sentence=why, words=say_list([f"“{word}”" for word in words[:3]]))
    seen = context.people.person(person.address) if person.address else None
    organisation = person.organisation or (seen.organisation if seen else "")
    return Prospect(
        id=prospect_id(person.name, organisation, person.role, person.address or ""),
        name=person.name,
        address=person.address,
        organisation=organisation,
        role=person.role or (seen.title if seen else ""),
        why=why,
        status="proposed",
    )


def propose_profile(
    messages: Iterable[MailMessage], relationships: Iterable[Relationship], *, name: str = "", signature: str = ""
) -> Profile:
    """A first profile for the user to correct: from their own signatures, the language they write, and their clients.

    What they do is proposed only where a signature has a line that says it; the ideal prospect is proposed
    from the titles of clients. What nothing tells stays empty.
    """
    sent = [one for one in messages if one.sent_by_me and not one.automated]
    names = Counter(one.sender.display_name for one in sent if looks_like_person(one.sender.display_name))
    blocks = Counter(one.signature for one in sent if one.signature)
    block = signature or (min(blocks, key=lambda text: (-blocks[text], -len(text), text)) if blocks else "")
    address = sent[-1].sender.address if sent else ""
    card = read_signature(block, address=address)
    who = name or (min(names, key=lambda text: (-names[text], text)) if names else "")
    languages = Counter(one.language for one in sent if one.language)
    titles = Counter(
        one.person.title for one in relationships if one.kind in {Kind.CLIENT, Kind.FORMER_CLIENT} and one.person.title
    )
    ideal = [title for title, _ in sorted(titles.items(), key=lambda pair: (-pair[1], pair[0]))[:3]]
    return Profile(
        name=who,
        organisation=card.organisation,
        title=card.title,
        what=_tagline(block, who, card.organisation, card.title),
        ideal=", ".join(ideal),
        language=min(languages, key=lambda code: (-languages[code], code)) if languages else "",
    )


def _tagline(signature: str, name: str, organisation: str, title: str) -> str:
    """The line of a signature that says what somebody does: words only, no name, address, number or link."""
    known = {fold(name), fold(organisation), fold(title)}
    for line in signature.splitlines():
        # "Bright Roofs | roofs that last": the name of the company says nothing of what it does.
        text = " ".join(part for part in _PARTS.split(line.strip(" -–—|*•\t")) if fold(part) not in known)
        if not 4 <= len(text.split()) <= 20 or re.search(r"[@\d/]|www\.|http", text):
            continue
        if is_disclaimer(text) or is_banner(text) or is_sent_from(text):
            continue
        if fold(text) in known or (name and fold(name) in fold(text)):
            continue
        return text
    return ""

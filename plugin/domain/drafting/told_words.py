"""What the introducer wrote of the prospect, as a letter can give it back.

How they know them, what they call them, and what they told of their work: read from their own messages only, the
newest first.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from plugin.domain.drafting.greetings import title_of
from plugin.domain.drafting.hung_ties import is_private_tie
from plugin.domain.drafting.pronouns import find_pronoun
from plugin.domain.drafting.tie_clauses import Bond, find_bond
from plugin.domain.drafting.tie_grounds import find_tie_ground
from plugin.domain.drafting.tie_nouns import find_tie_noun
from plugin.domain.drafting.tie_relatives import find_tie_relative
from plugin.domain.drafting.told_needs import Need, find_need
from plugin.domain.drafting.turned_ties import find_turned_tie
from plugin.domain.language.detection import detect_language
from plugin.domain.language.packs import pack
from plugin.domain.model import READ_BY, Address, Evidence, MailMessage, Mention, Offer, Pronoun, Suggestion
from plugin.domain.network.ties import Nearness, read_tie
from plugin.domain.text.names import fits_name, read_name

_WRITTEN = frozenset({"mentioned", "introduced", "prospect_named"})
_CLAUSES = re.compile(r"\s*[,;:.!?()–—]+\s+|\s+-\s+")
_NEEDED = timedelta(days=75)
"""What was told of a task longer ago is done by now."""


@dataclass(frozen=True, slots=True)
class ToldWords:
    """What they told, and where.

    `bond` is the tie as a clause, `word` what the prospect is to them in one word ("your cousin", in the notation of
    `variants`), `clause` a relative clause of theirs that tells it; `tie` the evidence that holds the best of the
    three. `need` is what they told of the prospect's work. `called` is how they call the prospect in running text, ""
    where they give the whole name. `near`: they wrote of them as of somebody they know. `offer` is what they would
    do, or have done, to bring the two together, as `offered` tells; `pronoun` by what one speaks of the prospect.
    """

    bond: Bond | None = None
    word: str = ""
    clause: str = ""
    tie: Evidence | None = None
    need: Need | None = None
    need_told: Evidence | None = None
    called: str = ""
    near: bool = False
    offer: Offer = Offer.NONE
    offered: Evidence | None = None
    pronoun: Pronoun = Pronoun.UNSAID


NOTHING_TOLD = ToldWords()
"""Where they wrote nothing of the prospect."""


def read_told(
    suggestion: Suggestion,
    by_id: Mapping[str, MailMessage],
    theirs: frozenset[Address],
    *,
    language: str,
    now: datetime,
) -> ToldWords:
    """What the introducer's messages tell of the prospect, in the language of the letter."""
    name, house = suggestion.prospect.name, suggestion.prospect.organisation
    told = told_by_them(suggestion, by_id, theirs)
    if not name or not told:
        return NOTHING_TOLD
    read = _read_mentions(told, by_id, name)
    bond, tie = _read_bond(read, language)
    word = clause = ""
    if bond is None:
        bond, word, clause, tie = _best_tie(told, name, f"{suggestion.prospect.role} {house}", language)
    fresh = [fact for fact in told if now - fact.date <= _NEEDED]
    needs = ((find_need(without_asides(fact.text, language), name, house, language=language), fact) for fact in fresh)
    need, need_told = next(((need, fact) for need, fact in needs if need is not None), (None, None))
    offers = (
        (one.offer, fact)
        for one, fact in read
        if one.offer is not Offer.NONE and now - fact.date <= _NEEDED and _bears_out(one, language)
    )
    offer, offered = next(offers, (Offer.NONE, None))
    return ToldWords(
        bond=bond,
        word=word,
        clause=clause,
        tie=tie,
        need=need,
        need_told=need_told,
        called=called_by_them([fact.text for fact in told], name, language=language),
        near=any(_is_tie(fact, name) for fact in told),
        offer=offer,
        offered=offered,
        pronoun=find_pronoun([fact.text for fact in told], [one.pronoun for one, _ in read], word, name, language),
    )


def _read_mentions(
    told: Sequence[Evidence], by_id: Mapping[str, MailMessage], name: str
) -> list[tuple[Mention, Evidence]]:
    """What an attentive reader read of the introducer's own tie to the prospect, the newest first."""
    full = read_name(name)
    return [
        (one, fact)
        for fact in told
        for one in by_id[fact.id].mentions
        if one.rule.startswith(READ_BY) and one.whose == "own" and one.text.startswith(fact.text.rstrip("…")[:_SAME])
        if fits_name(read_name(one.name), full) or fits_name(full, read_name(one.name))
    ]


def _bears_out(mention: Mention, language: str) -> bool:
    """Whether the sentence itself offers to bring two together, where it is read so: nobody is held to less."""
    offering = pack(language).template(r"(?<!\w)(?:{drafts.offering})")
    return mention.offer is not Offer.OFFERED or offering.search(mention.text.replace("’", "'")) is not None


_SAME = 40
"""Letters by which an excerpt is known for the beginning of a sentence."""


def _read_bond(read: Sequence[tuple[Mention, Evidence]], language: str) -> tuple[Bond | None, Evidence | None]:
    """The tie as the reader says it back, in the language of the letter; the longest, which tells most.

    One of feasts and holidays only where there is no other.
    """
    said = [(one, fact) for one, fact in read if one.said_back and detect_language(one.text) == language]
    if not said:
        return None, None
    one, fact = max(said, key=lambda one: (not is_private_tie(one[0].said_back, language), len(one[0].said_back)))
    return Bond(one.said_back, language, names=True), fact


def _is_tie(fact: Evidence, name: str) -> bool:
    """Whether the words tell a tie, by the rules or by an attentive reader."""
    nearness = read_tie(fact.text, name).nearness
    read = fact.rule.startswith(READ_BY) and nearness not in {Nearness.DENIED, Nearness.FAR}
    return read or nearness is Nearness.TIE


def told_by_them(
    suggestion: Suggestion, by_id: Mapping[str, MailMessage], theirs: frozenset[Address]
) -> list[Evidence]:
    """What the introducer wrote of the prospect, the newest first."""
    newest = sorted(suggestion.acquaintance.evidence, key=lambda fact: (-fact.date.timestamp(), fact.id))
    written = [fact for fact in newest if fact.kind in _WRITTEN and is_theirs(fact, by_id, theirs)]
    return [replace(fact, kind="mentioned") for fact in written]


def is_theirs(fact: Evidence, by_id: Mapping[str, MailMessage], theirs: frozenset[Address]) -> bool:
    """Whether the introducer wrote the message the evidence was read in."""
    message = by_id.get(fact.id)
    return message is not None and message.sender.address in theirs


def _best_tie(
    told: Sequence[Evidence], name: str, house: str, language: str
) -> tuple[Bond | None, str, str, Evidence | None]:
    """The clause about the two, their word for the prospect, a relative clause: the newest of each; and its evidence.

    A word is what one would say, else a clause; where neither can be turned, where they know each other from.
    """
    bonds = ((_bond(fact.text, name, language), fact) for fact in told)
    bond, bond_told = next(((one, fact) for one, fact in bonds if one and one.language == language), (None, None))
    words = ((find_tie_noun(without_asides(fact.text, language), name, language=language), fact) for fact in told)
    word, word_told = next(((one, fact) for one, fact in words if one), ("", None))
    clauses = ((find_tie_relative(without_asides(fact.text, language), name, language=language), fact) for fact in told)
    clause, clause_told = next(((one, fact) for one, fact in clauses if one), ("", None))
    if word:
        return None, word, "", word_told
    if bond is not None:
        return bond, "", "", bond_told
    if clause:
        return None, "", clause, clause_told
    read = {fact.id for fact in told if fact.rule.startswith(READ_BY)}
    grounds = (
        (find_tie_ground(fact.text, name, house, language=language, known_tie=fact.id in read), fact) for fact in told
    )
    return next(((ground, "", "", fact) for ground, fact in grounds if ground), (None, "", "", None))


def _bond(text: str, name: str, language: str) -> Bond | None:
    """The clause about the two: the one that names the person goes first; of two readings the one that says more."""
    text, joined = without_asides(text, language), without_asides(text, language, between=" ")
    for told in (*_naming(joined, name), *_naming(text, name), joined, text):
        found = (find_bond(told, name, about=True), find_turned_tie(told, name, language=language))
        bonds = [bond for bond in found if bond is not None and bond.language == language]
        if bonds:
            return max(bonds, key=lambda bond: len(bond.clause))
    return None


def _naming(text: str, name: str) -> list[str]:
    """The clause in which both are named as one subject or are something to each other; what follows it is detail.

    None where the name stands in the last clause, which may have been cut off.
    """
    surname = read_name(name).surname
    clauses = _CLAUSES.split(text)[:-1]
    return [f"{clause}." for clause in clauses if surname and re.search(rf"\b{re.escape(surname)}\b", clause)][:1]


def without_asides(text: str, language: str, *, between: str = ", ") -> str:
    """The text without what is said aside in it: "ya sabes que", "you know".

    `between` takes the place of the two commas that one stood between: in "Ann Poe and I, you know, sing" they go.
    """
    if not pack(language).words("turned_ties.asides"):
        return text
    left = pack(language).template("{turned_ties.asides}").sub("\0", text)
    left = re.sub(r"^[\s,]*\0[\s,]*|\s*,?\s*\0(?=\s*(?:[.;:!?)–—…]|$))", " ", left)
    left = re.sub(r"\s*,\s*\0\s*,\s*", between, left)
    return re.sub(r"\s+([,.])", r"\1", " ".join(left.replace("\0", " ").split()))


def called_by_them(texts: Sequence[str], name: str, *, language: str) -> str:
    """How the introducer calls somebody: "Nadia", "Frau Brandis", "Dr Askwith"; "" where only by the whole name.

    By the given name alone only where they gave the whole name before, so that it is known who is meant.
    """
    full = read_name(name)
    if not full.given or not full.surname:
        return ""
    given, surname = full.given.split()[0], full.surname
    honorifics = pack(language).table("drafts.honorifics")
    either = "|".join(map(re.escape, sorted(honorifics, key=len, reverse=True)))
    for text in texts if either else ():
        if found := re.search(rf"\b({either})\.?\s(?:Dr\.?\s)?{re.escape(surname)}\b", text):
            return f"{honorifics[found[1]]} {surname}"
    title = next((title for text in texts for title in [_title_before(text, given, surname)] if title), "")
    if title:
        return f"{title} {name}" if not title_of(name) else ""
    whole = any(re.search(rf"\b{re.escape(surname)}\b", text, re.IGNORECASE) for text in texts)
    alone = any(re.search(rf"\b{re.escape(given)}\b(?!\s+{re.escape(surname)})", text) for text in texts)
    return given if whole and alone else ""


def _title_before(text: str, given: str, surname: str) -> str:
    """A doctor's or professor's title that they give the person."""
    found = re.search(rf"\b(Dr|Prof)\.?\s(?:{re.escape(given)}\s)?{re.escape(surname)}\b", text)
    return found[1] if found else ""

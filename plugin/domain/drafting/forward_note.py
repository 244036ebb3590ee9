"""The note that an introducer can pass on: about the user, for this prospect, complete in itself.

It is made in this one place. With the ask its paragraph is shown under it; when the introducer says yes, the same
sentences go out with why this person, and a way out, or all of it as the introducer would say it. The paragraph says
who the user is, who passes it on, what the user does in their own whole words, and an easy next step with what it is
good for. It speaks to the prospect and says nothing about them. What the work brings to others is said after a yes
only: before it, to a stranger, it is praise of oneself.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from plugin.domain.drafting.company_names import without_legal_form
from plugin.domain.drafting.letter import clean_header
from plugin.domain.drafting.own_words import OwnWords, fit
from plugin.domain.drafting.wording import elided
from plugin.domain.language.packs import codes
from plugin.domain.language.phrasebook import Phrasebook, phrasebook
from plugin.domain.language.variants import Dice, available, expand, slots_of
from plugin.domain.model import Address, Profile
from plugin.domain.text.ngrams import count_words, words_of
from plugin.domain.text.sentences import capitalised

MOST = 70
"""Words of the paragraph: what is longer is not passed on unread."""


@dataclass(frozen=True, slots=True)
class Passing:
    """Who passes the paragraph on, what they are to the user, and the company of whom they pass it to."""

    introducer: str = ""
    kind: str = "other"
    organisation: str = ""


def note_to_forward(
    profile: Profile, reach: Address, language: str, *, passing: Passing | None = None, seed: object = 0
) -> str:
    """The paragraph in the language of the mail, "" where there is no pack for it or the profile has no name."""
    if language not in codes():
        return ""
    return compose_forward_note(profile, reach, phrasebook(language), passing=passing, seed=seed)


def compose_forward_note(
    profile: Profile, reach: Address, book: Phrasebook, *, passing: Passing | None = None, seed: object = 0
) -> str:
    """The paragraph in the language of the book.

    The user's own words stand whole or not at all; "" where the profile has none in this language on what they do.
    """
    return " ".join(one.text for one in _paragraph(profile, reach, book, passing or Passing(), seed))


@dataclass(frozen=True, slots=True)
class NoteSentence:
    """One sentence of the note, and the names of the facts that it stands on, as `follow_up_plan.facts_of` has them."""

    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteWish:
    """How the note after a yes is wanted: who passes it on, in which wording, and in whose mouth.

    `values` fill the slots of a letter's sentences (`follow_up` has them); a part whose slot is empty is not said.
    """

    passing: Passing
    seed: object = 0
    third_person: bool = False
    values: Mapping[str, str] = field(default_factory=dict)


def compose_note(
    profile: Profile, reach: Address, book: Phrasebook, wish: NoteWish
) -> tuple[tuple[NoteSentence, ...], ...]:
    """The note after a yes, in paragraphs: who the user is and what it brings, why this person, a step, a way out."""
    house = clean_header(wish.passing.organisation)
    values = {**wish.values, "house": _house(profile), "reach": str(reach), "at_org": ""}
    say = _Saying(book, values, {wish.passing.kind}, Dice("forward", wish.seed, house))

    def said(part: str, *facts: str) -> NoteSentence:
        return NoteSentence(elided(capitalised(say.part(part)), book.language), facts)

    if wish.third_person:
        body = [said("their_wish", "prospect"), said("their_what", "what"), said("their_proof", "value")]
        ends = [said("their_why", "why"), said("step"), said("their_reach"), said("out")]
    else:
        body = _paragraph(profile, reach, book, wish.passing, wish.seed)
        body = body or [said("me", "name", "house"), said("meet", "prospect"), said("wish"), said("reach")]
        value = _own(profile, "value", book.language)
        brings = NoteSentence(say.part("value", value) if value is not None else "", ("value",))
        ends = [brings, said("why", "why"), said("out")]
    return tuple(tuple(one for one in paragraph if one.text) for paragraph in (body, ends))


def _paragraph(
    profile: Profile, reach: Address, book: Phrasebook, passing: Passing, seed: object
) -> list[NoteSentence]:
    """The sentences of the paragraph; none where it would say nothing of what the user does."""
    if not profile.name:
        return []
    head = _head(profile, book.language)
    what = _own(profile, "what", book.language) or head
    if what is None:
        return []
    house = without_legal_form(clean_header(passing.organisation))
    values = {
        "me": profile.name,
        "house": _house(profile),
        "reach": str(reach),
        "introducer": clean_header(passing.introducer),
    }
    say = _Saying(book, values, {passing.kind}, Dice("forward", seed, house, passing.introducer))
    told = NoteSentence(say.part("what", what), ("what",))
    short = NoteSentence(say.part("what", head), ("what",)) if head is not None else told
    me = elided(say.part("me"), book.language)
    who, passed = NoteSentence(me, ("name", "house")), NoteSentence(say.part("passed"), ("introducer",))
    after = (NoteSentence(say.part("wish")), NoteSentence(say.part("reach")))
    # Of a long text nothing is cut through: what follows a colon is left out, then who passes it on.
    for told_of in ((passed, told), (passed, short), (told,), (short,)):
        note = [one for one in (who, *told_of, *after) if one.text]
        if count_words(" ".join(one.text for one in note)) <= MOST:
            return note
    return []


class _Saying:
    """Says the parts of one paragraph."""

    def __init__(self, book: Phrasebook, values: Mapping[str, str], situation: Collection[str], dice: Dice) -> None:
        self._book, self._values, self._situation, self._dice = book, values, frozenset(situation), dice

    def part(self, name: str, own: OwnWords | None = None) -> str:
        """A part in words, "" where what it needs is not known. Of `own` words a sentence stands alone."""
        if own is not None and own.sentence:
            return own.text
        values = {**self._values, **({f"{name}_mid": own.mid} if own is not None else {})}
        known = available(self._book.ways(f"forward.{name}", self._situation), values)
        if not known:
            return ""
        most = max(len(slots_of(way)) for way in known)
        ways = [way for way in known if len(slots_of(way)) == most]
        return expand(ways[self._dice.roll(len(ways))], values, informal=False, dice=self._dice)


def _house(profile: Profile) -> str:
    """The user's own company, "" where it is called by their name: that was said a word before."""
    own, house = words_of(profile.name), words_of(profile.organisation)
    same = set(own) <= set(house) or set(house) <= set(own)
    return "" if own and same else profile.organisation


def _own(profile: Profile, name: str, language: str) -> OwnWords | None:
    """The field in this language; what the user closed with a full stop stands alone, whatever it is."""
    text = profile.said_in(language, name).strip()
    own = fit(text, language=language, written_in=profile.language)
    return replace(own, sentence=True) if own is not None and text[-1:] in ".!" else own


def _head(profile: Profile, language: str) -> OwnWords | None:
    """What stands before a colon or a semicolon of what the user does, where that is a sentence."""
    head = re.split(r"[:;]\s", profile.said_in(language, "what"))[0]
    return fit(head, language=language, written_in=profile.language)

"""The note that an introducer can pass on: about the user, for this prospect, complete in itself.

It is made in this one place. With the ask its paragraph is shown under it; when the introducer says yes, the same
sentences go out with why this person, and a way out, or all of it as the introducer would say it. The paragraph says
who the user is, who passes it on, what the user does in their own whole words, and an easy next step with what it is
good for. It speaks to the prospect and says nothing about them. What the work brings is said where the user has a whole
sentence on it and there is room; for whom they work only where that list may hold the reader.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from plugin.domain.drafting.company_names import without_legal_form
from plugin.domain.drafting.letter import clean_header
from plugin.domain.drafting.own_words import OwnWords, fit, language_of
from plugin.domain.drafting.wording import elided
from plugin.domain.language.packs import codes, pack
from plugin.domain.language.phrasebook import Phrasebook, phrasebook
from plugin.domain.language.variants import Dice, available, expand, slots_of
from plugin.domain.model import Address, Profile
from plugin.domain.text.ngrams import count_words, words_of
from plugin.domain.text.sentences import capitalised

MOST = 70
"""Words of the paragraph: what is longer is not passed on unread."""


@dataclass(frozen=True, slots=True)
class Passing:
    """Who passes the paragraph on, what they are to the user; the company and role of whom they pass it to."""

    introducer: str = ""
    kind: str = "other"
    organisation: str = ""
    role: str = ""


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
        body = _paragraph(profile, reach, book, wish.passing, wish.seed, proof=False)
        body = body or [said("me", "name", "house"), said("meet", "prospect"), said("wish"), said("reach")]
        value = _own(profile, "value", book.language)
        brings = NoteSentence(say.part("value", value) if value is not None else "", ("value",))
        ends = [brings, said("why", "why"), said("out")]
    return tuple(tuple(one for one in paragraph if one.text) for paragraph in (body, ends))


def _paragraph(
    profile: Profile, reach: Address, book: Phrasebook, passing: Passing, seed: object, *, proof: bool = True
) -> list[NoteSentence]:
    """The sentences of the paragraph; none where it would say nothing of what the user does."""
    if not profile.name:
        return []
    reader = words_of(f"{passing.role} {passing.organisation}")
    head = _head(profile, book.language)
    what = _for_reader(_own(profile, "what", book.language), reader, book.language) or head
    what, head = (_including(one, reader, book.language) for one in (what, head))
    if what is None:
        return []
    house = without_legal_form(clean_header(passing.organisation))
    values = {
        "me": profile.name,
        "house": _house(profile),
        "my_title": "" if _house(profile) else _title(profile, book.language),
        "reach": str(reach),
        "introducer": clean_header(passing.introducer),
    }
    say = _Saying(book, values, {passing.kind}, Dice("forward", seed, house, passing.introducer))
    told = NoteSentence(say.part("what", what), ("what",))
    short = NoteSentence(say.part("what", head), ("what",)) if head is not None else told
    me = elided(say.part("me"), book.language)
    bare = elided(_Saying(book, {**values, "my_title": ""}, set(), Dice("forward")).part("me"), book.language)
    name = NoteSentence(bare, ("name", "house"))
    who, passed = NoteSentence(me, ("name", "house")), NoteSentence(say.part("passed"), ("introducer",))
    after = (NoteSentence(say.part("wish")), NoteSentence(say.part("reach")))
    value = _own(profile, "value", book.language) if proof else None
    brings = NoteSentence(value.text if value is not None and value.sentence else "", ("value",))
    # Of a long text nothing is cut through: what it brings is left out, then the title, what follows a colon, and who
    # passes it on.
    ways = ((who, passed, told, brings), (who, passed, told), (name, passed, told), (name, passed, short))
    for told_of in (*ways, (name, told), (name, short)):
        note = [one for one in (*told_of, *after) if one.text]
        if count_words(" ".join(one.text for one in note)) <= MOST:
            return note
    return []


def _title(profile: Profile, language: str) -> str:
    """What the user calls their work, as it stands behind their name; "" where it is in another language."""
    title = profile.said_in(language, "title").strip(" .")
    written = language_of(title, otherwise=profile.language or language_of(profile.what))
    forms = pack(language).table("drafts.my_title")
    if not title or written != language or not forms or "," in title:
        return ""
    first, _, rest = title.partition(" ")
    heading = first.istitle() and not pack(language).flag("names.nouns_are_capitalised")
    title = f"{first.lower() if heading else first} {rest}".rstrip()
    form = forms["vowel" if title[0] in str(forms["vowels"]) else "usual"]
    return str(form).replace("{title}", title)


def _including(own: OwnWords | None, reader: Collection[str], language: str) -> OwnWords | None:
    """What the user does, without what those lack for whom it is done: a head of development is no such fundraiser.

    The clause goes where it is the last of the sentence, and what stands before it is whole.
    """
    known = pack(language)
    if own is None or not own.sentence or not reader or not known.words("drafts.excluding"):
        return own
    found = known.template(r",?\s(?:{drafts.excluding})[^,.;:]*(?=[.!]?$)").search(own.text)
    verbs = {*known.words("drafts.needing_verbs"), *known.words("drafts.helping_verbs")}
    if found is None or verbs & set(words_of(own.text)) or count_words(own.text[: found.start()]) < _LEAST:
        return own
    shorter = f"{own.text[: found.start()]}."
    return replace(own, text=shorter, mid=shorter)


def _for_reader(own: OwnWords | None, reader: Collection[str], language: str) -> OwnWords | None:
    """What the user does, without a list of whom they do it for where the reader is none of them."""
    if own is None or not own.sentence or not reader:
        return own
    known = pack(language)
    before = "|".join(map(re.escape, (*known.words("drafts.for_whom"), *known.words("drafts.of_whom"))))
    last = "|".join(map(re.escape, known.words("drafts.joining")))
    item = rf"(?:(?!\s(?:{last})\s)[^,.;:])+"
    found = re.search(rf",?\s(?:{before})\s(?P<list>{item}(?:,\s{item})+?,?\s(?:{last})\s{item})", own.text)
    if found is None:
        return own
    stems = {word[:_STEM] for word in reader if len(word) >= _STEM}
    if stems & {word[:_STEM] for word in words_of(found["list"])}:
        return own
    # Where nouns are large, a small word at its end belongs to the verb: "… und Familien neu".
    tail = found["list"].rpartition(" ")[2]
    kept = f" {tail}" if known.flag("names.nouns_are_capitalised") and tail.islower() else ""
    shorter = f"{own.text[: found.start()]}{kept}{own.text[found.end() :]}"
    return replace(own, text=shorter, mid=shorter) if count_words(shorter) >= _LEAST else own


_STEM, _LEAST = 5, 4
"""Letters by which two words are taken for one; words without which nothing is said of what the user does."""


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

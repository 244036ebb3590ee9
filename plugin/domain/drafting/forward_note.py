"""The note that an introducer can pass on: about the user, for the prospect, complete in itself.

It is made in this one place. With the ask its paragraph is shown under it; when the introducer says yes, the same
sentences go out with a line of proof, why this person, and a way out. It says nothing of the introducer, and of the
prospect only what the user wrote of them: what the user says of themselves, what they would like, and their address.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from plugin.domain.drafting.own_words import fit, half, language_of, nearest_kind
from plugin.domain.drafting.wording import elided
from plugin.domain.language.packs import codes
from plugin.domain.language.phrasebook import Phrasebook, phrasebook
from plugin.domain.language.variants import Dice, available, expand
from plugin.domain.model import Address, Profile
from plugin.domain.text.ngrams import count_words
from plugin.domain.text.sentences import capitalised

MOST = 70
"""Words of the paragraph under an ask: what is longer is not passed on unread."""


@dataclass(frozen=True, slots=True)
class NoteSentence:
    """One sentence of the note, and the names of the facts that it stands on, as `follow_up_plan.facts_of` has them."""

    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteWish:
    """How a note is wanted: in which wording, near which words of the prospect's, and in whose mouth.

    `values` fill the slots of a letter's sentences (`follow_up` has them); a part whose slot is empty is not said.
    """

    about: Collection[str] = ()
    seed: object = 0
    third_person: bool = False
    values: Mapping[str, str] = field(default_factory=dict)


_PLAIN = NoteWish()
Note = tuple[tuple[NoteSentence, ...], ...]
"""Paragraphs of sentences."""


def note_to_forward(
    profile: Profile, reach: Address, language: str, *, about: Collection[str] = (), seed: object = 0
) -> str:
    """The paragraph under an ask in this language: in that of the profile where only there it says what the user does.

    "" where it does in neither. `about` are words of the prospect's role and company: whom the user works for is said
    where it is people like them.
    """
    spoken = note_language(profile, language)
    if not _says_what(profile, spoken):
        return ""
    return " ".join(one.text for one in _paragraph(profile, reach, phrasebook(spoken), NoteWish(about, seed)))


def note_language(profile: Profile, language: str) -> str:
    """The language of a note beside a mail in `language`: the first of it and the profile's that says what one does."""
    own = profile.language or language_of(f"{profile.what} {profile.ideal}", otherwise=language)
    spoken = dict.fromkeys(code for code in (language, own) if code in codes())
    return next((code for code in spoken if _says_what(profile, code)), language)


def compose_note(profile: Profile, reach: Address | None, book: Phrasebook, wish: NoteWish = _PLAIN) -> Note:
    """The note after a yes: who the user is, one line of proof, why this person, an easy next step, a way out."""
    say = _Speaker(book, wish, {**wish.values, "reach": str(reach or "")})
    who: tuple[NoteSentence, ...]
    step: tuple[NoteSentence, ...]
    if wish.third_person:
        who = (say("their_wish", "prospect"), say("their_what", "what"))
        proof, step = (say("their_proof", "value"), say("their_why", "why")), (say("step"), say("their_reach"))
    else:
        made = _paragraph(profile, reach, book, wish)
        # Where the profile says nothing that could stand in the paragraph, the user says whom they would like to meet.
        who = tuple(made[:-2]) or (say("me_alone", "name"), say("what", "what"), say("meet", "prospect"))
        proof = (say("proof", "value"), say("why", "why"))
        step = tuple(made[-2:]) or (say("step"), say("reach"))
    paragraphs = ((*who, *proof), (*step, say("out")))
    return tuple(tuple(one for one in paragraph if one.text) for paragraph in paragraphs)


@dataclass(frozen=True, slots=True)
class _Speaker:
    book: Phrasebook
    wish: NoteWish
    values: Mapping[str, str]

    def __call__(self, part: str, *facts: str) -> NoteSentence:
        """One way of saying a part, without words where a slot of it has nothing to say."""
        ways = available(self.book.ways(f"forward.{part}"), self.values)
        if not ways:
            return NoteSentence("")
        dice = Dice("forward", self.wish.seed, part)
        text = expand(ways[dice.roll(len(ways))], self.values, informal=False, dice=dice)
        return NoteSentence(elided(capitalised(text), self.book.language), facts)


def _paragraph(profile: Profile, reach: Address | None, book: Phrasebook, wish: NoteWish) -> list[NoteSentence]:
    """The sentences of the paragraph, of which the last two are the wish and the address; none without a "what"."""
    language = book.language
    if not _says_what(profile, language) or not profile.name:
        return []
    whole = fit(profile.said_in(language, "what"), language=language, written_in=profile.language)
    short = fit(half(profile.said_in(language, "what")), language=language, written_in=profile.language)
    ideal = nearest_kind(profile.said_in(language, "ideal"), wish.about, language=language, written_in=profile.language)
    values = {"me": profile.name, "house": profile.organisation, "reach": str(reach or ""), "ideal_short": ideal}
    say = _Speaker(book, wish, values)
    dice = Dice("forward", wish.seed)
    whom = expand(book.way("profile.ideal"), values, informal=False, dice=dice) if ideal else ""
    me = say("me", "name", "house") if profile.organisation else say("me_alone", "name")
    ends = [say("wish"), say("reach")]
    for what in (whole, short):
        for further in (whom, ""):
            middle = [NoteSentence(what.text, ("what",))] if what is not None else []
            middle += [NoteSentence(further, ("ideal",))] if further else []
            if count_words(" ".join(one.text for one in (me, *middle, *ends))) <= MOST:
                return [me, *middle, *ends]
    return []


def _says_what(profile: Profile, language: str) -> bool:
    whole = fit(profile.said_in(language, "what"), language=language, written_in=profile.language)
    return whole is not None and whole.sentence

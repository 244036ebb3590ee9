"""The paragraph that an introducer can pass on: about the user, for the prospect, complete in itself.

It is made with the ask and shown under it, and goes out only when the introducer says yes. It says nothing of the
prospect and nothing of the introducer: only what the user says of themselves, what they would like, and their address.
"""

from collections.abc import Collection

from plugin.domain.drafting.own_words import fit, half, language_of, nearest_kind
from plugin.domain.language.packs import codes
from plugin.domain.language.phrasebook import Phrasebook, phrasebook
from plugin.domain.language.variants import Dice, expand
from plugin.domain.model import Address, Profile
from plugin.domain.text.ngrams import count_words

MOST = 70
"""Words of the paragraph: what is longer is not passed on unread."""


def note_to_forward(
    profile: Profile, reach: Address, language: str, *, about: Collection[str] = (), seed: object = 0
) -> str:
    """The paragraph in the language of the mail; in that of the profile where only there it says what the user does.

    "" where it does in neither. `about` are words of the prospect's role and company: whom the user works for is said
    where it is people like them.
    """
    own = profile.language or language_of(f"{profile.what} {profile.ideal}", otherwise=language)
    spoken = dict.fromkeys(code for code in (language, own) if code in codes())
    notes = (compose_forward_note(profile, reach, phrasebook(code), about=about, seed=seed) for code in spoken)
    return next((note for note in notes if note), "")


def compose_forward_note(
    profile: Profile, reach: Address, book: Phrasebook, *, about: Collection[str] = (), seed: object = 0
) -> str:
    """The paragraph in the language of the book, "" where the profile does not say in it what the user does."""
    language, dice = book.language, Dice("forward", seed)
    values = {"me": profile.name, "house": profile.organisation, "reach": str(reach)}
    whole = fit(profile.said_in(language, "what"), language=language, written_in=profile.language)
    short = fit(half(profile.said_in(language, "what")), language=language, written_in=profile.language)
    if whole is None or not whole.sentence or not profile.name:
        return ""

    def say(part: str) -> str:
        ways = book.ways(f"forward.{part}")
        return expand(ways[dice.roll(len(ways))], values, informal=False, dice=dice)

    ideal = nearest_kind(profile.said_in(language, "ideal"), about, language=language, written_in=profile.language)
    values["ideal_short"] = ideal
    whom = expand(book.way("profile.ideal"), values, informal=False, dice=dice) if ideal else ""
    me, wish, contact = say("me" if profile.organisation else "me_alone"), say("wish"), say("reach")
    what = short.text if short is not None else ""
    for middle in (f"{whole.text} {whom}".strip(), whole.text, f"{what} {whom}".strip(), what):
        note = " ".join(part for part in (me, middle, wish, contact) if part)
        if count_words(note) <= MOST:
            return note
    return ""

"""By what a letter speaks of the prospect, once they were named: her or him, where the introducer's words show it."""

import re
from collections.abc import Sequence

from plugin.domain.language.packs import pack
from plugin.domain.model import Pronoun
from plugin.domain.text.names import read_name


def find_pronoun(texts: Sequence[str], read: Sequence[Pronoun], tie: str, name: str, language: str) -> Pronoun:
    """What the reader read, the newest first; else what the words for the tie, or those after the name, show.

    `texts` are about this person; `tie` is the introducer's word for them, as the letter says it ("deine Schwester").
    Two different pronouns behind a name are of two people, and show nothing.
    """
    told = next((one for one in read if one is not Pronoun.UNSAID), None)
    if told is not None:
        return told
    surname = read_name(name).surname
    shown = {one for text in [tie, *(_behind(text, surname) for text in texts)] for one in _shown(text, language)}
    return shown.pop() if len(shown) == 1 else Pronoun.UNSAID


def _behind(text: str, surname: str) -> str:
    """The text from a title before the name on."""
    found = re.search(rf"(?:\w+\.?\s+){{0,2}}{re.escape(surname)}\b", text) if surname else None
    return text[found.start() :] if found else ""


def _shown(text: str, language: str) -> set[Pronoun]:
    known = pack(language)
    lists = {Pronoun.SHE: "drafts.she_words", Pronoun.HE: "drafts.he_words"}
    return {
        one
        for one, key in lists.items()
        if known.words(key) and known.template(rf"(?<!\w)(?:{{{key}}})(?!\w)").search(text)
    }

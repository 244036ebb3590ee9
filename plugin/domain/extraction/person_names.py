"""People's names: given names, family names and where they end."""

import re

from plugin.domain.extraction.capital_runs import Name, clean_word
from plugin.domain.extraction.given_names import ALSO_WORDS, GIVEN_NAMES, SUFFIXES
from plugin.domain.extraction.name_cues import NEVER_FAMILY, is_ordinary
from plugin.domain.extraction.organisation_words import HEADS

_FAMILY_SHAPE = re.compile(
    r"(?:Mc|Mac|O['’]|Fitz)[A-ZÀ-Þ]\w+"
    r"|\w+(?:son|sen|man|mann|ski|sky|wicz|ich|ić|berg|stein|feld|field|ley|ton|ford|wood|well|worth|er|ez|es"
    r"|ini|ino|etti|elli|ard|ott|ett|ell|iak|ko|ov|ova|ev|in|ian|dt|tz|ck|li|gan|ham|oglu|oğlu)",
)


def has_family_shape(word: str) -> bool:
    """Whether the word ends (or begins) as many family names do."""
    return _FAMILY_SHAPE.fullmatch(word) is not None


def person_named(text: str, words: list[str], start: int, end: int) -> Name | None:
    """The person whose name begins `text`, whose words are `words`; a firm, where the last word is a firm's."""
    if words[-1] in HEADS and len(words) > 1 and words[0] not in GIVEN_NAMES:
        return Name(text, "organisation", start, end)
    # "Ann Miller Associate" ends at the family name; a trailing ordinary word is not hers.
    while len(words) > 2 and is_ordinary(words[-1]) and words[-1] not in SUFFIXES:
        text = text[: text.rindex(words[-1])].rstrip()
        words = words[:-1]
    if len(words) == 2 and is_ordinary(words[1]) and words[0] in ALSO_WORDS:
        return None
    if len(words) == 2 and words[1].lower() in NEVER_FAMILY:
        text = text[: text.rindex(words[1])].rstrip()
        if words[0] in ALSO_WORDS:
            return None
    return Name(text, "person", start, start + len(text))


def is_given(word: str, length: int) -> bool:
    """Whether the word is a given name; one that is also an ordinary word only within `length` > 1 words."""
    bare = clean_word(word)
    if bare in GIVEN_NAMES or bare in ALSO_WORDS:
        return length > 1 or bare not in ALSO_WORDS
    first, _, second = bare.partition("-")
    return bool(second) and first in GIVEN_NAMES and second[:1].isupper()

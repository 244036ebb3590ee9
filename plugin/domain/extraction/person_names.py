"""People's names: given names, family names and where they end."""

from plugin.domain.extraction.capital_runs import Name, clean_word
from plugin.domain.extraction.name_cues import is_no_family_name, is_ordinary
from plugin.domain.language.packs import template, words

_FAMILY_SHAPE = template(r"(?-i:{personal_names.family_beginnings}[A-ZÀ-Þ]\w+|\w+{personal_names.family_endings})")


def has_family_shape(word: str) -> bool:
    """Whether the word ends (or begins) as many family names do."""
    return _FAMILY_SHAPE.fullmatch(word) is not None


def person_named(text: str, parts: list[str], start: int, end: int) -> Name | None:
    """The person whose name begins `text`, whose parts are `parts`; a firm, where the last word is a firm's."""
    if parts[-1] in words("organisations.heads") and len(parts) > 1 and parts[0] not in words("personal_names.given"):
        return Name(text, "organisation", start, end)
    # "Ann Miller Associate" ends at the family name; a trailing ordinary word is not hers.
    while len(parts) > 2 and is_ordinary(parts[-1]) and parts[-1] not in words("personal_names.suffixes"):
        text = text[: text.rindex(parts[-1])].rstrip()
        parts = parts[:-1]
    if len(parts) == 2 and is_ordinary(parts[1]) and parts[0] in words("personal_names.also_words"):
        return None
    if len(parts) == 2 and is_no_family_name(parts[1]):
        text = text[: text.rindex(parts[1])].rstrip()
        if parts[0] in words("personal_names.also_words"):
            return None
    return Name(text, "person", start, start + len(text))


def is_given(word: str, length: int) -> bool:
    """Whether the word is a given name; one that is also an ordinary word only within `length` > 1 words."""
    bare = clean_word(word)
    if bare in words("personal_names.given") or bare in words("personal_names.also_words"):
        return length > 1 or bare not in words("personal_names.also_words")
    first, _, second = bare.partition("-")
    return bool(second) and first in words("personal_names.given") and second[:1].isupper()

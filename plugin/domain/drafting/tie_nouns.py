"""What the prospect is to the introducer, in their own word, said back to them: mein Schwager, dein Schwager."""

import re
from functools import lru_cache

from plugin.domain.language.packs import pack
from plugin.domain.text.names import read_name

_BETWEEN = 4
"""Words that may stand between the two; more of them tell another story."""


def find_tie_noun(text: str, name: str, *, language: str) -> str:
    """The words for it in this language, in the notation of `variants`; "" where the text has none for this person."""
    full = read_name(name)
    nouns = pack(language).table("tie_nouns.nouns")
    if not full.surname or not nouns:
        return ""
    text = " ".join(text.replace("’", "'").split())
    person = rf"(?:{re.escape(full.given.split()[0])}\s+)?{re.escape(full.surname)}" if full.given else full.surname
    for pattern in _patterns(language):
        for match in re.finditer(pattern.replace("PERSON", person), text, re.IGNORECASE):
            loose = match["mine"].casefold() in pack(language).words("tie_nouns.articles") and " " not in match["noun"]
            if not loose and not _is_another(match.groupdict().get("between") or "", language):
                return _with_kept(str(nouns[match["noun"].casefold()]), match["before"] or "", language)
    return ""


def _with_kept(said: str, before: str, language: str) -> str:
    """The word with what stood before it: your old flatmate."""
    if before.casefold() not in pack(language).words("tie_nouns.kept"):
        return said
    first, _, rest = said.partition(" ")
    return f"{first} {before.casefold()} {rest}"


def _is_another(between: str, language: str) -> bool:
    words = between.replace(",", " ").split()
    blockers = pack(language).words("tie_nouns.blockers")
    owned = any(word.endswith("'s") for word in words)
    return len(words) > _BETWEEN or owned or any(word.casefold() in blockers for word in words)


@lru_cache(maxsize=16)
def _patterns(language: str) -> tuple[str, ...]:
    """The word before the person's name, and after it."""
    known = pack(language)
    nouns = "|".join(sorted((re.escape(noun) for noun in known.table("tie_nouns.nouns")), key=len, reverse=True))
    mine = f"(?P<mine>{_either(known.words('tie_nouns.possessives'))})"
    verbs = _either(known.words("tie_nouns.verbs"))
    word = rf"\b{mine}\s+(?:(?P<before>[\w-]+)\s+)??(?P<noun>{nouns})\b"
    return (rf"{word}(?P<between>[^.!?;:]{{0,40}}?)\bPERSON\b", rf"\bPERSON\b(?:,|\s+{verbs}|,\s*{verbs})?\s+{word}")


def _either(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(map(re.escape, words)) + ")"

"""Whether a word looks misspelt, two of its letters having changed places: for what is quoted.

A pack's examples and phrases hold some thousand words. Whoever is quoted with a slip is shown up; so a word that is
not among them, and would be with two letters changed, leaves its sentence unquoted.
"""

import re
from collections.abc import Collection
from functools import lru_cache

from plugin.domain.language.pack_schema import schema
from plugin.domain.language.packs import pack

_WORD = re.compile(r"[^\W\d_]{3,}")


def looks_misspelt(text: str, language: str) -> bool:
    """Whether a word of the text is a known one with two neighbouring letters changed."""
    known = _words_of(language)
    return any(
        word not in known and not known.isdisjoint(_changed(word)) for word in map(str.casefold, _WORD.findall(text))
    )


def _changed(word: str) -> set[str]:
    return {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)} - {word}


@lru_cache(maxsize=8)
def _words_of(language: str) -> frozenset[str]:
    """Every word in the pack's examples and phrases."""
    known = pack(language)
    texts: list[str] = []
    for file, wanted in schema(language).items():
        texts += [sentence for key in wanted.sentences for sentence in known.sentences(f"{file}.{key}")]
        texts += [
            sentence
            for table in wanted.rules
            for rule in known.rules(f"{file}.{table}").rules
            for sentence in (*rule.yes, *rule.no)
        ]
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def with_double_s(text: str, names: Collection[str]) -> str:
    """The text as it is written where there is no ß; names keep theirs."""
    kept = {word for name in names for word in name.split() if "ß" in word}
    return " ".join(word if any(name in word for name in kept) else word.replace("ß", "ss") for word in text.split(" "))

"""The order of names in a list, as a reader of a language looks them up.

Neither Python nor Babel brings CLDR's collation. For the languages of the page it comes to this: letters count before
marks on them, marks before capitals (which come second), a space or a mark between words before any letter; and in
Spanish ñ is a letter of its own after n. German is sorted as in a dictionary, ä with a, which is CLDR's own choice.
What other alphabets write follows the Latin one in the order of its own.
"""

import unicodedata
from functools import lru_cache

from plugin.domain.text.names import fold

_AFTER = "\U0010ffff"
"""Sorts after every letter."""
_LETTERS = {"es": {"ñ": "n"}}
"""By language the letters that follow another one instead of being one with it."""


@lru_cache(maxsize=65536)
def directory_key(text: str, language: str = "") -> tuple[str, str, str]:
    """A key by which a text is sorted: its bare letters, then the marks on them, then as it is written."""
    own = _LETTERS.get(language)
    written = unicodedata.normalize("NFC", text)
    bare = fold(written)
    if own and any(letter in written.casefold() for letter in own):
        bare = "".join(
            fold(own[letter]) + _AFTER if letter in own else letter
            for letter in _folded_but(written.casefold(), frozenset(own))
        )
    return bare, unicodedata.normalize("NFD", written.lower()), written.swapcase()


def _folded_but(text: str, kept: frozenset[str]) -> str:
    """The text folded, but for some letters that stay as they are."""
    pieces, run = [], ""
    for letter in text:
        if letter in kept:
            pieces += [_joined(run), letter]
            run = ""
        else:
            run += letter
    return "".join([*pieces, _joined(run)])


def _joined(run: str) -> str:
    """A piece of a text folded, with the spaces at its ends, which stand between words."""
    bare = fold(run)
    before = " " if run[:1] and not run[:1].isalnum() else ""
    after = " " if bare and run[-1:] and not run[-1:].isalnum() else ""
    return f"{before}{bare}{after}"

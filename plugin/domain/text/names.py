"""People's names: read from display names, folded, compared, and known by their short forms.

A comparison never says more than the names do: two people may share a first name, a surname, or both.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from plugin.domain.language.pack_schema import SHARED
from plugin.domain.language.packs import pack, template, words

_BRACKETS = re.compile(r"[(\[{<].{0,120}?[)\]}>]")
_NOT_A_NAME = template(r"@|\b{mailboxes.not_names}\b")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’`´.-][^\W\d_]+)*", re.UNICODE)
_TRANSLITERATED = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_SPECIAL = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents and punctuation, single spaces: "Müller-Lüdenscheidt" → "muller ludenscheidt"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_SPECIAL))
    plain = "".join(char if char.isalnum() else " " for char in decomposed if not unicodedata.combining(char))
    return " ".join(plain.split())


@lru_cache(maxsize=65536)
def fold_token(text: str) -> str:
    """One name's folded key, in which "Mueller", "Müller" and "Muller" are one: ae, oe, ue count as ä, ö, ü."""
    token = fold(text).replace(" ", "")
    if len(token) > 3:
        for written, plain in _TRANSLITERATED:
            token = token.replace(written, plain)
    return token


@dataclass(frozen=True, slots=True)
class FullName:
    """A person's name in parts, as written; `surname` is "" where only one name is known."""

    given: str = ""
    surname: str = ""

    @property
    def whole(self) -> bool:
        """Whether both a given name (not an initial) and a surname are known."""
        return len(self.given.rstrip(".")) > 1 and len(self.surname) > 1

    def __str__(self) -> str:
        return " ".join(part for part in (self.given, self.surname) if part)


@lru_cache(maxsize=65536)
def read_name(display_name: str) -> FullName:
    """The person's name in a display name, or an empty one where it names no person.

    Undoes "Surname, Given", quotes, brackets with a company in them, honorifics and degrees, and capitals.
    """
    text = _BRACKETS.sub(" ", display_name[:200]).strip(" '\"‘’“”„«».,;")
    text = re.split(r"\s+[|/·•–—-]\s+", text)[0]
    if not text or _NOT_A_NAME.search(text):
        return FullName()
    first, comma, rest = text.partition(",")
    if comma and rest.strip():
        after = [
            token for token in _LETTERS.findall(rest) if fold(token) not in words("personal_names.folded_suffixes")
        ]
        turned = after and len(_LETTERS.findall(first)) <= 3
        text = f"{' '.join(after)} {first}" if turned else first
    tokens = _LETTERS.findall(text)
    addressed = False
    while tokens and fold(tokens[0]) in words("names.honorifics") and len(tokens) > 1:
        tokens.pop(0)
        addressed = True
    while len(tokens) > 2 and fold(tokens[-1]) in words("personal_names.folded_suffixes"):
        tokens.pop()
    if not tokens or len(tokens) > 6:
        return FullName()
    if fold(tokens[0]) in words("names.honorifics"):
        return FullName()
    tokens = [_cased(token) for token in tokens]
    if len(tokens) == 1:
        return FullName(surname=tokens[0]) if addressed else FullName(given=tokens[0])
    if _begins_surname(tokens, addressed=addressed):
        return FullName(surname=" ".join(tokens))
    return FullName(tokens[0], " ".join(_without_middle(tokens[1:])))


def _begins_surname(tokens: Sequence[str], *, addressed: bool) -> bool:
    """Whether a name begins with a part of the surname: "Mme Le Goff", "von Arx".

    Without a title, "Al" and "Van" may be given names, and "Le Thi Hoa" begins with the family's.
    """
    if addressed:
        return fold(tokens[0]) in words("personal_names.surname_particles")
    return len(tokens) == 2 and fold(tokens[0]) in words("personal_names.particles_never_given")


def is_written_as_name(text: str) -> bool:
    """Whether words are a name, not what somebody is: "Ann Roe", "ann roe", not "my wife" or "Mrs Roe's brother"."""
    particles = words("personal_names.surname_particles")
    tokens = text.split()
    first = fold(tokens[0]) if tokens else ""
    if not first or first in words("names.possessives"):
        return False
    if tokens[0].capitalize() in words("names.articles") and first not in particles:
        return False
    small = [one for one in tokens if one[0].islower() and fold(one) not in particles]
    return not small or len(small) == len(tokens)


def _cased(token: str) -> str:
    if (token.isupper() and len(token) > 2) or (
        token.islower() and token not in words("personal_names.surname_particles")
    ):
        return re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), token)
    return token


def _without_middle(tokens: list[str]) -> list[str]:
    """The surname's tokens: initials between given name and surname are no part of it."""
    kept = [token for token in tokens[:-1] if len(token.rstrip(".")) > 1]
    return [*kept, tokens[-1]]


def looks_like_person(display_name: str) -> bool:
    """Whether a display name reads as a person's: a given name and a surname."""
    return read_name(display_name).whole


def name_from_address(address: str) -> FullName:
    """The name that `given.surname@` or `given_surname@` spells; empty for anything less plain."""
    local = address.partition("@")[0].partition("+")[0]
    tokens = [token for token in re.split(r"[._-]", local) if token]
    if len(tokens) not in {2, 3} or not all(token.isalpha() and len(token) > 1 for token in tokens):
        return FullName()
    if _NOT_A_NAME.search(" ".join(tokens)):
        return FullName()
    return FullName(tokens[0].capitalize(), " ".join(token.capitalize() for token in tokens[1:]))


@lru_cache(maxsize=65536)
def given_key(given: str) -> str:
    """The folded given name; a hyphenated one whole."""
    return fold_token(given)


@lru_cache(maxsize=65536)
def surname_key(surname: str) -> str:
    """The surname's folded key: its last token that is no particle and, for double names, all of it."""
    every = fold(surname).split()
    tokens = [token for token in every if token not in words("personal_names.surname_particles")] or every
    return "".join(fold_token(token) for token in tokens)


def full_names(given: str) -> frozenset[str]:
    """The full given names that a short form, or a spelling, may stand for; all are keys (`given_key`)."""
    return _full_names().get(given, frozenset())


@lru_cache(maxsize=1)
def _full_names() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for full, short in pack(SHARED).table("personal_names.short_forms").items():
        spellings = {fold_token(name) for name in full.split()}
        for spelling in spellings:
            found.setdefault(spelling, set()).update(spellings - {spelling})
        for form in short.split():
            found.setdefault(fold_token(form), set()).update(spellings)
    return {name: frozenset(full) for name, full in found.items()}


@lru_cache(maxsize=65536)
def same_given(one: str, other: str) -> bool:
    """Whether two given names can be one person's: equal, or one a short form of the other.

    "Beth" and "Liz" are both short for Elizabeth, yet nobody is called both: short forms of one name differ.
    """
    left, right = given_key(one), given_key(other)
    if left == right:
        return bool(left)
    return right in full_names(left) or left in full_names(right)


def same_person_name(one: FullName, other: FullName) -> bool:
    """Whether two names are one full name, short forms of the given name allowed; never on one name alone."""
    if not (one.whole and other.whole):
        return False
    return same_surname(one.surname, other.surname) and same_given(one.given, other.given)


@lru_cache(maxsize=65536)
def same_surname(one: str, other: str) -> bool:
    """Whether two surnames are one, in whole: "de la Cruz" is "Cruz", "Weiss-Hartmann" is not "Weiss"."""
    left, right = surname_key(one), surname_key(other)
    return bool(left) and left == right


@lru_cache(maxsize=65536)
def names_conflict(one: FullName, other: FullName) -> bool:
    """Whether two names cannot be one person's: both whole, and neither given names nor an initial agree.

    A changed surname with the same given name is no conflict, but no agreement either.
    """
    if not (one.given and other.given):
        return False
    given = same_given(one.given, other.given) or _initial_of(one.given, other.given)
    if not given:
        return True
    if one.surname and other.surname:
        return not (same_surname(one.surname, other.surname) or _shares_surname(one.surname, other.surname))
    return False


def _initial_of(one: str, other: str) -> bool:
    left, right = given_key(one), given_key(other)
    return (len(left) == 1 and right.startswith(left)) or (len(right) == 1 and left.startswith(right))


def _shares_surname(one: str, other: str) -> bool:
    left, right = (
        {token for token in fold(name).split() if token not in words("personal_names.surname_particles")}
        for name in (one, other)
    )
    return bool(left & right)


def spells_name(local_part: str, name: FullName) -> bool:
    """Whether an address's local part is made of this name: surname whole with given name or its initial."""
    local = fold_token(re.sub(r"[._\-+0-9]", "", local_part))
    given, surname = given_key(name.given), surname_key(name.surname)
    if len(given) < 2 or len(surname) < 2:
        return False
    return local in {given + surname, surname + given, given[0] + surname, surname + given[0]}


def fits_name(asked: FullName, name: FullName) -> bool:
    """Whether somebody called `name` may be meant by `asked`, which may be a first name, nickname or surname alone."""
    if asked.given and asked.surname:
        return same_surname(asked.surname, name.surname) and (
            same_given(asked.given, name.given) or _initial_of(asked.given, name.given)
        )
    if asked.given:
        return same_given(asked.given, name.given)
    return bool(asked.surname) and same_surname(asked.surname, name.surname)

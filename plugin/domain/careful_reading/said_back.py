"""What a letter may say back to somebody of what they wrote, as the reader words it: only with their own words.

A clause that the reader turned is held to the message that it was read in: every word that tells something stands
there, in this form or a near one, no name and number is new, and nobody says "I" or "my" in it. What does not stand up
to that is left away; the finding itself stays.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from plugin.domain.language.detection import detect_language
from plugin.domain.language.packs import pack, packs
from plugin.domain.language.templates import Template
from plugin.domain.text.names import fold, read_name

PERSON = "{prospect}"
"""Stands in a clause where the person is named; the letter that says it knows how it calls them."""
_LEAST, _MOST = 3, 18
"""Words of a clause about two people."""
_MOST_OF_PRAISE = 8
_TELLING = 5
"""Letters of a word that says something; amounts do, however short."""
_STEM = 4
"""Letters by which a word is a form of another, whatever its ending."""
_HEAD, _BENT = 3, 3
"""Letters at their beginning that two forms of a verb share, and letters in which they may differ."""
_PREFIX = 2
"""Letters that a participle may have before its verb."""
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_OTHER_MARKS = re.compile(r"[^\w\s'’,.&/-]|https?|www\.|@", re.IGNORECASE)


def tie_said_back(clause: str, words: str, name: str) -> str:
    """The clause with `PERSON` where it names them; "" where it does not stand up to the message's words."""
    clause = " ".join(clause.split()).rstrip(".")
    language = detect_language(words)
    person = _named(clause, name)
    if person is None or not language or language not in {one.code for one in packs()}:
        return ""
    marked = f"{clause[: person.start()]}{PERSON}{clause[person.end() :]}"
    rest = marked.replace(PERSON, " ")
    if _named_again(rest, name) or not _LEAST <= len(marked.split()) <= _MOST:
        return ""
    return _small(marked, language) if _stands(rest, words, language) and _speaks_to(rest, language) else ""


def praise_said_back(about: str, words: str) -> str:
    """What praise is of, as a noun; "" where it does not stand up to the message's words."""
    about = " ".join(about.split()).rstrip(".")
    language = detect_language(words)
    if not about or not language or len(about.split()) > _MOST_OF_PRAISE or "," in about:
        return ""
    return about if _stands(about, words, language) else ""


def _named(clause: str, name: str) -> re.Match[str] | None:
    """Where the clause names the person: in full, else by the surname, else by the given name."""
    full = read_name(name)
    forms = [" ".join(name.split()), f"{full.given} {full.surname}", full.surname, full.given.split(" ")[0]]
    found = (re.search(rf"(?<!\w){re.escape(form)}(?!\w)", clause, re.IGNORECASE) for form in forms if form.strip())
    return next((match for match in found if match is not None), None)


def _named_again(rest: str, name: str) -> bool:
    """Whether the person is named once more; a house may bear their surname."""
    full = read_name(name)
    forms = [form for form in (full.given.split(" ")[0], name if not full.surname else "") if form]
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", rest, re.IGNORECASE) for form in forms)


def _stands(said: str, words: str, language: str) -> bool:
    """Whether all that it tells is told by the words, by nobody in the first person."""
    if _OTHER_MARKS.search(said) or _first(language).search(said):
        return False
    if set(_NUMBER.findall(said)) - set(_NUMBER.findall(words)):
        return False
    there = {fold(word) for word in _WORD.findall(words)}
    keys = ("detection.stop_words", "detection.small_words", "drafts.tie_words")
    small = {fold(word) for key in keys for word in pack(language).words(key)}
    counts = _counts(language)
    second = _second(language)
    for written in _WORD.findall(said):
        word = fold(written)
        # "your" and "you" stand for what the writer calls their own.
        known = word in there or word in small or second.search(written) is not None
        known = known or any(_is_form(word, other) for other in there)
        if (len(word) >= _TELLING and not known) or (word not in there and counts.fullmatch(written)):
            return False
    return True


def _is_form(word: str, other: str) -> bool:
    """Whether two words are forms of one: segle, segelst; dolmetschen, gedolmetscht; abnehme, nehmen; war, warst."""
    if len(other) == _STEM - 1 and word.startswith(other) and len(word) - len(other) <= _PREFIX:
        return True
    if min(len(word), len(other)) < _STEM:
        return False
    bent = word[:_HEAD] == other[:_HEAD] and Levenshtein.distance(word, other) <= _BENT
    return (
        bent
        or word[:_STEM] == other[:_STEM]
        or word[_PREFIX : _PREFIX + _STEM] == other[:_STEM]
        or (other[_PREFIX : _PREFIX + _STEM] == word[:_STEM])
    )


def _speaks_to(said: str, language: str) -> bool:
    """Whether it speaks to whoever told it; a verb alone may do so where the language leaves its subject out."""
    return pack(language).flag("turned_ties.subject_is_left_out") or _second(language).search(said) is not None


def _small(clause: str, language: str) -> str:
    """The clause as it stands within a sentence."""
    first = re.split(r"\W", clause, maxsplit=1)[0]
    large = pack(language).flag("names.nouns_are_capitalised") and first.casefold() not in pack(language).words(
        "drafts.begins_small"
    )
    return clause if large or clause.startswith(PERSON) else clause[:1].lower() + clause[1:]


@lru_cache(maxsize=16)
def _first(language: str) -> Template:
    return pack(language).template(r"(?<!\w)(?:{rewording.first})(?!\w)")


@lru_cache(maxsize=16)
def _counts(language: str) -> Template:
    return pack(language).template("{rewording.counts}")


@lru_cache(maxsize=16)
def _second(language: str) -> Template:
    return pack(language).template(r"(?<!\w)(?:{rewording.second})(?!\w)")

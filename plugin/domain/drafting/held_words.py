"""The words of single sentences as a letter's checks look at them: names, numbers, marks, and what is telling.

Nothing here judges a letter; `rewording_check` and `written_check` do.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from plugin.domain.language.pack_schema import schema
from plugin.domain.language.packs import pack
from plugin.domain.language.reader import read_sentence
from plugin.domain.language.templates import Template

_STEM, _ENDING = 5, 3
"""Letters by which two words are one, and how many more or fewer they may have."""
_TELLING = 4
"""Letters of a word that says what a sentence is about."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
QUOTED = re.compile(r"[“„«‹\"]([^“”„«»\"]*)[”“»›\"]")
BRACKETED = re.compile(r"\(([^()]*)\)")
_SLOT = re.compile(r"\{[^}]*\}")
_LINK = re.compile(r"://|www\.|@|\b[\w-]+\.[a-z]{2,}\b|\[|\]|<|>|`|\*|#|\||\\|_|=", re.IGNORECASE)
_MARKS = frozenset(" .,;:!?¿¡…'’-–—()/“”„«»\"%&+\u00a0\u202f")
Verdict = tuple[str, str]
FINE: Verdict = ("", "")
"""Why something is wrong and what to write instead; both empty where nothing is."""


def plain(text: str) -> str:
    """The sentence with single spaces of one kind."""
    return " ".join(text.split())


def odd(before: str, text: str) -> Verdict:
    """Characters and links that no such letter has: of another script, too, which may look the same."""
    allowed = _MARKS | set(before)
    scripts = {_script(letter) for letter in before if letter.isalpha()}
    for letter in text:
        if letter.isalnum():
            if letter.isalpha() and _script(letter) not in scripts:
                return "it holds a letter of another script", "letters of the sentence's own script"
            continue
        if letter not in allowed or unicodedata.category(letter) in {"Cf", "Cc", "Co", "Cs"}:
            return "it holds a mark that the letter has not", "plain words and the sentence's own marks"
    if _LINK.search(_without(text, before)):
        return "it holds an address, a link or mark-up", "no addresses, links or mark-up"
    return FINE


@lru_cache(maxsize=512)
def _script(letter: str) -> str:
    """The script of a letter: LATIN."""
    return unicodedata.name(letter, "").split(" ")[0]


def _without(text: str, before: str) -> str:
    """The text without the words that it had before."""
    for word in sorted(set(before.split()), key=len, reverse=True):
        text = text.replace(word, " ")
    return text


def names_in(text: str, language: str) -> set[str]:
    """What is large and no plain word; within a sentence all that is large, where not every noun is."""
    plain, usual = _plain_capitals(language), known_words(language)
    names = {word for word in _capitals(text, every=True) if word.casefold() not in usual}
    if not pack(language).flag("names.nouns_are_capitalised"):
        names.update(_capitals(text, every=False))
    return {word.casefold() for word in names} - plain


def _capitals(text: str, *, every: bool) -> list[str]:
    """The words that begin large; the first word only with `every`, and where it is of several letters all large."""
    found = []
    first = True
    for match in WORD.finditer(QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)):
        word = match.group()
        begins = first or text[: match.start()].rstrip(" ¿¡„«“(")[-1:] in {".", "!", "?", ":", "…"}
        first = False
        if word[0].isupper() and (every or not begins):
            found.append(word)
    return found


@lru_cache(maxsize=16)
def _plain_capitals(language: str) -> frozenset[str]:
    """Words that are large and name nobody."""
    polite = {word.casefold() for word in pack(language).words("drafts.polite_words")}
    lone = {"i", "i'm", "i'd", "i've", "i'll"} if language == "en" else set()
    return frozenset(polite | {word.replace("'", "’") for word in lone} | lone)


def unknown(text: str, known: frozenset[str]) -> Verdict:
    """A word that neither this letter nor any letter of ours holds."""
    stems = _stems(known)
    for match in WORD.finditer(QUOTED.sub(" ", BRACKETED.sub(" ", text))):
        word = match.group().casefold().replace("’", "'")
        if word in known or word.replace("'", "’") in known or is_form_of(word, stems):
            continue
        return f"“{match.group()}” is no word of this letter", "simpler words, of those that the letter has"
    return FINE


def _stems(known: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    return stems_of(known)


@lru_cache(maxsize=64)
def stems_of(known: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """Words by their stem."""
    found: dict[str, list[str]] = {}
    for word in known:
        if len(word) >= _STEM:
            found.setdefault(word[:_STEM], []).append(word)
    return {stem: tuple(words) for stem, words in found.items()}


def is_form_of(word: str, stems: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether it is a form of one of the words."""
    same = stems.get(word[:_STEM], ()) if len(word) >= _STEM else ()
    return any(abs(len(word) - len(other)) <= _ENDING for other in same)


def rules_heard(text: str, language: str) -> set[str]:
    """The kinds of what a sentence says: signals, and what only facts may say. A question is heard as a statement."""
    plain = text.replace("’", "'").replace("?", ".").replace("¿", "")
    heard: set[str] = {str(kind) for kind in read_sentence(plain, language)}
    for table in ("stated", "helped", "intended", "close", "central"):
        if any(rule.search(plain) for rule in pack(language).rules(f"drafts.{table}").rules):
            heard.add(table)
    return heard


def telling(text: str, stops: frozenset[str]) -> set[str]:
    """The words that say what a text is about."""
    return {word for word in folded(text) if len(word) >= _TELLING and word not in stops}


def hits(text: str, language: str, key: str) -> frozenset[str]:
    """The words of a list that stand in a text outside its quotations."""
    return frozenset(_found(text, language, key))


def count(text: str, language: str, key: str) -> int:
    """How many words of a list of `rewording.toml` stand in a text outside its quotations."""
    return len(_found(text, language, key))


def _found(text: str, language: str, key: str) -> list[str]:
    if not pack(language).words(f"rewording.{key}"):
        return []
    pattern = listed_words(language, key)
    return [match.group().casefold() for match in pattern.finditer(QUOTED.sub(" ", text))]


@lru_cache(maxsize=64)
def listed_words(language: str, key: str) -> Template:
    """A pattern for any word of a list of `rewording.toml`."""
    return pack(language).template(rf"\b{{rewording.{key}}}\b")


def folded(text: str) -> Sequence[str]:
    """The words of a text in small letters."""
    return [word.casefold() for word in WORD.findall(text)]


@lru_cache(maxsize=16)
def known_words(language: str) -> frozenset[str]:
    """The words of all letters that are ever written in this language, and its small words."""
    texts = [*pack(language).words("detection.stop_words"), *pack(language).words("detection.small_words")]
    texts += pack(language).words("rewording.harmless")
    for name, file in schema(language).items():
        if name.startswith("phrases/") and name != "phrases/days":
            for key in file.sentences:
                texts += pack(language).sentences(f"{name}.{key}")
    found: set[str] = set()
    for text in texts:
        found.update(word.casefold().replace("’", "'") for word in WORD.findall(_SLOT.sub(" ", text)))
    return frozenset(found)

"""Every sentence of a draft that states something stands on a stored fact: checked here, apart from the composing.

Two questions are asked. Is each claimed sentence's fact among the stored ones, and does it bear what the
sentence says: its quotation, its numbers, its dates, its names? And does any other sentence state something after all?
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from plugin.domain.language.packs import pack, words
from plugin.domain.language.relative_dates import month_names, weekday_names
from plugin.domain.language.templates import Template
from plugin.domain.model import Claim, Draft, Evidence
from plugin.domain.text.ngrams import words_of

_QUOTED = re.compile(r"[“„«]\s?(.{1,400}?)\s?[”“»]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”“»]?\s+(?=[^\W\d_a-zà-ÿ]|[¿¡„«“])")
_CAPITALISED = re.compile(r"(?<![.!?:…“”„«»¿¡])(?<!^)\s([A-ZÀ-Þ][\w’'-]+)")

_BEARING: tuple[tuple[str, frozenset[str], str], ...] = (
    (
        "helped",
        frozenset({"favour", "advice", "praise", "introduced", "owed_news", "prospect_named"}),
        "nobody is known to have helped",
    ),
    ("intended", frozenset(), "no mail tells what was intended"),
    ("close", frozenset({"mentioned", "prospect_named", "praise"}), "nobody said that they are so close"),
    ("central", frozenset({"profile"}), "no fact says that it is so central"),
)
"""Rules of the packs' drafts.toml, the kinds of facts of which one must bear them, and what is said where none does."""


@dataclass(frozen=True, slots=True)
class UnsupportedClaim:
    """A sentence that states what no stored fact bears, and why it was refused."""

    sentence: str
    why: str


def check_claims(draft: Draft, facts: Iterable[Evidence]) -> list[UnsupportedClaim]:
    """The sentences of the draft that stand on nothing; empty for a draft that may be made.

    `facts` are the stored facts of this ask. The greeting and the closing state nothing and are not looked at.
    """
    stored = list(facts)
    found = [refused for claim in draft.claims if (refused := _check(claim, stored, draft)) is not None]
    rest = _prose(draft.body)
    for claim in draft.claims:
        rest = [text.replace(claim.sentence, "\n") for text in rest]
    names = _names_of(stored)
    for text in rest:
        for sentence in (piece for line in text.split("\n") for piece in split_sentences(line)):
            why = _states(sentence, draft.language, names)
            if why:
                found.append(UnsupportedClaim(sentence, why))
    return found


def split_sentences(text: str) -> list[str]:
    """A paragraph's sentences."""
    return [piece.strip() for piece in _SENTENCE_END.split(text) if any(letter.isalnum() for letter in piece)]


def _prose(body: str) -> list[str]:
    """The paragraphs that are prose: neither the greeting nor what follows the last full sentence."""
    paragraphs = [text.strip() for text in re.split(r"\n\s*\n", body) if text.strip()]
    return [
        text for text in paragraphs if re.search(r"[.!?…]\s?[”“»]?$", text.splitlines()[-1]) or len(words_of(text)) > 24
    ]


def _check(claim: Claim, stored: Sequence[Evidence], draft: Draft) -> UnsupportedClaim | None:
    sentence, known = claim.sentence, {_key(fact) for fact in stored}
    if sentence not in draft.body:
        return UnsupportedClaim(sentence, "the sentence is not in the draft")
    if not claim.facts:
        return UnsupportedClaim(sentence, "it names no fact")
    if any(_key(fact) not in known for fact in claim.facts):
        return UnsupportedClaim(sentence, "its fact is not among the stored ones")
    for why in (
        _unquoted(sentence, claim.facts),
        _uncounted(sentence, claim.facts, stored),
        _undated(sentence, claim.facts, stored, draft.language),
        _unnamed(sentence, stored, draft.language),
        find_unborne(sentence, claim.facts, draft.language),
    ):
        if why:
            return UnsupportedClaim(sentence, why)
    return None


def _key(fact: Evidence) -> tuple[str, str, str]:
    return fact.kind, fact.id, fact.text


def _unquoted(sentence: str, facts: Sequence[Evidence]) -> str:
    """Whether it quotes what nobody said."""
    said = [" ".join(words_of(fact.text)) for fact in facts]
    for quoted in _QUOTED.findall(sentence):
        bare = " ".join(words_of(quoted))
        if bare and not any(bare in text for text in said):
            return "the quoted words are not in its fact"
    return ""


def _uncounted(sentence: str, facts: Sequence[Evidence], stored: Sequence[Evidence]) -> str:
    """Whether it holds a number that its facts do not."""
    bare = " ".join(_names_of(stored))
    allowed = {number for fact in facts for number in _NUMBER.findall(fact.text)} | set(_NUMBER.findall(bare))
    for fact in facts:
        for day in _days(fact):
            allowed |= {str(day.day), str(day.year)}
    wrong = [number for number in _NUMBER.findall(sentence) if number.rstrip(".,") not in allowed]
    return f"the number {wrong[0]} is in none of its facts" if wrong else ""


def _undated(sentence: str, facts: Sequence[Evidence], stored: Sequence[Evidence], language: str) -> str:
    """Whether it names a day or month on which nothing it stands on took place; Frau Montag is none."""
    months, weekdays = month_names(language), weekday_names(language)
    allowed = {months[day.month - 1] for fact in facts for day in _days(fact)}
    allowed |= {weekdays[day.weekday()] for fact in facts for day in _days(fact)}
    allowed |= {word for text in (*(fact.text for fact in facts), *_names_of(stored)) for word in _words(text)}
    for word in _words(sentence):
        if word in (*months, *weekdays) and word not in allowed and not _ambiguous(word, language):
            return f"“{word}” is the day of none of its facts"
    return ""


def _ambiguous(word: str, language: str) -> bool:
    """Whether the month's name is a word too, as "May" is; the date's own are written with their preposition."""
    return word in pack(language).words("drafts.month_words")


def _days(fact: Evidence) -> list[datetime]:
    """The day, on any clock of the world."""
    return [fact.date + timedelta(hours=hours) for hours in (-14, 0, 14)]


def _unnamed(sentence: str, stored: Sequence[Evidence], language: str) -> str:
    """Whether it names somebody who occurs in no fact. Where every noun is large, as in German, it cannot tell."""
    if pack(language).flag("names.nouns_are_capitalised"):
        return ""
    known = {word.removesuffix("'s") for fact in stored for word in words_of(fact.text)}
    known |= {word.casefold() for word in words("drafts.always_capital")}
    known |= {title.casefold().rstrip(".") for title in pack(language).table("drafts.honorifics").values()}
    days = {word.casefold() for word in (*month_names(language), *weekday_names(language))}
    dates = {form for day in days for form in (day, f"{day}s")}
    for name in _CAPITALISED.findall(sentence):
        named = {word.removesuffix("'s") for word in words_of(name)}
        if not named <= known | dates:
            return f"“{name}” is named in no fact"
    return ""


def _names_of(stored: Sequence[Evidence]) -> list[str]:
    return [fact.text for fact in stored if fact.kind.startswith("prospect")]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _states(sentence: str, language: str, names: Sequence[str]) -> str:
    """Why a sentence without a claim states something after all, "" where it does not."""
    if sentence.rstrip("”“» ").endswith("?"):
        return ""
    if _QUOTED.search(sentence):
        return "it quotes somebody"
    named = {number for name in names for number in _NUMBER.findall(name)}
    if set(_NUMBER.findall(sentence)) - named:
        return "it holds a number"
    # Whoever is called Montag or Freitag is no day.
    dates = {*month_names(language), *weekday_names(language)} - {word for name in names for word in _words(name)}
    if any(word in dates and not _ambiguous(word, language) for word in _words(sentence)):
        return "it names a date"
    plain = sentence.replace("’", "'")
    found = [match for rule in pack(language).rules("drafts.stated").rules if (match := rule.search(plain))]
    first = min(found, key=lambda match: match.start(), default=None)
    if first is not None and not _supposition(language).search(plain[: first.end()]):
        return "it states something"
    return find_unborne(sentence, (), language)


@lru_cache(maxsize=16)
def _supposition(language: str) -> Template:
    """What follows one of these words is supposed, not stated."""
    return pack(language).template(r"\b{drafts.suppositions}\b")


def find_unborne(sentence: str, facts: Sequence[Evidence], language: str) -> str:
    """Whether it gives thanks for help, tells an intention, a closeness or an importance that none of its facts is of.

    The user's own words about the prospect, quoted or as they stand, are facts themselves. Raises UnknownLanguage.
    """
    plain = sentence.replace("’", "'")
    own = " ".join(" ".join(words_of(fact.text)) for fact in facts)
    for table, kinds, why in _BEARING:
        if any(fact.kind in kinds for fact in facts):
            continue
        for rule in pack(language).rules(f"drafts.{table}").rules:
            if any(" ".join(words_of(match.group())) not in own for match in rule.find_all(plain)):
                return why
    return ""

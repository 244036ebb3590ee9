"""Every sentence of a draft that states something stands on a stored fact: checked here, apart from the composing.

Two questions are asked. Is each claimed sentence's fact among the stored ones, and does it bear what the
sentence says: its quotation, its numbers, its dates, its names? And does any other sentence state something after all?
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.drafting.assertions import unborne
from plugin.domain.language.relative_dates import month_names, weekday_names
from plugin.domain.model import Claim, Draft, Evidence
from plugin.domain.text.ngrams import words_of

_QUOTED = re.compile(r"[“„«]\s?(.{1,400}?)\s?[”“»]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”“»]?\s+(?=[^\W\d_a-zà-ÿ]|[¿¡„«“])")
_CAPITALISED = re.compile(r"(?<![.!?:…“„«¿¡])(?<!^)\s([A-ZÀ-Þ][\w’'-]+)")

# Written whole, because each is one list of words.
_ASSERTING = {
    "en": r"\b(?:you|we|they|he|she)\s+(?:\w+\s+)?(?:wrote|said|told|mentioned|met|worked|introduced|named|asked|"
    r"promised|know each other|have known|praised|thought|called|recommended)\b"
    r"|\bI\s+(?:saw|noticed|heard|read|know|met|remember)\b"
    r"|\b(?:years|months|always|everybody|close friends?|as promised)\b",
    "de": r"\b(?:Sie|du|wir)\s+(?:haben|hast|hatten|hattest|kennen|kennst)\b|\b(?:haben|hast|hatten)\s+(?:Sie|du|wir)\b"
    r"|\b(?:schrieben|schriebst|sagten|sagtest|erwähnten|erwähntest|ich\s+(?:habe|sah|weiß|hörte))\b"
    r"|\b(?:Jahren?|Monaten?|immer)\b",
    "fr": r"\b(?:vous avez|tu as|nous avons|j['’]ai (?:vu|lu|entendu|remarqué)|vous m['’]avez|tu m['’]as|je sais|"
    r"nous nous sommes)\b|\b(?:années|mois|toujours)\b",
    "es": r"\b(?:usted (?:ha|dijo|mencionó|escribió)|has (?:dicho|escrito|mencionado)|mencionaste|escribiste|dijiste|"
    r"escribió|mencionó|nos conocimos|hemos|he visto|vi que|leí)\b|\b(?:años|meses|siempre)\b",
}
_ASSERTION = {language: re.compile(pattern, re.IGNORECASE) for language, pattern in _ASSERTING.items()}


_CONDITION = re.compile(
    r"\b(?:if|should|unless|only if|wenn|falls|sollte\w*|sofern|ob|si|s['’]\w+|dès que|cuando|en caso)\b", re.IGNORECASE
)
"""What follows is supposed, not stated."""


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
    for text in rest:
        for sentence in (piece for line in text.split("\n") for piece in split_sentences(line)):
            why = _states(sentence, draft.language)
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
        _undated(sentence, claim.facts, draft.language),
        _unnamed(sentence, stored, draft.language),
        unborne(sentence, claim.facts, draft.language),
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
        words = " ".join(words_of(quoted))
        if words and not any(words in text for text in said):
            return "the quoted words are not in its fact"
    return ""


def _uncounted(sentence: str, facts: Sequence[Evidence], stored: Sequence[Evidence]) -> str:
    """Whether it holds a number that its facts do not."""
    bare = " ".join(_names_of(stored))
    allowed = {number for fact in facts for number in _NUMBER.findall(fact.text)} | set(_NUMBER.findall(bare))
    for fact in facts:
        for day in _days(fact):
            allowed |= {str(day.day), str(day.year)}
    wrong = [number for number in _NUMBER.findall(sentence.replace("1er", "1")) if number.rstrip(".,") not in allowed]
    return f"the number {wrong[0]} is in none of its facts" if wrong else ""


def _undated(sentence: str, facts: Sequence[Evidence], language: str) -> str:
    """Whether it names a day or month on which nothing it stands on took place."""
    months, weekdays = month_names(language), weekday_names(language)
    allowed = {months[day.month - 1] for fact in facts for day in _days(fact)}
    allowed |= {weekdays[day.weekday()] for fact in facts for day in _days(fact)}
    allowed |= {word for fact in facts for word in re.findall(r"\w+", fact.text)}
    for word in re.findall(r"\w+", sentence):
        if word in (*months, *weekdays) and word not in allowed and not _ambiguous(word, language):
            return f"“{word}” is the day of none of its facts"
    return ""


def _ambiguous(word: str, language: str) -> bool:
    """English "May" and "March" are words too; the date's own are written with their preposition."""
    return language == "en" and word in {"May", "March"}


def _days(fact: Evidence) -> list[datetime]:
    """The day, on any clock of the world."""
    return [fact.date + timedelta(hours=hours) for hours in (-14, 0, 14)]


def _unnamed(sentence: str, stored: Sequence[Evidence], language: str) -> str:
    """Whether it names somebody who occurs in no fact. German writes every noun large: there it cannot tell."""
    if language == "de":
        return ""
    known = {word for fact in stored for word in words_of(fact.text)} | {"i", "i'm", "i've", "i'd", "i'll"}
    dates = {word.casefold() for word in (*month_names(language), *weekday_names(language))}
    for name in _CAPITALISED.findall(sentence):
        words = {word.removesuffix("'s") for word in words_of(name)}
        if not words <= known | dates:
            return f"“{name}” is named in no fact"
    return ""


def _names_of(stored: Sequence[Evidence]) -> list[str]:
    return [fact.text for fact in stored if fact.kind.startswith("prospect")]


def _states(sentence: str, language: str) -> str:
    """Why a sentence without a claim states something after all, "" where it does not."""
    if sentence.rstrip("”“» ").endswith("?"):
        return ""
    if _QUOTED.search(sentence):
        return "it quotes somebody"
    if _NUMBER.search(sentence):
        return "it holds a number"
    dates = {*month_names(language), *weekday_names(language)}
    if any(word in dates and not _ambiguous(word, language) for word in re.findall(r"\w+", sentence)):
        return "it names a date"
    pattern = _ASSERTION.get(language)
    found = pattern.search(sentence) if pattern is not None else None
    if found is not None and not _CONDITION.search(sentence[: found.end()]):
        return "it states something"
    return unborne(sentence, (), language)

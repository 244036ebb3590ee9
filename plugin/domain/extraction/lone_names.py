"""A capitalised word that stands alone: whom or what it names, told by the words around it."""

import re
from dataclasses import dataclass

from plugin.domain.extraction.given_names import ALSO_WORDS, GIVEN_NAMES, SUFFIXES
from plugin.domain.extraction.name_cues import (
    AWAY,
    BELONGINGS,
    CALLED_ON,
    CLAUSE_OPENERS,
    COMPANY_KEPT,
    COMPANY_VERBS,
    DEALINGS,
    GERMAN_NOUN_ENDINGS,
    GIVING,
    HOUSE_ROLES,
    LOWER_TITLES,
    MORE_OFTEN_WORDS,
    OPENS_QUESTIONS,
    QUESTION_OPENERS,
    SPEAKING,
    STRONG_BEFORE_PERSON,
    THOUGHT,
    TRAVEL,
    is_common,
)
from plugin.domain.extraction.ordinary_words import SPEECH
from plugin.domain.extraction.organisation_names import has_company_shape, is_camel
from plugin.domain.extraction.organisation_words import KNOWN, NOT_ORGANISATIONS
from plugin.domain.extraction.person_names import has_family_shape
from plugin.domain.extraction.place_names import CALENDAR, PEOPLES, PLACES, PRODUCTS

_ADVERBS = frozenset(("both", "never", "also", "recently", "now", "just", "already", "still", "really", "finally"))
_ARTICLES = frozenset(("the", "our", "a", "an", "your", "this", "that", "my", "their", "his", "her", "its", "these"))
_PAST = re.compile(r"[a-z]{3,}ed")
_WORD = re.compile(r"[a-z']+")


@dataclass(frozen=True, slots=True)
class LoneWord:
    """A word alone and what stands beside it; `before` and `after` are lower-case, "" at the sentence's ends."""

    word: str
    sentence: str
    language: str
    before: str = ""
    before_that: str = ""
    after: str = ""
    after_that: str = ""
    opens: bool = False
    possessive: bool = False
    joined: bool = False
    """Whether the next word follows after a mere space."""
    house: bool = False
    """Whether it stands right after a person and "of", "who runs" or the like."""

    @property
    def does(self) -> str:
        """The word after it, adverbs skipped, where no mark parts them."""
        if not self.joined or self.possessive:
            return ""
        return self.after_that if self.after in _ADVERBS else self.after


def lone_kind(lone: LoneWord, known: frozenset[str]) -> str:  # noqa: C901, PLR0911  one rule after the other
    """What the word names: "person", "organisation", "" for nobody, "?" where its neighbours have to explain it."""
    word = lone.word
    if word in SUFFIXES or word.rstrip(".") in SUFFIXES:
        return ""
    if lone.before in LOWER_TITLES:
        return "person"
    named = word in GIVEN_NAMES or word in ALSO_WORDS
    if lone.house and not named and _may_be_house(lone):
        return "organisation"
    if word in known:
        return "person"
    if word in KNOWN:
        return "organisation"
    if word in PRODUCTS or word in CALENDAR or word in PLACES or word in PEOPLES or word.upper() in NOT_ORGANISATIONS:
        return ""
    if named:
        return _given_kind(lone)
    if word.isupper() and 3 <= len(word) <= 6 and word.isalpha():
        return "organisation" if _has_small_letters(lone.sentence) else ""
    if is_camel(word):
        return "organisation"
    if is_common(word) or len(word) < 3 or any(sign.isdigit() for sign in word):
        return ""
    if lone.language in {"en", ""}:
        return _english_kind(lone)
    return _foreign_kind(lone)


def _may_be_house(lone: LoneWord) -> bool:
    word = lone.word
    if word in PLACES or word in PEOPLES or word in CALENDAR or word in PRODUCTS or word.upper() in NOT_ORGANISATIONS:
        return False
    if lone.language == "de" and (lone.before in {"der", "vom", "dem", "die"} or word.endswith(GERMAN_NOUN_ENDINGS)):
        return False
    return len(word) > 2 and not is_common(word) and not any(sign.isdigit() for sign in word)


def _given_kind(lone: LoneWord) -> str:
    word = lone.word
    if lone.before == "at" and not lone.possessive and lone.language in {"en", ""}:
        return "organisation"
    if lone.before == "the" and not lone.possessive and lone.joined:
        # "the Alberta curve"
        return ""
    if word not in ALSO_WORDS:
        return "person" if lone.language != "de" or len(word) > 2 else ""
    if lone.opens:
        return "person" if lone.after in SPEECH and word not in OPENS_QUESTIONS else ""
    english = lone.language in {"en", ""} and word not in MORE_OFTEN_WORDS
    return "person" if english or lone.before in STRONG_BEFORE_PERSON else ""


def _foreign_kind(lone: LoneWord) -> str:
    if lone.opens:
        return ""
    if lone.before in STRONG_BEFORE_PERSON and lone.language != "de":
        return "person"
    if lone.before in {"bei", "chez"} or (lone.before in {"at", "joined"} and lone.language != "de"):
        common = lone.language == "de" and lone.word.lower().endswith(GERMAN_NOUN_ENDINGS)
        return "" if common else "organisation"
    return ""


def _english_kind(lone: LoneWord) -> str:
    """An unknown word in an English sentence."""
    person = "organisation" if has_company_shape(lone.word) else "person"
    company = "person" if has_family_shape(lone.word) and person == "person" else "organisation"
    if lone.possessive and lone.after in BELONGINGS:
        return person
    if lone.does in COMPANY_VERBS and lone.before not in _ARTICLES - {"that"}:
        return company
    if lone.opens:
        return _opening_kind(lone, person)
    return _inner_kind(lone, person, company)


def _opening_kind(lone: LoneWord, person: str) -> str:
    if lone.does in THOUGHT or (lone.does == "is" and lone.after_that in AWAY):
        return person
    return "?"


def _inner_kind(lone: LoneWord, person: str, company: str) -> str:  # noqa: C901, PLR0911  one rule after the other
    before = lone.before
    if before in _ARTICLES - {"that"}:
        return company if lone.joined and lone.after in DEALINGS else ""
    if before in STRONG_BEFORE_PERSON or before in CALLED_ON or (before == "to" and lone.before_that in SPEAKING):
        return person
    if before.capitalize() in QUESTION_OPENERS and not lone.before_that and lone.joined and lone.after.islower():
        return person
    if before in {"at", "joined", "joining", "bei", "chez"}:
        return "organisation"
    if lone.does in SPEECH or (before in CLAUSE_OPENERS and _PAST.fullmatch(lone.does)):
        return person
    if before == "of":
        return "organisation" if lone.before_that in HOUSE_ROLES else ""
    if before == "with" and lone.before_that in COMPANY_KEPT:
        return person
    if before in {"with", "from", "for", "by", "against"}:
        travels = before == "from" and not TRAVEL.isdisjoint(_WORD.findall(lone.sentence.lower()))
        return "?" if travels else company
    if before == "to" and not GIVING.isdisjoint(_WORD.findall(lone.sentence.lower())):
        return company
    if lone.joined and lone.after in DEALINGS:
        return company
    return "?"


def _has_small_letters(sentence: str) -> bool:
    return sum(1 for sign in sentence if sign.islower()) * 2 > len(sentence) // 2

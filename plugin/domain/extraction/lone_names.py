"""A capitalised word that stands alone: whom or what it names, told by the words around it."""

import re
from collections.abc import Container
from dataclasses import dataclass

from plugin.domain.extraction.name_cues import ends_as_noun, has_full_cues, has_habit, is_common
from plugin.domain.extraction.organisation_names import has_company_shape, is_camel
from plugin.domain.extraction.person_names import has_family_shape
from plugin.domain.language.packs import template, words, words_in

_PAST = template(r"[a-z]{3,}{names.past_endings}")
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
        return self.after_that if self.after in words("names.adverbs") else self.after


def lone_kind(lone: LoneWord, known: Container[str]) -> str:  # noqa: C901, PLR0911  one rule after the other
    """What the word names: "person", "organisation", "" for nobody, "?" where its neighbours have to explain it."""
    word = lone.word
    if word in words("personal_names.suffixes") or word.rstrip(".") in words("personal_names.suffixes"):
        return ""
    if lone.before in words("names.lower_titles"):
        return "person"
    named = word in words("personal_names.given") or word in words("personal_names.also_words")
    if lone.house and not named and _may_be_house(lone):
        return "organisation"
    if word in known:
        return "person"
    if word in words("companies.known"):
        return "organisation"
    if (
        word in words("companies.products")
        or word in words("names.calendar")
        or word in words("places.names")
        or word in words("names.peoples")
        or word.upper() in words("companies.abbreviations_of_nobody")
    ):
        return ""
    if named:
        return _given_kind(lone)
    if word.isupper() and 3 <= len(word) <= 6 and word.isalpha():
        return "organisation" if _has_small_letters(lone.sentence) else ""
    if is_camel(word):
        return "organisation"
    if is_common(word) or len(word) < 3 or any(sign.isdigit() for sign in word):
        return ""
    if has_full_cues(lone.language):
        return _cued_kind(lone)
    return _foreign_kind(lone)


def _may_be_house(lone: LoneWord) -> bool:
    word = lone.word
    if (
        word in words("places.names")
        or word in words("names.peoples")
        or word in words("names.calendar")
        or word in words("companies.products")
        or word.upper() in words("companies.abbreviations_of_nobody")
    ):
        return False
    if lone.before in words_in(lone.language, "names.noun_articles") or ends_as_noun(word, lone.language):
        return False
    return len(word) > 2 and not is_common(word) and not any(sign.isdigit() for sign in word)


def _given_kind(lone: LoneWord) -> str:
    word = lone.word
    if lone.before in words("names.at") and not lone.possessive and has_full_cues(lone.language):
        return "organisation"
    if lone.before in words("names.the") and not lone.possessive and lone.joined:
        # "the Alberta curve"
        return ""
    if word not in words("personal_names.also_words"):
        return "person" if not has_habit(lone.language, "nouns_are_capitalised") or len(word) > 2 else ""
    if lone.opens:
        return (
            "person"
            if lone.after in words("names.speech") and word not in words("personal_names.words_at_the_beginning")
            else ""
        )
    told = has_full_cues(lone.language) and word not in words("personal_names.more_often_words")
    return "person" if told or lone.before in words("names.before_person") else ""


def _foreign_kind(lone: LoneWord) -> str:
    if lone.opens:
        return ""
    nouns = has_habit(lone.language, "nouns_are_capitalised")
    if lone.before in words("names.before_person") and not nouns:
        return "person"
    if lone.before in (words_in(lone.language, "names.inside_firm") if nouns else words("names.inside_firm")):
        return "" if ends_as_noun(lone.word.lower(), lone.language) else "organisation"
    return ""


def _cued_kind(lone: LoneWord) -> str:
    """An unknown word in a language for whose sentences there are cues enough."""
    person = "organisation" if has_company_shape(lone.word) else "person"
    company = "person" if has_family_shape(lone.word) and person == "person" else "organisation"
    if lone.possessive and lone.after in words("names.belongings"):
        return person
    if lone.does in words("names.company_verbs") and not _after_article(lone):
        return company
    if lone.opens:
        return _opening_kind(lone, person)
    return _inner_kind(lone, person, company)


def _opening_kind(lone: LoneWord, person: str) -> str:
    if lone.does in words("names.thought") or (
        lone.does in words("names.being") and lone.after_that in words("names.away")
    ):
        return person
    return "?"


def _inner_kind(lone: LoneWord, person: str, company: str) -> str:  # noqa: C901, PLR0911  one rule after the other
    before = lone.before
    if _after_article(lone):
        return company if lone.joined and lone.after in words("names.dealings") else ""
    if (
        before in words("names.before_person")
        or before in words("names.called_on")
        or (before in words("names.toward") and lone.before_that in words("names.speaking"))
    ):
        return person
    if (
        before.capitalize() in words("names.question_openers")
        and not lone.before_that
        and lone.joined
        and lone.after.islower()
    ):
        return person
    if before in words("names.inside_firm"):
        return "organisation"
    if lone.does in words("names.speech") or (before in words("names.clause_openers") and _PAST.fullmatch(lone.does)):
        return person
    if before in words("names.of"):
        return "organisation" if lone.before_that in words("names.house_roles") else ""
    if before in words("names.accompanied") and lone.before_that in words("names.company_kept"):
        return person
    if before in words("names.firm_links"):
        travels = before in words("names.from_place") and not words("names.travel").isdisjoint(
            _WORD.findall(lone.sentence.lower())
        )
        return "?" if travels else company
    if before in words("names.toward") and not words("names.giving").isdisjoint(_WORD.findall(lone.sentence.lower())):
        return company
    if lone.joined and lone.after in words("names.dealings"):
        return company
    return "?"


def _after_article(lone: LoneWord) -> bool:
    """Whether an article or possessive stands before it; a conjunction that looks like one ("that") is none."""
    return lone.before in words("names.determiners") and lone.before not in words("names.clause_openers")


def _has_small_letters(sentence: str) -> bool:
    return sum(1 for sign in sentence if sign.islower()) * 2 > len(sentence) // 2

"""What the words of a name tell by themselves: ordinary ones, function words, nouns; and habits of languages."""

from functools import lru_cache

from plugin.domain.extraction.capital_runs import clean_word
from plugin.domain.language.packs import codes, entries, entries_in, pack, words


def has_habit(language: str, habit: str) -> bool:
    """Whether the language's pack says so of how it is written (a flag of `names`); False for one without a pack."""
    return language in codes() and pack(language).flag(f"names.{habit}")


def has_full_cues(language: str) -> bool:
    """Whether a lone unknown word can be judged by the words around it; text of no known language is tried."""
    return not language or has_habit(language, "full_cues")


def ends_as_noun(word: str, language: str) -> bool:
    """Whether, in a language whose nouns all have capitals, the word ends as nouns do."""
    return word.endswith(entries_in(language, "names.capital_noun_endings"))


def is_no_family_name(word: str) -> bool:
    """Whether the word is an ordinary one and no family name: it ends a name that runs into it ("Tom Please call")."""
    small = word.lower()
    return small in words("names.ordinary") and small not in words("names.family_words")


@lru_cache(maxsize=8192)
def is_common(word: str) -> bool:
    """Whether a lone word is no name by its looks: ordinary, the plural of an ordinary word, or ending as nouns do."""
    bare = clean_word(word).lower()
    if (
        bare in words("names.ordinary")
        or bare.endswith(entries("names.noun_endings"))
        or bare in words("names.courtesies")
    ):
        return True
    if len(bare) <= 5:
        return False
    singulars = (bare.removesuffix(ending) for ending in entries("names.plural_endings") if bare.endswith(ending))
    return bare.endswith(entries("names.sure_plural_endings")) or not words("names.ordinary").isdisjoint(singulars)


@lru_cache(maxsize=8192)
def is_ordinary(word: str) -> bool:
    """Whether the word is one of everyday speech, however it is written."""
    bare = clean_word(word).lower()
    return bare in words("names.ordinary") or bare in words("names.courtesies")


def is_function_word(text: str) -> bool:
    """Whether the word is one that opens sentences ("The", "Our", "With") rather than names ("General", "First")."""
    return text in words("names.articles") or text.lower() in words("names.openers")


def opens_sentence(sentence: str, start: int) -> bool:
    """Whether nothing but marks stands before `start`."""
    return not sentence[:start].strip(" \"'“„«(*•-–—>¿¡")

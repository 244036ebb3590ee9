"""Names in a sentence: which capitalised words name a person, which an organisation, and which nobody.

`capital_runs` finds runs of capitalised words, `name_pieces` parts them at connectors. Rules, in the order in which
they are tried on a piece: organisations by their form (`organisation_names`), people by title or given name
(`person_names`), then by what stands around them (`lone_names` for single words), and last by being two or three
capitalised words none of which is ordinary.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from plugin.domain.extraction.capital_runs import (
    Name,
    Token,
    clean_word,
    find_tokens,
    is_possessive,
    may_open_run,
    run_end,
    trim_name,
)
from plugin.domain.extraction.lone_names import LoneWord, lone_kind
from plugin.domain.extraction.name_cues import (
    ends_as_noun,
    has_full_cues,
    has_habit,
    is_common,
    is_function_word,
    is_ordinary,
    opens_sentence,
)
from plugin.domain.extraction.name_neighbours import explained_names
from plugin.domain.extraction.name_pieces import name_pieces
from plugin.domain.extraction.organisation_names import has_organisation_form
from plugin.domain.extraction.person_names import is_given, person_named
from plugin.domain.language.packs import template, words

__all__ = ["MAX_NAMES", "Name", "find_names"]

MAX_NAMES = 60
"""Names of one text that are looked at."""

_CAPITAL = re.compile(r"[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я](?<!\w.)(?=\w)")
_CAMEL = re.compile(r"[a-z][A-Z](?<!\w..)")
"""Words that begin so; the letters stand first, because a pattern that begins with letters is searched for faster."""
_HOUSE = template(
    r",?\s\(?(?:{mentions.house_links}|{mentions.who_leads}"
    r"|(?:{mentions.who_is} )?(?:{mentions.before_role} )*(?:{roles.qualities})*{roles.positions}"
    r"\s{mentions.role_links})\s?(?:{names.the} )?|\s\("
)
"""What leads from a person to their house."""
_RELATIVE = template(r", {mentions.relatives} ")


class _Known:
    """Single words that named a person elsewhere in the text; remembers which words it was asked for."""

    def __init__(self, words: frozenset[str]) -> None:
        self._words = words
        self.asked: set[str] = set()

    def __contains__(self, word: object) -> bool:
        assert isinstance(word, str)
        self.asked.add(word)
        return word in self._words


@dataclass(frozen=True, slots=True)
class NamesFound:
    """The names in a sentence, left to right."""

    names: tuple[Name, ...]
    turns_on: frozenset[str]
    """Words by which it might be read otherwise, had one of them named a person elsewhere in the text."""


def find_names(sentence: str, language: str = "en", known: frozenset[str] = frozenset()) -> NamesFound:
    """The names in a sentence. `known` are single words that named a person elsewhere in the text.

    A thread quotes the same sentences again and again: they are read once.
    """
    return _remembered_names(sentence, language, known)


@lru_cache(maxsize=4096)
def _remembered_names(sentence: str, language: str, known_words: frozenset[str]) -> NamesFound:
    known = _Known(known_words)
    names = () if _is_plain(sentence, known) else _names_in(sentence, language, known)
    return NamesFound(names, frozenset(known.asked))


def _is_plain(sentence: str, known: _Known) -> bool:
    """Whether the only capital opens the sentence: a name where that word is known for one, or is no word at all."""
    if _CAPITAL.search(sentence, 1) or _CAMEL.search(sentence, 1):
        return False
    first = clean_word(sentence.partition(" ")[0])
    return (
        is_ordinary(first)
        and first not in words("personal_names.given")
        and first not in words("companies.known")
        and first not in known
    )


def _names_in(sentence: str, language: str, known: _Known) -> tuple[Name, ...]:
    tokens = find_tokens(sentence)
    names: list[Name] = []
    doubtful: list[Name] = []
    index = 0
    while index < len(tokens):
        if not may_open_run(tokens[index].text):
            index += 1
            continue
        end = run_end(sentence, tokens, index)
        for begin, stop in name_pieces(tokens, index, end, language):
            if stop - begin == 1 and _is_everyday(tokens[begin].text):
                continue
            name = _Piece(sentence, tokens, begin, stop, language, known, names).name()
            if name is not None:
                (names if name.kind != "?" else doubtful).append(name)
        index = max(end, index + 1)
    if doubtful:
        names = sorted([*names, *explained_names(sentence, names, doubtful)], key=lambda name: name.start)
    return tuple(names[:MAX_NAMES])


@lru_cache(maxsize=8192)
def _is_everyday(word: str) -> bool:
    """Whether a capitalised word alone names nobody wherever it stands: "The", "Thanks". Half of them are such."""
    return (
        is_ordinary(word)
        and not is_given(word, 1)
        and word.rstrip(".") not in words("personal_names.also_words")
        and trim_name(word) not in words("companies.known_phrases")
    )


class _Piece:
    """A piece of a run of capitalised words, `tokens[first:last]`, under judgement."""

    def __init__(
        self,
        sentence: str,
        tokens: list[Token],
        first: int,
        last: int,
        language: str,
        known: _Known,
        names: Sequence[Name],
    ) -> None:
        self.sentence, self.tokens, self.language, self.known = sentence, tokens, language, known
        self.first, self.last = first, last
        self.previous = names[-1] if names else None
        self.opens = opens_sentence(sentence, tokens[first].start)
        self.titled = False

    def name(self) -> Name | None:
        """The name it holds, of kind "?" where only a neighbour can explain it; None if it names nobody."""
        whole = trim_name(self.sentence[self.tokens[self.first].start : self.tokens[self.last - 1].end])
        if whole in words("companies.known_phrases"):
            start = self.tokens[self.first].start
            return Name(whole, "organisation", start, start + len(whole))
        self._strip()
        if self.first >= self.last or whole in words("names.feasts"):
            return None
        tokens, first, last = self.tokens, self.first, self.last
        parts = [clean_word(token.text) for token in tokens[first:last]]
        start = tokens[first].start
        text = trim_name(self.sentence[start : tokens[last - 1].end])
        end = start + len(text)
        if not text or (self._is_elsewhere(text, parts) and not (len(parts) == 1 and parts[0] in self.known)):
            return None
        known = text in words("companies.known_phrases") or has_organisation_form(tokens, first, last)
        if known and not self.titled:
            return Name(text, "organisation", start, end)
        if len(parts) == 1:
            kind = (
                "person"
                if self.titled and parts[0] not in words("places.names")
                else lone_kind(self._lone(text), self.known)
            )
            return Name(text, kind, start, end) if kind else None
        return self._several(text, parts, start, end)

    def _strip(self) -> None:
        """Leave off titles, and at the edges ordinary words, which belong to the sentence and not to the name."""
        tokens = self.tokens
        self._strip_titles()
        while self.last > self.first and tokens[self.last - 1].text in {"&", "@", "+", "/"}:
            self.last -= 1
        asks = self.sentence.rstrip().endswith("?") and tokens[self.first].text in words(
            "personal_names.words_at_the_beginning"
        )
        if (
            self.opens
            and self._length > 1
            and (asks or tokens[self.first].text in words("personal_names.also_prepositions"))
        ):
            self._step()
        while self.first < self.last and self._first_is_outside():
            self._step()
        if self.opens and self._length > 2 and has_habit(self.language, "verb_first") and self._begins_with_verb():
            self._step()
        self._strip_titles()
        while self.last > self.first and (
            tokens[self.last - 1].bare in words("names.calendar") or not tokens[self.last - 1].capital
        ):
            self.last -= 1

    @property
    def _length(self) -> int:
        return self.last - self.first

    def _step(self) -> None:
        self.first += 1
        while self.first < self.last and not self.tokens[self.first].capital:
            self.first += 1
        self.opens = False

    def _strip_titles(self) -> None:
        while self._length > 1 and self.tokens[self.first].bare in words("names.titles"):
            self.titled = True
            self.first += 1
        while self._length > 1 and self.tokens[self.first].bare in _offices():
            self.first += 1

    def _first_is_outside(self) -> bool:
        """Whether the first word is an ordinary one that belongs to the sentence."""
        tokens, first, length = self.tokens, self.first, self._length
        word = tokens[first].text
        if not is_ordinary(word) or is_given(word, length):
            return False
        if length == 1:
            return self.opens or tokens[first].bare not in words("personal_names.also_words")
        if word in words("organisations.heads_of") and tokens[first + 1].text.lower() in words("organisations.of"):
            return False
        if not has_organisation_form(tokens, first, self.last):
            return True
        return is_function_word(word) if self.opens else word in words("names.articles")

    def _begins_with_verb(self) -> bool:
        """Whether a word that is no given name stands before a whole name: "Llamó Ana Sanz"."""
        word, following = self.tokens[self.first].text, self.tokens[self.first + 1].text
        return (
            not is_given(word, 2)
            and is_given(following, 1)
            and not has_organisation_form(self.tokens, self.first, self.last)
        )

    def _is_elsewhere(self, text: str, parts: list[str]) -> bool:
        """Whether the words name places, peoples or days only."""
        if text in words("places.phrases") or self._is_saints(parts):
            return True
        if (
            len(parts) > 1
            and parts[-1] in words("names.landscape")
            and (parts[0] not in words("personal_names.given") or parts[-1] in words("names.built"))
        ):
            return True
        return all(
            word in words("places.names") or word in words("names.peoples") or word in words("names.calendar")
            for word in parts
        )

    def _is_saints(self, parts: Sequence[str]) -> bool:
        """Whether a place, a school or a day is named after a saint; "San Nguyen" is somebody."""
        if self.titled or len(parts) != 2 or parts[0] not in words("places.saints"):
            return False
        return parts[0] != "San" or parts[1] in words("personal_names.given")

    def _neighbour(self, index: int) -> str:
        return self.tokens[index].text.rstrip(".").lower() if 0 <= index < len(self.tokens) else ""

    def _lone(self, text: str) -> LoneWord:
        last, token = self.last, self.tokens[self.last - 1]
        following = self.tokens[last].start if last < len(self.tokens) else -1
        return LoneWord(
            word=text,
            sentence=self.sentence,
            language=self.language,
            before=self._neighbour(self.first - 1),
            before_that=self._neighbour(self.first - 2),
            after=self._neighbour(last),
            after_that=self._neighbour(last + 1),
            opens=self.opens,
            possessive=is_possessive(token.text) and token.text != text,
            joined=following == token.end + 1 and self.sentence[token.end] == " ",
            house=self._is_house(),
        )

    def _is_house(self) -> bool:
        """Whether the piece stands right after a person and a word that leads to their house."""
        if self.previous is None or self.previous.kind != "person":
            return False
        between = self.sentence[self.previous.end : self.tokens[self.first].start]
        if len(between) > 80:
            return False
        if _RELATIVE.fullmatch(between) and self._neighbour(self.last) in words("mentions.leading_verbs"):
            return True
        return _HOUSE.fullmatch(between) is not None

    def _several(self, text: str, parts: list[str], start: int, end: int) -> Name | None:  # noqa: PLR0911  one rule after the other
        """Two words or more."""
        before, after = self._neighbour(self.first - 1), self._neighbour(self.last)
        given = is_given(parts[0], len(parts))
        organisation = Name(text, "organisation", start, end)
        if self.titled or (given and not (parts[0] in words("places.names") and is_ordinary(parts[-1]))):
            return person_named(text, parts, start, end)
        if self._is_house() and not all(is_ordinary(word) for word in parts):
            return organisation
        if any(
            word in words("companies.products") or word in words("names.peoples") or word in words("names.calendar")
            for word in parts
        ):
            return None
        if has_habit(self.language, "nouns_are_capitalised") and not self._is_name_among_nouns(parts, before, after):
            # Every noun has a capital: only a given name, a title or a relation tells a person.
            return None
        # "de" and "van der" are ordinary words that join a name's parts: only its capitalised words are weighed.
        common = sum(1 for word in parts if is_ordinary(word) and word[:1].isupper())
        heads = any(word in words("organisations.heads") for word in parts)
        if common or heads or len(parts) > 4 or any(word.isupper() and len(word) > 2 for word in parts):
            return organisation if before in words("names.works_at") and common < len(parts) else None
        if any(word in words("places.names") for word in parts) or (
            has_habit(self.language, "full_cues") and is_common(parts[0])
        ):
            return None
        if before in words("names.firm_articles") and has_full_cues(self.language):
            return organisation if after in words("names.dealings") or after in words("names.firm_places") else None
        if before in words("names.works_at") and after not in words("names.speech") and parts[0] not in self.known:
            return organisation
        return Name(text, "person", start, end)

    def _is_name_among_nouns(self, parts: list[str], before: str, after: str) -> bool:
        """Whether two capitalised words, where nouns have them too, name somebody though the given name is unknown."""
        if before in words("names.before_person") or parts[-1] in self.known:
            return True
        if len(parts) != 2 or any(
            is_ordinary(word)
            or word.lower() in words("names.noun_openers")
            or ends_as_noun(word.lower(), self.language)
            for word in parts
        ):
            return False
        if self.opens:
            return after in words("names.after_opening_name")
        return before in words("names.before_inner_name")


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    """Abbreviations of offices and forms, which stand before a name and are no part of it: "CEO", "VP"."""
    nobody = words("companies.abbreviations_of_nobody") - words("companies.abbreviations_in_names")
    return frozenset(word for word in nobody if word.isupper() and not is_ordinary(word))

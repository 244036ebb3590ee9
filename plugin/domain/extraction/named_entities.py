"""Names in a sentence: which capitalised words name a person, which an organisation, and which nobody.

`capital_runs` finds runs of capitalised words, `name_pieces` parts them at connectors. Rules, in the order in which
they are tried on a piece: organisations by their form (`organisation_names`), people by title or given name
(`person_names`), then by what stands around them (`lone_names` for single words), and last by being two or three
capitalised words none of which is ordinary.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from plugin.domain.extraction.capital_runs import (
    Name,
    Token,
    clean_word,
    find_tokens,
    is_possessive,
    opens_run,
    run_end,
    trim_name,
)
from plugin.domain.extraction.given_names import ALSO_WORDS, GIVEN_NAMES, TITLES
from plugin.domain.extraction.lone_names import LoneWord, lone_kind
from plugin.domain.extraction.name_cues import (
    ARTICLES,
    DEALINGS,
    GERMAN_NOUN_ENDINGS,
    GERMAN_OPENERS,
    OPENS_QUESTIONS,
    STRONG_BEFORE_PERSON,
    WORKS_AT,
    is_common,
    is_function_word,
    is_ordinary,
    opens_sentence,
)
from plugin.domain.extraction.name_neighbours import explained_names
from plugin.domain.extraction.name_pieces import name_pieces
from plugin.domain.extraction.ordinary_words import SPEECH
from plugin.domain.extraction.organisation_names import has_organisation_form
from plugin.domain.extraction.organisation_words import (
    BUSINESS_ROLES,
    HEADS,
    HEADS_OF,
    KNOWN,
    KNOWN_PHRASES,
    NOT_ORGANISATIONS,
)
from plugin.domain.extraction.person_names import is_given, person_named
from plugin.domain.extraction.place_names import BUILT, CALENDAR, LANDSCAPE, PEOPLES, PLACE_PHRASES, PLACES, PRODUCTS
from plugin.domain.language.vocabulary import vocabulary

__all__ = ["MAX_NAMES", "Name", "find_names"]

MAX_NAMES = 60
"""Names of one text that are looked at."""

_CAPITAL = re.compile(r"(?<!\w)(?!I\b)[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я]|eBay")
_HOUSE = re.compile(
    r",?\s\(?(?:of|from|at|von|vom|von der|beim?|bei der|aus der|del?|de la|des|du|chez|de chez"
    r"|(?:who|that|which) (?:owns|owned|runs|ran|leads|led|heads|headed|founded|started|manages|bought)"
    r"|qui (?:dirige|possède|gère|tient|a fondé)|que (?:dirige|lleva|fundó)"
    r"|(?:(?:who|which) (?:is|was) )?(?:the |our |their |its |an? |now |currently |der |die |le |la |el )*"
    rf"{BUSINESS_ROLES}"
    r"\s(?:of|at|for|with|von|vom|bei|der|de|du|chez|del|de la|d['’]))\s?(?:the )?|\s\(",
    re.IGNORECASE,
)
"""What leads from a person to their house."""
_GERMAN_HOUSE_VERBS = frozenset(("leitet", "führt", "besitzt", "gehört", "gründete", "leitete"))


def find_names(sentence: str, language: str = "en", known: frozenset[str] = frozenset()) -> list[Name]:
    """The names in a sentence, left to right. `known` are single words that named a person elsewhere in the text."""
    return list(_remembered_names(sentence, language, known))


@lru_cache(maxsize=4096)
def _remembered_names(sentence: str, language: str, known: frozenset[str]) -> tuple[Name, ...]:
    """A thread quotes the same sentences again and again: they are read once."""
    if not _CAPITAL.search(sentence, 1):
        # The only capital opens the sentence: a name where that word is known for one, or is no word at all.
        first = clean_word(sentence.partition(" ")[0])
        if is_ordinary(first) and first not in GIVEN_NAMES and first not in KNOWN and first not in known:
            return ()
    tokens = find_tokens(sentence)
    names: list[Name] = []
    doubtful: list[Name] = []
    index = 0
    while index < len(tokens):
        if tokens[index].text[0].islower() and not opens_run(tokens[index]):
            index += 1
            continue
        end = run_end(sentence, tokens, index)
        for begin, stop in name_pieces(tokens, index, end, language):
            name = _Piece(sentence, tokens, begin, stop, language, known, names).name()
            if name is not None:
                (names if name.kind != "?" else doubtful).append(name)
        index = max(end, index + 1)
    if doubtful:
        names = sorted([*names, *explained_names(sentence, names, doubtful)], key=lambda name: name.start)
    return tuple(names[:MAX_NAMES])


class _Piece:
    """A piece of a run of capitalised words, `tokens[first:last]`, under judgement."""

    def __init__(
        self,
        sentence: str,
        tokens: list[Token],
        first: int,
        last: int,
        language: str,
        known: frozenset[str],
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
        if whole in KNOWN_PHRASES:
            start = self.tokens[self.first].start
            return Name(whole, "organisation", start, start + len(whole))
        self._strip()
        if self.first >= self.last:
            return None
        tokens, first, last = self.tokens, self.first, self.last
        words = [clean_word(token.text) for token in tokens[first:last]]
        start = tokens[first].start
        text = trim_name(self.sentence[start : tokens[last - 1].end])
        end = start + len(text)
        if not text or (self._is_elsewhere(text, words) and not (len(words) == 1 and words[0] in self.known)):
            return None
        known = text in KNOWN_PHRASES or has_organisation_form(tokens, first, last)
        if known and not self.titled:
            return Name(text, "organisation", start, end)
        if len(words) == 1:
            kind = "person" if self.titled and words[0] not in PLACES else lone_kind(self._lone(text), self.known)
            return Name(text, kind, start, end) if kind else None
        return self._several(text, words, start, end)

    def _strip(self) -> None:
        """Leave off titles, and at the edges ordinary words, which belong to the sentence and not to the name."""
        tokens = self.tokens
        self._strip_titles()
        while self.last > self.first and tokens[self.last - 1].text in {"&", "@", "+", "/"}:
            self.last -= 1
        asks = self.sentence.rstrip().endswith("?") and tokens[self.first].text in OPENS_QUESTIONS
        if self.opens and self._length > 1 and (asks or tokens[self.first].text == "Per"):
            self._step()
        while self.first < self.last and self._first_is_outside():
            self._step()
        if self.opens and self._length > 2 and self.language in {"de", "es", "fr"} and self._begins_with_verb():
            self._step()
        self._strip_titles()
        while self.last > self.first and (tokens[self.last - 1].bare in CALENDAR or not tokens[self.last - 1].capital):
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
        while self._length > 1 and self.tokens[self.first].bare in TITLES:
            self.titled = True
            self.first += 1
        while self._length > 1 and self.tokens[self.first].bare in _OFFICES:
            self.first += 1

    def _first_is_outside(self) -> bool:
        """Whether the first word is an ordinary one that belongs to the sentence."""
        tokens, first, length = self.tokens, self.first, self._length
        word = tokens[first].text
        if not is_ordinary(word) or is_given(word, length):
            return False
        if length == 1:
            return self.opens or tokens[first].bare not in ALSO_WORDS
        if word in HEADS_OF and tokens[first + 1].text.lower() in {"of", "de", "für", "for", "des", "pour"}:
            return False
        if not has_organisation_form(tokens, first, self.last):
            return True
        return is_function_word(word) if self.opens else word in ARTICLES

    def _begins_with_verb(self) -> bool:
        """Whether a word that is no given name stands before a whole name: "Llamó Ana Sanz"."""
        word, following = self.tokens[self.first].text, self.tokens[self.first + 1].text
        return (
            not is_given(word, 2)
            and is_given(following, 1)
            and not has_organisation_form(self.tokens, self.first, self.last)
        )

    def _is_elsewhere(self, text: str, words: list[str]) -> bool:
        """Whether the words name places, peoples or days only."""
        if text in PLACE_PHRASES:
            return True
        if len(words) > 1 and words[-1] in LANDSCAPE and (words[0] not in GIVEN_NAMES or words[-1] in BUILT):
            return True
        return all(word in PLACES or word in PEOPLES or word in CALENDAR for word in words)

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
        if between in {", die ", ", der "} and self._neighbour(self.last) in _GERMAN_HOUSE_VERBS:
            return True
        return _HOUSE.fullmatch(between) is not None

    def _several(self, text: str, words: list[str], start: int, end: int) -> Name | None:  # noqa: PLR0911  one rule after the other
        """Two words or more."""
        before, after = self._neighbour(self.first - 1), self._neighbour(self.last)
        given = is_given(words[0], len(words))
        organisation = Name(text, "organisation", start, end)
        if self.titled or (given and not (words[0] in PLACES and is_ordinary(words[-1]))):
            return person_named(text, words, start, end)
        if self._is_house() and not all(is_ordinary(word) for word in words):
            return organisation
        if any(word in PRODUCTS or word in PEOPLES or word in CALENDAR for word in words):
            return None
        if self.language == "de" and not self._is_german_name(words, before, after):
            # Every German noun has a capital: only a given name, a title or a relation tells a person.
            return None
        # "de" and "van der" are ordinary words that join a name's parts: only its capitalised words are weighed.
        common = sum(1 for word in words if is_ordinary(word) and word[:1].isupper())
        heads = any(word in HEADS for word in words)
        if common or heads or len(words) > 4 or any(word.isupper() and len(word) > 2 for word in words):
            return organisation if before in WORKS_AT and common < len(words) else None
        if any(word in PLACES for word in words) or (self.language == "en" and is_common(words[0])):
            return None
        if before in {"the", "our", "an", "this"} and self.language in {"en", ""}:
            return organisation if after in DEALINGS or after in {"office", "offices", "plant"} else None
        if before in WORKS_AT and after not in SPEECH and words[0] not in self.known:
            return organisation
        return Name(text, "person", start, end)

    def _is_german_name(self, words: list[str], before: str, after: str) -> bool:
        """Whether two capitalised words in a German sentence name somebody though the given name is unknown."""
        if before in STRONG_BEFORE_PERSON or words[-1] in self.known:
            return True
        if len(words) != 2 or any(
            is_ordinary(word) or word.lower() in GERMAN_OPENERS or word.lower().endswith(GERMAN_NOUN_ENDINGS)
            for word in words
        ):
            return False
        if self.opens:
            return after in {"von", "vom", "bei", "beim", "aus", "kennt", "meinte", "sagte", "schrieb", "rief", "hat"}
        return before in {"du", "kennst", "trafen", "kannte", "ich", "ist"}


_PRONOUNS = frozenset(("I", "I'm", "I’m", "I'll", "I’ll", "I'd", "I’d", "I've", "I’ve"))
_OFFICES = frozenset(word for word in NOT_ORGANISATIONS if word.isupper() and not is_ordinary(word)) - vocabulary(
    "AL JD LA VA DC ID AI"
)
"""Abbreviations of offices and forms, which stand before a name and are no part of it: "CEO", "VP"."""

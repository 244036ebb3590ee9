"""The words of a letter that a language model wrote: each a fact's, the program's own, or of any everyday letter.

A name stands in the facts. A word for kin, closeness, health, debts or promises stands in its sentence's own facts. Any
other word is one of theirs, a plain one, or named with the words of a fact that it stands for.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from plugin.domain.drafting.brief import BriefFact, LetterBrief
from plugin.domain.drafting.held_words import (
    FINE,
    WORD,
    Verdict,
    folded,
    is_form_of,
    known_words,
    names_in,
    plain,
    stems_of,
)
from plugin.domain.drafting.letter_sentences import letter_sentences
from plugin.domain.drafting.written import WrittenSentence
from plugin.domain.language.packs import pack
from plugin.domain.language.relative_dates import month_names, weekday_names

_OWN_WORDS = 2
"""Words of a sentence that stand for others of its facts."""
_OF_ONE = 2
"""Words that may stand together for others: "fellow judge"."""
_BEGINS, _BENT = 4, 3
"""Letters by which a word is a form of a plain one, and how many more or fewer it may have."""
_ELIDED = 2
"""Letters of what is left of a word before an apostrophe: d', l', qu'."""


class Sources:
    """The words from which a letter is made."""

    def __init__(self, texts: Iterable[str], language: str) -> None:
        self.text = " ".join(texts)
        told = folded(self.text)
        self.words = frozenset([*told, *(part for word in told for part in _parts(word))])
        self.stems = stems_of(self.words)
        everyday = (pack(language).words(f"rewording.{key}") for key in ("everyday", "no_amounts"))
        self.known = known_words(language).union(*everyday)
        self._begun = _begun(self.words | self.known)

    def holds(self, word: str) -> bool:
        """Whether a word, in small letters, or a form of it stands in the facts: what a name must."""
        return word in self.words or is_form_of(word, self.stems)

    def is_plain(self, word: str) -> bool:
        """Whether it is a word of the facts or of any letter of ours, or one that begins as such a word."""
        straight = word.replace("’", "'")
        near = self._begun.get(straight[:_BEGINS], ()) if len(straight) >= _BEGINS else ()
        return straight in self.known or any(abs(len(straight) - len(one)) <= _BENT for one in near)


def _begun(words: Iterable[str]) -> dict[str, list[str]]:
    """Words by their first letters."""
    found: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= _BEGINS:
            found.setdefault(word[:_BEGINS], []).append(word)
    return found


def sources_of(brief: LetterBrief) -> Sources:
    """What a letter of this brief may be made of."""
    suggestion, profile, language = brief.suggestion, brief.profile, brief.draft.language
    introducer, prospect = suggestion.introducer.person, suggestion.prospect
    texts = [one.fact.text for one in brief.facts]
    texts += [one.when for one in brief.facts]
    texts += [one.text for one in letter_sentences(brief.draft).sentences]
    texts += [
        introducer.name,
        introducer.organisation,
        prospect.name,
        prospect.role,
        prospect.organisation,
        prospect.say,
    ]
    texts += [suggestion.acquaintance.person.name, profile.name, profile.organisation]
    texts += [profile.said_in(language, field) for field in ("what", "value", "ideal")]
    return Sources([text for text in texts if text], language)


def own_texts(stands_on: Sequence[BriefFact], brief: LetterBrief) -> list[str]:
    """The words of a sentence's facts, and what may be said anywhere: the names, and what the user does."""
    prospect, profile = brief.suggestion.prospect, brief.profile
    texts = [one.fact.text for one in stands_on]
    texts += [prospect.name, prospect.role, prospect.organisation, prospect.say]
    return texts + [profile.said_in(brief.draft.language, field) for field in ("what", "value", "ideal")]


@lru_cache(maxsize=16)
def day_names(language: str) -> frozenset[str]:
    """The names of days and months, which `_dated` looks at."""
    return frozenset(word.casefold() for word in (*month_names(language), *weekday_names(language)))


def _parts(word: str) -> list[str]:
    """A word, in small letters, without what is elided before it and the ending of a genitive."""
    parts = word.replace("’", "'").split("'")
    return [part for part in parts if len(part) > _ELIDED] if len(parts) > 1 else [word]


def named(one: WrittenSentence, language: str, sources: Sources) -> Verdict:
    """Names that occur nowhere; days and months are looked at apart. Where every noun is large, one may be a word."""
    text, nouns = one.text, pack(language).flag("names.nouns_are_capitalised")
    own = {word for said, _ in one.own_words for word in folded(said)} if nouns else set()
    first = WORD.search(text)
    if first is not None and all(sources.is_plain(part) for part in _parts(first.group().casefold())):
        own.add(first.group().casefold())
    for word in sorted(names_in(text, language) - day_names(language) - own - (sources.known if nouns else set())):
        if not all(sources.holds(part) for part in _parts(word)):
            return f"“{word}” stands in no fact", "only names and words of the facts"
    return FINE


def stood_for(one: WrittenSentence, stands_on: Sequence[BriefFact]) -> Verdict:
    """Words of its own, few, each for words that stand in one of its facts as they are named."""
    if len(one.own_words) > _OWN_WORDS:
        return "it has too many words of its own", f"{_OWN_WORDS} at most"
    said = [plain(fact.fact.text).casefold() for fact in stands_on]
    for word, stands_for in one.own_words:
        bare = plain(stands_for).casefold().strip("….")
        if not 1 <= len(folded(word)) <= _OF_ONE or plain(word).casefold() not in plain(one.text).casefold():
            return f"“{word}” is no word or two of it", "the word as it stands in the sentence"
        if not bare or not any(bare in text for text in said):
            return f"“{stands_for}” stands in none of its facts", "words of a fact of this sentence, copied exactly"
    return FINE


def weighed(text: str, language: str, stands_on: Sequence[BriefFact], brief: LetterBrief) -> Verdict:
    """Kin, closeness, health, debts and promises are its own facts' words, whatever stands elsewhere."""
    weighty = frozenset(pack(language).words("rewording.weighty"))
    said = frozenset(folded(" ".join(own_texts(stands_on, brief))))
    for word in folded(text):
        if word in weighty and word not in said:
            return f"“{word}” stands in none of its facts", "what its facts say, or nothing of it"
    return FINE


def told(text: str, language: str, sources: Sources, own_words: Sequence[tuple[str, str]] = ()) -> Verdict:
    """A word that neither the facts nor any letter of ours holds, and that is not named as a word for one of theirs."""
    own = {word for said, _ in own_words for word in folded(said)}
    stops = frozenset(pack(language).words("detection.stop_words")) | day_names(language)
    for written in WORD.findall(text):
        word = written.casefold()
        if word in stops or sources.holds(word) or sources.is_plain(word):
            continue
        if word in own:
            continue
        if all(sources.holds(part) or sources.is_plain(part) or part in stops for part in _parts(word)):
            continue
        return f"“{written}” stands neither in the facts nor in plain letters", "words of the facts, or simpler ones"
    return FINE

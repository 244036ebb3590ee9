"""Whether a sentence worded anew says what it said: the same names, numbers, days and quotations, and nothing else.

A language model may word a finished draft anew. What it must not do is decided here, sentence by sentence, and for
the letter as a whole: no name, number, day, address or quotation but the sentence's own, all of them kept; a question
stays one; who is addressed with du stays so; no word that neither the letter nor any letter of ours holds.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from plugin.domain.drafting.claims import check_claims
from plugin.domain.drafting.letter_sentences import LetterSentence, LetterSentences, count_ends, split_whole
from plugin.domain.language.detection import detect_language
from plugin.domain.language.pack_schema import schema
from plugin.domain.language.packs import pack
from plugin.domain.language.reader import read_sentence
from plugin.domain.language.relative_dates import month_names, weekday_names
from plugin.domain.language.templates import Template
from plugin.domain.model import Draft, Evidence
from plugin.domain.text.ngrams import count_words

LONGER, SHORTER = 1.25, 0.75
"""How much longer or shorter the whole letter may become."""
_STEM, _ENDING = 5, 3
"""Letters by which two words are one, and how many more or fewer they may have."""
_TELLING = 4
"""Letters of a word that says what a sentence is about."""
_NEW = 0.5
"""New telling words, of those that the sentence had; where it states something, half of it."""
_PUT_IN = 3
"""Words that, put into a sentence which is otherwise kept, say something more."""
_KEPT = 1 / 3
"""Telling words of a sentence that must stay."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_QUOTED = re.compile(r"[“„«‹\"]([^“”„«»\"]*)[”“»›\"]")
_BRACKETED = re.compile(r"\(([^()]*)\)")
_SLOT = re.compile(r"\{[^}]*\}")
_LINK = re.compile(r"://|www\.|@|\b[\w-]+\.[a-z]{2,}\b|\[|\]|<|>|`|\*|#|\||\\|_|=", re.IGNORECASE)
_NARROW = re.compile("[\u00a0\u202f][?!;:»]|«[\u00a0\u202f]")
_BEFORE_MARK = re.compile(r" (?=[?!;:»])|(?<=«) ")
_MARKS = frozenset(" .,;:!?¿¡…'’-–—()/“”„«»\"%&+\u00a0\u202f")


@dataclass(frozen=True, slots=True)
class Untied:
    """A sentence that was not accepted: its number (0: the letter as a whole), why, and what to write instead."""

    number: int
    text: str
    why: str
    instead: str


def check_rewording(letter: LetterSentences, words: Mapping[int, str]) -> tuple[Draft | None, list[Untied]]:
    """The letter with the new words, or None and everything that is wrong with them."""
    missing = [one for one in letter.sentences if not words.get(one.number, "").strip()]
    if missing or len(words) != len(letter.sentences):
        number = missing[0].number if missing else 0
        return None, [Untied(number, "", "a sentence is missing, or there is one too many", "every sentence, once")]
    given = {number: _plain(text) for number, text in words.items()}
    language = letter.draft.language
    prose = " ".join(one.text for one in letter.sentences)
    known = _known_words(language) | {word.casefold() for word in _WORD.findall(prose)}
    wrong = [found for one in letter.sentences if (found := _check(one, given[one.number], language, known, prose))]
    made = {one.number: _fitted(one.text, given[one.number], language) for one in letter.sentences}
    wrong += _whole(prose, " ".join(made.values()), language)
    if wrong:
        return None, wrong
    draft = letter.with_words(made)
    facts = _facts(letter)
    if not check_claims(letter.draft, facts):
        wrong = [Untied(0, one.sentence, one.why, "the sentence as it was") for one in check_claims(draft, facts)]
    return (None, wrong) if wrong else (draft, [])


def tied_words(letter: LetterSentences, answers: Sequence[Mapping[int, str]]) -> dict[int, str]:
    """For every sentence the latest of its new wordings that is tied, else the sentence as it was."""
    language = letter.draft.language
    prose = " ".join(one.text for one in letter.sentences)
    known = _known_words(language) | {word.casefold() for word in _WORD.findall(prose)}
    chosen = {}
    for one in letter.sentences:
        wordings = [_plain(answer.get(one.number, "")) for answer in reversed(answers)]
        tied = (text for text in wordings if text and _check(one, text, language, known, prose) is None)
        chosen[one.number] = next(tied, one.text)
    return chosen


def _facts(letter: LetterSentences) -> list[Evidence]:
    return [fact for claim in letter.draft.claims for fact in claim.facts]


def _check(one: LetterSentence, text: str, language: str, known: frozenset[str], prose: str) -> Untied | None:
    """The first thing that is wrong with a sentence."""
    before = _plain(one.text)
    if text == before:
        return None
    for why, instead in (
        _odd(before, text),
        _not_one(before, text, language),
        _quotations(before, text),
        _numbers(before, text),
        _listed(before, text, language),
        _addressed(before, text, language),
        _names(before, text, language),
        _persons(before, text, language),
        _unknown(text, known),
        _said_otherwise(before, text, language),
        _heard(before, text, language),
        _astray(one, text, language, prose),
        _length(before, text),
    ):
        if why:
            return Untied(one.number, text, why, instead)
    return None


Verdict = tuple[str, str]
FINE: Verdict = ("", "")


def _plain(text: str) -> str:
    """The sentence with single spaces of one kind."""
    return " ".join(text.split())


def _odd(before: str, text: str) -> Verdict:
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


def _not_one(before: str, text: str, language: str) -> Verdict:
    """One sentence stays one; a question stays one question."""
    asked, asks = before.rstrip(" ”“»").endswith("?"), text.rstrip(" ”“»").endswith("?")
    if asked != asks or text.count("?") != before.count("?") or text.count("¿") != before.count("¿"):
        return "a question must stay one question, and the rest no question", "a question where it is one"
    ends = count_ends(text) != count_ends(before)
    if ends or len(split_whole(text, language)) != len(split_whole(before, language)):
        return "it is not one sentence", "one sentence"
    if before[-1] not in "?:" and text[-1] not in ".!…”“»)":
        return "it does not end", "a full stop at its end"
    return FINE


def _quotations(before: str, text: str) -> Verdict:
    for pattern, what in ((_QUOTED, "quotation"), (_BRACKETED, "part in brackets")):
        if sorted(pattern.findall(before)) != sorted(pattern.findall(text)):
            return f"its {what} must stay word for word, and there may be no other", f"every {what} as it was"
    return FINE


def _numbers(before: str, text: str) -> Verdict:
    if sorted(_NUMBER.findall(before)) != sorted(_NUMBER.findall(text)):
        return "its numbers must stay, and there may be no others", "exactly the sentence's numbers"
    return FINE


def _listed(before: str, text: str, language: str) -> Verdict:
    """Amounts, times and days in words: exactly those that were there."""
    for key, what in (("counts", "amounts"), ("times", "times")):
        if _hits(before, language, key) != _hits(text, language, key):
            return f"its {what} must stay, and there may be no others", f"exactly the sentence's {what}"
    days = {*month_names(language), *weekday_names(language)}
    days = {day.casefold() for day in days}
    had, has = ({word for word in _folded(one) if word in days} for one in (before, text))
    if had != has:
        return "its days and months must stay, and there may be no others", "exactly the sentence's days"
    return FINE


def _addressed(before: str, text: str, language: str) -> Verdict:
    """Du stays du, and Sie stays Sie; nobody is addressed more often than before."""
    for key in ("polite", "familiar"):
        if _count(before, language, key) != _count(text, language, key):
            return "the form of address must stay", "the same form of address, as often as before"
    return FINE


def _names(before: str, text: str, language: str) -> Verdict:
    """Every name that was there, and no other."""
    had, has = _names_in(before, language), _names_in(text, language)
    for word in sorted(has - had):
        return f"“{word}” is no name of this sentence", "only the names of this sentence"
    for word in sorted(had - has):
        return f"“{word}” must stay", f"“{word}” in it"
    return FINE


def _names_in(text: str, language: str) -> set[str]:
    """What is large and no plain word; within a sentence all that is large, where not every noun is."""
    plain, usual = _plain_capitals(language), _known_words(language)
    names = {word for word in _capitals(text, every=True) if word.casefold() not in usual}
    if not pack(language).flag("names.nouns_are_capitalised"):
        names.update(_capitals(text, every=False))
    return {word.casefold() for word in names} - plain


def _persons(before: str, text: str, language: str) -> Verdict:
    """Who does what to whom: the persons and names come in the same order, but for one."""
    if Levenshtein.distance(_order(before, language), _order(text, language)) > 1:
        return "who does what to whom must stay", "the same persons, in the same order"
    return FINE


def _order(text: str, language: str) -> list[str]:
    """The persons and names of a text as they come; quotations left out."""
    bare = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    named = [(match.start(), match.group().casefold()) for match in _WORD.finditer(bare)]
    names = _names_in(text, language)
    found = [(place, word) for place, word in named if word in names]
    for person in ("first", "second", "third"):
        found += [(match.start(), person) for match in _listed_words(language, person).finditer(bare)]
    return [what for _, what in sorted(found)]


def _capitals(text: str, *, every: bool) -> list[str]:
    """The words that begin large; the first word only with `every`, and where it is of several letters all large."""
    found = []
    first = True
    for match in _WORD.finditer(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)):
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


def _unknown(text: str, known: frozenset[str]) -> Verdict:
    """A word that neither this letter nor any letter of ours holds."""
    stems = _stems(known)
    for match in _WORD.finditer(_QUOTED.sub(" ", _BRACKETED.sub(" ", text))):
        word = match.group().casefold().replace("’", "'")
        if word in known or word.replace("'", "’") in known or _is_form_of(word, stems):
            continue
        return f"“{match.group()}” is no word of this letter", "simpler words, of those that the letter has"
    return FINE


def _stems(known: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    return _stems_of(known)


@lru_cache(maxsize=64)
def _stems_of(known: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in known:
        if len(word) >= _STEM:
            found.setdefault(word[:_STEM], []).append(word)
    return {stem: tuple(words) for stem, words in found.items()}


def _is_form_of(word: str, stems: Mapping[str, tuple[str, ...]]) -> bool:
    same = stems.get(word[:_STEM], ()) if len(word) >= _STEM else ()
    return any(abs(len(word) - len(other)) <= _ENDING for other in same)


def _said_otherwise(before: str, text: str, language: str) -> Verdict:
    """A no stays a no."""
    if bool(_hits(before, language, "denials")) != bool(_hits(text, language, "denials")):
        return "a no or a not was put in or left out", "as many denials as before"
    return FINE


def _heard(before: str, text: str, language: str) -> Verdict:
    """What the rules hear in it they must have heard before: no new praise, deed, closeness or thanks."""
    had, has = _rules_heard(before, language), _rules_heard(text, language)
    if has - had:
        return "it says something that was not said", "nothing but what the sentence said"
    return FINE


def _rules_heard(text: str, language: str) -> set[str]:
    """The kinds of what a sentence says: signals, and what only facts may say. A question is heard as a statement."""
    plain = text.replace("’", "'").replace("?", ".").replace("¿", "")
    heard: set[str] = {str(kind) for kind in read_sentence(plain, language)}
    for table in ("stated", "helped", "intended", "close", "central"):
        if any(rule.search(plain) for rule in pack(language).rules(f"drafts.{table}").rules):
            heard.add(table)
    return heard


def _astray(one: LetterSentence, text: str, language: str, prose: str) -> Verdict:
    """Whether it is about something else by now."""
    stops = frozenset(pack(language).words("detection.stop_words"))
    had, has = _telling(one.text, stops), _telling(text, stops)
    all_had = _telling(prose, stops)
    kept = {word for word in had if word in has or _is_form_of(word, _stems_of(frozenset(has)))}
    new = {word for word in has if word not in all_had and not _is_form_of(word, _stems_of(frozenset(all_had)))}
    if len(kept) < round(len(had) * _KEPT):
        return "it says something else than the sentence did", "the same, closer to the sentence's own words"
    most = max(1, int(len(had) * _NEW / 2)) if one.facts else max(2, int(len(had) * _NEW))
    if len(new) > most:
        return "too much of it is new", "fewer new words"
    return FINE


def _telling(text: str, stops: frozenset[str]) -> set[str]:
    return {word for word in _folded(text) if len(word) >= _TELLING and word not in stops}


def _length(before: str, text: str) -> Verdict:
    had, has = before.split(), text.split()
    if not len(had) * 0.5 - 1 <= len(has) <= len(had) * 1.25 + 2:
        return "it is much longer or shorter than before", f"about {len(had)} words"
    rest = iter(_folded(text))
    if all(word in rest for word in _folded(before)) and len(has) - len(had) >= _PUT_IN:
        return "something was put in", "the same, said otherwise"
    return FINE


def _whole(before: str, after: str, language: str) -> list[Untied]:
    """What holds of the letter as a whole: its length and its language."""
    had, has = count_words(before), count_words(after)
    found = []
    if not had * SHORTER <= has <= had * LONGER:
        why = "the letter as a whole is too long" if has > had else "the letter as a whole is too short"
        found.append(Untied(0, "", why, f"{had} words in all, about"))
    spoken = detect_language(after)
    if spoken and detect_language(before) == language and spoken != language:
        found.append(Untied(0, "", "it is in another language", "the letter's language"))
    return found


def _fitted(before: str, text: str, language: str) -> str:
    """The sentence as it stands in its place: small as after a greeting, with the letter's own spaces before marks."""
    if text == _plain(before):
        return before
    narrow = _NARROW.search(before)
    if narrow is not None:
        space = next(letter for letter in narrow.group() if letter.isspace())
        text = _BEFORE_MARK.sub(space, text)
    if before[:1].islower() and text[:1].isupper():
        first = _WORD.match(text)
        if first is not None and first.group()[0].isupper() and first.group().lower() in _known_words(language):
            return text[0].lower() + text[1:]
    return text


def _hits(text: str, language: str, key: str) -> frozenset[str]:
    """The words of a list that stand in a text outside its quotations."""
    return frozenset(_found(text, language, key))


def _count(text: str, language: str, key: str) -> int:
    return len(_found(text, language, key))


def _found(text: str, language: str, key: str) -> list[str]:
    if not pack(language).words(f"rewording.{key}"):
        return []
    pattern = _listed_words(language, key)
    return [match.group().casefold() for match in pattern.finditer(_QUOTED.sub(" ", text))]


@lru_cache(maxsize=64)
def _listed_words(language: str, key: str) -> Template:
    return pack(language).template(rf"\b{{rewording.{key}}}\b")


def _folded(text: str) -> Sequence[str]:
    return [word.casefold() for word in _WORD.findall(text)]


@lru_cache(maxsize=16)
def _known_words(language: str) -> frozenset[str]:
    """The words of all letters that are ever written in this language, and its small words."""
    texts = [*pack(language).words("detection.stop_words"), *pack(language).words("drafts.small_words")]
    texts += pack(language).words("rewording.harmless")
    for name, file in schema(language).items():
        if name.startswith("phrases/") and name != "phrases/days":
            for key in file.sentences:
                texts += pack(language).sentences(f"{name}.{key}")
    found: set[str] = set()
    for text in texts:
        found.update(word.casefold().replace("’", "'") for word in _WORD.findall(_SLOT.sub(" ", text)))
    return frozenset(found)

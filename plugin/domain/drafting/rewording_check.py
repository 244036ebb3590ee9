"""Whether a sentence worded anew says what it said: the same names, numbers, days and quotations, and nothing else.

A language model may word a finished draft anew. What it must not do is decided here, sentence by sentence, and for
the letter as a whole: no name, number, day, address or quotation but the sentence's own, all of them kept; a question
stays one; who is addressed with du stays so; no word that neither the letter nor any letter of ours holds.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from plugin.domain.drafting.claims import check_claims
from plugin.domain.drafting.held_words import (
    BRACKETED,
    FINE,
    NUMBER,
    QUOTED,
    WORD,
    Verdict,
    count,
    folded,
    hits,
    is_form_of,
    known_words,
    listed_words,
    names_in,
    odd,
    plain,
    rules_heard,
    stems_of,
    telling,
    unknown,
)
from plugin.domain.drafting.letter_sentences import LetterSentence, LetterSentences, count_ends, split_whole
from plugin.domain.language.detection import detect_language
from plugin.domain.language.packs import pack
from plugin.domain.language.relative_dates import month_names, weekday_names
from plugin.domain.model import Draft, Evidence
from plugin.domain.text.ngrams import count_words

LONGER, SHORTER = 1.25, 0.75
"""How much longer or shorter the whole letter may become."""
_NEW = 0.5
"""New telling words, of those that the sentence had; where it states something, half of it."""
_PUT_IN = 3
"""Words that, put into a sentence which is otherwise kept, say something more."""
_KEPT = 1 / 3
"""Telling words of a sentence that must stay."""
_NARROW = re.compile("[\u00a0\u202f][?!;:»]|«[\u00a0\u202f]")
_BEFORE_MARK = re.compile(r" (?=[?!;:»])|(?<=«) ")


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
    given = {number: plain(text) for number, text in words.items()}
    language = letter.draft.language
    prose = " ".join(one.text for one in letter.sentences)
    known = known_words(language) | {word.casefold() for word in WORD.findall(prose)}
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
    known = known_words(language) | {word.casefold() for word in WORD.findall(prose)}
    chosen = {}
    for one in letter.sentences:
        wordings = [plain(answer.get(one.number, "")) for answer in reversed(answers)]
        tied = (text for text in wordings if text and _check(one, text, language, known, prose) is None)
        chosen[one.number] = next(tied, one.text)
    return chosen


def _facts(letter: LetterSentences) -> list[Evidence]:
    return [fact for claim in letter.draft.claims for fact in claim.facts]


def _check(one: LetterSentence, text: str, language: str, known: frozenset[str], prose: str) -> Untied | None:
    """The first thing that is wrong with a sentence."""
    before = plain(one.text)
    if text == before:
        return None
    for why, instead in (
        odd(before, text),
        _not_one(before, text, language),
        _quotations(before, text),
        _numbers(before, text),
        _listed(before, text, language),
        _addressed(before, text, language),
        _names(before, text, language),
        _persons(before, text, language),
        unknown(text, known),
        _said_otherwise(before, text, language),
        _heard(before, text, language),
        _astray(one, text, language, prose),
        _length(before, text),
    ):
        if why:
            return Untied(one.number, text, why, instead)
    return None


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
    for pattern, what in ((QUOTED, "quotation"), (BRACKETED, "part in brackets")):
        if sorted(pattern.findall(before)) != sorted(pattern.findall(text)):
            return f"its {what} must stay word for word, and there may be no other", f"every {what} as it was"
    return FINE


def _numbers(before: str, text: str) -> Verdict:
    if sorted(NUMBER.findall(before)) != sorted(NUMBER.findall(text)):
        return "its numbers must stay, and there may be no others", "exactly the sentence's numbers"
    return FINE


def _listed(before: str, text: str, language: str) -> Verdict:
    """Amounts, times and days in words: exactly those that were there."""
    for key, what in (("counts", "amounts"), ("times", "times")):
        if hits(before, language, key) != hits(text, language, key):
            return f"its {what} must stay, and there may be no others", f"exactly the sentence's {what}"
    days = {*month_names(language), *weekday_names(language)}
    days = {day.casefold() for day in days}
    had, has = ({word for word in folded(one) if word in days} for one in (before, text))
    if had != has:
        return "its days and months must stay, and there may be no others", "exactly the sentence's days"
    return FINE


def _addressed(before: str, text: str, language: str) -> Verdict:
    """Du stays du, and Sie stays Sie; nobody is addressed more often than before."""
    for key in ("polite", "familiar"):
        if count(before, language, key) != count(text, language, key):
            return "the form of address must stay", "the same form of address, as often as before"
    return FINE


def _names(before: str, text: str, language: str) -> Verdict:
    """Every name that was there, and no other."""
    had, has = names_in(before, language), names_in(text, language)
    for word in sorted(has - had):
        return f"“{word}” is no name of this sentence", "only the names of this sentence"
    for word in sorted(had - has):
        return f"“{word}” must stay", f"“{word}” in it"
    return FINE


def _persons(before: str, text: str, language: str) -> Verdict:
    """Who does what to whom: the persons and names come in the same order, but for one."""
    if Levenshtein.distance(_order(before, language), _order(text, language)) > 1:
        return "who does what to whom must stay", "the same persons, in the same order"
    return FINE


def _order(text: str, language: str) -> list[str]:
    """The persons and names of a text as they come; quotations left out."""
    bare = QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    named = [(match.start(), match.group().casefold()) for match in WORD.finditer(bare)]
    names = names_in(text, language)
    found = [(place, word) for place, word in named if word in names]
    for person in ("first", "second", "third"):
        found += [(match.start(), person) for match in listed_words(language, person).finditer(bare)]
    return [what for _, what in sorted(found)]


def _said_otherwise(before: str, text: str, language: str) -> Verdict:
    """A no stays a no."""
    if bool(hits(before, language, "denials")) != bool(hits(text, language, "denials")):
        return "a no or a not was put in or left out", "as many denials as before"
    return FINE


def _heard(before: str, text: str, language: str) -> Verdict:
    """What the rules hear in it they must have heard before: no new praise, deed, closeness or thanks."""
    had, has = rules_heard(before, language), rules_heard(text, language)
    if has - had:
        return "it says something that was not said", "nothing but what the sentence said"
    return FINE


def _astray(one: LetterSentence, text: str, language: str, prose: str) -> Verdict:
    """Whether it is about something else by now."""
    stops = frozenset(pack(language).words("detection.stop_words"))
    had, has = telling(one.text, stops), telling(text, stops)
    all_had = telling(prose, stops)
    kept = {word for word in had if word in has or is_form_of(word, stems_of(frozenset(has)))}
    new = {word for word in has if word not in all_had and not is_form_of(word, stems_of(frozenset(all_had)))}
    if len(kept) < round(len(had) * _KEPT):
        return "it says something else than the sentence did", "the same, closer to the sentence's own words"
    most = max(1, int(len(had) * _NEW / 2)) if one.facts else max(2, int(len(had) * _NEW))
    if len(new) > most:
        return "too much of it is new", "fewer new words"
    return FINE


def _length(before: str, text: str) -> Verdict:
    had, has = before.split(), text.split()
    if not len(had) * 0.5 - 1 <= len(has) <= len(had) * 1.25 + 2:
        return "it is much longer or shorter than before", f"about {len(had)} words"
    rest = iter(folded(text))
    if all(word in rest for word in folded(before)) and len(has) - len(had) >= _PUT_IN:
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
    if text == plain(before):
        return before
    narrow = _NARROW.search(before)
    if narrow is not None:
        space = next(letter for letter in narrow.group() if letter.isspace())
        text = _BEFORE_MARK.sub(space, text)
    if before[:1].islower() and text[:1].isupper():
        first = WORD.match(text)
        if first is not None and first.group()[0].isupper() and first.group().lower() in known_words(language):
            return text[0].lower() + text[1:]
    return text

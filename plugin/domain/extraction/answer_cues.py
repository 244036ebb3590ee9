"""Cues: the sentences that would mean something in an answer to an ask — a yes, a no, a question, another name.

How each is said stands in the packs' `answers.toml`. A cue is no signal: only where a message answers an ask does it
count, which the room `tracking` judges.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType

from plugin.domain.extraction.signals import FALLBACK
from plugin.domain.language.packs import codes, entries, pack, rules_in
from plugin.domain.language.rule_index import Candidate, first_of
from plugin.domain.language.rules import Rule, Spoken, spoken_words, straighten
from plugin.domain.model import Cue, CueKind
from plugin.domain.text.excerpts import excerpt

_READ = 25
"""Sentences of one message that are looked at: an answer says what it means early."""
_LONGEST = 400
_FEW = 5
"""Words of a yes that says nothing more."""
_BARE = frozenset({"of-course", "ja", "oui", "claro"})
"""Rules of a yes that says not to what."""
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
"""Letters that are drawn out: "yesss"."""
_SHORT = 2
"""Words that may follow a name without a mark between."""
_MOST = 12
_VERDICTS = frozenset({CueKind.AGREES, CueKind.DECLINES})
_DETOURS = frozenset({CueKind.PASSES_ON.value, "refers_back", "on_condition"})
"""Tables by which a verdict may be heard in a part of a sentence that is none as a whole."""
QUESTION, NOD = "question", "nod"
"""The rules of cues that no pack's rule hears: a question mark, and a yes without words."""
_TABLES = tuple(f"answers.{table}" for table in (*CueKind, "courtesy", "on_condition", "refers_back"))
_NAME = re.compile(r"\b[A-ZÀ-Þ]\w+")
_MARKS = "?？؟"
_ASIDE = frozenset(
    {
        CueKind.SOUNDS_OUT,
        CueKind.HANDS_ON,
        CueKind.TALKED,
        CueKind.YES_RECEIVED,
        CueKind.TAKES_NO,
        CueKind.MET_THEM,
        CueKind.YOU_MET,
    }
)
"""What stands beside a verdict and takes no place of it."""
_NO_QUESTION = (
    frozenset(CueKind)
    - {CueKind.PASSES_ON, CueKind.NEWS, CueKind.NAME_GIVEN, CueKind.DEFERS}
    - (_ASIDE - {CueKind.HANDS_ON})
)
"""What says enough by itself: a sentence that does is no question beside it."""


def find_cues(sentences: Iterable[str], language: str, refused: Mapping[str, str] = MappingProxyType({})) -> list[Cue]:
    """The cues of one author's sentences, in their order. `language` "" tries all packs.

    `refused` are the excerpts of sentences in which a refusal was heard as a signal, with the rule: each is a no where
    it stands, so that of "I'd love to, but I'll sit this one out" what is said last is meant.

    A sentence with a question mark that says nothing else asks something back, whatever its words, unless it is a
    courtesy. What is passed on ("she asked me to tell you: yes") is heard by the words after the passing on, too.
    """
    languages = (language,) if language in codes() else (FALLBACK,) if language else codes()
    found: list[Cue] = []
    asked = False
    for number, written in enumerate(sentences):
        if number >= _READ or len(found) >= _MOST:
            break
        sentence = _tag().sub("", written)
        plain = straighten(sentence[:_LONGEST])
        spoken = spoken_words(plain)
        cues = _by_clause(_of_sentence(plain, spoken, sentence, languages), plain, sentence, languages)
        drawn = _DRAWN_OUT.sub(r"\1", plain)
        if not cues and drawn != plain:
            # "Yesss" and "siii" are a yes that is glad.
            plain, spoken = drawn, spoken_words(drawn)
            cues = _of_sentence(plain, spoken, sentence, languages)
        rule = refused.get(excerpt(written))
        if rule is not None and not any(cue.kind in _VERDICTS for cue in cues):
            cues.append(Cue(CueKind.DECLINES, excerpt(sentence), rule))
        if any(mark in sentence for mark in _MARKS):
            cues = _asking(cues, plain, spoken, sentence, languages)
        elif asked and any(cue.kind is CueKind.DECLINES for cue in found):
            cues = [cue for cue in cues if not _is_bare_yes(cue, plain)]
        asked = any(mark in sentence for mark in _MARKS) and all(cue.kind is CueKind.ASKS_BACK for cue in cues)
        found += cues
        if not found and plain.strip().casefold() in _nods():
            found.append(Cue(CueKind.AGREES, excerpt(sentence), NOD))
    return found


def _is_bare_yes(cue: Cue, plain: str) -> bool:
    """Whether a cue is a yes that says not to what: behind a no, and one's own question, it answers that question."""
    return cue.rule.rpartition(".")[2] in _BARE and len(plain.split()) <= _FEW


def _of_sentence(plain: str, spoken: Spoken, sentence: str, languages: Sequence[str]) -> list[Cue]:
    cues: list[Cue] = []
    if not any(_candidates(code, spoken) for code in languages):
        return cues
    for kind in CueKind:
        for code in languages:
            hit = _said(code, kind, plain, spoken)
            if hit is not None:
                cues.append(Cue(kind, excerpt(sentence), hit[0].id))
                break
    return cues


def _by_clause(cues: list[Cue], plain: str, sentence: str, languages: Sequence[str]) -> list[Cue]:
    """The cues of a sentence, its verdicts clause by clause where these differ: "Anna yes, Bert better not".

    A sentence without a verdict may have one after the name that it begins with: "Anna: gladly."
    """
    verdicts = [cue for cue in cues if cue.kind in _VERDICTS]
    if not verdicts and any(cue.kind not in _ASIDE for cue in cues):
        return cues
    found = []
    for begin, end in _clauses(plain):
        hit = _verdict_of(plain[begin:end], languages)
        if hit is not None:
            found.append(Cue(hit[0], excerpt(sentence[begin:end].strip()), hit[1]))
    apart = len({cue.kind for cue in found}) > 1 and all(_NAME.search(cue.text) for cue in found)
    if apart:
        return [*(cue for cue in cues if cue.kind not in _VERDICTS), *found]
    if not verdicts and len(found) == 1 and _is_of_one(straighten(found[0].text)):
        return [*cues, Cue(found[0].kind, excerpt(sentence), found[0].rule)]
    return cues


def _is_of_one(plain: str) -> bool:
    """Whether a sentence is a name and a word on it: "Elena: gladly." or "Elena yes", not any sentence with a noun."""
    topic = _topic().match(plain)
    if topic is None:
        return False
    return topic.group().rstrip().endswith((":", "-", "–", "—", ",")) or len(plain[topic.end() :].split()) <= _SHORT


def _clauses(plain: str) -> list[tuple[int, int]]:
    """Where each clause begins and ends; one that only names somebody belongs to the one behind it."""
    found: list[tuple[int, int]] = []
    begin = at = 0
    for mark in _clause_mark().finditer(plain):
        if not _only_names().fullmatch(plain[at : mark.start()].strip()):
            found.append((begin, mark.start()))
            begin = mark.end()
        at = mark.end()
    return [*found, (begin, len(plain))]


def _verdict_of(clause: str, languages: Sequence[str]) -> tuple[CueKind, str] | None:
    """What a clause says: by itself, or behind the name of whom it is about."""
    topic = _topic().match(clause)
    for text in (clause.strip(), clause[topic.end() :] if topic is not None else ""):
        if not text:
            continue
        spoken = spoken_words(text)
        heard = [
            (kind, hit[0].id)
            for kind in (CueKind.AGREES, CueKind.DECLINES)
            for code in languages
            if (hit := _said(code, kind, text, spoken)) is not None
        ]
        if heard:
            return heard[-1]
    return None


@cache
def _clause_mark() -> re.Pattern[str]:
    links = "|".join(re.escape(one) for one in entries("answers.clause_links"))
    return re.compile(rf"\s*[,;–—]\s*(?:(?:{links})\s+)?|\s+-\s+|\s+(?:{links})\s+", re.IGNORECASE)


@cache
def _topic() -> re.Pattern[str]:
    about = "|".join(re.escape(one) for one in entries("answers.about"))
    return re.compile(rf"\W*(?:(?i:{about})\s+)?(?:[A-ZÀ-Þ]\w+\s?){{1,3}}[\s:,–—-]*")


@cache
def _only_names() -> re.Pattern[str]:
    about = "|".join(re.escape(one) for one in entries("answers.about"))
    return re.compile(rf"(?:(?i:{about})\s+)?[A-ZÀ-Þ]\w+(?:\s[A-ZÀ-Þ]\w+){{0,2}}")


def _asking(cues: list[Cue], plain: str, spoken: Spoken, sentence: str, languages: Sequence[str]) -> list[Cue]:
    """The cues of a sentence with a question mark: a courtesy asks nothing back, any other question does."""
    courtesy = any(_first(code, "courtesy", plain, spoken) is not None for code in languages)
    if courtesy:
        return [cue for cue in cues if cue.kind is not CueKind.ASKS_BACK]
    if any(cue.kind in _NO_QUESTION for cue in cues) or not any(letter.isalpha() for letter in plain):
        return cues
    return [*cues, Cue(CueKind.ASKS_BACK, excerpt(sentence), QUESTION)]


@cache
def _tag() -> re.Pattern[str]:
    """The end of a statement that only sounds like a question: ", okay?"."""
    tags = "|".join(re.escape(one) for one in entries("answers.tags"))
    return re.compile(rf"\s*[,;–—-]\s*¿?(?:{tags})\s*[{_MARKS}]+\s*$", re.IGNORECASE)


@cache
def _nods() -> frozenset[str]:
    return frozenset(entry.casefold() for entry in entries("answers.nods"))


def _said(code: str, kind: CueKind, plain: str, spoken: Spoken) -> tuple[Rule, int] | None:
    """The rule that hears a cue; of a yes with a condition the yes is heard, for a "not" in the condition is no no."""
    held = _candidates(code, spoken)
    if kind not in held and (kind not in _VERDICTS or _DETOURS.isdisjoint(held)):
        return None
    hit = _first(code, kind, plain, spoken)
    if hit is not None or kind not in _VERDICTS:
        return hit
    passed = _first(code, CueKind.PASSES_ON, plain, spoken)
    match = passed[0].search(plain, spoken) if passed is not None else None
    if match is not None and (hit := _said_in(code, kind, plain[match.end() :].lstrip(" ,;:–—-"))) is not None:
        return hit
    if (hit := _said_of_asked(code, kind, plain, spoken)) is not None:
        return hit
    if kind is not CueKind.AGREES:
        return None
    condition = _first(code, "on_condition", plain, spoken)
    return _first(code, kind, plain[: condition[1]].rstrip(" ,;:–—-"), spoken) if condition is not None else None


def _said_of_asked(code: str, kind: CueKind, plain: str, spoken: Spoken) -> tuple[Rule, int] | None:
    """What is said of whom the reader asked about: "the CFO you asked about said yes" is "she said yes"."""
    referring = _first(code, "refers_back", plain, spoken)
    match = referring[0].search(plain, spoken) if referring is not None else None
    if match is None:
        return None
    rest = plain[match.end() :].lstrip(" ,;:–—-")
    for text in (rest, *(f"{one} {rest}" for one in pack(code).words("answers.someone") if rest)):
        if (hit := _said_in(code, kind, text)) is not None:
            return hit
    return None


def _said_in(code: str, kind: CueKind, rest: str) -> tuple[Rule, int] | None:
    return _first(code, kind, rest, spoken_words(rest)) if rest else None


def _first(code: str, table: str, text: str, spoken: Spoken) -> tuple[Rule, int] | None:
    """The rule of a table that speaks first in a text, of whose words, and perhaps more, `spoken` is."""
    return first_of(_candidates(code, spoken).get(table, ()), text)


@lru_cache(maxsize=64)
def _candidates(code: str, spoken: Spoken) -> Mapping[str, list[Candidate]]:
    """Table → the rules that may speak among these words. Twenty tables are asked for, one after the other."""
    return rules_in(code, *_TABLES).candidates_by_table(spoken)

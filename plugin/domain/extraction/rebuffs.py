"""Rebuffs: that the writer of a message wants no more mail, does not know the reader, declines, or is away.

How each is said stands in the packs' `rebuffs.toml`; a short sentence tells its language badly, so all are tried.
"Take me off your list" is heard rather too often than too seldom: a wrong rebuff holds an ask back and shows its
reason, and the user can correct it.
"""

from collections.abc import Mapping, Sequence

from plugin.domain.language.packs import rules, words
from plugin.domain.language.rule_index import Candidate, first_of
from plugin.domain.language.rules import Rule, spoken_words, straighten
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import Rebuff, RebuffKind
from plugin.domain.text.excerpts import excerpt

LONGEST_NOTE = 60
"""Words up to which "no, thank you" or "I am away" is what a message says; in a letter it is said in passing."""
_READ = 40
"""Sentences of one message that are looked at."""
_LONGEST = 400
_BARE = 3
"""Words up to which "Stop!" is the whole message; in a longer one it may be a cry of joy."""
_IN_PASSING = frozenset({RebuffKind.REFUSAL, RebuffKind.AWAY})
_NOT = {RebuffKind.STOP: "stop_not", RebuffKind.UNKNOWN: "unknown_not"}
"""Kinds that have words with which the same sentence pushes nobody away."""
_TABLES = tuple(f"rebuffs.{table}" for table in (*RebuffKind, *_NOT.values()))


def find_rebuff(
    sentences: Sequence[str], *, subject: str = "", length: int = 0, names_others: bool = False
) -> Rebuff | None:
    """The strongest rebuff among the writer's own sentences and the subject of a new message; None where none is.

    `length` is how many words the writer's own text has. Where it names somebody else (`names_others`), "we have never
    met" is said of them; a question is always the reader's.
    """
    texts = [sentence[:_LONGEST] for sentence in sentences[:_READ]]
    opening = bare_subject(subject)
    if opening and opening == " ".join(subject.split()):
        texts.append(opening[:_LONGEST])
    if length <= _BARE and texts and texts[0].strip(" .!").casefold() in words("rebuffs.bare_stop"):
        return Rebuff(RebuffKind.STOP, texts[0])
    said = [(text, plain, _candidates(plain)) for text in texts for plain in [straighten(text)]]
    for kind in RebuffKind:
        if kind in _IN_PASSING and length > LONGEST_NOTE:
            continue
        for text, plain, candidates in said:
            if kind is RebuffKind.UNKNOWN and names_others and "?" not in text:
                continue
            rule = _rebuffing_rule(kind, plain, candidates)
            if rule is not None and kind is RebuffKind.REFUSAL and _rebuffing_rule(RebuffKind.AWAY, plain, candidates):
                # "I am out of the office and cannot answer" refuses nothing.
                continue
            if rule is not None:
                return Rebuff(kind, excerpt(text), rule.id)
    return None


def rebuffing_rule(kind: RebuffKind, sentence: str) -> Rule | None:
    """The rule by which one sentence is a rebuff of that kind, None where it is none."""
    plain = straighten(sentence)
    return _rebuffing_rule(kind, plain, _candidates(plain))


def _candidates(plain: str) -> Mapping[str, list[Candidate]]:
    return rules(*_TABLES).candidates_by_table(spoken_words(plain))


def _rebuffing_rule(kind: RebuffKind, plain: str, candidates: Mapping[str, list[Candidate]]) -> Rule | None:
    found = first_of(candidates.get(kind, ()), plain)
    if found is None or (kind in _NOT and first_of(candidates.get(_NOT[kind], ()), plain)):
        return None
    return found[0]

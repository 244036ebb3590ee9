"""Cues: the sentences that would mean something in an answer to an ask — a yes, a no, a question, another name.

How each is said stands in the packs' `answers.toml`. A cue is no signal: only where a message answers an ask does it
count, which the room `tracking` judges.
"""

from collections.abc import Iterable, Mapping

from plugin.domain.extraction.signals import FALLBACK
from plugin.domain.language.packs import codes, rules_in
from plugin.domain.language.rule_index import Candidate, first_of
from plugin.domain.language.rules import Rule, spoken_words, straighten
from plugin.domain.model import Cue, CueKind
from plugin.domain.text.excerpts import excerpt

_READ = 25
"""Sentences of one message that are looked at: an answer says what it means early."""
_LONGEST = 400
_MOST = 8
_CONDITION = "on_condition"
_TABLES = tuple(f"answers.{table}" for table in (*CueKind, _CONDITION))


def find_cues(sentences: Iterable[str], language: str) -> list[Cue]:
    """The cues of one author's sentences, in their order. `language` "" tries all packs."""
    languages = (language,) if language in codes() else (FALLBACK,) if language else codes()
    found: list[Cue] = []
    for number, sentence in enumerate(sentences):
        if number >= _READ or len(found) >= _MOST:
            break
        plain = straighten(sentence[:_LONGEST])
        spoken = spoken_words(plain)
        heard = [some for code in languages if (some := rules_in(code, *_TABLES).candidates_by_table(spoken))]
        for kind in CueKind:
            for some in heard:
                hit = _said(some, kind, plain)
                if hit is not None:
                    found.append(Cue(kind, excerpt(sentence), hit[0].id))
                    break
    return found


def _said(candidates: Mapping[str, list[Candidate]], kind: CueKind, plain: str) -> tuple[Rule, int] | None:
    """The rule that hears a cue; of a yes with a condition the yes is heard, for a "not" in the condition is no no."""
    heard = candidates.get(kind, ())
    hit = first_of(heard, plain)
    if hit is not None or kind is not CueKind.AGREES:
        return hit
    condition = first_of(candidates.get(_CONDITION, ()), plain)
    return first_of(heard, plain[: condition[1]].rstrip(" ,;:–—-")) if condition is not None else None

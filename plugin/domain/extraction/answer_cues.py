"""Cues: the sentences that would mean something in an answer to an ask — a yes, a no, a question, another name.

How each is said stands in the packs' `answers.toml`. A cue is no signal: only where a message answers an ask does it
count, which the room `tracking` judges.
"""

from collections.abc import Iterable

from plugin.domain.extraction.signals import FALLBACK
from plugin.domain.language.packs import codes, pack
from plugin.domain.language.rules import Rule, Spoken, spoken_words, straighten
from plugin.domain.model import Cue, CueKind
from plugin.domain.text.excerpts import excerpt

_READ = 25
"""Sentences of one message that are looked at: an answer says what it means early."""
_LONGEST = 400
_MOST = 8


def find_cues(sentences: Iterable[str], language: str) -> list[Cue]:
    """The cues of one author's sentences, in their order. `language` "" tries all packs."""
    languages = (language,) if language in codes() else (FALLBACK,) if language else codes()
    found: list[Cue] = []
    for number, sentence in enumerate(sentences):
        if number >= _READ or len(found) >= _MOST:
            break
        plain = straighten(sentence[:_LONGEST])
        spoken = spoken_words(plain)
        for kind in CueKind:
            for code in languages:
                hit = _said(code, kind, plain, spoken)
                if hit is not None:
                    found.append(Cue(kind, excerpt(sentence), hit[0].id))
                    break
    return found


def _said(code: str, kind: CueKind, plain: str, spoken: Spoken) -> tuple[Rule, int] | None:
    """The rule that hears a cue; of a yes with a condition the yes is heard, for a "not" in the condition is no no."""
    heard = pack(code).rules(f"answers.{kind}")
    hit = heard.first(plain, spoken)
    if hit is not None or kind is not CueKind.AGREES:
        return hit
    condition = pack(code).rules("answers.on_condition").first(plain, spoken)
    return heard.first(plain[: condition[1]].rstrip(" ,;:–—-"), spoken) if condition is not None else None

"""How much of a letter its excerpts may hold together: never all of it, however much is said in few sentences."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from plugin.domain.model import Cue, Mention, Signal, SignalKind

ALWAYS = 2
"""Sentences that are kept in full however short the letter is."""
_FIRST = (
    SignalKind.COMPLAINT,
    SignalKind.DECLINED,
    SignalKind.INTRODUCTION,
    SignalKind.INTRODUCTION_REQUEST,
    SignalKind.PRAISE,
)
"""Kinds whose sentences the reader will want to see in full, the most wanted first."""


def limit_excerpts(
    signals: Iterable[Signal], mentions: Iterable[Mention], sentences: int, cues: Iterable[Cue] = ()
) -> tuple[list[Signal], list[Mention], list[Cue]]:
    """One author's signals, mentions and cues, of whose sentences at most two thirds are kept in full.

    Of the others the first half is kept. `sentences` is how many the author wrote.
    """
    signals, mentions, cues = list(signals), list(mentions), list(cues)
    wanted = sorted(signals, key=lambda signal: _FIRST.index(signal.kind) if signal.kind in _FIRST else len(_FIRST))
    said = [signal.text for signal in wanted] + [cue.text for cue in cues] + [mention.text for mention in mentions]
    # A clause that stands in a sentence of the list is kept with it.
    wholes = {text: next((other for other in said if text != other and text in other), text) for text in said}
    texts = dict.fromkeys(wholes.values())
    full = _most(sentences)
    if len(texts) <= full:
        return signals, mentions, cues
    in_full = set(list(texts)[:full])
    kept = {text: text if whole in in_full else _beginning(text) for text, whole in wholes.items()}
    return (
        [replace(signal, text=kept[signal.text]) for signal in signals],
        [replace(mention, text=kept[mention.text]) for mention in mentions],
        [replace(cue, text=kept[cue.text]) for cue in cues],
    )


def room_left(kept: Collection[str], sentences: int) -> int:
    """How many more sentences of a letter may be kept beside those that are."""
    return max(0, _most(sentences) - len(kept))


def _most(sentences: int) -> int:
    return max(ALWAYS, sentences * 2 // 3)


def _beginning(text: str) -> str:
    """The first half of a sentence, cut at a word."""
    half = text[: len(text) // 2]
    return f"{half.rpartition(' ')[0] or half}…"

"""The versions of an email that the user edits before its draft exists: which to keep, and whose each sentence is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from plugin.domain.drafting.claims import split_sentences
from plugin.domain.model import Claim, Draft, DraftVersion, Evidence

TOGETHER = timedelta(minutes=10)
"""What is saved within this time over the same wording is one version that grows: nobody wants one of each pause."""
MOST = 12
"""Versions that are kept of an email, the newest ones."""
LASTS = timedelta(days=30)
"""So long after the last change they are kept, where no draft came of them."""


def next_version(known: Sequence[DraftVersion], new: DraftVersion) -> DraftVersion | None:
    """The version to save, with its number; None where these words are the newest already.

    `known` are those of the same email, oldest first.
    """
    last = known[-1] if known else None
    if last is None:
        return replace(new, number=1)
    if (last.subject, last.body) == (new.subject, new.body):
        return None
    # What a model wrote is never written over, nor grows.
    grows = not new.model and last.wording == new.wording and new.saved_at - last.saved_at <= TOGETHER
    return replace(new, number=last.number if grows else last.number + 1)


@dataclass(frozen=True, slots=True)
class SentenceSource:
    """A sentence of an email and the facts it stands on; or that it is the user's own."""

    sentence: str
    facts: tuple[Evidence, ...] = ()
    own: bool = False
    own_words: tuple[tuple[str, str], ...] = ()
    """Words that a model put for words of the facts: (its word, theirs)."""


def claims_in(versions: Sequence[DraftVersion], body: str) -> tuple[Claim, ...]:
    """The claims of a model's sentences that stand in `body` as they were written."""
    text = _flat(body)
    known = {claim.sentence: claim for one in versions for claim in one.claims}
    return tuple(claim for sentence, claim in known.items() if _flat(sentence) in text)


def sources_of(composed: Draft, body: str, written: Sequence[DraftVersion] = ()) -> list[SentenceSource]:
    """Where each sentence of `body` comes from, in its order: those that state something, and all of the user's own.

    A sentence that the user changed is theirs, whatever it stood on before. `written` are versions some of which a
    model may have written: its sentences stand on the facts that they were held to, or state nothing.
    """
    text = _flat(body)
    ours = _flat("\n\n".join([composed.body, *(one.body for one in written if one.model)]))
    found: list[tuple[int, SentenceSource]] = []
    rest = body
    for claim in dict.fromkeys((*composed.claims, *claims_in(written, body))):
        sentence = _flat(claim.sentence)
        if sentence in text:
            found.append((text.index(sentence), SentenceSource(claim.sentence, claim.facts, own_words=claim.own_words)))
            rest = _without(rest, claim.sentence)
    for paragraph in rest.replace("\r\n", "\n").split("\n\n"):
        for sentence in split_sentences(_flat(paragraph)):
            if sentence not in ours:
                found.append((text.find(sentence), SentenceSource(sentence, own=True)))
    return [source for _, source in sorted(found, key=lambda one: one[0])]


def _without(body: str, sentence: str) -> str:
    """The text without a sentence, wherever its lines break there."""
    return re.sub(r"\s+".join(map(re.escape, sentence.split())), "\n\n", body)


def _flat(text: str) -> str:
    return " ".join(text.split())

"""A finished letter as numbered sentences: what may be worded anew, and how it is put together again."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from plugin.domain.language.packs import pack
from plugin.domain.model import Claim, Draft, Evidence
from plugin.domain.text.ngrams import words_of

_QUOTED = re.compile(r"[“„«][^“”„«»]{0,400}[”“»]|\([^()]{0,200}\)")
_END = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][”“»])\s+|(?<=[.!?…]\s[”“»])\s+")
_BEGINS = re.compile(r"[^\W\d_a-zà-ÿ]|[¿¡„«“\d]")
_FEW = 2
"""Words without which it is a name or an initial."""
_MANY = 24
"""Words of a paragraph that is prose though no full stop ends it."""


@dataclass(frozen=True, slots=True)
class LetterSentence:
    """One sentence of a letter, its number from 1 on, and the facts it stands on (none where it states nothing)."""

    number: int
    text: str
    facts: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterSentences:
    """The sentences of a letter's prose; greeting and closing stay as they are."""

    draft: Draft
    sentences: tuple[LetterSentence, ...]

    def with_words(self, words: Mapping[int, str]) -> Draft:
        """The letter with other words for every sentence, its claims tied to the same facts."""
        body, claims, at = self.draft.body, [], 0
        for one in self.sentences:
            at = body.index(one.text, at)
            body = body[:at] + words[one.number] + body[at + len(one.text) :]
            at += len(words[one.number])
        for claim in self.draft.claims:
            said = " ".join(words[one.number] for one in self.sentences if one.text in claim.sentence)
            claims.append(Claim(said, claim.facts))
        return replace(self.draft, body=body, claims=tuple(claims))


def letter_sentences(draft: Draft) -> LetterSentences:
    """A draft's prose, sentence by sentence."""
    found: list[LetterSentence] = []
    for paragraph in re.split(r"\n\s*\n", draft.body):
        text = paragraph.strip()
        if not text or not _is_prose(text):
            continue
        for sentence in split_whole(text, draft.language):
            facts = tuple(
                dict.fromkeys(fact for claim in draft.claims if sentence in claim.sentence for fact in claim.facts)
            )
            found.append(LetterSentence(len(found) + 1, sentence, facts))
    return LetterSentences(draft, tuple(found))


def _is_prose(text: str) -> bool:
    if len(words_of(text)) < _FEW:
        return False
    ended = re.search(r"[.!?…]\s?[”“»]?$", text.splitlines()[-1]) is not None
    return ended or len(words_of(text)) > _MANY


def count_ends(text: str) -> int:
    """How many marks that end a sentence stand within a text, outside quotations and brackets."""
    return len(re.findall(r"[.!?…]+(?=\s)", _QUOTED.sub("x", text)))


def split_whole(text: str, language: str) -> list[str]:
    """The sentences of a paragraph; quotations, brackets and abbreviations are not cut through."""
    hidden = _QUOTED.sub(lambda quoted: _hide(quoted[0]), text)
    short = pack(language).template(r"(?:^|\W){writing.abbreviations}\.$")
    cuts = [0]
    for end in _END.finditer(hidden):
        if _BEGINS.match(hidden, end.end()) and not short.search(hidden[: end.start()]):
            cuts.append(end.end())
    pieces = [text[start:end].strip() for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [piece for piece in pieces if any(letter.isalnum() for letter in piece)]


def _hide(quoted: str) -> str:
    """As many characters without an end among them, but for the last one within: that may end the sentence."""
    inner = quoted[1:-1]
    ends = inner.rstrip()[-1:] in {".", "!", "?", "…"}
    kept = inner.rstrip()[-1:] + inner[len(inner.rstrip()) :] if ends else ""
    return quoted[0] + "x" * (len(inner) - len(kept)) + kept + quoted[-1]

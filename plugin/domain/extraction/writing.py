"""How one message is written: the counts from which a voice is learned."""

import re
from functools import lru_cache

from plugin.domain.language.packs import entries_in, template
from plugin.domain.mail.mailtext import MailText
from plugin.domain.model import WritingStyle

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SENTENCE_END = re.compile(r"[.!?…。！？]+(?=\s|$)|\n{2,}|$")
_CONTRACTION = template(r"\b{writing.contractions}\b")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]|[:;]-?[)(DPp]")


def writing_style(parts: MailText, language: str) -> WritingStyle:
    """Counts over the own words; `formality` by the pronouns of the language, where either kind prevails."""
    own = parts.own
    if not own.strip():
        return WritingStyle(greeting=parts.greeting[:60], sign_off=parts.sign_off[:60])
    sample = own[:8000]
    formal, informal = (_count(key, sample, language) for key in ("writing.formal", "writing.informal"))
    formality = ""
    if formal or informal:
        formality = "formal" if formal > informal else "informal" if informal > formal else ""
    return WritingStyle(
        greeting=parts.greeting[:60],
        sign_off=parts.sign_off[:60],
        formality=formality,
        words=sum(1 for _ in _WORD.finditer(own)),
        sentences=sum(1 for _ in _SENTENCE_END.finditer(own.strip())),
        contractions=sum(1 for _ in _CONTRACTION.finditer(own)),
        exclamations=own.count("!"),
        emoji=sum(1 for _ in _EMOJI.finditer(own)),
    )


def _count(key: str, sample: str, language: str) -> int:
    """How many of the language's patterns of a kind the sample holds; 0 where nothing is known of the language."""
    pattern = _pattern(key, language)
    return sum(1 for _ in pattern.finditer(sample)) if pattern else 0


@lru_cache(maxsize=64)
def _pattern(key: str, language: str) -> re.Pattern[str] | None:
    known = entries_in(language, key)
    return re.compile("|".join(known), re.IGNORECASE | re.MULTILINE) if known else None

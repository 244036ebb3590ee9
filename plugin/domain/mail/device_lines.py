"""Lines that a program has set below a letter: "Sent from my iPhone", "Get Outlook for Android".

The words are data: `device_words`.
"""

import re
from functools import lru_cache

from plugin.domain.language.vocabulary import phrases
from plugin.domain.mail.device_words import APPS, DEVICE_WORDS, DEVICES, SYSTEMS

_SENTENCE_GOES_ON = re.compile(
    r"^\w*(?:,)?\s+(?:is|are|was|were|and|but|which|because|since|this|that|it|as|ist|und|aber|est|et|mais|es|y|pero)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r",\s|\b(?:is|are|was|were|much|but|because|than)\b", re.IGNORECASE)
_FIRST_SIGNS = r"^[\s>*_\[(-]*"
_FIELD = re.compile(r"\{(device|app|system)\}")
_FIRST_WORD = re.compile(r"[\s>*_\[(-]*([^\W\d_]+)")
_DEVICE_FIRST = re.compile(DEVICES + "|" + SYSTEMS, re.IGNORECASE)
_UNSPACED = re.compile(r"[\u0590-\u05ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def is_sent_from(line: str) -> bool:
    """Whether the line is a program's "Sent from my …" in one of its languages, and no sentence that begins so."""
    if not 6 <= len(line) <= 200:
        return False
    word = _FIRST_WORD.match(line)
    if word is None:
        return False
    index = _by_first_word()
    forms = index.get(word[1].lower(), ())
    if _DEVICE_FIRST.match(word[1]) or (not line.isascii() and _UNSPACED.search(line)):
        forms += index[""]
    for form in forms:
        found = _pattern(form).match(line)
        if found is not None:
            goes_on = _SENTENCE_GOES_ON.match(found["rest"]) or _CLAUSE.search(line[: found.start("rest")])
            return goes_on is None
    return False


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, tuple[str, ...]]:
    """First word of a line → the forms that begin so; under "" those that begin with a device or in unspaced script."""
    index: dict[str, list[str]] = {"": []}
    for words in DEVICE_WORDS.values():
        for line in phrases(words["lines"]):
            for template in line.split(" | "):
                first = _FIRST_WORD.match(template)
                spaced = first is not None and not template.startswith("{") and not _UNSPACED.match(first[1])
                key = first[1].lower() if first is not None and spaced else ""
                index.setdefault(key, []).append(_form(template.strip(), words.get("devices", "")))
    return {word: tuple(forms) for word, forms in index.items()}


@lru_cache(maxsize=1024)
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"{_FIRST_SIGNS}{form}(?P<rest>.{{0,120}})$", re.IGNORECASE)


def _form(template: str, devices: str) -> str:
    """A template as a pattern. Where it has no field, a device must follow."""
    if not _FIELD.search(template):
        template += " {device}"
    own = f"|{devices}" if devices else ""
    fields = {
        "device": rf".{{0,50}}?(?<![A-Za-z])(?:{DEVICES}{own})(?![a-z])",
        "app": rf".{{0,12}}?(?:{APPS})(?!\w)",
        "system": rf".{{0,12}}?(?:{SYSTEMS})(?![a-z])",
    }
    pieces = _FIELD.split(template)
    written = [
        fields[piece]
        if number % 2
        else re.sub(r"(?:\\ )+", r"\\s*" if not piece.isascii() else r"\\s+", re.escape(piece))
        for number, piece in enumerate(pieces)
    ]
    return "".join(written)

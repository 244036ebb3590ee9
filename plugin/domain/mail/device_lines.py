"""Lines that a program has set below a letter: "Sent from my iPhone", "Get Outlook for Android".

The words are data: the packs' mail.toml, and shared/programs.toml for names that are the same everywhere.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from plugin.domain.language.packs import entries_in, languages_of, template

_SENTENCE_GOES_ON = template(r"^\w*,?\s+{mail.device_line_goes_on}\b")
_CLAUSE = template(r",\s|\b{mail.device_clauses}\b")
_FIRST_SIGNS = r"^[\s>*_\[(-]*"
_FIELD = re.compile(r"<(device|app|system)>")
_FIRST_WORD = re.compile(r"[\s>*_\[(-]*([^\W\d_]+)")
_DEVICE_FIRST = template("{programs.devices}|{programs.systems}")
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
    unspaced = not line.isascii() and _UNSPACED.search(line) and _any_device().search(line)
    if unspaced or _names_device(word[1].lower()):
        forms += index[""]
    for form in forms:
        found = _pattern(form).match(line)
        if found is not None:
            goes_on = _SENTENCE_GOES_ON.match(found["rest"]) or _CLAUSE.search(line[: found.start("rest")])
            return goes_on is None
    return False


@lru_cache(maxsize=4096)
def _names_device(word: str) -> bool:
    """Whether a line's first word begins with the name of a device or of what it runs on."""
    return _DEVICE_FIRST.match(word) is not None


@lru_cache(maxsize=1)
def _any_device() -> re.Pattern[str]:
    """A device or program in any language: no form matches a line without one."""
    own = [device for language in languages_of("mail.device_lines") for device in entries_in(language, "mail.devices")]
    return template("|".join(("{programs.devices}", "{programs.apps}", *own))).compiled


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, tuple[str, ...]]:
    """First word of a line → the forms that begin so; under "" those that begin with a device or in unspaced script."""
    index: dict[str, list[str]] = {"": []}
    for language in languages_of("mail.device_lines"):
        devices = entries_in(language, "mail.devices")
        for line in entries_in(language, "mail.device_lines"):
            first = _FIRST_WORD.match(line)
            spaced = first is not None and not line.startswith("<") and not _UNSPACED.match(first[1])
            key = first[1].lower() if first is not None and spaced else ""
            index.setdefault(key, []).append(_form(line, devices))
    return {word: tuple(forms) for word, forms in index.items()}


@lru_cache(maxsize=1024)
def _pattern(form: str) -> re.Pattern[str]:
    return template(rf"{_FIRST_SIGNS}{form}(?P<rest>.{{0,120}})$").compiled


def _form(line: str, devices: Iterable[str]) -> str:
    """A line of a pack as a pattern. Where it has no field, a device must follow."""
    if not _FIELD.search(line):
        line += " <device>"
    fields = {
        "device": rf".{{0,50}}?(?<![A-Za-z])(?:{'|'.join(('{programs.devices}', *devices))})(?![a-z])",
        "app": r".{0,12}?{programs.apps}(?!\w)",
        "system": r".{0,12}?{programs.systems}(?![a-z])",
    }
    pieces = _FIELD.split(line)
    written = [
        fields[piece]
        if number % 2
        else re.sub(r"(?:\\ )+", r"\\s*" if not piece.isascii() else r"\\s+", re.escape(piece))
        for number, piece in enumerate(pieces)
    ]
    return "".join(written)

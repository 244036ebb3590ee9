"""Words of natural languages stand in the language packs, and in no module: what a language says is data."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

import plugin
from plugin.domain.language.cldr import calendar_names
from plugin.domain.language.packs import codes, pack

ROOT = Path(plugin.__file__).parents[1]
_WORD = re.compile(r"[^\W\d_]+")
_ESCAPE = re.compile(r"\\[A-Za-z]")
_ALTERNATION = re.compile(r"[^\W\d_]{2,}[)?]*\|")

_ACCENTED = re.compile(r"(?=[A-Za-zÀ-ÿ]*[À-ÖØ-öø-ÿ])[A-Za-zÀ-ÿ]{3,}")
"""A word that the program's own English has not."""
_LETTERS = re.compile(r"\[[^\]]*\]|[À-ÿĀ-ž]-[À-ÿĀ-ž]")
"""Sets of letters in patterns."""

ALLOWED = {
    "München": "a city after which Outlook names a time zone",
    "Köln": "a city after which Outlook names a time zone",
    "Genève": "a city after which Outlook names a time zone",
}
"""Words in modules that may stand there, and why."""


def find_words(source: str) -> list[str]:
    """What a module's texts hold of natural languages, a line each; docstrings, written in English, are left out."""
    return [
        f"line {line}: {', '.join(sorted(found))} in {text[:60]!r}"
        for line, text in _texts(ast.parse(source))
        if (found := _natural_words(text) - ALLOWED.keys())
    ]


def _texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The texts of a module, and those of a collection as one."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value
        elif isinstance(node, ast.Set | ast.List | ast.Tuple):
            yield node.lineno, " ".join(_constants(node.elts))
        elif isinstance(node, ast.Dict):
            yield node.lineno, " ".join(_constants([key for key in node.keys if key is not None]))


def _constants(nodes: list[ast.expr]) -> list[str]:
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def _natural_words(text: str) -> set[str]:
    """What is no English: a word with an accent; three small words of one language, two of its days or months, or one
    word of its greetings, closings and verbs above quotes.

    The program speaks English, so English small words count only where they are a pattern's alternatives.
    """
    if accented := set(_ACCENTED.findall(_LETTERS.sub("", text))):
        return accented
    words = {word.lower() for word in _WORD.findall(_ESCAPE.sub(" ", text))}
    small_english = _small_words("en")
    if _ALTERNATION.search(text) and len(found := words & small_english) >= 3:
        return found
    for code in codes():
        if code == "en":
            continue
        if len(found := words & (_small_words(code) - small_english)) >= 3:
            return found
        if len(found := words & (_calendar(code) - _calendar("en"))) >= 2:
            return found
        if found := words & _letter_words(code):
            return found
    return set()


@lru_cache(maxsize=16)
def _small_words(code: str) -> set[str]:
    """The small words of a language; those that are also a language's code are none."""
    return set(pack(code).words("detection.stop_words")) - set(codes())


@lru_cache(maxsize=16)
def _calendar(code: str) -> set[str]:
    return {name.lower() for key in ("weekdays", "months") for name in calendar_names(code, key)}


@lru_cache(maxsize=16)
def _letter_words(code: str) -> set[str]:
    """Single words of five letters and more that open or close a letter, and the verbs above a quote."""
    keys = ("mail.greetings", "mail.sign_offs", "mail.thanks", "mail.wrote")
    known = {entry for key in keys for entry in pack(code).words(key)}
    return {entry for entry in known if len(entry) > 4 and _WORD.fullmatch(entry)} - _english()


@lru_cache(maxsize=1)
def _english() -> set[str]:
    """Words of an English letter, which a pack that was copied still holds, and two that are English as well."""
    keys = ("mail.greetings", "mail.sign_offs", "mail.thanks", "mail.wrote")
    return {entry for key in keys for entry in pack("en").words(key)} | {"salut", "message"}


def modules() -> list[Path]:
    """The program's modules; the sandbox plays people who write in their languages."""
    found = [*ROOT.glob("plugin/**/*.py"), *ROOT.glob("web/**/*.py")]
    return sorted(path for path in found if "sandbox" not in path.parts)


def test_no_module_holds_words_of_a_natural_language() -> None:
    found = {str(path.relative_to(ROOT)): find_words(path.read_text(encoding="utf-8")) for path in modules()}
    assert len(found) > 200
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "source",
    [
        '_A = re.compile(r"\\b(?:der|die|das)\\b")',
        '_A = vocabulary("""je nous vous notre""")',
        '_A = frozenset({"ich", "wir", "mit"})',
        '_A = {"enero": 1, "febrero": 2}',
        '_A = ("Montag", "Dienstag")',
        '_A = re.compile(r"\\b(?:the|your|our)\\b")',
        '_A = "bonjour|salve"',
        '_A = "rendez-vous privé"',
        '_A = r"\\bschrieb\\s+"',
        'def f():\n    return f"{name} (?:con|del|para) {org}"',
    ],
)
def test_words_in_a_module_are_found(source: str) -> None:
    assert find_words(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""How a letter of the user begins: bonjour, hola, sehr geehrte."""',
        '_A = "write two letters, such as en, de, fr or es."',
        '_A = re.compile(r"text|multipart|message")',
        'raise ValueError("Nothing is known of the one who wrote it; ask for their address.")',
        '_A = template(r"{mail.wrote}\\s*:")',
    ],
)
def test_english_sentences_and_the_words_of_formats_are_none(source: str) -> None:
    assert find_words(source) == []

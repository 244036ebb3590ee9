"""Words of the page that nobody marked for translation: in templates, and in the code that the page shows."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, nodes

MARKS = frozenset({"_", "ngettext", "pgettext"})
SAYING = frozenset({"say", "say_number", "say_as"})
_LETTERS = re.compile(r"[^\W\d_]{2}")
_SHOWN = frozenset({"aria-label", "title", "placeholder", "alt"})
_VERBATIM = frozenset({"code", "kbd", "script", "style"})
"""Elements whose text is no language: commands, keys."""
_NAMES = frozenset({"askwell", "google", "gmail", "· askwell"})
"""Names that are the same everywhere."""
ENVIRONMENT = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
_GAP = "\x00"


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.inside: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"input", "br", "meta", "link", "path", "img"}:
            self.inside.append(tag)
        self.found += [value for name, value in attrs if name in _SHOWN and value and _is_wording(value)]

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            while self.inside.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not _VERBATIM & set(self.inside) and _is_wording(data):
            self.found.append(" ".join(data.replace(_GAP, "…").split()))


def _is_wording(text: str) -> bool:
    return bool(_LETTERS.search(text)) and text.replace(_GAP, "").strip(" .,:()\n").casefold() not in _NAMES


def unmarked_text(source: str) -> list[str]:
    """Text of a template, and words of its attributes, that stand outside every expression."""
    gaps = {"data": None, "variable_begin": _GAP}
    source = re.sub(r"\{% block width %\}\w+", "", source)
    pieces = [text if kind == "data" else gaps.get(kind) or "" for _, kind, text in ENVIRONMENT.lex(source)]
    parser = _Texts()
    parser.feed("".join(pieces))
    return parser.found


def unmarked_strings(source: str) -> list[str]:
    """Strings within a template's expressions that read like words and are handed to no mark."""
    found: list[str] = []

    def walk(node: nodes.Node) -> None:
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name in MARKS:
            for one in node.kwargs:
                walk(one.value)
            return
        if isinstance(node, nodes.Const) and isinstance(node.value, str) and _reads_like_words(node.value):
            found.append(node.value)
        for child in node.iter_child_nodes():
            walk(child)

    tree = ENVIRONMENT.parse(source)
    walk(tree)
    return found


def _reads_like_words(text: str) -> bool:
    return bool(re.search(r"^[A-Z][a-z]|[a-z,;] [a-z]", text.strip())) and not text.startswith(("/", "http", "btn"))


def unsaid(path: Path) -> Iterator[tuple[int, str]]:
    """(line, text) of sentences in code that are not said by `say`; docstrings, SQL and arguments for logs aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    marked: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            marked.add(id(node.value))
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in SAYING:
                marked.update(id(one) for argument in node.args for one in ast.walk(argument))
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(one.value) if isinstance(one, ast.Constant) else "…" for one in node.values)
            marked.update(id(one) for one in ast.walk(node) if one is not node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if id(node) not in marked and _is_sentence(text):
            yield node.lineno, text


def _is_sentence(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]+,? [^\W\d_…]{2}", text)) and not re.search(
        r"^(?:SELECT|INSERT|default-src|text/)", text
    )

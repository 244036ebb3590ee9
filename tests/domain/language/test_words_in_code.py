"""No module of these rooms holds words of a natural language: they are data, in the language packs."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import plugin.domain

DOMAIN = Path(plugin.domain.__file__).parent
ROOMS = ("extraction", "text", "suggestions")
WORD = re.compile(r"(?i)(?=[a-zà-ÿ]*[à-öø-ÿ])[a-zà-ÿ]{3,}")
"""A word with an accent: what is certainly not the program's own English."""
LETTERS = re.compile(r"\[[^\]]*\]|[À-ÿĀ-ž]-[À-ÿĀ-ž]")
"""Sets of letters in patterns."""


def literals(module: Path) -> Iterator[tuple[int, str]]:
    """The texts of a module that are no docstrings, with their lines."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in described:
            yield node.lineno, node.value


@pytest.mark.parametrize("room", ROOMS)
def test_no_text_in_the_code_holds_a_foreign_word(room: str) -> None:
    found = [
        f"{module.name}:{line}: {word[0]}"
        for module in sorted((DOMAIN / room).glob("*.py"))
        for line, text in literals(module)
        for word in WORD.finditer(LETTERS.sub("", text))
    ]
    assert found == []

"""The page says things as people say them: what was stiff, odd or translated does not come back."""

import re
from pathlib import Path

import pytest

WEB = Path(__file__).parents[2] / "web"
ELSEWHERE = {"ask.html", "asks.html", "letter.html", "results.html"}
"""Pages of one ask and its emails, which name what a letter is by that word still."""
GONE = (
    "One is plenty",
    "See what is right today",
    "It shows your mail's people",
    "What you are called",
    "how one would measure it",
    "Keep this",
    "Keep these",
    "Take it with you",
    "letters to them",
    "half of the time sooner",
    "silent for long",
    "What the nearest ones wait for",
    "would take the letter out",
    "Reading whether everything",
    "Ask why them",
    "may be asked again<",
    "What each sentence stands on",
)
SHOWN = sorted(path for path in (WEB / "templates").glob("*.html") if path.name not in ELSEWHERE)


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.name)
def test_no_template_says_it_stiffly(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not [words for words in GONE if words.casefold() in text.casefold()]


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.name)
def test_an_email_is_called_one_in_what_is_shown(path: Path) -> None:
    shown = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<[^>]*>", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.findall(r"\bletters?\b(?! [a-z]{2}\b)", shown), path.name


def test_nothing_is_said_to_be_kept_that_was_saved() -> None:
    said = [
        (path.name, line.strip())
        for path in sorted((WEB / "pages").glob("*.py"))
        if path.name not in {"ask_status.py", "asks.py", "letters.py"}
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r'f?"Kept[:.;]', line)
    ]
    assert not said

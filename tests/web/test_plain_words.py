"""The page says things as people say them: what was stiff, odd or translated does not come back."""

import re
from pathlib import Path

import pytest

WEB = Path(__file__).parents[2] / "web"
GONE = (
    "One is plenty",
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
    "See what is right today",
    "of Google's units",
    "units spent",
    "may come from",
)
SHOWN = sorted((WEB / "templates").glob("*.html"))
SPEAKING = sorted(
    path
    for room in ("web/pages", "web/views", "plugin/views", "plugin/usecases", "plugin/domain/suggestions")
    for path in (WEB.parent / room).glob("*.py")
)
DRAFTS = (
    "glad with how our project came together",
    "just ignore my question",
    "write the introduction for you",
    "they say",
    "so I take it you know each other",
)


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


@pytest.mark.parametrize("path", SPEAKING, ids=lambda path: path.relative_to(WEB.parent).as_posix())
def test_no_sentence_of_code_says_it_stiffly(path: Path) -> None:
    said = " ".join(re.findall(r'say(?:_as|_number)?\(\s*"([^"\n]*)"', path.read_text(encoding="utf-8")))
    assert not [words for words in GONE if words.casefold() in said.casefold()]


@pytest.mark.parametrize("path", sorted((WEB.parent / "plugin/domain/language/packs/en/phrases").glob("*.toml")))
def test_no_draft_says_what_nobody_would_write(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not [words for words in DRAFTS if words.casefold() in text.casefold()]


def test_a_day_is_not_said_twice_beside_a_reason() -> None:
    macros = (WEB / "templates" / "_macros.html").read_text(encoding="utf-8")
    held = macros.split("{% macro held(one) %}", 1)[1].split("{% endmacro %}", 1)[0]
    assert held.count("because.until") + held.count("why.until") == 2, "asked for once, said once"

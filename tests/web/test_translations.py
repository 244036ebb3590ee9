"""Every sentence of the page is marked, and said in every language that is offered, with the same places and tags."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from unmarked import unmarked_strings, unmarked_text, unsaid

from web.translations.catalogue import OFFERED, SOURCE, catalogue, po_file
from web.translations.gather import brought_up_to_date, gathered

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "web" / "templates").glob("*.html"))
OTHERS = sorted(OFFERED.keys() - {SOURCE})
IN_ENGLISH = {
    # The add-on's cards, the commands and the JSON shapes stay English.
    *("beside_event.py", "beside_mail.py", "json_shapes.py", "reports.py", "explanation.py", "accounts.py"),
}
SPEAKING = [
    path
    for folder in ("web/pages", "web/views", "plugin/views")
    for path in sorted((ROOT / folder).glob("*.py"))
    if path.name not in IN_ENGLISH
]
UNSPOKEN = {
    # What a program reads, or nobody: conditions of health, names in logs, what a browser is told.
    "health.py": {"the database does not answer\n"},
    "app.py": {"an unknown page", "%s %s failed"},
    "results.py": {'attachment; filename="asks.csv"'},
    "settings.py": {"not read yet"},
    "server.py": {"not read yet"},
    "look.py": {'<symbol[^>]* viewBox="([^"]+)"[^>]* id="([^"]+)"[^>]*>(.*?)</symbol>'},
    "last_known.py": {"<!-- as of -->"},
}
_PLACE = re.compile(r"%\(\w+\)s")
_TAG = re.compile(r"</?[a-z]\w*(?:\s[^<>]*)?>")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_words_of_a_template_stand_unmarked(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    known = {"not read yet"}
    assert unmarked_text(source) == []
    assert [one for one in unmarked_strings(source) if one not in known] == []
    assert "{% trans" not in source, "one way to mark is enough"


@pytest.mark.parametrize("path", SPEAKING, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_sentence_of_what_the_page_says_in_code_is_unmarked(path: Path) -> None:
    found = [(line, text) for line, text in unsaid(path) if text not in UNSPOKEN.get(path.name, ())]
    assert not [one for one in found if not re.match(r"<svg|\S+/\S+$", one[1])]


def test_no_page_keeps_a_notice_past_the_languages() -> None:
    direct = [
        path.name
        for path in (ROOT / "web" / "pages").glob("*.py")
        if path.name != "flash.py" and re.search(r"^from flask import [^\n]*\bflash\b", path.read_text(), re.MULTILINE)
    ]
    assert not direct


@pytest.fixture(scope="module")
def source() -> Catalog:
    """The messages as the source has them now."""
    return gathered()


def read(code: str) -> Catalog:
    """A catalogue as it lies there."""
    return read_po(io.BytesIO(po_file(code).read_bytes()), locale=code)


def messages(catalog: Catalog) -> Iterator[Message]:
    """Every message but the file's head."""
    return (one for one in catalog if one.id)


def forms(message: Message) -> list[tuple[str, str]]:
    """Each form of a message with the English that it says."""
    if isinstance(message.id, list | tuple):
        given = list(message.string or ())
        return [(message.id[min(at, 1)], str(given[at])) for at in range(len(given))]
    return [(str(message.id), str(message.string))]


@pytest.mark.parametrize("code", OTHERS)
def test_a_catalogue_is_what_gathering_makes_of_it(code: str, source: Catalog) -> None:
    text = po_file(code).read_text(encoding="utf-8")
    assert brought_up_to_date(text, code, source) == text, "run: make translations"


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_that_is_offered_says_everything(code: str, source: Catalog) -> None:
    catalog = read(code)
    wanted = {(str(one.id), one.context) for one in messages(source)}
    said = {(str(one.id), one.context) for one in messages(catalog) if all(form for _, form in forms(one))}
    assert wanted == said
    assert not [one.id for one in messages(catalog) if one.fuzzy]


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_has_the_places_and_the_tags_of_its_message(code: str) -> None:
    wrong = []
    for message in messages(read(code)):
        for english, said in forms(message):
            # A form for one may say "one" in words, and then needs no number.
            places = {*_PLACE.findall(english)} ^ {*_PLACE.findall(said)}
            tags = sorted(_TAG.findall(english)) != sorted(_TAG.findall(said))
            # Messages stand in attributes, too, between straight quotes.
            quotes = '"' in _TAG.sub("", said) and '"' not in _TAG.sub("", english)
            if places - {"%(num)s"} or tags or quotes:
                wrong.append((english, said))
    assert not wrong


@pytest.mark.parametrize("code", OTHERS)
def test_a_catalogue_names_no_day_and_no_line_and_begins_with_its_glossary(code: str) -> None:
    text = po_file(code).read_text(encoding="utf-8")
    head = text.partition("msgid")[0]
    assert "Date:" not in text
    assert not re.search(r"^#: .*:\d", text, re.MULTILINE)
    assert head.count("→") >= 10, "a term is always said with the same word"


@pytest.mark.parametrize("code", OTHERS)
def test_a_term_is_said_with_the_word_of_the_glossary(code: str) -> None:
    head = po_file(code).read_text(encoding="utf-8").partition("msgid")[0]
    terms = dict(re.findall(r"^# +(\w[\w ]*?) → ([^;,(\n]+)", head, re.MULTILINE))
    draft = terms["draft"].strip().casefold()
    said = [form for one in messages(read(code)) for english, form in forms(one) if re.search(r"\bdrafts?\b", english)]
    assert said
    assert sum(draft[:6] in form.casefold() for form in said) > 0.6 * len(said)


def test_a_language_is_named_and_one_that_cldr_does_not_know_by_its_code() -> None:
    assert catalogue("de").language_name("fr") == "Französisch"
    assert catalogue("de").language_name("qz") == "qz"

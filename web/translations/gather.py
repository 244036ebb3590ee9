"""Gathers the messages from the source and brings the catalogues up to date: `make translations`.

What is new comes in untranslated and what is gone goes. Nothing is guessed: a message that changed is a new one. The
first entry of a file, its glossary with it, stays as it is, and no dates and no lines of the source are written: a
catalogue changes only where its words do.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from web.translations.catalogue import NAMES, SOURCE, po_file

ROOT = Path(__file__).parents[2]
KEYWORDS = {
    "_": None,
    "say": None,
    "ngettext": (1, 2),
    "say_number": (1, 2),
    "pgettext": ((1, "c"), 2),
    "say_as": ((1, "c"), 2),
}
"""What marks a message, and which of its arguments are words (Babel's way to say it)."""
_LONGEST = 110


def sources() -> Iterator[tuple[Path, str]]:
    """Every file that may say something, with Babel's name for how it is read."""
    for folder in ("plugin", "web"):
        paths = sorted((ROOT / folder).rglob("*.py"))
        yield from ((path, "python") for path in paths if "plugin.sentences" in path.read_text(encoding="utf-8"))
    yield from ((path, "jinja2.ext:babel_extract") for path in sorted((ROOT / "web" / "templates").glob("*.html")))


def gathered() -> Catalog:
    """The messages of the source, none translated, with the files they stand in."""
    found = Catalog(fuzzy=False)
    for path, method in sources():
        with path.open("rb") as file:
            options = {"trimmed": "false", "silent": "false"}
            for _, message, _, context in extract(method, file, keywords=KEYWORDS, options=options):
                place = (path.relative_to(ROOT).as_posix(), 0)
                found.add(message, None, [place], context=context)
    return found


def brought_up_to_date(text: str, code: str, source: Catalog) -> str:
    """The text of a .po file with the messages of the source, and its translations where they still are of one."""
    old = read_po(io.BytesIO(text.encode()), locale=code)
    new = Catalog(locale=code, fuzzy=False)
    # How many forms a plural has is said by the file: CLDR knows one more in some, for round millions.
    new.mime_headers = old.mime_headers
    for message in source:
        if message.id:
            known = old.get(message.id, message.context)
            new.add(message.id, known.string if known else None, message.locations, context=message.context)
    written = io.BytesIO()
    write_po(written, new, width=_LONGEST, omit_header=True, sort_by_file=True, include_lineno=False)
    head = text.partition("\n\n")[0]
    return f"{head}\n\n{written.getvalue().decode().strip()}\n"


def main() -> None:
    """Bring every catalogue up to date, and say how many messages it lacks."""
    source = gathered()
    for code in NAMES:
        if code != SOURCE:
            path = po_file(code)
            text = brought_up_to_date(path.read_text(encoding="utf-8"), code, source)
            path.write_text(text, encoding="utf-8")
            lacking = sum(
                not all(_forms(one.string)) for one in read_po(io.BytesIO(text.encode()), locale=code) if one.id
            )
            sys.stdout.write(f"{code}: {len(source)} messages, {lacking} without words\n")


def _forms(string: object) -> tuple[object, ...]:
    return tuple(string) if isinstance(string, list | tuple) else (string,)


if __name__ == "__main__":
    main()

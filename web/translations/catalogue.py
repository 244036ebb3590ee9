"""A language of the page: its catalogue, compiled into memory when it is first read, and how it writes dates.

So there is nothing to build, to commit beside the .po files, or to forget; who reads English waits for none of it.
"""

import json
import re
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from web.translations.recalled import KnownMessages

FOLDER = Path(__file__).parent
SOURCE = "en"
NAMES: dict[str, str] = json.loads((FOLDER / "names.json").read_text(encoding="utf-8"))
"""The languages of the page, each by its own name."""
OFFERED = NAMES
"""Those whose catalogues are whole, which a test decides: nobody sees a page of two languages."""


def po_file(code: str) -> Path:
    """Where the catalogue of a language lies."""
    return FOLDER / code / "LC_MESSAGES" / "messages.po"


class Catalogue:
    """A language, as `plugin.sentences` asks for its words."""

    def __init__(self, code: str) -> None:
        from babel import Locale  # noqa: PLC0415 - a page in English need not wait for it
        from babel.messages.mofile import write_mo  # noqa: PLC0415 - as above
        from babel.messages.pofile import read_po  # noqa: PLC0415 - as above
        from babel.support import Translations  # noqa: PLC0415 - as above

        self.locale = Locale.parse(code)
        with po_file(code).open("rb") as file:
            self.messages = read_po(file, locale=code)
        compiled = BytesIO()
        write_mo(compiled, self.messages)
        compiled.seek(0)
        self.translations = Translations(compiled)
        self._known: KnownMessages | None = None

    def words(self, message: str, *, plural: str = "", number: int = 1, context: str = "") -> str:
        """The message in this language, its places unfilled."""
        found = self.translations
        if plural:
            return str(found.ungettext(message, plural, number))
        return str(found.upgettext(context, message) if context else found.ugettext(message))

    def recalled(self, text: str) -> str:
        """A text that was kept in English, where it is a sentence of ours; else as it is."""
        if self._known is None:
            from web.translations.recalled import KnownMessages  # noqa: PLC0415 - few pages show anything kept

            self._known = KnownMessages(self.messages)
        found = self._known.find(text)
        return found.spoken(self) if found is not None else text

    def number(self, value: float) -> str:
        """A number as it is written here."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - as above

        return str(format_decimal(value, locale=self.locale))

    def language_name(self, code: str) -> str:
        """What a language is called here; its code, where CLDR does not know it."""
        return str(self.locale.languages.get(code, code))

    def day(self, day: date, form: str) -> str:
        """A date as it is written here."""
        from babel.dates import format_date, format_skeleton  # noqa: PLC0415 - as above

        if form in {"EEEE", "MMM"}:
            return str(format_date(day, form, locale=self.locale))
        if form == "MMMMEEEEd":
            # Not every language has this one of its own: its order, with the weekday's whole name.
            pattern = self.locale.datetime_skeletons["MMMMEd"].pattern
            return str(format_date(day, re.sub("E+", "EEEE", pattern), locale=self.locale))
        return str(format_skeleton(form, day, locale=self.locale))


@cache
def catalogue(code: str) -> Catalogue:
    """The catalogue of a language that is not the source."""
    return Catalogue(code)

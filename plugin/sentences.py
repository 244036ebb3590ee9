"""Sentences for people, in English, that know how they came about: so the page says them in the reader's language.

Whoever says something writes it in English with named places: `say("You met %(name)s on %(day)s.", name=…, day=…)`.
What comes of it is that very English text, so commands, JSON, logs and whatever is kept know no languages; but it
remembers its message and what stood in the places, and `spoken` says it anew in a `Tongue`. A sentence is never glued
together of pieces: other languages put the words in another order. What stands in a place may be such a text itself,
a date or a number. The messages are gathered out of the source by the names of `say`, `say_number` and `say_as`.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Protocol, Self


class Tongue(Protocol):
    """A language that a reader reads."""

    def words(self, message: str, *, plural: str = "", number: int = 1, context: str = "") -> str:
        """The message in that language, its places unfilled; the message itself where it has none of it."""
        ...

    def recalled(self, text: str) -> str:
        """A sentence of ours that was kept as English text, in that language; any other text as it is."""
        ...

    def number(self, value: float) -> str:
        """A number as it is written there."""
        ...

    def language_name(self, code: str) -> str:
        """What a language is called there."""
        ...

    def day(self, day: dt.date, form: str) -> str:
        """A date as it is written there; `form` is a skeleton of CLDR's, such as "yMMMMd"."""
        ...


class Said(str):
    """An English text that can be said in other languages."""

    __slots__ = ()

    def __str__(self) -> str:
        """Itself: an error's sentence goes through here on its way to the page."""
        return self

    def spoken(self, _tongue: Tongue) -> str:
        """The same in a language."""
        return self + ""


class Sentence(Said):
    """A message with what stands in its places; with a plural, the form follows `number`."""

    message: str
    plural: str
    number: int
    context: str
    values: Mapping[str, object]

    def __new__(
        cls,
        message: str,
        values: Mapping[str, object] | None = None,
        *,
        plural: str = "",
        number: int = 1,
        context: str = "",
    ) -> Self:
        """The sentence in English."""
        form = plural if plural and number != 1 else message
        text = form % {name: in_english(value) for name, value in values.items()} if values else form
        made = super().__new__(cls, text)
        made.message, made.plural, made.number, made.context = message, plural, number, context
        made.values = values or {}
        return made

    def of(self, **values: object) -> "Sentence":
        """The same message with its places filled."""
        return Sentence(self.message, values, plural=self.plural, number=self.number, context=self.context)

    def spoken(self, tongue: Tongue) -> str:
        """The same in a language."""
        form = tongue.words(self.message, plural=self.plural, number=self.number, context=self.context)
        return form % {name: spoken(value, tongue) for name, value in self.values.items()} if self.values else form


class Day(Said):
    """A date as English writes it; other languages write it by the form, a skeleton of CLDR's."""

    date: dt.date
    form: str

    def __new__(cls, text: str, day: dt.date = dt.date.min, form: str = "yMMMMd") -> Self:
        """The date, written."""
        made = super().__new__(cls, text)
        made.date, made.form = day, form
        return made

    def spoken(self, tongue: Tongue) -> str:
        """The same in a language."""
        return tongue.day(self.date, self.form)


class LanguageName(Said):
    """A language by its name."""

    code: str

    def __new__(cls, text: str, code: str = "en") -> Self:
        """The name in English."""
        made = super().__new__(cls, text)
        made.code = code
        return made

    def spoken(self, tongue: Tongue) -> str:
        """The same in a language."""
        return tongue.language_name(self.code)


class Kept(Said):
    """A text that was kept, and may be a sentence of ours: what it came of is lost, its words are not."""

    __slots__ = ()

    def spoken(self, tongue: Tongue) -> str:
        """The same in a language."""
        return tongue.recalled(self + "")


class Joined(Said):
    """Texts one after another that make no sentence together: the cells of a line."""

    between: str
    parts: Sequence[str]

    def __new__(cls, text: str, between: str = "", parts: Sequence[str] = ()) -> Self:
        """The texts in one."""
        made = super().__new__(cls, text)
        made.between, made.parts = between, parts or (text,)
        return made

    def spoken(self, tongue: Tongue) -> str:
        """The same in a language."""
        return self.between.join(spoken(one, tongue) for one in self.parts)


class Capital(Said):
    """A text that begins with a capital letter where it stands."""

    inner: str

    def __new__(cls, text: str, inner: str = "") -> Self:
        """The text with its first letter made large."""
        made = super().__new__(cls, text[:1].upper() + text[1:])
        made.inner = inner or text
        return made

    def spoken(self, tongue: Tongue) -> str:
        """The same in a language."""
        text = spoken(self.inner, tongue)
        return text[:1].upper() + text[1:]


def say(message: str, **values: object) -> Sentence:
    """A sentence; without values the message stands as it is, with values its places are `%(name)s`."""
    return Sentence(message, values)


def say_number(message: str, plural: str, num: int, **values: object) -> Sentence:
    """A sentence that goes by a number, which stands at `%(num)s`."""
    return Sentence(message, {"num": num, **values}, plural=plural, number=num)


def say_as(context: str, message: str, **values: object) -> Sentence:
    """A sentence whose English words mean different things in different places: `context` says which is meant."""
    return Sentence(message, values, context=context)


def join(between: str, parts: Sequence[str]) -> Joined:
    """Texts one after another."""
    return Joined(between.join(parts), between, tuple(parts))


def capital(text: str) -> Capital:
    """A text with a capital letter at its beginning."""
    return Capital(text, text)


def kept(text: str) -> str:
    """A text that was kept; one that is still as it was said stays so."""
    return text if isinstance(text, Said) else Kept(text)


def spoken(value: object, tongue: Tongue) -> str:
    """Whatever stands in a place, in a language; a text from outside as it is."""
    if isinstance(value, Said):
        return value.spoken(tongue)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return tongue.number(value)
    # An error's sentence, for one, is a text of ours.
    text = str(value)
    return text.spoken(tongue) if isinstance(text, Said) else text


def in_english(value: object) -> str:
    """Whatever stands in a place, as the source writes it."""
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)

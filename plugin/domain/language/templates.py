"""Patterns with lists in them: `{ties.first_person} know` is compiled, words and all, when it is first used."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

PLACEHOLDER = re.compile(r"\{([a-z][a-z_]*(?:\.[a-z][a-z_]*)?)\}")
"""`{name}`, or `{file.name}`; a quantifier such as `{0,4}` begins with a digit and is none."""


def fill(template: str, entries: Callable[[str], tuple[str, ...]]) -> str:
    """The template with each placeholder replaced by a group of the list's entries, which may hold placeholders.

    A list without entries matches nothing. Raises KeyError for a list that is not there, and RecursionError for one
    that holds itself.
    """

    def group(found: re.Match[str]) -> str:
        return "(?:" + ("|".join(fill(entry, entries) for entry in entries(found[1])) or "(?!)") + ")"

    return PLACEHOLDER.sub(group, template)


class BadPattern(ValueError):
    """A text that should be a regular expression is none; says whose it is."""


class Template:
    """A regular expression that is written with placeholders and compiled when it is first used.

    Ignores case unless told otherwise; `owner` is named where it cannot be compiled. The methods are those of
    `re.Pattern`: the three that are called for every line of every letter are, once compiled, the pattern's own.
    """

    def __init__(
        self,
        template: str,
        entries: Callable[[str], tuple[str, ...]],
        *,
        flags: re.RegexFlag = re.IGNORECASE,
        owner: str = "",
    ) -> None:
        self._template = template
        self._entries = entries
        self._flags = flags
        self._owner = f"{owner}: " if owner else ""

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        try:
            return re.compile(fill(self._template, self._entries), self._flags)
        except re.error as error:
            raise BadPattern(f"{self._owner}the pattern {self._template} cannot be read: {error}") from error

    @property
    def pattern(self) -> str:
        """The text of the expression, with its lists in it."""
        return self.compiled.pattern

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """`re.Pattern.search`."""
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """`re.Pattern.match`."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """`re.Pattern.fullmatch`."""
        return self.compiled.fullmatch

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """`re.Pattern.finditer`."""
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """`re.Pattern.findall`, for a pattern with at most one group."""
        return self.compiled.findall(text)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """`re.Pattern.split`."""
        return self.compiled.split(text, maxsplit)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """`re.Pattern.sub`."""
        return self.compiled.sub(by, text, count)

    def __repr__(self) -> str:
        return f"Template({self._template!r})"

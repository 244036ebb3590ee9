"""What quotes are found by: the marks before quoted lines, and the labels of header fields."""

import re
from dataclasses import dataclass, replace

from plugin.domain.language.packs import words
from plugin.domain.mail.quote_words import WROTE, header_labels, quote_template, unspaced_verbs, verb_words, verbs

QUOTE_START = "\x1e"
"""A line of this alone stands where HTML said that a quote begins: certain, and no words of anybody."""
WROTE_LINE = quote_template(WROTE)
"""A verb of attribution, in any language."""
RULE = re.compile(r"^[\s>]*[_\-–—=*]{5,}\s*$")
DASHES = frozenset(first + second for first in "-–—‐=_*" for second in "-–—‐=_*")

_MARK = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_LABEL = re.compile(r"[\s>*_|•]{0,20}([^\W\d_][^\n:：<>@\d]{0,28}?)[ \t]*[*_]{0,2}[ \t]*[:：][*_]{0,2}[ \t]*(.*)")


@dataclass(frozen=True, slots=True)
class QuoteSeparator:
    """Lines `start` to `end` (exclusive) announce the quote that follows them.

    `kind`: "wrote", "block" (a header block), "separator", "html". `text` is the announcement;
    `fields` the header block's label → value. `column` > 0 where own words precede it on the same line.
    """

    start: int
    end: int
    kind: str
    text: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    forwarded: bool = False
    column: int = 0

    def moved(self, lines: int) -> "QuoteSeparator":
        """The same so many lines further down."""
        return replace(self, start=self.start + lines, end=self.end + lines)


_LETTERS = re.compile(r"[^\W\d_]+")


def holds_verb(line: str) -> bool:
    """Whether a verb of attribution stands in the line; the pattern is tried only where one of its words does."""
    if verb_words().isdisjoint(_LETTERS.findall(line.lower())) and (
        line.isascii() or not any(verb in line for verb in unspaced_verbs())
    ):
        return False
    return WROTE_LINE.search(line) is not None


def _is_broken_off(line: str) -> bool:
    """Whether a line is the end of an attribution that a program has wrapped: "> wrote:"."""
    said = line.strip(" \t>,").rstrip(":： \t").lower()
    return said in verbs() or (not said and line.rstrip().endswith((":", "：")))


def quote_depth(line: str) -> int:
    """How many ">" marks the line begins with; decoration such as ">>> link <<<" is no quote."""
    if ">" not in line[:4]:
        return 0
    found = _MARK.match(line)
    if found is None or line.rstrip().endswith("<<") or (len(line) < 40 and _is_broken_off(line)):
        return 0
    return found[0].count(">")


def next_words(lines: list[str], number: int) -> str:
    """The first line with words on it at or after `number`, at most six lines down; "" if there is none."""
    return next((line for line in lines[number : number + 6] if line.strip()), "")


def field_below(lines: list[str], number: int) -> str:
    """The header field that the next line of words at or after `number` is labelled with; "" if none."""
    for line in lines[number : number + 3]:
        if line.strip():
            return header_field(line)[0]
    return ""


def header_field(line: str) -> tuple[str, str]:
    """A line's header field and value, by its label in any language: ("from", "Jane <…>"); ("", "") if it has none."""
    if ":" not in line[:60] and "：" not in line[:60]:
        return ("from", "") if line.strip() in words("mail.bare_labels") else ("", "")
    found = _LABEL.match(line)
    if found is None:
        return "", ""
    return header_labels().get(found[1].strip().casefold(), ""), found[2].strip()

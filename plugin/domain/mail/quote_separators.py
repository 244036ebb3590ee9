"""Seams: the places at which a mail program has sewn an earlier message on.

Attributions ("On … wrote:"), header blocks ("From: … Sent: …"), separators ("-----Original Message-----").
The words of each language are in the packs' mail.toml; which lines they make somebody else's is decided in `quotes`.
"""

import re

from plugin.domain.mail.attributions import find_attributions
from plugin.domain.mail.header_blocks import find_header_blocks
from plugin.domain.mail.quote_marks import (
    DASHES,
    QUOTE_START,
    RULE,
    QuoteSeparator,
    field_below,
    header_field,
    holds_verb,
    next_words,
    quote_depth,
)
from plugin.domain.mail.quote_words import quote_template, separator_words, unspaced_separators

__all__ = ["QUOTE_START", "QuoteSeparator", "find_quote_separators", "holds_verb", "next_words", "quote_depth"]

_BARE = quote_template(r"(?:{mail.begin}\s?)?(?:[^\W\d_][\w'’]*\s?){1,4}\s*[:：]?")
_ORIGINAL = quote_template(
    r"(?:{mail.original}.{0,3}{mail.message}|{mail.message}\b.{0,6}{mail.original}|{mail.separators})"
)
_FORWARDED = quote_template(
    r"(?:{mail.forwarded}.{0,3}{mail.message}|{mail.message}.{0,4}{mail.forwarded}|\b{mail.forwarded_separators}\b)"
)
_SEPARATOR = quote_template(
    r"(?:(?:{mail.original}|{mail.forwarded}).{0,3}{mail.message}"
    r"|{mail.message}\s(?:{mail.original}|{mail.forwarded})|{mail.separators})"
)
MAX_BARE = 60
"""Characters of a separator without dashes."""
MAX_TRIES = 150
"""Lines of one text that are examined as separators: the first of them covers the rest of most letters."""
_LETTERS = re.compile(r"[^\W\d_]+")
_STAMP = re.compile(r"\s{4,}\S.*$")
"""What a stamp or scanner has put on the line, far to the right of its words."""


def find_quote_separators(lines: list[str]) -> list[QuoteSeparator]:
    """Every seam among the unquoted lines, in order; they do not overlap."""
    found: dict[int, QuoteSeparator] = {}
    for seam in (*_html_seams(lines), *_separators(lines), *find_header_blocks(lines), *find_attributions(lines)):
        known = found.get(seam.start)
        if known is None or seam.end > known.end:
            found[seam.start] = seam
    seams: list[QuoteSeparator] = []
    for start in sorted(found):
        seam = found[start]
        if not seams or start >= seams[-1].end:
            seams.append(seam)
        elif seams[-1].column == 0 and seam.end > seams[-1].end:
            # A separator and the header block below it, or an attribution inside: one seam.
            last = seams[-1]
            seams[-1] = QuoteSeparator(
                last.start,
                seam.end,
                seam.kind,
                seam.text or last.text,
                seam.fields or last.fields,
                last.forwarded or seam.forwarded,
            )
    return _joined(seams, lines)


def _joined(seams: list[QuoteSeparator], lines: list[str]) -> list[QuoteSeparator]:
    """A separator directly above another seam (blank lines between) belongs to it, as does a rule above one."""
    joined: list[QuoteSeparator] = []
    for seam in seams:
        if (
            joined
            and joined[-1].kind in {"separator", "html"}
            and not any(line.strip() for line in lines[joined[-1].end : seam.start])
        ):
            last = joined.pop()
            forwarded = last.forwarded or seam.forwarded
            seam = QuoteSeparator(last.start, seam.end, seam.kind, seam.text, seam.fields, forwarded)  # noqa: PLW2901  the widened seam
        above = seam.start - 1
        while above >= 0 and not lines[above].strip():
            above -= 1
        if above >= 0 and seam.column == 0 and RULE.match(lines[above]) and seam.start - above <= 3:
            seam = QuoteSeparator(above, seam.end, seam.kind, seam.text, seam.fields, seam.forwarded)  # noqa: PLW2901  the widened seam
        joined.append(seam)
    return joined


def _html_seams(lines: list[str]) -> list[QuoteSeparator]:
    return [QuoteSeparator(number, number + 1, "html") for number, line in enumerate(lines) if line == QUOTE_START]


def _separator_words_in(text: str) -> list[str]:
    """The words in a text without one of which no line of it is a separator: few texts have any."""
    small = text.lower()
    found = list(separator_words().intersection(_LETTERS.findall(small)))
    return found if text.isascii() else [*found, *(word for word in unspaced_separators() if word in text)]


def _holds_one(line: str, words: list[str]) -> bool:
    small = line.lower()
    return any(word in small or word in line for word in words)


def _separators(lines: list[str]) -> list[QuoteSeparator]:
    seams: list[QuoteSeparator] = []
    told_by = _separator_words_in("\n".join(lines))
    if not told_by:
        return seams
    tried = 0
    for number, line in enumerate(lines):
        words = line.strip(" \t*_>")
        if not 6 <= len(words) <= 200 or (len(words) > MAX_BARE and line[0] not in " \t-–—‐=_*"):
            continue
        if tried >= MAX_TRIES or not _holds_one(words, told_by) or quote_depth(line):
            continue
        tried += 1
        bare = words.strip("-–—‐=.: ")
        dashed = words[:2] in DASHES and words.rstrip(":").rstrip()[-2:] in DASHES
        colon = words[-1] in ":："
        # Dashes lost on one side or both, as scanners and web mail lose them, or a stamp far to the right.
        worn = line[:2] in {"  ", " \t", "\t"} or words[:2] in DASHES or words[-2:] in DASHES
        if worn and not dashed:
            bare = _STAMP.sub("", bare).strip("-–—‐=.: ")
        if not dashed and (len(bare) > MAX_BARE or not _BARE.fullmatch(bare)):
            continue
        forwarded = _FORWARDED.search(bare) is not None
        if not forwarded and not _ORIGINAL.search(bare):
            continue
        whole = _SEPARATOR.fullmatch(bare) is not None
        titled = whole and bare[:1].isupper() and (not number or not lines[number - 1].strip())
        headed = not header_field(line)[0] and bool(field_below(lines, number + 1))
        if dashed or headed or (colon and forwarded) or (worn and whole) or titled:
            seams.append(QuoteSeparator(number, number + 1, "separator", words, forwarded=forwarded))
    return seams

"""Seams: the places at which a mail program has sewn an earlier message on.

Attributions ("On … wrote:"), header blocks ("From: … Sent: …"), separators ("-----Original Message-----").
The words of each language are in `quote_words`; which lines they make somebody else's is decided in `quotes`.
"""

import re
from dataclasses import dataclass

from plugin.domain.mail.quote_words import (
    ATTRIBUTION_LEAD,
    ATTRIBUTION_LEAD_JOINED,
    BEGIN,
    FORWARDED,
    HEADER_LABELS,
    MESSAGE,
    ORIGINAL,
    QUOTING,
    WEEKDAY,
    WROTE,
)

QUOTE_START = "\x1e"
"""A line of this alone stands where HTML said that a quote begins: certain, and no words of anybody."""

_MARK = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_LABEL = re.compile(r"[\s>*_|•]{0,20}([^\W\d_][^\n:：<>@\d]{0,28}?)[ \t]*[*_]{0,2}[ \t]*[:：][*_]{0,2}[ \t]*(.*)")
_WROTE = re.compile(WROTE, re.IGNORECASE)
_QUOTING = re.compile(rf"^[\s>]*{QUOTING}\b.*[:：]\s*$", re.IGNORECASE)
_DATE_LEAD = re.compile(
    rf"^[\s>*_\"'(\-–—]*(?:(?:{ATTRIBUTION_LEAD}[\s,.:]+|{ATTRIBUTION_LEAD_JOINED}\s*)(?=.*[\d@])"
    rf"|{WEEKDAY}\b[.,]?\s.{{0,12}}\d|\d{{1,4}}\s?[-./年년 ]|\d{{1,2}}:\d\d)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\d{1,4}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,4}|\d{1,2}[:.h]\d\d|\b(?:19|20)\d\d\b"
    r"|\d{1,2}\.? ?[^\W\d_]{3,12}\.?,? (?:de )?\d{2,4}|年|년"
)
_ENDS = re.compile(r"(?:[:：][\s*_]*|[\s:：]*[-–—]{2,}\s*)$")
_INLINE = re.compile(
    rf"^(.*?\S)\s*(?:-{{2,}}\s*|\s)((?:On|Le|Am|El|Il|Em"
    rf"|Op)\s{WEEKDAY}?[.,]?\s?.{{0,20}}\d.{{4,160}}{WROTE}.{{0,120}}[:：]\s*)$",
)
_DASHES = frozenset(first + second for first in "-–—‐=_*" for second in "-–—‐=_*")
_BARE = re.compile(rf"(?:{BEGIN}\s?)?(?:[^\W\d_][\w'’]*\s?){{1,4}}\s*[:：]?", re.IGNORECASE)
_ORIGINAL = re.compile(
    rf"(?:{ORIGINAL}.{{0,3}}{MESSAGE}|{MESSAGE}\b.{{0,6}}{ORIGINAL}|ursprungsnachricht|originalnachricht"
    rf"|antwort nachricht)",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    rf"(?:{FORWARDED}.{{0,3}}{MESSAGE}|{MESSAGE}.{{0,4}}{FORWARDED}|\bforwarded by\b)", re.IGNORECASE
)
_BROKEN_OFF = re.compile(rf"^\s{{0,3}}>\s*,?\s*(?:{WROTE}[:：]?\s*|[:：]\s*)$", re.IGNORECASE)
_RULE = re.compile(r"^[\s>]*[_\-–—=*]{5,}\s*$")


MAX_TRIES = 300
"""Lines of one text that are examined as attributions: no letter quotes as many."""


_BARE_FROM = frozenset({"From", "Von", "Van", "Fra", "Från"})
"""Labels that scans leave without their colon and value."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")


@dataclass(frozen=True, slots=True)
class QuoteSeparator:
    """Lines `start` to `end` (exclusive) announce the quote that follows them.

    `kind`: "wrote", "block" (a header block), "separator", "html". `text` is the announcement on one line;
    `fields` the header block's label → value. `column` > 0 where own words precede it on the same line.
    """

    start: int
    end: int
    kind: str
    text: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    forwarded: bool = False
    column: int = 0


def quote_depth(line: str) -> int:
    """How many ">" marks the line begins with; decoration such as ">>> link <<<" is no quote."""
    if ">" not in line[:4]:
        return 0
    found = _MARK.match(line)
    if found is None or line.rstrip().endswith("<<") or (len(line) < 40 and _BROKEN_OFF.match(line)):
        return 0
    return found[0].count(">")


def find_quote_separators(lines: list[str]) -> list[QuoteSeparator]:
    """Every seam among the unquoted lines, in order; they do not overlap."""
    found: dict[int, QuoteSeparator] = {}
    for seam in (*_html_seams(lines), *_separators(lines), *_header_blocks(lines), *_attributions(lines)):
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
        if above >= 0 and seam.column == 0 and _RULE.match(lines[above]) and seam.start - above <= 3:
            seam = QuoteSeparator(above, seam.end, seam.kind, seam.text, seam.fields, seam.forwarded)  # noqa: PLW2901  the widened seam
        joined.append(seam)
    return joined


def _html_seams(lines: list[str]) -> list[QuoteSeparator]:
    return [QuoteSeparator(number, number + 1, "html") for number, line in enumerate(lines) if line == QUOTE_START]


def _separators(lines: list[str]) -> list[QuoteSeparator]:
    seams = []
    labelled = [":" in line or "：" in line or line.strip() in _BARE_FROM for line in lines]
    for number, line in enumerate(lines):
        words = line.strip(" \t*_>")
        if not 6 <= len(words) <= 120 or quote_depth(line):
            continue
        dashed = words[:2] in _DASHES and words.rstrip(":").rstrip()[-2:] in _DASHES
        colon = words[-1] in ":："
        if not dashed and not colon and True not in labelled[number + 1 : number + 4]:
            # Cheap, and true of most lines: no header field stands below.
            continue
        if not dashed and (len(words) > 60 or not _BARE.fullmatch(words)):
            continue
        headed = not dashed and not header_field(line)[0] and bool(_field(lines, number + 1))
        if not (dashed or colon or headed):
            continue
        forwarded = _FORWARDED.search(words) is not None
        if not forwarded and not _ORIGINAL.search(words):
            continue
        if dashed or headed or (colon and forwarded):
            seams.append(QuoteSeparator(number, number + 1, "separator", words, forwarded=forwarded))
    return seams


def _field(lines: list[str], number: int) -> str:
    """The header field that the next line of words at or after `number` is labelled with; "" if none."""
    for line in lines[number : number + 3]:
        if line.strip():
            return header_field(line)[0]
    return ""


def header_field(line: str) -> tuple[str, str]:
    """A line's header field and value, by its label in any language: ("from", "Jane <…>"); ("", "") if it has none."""
    if ":" not in line[:60] and "：" not in line[:60]:
        return ("from", "") if line.strip() in _BARE_FROM else ("", "")
    found = _LABEL.match(line)
    if found is None:
        return "", ""
    return HEADER_LABELS.get(found[1].strip().casefold(), ""), found[2].strip()


def _header_blocks(lines: list[str]) -> list[QuoteSeparator]:
    seams = []
    number = 0
    while number < len(lines):
        line = lines[number]
        if ":" in line or "：" in line or line.strip() in _BARE_FROM:
            field, _ = header_field(line)
            if field in {"from", "date", "subject", "to"} and not quote_depth(line):
                seam = _header_block(lines, number)
                if seam is not None:
                    seams.append(seam)
                    number = seam.end
                    continue
        number += 1
    return seams


def _header_block(lines: list[str], start: int) -> QuoteSeparator | None:
    """The block of labelled lines at `start`, if it is one: a sender, and enough else to be no coincidence."""
    fields: dict[str, str] = {}
    end = start
    last = ""
    gap = 0
    for number in range(start, min(start + 24, len(lines))):
        line = lines[number]
        field, value = header_field(line)
        if field and (field not in fields or field == "other"):
            fields[field] = value
            end, last, gap = number + 1, field, 0
        elif not line.strip():
            gap += 1
            if gap > (1 if len(fields) < 3 else 0) and not _resumes(lines, number, fields):
                break
        elif (
            last in {"to", "cc", "from", "other"}
            and gap == 0
            and (line[:1] in " \t" or "@" in line or "," in line or ";" in line)
        ):
            fields[last] += " " + line.strip()
            end = number + 1
        elif (
            last in {"subject", "date"}
            and gap == 0
            and len(fields) < 4
            and _field(lines, number + 1) in {"to", "date", "cc", "from", "subject"}
        ):
            fields[last] += " " + line.strip()
        else:
            break
    if not _is_block(fields):
        return None
    return QuoteSeparator(start, end, "block", fields=tuple(fields.items()))


def _resumes(lines: list[str], number: int, fields: dict[str, str]) -> bool:
    """Whether the block goes on after a blank line: some programs write one between every two header lines."""
    following = _field(lines, number + 1)
    return (
        following in {"to", "cc", "subject", "date", "other"}
        and following not in fields
        and number + 1 < len(lines)
        and bool(lines[number + 1].strip())
    )


def _is_block(fields: dict[str, str]) -> bool:
    if "from" not in fields:
        # A sender lost on the way: the other three lines, with a time of day, are a header all the same.
        return {"to", "date", "subject"} <= fields.keys() and _CLOCK.search(fields["date"]) is not None
    sender = fields["from"]
    known = {name for name in fields if name != "other"}
    if len(known) >= 3:
        return bool({"subject", "date"} & known)
    if len(known) < 2:
        return False
    dated = "date" in known and any(sign.isdigit() for sign in fields["date"])
    return "@" in sender or dated


def _attributions(lines: list[str]) -> list[QuoteSeparator]:
    """'On … wrote:' in its languages, and its variants without a verb, over up to six lines.

    Searched from its end: few lines end in a colon or stand directly above a ">" line.
    """
    seams = []
    taken = tried = 0
    for last, line in enumerate(lines):
        end = line.rstrip(" *_\t")
        if not end or len(line) > 500 or last < taken:
            continue
        if end[-1] not in ":：-–—" and not (last + 1 < len(lines) and ">" in lines[last + 1][:4]):
            continue
        if quote_depth(line):
            continue
        for number in range(last, max(last - 4, taken - 1), -1):
            if tried < MAX_TRIES and _announces(lines[number]):
                tried += 1
                seam = _attribution(lines, number)
                if seam is not None:
                    seams.append(seam)
                    taken = seam.end
                    break
            if number < last and not lines[number].strip():
                break
    return seams


def _announces(line: str) -> bool:
    """Whether the line holds what an attribution turns on: its verb, or an address before the colon."""
    if _WROTE.search(line):
        return True
    return (line.rstrip(" *_\t").endswith((":", "：")) and ("@" in line or "＠" in line)) or _QUOTING.match(
        line
    ) is not None


def _attribution(lines: list[str], number: int) -> QuoteSeparator | None:
    end = _attribution_end(lines, number)
    if end is None:
        return None
    start = _attribution_start(lines, number)
    if start is None:
        return None
    text = " ".join(line.strip() for line in lines[start:end] if line.strip())
    inline = _INLINE.match(lines[start]) if start == number and not _DATE_LEAD.match(lines[start]) else None
    if inline is not None and (quote_depth(next_words(lines, end)) or "--" in lines[start]):
        return QuoteSeparator(start, end, "wrote", inline[2], column=inline.end(1))
    followed = quote_depth(next_words(lines, end)) > 0
    verb = _WROTE.search(text) is not None
    dated = _DATED.search(text) is not None
    addressed = "@" in text
    if len(text) > 420:
        return None
    led = _DATE_LEAD.match(text) is not None
    colon = _ENDS.search(text) is not None
    certain = (
        (verb and dated and colon and (led or addressed))
        or (verb and addressed and colon)
        or (dated and addressed and colon and led)
        or (_QUOTING.match(text) is not None and (addressed or followed))
        or (verb and followed and colon and len(text) < 90)
        or (verb and dated and followed and led)
    )
    return QuoteSeparator(start, end, "wrote", text) if certain else None


def next_words(lines: list[str], number: int) -> str:
    """The first line with words on it at or after `number`, at most six lines down; "" if there is none."""
    return next((line for line in lines[number : number + 6] if line.strip()), "")


def _attribution_end(lines: list[str], number: int) -> int | None:
    """The line after the one that ends with the colon, at most three lines below the verb."""
    blanks = 0
    for index in range(number, min(number + 5, len(lines))):
        line = lines[index]
        if not line.strip():
            blanks += 1
            if blanks > 1:
                return None
            continue
        if index > number and quote_depth(line):
            return index if blanks or index == number + 1 else None
        if _ENDS.search(line):
            return index + 1
    return number + 1 if quote_depth(next_words(lines, number + 1)) else None


def _attribution_start(lines: list[str], number: int) -> int | None:
    """The nearest line at or above the verb's that begins like a date; else the one that has the address or date."""
    fallback = None
    blanks = 0
    for index in range(number, max(number - 6, -1), -1):
        line = lines[index]
        if not line.strip():
            blanks += 1
            if blanks > 2:
                break
            continue
        if index < number and (
            quote_depth(line) or (blanks and not lines[number].lstrip().startswith(("<", "(", "mailto", ">")))
        ):
            break
        if _DATE_LEAD.match(line) and (index == number or _DATED.search(line) or index + 1 == number):
            return index
        if fallback is None and ("@" in line or _DATED.search(line)):
            fallback = index
    if fallback is None:
        return number
    return fallback

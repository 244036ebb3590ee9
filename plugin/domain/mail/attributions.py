"""Attributions: "On … wrote:" in its languages, and its variants without a verb."""

import re

from plugin.domain.language.packs import template
from plugin.domain.language.packs import words as pack_words
from plugin.domain.mail.quote_marks import WROTE_LINE, QuoteSeparator, holds_verb, next_words, quote_depth
from plugin.domain.mail.quote_words import WROTE, month_number, quote_template, small_words

MAX_TRIES = 100
"""Lines of one text that are examined as attributions: no letter quotes as many."""
_QUOTING = quote_template(r"^[\s>]*{mail.quoting}\b.*[:：]\s*$")
_DATE_LEAD = quote_template(
    r"^[\s>*_\"'(\-–—]*"
    r"(?:(?:(?:{mail.attribution_leads}|{mail.quoting})[\s,.:]+|{mail.attribution_leads_joined}\s*)(?=.*[\d@])"
    r"|{mail.weekdays}\b[.,]?\s.{0,12}\d|\d{1,4}\s?[-./年년 ]|\d{1,2}:\d\d)"
)
_DATED = template(
    r"\d{1,4}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,4}|\d{1,2}[:.h]\d\d|\b(?:19|20)\d\d\b"
    r"|\d{1,2}\.? ?[^\W\d_]{3,12}\.?,? {mail.month_links}?\d{2,4}|年|년",
    flags=re.NOFLAG,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d\s?[-./]\s?\d{1,2}\s?[-./]\s?\d\d\b")
_ENDS = re.compile(r"(?:[:：][\s*_]*|[\s:：]*[-–—]{2,}\s*)$")
_INLINE = quote_template(
    r"^(.*?\S)\s*(?:-{2,}\s*|\s)"
    r"({mail.leads_within_a_line}\s{mail.weekdays}?[.,]?\s?.{0,20}\d.{4,160}" + WROTE + r".{0,120}[:：]\s*)$",
    flags=re.NOFLAG,
)
_ENDINGS = frozenset(":：-–—")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def find_attributions(lines: list[str]) -> list[QuoteSeparator]:
    """'On … wrote:' in its languages, and its variants without a verb, over up to six lines.

    Searched from its end: few lines end in a colon or stand directly above a ">" line.
    """
    seams: list[QuoteSeparator] = []
    if not any(line.rstrip(" *_\t")[-1:] in _ENDINGS or ">" in line[:4] for line in lines):
        return seams
    taken = tried = 0
    for last, line in enumerate(lines):
        end = line.rstrip(" *_\t")
        if not end or len(line) > 500 or last < taken:
            continue
        if end[-1] not in _ENDINGS and not (last + 1 < len(lines) and ">" in lines[last + 1][:4]):
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
    if holds_verb(line):
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
    verb = holds_verb(text)
    dated = _DATED.search(text) is not None
    addressed = "@" in text
    if len(text) > 420:
        return None
    led = _DATE_LEAD.match(text) is not None
    colon = _ENDS.search(text) is not None
    if not addressed and not followed and (tells_more(text) or _is_mid_sentence(text)):
        return None
    certain = (
        (verb and dated and colon and (led or addressed))
        or (verb and addressed and colon)
        or (dated and addressed and colon and led)
        or (_QUOTING.match(text) is not None and (addressed or followed))
        or (verb and followed and colon and len(text) < 90)
        or (verb and dated and followed and led)
    )
    return QuoteSeparator(start, end, "wrote", text) if certain else None


def _is_mid_sentence(text: str) -> bool:
    """Whether a line without an address is said in passing: programs begin with a capital, or give the year."""
    return text[:1].islower() and _YEAR.search(text) is None


def tells_more(text: str) -> bool:
    """Whether a line that ends in "wrote:" is a sentence of the writer's: it says more than when and who.

    What programs write are dates, names and a handful of small words.
    """
    words = _LETTERS.findall(WROTE_LINE.sub(" ", text))
    others = [word for word in words[1:] if word not in small_words() and not month_number(word)]
    if not pack_words("mail.talk").isdisjoint(others):
        return True
    return sum(1 for word in others if word[0].islower()) > 2


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

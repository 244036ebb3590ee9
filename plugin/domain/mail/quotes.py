"""Which lines are somebody else's: what stands under a seam, and what carries ">" marks."""

import re
from collections.abc import Sequence

from plugin.domain.mail.quote_separators import (
    QUOTE_START,
    QuoteSeparator,
    find_quote_separators,
    holds_verb,
    next_words,
    quote_depth,
)

_URL_TAIL = re.compile(r"[(<]\s*(?:https?:|mailto:)[^)>\s]*$")


def strip_mark(line: str) -> str:
    """The line without its first ">" and the space after it."""
    return line.lstrip(" \t").removeprefix(">").removeprefix(" ") if quote_depth(line) else line


_OTHER_MARK = re.compile(
    r"[ \t]{0,3}(?:(?P<initials>[A-Za-zÀ-ÖØ-öø-ÿ]{1,9})>(?!>)|(?P<sign>[|»＞}%]|&gt;|:(?=[ \t])))[ \t]?(?P<words>.*)"
)
_ANNOUNCED = re.compile(r".{6,}[:：][ \t]*$")


def unify_marks(lines: list[str]) -> list[str]:
    """The lines with other programs' marks of quotes ("IK> ", "| ", "» ") as "> ".

    Initials count on two lines in a row or below an attribution; signs below an attribution only: tables have them too.
    """
    if not any(_OTHER_MARK.match(line) for line in lines if line[:12].lstrip()[:1] in _FIRST_SIGNS or ">" in line[:12]):
        return lines
    unified = list(lines)
    number = 0
    while number < len(lines):
        end, mark = _other_run(lines, number)
        announced = end > number and is_announced(lines, number)
        if end > number and (announced or (mark.isalpha() and end - number > 1)):
            for index in range(number, end):
                found = _OTHER_MARK.match(lines[index])
                unified[index] = f"> {found['words']}" if found is not None else lines[index]
        number = max(end, number + 1)
    return unified


_FIRST_SIGNS = frozenset("|»＞}%&:")


def _other_run(lines: list[str], start: int) -> tuple[int, str]:
    """The end of the run of lines that bear the same mark as the first, and the mark; `start` itself where none is."""
    mark = ""
    number = start
    while number < len(lines):
        found = _OTHER_MARK.match(lines[number])
        this = (found["initials"] or found["sign"]) if found is not None else ""
        if not this or (mark and this != mark) or (this == "|" and found is not None and "|" in found["words"]):
            break
        mark = this
        number += 1
    return number, mark


def is_announced(lines: list[str], number: int) -> bool:
    """Whether the nearest line of words above is an attribution."""
    for above in range(number - 1, max(number - 4, -1), -1):
        line = lines[above]
        if line.strip():
            return _ANNOUNCED.match(line) is not None and ("@" in line or holds_verb(line))
    return False


def mark_quotes(
    lines: list[str], found: Sequence[QuoteSeparator] | None = None
) -> tuple[list[bool], list[QuoteSeparator], list[QuoteSeparator]]:
    """For every line whether it is quoted; the seams in force; and all seams, those within quotes too.

    `found` are the seams of these lines where they are known already.

    An attribution followed by ">" lines covers these only: what comes after them is the writer's answer. So does any
    other seam that nothing of the writer's stands above. Else it covers the rest of the message.
    """
    quoted = [False] * len(lines)
    seams: list[QuoteSeparator] = []
    every = list(find_quote_separators(lines) if found is None else found)
    by_start = {seam.start: seam for seam in every}
    number = 0
    while number < len(lines):
        seam = by_start.get(number)
        if seam is not None:
            seams.append(seam)
            for index in range(seam.start if not seam.column else seam.start + 1, seam.end):
                quoted[index] = True
            number = seam.end
            marked = quote_depth(next_words(lines, number)) > 0
            if not marked or (seam.kind == "block" and _is_answered_above(lines, quoted, seam.start)):
                quoted[number:] = [True] * (len(lines) - number)
                break
            continue
        if quote_depth(lines[number]):
            number = _mark_run(lines, number, quoted)
            continue
        number += 1
    return quoted, seams, every


def _is_answered_above(lines: list[str], quoted: list[bool], end: int) -> bool:
    """Whether words of the writer's stand above: then all that follows a header block is the earlier message."""
    return any(
        line.strip() and not other and line != QUOTE_START
        for line, other in zip(lines[:end], quoted[:end], strict=True)
    )


def _mark_run(lines: list[str], start: int, quoted: list[bool]) -> int:
    """Mark the run of ">" lines at `start` with the lines that were wrapped out of it; return the line after."""
    number = start
    while number < len(lines) and quote_depth(lines[number]):
        quoted[number] = True
        number += 1
        if number < len(lines) and not quote_depth(lines[number]) and lines[number].strip() and _wrapped(lines, number):
            quoted[number] = True
            number += 1
    return number


def _wrapped(lines: list[str], number: int) -> bool:
    """Whether an unmarked line between ">" lines is the broken-off end of the quoted line above it."""
    above, line = lines[number - 1].rstrip(), lines[number].strip()
    followed = number + 1 < len(lines) and quote_depth(lines[number + 1]) > 0
    if not followed:
        return False
    if _URL_TAIL.search(above) or (above.count("(") > above.count(")") and line.endswith(")") and " " not in line):
        return True
    if line.startswith(("http", "(http", "<http")) and " " not in line.rstrip(" >)"):
        return True
    return len(above) >= 66 and len(line) < 30 and line[:1].islower()

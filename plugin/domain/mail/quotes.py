"""Which lines are somebody else's: what stands under a seam, and what carries ">" marks."""

import re

from plugin.domain.mail.quote_separators import QuoteSeparator, find_quote_separators, next_words, quote_depth

_URL_TAIL = re.compile(r"[(<]\s*(?:https?:|mailto:)[^)>\s]*$")


def strip_mark(line: str) -> str:
    """The line without its first ">" and the space after it."""
    return line.lstrip(" \t").removeprefix(">").removeprefix(" ") if quote_depth(line) else line


def mark_quotes(lines: list[str]) -> tuple[list[bool], list[QuoteSeparator]]:
    """For every line whether it is quoted, and the seams in force.

    An attribution followed by ">" lines covers these only: what comes after them is the writer's answer.
    Any other seam covers the rest of the message.
    """
    quoted = [False] * len(lines)
    seams: list[QuoteSeparator] = []
    by_start = {seam.start: seam for seam in find_quote_separators(lines)}
    number = 0
    while number < len(lines):
        seam = by_start.get(number)
        if seam is not None:
            seams.append(seam)
            for index in range(seam.start if not seam.column else seam.start + 1, seam.end):
                quoted[index] = True
            number = seam.end
            if seam.kind == "block" or not quote_depth(next_words(lines, number)):
                quoted[number:] = [True] * (len(lines) - number)
                break
            continue
        if quote_depth(lines[number]):
            number = _mark_run(lines, number, quoted)
            continue
        number += 1
    return quoted, seams


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

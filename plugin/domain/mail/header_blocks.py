"""Header blocks: the labelled lines ("From: … Sent: …") that a program writes above an earlier message."""

import re

from plugin.domain.language.packs import words
from plugin.domain.mail.quote_marks import (
    DASHES,
    QUOTE_START,
    RULE,
    QuoteSeparator,
    field_below,
    header_field,
    quote_depth,
)

_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")


def find_header_blocks(lines: list[str]) -> list[QuoteSeparator]:
    """The header blocks among unquoted lines, in order."""
    seams = []
    bare_labels = words("mail.bare_labels")
    number = 0
    while number < len(lines):
        line = lines[number]
        if ":" in line or "：" in line or line.strip() in bare_labels:
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
            and not field
            and gap == 0
            and (line[:1] in " \t" or "@" in line or "," in line or ";" in line)
        ):
            fields[last] += " " + line.strip()
            end = number + 1
        elif (
            last in {"subject", "date"}
            and not field
            and gap == 0
            and len(fields) < 4
            and field_below(lines, number + 1) in {"to", "date", "cc", "from", "subject"}
        ):
            fields[last] += " " + line.strip()
        else:
            break
    if not _is_block(fields, separated=_is_separated(lines, start)):
        return None
    text = "\n".join(line.strip() for line in lines[start:end] if line.strip())
    return QuoteSeparator(start, end, "block", text, tuple(fields.items()))


def _resumes(lines: list[str], number: int, fields: dict[str, str]) -> bool:
    """Whether the block goes on after a blank line: some programs write one between every two header lines."""
    following = field_below(lines, number + 1)
    return (
        following in {"to", "cc", "subject", "date", "other"}
        and following not in fields
        and number + 1 < len(lines)
        and bool(lines[number + 1].strip())
    )


def _is_block(fields: dict[str, str], *, separated: bool) -> bool:
    """Whether labelled lines are what a program wrote above a message, and not somebody's itinerary or notice.

    A separator above them settles it. Addresses nearly do. With names only, the sender comes first and the date tells
    the time, as Outlook has it.
    """
    known = [name for name in fields if name != "other"]
    date = fields.get("date", "")
    dated = any(sign.isdigit() for sign in date)
    timed = _CLOCK.search(date) is not None
    if "from" not in fields:
        # A sender lost on the way: the other three lines, with a time of day, are a header all the same.
        return {"to", "date", "subject"} <= fields.keys() and timed
    if len(known) < 2:
        return False
    addressed = any("@" in fields.get(name, "") for name in ("from", "to", "cc"))
    if len(known) == 2:
        return "@" in fields["from"] or (dated if separated or addressed else timed and known[0] == "from")
    if separated or addressed:
        return bool({"subject", "date"} & set(known)) and (dated or separated or known[0] == "from")
    return known[0] == "from" and dated and "subject" in known and (timed or "to" in known)


def _is_separated(lines: list[str], start: int) -> bool:
    """Whether a rule, a separator or a mark from HTML stands right above the line."""
    for line in reversed(lines[max(start - 3, 0) : start]):
        bare = line.strip(" \t*_>")
        if bare or line.strip():
            return line == QUOTE_START or RULE.match(line) is not None or bare[:2] in DASHES
    return False

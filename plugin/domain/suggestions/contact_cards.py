"""Contact cards (vCard 2.1 to 4.0), as address books and telephones write them, as prospects."""

import codecs
import quopri
import re
from collections.abc import Iterator, Sequence

from plugin.domain.model import Prospect, ProspectId, Skipped
from plugin.domain.suggestions.prospect_tables import MOST
from plugin.domain.suggestions.prospects import make_prospect
from plugin.domain.suggestions.tables import split_lines
from plugin.domain.text.addresses import parse_address
from plugin.sentences import say

_LINE = re.compile(r"(?:[A-Za-z0-9-]+\.)?([A-Za-z-]+)((?:;[^:;\"]*(?:\"[^\"]*\"[^:;\"]*)*)*):(.*)", re.DOTALL)
_ESCAPED = re.compile(r"\\([nN\\;,:])")
_WANTED = frozenset({"FN", "N", "EMAIL", "ORG", "TITLE", "ROLE", "NOTE"})
_LONGEST = 4_000
"""Characters of a line that is wanted; pictures are longer, and are not."""


def is_cards(text: str) -> bool:
    """Whether a text holds contact cards."""
    return re.search(r"^\s*BEGIN:VCARD\s*$", text[:4_000], re.IGNORECASE | re.MULTILINE) is not None


def parse_contact_cards(text: str) -> tuple[list[Prospect], list[Skipped]]:
    """Prospects from contact cards; those that name nobody, and doubles, are skipped and named by their line."""
    found: dict[ProspectId, Prospect] = {}
    lines: dict[ProspectId, int] = {}
    skipped = []
    for line, card in _cards(split_lines(text.removeprefix("\ufeff").replace("\x00", ""))):
        if len(found) == MOST:
            why = say("only the first %(most)s are taken: choose whom you mean", most=MOST)
            skipped.append(Skipped(say("from line %(line)s on", line=str(line)), why))
            break
        try:
            one = _prospect(card)
        except ValueError as error:
            skipped.append(Skipped(say("line %(number)s", number=str(line)), str(error)))
            continue
        if one.id in found:
            skipped.append(
                Skipped(
                    say("line %(number)s", number=str(line)),
                    say("the same as line %(lines)s", lines=str(lines[one.id])),
                )
            )
            continue
        found[one.id], lines[one.id] = one, line
    return list(found.values()), skipped


def _prospect(card: dict[str, list[str]]) -> Prospect:
    def first(name: str) -> str:
        return next((value for value in card.get(name, ()) if value.strip(" ;")), "")

    family, given, *_ = [*_parts(first("N")), "", ""]
    return make_prospect(
        name=_plain(first("FN")) or f"{given} {family}",
        organisation=(_parts(first("ORG")) or [""])[0],
        address=next((value for value in card.get("EMAIL", ()) if parse_address(value)), ""),
        role=_plain(first("TITLE") or first("ROLE")),
        why=_plain(first("NOTE")),
    )


def _cards(lines: Sequence[str]) -> Iterator[tuple[int, dict[str, list[str]]]]:
    """(number of the line on which it begins, values by property) of each card; one without end ends with the next."""
    card: dict[str, list[str]] | None = None
    begins = 0
    for number, line in _unfolded(lines):
        found = _LINE.match(line)
        if found is None:
            continue
        name, value = found[1].upper(), found[3]
        if (name, value.strip().upper()) in {("BEGIN", "VCARD"), ("END", "VCARD")}:
            if card is not None:
                yield begins, card
            card, begins = ({}, number) if name == "BEGIN" else (None, 0)
        elif card is not None and name in _WANTED:
            card.setdefault(name, []).append(_decoded(value, found[2].upper()))
    if card is not None:
        yield begins, card


def _unfolded(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    current, begins = "", 0
    for number, line in enumerate(lines, start=1):
        soft = current.endswith("=") and "QUOTED-PRINTABLE" in current[:200].upper()
        if begins and (line[:1] in {" ", "\t"} or soft):
            if len(current) < _LONGEST:
                current = current[:-1] + line if soft else current + line[1:]
            continue
        if begins:
            yield begins, current[:_LONGEST]
        current, begins = line, number
    if begins:
        yield begins, current[:_LONGEST]


def _decoded(value: str, parameters: str) -> str:
    if "QUOTED-PRINTABLE" not in parameters:
        return value
    told = re.search(r"CHARSET=\"?([A-Z0-9_-]{1,30})", parameters)
    try:
        charset = codecs.lookup(told[1]).name if told else "utf-8"
    except LookupError:
        charset = "utf-8"
    return quopri.decodestring(value.encode("utf-8", "replace")).decode(charset, "replace")


def _parts(value: str) -> list[str]:
    """The parts of a value of several, such as family and given name."""
    return [_plain(part) for part in re.split(r"(?<!\\);", value)]


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda code: " " if code[1] in "nN" else code[1], value).strip()

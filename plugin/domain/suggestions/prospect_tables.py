"""Lists of people as prospects: which column means what, and what a cell that holds no value looks like."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import chain, islice

from plugin.domain.language.packs import codes, entries, words
from plugin.domain.language.relative_dates import month_names
from plugin.domain.model import Prospect, ProspectId, Skipped
from plugin.domain.suggestions.prospects import clean_cell, make_prospect
from plugin.domain.suggestions.tables import DELIMITERS, NoTable, Row, read_rows, split_lines
from plugin.domain.text.addresses import parse_address
from plugin.domain.text.names import fold, read_name
from plugin.sentences import say

HEADER_ROWS = 30
"""How far down a header row is looked for: LinkedIn writes a few lines of notes above it."""
MOST = 5000
"""Prospects taken from one table: more is a directory, not a choice, and every one of them is judged each day."""
_MOST_ROWS = 2 * MOST
"""Rows that are looked at: what is skipped, or stands twice, costs its reading too."""
_SAMPLE = 200
"""Rows by which it is judged what a column holds."""

_WORTHS = {"high": 0.9, "medium": 0.5, "low": 0.2}
_NAMING = frozenset({"name", "given", "surname", "organisation", "address"})
_MEANINGS = ("name", "given", "surname", "infix", "address", "organisation", "role", "why", "say", "worth", "connected")
"""What a column may hold. One for a given name that stands alone holds whole names; so does a surname's."""
_UNCERTAIN = ("address", "role", "name")
"""Meanings for which some headers are uncertain: they may mean a street, or "Dr"."""
_ADDRESS_IN_NAME = re.compile(r"[<(\[]?(?:mailto:)?[^\s<>()\[\]]+@[^\s<>()\[\]]+[>)\]]?", re.IGNORECASE)
_SHEET_ERROR = re.compile(r"#[A-ZÄÖÜ/]{1,12}\d?[!?]?|#N/A", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:[a-z]{2,8}://|www\.)\S+|[\w.-]+\.[a-z]{2,}/\S*|@[\w.]+|\+?[\d()/.-]{6,}", re.IGNORECASE)
"""Where people are met elsewhere than by mail: links, names on networks, telephone numbers."""


@dataclass(frozen=True, slots=True)
class _Header:
    """A table's header row: its number, its delimiter, and the columns that mean each field, the surest first."""

    row: Row
    delimiter: str
    columns: dict[str, list[int]] = field(default_factory=dict)

    @property
    def known(self) -> int:
        """How many of its columns are known."""
        return sum(len(columns) for columns in self.columns.values())


@dataclass(slots=True)
class PeopleTable:
    """The people of a table, and the rows left out. `since` says of whom, by id, since when they are connected."""

    people: list[Prospect] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    since: dict[ProspectId, date] = field(default_factory=dict)
    is_contacts: bool = False
    """Whether it has a column for that day: it is a list of contacts, as LinkedIn's Connections are."""


def parse_prospects_csv(text: str) -> tuple[list[Prospect], list[Skipped]]:
    """The people of a table, and the rows left out; see `read_people_table`."""
    table = read_people_table(text)
    return table.people, table.skipped


def read_people_table(text: str) -> PeopleTable:
    """People from a table whose headers name a person, address, organisation, role or reason, in any order.

    Lists of LinkedIn, Outlook, Google Contacts and others are understood in their languages: the header
    row is searched for below notes, given and family name are joined. The delimiter is a comma, semicolon,
    tab or bar. Rows that name nobody, and doubles, are skipped and named by the line on which they begin.
    Raises NoTable where there is no header row.
    """
    lines = split_lines(text.removeprefix("\ufeff").replace("\x00", ""))
    header = _find_header(lines)
    if header is None:
        lines = [_unwrapped(line) for line in lines]
        header = _find_header(lines)
    if header is None:
        raise NoTable(say("it has no header row that names a person, an address, an organisation or a role"))
    rows = read_rows(lines, header.delimiter, width=len(header.row.cells), start=header.row.line)
    sample = list(islice(rows, _SAMPLE))
    return _prospects(chain(sample, rows), _with_content(header, sample))


def _unwrapped(line: str) -> str:
    """A line that was quoted as a whole, as some programs do with what is a table already."""
    plain = line.strip()
    whole = len(plain) > 2 and plain[0] == plain[-1] == '"' and not re.search(r'(?<!")"(?!")', plain[1:-1])
    return plain[1:-1].replace('""', '"') if whole else line


def count_headers(text: str) -> int:
    """How many columns the header row of a table has that are known; 0 where it has none."""
    header = _find_header(split_lines(text))
    return 0 if header is None else header.known


def _find_header(lines: Sequence[str]) -> _Header | None:
    """The header row: of all in the first lines, cut by each delimiter, the one that knows the most."""
    best: _Header | None = None
    told = re.fullmatch(r"sep=(.)", lines[0].strip(), re.IGNORECASE) if lines else None
    head = "\n".join(lines[:HEADER_ROWS])[:20_000]
    delimiters = [told[1]] if told else sorted(DELIMITERS, key=head.count, reverse=True)
    for delimiter in delimiters:
        for row in read_rows(lines[:HEADER_ROWS], delimiter, start=1 if told else 0):
            columns = _columns(row.cells)
            # A row of one known word may be a note ("Notes:"); a single column of names is a list all the same.
            plausible = sum(map(len, columns.values())) >= 2 or (len(row.cells) == 1 and set(columns) & _NAMING)
            found = _Header(row, delimiter, columns)
            if set(columns) & _NAMING and plausible and (best is None or found.known > best.known):
                best = found
    return best


def _columns(cells: Sequence[str]) -> dict[str, list[int]]:
    sure: dict[str, list[int]] = {}
    uncertain: dict[str, list[int]] = {}
    for number, cell in enumerate(cells[:500]):
        header = fold(cell[:100])
        if meant := _sure_meaning(header):
            sure.setdefault(meant, []).append(number)
        elif header in _uncertain_headers():
            uncertain.setdefault(_uncertain_headers()[header], []).append(number)
    if len(sure.get("surname", ())) > 1 and not {"given", "name"} & set(sure):
        # "Nom" is the family name in French, and the given name beside the Catalan one.
        sure["given"] = [sure["surname"].pop(0)]
    for meant, columns in uncertain.items():
        if meant != "name" or not {"name", "given", "surname"} & set(sure):
            sure.setdefault(meant, columns)
    return sure


def _sure_meaning(header: str) -> str:
    """What a column of this header holds; "" where that is not sure.

    Address books name the kind of entry before the field: "Person - Organization", "Lead: Job title".
    """
    if header in _sure_headers():
        return _sure_headers()[header]
    whose, _, field_name = header.partition(" ")
    return _sure_headers().get(field_name, "") if whose in words("columns.perhaps_name") else ""


def _with_content(header: _Header, rows: Sequence[Row]) -> _Header:
    """The header, its addresses checked against what stands below: a column of streets is none of mail addresses."""
    columns = dict(header.columns)
    width = len(header.row.cells)

    def share(number: int) -> float:
        cells = [row.cells[number] for row in rows if number < len(row.cells) and _value(row.cells[number])]
        return sum("@" in cell for cell in cells) / len(cells) if cells else -1.0

    number = columns.get("address", [-1])[0]
    uncertain = number >= 0 and fold(header.row.cells[number]) in _uncertain_headers()
    if (
        uncertain
        and share(number) <= 0
        and any(" " in row.cells[number].strip() for row in rows if number < len(row.cells))
    ):
        # Streets and towns.
        del columns["address"]
    if "address" not in columns or (uncertain and share(number) <= 0):
        taken = {number for numbers in columns.values() for number in numbers} - set(columns.get("address", ()))
        mail = [number for number in range(min(width, 500)) if number not in taken and share(number) > 0.5]
        if mail:
            columns["address"] = mail[:1]
    return _Header(header.row, header.delimiter, columns)


def _prospects(rows: Iterable[Row], header: _Header) -> PeopleTable:
    since: dict[ProspectId, date] = {}
    found: dict[ProspectId, Prospect] = {}
    lines: dict[ProspectId, int] = {}
    skipped = []
    for number, row in enumerate(rows):
        if len(found) == MOST or number == _MOST_ROWS:
            skipped.append(
                Skipped(
                    say("from line %(line)s on", line=str(row.line)),
                    say("only the first %(most)s are taken: choose whom you mean", most=MOST),
                )
            )
            break
        if row.too_long:
            skipped.append(
                Skipped(say("line %(number)s", number=str(row.line)), say("the line is too long to be a row"))
            )
            continue
        if row.cells == header.row.cells:
            skipped.append(Skipped(say("line %(number)s", number=str(row.line)), say("the headers again")))
            continue
        try:
            one = _prospect(row, header)
        except ValueError as error:
            skipped.append(Skipped(say("line %(number)s", number=str(row.line)), str(error)))
            continue
        if one.id in found:
            skipped.append(
                Skipped(
                    say("line %(number)s", number=str(row.line)),
                    say("the same as line %(lines)s", lines=str(lines[one.id])),
                )
            )
            continue
        found[one.id], lines[one.id] = one, row.line
        connected = header.columns.get("connected")
        day = _day(row.cells[connected[0]]) if connected and connected[0] < len(row.cells) else None
        if day is not None:
            since[one.id] = day
    return PeopleTable(list(found.values()), skipped, since, is_contacts="connected" in header.columns)


_DATE = re.compile(r"(\d{1,2})\.?\s+([^\W\d_]{3,12})\.?\s+(\d{4})")


def _day(text: str) -> date | None:
    """A day as a list writes it: "03 Jan 2024", "3. Januar 2024", "2024-01-03"; None for anything else."""
    plain = text.strip()
    found = _DATE.fullmatch(plain)
    try:
        if found is None:
            return date.fromisoformat(plain)
        month = _months().get(fold(found[2])[:3], 0) or _months().get(fold(found[2])[:4], 0)
        return date(int(found[3]), month, int(found[1]))
    except ValueError:
        return None


@lru_cache(maxsize=1)
def _months() -> Mapping[str, int]:
    """The first three and four letters of every month, folded, in every language → its number.

    Where three letters are two months' ("jui" in French), only four tell them apart.
    """
    found: dict[str, int] = {}
    twice: set[str] = set()
    for code in codes():
        for number, month in enumerate(month_names(code), start=1):
            for length in (3, 4):
                start = fold(month)[:length]
                twice |= {start} if found.setdefault(start, number) != number else set()
    return {start: number for start, number in found.items() if start not in twice}


def _prospect(row: Row, header: _Header) -> Prospect:
    def cell(meant: str) -> str:
        cells = [row.cells[number] for number in header.columns.get(meant, ()) if number < len(row.cells)]
        return next((value for value in map(_value, cells) if value), "")

    name, address = _name(cell("name"), cell("given"), cell("infix"), cell("surname")), _address(row, header)
    if "@" in name:
        # "Ada Berg <ada@fjord.example>" stands in one cell.
        name, address = _ADDRESS_IN_NAME.sub("", name).strip(" \"',;"), address or parse_address(name) or ""
    return make_prospect(
        name=name,
        organisation=cell("organisation"),
        address=address,
        role=_role(row, header),
        why=cell("why"),
        say=cell("say"),
        worth=_worth(cell("worth")),
    )


def _name(name: str, given: str, infix: str, surname: str) -> str:
    """The whole name. Where "Name" stands beside a column of given or of family names, it may hold the other alone."""
    if name and given and not surname and fold(given) not in fold(name):
        name, surname = "", name
    elif name and not given and surname and fold(surname) not in fold(name):
        name, given = "", name
    return _turned(name) or " ".join(part for part in (given, infix, surname) if part)


def _turned(name: str) -> str:
    """A name written "Berg, Ada" as "Ada Berg"; degrees and suffixes stay behind their comma."""
    family, comma, given = name.partition(", ")
    if not comma or "," in given or fold(read_name(name).given) != fold(given).partition(" ")[0]:
        return name
    return f"{given} {family}"


def _role(row: Row, header: _Header) -> str:
    for number in header.columns.get("role", ()):
        value = _value(row.cells[number]) if number < len(row.cells) else ""
        if value and fold(value) not in words("names.honorifics"):
            return value
    return ""


def _address(row: Row, header: _Header) -> str:
    """The first mail address of a row; what was meant for one and is none is left to be named.

    A link, a street, or a word for nothing stands in place of an address, and costs nobody.
    """
    meant = ""
    for number in header.columns.get("address", ()):
        text = row.cells[number] if number < len(row.cells) else ""
        if _is_nothing(text) or _ELSEWHERE.fullmatch(text.strip()):
            continue
        if parse_address(text) is not None:
            return text
        if "@" in text or len(text.split()) == 1:
            meant = meant or text
    return meant


def _is_nothing(text: str) -> bool:
    """Whether a cell of a column of addresses says that there is none."""
    return not _value(text) or fold(text) in words("columns.nothing")


def _value(text: str) -> str:
    """A cell's text; "" for signs only, a spreadsheet's error, or "n/a"."""
    plain = clean_cell(text)
    folded = fold(plain)
    signs = not plain.replace(" ", "").isalnum()
    wordless = folded in words("columns.unknown") or (signs and folded in words("columns.nothing"))
    if not folded or wordless or _SHEET_ERROR.fullmatch(plain):
        return ""
    return plain


def _worth(text: str) -> float:
    """0–1 from a word or a number; 0.5 where nothing is said."""
    for name, worth in _WORTHS.items():
        if fold(text) in words(f"columns.worth_{name}"):
            return worth
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return 0.5
    return number if 0 <= number <= 1 else 0.5


@lru_cache(maxsize=1)
def _sure_headers() -> Mapping[str, str]:
    """Header, folded → what its column holds."""
    return {fold(header): meant for meant in _MEANINGS for header in entries(f"columns.{meant}")}


@lru_cache(maxsize=1)
def _uncertain_headers() -> Mapping[str, str]:
    """Header, folded → what its column may hold, where no other column does."""
    return {fold(header): meant for meant in _UNCERTAIN for header in entries(f"columns.perhaps_{meant}")}

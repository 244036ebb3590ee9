"""Whom the user would like to meet: wishes read from lists, and the ids by which they are known again."""

import csv
import hashlib
import io
import unicodedata
from collections.abc import Iterable, Mapping

from plugin.domain.language.vocabulary import phrases
from plugin.domain.model import Prospect, ProspectId, Skipped
from plugin.domain.text.addresses import parse_address
from plugin.domain.text.names import fold
from plugin.domain.text.organisations import fold_organisation

_COLUMNS = {
    "name": """
        name
        full name
        contact
        person
        nombre completo
        nom complet
        vollstandiger name
    """,
    "given": """
        first name
        given name
        vorname
        prenom
        nombre
    """,
    "surname": """
        last name
        surname
        family name
        nachname
        nom
        nom de famille
        apellidos
        apellido
    """,
    "address": """
        address
        email
        e mail
        email address
        e mail address
        mail
        e mail adresse
        adresse e mail
        correo
        correo electronico
        direccion de correo electronico
    """,
    "organisation": """
        organisation
        organization
        company
        employer
        firm
        firma
        unternehmen
        entreprise
        societe
        empresa
    """,
    "role": """
        role
        position
        title
        job title
        funktion
        poste
        cargo
        puesto
    """,
    "why": """
        why
        reason
        note
        notes
        grund
        warum
        pourquoi
        raison
        motivo
        por que
    """,
    "worth": """
        worth
        priority
        prioritat
        priorite
        prioridad
    """,
}
_HEADERS = {header: field for field, text in _COLUMNS.items() for header in phrases(text)}
_WORTHS = {
    "high": 0.9,
    "hoch": 0.9,
    "haute": 0.9,
    "alta": 0.9,
    "medium": 0.5,
    "low": 0.2,
    "tief": 0.2,
    "niedrig": 0.2,
    "basse": 0.2,
    "baja": 0.2,
}
HEADER_ROWS = 30
"""How far down a header row is looked for: LinkedIn writes a few lines of notes above it."""
MOST = 5000
"""Wishes taken from one table: more is a directory, not a choice, and every one of them is judged each day."""
LONGEST = 300
"""Characters kept of any cell: a wish is a line, not an essay."""


def prospect_id(name: str = "", organisation: str = "", role: str = "", address: str = "") -> ProspectId:
    """The id of a wish: the same for the same person (or role at the same company), however it is spelt or re-imported.

    A name with an organisation decides; without a name the address; without that the role. Adding an
    address or a reason later keeps the id.
    """
    if fold(name):
        key = f"person|{fold(name)}|{fold_organisation(organisation)}"
    elif address:
        key = f"address|{address.lower()}"
    else:
        key = f"role|{fold(role)}|{fold_organisation(organisation)}"
    return ProspectId("p" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12])


def make_prospect(
    *, name: str = "", organisation: str = "", address: str = "", role: str = "", why: str = "", worth: float = 0.5
) -> Prospect:
    """A wish in the user's words. Raises ValueError, in words for the user, where it names nobody."""
    name, organisation, role, why = (_cell(text) for text in (name, organisation, role, why))
    parsed = parse_address(address) if address.strip() else None
    if address.strip() and parsed is None:
        raise ValueError(f"“{address.strip()[:80]}” is no mail address")
    if not (name or organisation or parsed):
        raise ValueError("a name, an organisation or an address is needed")
    return Prospect(
        id=prospect_id(name, organisation, role, parsed or ""),
        name=name,
        address=parsed,
        organisation=organisation,
        role=role,
        why=why,
        worth=min(1.0, max(0.0, worth)),
    )


def parse_prospects_csv(text: str) -> tuple[list[Prospect], list[Skipped]]:
    """Wishes from a table with the headers name, address, organisation, role, why in any order and case.

    LinkedIn's Connections.csv is understood too: its header row is searched for below the notes, First
    and Last Name are joined, and most addresses are blank. The delimiter is a comma, semicolon or tab.
    Rows that name nobody, and doubles, are skipped and named by the line on which they begin; so is a line that
    is no table's, with which the reading ends.
    """
    text = text.removeprefix("\ufeff").replace("\x00", "")
    for delimiter in _delimiters(text):
        rows, broken = _rows(text, delimiter)
        found = _header(rows)
        if found is not None:
            at, fields = found
            wishes, skipped = _wishes(rows[at + 1 :], fields)
            return wishes, [*skipped, *broken]
    return [], [Skipped("line 1", "no header row: name, address, organisation, role or why was looked for")]


def _delimiters(text: str) -> list[str]:
    head = text[:4000]
    return sorted(",;\t", key=head.count, reverse=True)


def _rows(text: str, delimiter: str) -> tuple[list[tuple[int, list[str]]], list[Skipped]]:
    """(number of the line on which it begins, cells) of each row that is not blank; and where the reading broke off."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    rows = []
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error as error:
        # A cell larger than any wish: what was read so far is kept.
        return rows, [Skipped(f"line {begins}", f"no table from here on ({error}); nothing after it was read")]
    return rows, []


def _header(rows: list[tuple[int, list[str]]]) -> tuple[int, dict[int, str]] | None:
    """Which row is the header, and which column is which field: the row that knows the most."""
    best: tuple[int, dict[int, str]] | None = None
    for at, (_, cells) in enumerate(rows[:HEADER_ROWS]):
        fields: dict[int, str] = {}
        for column, cell in enumerate(cells):
            field = _HEADERS.get(fold(cell))
            if field and field not in fields.values():
                fields[column] = field
        names_somebody = {"name", "surname", "given", "organisation", "address"} & set(fields.values())
        # A row of one known word may be a note ("Notes:"); a single column of names is a list all the same.
        plausible = len(fields) >= 2 or (len(cells) == 1 and names_somebody)
        if names_somebody and plausible and (best is None or len(fields) > len(best[1])):
            best = (at, fields)
    return best


def _wishes(rows: Iterable[tuple[int, list[str]]], fields: Mapping[int, str]) -> tuple[list[Prospect], list[Skipped]]:
    wishes: dict[ProspectId, Prospect] = {}
    lines: dict[ProspectId, int] = {}
    skipped = []
    for line, cells in rows:
        if len(wishes) == MOST:
            skipped.append(Skipped(f"from line {line} on", f"only the first {MOST} are taken: choose whom you mean"))
            break
        row = {field: _cell(cells[column]) for column, field in fields.items() if column < len(cells)}
        name = row.get("name") or " ".join(part for part in (row.get("given", ""), row.get("surname", "")) if part)
        try:
            wish = make_prospect(
                name=name,
                organisation=row.get("organisation", ""),
                address=row.get("address", ""),
                role=row.get("role", ""),
                why=row.get("why", ""),
                worth=_worth(row.get("worth", "")),
            )
        except ValueError as error:
            skipped.append(Skipped(f"line {line}", str(error)))
            continue
        if wish.id in wishes:
            skipped.append(Skipped(f"line {line}", f"the same as line {lines[wish.id]}"))
            continue
        wishes[wish.id], lines[wish.id] = wish, line
    return list(wishes.values()), skipped


def _worth(text: str) -> float:
    """0–1 from a word or a number; 0.5 where nothing is said."""
    if fold(text) in _WORTHS:
        return _WORTHS[fold(text)]
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return 0.5
    return number if 0 <= number <= 1 else 0.5


def _cell(text: str) -> str:
    """White space folded; control, direction and other invisible characters gone: names come from strangers."""
    visible = "".join(char for char in text if char.isspace() or unicodedata.category(char)[0] != "C")
    return " ".join(visible.split())[:LONGEST]


def merge_wishes(known: Iterable[Prospect], new: Iterable[Prospect]) -> list[Prospect]:
    """Known wishes with the new ones added; what is known keeps its status and gains what it lacked."""
    merged = {wish.id: wish for wish in known}
    for wish in new:
        old = merged.get(wish.id)
        merged[wish.id] = wish if old is None or old.status == "removed" else _filled(old, wish)
    return list(merged.values())


def _filled(old: Prospect, new: Prospect) -> Prospect:
    return Prospect(
        id=old.id,
        name=old.name or new.name,
        address=old.address or new.address,
        organisation=old.organisation or new.organisation,
        role=old.role or new.role,
        why=old.why or new.why,
        status="wanted" if old.status == "proposed" else old.status,
        introduced_by=old.introduced_by or new.introduced_by,
        worth=new.worth if old.worth == 0.5 else old.worth,
    )

"""Tables as spreadsheets and address books write them (CSV): bytes to text, text to rows, whatever its flaws.

Python's csv module, and the detectors built on it, read on to the next quote wherever that stands: one
stray quote swallows the rows behind it, without a word. Here an opening quote counts only if a closing
one follows where one belongs and the row then has its columns; otherwise it is a character like others.
"""

import codecs
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from plugin.sentences import say

LONGEST_ROW = 100_000
"""Characters of one row: more is no row of a list of people."""
MOST_LINES = 30
"""Lines that one quoted cell may run over."""
_BLANK = "\x1a\ufeff\u200b\xa0 "
"""What looks like nothing in a cell; DOS ended files with the first."""
DELIMITERS = (",", ";", "\t", "|")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PAGES = ("cp1252", "cp1250", "cp1251", "cp1254", "cp1253", "cp1257", "mac-roman", "cp932", "gb18030", "cp949")
_OTHER_FILES = {
    b"PK\x03\x04": say("a spreadsheet (or another packed file)"),
    b"\xd0\xcf\x11\xe0": say("a spreadsheet of an old kind"),
    b"%PDF": say("a PDF file"),
    b"\x1f\x8b": say("a packed file"),
    b"\x89PNG": say("a picture"),
    b"\xff\xd8\xff": say("a picture"),
    b"SQLite format": say("a database"),
}


class NoTable(ValueError):
    """Bytes that are no table; the words say what they are and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, and the number of the line on which it begins. `too_long`: it was not read."""

    line: int
    cells: list[str]
    too_long: bool = False


def decode_table(data: bytes, known: Callable[[str], int] | None = None) -> str:
    """Return a table's text, whatever wrote it. Raises NoTable for what is no text.

    UTF-8, -16 and -32 are known by their marks or by what they look like. One bad byte in UTF-8 spoils
    one character. Of the code pages, which have no mark, the one counts in which the first lines hold most
    headers, as `known` counts them; Western Europe's where that tells nothing.
    """
    for start, what in _OTHER_FILES.items():
        if data.startswith(start):
            raise NoTable(say("it is %(what)s: open it, save it as CSV, and import that", what=what))
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_utf_8(data[3:]) if encoding == "utf-8" else data[len(mark) :].decode(encoding, "replace")
    if b"\0" in data[:4_000]:
        return _decode_unmarked(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "surrogateescape")
        bad = sum("\udc80" <= char <= "\udcff" for char in text[:200_000])
        good = sum(char > "\x7f" for char in text[:200_000]) - bad
        if good > bad or (bad <= 2 and error.start > 2_000):
            return _decode_utf_8(data)
    return data.decode(_best_page(data, known) if known is not None else _PAGES[0], "replace")


def _decode_utf_8(data: bytes) -> str:
    text = data.decode("utf-8", "surrogateescape")
    return "".join(
        bytes([ord(char) - 0xDC00]).decode("cp1252", "replace") if "\udc80" <= char <= "\udcff" else char
        for char in text
    )


def _decode_unmarked(data: bytes) -> str:
    """UTF-16 without its mark; every other byte of Western text is zero."""
    head = data[:4_000]
    for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if zeros.count(0) > 0.3 * len(zeros):
            text = data.decode(encoding, "replace")
            if sum(char < " " and char not in "\r\n\t" for char in text[:2_000]) < 5:
                return text
    raise NoTable(say("it is no text: save the list as CSV and import that"))


def _best_page(data: bytes, known: Callable[[str], int]) -> str:
    """The code page in which the first lines hold most headers, then the fewest signs among their letters."""
    head = data[:8_000]

    def fitness(page: str) -> tuple[int, int, int]:
        text = head.decode(page, "replace")
        signs = sum(char > "\x7f" and not char.isalpha() and char not in "–—’“”„«»·•" for char in text)
        return known(text), -signs, -_PAGES.index(page)

    return max(_PAGES, key=fitness)


def split_lines(text: str) -> list[str]:
    """The lines of a table, whatever ends them; only line ends count, not the other characters that break lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def read_rows(lines: Sequence[str], delimiter: str, *, width: int = 0, start: int = 0) -> Iterator[Row]:
    """Read the rows from line `start` on that are not blank; `width` is how many columns they should have."""
    quotes = _next_quotes(lines)
    at = start
    while at < len(lines):
        line = lines[at]
        if len(line) > LONGEST_ROW:
            yield Row(at + 1, [], too_long=True)
            used = 1
        elif '"' not in line:
            cells, used = [cell.strip() for cell in line.split(delimiter)], 1
        else:
            cells, used = _quoted(lines, at, delimiter, width, quotes)
        if len(line) <= LONGEST_ROW and any(cell.strip(_BLANK) for cell in cells):
            yield Row(at + 1, cells)
        at += used


def _quoted(lines: Sequence[str], at: int, delimiter: str, width: int, quotes: Sequence[int]) -> tuple[list[str], int]:
    """The cells of a row that holds quotes, and how many lines it takes."""
    text = lines[at]
    used = 1
    cut = split_cells(text, delimiter)
    while cut.is_open:
        following = quotes[at + used] if at + used < len(lines) else len(lines)
        if following >= min(len(lines), at + MOST_LINES) or len(text) > LONGEST_ROW:
            break
        text = "\n".join([text, *lines[at + used : following + 1]])
        used = following + 1 - at
        cut = split_cells(text, delimiter)
    if cut.is_whole and (used == 1 or _is_one_row(lines[at : at + used], cut.cells, delimiter, width)):
        return cut.cells, used
    return _without_stray(lines[at], delimiter, width), 1


def _is_one_row(lines: Sequence[str], cells: list[str], delimiter: str, width: int) -> bool:
    """Whether a row over several lines is one: it has its columns, and its lines are no rows by themselves."""
    if width and len(cells) != width:
        return False
    columns = width or len(cells)
    whole = [line.count(delimiter) >= columns - 1 for line in lines]
    return columns < 3 or not (any(whole[1:-1]) or (whole[0] and whole[-1]))


@dataclass(frozen=True, slots=True)
class Cut:
    """A row cut into cells. `is_open`: a quoted cell is not closed.

    Neither open nor whole: something stands behind a closing quote.
    """

    cells: list[str]
    is_whole: bool = False
    is_open: bool = False


def split_cells(text: str, delimiter: str) -> Cut:
    """Cut a row into cells. A quote within an unquoted cell is a character of it."""
    cells: list[str] = []
    at = 0
    while True:
        while at < len(text) and text[at] == " ":
            at += 1
        if text[at : at + 1] != '"':
            end = text.find(delimiter, at)
            if end < 0:
                cells.append(text[at:].strip())
                return Cut(cells, is_whole=True)
            cells.append(text[at:end].strip())
            at = end + 1
            continue
        close = _closing(text, at + 1)
        if close < 0:
            return Cut(cells, is_open=True)
        end = close + 1
        while end < len(text) and text[end] == " ":
            end += 1
        if end < len(text) and text[end] != delimiter:
            return Cut(cells)
        cells.append(text[at + 1 : close].replace('""', '"').strip())
        if end >= len(text):
            return Cut(cells, is_whole=True)
        at = end + 1


def _closing(text: str, at: int) -> int:
    """Where the quote that closes a cell stands, -1 where none does; two in a row are one that is meant."""
    while (found := text.find('"', at)) >= 0:
        if text[found + 1 : found + 2] != '"':
            return found
        at = found + 2
    return -1


def _without_stray(line: str, delimiter: str, width: int) -> list[str]:
    """The cells of a line whose quotes are out of order: those that close count, the others are left out.

    Delimiters within what a stray quote opened belong to its cell where the row has too many columns.
    """
    cells: list[str] = []
    stray: list[int] = []
    at = 0
    while at <= len(line):
        cut = line.find(delimiter, at)
        end = len(line) if cut < 0 else cut
        begins = line[at:].lstrip(" ")[:1]
        if begins == '"':
            opened = line.index('"', at)
            close = _closing(line, opened + 1)
            behind = line[close + 1 :].lstrip(" ")
            if close >= 0 and (not behind or behind.startswith(delimiter)):
                end = len(line) - len(behind)
                cells.append(line[opened + 1 : close].replace('""', '"').strip())
                at = end + 1
                continue
            stray.append(len(cells))
        cells.append(_unescaped(line[at:end].strip().removeprefix('"').strip()))
        at = end + 1
    extra = len(cells) - width
    if width and extra > 0 and stray and stray[0] + extra < len(cells):
        first = stray[0]
        cells[first : first + extra + 1] = [f"{delimiter} ".join(cells[first : first + extra + 1])]
    return cells


def _unescaped(cell: str) -> str:
    """A cell whose quotes stand behind backslashes, as some programs write them."""
    if '\\"' not in cell:
        return cell
    plain = cell.replace('\\"', '"')
    return plain[:-1] if cell.endswith('"') and not cell.endswith('\\"') else plain


def _next_quotes(lines: Sequence[str]) -> list[int]:
    """For each line the number of the next one, from it on, that holds a quote."""
    following = [len(lines)] * len(lines)
    nearest = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if '"' in lines[at]:
            nearest = at
        following[at] = nearest
    return following

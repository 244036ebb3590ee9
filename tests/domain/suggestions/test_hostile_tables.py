"""No list of people raises, costs more than its size, or loses a row without a word."""

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugin.domain.suggestions.prospect_tables import count_headers, parse_prospects_csv
from plugin.domain.suggestions.tables import NoTable, decode_table

HEADER = "First Name,Last Name,Email Address,Company,Position,Notes"
ROWS = [
    f"Ann{n},Berg{n},ann{n}@fjord.example,Firm {n},Buyer,{note}"
    for n, note in enumerate(["", '"met, in May"', '"said ""yes"""', '"two\nlines"', "", "x", "", '"a; b"', "", ""])
]
TOKENS = st.sampled_from(
    [
        '"',
        '""',
        ',"',
        '",',
        '",\n"',
        "\n",
        "\r\n",
        "\r",
        ",",
        ";",
        "\t",
        "'",
        "\\",
        "\0",
        "=1+1",
        "#N/A",
        "n/a",
        " ",
        "\u2028",
        "é",
    ]
)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60), TOKENS), min_size=1, max_size=3))
@settings(max_examples=settings().max_examples * 3, deadline=None, suppress_health_check=list(HealthCheck))
def test_rows_that_were_not_touched_are_found(changes: list[tuple[int, int, str]]) -> None:
    rows = list(ROWS)
    for number, at, token in changes:
        rows[number] = rows[number][:at] + token + rows[number][at:]
    touched = {number for number, *_ in changes}
    wanted, skipped = parse_prospects_csv("\n".join([HEADER, *rows, ""]))
    found = {one.name: one for one in wanted}
    for number in set(range(10)) - touched:
        assert found[f"Ann{number} Berg{number}"].organisation == f"Firm {number}"
    assert len(wanted) + len(skipped) >= 10 - len(touched)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    data = "\n".join([HEADER, *ROWS, ""]).encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"])))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 30))
        put = str(draw(TOKENS)).encode("utf-8", "replace") if draw(st.booleans()) else draw(st.binary(max_size=8))
        data = data[:at] + put + data[at + length :]
    return data


def look(data: bytes) -> None:
    try:
        text = decode_table(data, count_headers)
        wanted, skipped = parse_prospects_csv(text)
    except NoTable:
        return
    assert all(one.name or one.organisation or one.address for one in wanted)
    assert len({one.id for one in skipped}) == len(skipped)


@given(mutated())
@settings(max_examples=settings().max_examples * 2, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_mutated_table_raises(data: bytes) -> None:
    look(data)


@pytest.mark.slow
@given(mutated())
@settings(max_examples=4_000, deadline=None, suppress_health_check=list(HealthCheck))
def test_thousands_of_mutated_tables_raise_nothing(data: bytes) -> None:
    look(data)


_CLOSED_BELOW = 'a,"b,c,d,e,f\n' + "g,h,i,j,k,l\n" * 28 + 'm",n,o,p,q,r\n'

HOSTILE: dict[str, Callable[[int], str]] = {
    "quotes": lambda size: HEADER + "\n" + '"' * (1_000 * size),
    "open quotes": lambda size: HEADER + "\n" + 'a,"b,c,d,e,f\n' * (80 * size),
    "quotes in pairs": lambda size: HEADER + "\n" + '"",' * (300 * size),
    "quotes and lines": lambda size: HEADER + "\n" + '"\n' * (500 * size),
    "closed below": lambda size: (
        HEADER + "\n" + ('a,"b,c,d,e,f\n' + "g,h,i,j,k,l\n" * 28 + 'm",n,o,p,q,r\n') * (3 * size)
    ),
    "one line": lambda size: HEADER + "\n" + "a," * (500 * size),
    "many columns": lambda size: ",".join(["Name"] * (100 * size)) + "\n" + "a," * (100 * size),
    "no header": lambda size: "a,b;c\td|e\n" * (100 * size),
    "blank": lambda size: HEADER + "\n" * (1_000 * size),
    "bars": lambda size: "Name|Email\n" + "|" * (1_000 * size),
    "same person": lambda size: HEADER + "\n" + "Ann,Berg,,Firm,Buyer,\n" * (50 * size),
    "plain": lambda size: HEADER + "\n" + "\n".join(f"Ann{n},Berg,,Firm,Buyer," for n in range(40 * size)),
}
"""Tables made to cost, by what they do; the size is about in kilobytes."""


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_table_is_read_or_refused(name: str) -> None:
    look(HOSTILE[name](5).encode())


@pytest.mark.slow
def test_no_table_costs_more_than_its_size() -> None:
    """Measured in the time that this machine takes for a plain table, by the processor's own clock."""
    # Of a plain table of a tenth of the size every row is taken.
    allowed = 10 * 12 * spent(HOSTILE["plain"](100))
    for name, make in HOSTILE.items():
        assert spent(make(1_000)) <= allowed, name


def spent(table: str) -> float:
    """Processor seconds for reading a table, the lesser of two tries."""
    tries = []
    for _ in range(2):
        begun = time.process_time()
        look(table.encode())
        tries.append(time.process_time() - begun)
    return min(tries)

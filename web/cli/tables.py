"""How commands print tables; apart from the options, because a command without one need not load what draws them."""

import sys
from typing import Any

from rich.console import Console, RenderableType
from rich.table import Table

from web.cli.terminal import printable


class _PrintableTable(Table):
    """A table whose cells hold nothing that a terminal obeys."""

    def add_row(self, *cells: RenderableType | None, **style: Any) -> None:
        """Add a row; cells of text are made printable."""
        super().add_row(*(printable(cell) if isinstance(cell, str) else cell for cell in cells), **style)


def table(*columns: str, title: str = "") -> Table:
    """An empty table in the house's plain style; `columns` starting with ">" are aligned right."""
    made = _PrintableTable(title=title or None, box=None, pad_edge=False, header_style="bold", title_justify="left")
    for column in columns:
        right = column.startswith(">")
        made.add_column(column.removeprefix(">"), justify="right" if right else "left", overflow="fold")
    return made


def show(made: Table) -> None:
    """Print a table: coloured on a terminal, plain and wide where it is read by a program."""
    width = None if sys.stdout.isatty() else 160
    Console(width=width, soft_wrap=False, highlight=False, markup=False).print(made)

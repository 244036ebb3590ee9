"""Options that many commands share, and how a command speaks: data on stdout, notes on stderr."""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.table import Table

Command = TypeVar("Command", bound=Callable[..., Any])


class Moment(click.ParamType[datetime]):
    """An ISO 8601 date and time; without an offset it is local time, without a time local midnight."""

    name = "ISO-8601"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The aware datetime that `value` says; a usage error otherwise."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(str(value).strip())
            return moment if moment.tzinfo else moment.astimezone()
        except (ValueError, OverflowError):
            self.fail(f"“{value}” is no ISO 8601 time; write it like 2026-11-22T09:30:00+01:00.", param, ctx)


def _present() -> datetime:
    return datetime.now(UTC).astimezone()


def now_option(command: Command) -> Command:
    """`--now`: the clock for commands that judge time."""
    return click.option(
        "--now",
        type=Moment(),
        default=_present,
        help="Judge as of this time instead of the present.",
    )(command)


def account_option(command: Command) -> Command:
    """`--account`: which mailbox, when there are several."""
    return click.option(
        "--account", "address", type=str, metavar="ADDRESS", help="Which account, when there are several."
    )(command)


def json_option(command: Command) -> Command:
    """`--json`: data for programs instead of words for people."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")(command)


def print_json(value: Any) -> None:
    """One JSON array or object on stdout, UTF-8, whatever the terminal's own encoding."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    # A lone surrogate can survive from a damaged header; JSON can say it only escaped.
    click.echo(text.encode("utf-8", errors="backslashreplace"))


def note(text: str) -> None:
    """A line for the person at the terminal; never part of a command's data."""
    click.echo(text, err=True)


def say(text: str = "") -> None:
    """A line of a command's answer, in words."""
    click.echo(text)


def table(*columns: str, title: str = "") -> Table:
    """An empty table in the house's plain style; `columns` starting with ">" are aligned right."""
    made = Table(title=title or None, box=None, pad_edge=False, header_style="bold", title_justify="left")
    for column in columns:
        right = column.startswith(">")
        made.add_column(column.removeprefix(">"), justify="right" if right else "left", overflow="fold")
    return made


def show(made: Table) -> None:
    """Print a table: coloured on a terminal, plain and wide where it is read by a program."""
    width = None if sys.stdout.isatty() else 160
    Console(width=width, soft_wrap=False, highlight=False, markup=False).print(made)

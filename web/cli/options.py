"""Options that many commands share, and how a command speaks: data on stdout, notes on stderr."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

import click

from web.cli.terminal import printable, printable_json

Command = TypeVar("Command", bound=Callable[..., Any])


YEARS = range(1900, 9001)
"""The years that can be judged from: a judgement looks back and ahead, and the calendar has a first and a last day."""


class Words(click.ParamType[str]):
    """Text for people to read. A shell can hand on bytes that are none."""

    name = "TEXT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """`value`, if it can be written as UTF-8; a usage error otherwise."""
        text = str(value)
        if not text.isascii() and text != text.encode("utf-8", "replace").decode("utf-8"):
            self.fail("that is no text in UTF-8; type it anew.", param, ctx)
        return text


class Moment(click.ParamType[datetime]):
    """An ISO 8601 date and time; without an offset it is local time, without a time local midnight."""

    name = "ISO-8601"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The aware datetime that `value` says; a usage error otherwise."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(str(value).strip())
            moment = moment if moment.tzinfo else moment.astimezone()
        except (ValueError, OverflowError):
            self.fail(f"“{value}” is no ISO 8601 time; write it like 2026-11-22T09:30:00+01:00.", param, ctx)
        if moment.year not in YEARS:
            self.fail(f"{value} is no time to judge from; use one from {YEARS[0]} to {YEARS[-1]}.", param, ctx)
        return moment


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
    click.echo(printable_json(json.dumps(value, ensure_ascii=False, indent=2)))


def note(text: str) -> None:
    """A line for the person at the terminal; never part of a command's data."""
    click.echo(printable(text), err=True)


def say(text: str = "") -> None:
    """A line of a command's answer, in words."""
    click.echo(printable(text))

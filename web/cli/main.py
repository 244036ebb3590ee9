"""`askwell`: the command line. Each command's module is imported only when it is called."""

import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import ExitStack
from importlib import import_module
from io import StringIO
from pathlib import Path

import click

from plugin.errors import StoreTrouble, UserError
from web.cli.terminal import sentence

COMMANDS = {
    "demo": "serving",
    "sandbox": "serving",
    "serve": "serving",
    "open": "serving",
    "connect": "accounts",
    "disconnect": "accounts",
    "accounts": "accounts",
    "scan": "scanning",
    "import": "scanning",
    "read": "scanning",
    "meetings": "browse",
    "people": "browse",
    "knows": "browse",
    "profile": "wishes",
    "prospects": "wishes",
    "suggest": "suggest",
    "draft": "suggest",
    "track": "suggest",
    "asks": "suggest",
    "results": "suggest",
    "questions": "questions",
    "answer": "questions",
    "doctor": "upkeep",
    "export": "upkeep",
    "backup": "upkeep",
    "restore": "upkeep",
    "forget": "upkeep",
}
"""Command → module of `web.cli`, in the order in which `askwell --help` lists them."""


class LazyGroup(click.Group):
    """A group whose commands are found by name and imported when called: `--help` stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the table's order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command called `cmd_name`, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"web.cli.{COMMANDS[cmd_name]}")
        command = getattr(module, f"{cmd_name}_command")
        if not isinstance(command, click.Command):
            raise TypeError(f"{cmd_name}_command is no click command")
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="askwell", message="askwell %(version)s")
def cli() -> None:
    """Ask for introductions well.

    Askwell reads your calendar and sent mail, notices the right moment to ask one person for one
    introduction, and drafts the message into your own Gmail. It never sends anything.

    Try it without any account: askwell demo
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status: 0 done, 1 failed, 2 wrong usage, 3 to be resumed."""
    try:
        result = cli.main(args=None if arguments is None else list(arguments), standalone_mode=False)
    except UserError as error:
        click.echo(f"askwell: {sentence(str(error))}", err=True)
        return error.exit_status
    except click.ClickException as error:
        heard = StringIO()
        error.show(heard)
        for line in heard.getvalue().splitlines():
            click.echo(sentence(line), err=True)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("askwell: stopped; what was finished is kept.", err=True)
        return 1
    except BrokenPipeError:
        # The reader of our output has gone (`askwell people | head`): nobody is left to tell.
        sys.stdout = None
        return 1
    except Exception as error:  # noqa: BLE001 - the last resort: a sentence, never a traceback with people's data in it
        click.echo(f"askwell: {_explained(error)}", err=True)
        return 1
    return result if isinstance(result, int) else 0


def _explained(error: Exception) -> str:
    """A sentence for what no command could say itself."""
    if isinstance(error, StoreTrouble):
        return sentence(str(error))
    return _unwritten(error) if isinstance(error, OSError) else _unexpected(error)


def _unwritten(error: OSError) -> str:
    """A sentence for a disk, a pipe or a network that failed where nothing else knew what to say."""
    place = f" {Path(os.fsdecode(error.filename)).name}" if isinstance(error.filename, str | bytes) else ""
    return sentence(
        f"reading or writing{place} failed ({error.strerror or type(error).__name__}). What was saved before is kept; "
        "check the disk's free space and your rights there, and try again."
    )


def _unexpected(error: Exception) -> str:
    """A sentence for a failure nobody foresaw: its kind and its place, never its words, which may hold mail."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).parent.parent.name in {"plugin", "web"}]
    place = (ours or frames)[-1]
    return (
        f"something failed that should not have ({type(error).__name__} in {Path(place.filename).name}, "
        f"line {place.lineno}). Nothing was sent and what was saved before is kept; try again, and if it "
        "fails again, report this line."
    )


def run() -> None:
    """The console script's entry: `main`'s status becomes the process's."""
    with ExitStack() as closed:
        for name in ("stdout", "stderr"):
            if getattr(sys, name) is None:
                # The shell closed it (>&-), so nobody reads; what is said goes nowhere.
                setattr(sys, name, closed.enter_context(Path(os.devnull).open("w", encoding="utf-8")))
        sys.exit(_flushed(main()))


def _flushed(status: int) -> int:
    """`status`, or 1 where what was said last could not be written."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = None
    except OSError as error:
        click.echo(f"askwell: {_unwritten(error)}", err=True)
        sys.stdout, status = None, 1
    return status

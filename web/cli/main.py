"""`askwell`: the command line. Each command's module is imported only when it is called."""

import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import ExitStack
from difflib import get_close_matches
from importlib import import_module
from io import StringIO
from pathlib import Path

import click

from plugin.errors import StoreTrouble, UserError
from web.cli.terminal import sentence

COMMANDS = {
    "demo": ("serving", "Try everything with a sample year and a Google of its own."),
    "sandbox": ("serving", "Start the sandbox Google alone, also on a bad day."),
    "serve": ("serving", "Start the page for your own accounts, and regular scans."),
    "work": ("serving", "Scan for a server, without a page."),
    "open": ("serving", "Get a fresh link to the page that is running."),
    "autostart": ("autostart", "Start the page with your session, or not any more."),
    "server": ("server", "Invite people to a server, list and remove them."),
    "connect": ("accounts", "Connect a Google account."),
    "disconnect": ("accounts", "Give Google's permission back."),
    "accounts": ("accounts", "List accounts, what was granted, and how they fare."),
    "scan": ("scanning", "Read what is new in calendar and mail."),
    "import": ("scanning", "Read mail and calendar from files."),
    "read": ("reading", "Show how messages are read; --explain names each rule."),
    "meetings": ("browse", "List the meetings that took place."),
    "people": ("browse", "List the people you are in touch with, closest first."),
    "knows": ("browse", "List who knows whom, with the evidence."),
    "who": ("paths", "List who could introduce you to somebody."),
    "why": ("paths", "Say why not to ask this person about that one, now."),
    "profile": ("wishes", "Show or set what you do and whom you look for."),
    "prospects": ("wishes", "Manage whom you would like to meet."),
    "suggest": ("suggest", "Show today's asks, and what was held back."),
    "draft": ("suggest", "Write the draft of a suggestion."),
    "pace": ("pace", "Set how often to ask, quiet days, and how long whom rests."),
    "track": ("suggest", "See what became of the asks."),
    "asks": ("suggest", "List the asks so far, with what comes next."),
    "results": ("results", "Count how far the asks came."),
    "digest": ("morning", "Say the day in a few lines, now or every morning."),
    "feed": ("morning", "Give your calendar program what is due."),
    "addon": ("addon", "Set up the Gmail and Calendar add-on, and check it."),
    "questions": ("questions", "Show what only you can tell."),
    "answer": ("questions", "Answer a question, or take an answer back."),
    "reader": ("reader", "Let a language model of your choice read along."),
    "doctor": ("upkeep", "Check versions, settings, rights and data."),
    "export": ("upkeep", "Write everything known as JSON and CSV."),
    "backup": ("upkeep", "Write one archive of all accounts."),
    "restore": ("upkeep", "Put a backup back."),
    "migrate": ("database", "Move from SQLite's files into PostgreSQL."),
    "upgrade": ("database", "Bring a shared database's tables up to date."),
    "keys": ("keys", "Exchange the key that encrypts Google's tokens."),
    "never-read": ("never_read", "Keep labels, domains or people out of all reading."),
    "forget": ("upkeep", "Forget an account, or a person in it."),
}
"""Command → its module of `web.cli` and its line in `askwell --help`, in the order in which that lists them."""


class LazyGroup(click.Group):
    """A group whose commands are found by name and imported when called: `--help` stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the table's order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command called `cmd_name`, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"web.cli.{COMMANDS[cmd_name][0]}")
        command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        if not isinstance(command, click.Command):
            raise TypeError(f"{cmd_name}_command is no click command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Click's own, with a name that was perhaps meant where the given one is not known."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            meant = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean: askwell {meant[0]}?" if meant else " See what there is with: askwell --help"
            ctx.fail(f"There is no command “{args[0]}”.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """The table's lines, none of them cut, and no command's module imported."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="askwell", message="askwell %(version)s")
def cli() -> None:
    """Ask for introductions well.

    Askwell reads your calendar and sent mail, notices the right moment to ask one person for one
    introduction, and drafts the message into your own Gmail. It never sends anything.

    Try it without any account: askwell demo
    """


def main(arguments: Sequence[str] | None = None) -> int:  # noqa: PLR0911 - one line for each way to end
    """Run a command; returns the exit status: 0 done, 1 failed, 2 wrong usage, 3 to be resumed."""
    try:
        result = cli.main(args=None if arguments is None else list(arguments), standalone_mode=False)
    except UserError as error:
        click.echo(f"askwell: {sentence(str(error))}", err=True)
        return error.exit_status
    except click.exceptions.NoArgsIsHelpError as error:
        # Whoever names no command wants to know which there are.
        click.echo(error.format_message())
        return 0
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


if __name__ == "__main__":
    run()

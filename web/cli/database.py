"""`upgrade`, `migrate`: the tables of a database that several machines share, and the way into it."""

from datetime import datetime

import click

from plugin.errors import StoreTrouble, UserError
from plugin.store.database_address import has_password
from web.bootstrap import Wiring
from web.cli.options import note, now_option, say
from web.running_page import find_running_page
from web.settings import load_settings


@click.command("upgrade")
def upgrade_command() -> None:
    """Bring PostgreSQL's tables up to date, as their owner; SQLite's files do that by themselves."""
    wiring = Wiring(load_settings())
    if not wiring.settings.database_url:
        say("Nothing to do: without ASKWELL_DATABASE_URL the data lies in SQLite, which needs no upgrade by hand.")
        return
    if not wiring.settings.owner_url:
        raise UserError(
            "Set ASKWELL_DATABASE_OWNER_URL to the database's address with its owner as the user: the role in "
            "ASKWELL_DATABASE_URL may not change tables, and must not."
        )
    applied = wiring.upgrade_database()
    say(f"The database is up to date{': ' + ', '.join(applied) if applied else ' already'}.")


def _target(url: str | None, set_url: str) -> str:
    """The database that is meant. Raises UserError for none, and for a password that others can read."""
    if url is None:
        if not set_url:
            raise UserError("Say which database: set ASKWELL_DATABASE_URL to its address, and run this again.")
        return set_url
    if has_password(url):
        raise UserError(
            "While this runs, every user of this machine can read the password in its arguments: set "
            "ASKWELL_DATABASE_URL to that address, and run `askwell migrate` without it."
        )
    return url


@click.command("migrate")
@click.argument("url", required=False)
@now_option
def migrate_command(*, url: str | None, now: datetime) -> None:
    """Copy this installation from SQLite's files into the PostgreSQL database at URL; the files stay as they are.

    Without URL it is the one that ASKWELL_DATABASE_URL names.
    """
    wiring = Wiring(load_settings())
    url = _target(url, wiring.settings.database_url)
    if find_running_page(wiring.settings.home):
        raise UserError("Askwell's page is running and would go on writing to the files: end it first, then migrate.")
    try:
        moved = wiring.migrate(url, now=now)
    except StoreTrouble as error:
        if not error.away:
            raise
        raise UserError(
            "PostgreSQL cannot be reached by that address, or was lost in the middle. Nothing was copied, and the "
            "files are as they were. Check that it runs and that the address names a role and a database that exist "
            "(`askwell upgrade` makes the role), and run this again."
        ) from error
    for one in moved:
        held = f"{one.counts['messages']} messages, {one.counts['events']} events, {one.counts['asks']} asks"
        say(f"{one.account.address}: {held}, {'there already and the same' if one.before else 'copied and compared'}.")
    if not moved:
        say("There is no account in the files: nothing was copied.")
    note(
        "Set ASKWELL_DATABASE_URL to that address from now on; everybody signs in anew. The encryption key stays where "
        "it is, and so do the files: delete them when you no longer need them."
    )

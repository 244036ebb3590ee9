"""`upgrade`: the tables of a database that several machines share."""

import click

from plugin.errors import UserError
from web.bootstrap import Wiring
from web.cli.options import say
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

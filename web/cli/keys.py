"""`keys`: the key that encrypts Google's tokens."""

import click

from plugin.errors import UserError
from plugin.usecases.exchange_key import exchange_key
from web.bootstrap import Wiring
from web.cli.options import note, say
from web.running_page import find_running_page
from web.settings import load_settings


@click.group("keys")
def keys_command() -> None:
    """The key that encrypts Google's tokens; `askwell doctor` says where it lies."""


@keys_command.command("rotate")
def rotate() -> None:
    """Put a new key in the old one's place and encrypt every token with it: for when somebody may have seen it."""
    wiring = Wiring(load_settings())
    key_file = wiring.settings.key_file
    if find_running_page(wiring.settings.home):
        raise UserError("Askwell's page is running and would go on with the old key: end it first, then rotate.")
    with wiring.open_control() as control:
        count = exchange_key(control, key_file)
    say(f"{key_file} holds a new key; {count} {'token was' if count == 1 else 'tokens were'} encrypted with it.")
    note("Copy the key file anew to wherever you keep one, and make a new backup: older ones need the old key.")

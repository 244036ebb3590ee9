"""Another encryption key in the place of the one at hand, without losing a token."""

from pathlib import Path

from plugin.errors import UserError
from plugin.store.tokens import add_key, retire_old_keys
from plugin.usecases.stores.control import ControlStore


def exchange_key(control: ControlStore, key_file: Path) -> int:
    """Make a new key, encrypt every token with it, and drop the old keys; returns how many tokens there were.

    Until the last step both keys are in the file, so whatever cuts it short loses nothing: it is begun again.
    """
    control.open_vault(key_file)
    try:
        add_key(key_file)
        count = control.rotate_tokens(control.open_vault(key_file))
        retire_old_keys(key_file)
    except OSError as error:
        raise UserError(
            f"The encryption key {key_file} cannot be replaced ({error.strerror}), so the old one still holds: check "
            "your rights in its directory; a key that systemd lends is exchanged where systemd has it from."
        ) from error
    return count

"""What `askwell doctor` looks at: versions, settings, rights, the quota profile, and every account's counts."""

import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path

from plugin.errors import StoreTrouble, UserError
from plugin.store.places import is_readable_by_others, refuse_shared
from plugin.usecases.stores.control import ControlStore
from web.bootstrap import Wiring
from web.server_mode import is_server
from web.views.accounts import AccountState, account_states

STALE = timedelta(days=3)
UNITS = {"2026": "6,000 units a minute: 300 messages", "legacy": "15,000 units a minute: 3,000 messages"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: `state` is "ok", "warning" or "problem"; the text of the last two says what to do."""

    state: str
    subject: str
    text: str

    def as_json(self) -> dict[str, str]:
        """As `doctor --json` prints it."""
        return asdict(self)


def examine(wiring: Wiring, *, now: datetime) -> list[Finding]:
    """Everything that can be told without calling Google."""
    return [*_versions(wiring), *_settings(wiring), *_rights(wiring), *_data(wiring, now=now)]


def _versions(wiring: Wiring) -> Iterator[Finding]:
    yield Finding("ok", "version", f"askwell {version('askwell')} on Python {platform.python_version()}")
    yield Finding(*wiring.examine_database())


def _settings(wiring: Wiring) -> Iterator[Finding]:
    chosen = wiring.settings
    try:
        client = wiring.google.client()
    except UserError as error:
        # A laptop can read files without; into a server nobody comes.
        state = "problem" if is_server(chosen) else "warning"
        yield Finding(state, "credentials", str(error))
    else:
        yield Finding("ok", "credentials", f"{chosen.credentials}, of the kind “{client.kind}”")
    everybody = f"{chosen.project_units:,} units a minute for all users together"
    yield Finding("ok", "quota", f"{chosen.quota}: {UNITS[chosen.quota]}; {everybody}")
    if chosen.gmail_url != type(chosen)(Path(), Path(), Path()).gmail_url:
        yield Finding("warning", "Google", f"another server than Google's is set: {chosen.gmail_url}")


def _rights(wiring: Wiring) -> Iterator[Finding]:
    home, key = wiring.settings.home, wiring.settings.key_file
    yield _directory(home)
    if key.exists() and home.resolve() in key.resolve().parents:
        yield Finding("warning", "encryption key", f"{key} lies inside the data directory; keep it apart from backups")


def _directory(home: Path) -> Finding:
    subject = "data directory"
    if not home.exists():
        return Finding("ok", subject, f"{home} is not there yet; it is made when it is needed")
    try:
        refuse_shared(home)
    except UserError as error:
        return Finding("problem", subject, str(error))
    if is_readable_by_others(home):
        return Finding(
            "warning", subject, f"{home} can be looked into by others, though no file in it: chmod 700 {home}"
        )
    return Finding("ok", subject, f"{home}, readable by you alone")


def _data(wiring: Wiring, *, now: datetime) -> Iterator[Finding]:
    """The key and every account; where the control file cannot be opened, that instead."""
    try:
        control = wiring.open_control()
    except (UserError, StoreTrouble) as error:
        yield Finding("problem", "data", str(error))
        return
    with control:
        yield _key(wiring, control)
        yield from _strays(control)
        try:
            states = account_states(control)
        except StoreTrouble as error:
            yield Finding("problem", "data", str(error))
            return
    if not states:
        yield Finding("warning", "accounts", "none yet; connect one with: askwell connect, or use: askwell import")
    for state in states:
        yield _account(state, now=now)


def _key(wiring: Wiring, control: ControlStore) -> Finding:
    """The key is looked at and tried: one that is there but opens nothing is worth no more than a lost one."""
    key, subject = wiring.settings.key_file, "encryption key"
    try:
        if control.has_tokens():
            vault = control.open_vault(key)
            for account in control.load_accounts():
                control.load_token(account.id, vault)
    except (UserError, StoreTrouble) as error:
        return Finding("problem", subject, str(error))
    if not key.exists():
        return Finding("ok", subject, f"{key} is not there yet; it is made when it is needed")
    if is_readable_by_others(key):
        return Finding("problem", subject, f"{key} can be read by others: chmod 600 {key}")
    return Finding("ok", subject, f"{key}, readable by you alone")


def _strays(control: ControlStore) -> Iterator[Finding]:
    """Files of accounts that are not known (any more), as an older backup of control.db leaves them."""
    for path in control.stray_files():
        yield Finding(
            "warning",
            "data",
            f"{path} belongs to no account that is known: put back the backup that knows it, or delete the file",
        )


def _account(state: AccountState, *, now: datetime) -> Finding:
    messages = f"{state.messages_held} of {state.messages_listed} messages"
    counts = f"{messages}, {state.events_held} of {state.events_listed} events"
    if state.health not in ("ok", ""):
        return Finding("problem", state.account.address, f"{counts}; {state.health}")
    if state.account.kind == "google" and (state.last_scan is None or now - state.last_scan > STALE):
        return Finding("warning", state.account.address, f"{counts}; not read for a while: askwell scan")
    return Finding("ok", state.account.address, counts)

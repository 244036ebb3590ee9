"""`doctor`, `export`, `backup`, `forget`: the program's health, and the user's data in the user's hands."""

from datetime import datetime
from pathlib import Path

import click

from plugin.domain.text.addresses import parse_address
from plugin.errors import UserError
from plugin.usecases.backup import back_up, export_account, forget_account
from plugin.usecases.connect import revoke_access
from plugin.usecases.forget import KEEPS_OUT, UNREACHED, forget_person, remember_person
from plugin.usecases.restore import restore
from web.bootstrap import Wiring, choose_account, wired
from web.cli.options import account_option, json_option, note, now_option, print_json, say
from web.health import examine
from web.running_page import find_running_page
from web.settings import load_settings


@click.command("doctor")
@now_option
@json_option
def doctor_command(*, now: datetime, as_json: bool) -> int:
    """Check versions, settings, rights, quota profile and mailbox counts; each line says ok, or what to do."""
    findings = examine(Wiring(load_settings()), now=now)
    if as_json:
        print_json([finding.as_json() for finding in findings])
    else:
        for finding in findings:
            say(f"{finding.state:8} {finding.subject}: {finding.text}")
    return 1 if any(finding.state == "problem" for finding in findings) else 0


@click.command("export")
@click.argument("directory", type=click.Path(path_type=Path), metavar="DIR")
@account_option
def export_command(*, directory: Path, address: str | None) -> None:
    """Write everything known of an account as JSON and CSV, for reading without this program."""
    with wired(address) as desk:
        written = export_account(desk.store, desk.account, directory)
    say(f"{len(written)} files are in {directory}.")


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
def backup_command(*, file: Path) -> None:
    """Write one archive of all accounts; keep the key file apart from it."""
    wiring = Wiring(load_settings())
    with wiring.open_control() as control:
        size = back_up(control, file)
    say(f"{file} holds everything ({size / 1e6:.1f} MB). The encryption key is not in it: {wiring.settings.key_file}")


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Put it in the place of what is there now, which is set aside.")
@now_option
def restore_command(*, file: Path, replace: bool, now: datetime) -> None:
    """Put a backup back, once everything in it has been checked."""
    wiring = Wiring(load_settings())
    if wiring.settings.database_url:
        raise UserError(
            "The data lies in PostgreSQL, whose backups pg_restore puts back, as docs/server.md describes; to bring "
            "a backup of SQLite there, restore it without ASKWELL_DATABASE_URL first, then run `askwell migrate`."
        )
    if find_running_page(wiring.settings.home):
        raise UserError("Askwell's page is running and would go on with the old data: end it first, then restore.")
    done = restore(file, wiring.settings.home, replace=replace, now=now)
    for account, messages in done.accounts:
        say(f"{account.address} is back, with {messages} messages.")
    if not done.accounts:
        say("The backup is back; it holds no account.")
    if done.aside is not None:
        note(f"What was there before is kept in {done.aside}; delete it when you no longer need it.")
    with wiring.open_control() as control:
        try:
            for account, _ in done.accounts:
                control.load_token(account.id, control.open_vault(wiring.settings.key_file))
        except UserError as error:
            note(f"Google cannot be reached with what came back: {error}")


@click.command("forget")
@click.argument("whom", metavar="ADDRESS")
@click.option("--yes", is_flag=True, help="Do not ask again.")
@click.option("--undo", is_flag=True, help="Let somebody who is forgotten be read again.")
@now_option
@account_option
def forget_command(*, whom: str, yes: bool, undo: bool, now: datetime, address: str | None) -> None:
    """Forget an account of yours, with everything read through it; or a person, in the account at hand, for good."""
    wiring = Wiring(load_settings())
    parsed = parse_address(whom)
    if parsed is None:
        raise UserError(f"“{whom}” is no mail address; write it like name@company.example.")
    with wiring.open_control() as control:
        if not undo and any(parsed in account.addresses for account in control.load_accounts()):
            _confirm(f"Forget the account {parsed}, with everything that was read and asked?", yes=yes)
            done = forget_account(
                control, parsed, revoke=lambda account: revoke_access(control, wiring.google, account)
            )
            say(f"{done.account.address} is forgotten. {done.stays if done.account.kind == 'google' else ''}".rstrip())
            if done.revoked is False:
                note("Google could not be told; remove Askwell under myaccount.google.com/permissions as well.")
            return
        account = choose_account(control, address)
        with control.open_account(account.id) as store:
            if undo:
                remember_person(store, account, parsed, home=control.home)
                say(f"{parsed} is read again from now on; for what was deleted: askwell scan --full, or import again.")
                return
            _confirm(f"Forget {parsed}: mail, meetings, asks, everything said of them?", yes=yes)
            gone = forget_person(
                store, account, parsed, home=control.home, now=now, free_mail=wiring.settings.free_mail
            )
            control.take_back_contacts(account.id, gone.addresses)
    also = f" (also {', '.join(one for one in gone.addresses if one != parsed)})" if len(gone.addresses) > 1 else ""
    say(f"{parsed}{also} is forgotten: " + ", ".join(f"{n} {kind}" for kind, n in gone.counts.items()) + ".")
    if gone.name_kept:
        say(f"Somebody else is called {gone.name} too: the name stays where others wrote it.")
    say(KEEPS_OUT.format(address=parsed))
    for path in gone.unreached:
        note(UNREACHED.of(path=path))


def _confirm(question: str, *, yes: bool) -> None:
    if not yes and not click.confirm(question, err=True):
        raise UserError("Nothing was forgotten.")

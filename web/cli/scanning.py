"""`scan`, `import`: how mail and calendar come in."""

from collections.abc import Collection
from datetime import datetime

import click

from plugin.domain.model import Account, Address, ScanReport
from plugin.errors import Unfinished, UserError
from plugin.usecases.imports import PartlyRead, import_files, unseen_addresses
from plugin.usecases.ports import MailboxPort
from plugin.usecases.scan import scan
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.stores.control import ControlStore
from plugin.usecases.track import track
from web.bootstrap import Wiring, wired
from web.cli.options import account_option, json_option, note, now_option, print_json, say
from web.cli.progress import Progress
from web.cli.reading import own_address
from web.settings import load_settings
from web.views.reports import health_of, report_json, report_sentences


@click.command("scan")
@click.option("--days", type=click.IntRange(1, 3660), default=365, show_default=True, help="How far back to read.")
@click.option("--full", is_flag=True, help="Read everything anew; asks and everything you said are kept.")
@now_option
@account_option
@json_option
def scan_command(*, days: int, full: bool, now: datetime, address: str | None, as_json: bool) -> int:
    """Read what is new in calendar and mail; goes on where the last scan stopped."""
    with wired(address) as desk, Progress() as progress:
        if desk.account.kind != "google":
            raise UserError(f"{desk.account.address} was read from files; add more with: askwell import")

        with desk.open_google() as google:
            try:
                report = scan(
                    desk.store,
                    google.mailbox,
                    google.calendar,
                    desk.account,
                    now=now,
                    days=days,
                    full=full,
                    progress=progress.tell,
                )
            except UserError as error:
                desk.control.save_health(desk.account.id, str(error), now=now)
                raise
            desk.control.save_last_scan(desk.account.id, now=now)
            desk.control.save_health(desk.account.id, health_of(report), now=now)
            _follow(desk.wiring, desk.store, google.mailbox, desk.account, now)
    return _tell(report, as_json=as_json)


def _follow(wiring: Wiring, store: AccountStore, mailbox: MailboxPort | None, account: Account, now: datetime) -> None:
    """See what became of the asks; what stops that stops no scan."""
    try:
        track(store, mailbox, wiring.snapshot(store, account, now=now), now=now)
    except UserError as error:
        note(f"What became of your asks could not be seen in full: {error}")


def _tell(report: ScanReport, *, as_json: bool) -> int:
    if as_json:
        print_json(report_json(report))
    else:
        for line in report_sentences(report):
            say(line)
    if report.complete:
        return 0
    return UserError.exit_status if report.needs_user else Unfinished.exit_status


def _note_beside(control: ControlStore, account: Account, known: Collection[str]) -> None:
    """Say that an account came to be beside others, and which one commands mean."""
    if account.id in known or not known:
        return
    others = [one for one in control.load_accounts() if one.id != account.id]
    default = next((one.address for one in others if one.is_default), "")
    meant = f"Commands mean {default} unless you say" if default else "Say which one you mean with"
    names = ", ".join(one.address for one in others)
    note(f"{account.address} is an account of its own, beside {names}. {meant} --account {account.address}.")


def _again(account: Account, address: Address) -> str:
    """What to do about an address that was mistyped: an account that has others is not to be forgotten for it."""
    if account.addresses == {address}:
        return f"If not: askwell forget {address}, and import again with the right one."
    return "If not, import again with the right one."


class SeveralValues(click.Command):
    """A command whose options take several values in a row: `--me A B` is `--me A --me B`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Repeat an option before each further value of it."""
        spread: list[str] = []
        option = ""
        for argument in args:
            if argument.startswith("-") and argument != "-":
                option = argument if argument in {"--me", "--mbox", "--ics"} else ""
            elif option and spread[-1] != option:
                spread.append(option)
            spread.append(argument)
        return super().parse_args(ctx, spread)


@click.command("import", cls=SeveralValues)
@click.option(
    "--me", "mine", multiple=True, required=True, metavar="ADDRESS", help="Your own address; may be repeated."
)
@click.option("--mbox", multiple=True, metavar="FILE", help="Mail: any mbox, also .gz; - reads stdin. May be repeated.")
@click.option("--ics", multiple=True, metavar="FILE", help="A calendar: any iCalendar file, also .gz. May be repeated.")
@now_option
@json_option
def import_command(
    *, mine: tuple[str, ...], mbox: tuple[str, ...], ics: tuple[str, ...], now: datetime, as_json: bool
) -> int:
    """Read mail and calendar from files: Google Takeout, Thunderbird, anybody's. A second time changes nothing."""
    if not mbox and not ics:
        raise click.UsageError("Name at least one file with --mbox or --ics.")
    own = [own_address(text) for text in mine]
    wiring = Wiring(load_settings())
    failure = None
    with wiring.open_control() as control:
        known = {account.id for account in control.load_accounts()}
        account = control.import_account(own, now=now)
        with control.open_account(account.id) as store, Progress() as progress:
            try:
                report = import_files(store, account, mbox=mbox, ics=ics, now=now, progress=progress.tell)
            except PartlyRead as error:
                report, failure = error.report, error
        if account.id not in known and not report.messages.held + report.events.held and failure:
            control.forget_account(account.id)  # a mistyped file name leaves no empty account behind
        else:
            control.save_last_scan(account.id, now=now)
            control.save_health(account.id, "ok", now=now)
            with control.open_account(account.id) as store:
                _follow(wiring, store, None, account, now)
                _note_beside(control, account, known)
                for address in unseen_addresses(store, own):
                    note(f"{address} occurs nowhere in what was read: is it spelt right? {_again(account, address)}")
    if failure is None:
        return _tell(report, as_json=as_json)
    if as_json:
        print_json(report_json(report))
    raise failure

"""`connect`, `disconnect`, `accounts`: whose mailbox is read, and how each fares."""

from contextlib import ExitStack
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import click

from plugin.usecases.connect import begin_connect, disconnect, finish_connect
from web.bootstrap import Wiring, choose_account, wired
from web.browser_link import opened_in_browser
from web.cli.callback import Callback
from web.cli.options import json_option, note, now_option, print_json, say
from web.cli.tables import show, table
from web.settings import load_settings
from web.views.accounts import MISSING, AccountState, account_states

WAIT_SECONDS = 600.0


@click.command("connect")
@click.option("--no-browser", is_flag=True, help="Only print Google's address; open it yourself.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="Where to wait for Google."
)
@now_option
def connect_command(*, no_browser: bool, port: int, now: datetime) -> None:
    """Connect a Google account from the terminal: open the printed address, allow, come back."""
    wiring = Wiring(load_settings())
    wiring.google.client()  # a missing or wrong file is said before anything else happens
    with wiring.open_control() as control, Callback(port) as callback, ExitStack() as shown:
        url = begin_connect(control, wiring.google, redirect_uri=callback.url, now=now)
        callback.expect(parse_qs(urlsplit(url).query)["state"][0])
        note("Open this address, choose your account and allow what Askwell asks for:")
        say(url)
        if not no_browser:
            shown.enter_context(opened_in_browser(url, wiring.settings.home))
        note(f"Waiting for Google's answer at {callback.url}")
        parameters = callback.wait(WAIT_SECONDS)
        connected = finish_connect(control, wiring.google, parameters, redirect_uri=callback.url, now=now)
    say(f"{connected.account.address} is connected. Read its calendar and mail with: askwell scan")
    for scope in connected.refused:
        note(f"Not allowed: {MISSING[scope]}. Connect again to change that.")


@click.command("disconnect")
@click.argument("address")
@now_option
def disconnect_command(*, address: str, now: datetime) -> None:
    """Give Google's permission back; what was read stays until you say: askwell forget."""
    with wired(address) as desk:
        told = disconnect(desk.control, desk.wiring.google, desk.account, now=now)
    say(f"{desk.account.address} is disconnected.")
    if not told:
        note("Google could not be told; remove Askwell under myaccount.google.com/permissions as well.")


@click.command("accounts")
@click.option("--default", "default", metavar="ADDRESS", help="Mean this one wherever no --account is given.")
@json_option
def accounts_command(*, default: str | None, as_json: bool) -> None:
    """Connected accounts: what was granted, how they fare, counts here against counts at Google."""
    wiring = Wiring(load_settings())
    with wiring.open_control() as control:
        if default is not None:
            control.set_default_account(choose_account(control, default).id)
        states = account_states(control)
    if as_json:
        print_json([state.as_json() for state in states])
    elif states:
        rows = table("Address", "Kind", "Health", ">Messages", ">Events", "Last read")
        for state in states:
            rows.add_row(*_row(state, alone=len(states) == 1))
        show(rows)
    else:
        say("No account yet; connect one with: askwell connect, or read files with: askwell import")


def _row(state: AccountState, *, alone: bool) -> tuple[str, str, str, str, str, str]:
    return (
        f"{state.account.address}{' (default)' if not alone and state.account.is_default else ''}",
        state.account.kind,
        state.health,
        f"{state.messages_held} of {state.messages_listed}",
        f"{state.events_held} of {state.events_listed}",
        f"{state.last_scan.astimezone():%d %b %Y %H:%M}" if state.last_scan else "not yet",
    )

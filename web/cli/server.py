"""`server`: who may sign in to a server, from the terminal of its machine; so comes the first administrator in."""

from datetime import datetime

import click

from plugin.domain.model import Address, Invitation
from plugin.domain.text.addresses import parse_address
from plugin.errors import UserError
from plugin.usecases.connect import revoke_access
from plugin.usecases.guest_list import GuestList, read_entry
from plugin.usecases.members import block, remove_member
from web.bootstrap import Wiring
from web.cli.options import json_option, note, now_option, print_json, say
from web.cli.tables import show, table
from web.settings import load_settings
from web.views.server import MemberState, member_states


@click.group("server")
def server_command() -> None:
    """Who may sign in to this server; docs/server.md describes how it is set up."""


@server_command.command("invite")
@click.argument("entry", metavar="ADDRESS")
@click.option("--admin", "is_admin", is_flag=True, help="They look after the server: they invite and remove others.")
@now_option
def invite(*, entry: str, is_admin: bool, now: datetime) -> None:
    """Let an address sign in, or a whole Google Workspace domain. Nobody is written to."""
    kept = read_entry(entry)
    if is_admin and "@" not in kept:
        raise UserError("An administrator is a person: invite them by their address.")
    wiring = Wiring(load_settings())
    with wiring.open_control() as control:
        control.save_invitation(Invitation(kept, is_admin, now))
        unblocked = control.unblock(kept)
    if unblocked:
        note(f"{kept} was blocked, and is no longer.")
    say(f"{kept} may sign in{' and is an administrator' if is_admin else ''}.")
    if wiring.settings.base_url:
        note(f"Askwell sends nothing; tell them the address yourself: {wiring.settings.base_url}")


@server_command.command("withdraw")
@click.argument("entry", metavar="ADDRESS")
def withdraw(*, entry: str) -> None:
    """Take an address or a domain off the list; whoever came in by it alone is signed out at once."""
    kept = read_entry(entry)
    with Wiring(load_settings()).open_control() as control:
        if not control.delete_invitation(kept):
            raise UserError(f"{kept} is not invited; see who is with: askwell server people")
    say(f"{kept} is off the list. What was read for them stays until: askwell server remove ADDRESS")


@server_command.command("block")
@click.argument("address")
@now_option
def block_address(*, address: str, now: datetime) -> None:
    """Keep an address out, whatever would let it in; whoever is in by it is signed out at once."""
    parsed = _address(address)
    with Wiring(load_settings()).open_control() as control:
        joined = block(control, parsed, now=now)
    say(f"{parsed} is blocked, until: askwell server unblock {parsed}")
    if joined:
        note(f"What was read for them stays until: askwell server remove {parsed}")


@server_command.command("unblock")
@click.argument("address")
def unblock_address(*, address: str) -> None:
    """Keep an address out no longer; whether it is let in is the guest list's matter."""
    parsed = _address(address)
    wiring = Wiring(load_settings())
    with wiring.open_control() as control:
        if not control.unblock(parsed):
            raise UserError(f"{parsed} is not blocked; see who is with: askwell server people")
    say(f"{parsed} is blocked no longer, and comes in where the guest list lets them.")


def _address(text: str) -> Address:
    parsed = parse_address(text)
    if parsed is None:
        raise UserError(f"“{text}” is no mail address; write it like name@company.example.")
    return parsed


@server_command.command("people")
@json_option
def people(*, as_json: bool) -> None:
    """Who has signed in, who may, and whether all is well with them, in numbers."""
    wiring = Wiring(load_settings())
    guests = GuestList(wiring.settings.allow, wiring.settings.admins)
    with wiring.open_control() as control:
        states = member_states(control, guests)
        invitations, blocked = control.load_invitations(), control.load_blocked()
    if as_json:
        print_json([_member_json(state) for state in states])
        return
    if states:
        rows = table("Address", "May", ">Accounts", ">In trouble", ">Messages", "Here last")
        for one in states:
            may = "blocked" if one.is_blocked else "no longer" if not one.is_admitted else "sign in"
            may = "administer" if one.is_admitted and one.is_admin else may
            numbers = (str(one.accounts), str(one.troubled), str(one.messages))
            rows.add_row(one.member.address, may, *numbers, f"{one.member.seen_at:%Y-%m-%d}")
        show(rows)
    else:
        say("Nobody has signed in yet.")
    joined = {state.member.address for state in states}
    waiting = sorted(({one.entry for one in invitations} | guests.allow | guests.admins) - joined)
    if waiting:
        note(f"May sign in as well: {', '.join(waiting)}")
    if blocked:
        note(f"Blocked: {', '.join(sorted({one.address for one in blocked}))}")


def _member_json(state: MemberState) -> dict[str, object]:
    return {
        "address": state.member.address,
        "admin": state.is_admin,
        "admitted": state.is_admitted,
        "blocked": state.is_blocked,
        "accounts": state.accounts,
        "in_trouble": state.troubled,
        "messages": state.messages,
        "events": state.events,
        "joined_at": state.member.joined_at.isoformat(),
        "seen_at": state.member.seen_at.isoformat(),
        "last_scan": state.last_scan.isoformat() if state.last_scan else None,
    }


@server_command.command("remove")
@click.argument("address")
@click.option("--yes", is_flag=True, help="Do not ask again.")
@now_option
def remove(*, address: str, yes: bool, now: datetime) -> None:
    """Delete a member with everything of theirs; they stay out until they are unblocked or invited."""
    parsed = parse_address(address)
    wiring = Wiring(load_settings())
    with wiring.open_control() as control:
        found = [one for one in control.load_members() if one.address == parsed]
        if not found:
            raise UserError(f"Nobody of the address {address} has signed in; see who has with: askwell server people")
        if not yes and not click.confirm(f"Delete everything of {parsed}: mail read, people, asks?", err=True):
            raise UserError("Nothing was deleted.")
        told = [
            remove_member(
                control, one, revoke=lambda account: revoke_access(control, wiring.google, account), blocked_at=now
            )
            for one in found
        ]
    say(f"{parsed} is removed, with everything of theirs, and stays out until: askwell server unblock {parsed}")
    if not all(told):
        note("Google could not be told of all; they can remove Askwell under myaccount.google.com/permissions.")


@server_command.command("health")
@click.option("--port", type=click.IntRange(1, 65535), default=8765, show_default=True, help="Where it listens.")
@click.option("--live", is_flag=True, help="Only whether the process lives, not whether it can serve.")
def health(*, port: int, live: bool) -> None:
    """Ask the page or the worker on this machine how it fares; status 1 where it is not well. For containers."""
    import http.client  # noqa: PLC0415 - loaded where it is used

    link = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        link.request("GET", "/livez" if live else "/readyz")
        answer = link.getresponse()
        told = answer.read(200).decode("utf-8", "replace").strip()
    except (OSError, http.client.HTTPException):
        raise UserError(f"Nothing answers at port {port} of this machine: start it, or look at its log.") from None
    finally:
        link.close()
    if answer.status != 200:
        raise UserError(f"It is not ready: {told or answer.status}.")
    say(told)

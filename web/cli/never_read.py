"""`never-read`: labels, domains and people that scans and imports leave out."""

from collections.abc import Mapping
from datetime import datetime

import click

from plugin.domain.model import NeverReadEntry
from plugin.errors import UserError
from plugin.usecases.never_read import (
    ReadBefore,
    count_left_out,
    forget_read,
    keep_unread,
    parse_entries,
    read_again,
    read_before,
)
from web.bootstrap import AccountSession, wired
from web.cli.options import Words, account_option, json_option, note, now_option, print_json, say

WHAT = click.argument("names", nargs=-1, required=True, type=Words(), metavar="WHAT…")


@click.group("never-read", invoke_without_command=True)
@account_option
@json_option
@click.pass_context
def never_read_command(ctx: click.Context, *, address: str | None, as_json: bool) -> None:
    """What scans and imports leave out: labels, domains, people. Without a command, the list.

    WHAT is label:NAME, a domain, an address, or the full name of somebody you know, with all their addresses.
    """
    if ctx.invoked_subcommand is not None:
        return
    with wired(address) as desk:
        counts = count_left_out(desk.store)
    if as_json:
        print_json(
            [
                {"sort": one.sort.value, "value": one.value, "of": one.of, "messages": mail, "events": events}
                for one, (mail, events) in counts.items()
            ]
        )
        return
    for one, (mail, events) in counts.items():
        say(f"{described(one)}: {_numbers(mail, events)} left out")
    if not counts:
        say("Everything is read. Keep something out with: askwell never-read add label:Family")


@never_read_command.command("add")
@WHAT
@click.option("--forget", is_flag=True, help="Forget what was read of it before, after showing what would go.")
@click.option("--dry-run", is_flag=True, help="Only show what would be left out, and what was read before.")
@click.option("--yes", is_flag=True, help="Do not ask again.")
@now_option
@account_option
def add_to_list(
    *, names: tuple[str, ...], forget: bool, dry_run: bool, yes: bool, now: datetime, address: str | None
) -> None:
    """Leave WHAT out of all reading from now on."""
    with wired(address) as desk:
        entries = _entries(desk, names, now)
        before = read_before(desk.store, desk.snapshot(now=now).people, entries)
        if dry_run:
            say(f"Would be left out: {', '.join(map(described, entries))}.")
            _say_before(before)
            return
        keep_unread(desk.store, entries, now=now)
        say(f"Never read from now on: {', '.join(map(described, entries))}.")
        _say_before(before)
        if before and forget:
            _forget(desk, before, yes=yes)
        elif before:
            note(f"It stays until you say: askwell never-read forget {' '.join(map(_shell, names))}")


@never_read_command.command("forget")
@WHAT
@click.option("--yes", is_flag=True, help="Do not ask again.")
@now_option
@account_option
def forget_before(*, names: tuple[str, ...], yes: bool, now: datetime, address: str | None) -> None:
    """Forget what was read of WHAT, which stands on the list, before it stood there."""
    with wired(address) as desk:
        before = read_before(desk.store, desk.snapshot(now=now).people, _listed(desk, names, now))
        _say_before(before)
        if before:
            _forget(desk, before, yes=yes)


@never_read_command.command("remove")
@WHAT
@now_option
@account_option
def remove_from_list(*, names: tuple[str, ...], now: datetime, address: str | None) -> None:
    """Let WHAT be read again."""
    with wired(address) as desk:
        entries = _listed(desk, names, now)
        read_again(desk.store, entries)
        again = "askwell scan" if desk.account.kind == "google" else "askwell import"
    say(f"Read again with the next {again}: {', '.join(map(described, entries))}.")


def described(entry: NeverReadEntry) -> str:
    """A line of the list in words."""
    name = f" ({entry.of})" if entry.sort.value == "address" and entry.of else ""
    return f"{entry.sort.value} {entry.value}{name}"


def _entries(desk: AccountSession, names: tuple[str, ...], now: datetime) -> list[NeverReadEntry]:
    snapshot = desk.snapshot(now=now)
    own = desk.account.addresses | snapshot.people.owner
    labels = _labels(desk) if any(one.lower().startswith("label:") for one in names) else None
    found = [one for name in names for one in parse_entries(None, name, own=own, people=snapshot.people, labels=labels)]
    return list(dict.fromkeys(found))


def _labels(desk: AccountSession) -> Mapping[str, str] | None:
    """The mailbox's labels; None where they cannot be had, and the name must do."""
    if desk.account.kind != "google":
        return None
    try:
        with desk.open_google() as google:
            return google.mailbox.fetch_labels() if google.mailbox is not None else None
    except UserError as error:
        note(f"Gmail's labels could not be looked up ({str(error).rstrip('.')}): the name is taken as you wrote it.")
        return None


def _listed(desk: AccountSession, names: tuple[str, ...], now: datetime) -> list[NeverReadEntry]:
    """The lines of the list that are meant: as they stand there, or as they were added."""
    listed = desk.store.load_never_read().entries
    found: dict[NeverReadEntry, None] = {}
    for name in names:
        plain = name.lower().removeprefix("label:").strip()
        same = [one for one in listed if plain in {one.value.lower(), one.of.lower()}]
        if not same:
            snapshot = desk.snapshot(now=now)
            meant = parse_entries(None, name, own=(), people=snapshot.people)
            same = [one for one in listed if (one.sort, one.value) in {(two.sort, two.value) for two in meant}]
        if not same:
            raise UserError(f"“{name}” is not on the list; see what is with: askwell never-read")
        found.update(dict.fromkeys(same))
    return list(found)


def _say_before(before: ReadBefore) -> None:
    counts = before.counts
    if not before:
        say("Nothing of it was read before.")
        return
    say(f"Read before, and would be forgotten: {_numbers(counts.messages, counts.events)}.")
    if counts.events_without:
        say(f"  {counts.events_without} events would lose guests.")
    if before.people:
        more = f" and {len(before.people) - 5} more" if len(before.people) > 5 else ""
        say(f"  Nobody would know any more: {', '.join(before.people[:5])}{more}.")


def _forget(desk: AccountSession, before: ReadBefore, *, yes: bool) -> None:
    if not yes:
        click.confirm("Forget it?", abort=True)
    gone = forget_read(desk.store, desk.account, before.entries, home=desk.control.home)
    say(f"Forgotten: {_numbers(gone.messages, gone.events)}. Your asks and your lists are as they were.")


def _numbers(messages: int, events: int) -> str:
    return f"{messages} message{'' if messages == 1 else 's'} and {events} event{'' if events == 1 else 's'}"


def _shell(name: str) -> str:
    return f'"{name}"' if " " in name else name

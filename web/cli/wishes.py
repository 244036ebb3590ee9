"""`profile` and `prospects`: what the user says of themselves, and whom they want to meet."""

from dataclasses import asdict, fields
from datetime import datetime
from pathlib import Path

import click

from plugin.domain.language.packs import codes
from plugin.domain.model import ListTarget, Profile, ProspectId, make_profile
from plugin.errors import UserError
from plugin.usecases.list_imports import add_list, look_at_list, preview, undo_list
from web.bootstrap import wired
from web.cli.options import Words, account_option, json_option, note, now_option, print_json, say
from web.cli.tables import show, table
from web.views import json_shapes as shapes
from web.wishes import keep_wishes, wish

LONGEST = 1000
"""Characters of a profile field: one sentence fits many times over, a pasted document does not."""
LARGEST_LIST = 32 * 1024 * 1024
"""Bytes of a list of people: all of a large network's, many times over."""
FIELDS = tuple(field.name for field in fields(Profile) if field.name != "translations")
TRANSLATED = ("what", "value", "ideal")
"""Fields that a letter says in its own language."""


@click.group("profile", invoke_without_command=True)
@account_option
@json_option
@click.pass_context
def profile_command(context: click.Context, *, address: str | None, as_json: bool) -> None:
    """What you do and whom you look for: the facts that every draft rests on."""
    context.obj = address
    if context.invoked_subcommand is not None:
        return
    with wired(address) as desk:
        profile = desk.store.load_profile()
    if as_json:
        print_json(asdict(profile))
        return
    for name in FIELDS:
        say(f"{name:13} {getattr(profile, name) or '–'}")
    for code, name, text in profile.translations:
        say(f"{f'{name} ({code})':13} {text}")
    if not profile.what:
        note("Say what you do in one sentence: askwell profile set what “…”")


@profile_command.command("set")
@click.argument("field", type=click.Choice(FIELDS))
@click.argument("value", type=Words())
@click.option("--language", "code", default="", help="The language of these words, where it is a further one: de.")
@account_option
@click.pass_context
def set_field(context: click.Context, *, field: str, value: str, code: str, address: str | None) -> None:
    """Set one field; an empty VALUE clears it. With --language, its words for letters in that language."""
    text = " ".join(value.split())
    if len(text) > LONGEST:
        raise UserError(f"That is {len(text)} characters; a profile field holds at most {LONGEST}. Say it shorter.")
    if field == "language" and text and text not in codes():
        raise UserError(f"Letters are written in {', '.join(codes())}; there is no “{text}” among them.")
    with wired(address or context.obj) as desk:
        kept = desk.store.load_profile()
        desk.store.save_profile(_translated(kept, field, text, code) if code else _with(kept, field, text))
    note(f"{field}{f' ({code})' if code else ''}: {text or '(empty)'}")


def _with(profile: Profile, field: str, text: str) -> Profile:
    plain = {name: str(getattr(profile, name)) for name in FIELDS}
    return make_profile({**plain, field: text}, profile.translations)


def _translated(profile: Profile, field: str, text: str, code: str) -> Profile:
    if field not in TRANSLATED:
        raise UserError(f"“{field}” is the same in every language; {', '.join(TRANSLATED)} can be said in several.")
    if code not in codes():
        raise UserError(f"Letters are written in {', '.join(codes())}; there is no “{code}” among them.")
    return profile.translated(code, field, text)


@click.group("prospects", invoke_without_command=True)
@account_option
@json_option
@click.pass_context
def prospects_command(context: click.Context, *, address: str | None, as_json: bool) -> None:
    """Whom you would like to meet: named people, or a role at a named company."""
    context.obj = address
    if context.invoked_subcommand is not None:
        return
    with wired(address) as desk:
        wanted = desk.store.load_prospects()
    if as_json:
        print_json([shapes.prospect_json(prospect) for prospect in wanted])
    elif wanted:
        rows = table("Id", "Name", "Role", "Organisation", "Address", "Status", "Why")
        for one in wanted:
            rows.add_row(one.id, one.name, one.role, one.organisation, one.address or "", one.status, one.why)
        show(rows)
    else:
        say("Nobody yet. Add one: askwell prospects add --name “…” --organisation “…”; or a list: prospects import")


@prospects_command.command("add")
@click.option("--name", type=Words(), default="", help="The person's full name.")
@click.option("--organisation", type=Words(), default="", help="Where they work.")
@click.option("--address", "mail", type=Words(), default="", help="Their mail address, if you know it.")
@click.option(
    "--role", type=Words(), default="", help="Their role; without a name, a role at the organisation is looked for."
)
@click.option("--why", type=Words(), default="", help="Your own note on why; it is told to nobody.")
@click.option("--say", "told", type=Words(), default="", help="What a letter may say of them, to follow their name.")
@account_option
@json_option
@click.pass_context
def add(  # noqa: PLR0913 - an option is an argument
    context: click.Context,
    *,
    name: str,
    organisation: str,
    mail: str,
    role: str,
    why: str,
    told: str,
    address: str | None,
    as_json: bool,
) -> None:
    """Add one person, or a role at a company."""
    prospect = wish(name=name, organisation=organisation, address=mail, role=role, why=why, say=told)
    with wired(address or context.obj) as desk:
        new = keep_wishes(desk.store, [prospect])
    if as_json:
        print_json([shapes.prospect_json(prospect)])
    note(f"Added as {prospect.id}." if new else f"Already on the list, as {prospect.id}.")


@prospects_command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would be added and what is left out, and why; add nothing.")
@click.option(
    "--as",
    "target",
    type=click.Choice([one.value for one in ListTarget]),
    help="Where they go. LinkedIn's connections: people (known slightly), unless you say prospects.",
)
@now_option
@account_option
@json_option
@click.pass_context
def import_file(
    context: click.Context,
    *,
    file: Path,
    dry_run: bool,
    target: str | None,
    now: datetime,
    address: str | None,
    as_json: bool,
) -> None:
    """Add everybody in a CSV file (name, address, organisation, role, why, say), LinkedIn's list, or contact cards.

    LinkedIn's connections are people whom you know slightly, and go to People. Undo with: askwell prospects undo
    """
    found = look_at_list(file.name, _read(file), now=now)
    if target == ListTarget.PEOPLE and not found.is_contacts:
        raise UserError(f"{file.name} does not say since when you are connected: it can only go to your prospects.")
    where = ListTarget(target) if target else found.target
    with wired(address or context.obj) as desk:
        counts = preview(desk.store, found, where)
        if not dry_run:
            add_list(desk.store, found, where)
    if as_json:
        print_json([shapes.prospect_json(row.prospect) for row in found.rows])
    elif dry_run:
        for row in found.rows:
            one = row.prospect
            since = f"connected since {row.since}" if row.since else ""
            say(", ".join(part for part in (one.name, one.role, one.organisation, one.address or "", since) if part))
    for line in found.skipped:
        note(f"skipped {line.id}: {line.why}")
    place = "contacts" if where is ListTarget.PEOPLE else "prospects"
    note(f"{found.read} read from {file.name}: {counts.new} new among your {place}, {len(found.skipped)} skipped.")
    note("Nothing was added." if dry_run else "Undo with: askwell prospects undo")


@prospects_command.command("undo")
@account_option
@click.pass_context
def undo_import(context: click.Context, *, address: str | None) -> None:
    """Take back what the list that was added last brought, and put back what it changed."""
    with wired(address or context.obj) as desk:
        last = next(iter(desk.store.load_list_imports()), None)
        if last is None:
            raise UserError("No list was added that could be undone.")
        undo_list(desk.store, last.id)
    note(f"{last.name} is as if it had not been added.")


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_LIST + 1)
    except OSError as error:
        raise UserError(f"{file} could not be read ({error.strerror}); check the name and try again.") from error
    if len(data) > LARGEST_LIST:
        raise UserError(f"{file} is larger than any list of people; divide it, or choose whom you mean.")
    return data


@prospects_command.command("remove")
@click.argument("identifier", type=Words(), metavar="ID")
@account_option
@click.pass_context
def remove(context: click.Context, *, identifier: str, address: str | None) -> None:
    """Take somebody off the list; what was asked already stays in the ledger."""
    with wired(address or context.obj) as desk:
        if not desk.store.remove_prospect(ProspectId(identifier)):
            raise UserError(f"There is no prospect {identifier}; see the list with: askwell prospects")
    note(f"{identifier} removed.")

"""`asks letter` and `asks withdraw`: the letters after an ask, and taking a draft back."""

from contextlib import nullcontext
from datetime import datetime

import click

from plugin.domain.model import DraftKind
from plugin.errors import NotThere
from plugin.usecases.draft_versions import letter_after, letter_wish_of
from plugin.usecases.follow_up import LETTERS, LetterWish, follow_up
from plugin.usecases.suggest import find_ask
from plugin.usecases.withdraw import withdraw
from web.bootstrap import wired
from web.cli.options import Words, account_option, json_option, note, now_option, print_json, say
from web.cli.versions import FRESH, taken
from web.views.drafts import draft_json

KINDS = click.Choice(sorted(str(kind) for kind in LETTERS))


@click.command("letter")
@click.argument("identifier", type=Words(), metavar="ID")
@click.argument("kind", type=KINDS)
@click.option("--dry-run", is_flag=True, help="Show the letter; write nothing anywhere.")
@click.option("--seed", type=click.IntRange(0, 999), default=0, show_default=True, help="Another wording.")
@click.option("--fresh", is_flag=True, help=FRESH)
@click.option("--third-person", is_flag=True, help="The note to forward as the introducer would write it.")
@now_option
@account_option
@json_option
@click.pass_context
def letter_command(  # noqa: PLR0913 - an option is an argument
    context: click.Context,
    *,
    identifier: str,
    kind: str,
    dry_run: bool,
    seed: int,
    fresh: bool,
    third_person: bool,
    now: datetime,
    address: str | None,
    as_json: bool,
) -> None:
    """Write a letter that follows an ask: into Gmail, or for an imported account as an .eml file."""
    with wired(address or context.obj) as session:
        ask = find_ask(session.store, identifier)
        name = letter_after(ask.id, DraftKind(kind))
        mine = taken(session.store, name, fresh=fresh or bool(seed) or third_person)
        to_gmail = session.account.kind == "google" and not dry_run
        with session.open_drafts() if to_gmail else nullcontext() as mailbox:
            outcome = follow_up(
                session.store,
                mailbox,
                session.snapshot(now=now),
                ask.id,
                DraftKind(kind),
                now=now,
                wish=letter_wish_of(mine) if mine else LetterWish(seed, third_person),
                dry_run=dry_run,
                eml_dir=session.wiring.letters(session.account),
            )
    if as_json:
        print_json(draft_json(outcome))
    else:
        say(f"To: {outcome.draft.to}")
        if outcome.draft.bcc:
            say(f"Bcc: {outcome.draft.bcc}")
        say(f"Subject: {outcome.draft.subject}")
        say()
        say(outcome.draft.body)
    for warning in outcome.warnings:
        note(f"Note: {warning}")
    if outcome.note:
        note(outcome.note)
    if outcome.record is not None:
        note(f"It lies in {outcome.record.path or 'your Gmail'}; nothing was sent.")


@click.command("withdraw")
@click.argument("identifier", type=Words(), metavar="ID")
@click.argument("kind", type=click.Choice(["ask", *sorted(str(kind) for kind in LETTERS)]), default="ask")
@click.option("--yes", is_flag=True, help="Also where you have changed it.")
@now_option
@account_option
@click.pass_context
def withdraw_command(
    context: click.Context, *, identifier: str, kind: str, yes: bool, now: datetime, address: str | None
) -> None:
    """Take back the draft of an ask, or of a letter after it, that was not sent."""
    with wired(address or context.obj) as session:
        record = session.store.load_draft(find_ask(session.store, identifier).id, DraftKind(kind))
        if record is None:
            raise NotThere("There is no such draft; see what there is with: askwell asks")
        with session.open_drafts() if session.account.kind == "google" else nullcontext() as mailbox:
            withdraw(session.store, mailbox, record.key, now=now, sure=yes)
    note("Withdrawn: the draft is gone, and nothing was sent.")

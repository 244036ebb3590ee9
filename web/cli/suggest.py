"""`suggest`, `draft`, `track`, `asks`: today's asks, and what became of them."""

from contextlib import nullcontext
from datetime import datetime

import click

from plugin.domain.drafting.own_words import usable_words
from plugin.domain.model import Ask, AskEvent, AskStatus, NextActionKind, Profile, Rejected, Suggestion
from plugin.domain.tracking.next_actions import next_action
from plugin.domain.tracking.results import DECLINED, STAGES, is_among
from plugin.usecases.asks_by_hand import BY_HAND, sayable, set_status, undo_status
from plugin.usecases.draft import DraftOutcome, draft
from plugin.usecases.draft_versions import wish_of
from plugin.usecases.proposing import Wish
from plugin.usecases.reading_state import is_preliminary, refuse_preliminary
from plugin.usecases.reminder_setting import reminder_days
from plugin.usecases.reword import Reworded, take_rewording
from plugin.usecases.suggest import find_ask, restore, suggest
from plugin.usecases.track import track
from web.bootstrap import AccountSession, wired
from web.cli.letters import letter_command, withdraw_command
from web.cli.options import Words, account_option, json_option, note, now_option, print_json, say
from web.cli.rewording import picked, reword_with_model, reworded_json
from web.cli.tables import show, table
from web.cli.versions import FRESH, show_versions, taken
from web.cli.writing import write_with_model
from web.views import json_shapes as shapes
from web.views.drafts import draft_json


@click.command("suggest")
@click.option("--limit", type=click.IntRange(1, 100), help="So many asks, instead of the day's (see askwell pace).")
@click.option("--withheld", is_flag=True, help="Also show what was held back, and why.")
@now_option
@account_option
@json_option
def suggest_command(*, limit: int | None, withheld: bool, now: datetime, address: str | None, as_json: bool) -> None:
    """Today's asks, best first, each with its reasons; “nothing to ask” is a good answer, too."""
    with wired(address) as session:
        found = suggest(session.store, session.snapshot(now=now), now=now, limit=limit)
        preliminary = bool(found.made) and is_preliminary(session.store, session.account)
    if preliminary:
        note("Your mail is still being read: these asks are preliminary, and no draft is made of them yet.")
    if as_json:
        print_json(shapes.suggestions_json(found, withheld=withheld))
        return
    for one in found.made:
        _say_suggestion(one)
    if not found.made:
        say(found.note or "Nothing to ask today.")
    if withheld:
        say("Held back:" if found.withheld else "Nothing was held back.")
        for held in found.withheld:
            _say_withheld(held)


def _whom(name: str, role: str, organisation: str) -> str:
    return ", ".join(part for part in (name or role, role if name else "", organisation) if part)


def _say_suggestion(one: Suggestion) -> None:
    prospect = one.prospect
    name = one.introducer.person.name or one.introducer.address
    say(f"{one.id}  Ask {name} <{one.introducer.address}>")
    say(f"    for an introduction to {_whom(prospect.name, prospect.role, prospect.organisation)}")
    for reason in one.reasons:
        say(f"    · {reason.text} ({reason.date.astimezone():%d %b %Y})")
    say(f"    Draft it: askwell draft {one.id}")


def _say_withheld(held: Rejected) -> None:
    prospect = held.prospect
    name = held.introducer.person.name or held.introducer.address
    say(f"  {name} about {_whom(prospect.name, prospect.role, prospect.organisation)}")
    for why in held.because:
        until = f" (until {why.until.astimezone():%d %b %Y})" if why.until else ""
        say(f"    · {why.text}{until}")


@click.command("draft")
@click.argument("suggestion", type=Words())
@click.option("--dry-run", is_flag=True, help="Show the draft; write nothing anywhere.")
@click.option("--seed", type=click.IntRange(0, 999), default=0, show_default=True, help="Another wording.")
@click.option("--shorter", is_flag=True, help="Only what is needed.")
@click.option("--formal", is_flag=True, help="More formal.")
@click.option("--in-person", is_flag=True, help="Three lines to say instead of a mail; nothing is written.")
@click.option("--alone", is_flag=True, help="As a new message, though there is a conversation to answer.")
@click.option("--fresh", is_flag=True, help=FRESH)
@click.option("--versions", is_flag=True, help="Show how you edited it on the page; write nothing anywhere.")
@click.option("--reword", "rewords", is_flag=True, help="Let your language model word it anew; you see both and pick.")
@click.option("--write", "writes", is_flag=True, help="Let your language model write it from the facts.")
@click.option("--take", is_flag=True, help="With --reword: take the new words without being asked.")
@now_option
@account_option
@json_option
def draft_command(  # noqa: PLR0913 - an option is an argument
    *,
    suggestion: str,
    dry_run: bool,
    seed: int,
    shorter: bool,
    formal: bool,
    in_person: bool,
    alone: bool,
    fresh: bool,
    versions: bool,
    rewords: bool,
    writes: bool,
    take: bool,
    now: datetime,
    address: str | None,
    as_json: bool,
) -> int:
    """Write the draft of a suggestion: into Gmail, or for an imported account as an .eml file.

    Words that you edited on the page are taken as you left them.
    """
    with wired(address) as session:
        if versions:
            show_versions(session.store.load_draft_versions(suggestion), as_json=as_json)
            return 0
        worded = bool(seed or shorter or formal or in_person or alone or writes)
        mine = taken(session.store, suggestion, fresh=fresh or worded)
        wish = wish_of(mine) if mine else Wish(seed, shorter, formal, in_person, alone)
        snapshot = session.snapshot(now=now)
        about_writing: shapes.Json | None = None
        if not dry_run and not in_person:
            refuse_preliminary(session.store, session.account, suggestion)
        if writes and not in_person:
            asked = Wish(seed, shorter=shorter, more_formal=formal, alone=alone)
            by_model, about_writing = write_with_model(session, snapshot, suggestion, asked, kept=not dry_run, now=now)
            wish = by_model or wish
        writes_to_gmail = session.account.kind == "google" and not dry_run and not in_person
        with session.open_drafts() if writes_to_gmail else nullcontext() as mailbox:
            outcome = draft(
                session.store,
                mailbox,
                snapshot,
                suggestion,
                now=now,
                wish=wish,
                dry_run=dry_run,
                eml_dir=session.wiring.letters(session.account),
            )
            anew: Reworded | None = None
            if rewords and not in_person:
                anew = reword_with_model(session, outcome.draft, now=now)
                if (
                    picked(anew, outcome.draft, take=take, shown=not as_json)
                    and outcome.record is not None
                    and outcome.ask
                ):
                    outcome = take_rewording(session.store, mailbox, outcome.ask.id, anew.words, now=now)
    if as_json:
        shape = draft_json(outcome) | ({"reworded": reworded_json(anew)} if anew is not None else {})
        print_json(shape | ({"written": about_writing} if about_writing is not None else {}))
    else:
        say(f"To: {outcome.draft.to}")
        say(f"Subject: {outcome.draft.subject}")
        say()
        say(outcome.draft.body)
        if outcome.draft.forward_note:
            say("To forward, once they say yes:")
            say(outcome.draft.forward_note)
    for warning in outcome.warnings:
        note(f"Note: {warning}")
    _tell_note(outcome, snapshot.profile)
    if outcome.whereabouts:
        note(outcome.whereabouts)
    return 1 if outcome.ask is not None and outcome.ask.status is AskStatus.NEEDS_USER else 0


def _tell_note(outcome: DraftOutcome, profile: Profile) -> None:
    """What the words lack, and where it is the profile's, the command for it."""
    if outcome.note:
        note(outcome.note)
    if outcome.note and not usable_words(profile, outcome.draft.language):
        note(f"By command: askwell profile set what “…” --language {outcome.draft.language}")


@click.command("track")
@now_option
@account_option
@json_option
def track_command(*, now: datetime, address: str | None, as_json: bool) -> None:
    """See what became of the asks: sent, answered, introduced, met."""
    with wired(address) as session:
        snapshot = session.snapshot(now=now)
        if session.account.kind == "google":
            with session.open_google() as google:
                changed = track(session.store, google.mailbox, snapshot, now=now)
        else:
            changed = track(session.store, None, snapshot, now=now)
        days = reminder_days(session.store)
    _show_asks(changed, as_json=as_json, empty="Nothing has changed.", now=now, days=days)


class AsksGroup(click.Group):
    """`asks`, `asks ID`, `asks set ID STATUS`: what is no command is an id."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that `args` begin with; an id shows that ask."""
        return super().resolve_command(ctx, args if args and args[0] in self.commands else ["show", *args])


@click.group("asks", invoke_without_command=True, cls=AsksGroup)
@click.option(
    "--stage", type=click.Choice([*STAGES, DECLINED]), help="Those that reached this stage, as `results` counts."
)
@click.option("--month", default="", metavar="YYYY-MM", help="With --stage: those sent in this month.")
@now_option
@account_option
@json_option
@click.pass_context
def asks_command(
    context: click.Context, *, stage: str | None, month: str, now: datetime, address: str | None, as_json: bool
) -> None:
    """The asks so far, newest first, with what comes next; with an ID, one of them in full."""
    context.obj = address
    if context.invoked_subcommand is not None:
        return
    with wired(address) as session:
        found, days = list(reversed(session.store.load_asks())), reminder_days(session.store)
    if month and not stage:
        raise click.UsageError("--month goes with --stage: askwell asks --stage asked --month 2026-05")
    if stage:
        found = [one for one in found if is_among(one, stage, by="month" if month else "", label=month)]
    _show_asks(
        found,
        as_json=as_json,
        empty="No ask is like that." if stage else "No ask yet; see today's with: askwell suggest",
        now=now,
        days=days,
    )


def _show_asks(asks: list[Ask], *, as_json: bool, empty: str, now: datetime, days: int) -> None:
    if as_json:
        print_json([shapes.ask_json(ask, now=now, reminder_days=days) for ask in asks])
    elif asks:
        rows = table("Id", "Status", "Whom", "For", "Since", "Next")
        for ask in asks:
            since = ask.history[-1].at if ask.history else ask.created_at
            prospect = _whom(ask.prospect.name, ask.prospect.role, ask.prospect.organisation)
            following = next_action(ask, now=now, reminder_days=days).action
            rows.add_row(
                *(ask.id, ask.status.replace("_", " "), ask.introducer, prospect, f"{since.astimezone():%d %b %Y}"),
                "" if following is NextActionKind.NONE else following.replace("_", " "),
            )
        show(rows)
    else:
        say(empty)


@asks_command.command("show")
@click.argument("identifier", type=Words(), metavar="ID")
@now_option
@account_option
@json_option
@click.pass_context
def show_ask(context: click.Context, *, identifier: str, now: datetime, address: str | None, as_json: bool) -> None:
    """One ask with its whole history."""
    with wired(address or context.obj) as session:
        ask, days = find_ask(session.store, identifier), reminder_days(session.store)
    if as_json:
        print_json([shapes.ask_json(ask, now=now, reminder_days=days)])
        return
    prospect = _whom(ask.prospect.name, ask.prospect.role, ask.prospect.organisation)
    say(f"{ask.id}: {ask.introducer} about {prospect}: {ask.status.replace('_', ' ')}")
    for change in ask.history:
        told = " · ".join(part for part in (change.evidence.text if change.evidence else "", change.note) if part)
        what = change.status if change.event is AskEvent.STATUS else change.event
        say(f"  {change.at.astimezone():%d %b %Y %H:%M}  {what.replace('_', ' ')}  {told}")


@asks_command.command("set")
@click.argument("identifier", type=Words(), metavar="ID")
@click.argument("status", type=Words(), metavar="STATUS")
@click.option("--note", "text", type=Words(), default="", help="In your own words; only for you.")
@click.option("--who", type=Words(), default="", help="Who it was, if another: “Name, company”.")
@now_option
@account_option
@json_option
@click.pass_context
def set_ask(  # noqa: PLR0913 - an option is an argument
    context: click.Context,
    *,
    identifier: str,
    status: str,
    text: str,
    who: str,
    now: datetime,
    address: str | None,
    as_json: bool,
) -> None:
    """Say what became of an ask: sent, answered, declined, introduced, met, won, lost … as may follow.

    Any other word is answered with those that may follow for this ask.
    """
    with wired(address or context.obj) as session:
        ask = _set(session, identifier, _status(session, identifier, status), text, who, now)
    if as_json:
        print_json(shapes.ask_json(ask, now=now))
    note(f"{ask.id} is now: {ask.status.replace('_', ' ')}")


@asks_command.command("undo")
@click.argument("identifier", type=Words(), metavar="ID")
@now_option
@account_option
@json_option
@click.pass_context
def undo_ask(context: click.Context, *, identifier: str, now: datetime, address: str | None, as_json: bool) -> None:
    """Take back the status that you set last."""
    with wired(address or context.obj) as session:
        ask = undo_status(session.store, find_ask(session.store, identifier).id, now=now)
    if as_json:
        print_json(shapes.ask_json(ask, now=now))
    note(f"{ask.id} is now: {ask.status.replace('_', ' ')}")


def _status(session: AccountSession, identifier: str, text: str) -> AskStatus:
    """The status that is meant. A usage error, with those that may follow, where the word is none."""
    word = text.strip().casefold().replace("-", "_").replace(" ", "_")
    if word in set(AskStatus):
        return AskStatus(word)
    found = session.store.load_ask(identifier)
    if found is None:
        raise click.UsageError(f"“{text}” is no status: say one of {', '.join(sorted(BY_HAND))}.")
    follow = ["suggested"] if found.status in {AskStatus.DISMISSED, AskStatus.SNOOZED} else sayable(found.status)
    stands, can = found.status.replace("_", " "), ", ".join(follow) or "nothing"
    raise click.UsageError(f"“{text}” is no status. An ask that is {stands} can become: {can}.")


def _set(session: AccountSession, identifier: str, status: AskStatus, text: str, who: str, now: datetime) -> Ask:
    found = find_ask(session.store, identifier)
    aside = {AskStatus.DISMISSED, AskStatus.SNOOZED}
    if found.status in aside and status is AskStatus.SUGGESTED:
        return restore(session.store, found.id, now=now)
    return set_status(session.store, found.id, status, note=text, who=who, now=now)


asks_command.add_command(letter_command)
asks_command.add_command(withdraw_command)

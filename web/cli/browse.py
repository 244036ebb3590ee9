"""`meetings`, `people`, `knows`: what was found in calendar and mail."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from difflib import get_close_matches

import click

from plugin.domain.model import Acquaintance, Address, Meeting, Relationship, Standing
from plugin.domain.suggestions.wish_names import with_whole_names
from plugin.domain.text.addresses import parse_address
from plugin.domain.text.names import fold
from plugin.domain.tracking.contact_ledger import ContactLedger, contact_ledger
from plugin.errors import UserError
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.judgement import Judgement
from plugin.usecases.never import allow_asking
from plugin.usecases.notes import note_on, write_note
from web.bootstrap import wired
from web.cli.options import Words, account_option, json_option, now_option, print_json, say
from web.cli.tables import show, table
from web.views import json_shapes as shapes
from web.views.ledger import ledger_json, ledger_sentences
from web.views.listing import fits


@click.command("meetings")
@click.option("--days", type=click.IntRange(1, 3660), default=30, show_default=True, help="How far to look back.")
@now_option
@account_option
@json_option
def meetings_command(*, days: int, now: datetime, address: str | None, as_json: bool) -> None:
    """Meetings that took place, newest first, each with its evidence."""
    with wired(address) as desk:
        snapshot = desk.snapshot(now=now, days=max(days, 400))
    since = now - timedelta(days=days)
    held = [meeting for meeting in snapshot.meetings if meeting.ended_at >= since]
    held.sort(key=lambda meeting: (meeting.ended_at, meeting.id), reverse=True)
    if as_json:
        print_json([shapes.meeting_json(meeting) for meeting in held])
    elif held:
        rows = table("When", "With", "What", "How sure")
        for meeting in held:
            rows.add_row(*_meeting_row(meeting))
        show(rows)
    else:
        say(f"No meeting in the last {days} days. Look further back with --days, or scan first: askwell scan")


def _meeting_row(meeting: Meeting) -> tuple[str, str, str, str]:
    sure = "asks you: " + meeting.question if meeting.question else f"{meeting.confidence:.0%}"
    when = f"{meeting.started_at.astimezone():%a %d %b %Y %H:%M}"
    return when, ", ".join(meeting.people), meeting.summary, sure


@click.command("people")
@click.argument("person", required=False, metavar="[ADDRESS|NAME]")
@click.option("--may-ask/--never-ask", default=None, help="Say that they may be asked after all, or never.")
@click.option("--note", type=Words(), help="Note this of them, for yourself alone; an empty note goes.")
@now_option
@account_option
@json_option
def people_command(
    *,
    person: str | None,
    may_ask: bool | None,
    note: str | None,
    now: datetime,
    address: str | None,
    as_json: bool,
) -> None:
    """The people you are in touch with, closest first; with ADDRESS or a NAME, one of them in full."""
    with wired(address) as desk:
        snapshot = desk.snapshot(now=now)
        if may_ask is not None:
            if person is None:
                raise click.UsageError("Say of whom: askwell people ADDRESS --may-ask")
            allow_asking(desk.store, _only(person, _called(person, snapshot)), allowed=may_ask, now=now)
            snapshot = desk.snapshot(now=now)
        if note is not None:
            if person is None:
                raise click.UsageError("Say of whom: askwell people ADDRESS --note TEXT")
            write_note(desk.store, _only(person, _called(person, snapshot)).person, note)
        found = snapshot.relationships if person is None else _called(person, snapshot)
        one = found[0] if person is not None and len(found) == 1 else None
        page = _ledger(Judgement(desk.store, snapshot, now=now), one) if one is not None else None
        noted = note_on(desk.store, one.person) if one is not None else ""
    if as_json:
        told = {} if page is None else {"ledger": ledger_json(page), **({"note": noted} if noted else {})}
        print_json([{**shapes.person_json(relationship), **told} for relationship in found])
    elif page is not None and one is not None:
        _say_person(one)
        if noted:
            say(f"  your note: {noted}")
        for sentence in ledger_sentences(page, one.person.name or one.address):
            say(f"  {sentence}")
    elif found:
        _list_people(found)
    else:
        say("Nobody yet. Read your mail first: askwell scan, or askwell import")


def _list_people(found: Sequence[Relationship]) -> None:
    rows = table("Name", "Address", "Kind", ">Strength", ">Met", ">Sent", ">Received", "Last met")
    for one in found:
        rows.add_row(
            one.person.name,
            one.address,
            one.kind.replace("_", " "),
            f"{one.strength:.2f}",
            str(one.meetings),
            str(one.sent),
            str(one.received),
            f"{one.last_met.astimezone():%d %b %Y}" if one.last_met else "",
        )
    show(rows)


def _called(text: str, snapshot: AccountSnapshot) -> list[Relationship]:
    """The person of an address; else everybody whose name or company has these words, closest first."""
    if "@" in text:
        return [_one(text, snapshot.relationship(_address(text)))]
    found = [one for one in snapshot.relationships if fits(text, one.person.name, one.person.organisation)]
    if found:
        return found
    names = {fold(one.person.name): one.person.name for one in reversed(snapshot.relationships)}
    near = get_close_matches(fold(text), names, n=1)
    meant = names[near[0]] if near else ""
    hint = f"Did you mean: askwell people “{meant}”?" if meant else "See who there is with: askwell people"
    raise UserError(f"Nobody called “{text}” was found. {hint}")


def _canonical(text: str, snapshot: AccountSnapshot) -> Address:
    """The canonical address of whoever is meant, by an address or a name."""
    if "@" in text:
        return snapshot.people.canonical(_address(text))
    return _only(text, _called(text, snapshot)).address


def _only(text: str, found: Sequence[Relationship]) -> Relationship:
    if len(found) > 1:
        addresses = ", ".join(one.address for one in found[:5])
        raise UserError(f"Several people are called “{text}”: name one by address, {addresses}.")
    return found[0]


def _ledger(judgement: Judgement, one: Relationship) -> ContactLedger:
    """The person's page of the ledger."""
    people = judgement.snapshot.people
    asked = [ask for ask in judgement.asks if people.canonical(ask.introducer) == one.address]
    return contact_ledger(asked, judgement.context.ledger.of(one.address))


def _address(text: str) -> Address:
    found = parse_address(text)
    if found is None:
        raise UserError(f"“{text}” is no mail address; write it like name@company.example.")
    return found


def _one(asked: str, found: Relationship | None) -> Relationship:
    if found is None:
        raise UserError(f"Nobody with the address {asked} was found; see who there is with: askwell people")
    return found


_STANDINGS = {
    Standing.IN_TOUCH: "",
    Standing.STRANGER: "no: you have neither written to them nor met them",
    Standing.ENDED: "ended; take that back with: askwell people ADDRESS --may-ask",
}


def _say_person(one: Relationship) -> None:
    say(f"{one.person.name or one.address} <{one.address}>")
    others = [address for address in one.person.addresses if address != one.address]
    lines = {
        "also": ", ".join(others),
        "organisation": one.person.organisation,
        "kind": one.kind.replace("_", " "),
        "strength": f"{one.strength:.2f}  (" + ", ".join(f"{name} {value:.2f}" for name, value in one.parts) + ")",
        "first met": f"{one.first_met.astimezone():%d %b %Y}" if one.first_met else "",
        "last met": f"{one.last_met.astimezone():%d %b %Y}" if one.last_met else "",
        "met, sent, received": f"{one.meetings}, {one.sent}, {one.received}",
        "usual reply": f"{one.median_reply_hours:.1f} hours" if one.median_reply_hours is not None else "",
        "introduced by": one.introduced_by or "",
        "in touch": _STANDINGS[one.standing],
    }
    for name, value in lines.items():
        if value:
            say(f"  {name}: {value}")
    ended = one.standing_evidence if one.standing is Standing.ENDED else ()
    for fact in (*ended, *one.person.evidence, *one.kind_evidence, *one.evidence):
        say(f"  · {fact.date.astimezone():%d %b %Y} {fact.kind.replace('_', ' ')}: {fact.text}")


@click.command("knows")
@click.argument("person", required=False, metavar="[ADDRESS|NAME]")
@now_option
@account_option
@json_option
def knows_command(*, person: str | None, now: datetime, address: str | None, as_json: bool) -> None:
    """Who knows whom, surest first, each with dated evidence; with ADDRESS, whom that person knows."""
    with wired(address) as desk:
        snapshot = desk.snapshot(now=now)
        prospects = desk.store.load_prospects()
    found = list(snapshot.acquaintances) if person is None else snapshot.knows(_canonical(person, snapshot))
    found = sorted(
        with_whole_names(found, prospects), key=lambda one: (-one.confidence, one.introducer, one.person.name)
    )
    if as_json:
        print_json([shapes.acquaintance_json(acquaintance) for acquaintance in found])
    elif found:
        rows = table("Who", "Knows", ">How sure", "Because")
        for one in found:
            rows.add_row(one.introducer, _whom(one), f"{one.confidence:.0%}", _newest(one))
        show(rows)
    else:
        say("Nothing was found yet of who knows whom. Read your mail first: askwell scan, or askwell import")


def _whom(one: Acquaintance) -> str:
    organisation = f" ({one.person.organisation})" if one.person.organisation else ""
    return (one.person.name or str(one.person.address or one.person.role)) + organisation


def _newest(one: Acquaintance) -> str:
    newest = max(one.evidence, key=lambda fact: fact.date, default=None)
    if newest is None:
        return ""
    return f"{newest.date.astimezone():%d %b %Y}: {newest.kind.replace('_', ' ')}: {newest.text}"

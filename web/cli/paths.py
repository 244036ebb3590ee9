"""`who` and `why`: who could introduce the user to somebody, and why not this pair."""

from collections.abc import Sequence
from datetime import datetime

import click

from plugin.domain.model import Prospect, Rejection, Relationship
from plugin.domain.suggestions.suggest import Weighed
from plugin.errors import UserError
from plugin.usecases.judgement import Judgement
from plugin.usecases.pair import Pair, contacts_called, judge_pair, people_called
from plugin.usecases.paths import paths_to, strength_of
from plugin.views.unlock import unlock
from web.bootstrap import wired
from web.cli.options import Words, account_option, json_option, now_option, print_json, say
from web.cli.tables import show, table
from web.views import json_shapes as shapes
from web.views.json_shapes import Json


@click.command("who")
@click.argument("name", type=Words())
@now_option
@account_option
@json_option
def who_command(*, name: str, now: datetime, address: str | None, as_json: bool) -> None:
    """Who could introduce you to NAME, a person or a company, on your list or not; strongest first."""
    with wired(address) as session:
        found = paths_to(Judgement(session.store, session.snapshot(now=now), now=now), name)
    if as_json:
        print_json([_path_json(one) for one in found])
    elif found:
        rows = table("Who", "Address", ">You and they", ">They know them", "Now")
        for one in found:
            way = one.candidate
            rows.add_row(
                way.introducer_name,
                way.introducer,
                f"{way.relationship.strength:.2f}",
                f"{way.acquaintance.confidence:.2f}",
                one.because[0].text if one.because else "right",
            )
        show(rows)
    else:
        say(f"Nobody you know was seen with {name}. Try the company's name, or another spelling.")


@click.command("why")
@click.argument("introducer", type=Words())
@click.argument("whom", type=Words())
@now_option
@account_option
@json_option
def why_command(*, introducer: str, whom: str, now: datetime, address: str | None, as_json: bool) -> None:
    """Why not ask INTRODUCER about WHOM now: what stands in the way of any pair, and what would unlock it."""
    with wired(address) as session:
        judgement = Judgement(session.store, session.snapshot(now=now), now=now)
        one = _the_one(contacts_called(judgement, introducer), introducer)
        pair = judge_pair(judgement, one, _the_prospect(people_called(judgement, whom), whom))
    if as_json:
        print_json(_pair_json(pair))
        return
    way = pair.weighed.candidate
    say(f"{way.introducer_name} about {way.whom}:")
    if pair.suggestion is not None:
        say(f"  It is right to ask now: askwell draft {pair.suggestion.id}")
    elif pair.displaced:
        say("  Right to ask; somebody else is asked about them first.")
    if not pair.seen:
        say("  · Nothing in your mail or calendar shows that they know each other.")
        say(f"    What would unlock it: {unlock('thin_evidence')}")
    for why in pair.weighed.because:
        until = f" (until {why.until.astimezone():%d %b %Y})" if why.until else ""
        say(f"  · {why.text}{until}")
        say(f"    What would unlock it: {unlock(why.kind)}")


def _the_one(found: Sequence[Relationship], text: str) -> Relationship:
    if not found:
        raise UserError(f"You are not in touch with anybody called {text}; see who there is with: askwell people")
    if len(found) > 1:
        meant = ", ".join(f"{one.person.name} <{one.address}>" for one in found)
        raise UserError(f"“{text}” may be several people: {meant}. Write the address.")
    return found[0]


def _the_prospect(found: Sequence[Prospect], text: str) -> Prospect:
    if not found:
        raise UserError(f"“{text}” names nobody; write a person's name, or that of a company.")
    if len(found) > 1:
        meant = ", ".join(f"{one.id} ({one.name or one.role}, {one.organisation})" for one in found)
        raise UserError(f"“{text}” may be several prospects: {meant}. Write the id.")
    return found[0]


def _because_json(why: Rejection) -> Json:
    until = why.until.isoformat() if why.until else None
    return {"kind": why.kind.value, "text": str(why.text), "until": until, "unlock": str(unlock(why.kind))}


def _path_json(one: Weighed) -> Json:
    way = one.candidate
    return {
        "introducer": shapes.person_json(way.relationship),
        "prospect": shapes.prospect_json(way.prospect),
        "carries": round(strength_of(one), 4),
        "confidence": way.acquaintance.confidence,
        "because": [_because_json(why) for why in one.because],
    }


def _pair_json(pair: Pair) -> Json:
    return {
        **_path_json(pair.weighed),
        "seen": pair.seen,
        "listed": pair.listed,
        "told": pair.told or None,
        "suggestion": pair.suggestion.id if pair.suggestion else None,
    }

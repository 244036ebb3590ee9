"""`questions`, `answer`: what only the user can say, best first, and what they say."""

from datetime import datetime

import click

from plugin.domain.model import QuestionKind
from plugin.usecases.judgement import Judgement
from plugin.usecases.questions import UNDO, answer, open_questions
from web.bootstrap import wired
from web.cli.options import Words, account_option, json_option, now_option, print_json, say
from web.views import json_shapes as shapes


@click.command("questions")
@click.option("--limit", type=click.IntRange(1, 1000), default=3, show_default=True, help="How many at most.")
@now_option
@account_option
@json_option
def questions_command(*, limit: int, now: datetime, address: str | None, as_json: bool) -> None:
    """What is worth asking you, best first; answer with: askwell answer ID VALUE."""
    with wired(address) as desk:
        snapshot = desk.snapshot(now=now)
        found = open_questions(Judgement(desk.store, snapshot, now=now))
    if as_json:
        print_json([shapes.question_json(one, snapshot.people) for one in found[:limit]])
        return
    for one in found[:limit]:
        say(f"{one.id}  {one.text}")
        who = ("ADDRESS",) if one.about == QuestionKind.MEETING and one.person is None else ()
        say(f"    askwell answer {one.id} " + " | ".join((*one.options, *who)))
    if not found:
        say("Nothing to ask you.")
    elif len(found) > limit:
        say(f"{len(found) - limit} more; see them with --limit {len(found)}")


@click.command("answer")
@click.argument("question", metavar="ID")
@click.argument("value", type=Words(), metavar="VALUE")
@now_option
@account_option
@json_option
def answer_command(*, question: str, value: str, now: datetime, address: str | None, as_json: bool) -> None:
    """Answer a question; your word outranks everything else. With the value "undo", take the answer back."""
    with wired(address) as desk:
        kept = answer(desk.store, lambda: desk.snapshot(now=now), question, value, now=now)
    if as_json:
        print_json({"id": kept.id, "kept": kept.value, "changed": {"suggestions": list(kept.suggestions)}})
    elif kept.value.casefold() == UNDO:
        say("Taken back: it is an open question again.")
    else:
        say(f"Kept: {kept.value}." + (" Today's suggestions change: askwell suggest" if kept.suggestions else ""))

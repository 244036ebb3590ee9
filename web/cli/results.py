"""`results`: how far the asks came, in words, as JSON, or as CSV for a spreadsheet."""

from datetime import datetime

import click

from plugin.domain.tracking.pipeline import introducer_name
from plugin.domain.tracking.results import FEW, Results, count_results
from web.bootstrap import wired
from web.cli.options import account_option, json_option, now_option, print_json, say
from web.cli.tables import show, table
from web.views.results import (
    BY_WORDS,
    STAGE_WORDS,
    label_words,
    results_csv,
    results_json,
    span_words,
    stage_lines,
    worth_words,
)


@click.command("results")
@click.option("--csv", "as_csv", is_flag=True, help="Every ask with the times of its stages, as CSV.")
@now_option
@account_option
@json_option
def results_command(*, as_csv: bool, now: datetime, address: str | None, as_json: bool) -> None:
    """How many asks reached which stage, by what they had in common, and whom you owe news."""
    with wired(address) as session:
        asks = session.store.load_asks()
    found = count_results(asks)
    if as_csv:
        click.echo(results_csv(ask for ask in asks if ask.status != "suggested"), nl=False)
    elif as_json:
        print_json(results_json(found, asks, now=now))
    elif not found.drafted:
        say("Nothing was asked yet; see today's suggestions with: askwell suggest")
    else:
        _say(found)


def _say(found: Results) -> None:
    total = found.total.counts[0]
    say(f"{total} sent of {found.drafted} drafted" + (": so few say little" if total < FEW else ""))
    for line in stage_lines(found.total):
        say(f"{line.words:12} {line.count}" + (f"  ({line.share})" if line.share else ""))
    for span in found.spans:
        if span.median is not None:
            say(
                f"{STAGE_WORDS[span.stage]:12} after {span_words(span)}"
                + (f", in the middle of {span.count}" if span.count > 1 else "")
            )
    for name, rows in found.by.items():
        if len(rows) > 1:
            shown = table(BY_WORDS[name], *(f">{words}" for words in STAGE_WORDS.values()))
            for row in rows:
                shown.add_row(label_words(row), *(str(count) for count in row.counts))
            show(shown)
    if found.worth:
        say(f"Won work is worth {worth_words(found.worth)}, as far as you said.")
    for ask in found.owed:
        say(f"You owe {introducer_name(ask)} news about {ask.prospect.name or ask.prospect.organisation}.")

"""`/results`: how far the asks came, by what they had in common, how long it took, and who has not heard of it."""

from flask import Blueprint, Response, render_template

from plugin.domain.tracking.pipeline import introducer_name
from plugin.domain.tracking.results import FEW, count_results
from plugin.sentences import say
from web.pages.flash import show_only_with_account
from web.pages.kept_pages import keep_page
from web.pages.request_context import ask_outlines, store
from web.views.results import BY_WORDS, label_words, month_bars, results_csv, span_words, stage_lines, worth_words

results = Blueprint("results", __name__, url_prefix="/results")
show_only_with_account(results)
_HEADS = {
    "answered": say("from asking to an answer"),
    "introduced": say("from the answer to the introduction"),
    "met": say("from the introduction to the meeting"),
    "won": say("from the meeting to work"),
}


@results.get("")
@keep_page
def page() -> str:
    """The stages of all asks and of each sort of them. Read from the asks alone: no mail is judged for it."""
    found = count_results(ask_outlines())
    return render_template(
        "results.html",
        found=found,
        few=FEW,
        stages=stage_lines(found.total),
        months=month_bars(found.by["month"]),
        tables=[
            (name, BY_WORDS[name], [(label_words(row), row) for row in rows])
            for name, rows in found.by.items()
            if name != "month" and len(rows) > 1
        ],
        by_month=[(label_words(row), row) for row in reversed(found.by["month"])],
        spans=[(_HEADS[span.stage], span_words(span), span.count) for span in found.spans if span.median is not None],
        worth=worth_words(found.worth),
        owed=[(ask, introducer_name(ask)) for ask in found.owed],
    )


@results.get("/asks.csv")
def table() -> Response:
    """Every ask with the times of its stages, for a spreadsheet."""
    text = results_csv(ask for ask in store().load_asks() if ask.status != "suggested")
    heads = {"Content-Disposition": 'attachment; filename="asks.csv"'}
    return Response("\ufeff" + text, mimetype="text/csv", headers=heads)

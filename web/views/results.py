"""The results as JSON, as CSV, and in the words of the page: one count behind all three."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from plugin.domain.model import Ask, AskEvent
from plugin.domain.tracking.history import last_at
from plugin.domain.tracking.pipeline import introducer_name
from plugin.domain.tracking.results import DECLINED, FEW, STAGES, Results, Row, Span, dates_of
from plugin.sentences import join, say, say_as
from plugin.views.moments import hours, month_year
from plugin.views.words import FACTS, plain
from web.views.json_shapes import Json, ask_json

SHARES_FROM = 2 * FEW
"""From so many asks on a share is said beside the counts."""
STAGE_WORDS = {
    "asked": say_as("a stage", "Asked"),
    "answered": say_as("a stage", "Answered"),
    "introduced": say_as("a stage", "Introduced"),
    "met": say_as("a stage", "Met"),
    "won": say_as("a stage", "Became work"),
}
BY_WORDS = {
    "kind": say("By who was asked"),
    "occasion": say("By the occasion"),
    "specific": say("By how specific it was"),
    "month": say("By month"),
    "origin": say("By who wrote it"),
}
_LABELS = {
    "unknown": say("not noted"),
    "specific": say("about one person or role"),
    "group": say("about a group"),
    "by_hand": say("by hand, found in your sent mail"),
    "program": say("with Askwell"),
}
_COLUMNS = (
    *("ask", "status", "introducer", "name", "kind", "prospect", "organisation", "occasion", "specific", "origin"),
    *("asked_at", "answered_at", "introduced_at", "met_at", "won_at", "told_at", "value", "currency"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def results_json(results: Results, asks: Sequence[Ask], *, now: datetime) -> Json:
    """The shape of `results`: counts by stage, by what asks have in common, medians in days, worth by currency."""
    statuses = [str(ask.status) for ask in asks]
    return {
        "drafted": results.drafted,
        "asked": results.total.counts[0],
        "stages": dict(zip(STAGES, results.total.counts, strict=True)),
        "declined": results.declined,
        "no_reply": results.no_reply,
        "lost": results.lost,
        "waiting": results.waiting,
        "by": {name: [_row_json(row) for row in rows] for name, rows in results.by.items()},
        "median_days": {span.stage: _span_json(span) for span in results.spans},
        "worth": dict(results.worth),
        "valued": results.valued,
        "by_status": {status: statuses.count(status) for status in sorted(set(statuses))},
        "owed": [ask_json(ask, now=now) for ask in results.owed],
    }


def _row_json(row: Row) -> Json:
    return {"label": row.label, **dict(zip(STAGES, row.counts, strict=True)), "few": row.few}


def _span_json(span: Span) -> Json:
    days = round(span.median / timedelta(days=1), 2) if span.median is not None else None
    return {"after": span.after, "count": span.count, "days": days}


def results_csv(asks: Iterable[Ask]) -> str:
    """A line for each ask that was more than suggested, with the times of its stages; fit for any spreadsheet."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for ask in asks:
        dates = dates_of(ask)
        told = last_at(ask, event=AskEvent.NEWS_SENT)
        cells: tuple[Any, ...] = (
            *(ask.id, ask.status, ask.introducer, introducer_name(ask), ask.introducer_kind),
            *(ask.prospect.name or ask.prospect.role, ask.prospect.organisation, ask.occasion.evidence.kind),
            *({True: "yes", False: "no", None: ""}[ask.specific], ask.origin),
            *(dates[stage].isoformat() if stage in dates else "" for stage in STAGES),
            *(told.isoformat() if told else "", "" if ask.value is None else f"{ask.value:g}", ask.currency),
        )
        writer.writerow([_harmless(str(cell)) for cell in cells])
    return text.getvalue()


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: names come from outside."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


# --- in words


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage of the funnel: its name, how many of how many, and the share ("" where it would say nothing)."""

    stage: str
    words: str
    count: int
    of: int
    share: str


def stage_lines(row: Row) -> list[StageLine]:
    """The stages of some asks in words."""
    total = row.counts[0]
    return [
        StageLine(stage, STAGE_WORDS[stage], count, total, _share(count, total))
        for stage, count in zip(STAGES, row.counts, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class MonthBar:
    """The asks of one month by how far they came, in the order of the stages."""

    first: date
    counts: tuple[int, ...]

    @property
    def label(self) -> str:
        """The month as an address says it."""
        return f"{self.first:%Y-%m}"


def month_bars(rows: Sequence[Row], *, most: int = 18) -> list[MonthBar]:
    """Every month from the first ask to the last, those without an ask among them; at most so many, the last ones."""
    known = {row.label: row.counts for row in rows}
    if not known:
        return []
    (year, month), last = map(int, min(known).split("-")), max(known)
    bars: list[MonthBar] = []
    while f"{year:04}-{month:02}" <= last:
        first = date(year, month, 1)
        bars.append(MonthBar(first, known.get(f"{first:%Y-%m}", (0,) * len(STAGES))))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return bars[-most:]


def chosen_words(stage: str, by: str, label: str) -> str:
    """Which asks a number of the results counts, in words; "" for what is no stage."""
    if stage not in {*STAGES, DECLINED}:
        return ""
    words = STAGE_WORDS.get(stage) or say("Said no")
    return join(" · ", [words, words_for(label)]) if by in BY_WORDS and label else words


def _share(count: int, total: int) -> str:
    return f"{100 * count / total:.0f}%" if total >= SHARES_FROM else ""


def label_words(row: Row) -> str:
    """What the asks of a row have in common, in words."""
    return words_for(row.label)


def words_for(label: str) -> str:
    """What asks have in common, in words; what nothing is known of stays as it is."""
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", label) and label[:4] != "0000":
        return month_year(date.fromisoformat(label + "-01"))
    return _LABELS.get(label) or FACTS.get(label) or plain(label)


def span_words(span: Span) -> str:
    """How long a stage took, in words; "" where nothing is known."""
    if span.median is None:
        return ""
    return hours(span.median / timedelta(hours=1))


def worth_words(worth: Mapping[str, float]) -> str:
    """What won work is worth, currency by currency."""
    return ", ".join(f"{amount:,.0f} {currency}".strip() for currency, amount in worth.items())

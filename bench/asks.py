"""How much the pages of a thousand asks cost against a bare Flask page, both in this run: `python bench/asks.py`.

The store holds the sample year and a thousand asks of every life, each with its history. Printed: the 95th percentile
of the list of asks, of one narrowed, of one ask's page and of the results, in milliseconds, with the ratio to a bare
page that reads one indexed row.
"""

import sys
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.judging import NOWS
from bench.pages import compare
from plugin.domain.model import (
    Address,
    Ask,
    AskId,
    AskOrigin,
    AskStatus,
    Evidence,
    Occasion,
    OccasionKind,
    Prospect,
    ProspectId,
    StatusChange,
    SuggestionId,
)

MANY = 1_000
PATHS = ("/asks", "/asks?turn=yours", "/asks?q=person+7", "/asks/a500", "/results", "/results/asks.csv")
_S = AskStatus
_BEGUN = (_S.SUGGESTED, _S.PENDING, _S.DRAFTED)
LIVES = (
    (*_BEGUN, _S.SENT),
    (*_BEGUN, _S.SENT, _S.NO_REPLY),
    (*_BEGUN, _S.SENT, _S.DECLINED),
    (*_BEGUN, _S.SENT, _S.ANSWERED),
    (*_BEGUN, _S.SENT, _S.PROSPECT_NAMED),
    (*_BEGUN, _S.SENT, _S.ANSWERED, _S.INTRODUCED),
    (*_BEGUN, _S.SENT, _S.ANSWERED, _S.INTRODUCED, _S.MET),
    (*_BEGUN, _S.SENT, _S.ANSWERED, _S.INTRODUCED, _S.MET, _S.WON),
    (*_BEGUN, _S.DISCARDED),
)
KINDS = ("client", "supplier", "friend", "former_colleague", "networking")


def make_ask(number: int, *, now: datetime) -> Ask:
    """One of many asks: each life in turn, spread over two years."""
    life, start = LIVES[number % len(LIVES)], now - timedelta(hours=17 * (MANY - number))
    kind = tuple(OccasionKind)[number % len(OccasionKind)]
    told = Evidence(kind, start, f"e{number}", "Review of the quarter with the whole team")
    history = tuple(
        StatusChange(status, start + timedelta(hours=20 * place), told, "Person" if not place else "")
        for place, status in enumerate(life)
    )
    return Ask(
        id=AskId(f"a{number}"),
        suggestion_id=SuggestionId(f"s{number}"),
        status=life[-1],
        introducer=Address(f"person{number % 200}@house{number % 60}.example"),
        prospect=Prospect(ProspectId(f"p{number}"), f"Prospect {number}", organisation="Tidewell", why="They grow."),
        created_at=start,
        occasion=Occasion(told, start + timedelta(days=9), "the quarter"),
        history=history,
        origin=AskOrigin.HAND if number % 9 == 0 else AskOrigin.PROGRAM,
        introducer_name=f"Person {number % 200}",
        introducer_kind=KINDS[number % len(KINDS)],
        specific=number % 4 > 0,
    )


if __name__ == "__main__":
    compare(PATHS, (make_ask(number, now=NOWS[0]) for number in range(MANY)))

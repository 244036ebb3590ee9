"""How much the pages of a thousand asks cost against a bare Flask page, both in this run: `python bench/asks.py`.

The store holds the sample year and a thousand asks of every life, each with its history. Printed: the 95th percentile
of the list of asks, of one narrowed, of one ask's page and of the results, in milliseconds, with the ratio to a bare
page that reads one indexed row.
"""

import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from flask import Flask

from bench.judging import NOWS, fill_store
from bench.pages import HOST, percentile
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
from plugin.sandbox.sample_year import sample_truth, sample_year
from plugin.store.control_store import ControlStore
from web.bootstrap import Wiring
from web.pages.app import create_app
from web.settings import load_settings

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


def main() -> None:
    """Fill a store and print each page beside the bare one."""
    now = NOWS[0]
    world, truth = sample_year(now=now, seed=1).accounts[0], sample_truth(now=now, seed=1)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        environment = {"ASKWELL_HOME": str(home), "ASKWELL_KEY_FILE": str(Path(folder) / "key")}
        wiring = Wiring(load_settings(environment))
        with ControlStore.open(home) as control:
            account = control.import_account([Address(world.address)], now=now)
            with control.open_account(account.id) as store:
                fill_store(world, truth, store, now=now)
                for number in range(MANY):
                    store.add_ask(make_ask(number, now=now))
            token = control.make_launch_token(now=now)
        client = create_app(wiring, hosts={HOST}, clock=lambda: now).test_client()
        client.get(f"/launch?token={token}", base_url=f"http://{HOST}")
        bare = Flask("bare")

        @bare.get("/")
        def one_row() -> str:
            with wiring.open_control() as control:
                return str(control.load_account(account.id))

        base = percentile(lambda: bare.test_client().get("/"))
        print(f"a bare page with one indexed row: p95 {base:.1f} ms")
        for path in PATHS:
            spent = percentile(lambda path=path: client.get(path, base_url=f"http://{HOST}"))  # type: ignore[misc]
            print(f"{path}: p95 {spent:.0f} ms, {spent / base:.0f} times the bare page")


if __name__ == "__main__":
    main()

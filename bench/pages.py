"""How much a page costs against a bare Flask page, both in this run: `python bench/pages.py`.

Each page of the sample year is asked for as a browser would, through the real application and store. The bare page
reads one indexed row of the same database and renders nothing. Printed: the 95th percentile of each, in milliseconds,
and its ratio to the bare page, drawn anew each time and as it was kept (for the pages that are).
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import quantiles

sys.path.insert(0, str(Path(__file__).parent.parent))

from flask import Flask

from bench.judging import NOWS, fill_store
from plugin.domain.model import Address, Ask
from plugin.sandbox.sample_year import sample_truth, sample_year
from plugin.store.sqlite.control_store import ControlStore
from web.bootstrap import Wiring
from web.pages.app import create_app
from web.settings import load_settings

HOST = "127.0.0.1:8765"
PATHS = ("/", "/asks", "/people", "/prospects", "/profile", "/results", "/settings")
ROUNDS = 20


def percentile(ask: Callable[[], object]) -> float:
    """The 95th percentile of asking so many times, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        ask()
        times.append((time.perf_counter() - began) * 1000)
    return quantiles(times, n=20)[-1]


def compare(paths: Iterable[str], asks: Iterable[Ask] = ()) -> None:
    """Fill a store with the sample year and further asks, and print each page beside the bare one."""
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
                for ask in asks:
                    store.add_ask(ask)
            token = control.make_launch_token(now=now)
        app = create_app(wiring, hosts={HOST}, clock=lambda: now)
        client = app.test_client()
        client.get(f"/launch?token={token}", base_url=f"http://{HOST}")
        bare = Flask("bare")

        @bare.get("/")
        def one_row() -> str:
            with wiring.open_control() as control:
                return str(control.load_account(account.id))

        base = percentile(lambda: bare.test_client().get("/"))
        print(f"a bare page with one indexed row: p95 {base:.1f} ms")
        for path in paths:

            def look(path: str = path) -> None:
                client.get(path, base_url=f"http://{HOST}")

            def draw(path: str = path) -> None:
                app.extensions["askwell.kept_pages"].forget(account.id)
                look(path)

            drawn, again = percentile(draw), percentile(look)
            print(
                f"{path}: p95 {drawn:.0f} ms, {drawn / base:.0f} times the bare page; as it was kept {again:.1f} ms, "
                f"{again / base:.1f} times"
            )


if __name__ == "__main__":
    compare(PATHS)

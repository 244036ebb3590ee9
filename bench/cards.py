"""How much an add-on's card costs against a bare Flask page, both in this run: `python bench/cards.py [--messages N]`.

An account of 50,000 messages and 10,000 events, asked as Google asks: signed requests through the real application,
verification included. What was worked out is kept, so the first card after a change is measured apart from all others.
The bare page reads one indexed row of the same database and renders nothing. Printed: the 95th percentile of each, in
milliseconds by the clock and of the processor, its ratio to the bare page, and the target.
"""

import argparse
import gc
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from flask import Flask

from bench.maps import NOWS, fill_large
from plugin.cards.links import Links, Route
from plugin.domain.model import Account
from plugin.domain.suggestions.prospects import make_prospect
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.world import World, WorldAccount
from plugin.store.accounts import Identity
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.stores.account import AccountStore as Store
from web.bootstrap import Wiring
from web.pages.app import create_app
from web.settings import load_settings

URL = "https://addon.example"
ROUNDS = 200
WISHES = 10
TARGET = 150


def timed(ask: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds for one call: by the clock, and of the processor, which a busy machine does not stretch."""
    began, worked = time.perf_counter(), time.process_time()
    ask()
    return (time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000


def percentile(spent: list[float]) -> float:
    """The 95th of a hundred."""
    return quantiles(spent, n=20)[-1]


def main() -> None:
    """Fill a store, ask for its cards, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=50_000)
    chosen = parser.parse_args()
    now = NOWS[0]
    user = WorldAccount(sub="7001", address="mara@lindholm.example", name="Mara Lindholm")
    with start_sandbox(World((user,))) as sandbox, tempfile.TemporaryDirectory() as place:
        environ = {
            **sandbox.settings(),
            **sandbox.addon_settings(URL),
            "ASKWELL_HOME": str(Path(place) / "home"),
            "ASKWELL_KEY_FILE": str(Path(place) / "key"),
        }
        wiring = Wiring(load_settings(environ))
        account = _fill(wiring, sandbox, user, messages=chosen.messages)
        app = create_app(wiring, hosts=set(), clock=lambda: now)
        app.extensions["askwell.addon"].patience = 7200
        client = app.test_client()

        def ask(route: Route, event: dict[str, Any]) -> None:
            url = Links(URL).to(route)
            body = {**event, "authorizationEventObject": sandbox.addon.authorization(url, user)}
            headers = {"Authorization": f"Bearer {sandbox.addon.system_token(url)}"}
            answer = client.post(str(route), json=body, headers=headers, base_url=URL)
            if answer.status_code != 200 or "sections" not in answer.get_data(as_text=True):
                raise SystemExit(f"{route} answered {answer.status_code}")

        base, base_work = _bare(wiring, account)
        print(f"{chosen.messages:,} messages; a bare page with one indexed row: p95 {base:.1f} ms, cpu {base_work:.1f}")
        first, work = timed(lambda: ask(Route.HOME, sandbox.addon.event("GMAIL")))
        print(f"the first card after a change: {first / 1000:.1f} s, cpu {work / 1000:.1f} (the host sees a sentence)")
        gc.collect()
        with wiring.open_store(account) as store:
            kinds = list(_kinds(store, sandbox))
        for name, route, events in kinds:
            both = [timed(lambda event=event, route=route: ask(route, event)) for event in events]  # type: ignore[misc]
            clock, cpu = [one for one, _ in both], [one for _, one in both]
            print(
                f"{name:8}: median {median(clock):.0f} ms, p95 {percentile(clock):.0f} ms (target {TARGET}); "
                f"cpu median {median(cpu):.1f}, p95 {percentile(cpu):.1f}; "
                f"{percentile(clock) / base:.1f} times the bare page"
            )
        print(f"memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _fill(wiring: Wiring, sandbox: Sandbox, user: WorldAccount, *, messages: int) -> Account:
    now = NOWS[0]
    with wiring.open_control() as control:
        with tempfile.TemporaryDirectory() as place, AccountStore.open(Path(place) / "x.db") as trial:
            described = fill_large(trial, now=now, messages=1, events=1)
        account = control.connect_account(Identity(sandbox.url, user.sub), described, now=now)
        with control.open_account(account.id) as store:
            fill_large(store, now=now, messages=messages)
            names = [one.mentions[0].name for one in store.load_messages() if one.mentions]
            chosen = random.Random(7).sample(sorted(set(names)), min(WISHES, len(set(names))))
            store.save_prospects([make_prospect(name=name) for name in chosen])
    return account


def _bare(wiring: Wiring, account: Account) -> tuple[float, float]:
    bare = Flask("bare")

    @bare.get("/")
    def one_row() -> str:
        with wiring.open_control() as control:
            return str(control.load_account(account.id))

    client = bare.test_client()
    both = [timed(lambda: client.get("/")) for _ in range(ROUNDS)]
    return percentile([one for one, _ in both]), percentile([one for _, one in both])


def _kinds(store: Store, sandbox: Sandbox) -> Iterator[tuple[str, Route, list[dict[str, Any]]]]:
    dice = random.Random(1)
    messages = dice.sample(store.load_messages(), ROUNDS)
    events = dice.sample(store.load_events(), ROUNDS)
    host = sandbox.addon
    yield "home", Route.HOME, [host.event("GMAIL") for _ in range(ROUNDS)]
    yield "message", Route.MESSAGE, [host.event("GMAIL", gmail={"messageId": one.id}) for one in messages]
    yield "event", Route.EVENT, [host.event("CALENDAR", calendar={"id": one.id}) for one in events]
    to = [[box.address for box in one.to] for one in messages]
    yield "composer", Route.COMPOSE, [host.event("GMAIL", gmail={"toRecipients": some}) for some in to]


if __name__ == "__main__":
    main()

"""`demo`, `sandbox`, `serve`: what runs until it is stopped."""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

import click

from plugin.errors import UserError
from web.bootstrap import Wiring
from web.browser_link import open_in_browser
from web.cli.options import note, say
from web.demo_process import ASK_LINK
from web.server_mode import ServerMode, is_server, server_mode
from web.settings import load_settings

PORT = 8765
NO_BROWSER = "No browser could be started here; open the printed link yourself."
RATE = click.FloatRange(0, 1)
SECONDS = click.FloatRange(0)
REFUSALS = ("429", "429-body", "403-user", "403-rate", "403-quota", "403-daily")
port_option = click.option(
    "--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="Where to listen; 0 takes any."
)
browser_option = click.option("--no-browser", is_flag=True, help="Only print the launch URL.")


@click.command("demo")
@port_option
@browser_option
@click.option("--beside", default="", hidden=True, help="The page that starts it, and whose end ends it.")
def demo_command(*, port: int, no_browser: bool, beside: str) -> None:
    """A sandbox Google with a sample year, and the page: nothing to set up, nothing leaves this machine."""
    from web.demo import run_demo  # noqa: PLC0415 - the other commands here start without the sample year
    from web.logs import log_as_json  # noqa: PLC0415

    log_as_json("warning")
    with run_demo(port=port, way_back=beside) as demo:
        url = demo.page.launch_url()
        say(url)
        if beside:
            Thread(target=_answer_page, args=(demo.page.launch_url,), daemon=True).start()
        note("Open this link; it works once. Then connect the sample consultant's account.")
        note(f"Sandbox Gmail and Calendar, with Askwell's add-on beside mail and events: {demo.sandbox.url}/")
        note("Everything is kept in a temporary directory and goes when you stop this with Ctrl-C.")
        _until_stopped(demo.page.wait, "" if no_browser else url, demo.wiring.settings.home)


def _answer_page(fresh_link: Callable[[], str]) -> None:
    """Print a link for each line that the page asks with, and end with the page, however that ends."""
    for line in sys.stdin:
        if line.strip() == ASK_LINK:
            say(fresh_link())
    os.kill(os.getpid(), signal.SIGTERM)


role_option = click.option(
    "--role",
    type=click.Choice(["serve", "work", "both"]),
    default="both",
    show_default=True,
    help="The page, the scans, or both in one process.",
)


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; elsewhere only as a server.")
@port_option
@browser_option
@role_option
def serve_command(*, host: str, port: int, no_browser: bool, role: str) -> None:
    """The page for your own accounts, and scans every quarter of an hour while it runs.

    With the settings of docs/server.md it is a server that invited people sign in to.
    """
    if role == "work":
        _work(host, port)
        return
    from web.logs import log_as_json  # noqa: PLC0415 - loaded where a server is started
    from web.server import PageServer  # noqa: PLC0415

    wiring = Wiring(load_settings())
    house = find_house(wiring, host)
    log_as_json(wiring.settings.log_level)
    page = PageServer(wiring, host=host, port=port, house=house, works=role == "both")
    page.start()
    try:
        if house is not None:
            say(house.base_url)
            note("Invited people sign in there. Stop with Ctrl-C.")
            _until_stopped(page.wait)
            return
        url = page.launch_url()
        say(url)
        note("Open this link; it works once. Stop with Ctrl-C.")
        _until_stopped(page.wait, "" if no_browser else url, wiring.settings.home)
    finally:
        page.stop()


@click.command("work")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8766, show_default=True, help="Where probes ask, on this machine."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Where probes and /metrics are answered.")
def work_command(*, host: str, port: int) -> None:
    """Scans and looks alone, without a page: beside `askwell serve --role serve`, on as many machines as you like."""
    _work(host, port)


def _work(host: str, port: int) -> None:
    from web.logs import log_as_json  # noqa: PLC0415 - loaded where a server is started
    from web.worker import Worker  # noqa: PLC0415

    wiring = Wiring(load_settings())
    house = find_house(wiring)
    log_as_json(wiring.settings.log_level)
    worker = Worker(wiring, host=host, port=port, house=house)
    worker.start()
    note(f"Working. Probes: http://{host}:{worker.port}/readyz   Stop with Ctrl-C.")
    try:
        _until_stopped(worker.wait)
    finally:
        worker.stop()


def find_house(wiring: Wiring, host: str = "127.0.0.1") -> ServerMode | None:
    """The server that the settings describe, None for a laptop's own page. Raises UserError where it is half set up."""
    if not is_server(wiring.settings, host=host):
        return None
    with wiring.open_control() as control:
        invited = bool(control.load_invitations())
    return server_mode(wiring.settings, host=host, invited=invited)


@click.command("open")
@click.option("--no-browser", is_flag=True, help="Only print the link.")
def open_command(*, no_browser: bool) -> None:
    """A fresh link to the page that is running, opened in the browser; the link works once."""
    from web.pages.app import present  # noqa: PLC0415 - the same
    from web.running_page import find_running_page  # noqa: PLC0415 - the same

    wiring = Wiring(load_settings())
    url = find_running_page(wiring.settings.home)
    if not url:
        raise UserError("No page is running for this data directory; start it with: askwell serve")
    if is_server(wiring.settings):
        say(url)
        note("Invited people sign in there.")
        return
    link = wiring.launch_url(url, now=present())
    say(link)
    if not no_browser and not open_in_browser(link, wiring.settings.home):
        note(NO_BROWSER)


@click.command("sandbox")
@click.option("--port", type=click.IntRange(0, 65535), default=8764, show_default=True, help="0 takes any.")
@click.option("--quota", type=click.Choice(["2026", "legacy", "off"]), default="2026", show_default=True)
@click.option("--project-units", type=click.IntRange(1), help="Gmail units a minute for all its users together.")
@click.option("--fault", type=RATE, default=0.0, help="Share of calls that fail; half as many lose their reply.")
@click.option("--latency", type=SECONDS, default=0.0, metavar="MS", help="How long each call takes.")
@click.option("--world", type=click.Path(path_type=Path), help="A world as JSON, instead of the sample year.")
@click.option("--drop", "drop_rate", type=RATE, help="Share of replies lost after the work was done.")
@click.option("--refuse", "refuse_rate", type=RATE, help="Share of calls refused as too fast.")
@click.option("--refusal", type=click.Choice(REFUSALS), help="In which of Google's wordings.")
@click.option("--daily-units", type=click.IntRange(1), help="What a user may spend before the day's limit.")
@click.option("--search-lag", "search_lag_s", type=SECONDS, metavar="S", help="How long searches miss new mail.")
@click.option("--history-lifetime", "history_lifetime_s", type=SECONDS, metavar="S", help="Then history ids are 404.")
@click.option("--sync-lifetime", "sync_token_lifetime_s", type=SECONDS, metavar="S", help="Then sync tokens are 410.")
@click.option("--token-lifetime", "token_lifetime_s", type=SECONDS, metavar="S", help="Of access tokens.")
@click.option("--no-mail", multiple=True, metavar="ADDRESS", help="An account without Gmail.")
@click.option("--blocked", "domain_policy", multiple=True, metavar="ADDRESS", help="Shut out by its admin.")
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed brings the same bad luck.")
@click.option("--credentials", type=click.Path(path_type=Path), help="Where to write this Google's credentials.json.")
def sandbox_command(
    *,
    port: int,
    quota: str,
    project_units: int | None,
    fault: float,
    latency: float,
    world: Path | None,
    credentials: Path | None,
    **weather: Any,
) -> None:
    """A small Google on loopback: OAuth, Calendar, Gmail and a mail page; on a bad day, if you wish.

    Prints its address, and on the lines after it the settings that point Askwell at it.
    """
    from web.demo import open_sandbox  # noqa: PLC0415 - the sample year is made only here

    chosen = {name: frozenset(value) if isinstance(value, tuple) else value for name, value in weather.items() if value}
    limits = {"quota": quota, "project_units": project_units}
    with open_sandbox(port=port, limits=limits, latency_ms=latency, file=world, fault=fault, weather=chosen) as sandbox:
        say(sandbox.url)
        settings = sandbox.settings()
        if credentials is not None:
            credentials.write_text(json.dumps(sandbox.credentials("installed"), indent=2) + "\n", encoding="utf-8")
            settings["ASKWELL_CREDENTIALS"] = str(credentials.absolute())
        for name, value in settings.items():
            say(f"export {name}={value}")
        note(f"Sandbox Gmail: {sandbox.url}/   Stop with Ctrl-C.")
        _until_stopped(sandbox.wait)


def _until_stopped(wait: Callable[[], None], url: str = "", directory: Path = Path()) -> None:
    """Wait for the end; before that, open `url`, where there is one, by way of a file in `directory`."""
    if url and not open_in_browser(url, directory):
        note(NO_BROWSER)
    # Whoever stops us politely gets the same tidy end as Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        wait()
    except KeyboardInterrupt:
        note("Stopped.")

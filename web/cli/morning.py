"""`digest` and `feed`: the day in a few lines, and what is due for a calendar program."""

from datetime import datetime

import click

from plugin.usecases.calendar_feed import end_feed, feed_secret, load_feed, open_feed
from plugin.usecases.digest import Handing, load_digest, save_digest
from plugin.usecases.judgement import Judgement
from plugin.usecases.reading_state import is_preliminary
from web.bootstrap import AccountSession, wired
from web.cli.options import account_option, json_option, note, now_option, print_json, say
from web.running_page import find_running_page
from web.views.digest import digest_json, digest_text, in_language, make_digest


@click.command("digest")
@click.option(
    "--every-morning", "how", type=click.Choice([one.value for one in Handing]), help="Have it come by itself."
)
@click.option("--hour", type=click.IntRange(0, 23), help="From which hour on it comes; 7 unless you say so.")
@now_option
@account_option
@json_option
def digest_command(*, how: str | None, hour: int | None, now: datetime, address: str | None, as_json: bool) -> None:
    """What waits for you, whom to ask today, and the meetings to come, in a few lines.

    With --every-morning it comes by itself while the page runs: as a notification of your desktop, or as a draft to
    yourself in your Gmail. Askwell sends nothing.
    """
    with wired(address) as session:
        if how is not None or hour is not None:
            before = load_digest(session.store)
            kept = save_digest(
                session.store,
                how or before.how,
                str(before.hour if hour is None else hour),
                is_google=session.account.kind == "google",
            )
            came = (
                "does not come by itself"
                if kept.how is Handing.OFF
                else f"comes as a {kept.how} from {kept.hour}:00 on"
            )
            note(f"The digest {came}.")
            return
        digest = make_digest(
            Judgement(session.store, session.snapshot(now=now), now=now),
            preliminary=is_preliminary(session.store, session.account),
        )
        language = session.store.load_profile().language
    if as_json:
        print_json(digest_json(digest))
    else:
        say(digest_text(digest, in_language(language)).rstrip())


@click.command("feed")
@click.argument("deed", type=click.Choice(["show", "on", "renew", "off"]), default="show")
@account_option
@json_option
def feed_command(*, deed: str, address: str | None, as_json: bool) -> None:
    """What is due, for your calendar program: show its secret address, turn it on, renew it, or end it."""
    with wired(address) as session:
        if deed == "renew" or (deed == "on" and not load_feed(session.store).on):
            open_feed(session.store)
        elif deed == "off":
            end_feed(session.store)
        link = _link(session)
    if as_json:
        print_json({"on": bool(link), "address": link or None})
    elif link:
        say(link)
        note("Whoever knows this address reads what is due and with whom. It answers while the page runs.")
    else:
        say("The feed is off; turn it on with: askwell feed on")


def _link(session: AccountSession) -> str:
    secret = feed_secret(session.store)
    if not secret:
        return ""
    base = session.wiring.settings.base_url or find_running_page(session.wiring.settings.home)
    return f"{base.rstrip('/')}/feed/{session.account.id}/{secret}.ics"

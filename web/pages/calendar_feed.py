"""`/feed/<account>/<secret>.ics`: what is due, for a calendar program; whoever knows the address reads it.

It says what is due and with whom, and no more. A wrong address, one that was ended, and one of an account that is not
there are told apart by nobody.
"""

from collections.abc import Iterator
from datetime import timedelta

from flask import Blueprint, Response, abort, g, request, url_for

from plugin.domain.model import Account
from plugin.domain.tracking.pipeline import Stand, Turn, pipeline
from plugin.errors import StoreTrouble, UserError
from plugin.sentences import say
from plugin.takeout.calendar_feed import FeedItem, write_feed
from plugin.usecases.calendar_feed import opens_feed
from plugin.usecases.reminder_setting import reminder_days
from web.pages.language import told
from web.pages.request_context import clock, control, server, wiring
from web.translations.catalogue import OFFERED, SOURCE
from web.views.desk import HEADS

calendar_feed = Blueprint("calendar_feed", __name__)
AHEAD = timedelta(days=60)


@calendar_feed.get("/feed/<account_id>/<secret>.ics")
def feed(account_id: str, secret: str) -> Response:
    """The due items of one account."""
    account = control().load_account(account_id)
    house = server()
    if account is None or (house is not None and not house.serves(control(), account)):
        abort(404)
    wanted = request.args.get("lang", "")
    g.language = wanted if wanted in OFFERED else SOURCE
    items = _items(account, secret)
    if items is None:
        abort(404)
    written = write_feed(items, title=told(say("Askwell: due")), as_tasks=request.args.get("as") == "tasks")
    return Response(written, mimetype="text/calendar")


def _items(account: Account, secret: str) -> list[FeedItem] | None:
    """What is due; None where the address does not open the feed."""
    try:
        with wiring().open_store(account) as store:
            if not opens_feed(store, secret):
                return None
            asks = store.load_ask_outlines()
            return list(due_items(pipeline(asks, now=clock(), reminder_days=reminder_days(store))))
    except (UserError, StoreTrouble):
        abort(503)


def due_items(stands: list[Stand]) -> Iterator[FeedItem]:
    """What waits for the user, on the day it is due; what is overdue, today."""
    today = clock().date()
    for stand in stands:
        due = stand.next.due or stand.since
        if stand.turn is Turn.YOURS and due <= clock() + AHEAD:
            yield FeedItem(
                f"{stand.ask.id}-{stand.next.action.value}",
                told(say("%(what)s: %(name)s", what=HEADS[stand.next.action], name=stand.name)),
                max(due.astimezone(clock().tzinfo).date(), today),
                stand.since,
                url_for("asks.ask", ask_id=stand.ask.id, _external=True),
            )

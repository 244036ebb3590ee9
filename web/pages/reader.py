"""`/reader`: what the rules heard, what the careful reader added, and the press that takes a finding back."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Address, MailMessage
from plugin.sentences import say
from plugin.views.reader import RECORDED, reader_line
from plugin.views.reader_findings import count_added, read_messages
from web.pages.flash import flash, show_only_with_account, tell
from web.pages.request_context import clock, snapshot, store, wiring
from web.views.listing import page_number

reader_page = Blueprint("reader", __name__, url_prefix="/reader")
show_only_with_account(reader_page)
PER_PAGE = 20
"""Messages on one page."""


@reader_page.get("")
def page() -> str:
    """Every message in which the reader found anything, the newest first."""
    found, struck = store().load_findings(), store().load_struck_findings()
    held = snapshot().messages if found or struck else ()
    messages: dict[str, MailMessage] = {one.id: one for one in held}
    read = read_messages(found, struck, messages, _name_of)
    number = min(page_number(request.args.get("page", "")), len(read) // PER_PAGE + 1)
    settings, health = store().load_model_settings(), store().load_model_health()
    return render_template(
        "reader.html",
        settings=settings,
        line=reader_line(settings, store().load_model_usage(since=clock().date()), health, now=clock()),
        recorded=RECORDED if wiring().recorded is not None else "",
        messages=read[(number - 1) * PER_PAGE : number * PER_PAGE],
        total=len(read),
        added=count_added(read),
        read=len({one.message_id for one in store().load_reader_reads()}),
        number=number,
        more=len(read) > number * PER_PAGE,
    )


def _name_of(address: Address) -> str:
    person = snapshot().people.person(address)
    return person.name if person else ""


@reader_page.post("/strike")
def strike() -> Response:
    """Take a finding back, or let it count again. It stays taken back when the message is read anew."""
    finding, back = request.form.get("finding", ""), request.form.get("back") == "yes"
    if not finding or not store().strike_finding(finding, struck=not back):
        abort(404)
    if back:
        flash(say("It counts again."), "status")
    else:
        fields = {"finding": finding, "back": "yes"}
        tell(say("Taken back: it counts no more, and stays so."), undo=url_for("reader.strike"), fields=fields)
    return redirect(url_for("reader.page"), 303)

"""`/settings`: accounts, how often to ask, whom never to ask, what was learned, and the user's own data."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Account
from plugin.errors import StoreTrouble, UserError
from plugin.sentences import say
from plugin.usecases.backup import forget_this_account
from plugin.usecases.connect import revoke_access
from plugin.usecases.judgement import INTERVAL
from plugin.usecases.reminder_setting import LEAST_REMINDER, MOST_REMINDER, REMINDER, is_reminder_days, reminder_days
from plugin.usecases.suggest import lessons_of, unlearn
from web.pages.connect import MISSING
from web.pages.flash import flash
from web.pages.never_read import SORTS, left_out_rows
from web.pages.request_context import account, clock, control, drop_kept, server, snapshot, store, visitor, wiring
from web.pages.security import with_session
from web.views.accounts import account_states
from web.views.reader import reader_facts

settings_page = Blueprint("settings", __name__, url_prefix="/settings")
LEAST_DAYS, DEFAULT_DAYS, MOST_DAYS = 14, 90, 730


@settings_page.get("")
def page() -> str:
    """Everything that can be set, and how each account fares."""
    shown = visitor().account
    try:
        known = _known() if shown else {}
    except (UserError, StoreTrouble):
        # Its file is damaged or lost: its state says so, and the way to forget it must be there.
        known = {}
    return render_template(
        "settings.html",
        states=account_states(control(), visitor().accounts),
        house=server(),
        current=shown,
        has_account=bool(known),
        missing=MISSING,
        bounds=(LEAST_DAYS, MOST_DAYS),
        reminder_bounds=(LEAST_REMINDER, MOST_REMINDER),
        home=wiring().settings.home,
        **known,
    )


def _known() -> dict[str, object]:
    """What was set and learned for this account."""
    return {
        "reminder": reminder_days(store()),
        "interval": store().load_preferences().get(INTERVAL, str(DEFAULT_DAYS)),
        "never": _never(),
        "left_out": left_out_rows(store()),
        "never_sorts": SORTS,
        "lessons": lessons_of(store()),
        "sharing": control().load_shared_by(account().id) if server() is not None else [],
        "model": reader_facts(control(), store(), account(), recorded=wiring().recorded is not None, now=clock()),
    }


def _never() -> list[tuple[str, str]]:
    """(address, name) of everybody whom the user never wants to ask."""
    found = []
    for address in sorted(store().load_corrections().do_not_ask):
        person = snapshot().people.person(address)
        found.append((str(address), person.name if person else ""))
    return found


@settings_page.post("")
def save() -> Response:
    """Keep how often the same person may be asked, or after how long one reminder is due."""
    if REMINDER in request.form:
        return _save_reminder(request.form[REMINDER])
    text = request.form.get(INTERVAL, "")
    if not (text.isascii() and text.isdigit() and len(text) < 7 and LEAST_DAYS <= int(text) <= MOST_DAYS):
        flash(
            say(
                "Choose a number of days from %(least_days)s to %(most_days)s.",
                least_days=LEAST_DAYS,
                most_days=MOST_DAYS,
            ),
            "error",
        )
    else:
        store().save_preference(INTERVAL, text)
        flash(say("Saved: nobody is asked again within %(days)s days.", days=text), "status")
    return _back()


def _save_reminder(text: str) -> Response:
    if is_reminder_days(text):
        store().save_preference(REMINDER, str(int(text)))
        flash(
            say("Saved: one reminder after %(days)s working days of silence, and never a second.", days=int(text)),
            "status",
        )
    else:
        flash(
            say(
                "Choose a number of working days from %(least_reminder)s to %(most_reminder)s.",
                least_reminder=LEAST_REMINDER,
                most_reminder=MOST_REMINDER,
            ),
            "error",
        )
    return _back()


def _back() -> Response:
    return redirect(url_for("settings.page"), 303)


@settings_page.post("/stop-sharing")
def stop_sharing() -> Response:
    """Take back all that colleagues may see of whom the user knows."""
    if server() is None:
        abort(404)
    gone = control().take_back_contacts(account().id)
    flash(say("Taken back: no colleague sees any of it.") if gone else say("You shared nothing."), "status")
    return _back()


@settings_page.post("/unlearn")
def unlearn_lesson() -> Response:
    """Forget one lesson of a “not now”."""
    if not unlearn(store(), request.form.get("lesson", ""), now=clock()):
        abort(404)
    flash(say("Forgotten: it no longer counts."), "status")
    return _back()


def _account(account_id: str) -> Account:
    found = next((one for one in visitor().accounts if one.id == account_id), None)
    if found is None:
        abort(404)
    return found


@settings_page.post("/account/<account_id>")
def choose(account_id: str) -> Response:
    """Show another account's pages."""
    chosen = _account(account_id)
    session_id = control().sign_in_session(visitor().session_id, chosen.id, now=clock())
    response = redirect(url_for("today.page"), 303)
    return with_session(response, session_id) if session_id else response


@settings_page.get("/account/<account_id>/forget")
def confirm_forget(account_id: str) -> str:
    """Ask once more, and say what stays."""
    return render_template("forget.html", one=_account(account_id))


@settings_page.post("/account/<account_id>/forget")
def forget(account_id: str) -> Response:
    """Revoke the permission and delete everything of an account."""
    one = _account(account_id)
    forgotten = forget_this_account(control(), one, revoke=lambda of: revoke_access(control(), wiring().google, of))
    drop_kept(one.id)
    flash(say("%(address)s is forgotten.", address=one.address), "status")
    if forgotten.revoked is False:
        flash(
            say("Google could not be told; remove Askwell under myaccount.google.com/permissions as well."), "warning"
        )
    return _stay(_back())


def _stay(response: Response) -> Response:
    """Keep the visitor in: a session that belonged to the account went with it."""
    if control().load_session(visitor().session_id, now=clock()) is not None:
        return response
    member = visitor().member
    return with_session(response, control().start_session(now=clock(), member_id=member.id if member else None))

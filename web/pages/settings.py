"""`/settings`: accounts, how often to ask, whom never to ask, what was learned, and the user's own data."""

from datetime import date, timedelta

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Account, Kind, SharedContact
from plugin.domain.suggestions.pace import DaysOff, without_past
from plugin.domain.suggestions.phrasing import say_day, say_kind
from plugin.errors import StoreTrouble, UserError
from plugin.sentences import Day, say, say_number
from plugin.usecases.backup import forget_this_account
from plugin.usecases.connect import revoke_access
from plugin.usecases.pace import (
    ASKS_A_DAY,
    FEWEST_ASKS,
    INTERVAL,
    LEAST_DAYS,
    MOST_ASKS,
    MOST_DAYS,
    add_days_off,
    load_pace,
    remove_days_off,
    save_asks_a_day,
    save_interval,
    save_rest,
    save_weekdays,
)
from plugin.usecases.reminder_setting import LEAST_REMINDER, MOST_REMINDER, REMINDER, is_reminder_days, reminder_days
from plugin.usecases.suggest import lessons_of, unlearn
from web.pages.flash import flash, tell
from web.pages.never_read import SORTS, left_out_rows
from web.pages.request_context import account, clock, control, drop_kept, server, snapshot, store, visitor, wiring
from web.pages.security import with_session
from web.views.accounts import MISSING, account_states
from web.views.listing import name_key
from web.views.reader import reader_facts

settings_page = Blueprint("settings", __name__, url_prefix="/settings")
_MONDAY = date(2024, 1, 1)
WEEKDAYS = tuple(Day(f"{day:%A}", day, "EEEE") for day in (_MONDAY + timedelta(days=number) for number in range(7)))
"""The days of the week from Monday on, in the reader's language."""


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
        "pace": load_pace(store()),
        "ask_bounds": (FEWEST_ASKS, MOST_ASKS),
        "weekdays": WEEKDAYS,
        "off": [(f"{one.first}/{one.last}", _on(one.first), _on(one.last)) for one in _days_off()],
        "rest_kinds": [(kind.value, say_kind(kind)) for kind in Kind],
        "never": _never(),
        "left_out": left_out_rows(store()),
        "never_sorts": SORTS,
        "lessons": lessons_of(store()),
        "sharing": _sharing(),
        "model": reader_facts(control(), store(), account(), recorded=wiring().recorded is not None, now=clock()),
    }


def _sharing() -> list[SharedContact]:
    """Whom the user lets colleagues know of, by name; on a laptop there are no colleagues."""
    held = control().load_shared_by(account().id) if server() is not None else []
    return sorted(held, key=lambda one: (name_key(one.name, one.organisation), one.address))


def _days_off() -> tuple[DaysOff, ...]:
    return without_past(load_pace(store()).off, clock().date())


def _never() -> list[tuple[str, str]]:
    """(address, name) of everybody whom the user never wants to ask."""
    found = []
    for address in store().load_corrections().do_not_ask:
        person = snapshot().people.person(address)
        found.append((str(address), person.name if person else ""))
    return sorted(found, key=lambda one: (name_key(one[1] or one[0]), one[0]))


@settings_page.post("")
def save() -> Response:
    """Keep how often to ask, how long whom rests, and after how long one reminder is due: whatever of it was sent."""
    form = request.form
    saved: list[str] = []
    try:
        if ASKS_A_DAY in form:
            number = save_asks_a_day(store(), form[ASKS_A_DAY])
            saved.append(say_number("At most %(num)s ask a day.", "At most %(num)s asks a day.", number))
        if INTERVAL in form:
            days = save_interval(store(), form[INTERVAL])
            saved.append(say("Saved: nobody is asked again within %(days)s days.", days=days))
        for kind in Kind:
            if f"rest_{kind}" in form:
                save_rest(store(), kind, form[f"rest_{kind}"])
    except UserError as error:
        flash(str(error), "error")
        return _back("pace")
    if REMINDER in form:
        return _save_reminder(form[REMINDER], quiet=bool(saved))
    if saved:
        flash(saved[-1] if len(saved) == 1 else say("Saved."), "status")
    return _back("pace")


def _save_reminder(text: str, *, quiet: bool) -> Response:
    if is_reminder_days(text):
        store().save_preference(REMINDER, str(int(text)))
        alone = say("Saved: one reminder after %(days)s working days of silence, and never a second.", days=int(text))
        flash(say("Saved.") if quiet else alone, "status")
    else:
        flash(
            say(
                "Choose a number of working days from %(least_reminder)s to %(most_reminder)s.",
                least_reminder=LEAST_REMINDER,
                most_reminder=MOST_REMINDER,
            ),
            "error",
        )
    return _back("pace")


@settings_page.post("/quiet")
def save_quiet() -> Response:
    """Keep on which days of the week nothing is asked."""
    chosen = {int(text) for text in request.form.getlist("weekday") if text in set("0123456")}
    try:
        save_weekdays(store(), chosen)
        flash(say("Saved."), "status")
    except UserError as error:
        flash(str(error), "error")
    return _back("quiet")


@settings_page.post("/days-off")
def days_off() -> Response:
    """Add days off, or (with `remove`) take them away."""
    form = request.form
    here = url_for("settings.days_off")
    if "remove" in form:
        span = remove_days_off(store(), form["remove"])
        if span is not None:
            fields = {"first": span.first.isoformat(), "last": span.last.isoformat()}
            tell(say("Removed: asks come on these days again."), undo=here, fields=fields)
        return _back("quiet")
    try:
        span = add_days_off(store(), form.get("first", ""), form.get("last", ""), today=clock().date())
        tell(
            say("Nothing is asked from %(first)s to %(last)s.", first=_on(span.first), last=_on(span.last)),
            undo=here,
            fields={"remove": f"{span.first}/{span.last}"},
        )
    except UserError as error:
        flash(str(error), "error")
    return _back("quiet")


def _on(day: date) -> str:
    return say_day(day, today=clock().date())


def _back(part: str = "") -> Response:
    return redirect(url_for("settings.page", _anchor=part or None), 303)


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


@settings_page.post("/account/<account_id>/default")
def make_default(account_id: str) -> Response:
    """Begin with this account at each sign-in, and mean it in commands that name none."""
    chosen = _account(account_id)
    before = next((one for one in visitor().accounts if one.is_default and one.id != chosen.id), None)
    control().set_default_account(chosen.id)
    sentence = say("%(address)s is shown first from now on, and meant where none is named.", address=chosen.address)
    if before is not None:
        tell(sentence, undo=url_for("settings.make_default", account_id=before.id))
    else:
        flash(sentence, "status")
    return _back("accounts")


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

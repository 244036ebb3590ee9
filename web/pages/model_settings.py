"""`/settings/reader`: which language model, for what, at what cost; and the user's word before anything goes to it."""

from collections.abc import Mapping
from dataclasses import replace
from math import isfinite, nan
from time import monotonic

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import ModelPrice, ModelPurpose, ModelSettings
from plugin.domain.text.model_hosts import read_model_host
from plugin.errors import UserError
from plugin.sentences import say, say_number
from plugin.usecases.model_access import agree, keep_settings, key_from_form, switch_off, try_model, with_switches
from plugin.views.reader import words_leaving
from web.pages.flash import flash, show_only_with_account
from web.pages.request_context import account, clock, control, server, store, wiring
from web.views.reader import is_set

model_settings = Blueprint("model_settings", __name__, url_prefix="/settings/reader")
show_only_with_account(model_settings)
_SWITCHED = {
    ("reads", True): say("Reading is on."),
    ("reads", False): say("Reading is off."),
    ("rewords", True): say("Rewording is on."),
    ("rewords", False): say("Rewording is off."),
    ("writes", True): say("Writing letters is on."),
    ("writes", False): say("Writing letters is off."),
}
"""What is said after a switch was turned: which, and whether it is on."""
_SWITCHES = ("reads", "rewords", "writes")


@model_settings.post("")
def save() -> Response:
    """Keep what was chosen; a host that was not agreed to yet is asked about on a page of its own."""
    try:
        wanted = _wanted(store().load_model_settings(), request.form)
        key = key_from_form(request.form["key"]) if request.form.get("key", "").strip() else ""
        kept = _keep(wanted, key)
    except UserError as error:
        flash(str(error), "error")
        return _back()
    if not kept.is_agreed:
        return redirect(url_for("model_settings.leave"), 303)
    flash(say("Saved."), "status")
    return _back()


def _wanted(before: ModelSettings, form: Mapping[str, str]) -> ModelSettings:
    """The settings that a form asks for. Raises UserError for a number that is none."""
    asked, answered = (form.get(name, "").strip() for name in ("price_asked", "price_answered"))
    price = None
    if asked or answered:
        price = ModelPrice(
            _number(asked or "0"), _number(answered or "0"), " ".join(form.get("currency", "").split())[:8]
        )
    money = form.get("budget_money", "").strip()
    _refuse_servers_own(form.get("url", "").strip())
    return replace(
        before,
        url=form.get("url", "").strip(),
        model=form.get("model", "").strip(),
        budget_tokens=int(_number(form.get("budget_tokens", "") or str(before.budget_tokens))),
        budget_money=_number(money) if money else None,
        price=price,
        masks=form.get("masks") == "yes",
    )


def _refuse_servers_own(url: str) -> None:
    """On a server a member's address may not lead into the network behind it, but for what its operator names."""
    house = server()
    if house is not None and url:
        host = read_model_host(url)
        if host.near and host.origin not in house.model_hosts:
            raise UserError(
                say(
                    "%(name)s lies within this server's own network, where no page of a member's "
                    "may reach; ask its operator to name it in ASKWELL_MODEL_HOSTS, or use an "
                    "address elsewhere.",
                    name=host.name,
                )
            )


def _number(text: str) -> float:
    plain = "".join(text.replace("\u202f", "").split())
    # 1,234.5 and 1.5 are numbers, and so is 1,5 where the comma is the point.
    whole, comma, rest = plain.rpartition(",")
    plain = f"{whole}.{rest}" if comma and len(rest) != 3 and "." not in plain else plain.replace(",", "")
    try:
        number = float(plain) if len(plain) < 20 else nan
    except ValueError:
        number = nan
    # "nan" and "inf" are numbers to Python, and a budget that nothing ever reaches.
    if not isfinite(number):
        raise UserError(say("“%(text)s” is no number; write it in figures, such as 100000.", text=text[:20]))
    return number


def _keep(settings: ModelSettings, key: str = "") -> ModelSettings:
    key_file = wiring().settings.key_file
    return keep_settings(control(), store(), account(), settings, key_file=key_file, key=key, now=clock())


@model_settings.get("/agree")
def leave() -> str | Response:
    """Say which host gets which words, before the first use."""
    settings = store().load_model_settings()
    if not is_set(settings):
        return _back()
    leaving = words_leaving(read_model_host(settings.url), masks=settings.masks)
    return render_template("model_agree.html", settings=settings, leaving=leaving)


@model_settings.post("/agree")
def agree_to_host() -> Response:
    """The user's word: once for a host on this machine, twice for one elsewhere."""
    settings = store().load_model_settings()
    if not is_set(settings):
        return _back()
    host = read_model_host(settings.url)
    if not host.here and request.form.get("host", "").strip().casefold() != host.name:
        flash(
            say("Nothing was switched on: to agree once more, write the host's name, %(name)s.", name=host.name),
            "error",
        )
        return redirect(url_for("model_settings.leave"), 303)
    on = {name: request.form.get(name) == "yes" for name in _SWITCHES}
    _keep(with_switches(agree(settings, host, now=clock()), on))
    some = say("Saved. “Try it” shows whether it answers.")
    flash(some if any(on.values()) else say("Saved; nothing is switched on."), "status")
    return _back()


@model_settings.post("/switch")
def switch() -> Response:
    """Turn reading, rewording or writing on or off."""
    settings = store().load_model_settings()
    if not settings.is_agreed:
        return redirect(url_for("model_settings.leave"), 303) if is_set(settings) else _back()
    use, on = request.form.get("use", ""), request.form.get("on") == "yes"
    if use in _SWITCHES:
        _keep(with_switches(settings, {use: on}))
        flash(_SWITCHED[use, on], "status")
    return _back()


@model_settings.post("/test")
def test() -> Response:
    """One tiny request that holds none of the user's words."""
    try:
        with wiring().open_model(control(), store(), account(), ModelPurpose.TEST, clock=clock) as model:
            tried = try_model(model, monotonic) if model is not None else None
    except UserError as error:
        flash(str(error), "error")
        return _back()
    if tried is None:
        flash(say("Agree first that words may go to this host."), "error")
        return _back()
    answer = say(
        "It answered in %(seconds)s seconds: %(text)s", seconds=round(tried.seconds, 1), text=tried.text or "…"
    )
    flash(answer, "status")
    if not tried.in_shape:
        flash(say("That is not the shape that was asked for: a larger model does better."), "warning")
    return _back()


@model_settings.post("/off")
def turn_off() -> Response:
    """Ask no model any more, and delete its key."""
    switch_off(control(), store(), account())
    flash(say("The language model is off; no host is contacted, and its key is deleted."), "status")
    return _back()


@model_settings.post("/clear")
def clear() -> Response:
    """Drop everything that a model found."""
    gone = store().delete_findings()
    flash(say_number("%(num)s finding is gone.", "%(num)s findings are gone.", gone), "status")
    return _back()


def _back() -> Response:
    return redirect(url_for("settings.page", _anchor="reader"), 303)

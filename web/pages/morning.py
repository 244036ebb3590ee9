"""`/settings/morning`: what comes to the user by itself: due items for their calendar, and the morning digest."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.calendar_feed import end_feed, feed_secret, load_feed, open_feed
from plugin.usecases.digest import Handing, load_digest, save_digest
from web.desktop import notifier
from web.pages.flash import flash, show_only_with_account
from web.pages.language import page_language, told
from web.pages.reading import is_preliminary
from web.pages.request_context import account, judgement, server, store
from web.views.digest import digest_text, make_digest

morning = Blueprint("morning", __name__, url_prefix="/settings/morning")
show_only_with_account(morning)


@morning.get("")
def page() -> str:
    """How both stand, and what the digest would say now."""
    return render_template(
        "morning.html",
        feed=load_feed(store()),
        addresses=_addresses(),
        digest=load_digest(store()),
        ways=[
            (Handing.OFF, say("It does not come by itself"), True),
            (Handing.NOTIFICATION, say("As a notification on this desktop"), server() is None and bool(notifier())),
            (Handing.DRAFT, say("As a draft to yourself, in your Gmail"), account().kind == "google"),
        ],
        house=server(),
        text=digest_text(make_digest(judgement(), preliminary=is_preliminary()), told),
    )


def _addresses() -> list[tuple[str, str]]:
    """The feed's address, for calendars and for lists of tasks; none while it is off."""
    secret = feed_secret(store())
    if not secret:
        return []

    def address(**more: str) -> str:
        language = page_language()
        return url_for(
            "calendar_feed.feed", account_id=account().id, secret=secret, lang=language, _external=True, **more
        )

    return [(say("For your calendar"), address()), (say("For a list of tasks"), address(**{"as": "tasks"}))]


@morning.post("/feed")
def set_feed() -> Response:
    """Turn the feed on, renew its address, or end it."""
    if request.form.get("deed") == "end":
        end_feed(store())
        flash(say("Ended: the address opens nothing any more."), "status")
    else:
        renewed = load_feed(store()).on
        open_feed(store())
        said = say("Renewed: the earlier address opens nothing any more.")
        flash(said if renewed else say("The feed is on. Add its address to your calendar program."), "status")
    return redirect(url_for("morning.page", _anchor="feed"), 303)


@morning.post("/digest")
def set_digest() -> Response:
    """Set how the digest comes, and from which hour on."""
    try:
        how, hour = request.form.get("how", ""), request.form.get("hour", "")
        kept = save_digest(store(), how, hour, is_google=account().kind == "google")
    except UserError as error:
        flash(str(error), "error")
    else:
        on = say("Saved: the digest comes every morning from %(hour)s:00 on, while Askwell runs.", hour=kept.hour)
        flash(say("Saved: the digest does not come by itself.") if kept.how is Handing.OFF else on, "status")
    return redirect(url_for("morning.page", _anchor="digest"), 303)

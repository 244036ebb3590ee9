"""`/server`: who may sign in, and how the server fares, for its administrators; and the way out, for everybody.

An administrator sees who is a member, how many accounts and how much they hold, and whether all is well: never
anybody's people, mail or asks, nor the sentences that may name them.
"""

from collections.abc import Iterable
from datetime import datetime

from flask import Blueprint, abort, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Invitation, Member
from plugin.domain.text.addresses import parse_address
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.connect import revoke_access
from plugin.usecases.guest_list import read_entry
from plugin.usecases.members import block, remove_member
from web.pages.flash import flash
from web.pages.request_context import clock, control, drop_kept, server, set_visitor, visitor, wiring
from web.pages.security import cookie_name, drop_cookie
from web.server_mode import ServerMode
from web.views.server import member_states, totals

server_page = Blueprint("server", __name__, url_prefix="/server")
leave_page = Blueprint("leave", __name__, url_prefix="/leave")


def _house() -> ServerMode:
    found = server()
    if found is None:
        abort(404)
    return found


@server_page.before_request
def _administrators_only() -> None:
    if not visitor().is_admin:
        abort(404)


@server_page.get("")
def page() -> str:
    """The guest list, the members, and how all fares."""
    guests = _house().guests
    states = member_states(control(), guests)
    invited = control().load_invitations()
    joined = {state.member.address for state in states}
    return render_template(
        "server.html",
        states=states,
        totals=totals(states),
        allow=sorted(guests.allow - guests.admins),
        admins=sorted(guests.admins),
        invitations=invited,
        joined=joined,
        blocked={one.address: one for one in reversed(control().load_blocked())}.values(),
        base=_house().base_url,
    )


@server_page.post("/invite")
def invite() -> Response:
    """Put an address or a domain on the guest list; nobody is written to."""
    try:
        entry = read_entry(request.form.get("entry", ""))
    except UserError as error:
        flash(str(error), "error")
        return _back()
    is_admin = request.form.get("admin") == "yes"
    if is_admin and "@" not in entry:
        flash(say("An administrator is a person: invite them by their address."), "error")
        return _back()
    made = Invitation(entry, is_admin, clock())
    if _shuts_me_out([made, *(one for one in control().load_invitations() if one.entry != entry)]):
        flash(say("You would shut yourself out as an administrator; let another one do it."), "error")
        return _back()
    control().save_invitation(made)
    if control().unblock(entry):
        flash(say("%(entry)s was blocked, and is no longer.", entry=entry), "status")
    may = say(
        "%(entry)s may sign in at %(base_url)s. Askwell sends nothing: tell them yourself.",
        entry=entry,
        base_url=_house().base_url,
    )
    flash(may, "status")
    return _back()


def _shuts_me_out(invitations: Iterable[Invitation]) -> bool:
    """Whether, with these invitations, the one who asks would look after the server no longer."""
    me = visitor().member
    return me is not None and not _house().guests.is_admin(me.address, invitations)


@server_page.post("/withdraw")
def withdraw() -> Response:
    """Take an entry off the guest list; whoever came in by it alone is signed out at once."""
    entry = request.form.get("entry", "")
    rest = [one for one in control().load_invitations() if one.entry != entry]
    if _shuts_me_out(rest):
        flash(say("You would shut yourself out as an administrator; let another one do it."), "error")
        return _back()
    if not control().delete_invitation(entry):
        abort(404)
    for one in control().load_members():
        if not _house().guests.admits(one.address, one.domain, rest):
            control().end_sessions_of(one.id)
    flash(
        say(
            "%(entry)s is off the list. What was read for whoever joined by it stays until they are removed.",
            entry=entry,
        ),
        "status",
    )
    return _back()


def _member(member_id: str) -> Member:
    found = control().load_member(member_id)
    if found is None:
        abort(404)
    return found


@server_page.get("/people/<member_id>/remove")
def confirm_remove(member_id: str) -> str:
    """Ask once more."""
    one = _member(member_id)
    return render_template("leave.html", member=one, mine=False)


def _comes_back_by(one: Member) -> str:
    return _house().guests.comes_back_by(one.address, one.domain, control().load_invitations())


@server_page.post("/people/<member_id>/remove")
def remove(member_id: str) -> Response:
    """Delete a member with everything that is theirs."""
    one, me = _member(member_id), visitor().member
    if me is not None and one.id == me.id:
        return redirect(url_for("leave.page_of_leaving"), 303)
    told = _remove(one, blocked_at=clock())
    said = say(
        "%(address)s is removed, with everything that was theirs here, and stays out until unblocked.",
        address=one.address,
    )
    flash(said, "status")
    if not told:
        flash(say("Google could not be told of every account of theirs; tell them to remove Askwell there."), "warning")
    return _back()


def _remove(one: Member, *, blocked_at: datetime | None = None) -> bool:
    return remove_member(
        control(),
        one,
        revoke=lambda of: revoke_access(control(), wiring().google, of),
        drop=drop_kept,
        blocked_at=blocked_at,
    )


@server_page.post("/block")
def block_address() -> Response:
    """Keep an address out, whatever would let it in; whoever is in by it is signed out at once."""
    address, me = parse_address(request.form.get("entry", "")), visitor().member
    if address is None:
        flash(say("That is no mail address; write it like name@company.example."), "error")
    elif me is not None and me.address == address:
        flash(say("You would shut yourself out as an administrator; let another one do it."), "error")
    else:
        joined = block(control(), address, now=clock())
        stays = say("%(address)s is blocked. What was read for them stays until they are removed.", address=address)
        flash(stays if joined else say("%(address)s is blocked.", address=address), "status")
    return _back()


@server_page.post("/unblock")
def unblock_address() -> Response:
    """Keep an address out no longer; whether it is let in is the guest list's matter."""
    address = request.form.get("entry", "")
    if not control().unblock(address):
        abort(404)
    said = say("%(address)s is blocked no longer, and comes in where the guest list lets them.", address=address)
    flash(said, "status")
    return _back()


def _back() -> Response:
    return redirect(url_for("server.page"), 303)


@leave_page.get("")
def page_of_leaving() -> str:
    """Say what goes, and ask once more."""
    member = visitor().member
    if member is None:
        abort(404)
    back_by = _comes_back_by(member)
    return render_template("leave.html", member=member, mine=True, accounts=visitor().accounts, back_by=back_by)


@leave_page.post("")
def leave() -> Response:
    """Delete everything of the person who asks, and sign them out."""
    member = visitor().member
    if member is None:
        abort(404)
    if request.form.get("sure") != "yes":
        flash(say("Nothing was deleted: tick the box to say that you are sure."), "error")
        return redirect(url_for("leave.page_of_leaving"), 303)
    told = _remove(member)
    set_visitor("", None)
    session.clear()
    gone = redirect(url_for("sign_in.page", left="yes" if told else "untold"), 303)
    drop_cookie(gone, cookie_name())
    return gone

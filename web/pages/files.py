"""`/connect/files`: mail, calendars and lists handed over in the browser, in one form or piece by piece."""

from collections.abc import Sequence

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Address
from plugin.domain.text.addresses import parse_address
from plugin.errors import UserError
from plugin.sentences import say
from plugin.store.uploads import Uploads
from plugin.takeout.file_kinds import FileKind
from plugin.takeout.own_address import guess_own_addresses, occurs
from web.file_import import FileFound, look_at_files
from web.jobs import Jobs
from web.pages.flash import flash
from web.pages.request_context import clock, control, server, visitor, wiring
from web.pages.security import with_session

files = Blueprint("files", __name__, url_prefix="/connect/files")
LONGEST = 300
_DIGITS = 16
"""No file has more bytes than a number of so many; Python refuses to read numbers of thousands."""
_READ = frozenset({FileKind.MAIL, FileKind.CALENDAR})


@files.before_request
def leave_to_laptops() -> None:
    """A server reads the mail of those who sign in at Google, and takes no files."""
    if server() is not None:
        abort(404)


@files.get("")
def page() -> str:
    """What was handed over so far, and whose it seems to be."""
    return _page()


def _page(*, typed: str = "", chosen: Sequence[str] = (), unseen: Sequence[Address] = ()) -> str:
    found = look_at_files(_uploads().files())
    mail, calendars = _paths(found, FileKind.MAIL), _paths(found, FileKind.CALENDAR)
    guesses = guess_own_addresses(mail, calendars)
    known = [one for one in visitor().accounts if one.kind != "google"]
    ticked = set(chosen) or {one.address for one in guesses[:1]}
    return render_template(
        "files.html",
        found=found,
        guesses=guesses,
        ticked=ticked,
        typed=typed,
        unseen=unseen,
        known=known,
        readable=any(one.kind in _READ for one in found),
        lists_only=bool(found) and all(one.kind is FileKind.PEOPLE for one in found),
    )


def _paths(found: Sequence[FileFound], kind: FileKind) -> list[str]:
    return [str(one.upload.path) for one in found if one.kind is kind]


def _uploads() -> Uploads:
    return Uploads(wiring().settings.home, visitor().session_id)


def _back() -> Response:
    return redirect(url_for("files.page"), 303)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _DIGITS


@files.post("")
def upload() -> Response:
    """Take the files of a form; they were streamed to the disk while they came in."""
    handed = [one for one in request.files.getlist("files") if one.filename]
    if not handed:
        flash(say("Choose at least one file."), "error")
        return redirect(url_for("connect.page"), 303)
    for one in handed:
        try:
            _uploads().save(one.filename or "file", one.stream)
        except UserError as error:
            flash(str(error), "error")
    return _back()


@files.post("/part")
def part() -> tuple[dict[str, object], int]:
    """The next piece of a file, from a script: the first names the file, the others its number and their place."""
    name, number, offset = (request.args.get(key, "") for key in ("name", "number", "offset"))
    if not _is_number(offset) or not (_is_number(number) or name):
        abort(400)
    taken = _uploads().find(int(number)) if number else _uploads().begin(name[:LONGEST])
    taken = _uploads().append(taken.number, int(offset), request.get_data())
    return {"number": taken.number, "size": taken.size}, 200


@files.post("/remove")
def remove() -> Response:
    """Take a file away again."""
    number = request.form.get("number", "")
    if _is_number(number):
        _uploads().remove(int(number))
    return _back() if _uploads().files() else redirect(url_for("connect.page"), 303)


@files.post("/read")
def read() -> Response | str:
    """Read them, in the background, into the account of the address that is the user's.

    An address that stands nowhere in the files is asked about once more: it would make an account about nobody.
    """
    found = look_at_files(_uploads().files())
    if not any(one.kind in _READ or one.kind is FileKind.PEOPLE for one in found):
        flash(
            say("There is nothing in these files that can be read; add mail, a calendar or a list of people."), "error"
        )
        return _back()
    typed = request.form.get("other", "").strip()[:LONGEST]
    chosen = request.form.getlist("me")
    mine = [parsed for text in (*chosen, *typed.replace(",", " ").split()) if (parsed := parse_address(text))]
    if not mine:
        flash(say("Say which address is yours: Askwell has to know which mail you wrote."), "error")
        return _page(typed=typed)
    mail, calendars = _paths(found, FileKind.MAIL), _paths(found, FileKind.CALENDAR)
    unseen = [one for one in dict.fromkeys(mine) if (mail or calendars) and not occurs(one, mail, calendars)]
    if unseen and request.form.get("sure") != "yes":
        return _page(typed=typed, chosen=chosen, unseen=unseen)
    account = control().import_account(list(dict.fromkeys(mine)), now=clock())
    folder = _uploads().hand_over(account.id)
    jobs: Jobs | None = current_app.extensions["askwell.jobs"]
    if jobs is not None and jobs.files is not None:
        jobs.files.import_soon(account.id, folder)
        flash(say("Your files are being read. Meanwhile, say what you do."), "status")
    else:
        flash(
            say("The files are here and are read as soon as Askwell works in the background: askwell serve"), "warning"
        )
    response = redirect(url_for("today.page"), 303)
    session_id = control().sign_in_session(visitor().session_id, account.id, now=clock())
    return with_session(response, session_id) if session_id else response

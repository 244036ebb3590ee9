"""Sandbox Gmail: a small mail program in the browser, for whoever plays the user, and for browser tests."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import formataddr, getaddresses
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.sandbox import mime
from plugin.sandbox.addonpanel import Panel, draft_panel, home_panel, message_panel
from plugin.sandbox.failures import GoogleFailure
from plugin.sandbox.google import Google
from plugin.sandbox.letter import Letter, epoch, joined
from plugin.sandbox.mailbox import Mailbox
from plugin.sandbox.other_side import BUTTONS, Cast, Script, booking, guess_prospect, play, reply, split_mailbox
from plugin.sandbox.sameorigin import from_elsewhere

FOLDERS = {
    "inbox": ("Inbox", "in:inbox"),
    "drafts": ("Drafts", "in:drafts"),
    "sent": ("Sent", "in:sent"),
    "trash": ("Trash", "in:trash"),
}
_PAGE = 50

Page = str | tuple[str, int] | Response


@dataclass(frozen=True, slots=True)
class Line:
    """A letter as a list or a thread shows it."""

    letter: Letter
    draft_id: str | None
    when: datetime
    sender: str
    to: str
    subject: str
    body: str

    @property
    def snippet(self) -> str:
        """The body's beginning."""
        return " ".join(self.body[:600].split())[:140]


@dataclass(frozen=True, slots=True)
class MailPages:
    """The views; `google` is the state that they work on."""

    google: Google

    def blueprint(self) -> Blueprint:
        """The routes. Every change is a POST that another site's page cannot send."""
        pages = Blueprint("mail", __name__, template_folder="templates")
        pages.add_url_rule("/", "home", self.home)
        pages.add_url_rule("/mail/", "by_user", self.by_user)
        pages.add_url_rule("/mail/<address>/", "mailbox", self.mailbox)
        pages.add_url_rule("/mail/<address>/<any(inbox,drafts,sent,trash):folder>", "folder", self.folder)
        pages.add_url_rule("/mail/<address>/search", "search", self.search)
        pages.add_url_rule("/mail/<address>/thread/<thread_id>", "thread", self.thread)
        pages.add_url_rule("/mail/<address>/draft/<draft_id>", "draft", self.draft)
        pages.add_url_rule("/mail/<address>/draft/<draft_id>", "change", self.change, methods=["POST"])
        pages.add_url_rule("/mail/<address>/thread/<thread_id>/answer", "answer", self.answer, methods=["POST"])
        pages.add_url_rule("/mail/<address>/thread/<thread_id>/play", "play", self.play, methods=["POST"])
        pages.add_url_rule("/days", "days", self.days, methods=["POST"])
        return pages

    # --- looking ---

    def home(self) -> Page:
        """The accounts of this sandbox."""
        boxes = [
            (account, len(box.drafts), len(box.search("in:sent")))
            for account, box in zip(self.google.accounts.values(), self.google.mailboxes.values(), strict=True)
        ]
        can_skip = self.google.skip is not None
        return render_template("home.html", boxes=boxes, today=self.google.now(), can_skip=can_skip)

    def by_user(self) -> Page:
        """Where Gmail's own links with ?authuser=… lead."""
        address = request.args.get("authuser", "")
        if address not in self.google.mailboxes:
            return redirect(url_for("mail.home"))
        return redirect(url_for("mail.folder", address=address, folder="drafts"))

    def mailbox(self, address: str) -> Page:
        """A mailbox opens with its drafts: they are what one comes for."""
        return redirect(url_for("mail.folder", address=address, folder="drafts"))

    def folder(self, address: str, folder: str) -> Page:
        """The letters of a folder, newest first."""
        title, q = FOLDERS[folder]
        return self.lines(address, title, folder, q, home_panel(self.google, address) if folder == "inbox" else None)

    def search(self, address: str) -> Page:
        """The letters that a query in Gmail's language finds."""
        q = request.args.get("q", "")
        return self.lines(address, f"Search: {q}" if q else "All mail", "search", q)

    def thread(self, address: str, thread_id: str, panel: Panel | None = None) -> Page:
        """A conversation, oldest letter first; beside it the add-on, for the last letter or the one that is named."""
        box = self._box(address)
        try:
            letters = box.thread(thread_id)
        except GoogleFailure:
            return self._gone(address)
        lines = [_line(box, letter) for letter in letters if "TRASH" not in letter.labels] or [
            _line(box, letter) for letter in letters
        ]
        opened = next((one.letter for one in lines if one.letter.id == request.args.get("message")), None)
        written = [one.letter for one in lines if not one.draft_id]
        if opened is None and written:
            opened = written[-1]
        return render_template(
            "thread.html",
            **self._frame(address, ""),
            lines=lines,
            thread_id=thread_id,
            partner=_partner(box, letters),
            panel=panel or (message_panel(self.google, address, opened) if opened else None),
            scripts=BUTTONS,
            prospect=self._prospect(box, letters),
        )

    def draft(self, address: str, draft_id: str, note: str = "", status: int = 200, panel: Panel | None = None) -> Page:
        """A draft to edit, send or discard; beside it what the add-on can do for whoever writes."""
        box = self._box(address)
        try:
            line = _line(box, box.draft(draft_id))
        except GoogleFailure:
            return self._gone(address)
        page = render_template(
            "draft.html",
            **self._frame(address, "drafts", note),
            line=line,
            draft_id=draft_id,
            cc=line.letter.header("cc"),
            others=len(box.thread(line.letter.thread_id)) - 1,
            panel=panel or draft_panel(self.google, address, draft_id, line.letter),
        )
        return page, status

    # --- changing ---

    def change(self, address: str, draft_id: str) -> Page:
        """Save, send or discard a draft, whichever button was pressed."""
        if from_elsewhere(request):
            return _forbidden()
        box = self._box(address)
        action = request.form.get("action", "save")
        try:
            letter = box.draft(draft_id)
            if action == "discard":
                box.delete_draft(draft_id)
                return redirect(url_for("mail.folder", address=address, folder="drafts", note="discarded"), 303)
            changed = edited(letter, request.form)
            if changed != letter.raw:
                box.update_draft(draft_id, changed, letter.thread_id)
            if action != "send":
                return redirect(url_for("mail.draft", address=address, draft_id=draft_id, note="saved"), 303)
            sent = box.send_draft(draft_id)
        except GoogleFailure as failure:
            if failure.status == 400:
                return self.draft(address, draft_id, note="recipient", status=400)
            return self._gone(address)
        self.google.counters.add("sends_pressed")
        return redirect(url_for("mail.thread", address=address, thread_id=sent.thread_id, note="sent"), 303)

    def answer(self, address: str, thread_id: str) -> Page:
        """Play the other side: an answer from the person last written to arrives in the thread."""
        if from_elsewhere(request):
            return _forbidden()
        box = self._box(address)
        try:
            letters = box.thread(thread_id)
        except GoogleFailure:
            return self._gone(address)
        partner = _partner(box, letters)
        words = request.form.get("body", "").strip()
        if partner and words:
            sender = split_mailbox(request.form.get("sender", ""))
            copied = [split_mailbox(one) for one in request.form.get("cc", "").split(";")]
            raw = reply(
                letters[-1],
                sender if sender[1] else split_mailbox(partner),
                ("", address),
                words,
                now=self.google.now(),
                copied=[one for one in copied if one[1]],
            )
            box.deliver(raw, thread_id, ("INBOX", "UNREAD"))
        return redirect(url_for("mail.thread", address=address, thread_id=thread_id), 303)

    def play(self, address: str, thread_id: str) -> Page:
        """Play the other side by script: what it says or does arrives at once."""
        if from_elsewhere(request):
            return _forbidden()
        box = self._box(address)
        note = "played"
        try:
            letters = box.thread(thread_id)
            script = Script(request.form.get("script", ""))
        except (GoogleFailure, ValueError):
            return self._gone(address)
        partner = split_mailbox(_partner(box, letters))
        cast = Cast((box.account.name, address), partner, split_mailbox(request.form.get("prospect", "")))
        try:
            if script in {Script.BOOKS, Script.INVITES}:
                if script is Script.INVITES and not partner[1]:
                    return self._gone(address)
                self.google.diaries[address].put(booking(script, letters[-1], cast, now=self.google.now()))
                note = "booked" if script is Script.BOOKS else "invited"
            elif partner[1]:
                raw = play(script, letters[-1], cast, now=self.google.now())
                note = "played" if raw else "silent"
                if raw:
                    own = None if script is Script.PROSPECT_WRITES else thread_id
                    box.deliver(raw, own, ("INBOX", "UNREAD"))
        except ValueError:
            note = "nobody"
        return redirect(url_for("mail.thread", address=address, thread_id=thread_id, note=note), 303)

    def days(self) -> Page:
        """Let days pass, where whoever runs the sandbox lets them."""
        if from_elsewhere(request):
            return _forbidden()
        days = request.form.get("days", "")
        if self.google.skip is not None and days in {"1", "7"}:
            self.google.skip(timedelta(days=int(days)))
        return redirect(url_for("mail.home"), 303)

    # --- inside ---

    def _box(self, address: str) -> Mailbox:
        return self.google.mailbox(address)

    def _prospect(self, box: Mailbox, letters: list[Letter]) -> str:
        """Whom the sent letters of a thread ask about, as a header writes it; empty where no wish is named."""
        text = "\n".join(f"{one.header('subject')}\n{one.text()}" for one in letters if "SENT" in one.labels)
        found = guess_prospect(text, box.account.prospects)
        return formataddr(found) if found[1] else ""

    def lines(self, address: str, title: str, folder: str, q: str, panel: Panel | None = None) -> Page:
        """The letters that a query finds, under a title."""
        box = self._box(address)
        letters = box.search(q)
        page = request.args.get("page", "1")
        number = max(1, int(page)) if page.isdecimal() else 1
        shown = letters[(number - 1) * _PAGE : number * _PAGE]
        return render_template(
            "folder.html",
            **self._frame(address, folder),
            title=title,
            lines=[_line(box, letter) for letter in shown],
            total=len(letters),
            number=number,
            more=len(letters) > number * _PAGE,
            q=q if folder == "search" else "",
            panel=panel,
        )

    def _frame(self, address: str, folder: str, note: str = "") -> dict[str, Any]:
        box = self._box(address)
        return {
            "address": address,
            "account": box.account,
            "folder": folder,
            "folders": FOLDERS,
            "drafts": len(box.drafts),
            "note": note or request.args.get("note", ""),
        }

    def _gone(self, address: str) -> tuple[str, int]:
        return render_template("gone.html", **self._frame(address, "")), 404


def _line(box: Mailbox, letter: Letter) -> Line:
    return Line(
        letter=letter,
        draft_id=box.draft_of(letter.id) if "DRAFT" in letter.labels else None,
        when=epoch(letter.received_ms),
        sender=letter.header("from"),
        to=letter.header("to"),
        subject=letter.header("subject"),
        body=letter.text(),
    )


def _partner(box: Mailbox, letters: list[Letter]) -> str:
    """The mailbox, as a header writes it, of whoever could answer the last sent letter; empty where there is none."""
    sent = [letter for letter in letters if "SENT" in letter.labels]
    if not sent:
        return ""
    own = {address.casefold() for address in box.me}
    for name, address in getaddresses([sent[-1].header("to")]):
        if "@" in address and address.casefold() not in own:
            return formataddr(
                (name or _name_in(letters, address) or _name_in(box.search(f"from:{address}"), address), address)
            )
    return ""


def _name_in(letters: list[Letter], wanted: str) -> str:
    """The display name that an address has used in the thread."""
    for letter in letters:
        for name, address in getaddresses([letter.header("from")]):
            if address.casefold() == wanted.casefold() and name:
                return name
    return ""


def edited(letter: Letter, form: Any) -> bytes:
    """The draft with what the form says; headers that the form does not show stay, the body is plain text."""
    headers, _ = mime.split_headers(letter.raw)
    body = str(form.get("body", letter.text())).replace("\r\n", "\n")
    fields = {name: _one_line(str(form[name])) for name in ("to", "cc", "subject") if name in form}
    same_body = body.rstrip("\n") == letter.text().replace("\r\n", "\n").rstrip("\n")
    if same_body and all(value == letter.header(name) for name, value in fields.items()):
        return letter.raw
    # Header values stay UTF-8 (RFC 6532), as Gmail stores them.
    message = EmailMessage()
    message.set_content(body, cte="quoted-printable")
    fresh = {name.lower() for name, _ in message.items()}
    kept = [(name, value) for name, value in headers if name.lower() not in {*fresh, *fields}]
    shown = [(name.capitalize(), value) for name, value in fields.items() if value]
    return joined([*kept, *shown, *message.items()], str(message.get_payload()).encode("ascii"))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _forbidden() -> tuple[str, int]:
    return "This button can be pressed only on the sandbox's own page.", 403

"""Sandbox Gmail: a small mail program in the browser, for whoever plays the user, and for browser tests."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, getaddresses, make_msgid
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.sandbox import addonpanel, mime
from plugin.sandbox.addonpanel import Panel
from plugin.sandbox.failures import GoogleFailure
from plugin.sandbox.google import Google
from plugin.sandbox.letter import Letter, epoch, joined
from plugin.sandbox.mailbox import Mailbox
from plugin.sandbox.sameorigin import from_elsewhere
from plugin.sandbox.world import WorldAccount

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
        pages.add_url_rule("/mail/<address>/new", "new", self.new, methods=["POST"])
        for what, view in (
            ("home", self.press_home),
            ("message/<message_id>", self.press_message),
            ("draft/<draft_id>", self.press_draft),
        ):
            name = f"press_{what.partition('/')[0]}"
            pages.add_url_rule(f"/mail/<address>/addon/{what}", name, view, methods=["POST"])
        return pages

    # --- looking ---

    def home(self) -> Page:
        """The accounts of this sandbox."""
        boxes = [
            (account, len(box.drafts), len(box.search("in:sent")))
            for account, box in zip(self.google.accounts.values(), self.google.mailboxes.values(), strict=True)
        ]
        return render_template("home.html", boxes=boxes)

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
        return self._list(address, title, folder, q, self._home(address) if folder == "inbox" else None)

    def search(self, address: str) -> Page:
        """The letters that a query in Gmail's language finds."""
        q = request.args.get("q", "")
        return self._list(address, f"Search: {q}" if q else "All mail", "search", q)

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
            panel=panel or (self._beside(address, opened) if opened else None),
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
            panel=panel or self._composing(address, draft_id, line.letter),
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
            edited = _edited(letter, request.form)
            if edited != letter.raw:
                box.update_draft(draft_id, edited, letter.thread_id)
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
            raw = _answer(letters[-1], partner, address, words, self.google.now())
            box.deliver(raw, thread_id, ("INBOX", "UNREAD"))
        return redirect(url_for("mail.thread", address=address, thread_id=thread_id), 303)

    def new(self, address: str) -> Page:
        """Begin a new letter, to whoever is named."""
        if from_elsewhere(request):
            return _forbidden()
        to = _one_line(request.form.get("to", ""))
        head = f"To: {to}\r\n" if to else ""
        raw = f"{head}Subject: \r\nContent-Type: text/plain; charset=utf-8\r\n\r\n".encode()
        draft_id = self._box(address).create_draft(raw, None)
        return redirect(url_for("mail.draft", address=address, draft_id=draft_id), 303)

    # --- the add-on's buttons ---

    def press_home(self, address: str) -> Page:
        """A button of the homepage."""
        account, host = self._box(address).account, self.google.addon
        event = host.event("GMAIL", addonpanel.parameters_of(request.form.get("parameters", "")))
        return self._pressed(
            address, event, url_for("mail.press_home", address=address), lambda panel: self._shown_home(account, panel)
        )

    def press_message(self, address: str, message_id: str) -> Page:
        """A button of the card beside a message."""
        try:
            letter = self._box(address).letter(message_id)
        except GoogleFailure:
            return self._gone(address)
        given = addonpanel.parameters_of(request.form.get("parameters", ""))
        event = addonpanel.message_event(self.google.addon, letter, given)
        context = url_for("mail.press_message", address=address, message_id=message_id)
        return self._pressed(address, event, context, lambda panel: self.thread(address, letter.thread_id, panel))

    def press_draft(self, address: str, draft_id: str) -> Page:
        """A button of the card beside a letter that is being written."""
        box = self._box(address)
        try:
            letter = box.draft(draft_id)
        except GoogleFailure:
            return self._gone(address)
        given = addonpanel.parameters_of(request.form.get("parameters", ""))
        event = addonpanel.draft_event(self.google.addon, _addresses(letter.header("to")), given)
        context = url_for("mail.press_draft", address=address, draft_id=draft_id)

        def shown(panel: Panel) -> Page:
            if panel.insert is not None:
                subject, body = panel.insert
                words = {"subject": subject or letter.header("subject"), "body": body + letter.text()}
                box.update_draft(draft_id, _edited(letter, words), letter.thread_id)
                return redirect(url_for("mail.draft", address=address, draft_id=draft_id, note="inserted"), 303)
            return self.draft(address, draft_id, panel=panel)

        return self._pressed(address, event, context, shown)

    def _pressed(self, address: str, event: dict[str, Any], context: str, shown: Callable[[Panel], Page]) -> Page:
        if from_elsewhere(request):
            return _forbidden()
        account = self._box(address).account
        panel = addonpanel.press(self.google.addon, account, request.form.get("url", ""), event, context)
        if panel.draft:
            return redirect(url_for("mail.draft", address=address, draft_id=panel.draft), 303)
        if panel.link:
            return redirect(panel.link, 303)
        return shown(panel)

    def _shown_home(self, account: WorldAccount, panel: Panel) -> Page:
        title, q = FOLDERS["inbox"]
        return self._list(account.address, title, "inbox", q, panel)

    def _home(self, address: str) -> Panel | None:
        host, context = self.google.addon, url_for("mail.press_home", address=address)
        return addonpanel.show(host, self._box(address).account, "gmail", host.event("GMAIL"), context)

    def _beside(self, address: str, letter: Letter) -> Panel | None:
        host = self.google.addon
        context = url_for("mail.press_message", address=address, message_id=letter.id)
        event = addonpanel.message_event(host, letter)
        return addonpanel.show(host, self._box(address).account, "message", event, context)

    def _composing(self, address: str, draft_id: str, letter: Letter) -> Panel | None:
        host = self.google.addon
        context = url_for("mail.press_draft", address=address, draft_id=draft_id)
        event = addonpanel.draft_event(host, _addresses(letter.header("to")))
        return addonpanel.show(host, self._box(address).account, "draft", event, context)

    # --- inside ---

    def _box(self, address: str) -> Mailbox:
        return self.google.mailbox(address)

    def _list(self, address: str, title: str, folder: str, q: str, panel: Panel | None = None) -> Page:
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
            return formataddr((name or _name_in(letters, address), address))
    return ""


def _name_in(letters: list[Letter], wanted: str) -> str:
    """The display name that an address has used in the thread."""
    for letter in letters:
        for name, address in getaddresses([letter.header("from")]):
            if address.casefold() == wanted.casefold() and name:
                return name
    return ""


def _edited(letter: Letter, form: Any) -> bytes:
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


def _addresses(header: str) -> list[str]:
    return [address for _, address in getaddresses([header]) if "@" in address]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _answer(last: Letter, partner: str, address: str, words: str, now: datetime) -> bytes:
    """The bytes of an answer to `last`, quoted below as mail programs do."""
    subject = last.header("subject")
    quoted = "\n".join(f"> {line}" for line in last.text().replace("\r\n", "\n").splitlines())
    message = EmailMessage()
    said = f"On {epoch(last.received_ms):%d %b %Y at %H:%M}, {address} wrote:"
    message.set_content(f"{words}\n\n{said}\n{quoted}\n", cte="quoted-printable")
    parent = last.rfc822_message_id()
    references = " ".join(dict.fromkeys([*mime.message_ids(last.header("references")), parent])).strip()
    headers = [
        ("From", _one_line(partner)),
        ("To", address),
        ("Subject", subject if subject.lower().startswith("re:") else f"Re: {subject}"),
        ("Date", format_datetime(now)),
        ("Message-ID", make_msgid(domain="answers.sandbox.example")),
    ]
    if parent:
        headers += [("In-Reply-To", parent), ("References", references)]
    return joined([*headers, *message.items()], str(message.get_payload()).encode("ascii"))


def _forbidden() -> tuple[str, int]:
    return "This button can be pressed only on the sandbox's own page.", 403

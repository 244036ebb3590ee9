"""The buttons of an add-on's card beside the mail, and a new letter for its composer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, redirect, request, url_for

from plugin.sandbox import addonpanel
from plugin.sandbox.addonpanel import Panel
from plugin.sandbox.failures import GoogleFailure
from plugin.sandbox.google import Google
from plugin.sandbox.mailpage import FOLDERS, MailPages, Page, edited
from plugin.sandbox.sameorigin import from_elsewhere

_FORBIDDEN = "This button can be pressed only on the sandbox's own page."


@dataclass(frozen=True, slots=True)
class AddonPages:
    """The views; `mail` draws the pages that the cards stand beside."""

    google: Google
    mail: MailPages

    def blueprint(self) -> Blueprint:
        """The routes, all of them buttons."""
        pages = Blueprint("beside", __name__, template_folder="templates")
        pages.add_url_rule("/mail/<address>/new", "new", self.new, methods=["POST"])
        for what, view in (
            ("home", self.press_home),
            ("message/<message_id>", self.press_message),
            ("draft/<draft_id>", self.press_draft),
        ):
            name = f"press_{what.partition('/')[0]}"
            pages.add_url_rule(f"/mail/<address>/addon/{what}", name, view, methods=["POST"])
        return pages

    def new(self, address: str) -> Page:
        """Begin a new letter, to whoever is named."""
        if from_elsewhere(request):
            return _FORBIDDEN, 403
        to = " ".join(request.form.get("to", "").split())
        head = f"To: {to}\r\n" if to else ""
        raw = f"{head}Subject: \r\nContent-Type: text/plain; charset=utf-8\r\n\r\n".encode()
        draft_id = self.google.mailbox(address).create_draft(raw, None)
        return redirect(url_for("mail.draft", address=address, draft_id=draft_id), 303)

    def press_home(self, address: str) -> Page:
        """A button of the homepage."""
        title, q = FOLDERS["inbox"]
        event = self.google.addon.event("GMAIL", _given())
        context = url_for("beside.press_home", address=address)
        return self._pressed(address, event, context, lambda panel: self.mail.lines(address, title, "inbox", q, panel))

    def press_message(self, address: str, message_id: str) -> Page:
        """A button of the card beside a message."""
        try:
            letter = self.google.mailbox(address).letter(message_id)
        except GoogleFailure:
            return redirect(url_for("mail.mailbox", address=address), 303)
        event = addonpanel.message_event(self.google.addon, letter, _given())
        context = url_for("beside.press_message", address=address, message_id=message_id)
        return self._pressed(address, event, context, lambda panel: self.mail.thread(address, letter.thread_id, panel))

    def press_draft(self, address: str, draft_id: str) -> Page:
        """A button of the card beside a letter that is being written."""
        box = self.google.mailbox(address)
        try:
            letter = box.draft(draft_id)
        except GoogleFailure:
            return redirect(url_for("mail.mailbox", address=address), 303)
        event = addonpanel.draft_event(self.google.addon, addonpanel.addresses_in(letter), _given())
        context = url_for("beside.press_draft", address=address, draft_id=draft_id)

        def shown(panel: Panel) -> Page:
            if panel.insert is None:
                return self.mail.draft(address, draft_id, panel=panel)
            subject, body = panel.insert
            words = {"subject": subject or letter.header("subject"), "body": body + letter.text()}
            box.update_draft(draft_id, edited(letter, words), letter.thread_id)
            return redirect(url_for("mail.draft", address=address, draft_id=draft_id, note="inserted"), 303)

        return self._pressed(address, event, context, shown)

    def _pressed(self, address: str, event: dict[str, Any], context: str, shown: Callable[[Panel], Page]) -> Page:
        if from_elsewhere(request):
            return _FORBIDDEN, 403
        account = self.google.mailbox(address).account
        panel = addonpanel.press(self.google.addon, account, request.form.get("url", ""), event, context)
        if panel.draft:
            return redirect(url_for("mail.draft", address=address, draft_id=panel.draft), 303)
        return redirect(panel.link, 303) if panel.link else shown(panel)


def _given() -> dict[str, str]:
    return addonpanel.parameters_of(request.form.get("parameters", ""))

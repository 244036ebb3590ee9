"""Beside the mail and beside the event: the panel that shows an add-on's cards and carries out what they ask for."""

import json
from dataclasses import dataclass
from email.utils import getaddresses
from typing import Any

from flask import url_for

from plugin.sandbox.addon import AddonFailed, AddonHost, Event, permanent
from plugin.sandbox.google import Google
from plugin.sandbox.letter import Letter
from plugin.sandbox.world import WorldAccount


@dataclass(frozen=True, slots=True)
class Panel:
    """What stands beside what is open. `context` goes with each button, so that it is known what was open.

    `failed` says why there is no card; `said` is a notification; `draft` the id of a draft to open, `link` an address
    to open, `insert` words for the letter being written (subject, body).
    """

    name: str
    card: dict[str, Any] | None = None
    failed: str = ""
    said: str = ""
    context: str = ""
    draft: str = ""
    link: str = ""
    insert: tuple[str, str] | None = None


def message_event(host: AddonHost, letter: Letter, parameters: dict[str, str] | None = None) -> Event:
    """The event object of an open message."""
    gmail = {
        "messageId": permanent("msg-f", letter.id),
        "threadId": permanent("thread-f", letter.thread_id),
        "accessToken": "sandbox-message-token",
    }
    return host.event("GMAIL", parameters, gmail=gmail)


def draft_event(host: AddonHost, recipients: list[str], parameters: dict[str, str] | None = None) -> Event:
    """The event object of a letter that is being written."""
    gmail = {"toRecipients": recipients, "ccRecipients": [], "bccRecipients": [], "accessToken": "sandbox-draft-token"}
    return host.event("GMAIL", parameters, gmail=gmail)


def calendar_event(
    host: AddonHost, account: WorldAccount, item: dict[str, Any], parameters: dict[str, str] | None = None
) -> Event:
    """The event object of an open event."""
    calendar = {
        "id": item["id"],
        "calendarId": account.address,
        "organizer": {"email": item.get("organizer", {}).get("email", account.address)},
        "attendees": [
            {key: one[key] for key in ("email", "displayName", "responseStatus", "self") if key in one}
            for one in item.get("attendees", [])
        ],
        "capabilities": {"canSeeAttendees": True, "canSeeConferenceData": True},
    }
    if "recurringEventId" in item:
        calendar["recurringEventId"] = item["recurringEventId"]
    return host.event("CALENDAR", parameters, calendar=calendar)


def show(host: AddonHost, account: WorldAccount, what: str, event: Event, context: str) -> Panel | None:
    """The panel of what was just opened; None where no add-on is installed for it."""
    url = host.trigger(what)
    if not url:
        return None
    return _panel(host, account, url, event, context)


def home_panel(google: Google, address: str) -> Panel | None:
    """The homepage beside the mail."""
    host, context = google.addon, url_for("beside.press_home", address=address)
    return show(host, google.mailbox(address).account, "gmail", host.event("GMAIL"), context)


def message_panel(google: Google, address: str, letter: Letter) -> Panel | None:
    """The panel beside an open message."""
    context = url_for("beside.press_message", address=address, message_id=letter.id)
    host = google.addon
    return show(host, google.mailbox(address).account, "message", message_event(host, letter), context)


def draft_panel(google: Google, address: str, draft_id: str, letter: Letter) -> Panel | None:
    """The panel beside a letter that is being written."""
    context = url_for("beside.press_draft", address=address, draft_id=draft_id)
    host = google.addon
    return show(host, google.mailbox(address).account, "draft", draft_event(host, addresses_in(letter)), context)


def addresses_in(letter: Letter) -> list[str]:
    """To whom a letter goes."""
    return [address for _, address in getaddresses([letter.header("to")]) if "@" in address]


def press(host: AddonHost, account: WorldAccount, url: str, event: Event, context: str) -> Panel:
    """The panel after one of its buttons was pressed."""
    if not host.is_ours(url):
        return Panel(host.name, failed="This button leads away from the add-on.", context=context)
    return _panel(host, account, url, event, context)


def parameters(action: dict[str, Any]) -> str:
    """The parameters of a button's action, as its form carries them."""
    return json.dumps({one["key"]: one["value"] for one in action.get("parameters", [])})


def parameters_of(text: str) -> dict[str, str]:
    """The parameters that a button's form carries."""
    try:
        read = json.loads(text or "{}")
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in read.items()} if isinstance(read, dict) else {}


def _panel(host: AddonHost, account: WorldAccount, url: str, event: Event, context: str) -> Panel:
    try:
        answer = host.call(url, event, account)
    except AddonFailed as failed:
        return Panel(host.name, failed=str(failed), context=context)
    rendered = answer.get("renderActions", answer)
    action, app = rendered.get("action", {}), rendered.get("hostAppAction", {})
    gmail = app.get("gmailAction", {})
    draft = gmail.get("openCreatedDraftActionMarkup", {})
    if gmail and event["commonEventObject"]["hostApp"] != "GMAIL":
        return Panel(host.name, failed="Calendar cannot do what only Gmail can.", context=context)
    return Panel(
        host.name,
        card=_card(action),
        said=str(action.get("notification", {}).get("text", "")),
        context=context,
        draft=str(draft.get("draftId", "")),
        link=str(action.get("link", {}).get("url", "")),
        insert=_insert(gmail.get("updateDraftActionMarkup")),
    )


def _card(action: dict[str, Any]) -> dict[str, Any] | None:
    for navigation in action.get("navigations", []):
        found = navigation.get("pushCard") or navigation.get("updateCard")
        if isinstance(found, dict):
            return found
    return None


def _insert(markup: Any) -> tuple[str, str] | None:
    if not isinstance(markup, dict):
        return None
    contents = markup.get("updateBody", {}).get("insertContents", [])
    body = "".join(str(one.get("content", "")) for one in contents if one.get("contentType") == "TEXT")
    return str(markup.get("updateSubject", {}).get("subject", "")), body

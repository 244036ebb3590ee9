"""Gmail's resources as JSON: what a call may see, which page of it, and in which format."""

import base64
import binascii
import json
from typing import Any

from plugin.sandbox import mime
from plugin.sandbox.failures import backend_error, bad_request, delegation_denied, failure
from plugin.sandbox.gate import Call
from plugin.sandbox.letter import Letter, joined
from plugin.sandbox.mailbox import Change

AUTH = "https://www.googleapis.com/auth/gmail."
ALL = ("https://mail.google.com/", f"{AUTH}modify")
METADATA = f"{AUTH}metadata"
READ = (*ALL, f"{AUTH}readonly")
LOOK = (*READ, METADATA)
COMPOSE = (*ALL, f"{AUTH}compose")

_MOST = 500
"""Entries a page of messages, drafts, threads or history holds at most."""


def own(call: Call, user: str) -> None:
    """Refuse a path that names another user than the caller."""
    if user != "me" and user.casefold() != call.address.casefold():
        raise delegation_denied(user)


def searched(call: Call, user: str) -> list[Letter]:
    """The letters that q, labelIds and includeSpamTrash select, newest first."""
    own(call, user)
    q = call.args.get("q", "")
    if q and METADATA in call.scopes and not set(READ).intersection(call.scopes):
        raise failure(403, "Metadata scope does not support 'q' parameter", "forbidden")
    everywhere = call.args.get("includeSpamTrash", "").lower() == "true"
    return call.mailbox.search(q, call.args.getlist("labelIds"), everywhere=everywhere)


def page_size(call: Call) -> int:
    """maxResults, 100 unless given, at most 500."""
    text = call.args.get("maxResults", "100")
    if not text.isdecimal() or int(text) == 0:
        raise bad_request(f"Invalid value for maxResults: {text}", "invalidArgument", parameter="maxResults")
    return min(int(text), _MOST)


def page_of(call: Call, letters: list[Letter]) -> tuple[list[Letter], dict[str, str]]:
    """The page that the call asks for. A token names the last letter shown, so new mail does not shift the pages."""
    most = page_size(call)
    token = call.args.get("pageToken")
    if token:
        ms, _, last = _token(token).partition(":")
        letters = [letter for letter in letters if (letter.received_ms, letter.id) < (int(ms), last)]
    page = letters[:most]
    if len(letters) <= most:
        return page, {}
    cursor = f"{page[-1].received_ms}:{page[-1].id}"
    return page, {"nextPageToken": base64.urlsafe_b64encode(cursor.encode()).decode("ascii")}


def _token(token: str) -> str:
    try:
        text = base64.urlsafe_b64decode(token).decode("ascii")
        int(text.partition(":")[0])
    except (ValueError, binascii.Error) as error:
        raise bad_request("Invalid pageToken", "invalidArgument", parameter="pageToken") from error
    return text


def message_json(call: Call, letter: Letter) -> bytes:
    """The message resource in the format that the call asks for."""
    if letter.id in call.faults.broken_messages:
        raise backend_error(500)
    if letter.id in call.faults.gutted_messages:
        return json.dumps({**handle(letter), "payload": {"partId": "", "mimeType": ""}}).encode("ascii")
    style = call.args.get("format", "full").lower()
    may_read = bool({*READ, *COMPOSE}.intersection(call.scopes))
    if style in {"full", "raw"} and not may_read:
        raise failure(403, f"Metadata scope doesn't allow format {style.upper()}", "forbidden")
    dated = dict(call.faults.internal_dates).get(letter.id)
    detached = letter.id in call.faults.detached_bodies
    if style == "full":
        return _altered(letter, dated, detached=detached) if dated or detached else letter.full_json()
    resource = letter.resource()
    if style == "raw":
        resource["raw"] = base64.urlsafe_b64encode(letter.raw).decode("ascii")
    elif style == "metadata":
        wanted = {name.casefold() for name in call.args.getlist("metadataHeaders")}
        payload = letter.payload()
        headers = [item for item in payload["headers"] if not wanted or item["name"].casefold() in wanted]
        resource["payload"] = {"partId": "", "mimeType": payload["mimeType"], "headers": headers}
    elif style != "minimal":
        raise bad_request(f"Invalid value for format: {style}", "invalidArgument", parameter="format")
    return json.dumps(resource, separators=(",", ":")).encode("ascii")


def _altered(letter: Letter, dated: str | None, *, detached: bool) -> bytes:
    """The message in full, with another internalDate, or its words as attachments to fetch."""
    resource = json.loads(letter.full_json())
    if dated:
        resource["internalDate"] = dated
    if detached:
        mime.detach_words(resource["payload"])
    return json.dumps(resource, separators=(",", ":")).encode("ascii")


def posted(call: Call, message: object) -> tuple[bytes, str | None]:
    """The bytes and the thread of a message resource that was posted."""
    if not isinstance(message, dict) or not isinstance(message.get("raw", ""), str):
        raise bad_request("Missing draft message", "invalidArgument")
    text = message.get("raw", "")
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error) as error:
        raise bad_request(
            "Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed", "invalidArgument"
        ) from error
    if call.faults.rewrite_message_ids:
        headers, body = mime.split_headers(raw)
        kept = [(name, value) for name, value in headers if not name.lower().startswith(("message-id", "x-"))]
        raw = joined(kept, body)
    thread_id = message.get("threadId")
    return raw, str(thread_id) if thread_id else None


def handle(letter: Letter) -> dict[str, Any]:
    """A message as writes answer it: ids and labels."""
    return {"id": letter.id, "threadId": letter.thread_id, "labelIds": list(letter.labels)}


def history_record(change: Change) -> dict[str, Any]:
    """One change as a History resource."""
    message = {"id": change.message_id, "threadId": change.thread_id}
    entry: dict[str, Any] = {"message": {**message, "labelIds": list(change.labels)}}
    key = {
        "messageAdded": "messagesAdded",
        "messageDeleted": "messagesDeleted",
        "labelAdded": "labelsAdded",
        "labelRemoved": "labelsRemoved",
    }[change.kind]
    if change.changed:
        entry["labelIds"] = list(change.changed)
    return {"id": str(change.id), "messages": [message], key: [entry]}

"""Gmail v1, as far as a mailbox program reads it and drafts in it."""

import base64
import binascii
import json
from collections.abc import Callable, Iterable
from typing import Any

from plugin.sandbox import mime
from plugin.sandbox.failures import backend_error, bad_request, delegation_denied, failure, not_found
from plugin.sandbox.gate import Call, Method
from plugin.sandbox.mailbox import SYSTEM_LABELS, Change, Letter, joined

_AUTH = "https://www.googleapis.com/auth/gmail."
_ALL = ("https://mail.google.com/", f"{_AUTH}modify")
_METADATA = f"{_AUTH}metadata"
_READ = (*_ALL, f"{_AUTH}readonly")
_LOOK = (*_READ, _METADATA)
_COMPOSE = (*_ALL, f"{_AUTH}compose")

_MOST = 500
"""Entries a page of messages, drafts, threads or history holds at most."""

_ESTIMATE = 201
"""Gmail counts no further than this for resultSizeEstimate."""


def get_profile(call: Call, user: str) -> dict[str, Any]:
    """users.getProfile."""
    _own(call, user)
    messages, threads = call.mailbox.count()
    return {
        "emailAddress": call.address,
        "messagesTotal": messages,
        "threadsTotal": threads,
        "historyId": str(call.mailbox.history_id),
    }


def list_messages(call: Call, user: str) -> dict[str, Any]:
    """users.messages.list."""
    letters = _searched(call, user)
    page, rest = _page(call, letters)
    answer: dict[str, Any] = {"resultSizeEstimate": min(len(letters), _ESTIMATE)}
    if page:
        answer["messages"] = [{"id": letter.id, "threadId": letter.thread_id} for letter in page]
    return answer | rest


def get_message(call: Call, user: str, message_id: str) -> bytes:
    """users.messages.get."""
    _own(call, user)
    return _message_json(call, call.mailbox.letter(message_id))


def get_attachment(call: Call, user: str, message_id: str, attachment_id: str) -> dict[str, Any]:
    """users.messages.attachments.get."""
    _own(call, user)
    data = mime.attachment(call.mailbox.letter(message_id).raw, attachment_id)
    if data is None:
        raise not_found()
    return {"size": len(data), "data": base64.urlsafe_b64encode(data).decode("ascii")}


def send_message(call: Call, user: str) -> dict[str, Any]:
    """users.messages.send. Counted, so that a test can show that a program never does."""
    _own(call, user)
    raw, thread_id = _posted(call, call.body)
    sent = call.mailbox.send(raw, thread_id)
    call.google.counters.add("sends_by_api")
    return _handle(sent)


def trash_message(call: Call, user: str, message_id: str) -> dict[str, Any]:
    """users.messages.trash."""
    _own(call, user)
    return _handle(call.mailbox.relabel(message_id, add=("TRASH",), remove=("INBOX",)))


def list_threads(call: Call, user: str) -> dict[str, Any]:
    """users.threads.list: a thread stands where its newest matching message does."""
    newest: dict[str, Letter] = {}
    for letter in _searched(call, user):
        newest.setdefault(letter.thread_id, letter)
    page, rest = _page(call, list(newest.values()))
    answer: dict[str, Any] = {"resultSizeEstimate": min(len(newest), _ESTIMATE)}
    if page:
        answer["threads"] = [
            {
                "id": letter.thread_id,
                "snippet": mime.snippet(letter.text()),
                "historyId": str(letter.history_id),
            }
            for letter in page
        ]
    return answer | rest


def get_thread(call: Call, user: str, thread_id: str) -> bytes:
    """users.threads.get."""
    _own(call, user)
    letters = call.mailbox.thread(thread_id)
    head = json.dumps({"id": thread_id, "historyId": str(max(letter.history_id for letter in letters))})
    messages = b",".join(_message_json(call, letter) for letter in letters)
    return head[:-1].encode("ascii") + b',"messages":[' + messages + b"]}"


def list_history(call: Call, user: str) -> dict[str, Any]:
    """users.history.list."""
    _own(call, user)
    start = call.args.get("startHistoryId", "")
    if not start.isdecimal():
        raise bad_request("Missing or invalid parameter: startHistoryId", "invalidArgument")
    token = call.args.get("pageToken", "")
    if token and not token.isdecimal():
        raise bad_request("Invalid pageToken", "invalidArgument")
    changes = call.mailbox.changes_since(int(start), call.faults.history_lifetime_s)
    kinds = call.args.getlist("historyTypes")
    label = call.args.get("labelId")
    wanted = [
        change
        for change in changes
        if change.id > int(token or 0)
        and (not kinds or change.kind in kinds)
        and (label is None or label in change.labels or label in change.changed)
    ]
    most = _count(call)
    answer: dict[str, Any] = {"historyId": str(call.mailbox.history_id)}
    if wanted:
        answer["history"] = [_history(change) for change in wanted[:most]]
    if len(wanted) > most:
        answer["nextPageToken"] = str(wanted[most - 1].id)
    return answer


def create_draft(call: Call, user: str) -> dict[str, Any]:
    """users.drafts.create."""
    _own(call, user)
    raw, thread_id = _posted(call, call.body.get("message"))
    draft_id = call.mailbox.create_draft(raw, thread_id)
    return {"id": draft_id, "message": _handle(call.mailbox.draft(draft_id))}


def get_draft(call: Call, user: str, draft_id: str) -> bytes:
    """users.drafts.get."""
    _own(call, user)
    message = _message_json(call, call.mailbox.draft(draft_id))
    return b'{"id":' + json.dumps(draft_id).encode("ascii") + b',"message":' + message + b"}"


def list_drafts(call: Call, user: str) -> dict[str, Any]:
    """users.drafts.list."""
    names = {message_id: draft_id for draft_id, message_id in list(call.mailbox.drafts.items())}
    letters = [letter for letter in _searched(call, user) if letter.id in names]
    page, rest = _page(call, letters)
    answer: dict[str, Any] = {"resultSizeEstimate": min(len(letters), _ESTIMATE)}
    if page:
        answer["drafts"] = [
            {"id": names[letter.id], "message": {"id": letter.id, "threadId": letter.thread_id}} for letter in page
        ]
    return answer | rest


def update_draft(call: Call, user: str, draft_id: str) -> dict[str, Any]:
    """users.drafts.update."""
    _own(call, user)
    raw, thread_id = _posted(call, call.body.get("message"))
    call.mailbox.update_draft(draft_id, raw, thread_id)
    return {"id": draft_id, "message": _handle(call.mailbox.draft(draft_id))}


def delete_draft(call: Call, user: str, draft_id: str) -> None:
    """users.drafts.delete."""
    _own(call, user)
    call.mailbox.delete_draft(draft_id)


def send_draft(call: Call, user: str) -> dict[str, Any]:
    """users.drafts.send. Counted, so that a test can show that a program never does."""
    _own(call, user)
    draft_id = str(call.body.get("id", ""))
    if isinstance(call.body.get("message"), dict):
        raw, thread_id = _posted(call, call.body["message"])
        call.mailbox.update_draft(draft_id, raw, thread_id)
    sent = call.mailbox.send_draft(draft_id)
    call.google.counters.add("sends_by_api")
    return _handle(sent)


def list_send_as(call: Call, user: str) -> dict[str, Any]:
    """users.settings.sendAs.list: the account's own address always, and first."""
    _own(call, user)
    account = call.mailbox.account
    listed = {item.address.casefold(): item for item in account.send_as}
    own = listed.pop(account.address.casefold(), None)
    entries: list[dict[str, Any]] = [
        {
            "sendAsEmail": account.address,
            "displayName": own.display_name if own else account.name,
            "replyToAddress": "",
            "signature": own.signature_html if own else "",
            "isPrimary": True,
            "isDefault": not any(item.is_default for item in listed.values()),
        }
    ]
    for item in listed.values():
        entries.append(
            {
                "sendAsEmail": item.address,
                "displayName": item.display_name,
                "replyToAddress": "",
                "signature": item.signature_html,
                "isDefault": item.is_default,
                "treatAsAlias": True,
                "verificationStatus": "accepted",
            }
        )
    return {"sendAs": entries}


def list_labels(call: Call, user: str) -> dict[str, Any]:
    """users.labels.list."""
    _own(call, user)
    used = {label for letter in list(call.mailbox.letters.values()) for label in letter.labels}
    labels: list[dict[str, Any]] = [{"id": label, "name": label, "type": "system"} for label in SYSTEM_LABELS]
    for label in sorted(used.difference(SYSTEM_LABELS)):
        kind = "system" if label.startswith("CATEGORY_") else "user"
        labels.append({"id": label, "name": label, "type": kind})
    return {"labels": labels}


def _own(call: Call, user: str) -> None:
    if user != "me" and user.casefold() != call.address.casefold():
        raise delegation_denied(user)


def _searched(call: Call, user: str) -> list[Letter]:
    _own(call, user)
    q = call.args.get("q", "")
    if q and _METADATA in call.scopes and not set(_READ).intersection(call.scopes):
        raise failure(403, "Metadata scope does not support 'q' parameter", "forbidden")
    everywhere = call.args.get("includeSpamTrash", "").lower() == "true"
    return call.mailbox.search(q, call.args.getlist("labelIds"), everywhere=everywhere)


def _count(call: Call) -> int:
    text = call.args.get("maxResults", "100")
    if not text.isdecimal() or int(text) == 0:
        raise bad_request(f"Invalid value for maxResults: {text}", "invalidArgument", parameter="maxResults")
    return min(int(text), _MOST)


def _page(call: Call, letters: list[Letter]) -> tuple[list[Letter], dict[str, str]]:
    """The page that the call asks for. A token names the last letter shown, so new mail does not shift the pages."""
    most = _count(call)
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


def _message_json(call: Call, letter: Letter) -> bytes:
    if letter.id in call.faults.broken_messages:
        raise backend_error(500)
    if letter.id in call.faults.gutted_messages:
        return json.dumps({**_handle(letter), "payload": {"partId": "", "mimeType": ""}}).encode("ascii")
    style = call.args.get("format", "full").lower()
    may_read = bool({*_READ, *_COMPOSE}.intersection(call.scopes))
    if style in {"full", "raw"} and not may_read:
        raise failure(403, f"Metadata scope doesn't allow format {style.upper()}", "forbidden")
    if style == "full":
        return letter.full_json()
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


def _posted(call: Call, message: object) -> tuple[bytes, str | None]:
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


def _handle(letter: Letter) -> dict[str, Any]:
    return {"id": letter.id, "threadId": letter.thread_id, "labelIds": list(letter.labels)}


def _history(change: Change) -> dict[str, Any]:
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


def _methods() -> Iterable[Method]:
    user = "/gmail/v1/users/<user>"
    table: tuple[tuple[str, str, str, tuple[str, ...], Callable[..., dict[str, Any] | bytes | None]], ...] = (
        ("getProfile", "GET", "/profile", (*_LOOK, f"{_AUTH}compose"), get_profile),
        ("messages.list", "GET", "/messages", _LOOK, list_messages),
        ("messages.get", "GET", "/messages/<message_id>", _LOOK, get_message),
        (
            "messages.attachments.get",
            "GET",
            "/messages/<message_id>/attachments/<attachment_id>",
            _READ,
            get_attachment,
        ),
        ("messages.send", "POST", "/messages/send", (*_COMPOSE, f"{_AUTH}send"), send_message),
        ("messages.trash", "POST", "/messages/<message_id>/trash", _ALL, trash_message),
        ("threads.list", "GET", "/threads", _LOOK, list_threads),
        ("threads.get", "GET", "/threads/<thread_id>", _LOOK, get_thread),
        ("history.list", "GET", "/history", _LOOK, list_history),
        ("drafts.create", "POST", "/drafts", _COMPOSE, create_draft),
        ("drafts.list", "GET", "/drafts", (*_READ, f"{_AUTH}compose"), list_drafts),
        ("drafts.get", "GET", "/drafts/<draft_id>", (*_READ, f"{_AUTH}compose"), get_draft),
        ("drafts.update", "PUT", "/drafts/<draft_id>", _COMPOSE, update_draft),
        ("drafts.delete", "DELETE", "/drafts/<draft_id>", _COMPOSE, delete_draft),
        ("drafts.send", "POST", "/drafts/send", _COMPOSE, send_draft),
        ("settings.sendAs.list", "GET", "/settings/sendAs", (*_READ, f"{_AUTH}settings.basic"), list_send_as),
        ("labels.list", "GET", "/labels", (*_LOOK, f"{_AUTH}labels"), list_labels),
    )
    for name, verb, path, scopes, serve in table:
        yield Method(name, verb, user + path, scopes, serve)


METHODS = tuple(_methods())
"""Every method served, for the router and for the tests that walk them."""

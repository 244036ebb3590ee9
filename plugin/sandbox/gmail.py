"""Gmail v1, as far as a mailbox program reads it and drafts in it."""

import base64
import json
from collections.abc import Callable, Iterable
from typing import Any

from plugin.sandbox import mime
from plugin.sandbox.failures import bad_request, not_found
from plugin.sandbox.gate import Call, Method
from plugin.sandbox.gmail_resources import (
    ALL,
    AUTH,
    COMPOSE,
    LOOK,
    READ,
    handle,
    history_record,
    message_json,
    own,
    page_of,
    page_size,
    posted,
    searched,
)
from plugin.sandbox.letter import Letter
from plugin.sandbox.mailbox import SYSTEM_LABELS

_ESTIMATE = 201
"""Gmail counts no further than this for resultSizeEstimate."""


def get_profile(call: Call, user: str) -> dict[str, Any]:
    """users.getProfile."""
    own(call, user)
    messages, threads = call.mailbox.count()
    return {
        "emailAddress": call.address,
        "messagesTotal": messages,
        "threadsTotal": threads,
        "historyId": str(call.mailbox.history_id),
    }


def list_messages(call: Call, user: str) -> dict[str, Any]:
    """users.messages.list."""
    letters = searched(call, user)
    page, rest = page_of(call, letters)
    answer: dict[str, Any] = {"resultSizeEstimate": min(len(letters), _ESTIMATE)}
    if page:
        answer["messages"] = [{"id": letter.id, "threadId": letter.thread_id} for letter in page]
    return answer | rest


def get_message(call: Call, user: str, message_id: str) -> bytes:
    """users.messages.get."""
    own(call, user)
    return message_json(call, call.mailbox.letter(message_id))


def get_attachment(call: Call, user: str, message_id: str, attachment_id: str) -> dict[str, Any]:
    """users.messages.attachments.get."""
    own(call, user)
    data = mime.attachment(call.mailbox.letter(message_id).raw, attachment_id)
    if data is None:
        raise not_found()
    return {"size": len(data), "data": base64.urlsafe_b64encode(data).decode("ascii")}


def send_message(call: Call, user: str) -> dict[str, Any]:
    """users.messages.send. Counted, so that a test can show that a program never does."""
    own(call, user)
    raw, thread_id = posted(call, call.body)
    sent = call.mailbox.send(raw, thread_id)
    call.google.counters.add("sends_by_api")
    return handle(sent)


def trash_message(call: Call, user: str, message_id: str) -> dict[str, Any]:
    """users.messages.trash."""
    own(call, user)
    return handle(call.mailbox.relabel(message_id, add=("TRASH",), remove=("INBOX",)))


def list_threads(call: Call, user: str) -> dict[str, Any]:
    """users.threads.list: a thread stands where its newest matching message does."""
    newest: dict[str, Letter] = {}
    for letter in searched(call, user):
        newest.setdefault(letter.thread_id, letter)
    page, rest = page_of(call, list(newest.values()))
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
    own(call, user)
    letters = [letter for letter in call.mailbox.thread(thread_id) if letter.id not in call.faults.left_out]
    head = json.dumps(
        {
            "id": thread_id,
            "historyId": str(max((letter.history_id for letter in letters), default=call.mailbox.history_id)),
        }
    )
    messages = b",".join(message_json(call, letter) for letter in letters)
    return head[:-1].encode("ascii") + b',"messages":[' + messages + b"]}"


def list_history(call: Call, user: str) -> dict[str, Any]:
    """users.history.list."""
    own(call, user)
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
    most = page_size(call)
    answer: dict[str, Any] = {"historyId": str(call.mailbox.history_id)}
    if wanted:
        answer["history"] = [history_record(change) for change in wanted[:most]]
    if len(wanted) > most:
        answer["nextPageToken"] = str(wanted[most - 1].id)
    return answer


def create_draft(call: Call, user: str) -> dict[str, Any]:
    """users.drafts.create."""
    own(call, user)
    raw, thread_id = posted(call, call.body.get("message"))
    draft_id = call.mailbox.create_draft(raw, thread_id)
    return {"id": draft_id, "message": handle(call.mailbox.draft(draft_id))}


def get_draft(call: Call, user: str, draft_id: str) -> bytes:
    """users.drafts.get."""
    own(call, user)
    message = message_json(call, call.mailbox.draft(draft_id))
    return b'{"id":' + json.dumps(draft_id).encode("ascii") + b',"message":' + message + b"}"


def list_drafts(call: Call, user: str) -> dict[str, Any]:
    """users.drafts.list."""
    names = {message_id: draft_id for draft_id, message_id in list(call.mailbox.drafts.items())}
    letters = [letter for letter in searched(call, user) if letter.id in names]
    page, rest = page_of(call, letters)
    answer: dict[str, Any] = {"resultSizeEstimate": min(len(letters), _ESTIMATE)}
    if page:
        answer["drafts"] = [
            {"id": names[letter.id], "message": {"id": letter.id, "threadId": letter.thread_id}} for letter in page
        ]
    return answer | rest


def update_draft(call: Call, user: str, draft_id: str) -> dict[str, Any]:
    """users.drafts.update."""
    own(call, user)
    raw, thread_id = posted(call, call.body.get("message"))
    call.mailbox.update_draft(draft_id, raw, thread_id)
    return {"id": draft_id, "message": handle(call.mailbox.draft(draft_id))}


def delete_draft(call: Call, user: str, draft_id: str) -> None:
    """users.drafts.delete."""
    own(call, user)
    call.mailbox.delete_draft(draft_id)


def send_draft(call: Call, user: str) -> dict[str, Any]:
    """users.drafts.send. Counted, so that a test can show that a program never does."""
    own(call, user)
    draft_id = str(call.body.get("id", ""))
    if isinstance(call.body.get("message"), dict):
        raw, thread_id = posted(call, call.body["message"])
        call.mailbox.update_draft(draft_id, raw, thread_id)
    sent = call.mailbox.send_draft(draft_id)
    call.google.counters.add("sends_by_api")
    return handle(sent)


def list_send_as(call: Call, user: str) -> dict[str, Any]:
    """users.settings.sendAs.list: the account's own address always, and first."""
    own(call, user)
    account = call.mailbox.account
    listed = {item.address.casefold(): item for item in account.send_as}
    primary = listed.pop(account.address.casefold(), None)
    entries: list[dict[str, Any]] = [
        {
            "sendAsEmail": account.address,
            "displayName": primary.display_name if primary else account.name,
            "replyToAddress": "",
            "signature": primary.signature_html if primary else "",
            "isPrimary": True,
            "treatAsAlias": False,
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
                "treatAsAlias": item.treat_as_alias,
                "verificationStatus": item.verification_status,
            }
        )
    return {"sendAs": entries}


def list_labels(call: Call, user: str) -> dict[str, Any]:
    """users.labels.list."""
    own(call, user)
    used = {label for letter in list(call.mailbox.letters.values()) for label in letter.labels}
    labels: list[dict[str, Any]] = [{"id": label, "name": label, "type": "system"} for label in SYSTEM_LABELS]
    for label in sorted(used.difference(SYSTEM_LABELS)):
        kind = "system" if label.startswith("CATEGORY_") else "user"
        labels.append({"id": label, "name": label, "type": kind})
    return {"labels": labels}


def _methods() -> Iterable[Method]:
    user = "/gmail/v1/users/<user>"
    table: tuple[tuple[str, str, str, tuple[str, ...], Callable[..., dict[str, Any] | bytes | None]], ...] = (
        ("getProfile", "GET", "/profile", (*LOOK, f"{AUTH}compose"), get_profile),
        ("messages.list", "GET", "/messages", LOOK, list_messages),
        ("messages.get", "GET", "/messages/<message_id>", LOOK, get_message),
        (
            "messages.attachments.get",
            "GET",
            "/messages/<message_id>/attachments/<attachment_id>",
            READ,
            get_attachment,
        ),
        ("messages.send", "POST", "/messages/send", (*COMPOSE, f"{AUTH}send"), send_message),
        ("messages.trash", "POST", "/messages/<message_id>/trash", ALL, trash_message),
        ("threads.list", "GET", "/threads", LOOK, list_threads),
        ("threads.get", "GET", "/threads/<thread_id>", LOOK, get_thread),
        ("history.list", "GET", "/history", LOOK, list_history),
        ("drafts.create", "POST", "/drafts", COMPOSE, create_draft),
        ("drafts.list", "GET", "/drafts", (*READ, f"{AUTH}compose"), list_drafts),
        ("drafts.get", "GET", "/drafts/<draft_id>", (*READ, f"{AUTH}compose"), get_draft),
        ("drafts.update", "PUT", "/drafts/<draft_id>", COMPOSE, update_draft),
        ("drafts.delete", "DELETE", "/drafts/<draft_id>", COMPOSE, delete_draft),
        ("drafts.send", "POST", "/drafts/send", COMPOSE, send_draft),
        ("settings.sendAs.list", "GET", "/settings/sendAs", (*READ, f"{AUTH}settings.basic"), list_send_as),
        ("labels.list", "GET", "/labels", (*LOOK, f"{AUTH}labels"), list_labels),
    )
    for name, verb, path, scopes, serve in table:
        yield Method(name, verb, user + path, scopes, serve)


METHODS = tuple(_methods())
"""Every method served, for the router and for the tests that walk them."""

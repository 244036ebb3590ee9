"""Gmail's JSON into domain records; pure. Anything may be missing: it is defaulted, never a crash."""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from plugin.domain.mail.mime import MAX_DEPTH, MAX_PARTS, media_type, parse_content_type
from plugin.domain.model import Address, Part, RawMessage
from plugin.domain.model.port_values import HistoryPage, IdPage, MailboxProfile, RemoteDraft, SendAs
from plugin.domain.text.addresses import parse_address
from plugin.domain.text.encoded_words import decode_words
from plugin.domain.text.excerpts import excerpt
from plugin.google.mail_dates import date_of

HIDDEN = frozenset({"TRASH", "SPAM"})
"""Labels that take a message out of every list and search."""
NO_MAIL = HIDDEN | {"DRAFT", "CHAT"}
"""Labels of what is no mail that was sent or has arrived."""
_MAKES_MAIL = {"labelsAdded": frozenset({"SENT", "INBOX"}), "labelsRemoved": NO_MAIL}
"""Changes by which a draft becomes a sent message, or comes to the inbox, under its own id."""
_FOLD = re.compile(r"\r?\n[ \t]+|[\r\n]+")
_SIGNATURE = 2000
_BODIES = 4
"""So many bodies of one message are fetched: the plain and the HTML one, and as many again around a picture."""


def raw_message(data: Mapping[str, Any]) -> RawMessage:
    """A `format=full` message resource as it arrived."""
    payload = _mapping(data.get("payload"))
    headers = _headers(payload)
    return RawMessage(
        id=str(data.get("id") or ""),
        thread_id=str(data.get("threadId") or data.get("id") or ""),
        headers=headers,
        parts=tuple(_leaves(payload)),
        labels=_labels(data),
        date=date_of(_internal_date(data.get("internalDate")), headers),
    )


def detached_words(data: Mapping[str, Any]) -> list[tuple[dict[str, Any], str, int]]:
    """The bodies of a message resource whose words are not in it: (body, attachment id, bytes), at most `_BODIES`.

    Gmail hands large text parts out like attachments. Those with a file name are attachments.
    """
    found: list[tuple[dict[str, Any], str, int]] = []
    waiting: list[Any] = [data.get("payload")]
    for _ in range(MAX_PARTS):
        if not waiting or len(found) >= _BODIES:
            break
        part = waiting.pop(0)
        if not isinstance(part, dict):
            continue
        kind = str(part.get("mimeType") or "").lower()
        if kind.startswith("multipart/"):
            # An attached message's words are not this one's.
            waiting.extend(_items_list(part.get("parts")))
        body = part.get("body")
        if not isinstance(body, dict) or body.get("data") or not isinstance(body.get("attachmentId"), str):
            continue
        disposition = _value(_headers(part), "content-disposition").strip().lower()
        if (
            kind in {"text/plain", "text/html"}
            and not part.get("filename")
            and not disposition.startswith("attachment")
        ):
            found.append((body, body["attachmentId"], _number(body.get("size"))))
    return found


def id_page(data: Mapping[str, Any]) -> IdPage:
    """An answer of `messages.list`; an empty mailbox has no "messages" at all."""
    return IdPage(
        ids=tuple((str(item["id"]), str(item.get("threadId") or item["id"])) for item in _items(data, "messages")),
        next_page_token=data.get("nextPageToken") or None,
        estimate=_number(data.get("resultSizeEstimate")),
    )


def profile(data: Mapping[str, Any]) -> MailboxProfile:
    """An answer of `getProfile`."""
    return MailboxProfile(
        address=parse_address(str(data.get("emailAddress") or "")) or Address(""),
        messages_total=_number(data.get("messagesTotal")),
        history_id=str(data.get("historyId") or ""),
    )


def history_page(data: Mapping[str, Any]) -> HistoryPage:
    """An answer of `history.list`.

    The net effect of the page's records in their order: a message put into trash or spam counts as
    deleted, one taken out again as added. `labels` are those after a message's last change.
    """
    added: dict[str, None] = {}
    deleted: dict[str, None] = {}
    relabelled: dict[str, None] = {}
    became_mail: dict[str, None] = {}
    labels: dict[str, tuple[str, ...]] = {}
    threads: dict[str, str] = {}
    for record in data.get("history") or ():
        for kind in ("messagesAdded", "labelsAdded", "labelsRemoved", "messagesDeleted"):
            for change in _items_of(record, kind):
                message = change["message"]
                number = str(message["id"])
                threads[number] = str(message.get("threadId") or threads.get(number, ""))
                if "labelIds" in message:
                    labels[number] = _labels(message)
                changed = set(change.get("labelIds") or ())
                hidden = HIDDEN & (changed if kind == "labelsAdded" else set(labels.get(number, ())))
                if kind == "messagesDeleted" or (hidden and kind != "labelsRemoved"):
                    added.pop(number, None)
                    deleted[number] = None
                elif kind == "messagesAdded" or (kind == "labelsRemoved" and changed & HIDDEN and not hidden):
                    deleted.pop(number, None)
                    added[number] = None
                else:
                    relabelled[number] = None
                    if changed & _MAKES_MAIL.get(kind, frozenset()) and not NO_MAIL & set(labels.get(number, ())):
                        became_mail[number] = None
    return HistoryPage(
        added=tuple(added),
        deleted=tuple(deleted),
        relabelled=tuple(number for number in relabelled if number not in deleted and number not in added),
        next_page_token=data.get("nextPageToken") or None,
        history_id=str(data.get("historyId") or ""),
        labels=tuple(labels.items()),
        threads=tuple(threads.items()),
        became_mail=tuple(number for number in became_mail if number not in deleted),
    )


def send_as(data: Mapping[str, Any]) -> tuple[SendAs, ...]:
    """An answer of `settings.sendAs.list`; aliases not yet verified are nobody's address."""
    found: list[SendAs] = []
    for item in data.get("sendAs") or ():
        address = parse_address(str(_mapping(item).get("sendAsEmail") or ""))
        if address is None or item.get("verificationStatus") == "pending":
            continue
        found.append(
            SendAs(
                address=address,
                display_name=str(item.get("displayName") or ""),
                is_default=bool(item.get("isDefault")),
                is_mine=bool(item.get("isPrimary")) or item.get("treatAsAlias") is not False,
                signature=html_text(str(item.get("signature") or "")),
            )
        )
    return tuple(found)


def own_labels(data: Mapping[str, Any]) -> dict[str, str]:
    """An answer of `labels.list`: the labels that the user made, their names by their ids."""
    labels = [_mapping(item) for item in data.get("labels") or ()]
    return {str(one["id"]): str(one.get("name") or "") for one in labels if one.get("id") and one.get("type") == "user"}


def remote_draft(data: Mapping[str, Any]) -> RemoteDraft:
    """A draft resource with its message in full."""
    return RemoteDraft(draft_id=str(data.get("id") or ""), message=raw_message(_mapping(data.get("message"))))


def draft_ids(data: Mapping[str, Any]) -> tuple[str, str, str]:
    """(draft id, message id, thread id) of a draft resource, as after creating it or in a list."""
    message = _mapping(data.get("message"))
    return str(data.get("id") or ""), str(message.get("id") or ""), str(message.get("threadId") or "")


def html_text(html: str) -> str:
    """Gmail's HTML signature as lines of text, at most 2,000 characters."""
    if "<" not in html:
        return html.strip()[:_SIGNATURE]
    broken = re.sub(r"(?i)<br\s*/?>|</(?:div|p|tr|li|h[1-6])>", "\n", html[: 50 * _SIGNATURE])
    body = LexborHTMLParser(broken).body
    text = body.text() if body is not None else ""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return "\n".join(line for line in lines if line)[:_SIGNATURE]


def plain_excerpt(text: str) -> str:
    """A calendar description, which may be HTML, as an excerpt."""
    return excerpt(html_text(text) if "<" in text else text[:_SIGNATURE])


def _leaves(
    part: Mapping[str, Any], depth: int = 0, within: tuple[tuple[int, int], ...] = (), *, path: int = 1
) -> Iterator[Part]:
    """The leaves of the tree of parts, left to right; an attached message stays one leaf, its words are not ours.

    `path` is a number that no other part of the message has.
    """
    headers = _headers(part)
    mime_type = str(part.get("mimeType") or "text/plain").lower()
    children = _items_list(part.get("parts"))
    if mime_type.startswith("multipart/") and children:
        if depth < MAX_DEPTH:
            for number, child in enumerate(children[:MAX_PARTS]):
                branch = (*within, (path, number)) if mime_type == "multipart/alternative" else within
                yield from _leaves(child, depth + 1, branch, path=path * (MAX_PARTS + 1) + number + 1)
        return
    declared, parameters = parse_content_type(_value(headers, "content-type"))
    disposition = _value(headers, "content-disposition")
    body = _mapping(part.get("body"))
    content = b"" if mime_type == "message/rfc822" else _decode(body.get("data"))
    yield Part(
        mime_type=mime_type if "mimeType" in part else media_type(declared),
        content=content,
        charset=_charset(content, parameters.get("charset", "")),
        filename=decode_words(str(part.get("filename") or parameters.get("name") or ""))[:200],
        disposition=parse_content_type(disposition)[0] if disposition else "",
        parameters=tuple(
            (key, value) for key, value in parameters.items() if key not in {"charset", "name", "boundary"}
        ),
        alternatives=within,
    )


def _charset(content: bytes, declared: str) -> str:
    """Gmail hands some text out as UTF-8 under its old label; bytes above 127 that are valid UTF-8 are no accident."""
    if not content.isascii() and declared.lower().replace("-", "") not in {"", "utf8", "utf16", "utf16le", "utf16be"}:
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            return declared
        return "utf-8"
    return declared


def _decode(data: Any) -> bytes:
    """base64url, with or without padding; damaged data up to the damage."""
    if not isinstance(data, str):
        return b""
    clean = re.sub(r"[^A-Za-z0-9_-]", "", data.replace("+", "-").replace("/", "_"))
    clean = clean[: len(clean) - (len(clean) % 4 == 1)]
    try:
        return base64.urlsafe_b64decode(clean + "=" * (-len(clean) % 4))
    except (binascii.Error, ValueError):
        return b""


def _headers(part: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (str(item.get("name") or ""), _FOLD.sub(" ", str(item.get("value") or "")))
        for item in _items_list(part.get("headers"))
        if item.get("name")
    )


def _value(headers: tuple[tuple[str, str], ...], name: str) -> str:
    return next((value for key, value in headers if key.lower() == name), "")


def _labels(data: Mapping[str, Any]) -> tuple[str, ...]:
    labels = data.get("labelIds")
    return tuple(str(label) for label in labels) if isinstance(labels, list) else ()


def _internal_date(value: Any) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(value) / 1000, UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None


def _items(data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    return [item for item in _items_list(data.get(key)) if item.get("id")]


def _items_of(record: Any, kind: str) -> list[Mapping[str, Any]]:
    return [item for item in _items_list(_mapping(record).get(kind)) if _mapping(item.get("message")).get("id")]


def _items_list(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _number(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        return 0

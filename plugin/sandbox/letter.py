"""One message in a mailbox, read as far as somebody asks and no further."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from plugin.sandbox import mime


@dataclass(slots=True)
class Letter:
    """A message in the mailbox. `searchable_at` is the clock second from which lists show it."""

    id: str
    thread_id: str
    labels: list[str]
    received_ms: int
    raw: bytes
    history_id: int
    searchable_at: float = float("-inf")
    _headers: dict[str, list[str]] | None = None
    _text: str | None = None
    _payload: dict[str, Any] | None = None
    _full: tuple[tuple[str, ...], bytes] | None = None

    def headers(self, name: str) -> list[str]:
        """The decoded values of a header, in their order."""
        if self._headers is None:
            self._headers = _headers_of(self.raw)
        return self._headers.get(name, [])

    def header(self, name: str) -> str:
        """All values of a header in one text."""
        return ", ".join(self.headers(name))

    def text(self) -> str:
        """The body's words."""
        if self._text is None:
            self._text = _text_of(self.raw)
        return self._text

    def size(self) -> int:
        """Bytes."""
        return len(self.raw)

    def has_attachment(self) -> bool:
        """Whether a named file hangs on it."""
        return b"filename" in self.raw and _has_file(self.payload())

    def payload(self) -> dict[str, Any]:
        """Gmail's tree of parts."""
        if self._payload is None:
            self._payload = _payload_of(self.raw)
        return self._payload

    def rfc822_message_id(self) -> str:
        """The header's id with its angle brackets; empty where there is none."""
        ids = mime.message_ids(self.header("message-id"))
        return ids[0] if ids else ""

    def full_json(self) -> bytes:
        """The message resource in format full, made once and kept: a bench should measure its subject, not this."""
        key = (*self.labels, str(self.history_id))
        if self._full is None or self._full[0] != key:
            resource = {**self.resource(), "payload": self.payload()}
            self._full = key, json.dumps(resource, separators=(",", ":")).encode("ascii")
        return self._full[1]

    def resource(self) -> dict[str, Any]:
        """The message resource in format minimal."""
        return {
            "id": self.id,
            "threadId": self.thread_id,
            "labelIds": list(self.labels),
            "snippet": mime.snippet(self.text()),
            "historyId": str(self.history_id),
            "internalDate": str(self.received_ms),
            "sizeEstimate": len(self.raw),
        }


# Many mailboxes of a world may hold the same letters: what is read of their bytes is read once, and never changed.


@lru_cache(maxsize=4096)
def _headers_of(raw: bytes) -> dict[str, list[str]]:
    """The decoded values of each header."""
    headers: dict[str, list[str]] = {}
    for key, value in mime.split_headers(raw)[0]:
        headers.setdefault(key.lower(), []).append(mime.decoded(key, value))
    return headers


@lru_cache(maxsize=4096)
def _payload_of(raw: bytes) -> dict[str, Any]:
    """Gmail's tree of parts."""
    return mime.payload(raw)


@lru_cache(maxsize=4096)
def _text_of(raw: bytes) -> str:
    """The body's words."""
    return mime.body_text(_payload_of(raw))


def joined(headers: Iterable[tuple[str, str]], body: bytes) -> bytes:
    """Headers and body as one message."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
    return lines.encode("utf-8", "surrogateescape") + b"\r\n" + body


def epoch(ms: int) -> datetime:
    """Epoch milliseconds as an aware time."""
    return datetime.fromtimestamp(ms / 1000, UTC)


def first_header(raw: bytes, wanted: str) -> str:
    """The first value of a header, decoded; empty where there is none."""
    return next((mime.decoded(name, value) for name, value in mime.split_headers(raw)[0] if name.lower() == wanted), "")


def references(raw: bytes) -> list[str]:
    """The message ids that a message refers to, the parent last."""
    return mime.message_ids(f"{first_header(raw, 'references')} {first_header(raw, 'in-reply-to')}")


def _has_file(part: dict[str, Any]) -> bool:
    return bool(part["filename"]) or any(_has_file(child) for child in part.get("parts", ()))

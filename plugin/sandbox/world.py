"""What a sandbox Google starts from: accounts with their mail, calendar and sending addresses.

A world is a value: the sandbox reads it and keeps its own, changing state elsewhere. As a file it is
one JSON object; a message's bytes stand in it as text (bytes that are no UTF-8 as lone surrogates).
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class SendAs:
    """One sending address of an account; `signature_html` is what Gmail puts under each mail."""

    address: str
    display_name: str
    is_default: bool = False
    signature_html: str = ""
    treat_as_alias: bool = True
    """False for an address shared with others, a group's for instance."""
    verification_status: str = "accepted"


@dataclass(frozen=True, slots=True)
class WorldMessage:
    """One message as it lies in the mailbox: `raw` RFC 5322 bytes, Gmail label ids, time of arrival (aware)."""

    id: str
    thread_id: str
    labels: tuple[str, ...]
    received: datetime
    raw: bytes


@dataclass(frozen=True, slots=True)
class WorldAccount:
    """One Google account.

    `events` are Calendar v3 event resources of the primary calendar, recurring masters included.
    `profile`, `prospects` and `do_not_ask` are what its user would have told Askwell; Google's side never serves them.
    `verified` is false where Google never saw that the address is its user's; `workspace` where the address's domain
    does not vouch for the account (anybody may make one with an address from elsewhere).
    """

    sub: str
    address: str
    name: str
    send_as: tuple[SendAs, ...] = ()
    events: tuple[dict[str, Any], ...] = ()
    messages: tuple[WorldMessage, ...] = ()
    profile: dict[str, str] = field(default_factory=dict)
    prospects: tuple[dict[str, Any], ...] = ()
    do_not_ask: tuple[str, ...] = ()
    verified: bool = True
    workspace: bool = True


@dataclass(frozen=True, slots=True)
class World:
    """Every account of a sandbox."""

    accounts: tuple[WorldAccount, ...]

    @classmethod
    def from_json(cls, text: str) -> "World":
        """The world written by `to_json` or by hand; only `address` is required of an account, `raw` of a message.

        A broken file raises ValueError with one sentence that names the place.
        """
        try:
            data = json.loads(text)
        except ValueError as error:
            raise ValueError(f"This is not a world file: it is not valid JSON ({error}).") from error
        accounts = data.get("accounts") if isinstance(data, dict) else None
        if not isinstance(accounts, list) or not accounts:
            raise ValueError('This is not a world file: it needs {"accounts": [...]} with at least one account.')
        world = cls(tuple(_account(item, f"accounts[{number}]") for number, item in enumerate(accounts)))
        addresses = [account.address for account in world.accounts]
        if len(set(addresses)) < len(addresses):
            raise ValueError("In the world file, two accounts have the same address.")
        return world

    def to_json(self) -> str:
        """The world as JSON text, readable by `from_json`."""
        return json.dumps({"accounts": [_account_json(account) for account in self.accounts]}, indent=1)


def _account_json(account: WorldAccount) -> dict[str, Any]:
    return {
        "sub": account.sub,
        "address": account.address,
        "name": account.name,
        "send_as": [
            {
                "address": item.address,
                "display_name": item.display_name,
                "is_default": item.is_default,
                "signature_html": item.signature_html,
                "treat_as_alias": item.treat_as_alias,
                "verification_status": item.verification_status,
            }
            for item in account.send_as
        ],
        "profile": account.profile,
        "prospects": list(account.prospects),
        "do_not_ask": list(account.do_not_ask),
        "verified": account.verified,
        "workspace": account.workspace,
        "events": list(account.events),
        "messages": [
            {
                "id": message.id,
                "thread_id": message.thread_id,
                "labels": list(message.labels),
                "received": message.received.isoformat(),
                "raw": message.raw.decode("utf-8", "surrogateescape"),
            }
            for message in account.messages
        ],
    }


def _account(data: Any, place: str) -> WorldAccount:
    mapping = _mapping(data, place)
    address = _text(mapping, "address", place)
    if "@" not in address:
        raise ValueError(f"In the world file, {place}.address must be a mail address.")
    messages = tuple(
        _message(item, f"{place}.messages[{number}]", number)
        for number, item in enumerate(_list(mapping, "messages", place))
    )
    ids = {message.id for message in messages}
    if len(ids) < len(messages):
        raise ValueError(f"In the world file, two messages of {place} have the same id.")
    return WorldAccount(
        sub=_text(mapping, "sub", place, default=_sub(address)),
        address=address,
        name=_text(mapping, "name", place, default=address.partition("@")[0]),
        send_as=tuple(
            _send_as(item, f"{place}.send_as[{number}]") for number, item in enumerate(_list(mapping, "send_as", place))
        ),
        events=tuple(
            dict(_mapping(item, f"{place}.events[{number}]"))
            for number, item in enumerate(_list(mapping, "events", place))
        ),
        messages=messages,
        profile={
            str(key): str(value) for key, value in _mapping(mapping.get("profile") or {}, f"{place}.profile").items()
        },
        prospects=tuple(
            dict(_mapping(item, f"{place}.prospects[{number}]"))
            for number, item in enumerate(_list(mapping, "prospects", place))
        ),
        do_not_ask=tuple(str(item) for item in _list(mapping, "do_not_ask", place)),
        verified=bool(mapping.get("verified", True)),
        workspace=bool(mapping.get("workspace", True)),
    )


def _sub(address: str) -> str:
    """A stable id of 21 digits, like Google's, for an account that was written without one."""
    return str(10**20 + int.from_bytes(hashlib.sha256(address.encode()).digest()[:8], "big"))


def _send_as(data: Any, place: str) -> SendAs:
    mapping = _mapping(data, place)
    return SendAs(
        address=_text(mapping, "address", place),
        display_name=_text(mapping, "display_name", place, default=""),
        is_default=bool(mapping.get("is_default", False)),
        signature_html=_text(mapping, "signature_html", place, default=""),
        treat_as_alias=bool(mapping.get("treat_as_alias", True)),
        verification_status=_text(mapping, "verification_status", place, default="accepted"),
    )


def _message(data: Any, place: str, number: int) -> WorldMessage:
    mapping = _mapping(data, place)
    identity = _text(mapping, "id", place, default=f"{number + 1:016x}")
    received = _text(mapping, "received", place)
    try:
        moment = datetime.fromisoformat(received)
    except ValueError as error:
        raise ValueError(f"In the world file, {place}.received is no ISO 8601 time: {received!r}.") from error
    if moment.tzinfo is None:
        raise ValueError(f"In the world file, {place}.received has no offset from UTC: {received!r}.")
    try:
        raw = _text(mapping, "raw", place).encode("utf-8", "surrogateescape")
    except UnicodeEncodeError as error:
        raise ValueError(f"In the world file, {place}.raw holds characters that are no text.") from error
    return WorldMessage(
        id=identity,
        thread_id=_text(mapping, "thread_id", place, default=identity),
        labels=tuple(str(label) for label in _list(mapping, "labels", place)) or ("INBOX",),
        received=moment,
        raw=raw,
    )


def _mapping(data: Any, place: str) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise ValueError(f"In the world file, {place} must be an object.")  # noqa: TRY004 - one kind of failure for all
    return data


def _list(mapping: Mapping[str, Any], key: str, place: str) -> list[Any]:
    value = mapping.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise ValueError(f"In the world file, {place}.{key} must be a list.")  # noqa: TRY004 - as above
    return value


def _text(mapping: Mapping[str, Any], key: str, place: str, default: str | None = None) -> str:
    value = mapping.get(key, default)
    if not isinstance(value, str):
        raise ValueError(f"In the world file, {place}.{key} must be a text.")  # noqa: TRY004 - as above
    return value

"""Small worlds for the sandbox, and the program's own adapters opened on them. Everybody in them is invented."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from plugin.domain.model import Account, AccountId, Address
from plugin.google.calendar import GoogleCalendar
from plugin.google.credentials import parse_credentials
from plugin.google.gmail import GmailMailbox
from plugin.google.oauth import SCOPES
from plugin.google.pacing import Clock
from plugin.google.transport import Patience, SharedCredentials
from plugin.google.units import GMAIL_QUOTAS, Quota
from plugin.sandbox.server import Sandbox
from plugin.sandbox.world import World, WorldAccount, WorldMessage

ME = "mara@tidewell.example"
NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
ACCOUNT = Account(AccountId("a1"), Address(ME), frozenset({Address(ME)}), name="Mara Tide", scopes=SCOPES)
UNPACED = replace(GMAIL_QUOTAS["2026"], units_per_minute=10**7)
"""Today's prices without the waiting."""
IMPATIENT = Patience(failures=6, refusals=14, first=0.001, cap=0.004)
"""The same tries as in earnest, without the waiting."""


def a_letter(sender: str, to: str, subject: str, *, body: str = "Hello.\n", **headers: str) -> bytes:
    """RFC 5322 bytes; further headers by name, with _ for -."""
    lines = [f"From: {sender}", f"To: {to}", f"Subject: {subject}"]
    lines += [f"{name.replace('_', '-').title()}: {value}" for name, value in headers.items()]
    return ("\r\n".join([*lines, "Content-Type: text/plain; charset=utf-8", "", ""]) + body).encode()


def a_thread(number: int, person: str, days_ago: float, *, replies: int = 1, body: str = "") -> list[WorldMessage]:
    """A mail of mine to `person` and so many answers in turn, an hour apart, ids from `number` × 16 on."""
    found: list[WorldMessage] = []
    for turn in range(replies + 1):
        mine = turn % 2 == 0
        found.append(
            WorldMessage(
                id=f"{number * 16 + turn:016x}",
                thread_id=f"{number * 16:016x}",
                labels=("SENT",) if mine else ("INBOX",),
                received=NOW - timedelta(days=days_ago) + timedelta(hours=turn),
                raw=a_letter(
                    ME if mine else person,
                    person if mine else ME,
                    f"{'Re: ' if turn else ''}Matter {number}",
                    body=body or f"Words of matter {number}, turn {turn}.\n",
                    message_id=f"<{number}.{turn}@{(ME if mine else person).split('@')[1]}>",
                    **(
                        {"in_reply_to": f"<{number}.{turn - 1}@{(person if mine else ME).split('@')[1]}>"}
                        if turn
                        else {}
                    ),
                ),
            )
        )
    return found


def a_stranger(number: int, days_ago: float, sender: str = "news@letters.example") -> WorldMessage:
    """A newsletter that was never answered."""
    raw = a_letter(
        sender, ME, f"Offer {number}", list_id="<offers.letters.example>", message_id=f"<n{number}@letters.example>"
    )
    return WorldMessage(
        f"{number * 16 + 9:016x}", f"{number * 16 + 9:016x}", ("INBOX",), NOW - timedelta(days=days_ago), raw
    )


def an_event(number: int, person: str, days_ago: float, **fields: Any) -> dict[str, Any]:
    """An hour with `person`."""
    start = NOW - timedelta(days=days_ago)
    return {
        "id": f"event{number:05d}",
        "summary": f"Review {number}",
        "start": {"dateTime": start.isoformat()},
        "end": {"dateTime": (start + timedelta(hours=1)).isoformat()},
        "organizer": {"email": ME, "self": True},
        "attendees": [
            {"email": ME, "self": True, "responseStatus": "accepted"},
            {"email": person, "responseStatus": "accepted"},
        ],
        "iCalUID": f"event{number}@calendar.example",
        **fields,
    }


def person(number: int) -> str:
    """The address of one of many."""
    return f"guest{number}@house{number % 7}.example"


def a_world(messages: Iterable[WorldMessage] = (), events: Iterable[dict[str, Any]] = ()) -> World:
    """One account with these."""
    return World(
        (WorldAccount(sub="7001", address=ME, name="Mara Tide", messages=tuple(messages), events=tuple(events)),)
    )


def a_year(threads: int = 20, strangers: int = 10, events: int = 20) -> World:
    """So many conversations with a dozen people, so many newsletters, so many meetings, spread over a year."""
    mail = [
        message
        for number in range(1, threads + 1)
        for message in a_thread(number, person(number % 12), 1.5 + number * 340 / threads, replies=number % 5)
    ]
    mail += [a_stranger(1000 + number, 1 + number * 300 / max(strangers, 1)) for number in range(strangers)]
    return a_world(
        mail, [an_event(number, person(number % 12), number * 340 / events + 0.5) for number in range(events)]
    )


def credentials_for(sandbox: Sandbox, scopes: tuple[str, ...] = SCOPES) -> SharedCredentials:
    """The stored sign-in of the world's account."""
    granted = sandbox.grant(ME, scopes)
    return SharedCredentials(parse_credentials(sandbox.credentials()), granted["refresh_token"], scopes)


def open_mailbox(
    sandbox: Sandbox, *, quota: Quota = UNPACED, clock: Clock | None = None, patience: Patience = IMPATIENT
) -> GmailMailbox:
    """The mailbox of the world's account."""
    return GmailMailbox(credentials_for(sandbox), url=sandbox.url, quota=quota, clock=clock, patience=patience)


def open_calendar(sandbox: Sandbox, *, clock: Clock | None = None, patience: Patience = IMPATIENT) -> GoogleCalendar:
    """The calendar of the world's account."""
    return GoogleCalendar(credentials_for(sandbox), url=sandbox.url, clock=clock, patience=patience)


def write_credentials(sandbox: Sandbox, path: Path, kind: str = "installed") -> Path:
    """credentials.json for this sandbox."""
    path.write_text(json.dumps(sandbox.credentials(kind)), encoding="utf-8")
    return path

"""A small world, a sandbox that is stopped after the test, and Google's stock clients talking to it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any, Protocol

import pytest
from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build

from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.world import SendAs, World, WorldAccount, WorldMessage

ADA = "ada@lovelace.example"
BEN = "ben@mill.example"
NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
AUTH = "https://www.googleapis.com/auth/"
SCOPES = (
    "openid",
    f"{AUTH}userinfo.email",
    f"{AUTH}userinfo.profile",
    f"{AUTH}calendar.readonly",
    f"{AUTH}gmail.modify",
)


class Clock:
    """Monotonic seconds that pass only when told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class Letters(Protocol):
    """Builds the bytes of a message."""

    def __call__(self, **fields: str) -> bytes: ...


def a_letter(**fields: str) -> bytes:
    """RFC 5322 bytes; fields are header names with _ for -, and `body`."""
    body = fields.pop("body", "Hello.\n")
    given = {"from": f"Ben Mill <{BEN}>", "to": ADA, "subject": "Plans", "date": "Mon, 15 Jun 2026 10:00:00 +0000"}
    lines = [f"{name.replace('_', '-').title()}: {value}" for name, value in (given | fields).items() if value]
    return ("\r\n".join([*lines, "Content-Type: text/plain; charset=utf-8", "", ""]) + body).encode()


def a_rich_letter() -> bytes:
    """A message with two alternatives, an attachment, another message inside, and names in several scripts."""
    message = EmailMessage()
    message["From"] = "Renée Dupont <renee@atelier.example>"
    message["To"] = f'"Lovelace, Ada" <{ADA}>'
    message["Cc"] = BEN
    message["Subject"] = "Réunion à Noël – 会議"
    message["Message-ID"] = "<rich@atelier.example>"
    message["List-Id"] = "<makers.atelier.example>"
    message.set_content("Un café ?\n", charset="iso-8859-1")
    message.add_alternative("<p>Un café&nbsp;?</p>", subtype="html")
    message.add_attachment(b"%PDF-1.4 \x00\x01", maintype="application", subtype="pdf", filename="été.pdf")
    inner = EmailMessage()
    inner["Subject"] = "Inside"
    inner.set_content("Forwarded words.\n")
    message.add_attachment(inner)
    return message.as_bytes()


def _messages() -> tuple[WorldMessage, ...]:
    def message(number: int, thread: str, labels: tuple[str, ...], ago: timedelta, raw: bytes) -> WorldMessage:
        return WorldMessage(f"{number:016x}", thread, labels, NOW - ago, raw)

    def day(number: float) -> timedelta:
        return timedelta(days=number)

    reply = a_letter(
        **{"from": f"Ada Lovelace <{ADA}>", "to": BEN, "subject": "Re: Plans", "message_id": "<b@lovelace.example>"},
        in_reply_to="<a@mill.example>",
        references="<a@mill.example>",
    )
    return (
        message(1, "t1", ("INBOX",), day(9), a_letter(message_id="<a@mill.example>", body="Shall we meet?\n")),
        message(2, "t1", ("SENT",), day(8), reply),
        message(3, "t2", ("INBOX", "UNREAD", "CATEGORY_UPDATES"), day(3), a_rich_letter()),
        message(4, "t3", ("SENT",), day(2), a_letter(**{"from": ADA, "to": "cy@wren.example", "subject": "Bridge"})),
        message(5, "t4", ("SPAM",), day(2), a_letter(**{"from": "win@prize.example", "subject": "You won"})),
        message(6, "t5", ("TRASH",), day(1), a_letter(**{"from": "old@news.example", "subject": "Old news"})),
        message(7, "t6", ("DRAFT",), day(1), a_letter(**{"from": ADA, "to": BEN, "subject": "Half a thought"})),
    )


def _event(number: str, start: datetime, **fields: Any) -> dict[str, Any]:
    return {
        "id": number,
        "summary": f"Event {number}",
        "start": {"dateTime": start.isoformat(), "timeZone": "Europe/London"},
        "end": {"dateTime": (start + timedelta(hours=1)).isoformat(), "timeZone": "Europe/London"},
        "organizer": {"email": ADA, "self": True},
        "attendees": [
            {"email": ADA, "self": True, "responseStatus": "accepted"},
            {"email": BEN, "displayName": "Ben Mill", "responseStatus": "accepted"},
        ],
        "iCalUID": f"{number}@calendar.example",
        "eventType": "default",
        **fields,
    }


def _events() -> tuple[dict[str, Any], ...]:
    series = _event("series", datetime(2026, 3, 2, 9, 0, tzinfo=UTC), recurrence=["RRULE:FREQ=WEEKLY;COUNT=20"])
    moved = _event("series_20260309T090000Z", datetime(2026, 3, 10, 14, 0, tzinfo=UTC))
    moved |= {
        "recurringEventId": "series",
        "originalStartTime": {"dateTime": "2026-03-09T09:00:00+00:00", "timeZone": "Europe/London"},
    }
    return (
        *(_event(f"single{number}", NOW - timedelta(days=number)) for number in range(1, 6)),
        {"id": "holiday", "summary": "Away", "start": {"date": "2026-06-01"}, "end": {"date": "2026-06-04"}},
        _event("dropped", NOW - timedelta(days=20), status="cancelled"),
        series,
        moved,
    )


@pytest.fixture(scope="session")
def world() -> World:
    """Ada with a year's worth of everything; Ben with nothing."""
    signature = "<div>Ada Lovelace<br>Engines</div>"
    return World(
        (
            WorldAccount(
                sub="1815",
                address=ADA,
                name="Ada Lovelace",
                send_as=(
                    SendAs(ADA, "Ada Lovelace", is_default=True, signature_html=signature),
                    SendAs("ada@engines.example", "Ada (Engines)"),
                ),
                events=_events(),
                messages=_messages(),
                profile={"what": "builds engines"},
                prospects=({"name": "Cy Wren"},),
                do_not_ask=("old@news.example",),
            ),
            WorldAccount(sub="1806", address=BEN, name="Ben Mill"),
        )
    )


@pytest.fixture
def clock() -> Clock:
    """The sandbox's seconds."""
    return Clock()


@pytest.fixture
def start(world: World, clock: Clock) -> Iterator[Callable[..., Sandbox]]:
    """Starts sandboxes over the world, with the test's clock and a fixed time of day; stops them afterwards."""
    running: list[Sandbox] = []

    def begin(**options: Any) -> Sandbox:
        options = {"clock": clock, "now": lambda: NOW, **options}
        running.append(start_sandbox(options.pop("world", world), **options))
        return running[-1]

    yield begin
    for sandbox in running:
        sandbox.stop()


@pytest.fixture
def sandbox(start: Callable[..., Sandbox]) -> Sandbox:
    """A sandbox on a good day."""
    return start()


class Clients:
    """Google's stock clients for a sandbox, closed after the test."""

    def __init__(self) -> None:
        self._services: list[Any] = []

    def credentials(self, sandbox: Sandbox, *scopes: str, address: str = ADA) -> Credentials:
        """Credentials as an application would hold them."""
        granted = sandbox.grant(address, scopes or SCOPES)
        client = sandbox.credentials()["installed"]
        return Credentials(  # type: ignore[no-untyped-call] # google-auth annotates only in part
            granted["access_token"],
            refresh_token=granted["refresh_token"],
            token_uri=client["token_uri"],
            client_id=client["client_id"],
            client_secret=client["client_secret"],
        )

    def gmail(self, sandbox: Sandbox, *scopes: str, address: str = ADA) -> Any:
        """The users() resource of a Gmail service."""
        return self._service("gmail", "v1", sandbox, "/", self.credentials(sandbox, *scopes, address=address)).users()

    def calendar(self, sandbox: Sandbox, *scopes: str, address: str = ADA) -> Any:
        """A Calendar service."""
        credentials = self.credentials(sandbox, *scopes, address=address)
        return self._service("calendar", "v3", sandbox, "/calendar/v3/", credentials)

    def _service(self, name: str, version: str, sandbox: Sandbox, path: str, credentials: Credentials) -> Any:
        service = build(
            name,
            version,
            credentials=credentials,
            static_discovery=True,
            client_options={"api_endpoint": sandbox.url + path},
        )
        self._services.append(service)
        return service

    def close(self) -> None:
        """Close every connection."""
        for service in self._services:
            service.close()


@pytest.fixture
def clients() -> Iterator[Clients]:
    """Google's stock clients."""
    made = Clients()
    yield made
    made.close()


@pytest.fixture
def letter() -> Letters:
    """Builds the bytes of a message: letter(subject=…, body=…)."""
    return a_letter


@pytest.fixture
def rich_letter() -> bytes:
    """A message with everything."""
    return a_rich_letter()

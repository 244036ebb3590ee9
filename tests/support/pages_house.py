"""The pages of a small practice: a supplier who knows Elena, a friend who is met on Wednesday, two Annas, one Nils."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

from builders import OWNER, OWNER_NAME, a_message, an_event
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from plugin.domain.model import Account, CalendarEvent, MailMessage, MirrorPage, Profile
from plugin.domain.suggestions.prospects import make_prospect
from plugin.usecases.stores.account import AccountStore
from web.bootstrap import Wiring

HOST = "127.0.0.1:8765"
NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
NORA, TOM, ELENA, KOFI = (
    "nora@brightwater.example",
    "tom@halden.example",
    "elena@tidewell.example",
    "kofi@lumen.example",
)
NILS, NILS_TOO = "nils@aaker.example", "nils.aaker@post.example"
ANNA, OTHER_ANNA = "anna@becker.example", "anna@lindner.example"
NAMES = {
    NORA: "Nora Weiss",
    TOM: "Tom Halden",
    ELENA: "Elena Ruiz",
    KOFI: "Kofi Mensah",
    NILS: "Nils Aaker",
    NILS_TOO: "Nils",
    ANNA: "Anna Becker",
    OTHER_ANNA: "Anna Lindner",
}


def box(address: str) -> tuple[str, str]:
    return address, NAMES[address]


def correspondence(address: str, months: range, day: int, subject: str, **changes: Any) -> list[MailMessage]:
    """Each month a letter and its answer."""
    found = []
    for month in months:
        thread = f"t-{address}-{month}"
        sent = a_message(to=[box(address)], date=f"2026-{month:02}-{day:02}T09:00:00+00:00", thread_id=thread)
        answer = a_message(
            box(address),
            to=[(OWNER, OWNER_NAME)],
            date=sent.date + timedelta(hours=3),
            thread_id=thread,
            subject=subject,
            in_reply_to=sent.rfc822_message_id,
            references=(sent.rfc822_message_id,),
            **changes,
        )
        found += [sent, answer]
    return found


def letters() -> list[MailMessage]:
    """The year's mail."""
    found = correspondence(NORA, range(1, 7), 3, "Invoice for the month", attachments=("Invoice.pdf",))
    found += correspondence(TOM, range(1, 7), 6, "Saturday")
    found += correspondence(NILS, range(2, 5), 9, "The servers") + correspondence(NILS_TOO, range(4, 6), 20, "Hello")
    found += correspondence(ANNA, range(3, 5), 11, "Plans") + correspondence(OTHER_ANNA, range(3, 5), 12, "Plans")
    for introducer, known, day in ((NORA, ELENA, 5), (NORA, ELENA, 27), (TOM, KOFI, 14), (TOM, KOFI, 28)):
        found.append(
            a_message(
                box(introducer),
                to=[(OWNER, OWNER_NAME)],
                cc=[box(known)],
                date=f"2026-05-{day:02}T10:00:00+00:00",
                subject="Lyon opening",
            )
        )
    return found


def bookings() -> list[CalendarEvent]:
    """The year's meetings, the last with Nora on Friday, the next with Tom on Wednesday."""
    found = [
        an_event([box(NORA)], f"2026-{month:02}-{day:02}T14:00:00+00:00", summary="Planning the quarter")
        for month, day in ((1, 16), (2, 13), (3, 13), (4, 17), (5, 15), (6, 12))
    ]
    found += [
        an_event([box(TOM)], f"2026-{month:02}-{day:02}T12:00:00+00:00", summary="Lunch with Tom")
        for month, day in ((2, 4), (3, 4), (4, 8), (5, 6), (6, 17))
    ]
    found.append(an_event([], "2026-06-10T12:00:00+00:00", summary="Lunch w/ Anna"))
    return found


@dataclass(frozen=True, slots=True)
class House:
    """The account, its browser, and its store."""

    account: Account
    client: FlaskClient
    wiring: Wiring

    def get(self, path: str) -> str:
        """A page's text, entities undone; it must be there."""
        answer = self.client.get(path, base_url=f"http://{HOST}")
        assert answer.status_code == 200, (path, answer.status, answer.headers.get("Location"))
        return unescape(answer.get_data(as_text=True))

    def post(self, path: str, **fields: Any) -> TestResponse:
        """Press a button, and follow to the page it leads to."""
        return self.client.post(path, data=fields, base_url=f"http://{HOST}", follow_redirects=True)

    def said(self, path: str, **fields: Any) -> str:
        """What the page says after a button was pressed."""
        answer = self.post(path, **fields)
        assert answer.status_code == 200, (path, answer.status)
        return unescape(answer.get_data(as_text=True))

    def store(self) -> AccountStore:
        """The account's store, to be closed by its context."""
        return self.wiring.open_store(self.account)


def furnish(store: AccountStore) -> None:
    """Fill a store with the practice."""
    store.save_page(MirrorPage(messages=tuple(letters()), events=tuple(bookings())))
    store.save_profile(
        Profile(name=OWNER_NAME, what="I help family firms hand over.", ideal="owners of family firms", language="en")
    )
    store.save_prospects(
        [
            make_prospect(name="Elena Ruiz", organisation="Tidewell", address=ELENA, why="They open a second site."),
            make_prospect(name="Kofi Mensah", organisation="Lumen", address=KOFI, why="They change hands."),
            make_prospect(name="Ingrid Solberg", organisation="Solberg Tea", why="They grow."),
        ]
    )

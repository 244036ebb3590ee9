"""Half of the sample year, also as files: an mbox as Google Takeout writes it, and a calendar."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from plugin.sandbox.sample_year import sample_year
from plugin.sandbox.world import World, WorldAccount

_LATE = timedelta(days=200)
_LABELS = {"SENT": "Sent", "INBOX": "Inbox", "DRAFT": "Drafts", "TRASH": "Trash", "SPAM": "Spam", "UNREAD": "Unread"}


def late_mail(world: World, *, now: datetime) -> World:
    """The sample year with the mail of its last two hundred days: half of it, from which the same asks follow."""
    return World(
        tuple(
            replace(one, messages=tuple(letter for letter in one.messages if now - letter.received <= _LATE))
            for one in world.accounts
        )
    )


def write_sample_files(folder: Path, *, now: datetime) -> tuple[WorldAccount, Path, Path]:
    """The sample consultant of `late_mail`, and where their mail and calendar were written."""
    account = late_mail(sample_year(now=now), now=now).accounts[0]
    mbox, ics = folder / "All mail.mbox", folder / "Calendar.ics"
    with mbox.open("wb") as file:
        for message in account.messages:
            labels = ",".join(_LABELS.get(label, label) for label in message.labels)
            file.write(
                f"From {message.thread_id}@xxx {message.received.astimezone(UTC):%a %b %d %H:%M:%S +0000 %Y}\n".encode()
            )
            file.write(f"X-GM-THRID: {int(message.thread_id, 16)}\nX-Gmail-Labels: {labels}\n".encode())
            for line in message.raw.replace(b"\r\n", b"\n").splitlines():
                file.write((b">" if line.lstrip(b">").startswith(b"From ") else b"") + line + b"\n")
            file.write(b"\n")
    ics.write_text("\r\n".join(_calendar(account)) + "\r\n", encoding="utf-8")
    return account, mbox, ics


def _calendar(account: WorldAccount) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sample//EN")
    for event in account.events:
        if event.get("status") == "cancelled" or "start" not in event:
            continue
        yield from (
            "BEGIN:VEVENT",
            f"UID:{event.get('iCalUID', event['id'])}",
            f"SUMMARY:{_text(event.get('summary', ''))}",
        )
        yield _moment("DTSTART", event["start"])
        yield _moment("DTEND", event["end"])
        if event.get("location"):
            yield f"LOCATION:{_text(event['location'])}"
        if event.get("organizer"):
            yield _person("ORGANIZER", event["organizer"])
        for guest in event.get("attendees", ()):
            yield _person(f"ATTENDEE;PARTSTAT={_ANSWERS.get(guest.get('responseStatus', ''), 'NEEDS-ACTION')}", guest)
        yield from event.get("recurrence", ())
        yield "END:VEVENT"
    yield "END:VCALENDAR"


_ANSWERS = {"accepted": "ACCEPTED", "declined": "DECLINED", "tentative": "TENTATIVE"}


def _moment(name: str, told: dict[str, Any]) -> str:
    if "date" in told:
        return f"{name};VALUE=DATE:{told['date'].replace('-', '')}"
    return f"{name}:{datetime.fromisoformat(told['dateTime']).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _person(name: str, told: dict[str, Any]) -> str:
    called = told.get("displayName", "").replace('"', "")
    return f"{name}{f';CN={chr(34)}{called}{chr(34)}' if called else ''}:mailto:{told['email']}"


def _text(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")

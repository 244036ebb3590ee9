"""A message of a file as the domain's record: labels, thread and date as the file tells them."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.mail.mime import UnreadableMessage, header_date, header_value, raw_from_bytes
from plugin.domain.model import Address, MailMessage, RawMessage, Skipped
from plugin.domain.people.never_read import NeverRead
from plugin.takeout.flags import marked_out
from plugin.takeout.labels import gmail_labels, left_out
from plugin.takeout.mbox import Entry

FIRST_MAIL = 1975
"""A year. Dates before it are clocks that were never set."""
_AHEAD = timedelta(days=2)
LONGEST_ID = 250


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What every message of an import is read by: the owner's addresses, the present, and what is never read."""

    me: frozenset[Address]
    now: datetime
    never: NeverRead = field(default_factory=NeverRead)


def read_entry(entry: Entry, terms: ImportOptions) -> MailMessage | Skipped:
    """Read one message, or say why not. Never raises.

    The id is the Message-ID, or a digest where it is missing or absurd. A date that is missing or absurd
    is replaced by that of the file's "From " line, or of the newest Received header.
    """
    if entry.why:
        return Skipped(entry.name, entry.why)
    name = entry.name
    try:
        raw = raw_from_bytes(entry.data)
        if len(raw.id) > LONGEST_ID:
            raw = replace(raw, id=hashlib.sha256(entry.data).hexdigest()[:32])
        name = raw.id
        labels = gmail_labels(raw.labels)
        why = left_out(labels) or marked_out(raw.headers) or terms.never.why_raw(replace(raw, labels=labels))
        if why:
            return Skipped(name, why)
        date = None if _is_plausible(_header_date(raw), terms) else _other_date(raw, entry, terms)
        if date is None and not _is_plausible(_header_date(raw), terms):
            return Skipped(name, "its date is missing or impossible, and nothing else tells when it was sent")
        return keep_message(
            replace(raw, labels=labels, thread_id=gmail_thread_id(raw.thread_id), date=date), me=terms.me
        )
    except UnreadableMessage as error:
        return Skipped(name, str(error))
    except Exception as error:  # noqa: BLE001 -- one message, whatever is in it, never stops an import
        return Skipped(name, f"it cannot be read ({type(error).__name__})")


def gmail_thread_id(written: str) -> str:
    """X-GM-THRID, which Takeout writes in decimal, as Gmail's API and links write it; "" where there is none."""
    return format(int(written), "x") if written.isdecimal() and written.isascii() and len(written) <= 20 else ""


def _header_date(raw: RawMessage) -> datetime | None:
    return header_date(header_value(raw.headers, "date"))


def _other_date(raw: RawMessage, entry: Entry, terms: ImportOptions) -> datetime | None:
    if _is_plausible(entry.received, terms):
        return entry.received
    for name, value in raw.headers:
        if name.lower() == "received":
            date = header_date(value.rpartition(";")[2])
            if _is_plausible(date, terms):
                return date
    return None


def _is_plausible(date: datetime | None, terms: ImportOptions) -> bool:
    return date is not None and date.year >= FIRST_MAIL and date <= terms.now + _AHEAD

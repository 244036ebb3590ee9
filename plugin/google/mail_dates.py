"""When a message was written, where Gmail's own word for it cannot be true; pure.

`internalDate` is when Gmail took the message in. For mail that arrived, that is the date of its newest Received
header, and tells better than a sender's clock. For mail that an import or another program put there it may be the day
of that, or a number in another unit. So:

| internalDate | Received | is dated by |
|---|---|---|
| agrees with the newest (within two days) | there | internalDate |
| does not | there | the Date header where it agrees with the newest Received, else that |
| any | none: sent, or put there by a program | internalDate where it agrees with Date, else Date |

The newest Received header is the first: servers put theirs on top. A Date header before 1980 or more than two days
ahead of internalDate is no date; nor is an internalDate before 2004, unless nothing else tells: there was no Gmail.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from plugin.domain.mail.mime import header_date

AGREE = timedelta(days=2)
"""A message may wait so long on its way, or a clock be so wrong."""
OLDEST = datetime(1980, 1, 1, tzinfo=UTC)
GMAIL_BEGAN = datetime(2004, 4, 1, tzinfo=UTC)
_LATEST = datetime(2200, 1, 1, tzinfo=UTC)


def date_of(internal: datetime | None, headers: Iterable[tuple[str, str]]) -> datetime | None:
    """The date of a message, None where nothing tells it."""
    pairs = [(name.lower(), value) for name, value in headers]
    told = internal if internal is not None and GMAIL_BEGAN <= internal < _LATEST else None
    written = _plausible(next((value for name, value in pairs if name == "date"), ""))
    received = (_plausible(value.rpartition(";")[2]) for name, value in pairs if name == "received")
    newest = next((one for one in received if one is not None), None)
    if newest is not None:
        if told is not None and abs(told - newest) <= AGREE:
            return told
        return written if written is not None and abs(written - newest) <= AGREE else newest
    if told is not None and (written is None or written > told - AGREE):
        return told
    return written or internal


def _plausible(text: str) -> datetime | None:
    """The date in a header, if mail can have it."""
    date = header_date(text)
    return date if date is not None and OLDEST <= date < _LATEST else None

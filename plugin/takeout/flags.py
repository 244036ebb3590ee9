"""Marks that mail programs write into a folder's messages: deleted, junk, draft, or no message at all."""

from plugin.domain.mail.mime import header_value

_EXPUNGED = 0x0008
_DELETED_ON_SERVER = 0x0020_0000
"""Thunderbird's flags, in X-Mozilla-Status and X-Mozilla-Status2: the message stays until the folder is compacted."""
_EVOLUTION_DELETED, _EVOLUTION_DRAFT, _EVOLUTION_JUNK = 0x2, 0x4, 0x80
_DELETED = "deleted in the mail program, which has not yet removed it from the file"
_JUNK = "marked as spam"
_DRAFT = "a draft, not a message"


def marked_out(headers: tuple[tuple[str, str], ...]) -> str:
    """Why a message with these headers is not to be read; "" where it is."""
    if _is_folder_data(headers):
        return "the mail program's own note about the folder, no message"
    status = header_value(headers, "x-status").upper()
    evolution = _number(header_value(headers, "x-evolution").rpartition("-")[2][:8])
    if (
        _number(header_value(headers, "x-mozilla-status")) & _EXPUNGED
        or _number(header_value(headers, "x-mozilla-status2")) & _DELETED_ON_SERVER
        or "D" in status
        or evolution & _EVOLUTION_DELETED
    ):
        return _DELETED
    if "T" in status or evolution & _EVOLUTION_DRAFT:
        return _DRAFT
    keywords = f"{header_value(headers, 'x-mozilla-keys')} {header_value(headers, 'x-keywords')}".lower().split()
    if evolution & _EVOLUTION_JUNK or (
        {"junk", "$junk"} & set(keywords) and not {"nonjunk", "$notjunk"} & set(keywords)
    ):
        return _JUNK
    return ""


def _is_folder_data(headers: tuple[tuple[str, str], ...]) -> bool:
    """Whether it is the first message of Pine's and UW-IMAP's folders, which holds their counters."""
    subject = header_value(headers, "subject").lower()
    if "folder internal data" in subject:
        return True
    counters = header_value(headers, "x-imap") or header_value(headers, "x-imapbase")
    return bool(counters) and "internal data" in header_value(headers, "from").lower()


def _number(written: str) -> int:
    """A hexadecimal number; 0 where it is none."""
    try:
        return int(written.strip()[:16], 16)
    except ValueError:
        return 0

"""A draft as the exact bytes of an RFC 5322 message, whatever names, titles and subjects the world put into it.

Calendar and mailbox are open to everybody, and Python's own header writer has let encoded words in display names
become headers. So nothing here is written by it: the recipient is one bare address, headers are built from text that
was cleaned first, and the finished bytes are parsed again and must say exactly what was meant.
"""

import base64
import email
import email.policy
import hashlib
import hmac
import quopri
import re
import unicodedata
from datetime import datetime
from email.header import decode_header, make_header
from email.message import Message
from email.utils import format_datetime, getaddresses

from plugin.domain.model import Address, Draft
from plugin.errors import UserError

LONGEST_SUBJECT = 800
"""Characters; longer ones are cut."""
_LONGEST_NAME = 100
_PLAIN_NAME = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*")
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,240}>")
_WORD_BYTES = 42
"""UTF-8 bytes in one encoded word: 56 characters of base64, 68 with its frame, under the 75 that RFC 2047 allows."""
_KEPT_FORMAT = frozenset("\u200c\u200d")
"""Joiners: emoji and several scripts need them in a body."""


class UnsafeLetter(UserError):
    """The finished message does not say exactly what was meant: it is not written."""


def message_id(secret: bytes, key: str) -> str:
    """The Message-ID of a draft, the same for the same key: a handle by which to find the draft again."""
    digest = hmac.new(secret, key.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
    return f"<aw1.{digest[:32]}@askwell.invalid>"


def write_letter(draft: Draft, *, rfc822_message_id: str, date: datetime, unsent: bool = False) -> bytes:
    """The draft's bytes, CRLF line ends, ASCII throughout. `unsent` adds X-Unsent: 1 for mail programs that edit files.

    Raises UnsafeLetter where the recipient is no plain address, or the bytes read back differently.
    """
    to = plain_address(draft.to)
    sender = plain_address(draft.sender.address) if draft.sender else ""
    subject, body = clean_header(draft.subject), clean_body(draft.body)
    headers = [("MIME-Version", "1.0"), ("Date", format_datetime(date)), ("Message-ID", rfc822_message_id)]
    # Gmail puts the user's name there itself; a mail program takes what the file says.
    name = _name_of(draft.sender.display_name) if draft.sender and unsent else ""
    headers += [("From", f"{_phrase(name)} <{sender}>" if name else sender)] if sender else []
    bcc = plain_address(draft.bcc) if draft.bcc else ""
    headers += [("To", to)] + ([("Bcc", bcc)] if bcc else []) + [("Subject", _encoded(subject))]
    reply, references = _ids((draft.in_reply_to,))[-1:], _ids(draft.references)
    headers += [("In-Reply-To", reply[0])] if reply else []
    headers += [("References", "\r\n ".join(references))] if references else []
    headers += [("X-Unsent", "1")] if unsent else []
    headers += [("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", "quoted-printable")]
    written = "".join(f"{name}: {value}\r\n" for name, value in headers).encode("ascii") + b"\r\n" + _quoted(body)
    boxes = {"From": sender, "To": to, "Bcc": bcc}
    _require(written, headers=[one for one, _ in headers], boxes=boxes, subject=subject, body=body, name=name)
    return written


def plain_address(address: str) -> Address:
    """The address if it can stand bare in a header, its domain in ASCII. Raises UnsafeLetter otherwise."""
    local, _, domain = address.rpartition("@")
    try:
        plain = f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        plain = ""
    if len(plain) > 254 or "=?" in plain or not _ADDRESS.fullmatch(plain):
        raise UnsafeLetter("This person's address cannot be written to safely: write to them by hand.")
    return Address(plain)


def clean_header(text: str) -> str:
    """Text that may go into a header: one line, no controls, no format or bidi characters, no encoded-word marks."""
    spaced = "".join(" " if _breaks(char) else char for char in text)
    kept = "".join(char for char in spaced if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    while "=?" in kept or "?=" in kept:
        kept = kept.replace("=?", " ").replace("?=", " ")
    return " ".join(kept.split())[:LONGEST_SUBJECT].strip()


def clean_body(text: str) -> str:
    r"""Plain text with \\n line ends: no controls but tab, no bidi or other invisible characters but joiners."""
    text = re.sub(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]", "\n", text)
    return "".join(
        char
        for char in text
        if char in "\n\t" or char in _KEPT_FORMAT or unicodedata.category(char) not in {"Cc", "Cf", "Cs"}
    )


def body_of(letter: bytes) -> str:
    """The text of a letter that was written here."""
    return quopri.decodestring(letter.partition(b"\r\n\r\n")[2]).decode("utf-8").replace("\r\n", "\n")


def written_hash(to: str, subject: str, body: str) -> str:
    """What tells an edited draft from the one that was written: white space at line ends and blank lines aside."""
    lines = [" ".join(line.replace("\xa0", " ").split()) for line in clean_body(body).split("\n")]
    kept = "\n".join(line for line in lines if line)
    told = "\x1f".join((to.casefold(), clean_header(subject), kept))
    return hashlib.sha256(told.encode()).hexdigest()


def _breaks(char: str) -> bool:
    return char in "\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def _ids(written: tuple[str, ...]) -> list[str]:
    """Message-IDs that can stand in a header; of many, the first and the last nineteen."""
    found = [one for text in written for one in _MESSAGE_ID.findall(text) if "=?" not in one]
    unique = list(dict.fromkeys(reversed(found)))[::-1]
    return unique if len(unique) <= 20 else [unique[0], *unique[-19:]]


def _encoded(text: str) -> str:
    return text if text.isascii() and len(text) <= 66 else _words(text)


def _words(text: str) -> str:
    """Text as encoded words (RFC 2047), however many it takes."""
    words: list[str] = []
    chunk = b""
    for char in text:
        piece = char.encode()
        if len(chunk) + len(piece) > _WORD_BYTES:
            words.append(base64.b64encode(chunk).decode("ascii"))
            chunk = b""
        chunk += piece
    words.append(base64.b64encode(chunk).decode("ascii"))
    return "\r\n ".join(f"=?utf-8?B?{word}?=" for word in words)


def _name_of(display_name: str) -> str:
    """The name as a header takes it, "" where it could pass for an address."""
    name = clean_header(display_name)[:_LONGEST_NAME].strip()
    return "" if set("@<>") & set(name) else name


def _phrase(name: str) -> str:
    """A display name that is read as nothing else: encoded unless it is plain words, so that no mark of it counts."""
    return name if _PLAIN_NAME.fullmatch(name) else _words(name)


def _quoted(body: str) -> bytes:
    lines = [quopri.encodestring(line.encode()).replace(b"\n", b"\r\n") for line in body.split("\n")]
    return b"\r\n".join(lines)


def _require(written: bytes, *, headers: list[str], boxes: dict[str, str], subject: str, body: str, name: str) -> None:
    """Parse the bytes as a mail program would, and refuse them if they say anything else than what was meant.

    `boxes` are the address headers, each with its one address, "" where it has none; `name` is the sender's.
    """
    parsed = email.message_from_bytes(written, policy=email.policy.compat32)
    told = "".join(
        part.decode(charset or "ascii") if isinstance(part, bytes) else part
        for part, charset in decode_header(str(parsed["Subject"]))
    )
    modern = email.message_from_bytes(written, policy=email.policy.default)
    same = (
        parsed.keys() == headers
        and modern.keys() == headers
        and not parsed.defects
        and all(
            _boxes(parsed, one) == ([(name if one == "From" else "", box)] if box else []) for one, box in boxes.items()
        )
        and [box.addr_spec for box in modern["To"].addresses] == [boxes["To"]]
        and told == subject
        and all(len(line) <= 998 for line in written.split(b"\r\n"))
        and body_of(written) == body
    )
    if not same:
        raise UnsafeLetter("This draft could not be written safely: write it by hand, with a simpler subject.")


def _boxes(parsed: Message, header: str) -> list[tuple[str, str]]:
    """The display names, decoded, and addresses of a header."""
    return [(str(make_header(decode_header(name))), box) for name, box in getaddresses(parsed.get_all(header, []))]

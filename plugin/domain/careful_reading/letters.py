"""A message with its words, for as long as it is being read: own words apart from what it quotes."""

from dataclasses import dataclass
from datetime import datetime

from plugin.domain.mail.body import body_text
from plugin.domain.mail.mailtext import take_apart
from plugin.domain.model import MailMessage, RawMessage


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """What somebody wrote earlier, as it stands in a later message. `writer` is a name or address, "" if untold."""

    text: str
    writer: str = ""
    date: datetime | None = None
    forwarded: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that is held, and its words, which are never kept."""

    message: MailMessage
    own: str
    quotes: tuple[QuotedWords, ...] = ()


def open_letter(message: MailMessage, raw: RawMessage) -> Letter:
    """The words of a message that is held, taken from the message as it arrived."""
    parts = take_apart(body_text(raw.parts).text)
    quotes = []
    for quote in parts.quotes:
        header = quote.header
        sender = header.sender if header else None
        writer = (sender.display_name or sender.address) if sender else ""
        if quote.text.strip():
            quotes.append(QuotedWords(quote.text, writer, header.date if header else None, quote.forwarded))
    return Letter(message, parts.own, tuple(quotes))

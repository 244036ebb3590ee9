"""Whether two messages of one Message-ID are copies of one letter, or two letters of a program that repeats itself."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import MailMessage


@dataclass(frozen=True, slots=True)
class LetterPrint:
    """What copies of one letter agree in."""

    date: datetime
    sender: str
    subject: str

    @classmethod
    def of(cls, message: MailMessage) -> "LetterPrint":
        """The print of a message."""
        return cls(message.date.astimezone(UTC), message.sender.address, bare_subject(message.subject).casefold())

    def is_copy_of(self, other: "LetterPrint") -> bool:
        """Whether both are one letter; lists change its sender or put a word before its subject, never its date."""
        if self.date != other.date:
            return False
        return self.sender == other.sender or self.subject in other.subject or other.subject in self.subject

    def digest(self) -> str:
        """Twelve signs that differ from letter to letter and stay the same from import to import."""
        return hashlib.sha256(f"{self.date.isoformat()}\n{self.sender}\n{self.subject}".encode()).hexdigest()[:12]

"""What things are called by, and the few words of others that may be kept."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

Address = NewType("Address", str)
"""A lower-case RFC 5322 addr-spec, `local@domain`."""
MessageId = NewType("MessageId", str)
"""The store's key of a message: Gmail's id, or the RFC 5322 Message-ID for imported mail."""
ThreadId = NewType("ThreadId", str)
EventId = NewType("EventId", str)
AccountId = NewType("AccountId", str)
MemberId = NewType("MemberId", str)
AskId = NewType("AskId", str)
SuggestionId = NewType("SuggestionId", str)
ProspectId = NewType("ProspectId", str)
EXCERPT = 200
"""The most characters of anybody's words that are ever kept: enough to be evidence."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One dated fact: the event or message `id` it was read from, and at most 200 characters of text."""

    kind: str
    date: datetime
    id: str
    text: str
    rule: str = field(default="", compare=False)
    """The rule, or the list of words, that the text was read by, where there is one."""

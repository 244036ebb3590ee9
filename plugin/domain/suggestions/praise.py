"""What counts as praise of the reader: the one definition for whether, when and how to ask."""

from plugin.domain.language.packs import codes, pack, says
from plugin.domain.model import MailMessage, Signal, SignalKind

_READ = 500
"""Characters of a sentence that are looked at."""


def praises_reader(signal: Signal, message: MailMessage) -> bool:
    """Whether a sentence of a message praises its reader.

    Praise of somebody else ("the people at the workshop did a great job") is none, nor is the politeness that
    stands beside a complaint.
    """
    if signal.kind is not SignalKind.PRAISE or praises_third(signal.text):
        return False
    return all(one.kind is not SignalKind.COMPLAINT or not one.counts for one in message.signals)


def is_kind(sentence: str, language: str) -> bool:
    """Whether a sentence of this language praises in words, or speaks to the reader, so that one may thank for it.

    "Nothing to add" and a joke about an invoice's number are praise of a kind, and nobody thanks for them.
    """
    return (
        language not in codes() or pack(language).template("{drafts.kind_words}").search(sentence[:_READ]) is not None
    )


def praises_third(sentence: str) -> bool:
    """Whether praise has somebody for its subject who is neither writer nor reader."""
    return says("asks.praises_third", sentence[:_READ])

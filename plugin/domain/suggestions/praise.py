"""What counts as praise of the reader: the one definition for whether, when and how to ask."""

from plugin.domain.language.packs import says
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


def praises_third(sentence: str) -> bool:
    """Whether praise has somebody for its subject who is neither writer nor reader."""
    return says("asks.praises_third", sentence[:_READ])

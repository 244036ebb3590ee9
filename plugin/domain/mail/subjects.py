"""Subjects: what stays of one when a conversation is answered."""

import re

_REPLY = re.compile(
    r"^(?:\s*(?:re|aw|antw|sv|vs|rv|réf?|rif|odp|fw|fwd|wg|tr|rv|enc|i)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*:)+\s*",
    re.IGNORECASE,
)


def bare_subject(subject: str) -> str:
    """The subject without its reply and forward prefixes, white space folded."""
    return _REPLY.sub("", " ".join(subject[:1000].split()))


def reply_subject(subject: str) -> str:
    """The subject of an answer: Gmail keeps a conversation together by it, so nothing but "Re: " is added."""
    folded = " ".join(subject[:1000].split())
    return folded if re.match(r"(?:re|aw)\s*:", folded, re.IGNORECASE) else f"Re: {folded}"

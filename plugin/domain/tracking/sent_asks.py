"""Whether a message that the user sent is the ask that was drafted, perhaps rewritten."""

from plugin.domain.model import Prospect
from plugin.domain.text.names import read_name
from plugin.domain.text.ngrams import words_of

_ALIKE, _AKIN = 0.5, 0.3
"""The share of words in common from which a text is the drafted one, by itself or under the same subject."""


def is_this_ask(subject: str, body: str, *, prospect: Prospect, drafted_subject: str, drafted_body: str) -> bool:
    """Whether a message the user sent is this draft, perhaps rewritten: it names the prospect, or keeps the wording."""
    words = set(words_of(body))
    name = words_of(read_name(prospect.name).surname or prospect.name or prospect.organisation)
    if name and set(name) <= words | set(words_of(subject)):
        return True
    return keeps_wording(subject, body, drafted_subject=drafted_subject, drafted_body=drafted_body)


def keeps_wording(subject: str, body: str, *, drafted_subject: str, drafted_body: str) -> bool:
    """Whether a text has most of its words from what was drafted, or some of them under the same subject."""
    words, drafted = set(words_of(body)), set(words_of(drafted_body))
    alike = len(words & drafted) / len(words | drafted) if words | drafted else 0.0
    return alike >= _ALIKE or (bool(drafted_subject) and subject == drafted_subject and alike >= _AKIN)

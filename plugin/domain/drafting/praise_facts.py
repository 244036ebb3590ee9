"""What the introducer wrote in praise: their words as a letter may quote them or give thanks for them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from plugin.domain.drafting.matters import Matter
from plugin.domain.language.packs import pack
from plugin.domain.model import (
    Address,
    Evidence,
    Kind,
    MailMessage,
    OccasionKind,
    Signal,
    SignalKind,
    Suggestion,
    ThreadId,
)
from plugin.domain.suggestions.praise import is_kind, praises_reader
from plugin.domain.text.ngrams import count_words, words_of

_OLD_PRAISE = timedelta(days=400)
_PRIVATE = frozenset({Kind.FRIEND, Kind.FAMILY})
_THANKED = timedelta(days=10)
"""For so long one gives thanks for kind words."""


def praised_matter(fact: Evidence | None, by_id: Mapping[str, MailMessage], language: str) -> Matter | None:
    """What their praise is of, where an attentive reader has read it."""
    message = by_id.get(fact.id) if fact is not None else None
    said = [one for one in _own_praise(message) if one.about] if message is not None else []
    about = pack(language).sentences("phrases/naming.about")
    if not said or not about:
        return None
    name = said[0].about
    return Matter(name, "", about[0].replace("{matter}", name))


def find_kind_words(
    suggestion: Suggestion,
    by_id: Mapping[str, MailMessage],
    theirs: frozenset[Address],
    *,
    language: str,
    now: datetime,
) -> Evidence | None:
    """Their praise of the last days, where the occasion is a meeting; a friend is not thanked for a compliment."""
    occasion, introducer = suggestion.occasion, suggestion.introducer
    if occasion.kind is not OccasionKind.MEETING_HELD or introducer.kind in _PRIVATE:
        return None
    sour = _sour_threads(by_id.values())
    fresh = [
        Evidence("praise", message.date, message.id, signal.text[:200])
        for message in by_id.values()
        if message.sender.address in theirs and not message.automated and message.thread_id not in sour
        if timedelta() <= now - message.date <= _THANKED
        for signal in _own_praise(message)
        if is_kind(signal.text, language)
    ]
    return max(fresh, key=lambda fact: (fact.date, fact.id), default=None)


def find_praise(
    suggestion: Suggestion, by_id: Mapping[str, MailMessage], theirs: frozenset[Address], *, now: datetime
) -> Evidence | None:
    """The introducer's own words of praise: the occasion's, else the newest of the last year that can be quoted."""
    told = [
        fact
        for fact in (suggestion.occasion.evidence, *suggestion.reasons, *suggestion.introducer.evidence)
        if fact.kind == "praise"
    ]
    if by_id:
        sour = _sour_threads(by_id.values())
        by_id = {id_: message for id_, message in by_id.items() if message.thread_id not in sour}
        checked = [fact for fact in told if _said(fact, by_id, theirs)]
        written = [
            Evidence("praise", message.date, message.id, signal.text)
            for message in by_id.values()
            if message.sender.address in theirs and not message.automated
            if now - message.date < _OLD_PRAISE
            for signal in _own_praise(message)
        ]
        told = checked + sorted(written, key=lambda fact: (-fact.date.timestamp(), fact.id, fact.text))
    for fact in told:
        if quotable(fact.text) and fact.date <= now:
            return replace(fact, text=quotable(fact.text))
    return None


def praise_of_the_day(suggestion: Suggestion, praise: Evidence | None) -> tuple[str, ...]:
    """The words of praise on the day of the occasion."""
    occasion = suggestion.occasion.evidence
    return (occasion.text, *((praise.text,) if praise is not None and praise.id == occasion.id else ()))


def _sour_threads(messages: Iterable[MailMessage]) -> frozenset[ThreadId]:
    """The conversations in which somebody complained: the kind words at their end are no praise."""
    return frozenset(
        message.thread_id
        for message in messages
        if any(signal.kind is SignalKind.COMPLAINT for signal in message.signals)
    )


def _own_praise(message: MailMessage) -> list[Signal]:
    """The sentences by which the message's writer praises the user."""
    return [signal for signal in message.signals if signal.whose == "own" and praises_reader(signal, message)]


def _said(fact: Evidence, by_id: Mapping[str, MailMessage], theirs: frozenset[Address]) -> bool:
    message = by_id.get(fact.id)
    if message is None or message.sender.address not in theirs:
        return False
    bare = " ".join(words_of(fact.text))
    return any(bare in " ".join(words_of(signal.text)) for signal in _own_praise(message))


def quotable(text: str) -> str:
    """The praise as it can be quoted whole, "" where it is cut off, too long, or more than praise."""
    text = " ".join(text.split()).strip(" \"'“”„«»>*_-")
    cut = len(text) >= 195 and text[-1:] not in ".!?"
    if (
        cut
        or not 3 <= count_words(text) <= 28
        or "://" in text
        or "@" in text
        or any(not c.isprintable() for c in text)
    ):
        return ""
    return text

"""What the user and a contact did together: the matter that they met and wrote about, as they called it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from plugin.domain.drafting.topics import say_topic
from plugin.domain.language.packs import codes
from plugin.domain.language.relative_dates import month_names, weekday_names
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import Evidence, Kind, MailMessage, Meeting, Relationship
from plugin.domain.text.ngrams import words_of

_PRIVATE = frozenset({Kind.FRIEND, Kind.FAMILY})
_SHARED = 2
"""So often a matter must have come up, in meetings and conversations, to be the one between the two."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A matter as an event's title or a mail's subject calls it."""

    words: str
    at: datetime
    source: str
    text: str
    both: bool
    """Whether both had a part in it: they met about it, or both wrote in the conversation."""


def find_work(
    introducer: Relationship,
    meetings: Sequence[Meeting],
    messages: Sequence[MailMessage] = (),
    *,
    now: datetime,
    occasion: str = "",
) -> tuple[Evidence, ...]:
    """What the two were about most, as evidence of kind `work`, dated when it began; none among friends and family.

    `occasion` is the meeting that the mail speaks of already.
    """
    if introducer.kind in _PRIVATE:
        return ()
    names = (introducer.person.name, introducer.person.organisation)
    found = [one for one in _mentions(introducer, meetings, messages, names) if one.at < now and one.source != occasion]
    shared = {one.words for one in found if one.both}
    seen = Counter(one.words for one in found if one.words in shared)
    often = [words for words, times in seen.items() if times >= _SHARED]
    if not often:
        return ()
    winner = max(often, key=lambda words: (seen[words], words))
    first = min((one for one in found if one.words == winner), key=lambda one: (one.at, one.source))
    return (Evidence("work", first.at, first.source, first.text[:200]),)


def _mentions(
    introducer: Relationship, meetings: Sequence[Meeting], messages: Sequence[MailMessage], names: tuple[str, ...]
) -> Iterator[_Mention]:
    for meeting in meetings:
        if introducer.address in meeting.people:
            words = _matter(meeting.summary, names)
            if words:
                yield _Mention(words, meeting.started_at, meeting.id, meeting.summary, both=True)
    threads: dict[str, list[MailMessage]] = defaultdict(list)
    for message in messages:
        if not message.automated and not message.list_id:
            threads[message.thread_id].append(message)
    for thread in threads.values():
        first = min(thread, key=lambda message: (message.date, message.id))
        subject = bare_subject(first.subject)
        words = _matter(subject, names)
        if words:
            both = {message.sent_by_me for message in thread} == {True, False}
            yield _Mention(words, first.date, first.id, subject, both=both)


def _matter(text: str, names: tuple[str, ...]) -> str:
    """The matter's words, folded; "" for what is no matter: a day, a greeting, somebody's name."""
    about = say_topic(text, names=names).about.casefold()
    return "" if not about or _day_names() & set(about.split()) else " ".join(words_of(about))


@lru_cache(maxsize=1)
def _day_names() -> frozenset[str]:
    """The days and months of all languages: a meeting's day is not what it was about."""
    names = (name for code in codes() for name in (*weekday_names(code), *month_names(code)))
    return frozenset(name.casefold() for name in names)

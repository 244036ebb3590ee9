"""Work that was finished, as far as subjects, file names and events tell."""

import re

from plugin.domain.language.packs import says, template
from plugin.domain.model import (
    Address,
    Evidence,
    HintKind,
    MailMessage,
    Meeting,
    OccasionKind,
    Relationship,
    SignalKind,
    ThreadId,
)
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.text.excerpts import excerpt

_UNFINISHED = template(r"\b{asks.unfinished}\b")
_READ = 300
"""Characters that are looked at."""
_MOST_PEOPLE = 8
_WELCOME = frozenset({SignalKind.THANKS, SignalKind.PRAISE, SignalKind.INTRODUCTION, SignalKind.PROSPECT_NAMED})


def source_of(meeting: Meeting) -> str:
    """The event or message that a meeting was read from."""
    return meeting.evidence[0].id if meeting.evidence else meeting.id


def finished_work(context: SuggestionContext, relationship: Relationship) -> list[tuple[Evidence, ThreadId | None]]:
    """What shows that work was finished, oldest first: subjects, file names and events that say so."""
    found: list[tuple[Evidence, ThreadId | None]] = []
    contact = relationship.address
    mail = [*context.received(contact), *_addressed(context, contact)]
    for message in sorted(mail, key=lambda one: (one.date, one.id)):
        read = next((one.text for one in message.hints if one.kind is HintKind.WORK_FINISHED), "")
        text = next((one for one in _told_of_work(message) if says_finished(one)), read)
        if text:
            found.append(
                (Evidence(OccasionKind.WORK_FINISHED, message.date, message.id, excerpt(text)), message.thread_id)
            )
    for meeting in context.met(contact):
        if says_finished(meeting.summary) and len(meeting.people) <= _MOST_PEOPLE:
            found.append(
                (
                    Evidence(
                        OccasionKind.WORK_FINISHED, meeting.ended_at, source_of(meeting), excerpt(meeting.summary)
                    ),
                    None,
                )
            )
    return sorted(found, key=lambda pair: (pair[0].date, pair[0].id))


def was_received(context: SuggestionContext, contact: Address, finished: Evidence) -> bool:
    """Whether a contact took part in the end of a piece of work: in their words, at a meeting, in thanks since.

    What the user alone wrote ("the report is attached") shows that it was sent, not that it was welcome, unless it
    says in so many words that the work is done.
    """
    if says_finished(finished.text) or all(message.id != finished.id for message in context.to(contact)):
        return True
    return any(
        signal.kind in _WELCOME and signal.whose == "own"
        for message in context.received(contact)
        if message.date > finished.date
        for signal in message.signals
    )


def _addressed(context: SuggestionContext, contact: Address) -> list[MailMessage]:
    return [
        message
        for message in context.to(contact)
        if any(context.people.canonical(box.address) == contact for box in message.to)
    ]


def _told_of_work(message: MailMessage) -> list[str]:
    names = [re.sub(r"[_\-.]+", " ", name) for name in message.attachments]
    own = [
        one.text for one in message.signals if one.whose == "own" and one.kind in {SignalKind.PRAISE, SignalKind.THANKS}
    ]
    return [message.subject, *names, *own]


def says_finished(text: str) -> bool:
    """Whether a subject, a file's name or an event's summary says that a piece of work is finished."""
    read = text[:_READ].replace("’", "'")
    return says("asks.work_finished", read) and not _UNFINISHED.search(read)

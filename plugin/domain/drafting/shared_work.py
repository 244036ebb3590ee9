"""What the user and a contact did together, for recalling it where the first meeting lies before the mail."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from plugin.domain.drafting.topics import say_topic
from plugin.domain.language.packs import codes
from plugin.domain.language.relative_dates import month_names, weekday_names
from plugin.domain.model import Evidence, Kind, Meeting, Relationship

_AT_WORK = frozenset({Kind.CLIENT, Kind.FORMER_CLIENT, Kind.SUPPLIER})
_PRIVATE = frozenset({Kind.FRIEND, Kind.FAMILY, Kind.COLLEAGUE})


def find_work(
    introducer: Relationship, meetings: Sequence[Meeting], *, now: datetime, occasion: str = ""
) -> tuple[Evidence, ...]:
    """What the two met about most, as evidence of kind `work`.

    Friends, family and colleagues need no reminder. `occasion` is the meeting that the mail speaks of already.
    """
    found: list[Evidence] = []
    if introducer.kind in _PRIVATE:
        return ()
    past = sorted(
        (
            meeting
            for meeting in meetings
            if introducer.address in meeting.people and meeting.started_at < now and meeting.id != occasion
        ),
        key=lambda meeting: (meeting.started_at, meeting.id),
    )
    if introducer.kind in _AT_WORK:
        names = (introducer.person.name, introducer.person.organisation)
        about = [(say_topic(meeting.summary, names=names).about.casefold(), meeting) for meeting in past]
        seen = Counter(topic for topic, _ in about if topic and not _day_names() & set(topic.split()))
        if seen:
            winner = min(seen, key=lambda topic: (-seen[topic], topic))
            meeting = next(one for topic, one in reversed(about) if topic == winner)
            found.append(Evidence("work", meeting.started_at, meeting.id, meeting.summary[:200]))
    return tuple(found)


@lru_cache(maxsize=1)
def _day_names() -> frozenset[str]:
    """The days and months of all languages: a meeting's day is not what it was about."""
    names = (name for code in codes() for name in (*weekday_names(code), *month_names(code)))
    return frozenset(name.casefold() for name in names)

"""Groups that people belong to: gatherings too big for a meeting, mailing lists, associations.

A group is weak evidence that two of its members know each other: the weaker, the larger it is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.language.packs import template
from plugin.domain.meetings.attendance import is_believed
from plugin.domain.meetings.bookings import MOST_PEOPLE, latest_versions
from plugin.domain.model import Address, CalendarEvent, Evidence, MailMessage
from plugin.domain.people.identities import People
from plugin.domain.people.trust import Trust
from plugin.domain.text.addresses import is_person
from plugin.domain.text.excerpts import excerpt

LARGEST = 60
"""Beyond this a gathering or list is an audience: being in it together means nothing."""
_AUDIENCE = template(r"\b{meetings.broadcasts}\b")
_COUNTER = re.compile(r"[#№]?\s*\b\d+(?:[./-]\d+)*\b\.?|\b(?:20\d\d|q[1-4])\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Group:
    """A circle of people: its name as seen, canonical members, and what shows it, newest first."""

    name: str
    members: tuple[Address, ...]
    evidence: tuple[Evidence, ...]

    @property
    def size(self) -> int:
        """How many other people belong to it, as far as was seen."""
        return len(self.members)


def find_groups(
    events: Iterable[CalendarEvent],
    messages: Iterable[MailMessage],
    people: People,
    *,
    trust: Trust | None = None,
    now: datetime,
) -> list[Group]:
    """The groups seen up to `now`, by name: gatherings of more than a meeting's size, and discussion lists.

    A gathering that only a stranger (`trust`) tells of is none, and a stranger's mail makes nobody a list's member.
    """
    members: dict[str, set[Address]] = defaultdict(set)
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    names: dict[str, str] = {}
    for event in latest_versions(events):
        told_by_stranger = trust is not None and not is_believed(event, trust)
        if told_by_stranger or event.status == "cancelled" or event.start > now or _AUDIENCE.search(event.summary):
            continue
        came = _guests(event, people)
        if not MOST_PEOPLE < len(came) <= LARGEST or event.attendees_omitted:
            continue
        key = f"event:{_plain(event.summary)}"
        names.setdefault(key, _COUNTER.sub("", event.summary).strip(" -–—:,#") or event.summary)
        members[key] |= came
        evidence[key].append(Evidence("same_group", event.start, event.id, excerpt(event.summary)))
    for message in messages:
        if not message.list_id or message.automated or message.date > now:
            continue
        sender = people.person(message.sender.address)
        if sender is None or (trust is not None and not trust.hears(message)):
            continue
        key = f"list:{message.list_id.lower()}"
        names.setdefault(key, message.list_id)
        members[key].add(sender.address)
        evidence[key].append(Evidence("same_group", message.date, message.id, excerpt(message.subject)))
    found = []
    for key, who in members.items():
        if 2 <= len(who) <= LARGEST:
            proof = sorted(evidence[key], key=lambda one: (one.date, one.id), reverse=True)
            found.append(Group(names[key], tuple(sorted(who)), tuple(proof)))
    return sorted(found, key=lambda group: (group.name, group.members))


def _guests(event: CalendarEvent, people: People) -> set[Address]:
    """The people who were asked to a gathering and did not decline, by canonical address."""
    persons = (
        people.person(one.mailbox.address)
        for one in event.attendees
        if one.response_status != "declined" and not one.resource and is_person(one.mailbox)
    )
    return {person.address for person in persons if person is not None}


def _plain(summary: str) -> str:
    return " ".join(_COUNTER.sub(" ", summary.casefold()).split())

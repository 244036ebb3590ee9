"""Groups that people belong to: big gatherings, circles that meet again and again, mailing lists, associations.

A group is weak evidence that two of its members know each other: the weaker, the larger it is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.language.packs import template
from plugin.domain.meetings.attendance import is_believed
from plugin.domain.meetings.bookings import MOST_PEOPLE, latest_versions
from plugin.domain.model import Address, CalendarEvent, Evidence, MailMessage
from plugin.domain.network.kind_case import kind_signs
from plugin.domain.people.identities import People
from plugin.domain.people.trust import Trust
from plugin.domain.text.addresses import is_free_mail, is_person, registrable_domain
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import fold

SMALLEST = 3
"""So many others, of as many houses, make a circle."""
_OFTEN = 3
_PARTS = re.compile(r"[\n|·•]+")
_NO_NAME = re.compile(r"[@\d/]|www\.|http", re.IGNORECASE)
LARGEST = 60
"""Beyond this a gathering or list is an audience: being in it together means nothing."""
_AUDIENCE = template(r"\b{meetings.broadcasts}\b")
_COUNTER = re.compile(r"[#№]?\s*\b\d+(?:[./-]\d+)*\b\.?|\b(?:20\d\d|q[1-4])\b", re.IGNORECASE)


_BIG, _AGAIN, _LIST, _SIGNED = "event", "again", "list", "signed"
_Seen = tuple[str, str, set[Address], Evidence]
"""One sign of a group: of which sort, its name, who belongs to it, what shows it."""


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
    """The groups seen up to `now`, by name: big gatherings, small ones that come again, lists, named associations.

    A gathering that only a stranger (`trust`) tells of is none, and a stranger's mail makes nobody a list's member.
    """
    members: dict[str, set[Address]] = defaultdict(set)
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    names: dict[str, str] = {}
    seen = list(messages)
    for sort, name, who, fact in (
        *_gatherings(events, people, trust, now=now),
        *_lists(seen, people, trust, now=now),
        *_associations(seen, people, trust, now=now),
    ):
        key = f"{sort}:{_plain(name) if sort != _LIST else name.lower()}"
        names.setdefault(key, name)
        members[key] |= who
        evidence[key].append(fact)
    found = []
    for key, who in members.items():
        if key.startswith(f"{_AGAIN}:") and (len(evidence[key]) < _OFTEN or len(_houses(who)) < SMALLEST):
            # What comes once is a meeting; what one house holds is its work.
            continue
        if 2 <= len(who) <= LARGEST:
            proof = sorted(evidence[key], key=lambda one: (one.date, one.id), reverse=True)
            found.append(Group(names[key], tuple(sorted(who)), tuple(proof)))
    return sorted(found, key=lambda group: (group.name, group.members))


def _gatherings(
    events: Iterable[CalendarEvent], people: People, trust: Trust | None, *, now: datetime
) -> Iterator[_Seen]:
    """Events of three others or more, with whoever came; the big ones and the small ones apart."""
    for event in latest_versions(events):
        told_by_stranger = trust is not None and not is_believed(event, trust)
        if told_by_stranger or event.status == "cancelled" or event.start > now or _AUDIENCE.search(event.summary):
            continue
        came = _guests(event, people)
        if not SMALLEST <= len(came) <= LARGEST or event.attendees_omitted or not _plain(event.summary):
            continue
        name = _COUNTER.sub("", event.summary).strip(" -–—:,#") or event.summary
        fact = Evidence("same_group", event.start, event.id, excerpt(event.summary))
        yield _BIG if len(came) > MOST_PEOPLE else _AGAIN, name, came, fact


def _lists(messages: Iterable[MailMessage], people: People, trust: Trust | None, *, now: datetime) -> Iterator[_Seen]:
    """Discussion lists, each with one who wrote to it."""
    for message in messages:
        if not message.list_id or message.automated or message.date > now:
            continue
        sender = people.person(message.sender.address)
        if sender is not None and (trust is None or trust.hears(message)):
            fact = Evidence("same_group", message.date, message.id, excerpt(message.subject))
            yield _LIST, message.list_id, {sender.address}, fact


def _houses(who: Iterable[Address]) -> set[str]:
    """Where the members are from, each private address being a house of its own."""
    return {address if is_free_mail(address) else registrable_domain(address) for address in who}


def _associations(
    messages: Iterable[MailMessage], people: People, trust: Trust | None, *, now: datetime
) -> Iterator[_Seen]:
    """Lines of signatures that name an association, with who signs so; of each person the latest letter counts."""
    latest: dict[Address, MailMessage] = {}
    for message in messages:
        sender = people.person(message.sender.address)
        told = sender is not None and (trust is None or trust.hears(message))
        if sender is None or not told or message.sent_by_me or message.automated or message.date > now:
            continue
        known = latest.get(sender.address)
        if message.signature and (known is None or known.date < message.date):
            latest[sender.address] = message
    for address in sorted(latest):
        message = latest[address]
        person = people.person(address)
        for part in _PARTS.split(message.signature):
            line = part.strip(" -–—|*•,")
            if person is not None and fold(line) == fold(person.organisation):
                continue
            if len(line.split()) > 1 and not _NO_NAME.search(line) and "networks" in kind_signs(line):
                yield _SIGNED, line, {address}, Evidence("same_group", message.date, message.id, excerpt(line))


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

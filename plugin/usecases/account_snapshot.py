"""The snapshot of one account at one moment: read from the store, judged by pure functions, shown everywhere."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property

from plugin.collection import no_collection
from plugin.domain.careful_reading.policy import READER
from plugin.domain.extraction.heard_by_reader import attentive, with_findings
from plugin.domain.meetings.attendance import is_believed, judge_trust
from plugin.domain.meetings.detection import detect_meetings, sure_meetings
from plugin.domain.meetings.local_time import LocalTime
from plugin.domain.meetings.told_meetings import told_meetings
from plugin.domain.model import (
    Account,
    Acquaintance,
    Address,
    CalendarEvent,
    Corrections,
    Finding,
    MailMessage,
    Meeting,
    MessageId,
    Profile,
    Relationship,
)
from plugin.domain.network.acquaintances import find_acquaintances
from plugin.domain.network.groups import Group, find_groups
from plugin.domain.network.kinds import Setting
from plugin.domain.network.read_kinds import read_kinds
from plugin.domain.network.relationships import score_relationships
from plugin.domain.network.timeline import Timeline, draw_timeline
from plugin.domain.network.told_ties import settle_ties
from plugin.domain.people.census import owner_addresses
from plugin.domain.people.identities import People, find_people
from plugin.domain.people.trust import Trust
from plugin.usecases.answers import with_answers
from plugin.usecases.own_addresses import own_addresses
from plugin.usecases.stores.account import AccountStore

_NOTHING_CORRECTED = Corrections()
_NOTHING_SAID = Profile()


@dataclass(frozen=True)
class AccountSnapshot:
    """What is known of the account's people at `now`.

    `meetings` are those that took place; `questions` those that only the user can settle.
    """

    account: Account
    now: datetime
    messages: Sequence[MailMessage]
    events: Sequence[CalendarEvent]
    people: People
    meetings: Sequence[Meeting]
    relationships: Sequence[Relationship]
    acquaintances: Sequence[Acquaintance]
    corrections: Corrections
    profile: Profile
    questions: Sequence[Meeting] = field(default=())
    groups: Sequence[Group] = field(default=())
    """Gatherings and lists that people share."""
    trust: Trust = field(default_factory=lambda: Trust({}))
    """Whose word counts."""
    findings: Sequence[Finding] = field(default=())
    """What the careful reader found, where one reads."""

    def relationship(self, address: Address) -> Relationship | None:
        """The tie with whoever has this address, any of theirs."""
        return self._relationship_of.get(self.people.canonical(address))

    def knows(self, address: Address) -> list[Acquaintance]:
        """Whom the person with this address knows, surest first."""
        return list(self._known_by.get(self.people.canonical(address), ()))

    def met(self, address: Address) -> list[Meeting]:
        """The meetings with that person, newest first."""
        canonical = self.people.canonical(address)
        return [meeting for meeting in self.meetings if canonical in meeting.people]

    def timeline(self, address: Address) -> Timeline:
        """The data of the person's page: meetings and mail by month, and the single events."""
        return draw_timeline(self.people.canonical(address), self.meetings, self.messages, self.people, now=self.now)

    @cached_property
    def _relationship_of(self) -> dict[Address, Relationship]:
        return {one.address: one for one in self.relationships}

    @cached_property
    def _known_by(self) -> dict[Address, list[Acquaintance]]:
        found: dict[Address, list[Acquaintance]] = {}
        for one in self.acquaintances:
            found.setdefault(one.introducer, []).append(one)
        return found


def build_snapshot(
    store: AccountStore,
    account: Account,
    *,
    now: datetime,
    since_days: int = 400,
    free_mail: frozenset[str] = frozenset(),
) -> AccountSnapshot:
    """Load what the store holds of the last `since_days` and judge it. `free_mail` are further free-mail domains."""
    since = now - timedelta(days=since_days)
    with no_collection():
        findings = store.load_findings()
        messages = store.load_messages(since=since)
        read = attentive(messages, findings, _read(store))
        messages = with_findings(messages, findings, read)
        events = [event for event in store.load_events() if event.end >= since]
        corrections = with_answers(store.load_corrections(), store.load_answers())
        profile = store.load_profile()
        account = replace(account, addresses=own_addresses(store, account.addresses, account.address))
        return draw_snapshot(
            events,
            messages,
            account,
            corrections=corrections,
            profile=profile,
            free_mail=free_mail,
            findings=findings,
            read=read,
            now=now,
        )


def _read(store: AccountStore) -> frozenset[MessageId]:
    """The messages that today's version of the careful reader has read."""
    return frozenset(one.message_id for one in store.load_reader_reads() if one.reader == READER)


def messages_with_findings(store: AccountStore, since: datetime) -> list[MailMessage]:
    """What is held since a moment, oldest first, with what the careful reader found in it."""
    messages, findings = store.load_messages(since=since), store.load_findings()
    return with_findings(messages, findings, attentive(messages, findings, _read(store)))


def draw_snapshot(  # noqa: PLR0913 -- everything that is known of an account
    events: Sequence[CalendarEvent],
    messages: Sequence[MailMessage],
    account: Account,
    *,
    corrections: Corrections = _NOTHING_CORRECTED,
    profile: Profile = _NOTHING_SAID,
    free_mail: frozenset[str] = frozenset(),
    findings: Sequence[Finding] = (),
    read: Collection[MessageId] = (),
    now: datetime,
) -> AccountSnapshot:
    """The snapshot that these events and messages give, without a store.

    `findings` are what the careful reader found, and `read` the messages whose reader's silence counts; the messages
    hold already what stands in them (`with_findings`).
    """
    owner = owner_addresses(events, messages, account)
    by_address = judge_trust(events, messages, owner, corrections, now=now)
    people = find_people(
        events,
        messages,
        account,
        corrections,
        free_mail=free_mail,
        trust=by_address,
        believes=lambda event: is_believed(event, by_address),
    )
    trust = by_address.across(people, owner=people.owner)
    detected = detect_meetings(
        events, messages, account, people=people, corrections=corrections, trust=trust, findings=findings, now=now
    )
    detected += told_meetings(corrections, people, now=now)
    meetings = sure_meetings(detected)
    groups = find_groups(events, messages, people, trust=trust, now=now)
    relationships = score_relationships(
        meetings,
        messages,
        people,
        account,
        corrections=corrections,
        setting=Setting(profile, free_mail, LocalTime(events), groups, read_kinds(findings, people)),
        trust=trust,
        now=now,
    )
    acquaintances = find_acquaintances(
        events, messages, people, account, free_mail=free_mail, groups=groups, trust=trust, read=read, now=now
    )
    acquaintances = settle_ties(acquaintances, corrections.ties, people)
    sure = {meeting.id for meeting in meetings}
    return AccountSnapshot(
        account=account,
        now=now,
        messages=messages,
        events=events,
        people=people,
        meetings=meetings,
        relationships=relationships,
        acquaintances=acquaintances,
        corrections=corrections,
        profile=profile,
        questions=[meeting for meeting in detected if meeting.id not in sure],
        groups=groups,
        trust=trust,
        findings=findings,
    )

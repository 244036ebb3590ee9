"""A day on which asking Nora about Elena is right: tests change one thing of it and say what follows."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from builders import (
    NOW,
    OWNER,
    OWNER_NAME,
    a_meeting,
    a_message,
    a_person,
    a_person_ref,
    a_profile,
    a_prospect,
    a_relationship,
    a_signal,
    an_account,
    an_acquaintance,
    an_address,
    an_ask,
    an_evidence,
    corrections,
    days_ago,
)

from plugin.domain.meetings.attendance import judge_trust
from plugin.domain.model import (
    Account,
    Acquaintance,
    Ask,
    AskStatus,
    CalendarEvent,
    Corrections,
    Kind,
    MailMessage,
    Meeting,
    Profile,
    Prospect,
    ProspectId,
    Relationship,
    StatusChange,
    Suggestions,
)
from plugin.domain.network.groups import Group
from plugin.domain.people.identities import People
from plugin.domain.people.trust import Trust, Verdict
from plugin.domain.suggestions.ask_policy import AskPolicy
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.matching import match_prospects
from plugin.domain.suggestions.suggest import suggest_asks

NORA = "nora@brightwater.example"
TOM = "tom@harbourlight.example"
ELENA = "elena@tidewell.example"
ME = (OWNER, OWNER_NAME)


@dataclass(slots=True)
class Day:
    """What is known on a day; as it stands, asking Nora about Elena Ruiz is right."""

    relationships: Sequence[Relationship] = field(default_factory=lambda: [nora()])
    acquaintances: Sequence[Acquaintance] = field(default_factory=lambda: [knows(NORA)])
    meetings: Sequence[Meeting] = field(default_factory=lambda: [a_meeting([NORA], days_ago(2))])
    messages: Sequence[MailMessage] = ()
    questions: Sequence[Meeting] = ()
    events: Sequence[CalendarEvent] = ()
    prospects: Sequence[Prospect] = field(default_factory=lambda: [elena()])
    asks: Sequence[Ask] = ()
    groups: Sequence[Group] = ()
    account: Account = field(default_factory=an_account)
    corrections: Corrections = field(default_factory=corrections)
    profile: Profile = field(default_factory=a_profile)
    policy: AskPolicy = field(default_factory=AskPolicy)
    now: datetime = NOW

    @property
    def people(self) -> People:
        """Everybody: the contacts and Elena."""
        return People(
            [
                *(one.person for one in self.relationships),
                a_person(ELENA, "Elena Ruiz", organisation="Tidewell"),
            ],
            owner=self.account.addresses,
        )

    @property
    def trust(self) -> Trust:
        """Everybody the day has a relationship with is in touch, unless it says otherwise."""
        seen = judge_trust(self.events, self.messages, self.account.addresses, self.corrections, now=self.now)
        told = {one.address: Verdict(one.standing, one.standing_evidence) for one in self.relationships}
        return Trust({**seen.verdicts, **told}, self.account.addresses).across(self.people)

    def judged(self, limit: int = 10) -> Suggestions:
        """Today's answer."""
        context = SuggestionContext(self, self.prospects, self.asks, policy=self.policy, now=self.now)
        matches = match_prospects(self.acquaintances, self.prospects, self.profile, people=context.people)
        return suggest_asks(matches, context, groups=self.groups, limit=limit)


def nora(kind: Kind | str = Kind.SUPPLIER, strength: float = 0.6, **changes: Any) -> Relationship:
    return a_relationship(a_person(NORA, "Nora Weiss"), kind, strength, **changes)


def tom(kind: Kind | str = Kind.FRIEND, strength: float = 0.6, **changes: Any) -> Relationship:
    person = a_person(TOM, "Tom Halden", organisation="Harbourlight")
    return a_relationship(person, kind, strength, **changes)


def elena(**changes: Any) -> Prospect:
    return replace(a_prospect("Elena Ruiz"), id=ProspectId("elena"), **changes)


def knows(introducer: str, name: str = "Elena Ruiz", confidence: float = 0.7, **changes: Any) -> Acquaintance:
    address = ELENA if name == "Elena Ruiz" else None
    organisation = changes.pop("organisation", "Tidewell")
    evidence = an_evidence("copied_together", days_ago(20), "Lyon opening")
    known = an_acquaintance(
        introducer, a_person_ref(name, address=address, organisation=organisation), confidence, evidence=(evidence,)
    )
    return replace(known, **changes)


def from_nora(kind: str, text: str, days: float, **changes: Any) -> MailMessage:
    return a_message((NORA, "Nora Weiss"), [ME], days_ago(days), signals=(a_signal(kind, text),), **changes)


def to_nora(kind: str, text: str, days: float, **changes: Any) -> MailMessage:
    return a_message(ME, [(NORA, "Nora Weiss")], days_ago(days), signals=(a_signal(kind, text),), **changes)


def an_ask_of(status: str, days: float, *, introducer: str = NORA, prospect: Prospect | None = None) -> Ask:
    at = days_ago(days)
    history = (StatusChange(AskStatus.SENT, at), StatusChange(AskStatus(status), at + timedelta(hours=5)))
    return an_ask(
        status,
        introducer=an_address(introducer),
        prospect=prospect or a_prospect("Somebody Else", organisation="Elsewhere"),
        created_at=at,
        history=history,
    )


def kinds(answer: Suggestions, introducer: str = NORA) -> list[str]:
    return [because.kind for one in answer.withheld if one.introducer.address == introducer for because in one.because]

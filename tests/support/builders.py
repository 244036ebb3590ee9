"""Makers of domain records with everything optional: a test names only what it is about.

`OWNER` is the account's owner in every test; `NOW` a working Wednesday. Times may be given as ISO text.
Addresses may be given as text, as (address, display name), or as a Mailbox.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, TypeAlias, cast

from plugin.domain.model import (
    Account,
    AccountId,
    Acquaintance,
    Address,
    Ask,
    AskId,
    AskStatus,
    Attendee,
    CalendarEvent,
    Corrections,
    EventId,
    Evidence,
    Kind,
    Mailbox,
    MailMessage,
    Match,
    Meeting,
    Mention,
    MessageId,
    Occasion,
    Part,
    Person,
    PersonRef,
    Profile,
    Prospect,
    ProspectId,
    QuotedHeader,
    RawMessage,
    Relationship,
    Signal,
    SignalKind,
    StatusChange,
    Suggestion,
    SuggestionId,
    ThreadId,
    WritingStyle,
)

OWNER = "mara@lindqvist.example"
OWNER_NAME = "Mara Lindqvist"
NOW = datetime(2025, 6, 18, 12, 0, tzinfo=UTC)

WrittenMailbox: TypeAlias = str | tuple[str, str] | Mailbox
WrittenTime: TypeAlias = str | datetime

_numbers = count(1)


def at(when: WrittenTime) -> datetime:
    """An aware datetime from ISO text; UTC where the text names no offset."""
    moment = datetime.fromisoformat(when) if isinstance(when, str) else when
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def days_ago(days: float, *, now: datetime = NOW) -> datetime:
    """The moment that many days before `now`."""
    return now - timedelta(days=days)


def an_address(text: str) -> Address:
    """An address as the domain holds it."""
    return Address(text.lower())


def a_mailbox(written: WrittenMailbox) -> Mailbox:
    """A mailbox from text, from (address, display name), or itself."""
    if isinstance(written, Mailbox):
        return written
    if isinstance(written, tuple):
        return Mailbox(an_address(written[0]), written[1])
    return Mailbox(an_address(written))


def mailboxes(written: WrittenMailbox | Iterable[WrittenMailbox]) -> tuple[Mailbox, ...]:
    """Several mailboxes; a single text is one. A list of texts is several, a tuple of two texts is one mailbox."""
    if isinstance(written, str | Mailbox) or (
        isinstance(written, tuple) and all(isinstance(one, str) for one in written)
    ):
        return (a_mailbox(cast("WrittenMailbox", written)),) if written else ()
    return tuple(a_mailbox(one) for one in written)


def an_account(address: str = OWNER, *, also: Iterable[str] = (), **changes: Any) -> Account:
    """The owner's account; `also` are further addresses of theirs."""
    primary = an_address(address)
    account = Account(
        id=AccountId("account-1"),
        address=primary,
        addresses=frozenset({primary, *(an_address(other) for other in also)}),
        name=OWNER_NAME,
    )
    return replace(account, **changes)


def a_message(
    sender: WrittenMailbox = (OWNER, OWNER_NAME),
    to: WrittenMailbox | Iterable[WrittenMailbox] = "nora@brightwater.example",
    date: WrittenTime = "2025-06-02T09:30:00+00:00",
    **changes: Any,
) -> MailMessage:
    """A message; `cc`, `bcc` and `reply_to` may be written as texts. `sent_by_me` follows from the sender."""
    number = next(_numbers)
    for field in ("cc", "bcc", "reply_to"):
        if field in changes:
            changes[field] = mailboxes(changes[field])
    mailbox = a_mailbox(sender)
    message = MailMessage(
        id=MessageId(f"m{number}"),
        thread_id=ThreadId(f"t{number}"),
        rfc822_message_id=f"<m{number}@mail.example>",
        date=at(date),
        sender=mailbox,
        to=mailboxes(to),
        subject="Hello",
        sent_by_me=mailbox.address == OWNER,
        language="en",
        style=WritingStyle(),
    )
    return replace(message, **changes)


def an_exchange(
    contact: WrittenMailbox,
    *,
    since: WrittenTime = "2025-03-03T09:00:00+00:00",
    times: int = 3,
    every: timedelta = timedelta(days=7),
    reply_after: timedelta = timedelta(hours=3),
    **changes: Any,
) -> list[MailMessage]:
    """`times` messages to the contact, each answered after `reply_after` in the same thread."""
    messages = []
    for round_number in range(times):
        sent = a_message(to=[a_mailbox(contact)], date=at(since) + every * round_number, **changes)
        answer = a_message(
            a_mailbox(contact),
            to=[(OWNER, OWNER_NAME)],
            date=sent.date + reply_after,
            thread_id=sent.thread_id,
            in_reply_to=sent.rfc822_message_id,
            references=(sent.rfc822_message_id,),
            **changes,
        )
        messages += [sent, answer]
    return messages


def and_letters_to(messages: Iterable[MailMessage]) -> list[MailMessage]:
    """The messages, and before them one letter of the owner's to everybody who wrote: none of them is a stranger."""
    held = list(messages)
    writers = {message.sender for message in held if not message.sent_by_me}
    oldest = min((message.date for message in held), default=NOW) - timedelta(days=1)
    letters = [a_message(to=[one], date=oldest) for one in sorted(writers, key=lambda one: one.address)]
    return [*letters, *held]


def an_attendee(written: WrittenMailbox, response_status: str = "accepted", **changes: Any) -> Attendee:
    """Somebody invited, who accepted unless told otherwise."""
    return replace(Attendee(a_mailbox(written), response_status), **changes)


def an_event(
    attendees: Iterable[WrittenMailbox | Attendee] = ("nora@brightwater.example",),
    start: WrittenTime = "2025-06-10T14:00:00+00:00",
    minutes: float = 60,
    **changes: Any,
) -> CalendarEvent:
    """An accepted event of the owner's with these other attendees; the owner is added as organizer."""
    number = next(_numbers)
    begin = at(start)
    others = tuple(one if isinstance(one, Attendee) else an_attendee(one) for one in attendees)
    owner = Attendee(Mailbox(Address(OWNER), OWNER_NAME), "accepted", is_self=True, organizer=True)
    event = CalendarEvent(
        id=EventId(f"e{number}"),
        summary="Project review",
        start=begin,
        end=begin + timedelta(minutes=minutes),
        ical_uid=f"e{number}@calendar.example",
        organizer=Mailbox(Address(OWNER), OWNER_NAME),
        attendees=(owner, *others) if others else (),
    )
    if "organizer" in changes and changes["organizer"] is not None:
        changes["organizer"] = a_mailbox(changes["organizer"])
    return replace(event, **changes)


def an_evidence(
    kind: str = "mentioned",
    date: WrittenTime = "2025-06-02T09:30:00+00:00",
    text: str = "Nora at Brightwater would be worth a call",
    *,
    source: str = "m1",
) -> Evidence:
    """One dated fact."""
    return Evidence(kind, at(date), source, text)


def a_signal(
    kind: SignalKind | str = SignalKind.PRAISE, text: str = "This is excellent work.", **changes: Any
) -> Signal:
    """A sentence that matters."""
    return replace(Signal(SignalKind(kind), text), **changes)


def a_mention(name: str = "Elena Ruiz", text: str = "", **changes: Any) -> Mention:
    """Somebody named in a message."""
    return replace(Mention(name, text or f"You should talk to {name}."), **changes)


def a_quoted_header(
    sender: WrittenMailbox | None = "nora@brightwater.example",
    to: WrittenMailbox | Iterable[WrittenMailbox] = OWNER,
    date: WrittenTime | None = "2025-06-01T08:00:00+00:00",
    **changes: Any,
) -> QuotedHeader:
    """The header of a quoted message."""
    if "cc" in changes:
        changes["cc"] = mailboxes(changes["cc"])
    header = QuotedHeader(
        a_mailbox(sender) if sender is not None else None, mailboxes(to), (), at(date) if date is not None else None
    )
    return replace(header, **changes)


def a_person(address: str = "nora@brightwater.example", name: str = "Nora Weiss", **changes: Any) -> Person:
    """Somebody seen, with one address unless told otherwise."""
    canonical = an_address(address)
    return replace(Person(canonical, (canonical,), name, "Brightwater"), **changes)


def a_meeting(
    people: Iterable[str] = ("nora@brightwater.example",),
    ended_at: WrittenTime = "2025-06-10T15:00:00+00:00",
    minutes: float = 60,
    **changes: Any,
) -> Meeting:
    """A meeting that took place."""
    end = at(ended_at)
    addresses = tuple(sorted(an_address(one) for one in people))
    number = next(_numbers)
    meeting = Meeting(
        id=f"event:e{number}",
        started_at=end - timedelta(minutes=minutes),
        ended_at=end,
        summary="Project review",
        people=addresses,
        one_to_one=len(addresses) == 1,
        recurring=False,
        evidence=(Evidence("event", end - timedelta(minutes=minutes), f"e{number}", "Project review"),),
    )
    return replace(meeting, **changes)


def a_relationship(
    person: Person | str = "nora@brightwater.example",
    kind: Kind | str = Kind.CLIENT,
    strength: float = 0.6,
    **changes: Any,
) -> Relationship:
    """User ↔ contact, close enough to ask unless told otherwise."""
    relationship = Relationship(
        person=person if isinstance(person, Person) else a_person(person),
        kind=Kind(kind),
        strength=strength,
        first_met=days_ago(300),
        last_met=days_ago(8),
        meetings=6,
        sent=14,
        received=12,
        first_contact=days_ago(310),
        last_contact=days_ago(5),
        median_reply_hours=4.0,
        my_median_reply_hours=5.0,
        language="en",
    )
    return replace(relationship, **changes)


def a_person_ref(name: str = "Elena Ruiz", **changes: Any) -> PersonRef:
    """Somebody a contact knows."""
    return replace(PersonRef(name=name, organisation="Tidewell"), **changes)


def an_acquaintance(
    introducer: str = "nora@brightwater.example",
    person: PersonRef | str = "Elena Ruiz",
    confidence: float = 0.7,
    **changes: Any,
) -> Acquaintance:
    """Contact ↔ somebody else."""
    ref = person if isinstance(person, PersonRef) else a_person_ref(person)
    return replace(Acquaintance(an_address(introducer), ref, confidence, (an_evidence(),)), **changes)


def a_profile(**changes: Any) -> Profile:
    """What the owner says of themselves."""
    profile = Profile(
        name=OWNER_NAME,
        organisation="Lindqvist Advisory",
        title="Consultant",
        what="I help family firms hand over to the next generation",
        value="a plan that everybody signs, within a quarter",
        ideal="owners of family firms with 20 to 200 people",
        language="en",
    )
    return replace(profile, **changes)


def a_prospect(name: str = "Elena Ruiz", **changes: Any) -> Prospect:
    """Whom the owner would like to meet."""
    prospect = Prospect(
        ProspectId(f"p{next(_numbers)}"), name=name, organisation="Tidewell", why="They open a second site"
    )
    return replace(prospect, **changes)


def an_occasion(
    kind: str = "meeting_held", date: WrittenTime = "2025-06-17T15:00:00+00:00", **changes: Any
) -> Occasion:
    """Why now."""
    evidence = an_evidence(kind, date, "Project review")
    return replace(Occasion(evidence, evidence.date + timedelta(days=5), topic="Project review"), **changes)


def a_match(acquaintance: Acquaintance | None = None, prospect: Prospect | None = None, **changes: Any) -> Match:
    """A wish met."""
    return replace(Match(prospect or a_prospect(), acquaintance or an_acquaintance(), 0.9), **changes)


def a_suggestion(**changes: Any) -> Suggestion:
    """One specific ask, not yet answered by the user."""
    suggestion = Suggestion(
        id=SuggestionId(f"s{next(_numbers)}"),
        introducer=a_relationship(),
        prospect=a_prospect(),
        occasion=an_occasion(),
        acquaintance=an_acquaintance(),
        score=0.7,
        reasons=(an_evidence(),),
    )
    return replace(suggestion, **changes)


def an_ask(status: AskStatus | str = AskStatus.SUGGESTED, **changes: Any) -> Ask:
    """An ask of two days ago that stands at `status`."""
    number = next(_numbers)
    created = days_ago(2)
    ask = Ask(
        id=AskId(f"a{number}"),
        suggestion_id=SuggestionId(f"s{number}"),
        status=AskStatus(status),
        introducer=an_address("nora@brightwater.example"),
        prospect=a_prospect(),
        created_at=created,
        occasion=an_occasion(),
        history=(StatusChange(AskStatus(status), created),),
    )
    return replace(ask, **changes)


def corrections(**changes: Any) -> Corrections:
    """The user's word; nothing corrected unless told."""
    return replace(Corrections(), **changes)


def a_raw_message(
    text: str = "Dear Nora,\n\nsee you on Tuesday.\n\nBest,\nMara\n",
    *,
    headers: Iterable[tuple[str, str]] = (),
    html: str = "",
    **changes: Any,
) -> RawMessage:
    """A message as it arrived; `headers` replace the usual ones of the same name, or are added."""
    number = next(_numbers)
    usual = {
        "Message-ID": f"<m{number}@mail.example>",
        "Date": "Mon, 02 Jun 2025 09:30:00 +0000",
        "From": f"{OWNER_NAME} <{OWNER}>",
        "To": "Nora Weiss <nora@brightwater.example>",
        "Subject": "Tuesday",
    }
    told = list(headers)
    names = {name.lower() for name, _ in told}
    kept = [(name, value) for name, value in usual.items() if name.lower() not in names]
    parts = [Part("text/plain", text.encode(), "utf-8")] if text else []
    if html:
        parts.append(Part("text/html", html.encode(), "utf-8"))
    raw = RawMessage(id=f"m{number}", thread_id=f"t{number}", headers=tuple(kept + told), parts=tuple(parts), labels=())
    return replace(raw, **changes)

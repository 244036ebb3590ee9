"""Dated facts in plain words: "Nora copied Elena Ruiz on 3 June about the Lyon opening", never "score 0.82"."""

from datetime import date, datetime

from plugin.domain.language.relative_dates import month_names
from plugin.domain.model import (
    EXCERPT,
    Evidence,
    Kind,
    KnowingKind,
    MailMessage,
    PersonRef,
    Prospect,
    Relationship,
    total,
)
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import read_name
from plugin.sentences import Day, Sentence, join, say, say_as, say_number

KINDS = total(
    Kind,
    {
        "client": say_as("what somebody is", "client"),
        "former_client": say_as("what somebody is", "former client"),
        "supplier": say_as("what somebody is", "supplier"),
        "colleague": say_as("what somebody is", "colleague"),
        "former_colleague": say_as("what somebody is", "former colleague"),
        "friend": say_as("what somebody is", "friend"),
        "family": say_as("what somebody is", "family"),
        "networking": say_as("what somebody is", "networking"),
        "other": say_as("what somebody is", "other"),
    },
)
"""What somebody is to the user."""


def say_kind(kind: Kind) -> str:
    """What somebody is to the user."""
    return KINDS[kind]


def say_date(moment: datetime, *, now: datetime) -> Day:
    """A day in plain words, "3 June", with the year where it is not this one."""
    return say_day(moment.astimezone(now.tzinfo).date(), today=now.date())


def say_day(day: date, *, today: date) -> Day:
    """The same of a day."""
    text = f"{day.day} {month_names('en')[day.month - 1]}"
    return Day(text, day, "MMMMd") if day.year == today.year else Day(f"{text} {day.year}", day, "yMMMMd")


def say_age(moment: datetime, *, now: datetime) -> Sentence:
    """How long ago in plain words: "today", "yesterday", "5 days ago", "7 weeks ago", "8 months ago"."""
    days = (now.date() - moment.astimezone(now.tzinfo).date()).days
    if days <= 0:
        return say("today")
    if days == 1:
        return say("yesterday")
    if days < 14:
        return say_number("%(num)s day ago", "%(num)s days ago", days)
    if days < 70:
        return say_number("%(num)s week ago", "%(num)s weeks ago", days // 7)
    return say_number("%(num)s month ago", "%(num)s months ago", days // 30)


def say_meetings(number: int) -> Sentence:
    """A number of meetings: "no meeting", "one meeting", "6 meetings"."""
    if number == 0:
        return say("no meeting")
    return say("one meeting") if number == 1 else say_number("%(num)s meeting", "%(num)s meetings", number)


def say_mails(sent: int, received: int) -> Sentence:
    """How much two have written to each other: "6 mails to them and none from them"."""
    to_them = say("no mail to them") if sent == 0 else say("one mail to them")
    if sent > 1:
        to_them = say_number("%(num)s mail to them", "%(num)s mails to them", sent)
    from_them = say_number("%(num)s from them", "%(num)s from them", received) if received else say("none from them")
    return say("%(to_them)s and %(from_them)s", to_them=to_them, from_them=from_them)


def say_encounters(meetings: int, sent: int, received: int) -> str:
    """What two have had to do with each other, in numbers."""
    return join(", ", [say_meetings(meetings), say_mails(sent, received)])


def say_dealings(one: Relationship, *, mail_read: bool) -> str:
    """The same of a relationship. Where no mail could be read, that is said, and not that there is none."""
    if mail_read or one.sent or one.received:
        return say_encounters(one.meetings, one.sent, one.received)
    return say("%(meetings)s; your mail was not read", meetings=say_meetings(one.meetings))


def say_prospect(prospect: Prospect) -> str:
    """A wish in a few words: "Elena Ruiz (Tidewell)", "the head of finance at Tidewell", "somebody at Tidewell"."""
    if prospect.name:
        return f"{prospect.name} ({prospect.organisation})" if prospect.organisation else prospect.name
    if prospect.role and prospect.organisation:
        role, house = _lower_first(prospect.role), prospect.organisation
        return say("the %(role)s at %(organisation)s", role=role, organisation=house)
    if prospect.organisation:
        return say("somebody at %(organisation)s", organisation=prospect.organisation)
    return str(prospect.address or prospect.role)


def say_person(person: PersonRef) -> str:
    """Somebody known, by name where there is one."""
    return person.name or person.address or person.organisation or say_as("somebody spoken of", "somebody")


def first_name(name: str) -> str:
    """How one speaks of somebody: the given name, or what there is."""
    return read_name(name).given or name


def _lower_first(text: str) -> str:
    first, _, _ = text.partition(" ")
    return text if first.isupper() else text[:1].lower() + text[1:]


_KNOWING = total(
    KnowingKind,
    {
        KnowingKind.COPIED_TOGETHER: say("%(introducer)s and %(person)s were on the same mail on %(day)s"),
        KnowingKind.MET_TOGETHER: say("%(introducer)s and %(person)s were together on %(day)s"),
        KnowingKind.MENTIONED: say("Mail with %(introducer)s of %(day)s mentions %(person)s"),
        KnowingKind.WROTE_TO: say("%(introducer)s and %(person)s wrote to each other, as quoted mail of %(day)s shows"),
        KnowingKind.INTRODUCED: say("%(introducer)s and %(person)s were part of an introduction on %(day)s"),
        KnowingKind.SAME_ORGANISATION: say("%(introducer)s and %(person)s are at the same organisation"),
        KnowingKind.SAME_GROUP: say("%(introducer)s and %(person)s were in the same group on %(day)s"),
        KnowingKind.PROSPECT_NAMED: say("%(introducer)s named %(person)s on %(day)s"),
        KnowingKind.DENIED: say("%(introducer)s said on %(day)s that they do not know %(person)s well"),
        KnowingKind.TOLD: say("You said on %(day)s that %(introducer)s knows %(person)s"),
    },
)
_BY_THEM = {
    KnowingKind.COPIED_TOGETHER: say("%(introducer)s copied %(person)s on %(day)s"),
    KnowingKind.MENTIONED: say("%(introducer)s mentioned %(person)s on %(day)s"),
}
"""What can be said besides where the introducer wrote the mail."""
_BY_SUBJECT = frozenset({KnowingKind.COPIED_TOGETHER, KnowingKind.WROTE_TO})
"""What is said with the mail's subject; the others with the words themselves."""


def say_knowing(
    fact: Evidence, introducer: str, person: str, message: MailMessage | None, *, now: datetime
) -> Evidence:
    """One piece of evidence that `introducer` knows `person`, as a sentence; `message` is the one it was read in.

    Who did what is said only where the message shows it.
    """
    day = say_date(fact.date, now=now)
    subject = " ".join(message.subject.split()) if message is not None else ""
    theirs = message is not None and first_name(message.sender.display_name) == first_name(introducer)
    said = " ".join(fact.text.split()).strip("“”\"'")
    kind = KnowingKind(fact.kind)
    sentence = _BY_THEM.get(kind, _KNOWING[kind]) if theirs else _KNOWING[kind]
    text = sentence.of(introducer=introducer, person=person, day=day)
    if kind in _BY_SUBJECT and subject:
        text = say("%(sentence)s, about “%(subject)s”", sentence=text, subject=excerpt(subject, 70))
    elif kind not in _BY_SUBJECT and kind is not KnowingKind.TOLD and said:
        text = say("%(sentence)s: “%(quote)s”", sentence=text, quote=excerpt(said, 110))
    return Evidence(fact.kind, fact.date, fact.id, excerpt(text, EXCERPT))


def say_list(parts: list[str]) -> str:
    """A list as one says it: “a”, “a and b”, “a, b and c”."""
    if len(parts) < 2:
        return "".join(parts)
    return say("%(first)s and %(last)s", first=", ".join(parts[:-1]), last=parts[-1])

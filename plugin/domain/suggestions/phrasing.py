"""Dated facts in plain words: "Nora copied Elena Ruiz on 3 June about the Lyon opening", never "score 0.82"."""

from datetime import datetime

from plugin.domain.language.relative_dates import month_names
from plugin.domain.model import EXCERPT, Evidence, KnowingKind, MailMessage, PersonRef, Prospect, total
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import read_name


def say_date(moment: datetime, *, now: datetime) -> str:
    """A day in plain words, "3 June", with the year where it is not this one."""
    local = moment.astimezone(now.tzinfo)
    day = f"{local.day} {month_names('en')[local.month - 1]}"
    return day if local.year == now.year else f"{day} {local.year}"


def say_age(moment: datetime, *, now: datetime) -> str:
    """How long ago in plain words: "today", "yesterday", "5 days ago", "7 weeks ago", "8 months ago"."""
    days = (now.date() - moment.astimezone(now.tzinfo).date()).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days < 14:
        return f"{days} days ago"
    if days < 70:
        return f"{days // 7} weeks ago"
    return f"{days // 30} months ago"


def say_count(number: int, noun: str) -> str:
    """A number of things: "no meeting", "one meeting", "6 meetings"."""
    return f"no {noun}" if number == 0 else f"one {noun}" if number == 1 else f"{number} {noun}s"


def say_prospect(prospect: Prospect) -> str:
    """A wish in a few words: "Elena Ruiz (Tidewell)", "the head of finance at Tidewell", "somebody at Tidewell"."""
    if prospect.name:
        return f"{prospect.name} ({prospect.organisation})" if prospect.organisation else prospect.name
    if prospect.role and prospect.organisation:
        return f"the {_lower_first(prospect.role)} at {prospect.organisation}"
    return f"somebody at {prospect.organisation}" if prospect.organisation else str(prospect.address or prospect.role)


def say_person(person: PersonRef) -> str:
    """Somebody known, by name where there is one."""
    return person.name or person.address or person.organisation or "somebody"


def first_name(name: str) -> str:
    """How one speaks of somebody: the given name, or what there is."""
    return read_name(name).given or name


def _lower_first(text: str) -> str:
    first, _, _ = text.partition(" ")
    return text if first.isupper() else text[:1].lower() + text[1:]


_KNOWING = total(
    KnowingKind,
    {
        KnowingKind.COPIED_TOGETHER: "{introducer} and {person} were on the same mail on {day}{about}",
        KnowingKind.MET_TOGETHER: "{introducer} and {person} were together on {day}{said}",
        KnowingKind.MENTIONED: "Mail with {introducer} of {day} mentions {person}{said}",
        KnowingKind.WROTE_TO: "{introducer} and {person} wrote to each other, as quoted mail of {day} shows{about}",
        KnowingKind.INTRODUCED: "{introducer} and {person} were part of an introduction on {day}{said}",
        KnowingKind.SAME_ORGANISATION: "{introducer} and {person} are at the same organisation{said}",
        KnowingKind.SAME_GROUP: "{introducer} and {person} were in the same group on {day}{said}",
        KnowingKind.PROSPECT_NAMED: "{introducer} named {person} on {day}{said}",
        KnowingKind.DENIED: "{introducer} said on {day} that they do not know {person} well{said}",
        KnowingKind.TOLD: "You said on {day} that {introducer} knows {person}",
    },
)
_BY_THEM = {
    KnowingKind.COPIED_TOGETHER: "{introducer} copied {person} on {day}{about}",
    KnowingKind.MENTIONED: "{introducer} mentioned {person} on {day}{said}",
}
"""What can be said besides where the introducer wrote the mail."""


def say_knowing(
    fact: Evidence, introducer: str, person: str, message: MailMessage | None, *, now: datetime
) -> Evidence:
    """One piece of evidence that `introducer` knows `person`, as a sentence; `message` is the one it was read in.

    Who did what is said only where the message shows it.
    """
    day = say_date(fact.date, now=now)
    about = _about(message.subject if message is not None else "")
    theirs = message is not None and first_name(message.sender.display_name) == first_name(introducer)
    said = _quoted(fact.text)
    kind = KnowingKind(fact.kind)
    sentence = _BY_THEM.get(kind, _KNOWING[kind]) if theirs else _KNOWING[kind]
    text = sentence.format(introducer=introducer, person=person, day=day, about=about, said=said)
    return Evidence(fact.kind, fact.date, fact.id, excerpt(text, EXCERPT))


def _about(subject: str) -> str:
    subject = " ".join(subject.split())
    return f", about “{excerpt(subject, 70)}”" if subject else ""


def _quoted(text: str) -> str:
    text = " ".join(text.split()).strip("“”\"'")
    return f": “{excerpt(text, 110)}”" if text else ""


def say_list(parts: list[str]) -> str:
    """A list as one says it: “a”, “a and b”, “a, b and c”."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"

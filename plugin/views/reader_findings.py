"""What the rules heard in a message and what the careful reader added, side by side, each with its quotation."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model import Address, Finding, FindingKind, MailMessage, PersonRef, Stance
from plugin.domain.network.ties import Nearness, read_tie
from plugin.views.words import fact_words, plain


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding: what it says in words, the sentence it stands on, and who read it."""

    id: str
    what: str
    quote: str
    model: str
    struck: bool
    person: Address | None
    """The contact whom it concerns, where that is one."""


@dataclass(frozen=True, slots=True)
class ReadMessage:
    """One message: who wrote it and when, what the rules heard in it, and what the reader added."""

    id: str
    writer: Address
    name: str
    date: datetime
    heard: tuple[tuple[str, str], ...]
    """What each sentence was heard as, and the sentence."""
    added: tuple[FindingRow, ...]


def read_messages(
    findings: Iterable[Finding],
    struck: Iterable[Finding],
    messages: Mapping[str, MailMessage],
    name_of: Callable[[Address], str],
) -> list[ReadMessage]:
    """The messages in which anything was found, the newest first; `messages` are those that are held, by id."""
    rows: dict[str, list[tuple[Finding, bool]]] = {}
    for group, is_struck in ((findings, False), (struck, True)):
        for one in group:
            rows.setdefault(one.message_id, []).append((one, is_struck))
    made = []
    for message_id, found in rows.items():
        first, message = found[0][0], messages.get(message_id)
        heard = _heard(message)
        made.append(
            ReadMessage(
                message_id,
                first.author,
                name_of(first.author) or str(first.author),
                first.date,
                heard,
                tuple(finding_row(one, name_of, struck=is_struck) for one, is_struck in found),
            )
        )
    return sorted(made, key=lambda one: (-one.date.timestamp(), one.id))


def _heard(message: MailMessage | None) -> tuple[tuple[str, str], ...]:
    """What the rules heard the writer say, and whom they heard them know, each sentence once."""
    if message is None:
        return ()
    own = [(fact_words(signal.kind), signal.text) for signal in message.signals if signal.whose == "own"]
    named = [one for one in message.mentions if one.whose == "own" and one.name and not one.nearness]
    own += [(f"Knows {one.name}", one.text) for one in named if read_tie(one.text, one.name).nearness is Nearness.TIE]
    return tuple(dict.fromkeys(own))


def finding_row(finding: Finding, name_of: Callable[[Address], str], *, struck: bool = False) -> FindingRow:
    """A finding in words."""
    what = say_finding(finding, name_of)
    return FindingRow(finding.id, what[:1].upper() + what[1:], finding.quote, finding.model, struck, finding.about)


def say_finding(finding: Finding, name_of: Callable[[Address], str]) -> str:
    """What a finding says, in a few words."""
    about = _named(finding.about, name_of) or "they"
    who = _person(finding.person) or "somebody"
    value = plain(finding.value)
    on = f" on {finding.day.day} {finding.day:%B %Y}" if finding.day is not None else ""
    said = {
        FindingKind.SIGNAL: fact_words(finding.value),
        FindingKind.TIE: f"{about} and {who}: {_ties(finding)}",
        FindingKind.MEETING: f"meeting with {about} {value}{on}",
        FindingKind.RELATIONSHIP: f"{about}: {value}",
        FindingKind.ASK: f"your ask about {who}: {value}",
        FindingKind.PROSPECT: f"{about} names {who}",
        FindingKind.WORK: f"work for {about} {value}",
    }
    return said.get(finding.kind, f"{about}: {plain(finding.kind)}, {value}")


def _ties(finding: Finding) -> str:
    """How a tie is told."""
    closeness = {"well": "know each other well", "a_little": "know each other a little"}.get(finding.closeness)
    stance = {
        Stance.WARM: ", on good terms",
        Stance.COLD: ", not on good terms or hardly at all",
        Stance.HEARSAY: ", by hearsay",
        Stance.NEUTRAL: "",
    }[finding.stance]
    return f"{closeness or 'know each other'}{stance}"


def _named(address: Address | None, name_of: Callable[[Address], str]) -> str:
    return (name_of(address) or str(address)) if address is not None else ""


def _person(person: PersonRef | None) -> str:
    if person is None:
        return ""
    return person.name or str(person.address or "") or person.organisation or person.role


def count_added(messages: Sequence[ReadMessage]) -> int:
    """How many findings hold."""
    return sum(not row.struck for one in messages for row in one.added)

"""What the rules heard in a message and what the careful reader added, side by side, each with its quotation."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model import Address, AskStep, Finding, FindingKind, MailMessage, MeetingOutcome, PersonRef, Stance
from plugin.domain.network.ties import Nearness, read_tie
from plugin.sentences import Day, capital, join, say, say_as
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
    own += [
        (say("Knows %(name)s", name=one.name), one.text)
        for one in named
        if read_tie(one.text, one.name).nearness is Nearness.TIE
    ]
    return tuple(dict.fromkeys(own))


def finding_row(finding: Finding, name_of: Callable[[Address], str], *, struck: bool = False) -> FindingRow:
    """A finding in words."""
    what = say_finding(finding, name_of)
    return FindingRow(finding.id, capital(what), finding.quote, finding.model, struck, finding.about)


def say_finding(finding: Finding, name_of: Callable[[Address], str]) -> str:
    """What a finding says, in a few words."""
    about = _named(finding.about, name_of) or say_as("somebody spoken of", "they")
    who = _person(finding.person) or say_as("somebody spoken of", "somebody")
    value = _VALUES.get(finding.value) or plain(finding.value)
    meeting = say("meeting with %(name)s: %(outcome)s", name=about, outcome=value)
    if finding.day is not None:
        day = Day(f"{finding.day.day} {finding.day:%B %Y}", finding.day)
        meeting = say("meeting with %(name)s: %(outcome)s (%(day)s)", name=about, outcome=value, day=day)
    said = {
        FindingKind.SIGNAL: fact_words(finding.value),
        FindingKind.TIE: say("%(name)s and %(other)s: %(how)s", name=about, other=who, how=_ties(finding)),
        FindingKind.MEETING: meeting,
        FindingKind.RELATIONSHIP: say("%(name)s: %(kind)s", name=about, kind=value),
        FindingKind.ASK: say("your ask about %(whom)s: %(step)s", whom=who, step=value),
        FindingKind.PROSPECT: say("%(name)s names %(other)s", name=about, other=who),
        FindingKind.WORK: say("work for %(name)s is finished", name=about),
        FindingKind.END: say("%(name)s wants to be left alone", name=about),
    }
    return said.get(finding.kind) or say("%(name)s: %(kind)s", name=about, kind=value)


_VALUES: Mapping[str, str] = {
    MeetingOutcome.HELD: say_as("a meeting", "held"),
    MeetingOutcome.MOVED: say_as("a meeting", "moved"),
    MeetingOutcome.CANCELLED: say_as("a meeting", "cancelled"),
    MeetingOutcome.MISSED: say_as("a meeting", "missed"),
    AskStep.ASKED: say_as("an ask", "asked"),
    AskStep.YES: say_as("an ask", "yes"),
    AskStep.DECLINED: say_as("an ask", "declined"),
    AskStep.NAMED: say_as("an ask", "named"),
    AskStep.INTRODUCED: say_as("an ask", "introduced"),
}
"""What became of a meeting or an ask."""
_CLOSENESS = {
    "well": say_as("how two know each other", "know each other well"),
    "a_little": say_as("how two know each other", "know each other a little"),
}
_STANCES: Mapping[Stance, str] = {
    Stance.WARM: say_as("how two know each other", "on good terms"),
    Stance.COLD: say_as("how two know each other", "not on good terms or hardly at all"),
    Stance.HEARSAY: say_as("how two know each other", "by hearsay"),
    Stance.NEUTRAL: "",
}


def _ties(finding: Finding) -> str:
    """How a tie is told."""
    near = _CLOSENESS.get(finding.closeness, say_as("how two know each other", "know each other"))
    stance = _STANCES[finding.stance]
    return join(", ", [near, stance]) if stance else near


def _named(address: Address | None, name_of: Callable[[Address], str]) -> str:
    return (name_of(address) or str(address)) if address is not None else ""


def _person(person: PersonRef | None) -> str:
    if person is None:
        return ""
    return person.name or str(person.address or "") or person.organisation or person.role


def count_added(messages: Sequence[ReadMessage]) -> int:
    """How many findings hold."""
    return sum(not row.struck for one in messages for row in one.added)

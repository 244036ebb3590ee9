"""What of an answer is believed: whoever answers may be wrong, or obey a mail, so that only the words count.

A finding counts if

- its quotation stands in its writer's own words of that message (`wording`), not in what is quoted there;
- the writer is the owner, or in touch with them (`people.trust`);
- whoever it names takes part, or is named so in the conversation, and spoken of in that message or its thread;
- its day follows from the words and the message's date (`days`);
- it is of a kind that there is, about somebody whom it can be about.

Everything else is dropped, with the reason counted.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from plugin.domain.careful_reading.answers import Entry
from plugin.domain.careful_reading.days import day_told
from plugin.domain.careful_reading.letters import Letter
from plugin.domain.careful_reading.policy import READER
from plugin.domain.careful_reading.requests import ME, ReadingRequest
from plugin.domain.careful_reading.said_back import praise_said_back, tie_said_back
from plugin.domain.careful_reading.wording import find_quotation
from plugin.domain.model import (
    Address,
    AskStep,
    Closeness,
    Finding,
    FindingKind,
    Kind,
    MeetingOutcome,
    Offer,
    PersonRef,
    Pronoun,
    SignalKind,
    Stance,
)
from plugin.domain.people.identities import People
from plugin.domain.people.trust import Trust
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import FullName, fits_name, fold, given_key, is_written_as_name, read_name, same_surname

_Member = TypeVar("_Member")

MOST_OF_A_MESSAGE = 15
"""Findings of one message: more than a letter tells."""
_LONGEST_QUOTE = 600
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Believed:
    """The findings that count, each once, and how many were dropped by reason."""

    findings: list[Finding] = field(default_factory=list)
    dropped: dict[str, int] = field(default_factory=dict)


class _Dropped(Exception):
    """An entry is not believed; why."""


@dataclass(frozen=True, slots=True)
class _Quoted:
    """An entry whose quotation stands in a message: the message, who wrote it (None: the owner), and the words."""

    entry: Entry
    letter: Letter
    author: Address | None
    quote: str


@dataclass(frozen=True, slots=True)
class _Case:
    """What an answer is held against."""

    asked: ReadingRequest
    people: People
    trust: Trust
    owner: Address
    model: str

    def by_key(self, key: str) -> Address:
        """Whose key it is. Raises _Dropped for the owner's and for one that there is not."""
        found = self.asked.people.get(key)
        if found is None:
            found = self._by_name(key)
        if found is None:
            raise _Dropped("nobody of the conversation")
        return found

    def _by_name(self, text: str) -> Address | None:
        """The one person of the conversation who bears this name; readers write it instead of the key."""
        name = read_name(text)
        fitting = [
            address
            for address in self.asked.people.values()
            if name.whole and fits_name(name, self.people.full_name(address))
        ]
        return fitting[0] if len(fitting) == 1 else None


def believe(entries: Iterable[Entry], asked: ReadingRequest, people: People, trust: Trust, *, model: str) -> Believed:
    """The findings of an answer that stand up to the words of the request."""
    owner = next(iter(sorted(people.owner)), Address("me"))
    case = _Case(asked, people, trust, owner, model)
    found: dict[str, Finding] = {}
    dropped: dict[str, int] = {}
    of_message: dict[str, int] = {}
    for entry in entries:
        try:
            finding = _KINDS[entry.list](_find_quoted(entry, case), case)
        except _Dropped as why:
            dropped[str(why)] = dropped.get(str(why), 0) + 1
            continue
        before = of_message.get(finding.message_id, 0)
        if finding.id in found:
            continue
        if before >= MOST_OF_A_MESSAGE:
            dropped[_TOO_MANY] = dropped.get(_TOO_MANY, 0) + 1
            continue
        found[finding.id] = finding
        of_message[finding.message_id] = before + 1
    return Believed(sorted(found.values(), key=lambda one: (one.date, one.message_id, one.id)), dropped)


_TOO_MANY = "more than a message tells"


def _find_quoted(entry: Entry, case: _Case) -> _Quoted:
    letter = case.asked.letters.get(entry.message)
    if letter is None:
        raise _Dropped("no such message")
    message = letter.message
    author = None if message.sent_by_me else case.people.canonical(message.sender.address)
    if author is not None and not case.trust.hears(message):
        raise _Dropped("the writer is a stranger")
    said = None if entry.writer == ME else case.by_key(entry.writer)
    if said != author:
        raise _Dropped("somebody else wrote it")
    quote = case.asked.masks.reveal(entry.quote)
    words = find_quotation(quote, letter.own) if len(quote) <= _LONGEST_QUOTE else ""
    if not words:
        raise _Dropped("the quotation is not in the message")
    return _Quoted(entry, letter, author, words)


# --- each list


def _signal(quoted: _Quoted, case: _Case) -> Finding:
    kind = _member(SignalKind, quoted.entry.get("kind"))
    about = case.asked.masks.reveal(quoted.entry.get("about")) if kind is SignalKind.PRAISE else ""
    said = praise_said_back(about, f"{quoted.letter.message.subject} {quoted.letter.own}") if quoted.author else ""
    return _finding(FindingKind.SIGNAL, quoted, case, value=kind, about=quoted.author, said_back=said)


def _tie(quoted: _Quoted, case: _Case) -> Finding:
    entry = quoted.entry
    who = case.by_key(entry.get("who"))
    if not case.trust.exchanges(who):
        raise _Dropped("a tie of a stranger's")
    person = _person(quoted, case)
    if person.address == who or (not person.address and _is_owner(person, case.people)):
        raise _Dropped("nobody knows themselves, and everybody knows the user")
    stance = _member(Stance, entry.get("stance"))
    closeness = _member(Closeness, entry.get("closeness"))
    finding = _finding(
        FindingKind.TIE, quoted, case, value=stance, about=who, person=person, stance=stance, closeness=closeness
    )
    if quoted.author != who or stance in _UNTIED:
        return finding
    back = case.asked.masks.reveal(entry.get("said_back"))
    return replace(
        finding,
        said_back=tie_said_back(back, quoted.letter.own, person.name),
        offer=_known_or(Offer, entry.get("offer")),
        pronoun=_known_or(Pronoun, entry.get("pronoun")),
    )


_UNTIED = frozenset({Stance.COLD, Stance.HEARSAY})


def _known_or(kinds: Callable[[str], _Member], value: str) -> _Member:
    """The member of an enum by its value; the one for "nothing said" where there is no such value."""
    try:
        return kinds(value)
    except ValueError:
        return kinds("")


def _meeting(quoted: _Quoted, case: _Case) -> Finding:
    outcome = _member(MeetingOutcome, quoted.entry.get("outcome"))
    who = _met(quoted, case)
    told = quoted.entry.get("day")
    earlier = _before(quoted, case)
    day = day_told(told, quoted.quote, quoted.letter, earlier, looks_back=outcome in _BEHIND) if told else None
    if told and day is None:
        raise _Dropped("the day does not follow from the words")
    return _finding(FindingKind.MEETING, quoted, case, value=outcome, about=who, day=day)


def _met(quoted: _Quoted, case: _Case) -> Address:
    """Whom the owner met: by their key, or by a name there that one person in touch bears. Raises _Dropped."""
    told = quoted.entry.get("with")
    try:
        return case.by_key(told)
    except _Dropped:
        name = read_name(_standing(told, quoted, case))
        fitting = _in_touch(name, case) if name.whole else _kin(name, quoted.author, case)
        if len(fitting) != 1:
            raise
        return fitting[0]


def _in_touch(name: FullName, case: _Case) -> list[Address]:
    """Who of those in touch bears a whole name."""
    return [
        person.address
        for person in case.people
        if fits_name(name, case.people.full_name(person.address)) and case.trust.exchanges(person.address)
    ]


_BEHIND = frozenset({MeetingOutcome.HELD, MeetingOutcome.MISSED})


def _relationship(quoted: _Quoted, case: _Case) -> Finding:
    kind = _member(Kind, quoted.entry.get("kind"))
    who = case.by_key(quoted.entry.get("person"))
    if quoted.author is not None and quoted.author != who:
        raise _Dropped("only the two say what they are to each other")
    return _finding(FindingKind.RELATIONSHIP, quoted, case, value=kind, about=who)


def _ask(quoted: _Quoted, case: _Case) -> Finding:
    step = _member(AskStep, quoted.entry.get("step"))
    who = case.by_key(quoted.entry.get("who"))
    if quoted.author != (None if step is AskStep.ASKED else who):
        raise _Dropped("somebody else wrote it")
    named = quoted.entry.get("person") or quoted.entry.get("organisation") or quoted.entry.get("role")
    person = _person(quoted, case) if named else None
    return _finding(FindingKind.ASK, quoted, case, value=step, about=who, person=person)


def _prospect(quoted: _Quoted, case: _Case) -> Finding:
    if quoted.author is None:
        raise _Dropped("somebody else wrote it")
    person = _person(quoted, case)
    return _finding(FindingKind.PROSPECT, quoted, case, value="named", about=quoted.author, person=person)


def _work(quoted: _Quoted, case: _Case) -> Finding:
    who = case.by_key(quoted.entry.get("with"))
    if quoted.author is not None and quoted.author != who:
        raise _Dropped("somebody else wrote it")
    return _finding(FindingKind.WORK, quoted, case, value="finished", about=who)


def _end(quoted: _Quoted, case: _Case) -> Finding:
    if quoted.author is None:
        raise _Dropped("somebody else wrote it")
    return _finding(FindingKind.END, quoted, case, value="stop", about=quoted.author)


_KINDS: Mapping[str, Callable[[_Quoted, _Case], Finding]] = {
    "signals": _signal,
    "ties": _tie,
    "meetings": _meeting,
    "relationships": _relationship,
    "asks": _ask,
    "prospects": _prospect,
    "work": _work,
    "ends": _end,
}


# --- names, values, ids


def _person(quoted: _Quoted, case: _Case) -> PersonRef:
    """Whom an entry names: somebody of the conversation, or a name that stands there. Raises _Dropped."""
    entry = quoted.entry
    told = case.asked.masks.reveal_name(entry.get("person"))
    if told == ME:
        raise _Dropped("nobody knows themselves, and everybody knows the user")
    organisation = _standing(entry.get("organisation"), quoted, case)
    role = _standing(entry.get("role"), quoted, case)
    address = case.asked.people.get(told)
    if address is not None:
        person = case.people.person(address)
        return PersonRef(person.name if person else "", address, person.organisation if person else "", role)
    if not told and (organisation or role):
        return PersonRef("", None, organisation, role)
    name = _standing(told, quoted, case)
    if not name:
        raise _Dropped("the name is not in the words")
    if not is_written_as_name(name):
        raise _Dropped("nobody is named")
    known = case._by_name(name) or _relative(name, case, quoted)  # noqa: SLF001 -- the case is of this module
    return PersonRef(name, known, organisation, role)


def _relative(name: str, case: _Case, quoted: _Quoted) -> Address | None:
    """Whom a given name alone means: the one in touch who bears it with the family name of whose tie it is."""
    who = case.asked.people.get(quoted.entry.get("who"))
    fitting = [] if who is None else _kin(read_name(name), who, case)
    return fitting[0] if len(fitting) == 1 else None


def _kin(name: FullName, of: Address | None, case: _Case) -> list[Address]:
    """Who of those in touch bears a given name with the family name of another, the owner (None) or whoever it is."""
    if name.surname or not name.given:
        return []
    of = case.owner if of is None else of
    named = [case.people.full_name(of)] if of not in case.people.owner else list(case.people.owner_names)
    return [
        person.address
        for person in case.people
        if person.address != of
        and any(same_surname(case.people.full_name(person.address).surname, one.surname) for one in named)
        and given_key(case.people.full_name(person.address).given) == given_key(name.given)
        and case.trust.exchanges(person.address)
    ]


def _standing(told: str, quoted: _Quoted, case: _Case) -> str:
    """What an entry names, if it stands so in the conversation, and a word of it in the message or its thread before.

    "Theo rang last night" may mean the Theo Brandvold of an earlier letter; a name that stands nowhere means nobody.
    """
    name = case.asked.masks.reveal_name(told)
    folded = fold(name)
    if not folded or len(name) > _LONGEST_NAME:
        return ""
    near = [quoted.letter, *_before(quoted, case)]
    tokens = folded.split()
    if not any(f" {token} " in text for letter in near for text in _texts(letter) for token in tokens):
        return ""
    everywhere = (text for letter in case.asked.letters.values() for text in _texts(letter))
    ways = {f" {' '.join(way)} " for way in (tokens, [*tokens[1:], tokens[0]], [tokens[-1], *tokens[:-1]])}
    if any(way in text for text in everywhere for way in ways) or _takes_part(folded, case):
        return name
    return name if len(tokens) == 2 and all(_stands_alone(token, quoted.quote) for token in tokens) else ""


_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def _stands_alone(token: str, quote: str) -> bool:
    """Whether a part of a name stands in the sentence by itself: "Ann from next door, that Roe woman" is Ann Roe.

    Beside another large word it is part of another name: "Jane Roe at Tidewell Bank" is no Jane Tidewell.
    """
    words = list(_WORD.finditer(quote))
    for place, word in enumerate(words):
        if fold(word.group()) != token:
            continue
        before = words[place - 1] if place and not quote[words[place - 1].end() : word.start()].strip() else None
        after = words[place + 1] if place + 1 < len(words) else None
        if after is not None and quote[word.end() : after.start()].strip():
            after = None
        if not any(one is not None and one.group()[0].isupper() and one.start() for one in (before, after)):
            return True
    return False


def _texts(letter: Letter) -> list[str]:
    """What a message says, its subject and what it quotes, folded, with a space around."""
    texts = [letter.own, letter.message.subject, *(quote.text for quote in letter.quotes)]
    return [f" {fold(text)} " for text in texts]


def _takes_part(folded: str, case: _Case) -> bool:
    found = (case.people.person(address) for address in case.asked.people.values())
    return any(f" {folded} " in f" {fold(person.name)} " for person in found if person is not None)


def _before(quoted: _Quoted, case: _Case) -> list[Letter]:
    """The earlier messages of the same thread, oldest first."""
    message = quoted.letter.message
    return [
        letter
        for letter in case.asked.letters.values()
        if letter.message.thread_id == message.thread_id and letter.message.date < message.date
    ]


def _is_owner(person: PersonRef, people: People) -> bool:
    name = read_name(person.name)
    return any(fits_name(name, own) for own in people.owner_names if name.whole)


def _member(kinds: Callable[[str], _Member], value: str) -> _Member:
    """The member of an enum by its value. Raises _Dropped where there is none."""
    try:
        return kinds(value)
    except ValueError:
        raise _Dropped("no such value") from None


def _finding(  # noqa: PLR0913 -- the fields of a finding
    kind: FindingKind,
    quoted: _Quoted,
    case: _Case,
    *,
    value: str,
    about: Address | None = None,
    person: PersonRef | None = None,
    stance: Stance = Stance.NEUTRAL,
    closeness: Closeness = Closeness.UNSAID,
    day: date | None = None,
    said_back: str = "",
) -> Finding:
    message = quoted.letter.message
    named = "" if person is None else f"{person.name}|{person.address}|{person.organisation}|{person.role}"
    key = "|".join((kind, message.id, value, about or "", named.casefold(), day.isoformat() if day else ""))
    identity = "f" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Finding(
        id=identity,
        kind=kind,
        message_id=message.id,
        date=message.date,
        author=quoted.author or message.sender.address,
        quote=excerpt(quoted.quote),
        value=value,
        about=about,
        person=person,
        stance=stance,
        closeness=closeness,
        day=day,
        said_back=said_back,
        model=case.model,
        reader=READER,
    )

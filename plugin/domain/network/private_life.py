"""Friends and family: a private address, evenings and weekends, and the words of private life."""

from collections.abc import Sequence
from datetime import datetime

from plugin.domain.meetings.local_time import LocalTime
from plugin.domain.model import Evidence, Kind, Meeting, Person
from plugin.domain.network.kind_case import WARM_CLOSINGS, Case, kind_signs
from plugin.domain.people.correspondence import Exchange, Letter
from plugin.domain.text.addresses import is_free_mail
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import read_name, same_surname


def writes_privately(person: Person, exchange: Exchange, free_mail: frozenset[str]) -> bool:
    """Whether most of the mail goes to and fro at a public provider's address of theirs."""
    private = {address for address in person.addresses if is_free_mail(address, free_mail)}
    if len(private) in {0, len(person.addresses)}:
        return bool(private)
    letters = [letter.message for letter in exchange.letters if not letter.quoted]
    there = [
        message.sender.address in private or any(mailbox.address in private for mailbox in message.recipients)
        for message in letters
    ]
    return 2 * sum(there) >= len(there) > 0


def weigh_private_life(
    case: Case,
    person: Person,
    exchange: Exchange,
    encounters: Sequence[Meeting],
    surname: str,
    clock: LocalTime,
) -> None:
    """Friends and family: a private address, evenings and weekends, and the words of private life."""
    letters = [letter for letter in exchange.letters if not letter.quoted]
    moments = [(letter.date, str(letter.message.id), letter.message.subject) for letter in letters]
    moments += [(meeting.started_at, meeting.id, meeting.summary) for meeting in encounters]
    if not moments:
        return
    last = max(moments)
    case.add(Kind.FRIEND, "address", 0.75, Evidence("private_address", last[0], "", f"Writes from {person.address}"))
    leisure = [one for one in moments if is_leisure(clock.of(one[0]))]
    share = len(leisure) / len(moments)
    if leisure and share >= 0.4:
        text = f"{round(100 * share)}% of mail and meetings in evenings and at weekends"
        case.add(Kind.FRIEND, "hours", 1.0 * share, Evidence("leisure", last[0], "", text))
    if surname and same_surname(surname, read_name(person.name).surname):
        text = f"Bears your surname, {surname}"
        case.add(Kind.FAMILY, "surname", 2.5, Evidence("surname", last[0], "", text))
    for date, source, text in moments:
        signs = kind_signs(text)
        if "family" in signs:
            case.add(Kind.FAMILY, "kin", 0.5, Evidence("words", date, source, excerpt(text)), signs["family"])
        elif "friends" in signs:
            case.add(Kind.FRIEND, "words", 0.75, Evidence("words", date, source, excerpt(text)), signs["friends"])
    for letter in letters:
        _by_tone(case, letter)


def _by_tone(case: Case, letter: Letter) -> None:
    message = letter.message
    style = message.style
    spoken = [style.greeting, style.sign_off, *(one.text for one in message.signals if one.whose == "own")]
    for text in spoken:
        signs = kind_signs(text)
        if "family" in signs:
            evidence = Evidence("words", letter.date, message.id, excerpt(text))
            case.add(Kind.FAMILY, "spoken", 1.0, evidence, signs["family"])
    if WARM_CLOSINGS.search(style.sign_off):
        evidence = Evidence("closing", letter.date, message.id, excerpt(style.sign_off))
        case.add(Kind.FRIEND, "closing", 0.5, evidence, "kinds.warm_closings")


def is_leisure(moment: datetime) -> bool:
    """Whether it lies in an evening, a night or a weekend, in the zone it was written in."""
    return moment.weekday() >= 5 or moment.hour >= 18 or moment.hour < 7

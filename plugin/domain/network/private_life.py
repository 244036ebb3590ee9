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
from plugin.sentences import say


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
    *,
    private: bool,
) -> None:
    """Friends and family: a private address, evenings and weekends, and the words of private life.

    Whoever writes from a house of business, `private` false, shows it by their hours only where most are leisure.
    """
    letters = [letter for letter in exchange.letters if not letter.quoted]
    moments = [(letter.date, str(letter.message.id), letter.message.subject) for letter in letters]
    moments += [(meeting.started_at, meeting.id, meeting.summary) for meeting in encounters]
    if not moments:
        return
    last = max(moments)
    formal, familiar = writes_formally(letters), writes_familiarly(letters)
    if private and not formal:
        where = Evidence("private_address", last[0], "", say("Writes from %(address)s", address=person.address))
        case.add(Kind.FRIEND, "address", 0.75 if familiar else 0.3, where)
    leisure = [one for one in moments if is_leisure(clock.of(one[0]))]
    share = len(leisure) / len(moments)
    if leisure and not formal and share >= (0.4 if private else 0.6) and (private or len(moments) >= 4):
        many = say("%(part)s%% of mail and meetings in evenings and at weekends", part=round(100 * share))
        case.add(
            Kind.FRIEND,
            "hours",
            (0.35 if not familiar else 1.0 if private else 0.5) * share,
            Evidence("leisure", last[0], "", many),
        )
    if surname and same_surname(surname, read_name(person.name).surname):
        bears = say("Bears your surname, %(name)s", name=surname)
        case.add(Kind.FAMILY, "surname", 2.5, Evidence("surname", last[0], "", bears))
    if not formal:
        _by_evenings(case, encounters, clock, private=private)
    for date, source, text in moments:
        signs = kind_signs(text)
        if "family" in signs:
            case.add(
                Kind.FAMILY,
                "kin",
                0.5 if private else 0.25,
                Evidence("words", date, source, excerpt(text)),
                signs["family"],
            )
        elif "friends" in signs:
            case.add(
                Kind.FRIEND,
                "words",
                0.75 if private else 0.4,
                Evidence("words", date, source, excerpt(text)),
                signs["friends"],
            )
    for letter in letters:
        _by_tone(case, letter, private=private)


def writes_familiarly(letters: Sequence[Letter]) -> bool:
    """Whether they greet or sign as people who know each other, and do not address each other formally."""
    styles = [letter.message.style for letter in letters if not letter.quoted]
    known = any(style.greeting or style.sign_off or style.formality == "informal" for style in styles)
    return known and not writes_formally(letters)


def writes_formally(letters: Sequence[Letter]) -> bool:
    """Whether the two address each other formally (Sie, vous, Dear Mr …) more often than not."""
    formal = sum(letter.message.style.formality == "formal" for letter in letters)
    informal = sum(letter.message.style.formality == "informal" for letter in letters)
    return formal > informal


def _by_evenings(case: Case, encounters: Sequence[Meeting], clock: LocalTime, *, private: bool) -> None:
    """Meetings of few in an evening or at a weekend that no title calls work or a circle's."""
    for meeting in encounters:
        if len(meeting.people) <= 3 and is_leisure(clock.of(meeting.started_at)):
            if kind_signs(meeting.summary).keys() & {"work", "papers", "networks", "orders"}:
                continue
            evidence = Evidence("leisure", meeting.started_at, meeting.id, excerpt(meeting.summary))
            case.add(Kind.FRIEND, "evenings", (0.4 if private else 0.15) / len(meeting.people), evidence)


def _by_tone(case: Case, letter: Letter, *, private: bool) -> None:
    message = letter.message
    style = message.style
    # What is told of a mother may be anybody's; who signs as one is the owner's.
    for text in (style.greeting, style.sign_off):
        signs = kind_signs(text)
        if "family" in signs:
            evidence = Evidence("words", letter.date, message.id, excerpt(text))
            case.add(Kind.FAMILY, "spoken", 1.0 if private else 0.5, evidence, signs["family"])
    if private and not message.sent_by_me and WARM_CLOSINGS.search(style.sign_off):
        evidence = Evidence("closing", letter.date, message.id, excerpt(style.sign_off))
        case.add(Kind.FRIEND, "closing", 0.5, evidence, "kinds.warm_closings")


def is_leisure(moment: datetime) -> bool:
    """Whether it lies in an evening, a night or a weekend, in the zone it was written in."""
    return moment.weekday() >= 5 or moment.hour >= 18 or moment.hour < 7

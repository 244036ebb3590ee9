"""What kind of tie it is, from evidence, with the evidence. Uncertain stays `other`; the user's word is final.

Every piece of evidence is worth points for one kind; a kind is given where its points reach `ENOUGH` and lead the next
kind by `MARGIN`. Who sends the papers decides between client and supplier: the owner's proposals, invoices and
statements of work go to clients, those of suppliers come in.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from plugin.domain import kind_words as words
from plugin.domain.addresses import is_free_mail, registrable_domain
from plugin.domain.correspondence import Exchange, Letter
from plugin.domain.excerpts import excerpt
from plugin.domain.identities import People
from plugin.domain.localtime import LocalTime
from plugin.domain.model import Account, Address, Corrections, Evidence, Kind, Meeting, Person, Profile
from plugin.domain.names import read_name, same_surname

ENOUGH = 2.0
MARGIN = 0.75
_SILENCE = timedelta(days=150)
"""After this long without work, somebody the owner worked with is a former client or colleague."""
_CAP = 3.0
"""The most that one sort of evidence counts, however often it repeats."""


@dataclass(slots=True)
class _Case:
    """Points and evidence for one contact."""

    points: dict[Kind, float] = field(default_factory=lambda: defaultdict(float))
    why: dict[Kind, list[Evidence]] = field(default_factory=lambda: defaultdict(list))
    _sorts: dict[tuple[Kind, str], float] = field(default_factory=lambda: defaultdict(float))
    last_work: datetime | None = None

    def add(self, kind: Kind, sort: str, points: float, evidence: Evidence) -> None:
        """Count `points` of one sort of evidence, up to the cap."""
        before = self._sorts[kind, sort]
        gained = min(points, _CAP - before)
        if gained <= 0:
            return
        self._sorts[kind, sort] = before + gained
        self.points[kind] += gained
        self.why[kind].append(evidence)


def judge_kinds(  # noqa: PLR0913 -- everything that tells a kind, each by its own name
    contacts: Sequence[Person],
    exchanges: Mapping[Address, Exchange],
    met: Mapping[Address, Sequence[Meeting]],
    people: People,
    account: Account,
    *,
    corrections: Corrections,
    profile: Profile,
    free_mail: frozenset[str],
    clock: LocalTime,
    now: datetime,
) -> dict[Address, tuple[Kind, tuple[Evidence, ...]]]:
    """Kind and evidence of every contact, by canonical address."""
    corrected = {people.canonical(address): kind for address, kind in corrections.kinds}
    own = own_domains(account, people, free_mail)
    current = registrable_domain(account.address)
    surname = read_name(account.name or profile.name).surname
    started = _thread_starters(exchanges)
    found: dict[Address, tuple[Kind, tuple[Evidence, ...]]] = {}
    for person in contacts:
        told = corrected.get(person.address)
        if told is not None and told in Kind._value2member_map_:
            found[person.address] = (Kind(told), (Evidence("told", now, "", "You said so."),))
            continue
        exchange, encounters = exchanges[person.address], met[person.address]
        case = _Case()
        _by_domain(case, person, exchange, own, current, now=now)
        private = all(is_free_mail(address, free_mail) for address in person.addresses)
        _by_letters(case, exchange, started)
        _by_meetings(case, encounters)
        _by_signature(case, person, exchange)
        if private or (surname and same_surname(surname, people.full_name(person.address).surname)):
            _by_privacy(case, person, exchange, encounters, surname, clock)
        found[person.address] = _decide(case, exchange, encounters, now=now)
    return found


def own_domains(account: Account, people: People, free_mail: frozenset[str]) -> frozenset[str]:
    """The registrable domains of the owner's organisations, public mail providers left out."""
    return frozenset(
        registrable_domain(address)
        for address in {account.address, *account.addresses, *people.owner}
        if not is_free_mail(address, free_mail)
    )


def _by_domain(
    case: _Case, person: Person, exchange: Exchange, own: frozenset[str], current: str, *, now: datetime
) -> None:
    domains = [registrable_domain(address) for address in person.addresses]
    shared = [domain for domain in domains if domain in own]
    if not shared:
        return
    last = max((letter.date for letter in exchange.sent + exchange.received), default=now)
    evidence = Evidence("same_organisation", last, "", f"Both at {shared[0]}")
    if domains[0] in own and (domains[0] == current or current not in own):
        case.add(Kind.COLLEAGUE, "domain", 3.0, evidence)
        case.points[Kind.COLLEAGUE] += 6.0
    else:
        # Theirs or the owner's address at the organisation they shared is an old one.
        case.add(Kind.FORMER_COLLEAGUE, "domain", 3.0, Evidence("older_domain", last, "", f"Both were at {shared[0]}"))
        case.points[Kind.FORMER_COLLEAGUE] += 3.0


def _thread_starters(exchanges: Mapping[Address, Exchange]) -> dict[str, bool]:
    """Thread → whether the owner wrote its first message."""
    first: dict[str, Letter] = {}
    for exchange in exchanges.values():
        for letter in exchange.sent + exchange.received:
            if letter.quoted or not letter.message.thread_id:
                continue
            known = first.get(letter.message.thread_id)
            if known is None or letter.date < known.date:
                first[letter.message.thread_id] = letter
    return {thread: letter.message.sent_by_me for thread, letter in first.items()}


def _by_letters(case: _Case, exchange: Exchange, started: Mapping[str, bool]) -> None:
    for letter in exchange.letters:
        message = letter.message
        if letter.quoted:
            continue
        mine = message.sent_by_me
        weight = 1.0 if letter.recipients <= 3 else 0.4
        weight *= 1.0 if letter.direct else 0.5
        for name in message.attachments:
            spoken = name.replace("_", " ").replace("-", " ")
            if words.PAPERS.search(spoken):
                kind = Kind.CLIENT if mine else Kind.SUPPLIER
                _work(case, letter, kind, "papers", 1.5 * weight, f"Attached: {name}")
            elif words.ORDERS.search(spoken):
                _work(case, letter, Kind.SUPPLIER if mine else Kind.CLIENT, "orders", 1.5 * weight, f"Attached: {name}")
        subject = message.subject
        wrote_first = started.get(message.thread_id, mine)
        if words.PAPERS.search(subject):
            _work(case, letter, Kind.CLIENT if wrote_first else Kind.SUPPLIER, "papers", 1.0 * weight, subject)
        elif words.ORDERS.search(subject):
            _work(case, letter, Kind.SUPPLIER if wrote_first else Kind.CLIENT, "orders", 1.0 * weight, subject)
        elif words.SERVICES.search(subject) and not wrote_first:
            _work(case, letter, Kind.SUPPLIER, "services", 0.8 * weight, subject)
        elif words.WORK.search(subject):
            _work(case, letter, Kind.CLIENT, "work", 0.25 * weight, subject)
        text = " ".join([subject, *(signal.text for signal in message.signals if signal.whose == "own")])
        _by_words(case, letter.date, message.id, text, weight)


def _work(case: _Case, letter: Letter, kind: Kind, sort: str, points: float, text: str) -> None:
    case.add(kind, sort, points, Evidence(sort, letter.date, letter.message.id, excerpt(text)))
    if case.last_work is None or letter.date > case.last_work:
        case.last_work = letter.date


def _by_words(case: _Case, date: datetime, source: str, text: str, weight: float) -> None:
    for kind, pattern, points in (
        (Kind.NETWORKING, words.NETWORKS, 0.8),
        (Kind.FORMER_COLLEAGUE, words.FORMER_COLLEAGUE, 1.5),
        (Kind.FORMER_CLIENT, words.FORMER_CLIENT, 0.5),
    ):
        if pattern.search(text):
            case.add(kind, "words", points * weight, Evidence("words", date, source, excerpt(text)))


def _by_meetings(case: _Case, encounters: Sequence[Meeting]) -> None:
    for meeting in encounters:
        share = 1.0 if len(meeting.people) <= 2 else 0.6
        evidence = Evidence("meeting", meeting.ended_at, meeting.id, excerpt(meeting.summary))
        if words.NETWORKS.search(meeting.summary):
            case.add(Kind.NETWORKING, "meetings", 1.2, evidence)
        elif words.FORMER_COLLEAGUE.search(meeting.summary):
            case.add(Kind.FORMER_COLLEAGUE, "meetings", 1.0 * share, evidence)
        elif words.PAPERS.search(meeting.summary) or words.WORK.search(meeting.summary):
            case.add(Kind.CLIENT, "meetings", 0.3 * share, evidence)
            if case.last_work is None or meeting.ended_at > case.last_work:
                case.last_work = meeting.ended_at


def _by_signature(case: _Case, person: Person, exchange: Exchange) -> None:
    signed = next(
        (letter for letter in reversed(exchange.received) if letter.message.signature and not letter.quoted), None
    )
    text = " ".join([person.title, person.organisation, signed.message.signature if signed else ""])
    date = signed.date if signed else None
    source = signed.message.id if signed else ""
    if date is None:
        if not (person.title or person.organisation) or not exchange.letters:
            return
        date = exchange.letters[-1].date
    if words.PROVIDERS.search(text):
        case.add(Kind.SUPPLIER, "trade", 1.0, Evidence("trade", date, source, excerpt(text)))
    if words.NETWORKS.search(text):
        case.add(Kind.NETWORKING, "organisation", 1.5, Evidence("organisation", date, source, excerpt(text)))


def _by_privacy(
    case: _Case,
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
        case.add(Kind.FRIEND, "hours", 1.5 * share, Evidence("leisure", last[0], "", text))
    if surname and same_surname(surname, read_name(person.name).surname):
        text = f"Bears your surname, {surname}"
        case.add(Kind.FAMILY, "surname", 2.5, Evidence("surname", last[0], "", text))
    for date, source, text in moments:
        if words.FAMILY.search(text):
            case.add(Kind.FAMILY, "words", 1.0, Evidence("words", date, source, excerpt(text)))
        elif words.FRIENDS.search(text):
            case.add(Kind.FRIEND, "words", 0.75, Evidence("words", date, source, excerpt(text)))
    for letter in letters:
        style = letter.message.style
        spoken = " ".join(
            [style.greeting, style.sign_off, *(one.text for one in letter.message.signals if one.whose == "own")]
        )
        if words.FAMILY.search(spoken):
            case.add(Kind.FAMILY, "spoken", 1.0, Evidence("words", letter.date, letter.message.id, excerpt(spoken)))
        elif words.WARM_CLOSINGS.search(style.sign_off):
            case.add(
                Kind.FRIEND,
                "closing",
                0.5,
                Evidence("closing", letter.date, letter.message.id, excerpt(style.sign_off)),
            )


def is_leisure(moment: datetime) -> bool:
    """Whether it lies in an evening, a night or a weekend, in the zone it was written in."""
    return moment.weekday() >= 5 or moment.hour >= 18 or moment.hour < 7


def _decide(
    case: _Case, exchange: Exchange, encounters: Sequence[Meeting], *, now: datetime
) -> tuple[Kind, tuple[Evidence, ...]]:
    points = dict(case.points)
    if not points:
        return Kind.OTHER, ()
    # An ended engagement's words count for the client it was.
    ended = points.pop(Kind.FORMER_CLIENT, 0.0)
    if ended and Kind.CLIENT in points:
        points[Kind.CLIENT] += ended
    ranked = sorted(points.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return Kind.OTHER, ()
    best, most = ranked[0]
    rival = ranked[1][1] if len(ranked) > 1 else 0.0
    if most < ENOUGH or most - rival < MARGIN:
        return Kind.OTHER, ()
    why = sorted(case.why[best], key=lambda one: (one.date, one.id), reverse=True)
    if best is Kind.CLIENT:
        last = max([letter.date for letter in exchange.letters] + [meeting.ended_at for meeting in encounters])
        worked = case.last_work or last
        if now - last > _SILENCE or (case.why[Kind.FORMER_CLIENT] and now - worked > _SILENCE):
            text = f"No work together since {worked.date().isoformat()}"
            return Kind.FORMER_CLIENT, (Evidence("silence", worked, "", text), *why[:6])
    return best, tuple(why[:6])

"""What kind of tie it is, from evidence, with the evidence. Uncertain stays `other`; the user's word is final.

Every piece of evidence is worth points for one kind. Points and habits (`kind_habits`) together make the odds
(`kind_odds`), and `kind_decision` says which kind is given. Of a stranger, whose habits are as they please, points
alone count. Who sends the papers decides between client and supplier: the owner's proposals, invoices and statements
of work go to clients, those of suppliers come in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from plugin.domain.meetings.local_time import LocalTime
from plugin.domain.model import (
    Account,
    Address,
    Evidence,
    Finding,
    HintKind,
    Kind,
    Meeting,
    Person,
    Profile,
    SignalKind,
)
from plugin.domain.network.groups import Group
from plugin.domain.network.kind_case import ORGANISERS, PROVIDERS, Case, kind_signs, shared_house
from plugin.domain.network.kind_decision import KindVerdict, decide, is_over
from plugin.domain.network.kind_habits import Seen, many_letters, see_habits
from plugin.domain.network.kind_hints import weigh_hints
from plugin.domain.network.owners_work import owners_work, weigh_owners_work
from plugin.domain.network.private_life import weigh_private_life, writes_familiarly, writes_privately
from plugin.domain.network.read_kinds import weigh_read_kinds
from plugin.domain.people.correspondence import Exchange, Letter
from plugin.domain.people.identities import organisation_name
from plugin.domain.text.addresses import is_free_mail, registrable_domain
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import read_name
from plugin.domain.text.organisations import organisation_likeness
from plugin.sentences import say


@dataclass(frozen=True, slots=True)
class Setting:
    """What else tells a kind: the owner's profile, further free-mail domains, the owner's clock, the circles seen."""

    profile: Profile = field(default_factory=Profile)
    free_mail: frozenset[str] = frozenset()
    clock: LocalTime = field(default_factory=LocalTime)
    groups: Sequence[Group] = ()
    read: Mapping[Address, Sequence[Finding]] = field(default_factory=dict)
    """What the careful reader found of each contact's kind, by canonical address, oldest first."""


def judge_kinds(  # noqa: PLR0913 -- everything that tells of a kind
    contacts: Sequence[Person],
    exchanges: Mapping[Address, Exchange],
    met: Mapping[Address, Sequence[Meeting]],
    account: Account,
    corrected: Mapping[Address, str],
    setting: Setting,
    *,
    strangers: frozenset[Address] = frozenset(),
    now: datetime,
) -> dict[Address, KindVerdict]:
    """Kind and evidence of every contact, by canonical address; `corrected` are the user's own words.

    Of `strangers` only their address, name and hours tell: what they write, send and praise is what they claim.
    """
    own = own_domains(account, setting.free_mail)
    work = owners_work(setting.profile)
    surname = read_name(account.name or setting.profile.name).surname
    started = _thread_starters({address: one for address, one in exchanges.items() if address not in strangers})
    many = many_letters(exchanges[one.address] for one in contacts if one.address not in strangers)
    found: dict[Address, KindVerdict] = {}
    for person in contacts:
        correction = corrected.get(person.address)
        if correction is not None and correction in {kind.value for kind in Kind}:
            found[person.address] = KindVerdict(Kind(correction), (Evidence("told", now, "", say("You said so.")),))
            continue
        exchange, encounters = exchanges[person.address], met[person.address]
        case = Case()
        _by_domain(case, person, exchange, own, registrable_domain(account.address), now=now)
        if person.address not in strangers:
            _by_letters(case, exchange, started)
            weigh_hints(case, exchange, private=writes_privately(person, exchange, setting.free_mail))
            _by_shared_past(case, person, exchange, own)
            _by_meetings(case, encounters)
            _by_groups(case, person, setting.groups)
            _by_signature(case, person, exchange)
        private = writes_privately(person, exchange, setting.free_mail)
        shared = any(registrable_domain(address) in own for address in person.addresses)
        if private or person.address not in strangers:
            weigh_private_life(case, person, exchange, encounters, surname, setting.clock, private=private)
        if not shared and person.address not in strangers:
            weigh_owners_work(case, exchange, work)
        if not private and person.address not in strangers:
            _by_acquaintance(case, exchange, encounters)
        weigh_read_kinds(case, setting.read.get(person.address, ()))
        letters = [letter for letter in exchange.letters if not letter.quoted]
        moments = [letter.date for letter in exchange.letters] + [meeting.ended_at for meeting in encounters]
        over = is_over(case, moments, now=now)
        habits = None
        if person.address not in strangers:
            seen = Seen(letters, encounters, case, private=private, over=over, many=many)
            habits = see_habits(seen, setting.clock, now=now)
        found[person.address] = decide(case, moments, habits, over=over)
    return found


def own_domains(account: Account, free_mail: frozenset[str]) -> frozenset[str]:
    """The registrable domains of the owner's organisations, public mail providers left out."""
    own = {account.address, *account.addresses}
    return frozenset(registrable_domain(address) for address in own if not is_free_mail(address, free_mail))


def _by_domain(
    case: Case, person: Person, exchange: Exchange, own: frozenset[str], current: str, *, now: datetime
) -> None:
    domains = [registrable_domain(address) for address in person.addresses]
    shared = [domain for domain in domains if domain in own]
    if not shared:
        return
    last = max((letter.date for letter in exchange.sent + exchange.received), default=now)
    evidence = Evidence("same_organisation", last, "", say("Both at %(place)s", place=shared[0]))
    if domains[0] in own and (domains[0] == current or current not in own):
        case.add(Kind.COLLEAGUE, "domain", 3.0, evidence)
        case.points[Kind.COLLEAGUE] += 6.0
    else:
        # Theirs or the owner's address at the organisation they shared is an old one.
        text = say("Both were at %(place)s", place=shared[0])
        case.add(Kind.FORMER_COLLEAGUE, "domain", 3.0, Evidence("older_domain", last, "", text))
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


def _by_letters(case: Case, exchange: Exchange, started: Mapping[str, bool]) -> None:
    seen: set[tuple[str, str]] = set()
    for letter in exchange.letters:
        message = letter.message
        if letter.quoted:
            continue
        mine = message.sent_by_me
        weight = (1.0 if letter.recipients <= 3 else 0.4) * (1.0 if letter.direct else 0.5)
        for name in message.attachments:
            _by_paper(case, letter, kind_signs(name.replace("_", " ").replace("-", " ")), name, weight)
        signs = kind_signs(message.subject)
        thread = message.thread_id or message.id
        # A subject says once what its thread is about, and its first writer whose matter it is.
        first = started.get(message.thread_id, mine)
        for sort, points, kind in _SUBJECTS:
            if sort in signs and (thread, sort) not in seen:
                seen.add((thread, sort))
                side = kind if first else _OTHER_SIDE[kind]
                if any(hint.kind in (HintKind.BUYS, HintKind.SELLS) for hint in message.hints):
                    # "Invoice 12: your invoice is returned": the words say whose paper it is.
                    break
                if sort == "work":
                    side = Kind.CLIENT
                elif sort == "services" and first:
                    continue
                _work(case, letter, side, sort, points * weight, message.subject, signs[sort])
                break
        _by_words(case, letter, weight, seen)


_OTHER_SIDE = {Kind.CLIENT: Kind.SUPPLIER, Kind.SUPPLIER: Kind.CLIENT}
_SUBJECTS = (
    ("papers", 1.2, Kind.CLIENT),
    ("orders", 1.2, Kind.SUPPLIER),
    ("services", 0.5, Kind.CLIENT),
    ("work", 0.4, Kind.CLIENT),
)
"""What a subject tells, its points, and what the other one is if the owner began the thread."""


def _by_paper(case: Case, letter: Letter, signs: Mapping[str, str], name: str, weight: float) -> None:
    """A paper attached: the owner's go to clients, those of suppliers come in, and a signed one goes back."""
    mine = letter.message.sent_by_me
    if "papers" in signs:
        kind = Kind.CLIENT if mine != ("signed" in signs) else Kind.SUPPLIER
        _work(case, letter, kind, "papers", 1.5 * weight, f"Attached: {name}", signs["papers"])
    elif "orders" in signs:
        kind = Kind.SUPPLIER if mine else Kind.CLIENT
        _work(case, letter, kind, "orders", 1.5 * weight, f"Attached: {name}", signs["orders"])


def _work(case: Case, letter: Letter, kind: Kind, sort: str, points: float, text: str, rule: str) -> None:
    case.add(kind, sort, points, Evidence(sort, letter.date, letter.message.id, excerpt(text)), rule)
    if sort in {"papers", "orders"}:
        case.last_bill = max(case.last_bill or letter.date, letter.date)
    if case.last_work is None or letter.date > case.last_work:
        case.last_work = letter.date


def _by_words(case: Case, letter: Letter, weight: float, seen: set[tuple[str, str]]) -> None:
    message = letter.message
    thread = message.thread_id or message.id
    for text in (message.subject, *(signal.text for signal in message.signals if signal.whose == "own")):
        signs = kind_signs(text)
        for kind, table, points in _SAID:
            if table in signs and (thread, table) not in seen:
                seen.add((thread, table))
                evidence = Evidence("words", letter.date, message.id, excerpt(text))
                # What mail is about tells less of a circle than a house or an evening of it does.
                sort = "topics" if kind is Kind.NETWORKING else "words"
                case.add(kind, sort, points * weight, evidence, signs[table])
    for signal in message.signals:
        if signal.whose == "own" and signal.kind in {SignalKind.PRAISE, SignalKind.COMPLAINT}:
            # Clients judge the owner's work, and the owner that of suppliers.
            kind = Kind.SUPPLIER if message.sent_by_me else Kind.CLIENT
            evidence = Evidence(signal.kind.value, letter.date, message.id, excerpt(signal.text))
            complains = signal.kind is SignalKind.COMPLAINT and not message.sent_by_me
            case.add(
                kind,
                "complaints" if complains else "judgement",
                (0.6 if complains else 0.25) * weight,
                evidence,
                signal.rule,
            )
            if signal.kind is SignalKind.COMPLAINT and not message.sent_by_me:
                # What is complained of is not over.
                case.last_work = case.last_bill = max(case.last_bill or letter.date, letter.date)


def _by_acquaintance(case: Case, exchange: Exchange, encounters: Sequence[Meeting]) -> None:
    """Somebody at another house, in touch both ways, and no word of work for pay: one of the owner's trade or town."""
    letters = [letter for letter in exchange.letters if not letter.quoted]
    both_ways = {letter.message.sent_by_me for letter in letters} == {True, False}
    if not (both_ways and writes_familiarly(letters)):
        return
    last = max([letter.date for letter in letters] + [meeting.ended_at for meeting in encounters])
    text = say("In touch from another house, without a word of work for pay")
    case.add(Kind.NETWORKING, "acquaintance", 0.75, Evidence("acquaintance", last, "", text))


def _by_shared_past(case: Case, person: Person, exchange: Exchange, own: frozenset[str]) -> None:
    """A house that both look back on makes former colleagues, unless one of them is still there."""
    present = {organisation_name(person.address), person.organisation, *(domain.partition(".")[0] for domain in own)}
    for letter in exchange.letters:
        message = letter.message
        if letter.quoted or letter.recipients > 3:
            continue
        said = [one.text for one in message.signals if one.whose == "own"]
        said += [one.text for one in message.mentions if one.whose == "own"]
        houses = [(text, *shared_house(text)) for text in dict.fromkeys((message.subject, *said))]
        houses += [(one.text, one.text, one.rule) for one in message.hints if one.kind is HintKind.SHARED_PAST]
        for text, house, rule in houses:
            if house and not any(organisation_likeness(house, one) >= 0.8 for one in present if one):
                evidence = Evidence("words", letter.date, message.id, excerpt(text))
                case.add(Kind.FORMER_COLLEAGUE, "shared_past", 2.25, evidence, rule)
                return


_SAID = (
    (Kind.NETWORKING, "networks", 0.6),
    (Kind.FORMER_COLLEAGUE, "former_colleague", 1.5),
    (Kind.FORMER_CLIENT, "former_client", 0.5),
)


def _by_meetings(case: Case, encounters: Sequence[Meeting]) -> None:
    for meeting in encounters:
        share = 1.0 if len(meeting.people) <= 2 else 0.6
        evidence = Evidence("meeting", meeting.ended_at, meeting.id, excerpt(meeting.summary))
        signs = kind_signs(meeting.summary)
        if "networks" in signs:
            case.add(Kind.NETWORKING, "meetings", 1.0, evidence, signs["networks"])
        elif "former_colleague" in signs:
            case.add(Kind.FORMER_COLLEAGUE, "meetings", 1.0 * share, evidence, signs["former_colleague"])
        elif {"papers", "work"} & signs.keys():
            case.add(Kind.CLIENT, "work", 0.3 * share, evidence, signs.get("papers") or signs["work"])
            if case.last_work is None or meeting.ended_at > case.last_work:
                case.last_work = meeting.ended_at


def _by_groups(case: Case, person: Person, groups: Sequence[Group]) -> None:
    for group in groups:
        signs = kind_signs(group.name)
        if person.address in group.members and "networks" in signs:
            points = 0.8 * min(2, len(group.evidence))
            case.add(Kind.NETWORKING, "groups", points, group.evidence[0], signs["networks"])


def _by_signature(case: Case, person: Person, exchange: Exchange) -> None:
    letters = [letter for letter in exchange.received if letter.message.signature and not letter.quoted]
    everything = letters or exchange.letters
    if not everything:
        return
    signed = everything[-1]
    signature = signed.message.signature if letters else ""
    text = f"{person.title} {person.organisation} {signature}"
    source = signed.message.id if letters else ""
    if PROVIDERS.search(text):
        evidence = Evidence("trade", signed.date, source, excerpt(text))
        case.add(Kind.SUPPLIER, "trade", 1.0, evidence, "kinds.providers")
    house = f"{person.organisation} {organisation_name(person.address)}"
    if ORGANISERS.search(house) or "networks" in kind_signs(text):
        evidence = Evidence("organisation", signed.date, source, excerpt(text))
        rule = "kinds.organisers" if ORGANISERS.search(house) else "kinds.networks"
        case.add(Kind.NETWORKING, "organisation", 2.0, evidence, rule)

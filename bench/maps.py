"""Meetings, relationships and acquaintances against the truth of simulated years, and how long the snapshot takes.

Each figure is printed beside its target. Usage: python bench/maps.py [--verbose] [--seeds N] [--speed]
"""

import argparse
import random
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.language.vocabulary import vocabulary
from plugin.domain.mail.mime import raw_from_bytes
from plugin.domain.model import (
    Account,
    AccountId,
    Address,
    Attendee,
    CalendarEvent,
    EventId,
    Kind,
    Mailbox,
    MailMessage,
    Meeting,
    Mention,
    MessageId,
    MirrorPage,
    Signal,
    SignalKind,
    ThreadId,
    make_profile,
)
from plugin.domain.text.names import read_name, same_person_name
from plugin.google.event_payloads import calendar_event
from plugin.sandbox.diary import Diary, Window
from plugin.sandbox.sample_year import Encounter, Truth, sample_truth, sample_year
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.account_snapshot import AccountSnapshot, build_snapshot, draw_snapshot
from plugin.usecases.stores.account import AccountStore as Store

NOWS = (
    datetime(2025, 6, 18, 12, 0, tzinfo=UTC),
    datetime(2026, 2, 24, 9, 30, tzinfo=UTC),
    datetime(2024, 11, 7, 16, 0, tzinfo=UTC),
)
SURE = 0.5


@dataclass(slots=True)
class Figures:
    """One year's figures; shares 0–1, `wrong_merges` a count; `notes` say what is behind each."""

    meetings: tuple[float, float] = (0.0, 0.0)
    kind_accuracy: float = 0.0
    others_among_business: float = 0.0
    acquaintances: tuple[float, float] = (0.0, 0.0)
    wrong_merges: int = 0
    missed_merges: int = 0
    introduced: float = 0.0
    seconds: float = 0.0
    notes: list[str] = field(default_factory=list)


def draw_year(now: datetime, seed: int) -> tuple[AccountSnapshot, Truth]:
    """A simulated year as a scan would keep it, and its truth."""
    world, truth = sample_year(now=now, seed=seed).accounts[0], sample_truth(now=now, seed=seed)
    account = Account(
        AccountId("year"), Address(world.address), frozenset(map(Address, truth.addresses)), name=world.name
    )
    messages = [
        keep_message(
            raw_from_bytes(one.raw, id=one.id, thread_id=one.thread_id, labels=one.labels), me=account.addresses
        )
        for one in world.messages
        if not {"SPAM", "TRASH", "DRAFT"} & set(one.labels)
    ]
    diary = Diary(world, time.monotonic, lambda: now)
    window = Window(now - timedelta(days=400), now + timedelta(days=60), single=True)
    events = [calendar_event(item) for item in diary.listing(window)]
    profile = make_profile(world.profile)
    return draw_snapshot(events, messages, account, profile=profile, free_mail=truth.free_mail, now=now), truth


def compare(snapshot: AccountSnapshot, truth: Truth) -> Figures:
    """The figures of one snapshot."""
    figures = Figures()
    _compare_meetings(figures, snapshot, truth)
    _compare_kinds(figures, snapshot, truth)
    _compare_acquaintances(figures, snapshot, truth)
    _compare_people(figures, snapshot, truth)
    return figures


def _compare_meetings(figures: Figures, snapshot: AccountSnapshot, truth: Truth) -> None:
    events = {f"event:{one.id}": one for one in truth.meetings if one.source == "event"}
    told = [one for one in truth.meetings if one.source != "event"]
    unsure = {f"event:{one}" for one in truth.unsure_meetings} | {f"mail:{one}" for one in truth.unsure_meetings}
    found, right = 0, 0
    left = list(told)
    for meeting in snapshot.meetings:
        if meeting.id in unsure:
            continue
        found += 1
        known = events.pop(meeting.id, None)
        match = known or next((one for one in left if _is_told(meeting, one, snapshot)), None)
        if match is None:
            figures.notes.append(f"meeting that was none: {meeting.id} {meeting.summary!r} {meeting.people}")
            continue
        if known is None:
            left.remove(match)
        expected = {snapshot.people.canonical(Address(one)) for one in match.people}
        if expected != set(meeting.people):
            figures.notes.append(
                f"meeting with others: {meeting.id} {meeting.summary!r} {meeting.people} != {expected}"
            )
        right += 1
    missed = [*events.values(), *left]
    figures.notes += [f"meeting missed: {one.id} {one.source} {one.summary!r} {one.people}" for one in missed]
    figures.meetings = (right / max(1, found), right / max(1, right + len(missed)))


def _is_told(meeting: Meeting, told: Encounter, snapshot: AccountSnapshot) -> bool:
    people = {snapshot.people.canonical(Address(one)) for one in told.people}
    return abs(meeting.started_at - told.started_at) < timedelta(days=2) and bool(people & set(meeting.people))


def _compare_kinds(figures: Figures, snapshot: AccountSnapshot, truth: Truth) -> None:
    judged = right = business = others = 0
    for address, kind in sorted(truth.kinds.items()):
        one = snapshot.relationship(Address(address))
        if one is None or one.person.address != snapshot.people.canonical(Address(address)):
            figures.notes.append(f"kind: nothing known of {address} ({kind})")
            continue
        if kind in {"client", "supplier"}:
            business += 1
            others += one.kind is Kind.OTHER
        if one.kind is not Kind.OTHER:
            judged += 1
            right += one.kind == kind
        if one.kind != kind:
            why = [f"{evidence.kind}: {evidence.text}" for evidence in one.kind_evidence]
            figures.notes.append(f"kind: {address} is {kind}, not {one.kind}: {why[:5]}")
    figures.kind_accuracy = right / max(1, judged)
    figures.others_among_business = others / max(1, business)


def _compare_acquaintances(figures: Figures, snapshot: AccountSnapshot, truth: Truth) -> None:
    canonical = snapshot.people.canonical
    wanted = {(canonical(Address(one.introducer)), one.address.lower() or one.name): one for one in truth.acquaintances}
    possible = {(canonical(Address(one)), other) for one, other in truth.possible_acquaintances}
    possible |= {(canonical(Address(other)), one) for one, other in truth.possible_acquaintances}
    reached = set()
    found = right = 0
    for one in snapshot.acquaintances:
        if one.confidence < SURE:
            continue
        addresses = {one.person.address} if one.person.address else set()
        person = snapshot.people.person(one.person.address) if one.person.address else None
        addresses |= set(person.addresses) if person else set()
        hits = {
            key
            for key, told in wanted.items()
            if key[0] == one.introducer
            and (told.address in addresses or same_person_name(read_name(told.name), read_name(one.person.name)))
        }
        if not hits and any((one.introducer, other) in possible for other in (*addresses, one.person.name)):
            continue
        found += 1
        right += bool(hits)
        reached |= hits
        if not hits:
            kinds = [evidence.kind for evidence in one.evidence]
            texts = one.evidence[0].text if one.evidence else ""
            figures.notes.append(f"knows, wrongly: {one.introducer} > {one.person} {one.confidence} {kinds} {texts!r}")
    for key, told in wanted.items():
        if key not in reached:
            figures.notes.append(f"knows, missed: {told.introducer} > {told.name} {sorted(told.kinds)}")
    figures.acquaintances = (right / max(1, found), len(reached) / max(1, len(wanted)))


def _compare_people(figures: Figures, snapshot: AccountSnapshot, truth: Truth) -> None:
    group_of = {Address(address): group for group in truth.same_person for address in group}
    for person in snapshot.people:
        groups = {group_of.get(address, frozenset({address})) for address in person.addresses}
        if len(groups) > 1:
            figures.wrong_merges += 1
            figures.notes.append(f"merged wrongly: {person.addresses} {person.evidence}")
    for group in truth.same_person:
        seen = {snapshot.people.canonical(Address(one)) for one in group if Address(one) in snapshot.people}
        asked = {
            frozenset(map(snapshot.people.canonical, (pair.one, pair.other))) for pair in snapshot.people.namesakes
        }
        if len(seen) > 1 and seen not in asked:
            figures.missed_merges += 1
            figures.notes.append(f"merge missed: {sorted(group)}")
    right = 0
    for address, introducer in truth.introduced_by.items():
        one = snapshot.relationship(Address(address))
        told = one.introduced_by if one else None
        if told == snapshot.people.canonical(Address(introducer)):
            right += 1
        else:
            figures.notes.append(f"introduced_by: {address} was by {introducer}, not {told}")
    figures.introduced = right / max(1, len(truth.introduced_by))


def fill_large(store: Store, *, now: datetime, messages: int = 50_000, events: int = 10_000) -> Account:
    """A large year: several hundred people, threads, mentions, quotes."""
    rng = random.Random(7)
    owner = Mailbox(Address("mara@lindqvist.example"), "Mara Lindqvist")
    given = sorted(vocabulary("Anna Ben Clara David Elena Felix Greta Hugo Ines Jakob Karin Luis Marta Nils Olga Paul"))
    family = sorted(vocabulary("Adler Brandt Cruz Dahl Ebert Faure Gil Huber Ibarra Jansen Klein Lopez Moreau Nowak"))
    people = [
        Mailbox(Address(f"{one}.{two}{number}@firm{number % 400}.example".lower()), f"{one} {two}")
        for number, (one, two) in enumerate((rng.choice(given), rng.choice(family)) for _ in range(1500))
    ]
    weights = [1 / (1 + number) ** 0.8 for number in range(len(people))]
    mail = []
    for number in range(messages):
        chosen = rng.choices(people, weights, k=rng.choice((1, 1, 1, 2, 3, 6)))
        mine = rng.random() < 0.5
        others = tuple(dict.fromkeys(chosen))
        mail.append(
            MailMessage(
                MessageId(f"m{number}"),
                ThreadId(f"t{number // 4}"),
                f"<m{number}@mail.example>",
                now - timedelta(minutes=rng.uniform(0, 525_000)),
                owner if mine else others[0],
                to=others if mine else (owner, *others[1:]),
                subject=rng.choice(("Invoice for May", "Lunch next week?", "Project plan", "Re: contract", "Hello")),
                sent_by_me=mine,
                language="en",
                signature="" if mine else f"{others[0].display_name}\nHead of Sales\nFirm Ltd",
                signals=(Signal(SignalKind.MEETING_CONFIRMED, "Great to see you yesterday."),)
                if number % 50 == 0
                else (),
                mentions=(Mention(rng.choice(people).display_name, "Do talk to her."),) if number % 10 == 0 else (),
            )
        )
    diary = []
    for number in range(events):
        start = now - timedelta(minutes=rng.uniform(60, 525_000))
        invited = tuple(dict.fromkeys(rng.choices(people, weights, k=rng.choice((1, 1, 2, 4, 12)))))
        diary.append(
            CalendarEvent(
                EventId(f"e{number}"),
                rng.choice(("Review", "Lunch w/ Anna", "Call", "Breakfast club")),
                start,
                start + timedelta(minutes=45),
                ical_uid=f"u{number}",
                organizer=owner,
                attendees=(
                    Attendee(owner, "accepted", is_self=True),
                    *(Attendee(one, "accepted") for one in invited),
                ),
            )
        )
    # In pages, as a scan brings them.
    for begin in range(0, max(messages, events), 500):
        end = begin + 500
        store.save_page(MirrorPage(messages=tuple(mail[begin:end]), events=tuple(diary[begin:end])))
    return Account(AccountId("large"), owner.address, frozenset({owner.address}), name=owner.display_name)


def time_large() -> tuple[float, float]:
    """Seconds for the picture of 50,000 messages and 10,000 events, loading included: by the clock, and of the CPU."""
    now = NOWS[0]
    with tempfile.TemporaryDirectory() as home, AccountStore.open(Path(home) / "large.db") as store:
        account = fill_large(store, now=now)
        begun, worked = time.perf_counter(), time.process_time()
        build_snapshot(store, account, now=now)
        return time.perf_counter() - begun, time.process_time() - worked


def main(arguments: Sequence[str] | None = None) -> None:
    """Print every year's figures beside the targets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args(arguments)
    if options.speed:
        clock, cpu = time_large()
        print(f"picture of 50,000 messages and 10,000 events: {clock:.1f} s (<= 5), of the CPU {cpu:.1f} s")
        return
    for now in NOWS:
        for seed in range(1, options.seeds + 1):
            begun = time.perf_counter()
            snapshot, truth = draw_year(now, seed)
            figures = compare(snapshot, truth)
            figures.seconds = time.perf_counter() - begun
            print(
                f"{now:%Y-%m-%d} seed {seed}: meetings {figures.meetings[0]:.2f}/{figures.meetings[1]:.2f} (.95/.90)"
                f"  kinds {figures.kind_accuracy:.2f} (.85), other {figures.others_among_business:.2f} (<= .30)"
                f"  knows {figures.acquaintances[0]:.2f}/{figures.acquaintances[1]:.2f} (.85/.70)"
                f"  wrong merges {figures.wrong_merges} (0), missed {figures.missed_merges}"
                f"  introduced by {figures.introduced:.2f}  [{figures.seconds:.1f} s]"
            )
            if options.verbose:
                print("\n".join(f"   {note}" for note in sorted(figures.notes)))


if __name__ == "__main__":
    main()

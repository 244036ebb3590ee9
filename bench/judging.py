"""How good the asks are, against what a careful reader says of the sample year; and against three simple baselines.

Each figure is printed beside its target. The sample year is relative to `now`, so several dates and seeds are
judged, each as a whole. Usage: python bench/judging.py [--years N] [--verbose]
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.mail.mime import raw_from_bytes
from plugin.domain.model import Account, AccountId, Address, Kind, MirrorPage, Prospect, Suggestions, make_profile
from plugin.domain.suggestions.prospects import make_prospect
from plugin.domain.text.name_likeness import name_likeness
from plugin.domain.text.organisations import organisation_likeness
from plugin.google.event_payloads import calendar_event
from plugin.sandbox.diary import Diary, Window
from plugin.sandbox.sample_year import Truth, sample_truth, sample_year
from plugin.sandbox.world import WorldAccount
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.account_snapshot import AccountSnapshot, build_snapshot
from plugin.usecases.stores.account import AccountStore as Store
from plugin.usecases.suggest import suggest

NOWS = (
    datetime(2025, 6, 18, 12, 0, tzinfo=UTC),
    datetime(2026, 2, 24, 9, 30, tzinfo=UTC),
    datetime(2024, 10, 3, 16, 0, tzinfo=UTC),
    datetime(2025, 12, 11, 8, 0, tzinfo=UTC),
)
FIRST, TEN = 5, 10


@dataclass(slots=True)
class Figures:
    """One year's figures; shares from 0 to 1, seconds."""

    good_first: float = 0.0
    found: float = 0.0
    inappropriate: int = 0
    right_reason: float = 0.0
    others: float = 0.0
    seconds: float = 0.0
    baselines: dict[str, float] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def fill_store(world: WorldAccount, truth: Truth, store: Store, *, now: datetime) -> Account:
    """Everything the world holds, as a scan would keep it, and what its user would have told."""
    account = Account(
        AccountId("year"), Address(world.address), frozenset(map(Address, truth.addresses)), name=world.name
    )
    messages = [
        keep_message(
            raw_from_bytes(one.raw, id=one.id, thread_id=one.thread_id, labels=one.labels), me=account.addresses
        )
        for one in world.messages
    ]
    diary = Diary(world, time.monotonic, lambda: now)
    window = Window(now - timedelta(days=400), now + timedelta(days=60), single=True)
    events = [calendar_event(item) for item in diary.listing(window)]
    store.save_page(MirrorPage(messages=tuple(messages), events=tuple(events)))
    store.save_profile(make_profile(world.profile))
    store.save_prospects([_wish(dict(prospect)) for prospect in world.prospects])
    for address in world.do_not_ask:
        store.set_do_not_ask(Address(address), True)
    return account


def _wish(told: dict[str, object]) -> Prospect:
    name, organisation, address, role, why = (
        str(told.get(field) or "") for field in ("name", "organisation", "address", "role", "why")
    )
    return make_prospect(name=name, organisation=organisation, address=address, role=role, why=why)


def judge(now: datetime, seed: int) -> Figures:
    """One simulated year, scanned, judged, and compared with its truth."""
    world, truth = sample_year(now=now, seed=seed).accounts[0], sample_truth(now=now, seed=seed)
    with tempfile.TemporaryDirectory() as home, AccountStore.open(Path(home) / "year.db") as store:
        account = fill_store(world, truth, store, now=now)
        snapshot = build_snapshot(store, account, now=now, free_mail=truth.free_mail)
        prospects = store.load_prospects()
        begun = time.perf_counter()
        answer = suggest(store, snapshot, now=now, limit=TEN)
        seconds = time.perf_counter() - begun
    figures = compare(answer, truth, snapshot)
    figures.seconds = seconds
    figures.baselines = baselines(snapshot, prospects, truth, seed=seed)
    return figures


def compare(answer: Suggestions, truth: Truth, snapshot: AccountSnapshot) -> Figures:
    """The figures of one answer."""
    made = [(one.introducer.address, one.prospect) for one in answer.made]
    right = [is_right(address, prospect, truth, snapshot) for address, prospect in made]
    wrong = [(address, prospect) for address, prospect in made if held_back(address, prospect, truth, snapshot)]
    reached = [
        ask for ask in truth.right_asks if any(_is(ask.introducer, ask.prospect, *pair, snapshot) for pair in made)
    ]
    figures = Figures(
        good_first=_share(right[:FIRST]),
        found=len(reached) / min(len(truth.right_asks), TEN) if truth.right_asks else 1.0,
        inappropriate=len(wrong),
        others=_share([one.introducer.kind is not Kind.CLIENT for one in answer.made]),
    )
    explained = []
    for held in truth.withheld:
        because = [
            reason.kind
            for one in answer.withheld
            if _is(held.introducer, held.prospect, one.introducer.address, one.prospect, snapshot)
            for reason in one.because
        ]
        explained.append(held.main in because or bool(set(because[:1]) & held.because))
        if not explained[-1]:
            figures.notes.append(f"held: {held.introducer} / {held.prospect}: wanted {held.main}, got {because}")
    figures.right_reason = _share(explained)
    figures.notes += [f"wrong: {address} / {prospect.name or prospect.organisation}" for address, prospect in wrong]
    for (address, prospect), fine in zip(made, right, strict=True):
        if not fine:
            figures.notes.append(f"unlisted: {address} / {prospect.name or prospect.organisation}")
    for ask in truth.right_asks:
        if ask not in reached:
            reasons = [
                f"{reason.kind}: {reason.text}"
                for one in answer.withheld
                if _is(ask.introducer, ask.prospect, one.introducer.address, one.prospect, snapshot)
                for reason in one.because
            ]
            figures.notes.append(f"missed: {ask.introducer} / {ask.prospect}: {reasons or 'not even thought of'}")
    return figures


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 1.0


def _is(introducer: str, wish: str, address: str, prospect: Prospect, snapshot: AccountSnapshot) -> bool:
    """Whether a pair of the truth is this pair."""
    canonical = snapshot.people.canonical
    if canonical(Address(introducer)) != canonical(Address(address)):
        return False
    if prospect.name:
        return name_likeness(prospect.name, wish) >= 0.9
    return organisation_likeness(prospect.organisation, wish) >= 0.9


def is_right(address: str, prospect: Prospect, truth: Truth, snapshot: AccountSnapshot) -> bool:
    """Whether the careful reader calls this ask right."""
    return any(_is(ask.introducer, ask.prospect, address, prospect, snapshot) for ask in truth.right_asks)


def held_back(address: str, prospect: Prospect, truth: Truth, snapshot: AccountSnapshot) -> bool:
    """Whether the careful reader says that this ask must wait."""
    return any(_is(held.introducer, held.prospect, address, prospect, snapshot) for held in truth.withheld)


def baselines(snapshot: AccountSnapshot, prospects: Sequence[Prospect], truth: Truth, *, seed: int) -> dict[str, float]:
    """What simpler programs would have in their first five: share of right asks."""
    dice = random.Random(seed)
    contacts = [one.address for one in snapshot.relationships]
    chance = [(dice.choice(contacts), dice.choice(prospects)) for _ in range(200)]
    frequent = sorted(snapshot.relationships, key=lambda one: -(one.sent + one.received))[:FIRST]
    most = [(one.address, dice.choice(prospects)) for one in frequent for _ in range(20)]
    latest: list[tuple[str, Prospect]] = []
    for meeting in sorted(snapshot.meetings, key=lambda one: one.ended_at, reverse=True):
        for address in meeting.people:
            known = [one.person.name for one in snapshot.knows(address)]
            hits = [
                wish for wish in prospects if wish.name and any(name_likeness(wish.name, name) > 0.9 for name in known)
            ]
            latest += [(address, wish) for wish in hits[:1] if all(address != other for other, _ in latest)]
    return {
        "random pairs": _right_share(chance, truth, snapshot),
        "most frequent contact, any prospect": _right_share(most, truth, snapshot),
        "latest meeting, any mention": _right_share(latest[:FIRST], truth, snapshot),
    }


def _right_share(pairs: Iterable[tuple[str, Prospect]], truth: Truth, snapshot: AccountSnapshot) -> float:
    flags = [is_right(address, prospect, truth, snapshot) for address, prospect in pairs]
    return _share(flags) if flags else 0.0


def main() -> None:
    """Print the figures of several years beside their targets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--years", type=int, default=4)
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    years = [judge(NOWS[number % len(NOWS)], seed=number + 1) for number in range(arguments.years)]
    rows = (
        ("good in the first five, least", min(one.good_first for one in years), "≥ 0.8"),
        ("good asks found among ten, least", min(one.found for one in years), "≥ 0.7"),
        ("inappropriate asks, most", max(one.inappropriate for one in years), "0"),
        ("withheld for the right reason, least", min(one.right_reason for one in years), "≥ 0.8"),
        ("other than clients among ten, least", min(one.others for one in years), "≥ 0.4"),
        ("suggest from the store, seconds, most", max(one.seconds for one in years), "≤ 1"),
    )
    for name, value, target in rows:
        print(f"{name:45} {value:8.3f}   target {target}")
    for name in years[0].baselines:
        print(f"baseline: {name:35} {max(one.baselines[name] for one in years):8.3f}   first five, best year")
    if arguments.verbose:
        for number, one in enumerate(years, 1):
            print(f"year {number}")
            print("\n".join(f"  {note}" for note in one.notes))


if __name__ == "__main__":
    main()

"""What is never read: neither text nor headers come here, counts are honest, and all of it can be taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from google_worlds import ACCOUNT, ME, NOW, a_letter, a_thread, a_world, an_event
from scan_house import House

from plugin.domain.model import Account, NeverReadEntry, NeverReadSort, ScanReport
from plugin.errors import UserError
from plugin.sandbox.faults import Faults
from plugin.sandbox.troubles import Trouble
from plugin.sandbox.world import WorldMessage
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.account_snapshot import build_snapshot
from plugin.usecases.imports import import_files
from plugin.usecases.never_read import (
    count_left_out,
    forget_read,
    keep_unread,
    parse_entries,
    read_again,
    read_before,
)

NORA, TOM, DOC = "nora@brightwater.example", "tom@quayside.example", "ann@clinic.example"
FAMILY = NeverReadEntry(NeverReadSort.LABEL, "Family")
CLINIC = NeverReadEntry(NeverReadSort.DOMAIN, "clinic.example")
PERSON = NeverReadEntry(NeverReadSort.ADDRESS, TOM, "Tom Hale")


def labelled(messages: list[WorldMessage], label: str, *places: int) -> list[WorldMessage]:
    return [replace(one, labels=(*one.labels, label)) if place in places else one for place, one in enumerate(messages)]


def mail() -> list[WorldMessage]:
    """Six with Nora, of which two stand under Family; three with Tom; three with the doctor; one copies the doctor."""
    return [
        *labelled(a_thread(1, NORA, 20, replies=5), "Family", 2, 3),
        *a_thread(2, TOM, 30, replies=2),
        *a_thread(3, DOC, 40, replies=2),
        WorldMessage(
            "c0",
            "c0",
            ("SENT",),
            NOW - timedelta(days=5),
            a_letter(ME, f"{NORA}, {DOC}", "Both of you", message_id="<c0@tidewell.example>"),
        ),
    ]


def events() -> list[dict[str, Any]]:
    both = an_event(2, DOC, 8)
    both["attendees"].append({"email": NORA, "responseStatus": "accepted"})
    return [an_event(1, DOC, 10), both, an_event(3, NORA, 12)]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Callable[..., House]]:
    begun: list[House] = []

    def begin(**options: Any) -> House:
        begun.append(House(a_world(mail(), events()), tmp_path / f"{len(begun)}.db", **options))
        return begun[-1]

    yield begin
    for one in begun:
        one.sandbox.stop()


def keep_out(house: House, *entries: NeverReadEntry) -> None:
    with AccountStore.open(house.path) as store:
        keep_unread(store, entries, now=NOW)


def left_out(house: House) -> dict[str, tuple[int, int]]:
    with AccountStore.open(house.path) as store:
        return {one.value: counts for one, counts in count_left_out(store).items()}


def test_a_label_a_domain_and_a_person_are_left_out_of_a_first_scan_and_counted(house: Callable[..., House]) -> None:
    here = house()
    keep_out(here, FAMILY, CLINIC, PERSON)
    report = here.scan()
    assert report.complete
    assert here.subjects() == ["Matter 1", "Re: Matter 1", "Re: Matter 1", "Re: Matter 1"]
    assert (report.messages.listed, report.messages.held, report.messages.skipped) == (4, 4, ())
    assert report.messages.left_out == 9
    assert left_out(here) == {"Family": (2, 0), "clinic.example": (4, 1), TOM: (3, 0)}


def test_not_even_headers_of_it_are_fetched(house: Callable[..., House]) -> None:
    bare, kept = house(), house()
    everything = bare.calls(bare.scan)
    keep_out(kept, FAMILY, CLINIC, PERSON)
    calls = kept.calls(kept.scan)
    # The one conversation that holds something of it is asked for message by message: four calls, four messages.
    assert "threads.get" in everything
    assert "threads.get" not in calls
    assert calls["messages.get"] == 4


def test_an_event_is_kept_without_the_guest_and_left_out_where_nobody_else_was_there(
    house: Callable[..., House],
) -> None:
    here = house()
    keep_out(here, CLINIC)
    report = here.scan()
    kept = here.events()
    assert sorted(kept) == ["event00002", "event00003"]
    assert [one.mailbox.address for one in kept["event00002"].attendees] == [ME, NORA]
    assert (report.events.held, report.events.skipped, report.events.left_out) == (2, (), 1)


def test_new_mail_is_left_out_as_it_comes(house: Callable[..., House]) -> None:
    here = house()
    keep_out(here, FAMILY, CLINIC)
    here.scan()
    before = here.subjects()
    thread = here.messages()[0].thread_id
    here.deliver(a_letter(DOC, ME, "Results", message_id="<r1@clinic.example>"))
    here.deliver(a_letter(NORA, ME, "At home", message_id="<r2@b.example>"), labels=("INBOX", "Family"))
    here.deliver(a_letter(NORA, ME, "Re: Matter 1", message_id="<r3@b.example>"), thread_id=thread)
    report = here.scan(now=NOW + timedelta(hours=1))
    assert here.subjects() == sorted([*before, "Re: Matter 1"])
    assert report.messages.left_out == 8
    assert (report.messages.listed, report.messages.held) == (len(before) + 1, len(before) + 1)


def test_mail_that_search_does_not_know_yet_is_passed_over_by_its_headers(house: Callable[..., House]) -> None:
    here = house(faults=Faults(search_lag_s=3600))
    keep_out(here, CLINIC)
    here.scan()
    before = here.subjects()
    here.deliver(a_letter(DOC, ME, "Results", message_id="<r1@clinic.example>"))
    report = here.scan(now=NOW + timedelta(minutes=5))
    assert here.subjects() == before
    assert (report.messages.left_out, report.messages.skipped) == (5, ())


def test_a_message_put_under_the_label_goes_and_one_taken_from_under_it_comes(house: Callable[..., House]) -> None:
    here = house()
    keep_out(here, FAMILY)
    here.scan()
    held, hidden = here.messages()[0].id, f"{16 + 2:016x}"
    assert hidden not in {one.id for one in here.messages()}
    here.sandbox.relabel(ME, held, add=["Family"])
    here.sandbox.relabel(ME, hidden, remove=["Family"])
    report = here.scan(now=NOW + timedelta(hours=1))
    ids = {one.id for one in here.messages()}
    assert held not in ids
    assert hidden in ids
    assert report.messages.left_out == 2


def test_what_was_read_before_stays_through_scans_until_the_user_says_so(house: Callable[..., House]) -> None:
    here = house()
    here.scan()
    before = here.subjects()
    keep_out(here, CLINIC, PERSON)
    here.scan(now=NOW + timedelta(hours=1))
    here.scan(now=NOW + timedelta(hours=2))
    assert here.subjects() == before
    with AccountStore.open(here.path) as store:
        people = build_snapshot(store, ACCOUNT, now=NOW).people
        told = read_before(store, people, [CLINIC, PERSON])
        assert (told.counts.messages, told.counts.events, told.counts.events_without) == (7, 1, 1)
        assert set(told.people) >= {DOC, TOM}
        gone = forget_read(store, ACCOUNT, [CLINIC, PERSON], home=here.path.parent)
        assert gone.messages == 7
        assert not read_before(store, people, [CLINIC, PERSON])
    assert here.subjects() == ["Matter 1", *["Re: Matter 1"] * 5]


def test_taken_off_the_list_it_comes_back_with_the_next_scan(house: Callable[..., House]) -> None:
    here, bare = house(), house()
    keep_out(here, FAMILY, CLINIC, PERSON)
    here.scan()
    bare.scan()
    with AccountStore.open(here.path) as store:
        assert read_again(store, [FAMILY, CLINIC, PERSON]) == 3
    report = here.scan(now=NOW + timedelta(hours=1))
    assert report.complete
    assert here.subjects() == bare.subjects()
    assert here.events() == bare.events()
    assert report.messages.left_out == 0
    assert left_out(here) == {}


def test_a_new_listing_drops_nothing_of_it_that_was_read_before(house: Callable[..., House]) -> None:
    here = house()
    here.scan()
    before = here.subjects()
    keep_out(here, CLINIC, PERSON)
    here.sandbox.expire_history()
    report = here.scan(now=NOW + timedelta(days=40))
    assert report.complete
    assert here.subjects() == before


def test_where_what_is_left_out_cannot_be_listed_no_mail_is_read(house: Callable[..., House]) -> None:
    here = house(faults=replace(Faults(), troubles=(Trouble("messages.list", "500", "labelIds"),)))
    keep_out(here, FAMILY)
    report = here.scan()
    assert not report.complete
    assert here.messages() == []


# --- files

FILES = Account(ACCOUNT.id, ACCOUNT.address, ACCOUNT.addresses, kind="imported")


def an_mbox(path: Path) -> Path:
    letters = []
    for number, (sender, to, label) in enumerate(
        [(ME, NORA, "Sent"), (NORA, ME, "Inbox,Family"), (DOC, ME, "Inbox"), (ME, f"{NORA}, {DOC}", "Sent")]
    ):
        date = NOW - timedelta(days=10 - number)
        letters.append(
            f"From x {date:%a %b %d %H:%M:%S %Y}\nMessage-ID: <m{number}@mail.example>\nX-Gmail-Labels: {label}\n"
            f"From: {sender}\nTo: {to}\nDate: {date:%a, %d %b %Y %H:%M:%S} +0000\n"
            f"Subject: Letter {number}\n\nWords.\n\n"
        )
    path.write_text("".join(letters))
    return path


def test_files_are_read_without_what_is_never_read(tmp_path: Path) -> None:
    def read(store: AccountStore) -> ScanReport:
        return import_files(store, FILES, mbox=[an_mbox(tmp_path / "mail.mbox")], now=NOW, workers=1)

    with AccountStore.open(tmp_path / "a.db") as store:
        keep_unread(store, [FAMILY, CLINIC], now=NOW)
        report = read(store)
        assert [one.subject for one in store.load_messages()] == ["Letter 0"]
        assert (report.messages.listed, report.messages.skipped, report.messages.left_out) == (1, (), 3)
        assert {one.value: counts for one, counts in count_left_out(store).items()} == {
            "Family": (1, 0),
            "clinic.example": (2, 0),
        }
        read_again(store, [CLINIC])
        assert read(store).messages.left_out == 1
        assert len(store.load_messages()) == 3


# --- what the user means


def meaning(text: str, sort: NeverReadSort | None = None, labels: dict[str, str] | None = None) -> list[str]:
    with AccountStore.open(Path("a.db")) as store:
        people = build_snapshot(store, ACCOUNT, now=NOW).people
    found = parse_entries(sort, text, own=ACCOUNT.addresses, people=people, labels=labels)
    return [f"{one.sort} {one.value} {one.of}".strip() for one in found]


@pytest.fixture
def somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("somewhere")
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("label:Family", "label Family"),
        ("clinic.example", "domain clinic.example"),
        ("@Clinic.example", "domain clinic.example"),
        ("Ann <ANN@clinic.example>", "address ann@clinic.example"),
    ],
)
def test_what_is_written_says_what_it_is(text: str, meant: str) -> None:
    assert meaning(text) == [meant]


@pytest.mark.usefixtures("somewhere")
@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("mara@tidewell.example", "your own address"),
        ("tidewell.example", "your own domain"),
        ("example", "no address, no domain"),
        ("Nobody Known", "no address, no domain"),
        ("label:Inbox", "no label of your own"),
        ("label:", "no label of your own"),
        ("", "no address"),
        ("a b.example", "no address"),
    ],
)
def test_what_would_leave_everything_or_nothing_out_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        meaning(text)


@pytest.mark.usefixtures("somewhere")
def test_a_label_that_gmail_does_not_have_is_refused_with_those_it_has() -> None:
    assert meaning("family", NeverReadSort.LABEL, {"Label_1": "Family"}) == ["label Family Label_1"]
    with pytest.raises(UserError, match="Yours are: Club, Family"):
        meaning("Famly", NeverReadSort.LABEL, {"Label_1": "Family", "Label_2": "Club"})

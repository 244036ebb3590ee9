"""Forgetting lasts: neither the next scan nor another import brings a person back, by any address, anywhere."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from builders import NOW, OWNER, OWNER_NAME, a_profile, an_account, an_address
from google_worlds import ACCOUNT as GOOGLE_ACCOUNT
from google_worlds import ME, a_thread, a_world
from google_worlds import NOW as GOOGLE_NOW
from google_worlds import a_letter as google_letter
from google_worlds import an_event as google_event
from scan_house import House

from plugin.domain.model import Prospect, ProspectId
from plugin.errors import NotThere
from plugin.store.account_store import AccountStore
from plugin.usecases.account_snapshot import AccountSnapshot, build_snapshot
from plugin.usecases.backup import export_account
from plugin.usecases.forget import forget_person, remember_person
from plugin.usecases.imports import import_files
from plugin.usecases.questions import open_questions
from plugin.usecases.suggest import look

NORA, HOME, TOM = "nora@brightwater.example", "nora.weiss@home.example", "tom@quayside.example"
NAMES = {NORA: "Nora Weiss", HOME: "Nora Weiss", TOM: "Tom Hale", OWNER: OWNER_NAME}
ACCOUNT = an_account(kind="imported")


def a_letter(number: int, sender: str, to: str, body: str, subject: str = "Plans") -> str:
    date = NOW - timedelta(days=60 - number, hours=2)
    return (
        f"From x {date:%a %b %d %H:%M:%S %Y}\nMessage-ID: <m{number}@mail.example>\n"
        f"From: {NAMES[sender]} <{sender}>\nTo: {NAMES[to]} <{to}>\n"
        f"Date: {date:%a, %d %b %Y %H:%M:%S} +0000\nSubject: {subject}\n\n{body}\n\n"
    )


def an_mbox(path: Path) -> Path:
    letters = []
    for number in range(0, 24, 4):
        letters += [
            a_letter(number, OWNER, NORA, "Here are the figures."),
            a_letter(number + 1, NORA, OWNER, "Thank you, they are fine."),
            a_letter(number + 2, OWNER, TOM, "Shall we talk on Monday?"),
            a_letter(number + 3, TOM, OWNER, "I had lunch with Nora Weiss, we have been friends for years."),
        ]
    letters.append(a_letter(30, NORA, OWNER, "It was great to see you yesterday."))
    letters.append(a_letter(31, OWNER, HOME, "And at home, how is it?"))
    letters.append(a_letter(32, HOME, OWNER, "Fine.\n\nNora Weiss\nnora@brightwater.example"))
    path.write_text("".join(letters))
    return path


def a_calendar(path: Path) -> Path:
    day = NOW - timedelta(days=20)
    times = f"DTSTART:{day:%Y%m%d}T120000Z\nDTEND:{day:%Y%m%d}T130000Z\n"
    me = f"ORGANIZER:mailto:{OWNER}\nATTENDEE;PARTSTAT=ACCEPTED:mailto:{OWNER}\n"
    guests = f"{me}ATTENDEE;CN=Nora Weiss;PARTSTAT=ACCEPTED:mailto:{NORA}\n"
    alone = f"DTSTART:{day:%Y%m%d}T160000Z\nDTEND:{day:%Y%m%d}T170000Z\n"
    path.write_text(
        "BEGIN:VCALENDAR\nVERSION:2.0\n"
        f"BEGIN:VEVENT\nUID:e1\nSUMMARY:Review\n{times}{guests}END:VEVENT\n"
        f"BEGIN:VEVENT\nUID:e2\nSUMMARY:Coffee with Nora Weiss\n{alone}END:VEVENT\n"
        "END:VCALENDAR\n"
    )
    return path


def fill(store: AccountStore, directory: Path) -> Any:
    mbox, ics = an_mbox(directory / "mail.mbox"), a_calendar(directory / "calendar.ics")
    return import_files(store, ACCOUNT, mbox=[mbox], ics=[ics], now=NOW, workers=1)


def snapshot(store: AccountStore) -> AccountSnapshot:
    return build_snapshot(store, ACCOUNT, now=NOW)


def everything_said(store: AccountStore, directory: Path) -> str:
    """All that the program says of anybody, and all that it exports."""
    found = snapshot(store)
    said = [repr(list(found.people)), repr(found.meetings), repr(found.relationships), repr(found.acquaintances)]
    said += [repr(open_questions(store, found, now=NOW)), repr(look(store, found, now=NOW)), repr(found.messages)]
    said += [file.read_text() for file in export_account(store, ACCOUNT, directory)]
    return "\n".join(said).casefold()


@pytest.mark.parametrize("address", [NORA, HOME])
def test_a_forgotten_person_does_not_come_back_with_another_import(tmp_path: Path, address: str) -> None:
    with AccountStore.open(tmp_path / "a.db") as store:
        before = fill(store, tmp_path)
        store.save_profile(a_profile())
        store.save_prospects([Prospect(ProspectId("p1"), name="Elena Ruiz", organisation="Tidewell")])
        assert "weiss" in everything_said(store, tmp_path / "before")
        done = forget_person(store, snapshot(store).people, an_address(address), now=NOW)
        assert done.addresses == (HOME, NORA)
        again = fill(store, tmp_path)
        said = everything_said(store, tmp_path / "after")
        for words in ("weiss", NORA, HOME):
            assert words not in said
        assert "tom hale" in said
        assert again.messages.listed == before.messages.listed
        assert again.messages.held + len(again.messages.skipped) == again.messages.listed
        assert again.events.held == 1
        assert again.messages.new == 0
        assert again.complete


def test_it_is_taken_back_and_the_next_import_reads_them_again(tmp_path: Path) -> None:
    with AccountStore.open(tmp_path / "a.db") as store:
        before = fill(store, tmp_path)
        forget_person(store, snapshot(store).people, an_address(NORA), now=NOW)
        with pytest.raises(NotThere, match="is forgotten here"):
            remember_person(store, an_address(TOM))
        remember_person(store, an_address(HOME))
        again = fill(store, tmp_path)
        assert again.messages.held == before.messages.held
        assert snapshot(store).relationship(an_address(NORA)) is not None


def test_a_name_that_somebody_else_bears_stays_in_other_peoples_words(tmp_path: Path) -> None:
    with AccountStore.open(tmp_path / "a.db") as store:
        fill(store, tmp_path)
        other = "nora@elsewhere.example"
        NAMES[other] = "Nora Weiss"
        more = tmp_path / "more.mbox"
        more.write_text(a_letter(40, OWNER, other, "Hello."))
        import_files(store, ACCOUNT, mbox=[more], now=NOW, workers=1)
        done = forget_person(store, snapshot(store).people, an_address(NORA), now=NOW)
        assert done.name_kept
        assert [one.address for one in snapshot(store).people.named("Nora Weiss")] == [other]


@pytest.mark.parametrize("full", [False, True])
def test_a_forgotten_person_does_not_come_back_with_a_scan(tmp_path: Path, *, full: bool) -> None:
    friend, other = "nils@orchard.example", "ines@harbour.example"
    mail = [*a_thread(1, friend, 20, replies=2), *a_thread(2, other, 10)]
    house = House(a_world(mail, [google_event(1, friend, 8), google_event(2, other, 6)]), tmp_path / "a.db")
    try:
        first = house.scan()
        with AccountStore.open(house.path) as store:
            people = build_snapshot(store, GOOGLE_ACCOUNT, now=GOOGLE_NOW).people
            forget_person(store, people, an_address(friend), now=GOOGLE_NOW)
        house.deliver(google_letter(friend, ME, "It is me again"))
        again = house.scan(full=full, now=GOOGLE_NOW + timedelta(hours=1))
        boxes = {box.address for one in house.messages() for box in (one.sender, *one.recipients)}
        guests = {guest.mailbox.address for event in house.events().values() for guest in event.attendees}
    finally:
        house.sandbox.stop()
    assert other in boxes & guests
    assert friend not in boxes | guests
    assert again.complete
    for before, after in ((first.messages, again.messages), (first.events, again.events)):
        assert after.held < before.held
        if full:
            assert after.held + len(after.skipped) == after.listed

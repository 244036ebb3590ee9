"""Forgetting lasts: neither the next scan nor another import brings a person back, by any address, anywhere."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from builders import NOW, OWNER, OWNER_NAME, a_message, a_profile, an_account, an_address
from google_worlds import ACCOUNT as GOOGLE_ACCOUNT
from google_worlds import ME, a_thread, a_world
from google_worlds import NOW as GOOGLE_NOW
from google_worlds import a_letter as google_letter
from google_worlds import an_event as google_event
from ledger_builders import a_draft, an_ask
from scan_house import House

from plugin.domain.model import Account, MirrorPage, Prospect, ProspectId
from plugin.errors import NotThere
from plugin.store.sqlite.account_store import AccountStore
from plugin.store.sqlite.control_store import ControlStore
from plugin.usecases.account_snapshot import AccountSnapshot, build_snapshot
from plugin.usecases.backup import back_up, export_account
from plugin.usecases.forget import forget_person, remember_person
from plugin.usecases.imports import import_files
from plugin.usecases.judgement import Judgement
from plugin.usecases.questions import open_questions
from plugin.usecases.restore import restore
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
    said += [
        repr(open_questions(Judgement(store, found, now=NOW))),
        repr(look(store, found, now=NOW)),
        repr(found.messages),
    ]
    said += [file.read_text() for file in export_account(store, ACCOUNT, directory)]
    return "\n".join(said).casefold()


@pytest.mark.parametrize("address", [NORA, HOME])
def test_a_forgotten_person_does_not_come_back_with_another_import(tmp_path: Path, address: str) -> None:
    with AccountStore.open(tmp_path / "a.db") as store:
        before = fill(store, tmp_path)
        store.save_profile(a_profile())
        store.save_prospects([Prospect(ProspectId("p1"), name="Elena Ruiz", organisation="Tidewell")])
        assert "weiss" in everything_said(store, tmp_path / "before")
        done = forget_person(store, ACCOUNT, an_address(address), home=tmp_path, now=NOW)
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
        forget_person(store, ACCOUNT, an_address(NORA), home=tmp_path, now=NOW)
        with pytest.raises(NotThere, match="is forgotten here"):
            remember_person(store, ACCOUNT, an_address(TOM), home=tmp_path)
        remember_person(store, ACCOUNT, an_address(HOME), home=tmp_path)
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
        done = forget_person(store, ACCOUNT, an_address(NORA), home=tmp_path, now=NOW)
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
            forget_person(store, GOOGLE_ACCOUNT, an_address(friend), home=tmp_path, now=GOOGLE_NOW)
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


def furnish(home: Path) -> Account:
    """An imported account with mail of Nora and Tom, and letters: to Nora, two about her, and one of neither."""
    with ControlStore.open(home) as control:
        account = control.import_account([an_address(OWNER)], now=NOW)
        letters = control.letters(account.id)
        letters.mkdir(parents=True)
        nora, tom, ben = an_address(NORA), an_address(TOM), an_address("ben@halden.example")
        about_her = Prospect(ProspectId("p1"), name="Nora Weiss", organisation="Brightwater")
        with control.open_account(account.id) as store:
            store.save_page(
                MirrorPage(
                    messages=(
                        a_message((OWNER, OWNER_NAME), to=[(HOME, "Nora Weiss")], date=NOW - timedelta(days=901)),
                        a_message(
                            (HOME, "Nora Weiss"),
                            to=[(OWNER, OWNER_NAME)],
                            date=NOW - timedelta(days=900),
                            signature=f"Nora Weiss\n{NORA}",
                        ),
                        a_message((NORA, "Nora Weiss"), to=[(OWNER, OWNER_NAME)]),
                        a_message((TOM, "Tom Hale"), to=[(OWNER, OWNER_NAME)]),
                    )
                )
            )
            for number, ask in enumerate(
                (
                    an_ask(1, introducer=nora),
                    an_ask(2, introducer=tom, prospect=about_her),
                    an_ask(3, introducer=ben),
                    an_ask(4, introducer=tom),
                )
            ):
                letter = letters / f"{number}.eml"
                letter.write_text(f"letter {number}")
                words = {
                    "frozen": b"words",
                    "body": "Dear Tom,\nNora Weiss is well." if ask.id == "ask4" else "Dear Ben",
                }
                draft = a_draft(f"k{number}", ask_id=ask.id, to=ask.introducer, path=str(letter), **words)
                store.begin_ask(ask, draft)
    return account


def test_letters_to_the_person_and_about_them_go_and_others_stay(tmp_path: Path) -> None:
    account = furnish(tmp_path)
    with ControlStore.open(tmp_path) as control, control.open_account(account.id) as store:
        forget_person(store, account, an_address(NORA), home=tmp_path, now=NOW)
        assert [one.ask_id for one in store.load_drafts()] == ["ask3"]
        assert [path.name for path in control.letters(account.id).iterdir()] == ["2.eml"]


def test_an_address_known_only_from_years_ago_is_forgotten_with_the_rest(tmp_path: Path) -> None:
    account = furnish(tmp_path)
    with ControlStore.open(tmp_path) as control, control.open_account(account.id) as store:
        assert build_snapshot(store, account, now=NOW).people.person(an_address(HOME)) is None
        assert forget_person(store, account, an_address(NORA), home=tmp_path, now=NOW).addresses == (HOME, NORA)
        assert [str(one.sender.address) for one in store.load_messages()] == [TOM]


@pytest.mark.parametrize("id_changed", [False, True])
def test_a_person_is_forgotten_in_what_restoring_has_set_aside(tmp_path: Path, *, id_changed: bool) -> None:
    home = tmp_path / "home"
    furnish(home)
    if id_changed:
        furnish(tmp_path / "before")
    with ControlStore.open(tmp_path / "before" if id_changed else home) as control:
        back_up(control, tmp_path / "backup.zip")
    aside = restore(tmp_path / "backup.zip", home, replace=True, now=NOW).aside
    assert aside is not None
    with ControlStore.open(home) as control:
        (account,) = control.load_accounts()
        with control.open_account(account.id) as store:
            done = forget_person(store, account, an_address(NORA), home=home, now=NOW)
            assert done.unreached == ()
    with ControlStore.open(aside) as control:
        (before,) = control.load_accounts()
        assert (before.id != account.id) is id_changed
        assert [path.name for path in control.letters(before.id).iterdir()] == ["2.eml"]
        with control.open_account(before.id) as store:
            assert [str(one.sender.address) for one in store.load_messages()] == [TOM]
    held = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file()).lower()
    for words in (NORA, HOME, "weiss"):
        assert words.encode() not in held
    with ControlStore.open(home) as control, control.open_account(account.id) as store:
        remember_person(store, account, an_address(NORA), home=home)
    with ControlStore.open(aside) as control, control.open_account(before.id) as store:
        assert store.count_forgotten() == 0


def test_what_was_set_aside_and_cannot_be_read_is_named(tmp_path: Path) -> None:
    account = furnish(tmp_path)
    torn = tmp_path / "replaced-20260101-000000" / "accounts" / f"{account.id}.db"
    torn.parent.mkdir(parents=True)
    torn.write_bytes(b"no database at all" * 100)
    with ControlStore.open(tmp_path) as control, control.open_account(account.id) as store:
        assert forget_person(store, account, an_address(NORA), home=tmp_path, now=NOW).unreached == (torn,)
        assert [str(one.sender.address) for one in store.load_messages()] == [TOM]

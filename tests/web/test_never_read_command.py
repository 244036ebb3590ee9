"""`askwell never-read`: what is left out, what that takes, and how it comes back."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from printed import Printed

Askwell = Callable[..., Printed]
ADA = "ada@lovelace.example"


@pytest.fixture
def mbox(tmp_path: Path) -> str:
    """Three letters with Ben, of which one stands under Family, and one with the clinic."""
    letters = [
        (ADA, "Ben Mill <ben@mill.example>", "Sent"),
        ("Ben Mill <ben@mill.example>", ADA, "Inbox"),
        ("Mum <mum@home.example>", ADA, "Inbox,Family"),
        ("Ann <ann@clinic.example>", ADA, "Inbox"),
    ]
    path = tmp_path / "mail.mbox"
    path.write_text(
        "".join(
            f"From x Mon Jun  1 10:0{number}:00 2026\nMessage-ID: <m{number}@mail.example>\nX-Gmail-Labels: {label}\n"
            f"From: {sender}\nTo: {to}\nDate: Mon, 1 Jun 2026 10:0{number}:00 +0000\n"
            f"Subject: Letter {number}\n\nWords.\n\n"
            for number, (sender, to, label) in enumerate(letters)
        )
    )
    return str(path)


def test_what_is_named_is_left_out_of_an_import_and_counted(askwell: Askwell, mbox: str) -> None:
    askwell("import", "--me", ADA, "--mbox", mbox)
    assert askwell("never-read").out.startswith("Everything is read.")
    added = askwell("never-read", "add", "label:Family", "clinic.example")
    assert "Never read from now on: label Family, domain clinic.example." in added.out
    assert "Read before, and would be forgotten: 2 messages and 0 events." in added.out
    assert "askwell never-read forget label:Family clinic.example" in added.err
    gone = askwell("never-read", "forget", "label:Family", "clinic.example", "--yes")
    assert "Forgotten: 2 messages and 0 events." in gone.out
    again = askwell("import", "--me", ADA, "--mbox", mbox)
    assert "Left out by your never-read list: 2 messages." in again.out
    assert json.loads(askwell("import", "--me", ADA, "--mbox", mbox, "--json").out)["messages"]["left_out"] == 2
    assert askwell("never-read").out.splitlines() == [
        "label Family: 1 message and 0 events left out",
        "domain clinic.example: 1 message and 0 events left out",
    ]
    assert {one["value"] for one in json.loads(askwell("never-read", "--json").out)} == {"Family", "clinic.example"}


def test_what_would_go_is_shown_without_doing_it(askwell: Askwell, mbox: str) -> None:
    askwell("import", "--me", ADA, "--mbox", mbox)
    shown = askwell("never-read", "add", "Ben Mill", "--dry-run")
    assert "address ben@mill.example (Ben Mill)" in shown.out
    assert "Nobody would know any more: Ben Mill." in shown.out
    assert askwell("never-read").out.startswith("Everything is read.")


def test_taken_off_the_list_it_is_read_again(askwell: Askwell, mbox: str) -> None:
    askwell("import", "--me", ADA, "--mbox", mbox)
    askwell("never-read", "add", "clinic.example", "--forget", "--yes")
    taken = askwell("never-read", "remove", "clinic.example")
    assert "Read again with the next askwell import: domain clinic.example." in taken.out
    again = askwell("import", "--me", ADA, "--mbox", mbox)
    assert "4 messages" in again.out
    assert "Left out" not in again.out


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("add", ADA), "your own address"),
        (("add", "lovelace.example"), "your own domain"),
        (("add", "somebody"), "no address, no domain"),
        (("remove", "clinic.example"), "is not on the list"),
    ],
)
def test_what_cannot_be_said_ends_with_a_sentence(
    askwell: Askwell, mbox: str, arguments: tuple[str, ...], why: str
) -> None:
    askwell("import", "--me", ADA, "--mbox", mbox)
    told = askwell("never-read", *arguments)
    assert told.status == 1
    assert why in told.err

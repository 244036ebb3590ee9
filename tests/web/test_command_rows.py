"""What new users stumbled over in the commands and had no test yet."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from printed import Printed

Askwell = Callable[..., Printed]
ADA = "ada@lovelace.example"
NOW = ("--now", "2026-06-15T12:00:00+00:00")


@pytest.fixture
def read(askwell: Askwell, tmp_path: Path) -> Askwell:
    """Commands over mail with two Pauls and Zoë."""
    people = ("Paul Norden <paul@norden.example>", "Paul Süd <p@sued.example>", "Zoë Marsh <zoe@marsh.example>")
    path = tmp_path / "mail.mbox"
    path.write_text(
        "".join(
            f"From x Mon Jun  1 10:0{number}:00 2026\nMessage-ID: <m{number}@mail.example>\n"
            f"From: Ada <{ADA}>\nTo: {who}\nDate: Mon, 1 Jun 2026 10:0{number}:00 +0000\nSubject: Hello\n\nWords.\n\n"
            for number, who in enumerate(people)
        ),
        encoding="utf-8",
    )
    askwell("import", "--me", ADA, "--mbox", str(path))
    return askwell


def test_people_are_found_by_name(read: Askwell) -> None:
    assert "zoe@marsh.example" in read("people", "zoe", *NOW).out
    both = json.loads(read("people", "PAUL", "--json", *NOW).out)
    assert {one["address"] for one in both} == {"paul@norden.example", "p@sued.example"}
    assert read("people", "Paul Nor", *NOW).out.startswith("Paul Norden <paul@norden.example>")
    assert read("knows", "zoe", *NOW).status == 0


def test_a_name_that_is_nobodys_is_answered_with_the_name_meant(read: Askwell) -> None:
    told = read("people", "Pual Norden", *NOW)
    assert told.status == 1
    assert "Did you mean: askwell people “Paul Norden”?" in told.err
    assert "See who there is with" in read("people", "xyz", *NOW).err
    assert "Several people are called “paul”" in read("people", "paul", "--never-ask", *NOW).err


def test_a_note_is_kept_shown_and_cleared(read: Askwell) -> None:
    assert "your note: Sails." in read("people", "zoe", "--note", "Sails.", *NOW).out
    assert json.loads(read("people", "zoe", "--json", *NOW).out)[0]["note"] == "Sails."
    assert "your note" not in read("people", "zoe", "--note", "", *NOW).out


def test_an_account_from_files_is_not_disconnected_and_stays_well(read: Askwell) -> None:
    told = read("disconnect", ADA)
    assert told.status == 1
    assert "there is no permission to give back" in told.err
    assert json.loads(read("accounts", "--json").out)[0]["health"] == "ok"


def test_a_word_that_is_no_status_is_answered_with_those_that_may_follow(read: Askwell) -> None:
    told = read("asks", "set", "a1", "eaten")
    assert told.status == 2
    assert "is no status" in told.err
    assert "needs_user" not in told.err
    assert "STATUS" in read("asks", "set", "--help").out

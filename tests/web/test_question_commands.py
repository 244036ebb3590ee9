"""`questions`, `answer`, `people --may-ask` and `forget` of a person, as they are typed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from printed import Printed

Askwell = Callable[..., Printed]
ME = "Ada Lovelace <ada@lovelace.example>"
BEN, HOME = "Ben Mill <ben@mill.example>", "Ben Mill <ben.mill@home.example>"
NOW = ("--now", "2026-06-15T12:00:00+00:00")


def a_letter(number: int, sender: str, to: str, body: str = "Until Friday then.") -> str:
    day = f"{number:02} Jun 2026 10:00:00 +0000"
    return (
        f"From x@x.example Mon Jun  1 00:00:00 2026\nFrom: {sender}\nTo: {to}\nSubject: Looms\nDate: {day}\n"
        f"Message-ID: <{number}@test.example>\n\n{body}\n\n"
    )


@pytest.fixture
def mbox(tmp_path: Path, askwell: Askwell) -> Path:
    path = tmp_path / "mail.mbox"
    letters = [a_letter(1, ME, BEN), a_letter(2, BEN, ME), a_letter(3, ME, HOME), a_letter(4, HOME, ME)]
    path.write_text("".join([*letters, a_letter(5, BEN, ME, "Please take me off your list.")]))
    assert askwell("import", "--me", "ada@lovelace.example", "--mbox", str(path), *NOW).status == 0
    return path


def read_json(printed: Printed) -> Any:
    assert printed.status == 0, printed.err
    return json.loads(printed.out)


def test_a_question_is_answered_once_and_taken_back(askwell: Askwell, mbox: Path) -> None:
    assert mbox.exists()
    (question,) = read_json(askwell("questions", "--json", *NOW))
    assert question["about"] == "same_person"
    assert {question["person"]["address"], question["other"]["address"]} == {
        "ben@mill.example",
        "ben.mill@home.example",
    }
    assert question["options"] == ["yes", "no"]
    assert "askwell answer" in askwell("questions", *NOW).out
    kept = read_json(askwell("answer", question["id"], "yes", "--json", *NOW))
    assert kept == {"id": question["id"], "kept": "yes", "changed": {"suggestions": []}}
    assert read_json(askwell("questions", "--json", *NOW)) == []
    (ben,) = read_json(askwell("people", "--json", *NOW))
    assert len(ben["addresses"]) == 2
    assert "Taken back" in askwell("answer", question["id"], "undo", *NOW).out
    assert read_json(askwell("questions", "--json", *NOW)) == [question]
    for arguments in (["answer", question["id"], "perhaps"], ["answer", "q0", "yes"]):
        failed = askwell(*arguments, *NOW)
        assert failed.status == 1
        assert failed.err.startswith("askwell: ")


def test_words_that_end_it_are_shown_and_overruled(askwell: Askwell, mbox: Path) -> None:
    assert mbox.exists()
    (ben,) = read_json(askwell("people", "ben@mill.example", "--json", *NOW))
    assert ben["standing"] == "ended"
    assert "Please take me off your list." in ben["standing_evidence"][0]["text"]
    assert "--may-ask" in askwell("people", "ben@mill.example", *NOW).out
    (ben,) = read_json(askwell("people", "ben@mill.example", "--may-ask", "--json", *NOW))
    assert ben["standing"] == "in_touch"
    assert askwell("people", "--may-ask", *NOW).status == 2


def test_a_forgotten_person_stays_forgotten_and_it_is_said_how(askwell: Askwell, mbox: Path) -> None:
    said = askwell("forget", "ben@mill.example", "--yes", *NOW)
    assert said.status == 0
    assert "a keyed hash of each address" in said.out
    again = read_json(askwell("import", "--me", "ada@lovelace.example", "--mbox", str(mbox), "--json", *NOW))
    assert again["messages"]["held"] == 2
    assert {one["why"] for one in again["messages"]["skipped"]} == {
        "it is from, to or with somebody whom you had forgotten"
    }
    assert [one["address"] for one in read_json(askwell("people", "--json", *NOW))] == ["ben.mill@home.example"]
    assert askwell("forget", "ben@mill.example", "--undo", *NOW).status == 0
    assert askwell("forget", "ben@mill.example", "--undo", *NOW).status == 1
    assert askwell("import", "--me", "ada@lovelace.example", "--mbox", str(mbox), *NOW).status == 0
    assert len(read_json(askwell("people", "--json", *NOW))) == 2

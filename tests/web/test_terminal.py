"""Strangers' words on a terminal, and a terminal, a disk or a reader that goes away."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from printed import Printed

from web.cli.terminal import LONGEST, printable, printable_json, sentence

Askwell = Callable[..., Printed]
ME = "ada@lovelace.example"
SUBJECT = "Looms \x1b]52;c;cHduZWQ=\x07\x1b[2J \x9b31m \u202egnihsihp"
LETTER = (
    f"From: Ben \x1b[31m Mill <ben@mill.example>\nTo: {ME}\nSubject: {SUBJECT}\n"
    "Date: Mon, 01 Jun 2026 10:00:00 +0000\nMessage-ID: <1@x.example>\n\n\x1b[2J Hi\n"
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:one\x1b[2J\r\nDTSTART:20260612T090000Z\r\nDTEND:20260612T100000Z\r\n"
    f"SUMMARY:{SUBJECT}\r\nORGANIZER:mailto:{ME}\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:{ME}\r\n"
    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ben@mill.example\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:two\x1b[2J\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
OBEYED = ("\x1b", "\x07", "\x9b", "\u202e")


@pytest.fixture
def hostile(askwell: Askwell, tmp_path: Path) -> Printed:
    """An account whose mail and calendar try to steer the terminal; what importing it printed."""
    mail, calendar = tmp_path / "one.eml", tmp_path / "calendar.ics"
    mail.write_text(LETTER, encoding="utf-8")
    calendar.write_text(CALENDAR, encoding="utf-8", newline="")
    return askwell("import", "--me", ME, "--mbox", str(mail), "--ics", str(calendar), "--now", "2026-06-15")


@pytest.mark.parametrize(
    "command", ["meetings", "people", "people ben@mill.example", "knows", "suggest", "accounts", "meetings --json"]
)
def test_no_command_hands_a_strangers_escape_codes_to_the_terminal(
    askwell: Askwell, hostile: Printed, command: str
) -> None:
    assert hostile.status == 1
    assert "two" in hostile.err
    clock = [] if command == "accounts" else ["--now", "2026-06-15"]
    printed = askwell(*command.split(), *clock)
    assert printed.status == 0
    for code in OBEYED:
        assert code not in hostile.err + printed.out + printed.err


def test_json_keeps_the_value_and_escapes_what_a_terminal_obeys(askwell: Askwell, hostile: Printed) -> None:
    (meeting,) = json.loads(askwell("meetings", "--json", "--now", "2026-06-15").out)
    assert meeting["summary"] == SUBJECT
    assert json.loads(printable_json(json.dumps([SUBJECT, "Zoë 🙂"], ensure_ascii=False))) == [SUBJECT, "Zoë 🙂"]


def test_line_breaks_and_every_script_stay() -> None:
    assert printable("Zoë\n\tשלום 山田 🙂") == "Zoë\n\tשלום 山田 🙂"


def test_a_pasted_document_does_not_come_back_whole(askwell: Askwell) -> None:
    printed = askwell("import", "--me", "x" * 100_000, "--mbox", "mail.mbox")
    assert printed.status == 1
    assert printed.err.count("\n") == 1
    assert len(printed.err) < LONGEST + 100
    assert printed.err.endswith("write --me name@company.example.\n")
    assert sentence("two\nlines\x07") == "two lines"
    wrong = askwell("scan", "--days", "9" * 100_000)
    assert wrong.status == 2
    assert len(wrong.err) < LONGEST + 500


NO_TEXT = os.fsdecode(b"\xff\xfe")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["profile", "set", "name", NO_TEXT], 2),
        (["prospects", "add", "--name", NO_TEXT], 2),
        (["prospects", "remove", NO_TEXT], 2),
        (["asks", NO_TEXT], 2),
        (["asks", "set", NO_TEXT, "won"], 2),
        (["draft", NO_TEXT], 2),
        (["import", "--me", f"{NO_TEXT}@x.example", "--mbox", "-"], 1),
        (["import", "--me", "a\x1bb@x.example", "--mbox", "-"], 1),
        (["people", NO_TEXT], 1),
    ],
)
def test_bytes_that_are_no_text_are_refused_in_a_sentence(
    askwell: Askwell, hostile: Printed, arguments: list[str], status: int
) -> None:
    printed = askwell(*arguments)
    assert (printed.status, printed.out) == (status, "")
    assert "should not have" not in printed.err
    assert printed.err.strip()


@pytest.mark.parametrize("now", ["0001-01-01T00:00:00+14:00", "9999-12-31", "9999-12-31T23:59:59-12:00"])
@pytest.mark.parametrize("command", ["meetings", "suggest", "results", "import --me a@x.example --ics x.ics"])
def test_a_time_at_the_end_of_the_calendar_is_wrong_usage(askwell: Askwell, command: str, now: str) -> None:
    printed = askwell(*command.split(), "--now", now)
    assert printed.status == 2
    assert "1900 to 9000" in printed.err


@pytest.mark.alike(2)
@pytest.mark.parametrize("now", ["1900-01-01", "9000-12-31T23:59:59-12:00", "2026-06-15T10:00"])
@pytest.mark.parametrize("command", ["meetings", "people", "knows", "suggest", "track", "asks", "results", "doctor"])
def test_odd_times_are_judged_from_like_any_other(askwell: Askwell, hostile: Printed, command: str, now: str) -> None:
    printed = askwell(command, "--now", now)
    assert "should not have" not in printed.err
    assert printed.status == (1 if command == "doctor" and "problem" in printed.out else 0)


def shell(line: str) -> subprocess.CompletedProcess[str]:
    """Run a shell's line in which $ASKWELL is the command."""
    command = f"{sys.executable} -m web"
    return subprocess.run(
        ["/bin/sh", "-c", line],
        env={**os.environ, "ASKWELL": command},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_reader_that_has_gone_is_told_nothing(hostile: Printed) -> None:
    assert shell("$ASKWELL accounts | true").stderr == ""
    assert shell("$ASKWELL accounts >&-").stderr == ""
    assert shell("$ASKWELL accounts 2>&-").returncode == 0


@pytest.mark.parametrize("command", ["accounts", "accounts --json", "people"])
def test_a_full_disk_under_the_output_is_said(hostile: Printed, command: str) -> None:
    done = shell(f"$ASKWELL {command} > /dev/full")
    assert done.returncode == 1
    assert "No space left" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "free space" in done.stderr


def test_closed_standard_input_is_said() -> None:
    done = shell("$ASKWELL import --me a@x.example --mbox - <&-")
    assert done.returncode == 1
    assert "Standard input is closed" in done.stderr

"""Every command with good, empty, broken and hostile input: its JSON, its sentence, its exit status."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from printed import Printed

Askwell = Callable[..., "Printed"]
ME = "ada@lovelace.example"
BEN = "Ben Mill <ben@mill.example>"
CARA = "Cara Stone <cara@stone.example>"


def a_letter(number: int, sender: str, to: str, day: str, body: str, **headers: str) -> str:
    lines = {
        "From": sender,
        "To": to,
        "Subject": "The looms in Leeds",
        "Date": f"{day} 10:00:00 +0000",
        "Message-ID": f"<{number}@test.example>",
        **headers,
    }
    head = "\n".join(f"{name}: {value}" for name, value in lines.items())
    return f"From x@x.example Mon Jun  1 00:00:00 2026\n{head}\n\n{body}\n\n"


@pytest.fixture
def mbox(tmp_path: Path) -> Path:
    """A short correspondence in which Ben copies in Cara."""
    path = tmp_path / "mail.mbox"
    me = f"Ada Lovelace <{ME}>"
    path.write_text(
        a_letter(1, me, BEN, "Mon, 01 Jun 2026", "Hi Ben,\n\nshall we meet on Friday?\n\nBest,\nAda")
        + a_letter(2, BEN, me, "Tue, 02 Jun 2026", "Hi Ada,\n\nFriday is fine.\n\nBen", Cc=CARA)
        + a_letter(3, me, BEN, "Wed, 10 Jun 2026", "Hi Ben,\n\nhere are the notes.\n\nBest,\nAda")
    )
    return path


@pytest.fixture
def ics(tmp_path: Path) -> Path:
    path = tmp_path / "calendar.ics"
    path.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\nUID:meeting-1\r\nSUMMARY:Looms\r\n"
        "DTSTART:20260612T090000Z\r\nDTEND:20260612T100000Z\r\nORGANIZER:mailto:ada@lovelace.example\r\n"
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@lovelace.example\r\n"
        "ATTENDEE;PARTSTAT=ACCEPTED;CN=Ben Mill:mailto:ben@mill.example\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:broken\r\nSUMMARY:No start\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    return path


def read_json(printed: Printed) -> Any:
    assert printed.status == 0, printed.err
    return json.loads(printed.out)


def test_help_lists_every_command_and_each_explains_itself(askwell: Askwell) -> None:
    from web.cli.main import COMMANDS  # noqa: PLC0415 - the table under test

    listed = askwell("--help")
    assert listed.status == 0
    for command in COMMANDS:
        assert command in listed.out
        assert askwell(command, "--help").status == 0


def test_wrong_usage_is_2_and_says_what_is_right(askwell: Askwell) -> None:
    for arguments in (
        ["nonsense"],
        ["scan", "--days", "soon"],
        ["people", "--now", "yesterday"],
        ["import"],
        ["draft"],
    ):
        printed = askwell(*arguments)
        assert printed.status == 2, arguments
        assert printed.out == ""
        assert "Traceback" not in printed.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["scan"],
        ["meetings"],
        ["people"],
        ["knows"],
        ["suggest"],
        ["draft", "s1"],
        ["track"],
        ["asks"],
        ["results"],
        ["profile"],
    ],
)
def test_without_an_account_each_says_how_to_get_one(askwell: Askwell, arguments: list[str]) -> None:
    printed = askwell(*arguments)
    assert printed.status == 1
    assert "askwell connect" in printed.err
    assert "askwell import" in printed.err
    assert printed.out == ""


def test_import_reads_mail_and_calendar_and_a_second_time_changes_nothing(
    askwell: Askwell, mbox: Path, tmp_path: Path
) -> None:
    first = read_json(askwell("import", "--me", ME, "--mbox", str(mbox), "--json"))
    assert first["account"] == ME
    assert (first["messages"]["held"], first["messages"]["new"]) == (3, 3)
    assert first["complete"] is True
    second = read_json(askwell("import", "--me", ME, "--mbox", str(mbox), "--json"))
    assert (second["messages"]["held"], second["messages"]["new"]) == (3, 0)


def test_several_addresses_and_files_may_follow_one_option(askwell: Askwell, mbox: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.mbox"
    other.write_text(a_letter(9, "Ada <ada@mill.example>", BEN, "Thu, 11 Jun 2026", "Hi Ben,\n\none more.\n\nAda"))
    printed = askwell("import", "--me", ME, "ada@mill.example", "--mbox", str(mbox), str(other), "--json")
    assert read_json(printed)["messages"]["held"] == 4
    people = read_json(askwell("people", "--json", "--now", "2026-06-15T12:00:00+00:00"))
    assert next(one for one in people if one["address"] == "ben@mill.example")["sent"] == 3


def test_a_broken_event_is_named_and_the_rest_is_read(askwell: Askwell, mbox: Path, ics: Path) -> None:
    printed = askwell("import", "--me", ME, "--mbox", str(mbox), "--ics", str(ics), "--json")
    assert printed.status == 1
    report = json.loads(printed.out)
    assert report["messages"]["held"] == 3
    assert report["events"]["held"] == 1
    assert len(report["events"]["skipped"]) == 1
    assert "Traceback" not in printed.err
    meetings = read_json(askwell("meetings", "--now", "2026-06-15T12:00:00+00:00", "--json"))
    assert [meeting["people"] for meeting in meetings] == [["ben@mill.example"]]


@pytest.mark.parametrize(
    ("name", "content"),
    [("cut.mbox.gz", b"\x1f\x8b\x08\x00\x00"), ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(500)), ("empty.mbox", b"")],
)
def test_a_file_that_is_no_mailbox_is_one_sentence_and_the_others_are_read(
    askwell: Askwell, mbox: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    broken = tmp_path / name
    broken.write_bytes(content)
    printed = askwell("import", "--me", ME, "--mbox", str(broken), "--mbox", str(mbox))
    assert printed.status == (0 if name == "empty.mbox" else 1), printed.err
    if printed.status:
        assert name in printed.err
    assert "Traceback" not in printed.err
    assert len(read_json(askwell("people", "--json", "--now", "2026-06-15T12:00:00Z"))) >= 1


def test_a_missing_file_and_a_wrong_address_are_sentences(askwell: Askwell, tmp_path: Path) -> None:
    missing = askwell("import", "--me", ME, "--mbox", str(tmp_path / "nothing.mbox"))
    assert missing.status == 1
    assert "nothing.mbox" in missing.err
    nobody = askwell("import", "--me", "not an address", "--mbox", str(tmp_path / "nothing.mbox"))
    assert nobody.status == 1
    assert "not an address" in nobody.err


def test_people_and_knows_have_the_promised_shapes(askwell: Askwell, mbox: Path) -> None:
    askwell("import", "--me", ME, "--mbox", str(mbox))
    now = ("--now", "2026-06-15T12:00:00+00:00")
    people = read_json(askwell("people", "--json", *now))
    ben = next(person for person in people if person["address"] == "ben@mill.example")
    promised = {"address", "addresses", "name", "organisation", "kind", "strength", "first_met", "last_met", "meetings"}
    assert promised | {"sent", "received", "median_reply_hours", "introduced_by", "evidence"} <= set(ben)
    assert (ben["sent"], ben["received"]) == (2, 1)
    assert 0 <= ben["strength"] <= 1
    (alone,) = read_json(askwell("people", "BEN@mill.example", "--json", *now))
    assert alone.pop("ledger").keys() >= {"asked", "introduced_you", "told", "owed", "introduced_them", "facts"}
    assert alone == ben
    knows = read_json(askwell("knows", "ben@mill.example", "--json", *now))
    assert [one["person"]["address"] for one in knows] == ["cara@stone.example"]
    assert knows[0]["evidence"][0]["kind"] == "copied_together"
    assert askwell("people", "nobody@mill.example").status == 1
    assert askwell("people", "\x00\u202e<script>").status == 1


def test_profile_and_prospects_are_kept_and_checked(askwell: Askwell, mbox: Path, tmp_path: Path) -> None:
    askwell("import", "--me", ME, "--mbox", str(mbox))
    assert askwell("profile", "set", "what", "I mend looms.").status == 0
    assert read_json(askwell("profile", "--json"))["what"] == "I mend looms."
    assert askwell("profile", "set", "what", "x" * 5000).status == 1
    assert askwell("profile", "set", "language", "klingon").status == 1
    assert "de, en, es, fr" in askwell("profile", "set", "language", "xx").err
    assert askwell("profile", "set", "language", "fr").status == 0
    assert askwell("profile", "set", "shoe size", "44").status == 2

    assert askwell("prospects", "add", "--name", "Cara Stone", "--organisation", "Stone & Sons").status == 0
    assert askwell("prospects", "add", "--name", "Cara Stone", "--organisation", "Stone & Sons").status == 0
    kept = read_json(askwell("prospects", "--json"))
    assert [one["name"] for one in kept] == ["Cara Stone"]
    assert askwell("prospects", "add").status == 1
    assert askwell("prospects", "add", "--name", "X", "--address", "nonsense").status == 1

    table = tmp_path / "wishes.csv"
    table.write_bytes("\ufeffOrganisation;NAME;Why\nMoor AG;Jörg Moor;looms\n;;\n".encode())
    assert askwell("prospects", "import", str(table)).status == 0
    assert len(read_json(askwell("prospects", "--json"))) == 2
    assert askwell("prospects", "import", str(tmp_path / "none.csv")).status == 1
    (tmp_path / "binary.csv").write_bytes(b"PK\x03\x04" + bytes(range(256)))
    refused = askwell("prospects", "import", str(tmp_path / "binary.csv"))
    assert refused.status == 1
    assert "save it as CSV" in refused.err
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nFN:Dora Hill\nORG:Hill & Co\nEND:VCARD\n")
    assert askwell("prospects", "import", str(tmp_path / "cards.vcf")).status == 0
    assert "Dora Hill" in askwell("prospects").out
    assert askwell("prospects", "remove", read_json(askwell("prospects", "--json"))[-1]["id"]).status == 0
    assert askwell("prospects", "remove", kept[0]["id"]).status == 0
    assert askwell("prospects", "remove", kept[0]["id"]).status == 1


LINKEDIN = "First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Ruiz,,Tidewell,CFO,03 Jan 2024\n"


def test_a_list_of_people_is_looked_at_added_and_undone(askwell: Askwell, mbox: Path, tmp_path: Path) -> None:
    askwell("import", "--me", ME, "--mbox", str(mbox))
    table = tmp_path / "Connections.csv"
    table.write_text(LINKEDIN)
    looked = askwell("prospects", "import", str(table), "--dry-run")
    assert "Ana Ruiz, CFO, Tidewell, connected since 2024-01-03" in looked.out
    assert "1 new among your contacts" in looked.err
    assert "Nothing was added." in looked.err
    assert "No list was added" in askwell("prospects", "undo").err
    assert askwell("prospects", "import", str(table)).status == 0
    assert read_json(askwell("prospects", "--json")) == []
    assert "as if it had not been added" in askwell("prospects", "undo").err
    assert askwell("prospects", "import", str(table), "--as", "prospects").status == 0
    assert "Ana Ruiz" in askwell("prospects").out
    plain = tmp_path / "wishes.csv"
    plain.write_text("name,organisation\nCara Stone,Stone\n")
    assert "only go to your prospects" in askwell("prospects", "import", str(plain), "--as", "people").err


def test_suggest_always_answers_in_its_shape(askwell: Askwell, mbox: Path) -> None:
    askwell("import", "--me", ME, "--mbox", str(mbox))
    answer = read_json(askwell("suggest", "--withheld", "--json", "--now", "2026-06-15T12:00:00Z"))
    assert set(answer) >= {"suggestions", "withheld"}
    assert answer["suggestions"] == []
    assert "Nothing to ask today" in askwell("suggest", "--now", "2026-06-15T12:00:00Z").out
    assert askwell("draft", "s-nothing", "--now", "2026-06-15T12:00:00Z").status == 1
    assert read_json(askwell("asks", "--json")) == []
    assert askwell("asks", "set", "a-nothing", "sent").status == 1
    assert askwell("asks", "set", "a-nothing", "eaten").status == 2
    assert askwell("asks", "a-nothing").status == 1


def test_nothing_to_ask_is_said_once_and_with_the_reason(askwell: Askwell, mbox: Path) -> None:
    askwell("import", "--me", ME, "--mbox", str(mbox))
    printed = askwell("suggest", "--now", "2026-06-15")
    assert printed.status == 0
    assert printed.out.count("Nothing to ask today") == 1
    assert "nobody on your list yet" in printed.out


def test_scan_of_an_imported_account_says_what_to_do_instead(askwell: Askwell, mbox: Path) -> None:
    askwell("import", "--me", ME, "--mbox", str(mbox))
    printed = askwell("scan")
    assert printed.status == 1
    assert "askwell import" in printed.err


def test_read_prints_one_object_a_message_and_goes_on_past_a_bad_file(
    askwell: Askwell, mbox: Path, tmp_path: Path
) -> None:
    printed = askwell("read", str(tmp_path / "none.eml"), str(mbox), "--me", ME)
    assert printed.status == 1
    assert "none.eml" in printed.err
    lines = [json.loads(line) for line in printed.out.splitlines()]
    assert [line["own_text"] for line in lines][1].startswith("Hi Ada,\n\nFriday is fine.")
    assert set(lines[0]) >= {
        "path",
        "message_id",
        "from",
        "to",
        "cc",
        "quoted_text",
        "signature",
        "greeting",
        "signals",
    }


def test_read_explains_each_signal_and_tie_by_its_rule(askwell: Askwell, tmp_path: Path) -> None:
    message = tmp_path / "one.eml"
    message.write_text(
        "From: Nora Weiss <nora@brightwater.example>\nTo: ada@lark.example\nSubject: Invoice for May\n"
        "Date: Mon, 1 Jun 2026 09:00:00 +0000\n\nHi Ada,\n\nYou did a fantastic job on the audit. "
        "You should meet my landlady Ann Berg.\n\nNora\n\n"
        "Am 28. Mai 2026 um 10:11 schrieb Ada <ada@lark.example>:\n> How is it?\n",
        encoding="utf-8",
    )
    (line,) = [json.loads(text) for text in askwell("read", str(message), "--explain").out.splitlines()]
    read_as = {(entry["what"], entry["is"]): entry for entry in line["explained"]}
    assert read_as["signal", "praise"]["rule"].startswith("en.praise.")
    tie = read_as["tie", "tie"]
    assert (tie["name"], tie["rule"]) == ("Ann Berg", "en.bond.my-cousin")
    assert tie["says"] == "what the person is to the writer: my cousin"
    cut = read_as["quote", "wrote"]
    assert (cut["rule"], cut["words"], cut["languages"]) == ("mail.wrote", "schrieb", ["de"])
    assert cut["says"] == "verbs of attribution"
    assert read_as["kind", "papers"]["rule"] == "kinds.papers"
    assert read_as["kind", "papers"]["says"].startswith("what the one who does the work sends")
    assert "explained" not in json.loads(askwell("read", str(message)).out)


@pytest.mark.parametrize(
    "content", [None, "", "{", "[]", '{"type": "service_account"}', '{"installed": {}}', "\x00\x01"]
)
def test_connect_with_bad_credentials_says_what_to_do(askwell: Askwell, tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "config" / "credentials.json"
    path.parent.mkdir()
    if content is not None:
        path.write_text(content)
    printed = askwell("connect", "--no-browser", "--port", "0")
    assert printed.status == 1
    assert "credentials.json" in printed.err
    assert printed.err.count("\n") == 1


def test_doctor_speaks_before_and_after_an_account_is_there(askwell: Askwell, mbox: Path) -> None:
    findings = read_json(askwell("doctor", "--json"))
    assert {finding["state"] for finding in findings} <= {"ok", "warning", "problem"}
    assert any("askwell connect" in finding["text"] for finding in findings)
    askwell("import", "--me", ME, "--mbox", str(mbox))
    assert any(finding["subject"] == ME for finding in read_json(askwell("doctor", "--json")))


def test_the_data_is_the_users(askwell: Askwell, mbox: Path, tmp_path: Path) -> None:
    askwell("import", "--me", ME, "--mbox", str(mbox))
    assert askwell("export", str(tmp_path / "out")).status == 0
    assert askwell("export", str(tmp_path / "out")).status == 1
    assert askwell("backup", str(tmp_path / "all.zip")).status == 0
    assert askwell("backup", str(tmp_path / "all.zip")).status == 1
    assert askwell("forget", "ben@mill.example", "--yes").status == 0
    people = read_json(askwell("people", "--json", "--now", "2026-06-15T12:00:00Z"))
    assert "ben@mill.example" not in [person["address"] for person in people]
    assert askwell("forget", ME, "--yes").status == 0
    assert read_json(askwell("accounts", "--json")) == []


def test_settings_that_mean_nothing_are_said(askwell: Askwell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKWELL_QUOTA", "plenty")
    printed = askwell("accounts")
    assert printed.status == 1
    assert "ASKWELL_QUOTA" in printed.err


def test_help_lists_every_command_with_its_whole_line(askwell: Askwell) -> None:
    from web.cli.main import COMMANDS  # noqa: PLC0415 - the table under test

    printed = askwell("--help")
    for name, (_, summary) in COMMANDS.items():
        assert summary.endswith(".")
        assert f"{name} " in printed.out
        assert summary in printed.out


def test_no_command_at_all_shows_the_same_help(askwell: Askwell) -> None:
    assert askwell() == askwell("--help")


@pytest.mark.parametrize(("typed", "meant"), [("sugest", "suggest"), ("prospect", "prospects"), ("docter", "doctor")])
def test_a_slip_in_a_commands_name_is_answered_with_the_name_meant(askwell: Askwell, typed: str, meant: str) -> None:
    printed = askwell(typed)
    assert printed.status == 2
    assert f"Did you mean: askwell {meant}?" in printed.err


def test_help_imports_no_command() -> None:
    code = (
        "import sys; from web.cli.main import main; main(['--help']); "
        "print([name for name in ('flask', 'plugin.domain', 'web.cli.suggest') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"

"""Importing: everything readable is kept, nothing twice, and what was not read is named."""

import gzip
import io
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from builders import NOW, OWNER, an_account, an_address

from plugin.errors import AlreadyRunning, UserError
from plugin.store.sqlite.account_store import AccountStore
from plugin.takeout import worker_pool as crew
from plugin.usecases.imports import PartlyRead, import_files
from plugin.usecases.scan_run import ScanProgress

REAL = Path(__file__).parents[3] / "shared" / "data" / "real" / "sent-2009.mbox.gz"
ACCOUNT = an_account(kind="imported", also=["mara@old.example"])
CANARY = "zanzibarcanary"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[AccountStore]:
    with AccountStore.open(tmp_path / "home" / "a.db") as opened:
        yield opened


def a_letter(number: int, *headers: str, sender: str = OWNER, body: str = "Hello Nora, until Tuesday then.") -> str:
    date = datetime(2025, 6, 2, 9, 30, tzinfo=UTC) + timedelta(minutes=number)
    lines = [
        f"From {number}@xxx {date:%a %b %d %H:%M:%S} +0000 {date:%Y}",
        f"Message-ID: <m{number}@mail.example>",
        f"From: Mara <{sender}>",
        "To: Nora Brandt <nora@brightwater.example>",
        f"Date: {date:%a, %d %b %Y %H:%M:%S} +0000",
        f"Subject: Plan {number}",
        *headers,
    ]
    return "\n".join([*lines, "", body, "", ""])


def a_folder(path: Path, count: int = 3, *, first: int = 1) -> Path:
    path.write_text("".join(a_letter(number) for number in range(first, first + count)))
    return path


def a_calendar(path: Path, *uids: str, broken: str = "", lines: str = "") -> Path:
    events = [
        f"BEGIN:VEVENT\nUID:{uid}\nDTSTART:20250602T093000Z\nDTEND:20250602T103000Z\n{lines}END:VEVENT\n"
        for uid in uids
    ]
    path.write_text("BEGIN:VCALENDAR\n" + "".join(events) + broken + "END:VCALENDAR\n")
    return path


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the runs' and what counts them, row numbers and all."""
    connection = sqlite3.connect(path)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = {
        name: connection.execute(f'SELECT rowid, * FROM "{name}" ORDER BY rowid').fetchall()
        for name in tables
        if name not in {"scan_runs", "sqlite_sequence", "_sqlite_migrations"}
    }
    connection.close()
    # That something was looked at is counted for the pages.
    rows["changes"] = [row for row in rows["changes"] if "shown" not in row]
    return rows


def test_mail_and_events_are_read_into_the_same_records(store: AccountStore, tmp_path: Path) -> None:
    told: list[ScanProgress] = []
    report = import_files(
        store,
        ACCOUNT,
        mbox=[a_folder(tmp_path / "a.mbox")],
        ics=[str(a_calendar(tmp_path / "a.ics", "e1", "e2"))],
        now=NOW,
        progress=told.append,
    )
    assert (report.messages.listed, report.messages.held, report.messages.new) == (3, 3, 3)
    assert (report.events.listed, report.events.held, report.events.new) == (2, 2, 2)
    assert report.complete
    assert report.account == OWNER
    messages = store.load_messages()
    assert [message.subject for message in messages] == ["Plan 1", "Plan 2", "Plan 3"]
    assert all(message.sent_by_me for message in messages)
    assert store.load_event_ids() == {"e1", "e2"}
    assert {progress.phase for progress in told} >= {"calendar", "mail"}
    last = store.load_last_run()
    assert last is not None
    assert last.report == report
    assert last.finished_at is not None


def test_a_second_import_changes_nothing(store: AccountStore, tmp_path: Path) -> None:
    mbox, ics = a_folder(tmp_path / "a.mbox", 30), a_calendar(tmp_path / "a.ics", "e1", lines="RRULE:FREQ=WEEKLY\n")
    spoiled = tmp_path / "b.mbox"
    spoiled.write_text(a_letter(90, "X-Gmail-Labels: Spam") + a_letter(91, sender="nobody"))
    import_files(store, ACCOUNT, mbox=[mbox, spoiled], ics=[ics], now=NOW)
    before = contents(store.path)
    again = import_files(store, ACCOUNT, mbox=[mbox, spoiled], ics=[ics], now=NOW)
    assert (again.messages.new, again.events.new) == (0, 0)
    assert (again.messages.listed, again.messages.held, len(again.messages.skipped)) == (32, 30, 2)
    assert contents(store.path) == before


def test_files_that_overlap_bring_each_message_once(store: AccountStore, tmp_path: Path) -> None:
    first, second = a_folder(tmp_path / "a.mbox", 4), a_folder(tmp_path / "b.mbox", 4, first=3)
    report = import_files(store, ACCOUNT, mbox=[first, second], now=NOW)
    assert (report.messages.listed, report.messages.new) == (6, 6)
    third = a_folder(tmp_path / "c.mbox", 4, first=6)
    assert import_files(store, ACCOUNT, mbox=[third], now=NOW).messages.new == 3
    assert len(store.load_message_ids()) == 9


def test_mail_from_any_of_the_owners_addresses_is_theirs(store: AccountStore, tmp_path: Path) -> None:
    (tmp_path / "a.mbox").write_text(a_letter(1, sender="mara@old.example") + a_letter(2, sender="ben@halden.example"))
    import_files(store, ACCOUNT, mbox=[tmp_path / "a.mbox"], now=NOW)
    assert [message.sent_by_me for message in store.load_messages()] == [True, False]


def test_conversations_are_put_together_across_imports(store: AccountStore, tmp_path: Path) -> None:
    reply = tmp_path / "reply.mbox"
    reply.write_text(a_letter(2, "In-Reply-To: <m1@mail.example>", sender="nora@brightwater.example"))
    import_files(store, ACCOUNT, mbox=[reply], now=NOW)
    (tmp_path / "first.mbox").write_text(a_letter(1))
    import_files(store, ACCOUNT, mbox=[tmp_path / "first.mbox"], now=NOW)
    first, second = store.load_messages()
    assert first.thread_id == second.thread_id
    assert store.load_thread(first.thread_id) == [first, second]


def test_takeouts_threads_and_labels_are_kept(store: AccountStore, tmp_path: Path) -> None:
    (tmp_path / "a.mbox").write_text(
        a_letter(1, "X-GM-THRID: 1784654321098765432", "X-Gmail-Labels: Gesendet,Wichtig")
        + a_letter(2, "X-Gmail-Labels: Entwürfe")
    )
    report = import_files(store, ACCOUNT, mbox=[tmp_path / "a.mbox"], now=NOW)
    (message,) = store.load_messages()
    assert message.labels == ("SENT", "IMPORTANT")
    assert message.thread_id == format(1784654321098765432, "x")
    assert [(skipped.id, skipped.why) for skipped in report.messages.skipped] == [
        ("m2@mail.example", "a draft, not a message")
    ]
    assert store.load_skipped("messages") == list(report.messages.skipped)


def test_a_file_that_is_none_is_named_and_the_others_are_read(store: AccountStore, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Dear diary,\nnothing happened.\n")
    with pytest.raises(PartlyRead) as failure:
        import_files(
            store,
            ACCOUNT,
            mbox=[tmp_path / "notes.txt", a_folder(tmp_path / "a.mbox"), tmp_path / "none.mbox"],
            ics=[tmp_path / "notes.txt", a_calendar(tmp_path / "a.ics", "e1")],
            now=NOW,
        )
    sentence = str(failure.value)
    assert "\n" not in sentence
    assert "notes.txt is no calendar file" in sentence
    assert "notes.txt is no mbox file" in sentence
    assert "none.mbox does not exist" in sentence
    assert "3 messages and 1 event were read and kept." in sentence
    assert failure.value.exit_status == 1
    assert not failure.value.report.complete
    assert len(store.load_message_ids()) == 3
    assert store.load_event_ids() == {"e1"}


def test_a_folder_that_is_cut_off_is_read_as_far_as_it_goes_and_completed_later(
    store: AccountStore, tmp_path: Path
) -> None:
    whole = a_folder(tmp_path / "a.mbox", 10).read_text()
    cut = tmp_path / "cut.mbox"
    cut.write_text(whole[: whole.index("Subject: Plan 10") + 4])
    with pytest.raises(PartlyRead, match=r"cut\.mbox is cut off, and its last message was skipped") as failure:
        import_files(store, ACCOUNT, mbox=[cut], now=NOW)
    assert failure.value.report.messages.held == 9
    assert [(one.id, one.why) for one in failure.value.report.messages.skipped] == [
        ("m10@mail.example", "the file is cut off within its headers")
    ]
    assert import_files(store, ACCOUNT, mbox=[tmp_path / "a.mbox"], now=NOW).messages.new == 1
    assert store.load_skipped("messages") == []


def test_what_is_held_whole_is_not_replaced_by_what_is_left_of_it(store: AccountStore, tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "a.mbox", 5)
    import_files(store, ACCOUNT, mbox=[folder], now=NOW)
    before = contents(store.path)
    folder.write_text(folder.read_text()[:-20])
    with pytest.raises(PartlyRead, match="was kept as far as it goes"):
        import_files(store, ACCOUNT, mbox=[folder], now=NOW)
    assert contents(store.path) == before


def test_a_packed_folder_that_is_cut_off_keeps_what_came(store: AccountStore, tmp_path: Path) -> None:
    packed = gzip.compress(
        "".join(a_letter(number, f"X-Noise: {os.urandom(200).hex()}") for number in range(300)).encode()
    )
    (tmp_path / "a.mbox.gz").write_bytes(packed[: len(packed) // 2])
    with pytest.raises(PartlyRead, match="is cut off"):
        import_files(store, ACCOUNT, mbox=[tmp_path / "a.mbox.gz"], now=NOW)
    assert 50 < len(store.load_message_ids()) < 300


def test_a_broken_event_is_named_and_the_rest_is_kept(store: AccountStore, tmp_path: Path) -> None:
    broken = "BEGIN:VEVENT\nUID:bad\nDTSTART:soon\nEND:VEVENT\n"
    ics = a_calendar(tmp_path / "a.ics", "e1", "e2", broken=broken)
    with pytest.raises(PartlyRead, match=r"a\.ics holds a broken event, bad, because its DTSTART is no date or time"):
        import_files(store, ACCOUNT, ics=[ics], now=NOW)
    assert store.load_event_ids() == {"e1", "e2"}
    assert [skipped.id for skipped in store.load_skipped("events")] == ["bad"]


def test_an_occurrence_that_has_moved_leaves_its_old_place(store: AccountStore, tmp_path: Path) -> None:
    ics = a_calendar(tmp_path / "a.ics", "s1", lines="RRULE:FREQ=DAILY;COUNT=3\n")
    import_files(store, ACCOUNT, ics=[ics], now=NOW)
    assert len(store.load_event_ids()) == 3
    a_calendar(ics, "s1", lines="RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20250603T093000Z\n")
    import_files(store, ACCOUNT, ics=[ics], now=NOW)
    assert sorted(store.load_event_ids()) == ["s1_20250602T093000Z", "s1_20250604T093000Z"]
    import_files(store, ACCOUNT, ics=[a_calendar(tmp_path / "b.ics", "e9")], now=NOW)
    assert len(store.load_event_ids()) == 3


def test_streams_and_standard_input_are_read(
    store: AccountStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(a_letter(1).encode())))
    report = import_files(store, ACCOUNT, mbox=["-", io.BytesIO(a_letter(2).encode())], now=NOW)
    assert report.messages.new == 2


def test_a_full_disk_stops_the_import_and_nothing_unsaved_is_called_kept(store: AccountStore, tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "mail.mbox", 600)
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(UserError, match="could not be saved") as failure:
        import_files(store, ACCOUNT, mbox=[folder], now=NOW, workers=1)
    assert not isinstance(failure.value, PartlyRead)
    assert "kept" not in str(failure.value)
    assert store.load_message_ids() == set()


def test_an_account_that_is_being_read_is_not_imported_into(store: AccountStore, tmp_path: Path) -> None:
    store.start_run(kind="scan", owner="elsewhere:1:1:x", now=NOW, lease=timedelta(minutes=5))
    with pytest.raises(AlreadyRunning):
        import_files(store, ACCOUNT, mbox=[a_folder(tmp_path / "a.mbox")], now=NOW)
    assert store.load_message_ids() == set()


def test_an_import_that_is_stopped_gives_the_lease_back(store: AccountStore, tmp_path: Path) -> None:
    class Stopped(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise KeyboardInterrupt(size)

    with pytest.raises(KeyboardInterrupt):
        import_files(store, ACCOUNT, mbox=[a_folder(tmp_path / "a.mbox"), Stopped()], now=NOW)
    last = store.load_last_run()
    assert last is not None
    assert last.report is not None
    assert not last.report.complete
    assert import_files(store, ACCOUNT, mbox=[tmp_path / "a.mbox"], now=NOW).messages.new == 0


KILLED = """
import sys
from datetime import datetime, UTC
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from builders import an_account
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases import imports
imports.PAGE = 20
with AccountStore.open(Path(sys.argv[1])) as store:
    print("ready", flush=True)
    imports.import_files(store, an_account(kind="imported"), mbox=[sys.argv[2]], now=datetime.now(UTC), workers=1)
"""


def test_an_import_that_is_killed_loses_at_most_a_page_and_is_completed_by_the_next(tmp_path: Path) -> None:
    mbox, path = a_folder(tmp_path / "a.mbox", 1_200), tmp_path / "home" / "a.db"
    makers = str(Path(__file__).parents[1] / "support")
    held = []
    for wait in (0.1, 0.25, 0.4):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path), str(mbox), makers], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        with AccountStore.open(path) as store:
            held.append(len(store.load_message_ids()))
    assert held == sorted(held)
    with AccountStore.open(path) as store:
        report = import_files(store, ACCOUNT, mbox=[mbox], now=datetime.now(UTC), workers=1)
        assert report.messages.new == 1_200 - held[-1]
        killed = contents(path)
    with AccountStore.open(tmp_path / "undisturbed.db") as store:
        import_files(store, ACCOUNT, mbox=[mbox], now=NOW, workers=1)
    undisturbed = contents(tmp_path / "undisturbed.db")
    assert killed["messages"] == undisturbed["messages"]


def test_no_word_of_a_body_is_on_the_disk_after_an_import(tmp_path: Path) -> None:
    body = f"Hello Nora,\n\n{CANARY} {'and ' * 80}{CANARY}.\n\nMara\n\n> quoted {CANARY}"
    (tmp_path / "a.mbox").write_text("".join(a_letter(number, body=body) for number in range(40)))
    with AccountStore.open(tmp_path / "home" / "a.db") as store:
        import_files(store, ACCOUNT, mbox=[tmp_path / "a.mbox"], now=NOW)
        assert len(store.load_message_ids()) == 40
        for file in (tmp_path / "home").iterdir():
            assert CANARY.encode() not in file.read_bytes()


def test_many_messages_are_read_on_several_cores_with_the_same_outcome(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mbox = a_folder(tmp_path / "a.mbox", 700)
    with AccountStore.open(tmp_path / "one.db") as store:
        import_files(store, ACCOUNT, mbox=[mbox], now=NOW, workers=1)
    monkeypatch.setattr(crew, "WORTHWHILE", 100)
    with AccountStore.open(tmp_path / "two.db") as store:
        assert import_files(store, ACCOUNT, mbox=[mbox], now=NOW, workers=2).messages.new == 700
    one, two = contents(tmp_path / "one.db"), contents(tmp_path / "two.db")
    # Each account draws a secret of its own.
    assert one.pop("preferences") != two.pop("preferences")
    assert one == two


@pytest.mark.real
def test_a_year_of_real_mail_is_read_whole_and_once(store: AccountStore) -> None:
    if not REAL.exists():
        # The mail is not part of the project; without it there is nothing to read.
        return
    me = an_account("hrod17@clintonemail.com", kind="imported")
    report = import_files(store, me, mbox=[REAL], now=NOW)
    assert report.messages.listed == 1_391
    assert report.messages.held + len(report.messages.skipped) == 1_391
    assert report.messages.held > 1_350
    before = contents(store.path)
    assert import_files(store, me, mbox=[REAL], now=NOW).messages.new == 0
    assert contents(store.path) == before
    assert an_address("hrod17@clintonemail.com") in {message.sender.address for message in store.load_messages()}


def test_two_letters_of_one_message_id_are_both_held_and_copies_of_one_are_one(
    store: AccountStore, tmp_path: Path
) -> None:
    first, second = a_letter(1), a_letter(2, sender="ida@fjord.example").replace("<m2@", "<m1@")
    copy = first.replace("Subject: Plan 1", "Subject: [club] Plan 1")
    for name, letters in (("a", (first, second)), ("b", (second, first, copy)), ("c", (first, first))):
        (tmp_path / f"{name}.mbox").write_text("".join(letters))
    for folder in ("a", "b", "c"):
        report = import_files(store, ACCOUNT, mbox=[tmp_path / f"{folder}.mbox"], now=NOW)
        assert report.messages.listed == report.messages.held + len(report.messages.skipped)
        assert sorted(message.subject for message in store.each_message()) == ["Plan 1", "Plan 2"]
    assert len({message.thread_id for message in store.each_message()}) <= 2


def test_every_message_of_a_folder_is_held_or_named(store: AccountStore, tmp_path: Path) -> None:
    letters = [
        a_letter(1),
        a_letter(2, "X-Mozilla-Status: 0009"),
        a_letter(3, "X-Gmail-Labels: Borradores"),
        a_letter(4).replace("Date: ", "X-Old: "),
        a_letter(5).replace(f"From: Mara <{OWNER}>", "From: nobody"),
        "From - Mon Jun  2 09:30:00 2025\n\nno header at all\n\n",
        a_letter(6),
    ]
    (tmp_path / "a.mbox").write_text("".join(letters))
    tally = import_files(store, ACCOUNT, mbox=[tmp_path / "a.mbox"], now=NOW).messages
    assert (tally.listed, tally.held) == (7, 3)
    assert len(tally.skipped) == 4
    assert all(skipped.why for skipped in tally.skipped)

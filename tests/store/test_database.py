"""The file itself: who may read it, where it may lie, and that many processes may use it at once."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import NOW, a_message, an_address
from ledger_builders import NORA, a_draft, an_ask
from sqlite_utils import Database

from plugin.domain.model import (
    CONFIRMED,
    STRUCK,
    AskStatus,
    ChangeSource,
    DraftFate,
    DraftKind,
    MeetingKey,
    MeetingSource,
    MeetingVerdict,
    MeetingVerdictKind,
    MirrorPage,
    StatusChange,
)
from plugin.errors import UserError
from plugin.store import mirror, places
from plugin.store.rows import dump, to_json
from plugin.store.sqlite import database
from plugin.store.sqlite.account_store import AccountStore
from plugin.store.sqlite.control_store import ControlStore
from plugin.store.sqlite.migrations import ACCOUNT

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
nas:/export /home/mara nfs4 rw 0 0
//nas/share /mnt/with\\040space cifs rw 0 0
mara@host:/ /mnt/remote fuse.sshfs rw 0 0
/dev/fuse /mnt/disk fuseblk rw 0 0
/dev/sdb1 /home/mara/local ext4 rw 0 0
"""

CLAIM = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from plugin.store.sqlite.account_store import AccountStore
with AccountStore.open(Path(sys.argv[1])) as store:
    print(sum(store.claim_draft(f"k{number}", now=datetime.now(UTC)) for number in range(40)))
"""

MIGRATE = """
import os, signal, sys
from pathlib import Path
from plugin.store.sqlite import migrations
from plugin.store.sqlite.account_store import AccountStore

@migrations.ACCOUNT()
def next_step(db):
    db.execute("ALTER TABLE messages ADD COLUMN kept TEXT")
    db.execute("UPDATE messages SET kept = 'x'")
    if sys.argv[2] == "die":
        db.execute("PRAGMA cache_size = 1").fetchall()
        os.kill(os.getpid(), signal.SIGKILL)

with AccountStore.open(Path(sys.argv[1])) as store:
    (changed,) = store._db.execute("SELECT count(*) FROM messages WHERE kept = 'x'").fetchone()
    print(len(store.load_message_ids()), changed)
"""

WRITE = """
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from builders import a_message
from plugin.domain.model import MirrorPage, MessageId
from plugin.store.sqlite.account_store import AccountStore
for number in range(30):
    with AccountStore.open(Path(sys.argv[1])) as store:
        messages = tuple(a_message(id=MessageId(f"{sys.argv[2]}-{number}-{one}")) for one in range(20))
        store.save_page(MirrorPage(messages=messages, cursors={sys.argv[2]: str(number)}))
        store.load_messages()
"""


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 40, 1), "delete"),
        ((3, 44, 6), "wal"),
        ((3, 44, 5), "delete"),
        ((3, 50, 7), "wal"),
        ((3, 51, 2), "delete"),
        ((3, 51, 3), "wal"),
        ((3, 52, 0), "wal"),
    ],
)
def test_wal_is_used_only_where_resetting_it_is_safe(version: tuple[int, ...], mode: str) -> None:
    assert database.journal_mode(version) == (mode, "full" if mode == "delete" else "normal")


@pytest.mark.waits_for_disk
def test_the_opened_file_has_the_journal_that_this_sqlite_keeps_safely(tmp_path: Path) -> None:
    with AccountStore.open(tmp_path / "a.db") as store:
        mode, synchronous = database.journal_mode()
        assert store._db.execute("PRAGMA journal_mode").fetchone() == (mode,)
        assert store._db.execute("PRAGMA synchronous").fetchone() == ({"normal": 1, "full": 2}[synchronous],)
        assert store._db.execute("PRAGMA foreign_keys").fetchone() == (1,)


@pytest.mark.parametrize(
    ("path", "kind", "network"),
    [
        ("/var/lib/askwell", "ext4", False),
        ("/home/mara/askwell", "nfs4", True),
        ("/home/mara/local/askwell", "ext4", False),
        ("/mnt/with space/askwell", "cifs", True),
        ("/mnt/remote", "fuse.sshfs", True),
        ("/mnt/disk/askwell", "fuseblk", False),
    ],
)
def test_the_nearest_mount_tells_whether_the_disk_is_elsewhere(path: str, kind: str, network: bool) -> None:  # noqa: FBT001 -- a parameter of the table
    assert places.file_system_of(Path(path), MOUNTS) == kind
    assert places.is_network(kind) is network


def test_a_network_file_system_is_refused_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"nas:/x {tmp_path} nfs rw 0 0\n")
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    with pytest.raises(UserError, match="ASKWELL_HOME"):
        AccountStore.open(tmp_path / "home" / "a.db")
    assert not (tmp_path / "home").exists()


def test_files_are_the_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with (
            ControlStore.open(tmp_path / "deep" / "home") as control,
            AccountStore.open(control.account_path("abc")) as store,
        ):
            store._db.execute("BEGIN IMMEDIATE")
            store._db.execute("INSERT INTO cursors VALUES ('a', 'b')")
            accounts = tmp_path / "deep" / "home" / "accounts"
            files = [path for path in (tmp_path / "deep").rglob("*") if path.is_file()]
            assert accounts / "abc.db" in files
            assert any("-journal" in path.name or "-wal" in path.name for path in files)
            assert {rights(path) for path in files} == {0o600}
            assert {rights(path) for path in (tmp_path / "deep", tmp_path / "deep" / "home", accounts)} == {0o700}
            store._db.execute("ROLLBACK")
    finally:
        os.umask(before)


def test_a_file_left_open_to_others_is_tightened_and_an_existing_directory_stays_as_it_is(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o755)
    (home / "a.db").touch(mode=0o644)
    AccountStore.open(home / "a.db").close()
    assert rights(home) == 0o755
    assert rights(home / "a.db") == 0o600


def test_a_file_that_is_no_database_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"this is no database, whatever its name says" * 100)
    with pytest.raises(UserError, match="damaged or is no Askwell database"):
        AccountStore.open(tmp_path / "a.db")


def test_a_directory_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="ASKWELL_HOME"):
        AccountStore.open(tmp_path / "file" / "home" / "a.db")


def test_a_failed_write_is_rolled_back(tmp_path: Path) -> None:
    with AccountStore.open(tmp_path / "a.db") as store:

        def fail() -> None:
            with database.write(store._db):
                store._db.execute("INSERT INTO cursors VALUES ('a', 'b')")
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            fail()
        assert store.load_cursor("a") is None


def test_a_process_killed_while_it_brings_the_file_up_to_date_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with AccountStore.open(path) as store:
        store.save_page(MirrorPage(messages=tuple(a_message(subject="word " * 200) for _ in range(500))))

    def bring_up_to_date(how: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", MIGRATE, str(path), how], capture_output=True, text=True, timeout=60, check=False
        )

    for _ in range(2):
        assert bring_up_to_date("die").returncode == -signal.SIGKILL
        with AccountStore.open(path) as store:
            assert len(store.load_message_ids()) == 500
            columns = [row[1] for row in store._db.execute("PRAGMA table_info(messages)").fetchall()]
            assert "kept" not in columns
            assert store._db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert bring_up_to_date("live").stdout.split() == ["500", "500"]
    with pytest.raises(UserError, match="later version"):
        AccountStore.open(path)


def test_a_new_file_whose_making_was_cut_off_is_made_at_the_next_opening(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    with AccountStore.open(tmp_path / "a.db") as store:
        assert store.load_install_secret()


def test_of_many_processes_each_draft_has_exactly_one_winner(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with AccountStore.open(path) as store:
        store.add_ask(an_ask())
        for number in range(40):
            store.add_draft(a_draft(f"k{number}"))
    claimants = [
        subprocess.Popen([sys.executable, "-c", CLAIM, str(path)], stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    wins = [int(claimant.communicate(timeout=60)[0]) for claimant in claimants]
    assert sum(wins) == 40
    with AccountStore.open(path) as store:
        assert len(store.load_drafts("calling")) == 40


def test_processes_that_open_a_new_file_and_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path, makers = tmp_path / "a.db", str(Path(__file__).parents[1] / "support")
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITE, str(path), name, makers], stderr=subprocess.PIPE, text=True)
        for name in ("one", "two", "three")
    ]
    errors = [writer.communicate(timeout=120)[1] for writer in writers]
    assert errors == ["", "", ""]
    with AccountStore.open(path) as store:
        assert len(store.load_message_ids()) == 3 * 30 * 20
        assert [store.load_cursor(name) for name in ("one", "two", "three")] == ["29", "29", "29"]


def test_a_reader_sees_the_state_before_or_after_a_page_never_between(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with AccountStore.open(path) as store, AccountStore.open(path) as reader:
        store.save_page(MirrorPage(messages=(a_message(),), cursors={"page": "1"}))
        store._db.execute("BEGIN IMMEDIATE")
        store._db.execute("DELETE FROM messages")
        assert len(reader.load_messages()) == 1
        store._db.execute("ROLLBACK")


def test_the_history_of_an_ask_cannot_be_changed_or_shortened_by_any_sql(tmp_path: Path) -> None:
    with AccountStore.open(tmp_path / "a.db") as store:
        store.add_ask(an_ask())
        for statement in ("UPDATE ask_history SET status = 'won'", "DELETE FROM ask_history"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                store._db.execute(statement)
        store._db.execute("DELETE FROM asks")
        assert store._db.execute("SELECT count(*) FROM ask_history").fetchone() == (0,)


def test_what_is_deleted_is_no_longer_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with AccountStore.open(path) as store:
        store.save_page(MirrorPage(messages=(a_message(("canary@wexford.example", "Canary Wren")),)))
        assert b"canary@wexford" in b"".join(file.read_bytes() for file in tmp_path.iterdir())
        store.forget_person((an_address("canary@wexford.example"),), "Canary Wren", now=NOW)
        store.vacuum()
    assert b"anary" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_a_backup_is_a_whole_database_of_its_own(tmp_path: Path) -> None:
    with AccountStore.open(tmp_path / "a.db") as store:
        store.save_page(MirrorPage(messages=(a_message(date=NOW),)))
        store.backup(tmp_path / "copy.db")
    assert rights(tmp_path / "copy.db") == 0o600
    with AccountStore.open(tmp_path / "copy.db") as copy:
        assert len(copy.load_messages()) == 1


def test_a_full_disk_is_said_to_be_one_and_nothing_is_half_saved(tmp_path: Path) -> None:
    with AccountStore.open(tmp_path / "a.db") as store:
        (pages,) = store._db.execute("PRAGMA page_count").fetchone()
        store._db.execute(f"PRAGMA max_page_count = {pages + 2}")
        many = tuple(a_message(subject="word " * 100) for _ in range(200))
        with pytest.raises(UserError, match="free some disk space"):
            store.save_page(MirrorPage(messages=many, cursors={"page": "2"}))
        assert store.load_message_ids() == set()
        assert store.load_cursor("page") is None


def test_forgetting_reaches_addresses_within_the_words_of_others(tmp_path: Path) -> None:
    from_tom = a_message(
        "tom@halden.example", "ben@halden.example", signature="Write to NORA@brightwater.example. Thanks"
    )
    other = a_message("tom@halden.example", "ben@halden.example", signature="Write to joanora@brightwater.example.au")
    with AccountStore.open(tmp_path / "a.db") as store:
        store.save_page(MirrorPage(messages=(from_tom, other)))
        store.forget_person((NORA,), "", now=NOW)
        held = {one.id: one.signature for one in store.load_messages()}
        assert held == {from_tom.id: "Write to …. Thanks", other.id: other.signature}


def test_a_file_of_the_version_before_answers_and_forgetting_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    old = Database(path)
    ACCOUNT.apply(old, stop_before="answer_tables")
    assert "forgotten" not in old.table_names()
    message = a_message()
    old.table("messages").insert(mirror.message_row(message))
    old.table("do_not_ask").insert({"address": NORA})
    old.close()
    with AccountStore.open(path) as store:
        assert store.load_messages() == [message]
        assert store.load_corrections().do_not_ask == {NORA}
        assert (store.load_answers(), store.count_forgotten(), store.load_corrections().may_ask) == ([], 0, ())
        store.forget_person((message.sender.address,), "", now=NOW)
    with AccountStore.open(path) as store:
        assert store.load_messages() == []
        assert store.count_forgotten() == 1


def test_a_file_of_the_version_before_follow_ups_had_kinds_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    old = Database(path)
    ACCOUNT.apply(old, stop_before="follow_up_tables")
    ask = an_ask()
    history = [{"ask_id": ask.id, "status": "suggested", "at": "2026-05-01", "record": to_json(ask.history[0])}]
    row = {
        "id": ask.id,
        "suggestion_id": ask.suggestion_id,
        "status": "suggested",
        "introducer": ask.introducer,
        "prospect": "Tom Albers",
        "created_at": "2026-05-01",
        "record": to_json(replace(ask, history=())),
    }
    old.table("asks").insert(row)
    old.table("ask_history").insert_all(history)
    before = {"key": "", "ask_id": ask.id, "to": NORA, "subject": "Tom", "body": "Hi", "rfc822_message_id": "<1@x>"}
    for key, generation, tries, noted in (
        ("why", 0, 3, ["history:77", "d1", "m1"]),
        ("ask", 2, 12, ["history:78"]),
        ("new", 3, 0, []),
    ):
        record = before | {"key": key, "generation": generation, "tries": tries, "before": noted}
        old.table("drafts").insert(
            {
                "key": key,
                "ask_id": ask.id,
                "state": "unknown",
                "generation": generation,
                "draft_id": "",
                "thread_id": "",
                "frozen": b"To: nora",
                "record": dump(record),
            }
        )
    old.close()
    with AccountStore.open(path) as store:
        assert store.load_asks() == [ask]
        why, first, new = store.load_drafts()
        assert (why.kind, why.generation, why.tries, why.second_post) == (DraftKind.REPLY_TO_NAMED, 1, 3, False)
        assert (why.history_id, why.before, why.fate) == ("77", ("d1", "m1"), DraftFate.LYING)
        assert (first.kind, first.generation, first.tries, first.second_post) == (DraftKind.ASK, 2, 2, True)
        assert (new.history_id, new.before, new.frozen) == ("", (), b"To: nora")
        assert store.load_draft(ask.id) == new
        assert store.load_draft(ask.id, DraftKind.REPLY_TO_NAMED) == why
        assert store.load_ask_drafts(ask.id) == [why, first, new]
        changed = store.change_ask(ask.id, StatusChange(AskStatus.SNOOZED, NOW, by=ChangeSource.USER))
        assert store.load_ask(ask.id) == changed


def test_a_file_of_the_version_before_meeting_verdicts_had_columns_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    old = Database(path)
    ACCOUNT.apply(old, stop_before="meeting_verdict_columns")
    said = {
        "event:e1": "struck",
        "event:e:2": "confirmed",
        "mail:m1": "on:2026-05-02",
        "mail:m2": f"with:{NORA}, Tom@Albers.example ,",
        # What never had an effect goes.
        "e3": "struck",
        "event:e4": "with:",
        "event:e5": "perhaps",
        "mail:m3": "on:some day",
    }
    old.table("corrected_meetings").insert_all({"id": key, "verdict": verdict} for key, verdict in said.items())
    counted = old.execute("SELECT count FROM changes WHERE part = 'mirror'").fetchone()
    old.close()
    event, mail = MeetingSource.EVENT, MeetingSource.MAIL
    met = MeetingVerdict(MeetingVerdictKind.WITH, (NORA, an_address("tom@albers.example")))
    moved = MeetingVerdict(MeetingVerdictKind.ON, day=date(2026, 5, 2))
    with AccountStore.open(path) as store:
        assert store.load_corrections().meetings == (
            (MeetingKey(event, "e1"), STRUCK),
            (MeetingKey(event, "e:2"), CONFIRMED),
            (MeetingKey(mail, "m1"), moved),
            (MeetingKey(mail, "m2"), met),
        )
        store.correct_meeting(MeetingKey(event, "e1"), None)
        store.forget_person((NORA,), "", now=NOW)
        assert [key.of for key, _ in store.load_corrections().meetings] == ["e:2", "m1"]
    with Database(path).conn as conn:
        assert conn.execute("SELECT count FROM changes WHERE part = 'mirror'").fetchone() > counted

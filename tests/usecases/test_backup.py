"""The user's data as files, as one file, and gone."""

import csv
import json
import os
import resource
import stat
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import NOW, OWNER, a_message, an_account, an_address
from ledger_builders import NORA, a_draft, an_ask, an_event

from plugin.domain.model import Account, AccountId, MirrorPage, ModelSettings, Profile, Prospect, ProspectId
from plugin.errors import ServiceDown, StoreTrouble, UserError
from plugin.store.accounts import Identity
from plugin.store.sqlite.control_store import ControlStore
from plugin.store.tokens import RefreshToken
from plugin.usecases.backup import back_up, export_account, forget_account

INVISIBLE = "\u200b\u202a\u202e\u2066\u061c\xad"
GOOGLE = Identity("https://accounts.google.com", "1001")


@pytest.fixture
def control(tmp_path: Path) -> Iterator[ControlStore]:
    with ControlStore.open(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def account(control: ControlStore) -> Account:
    account = control.connect_account(GOOGLE, an_account(), now=NOW)
    with control.open_account(account.id) as store:
        store.save_page(MirrorPage(messages=(a_message(subject="Grüße"),), events=(an_event(),)))
        store.begin_ask(an_ask(), a_draft())
        store.save_profile(Profile(name="Mara"))
        store.save_prospects([Prospect(ProspectId("p1"), name="=cmd|'x'!A1", organisation="Halden")])
        store.correct_kind(NORA, "client")
        store.save_model_settings(ModelSettings(url="http://127.0.0.1:11434/v1", model="careful"))
    return account


def test_an_export_holds_everything_in_files_to_read(control: ControlStore, account: Account, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with control.open_account(account.id) as store:
            written = export_account(store, account, tmp_path / "out")
    finally:
        os.umask(before)
    assert {stat.S_IMODE(path.stat().st_mode) for path in written} == {0o600}
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700
    rows = {
        path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for path in written
        if path.suffix == ".jsonl"
    }
    assert rows["messages"][0]["subject"] == "Grüße"
    assert rows["events"][0]["summary"] == "Review"
    assert rows["asks"][0]["history"][0]["status"] == "suggested"
    assert rows["drafts"][0]["body"] == "Dear Nora"
    described = json.loads((tmp_path / "out" / "account.json").read_text(encoding="utf-8"))
    assert described["profile"] == {"name": "Mara"}
    assert described["language_model"]["settings"] == {"url": "http://127.0.0.1:11434/v1", "model": "careful"}
    assert rows["findings"] == []
    assert described["corrections"]["kinds"] == [[NORA, "client"]]
    with (tmp_path / "out" / "asks.csv").open(encoding="utf-8", newline="") as file:
        assert next(iter(csv.DictReader(file)))["prospect"] == "Tom Albers"


@pytest.mark.alike(5)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "name",
    [
        "=cmd|'x'!A1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "＝1+1",
        "＠SUM(A1)",
        " =1+1",
        "\u200b=1+1",
        "\n=1+1",
        "\t=1+1",
        "Anna;=1+1",
        "Anna; =1+1",
        "Anna\t=1+1",
        "Anna|@SUM(A1)",
        'Anna";=1+1',
        "Anna\r\n=1+1",
        '"=1+1',
        "'=1+1",
        'Anna;"=1+1',
        "\u202e=cmd",
        "\u2066\u202a=1+1",
        "\u061c\xad=1+1",
        "= cmd|'x'!A1",
        "Anna;= 1+1",
        "−1+1",
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless_wherever_it_splits(
    control: ControlStore, account: Account, tmp_path: Path, name: str, delimiter: str
) -> None:
    with control.open_account(account.id) as store:
        store.save_prospects([Prospect(ProspectId("p1"), name=name, organisation=name, role=name)])
        export_account(store, account, tmp_path / "out")
    with (tmp_path / "out" / "prospects.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter=delimiter):
            for cell in row:
                for line in cell.splitlines():
                    shown = unicodedata.normalize("NFKC", line.lstrip(' \t"' + INVISIBLE))
                    assert shown[:1] not in {"=", "+", "-", "−", "@"}


def test_a_plain_cell_stays_as_it_is(control: ControlStore, account: Account, tmp_path: Path) -> None:
    words = "Anna-Lena O'Hara, of Mill & Sons; we met, and so on (a=b, c-d)"
    with control.open_account(account.id) as store:
        store.save_prospects([Prospect(ProspectId("p1"), name=words)])
        export_account(store, account, tmp_path / "out")
    with (tmp_path / "out" / "prospects.csv").open(encoding="utf-8", newline="") as file:
        assert next(iter(csv.DictReader(file)))["name"] == words


def test_an_export_mixes_with_nothing(control: ControlStore, account: Account, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "other.txt").touch()
    with control.open_account(account.id) as store, pytest.raises(UserError, match="is not empty"):
        export_account(store, account, tmp_path / "out")


def test_an_export_onto_a_full_disk_is_a_sentence(control: ControlStore, account: Account, tmp_path: Path) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with control.open_account(account.id) as store:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
        try:
            with pytest.raises(UserError, match=r"cannot be written .* not whole"):
                export_account(store, account, tmp_path / "out")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_backup_restores_everything_but_the_key(control: ControlStore, account: Account, tmp_path: Path) -> None:
    vault = control.open_vault(tmp_path / "key")
    control.save_token(account.id, vault, RefreshToken(GOOGLE.sub, (), "1//secret"), now=NOW)
    size = back_up(control, tmp_path / "backup.zip")
    assert size == (tmp_path / "backup.zip").stat().st_size
    assert stat.S_IMODE((tmp_path / "backup.zip").stat().st_mode) == 0o600
    with zipfile.ZipFile(tmp_path / "backup.zip") as archive:
        assert "key" not in " ".join(archive.namelist())
        archive.extractall(tmp_path / "restored")
    with ControlStore.open(tmp_path / "restored") as restored:
        assert restored.load_accounts() == [account]
        assert restored.load_token(account.id, vault) == RefreshToken(GOOGLE.sub, (), "1//secret")
        with restored.open_account(account.id) as store, control.open_account(account.id) as original:
            assert store.load_asks() == original.load_asks()
            assert store.load_drafts() == original.load_drafts()
            assert store.load_messages() == original.load_messages()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup.zip", "home", "key", "restored"]


def test_a_backup_never_replaces_a_file(control: ControlStore, account: Account, tmp_path: Path) -> None:
    (tmp_path / "backup.zip").write_text("the only one")
    with pytest.raises(UserError, match="exists already"):
        back_up(control, tmp_path / "backup.zip")
    assert (tmp_path / "backup.zip").read_text() == "the only one"
    with pytest.raises(UserError, match="cannot be written"):
        back_up(control, tmp_path / "none" / "backup.zip")


def test_a_backup_is_taken_while_another_writes(control: ControlStore, account: Account, tmp_path: Path) -> None:
    with control.open_account(account.id) as other:
        other._db.execute("BEGIN IMMEDIATE")
        other._db.execute("INSERT INTO cursors VALUES ('a', 'b')")
        back_up(control, tmp_path / "backup.zip")
        other._db.execute("ROLLBACK")
    assert zipfile.ZipFile(tmp_path / "backup.zip").testzip() is None


def test_a_forgotten_account_is_revoked_and_gone_and_what_stays_is_said(
    control: ControlStore, account: Account
) -> None:
    revoked: list[AccountId] = []
    told = forget_account(control, OWNER.upper(), revoke=lambda one: not revoked.append(one.id))  # type: ignore[func-returns-value]  # append returns None, so the answer is True
    assert revoked == [account.id]
    assert told.revoked is True
    assert told.counts["messages"] == 1
    assert "drafts and sent mail are in your Gmail" in told.stays
    assert control.load_accounts() == []
    assert not control.account_path(account.id).exists()


def test_an_account_is_forgotten_though_google_cannot_be_reached(control: ControlStore, account: Account) -> None:
    def fail(one: Account) -> bool:
        raise ServiceDown(f"Google cannot be reached to revoke {one.kind}.")

    assert forget_account(control, OWNER, revoke=fail).revoked is False
    assert control.load_accounts() == []


def test_an_account_is_forgotten_though_its_token_cannot_be_read(control: ControlStore, account: Account) -> None:
    def fail(one: Account) -> bool:
        raise StoreTrouble(f"The data on the disk is damaged, where the token of {one.kind} lies.", damaged=True)

    assert forget_account(control, OWNER, revoke=fail).revoked is False
    assert control.load_accounts() == []


def test_an_imported_account_has_nothing_to_revoke(control: ControlStore) -> None:
    control.import_account([an_address("ben@halden.example")], now=NOW)
    assert forget_account(control, "ben@halden.example", revoke=lambda one: one.kind != "").revoked is None


def test_an_unknown_address_is_said_to_be_unknown(control: ControlStore, account: Account) -> None:
    with pytest.raises(UserError, match="askwell accounts"):
        forget_account(control, "nobody@halden.example")
    assert control.load_accounts() == [account]

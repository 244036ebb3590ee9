"""What is set for a language model is kept per account, its use is added up, and its key is never in the clear."""

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from builders import NOW, an_address
from sqlite_utils import Database
from written import written

from plugin.domain.model import ModelHealth, ModelPrice, ModelPurpose, ModelSettings, ModelUsage
from plugin.errors import UserError
from plugin.store.sqlite.account_store import AccountStore
from plugin.store.sqlite.control_store import ControlStore
from plugin.store.sqlite.migrations import ACCOUNT, CONTROL

CHOSEN = ModelSettings(
    url="http://localhost:11434/v1",
    model="small",
    reads=True,
    budget_tokens=5000,
    budget_money=0.5,
    price=ModelPrice(1.0, 4.0, "EUR"),
    masks=False,
    agreed_to="http://localhost:11434",
    agreed_at=NOW,
)


def test_nothing_is_set_until_the_user_sets_it(store: AccountStore) -> None:
    settings = store.load_model_settings()
    assert settings == ModelSettings()
    assert not settings.is_on
    assert not any(settings.allows(purpose) for purpose in ModelPurpose)
    assert store.load_model_health() == ModelHealth()


def test_what_is_set_comes_back_as_it_went_in(store: AccountStore) -> None:
    store.save_model_settings(CHOSEN)
    assert store.load_model_settings() == CHOSEN


@pytest.mark.parametrize(
    ("url", "agreed"),
    [
        ("http://localhost:11434/v1", True),
        ("http://localhost:11434", True),
        ("http://localhost:114345/v1", False),
        ("http://localhost:11434.evil.example/v1", False),
        ("https://localhost:11434/v1", False),
        ("", False),
    ],
)
def test_what_was_agreed_to_holds_for_that_host_alone(url: str, agreed: bool) -> None:  # noqa: FBT001 -- a parameter of the table
    settings = replace(CHOSEN, url=url)
    assert settings.is_on is agreed
    assert settings.allows(ModelPurpose.READ) is agreed
    assert not settings.allows(ModelPurpose.REWORD)


def test_use_is_added_up_by_day_and_purpose(store: AccountStore) -> None:
    today = NOW.date()
    one = ModelUsage(today, ModelPurpose.READ, 1, 0, 100, 20, 0.25)
    for usage in (one, one, replace(one, purpose=ModelPurpose.REWORD), replace(one, day=today - timedelta(days=1))):
        store.add_model_usage(usage)
    assert store.load_model_usage(since=today) == [
        ModelUsage(today, ModelPurpose.READ, 2, 0, 200, 40, 0.5),
        replace(one, purpose=ModelPurpose.REWORD),
    ]
    assert len(store.load_model_usage(since=today - timedelta(days=1))) == 3


def test_another_host_begins_with_a_clean_bill_of_health(store: AccountStore) -> None:
    store.save_model_settings(CHOSEN)
    failing = ModelHealth(NOW, NOW, "it did not answer")
    store.save_model_health(failing)
    store.save_model_settings(replace(CHOSEN, budget_tokens=1))
    assert store.load_model_health() == failing
    store.save_model_settings(replace(CHOSEN, model="large"))
    assert store.load_model_health() == ModelHealth()


def test_a_key_is_kept_encrypted_for_its_account_and_its_host(control: ControlStore, tmp_path: Path) -> None:
    mara, ada = (control.import_account([an_address(f"{who}@x.example")], now=NOW).id for who in ("mara", "ada"))
    vault = control.open_vault(tmp_path / "key")
    control.save_model_key(mara, vault, "https://one.example", "sk-canary", now=NOW)
    assert control.has_model_key(mara)
    assert control.load_model_key(mara, vault, "https://one.example") == "sk-canary"
    assert control.load_model_key(mara, vault, "https://other.example") == ""
    assert control.load_model_key(ada, vault, "https://one.example") == ""
    control._db.execute("UPDATE model_keys SET account_id = ?", [ada])
    assert control.load_model_key(ada, vault, "https://one.example") == ""
    assert b"canary" not in written(control)


def test_a_key_holds_the_encryption_key_fast_goes_along_when_that_is_exchanged_and_goes_with_its_account(
    control: ControlStore, tmp_path: Path
) -> None:
    account = control.import_account([an_address("mara@x.example")], now=NOW)
    vault = control.open_vault(tmp_path / "key")
    assert not control.has_tokens()
    control.save_model_key(account.id, vault, "https://one.example", "sk-1", now=NOW)
    assert control.has_tokens()
    before = control._db.execute("SELECT ciphertext FROM model_keys").fetchone()
    assert control.rotate_tokens(vault) == 1
    assert control._db.execute("SELECT ciphertext FROM model_keys").fetchone() != before
    assert control.load_model_key(account.id, vault, "https://one.example") == "sk-1"
    (tmp_path / "key").rename(tmp_path / "away")
    with pytest.raises(UserError, match="missing"):
        control.open_vault(tmp_path / "key")
    (tmp_path / "away").rename(tmp_path / "key")
    control.forget_account(account.id)
    assert control._db.execute("SELECT count(*) FROM model_keys").fetchone() == (0,)


def test_files_of_the_version_before_get_the_tables_and_keep_what_they_hold(tmp_path: Path) -> None:
    for name, migrations, step, kept in (
        ("account.db", ACCOUNT, "model_tables", "INSERT INTO preferences (name, value) VALUES ('a', 'b')"),
        ("control.db", CONTROL, "model_keys", "INSERT INTO secrets (name, value) VALUES ('a', x'00')"),
    ):
        db = Database(tmp_path / name)
        pending = migrations.pending(db)
        for one in pending[: [one.name for one in pending].index(step)]:
            one.fn(db)
            migrations.ensure_migrations_table(db)
            db.table("_sqlite_migrations").insert(
                {"migration_set": migrations.name, "name": one.name, "applied_at": "2025"}
            )
        db.execute(kept)
        db.conn.commit()
        assert next(iter(migrations.pending(db))).name == step
        db.close()
    with AccountStore.open(tmp_path / "account.db") as store:
        assert store.load_preferences() == {"a": "b"}
        store.save_model_settings(CHOSEN)
        assert store.load_model_settings() == CHOSEN
    opened = sqlite3.connect(tmp_path / "control.db")
    assert opened.execute("SELECT count(*) FROM secrets").fetchone() == (1,)
    opened.close()

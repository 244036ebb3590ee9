"""The recipe of docs/server.md for backup and restore, word by word, onto a new PostgreSQL: the program runs there."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from builders import an_address
from isolation_rows import CANARY, fill
from postgres_server import PostgresServer, programs, running_server

from plugin.domain.model import Account, AccountId, Blocked, Invitation, SharedContact
from plugin.errors import UserError
from plugin.google.oauth import SCOPES
from plugin.store.accounts import Identity
from plugin.store.postgres.control_store import ControlStore
from plugin.store.postgres.database import close_databases
from plugin.store.tokens import RefreshToken
from web.bootstrap import Wiring
from web.pages.app import create_app
from web.server_mode import server_mode
from web.settings import load_settings

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "server.md").read_text(encoding="utf-8")
NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
HOST = "askwell.firm.example"
TOKEN = RefreshToken("77", SCOPES, "1//the-token", "client", "https://accounts.example/auth", "https://t.example/t")
MODELS = "https://models.example"
ADA, BEN = an_address("ada@firm.example"), an_address("ben@firm.example")


def recipe(beginning: str) -> str:
    """The block of the document's section on backups that has a line which begins so."""
    section = TEXT.split("## Backup and restore", 1)[1].split("\n## ", 1)[0]
    (block,) = [one for one in re.findall(r"```sh\n(.*?)```", section, re.DOTALL) if f"\n{beginning}" in f"\n{one}"]
    return str(block)


@dataclass
class Machine:
    """A machine with a PostgreSQL, and the files of the program on it."""

    server: PostgresServer
    name: str
    place: Path
    key: Path

    @property
    def url(self) -> str:
        return self.server.url(self.name)

    def environ(self) -> dict[str, str]:
        found = programs()
        assert found is not None
        return {
            "PATH": f"{found}:/usr/bin:/bin",
            "PYTHONPATH": str(ROOT),
            "HOME": str(self.place),
            "ASKWELL_HOME": str(self.place / "home"),
            "ASKWELL_KEY_FILE": str(self.key),
            "ASKWELL_CREDENTIALS": str(self.place / "credentials.json"),
            "ASKWELL_DATABASE_URL": self.url.replace("@/", "@localhost/"),
            "ASKWELL_DATABASE_OWNER_URL": self.server.url(self.name, user="owner"),
        }

    def run(self, script: str) -> subprocess.CompletedProcess[str]:
        """Lines as somebody types them."""
        told = f"set -e\naskwell() {{ '{sys.executable}' -m web.cli.main \"$@\"; }}\n{script}"
        return subprocess.run(
            ["bash", "-c", told],
            env=self.environ(),
            cwd=self.place,
            capture_output=True,
            text=True,
            check=False,
        )

    def wiring(self) -> Wiring:
        """The program on it, as a server."""
        told = {
            **self.environ(),
            "ASKWELL_DATABASE_URL": self.url,
            "ASKWELL_BASE_URL": f"https://{HOST}",
            "ASKWELL_ALLOWED_HOSTS": HOST,
            "ASKWELL_ALLOW": "firm.example",
        }
        return Wiring(load_settings(told))


@pytest.fixture
def old(postgres: PostgresServer, tmp_path: Path) -> Iterator[Machine]:
    """The machine that was backed up: two members, each with an account full of rows, a token and a key."""
    place = tmp_path / "old"
    place.mkdir()
    made = Machine(postgres, postgres.make(), place, place / "keys" / "key")
    with ControlStore.open(made.url, place / "home") as control:
        vault = control.open_vault(made.key)
        for number, address in enumerate((ADA, BEN)):
            member = control.sign_in_member(Identity("iss", str(number)), address, "firm.example", now=NOW)
            new = Account(AccountId(""), address, frozenset({address}), scopes=SCOPES)
            account = control.connect_account(Identity("google", f"7{7 - number}"), new, now=NOW, owner=member.id)
            with control.open_account(account.id) as store:
                fill(store)
            control.save_token(account.id, vault, replace(TOKEN, sub=f"7{7 - number}"), now=NOW)
            control.save_model_key(account.id, vault, MODELS, "the model's key", now=NOW)
            control.share_contact(SharedContact(account.id, an_address("nora@x.example"), "Nora", "", NOW))
        control.save_invitation(Invitation("cleo@partner.example", is_admin=True, at=NOW))
        control.block(Blocked(an_address("gone@firm.example"), "iss", "9", NOW))
    yield made
    close_databases()
    postgres.drop(made.name)


@pytest.fixture
def new(old: Machine) -> Iterator[Machine]:
    """Another machine with an empty database and its owner; no role of the program's is there yet."""
    place = old.place.parent / "new"
    place.mkdir()
    with tempfile.TemporaryDirectory(prefix="askwell-") as short, ExitStack() as ended:
        # The server is another user's, who has to come in here, and a socket's path is short.
        Path(short).chmod(0o755)
        server = ended.enter_context(running_server(Path(short) / "p"))
        assert server is not None
        with psycopg.connect(server.url("postgres", user="owner"), autocommit=True) as link:
            link.execute("DROP DATABASE template_askwell")
            link.execute("DROP OWNED BY askwell")
            link.execute("DROP ROLE askwell")
            link.execute("CREATE DATABASE askwell")
        yield Machine(server, "askwell", place, place / "keys" / "key")


def held(machine: Machine) -> dict[str, list[str]]:
    """Every row of every table, as the owner sees them; those of PostgreSQL's own numbering left out."""
    with psycopg.connect(machine.server.url(machine.name, user="owner")) as link:
        link.execute("SET bytea_output = 'hex'")
        named = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        return {
            name: sorted(row for (row,) in link.execute(f"SELECT t::text FROM {name} AS t"))
            for (name,) in link.execute(named).fetchall()
        }


@pytest.fixture
def restored(old: Machine, new: Machine) -> Machine:
    """The new machine once both recipes were typed, and the key was brought along apart from the backup."""
    done = old.run(recipe("pg_dump"))
    assert done.returncode == 0, done.stderr
    dump = old.place / "askwell.dump"
    assert dump.stat().st_mode & 0o077 == 0, "a backup is for nobody else's eyes"
    (new.place / "askwell.dump").write_bytes(dump.read_bytes())
    new.key.parent.mkdir(mode=0o700)
    new.key.write_bytes(old.key.read_bytes())
    new.key.chmod(0o600)
    done = new.run(recipe("pg_restore").replace("askwell doctor\n", ""))
    assert done.returncode == 0, (done.stdout, done.stderr)
    return new


def test_a_backup_on_a_new_machine_says_what_the_old_one_said(old: Machine, restored: Machine) -> None:
    before, after = held(old), held(restored)
    assert after.keys() == before.keys()
    assert sum(map(len, before.values())) > 50
    for name, rows in before.items():
        assert after[name] == rows, name
    told = restored.run("askwell doctor --json || true").stdout
    assert '"subject": "PostgreSQL"' in told
    assert "keep accounts apart" not in told
    assert "cannot be decrypted" not in told


def test_the_program_runs_on_it_and_its_tokens_are_opened_by_the_key_that_was_kept(restored: Machine) -> None:
    wiring = restored.wiring()
    with wiring.open_control() as control:
        vault = control.open_vault(restored.key)
        accounts = control.load_accounts()
        assert [one.address for one in accounts] == [ADA, BEN]
        for account in accounts:
            token = control.load_token(account.id, vault)
            assert token is not None
            assert token.secret == TOKEN.secret
            assert control.load_model_key(account.id, vault, MODELS) == "the model's key"
        assert [one.address for one in control.load_blocked()] == ["gone@firm.example"]
        member = next(one for one in control.load_members() if one.address == ADA)
        session = control.start_session(now=NOW, member_id=member.id)
    app = create_app(wiring, hosts=set(), clock=lambda: NOW, house=server_mode(wiring.settings))
    browser = app.test_client()
    browser.set_cookie("__Host-askwell", session, domain=HOST, secure=True)
    for page in ("/", "/asks", "/people", "/settings"):
        shown = browser.get(page, base_url=f"https://{HOST}")
        assert shown.status_code == 200, page
        assert ADA in shown.text
        assert BEN not in shown.text
    # New rows get numbers of their own, after those that came with the backup.
    with wiring.open_control() as control, control.open_account(accounts[0].id) as store:
        last = store.load_last_run()
        assert last is not None
        run = store.start_run(kind="scan", owner="new", now=datetime(2030, 1, 1, tzinfo=UTC), lease=store.lease)
        assert run.id > last.id


def test_without_the_key_the_tokens_stay_shut_and_it_says_so(restored: Machine) -> None:
    restored.key.unlink()
    with restored.wiring().open_control() as control, pytest.raises(UserError, match="put the key file back"):
        control.open_vault(restored.key)
    assert not restored.key.exists(), "none is made in its place"


def test_accounts_are_kept_apart_on_it_as_before(restored: Machine) -> None:
    with restored.wiring().open_control() as control:
        ada, ben = control.load_accounts()
    with psycopg.connect(restored.url, autocommit=True) as link:
        for whose, seen in ((ada, {ada.id}), (ben, {ben.id}), (None, set[str]())):
            with link.transaction():
                if whose is not None:
                    link.execute("SELECT set_config('askwell.account', %s, true)", [whose.id])
                for table in ("messages", "events", "asks", "answers", "drawn_pages"):
                    found = link.execute(f"SELECT DISTINCT account_id FROM {table}").fetchall()
                    assert {one for (one,) in found} == seen, (table, whose)
                assert link.execute("SELECT count(*) FROM tokens").fetchone() == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            link.execute("ALTER TABLE messages DISABLE ROW LEVEL SECURITY")
        link.execute("SELECT set_config('askwell.account', %s, false)", [ada.id])
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            link.execute("INSERT INTO cursors (account_id, name, value) VALUES (%s, 'a', 'b')", [ben.id])


def test_a_restore_over_what_is_there_leaves_nothing_of_it(old: Machine) -> None:
    """On the same machine: what came after the backup is gone, what was deleted since is back."""
    assert old.run(recipe("pg_dump")).returncode == 0
    before = held(old)
    with ControlStore.open(old.url, old.place / "home") as control:
        first, second = control.load_accounts()
        control.forget_account(first.id)
        with control.open_account(second.id) as store:
            store.save_preference("later", "later words")
        control.delete_invitation("cleo@partner.example")
    close_databases()
    done = old.run(recipe("pg_restore").replace("askwell doctor\n", ""))
    assert done.returncode == 0, (done.stdout, done.stderr)
    assert held(old) == before
    assert CANARY in repr(before)
    assert "later words" not in repr(held(old))

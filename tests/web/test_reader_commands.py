"""`askwell reader`: chosen, agreed to, tried and switched off from a terminal; and nothing of it while it is off."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from model_host import model_host, refused, said
from printed import Printed

from plugin.domain.model import Account, ModelSettings
from web.bootstrap import Wiring

Run = Callable[..., Printed]
LOCAL = "http://localhost:11434/v1"

OFF = """
import socket, sys

def refuse(*_arguments):
    raise AssertionError("a connection was made")

socket.socket.connect = socket.socket.connect_ex = refuse
from datetime import UTC, datetime
from web.cli.main import main
from web.bootstrap import Wiring
from web.pages.app import create_app
from web.refresh import look
from web.settings import load_settings

wiring = Wiring(load_settings())
clock = lambda: datetime.now(UTC)
app = create_app(wiring, hosts={"localhost"})
with wiring.open_control() as control:
    (account,) = control.load_accounts()
    token = control.make_launch_token(now=clock())
client = app.test_client()
client.get(f"/launch?token={token}", base_url="http://localhost")
for page in ("/", "/settings", "/reader", "/asks"):
    assert client.get(page, base_url="http://localhost").status_code == 200, page
look(wiring, account, clock)
assert main(["reader", "status"]) == 0
assert main(["suggest"]) == 0
print(sorted(name for name in sys.modules if name.startswith("plugin.reader")))
"""


def settings_of(wiring: Wiring, account: Account) -> ModelSettings:
    with wiring.open_store(account) as store:
        return store.load_model_settings()


def test_off_no_module_is_loaded_and_no_byte_leaves(imported: Account) -> None:
    root = Path(__file__).parents[2]
    ran = subprocess.run([sys.executable, "-c", OFF], capture_output=True, text=True, cwd=root, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[-1] == "[]"
    assert imported.address


def test_nothing_is_set_without_the_users_word(askwell: Run, imported: Account, wiring: Wiring) -> None:
    told = askwell("reader", "set", LOCAL, "small")
    assert told.status == 1
    assert "localhost is this machine" in told.err
    assert "--yes" in told.err
    assert settings_of(wiring, imported) == ModelSettings()
    assert askwell("reader", "set", LOCAL, "small", "--yes").status == 0
    assert settings_of(wiring, imported).reads


def test_a_host_elsewhere_wants_its_name_once_more(askwell: Run, imported: Account, wiring: Wiring) -> None:
    url = "https://models.provider.example/v1"
    told = askwell("reader", "set", url, "small", "--yes")
    assert told.status == 1
    assert "--elsewhere models.provider.example" in told.err
    assert askwell("reader", "set", url, "small", "--yes", "--elsewhere", "other.example").status == 1
    assert settings_of(wiring, imported) == ModelSettings()
    assert askwell("reader", "set", url, "small", "--yes", "--elsewhere", "models.provider.example").status == 0
    assert settings_of(wiring, imported).is_on


def test_what_is_not_named_stays_as_it_was(askwell: Run, imported: Account, wiring: Wiring) -> None:
    askwell("reader", "set", LOCAL, "small", "--yes", "--price", "1", "4", "--currency", "EUR", "--budget-money", "2")
    assert askwell("reader", "set", "--budget-tokens", "20000", "--reword", "--no-mask").status == 0
    kept = settings_of(wiring, imported)
    assert (kept.url, kept.reads, kept.rewords, kept.masks) == (LOCAL, True, True, False)
    assert (kept.budget_tokens, kept.budget_money) == (20_000, 2.0)
    assert kept.price is not None
    assert (kept.price.asked, kept.price.answered, kept.price.currency) == (1.0, 4.0, "EUR")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((), 2),
        ((LOCAL,), 2),
        (("ftp://localhost/v1", "small", "--yes"), 1),
        ((LOCAL, "small", "--yes", "--budget-tokens", "1"), 1),
        ((LOCAL, "small", "--yes", "--budget-money", "1"), 1),
        ((LOCAL, "small", "--yes", "--price", "1"), 2),
        ((LOCAL, "small", "--yes", "--key-file", "/nowhere/key"), 1),
    ],
)
def test_what_cannot_be_is_one_sentence(
    askwell: Run, imported: Account, wiring: Wiring, arguments: tuple[str, ...], status: int
) -> None:
    told = askwell("reader", "set", *arguments)
    assert told.status == status
    assert "Traceback" not in told.err
    assert settings_of(wiring, imported) == ModelSettings()


def test_the_key_comes_from_a_file_and_stands_nowhere(
    askwell: Run, imported: Account, wiring: Wiring, tmp_path: Path
) -> None:
    key = tmp_path / "key-of-host"
    key.write_text("sk-canary\n")
    key.chmod(0o644)
    assert "chmod 600" in askwell("reader", "set", LOCAL, "small", "--yes", "--key-file", str(key)).err
    key.chmod(0o600)
    with model_host(lambda _asked: said('{"ready": true}')) as host:
        told = askwell("reader", "set", host.url, "small", "--yes", "--key-file", str(key), "--json")
        assert json.loads(told.out)["has_key"] is True
        assert "canary" not in told.out + told.err
        assert askwell("reader", "test").status == 0
        assert host.asked[0].headers["Authorization"] == "Bearer sk-canary"
    for path in wiring.settings.home.rglob("*"):
        assert path.is_dir() or b"canary" not in path.read_bytes()
    assert imported.address


def test_a_test_says_what_came_back_and_a_failure_what_to_do(askwell: Run, imported: Account) -> None:
    assert askwell("reader", "test").status == 1
    answers = [said('{"ready": true}'), said("I am ready!"), refused(404, "model 'small' not found")]
    with model_host(lambda _asked: answers.pop(0)) as host:
        askwell("reader", "set", host.url, "small", "--yes")
        told = askwell("reader", "test", "--json")
        assert json.loads(told.out)["in_shape"] is True
        assert "not the shape" in askwell("reader", "test").err
        told = askwell("reader", "test")
    assert told.status == 1
    assert "it has no model “small”" in told.err
    shape = json.loads(askwell("reader", "status", "--json").out)
    assert shape["health"]["problem"]
    assert sum(one["requests"] for one in shape["used"]) == 3
    assert imported.address


def test_off_is_off_and_status_says_so(askwell: Run, imported: Account) -> None:
    assert "no host is contacted" in askwell("reader", "status").out
    askwell("reader", "set", LOCAL, "small", "--yes", "--reword")
    shape = json.loads(askwell("reader", "status", "--json").out)
    assert (shape["on"], shape["reading"], shape["rewording"], shape["here"]) == (True, True, True, True)
    assert askwell("reader", "off").status == 0
    shape = json.loads(askwell("reader", "status", "--json").out)
    assert (shape["on"], shape["url"], shape["line"]) == (False, LOCAL, None)
    assert askwell("reader", "test").status == 1
    assert askwell("reader", "clear", "--yes").status == 0
    assert imported.address


LETTERS = """\
From ada@lovelace.example Mon Jun  2 09:00:00 2025
From: Ada <ada@lovelace.example>
To: Nora Brandt <nora@brightwater.example>
Date: Mon, 2 Jun 2025 09:00:00 +0000
Subject: Hall
Message-ID: <1@mail.example>

Do you happen to know Jane Roe at Tidewell Bank?

From nora@brightwater.example Mon Jun  2 10:00:00 2025
From: Nora Brandt <nora@brightwater.example>
To: Ada <ada@lovelace.example>
Date: Mon, 2 Jun 2025 10:00:00 +0000
Subject: Re: Hall
Message-ID: <2@mail.example>
In-Reply-To: <1@mail.example>

Yes, she and I row together every Sunday.
"""
TIE = {"message": "m2", "writer": "p1", "quote": "Yes, she and I row together every Sunday.", "who": "p1",
       "person": "Jane Roe", "organisation": "", "role": "", "stance": "warm", "closeness": "well"}  # fmt: skip


def test_imported_mail_is_read_from_its_file_and_what_is_found_is_told(
    askwell: Run, wiring: Wiring, tmp_path: Path
) -> None:
    mbox = tmp_path / "mail.mbox"
    mbox.write_text(LETTERS, encoding="utf-8")
    now = ("--now", "2025-06-18T12:00:00+00:00")
    assert askwell("import", "--me", "ada@lovelace.example", "--mbox", str(mbox), *now).status == 0
    assert askwell("reader", "read", *now).status == 1
    with model_host(lambda _asked: said(json.dumps({"ties": [TIE, TIE | {"quote": "We are sisters."}]}))) as host:
        askwell("reader", "set", host.url, "small", "--yes", *now)
        assert "--mbox" in askwell("reader", "read", *now).err
        told = json.loads(askwell("reader", "read", "--mbox", str(mbox), *now, "--json").out)
        assert (told["messages"], told["findings"], sum(told["dropped"].values())) == (2, 1, 1)
        assert "0 messages were read" in askwell("reader", "read", "--mbox", str(mbox), *now).out
        assert "brightwater.example" in askwell("reader", "never", "brightwater.example").out
        assert "0 messages" in askwell("reader", "read", "--again", "--mbox", str(mbox), *now).out
        assert "nobody" in askwell("reader", "never", "--remove", "brightwater.example").out
    (known,) = json.loads(askwell("knows", *now, "--json").out)
    assert (known["introducer"], known["person"]["name"]) == ("nora@brightwater.example", "Jane Roe")
    told = askwell("reader", "read", "--again", "--mbox", str(mbox), *now)
    assert told.status == 3
    assert "nothing else depends on it" in told.err
    assert wiring.settings.home.is_dir()

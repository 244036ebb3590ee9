"""`askwell restore` as it is typed: what it says, and when it refuses."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pages_house import furnish
from printed import Printed

from plugin.domain.model import Account
from web.bootstrap import Wiring
from web.running_page import announce_page

Askwell = Callable[..., Printed]
ME = "ada@lovelace.example"


@pytest.fixture
def backup(askwell: Askwell, wiring: Wiring, imported: Account, tmp_path: Path) -> Path:
    with wiring.open_store(imported) as store:
        furnish(store)
    assert askwell("backup", str(tmp_path / "b.zip")).status == 0
    return tmp_path / "b.zip"


def test_what_was_lost_comes_back_with_one_command(
    askwell: Askwell, wiring: Wiring, imported: Account, backup: Path
) -> None:
    before = askwell("people", "--json", "--now", "2026-06-15").out
    (wiring.settings.home / "control.db").unlink()
    assert "askwell restore FILE" in askwell("people").err
    refused = askwell("restore", str(backup))
    assert refused.status == 1
    assert "--replace" in refused.err
    done = askwell("restore", str(backup), "--replace")
    assert done.status == 0
    assert f"{ME} is back" in done.out
    assert "is kept in" in done.err
    assert askwell("people", "--json", "--now", "2026-06-15").out == before


def test_a_file_that_is_no_backup_is_one_sentence(askwell: Askwell, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_text("x")
    for path in (tmp_path / "x.zip", tmp_path / "none.zip", tmp_path):
        printed = askwell("restore", str(path))
        assert printed.status == 1
        assert printed.err.count("\n") == 1
        assert "should not have" not in printed.err


def test_a_page_that_runs_is_to_be_ended_first(askwell: Askwell, wiring: Wiring, backup: Path) -> None:
    with announce_page(wiring.settings.home, "http://127.0.0.1:1"):
        printed = askwell("restore", str(backup), "--replace")
        assert printed.status == 1
        assert "end it first" in printed.err
    assert askwell("restore", str(backup), "--replace").status == 0

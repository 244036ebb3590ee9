"""What every test may ask for. Each stands on real things: SQLite files, HTTP, the sandbox Google."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

REAL = Path(__file__).parents[2] / "shared" / "data" / "real"

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(autouse=True)
def _nobodys_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test reads or writes the files of whoever runs it."""
    for name in [name for name in os.environ if name.startswith("ASKWELL_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("ASKWELL_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ASKWELL_KEY_FILE", str(tmp_path / "config" / "key"))
    monkeypatch.setenv("ASKWELL_CREDENTIALS", str(tmp_path / "config" / "credentials.json"))


@pytest.fixture
def real_mail() -> Path:
    """The public mailbox, which is not part of the project; where it is absent the test has nothing to say."""
    path = REAL / "sent-2009.mbox.gz"
    if not path.exists():
        pytest.skip("the public mailbox is not on this machine")
    return path


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser that is installed; Playwright's own where there is none.

    One for all rooms: a process in which Playwright's loop runs takes no second one.
    """
    installed = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=FLAGS)
        yield browser
        browser.close()

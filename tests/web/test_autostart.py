"""Starting with the session: the unit, the agent, and the command that switches them."""

import plistlib
from collections.abc import Callable
from pathlib import Path

import pytest
from printed import Printed

from plugin.errors import UserError
from web.autostart import agent, starter, unit


@pytest.fixture
def systemctl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A systemctl that writes down what it was called with."""
    folder, calls = tmp_path / "bin", tmp_path / "calls"
    folder.mkdir()
    (folder / "systemctl").write_text(f'#!/bin/sh\necho "$@" >> "{calls}"\n')
    (folder / "systemctl").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return calls


def test_it_is_switched_on_said_to_be_on_and_switched_off(
    askwell: Callable[..., Printed], systemctl: Path, tmp_path: Path
) -> None:
    file = tmp_path / "config" / "systemd" / "user" / "askwell.service"
    assert askwell("autostart", "status").out.strip() == "off"
    assert "starts with your session" in askwell("autostart").out
    assert file.stat().st_mode & 0o077 == 0
    text = file.read_text(encoding="utf-8")
    assert '"serve" "--no-browser"' in text
    assert "ASKWELL_HOME=" in text
    assert "on, running" in askwell("autostart", "status").out
    assert "any more" in askwell("autostart", "--remove").out
    assert not file.exists()
    assert "was not on" in askwell("autostart", "off").out
    called = systemctl.read_text(encoding="utf-8").splitlines()
    assert called == [
        "--user daemon-reload",
        "--user enable --now askwell.service",
        "--user is-active askwell.service",
        "--user disable --now askwell.service",
    ]


def test_without_systemd_the_file_is_there_and_the_way_to_start_it_is_said(
    askwell: Callable[..., Printed], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    printed = askwell("autostart", "on")
    assert printed.status == 0
    assert "systemctl --user enable" in printed.err


@pytest.mark.parametrize("value", ["a b", 'say "x"', "100%", "back\\slash", "$HOME", "two\nlines", "ü"])
def test_whatever_a_setting_holds_stays_one_setting(value: str) -> None:
    text = unit(("/opt/ask well/askwell", "serve"), {"ASKWELL_HOME": value}).decode()
    (line,) = [one for one in text.splitlines() if one.startswith("Environment=")]
    assert line.startswith('Environment="ASKWELL_HOME=')
    assert line.endswith('"')
    assert "%" not in line.replace("%%", "")
    assert plistlib.loads(agent(("askwell",), {"ASKWELL_HOME": value}))["EnvironmentVariables"]["ASKWELL_HOME"] == value


def test_a_mac_gets_an_agent_and_another_system_a_sentence(tmp_path: Path) -> None:
    one = starter({"HOME": str(tmp_path), "ASKWELL_HOME": "/data", "SECRET": "x"}, platform="darwin")
    assert one.file == tmp_path / "Library" / "LaunchAgents" / "example.askwell.page.plist"
    assert b"SECRET" not in one.content
    assert plistlib.loads(one.content)["RunAtLoad"] is True
    with pytest.raises(UserError, match="Linux and macOS"):
        starter({}, platform="win32")

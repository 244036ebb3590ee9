"""A notification goes to the system's own program, as plain words; where there is none, or it fails, that is said."""

from pathlib import Path

import pytest

from web.desktop import notifier, notify


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which programs are looked for."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def install(programs: Path, name: str, *, status: int = 0) -> Path:
    """A program that notes what it was called with."""
    noted, program = programs / "noted", programs / name
    program.write_text(f'#!/bin/sh\nfor one in "$@"; do echo "$one" >> {noted}; done\nexit {status}\n')
    program.chmod(0o755)
    return noted


@pytest.mark.parametrize(("system", "name"), [("linux", "notify-send"), ("darwin", "osascript")])
def test_it_is_shown_in_plain_words(programs: Path, monkeypatch: pytest.MonkeyPatch, system: str, name: str) -> None:
    monkeypatch.setattr("sys.platform", system)
    noted = install(programs, name)
    hostile = '-e "; rm -rf ~" $(id)'
    assert notifier().endswith(name)
    assert notify("Askwell", hostile)
    assert noted.read_text().splitlines()[-2:] == ["Askwell", hostile]


def test_a_machine_without_such_a_program_says_so(programs: Path) -> None:
    assert notifier() == ""
    assert not notify("Askwell", "2 wait for you")
    assert not list(programs.iterdir())


def test_a_program_that_fails_or_cannot_be_run_is_no_notification(programs: Path) -> None:
    install(programs, "notify-send", status=1)
    assert not notify("Askwell", "2 wait for you")
    (programs / "notify-send").write_bytes(b"\x7fELF nonsense")
    assert not notify("Askwell", "2 wait for you")

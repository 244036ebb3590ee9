"""The two locks: what running needs, and what the tests need besides; every pin with hashes, and no address."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(name: str) -> dict[str, str]:
    """The versions of a lock by name."""
    text = (ROOT / name).read_text()
    return {found[1]: found[2] for found in re.finditer(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE)}


def asked_for(*groups: str) -> set[str]:
    """What pyproject.toml asks for, by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lists = [project["dependencies"], *(project["optional-dependencies"][group] for group in groups)]
    return {re.split(r"[<>=\[; ]", one)[0].lower().replace("_", "-") for named in lists for one in named}


def test_each_lock_pins_all_that_is_asked_for() -> None:
    assert asked_for("build") <= pins("requirements.lock").keys()
    assert asked_for("build", "dev") <= pins("requirements-dev.lock").keys()


def test_the_tests_run_on_the_very_versions_that_users_run() -> None:
    running = pins("requirements.lock")
    assert running.items() <= pins("requirements-dev.lock").items()


def test_a_users_start_installs_nothing_that_only_tests_need() -> None:
    assert not {"mypy", "playwright", "pytest", "ruff", "hypothesis"} & pins("requirements.lock").keys()


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_hashes_and_none_an_address(name: str) -> None:
    text = (ROOT / name).read_text()
    assert "://" not in text
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if not entry.startswith("#")]
    assert len(entries) == len(pins(name)) > 50
    assert all("--hash=sha256:" in entry for entry in entries)

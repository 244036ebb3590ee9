"""What the environment says: which files and addresses are used, and which are refused."""

import os
from pathlib import Path

import pytest

from plugin.errors import UserError
from web.settings import load_settings


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> tuple[Path, Path]:
    """(the config directory's credentials file, the working directory's): neither is there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path / "owner"))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    kept = load_settings({}).credentials
    kept.parent.mkdir(parents=True)
    return kept, Path("credentials.json")


def test_the_config_directorys_credentials_come_before_those_of_the_working_directory(
    places: tuple[Path, Path],
) -> None:
    kept, local = places
    assert load_settings({}).credentials == kept
    local.write_text("{}")
    assert load_settings({}).credentials == local
    kept.write_text("{}")
    assert load_settings({}).credentials == kept
    assert load_settings({"ASKWELL_CREDENTIALS": "named.json"}).credentials == Path("named.json")


def test_a_credentials_file_that_somebody_else_could_have_put_there_does_not_count(places: tuple[Path, Path]) -> None:
    kept, local = places
    local.write_text("{}")
    local.chmod(0o666)
    assert load_settings({}).credentials == kept
    local.chmod(0o644)
    assert load_settings({}).credentials == local
    if os.geteuid() == 0:
        os.chown(local, 54321, -1)
        assert load_settings({}).credentials == kept


@pytest.mark.parametrize("name", ["GMAIL", "CALENDAR", "USERINFO", "REVOKE", "CERTS"])
@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://gmail.example/", True),
        ("http://127.0.0.1:8764/", True),
        ("http://[::1]:8764/", True),
        ("http://localhost:8764/", True),
        ("http://gmail.example/", False),
        ("http://127.0.0.1.evil.example/", False),
        ("http://127.0.0.1@evil.example/", False),
        ("HTTP://gmail.example/", False),
        ("ftp://127.0.0.1/", False),
        ("gmail.example", False),
        ("https://", False),
    ],
)
def test_tokens_go_over_https_or_stay_on_this_machine(name: str, address: str, *, safe: bool) -> None:
    environ = {f"ASKWELL_{name}_URL": address}
    if safe:
        load_settings(environ)
    else:
        with pytest.raises(UserError, match=r"ASKWELL_.*https://"):
            load_settings(environ)


def test_the_projects_quota_and_the_looks_at_once_are_numbers_with_sensible_defaults() -> None:
    alone, shared = load_settings({}), load_settings({"ASKWELL_DATABASE_URL": "postgresql://askwell@/askwell"})
    assert (alone.project_units, alone.looks) == (1_200_000, 2)
    assert (shared.project_units, shared.looks) == (1_200_000, 8)
    told = load_settings({"ASKWELL_PROJECT_UNITS": " 60000 ", "ASKWELL_LOOKS": "3"})
    assert (told.project_units, told.looks) == (60_000, 3)


@pytest.mark.parametrize("value", ["many", "-5", "0", "599", "60,000", "1.2e6", "٣٠٠٠", "9" * 30])
def test_a_projects_quota_that_means_nothing_is_refused_with_where_to_find_it(value: str) -> None:
    with pytest.raises(UserError, match=r"ASKWELL_PROJECT_UNITS.*Cloud console"):
        load_settings({"ASKWELL_PROJECT_UNITS": value})


@pytest.mark.parametrize("value", ["0", "33", "two"])
def test_looks_at_once_that_mean_nothing_are_refused(value: str) -> None:
    with pytest.raises(UserError, match=r"ASKWELL_LOOKS.*from 1 to 32"):
        load_settings({"ASKWELL_LOOKS": value})

"""What runs a server: docs/server.md, the container files and the units name what there is, and their recipes work."""

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from postgres_server import PostgresServer, programs

from web.cli.main import COMMANDS, cli

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "server.md").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
UNITS = sorted((ROOT / "packaging" / "systemd").glob("*.service"))
OURS = ("ASKWELL_HOST", "ASKWELL_ADMIN", "ASKWELL_DATABASE_PASSWORD")
"""The three settings of compose.yaml's own, of which it makes the program's."""


def known_settings() -> set[str]:
    return set(re.findall(r'"(ASKWELL_[A-Z_]+)"', (ROOT / "web" / "settings.py").read_text(encoding="utf-8")))


def named_settings(text: str) -> set[str]:
    return set(re.findall(r"\bASKWELL_[A-Z_]+", text)) - set(OURS)


def check_command(words: list[str]) -> None:
    """Raise where `askwell WORDS` is no command with these options."""
    assert words[0] in COMMANDS, words
    context = click.Context(cli)
    command = cli.get_command(context, words[0])
    rest = words[1:]
    while isinstance(command, click.Group):
        command = command.get_command(context, rest.pop(0))
    assert command is not None, words
    options = {name for one in command.params for name in one.opts}
    assert {word.partition("=")[0] for word in rest if word.startswith("--")} <= options, words


def test_every_setting_that_is_named_is_one_of_the_programs() -> None:
    files = [ROOT / "compose.yaml", ROOT / "Dockerfile", ROOT / "docs" / "server.md"]
    for path in [*files, *UNITS, ROOT / "packaging" / "systemd" / "askwell.env"]:
        assert named_settings(path.read_text(encoding="utf-8")) <= known_settings(), path.name


def test_compose_asks_for_three_settings_and_has_a_default_for_every_other() -> None:
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    asked = re.findall(r"\$\{([A-Z_]+)(:[?-])?", text)
    assert {name for name, how in asked if how == ":?"} == set(OURS)
    assert {name for name, how in asked if not how} <= set(OURS)
    for name in OURS:
        assert f"    {name}=" in TEXT


def test_composes_parts_fit_together() -> None:
    services = COMPOSE["services"]
    assert set(services) == {"database", "setup", "web", "worker"}
    for name, one in services.items():
        for mount in one["volumes"]:
            assert mount.partition(":")[0] in COMPOSE["volumes"]
        assert set(one.get("depends_on", {})) <= set(services)
        if name == "database":
            continue
        check_command(one["command"])
        assert one["read_only"] is True
        assert one["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in one["security_opt"]
        # Only who makes the tables may come in as their owner.
        assert ("ASKWELL_DATABASE_OWNER_URL" in one["environment"]) == (name == "setup")
        assert any(mount.startswith("socket:") for mount in one["volumes"]) == (name == "setup")
    for name in ("web", "worker"):
        assert services[name]["command"][services[name]["command"].index("--port") + 1] == "8765"
    assert services["web"]["ports"] == ["127.0.0.1:8765:8765"]


def test_the_images_commands_are_the_programs() -> None:
    for kind in ("CMD", "HEALTHCHECK"):
        found = re.findall(rf"^{kind}\b.*?(\[.*\])$", DOCKERFILE, re.MULTILINE)
        for words in found:
            listed = yaml.safe_load(words)
            check_command(listed[1:] if listed[0] == "askwell" else listed)
        assert found
    assert re.findall(r"^USER (.*)$", DOCKERFILE, re.MULTILINE) == ["10001:10001"]
    for source in re.findall(r"^COPY (?!--from)(\S+)", DOCKERFILE, re.MULTILINE):
        assert (ROOT / source).exists()
        assert f"!{source}" in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()


def test_the_images_package_holds_every_file_of_the_program(tmp_path: Path) -> None:
    (wanted,) = re.findall(r"pip install (.*--no-build-isolation) \.$", DOCKERFILE, re.MULTILINE)
    options = [word for word in wanted.split() if word != "--no-cache-dir"]
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("plugin", "web"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", *options, "--wheel-dir", tmp_path / "wheels", tmp_path],
        check=True,
        cwd=tmp_path,
    )
    (wheel,) = (tmp_path / "wheels").glob("askwell-*.whl")
    held = set(zipfile.ZipFile(wheel).namelist())
    for part in ("plugin", "web"):
        files = [path for path in (tmp_path / part).rglob("*") if path.is_file() and path.suffix != ".pyc"]
        assert {str(path.relative_to(tmp_path)) for path in files} <= held


def test_the_lock_holds_what_the_image_installs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    low, used = (
        project["requires-python"].removeprefix(">="),
        re.findall(r"^FROM python:([\d.]+)", DOCKERFILE, re.MULTILINE),
    )
    assert len(set(used)) == 1
    assert tuple(map(int, used[0].split("."))) >= tuple(map(int, low.split(".")))


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_a_unit_starts_the_program_and_is_sound(unit: Path, tmp_path: Path) -> None:
    text = unit.read_text(encoding="utf-8")
    (line,) = re.findall(r"^ExecStart=\S*/askwell (.*)$", text, re.MULTILINE)
    check_command(line.split())
    tool = shutil.which("systemd-analyze")
    if tool is None:
        pytest.skip("systemd is not on this machine")
    # The one thing that cannot be there: the program where the unit expects it.
    there = tmp_path / unit.name
    there.write_text(text.replace("/opt/askwell/bin/askwell", "/bin/true"), encoding="utf-8")
    done = subprocess.run([tool, "verify", there], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "", done.stderr


def test_the_documents_commands_and_addresses_are_there() -> None:
    for line in re.findall(r"^askwell (.+)$|`askwell ([a-z][^`]*)`", TEXT, re.MULTILINE):
        check_command([word for word in (line[0] or line[1]).split() if not word.isupper()])
    for name in re.findall(r"`(askwell_[a-z_]+)(?:\{[a-z]+\})?`", TEXT):
        assert f'"{name}"' in (ROOT / "web" / "metrics.py").read_text(encoding="utf-8"), name
    for path in re.findall(r"https://askwell\.company\.example(/[a-z/-]+)", TEXT):
        assert path in {"/sign-in/callback", "/oauth/callback"}


def test_the_documents_recipes_work_as_they_are_written(postgres: PostgresServer, tmp_path: Path) -> None:
    name = postgres.make()
    found = programs()
    assert found is not None
    environ = {
        "PATH": f"{found}:/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "ASKWELL_HOME": str(tmp_path / "home"),
        "ASKWELL_KEY_FILE": str(tmp_path / "key"),
        "ASKWELL_CREDENTIALS": str(tmp_path / "credentials.json"),
        "ASKWELL_DATABASE_URL": postgres.url(name).replace("@/", "@localhost/"),
        "ASKWELL_DATABASE_OWNER_URL": postgres.url(name, user="owner"),
    }
    blocks = re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
    assert len(blocks) == 6
    for block in blocks:
        script = f"set -e\naskwell() {{ '{sys.executable}' -m web.cli.main \"$@\"; }}\n{block}"
        done = subprocess.run(
            ["bash", "-c", script], env=environ, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, (block, done.stdout, done.stderr)
    listed = subprocess.run(
        [sys.executable, "-m", "web.cli.main", "server", "people"],
        env=environ, cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "name@company.example" in listed.stderr
    assert "colleague@company.example" not in listed.stderr

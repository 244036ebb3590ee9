"""The recipes of ARCHITECTURE.md are carried out, each in a copy of the tree; what they change passes the checks."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").partition("## Adding things")[2]
RECIPES = dict(re.findall(r"^### (.+?)\n(.*?)(?=^### |\Z)", TEXT, re.MULTILINE | re.DOTALL))
WITH_STEPS = sorted(name for name, text in RECIPES.items() if "```sh" in text)
PRINTED = {
    "A language": "complete",
    "A rule": "en.praise.sang-praises",
    "A signal": "en.prize.we-have-won",
    "A tie": "en.bond.choir",
}
"""What a recipe's lines print, among other things."""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The source as it stands, without what tools left in it."""
    for name in ("plugin", "web", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", ".*_cache"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def steps(name: str, language: str) -> list[str]:
    return [str(block) for block in re.findall(rf"```{language}\n(.*?)```", RECIPES[name], re.DOTALL)]


def run(tree: Path, line: str) -> subprocess.CompletedProcess[str]:
    """One line of a recipe; `python` is the one that runs the tests."""
    words = re.sub(r"^python\b", f"'{sys.executable}'", line)
    return subprocess.run(
        ["bash", "-c", words], cwd=tree, env={"PYTHONPATH": str(tree), "PATH": "/usr/bin:/bin"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def change(tree: Path, name: str) -> list[str]:
    """Change the copy as the recipe's diffs say; the modules that they touch."""
    for diff in steps(name, "diff"):
        done = subprocess.run(
            ["git", "apply", "--unidiff-zero", "-"], cwd=tree, input=diff, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    return re.findall(r"^\+\+\+ b/(.+\.py)$", "".join(steps(name, "diff")), re.MULTILINE)


def carry_out(tree: Path, name: str) -> list[str]:
    """Change the copy as the recipe says, and run its lines; what each printed."""
    change(tree, name)
    printed = []
    for line in "".join(steps(name, "sh")).splitlines():
        done = run(tree, line)
        assert done.returncode == 0, done.stdout + done.stderr
        printed.append(done.stdout.strip())
    return printed


@pytest.mark.parametrize("name", WITH_STEPS)
def test_a_recipe_works_as_it_is_written(tree: Path, name: str) -> None:
    assert PRINTED.get(name, "") in "\n".join(carry_out(tree, name))


def test_what_the_recipes_change_passes_the_style_and_the_types(tree: Path) -> None:
    touched = sorted({module for name in WITH_STEPS for module in change(tree, name)})
    assert len(touched) > 8
    if (ROOT / ".mypy_cache").is_dir():
        shutil.copytree(ROOT / ".mypy_cache", tree / ".mypy_cache")
    for check in ("ruff check --no-cache", "ruff format --no-cache --check", "mypy"):
        done = run(tree, f"python -m {check} {' '.join(touched)}")
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_copied_pack_without_a_file_says_which(tree: Path) -> None:
    copying = steps("A language", "sh")[0].splitlines()
    check = next(at for at, line in enumerate(copying) if "check_pack" in line)
    for line in copying[:check]:
        assert run(tree, line).returncode == 0
    (tree / "plugin/domain/language/packs/eo/signals.toml").unlink()
    assert "packs/eo/signals.toml is missing" in run(tree, copying[check]).stdout


@pytest.mark.parametrize("name", ["A signal", "An occasion", "A reason to hold an ask back"])
def test_a_new_kind_without_its_tables_does_not_start(tree: Path, name: str) -> None:
    only_the_member = re.split(r"(?m)^diff --git ", steps(name, "diff")[0])
    (diff,) = (
        "diff --git " + part
        for part in only_the_member
        if re.search(r"model/(?:kinds|mail)\.py", part.partition("\n")[0])
    )
    subprocess.run(["git", "apply", "--unidiff-zero", "-"], cwd=tree, input=diff, text=True, check=True)
    done = run(tree, "python -c 'import web.pages.app, plugin.domain.careful_reading.instructions'")
    assert done.returncode != 0
    assert "has no line for" in done.stderr

"""The recipes of ARCHITECTURE.md are carried out, each in a copy of the tree."""

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


def carry_out(tree: Path, name: str) -> list[str]:
    """Change the copy as the recipe says, and run its lines; what each printed."""
    for change in steps(name, "diff"):
        done = subprocess.run(
            ["git", "apply", "--unidiff-zero", "-"], cwd=tree, input=change, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    printed = []
    for line in "".join(steps(name, "sh")).splitlines():
        done = run(tree, line)
        assert done.returncode == 0, done.stdout + done.stderr
        printed.append(done.stdout.strip())
    return printed


@pytest.mark.parametrize("name", WITH_STEPS)
def test_a_recipe_works_as_it_is_written(tree: Path, name: str) -> None:
    carry_out(tree, name)


def test_a_copied_pack_is_complete_and_one_without_a_file_says_which(tree: Path) -> None:
    assert carry_out(tree, "A language")[-1] == "complete"
    (tree / "plugin/domain/language/packs/it/signals.toml").unlink()
    line = steps("A language", "sh")[0].splitlines()[-1]
    assert "packs/it/signals.toml is missing" in run(tree, line).stdout


@pytest.mark.parametrize("name", ["An occasion", "A reason to hold an ask back"])
def test_a_new_kind_without_its_tables_does_not_start(tree: Path, name: str) -> None:
    only_the_member = re.split(r"(?m)^diff --git ", steps(name, "diff")[0])
    change = next("diff --git " + part for part in only_the_member if "model/kinds.py" in part.partition("\n")[0])
    subprocess.run(["git", "apply", "--unidiff-zero", "-"], cwd=tree, input=change, text=True, check=True)
    done = run(tree, "python -c 'import web.pages.app'")
    assert done.returncode != 0
    assert "has no line for" in done.stderr

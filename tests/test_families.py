"""A family of cases as one test: nothing is left out, and a failure names each case that is wrong."""

import os
import subprocess
import sys
from pathlib import Path

SUPPORT = Path(__file__).parent / "support"
CONFTEST = """
from families import gathered

def pytest_collection_modifyitems(items):
    items[:] = gathered(items)
"""
CASES = """
import pytest

TRIED = []

@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("word", ["plum", "pear"])
def test_two_lists_of_cases(number, word):
    TRIED.append((number, word))
    assert number % 3 != 1 or word == "pear", "ripe"

def test_all_were_tried():
    assert len(TRIED) == 12

@pytest.mark.parametrize("number", range(4))
def test_what_raises_nothing_is_named_too(number):
    with pytest.raises(ZeroDivisionError):
        1 / (number - 2) if number == 3 else 1 / 0

@pytest.mark.parametrize("number", range(4))
def test_a_folder_of_its_own_each(number, tmp_path):
    assert not list(tmp_path.iterdir())
    (tmp_path / "used").touch()

@pytest.mark.parametrize("number", range(4))
def test_a_case_that_is_skipped(number):
    if number == 2:
        pytest.skip("not here")

@pytest.mark.parametrize("number", [1, 2, 3, pytest.param(4, marks=pytest.mark.xfail)])
def test_marked_cases_stand_alone(number):
    assert number < 4
"""


def test_every_case_of_a_family_is_tried_and_each_wrong_one_is_named(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_cases.py").write_text(CASES, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-ra", "-p", "no:cacheprovider", "-p", "no:xdist", str(tmp_path)]
    environ = {**os.environ, "PYTHONPATH": str(SUPPORT)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, env=environ)
    said = done.stdout
    assert "2 failed, 8 passed, 1 skipped, 1 xfailed" in said, said
    for wrong in ("test_two_lists_of_cases[plum-1]", "test_two_lists_of_cases[plum-4]", "too[3]"):
        assert wrong in said
    assert "test_two_lists_of_cases[pear" not in said
    assert "2 of 12 cases" in said
    assert "ripe" in said
    assert "1 of 4 cases: not here" in said

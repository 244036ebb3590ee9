"""Of cases that are alike some are tried at once and all in the end, and which ones is no chance."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SUPPORT = Path(__file__).parent / "support"
CONFTEST = """
import pytest
from alike import thin_out

def pytest_configure(config):
    config.addinivalue_line("markers", "alike(every): alike")
    config.addinivalue_line("markers", "slow: slow")

@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    thin_out(items)
"""
CASES = """
import pytest

pytestmark = pytest.mark.alike(2)

@pytest.mark.parametrize("word", ["de", "en", "es", "fr"])
def test_first(word):
    pass

@pytest.mark.parametrize("word", ["de", "en", "es", "fr"])
def test_second(word):
    pass

@pytest.mark.parametrize("word", ["de", "en", "es"])
def test_few(word):
    pass

@pytest.mark.alike(3)
@pytest.mark.parametrize("inner", range(2))
@pytest.mark.parametrize("outer", range(4))
def test_crossed(inner, outer):
    pass

def test_alone():
    pass
"""
SOME = """\
test_first[de] test_first[es] test_second[en] test_second[fr] test_few[de] test_few[en] test_few[es]
test_crossed[1-0] test_crossed[2-1] test_alone"""


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_cases.py").write_text(CASES, encoding="utf-8")
    return tmp_path


def names(folder: Path, marks: str) -> list[str]:
    """The tests that pytest collects with these marks."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", "-m", marks]
    environ = {**os.environ, "PYTHONPATH": str(SUPPORT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environ)
    return [line.partition("::")[2] for line in done.stdout.splitlines() if "::" in line]


def test_every_language_and_every_column_is_tried_by_one_function_or_the_other(listed: Path) -> None:
    assert names(listed, "not slow") == SOME.split()


def test_all_are_tried_where_the_slow_ones_are(listed: Path) -> None:
    assert len(names(listed, "slow or not slow")) == 4 + 4 + 3 + 8 + 1

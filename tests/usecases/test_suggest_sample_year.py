"""The sample year as a whole, against what a careful reader says of it: read, mapped and judged by the real parts."""

import importlib.util
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "judging.py"


@pytest.fixture(scope="module")
def judging() -> ModuleType:
    """The bench, which is a script: figures are computed in one place."""
    spec = importlib.util.spec_from_file_location("judging_bench", BENCH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_asks_of_the_sample_year_are_right_and_the_others_held_back_for_the_right_reason(
    judging: ModuleType,
) -> None:
    figures = judging.judge(datetime(2025, 3, 19, 10, 0, tzinfo=UTC), seed=7)
    assert figures.inappropriate == 0, figures.notes
    assert figures.good_first >= 0.8, figures.notes
    assert figures.found >= 0.7, figures.notes
    assert figures.right_reason >= 0.8, figures.notes
    assert figures.others >= 0.4
    assert figures.good_first > max(figures.baselines.values())

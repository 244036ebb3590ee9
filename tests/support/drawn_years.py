"""Sample years as a scan would keep them, with what is true of them: each is read once for all tests of a process."""

import importlib.util
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

BENCH = Path(__file__).parents[2] / "bench" / "maps.py"


@cache
def bench() -> ModuleType:
    """The bench, which is a script: figures are computed in one place."""
    spec = importlib.util.spec_from_file_location("bench_maps", BENCH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench_maps"] = module
    spec.loader.exec_module(module)
    return module


@cache
def drawn(number: int) -> Any:
    """The snapshot and the truth of the year that ends at the bench's date of that number."""
    return bench().draw_year(bench().NOWS[number], 1)

"""The cases of the browser's tests. `make test` goes each way with or without scripts, and sees each page in one look;
the other ways and looks are slow ones.
"""

import pytest

_LATER = pytest.mark.slow

both_ways = pytest.mark.parametrize("page", [True, False], ids=["with scripts", "without scripts"], indirect=True)
with_scripts_first = pytest.mark.parametrize(
    "page", [True, pytest.param(False, marks=_LATER)], ids=["with scripts", "without scripts"], indirect=True
)
without_scripts_first = pytest.mark.parametrize(
    "page", [pytest.param(True, marks=_LATER), False], ids=["with scripts", "without scripts"], indirect=True
)
light_first = pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=_LATER)])
dark_first = pytest.mark.parametrize("scheme", [pytest.param("light", marks=_LATER), "dark"])

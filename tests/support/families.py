"""Functions that are tried on many cases and ask for nothing else: where workers share the tests, one test each.

Every case is tried, and the failure names each that is wrong, with its own traceback. What a test costs beside its own
work, to be set up, reported and counted, is many times what most of these thousands of cases cost. Without workers
(`pytest tests/domain/network/test_ties.py`, with `-k` or a case's whole name) each case is a test of its own.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeGuard

import pytest

LEAST = 4
"""Fewer cases stay tests of their own."""
FOR_ALL = frozenset({"request", "tmp_path_factory"})
"""What fixtures that every test has ask for. Their own names begin with "_"."""


def own_fixtures(item: pytest.Item) -> set[str]:
    """The fixtures that a test asks for, beyond what every test has and its cases."""
    cases = getattr(getattr(item, "callspec", None), "params", {})
    names = getattr(item, "fixturenames", ())
    return {name for name in names if not name.startswith("_")} - FOR_ALL - set(cases)


class Family(pytest.Function):
    """All cases of one function."""

    first: pytest.Function

    def reportinfo(self) -> tuple[object, int | None, str]:  # type: ignore[override]  # pytest says a path, and is one
        """Where the function stands."""
        path, line, _ = self.first.reportinfo()
        return path, line, self.name


def gathered(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """The tests, where the cases of a function that asks for nothing else have become one."""
    found: list[pytest.Item] = []
    for _, group in groupby(items, key=lambda item: (item.parent, getattr(item, "originalname", None) or item.name)):
        alike = list(group)
        cases = [one for one in alike if _is_case(one)]
        if len(cases) == len(alike) >= LEAST:
            found.append(_family(cases))
        else:
            found += alike
    return found


def _is_case(item: pytest.Item) -> TypeGuard[pytest.Function]:
    return (
        isinstance(item, pytest.Function)
        and item.cls is None
        and hasattr(item, "callspec")
        and not item.callspec.marks
        and not own_fixtures(item)
        and not any(mark.kwargs.get("indirect") for mark in item.iter_markers("parametrize"))
        and not getattr(item.obj, "is_hypothesis_test", False)
    )


def _family(cases: Sequence[pytest.Function]) -> Family:
    def every_case() -> None:
        wrong = list(_wrong(cases))
        skipped = [one for one in wrong if isinstance(one, pytest.skip.Exception)]
        if len(wrong) > len(skipped):
            raise BaseExceptionGroup(f"{len(wrong)} of {len(cases)} cases", wrong)
        if skipped:
            pytest.skip(f"{len(skipped)} of {len(cases)} cases: {skipped[0]}")

    first = cases[0]
    name = f"{first.originalname}[{len(cases)} cases]"
    family: Family = Family.from_parent(first.parent, name=name, callobj=every_case)
    family.first = first
    family.own_markers += [mark for mark in first.own_markers if mark.name != "parametrize"]
    return family


def _wrong(cases: Sequence[pytest.Function]) -> Iterator[BaseException]:
    for case in cases:
        given = case.callspec.params
        try:
            case.obj(**{name: given[name] for name in case._fixtureinfo.argnames})
        except (Exception, pytest.fail.Exception, pytest.skip.Exception) as error:  # noqa: BLE001 - as pytest does
            error.add_note(case.nodeid)
            yield error

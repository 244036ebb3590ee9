"""The user's word on closeness outranks what was found, and the parts of a strength still add up to it."""

import pytest
from builders import a_relationship

from plugin.domain.network.told_closeness import Closeness, closeness_of, with_told_closeness


@pytest.mark.parametrize("told", list(Closeness))
@pytest.mark.parametrize("found", [0.0, 0.1, 0.35, 0.5, 0.7, 0.95])
def test_a_word_moves_the_strength_into_its_bounds_and_its_parts_add_up(found: float, told: Closeness) -> None:
    one = a_relationship(strength=found, parts=(("meetings", found * 0.75), ("sent", found * 0.25)))
    said = with_told_closeness(one, told)
    assert closeness_of(said.strength) is told
    assert sum(value for _, value in said.parts) == pytest.approx(said.strength, abs=0.001)


def test_without_a_word_or_with_another_nothing_changes() -> None:
    one = a_relationship(strength=0.5)
    assert with_told_closeness(one, None) is one
    assert with_told_closeness(one, "adored") is one


def test_what_was_found_still_tells_two_close_people_apart() -> None:
    near, nearer = (with_told_closeness(a_relationship(strength=value), "close") for value in (0.7, 0.9))
    assert near.strength < nearer.strength

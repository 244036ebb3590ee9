"""Ties in the introducer's own words, turned to speak to them."""

import pytest

from plugin.domain.drafting.tie_clauses import find_bond


@pytest.mark.parametrize(
    ("text", "name", "clause"),
    [
        (
            "Elena Ruiz from Tide Mills and I run the Harbour programme together, so we talk.",
            "Elena Ruiz",
            "the two of you run the Harbour programme together",
        ),
        (
            "I worked for three years under Ida Poe at Tidewell, and left.",
            "Ida Poe",
            "you worked for three years under {prospect}",
        ),
        ("Elena Ruiz and I row together on Sundays.", "Elena Ruiz", "the two of you row together on Sundays"),
        ("Otto Lang of Fernbank, we still sing in the choir.", "Otto Lang", "the two of you still sing in the choir"),
        ("Otto Lang called, he was my boss at the mill.", "Otto Lang", "he was your boss at the mill"),
        ("Ida Poe, who runs it, is an old friend of mine.", "Ida Poe", "Ida is an old friend of yours"),
        ("I used to share a desk with Ida Poe, now at Tide.", "Ida Poe", "you used to share a desk with {prospect}"),
        ("Ida Poe is in copy and runs the choir with me.", "Ida Poe", "Ida runs the choir with you"),
        ("Ida Poe comes too, I have known her since school.", "Ida Poe", "you have known her since school"),
        ("Do ask Ida Poe, my cousin.", "Ida Poe", "Ida is your cousin"),
        ("Ida Poe of Fernbank Mills was best man at my wedding.", "Ida Poe", "Ida was best man at your wedding"),
        (
            "Otto Lang, he was Kim's boss and is godfather to our Nell, rang.",
            "Otto Lang",
            "Otto is godfather to your Nell",
        ),
    ],
)
def test_a_tie_is_turned_to_the_one_who_told_it(text: str, name: str, clause: str) -> None:
    bond = find_bond(text, name)
    assert bond is not None
    assert bond.clause == clause
    assert bond.names == ("{prospect}" in clause)


@pytest.mark.parametrize(
    "text",
    [
        "We lost the tender to Ida Poe again.",
        "Ida Poe and I no longer work together.",
        "I never worked with Ida Poe.",
        "Ida Poe was on television last night.",
        "Ida Poe says Kim is godfather to our Nell.",
        "Ida Poe's son was best man at my wedding.",
        "Ida Poe was not best man at my wedding, that was Kim.",
        "Ida Poe is a reader of your column.",
        "Otto Lang is an old friend of mine.",
        "Ida Poe, who is an old friend of mine from the days when we both used to live in the north of the cou",
        "",
    ],
)
def test_what_tells_no_tie_plainly_is_none(text: str) -> None:
    assert find_bond(text, "Ida Poe") is None


def test_a_clause_that_runs_on_past_the_name_is_no_tie() -> None:
    assert find_bond("My brother-in-law Ida Poe asked about you.", "Ida Poe") is None
    assert find_bond("My old flatmate Ida Poe has just moved up.", "Ida Poe") is None

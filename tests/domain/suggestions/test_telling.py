"""Dates, counts and wishes in plain words."""

from builders import NOW, a_prospect, at, days_ago

from plugin.domain.suggestions.phrasing import say_age, say_date, say_list, say_meetings, say_prospect


def test_a_date_carries_its_year_only_where_it_is_another() -> None:
    assert say_date(at("2025-06-03"), now=NOW) == "3 June"
    assert say_date(at("2024-12-30"), now=NOW) == "30 December 2024"


def test_ages_are_said_as_people_say_them() -> None:
    said = [say_age(days_ago(days), now=NOW) for days in (0, 1, 5, 20, 100)]
    assert said == ["today", "yesterday", "5 days ago", "2 weeks ago", "3 months ago"]


def test_wishes_are_named_or_described() -> None:
    assert say_prospect(a_prospect("Elena Ruiz")) == "Elena Ruiz (Tidewell)"
    assert say_prospect(a_prospect("", role="Head of Finance")) == "the head of Finance at Tidewell"
    assert say_prospect(a_prospect("", role="CFO")) == "the CFO at Tidewell"
    assert say_prospect(a_prospect("")) == "somebody at Tidewell"


def test_lists_and_counts() -> None:
    assert [say_list(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert [say_meetings(number) for number in (0, 1, 6)] == ["no meeting", "one meeting", "6 meetings"]

"""Whom a title without guests may mean: by a name, the house, an initial; who was written to around that day first."""

from asking_days import NORA, TOM, Day, nora, tom
from builders import OWNER, OWNER_NAME, a_meeting, a_message, days_ago

from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.meant_people import likely_people


def meant(summary: str, question: str = "Who is it?") -> list[str]:
    written = a_message((OWNER, OWNER_NAME), [(NORA, "Nora Weiss")], days_ago(3))
    day = Day(relationships=[nora(strength=0.4), tom(strength=0.5)], messages=[written])
    context = SuggestionContext(day, day.prospects, day.asks, now=day.now)
    return [str(one) for one in likely_people(a_meeting([], days_ago(2), summary=summary, question=question), context)]


def test_a_name_in_the_title_comes_before_everything() -> None:
    assert meant("Lunch Tom, about N.") == [TOM]
    assert meant("Frau Weiss anrufen") == [NORA]


def test_a_house_or_an_initial_may_be_meant_where_there_is_no_name() -> None:
    assert meant("Harbourlight, coffee") == [TOM]
    assert meant("N. lunch (she pays)") == [NORA]
    assert meant("T. breakfast") == [TOM]


def test_words_and_small_letters_mean_nobody() -> None:
    assert meant("a note to tom the cat") == []
    assert meant("Dentist") == []
    assert meant("Plan T for the kitchen") == []


def test_those_whom_the_question_offers_are_the_ones() -> None:
    assert meant("Lunch", question="Which Nora was it: Nora Weiss, Tom Halden?") == [NORA, TOM]

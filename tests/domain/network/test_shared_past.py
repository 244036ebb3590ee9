import pytest
from builders import NOW, OWNER, a_mention, a_message, an_account, an_exchange, corrections

from plugin.domain.model import Kind
from plugin.domain.network.kind_case import shared_house
from plugin.domain.network.relationships import score_relationships
from plugin.domain.people.identities import find_people

NORA = ("nora@brightwater.example", "Nora Weiss")


def test_the_house_that_two_look_back_on_is_read_with_the_rule_that_says_so() -> None:
    assert shared_house("When we were both at Tarrant Foods, nobody had a mobile.") == (
        "Tarrant Foods",
        "en.shared-past.when-we",
    )


@pytest.mark.parametrize(
    "text",
    [
        "When we worked on the project at Larkspur, you were the client.",
        "Als wir in München waren, hat es geregnet.",
        "Our time in Madrid was short.",
        "Nuestra época en Madrid fue corta.",
        "We shall start at Larkspur when we are ready.",
    ],
)
def test_meetings_projects_and_towns_are_no_years_together(text: str) -> None:
    assert shared_house(text) == ("", "")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ten years since we worked at Larkspur, imagine.", Kind.FORMER_COLLEAGUE),
        ("Ten years since we worked at Brightwater, imagine.", Kind.OTHER),
    ],
)
def test_a_house_neither_is_at_now_makes_former_colleagues(text: str, kind: Kind) -> None:
    letter = a_message(
        NORA, to=OWNER, date="2025-06-10T08:00:00+00:00", mentions=(a_mention("", text, organisation="X"),)
    )
    messages, account, word = [letter, *an_exchange(NORA)], an_account(), corrections()
    people = find_people([], messages, account, word)
    (one,) = score_relationships([], messages, people, account, corrections=word, now=NOW)
    assert one.kind is kind

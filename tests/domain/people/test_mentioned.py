import pytest
from builders import OWNER, a_mention, a_message, an_account, an_exchange, corrections

from plugin.domain.people.identities import find_people
from plugin.domain.people.mentioned_people import MentionedPeople, mentions_of_people


def test_the_house_behind_a_person_is_no_person() -> None:
    text = "Ann Berg, the head of Tide Foods, has said yes."
    person, house = a_mention("Ann Berg", text), a_mention("Tide Foods", text)
    assert mentions_of_people([person, house]) == [person]
    apart = a_mention("Tom Hale", "Ann Berg and Tom Hale have said yes.")
    assert mentions_of_people([a_mention("Ann Berg", apart.text), apart])[-1] == apart


def test_greetings_titles_and_houses_of_people_seen_are_nobody() -> None:
    messages = [
        a_message(("nora@brightwater.example", "Nora Weiss"), to=OWNER, signature="Nora Weiss\nBright Water Ltd"),
        *an_exchange(("eva@tidewell.example", "Eva Lund")),
    ]
    found = MentionedPeople(find_people([], messages, an_account(), corrections()))
    for name, text in (
        ("Hoi Mara", "Hoi Mara,"),
        ("VP Commercial", "He is VP Commercial, I report to him."),
        ("Bright Water", "We use the paper of Bright Water."),
        ("Mara", "Mara, could you look?"),
    ):
        assert found.find(a_mention(name, text)) is None, name
    assert found.find(a_mention("Eva Lund", "Eva Lund is a friend.")) == "eva@tidewell.example"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Berg, who owns Moriarty Rowe, is a friend.",
        "My cousin, who now runs Moriarty Rowe, is a friend.",
        "Mon cousin, qui dirige Moriarty Rowe, vient aussi.",
        "Ann Berg (Moriarty Rowe) is a friend.",
    ],
)
def test_what_somebody_owns_or_runs_is_no_person(text: str) -> None:
    mentions = [a_mention(name, text) for name in ("Ann Berg", "Moriarty Rowe") if name in text]
    assert [one.name for one in mentions_of_people(mentions)] == [name for name in ("Ann Berg",) if name in text]


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Moriarty Woollens", False),
        ("Rowe Timbers", False),
        ("Rowe Ltd", False),
        ("Anna Mills", True),
        ("Eva Rowe", True),
    ],
)
def test_a_name_that_ends_in_a_trade_is_a_house_unless_it_begins_as_a_persons(name: str, *, person: bool) -> None:
    found = MentionedPeople(
        find_people([], an_exchange(("eva@tidewell.example", "Eva Lund")), an_account(), corrections())
    )
    assert (found.find(a_mention(name, f"I often see {name}.")) is not None) is person

from builders import OWNER, a_mention, a_message, an_account, an_exchange, corrections

from plugin.domain.identities import find_people
from plugin.domain.mentioned import MentionedPeople, told_people


def test_the_house_behind_a_person_is_no_person() -> None:
    text = "Ann Berg, the head of Tide Foods, has said yes."
    person, house = a_mention("Ann Berg", text), a_mention("Tide Foods", text)
    assert told_people([person, house]) == [person]
    apart = a_mention("Tom Hale", "Ann Berg and Tom Hale have said yes.")
    assert told_people([a_mention("Ann Berg", apart.text), apart])[-1] == apart


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

import pytest
from builders import OWNER, a_mention, a_message, an_account, an_exchange, corrections

from plugin.domain.identities import find_people
from plugin.domain.mentioned import MentionedPeople, told_people
from plugin.domain.tie_words import nearness


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Berg is a cousin of mine.",
        "Ann Berg and I row together on Thursdays.",
        "Ann Berg ist meine Nachbarin, wir grillen jeden Sommer.",
        "Mit Ann Berg habe ich zusammen studiert.",
        "Ann Berg, c'est ma voisine, on se voit tous les dimanches.",
        "A Ann Berg la conozco desde hace veinte años.",
        "Ann Berg es clienta nuestra de siempre.",
    ],
)
def test_what_binds_two_people_is_heard_in_four_languages(sentence: str) -> None:
    assert nearness(sentence) == "tie"


@pytest.mark.parametrize(
    "sentence",
    [
        "Have you heard of Ann Berg?",
        "I read an interview with Ann Berg.",
        "Ich habe einen Artikel von Ann Berg gelesen.",
        "J'ai lu le livre d'Ann Berg.",
        "Leí una entrevista con Ann Berg.",
        "Ann Berg?",
    ],
)
def test_who_is_read_of_or_asked_about_is_far(sentence: str) -> None:
    assert nearness(sentence) == "far"


def test_who_is_named_beside_oneself_is_nearer_than_who_is_only_named() -> None:
    assert nearness("I shall bring Ann Berg to it.") == "near"
    assert nearness("Ann Berg runs Tide Bank.") == "named"


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

"""Dismissals teach, visibly, and as long as they stand."""

from datetime import timedelta

from builders import NOW, a_person, a_prospect, an_address, an_ask, an_occasion, days_ago

from plugin.domain.model import Address, Ask, AskStatus, Kind, OccasionKind, StatusChange
from plugin.domain.people.identities import People
from plugin.domain.suggestions.lessons import KIND_STEP, OCCASION_STEP, learn_lessons

NORA = Address("nora@brightwater.example")
PEOPLE = People([a_person(NORA, "Nora Weiss")])
ELENA = a_prospect("Elena Ruiz")


def dismissed(reason: str, *, introducer: str = NORA, days: float = 1, note: str = "") -> Ask:
    at = days_ago(days)
    history = (StatusChange(AskStatus.SUGGESTED, at, note=note), StatusChange(AskStatus.DISMISSED, at))
    return an_ask(
        "dismissed",
        introducer=an_address(introducer),
        prospect=ELENA,
        reason=reason,
        history=history,
        occasion=an_occasion("meeting_held"),
    )


def test_each_reason_says_what_it_taught_and_until_when() -> None:
    for reason, about, until in (
        ("not_close", "not close enough to Nora Weiss", timedelta(days=180)),
        ("wrong_person", "Nora Weiss is the wrong person to ask about Elena Ruiz", None),
        ("wrong_moment", "wrong moment to ask Nora Weiss", timedelta(days=30)),
        ("never", "never to ask Nora Weiss", None),
        ("", "put asking Nora Weiss about Elena Ruiz aside", timedelta(days=30)),
    ):
        ask = dismissed(reason)
        (lesson,) = learn_lessons([ask], PEOPLE, now=NOW).every
        assert about in lesson.text
        assert lesson.id == ask.id
        assert lesson.until == (days_ago(1) + until if until else None)


def test_a_lesson_about_a_person_is_none_about_a_pair_and_the_reverse() -> None:
    person = learn_lessons([dismissed("not_close")], PEOPLE, now=NOW)
    assert person.on_person(NORA, now=NOW) is not None
    assert person.on_pair(NORA, ELENA.id, now=NOW) is None
    pair = learn_lessons([dismissed("wrong_person")], PEOPLE, now=NOW)
    assert pair.on_person(NORA, now=NOW) is None
    assert pair.on_pair(NORA, ELENA.id, now=NOW) is not None


def test_lessons_end() -> None:
    lessons = learn_lessons([dismissed("wrong_moment", days=31)], PEOPLE, now=NOW)
    assert lessons.on_person(NORA, now=NOW) is None


def test_what_was_taken_back_teaches_nothing() -> None:
    ask = an_ask("suggested", introducer=NORA, reason="")
    assert learn_lessons([ask], PEOPLE, now=NOW).every == ()


def test_the_second_of_a_sort_teaches_about_the_kind_and_the_occasion() -> None:
    others = [f"contact{number}@firm.example" for number in range(3)]
    kinds = {Address(other): Kind.NETWORKING for other in others}
    one = learn_lessons([dismissed("not_close", introducer=others[0])], PEOPLE, kinds, now=NOW)
    assert one.closer_by(Kind.NETWORKING) == 0
    three = learn_lessons([dismissed("not_close", introducer=other) for other in others], PEOPLE, kinds, now=NOW)
    assert three.closer_by(Kind.NETWORKING) == 2 * KIND_STEP
    assert three.closer_by(Kind.CLIENT) == 0
    moments = learn_lessons([dismissed("wrong_moment", introducer=other) for other in others], PEOPLE, kinds, now=NOW)
    assert moments.occasion_weight(OccasionKind.MEETING_HELD) == OCCASION_STEP**2
    assert moments.occasion_weight(OccasionKind.PRAISE) == 1


def test_somebody_not_held_by_name_goes_by_the_name_that_was_noted() -> None:
    ask = dismissed("never", introducer="tom@harbourlight.example", note="Tom Halden")
    assert "Tom Halden" in learn_lessons([ask], People(()), now=NOW).every[0].text

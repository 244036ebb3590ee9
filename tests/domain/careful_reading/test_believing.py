"""A finding counts where the words themselves bear it out, and nowhere else."""

import pytest
from reading_house import LISTS, ME, NORA, STRANGER, TOM, House, a_tie, an_answer, an_exchange_with_nora

from plugin.domain.careful_reading.answers import NotAnAnswer, parse_answer
from plugin.domain.model import Closeness, FindingKind, Stance

PRAISE = {"message": "m4", "writer": "p1", "quote": "Your plans are the best we ever had.", "kind": "praise"}
MEETING = {
    "message": "m4",
    "writer": "p1",
    "quote": "We met on Friday at last.",
    "with": "p1",
    "outcome": "held",
    "day": "2025-06-06",
}


def test_what_stands_there_is_believed_with_its_sentence_its_writer_and_whom_it_concerns() -> None:
    found = an_exchange_with_nora().believe(an_answer(signals=[PRAISE], ties=[a_tie()], meetings=[MEETING]))
    assert found.dropped == {}
    by_kind = {one.kind: one for one in found.findings}
    tie = by_kind[FindingKind.TIE]
    assert (tie.about, tie.author, tie.stance, tie.closeness) == (NORA[0], NORA[0], Stance.WARM, Closeness.WELL)
    assert tie.person is not None
    assert (tie.person.name, tie.person.organisation) == ("Jane Roe", "Tidewell Bank")
    assert by_kind[FindingKind.SIGNAL].quote == "Your plans are the best we ever had."
    assert str(by_kind[FindingKind.MEETING].day) == "2025-06-06"
    assert by_kind[FindingKind.SIGNAL].evidence.rule == "read by m"


@pytest.mark.parametrize(
    "wrong",
    [
        {"quote": "Yes, he and I row together every Sunday."},
        {"quote": "she and I row together every Sun"},
        {"quote": "Yes, she and I row … every Sunday."},
        {"quote": "Do you happen to know Jane Roe at Tidewell Bank?"},
        {"quote": ""},
        {"quote": "…"},
        {"message": "m2"},
        {"message": "m9"},
        {"writer": "me"},
        {"writer": "p7"},
        {"who": "me"},
        {"who": "p7"},
        {"person": "me"},
        {"person": "p1"},
        {"person": "Ann Invented"},
        {"person": "Jane Tidewell"},
        {"person": "", "organisation": "", "role": ""},
        {"stance": "splendid"},
        {"closeness": "very"},
    ],
)
def test_a_tie_with_one_wrong_thing_is_dropped(wrong: dict[str, str]) -> None:
    found = an_exchange_with_nora().believe(an_answer(ties=[a_tie(**wrong)]))
    assert found.findings == []
    assert sum(found.dropped.values()) == 1


@pytest.mark.parametrize(
    "quote",
    [
        "Yes,  she and I row\n together every Sunday.",
        "“Yes, she and I row together every Sunday.”",
        "she and I row together every Sunday",
        "Yes, she and I row...",
    ],
)
def test_white_space_and_quotation_marks_may_differ(quote: str) -> None:
    assert len(an_exchange_with_nora().believe(an_answer(ties=[a_tie(quote=quote)])).findings) == 1


def test_an_organisation_that_stands_nowhere_is_left_out_and_the_tie_kept() -> None:
    found = an_exchange_with_nora().believe(an_answer(ties=[a_tie(organisation="Granite Trust", role="treasurer")]))
    (tie,) = found.findings
    assert tie.person is not None
    assert (tie.person.organisation, tie.person.role) == ("", "")


@pytest.mark.parametrize("day", ["2025-06-13", "2025-05-23", "2024-06-06", "2025-06-07", "friday", "9999-99-99"])
def test_a_day_that_does_not_follow_from_the_words_is_dropped(day: str) -> None:
    assert an_exchange_with_nora().believe(an_answer(meetings=[MEETING | {"day": day}])).findings == []


def a_letter_about_an_evening(words: str) -> House:
    """Nora writes of an evening at which Tom was; Tom and Mara's brother are in touch, not in this conversation."""
    house = an_exchange_with_nora()
    for name in (TOM, ("jo@freemail.example", "Jo Lindqvist"), ("ann@oakmont.example", "Ann Roe")):
        house.write(ME, [name], "Are you coming on Thursday?", "2025-05-01T09:00:00+00:00")
        house.write(name, [ME], "I will be there, and glad to.", "2025-05-01T12:00:00+00:00")
    house.write(NORA, [ME], words, "2025-06-11T09:00:00+00:00")
    return house


@pytest.mark.parametrize(
    ("named", "who"),
    [("Tom Albers", TOM[0]), ("p1", NORA[0]), ("Tom", ""), ("Tom Brown", ""), ("Jane Roe", ""), ("p9", ""), ("", "")],
)
def test_a_meeting_with_somebody_outside_the_conversation_needs_the_whole_name_of_one_in_touch(
    named: str, who: str
) -> None:
    words = "What an evening on Tuesday, with you and Tom Albers and Jane Roe!"
    house = a_letter_about_an_evening(words)
    told = {"message": "m5", "writer": "p1", "quote": words, "with": named, "outcome": "held", "day": "2025-06-10"}
    found = house.believe(an_answer(meetings=[told]), hers=True)
    assert [one.about for one in found.findings] == ([who] if who else [])


def test_a_meeting_without_a_day_is_kept_without_one() -> None:
    (found,) = an_exchange_with_nora().believe(an_answer(meetings=[MEETING | {"day": ""}])).findings
    assert found.day is None


def test_a_day_that_was_agreed_before_follows_too() -> None:
    house = House()
    house.write(ME, [NORA], "Shall we say the 12th of June for lunch?", "2025-06-03T09:00:00+00:00", thread="l")
    house.write(NORA, [ME], "Lovely, see you there.", "2025-06-03T10:00:00+00:00", thread="l")
    house.write(NORA, [ME], "That lunch did me good.", "2025-06-16T10:00:00+00:00", thread="l")
    told = {"message": "m3", "writer": "p1", "quote": "That lunch did me good.", "with": "p1", "outcome": "held"}
    assert len(house.believe(an_answer(meetings=[told | {"day": "2025-06-12"}])).findings) == 1
    assert house.believe(an_answer(meetings=[told | {"day": "2025-06-05"}])).findings == []


def test_quoted_words_are_nobodys_finding() -> None:
    house = an_exchange_with_nora()
    house.write(
        NORA,
        [ME],
        "See below.\n\nOn 1 June 2025, Tom Albers wrote:\n> I know Jane Roe very well.\n",
        "2025-06-10T09:00",
    )
    told = a_tie(message="m5", quote="I know Jane Roe very well.")
    assert house.believe(an_answer(ties=[told])).findings == []


def test_a_stranger_shows_nothing() -> None:
    house = an_exchange_with_nora()
    house.write(STRANGER, [ME, NORA], "I know Jane Roe very well.", "2025-06-10T09:00")
    asked = house.request()
    key = next(key for key, address in asked.people.items() if address == STRANGER[0])
    told = a_tie(message="m5", writer=key, who=key, quote="I know Jane Roe very well.")
    assert house.believe(an_answer(ties=[told])).dropped == {"the writer is a stranger": 1}


def test_the_user_may_tell_who_knows_whom_and_nobody_may_tell_what_a_third_one_is_to_the_user() -> None:
    house = an_exchange_with_nora()
    house.write(ME, [TOM], "Nora and Jane Roe have rowed together for years.", "2025-06-10T09:00")
    house.write(TOM, [ME, NORA], "Nora is your client, I hear.", "2025-06-11T09:00")
    tom = next(key for key, address in house.request().people.items() if address == TOM[0])
    told = a_tie(message="m5", writer="me", quote="Nora and Jane Roe have rowed together for years.")
    kind = {"message": "m6", "writer": tom, "quote": "Nora is your client, I hear.", "person": "p1", "kind": "client"}
    found = house.believe(an_answer(ties=[told], relationships=[kind]))
    assert [one.kind for one in found.findings] == [FindingKind.TIE]
    assert found.dropped == {"only the two say what they are to each other": 1}


def test_a_given_name_alone_means_somebody_of_the_same_family_only() -> None:
    house = an_exchange_with_nora()
    house.write(ME, [("gil@webmail.example", "Gil Brandt")], "Dear Gil, the keys are with me.", "2025-05-01T09:00")
    house.write(ME, [("kim@webmail.example", "Kim Okafor")], "Dear Kim, the keys are with me.", "2025-05-01T09:00")
    house.write(NORA, [ME], "Gil gave me a lamp. Kim gave me a chair.", "2025-06-10T09:00")
    ties = [
        a_tie(message="m5", quote="Gil gave me a lamp.", person="Gil", organisation=""),
        a_tie(message="m5", quote="Kim gave me a chair.", person="Kim", organisation=""),
    ]
    found = house.believe(an_answer(ties=ties), hers=True)
    assert {one.person.name: one.person.address for one in found.findings if one.person} == {
        "Gil": "gil@webmail.example",
        "Kim": None,
    }


@pytest.mark.parametrize(
    ("words", "person", "kept"),
    [
        ("Guess who stood at the fence, Ann from the next plot, the Roe woman, with plums.", "Ann Roe", 1),
        ("the roe of tidewell was here, ann and i stand at the pitch on saturdays.", "Ann Roe", 1),
        ("Jane Roe of Ann Arbor was here, she and I row together.", "Ann Roe", 0),
        ("I spoke with Jane Roe at Tidewell Bank, we row together.", "Jane Tidewell", 0),
    ],
)
def test_a_name_whose_parts_stand_apart_is_one_and_parts_of_other_names_are_not(
    words: str, person: str, kept: int
) -> None:
    house = an_exchange_with_nora()
    house.write(NORA, [ME], words, "2025-06-10T09:00")
    tie = a_tie(message="m5", quote=words, person=person, organisation="")
    assert len(house.believe(an_answer(ties=[tie])).findings) == kept


def test_what_is_answered_twice_counts_once_and_too_much_of_one_message_is_dropped() -> None:
    house = an_exchange_with_nora()
    assert len(house.believe(an_answer(ties=[a_tie(), a_tie(stance="warm")])).findings) == 1
    words = ["praise", "complaint", "thanks", "introduction", "introduction_request", "prospect_named", "declined"]
    many = [PRAISE | {"kind": kind} for kind in words]
    kinds = ["client", "former_client", "supplier", "colleague", "former_colleague", "friend", "family", "networking"]
    more = [{**PRAISE, "person": "p1", "kind": kind} for kind in kinds]
    found = house.believe(an_answer(signals=many, relationships=more, ties=[a_tie()], meetings=[MEETING]))
    assert len(found.findings) == 15
    assert found.dropped == {"more than a message tells": 2}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I found nothing of note.",
        "[]",
        "{",
        '{"findings": []}',
        "{" * 5000 + "}" * 5000,
        "[" * 100_000,
        '{"signals": "none"}',
        '{"signals": []' + " " * 1_000_000 + "}",
        "null",
    ],
)
def test_what_is_no_answer_is_said_to_be_none(text: str) -> None:
    with pytest.raises(NotAnAnswer):
        parse_answer(text)


def test_an_answer_in_a_fence_is_read_and_what_has_another_shape_is_passed_over() -> None:
    text = '```json\n{"signals": [1, null, {"kind": 3}, {"message": ["m1"]}], "ties": null, "more": {}}\n```'
    entries = parse_answer(text)
    assert [(one.list, one.message, one.quote) for one in entries] == [("signals", "", "")] * 2
    assert set(LISTS) >= {one.list for one in entries}


def test_a_masked_name_is_revealed_before_the_words_are_compared() -> None:
    house = an_exchange_with_nora()
    house.write(NORA, [ME], "Klaus Berger and I share a boat, ring him on 040 5556677.", "2025-06-10T09:00")
    shown = house.request(masked=True).request.words
    assert "Berger" not in shown
    assert "5556677" not in shown
    mask = next(word for word in ("[person 1]", "[person 2]", "[person 3]") if f"{word} and I share" in shown)
    told = a_tie(
        message="m5", quote=f"{mask} and I share a boat, ring him on [number 1].", person=mask, organisation=""
    )
    (tie,) = house.believe(an_answer(ties=[told]), masked=True).findings
    assert tie.person is not None
    assert tie.person.name == "Klaus Berger"
    assert tie.quote == "Klaus Berger and I share a boat, ring him on 040 5556677."

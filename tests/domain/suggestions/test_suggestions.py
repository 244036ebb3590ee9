"""The list of issue: what makes an ask right, what holds it back, and in which order the right ones come."""

from dataclasses import replace
from datetime import timedelta

import pytest
from asking_days import ELENA, ME, NORA, TOM, Day, an_ask_of, elena, from_nora, kinds, knows, nora, to_nora, tom
from builders import (
    NOW,
    a_meeting,
    a_mention,
    a_message,
    a_person,
    a_person_ref,
    a_profile,
    a_prospect,
    a_relationship,
    a_signal,
    an_acquaintance,
    an_address,
    an_ask,
    an_event,
    an_evidence,
    corrections,
    days_ago,
)

from plugin.domain.model import (
    Ask,
    AskStatus,
    Kind,
    Prospect,
    StatusChange,
)
from plugin.domain.network.groups import Group
from plugin.domain.suggestions.ask_policy import AskPolicy
from plugin.domain.suggestions.suggest import nearest


def test_a_close_supplier_met_two_days_ago_who_copied_the_prospect_is_asked() -> None:
    answer = Day().judged()
    (made,) = answer.made
    assert (made.introducer.address, made.prospect.name, made.occasion.kind) == (NORA, "Elena Ruiz", "meeting_held")
    assert made.specific
    assert answer.withheld == ()
    assert answer.note == ""


HELD_BACK: list[tuple[str, Day, list[str]]] = [
    ("the relationship is weak", Day(relationships=[nora(strength=0.1)]), ["weak_relationship"]),
    (
        "they met once and wrote once, however recently",
        Day(relationships=[nora(strength=0.9, meetings=1, sent=1, received=1)]),
        ["weak_relationship"],
    ),
    ("they were asked 30 days ago and answered", Day(asks=[an_ask_of("lost", 30)]), ["asked_recently"]),
    ("they were asked 89 days ago", Day(asks=[an_ask_of("no_reply", 89)]), ["asked_recently"]),
    ("they were asked 91 days ago", Day(asks=[an_ask_of("no_reply", 91)]), []),
    (
        "they were asked 91 days ago and the user waits half a year",
        Day(asks=[an_ask_of("no_reply", 91)], policy=AskPolicy(ask_interval=timedelta(days=180))),
        ["asked_recently"],
    ),
    ("an ask to them is open", Day(asks=[an_ask_of("sent", 5)]), ["ask_open", "asked_recently"]),
    ("an ask to them is drafted but not sent", Day(asks=[an_ask_of("drafted", 1)]), ["ask_open", "asked_recently"]),
    ("an ask was only suggested before", Day(asks=[an_ask_of("suggested", 5)]), []),
    (
        "they declined this very introduction last year",
        Day(asks=[an_ask_of("declined", 300, prospect=elena())]),
        ["declined_before"],
    ),
    ("they declined another introduction last year", Day(asks=[an_ask_of("declined", 300)]), []),
    (
        "the user asked by hand last month",
        Day(
            messages=[
                to_nora(
                    "introduction_request",
                    "Could you introduce me to Ada Berg?",
                    30,
                    mentions=(a_mention("Ada Berg"),),
                )
            ]
        ),
        ["ask_open", "asked_recently"],
    ),
    (
        "the user asked by hand, and they declined that very introduction",
        Day(
            messages=[
                to_nora(
                    "introduction_request",
                    "Would you introduce me to Elena Ruiz?",
                    200,
                    thread_id="t-hand",
                    mentions=(a_mention("Elena Ruiz"),),
                ),
                from_nora("declined", "I'd rather not, sorry.", 199, thread_id="t-hand"),
            ]
        ),
        ["declined_before"],
    ),
    (
        "they complained and nothing settled it",
        Day(messages=[from_nora("complaint", "This is not what we agreed.", 10)]),
        ["open_complaint"],
    ),
    (
        "they complained, and then thanked for something else",
        Day(
            messages=[
                from_nora("complaint", "This is not what we agreed.", 10),
                from_nora("thanks", "Thanks for looking into it.", 9),
            ]
        ),
        ["open_complaint"],
    ),
    (
        "they complained, and it was settled",
        Day(
            messages=[
                from_nora("complaint", "This is not what we agreed.", 10),
                from_nora("thanks", "Thank you for sorting that out so quickly.", 8),
            ]
        ),
        [],
    ),
    (
        "the settling comes before the complaint",
        Day(
            messages=[
                from_nora("thanks", "Thank you for sorting that out so quickly.", 12),
                from_nora("complaint", "This is not what we agreed.", 10),
            ]
        ),
        ["open_complaint"],
    ),
    (
        "they complained, and praised the work later",
        Day(
            messages=[
                from_nora("complaint", "This is not what we agreed.", 40),
                from_nora("praise", "The new version is excellent.", 20),
            ]
        ),
        [],
    ),
    (
        "the user complained to them",
        Day(messages=[to_nora("complaint", "The delivery is late again, this cannot go on.", 6)]),
        ["open_complaint"],
    ),
    ("they are a client who never said a kind word", Day(relationships=[nora("client")]), ["client_without_praise"]),
    (
        "they are a client who praised the work",
        Day(relationships=[nora("client")], messages=[from_nora("praise", "Superb work, all of you.", 60)]),
        [],
    ),
    (
        "they are a client whose project is finished",
        Day(
            relationships=[nora("client")],
            messages=[a_message(ME, [(NORA, "Nora Weiss")], days_ago(30), attachments=("Final_report_v3.pdf",))],
        ),
        [],
    ),
    (
        "they made an introduction that was never thanked for",
        Day(
            messages=[
                from_nora(
                    "introduction",
                    "Mara, meet Ola.",
                    60,
                    cc=[("ola@fernhill.example", "Ola Lund")],
                    subject="Mara / Ola",
                )
            ]
        ),
        ["owes_them_news"],
    ),
    (
        "they made an introduction and were thanked",
        Day(
            messages=[
                from_nora(
                    "introduction", "Mara, meet Ola.", 60, cc=[("ola@fernhill.example", "Ola Lund")], thread_id="t-ola"
                ),
                to_nora("thanks", "Thank you, Nora!", 60 - 0.1, thread_id="t-ola"),
            ]
        ),
        [],
    ),
    (
        "the user has met the prospect",
        Day(meetings=[a_meeting([NORA], days_ago(2)), a_meeting([ELENA], days_ago(100))]),
        ["already_known"],
    ),
    (
        "the user and the prospect write to each other",
        Day(
            messages=[
                a_message(ME, [(ELENA, "Elena Ruiz")], days_ago(50)),
                a_message((ELENA, "Elena Ruiz"), [ME], days_ago(49)),
            ]
        ),
        ["already_known"],
    ),
    (
        "the user once wrote to the prospect, who never answered",
        Day(messages=[a_message(ME, [(ELENA, "Elena Ruiz")], days_ago(50))]),
        [],
    ),
    (
        "the prospect is being asked for through somebody else",
        Day(asks=[an_ask_of("sent", 5, introducer=TOM, prospect=elena())]),
        ["prospect_asked_elsewhere"],
    ),
    (
        "the prospect was asked for through somebody else, who declined",
        Day(asks=[an_ask_of("declined", 5, introducer=TOM, prospect=elena())]),
        [],
    ),
    ("the evidence is too thin", Day(acquaintances=[knows(NORA, confidence=0.3)]), ["thin_evidence"]),
    (
        "they were only in the same group",
        Day(acquaintances=[knows(NORA, evidence=(an_evidence("same_group", days_ago(20), "Breakfast club"),))]),
        ["thin_evidence"],
    ),
    (
        "they said that they do not know the prospect",
        Day(acquaintances=[knows(NORA, evidence=(an_evidence("denied", days_ago(9), "I don't really know her"),))]),
        ["thin_evidence"],
    ),
    (
        "they do not like the prospect",
        Day(
            messages=[
                a_message(
                    (NORA, "Nora Weiss"),
                    [ME],
                    days_ago(30),
                    mentions=(a_mention("Elena Ruiz", "I don't get on with Elena Ruiz", stance="negative"),),
                )
            ]
        ),
        ["thin_evidence"],
    ),
    (
        "they called the prospect's company a competitor",
        Day(
            messages=[
                a_message(
                    (NORA, "Nora Weiss"),
                    [ME],
                    days_ago(30),
                    mentions=(a_mention("", "Tidewell are our main competitor", organisation="Tidewell"),),
                )
            ]
        ),
        ["thin_evidence"],
    ),
    ("the user said never to ask them", Day(corrections=corrections(do_not_ask=frozenset({NORA}))), ["do_not_ask"]),
    (
        "the profile avoids such prospects",
        Day(prospects=[elena(role="Recruiter")], profile=a_profile(avoid="competitors, recruiters")),
        ["do_not_ask"],
    ),
    ("the last meeting was a month ago", Day(meetings=[a_meeting([NORA], days_ago(30))]), ["no_recent_occasion"]),
    (
        "the meeting is still going on",
        Day(meetings=[a_meeting([NORA], NOW + timedelta(minutes=5))]),
        ["no_recent_occasion"],
    ),
]


@pytest.mark.parametrize(("day", "expected"), [row[1:] for row in HELD_BACK], ids=[row[0] for row in HELD_BACK])
def test_an_ask_is_held_back_for_these_reasons_and_no_others(day: Day, expected: list[str]) -> None:
    answer = day.judged()
    assert kinds(answer) == expected
    assert bool(answer.made) is not bool(expected)


OCCASIONS: list[tuple[str, Day, str]] = [
    ("a meeting that has just ended", Day(), "meeting_held"),
    (
        "praise that has just arrived",
        Day(meetings=(), messages=[from_nora("praise", "This saved us a week, wonderful.", 3)]),
        "praise",
    ),
    (
        "a piece of work just finished",
        Day(
            meetings=(), messages=[a_message(ME, [(NORA, "Nora Weiss")], days_ago(3), subject="Schlussrechnung Lager")]
        ),
        "work_finished",
    ),
    (
        "a meeting to come",
        Day(meetings=(), events=[an_event([(NORA, "Nora Weiss")], NOW + timedelta(days=2))]),
        "upcoming_meeting",
    ),
    (
        "an event to come where both will be",
        Day(
            meetings=(),
            events=[
                an_event(
                    [NORA, ELENA, *(f"guest{number}@fair.example" for number in range(12))],
                    NOW + timedelta(days=12),
                    summary="Autumn fair",
                )
            ],
        ),
        "shared_event",
    ),
    (
        "a friendly conversation under way",
        Day(
            meetings=(),
            messages=[
                a_message((NORA, "Nora Weiss"), [ME], days_ago(4), thread_id="t-warm"),
                a_message(ME, [(NORA, "Nora Weiss")], days_ago(3), thread_id="t-warm"),
                from_nora("thanks", "Thanks, that helped a lot!", 2, thread_id="t-warm"),
            ],
        ),
        "active_thread",
    ),
    (
        "news that the user owes them anyway",
        Day(
            meetings=[a_meeting(["ola@fernhill.example"], days_ago(4))],
            relationships=[nora(), a_relationship(a_person("ola@fernhill.example", "Ola Lund"), Kind.OTHER, 0.3)],
            messages=[
                from_nora(
                    "introduction", "Mara, meet Ola.", 40, cc=[("ola@fernhill.example", "Ola Lund")], thread_id="t-ola"
                ),
                to_nora("thanks", "Thank you, Nora!", 39.9, thread_id="t-ola"),
            ],
        ),
        "owed_news",
    ),
]


@pytest.mark.parametrize(("day", "expected"), [row[1:] for row in OCCASIONS], ids=[row[0] for row in OCCASIONS])
def test_each_of_these_is_an_occasion(day: Day, expected: str) -> None:
    (made,) = day.judged().made
    assert made.occasion.kind == expected
    assert made.occasion.fresh_until >= NOW


STALE: list[tuple[str, Day]] = [
    ("a meeting of twenty-two days ago", Day(meetings=[a_meeting([NORA], days_ago(22))])),
    ("a meeting in a crowd", Day(meetings=[a_meeting([NORA, *(f"x{n}@fair.example" for n in range(9))], days_ago(1))])),
    ("praise of a month ago", Day(meetings=(), messages=[from_nora("praise", "Wonderful.", 31)])),
    ("a meeting in two weeks", Day(meetings=(), events=[an_event([NORA], NOW + timedelta(days=14))])),
    (
        "a meeting to come that the user declined",
        Day(meetings=(), events=[an_event([NORA], NOW + timedelta(days=2), self_response="declined")]),
    ),
    ("a cancelled meeting", Day(meetings=(), events=[an_event([NORA], NOW + timedelta(days=2), status="cancelled")])),
    (
        "an event to come where only the introducer will be",
        Day(
            meetings=(), events=[an_event([NORA, *(f"g{n}@fair.example" for n in range(12))], NOW + timedelta(days=12))]
        ),
    ),
    (
        "a conversation that is a complaint",
        Day(
            meetings=(),
            messages=[
                a_message((NORA, "Nora Weiss"), [ME], days_ago(4), thread_id="t-cold"),
                a_message(ME, [(NORA, "Nora Weiss")], days_ago(3), thread_id="t-cold"),
                from_nora("complaint", "I am disappointed.", 2, thread_id="t-cold"),
            ],
        ),
    ),
]


@pytest.mark.parametrize("day", [row[1] for row in STALE], ids=[row[0] for row in STALE])
def test_none_of_these_is_an_occasion(day: Day) -> None:
    answer = day.judged()
    assert answer.made == ()
    assert "no_recent_occasion" in kinds(answer)


def test_a_meeting_within_five_days_is_worth_more_than_one_of_nine_days_ago() -> None:
    fresh, older = (Day(meetings=[a_meeting([NORA], days_ago(days))]).judged().made[0] for days in (4, 9))
    assert fresh.score > older.score


def test_in_person_is_said_of_a_meeting_to_come() -> None:
    day = Day(meetings=(), events=[an_event([(NORA, "Nora Weiss")], NOW + timedelta(days=2), summary="Lunch")])
    (made,) = day.judged().made
    assert made.occasion.in_person
    assert made.reasons[0].text == "You meet Nora Weiss on 20 June: “Lunch”; ask in person"


def test_reasons_are_dated_sentences_that_name_both() -> None:
    message = a_message(
        (NORA, "Nora Weiss"), [ME], "2025-06-03T10:00", cc=[(ELENA, "Elena Ruiz")], subject="Lyon opening"
    )
    evidence = an_evidence("copied_together", message.date, "Lyon opening", source=message.id)
    answer = Day(messages=[message], acquaintances=[knows(NORA, evidence=(evidence,))]).judged()
    texts = [reason.text for reason in answer.made[0].reasons]
    assert "Nora Weiss copied Elena Ruiz on 3 June, about “Lyon opening”" in texts
    assert "You met Nora Weiss on 16 June: “Project review”" in texts


def test_where_no_mail_was_read_that_is_said_and_not_that_there_is_none() -> None:
    distant = [nora(strength=0.1, sent=0, received=0)]
    (because,) = Day(relationships=distant).judged().withheld[0].because
    assert "your mail was not read" in because.text
    assert "no mail to them" not in because.text
    written = Day(relationships=distant, messages=[a_message("tom@halden.example", "ben@halden.example")])
    assert "no mail to them" in written.judged().withheld[0].because[0].text


def test_asked_recently_says_when_it_was_and_until_when_it_holds() -> None:
    answer = Day(asks=[an_ask_of("lost", 30)]).judged()
    (because,) = answer.withheld[0].because
    assert because.until == days_ago(30) + timedelta(days=90)
    assert "on 19 May" in because.text


def test_two_people_of_one_name_are_asked_about_not_guessed() -> None:
    prospect = elena(organisation="")
    day = Day(
        prospects=[prospect],
        acquaintances=[
            knows(NORA),
            an_acquaintance(NORA, a_person_ref("Elena Ruiz", address="elena@oakmont.example", organisation="Oakmont")),
        ],
    )
    answer = day.judged()
    assert answer.made == ()
    (because,) = answer.withheld[0].because
    assert because.kind == "thin_evidence"
    assert "Oakmont" in because.text
    assert "Tidewell" in because.text


def test_only_one_ask_for_each_introducer_at_a_time() -> None:
    day = Day(
        prospects=[elena(), a_prospect("Ada Berg", organisation="Oakmont", worth=0.9)],
        acquaintances=[knows(NORA), knows(NORA, "Ada Berg", organisation="Oakmont")],
    )
    answer = day.judged()
    assert [one.prospect.name for one in answer.made] == ["Ada Berg"]
    assert kinds(answer) == ["ask_open"]


def test_a_prospect_is_asked_for_through_the_better_placed_of_two() -> None:
    day = Day(
        relationships=[nora(strength=0.5), tom(strength=0.9)],
        acquaintances=[knows(NORA), knows(TOM)],
        meetings=[a_meeting([NORA], days_ago(1)), a_meeting([TOM], days_ago(1))],
    )
    answer = day.judged()
    assert [one.introducer.address for one in answer.made] == [TOM]
    assert kinds(answer) == ["prospect_asked_elsewhere"]


def test_two_asks_are_made_where_one_introducer_can_leave_a_prospect_to_the_other() -> None:
    day = Day(
        relationships=[nora(strength=0.5), tom(strength=0.9)],
        prospects=[elena(), a_prospect("Ada Berg", organisation="Oakmont")],
        acquaintances=[knows(NORA), knows(TOM), knows(TOM, "Ada Berg", 0.6, organisation="Oakmont")],
        meetings=[a_meeting([NORA], days_ago(1)), a_meeting([TOM], days_ago(1))],
    )
    pairs = {(one.introducer.address, one.prospect.name) for one in day.judged().made}
    assert pairs == {(NORA, "Elena Ruiz"), (TOM, "Ada Berg")}


def crowd(number: int, kind: str) -> Day:
    """`number` strong clients who praised, and one of `kind`, each of whom knows one prospect."""
    addresses = [f"client{index}@firm{index}.example" for index in range(number)] + [TOM]
    people = [
        a_person(one, f"Client{chr(65 + index)} Klein", organisation=f"Firm{index}")
        for index, one in enumerate(addresses[:-1])
    ]
    names = [f"Wish{chr(65 + index)} Wanted" for index in range(number + 1)]
    return Day(
        relationships=[*(a_relationship(person, Kind.CLIENT, 0.95) for person in people), tom(kind, 0.5)],
        acquaintances=[knows(address, name, organisation="") for address, name in zip(addresses, names, strict=True)],
        prospects=[a_prospect(name, organisation="") for name in names],
        meetings=[a_meeting([address], days_ago(1)) for address in addresses],
        messages=[
            a_message((address, "Client"), [ME], days_ago(10), signals=(a_signal("praise", "Great work."),))
            for address in addresses[:-1]
        ],
    )


@pytest.mark.parametrize("kind", ["supplier", "former_colleague", "friend", "networking", "colleague"])
def test_others_are_not_crowded_out_by_clients(kind: str) -> None:
    answer = crowd(5, kind).judged(limit=3)
    assert TOM in [one.introducer.address for one in answer.made]


def test_at_most_three_are_made_unless_more_are_wanted() -> None:
    assert len(crowd(5, "friend").judged(limit=3).made) == 3
    assert len(crowd(5, "friend").judged(limit=10).made) == 6


def test_ids_are_the_same_on_the_next_day_and_differ_by_occasion() -> None:
    meeting = a_meeting([NORA], days_ago(1))
    today = Day(meetings=[meeting]).judged().made[0]
    tomorrow = Day(meetings=[meeting], now=NOW + timedelta(days=1)).judged().made[0]
    other = Day(meetings=[a_meeting([NORA], days_ago(1))]).judged().made[0]
    assert today.id == tomorrow.id
    assert today.id != other.id


def test_nobody_is_suggested_for_a_found_prospect_that_was_not_accepted() -> None:
    answer = Day(prospects=[elena(status="proposed")]).judged()
    assert answer.made == ()
    assert answer.withheld == ()


def test_silence_says_why_and_names_the_nearest() -> None:
    answer = Day(meetings=[a_meeting([NORA], days_ago(30))]).judged()
    assert answer.note.startswith("Nothing to ask today. The nearest is Nora Weiss about Elena Ruiz (Tidewell): ")
    assert nearest(answer)[0].introducer.address == NORA
    assert "nobody on your list" in Day(prospects=()).judged().note
    assert "nobody you know was seen with" in Day(acquaintances=()).judged().note


def test_a_circle_is_offered_only_where_there_is_no_name_and_never_as_specific() -> None:
    evidence = tuple(
        an_evidence("same_group", days_ago(days), "Harbour breakfast", source=f"e{days}") for days in (12, 42)
    )
    circle = Group("Harbour breakfast", (an_address(NORA), an_address(TOM)), evidence)
    with_name = Day(groups=[circle]).judged()
    assert [one.specific for one in with_name.made] == [True]
    without = Day(groups=[circle], acquaintances=()).judged()
    (made,) = without.made
    assert not made.specific
    assert made.prospect.organisation == "Harbour breakfast"
    assert made.score < with_name.made[0].score
    assert Day(groups=[circle], acquaintances=(), profile=a_profile(ideal="")).judged().made == ()
    once = Group("Site visit, tunnel", circle.members, evidence[:1])
    assert Day(groups=[once], acquaintances=()).judged().made == ()


def test_two_who_were_only_seen_on_one_big_list_are_withheld_as_too_thin() -> None:
    guests = [NORA, ELENA, *(f"guest{number}@fair.example" for number in range(30))]
    day = Day(acquaintances=(), events=[an_event(guests, days_ago(40), summary="Webinar")])
    assert "thin_evidence" in kinds(day.judged())


def test_a_dismissal_closes_what_it_says_and_taking_it_back_opens_it_again() -> None:
    at = days_ago(1)

    def dismissed(reason: str, prospect: Prospect) -> Ask:
        history = (StatusChange(AskStatus.SUGGESTED, at), StatusChange(AskStatus.DISMISSED, at))
        return an_ask("dismissed", introducer=an_address(NORA), prospect=prospect, history=history, reason=reason)

    for reason, expected in (
        ("not_close", ["weak_relationship"]),
        ("wrong_person", ["thin_evidence"]),
        ("wrong_moment", ["no_recent_occasion"]),
        ("never", ["do_not_ask"]),
    ):
        ask = dismissed(reason, elena())
        assert kinds(Day(asks=[ask]).judged()) == expected
        restored = replace(
            ask, status=AskStatus.SUGGESTED, reason="", history=(*ask.history, StatusChange(AskStatus.SUGGESTED, NOW))
        )
        assert kinds(Day(asks=[restored]).judged()) == []
    other = a_prospect("Ada Berg", organisation="Oakmont")
    assert kinds(Day(asks=[dismissed("wrong_person", other)]).judged()) == []


MORE_HELD_BACK: list[tuple[str, Day, list[str]]] = [
    (
        "they have been known for three weeks only",
        Day(relationships=[nora(meetings=2, sent=3, received=3, first_contact=days_ago(21), first_met=days_ago(21))]),
        ["weak_relationship"],
    ),
    (
        "they are an old friend with little mail",
        Day(relationships=[nora("friend", 0.5, meetings=1, sent=3, received=3)]),
        [],
    ),
    (
        "somebody at their company complained, and they were copied",
        Day(
            messages=[
                a_message(
                    ("max@brightwater.example", "Max Roth"),
                    [ME],
                    days_ago(9),
                    cc=[(NORA, "Nora Weiss")],
                    signals=(a_signal("complaint", "This is the third late delivery."),),
                )
            ]
        ),
        ["open_complaint"],
    ),
    (
        "they opened a thread that is called a complaint",
        Day(messages=[a_message((NORA, "Nora Weiss"), [ME], days_ago(9), subject="Reklamation: Lieferung 4711")]),
        ["open_complaint"],
    ),
    (
        "they were asked about the prospect half a year ago, answered, and nothing came of it",
        Day(
            messages=[
                to_nora(
                    "introduction_request",
                    "Would you introduce me to Elena Ruiz?",
                    180,
                    thread_id="t-vain",
                    mentions=(a_mention("Elena Ruiz"),),
                ),
                a_message((NORA, "Nora Weiss"), [ME], days_ago(179), thread_id="t-vain"),
            ]
        ),
        ["declined_before"],
    ),
    (
        "they said no in the thread in which the user named the prospect",
        Day(
            messages=[
                a_message(
                    ME, [(NORA, "Nora Weiss")], days_ago(150), thread_id="t-no", mentions=(a_mention("Elena Ruiz"),)
                ),
                from_nora("declined", "I would rather leave that alone.", 149, thread_id="t-no"),
            ]
        ),
        ["declined_before"],
    ),
    (
        "a client's praise stands beside a complaint",
        Day(
            relationships=[nora("client")],
            messages=[
                a_message(
                    (NORA, "Nora Weiss"),
                    [ME],
                    days_ago(100),
                    signals=(
                        a_signal("praise", "Good work as always"),
                        a_signal("complaint", "but the bill is wrong."),
                    ),
                ),
                from_nora("thanks", "Thanks for fixing the bill.", 98),
            ],
        ),
        ["client_without_praise"],
    ),
    (
        "a client's final report is only being planned",
        Day(
            relationships=[nora("client")],
            messages=[a_message(ME, [(NORA, "Nora Weiss")], days_ago(30), subject="Draft of the final report")],
        ),
        ["client_without_praise"],
    ),
    (
        "an introduction of long ago was never thanked for, but they have met often since",
        Day(
            messages=[from_nora("introduction", "Mara, meet Ola.", 300, cc=[("ola@fernhill.example", "Ola Lund")])],
            meetings=[a_meeting([NORA], days_ago(days)) for days in (200, 100, 2)],
        ),
        [],
    ),
    (
        "the introducer works at the wished-for company, but nobody saw the two together",
        Day(acquaintances=(), prospects=[elena(organisation="Brightwater")]),
        ["thin_evidence"],
    ),
    (
        "the wish is for a role at the introducer's own company",
        Day(acquaintances=(), prospects=[a_prospect("", organisation="Brightwater", role="Head of finance")]),
        [],
    ),
]


@pytest.mark.parametrize(
    ("day", "expected"), [row[1:] for row in MORE_HELD_BACK], ids=[row[0] for row in MORE_HELD_BACK]
)
def test_these_finer_points_hold_back_too(day: Day, expected: list[str]) -> None:
    answer = day.judged()
    assert kinds(answer) == expected
    assert bool(answer.made) is not bool(expected)


def test_nobody_is_asked_about_the_role_they_hold() -> None:
    holder = a_relationship(a_person(NORA, "Nora Weiss", title="CFO"), "supplier", 0.6)
    wish = a_prospect("", organisation="Brightwater", role="Head of finance")
    answer = Day(relationships=[holder], acquaintances=(), prospects=[wish]).judged()
    assert answer.made == ()

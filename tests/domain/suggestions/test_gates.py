"""The table of gates: each because-kind once, in words for the user. The cases stand in test_suggestions."""

from dataclasses import replace
from typing import Any

from asking_days import ME, NORA, Day, an_ask_of, elena, from_nora, kinds, nora, to_nora
from builders import (
    a_meeting,
    a_mention,
    a_message,
    a_person,
    a_profile,
    a_prospect,
    a_relationship,
    a_signal,
    corrections,
    days_ago,
)

from plugin.domain.language.vocabulary import vocabulary
from plugin.domain.model import AskOrigin, MailMessage, Meeting, Prospect, ProspectId, RejectionKind
from plugin.domain.suggestions.avoidance import avoided_phrase

BECAUSE = set(
    vocabulary(
        "weak_relationship asked_recently ask_open declined_before open_complaint no_recent_occasion thin_evidence",
        "already_known do_not_ask owes_them_news client_without_praise prospect_asked_elsewhere",
    )
)


def test_the_kinds_of_rejection_are_those_that_the_outside_knows() -> None:
    assert set(RejectionKind) == BECAUSE


def everything_wrong() -> Day:
    return Day(
        relationships=[nora("client", 0.1)],
        meetings=(),
        messages=[from_nora("complaint", "This is not what we agreed.", 40)],
        asks=[an_ask_of("sent", 5), an_ask_of("declined", 300, prospect=elena())],
        corrections=corrections(do_not_ask=frozenset({NORA})),
    )


def test_all_gates_are_asked_and_the_most_personal_are_said_first() -> None:
    assert kinds(everything_wrong().judged()) == [
        "do_not_ask",
        "declined_before",
        "open_complaint",
        "ask_open",
        "asked_recently",
        "weak_relationship",
        "client_without_praise",
        "no_recent_occasion",
    ]


def introduced_ola(*later: MailMessage, meetings: tuple[Meeting, ...] = ()) -> list[str]:
    """Nora introduced Ola without a word that is listed; nobody answered."""
    before = from_nora("thanks", "Thanks.", 70)
    message = a_message(
        (NORA, "Nora Weiss"),
        [ME],
        days_ago(40),
        cc=[("ola@fernhill.example", "Ola Lund")],
        signals=(a_signal("introduction", "Mara, voilà Ola; à vous deux."),),
    )
    held = [a_meeting([NORA], days_ago(2)), *meetings]
    return kinds(Day(messages=[before, message, *later], meetings=held).judged())


def test_an_introduction_that_the_user_neglected_is_owed_an_answer() -> None:
    assert introduced_ola() == ["owes_them_news"]
    assert introduced_ola(to_nora("thanks", "Merci pour Ola !", 38)) == []


def test_whoever_sat_with_the_two_need_not_be_told() -> None:
    assert introduced_ola(meetings=(a_meeting([NORA, "ola@fernhill.example"], days_ago(20)),)) == []
    assert introduced_ola(meetings=(a_meeting(["ola@fernhill.example"], days_ago(20)),)) == ["owes_them_news"]


def test_every_reason_is_a_sentence_that_names_the_introducer() -> None:
    (held,) = everything_wrong().judged().withheld
    for because in held.because:
        assert because.text.endswith("."), because.text
        assert "Nora Weiss" in because.text or because.kind == "no_recent_occasion"
        assert len(because.text) < 260


def test_avoiding_needs_all_words_of_one_phrase() -> None:
    assert avoided_phrase("tobacco companies, recruiters", ("Ada Berg", "Oakmont Tobacco")) == "tobacco companies"
    assert avoided_phrase("recruiters", ("Ada Berg", "", "Senior Recruiter")) == "recruiters"
    assert avoided_phrase("large retail chains", ("Ada Berg", "Oakmont Retail")) == ""
    assert avoided_phrase("", ("Ada Berg",)) == ""
    assert avoided_phrase("keine Banken", ("Ada Berg", "Oakmont Bank")) == "keine Banken"


def test_what_the_profile_does_not_avoid_is_not_held_back() -> None:
    day = Day(prospects=[a_prospect("Elena Ruiz", role="Director")], profile=a_profile(avoid="recruiters and tobacco"))
    assert len(day.judged().made) == 1


def test_who_says_unasked_that_they_hardly_know_somebody_refuses_nothing() -> None:
    text = "Elena Ruiz? I hardly know her."
    denial = from_nora(
        "declined", text, 9, mentions=(a_mention("Elena Ruiz", text, stance="negative"),), thread_id="t-e"
    )
    assert kinds(Day(messages=[denial]).judged()) == ["thin_evidence"]
    asked = to_nora("thanks", "Thanks.", 10, mentions=(a_mention("Elena Ruiz"),), thread_id="t-e")
    assert kinds(Day(messages=[asked, denial]).judged())[0] == "declined_before"


def weak(**changes: Any) -> list[str]:
    held = Day(relationships=[nora(**changes)]).judged().withheld
    return [because.text for one in held for because in one.because if because.kind == "weak_relationship"]


def test_a_meeting_between_two_counts_twice_and_whoever_meets_again_is_not_called_hardly_known() -> None:
    met = [a_meeting([NORA], days_ago(days)) for days in (2, 30, 60)]
    day = Day(relationships=[nora(meetings=3, sent=1, received=5)], meetings=met)
    assert len(day.judged().made) == 1
    assert "hardly know each other" in weak(meetings=1, sent=1, received=0)[0]
    assert "had little to do with each other" in weak(meetings=2, sent=1, received=9)[0]


def test_the_last_contact_is_the_newest_of_meeting_and_mail() -> None:
    quiet = nora(last_met=days_ago(90), last_contact=days_ago(12))
    (held,) = Day(relationships=[quiet], meetings=[]).judged().withheld
    assert "Your last contact was 12 days ago" in held.because[0].text


def test_a_meeting_in_doubt_is_asked_about_instead_of_denied() -> None:
    doubtful = a_meeting([NORA], days_ago(3), summary="Coffee", confidence=0.3, question="Two things were booked.")
    (held,) = Day(meetings=[], questions=[doubtful]).judged().withheld
    assert "“Coffee” with Nora Weiss on" in held.because[0].text
    assert held.because[0].text.endswith("may not have taken place; did you meet?")


def test_a_wish_of_the_same_whole_name_as_a_contact_is_known_already() -> None:
    ruiz = a_relationship(a_person("e.ruiz@other.example", "Elena Ruiz"), "networking", 0.5)
    wish = replace(a_prospect("Elena Ruiz", organisation="Ruiz & Partners"), id=ProspectId("ruiz"))
    day = Day(relationships=[nora(), ruiz], prospects=[wish])
    assert all(one.prospect.id != "ruiz" for one in day.judged().made)


def test_whoever_said_no_rests_for_longer_and_a_pair_without_an_answer_for_a_year() -> None:
    for status, days, prospect, held in (
        ("no_reply", 100, None, False),
        ("no_reply", 100, elena(), True),
        ("no_reply", 370, elena(), False),
        ("declined", 100, None, True),
        ("declined", 185, None, False),
    ):
        asked = kinds(Day(asks=[an_ask_of(status, days, prospect=prospect)]).judged())
        assert ("asked_recently" in asked) is held, (status, days)


def test_an_ask_that_nothing_came_of_for_two_months_stands_in_nobodys_way_but_for_the_same_pair() -> None:
    lately = an_ask_of("answered", 50, introducer="tom@harbourlight.example", prospect=elena())
    assert kinds(Day(asks=[lately]).judged()) == ["prospect_asked_elsewhere"]
    long_ago = an_ask_of("answered", 120, introducer="tom@harbourlight.example", prospect=elena())
    assert kinds(Day(asks=[long_ago]).judged()) == []
    assert "declined_before" in kinds(Day(asks=[an_ask_of("answered", 120, prospect=elena())]).judged())


def test_an_ask_by_hand_that_names_nobody_is_not_open() -> None:
    nobody = replace(an_ask_of("sent", 20), prospect=Prospect(ProspectId("p")), origin=AskOrigin.HAND)
    assert kinds(Day(asks=[nobody]).judged()) == ["asked_recently"]

"""Meetings cancelled or moved by mail before they took place; and those told of without a day."""

from datetime import date

import pytest
from builders import (
    NOW,
    OWNER,
    a_message,
    a_signal,
    an_account,
    an_event,
    and_letters_to,
    at,
    corrections,
)

from plugin.domain.extraction.hints import find_hints
from plugin.domain.meetings.detection import detect_meetings, sure_meetings
from plugin.domain.meetings.double_bookings import CERTAIN
from plugin.domain.meetings.spoken_days import find_day_ahead
from plugin.domain.model import CalendarEvent, Finding, FindingKind, HintKind, MailMessage, Meeting, SignalKind
from plugin.domain.people.identities import find_people

NORA = ("nora@brightwater.example", "Nora Weiss")
TOM = ("tom@quayside.example", "Tom Hale")
TUESDAY = "2025-06-10T14:00:00+00:00"
CANCELLED = [
    ("I can't make it tomorrow after all, sorry.", "en"),
    ("I have to cancel Tuesday, sorry.", "en"),
    ("Could we push our call to next week?", "en"),
    ("Ich schaffe es morgen leider doch nicht.", "de"),
    ("Ich muss unser Treffen am Dienstag leider absagen.", "de"),
    ("Je ne pourrai pas venir demain, désolée.", "fr"),
    ("Je dois annuler notre rendez-vous de mardi.", "fr"),
    ("No voy a poder ir mañana, lo siento.", "es"),
    ("Tengo que cancelar la cita del martes.", "es"),
]


def sure(events: list[CalendarEvent], messages: list[MailMessage]) -> list[Meeting]:
    account, word, mail = an_account(), corrections(), and_letters_to(messages)
    people = find_people(events, mail, account, word)
    return sure_meetings(detect_meetings(events, mail, account, people=people, corrections=word, now=NOW))


def a_letter(text: str, language: str = "en", date: str = "2025-06-09T18:00:00+00:00") -> MailMessage:
    return a_message(NORA, to=OWNER, date=date, hints=find_hints([text], language))


@pytest.mark.parametrize(("text", "language"), CANCELLED)
def test_what_is_called_off_the_day_before_did_not_take_place(text: str, language: str) -> None:
    assert sure([an_event([NORA], TUESDAY)], [a_letter(text, language)]) == []
    assert len(sure([an_event([NORA], TUESDAY)], [])) == 1


@pytest.mark.parametrize(("text", "language"), CANCELLED)
def test_the_owner_calls_off_as_well(text: str, language: str) -> None:
    mine = a_message(to=[NORA], date="2025-06-09T18:00:00+00:00", hints=find_hints([text], language))
    assert sure([an_event([NORA], TUESDAY)], [mine]) == []


def test_calling_off_undoes_neither_others_meetings_nor_those_of_other_days() -> None:
    letter = a_letter("I can't make it tomorrow after all, sorry.")
    assert len(sure([an_event([TOM], TUESDAY)], [letter])) == 1
    assert len(sure([an_event([NORA], "2025-06-11T14:00:00+00:00")], [letter])) == 1


def test_what_was_over_when_it_was_written_is_not_called_off() -> None:
    late = a_letter("I have to cancel Tuesday, sorry.", date="2025-06-10T20:00:00+00:00")
    assert len(sure([an_event([NORA], TUESDAY)], [late])) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I have to cancel the order, sorry.", "en"),
        ("She can't come to the phone.", "en"),
        ("Wenn es morgen nicht klappt, sag Bescheid.", "de"),
        ("Je dois annuler la commande.", "fr"),
        ("Tengo que cancelar el pedido.", "es"),
    ],
)
def test_other_things_are_cancelled_too(text: str, language: str) -> None:
    assert HintKind.CALLED_OFF not in {hint.kind for hint in find_hints([text], language)}


@pytest.mark.parametrize(
    ("text", "day"),
    [("Could we move Thursday?", 12), ("I can't make it tomorrow.", 10), ("Nicht am 20. Juni.", 20)],
)
def test_the_day_ahead(text: str, day: int) -> None:
    found = find_day_ahead(text, at("2025-06-09T18:00:00+00:00"))
    assert found is not None
    assert (found.earliest.day, found.exact) == (day, True)
    assert find_day_ahead("Could we move it?", at("2025-06-09T18:00:00+00:00")) is None


@pytest.mark.parametrize(("hour", "day"), [("09", 10), ("18", 11)])
def test_thanks_without_a_day_are_for_the_day_before_or_towards_evening_for_the_same(hour: str, day: int) -> None:
    signal = a_signal("meeting_confirmed", "Thank you so much for having us.")
    before = a_message(to=[NORA], date="2025-06-09T09:00:00+02:00")
    (meeting,) = sure([], [before, a_message(NORA, to=OWNER, date=f"2025-06-11T{hour}:00:00+02:00", signals=(signal,))])
    assert meeting.started_at.day == day
    assert meeting.confidence < 0.6


def test_thanks_without_a_day_are_for_the_day_that_was_agreed() -> None:
    plan = a_message(
        NORA, to=OWNER, date="2025-06-05T09:00:00+02:00", hints=find_hints(["coffee monday 9.30 at yours?"], "en")
    )
    signal = a_signal("meeting_confirmed", "Thank you so much for having us.")
    (meeting,) = sure([], [plan, a_message(NORA, to=OWNER, date="2025-06-11T09:00:00+02:00", signals=(signal,))])
    assert (meeting.started_at.day, meeting.confidence) == (9, 0.8)


def test_thanks_without_a_day_and_without_a_letter_before_are_a_question() -> None:
    signal = a_signal("meeting_confirmed", "Thank you so much for having us.")
    long_ago = a_message(to=[NORA], date="2025-05-02T09:00:00+02:00")
    mail = [long_ago, a_message(NORA, to=OWNER, date="2025-06-11T09:00:00+02:00", signals=(signal,))]
    account, word = an_account(), corrections()
    people = find_people([], mail, account, word)
    (meeting,) = detect_meetings([], mail, account, people=people, corrections=word, now=NOW)
    assert meeting.question
    assert sure_meetings([meeting]) == []


def a_plan(then: list[MailMessage]) -> list[Meeting]:
    proposal = a_message(
        NORA,
        to=OWNER,
        date="2025-06-06T09:00:00+00:00",
        thread_id="plan",
        hints=find_hints(["coffee monday 9.30 at yours?"], "en"),
    )
    return sure([], [proposal, *then])


def test_what_one_proposed_the_other_agreed_and_both_wrote_of_after_took_place() -> None:
    yes = a_message(to=[NORA], date="2025-06-06T10:00:00+00:00", thread_id="plan", subject="Re: coffee")
    after = a_message(NORA, to=OWNER, date="2025-06-10T08:00:00+00:00", subject="The proofs")
    (meeting,) = a_plan([yes, after])
    assert (meeting.started_at.day, meeting.people) == (9, (NORA[0],))
    off = a_letter("I can't make it tomorrow after all, sorry.", date="2025-06-08T18:00:00+00:00")
    assert a_plan([yes, off, after]) == []


def test_a_proposal_that_nobody_answered_is_no_meeting() -> None:
    after = a_message(NORA, to=OWNER, date="2025-06-10T08:00:00+00:00", subject="The proofs")
    assert a_plan([after]) == []


def test_a_letter_headed_last_night_tells_of_it() -> None:
    (meeting,) = sure([], [a_message(NORA, to=OWNER, date="2025-06-11T09:00:00+02:00", subject="last night")])
    assert meeting.started_at.day == 10
    missed = (a_signal("meeting_missed", "I waited till two, was it yesterday?"),)
    assert (
        sure([], [a_message(NORA, to=OWNER, date="2025-06-11T09:00:00+02:00", subject="yesterday", signals=missed)])
        == []
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("No more trains, so our meeting this morning is cancelled.", "en"),
        ("Unser Treffen von heute Morgen fällt leider ins Wasser.", "de"),
        ("Plus un train, notre rendez-vous de ce matin tombe à l'eau.", "fr"),
    ],
)
def test_a_sentence_that_calls_a_meeting_off_does_not_confirm_it(text: str, language: str) -> None:
    said = [a_signal(SignalKind.MEETING_CONFIRMED, text)]
    letter = a_message(
        NORA, to=OWNER, date="2025-06-10T07:22:00+00:00", hints=find_hints([text], language), signals=said
    )
    assert sure([], [letter]) == []


def test_where_the_reader_says_that_they_did_not_meet_and_a_rule_that_they_did_it_is_asked() -> None:
    text = "It was good that we met yesterday, or would have been."
    letter = a_message(
        NORA, to=OWNER, date="2025-06-10T07:22:00+00:00", signals=[a_signal(SignalKind.MEETING_CONFIRMED, text)]
    )
    account, word, mail = an_account(), corrections(), and_letters_to([letter])
    people = find_people([], mail, account, word)
    read = Finding(
        "f1",
        FindingKind.MEETING,
        letter.id,
        letter.date,
        letter.sender.address,
        text,
        "cancelled",
        letter.sender.address,
        day=date(2025, 6, 9),
    )
    plain, asked = (
        detect_meetings([], mail, account, people=people, corrections=word, findings=findings, now=NOW)
        for findings in ((), (read,))
    )
    assert [one.confidence >= CERTAIN for one in plain] == [True]
    assert [(one.confidence >= CERTAIN, one.question) for one in asked] == [(False, "Did you meet, and when?")]

import pytest
from builders import NOW, OWNER, a_message, a_signal, an_account, an_event, an_exchange, corrections

from plugin.domain.meetings.detection import detect_meetings, sure_meetings
from plugin.domain.model import CalendarEvent, MailMessage, Meeting
from plugin.domain.people.identities import find_people

NORA = ("nora@brightwater.example", "Nora Weiss")
HOUR = "2025-06-10T14:00:00+00:00"


def meetings_of(events: list[CalendarEvent], messages: list[MailMessage]) -> list[Meeting]:
    account = an_account()
    people = find_people(events, messages, account, corrections())
    return detect_meetings(events, messages, account, people=people, corrections=corrections(), now=NOW)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("complaint", "I sat there for forty minutes on my own."),
        ("complaint", "Ich habe eine halbe Stunde gewartet."),
        ("complaint", "Je t'ai attendue devant la gare."),
        ("complaint", "Te esperé hasta las dos."),
        ("thanks", "Thank you for being so kind about it, I got the wrong day."),
        ("thanks", "Danke für dein Verständnis, ich hatte dich vergessen."),
    ],
)
def test_words_of_one_who_was_alone_ask_whether_the_event_of_the_day_took_place(kind: str, text: str) -> None:
    letter = a_message(NORA, to=OWNER, date="2025-06-10T17:00:00+00:00", signals=(a_signal(kind, text),))
    (meeting,) = meetings_of([an_event([NORA], HOUR)], [letter])
    assert meeting.question
    assert sure_meetings([meeting]) == []


@pytest.mark.parametrize(
    "subject", ["Sorry!", "Missed you", "Rebook?", "Neuer Termin?", "Désolé…", "Mil disculpas", "Oops", "On remet ça ?"]
)
def test_a_new_letter_headed_by_an_apology_or_another_slot_asks_too(subject: str) -> None:
    letter = a_message(to=[NORA], date="2025-06-11T08:00:00+00:00", subject=subject)
    assert sure_meetings(meetings_of([an_event([NORA], HOUR)], [letter])) == []


@pytest.mark.parametrize(
    ("date", "changes"),
    [
        ("2025-06-13T08:00:00+00:00", {"subject": "Sorry!"}),
        ("2025-06-10T09:00:00+00:00", {"subject": "Sorry!"}),
        ("2025-06-11T08:00:00+00:00", {"subject": "Sorry state of the roof"}),
        ("2025-06-11T08:00:00+00:00", {"subject": "Re: Sorry!", "in_reply_to": "<before@mail.example>"}),
        (
            "2025-06-11T08:00:00+00:00",
            {"signals": (a_signal("complaint", "We have waited three weeks for the report."),)},
        ),
    ],
)
def test_other_apologies_leave_a_meeting_alone(date: str, changes: dict[str, object]) -> None:
    letter = a_message(NORA, to=OWNER, date=date, **changes)
    assert len(sure_meetings(meetings_of([an_event([NORA], HOUR)], [letter]))) == 1


def test_who_says_that_it_took_place_settles_the_doubt() -> None:
    doubt = a_message(NORA, to=OWNER, date="2025-06-10T16:00:00+00:00", subject="Sorry!")
    words = a_signal("meeting_confirmed", "Great to see you yesterday.")
    settled = a_message(to=[NORA], date="2025-06-11T16:00:00+00:00", signals=(words,))
    (meeting,) = sure_meetings(meetings_of([an_event([NORA], HOUR)], [doubt, settled]))
    assert not meeting.question


@pytest.mark.parametrize(
    "text",
    [
        "Sabine und ich haben uns gestern getroffen.",
        "Paul and I met yesterday.",
        "Hier, Claire et moi avons déjeuné ensemble.",
        "Ayer Lucía y yo comimos en el puerto.",
        "I had lunch with Peter yesterday.",
    ],
)
def test_a_meeting_with_somebody_else_is_none_with_the_reader(text: str) -> None:
    letter = a_message(NORA, to=OWNER, date="2025-06-11T08:00:00+00:00", signals=(a_signal("meeting_confirmed", text),))
    assert meetings_of([], [letter, *an_exchange(NORA)]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mara and I met yesterday, as I told you.",
        "It was lovely to see you with Peter yesterday.",
        "Thank you, it was lovely to bump into you yesterday.",
        "What a pleasure to sit beside you last night.",
        "Quel plaisir de te croiser hier soir.",
        "Wie schön, gestern neben dir zu sitzen.",
        "Qué gusto encontrarte ayer.",
    ],
)
def test_thanks_and_joy_over_a_day_together_make_a_meeting(text: str) -> None:
    kind = "meeting_confirmed" if "Mara" in text or "Peter" in text else "praise"
    letter = a_message(NORA, to=OWNER, date="2025-06-11T08:00:00+00:00", signals=(a_signal(kind, text),))
    (meeting,) = sure_meetings(meetings_of([], [letter, *an_exchange(NORA)]))
    assert meeting.ended_at.date().isoformat() == "2025-06-10"

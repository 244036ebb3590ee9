from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from builders import (
    NOW,
    OWNER,
    OWNER_NAME,
    a_message,
    a_signal,
    an_account,
    an_address,
    an_attendee,
    an_event,
    an_exchange,
    and_letters_to,
    at,
    corrections,
)
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.meetings.detection import detect_meetings, sure_meetings
from plugin.domain.model import (
    STRUCK,
    Attendee,
    CalendarEvent,
    Corrections,
    Mailbox,
    MailMessage,
    Meeting,
    MeetingKey,
    MeetingSource,
    MeetingVerdict,
    MeetingVerdictKind,
    WritingStyle,
)
from plugin.domain.people.identities import find_people

NORA = ("nora@brightwater.example", "Nora Weiss")
TOM = ("tom@quayside.example", "Tom Hale")


def meetings_of(
    events: list[CalendarEvent],
    messages: list[MailMessage] | None = None,
    *,
    told: Corrections | None = None,
    now: datetime = NOW,
    since: datetime | None = None,
) -> list[Meeting]:
    account, word, mail = an_account(), told or corrections(), and_letters_to(messages or [])
    people = find_people(events, mail, account, word)
    return detect_meetings(events, mail, account, people=people, corrections=word, since=since, now=now)


def sure(*events: CalendarEvent, messages: list[MailMessage] | None = None, **named: Any) -> list[Meeting]:
    return sure_meetings(meetings_of(list(events), messages, **named))


def test_an_accepted_event_with_one_person_is_a_one_to_one_meeting() -> None:
    (meeting,) = sure(an_event([NORA]))
    assert meeting.people == (NORA[0],)
    assert meeting.one_to_one
    assert [one.kind for one in meeting.evidence] == ["event"]


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "cancelled"},
        {"all_day": True},
        {"event_type": "focusTime"},
        {"event_type": "outOfOffice"},
        {"event_type": "workingLocation"},
        {"event_type": "birthday"},
        {"event_type": "fromGmail"},
        {"transparency": "transparent"},
        {"attendees_omitted": True},
        {"summary": "Canceled: review"},
        {"summary": "Abgesagt: Projekttreffen"},
        {"summary": "Webinar: prices that hold"},
    ],
)
def test_what_is_no_conversation_is_no_meeting(changes: dict[str, Any]) -> None:
    assert sure(an_event([NORA], **changes)) == []


@pytest.mark.parametrize(("minutes", "held"), [(5, False), (10, True), (480, True), (720, False)])
def test_a_meeting_lasts_from_ten_minutes_to_a_days_conversation(minutes: float, held: bool) -> None:  # noqa: FBT001 -- a table of cases
    assert bool(sure(an_event([NORA], minutes=minutes))) is held


def test_only_what_has_ended_took_place() -> None:
    assert sure(an_event([NORA], start=NOW - timedelta(minutes=30), minutes=60)) == []
    assert len(sure(an_event([NORA], start=NOW - timedelta(minutes=60), minutes=60))) == 1


def test_the_owner_must_have_accepted_or_organised_it() -> None:
    for answer, held in (("accepted", True), ("tentative", False), ("needsAction", False), ("declined", False)):
        mine = Attendee(Mailbox(an_address(OWNER)), answer, is_self=True)
        event = replace(an_event([NORA], self_response=answer, organizer=NORA), attendees=(mine, an_attendee(NORA)))
        assert bool(sure(event)) is held, answer


def test_an_event_of_others_in_the_calendar_is_not_the_owners() -> None:
    event = replace(an_event([NORA], organizer=NORA), attendees=(an_attendee(NORA), an_attendee(TOM)))
    assert sure(event) == []


def test_who_declined_was_not_there() -> None:
    (meeting,) = sure(an_event([an_attendee(NORA, "declined"), an_attendee(TOM)]))
    assert meeting.people == (TOM[0],)
    assert sure(an_event([an_attendee(NORA, "declined")])) == []


def test_rooms_lists_and_roles_are_nobody() -> None:
    room = an_attendee("room-1@resource.calendar.google.com", resource=True)
    (meeting,) = sure(an_event([NORA, room, "info@quayside.example"]))
    assert meeting.people == (NORA[0],)
    assert sure(an_event(["info@quayside.example", room])) == []


def test_more_than_eight_others_are_a_gathering_not_a_meeting() -> None:
    crowd = [f"guest.number{chr(97 + number)}@firm{number}.example" for number in range(9)]
    assert len(sure(an_event(crowd[:8]))) == 1
    assert sure(an_event(crowd)) == []


def test_the_owners_other_address_is_not_another_person() -> None:
    alias = "hello@lindqvist.example"
    account = an_account(also=[alias])
    event = an_event([NORA, alias])
    people = find_people([event], [], account, corrections())
    (meeting,) = detect_meetings([event], [], account, people=people, corrections=corrections(), now=NOW)
    assert meeting.people == (NORA[0],)


def test_one_ical_uid_on_two_calendars_is_one_meeting() -> None:
    assert len(sure(an_event([NORA], ical_uid="u1"), an_event([NORA], ical_uid="u1"))) == 1


def test_two_bookings_of_the_same_hour_with_the_same_people_are_one_meeting() -> None:
    assert len(sure(an_event([NORA]), an_event([NORA], summary="Review (copy)"))) == 1


def test_a_moved_event_counts_where_it_is_now() -> None:
    old = an_event([NORA], ical_uid="u1", start="2025-06-03T10:00:00+00:00", updated=at("2025-05-01"))
    new = an_event([NORA], ical_uid="u1", start="2025-06-05T10:00:00+00:00", updated=at("2025-05-20"))
    (meeting,) = sure(old, new)
    assert meeting.started_at == new.start


def test_a_series_counts_each_instance_and_its_exceptions_once() -> None:
    weekly = [
        an_event(
            [NORA],
            f"2025-05-{day:02d}T10:00:00+00:00",
            ical_uid="s",
            recurring_event_id="s",
            original_start=at(f"2025-05-{day:02d}T10:00"),
        )
        for day in (6, 13, 20, 27)
    ]
    moved = an_event(
        [NORA],
        "2025-05-14T15:00:00+00:00",
        ical_uid="s",
        recurring_event_id="s",
        original_start=at("2025-05-13T10:00"),
        updated=at("2025-05-12"),
    )
    gone = an_event(
        [NORA],
        "2025-05-20T10:00:00+00:00",
        ical_uid="s",
        recurring_event_id="s",
        original_start=at("2025-05-20T10:00"),
        status="cancelled",
        updated=at("2025-05-19"),
    )
    found = sure(*weekly, moved, gone)
    assert [one.started_at.day for one in found] == [27, 14, 6]
    assert all(one.recurring for one in found)


def test_of_two_different_things_at_one_time_only_one_took_place() -> None:
    found = meetings_of([an_event([NORA], summary="Review"), an_event([TOM], summary="Call")])
    assert len(sure_meetings(found)) == 1
    (doubt,) = [one for one in found if one.question]
    assert doubt.confidence < 0.5


def test_mail_decides_which_of_two_bookings_took_place() -> None:
    thanks = a_message(
        TOM,
        to=OWNER,
        date="2025-06-11T09:00:00+00:00",
        signals=(a_signal("meeting_confirmed", "Good to talk yesterday."),),
    )
    events = [an_event([NORA], summary="Review"), an_event([TOM], summary="Call")]
    (meeting,) = sure(*events, messages=[thanks, *an_exchange(NORA)])
    assert meeting.people == (TOM[0],)


def test_lunch_within_a_workshop_is_true_together_with_it() -> None:
    day = an_event([NORA], "2025-06-10T09:00:00+00:00", minutes=480, summary="Workshop")
    lunch = an_event([TOM], "2025-06-10T12:00:00+00:00", minutes=60, summary="Lunch")
    assert len(sure(day, lunch)) == 2


def guestless(summary: str, **changes: Any) -> CalendarEvent:
    return an_event([], "2025-06-12T12:00:00+00:00", summary=summary, **changes)


NICK = ("nicholas.porter@quayside.example", "Nicholas Porter")


@pytest.mark.parametrize(
    ("summary", "whom"),
    [
        ("Lunch w/ Nora", NORA),
        ("Call Nick (Quayside)", NICK),
        ("Anruf Frau Weiss", NORA),
        ("Déjeuner avec Nora", NORA),
        ("Comida con Nick", NICK),
        ("Mara <> Nick", NICK),
        ("Nora Weiss call", NORA),
        ("Kaffee mit Nora Weiss von Brightwater", NORA),
    ],
)
def test_a_summary_that_names_one_contact_is_a_meeting_with_them(summary: str, whom: tuple[str, str]) -> None:
    (meeting,) = sure(guestless(summary), messages=[*an_exchange(NORA), *an_exchange(NICK)])
    assert meeting.people == (whom[0],)


def test_a_summary_that_fits_two_contacts_is_a_question() -> None:
    other = ("nora@tidewell.example", "Nora Brandt")
    found = meetings_of([guestless("Lunch w/ Nora")], [*an_exchange(NORA), *an_exchange(other)])
    assert sure_meetings(found) == []
    assert "Nora Brandt, Nora Weiss" in found[0].question


def test_the_wrong_company_in_brackets_fits_nobody() -> None:
    found = meetings_of([guestless("Call Nora (Tidewell)")], an_exchange(NORA))
    assert sure_meetings(found) == []
    assert found[0].question


@pytest.mark.parametrize(
    "summary", ["Dentist", "Lunch", "Team lunch", "Budget review", "Nora's birthday", "Call bank", "Gym"]
)
def test_a_summary_that_names_nobody_is_no_meeting(summary: str) -> None:
    assert sure(guestless(summary), messages=an_exchange(NORA)) == []


def test_a_summary_names_mum_as_she_is_greeted() -> None:
    mother = ("ingrid@freemail.example", "Ingrid Lindqvist")
    letters = an_exchange(mother, style=WritingStyle(greeting="Hi Mum,"))
    (meeting,) = sure(guestless("Call Mum"), messages=[*letters, *an_exchange(NORA)])
    assert meeting.people == (mother[0],)


def told(
    text: str, kind: str = "meeting_confirmed", date: str = "2025-06-11T09:00:00+02:00", **changes: Any
) -> MailMessage:
    return a_message(NORA, to=OWNER, date=date, signals=(a_signal(kind, text),), **changes)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It was great to see you at the café yesterday.", 10),
        ("Schön, dass wir uns gestern getroffen haben.", 10),
        ("Merci pour le déjeuner d'hier.", 10),
        ("Gracias por la comida de ayer.", 10),
        ("Good talking to you on Monday.", 9),
        ("Thanks for lunch today.", 11),
    ],
)
def test_mail_that_tells_of_an_encounter_makes_a_meeting_on_that_day(text: str, day: int) -> None:
    (meeting,) = sure(messages=[told(text)])
    assert (meeting.started_at.date().day, meeting.people) == (day, (NORA[0],))
    assert meeting.ended_at <= at("2025-06-11T09:00:00+02:00")
    assert meeting.evidence[0].text == text


def test_mail_about_a_booked_meeting_confirms_it_instead_of_making_another() -> None:
    (meeting,) = sure(an_event([NORA]), messages=[told("Great to see you yesterday.")])
    assert [one.kind for one in meeting.evidence] == ["event", "told_by_mail"]
    assert meeting.confidence > 0.95


def test_both_sides_telling_of_one_encounter_make_one_meeting() -> None:
    mine = a_message(
        to=[NORA],
        date="2025-06-11T18:00:00+02:00",
        signals=(a_signal("meeting_confirmed", "Lovely to see you yesterday."),),
    )
    assert len(sure(messages=[told("Great to see you yesterday."), mine])) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Looking forward to seeing you tomorrow.",
        "See you on Thursday then.",
        "Bis morgen um zehn!",
        "Nos vemos mañana.",
    ],
)
def test_a_meeting_still_ahead_has_not_taken_place(text: str) -> None:
    assert sure(messages=[told(text)]) == []


def test_mail_that_says_it_fell_through_undoes_the_event() -> None:
    missed = told("So sorry we missed each other yesterday, let's rebook.", "meeting_missed")
    again = an_event([NORA], "2025-06-16T14:00:00+00:00", summary="Project review, second try")
    (meeting,) = sure(an_event([NORA]), again, messages=[missed])
    assert meeting.started_at == again.start


def test_one_of_several_who_missed_it_leaves_the_others() -> None:
    (meeting,) = sure(an_event([NORA, TOM]), messages=[told("Sorry I could not make it yesterday.", "meeting_missed")])
    assert meeting.people == (TOM[0],)


def test_missing_someone_undoes_no_meeting_with_others() -> None:
    assert len(sure(an_event([TOM]), messages=[told("Sorry we missed each other yesterday.", "meeting_missed")])) == 1


def test_the_users_word_on_a_meeting_is_final() -> None:
    event = an_event([NORA])
    key = MeetingKey(MeetingSource.EVENT, event.id)
    assert meetings_of([event], told=corrections(meetings=((key, STRUCK),))) == []
    (meeting,) = meetings_of(
        [event, an_event([TOM], "2025-06-11T08:00:00+00:00")][:1],
        told=corrections(meetings=((key, MeetingVerdict(MeetingVerdictKind.WITH, (an_address(TOM[0]),))),)),
    )
    assert (meeting.people, meeting.confidence) == ((TOM[0],), 1.0)
    other = ("nora@tidewell.example", "Nora Brandt")
    lunch = guestless("Lunch w/ Nora")
    said = MeetingVerdict(MeetingVerdictKind.WITH, (an_address(other[0]),))
    answer = corrections(meetings=((MeetingKey(MeetingSource.EVENT, lunch.id), said),))
    (asked,) = sure(lunch, messages=[*an_exchange(NORA), *an_exchange(other)], told=answer)
    assert (asked.people, asked.question) == ((other[0],), "")


def test_since_leaves_out_what_ended_before() -> None:
    old, new = an_event([NORA], "2025-01-10T10:00:00+00:00"), an_event([NORA])
    assert [one.started_at for one in sure(old, new, since=at("2025-06-01"))] == [new.start]


def test_a_summary_with_guests_needs_no_reading() -> None:
    (meeting,) = sure(an_event([NORA], summary="Lunch w/ Tom"), messages=an_exchange(TOM))
    assert meeting.people == (NORA[0],)


def test_the_name_of_the_owner_in_a_summary_is_not_the_other_side() -> None:
    assert sure(guestless(f"Call {OWNER_NAME.split()[0]}"), messages=an_exchange(NORA)) == []


@pytest.mark.parametrize("when", ["2025-03-30T01:30:00", "2025-10-26T02:30:00", "2025-03-30T02:30:00"])
def test_a_meeting_on_the_night_the_clocks_change_keeps_its_length(when: str) -> None:
    zone = ZoneInfo("Europe/Amsterdam")
    start = datetime.fromisoformat(when).replace(tzinfo=zone)
    end = (start.astimezone(UTC) + timedelta(hours=1)).astimezone(zone)
    event = an_event([NORA], start=start, end=end)
    now = end.astimezone(UTC) + timedelta(minutes=1)
    (meeting,) = sure(event, now=now)
    assert meeting.ended_at.astimezone(UTC) - meeting.started_at.astimezone(UTC) == timedelta(hours=1)
    assert sure(event, now=now - timedelta(minutes=2)) == []


offsets = st.integers(min_value=-14 * 4, max_value=14 * 4).map(
    lambda quarters: timezone(timedelta(minutes=15 * quarters))
)


@given(offsets, offsets, st.integers(min_value=0, max_value=72 * 60))
def test_the_same_meetings_are_found_whatever_zone_times_are_written_in(
    event_zone: timezone, now_zone: timezone, minutes_ago: int
) -> None:
    start = NOW - timedelta(minutes=minutes_ago)
    plain = sure(an_event([NORA], start=start), now=NOW)
    zoned = sure(an_event([NORA], start=start.astimezone(event_zone)), now=NOW.astimezone(now_zone))
    assert [(one.started_at, one.people) for one in plain] == [(one.started_at, one.people) for one in zoned]
    assert bool(plain) is (minutes_ago >= 60)


@given(st.integers(min_value=-24, max_value=24), offsets)
def test_a_clock_that_is_a_day_off_makes_no_second_meeting_of_one(hours: int, zone: timezone) -> None:
    event = an_event([NORA], "2025-06-10T14:00:00+00:00")
    sent = (at("2025-06-11T09:00:00+00:00") + timedelta(hours=hours)).astimezone(zone)
    word = a_message(NORA, to=OWNER, date=sent, signals=(a_signal("meeting_confirmed", "Good to see you."),))
    assert len(sure(event, messages=[word])) <= 2
    after = sent >= event.end
    assert not after or len(sure(event, messages=[word])) == 1


@given(
    st.lists(
        st.tuples(
            st.integers(min_value=0, max_value=300),
            st.integers(min_value=1, max_value=700),
            st.sets(st.sampled_from([NORA[0], TOM[0], NICK[0], "info@quayside.example"]), max_size=4),
            st.sampled_from(["confirmed", "tentative", "cancelled"]),
            st.sampled_from(["u1", "u2", "u3", ""]),
        ),
        max_size=12,
    )
)
def test_meetings_are_in_the_past_with_one_to_eight_people_newest_first_and_repeatable(
    rows: list[tuple[int, int, set[str], str, str]],
) -> None:
    events = [
        an_event(sorted(people), NOW - timedelta(hours=hours), minutes=minutes, status=status, ical_uid=uid)
        for hours, minutes, people, status, uid in rows
    ]
    found = meetings_of(events)
    assert found == meetings_of(list(reversed(events)))
    assert [one.ended_at for one in found] == sorted((one.ended_at for one in found), reverse=True)
    assert len({one.id for one in found}) == len(found)
    for meeting in found:
        assert meeting.ended_at <= NOW
        assert 1 <= len(meeting.people) <= 8 or meeting.question
        assert OWNER not in meeting.people


@pytest.mark.parametrize(
    "summary", ["Tel. Frau Weiss", "Telef. Weiss, Nora", "Bespr. mit Nora Weiss", "Appt. Nora Weiss"]
)
def test_a_summary_may_shorten_what_kind_of_talk_it_is(summary: str) -> None:
    found = sure(an_event([], summary=summary), messages=[*an_exchange(NORA)])
    assert [one.people for one in found] == [(NORA[0],)]

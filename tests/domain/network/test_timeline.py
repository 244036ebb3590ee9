from datetime import timedelta

from builders import (
    NOW,
    OWNER,
    a_meeting,
    a_message,
    a_quoted_header,
    an_account,
    an_address,
    an_event,
    an_exchange,
    at,
    corrections,
    days_ago,
)

from plugin.domain.meetings.local_time import LocalTime
from plugin.domain.network.groups import find_groups
from plugin.domain.network.timeline import draw_timeline
from plugin.domain.people.identities import find_people

NORA = ("nora@brightwater.example", "Nora Weiss")
CROWD = [NORA, *((f"guest{chr(97 + number)}@firm{number}.example", "") for number in range(10))]


def test_a_timeline_counts_meetings_and_mail_by_month_without_gaps() -> None:
    messages = [
        a_message(to=[NORA], date="2025-06-02"),
        a_message(NORA, to=OWNER, date="2025-04-30T23:30:00+00:00"),
        a_message(to=["tom@quayside.example"], date="2025-06-03"),
        a_message(to=[NORA], date="2025-06-05", quoted_headers=(a_quoted_header(NORA, OWNER, "2025-06-04"),)),
    ]
    people = find_people([], messages, an_account(), corrections())
    found = draw_timeline(an_address(NORA[0]), [a_meeting([NORA[0]], "2025-05-20")], messages, people, now=NOW)
    assert len(found.months) == 13
    assert [month.first.month for month in found.months[-3:]] == [4, 5, 6]
    assert [(month.meetings, month.sent, month.received) for month in found.months[-3:]] == [
        (0, 0, 1),
        (1, 0, 0),
        (0, 2, 1),
    ]
    assert [one.kind for one in found.moments] == ["sent", "wrote", "sent", "meeting", "received"]
    assert found.highest == 3


def test_months_are_those_of_the_readers_clock() -> None:
    messages = [a_message(NORA, to=OWNER, date="2025-04-30T23:30:00+00:00")]
    people = find_people([], messages, an_account(), corrections())
    now = NOW.astimezone(at("2025-06-18T12:00:00+02:00").tzinfo)
    assert draw_timeline(an_address(NORA[0]), [], messages, people, now=now).months[-2].received == 1


def test_a_recurring_gathering_is_one_group_with_all_its_dates() -> None:
    events = [an_event(CROWD, days_ago(days), summary=f"Breakfast club #{days}") for days in (10, 40)]
    people = find_people(events, [], an_account(), corrections())
    (group,) = find_groups(events, [], people, now=NOW)
    assert (group.name, group.size, len(group.evidence)) == ("Breakfast club", 11, 2)
    assert an_address(NORA[0]) in group.members
    assert an_address(OWNER) not in group.members


def test_meetings_audiences_and_what_is_still_ahead_are_no_groups() -> None:
    events = [
        an_event([NORA, "tom@quayside.example"], days_ago(10)),
        an_event(CROWD, days_ago(10), summary="Webinar"),
        an_event(CROWD, NOW + timedelta(days=3), summary="Breakfast club"),
        an_event([*CROWD, *(f"more{number}@big{number}.example" for number in range(80))], days_ago(9), summary="Gala"),
    ]
    people = find_people(events, [], an_account(), corrections())
    assert find_groups(events, [], people, now=NOW) == []


def test_those_who_write_to_one_list_are_a_group() -> None:
    messages = [
        a_message(one, to=["talk@harbour-circle.example"], list_id="talk.harbour-circle.example") for one in CROWD[:2]
    ]
    people = find_people([], [*messages, *an_exchange(NORA)], an_account(), corrections())
    (group,) = find_groups([], messages, people, now=NOW)
    assert group.size == 2


def test_the_owners_clock_follows_the_calendar_through_summer_time() -> None:
    clock = LocalTime([an_event(start="2025-01-10T10:00:00+01:00"), an_event(start="2025-07-10T10:00:00+02:00")])
    assert clock.of(at("2025-01-20T23:30:00+00:00")).hour == 0
    assert clock.of(at("2025-07-20T22:30:00+00:00")).hour == 0
    assert clock.of(at("2024-07-20T22:30:00+00:00")).hour == 0
    assert clock.of(at("2025-07-20T22:30:00+05:00")).hour == 22
    assert LocalTime().of(at("2025-07-20T22:30:00+00:00")).hour == 22

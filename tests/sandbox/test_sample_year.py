"""The sample year as a world: its size, its honesty as mail and calendar, the same for the same seed."""

import email
import email.policy
import re
from collections import Counter
from datetime import datetime, timedelta
from email.message import EmailMessage
from functools import cache, lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plugin.sandbox.sample_year import Truth, sample_truth, sample_year
from plugin.sandbox.world import World, WorldAccount, WorldMessage

NOWS = (
    "2026-11-22T10:00:00+01:00",  # a Sunday
    "2024-02-29T09:05:00+01:00",  # a leap day
    "2026-03-29T03:30:00+02:00",  # the clocks went forward an hour and a half ago
    "2025-10-26T02:30:00+01:00",  # the hour that comes twice
    "2026-01-01T00:10:00+13:00",  # New Year at the other end of the world
    "2027-05-31T23:50:00-07:00",  # a month's end, late in the evening elsewhere
    "2026-12-28T07:00:00+01:00",  # a Monday after holidays
)
_NOW_AND_THEN = (NOWS[0], NOWS[3], NOWS[5])
whenever = pytest.mark.parametrize(
    "now", [one if one in _NOW_AND_THEN else pytest.param(one, marks=pytest.mark.slow) for one in NOWS]
)
"""Each year that is drawn takes a second: `make test-slow` draws them all."""
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
# Google's own domains for resources and iCalendar ids, which real calendars show too.
GOOGLES = {"resource.calendar.google.com", "google.com"}


@lru_cache(maxsize=8)
def account(now: str = NOWS[0]) -> WorldAccount:
    return sample_year(now=datetime.fromisoformat(now)).accounts[0]


@lru_cache(maxsize=8)
def truth(now: str = NOWS[0]) -> Truth:
    return sample_truth(now=datetime.fromisoformat(now))


POLICY = email.policy.default.clone(header_factory=cache(email.policy.default.header_factory))
"""A dozen tests look at all headers, of which many are the same: each is parsed once."""


@lru_cache(maxsize=2)
def parsed(now: str = NOWS[0]) -> tuple[tuple[WorldMessage, EmailMessage], ...]:
    return tuple((message, read(message.raw)) for message in account(now).messages)


def read(raw: bytes) -> EmailMessage:
    return email.message_from_bytes(raw, policy=POLICY)


@cache
def texts(message: EmailMessage) -> tuple[str, ...]:
    return tuple(part.get_content() for part in message.walk() if part.get_content_maintype() == "text")


def begins(event: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(event["start"]["dateTime"])


@whenever
def test_a_year_has_its_people_its_events_and_its_mail_whenever_it_is(now: str) -> None:
    year, told = account(now), truth(now)
    assert len(year.events) >= 300
    assert len(year.messages) >= 800
    assert len(told.kinds) >= 50
    kinds = "client former_client supplier colleague former_colleague friend family networking other"
    assert set(told.kinds.values()) == set(kinds.split())
    assert len(year.prospects) >= 10
    assert all(year.profile[field] for field in ("name", "what", "value", "ideal", "avoid", "language"))


@whenever
def test_no_mail_comes_from_the_future_and_none_is_older_than_the_year(now: str) -> None:
    moment = datetime.fromisoformat(now)
    assert all(moment - timedelta(days=372) < message.received < moment for message in account(now).messages)


def test_the_same_now_and_seed_give_the_same_bytes_and_another_seed_gives_others() -> None:
    now = datetime.fromisoformat(NOWS[0])
    assert sample_year(now=now).accounts == (account(),)
    assert sample_truth(now=now) == sample_truth(now=now)
    other = sample_year(now=now, seed=2).accounts[0]
    assert {message.raw for message in other.messages} != {message.raw for message in account().messages}


def test_a_naive_now_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        sample_year(now=datetime(2026, 1, 1))  # noqa: DTZ001 - that is the point


def test_a_world_survives_its_own_file() -> None:
    world = World((account(),))
    assert World.from_json(world.to_json()) == world


def test_every_message_parses_without_defects_and_says_something() -> None:
    for message, mail in parsed():
        assert not mail.defects, message.id
        assert not any(part.defects for part in mail.walk()), message.id
        assert any(text.strip() for text in texts(mail)), message.id
        assert mail["From"].addresses
        assert mail["To"].addresses
        assert mail["Date"].datetime.tzinfo is not None
        assert abs(mail["Date"].datetime - message.received) < timedelta(seconds=1)


def test_ids_are_gmails_and_unique_and_threads_are_named_after_their_first_message() -> None:
    messages = account().messages
    assert len({message.id for message in messages}) == len(messages)
    assert all(re.fullmatch("[0-9a-f]{16}", message.id) for message in messages)
    first: dict[str, str] = {}
    for message in messages:
        assert first.setdefault(message.thread_id, message.id) == message.thread_id


def test_replies_point_to_messages_of_their_own_thread() -> None:
    seen: dict[str, str] = {}
    replies = 0
    for message, mail in parsed():
        parent = mail["In-Reply-To"]
        if parent:
            replies += 1
            assert seen[parent.strip()] == message.thread_id
            assert parent.strip() in mail["References"]
            assert re.match("(Re|AW): ", mail["Subject"])
        assert mail["Message-ID"] not in seen
        seen[mail["Message-ID"]] = message.thread_id
    assert replies > 500


def test_labels_tell_sent_from_received() -> None:
    owner = truth().addresses
    for message, mail in parsed():
        mine = mail["From"].addresses[0].addr_spec in owner
        assert ("SENT" in message.labels) == mine
        assert ("INBOX" in message.labels) != mine


def test_quotes_come_in_four_languages_and_in_the_ways_of_several_programs() -> None:
    everything = "\n".join(text for _, mail in parsed() for text in texts(mail))
    for words in (" wrote:", " schrieb ", "a écrit :", "escribió:", "From: ", "Von: ", "De : ", "Enviado el: ",
                  "Forwarded message", "gmail_quote", "MsoNormal", "-----Original Message-----",
                  "Von meinem iPhone gesendet"):  # fmt: skip
        assert words in everything, words
    shapes = Counter(
        (part.get_content_subtype(), str(part["Content-Transfer-Encoding"]))
        for _, mail in parsed()
        for part in mail.walk()
        if part.get_content_maintype() == "text"
    )
    for shape in (("plain", "quoted-printable"), ("plain", "base64"), ("plain", "8bit"), ("html", "quoted-printable")):
        assert shapes[shape] > 5, shape
    raw = b"".join(message.raw for message, _ in parsed())
    for mark in (b"format=flowed", b"iso-8859-1", b"multipart/alternative", b"List-Unsubscribe", b"application/pdf"):
        assert mark in raw


def test_two_people_rarely_write_the_same() -> None:
    bodies = Counter("".join(texts(mail)) for _, mail in parsed())
    repeated = sum(count - 1 for count in bodies.values())
    assert repeated < len(parsed()) * 0.04


def test_the_owner_greets_each_correspondent_in_one_way() -> None:
    greetings: dict[str, set[str]] = {}
    for message, mail in parsed():
        body = mail.get_body(("plain",))
        if "SENT" in message.labels and body is not None:
            line = body.get_content().split("\n")[0].strip()
            if line.endswith((",", ":")) and len(line) < 40:
                greetings.setdefault(mail["To"].addresses[0].addr_spec, set()).add(line)
    assert len(greetings) > 40
    assert all(len(ways) == 1 for ways in greetings.values()), greetings


@pytest.mark.parametrize("now", NOWS[:2])
def test_nobody_lives_outside_example_domains_and_no_template_shows(now: str) -> None:
    found = Counter[str]()
    for _, mail in parsed(now):
        headers = " ".join(f"{name}: {value}" for name, value in mail.items())
        for text in (headers, *texts(mail)):
            found.update(domain.lower() for domain in re.findall(r"@([\w.-]+\w)", text))
            found.update(re.findall(r"https?://([\w.-]+)", text))
            assert "{" not in text or "BEGIN:VCALENDAR" in text
        assert "{" not in mail["Subject"]
    for event in account(now).events:
        found.update(domain.lower() for domain in re.findall(r"(?:@|://)([\w.-]+\w)", str(event)))
        assert "{" not in str(event.get("summary"))
    assert {domain for domain in found if not domain.endswith(".example")} <= GOOGLES


def test_people_do_not_write_in_dashes() -> None:
    assert not any("—" in text for _, mail in parsed() for text in texts(mail))


@whenever
def test_business_meetings_stand_on_workdays_at_waking_hours(now: str) -> None:
    business = {address for address, kind in truth(now).kinds.items() if kind in {"client", "supplier", "networking"}}
    odd = 0
    for event in account(now).events:
        guests = {guest["email"] for guest in event.get("attendees", ())}
        if not guests & business or "dateTime" not in event["start"]:
            continue
        start = begins(event).astimezone(AMSTERDAM)
        if event["summary"] == "Night batch review":
            odd += 1
            continue
        assert start.weekday() < 5, event["summary"]
        assert 7 <= start.hour < 19, event["summary"]
    assert odd == 2


def test_the_calendar_holds_every_sort_of_event() -> None:
    events = account().events
    sorts = Counter(event.get("eventType") for event in events)
    assert {"default", "focusTime", "outOfOffice", "workingLocation", "birthday"} <= set(sorts)
    assert sum(event["status"] == "cancelled" for event in events) > 5
    assert sum("date" in event.get("start", {}) for event in events) > 10
    assert any(len(event.get("attendees", ())) > 40 for event in events)
    assert any(event.get("attendeesOmitted") for event in events)
    assert any(guest.get("resource") for event in events for guest in event.get("attendees", ()))
    series = Counter(event.get("recurringEventId") for event in events)
    assert sum(count > 4 for key, count in series.items() if key) >= 5
    moved = [
        event
        for event in events
        if "recurringEventId" in event and event.get("start") not in (None, event["originalStartTime"])
    ]
    assert moved
    assert any(
        event.get("end")
        and datetime.fromisoformat(event["end"].get("dateTime", NOWS[1])) > datetime.fromisoformat(NOWS[0])
        for event in events
    )


def test_event_ids_are_unique_and_shared_series_share_their_uid() -> None:
    events = account().events
    assert len({event["id"] for event in events}) == len(events)
    uids: dict[str, set[str]] = {}
    for event in events:
        if "recurringEventId" in event and "iCalUID" in event:
            uids.setdefault(event["recurringEventId"], set()).add(event["iCalUID"])
    assert uids
    assert all(len(shared) == 1 for shared in uids.values())

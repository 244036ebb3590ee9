"""The truth about the sample year: that the data supports it, whenever it is."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Any

import pytest

from plugin.sandbox.sample_year import HeldBack, RightAsk, Truth, sample_truth, sample_year
from plugin.sandbox.world import WorldAccount

NOWS = (
    "2026-11-22T10:00:00+01:00",  # a Sunday
    "2024-02-29T09:05:00+01:00",  # a leap day
    "2026-03-29T03:30:00+02:00",  # the clocks have just gone forward
    "2025-10-26T02:30:00+01:00",  # the hour that comes twice
    "2026-12-28T20:00:00+01:00",  # a Monday after holidays
    "2026-06-03T00:30:00-10:00",  # Wednesday noon in Amsterdam
)
_NOW_AND_THEN = (NOWS[0], NOWS[1], NOWS[2])
whenever = pytest.mark.parametrize(
    "now", [one if one in _NOW_AND_THEN else pytest.param(one, marks=pytest.mark.slow) for one in NOWS]
)
"""Each year that is drawn takes a second: `make test-slow` draws them all."""
BECAUSE = {
    "weak_relationship",
    "asked_recently",
    "ask_open",
    "declined_before",
    "open_complaint",
    "no_recent_occasion",
    "thin_evidence",
    "already_known",
    "do_not_ask",
    "owes_them_news",
    "client_without_praise",
    "prospect_asked_elsewhere",
}


@lru_cache(maxsize=8)
def truth_at(now: str) -> Truth:
    return sample_truth(now=datetime.fromisoformat(now))


@lru_cache(maxsize=8)
def account_at(now: str) -> WorldAccount:
    return sample_year(now=datetime.fromisoformat(now)).accounts[0]


def wished(truth: Truth, now: str, prospect: str) -> dict[str, Any]:
    return next(item for item in account_at(now).prospects if prospect in {item["name"], item["organisation"]})


def test_every_reason_for_withholding_is_the_plainest_one_at_least_once() -> None:
    assert {held.main for held in truth_at(NOWS[0]).withheld} == BECAUSE
    assert all(held.main in held.because <= BECAUSE for held in truth_at(NOWS[0]).withheld)


def test_the_right_asks_span_kinds_of_introducers_and_all_four_languages() -> None:
    truth = truth_at(NOWS[0])
    introducers = {ask.introducer for ask in truth.right_asks}
    assert len(introducers) >= 6
    assert len({truth.kinds[address] for address in introducers}) >= 4
    assert {truth.languages[address] for address in introducers} == {"en", "de", "fr", "es"}
    assert introducers.isdisjoint(held.introducer for held in truth.withheld)


@whenever
def test_every_wish_of_a_verdict_is_a_prospect_and_each_right_one_is_known_to_its_introducer(now: str) -> None:
    truth = truth_at(now)
    known = {(item.introducer, item.name) for item in truth.acquaintances}
    organisations = {(item.introducer, item.organisation) for item in truth.acquaintances}
    verdicts: tuple[RightAsk | HeldBack, ...] = (*truth.right_asks, *truth.withheld)
    for verdict in verdicts:
        wish = wished(truth, now, verdict.prospect)
        pair = (verdict.introducer, wish["name"]) in known
        role = not wish["name"] and (verdict.introducer, wish["organisation"]) in organisations
        thin = isinstance(verdict, HeldBack) and verdict.main == "thin_evidence" and not pair
        assert pair or role or thin, verdict


@whenever
def test_every_right_ask_has_a_fresh_occasion(now: str) -> None:
    truth, moment = truth_at(now), datetime.fromisoformat(now)
    ahead = {
        guest["email"]
        for event in account_at(now).events
        if event["status"] == "confirmed"
        and moment < datetime.fromisoformat(event["start"].get("dateTime", "1970-01-01T00:00:00+00:00"))
        for guest in event.get("attendees", ())
    }
    praised = {message.id for message in account_at(now).messages if moment - message.received < timedelta(days=6)} & {
        key for key, kinds in truth.signals.items() if "praise" in kinds
    }
    held = {
        address
        for encounter in truth.meetings
        if moment - timedelta(days=6) < encounter.started_at < moment
        for address in encounter.people
    }
    assert len(praised) >= 4
    for ask in truth.right_asks:
        if "meeting_held" in ask.occasions and ask.introducer in held:
            continue
        assert "upcoming_meeting" in ask.occasions, ask
        assert ask.introducer in ahead, ask


@whenever
def test_meetings_stand_on_an_event_or_a_mail_and_have_ended(now: str) -> None:
    truth, account, moment = truth_at(now), account_at(now), datetime.fromisoformat(now)
    events = {event["id"]: event for event in account.events}
    mails = {message.id for message in account.messages}
    assert len(truth.meetings) > 150
    for meeting in truth.meetings:
        assert 1 <= len(meeting.people) <= 8
        if meeting.source == "mail":
            assert meeting.id in mails
            continue
        event = events[meeting.id]
        assert event["status"] == "confirmed"
        assert datetime.fromisoformat(event["end"]["dateTime"]) <= moment
        refused = {guest["email"] for guest in event.get("attendees", ()) if guest["responseStatus"] == "declined"}
        assert refused.isdisjoint({truth.owner, *meeting.people})


@whenever
def test_nobody_is_in_two_true_meetings_at_once(now: str) -> None:
    events = {event["id"]: event for event in account_at(now).events}
    spans = sorted(
        (
            datetime.fromisoformat(events[meeting.id]["start"]["dateTime"]).astimezone(UTC),
            datetime.fromisoformat(events[meeting.id]["end"]["dateTime"]).astimezone(UTC),
            meeting.summary,
        )
        for meeting in truth_at(now).meetings
        if meeting.source == "event"
    )
    overlapping = [(one, other) for one, other in pairwise(spans) if other[0] < one[1]]
    assert not overlapping


def test_acquaintances_strangers_and_doubtful_pairs_exclude_each_other() -> None:
    truth = truth_at(NOWS[0])
    sure = {(item.introducer, item.address) for item in truth.acquaintances}
    for one, other in combinations((sure, truth.possible_acquaintances, truth.strangers), 2):
        assert not one & other
    assert len(sure) >= 45
    assert len(truth.strangers) >= 20


def test_signals_are_those_of_messages_that_exist() -> None:
    truth = truth_at(NOWS[0])
    ids = {message.id for message in account_at(NOWS[0]).messages}
    assert set(truth.signals) <= ids
    told = {kind for kinds in truth.signals.values() for kind in kinds}
    assert {
        "praise",
        "complaint",
        "thanks",
        "introduction",
        "introduction_request",
        "declined",
        "meeting_missed",
    } <= told
    assert any(not kinds for kinds in truth.signals.values())


def test_whoever_introduced_somebody_did_so_by_a_mail_that_went_to_both() -> None:
    truth = truth_at(NOWS[0])
    raws = [message.raw.decode("utf-8", "replace") for message in account_at(NOWS[0]).messages]
    for newcomer, introducer in truth.introduced_by.items():
        found = [raw for raw in raws if f"<{introducer}>" in raw.split("\r\nTo:")[0] and newcomer in raw]
        assert found, (newcomer, introducer)


def test_each_address_of_a_person_occurs_in_the_mail_and_namesakes_stay_apart() -> None:
    truth = truth_at(NOWS[0])
    everything = "\n".join(message.raw.decode("utf-8", "replace") for message in account_at(NOWS[0]).messages)
    assert len(truth.same_person) >= 4
    for addresses in truth.same_person:
        assert all(f"<{address}>" in everything for address in addresses), addresses
    assert not any(
        {"david@jonesprint.example", "david.jones@brightwater.example"} <= group for group in truth.same_person
    )


@whenever
def test_the_asks_by_hand_lie_where_the_verdicts_need_them(now: str) -> None:
    truth, moment = truth_at(now), datetime.fromisoformat(now)
    asked = {
        message.id: (moment - message.received).days
        for message in account_at(now).messages
        if "introduction_request" in truth.signals.get(message.id, ())
    }
    ages = sorted(asked.values())
    assert 9 <= ages[0] <= 13
    assert 39 <= ages[1] <= 43
    assert 149 <= ages[2] <= 153


def test_first_meetings_are_the_earliest_in_the_list() -> None:
    truth = truth_at(NOWS[0])
    for address, moment in truth.first_met.items():
        assert moment == min(meeting.started_at for meeting in truth.meetings if address in meeting.people)
    assert len(truth.first_met) > 40

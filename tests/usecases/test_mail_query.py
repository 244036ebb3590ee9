"""Which mail is listed: the searches, and the people behind them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from builders import a_message, an_event
from google_worlds import NOW

from plugin.domain.model import Address, Attendee, CalendarEvent, Mailbox
from plugin.usecases import mail_query

ME = Address("me@consult.example")
SINCE = datetime(2025, 6, 15, tzinfo=UTC)


def _address(number: int) -> Address:
    return Address(f"guest{number}@house.example")


def test_dates_are_epoch_seconds_a_day_early() -> None:
    assert mail_query.sent(SINCE) == f"in:sent after:{int((SINCE - timedelta(days=1)).timestamp())}"


def test_senders_are_searched_in_as_few_queries_as_their_lengths_allow() -> None:
    queries = list(mail_query.received_from([_address(n) for n in range(100)], SINCE))
    assert len(queries) == 4
    assert all(len(query) <= mail_query.LONGEST_QUERY for query in queries)
    assert sum(query.count("from:") for query in queries) == 100
    assert next(mail_query.received_from([_address(1)], SINCE)).endswith("from:guest1@house.example")
    assert list(mail_query.received_from([], SINCE)) == []


def test_an_address_that_would_change_the_query_is_left_out() -> None:
    odd = [Address("a OR in:trash@x.example"), Address('"{x"@x.example'), Address("(y)@x.example")]
    assert list(mail_query.received_from(odd, SINCE)) == []
    assert not any(mail_query.is_searchable(one) for one in odd)
    assert mail_query.is_searchable(Address("o'neil+list@x.example"))


def _guests(*addresses: str, declined: frozenset[str] = frozenset()) -> tuple[Attendee, ...]:
    return tuple(
        Attendee(Mailbox(Address(one)), "declined" if one in declined else "accepted", is_self=one == ME)
        for one in addresses
    )


def test_contacts_are_who_was_met_or_written_to() -> None:
    meeting = replace(
        an_event(),
        attendees=_guests(ME, "met@guild.example", "no@guild.example", declined=frozenset({"no@guild.example"})),
    )
    cancelled = replace(an_event(), attendees=_guests(ME, "never@guild.example"), status="cancelled")
    crowd = replace(an_event(), attendees=_guests(ME, *(f"seat{n}@hall.example" for n in range(30))))
    mine = replace(
        a_message(),
        sent_by_me=True,
        to=(Mailbox(Address("to@mill.example")),),
        cc=(Mailbox(Address("noreply@mill.example")),),
    )
    theirs = replace(
        a_message(), sent_by_me=False, sender=Mailbox(Address("stranger@mill.example")), to=(Mailbox(ME),), cc=()
    )
    found = mail_query.find_contacts([meeting, cancelled, crowd], [mine, theirs], {ME})
    assert {"met@guild.example", "to@mill.example"} <= found
    assert not found & {
        "no@guild.example",
        "never@guild.example",
        "seat1@hall.example",
        "noreply@mill.example",
        "stranger@mill.example",
        ME,
    }


def test_people_met_are_those_of_the_last_days_latest_first() -> None:
    def met(address: str, days_ago: float, response: str = "accepted") -> CalendarEvent:
        end = NOW - timedelta(days=days_ago)
        return replace(
            an_event(),
            attendees=_guests(ME, address),
            organizer=None,
            start=end - timedelta(hours=1),
            end=end,
            self_response=response,
        )

    events = [
        met("b@x.example", 3),
        met("a@x.example", 1),
        met("old@x.example", 20),
        met("soon@x.example", -1),
        met("b@x.example", 0.5),
        met("d@x.example", 2, "declined"),
    ]
    assert mail_query.people_met(events, {ME}, now=NOW, within=timedelta(days=14)) == ["b@x.example", "a@x.example"]

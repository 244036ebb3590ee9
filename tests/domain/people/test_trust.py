"""Whose word counts: real mail, accepted events, the owner's own word, and nothing that only the other side says."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from builders import (
    NOW,
    OWNER,
    a_mention,
    a_message,
    a_signal,
    an_account,
    an_address,
    an_attendee,
    an_event,
    corrections,
    days_ago,
)

from plugin.domain.meetings.attendance import is_believed, judge_trust
from plugin.domain.model import (
    Attendee,
    CalendarEvent,
    Corrections,
    Mailbox,
    MailMessage,
    MeetingKey,
    MeetingSource,
    MeetingVerdict,
    MeetingVerdictKind,
    Rebuff,
    RebuffKind,
    Standing,
    WritingStyle,
)
from plugin.domain.people.trust import Trust

NORA = "nora@brightwater.example"
ME = an_address(OWNER)


def trust(
    messages: list[MailMessage], events: list[CalendarEvent] | None = None, told: Corrections | None = None
) -> Trust:
    return judge_trust(events or [], messages, an_account().addresses, told or corrections(), now=NOW)


def standing(messages: list[MailMessage], *events: CalendarEvent, told: Corrections | None = None) -> Standing:
    return trust(messages, list(events), told).of(an_address(NORA)).standing


def sent(days: float = 10, **changes: Any) -> MailMessage:
    return a_message(to=[NORA], date=days_ago(days), **changes)


def got(days: float = 12, **changes: Any) -> MailMessage:
    return a_message(NORA, to=OWNER, date=days_ago(days), **changes)


def rebuff(kind: RebuffKind, text: str = "No.") -> Rebuff:
    return Rebuff(kind, text)


def test_whom_the_owner_wrote_to_is_in_touch_and_who_only_writes_is_a_stranger() -> None:
    assert standing([sent()]) is Standing.IN_TOUCH
    assert standing([a_message(cc=[NORA], to=["tom@quayside.example"])]) is Standing.IN_TOUCH
    assert standing([got(days) for days in range(40)]) is Standing.STRANGER
    assert standing([]) is Standing.STRANGER


@pytest.mark.parametrize(
    "messages",
    [
        [got(), sent(automated=True)],
        [got(), sent(rebuff=rebuff(RebuffKind.AWAY))],
        [got(), sent(rebuff=rebuff(RebuffKind.REFUSAL))],
        [sent(in_reply_to="<of-another@mail.example>", rebuff=rebuff(RebuffKind.REFUSAL))],
        [got(), sent(rebuff=rebuff(RebuffKind.STOP)), got(2)],
        [sent(rebuff=rebuff(RebuffKind.UNKNOWN))],
        [a_message(to=[NORA, *(f"guest{number}@crowd.example" for number in range(40))])],
        [got(), sent(style=WritingStyle(words=5)), got(3), got(2)],
        [a_message(NORA, to=OWNER, date=days_ago(3), disowned=True)],
    ],
    ids=["machine", "away", "no", "no to what is not held", "stop", "who", "circular", "shrugged off", "denied"],
)
def test_what_is_no_exchange_makes_nobody_in_touch(messages: list[MailMessage]) -> None:
    assert standing(messages) is Standing.STRANGER


def test_a_no_within_a_longer_exchange_is_just_a_no() -> None:
    assert standing([got(20), sent(15), sent(rebuff=rebuff(RebuffKind.REFUSAL))]) is Standing.IN_TOUCH
    assert standing([sent(rebuff=rebuff(RebuffKind.REFUSAL))]) is Standing.IN_TOUCH
    assert standing([got(), sent(style=WritingStyle(words=5)), got(3)]) is Standing.IN_TOUCH
    assert standing([got(), sent(style=WritingStyle(words=5)), got(3), got(2), sent(1)]) is Standing.IN_TOUCH


def an_invitation(own: str, **changes: Any) -> CalendarEvent:
    me = Attendee(Mailbox(ME), own, is_self=True)
    theirs = an_event([NORA], days_ago(5), **{"organizer": NORA, "self_response": own, **changes})
    return replace(theirs, attendees=(me, an_attendee(NORA)))


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("accepted", Standing.IN_TOUCH),
        ("needsAction", Standing.STRANGER),
        ("tentative", Standing.STRANGER),
        ("declined", Standing.STRANGER),
    ],
)
def test_an_invitation_proves_something_once_it_is_accepted(own: str, expected: Standing) -> None:
    assert standing([], an_invitation(own)) is expected
    assert is_believed(an_invitation(own), trust([])) is (own == "accepted")
    assert standing([], an_invitation(own, organizer=None)) is expected


def test_what_is_yet_to_come_called_off_or_a_crowd_is_no_meeting() -> None:
    assert standing([], an_event([NORA], NOW + timedelta(days=2))) is Standing.STRANGER
    assert standing([], an_event([NORA], days_ago(2), status="cancelled")) is Standing.STRANGER
    crowd = [f"guest{number}@crowd.example" for number in range(20)]
    assert standing([], an_event([NORA, *crowd], days_ago(2))) is Standing.STRANGER
    assert standing([], an_event([an_attendee(NORA, "declined")], days_ago(2))) is Standing.STRANGER


def test_the_owners_word_makes_a_stranger_known() -> None:
    assert standing([got()], told=corrections(kinds=((an_address(NORA), "client"),))) is Standing.IN_TOUCH
    met = MeetingVerdict(MeetingVerdictKind.WITH, (an_address(NORA),))
    told = corrections(meetings=((MeetingKey(MeetingSource.EVENT, "e1"), met),))
    assert standing([got()], told=told) is Standing.IN_TOUCH


@pytest.mark.parametrize("kind", [RebuffKind.STOP, RebuffKind.UNKNOWN])
def test_who_asks_to_be_left_alone_is_let_alone_for_good_until_the_user_says_otherwise(kind: RebuffKind) -> None:
    messages = [sent(20), got(10, rebuff=rebuff(kind, "Leave me alone.")), sent(5), got(4)]
    found = trust(messages).of(an_address(NORA))
    assert found.standing is Standing.ENDED
    assert found.exchanges
    assert [one.text for one in found.evidence] == ["They wrote: “Leave me alone.”"]
    allowed = corrections(may_ask=((an_address(NORA), days_ago(3)),))
    assert standing(messages, told=allowed) is Standing.IN_TOUCH
    again = got(1, rebuff=rebuff(kind, "I mean it."))
    assert standing([*messages, again], told=allowed) is Standing.ENDED


def test_the_user_can_end_it_too() -> None:
    assert standing([sent(20), got(), sent(3, rebuff=rebuff(RebuffKind.STOP))]) is Standing.ENDED


def test_we_have_never_met_ends_nothing_where_it_begins_or_is_said_of_somebody_else() -> None:
    never = rebuff(RebuffKind.UNKNOWN, "We have never met.")
    assert standing([got(10, rebuff=never), sent(5)]) is Standing.IN_TOUCH
    asked = sent(12, mentions=(a_mention("Elena Ruiz", "Do you know Elena Ruiz?"),))
    assert standing([asked, got(10, rebuff=never, in_reply_to=asked.rfc822_message_id)]) is Standing.IN_TOUCH
    wished = sent(12, signals=(a_signal("introduction_request", "Could you introduce us?"),), thread_id="t1")
    assert standing([wished, got(10, rebuff=never, thread_id="t1")]) is Standing.IN_TOUCH
    who = rebuff(RebuffKind.UNKNOWN, "Who are you?")
    assert standing([asked, got(10, rebuff=who, in_reply_to=asked.rfc822_message_id)]) is Standing.ENDED
    assert standing([sent(12), got(10, rebuff=never)]) is Standing.ENDED


def test_mail_under_the_owners_name_that_was_not_sent_is_nobodys() -> None:
    spoof = a_message(to=[NORA], date=days_ago(3), sent_by_me=False)
    found = trust([spoof, got()])
    assert not found.is_genuine(spoof)
    assert found.heard([spoof, got()]) == []
    real = sent()
    assert trust([real]).heard([spoof, real]) == [real]

from dataclasses import replace
from datetime import timedelta
from typing import Any

from builders import (
    NOW,
    OWNER,
    WrittenMailbox,
    a_mailbox,
    a_meeting,
    a_message,
    a_quoted_header,
    a_signal,
    an_account,
    an_address,
    an_exchange,
    at,
    corrections,
    days_ago,
)
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.model import MailMessage, Meeting, Relationship, ThreadId
from plugin.domain.network.relationships import RelationshipPolicy, score_relationships
from plugin.domain.people.identities import find_people

NORA = ("nora@brightwater.example", "Nora Weiss")
TOM = ("tom@quayside.example", "Tom Hale")


def ties(messages: list[MailMessage], meetings: list[Meeting] | None = None, **named: Any) -> dict[str, Relationship]:
    account, word = an_account(), corrections()
    people = find_people([], messages, account, word)
    found = score_relationships(meetings or [], messages, people, account, corrections=word, **{"now": NOW, **named})
    assert found == sorted(found, key=lambda one: (-one.strength, one.address))
    return {one.address: one for one in found}


def strength(messages: list[MailMessage], meetings: list[Meeting] | None = None, **named: Any) -> float:
    return ties(messages, meetings, **named)[NORA[0]].strength


def letters(count: int, *, days: float = 20, **changes: Any) -> list[MailMessage]:
    return [a_message(to=[NORA], date=days_ago(days + number), **changes) for number in range(count)]


def test_one_letter_makes_no_tie() -> None:
    assert strength(letters(1)) == 0.0
    assert strength(letters(3)) > 0.0


def test_recent_contact_counts_more_than_old_contact() -> None:
    assert strength(letters(6, days=5)) > strength(letters(6, days=200))


def test_an_old_close_tie_fades_but_does_not_vanish() -> None:
    close = an_exchange(NORA, since=days_ago(390), times=30, every=timedelta(days=1))
    one = ties(close)[NORA[0]]
    assert one.dormant
    assert 0.05 < one.strength < strength(an_exchange(NORA, since=days_ago(35), times=30, every=timedelta(days=1)))
    assert dict(one.parts)["once_close"] > 0.04


def test_many_recipients_weigh_less_than_one() -> None:
    crowd: list[WrittenMailbox] = [NORA, *(f"person{chr(97 + number)}@firm{number}.example" for number in range(10))]
    many = [a_message(to=crowd, date=days_ago(20 + number)) for number in range(6)]
    assert strength(many) < strength(letters(6))


def test_being_copied_weighs_less_than_being_addressed() -> None:
    copied = [a_message(to=[TOM], cc=[NORA], date=days_ago(20 + number)) for number in range(6)]
    assert strength(copied) < strength([a_message(to=[TOM, NORA], date=one.date) for one in copied])


def test_an_answered_correspondence_is_closer_than_a_one_sided_one() -> None:
    both = an_exchange(NORA, since=days_ago(40), times=5)
    alone = [
        replace(one, sender=a_mailbox((OWNER, "Mara Lindqvist")), to=(a_mailbox(NORA),), sent_by_me=True)
        for one in both
    ]
    alone = [replace(one, thread_id=ThreadId(one.id), in_reply_to="") for one in alone]
    assert dict(ties(both)[NORA[0]].parts).keys() >= {"reciprocity", "reply_speed"}
    assert "reciprocity" not in dict(ties(alone)[NORA[0]].parts)


def test_quick_answers_make_a_closer_tie_than_slow_ones() -> None:
    quick = an_exchange(NORA, since=days_ago(60), times=5, reply_after=timedelta(hours=1))
    slow = an_exchange(NORA, since=days_ago(60), times=5, reply_after=timedelta(days=6))
    assert strength(quick) > strength(slow)
    assert ties(quick)[NORA[0]].median_reply_hours == 1.0


def test_reply_times_are_told_apart_by_who_answered() -> None:
    asked = a_message(NORA, to=OWNER, date=days_ago(10), thread_id="t")
    answer = a_message(
        to=[NORA], date=days_ago(10) + timedelta(hours=5), thread_id="t", in_reply_to=asked.rfc822_message_id
    )
    one = ties([asked, answer])[NORA[0]]
    assert (one.median_reply_hours, one.my_median_reply_hours) == (None, 5.0)


def test_one_to_one_meetings_weigh_more_than_groups_and_longer_ones_more_than_short() -> None:
    mail = letters(2)
    alone = strength(mail, [a_meeting([NORA[0]], days_ago(10))])
    group = strength(mail, [a_meeting([NORA[0], TOM[0], "eva@tidewell.example"], days_ago(10))])
    short = strength(mail, [a_meeting([NORA[0]], days_ago(10), minutes=15)])
    assert alone > group
    assert alone > short


def test_a_meeting_that_is_only_a_question_counts_for_nothing() -> None:
    doubtful = a_meeting([NORA[0]], days_ago(10), confidence=0.4, question="Which?")
    one = ties(letters(3), [doubtful])[NORA[0]]
    assert one.meetings == 0


def test_the_parts_add_up_to_the_strength() -> None:
    messages = [*an_exchange(NORA, times=8), *an_exchange(TOM, times=2)]
    for one in ties(messages, [a_meeting([NORA[0]])]).values():
        assert abs(sum(value for _, value in one.parts) - one.strength) < 0.001


def test_what_the_owner_quotes_in_an_answer_was_received() -> None:
    header = a_quoted_header(NORA[0], OWNER, days_ago(11))
    answers = [a_message(to=[NORA], date=days_ago(10 - number), quoted_headers=(header,)) for number in range(3)]
    one = ties(answers)[NORA[0]]
    assert (one.sent, one.received) == (3, 1)


def test_mail_in_the_mailbox_and_in_a_quote_counts_once() -> None:
    came = a_message(NORA, to=OWNER, date=days_ago(11))
    answer = a_message(to=[NORA], date=days_ago(10), quoted_headers=(a_quoted_header(NORA[0], OWNER, came.date),))
    assert ties([came, answer])[NORA[0]].received == 1


def test_newsletters_and_lists_are_no_letters() -> None:
    messages = [
        a_message(NORA, to=OWNER, date=days_ago(9), list_id="board.example"),
        a_message(NORA, to=OWNER, automated=True),
    ]
    assert NORA[0] not in ties(messages)


def test_the_beginning_is_the_first_mail_or_meeting_and_what_it_was_about() -> None:
    mail = letters(2, days=30, subject="Your talk in Bregenz")
    one = ties(mail, [a_meeting([NORA[0]], days_ago(100), summary="Supplier day")])[NORA[0]]
    assert one.beginning is not None
    assert (one.beginning.kind, one.beginning.text) == ("meeting", "Supplier day")
    assert one.first_met == one.beginning.date


def test_who_copied_somebody_in_to_introduce_them_is_remembered() -> None:
    words = a_signal("introduction", "Mara, meet Nora, who runs operations at Brightwater.")
    intro = a_message(TOM, to=[OWNER, NORA], date=days_ago(60), signals=(words,))
    one = ties([intro, *letters(3), a_message(to=[TOM], date=days_ago(61))])[NORA[0]]
    assert one.introduced_by == TOM[0]
    assert one.evidence[0].kind == "introduced"


def test_whoever_knew_each_other_before_was_not_introduced() -> None:
    words = a_signal("introduction", "Mara, meet Nora.")
    intro = a_message(TOM, to=[OWNER, NORA], date=days_ago(60), signals=(words,))
    assert ties([*letters(3, days=200), intro])[NORA[0]].introduced_by is None


def test_an_introduction_of_somebody_else_introduces_not_the_one_copied_along() -> None:
    words = a_signal("introduction", "Mara, please meet Eva from Tidewell.")
    intro = a_message(
        TOM, to=[OWNER, ("eva@tidewell.example", "Eva Lund")], cc=[NORA], date=days_ago(60), signals=(words,)
    )
    eva = an_exchange(("eva@tidewell.example", "Eva Lund"), since=days_ago(30))
    found = ties([a_message(to=[TOM], date=days_ago(61)), intro, *letters(2), *eva])
    assert found["eva@tidewell.example"].introduced_by == TOM[0]
    assert found[NORA[0]].introduced_by is None


def test_the_language_is_that_of_their_mail() -> None:
    assert ties(letters(3, language="de"))[NORA[0]].language == "de"


def test_the_policy_can_be_changed() -> None:
    assert strength(letters(6), policy=RelationshipPolicy(scale=100.0)) < strength(letters(6))


@given(
    st.lists(
        st.tuples(st.integers(min_value=0, max_value=400), st.booleans(), st.integers(min_value=1, max_value=6)),
        max_size=20,
    ),
    st.integers(min_value=-24, max_value=24),
)
def test_strength_stays_within_bounds_and_more_contact_never_weakens_it(
    rows: list[tuple[int, bool, int]], clock_off: int
) -> None:
    now = at(NOW) + timedelta(hours=clock_off)
    messages = []
    for number, (days, mine, copied) in enumerate(rows):
        others = [f"guest{chr(97 + guest)}@firm{guest}.example" for guest in range(copied - 1)]
        sender = (OWNER, "Mara") if mine else NORA
        to: list[WrittenMailbox] = [NORA if mine else OWNER, *others]
        messages.append(a_message(sender, to=to, date=days_ago(days), thread_id=f"t{number}"))
    found = ties(messages, now=now)
    for one in found.values():
        assert 0.0 <= one.strength <= 1.0
        assert one.sent + one.received >= 1
    if NORA[0] in found:
        more = [*messages, a_message(to=[NORA], date=now - timedelta(days=1), thread_id="new")]
        assert ties(more, now=now)[NORA[0]].strength >= found[NORA[0]].strength - 0.02


def test_merged_addresses_are_one_relationship() -> None:
    both = [*an_exchange(NORA), *an_exchange(("n.weiss@brightwater.example", "Nora Weiss"))]
    found = ties(both)
    assert len(found) == 1
    assert found[an_address("nora@brightwater.example") if NORA[0] in found else next(iter(found))].sent == 6

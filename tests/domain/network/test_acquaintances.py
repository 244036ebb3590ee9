from dataclasses import replace
from typing import Any

import pytest
from builders import (
    NOW,
    OWNER,
    a_mention,
    a_message,
    a_prospect,
    a_quoted_header,
    a_signal,
    an_account,
    an_address,
    an_event,
    an_exchange,
    and_letters_to,
    corrections,
    days_ago,
)
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.model import Acquaintance, CalendarEvent, MailMessage
from plugin.domain.network.acquaintances import find_acquaintances
from plugin.domain.network.confidence import AcquaintancePolicy
from plugin.domain.people.identities import find_people
from plugin.domain.suggestions.wish_names import with_whole_names

NORA = ("nora@brightwater.example", "Nora Weiss")
TOM = ("tom@quayside.example", "Tom Hale")
EVA = ("eva@tidewell.example", "Eva Lund")
RECENT = days_ago(20)


def known(
    messages: list[MailMessage], events: list[CalendarEvent] | None = None, **named: Any
) -> dict[tuple[str, str], Acquaintance]:
    account, messages = an_account(), and_letters_to(messages)
    people = find_people(events or [], messages, account, corrections())
    found = find_acquaintances(events or [], messages, people, account, now=NOW, **named)
    assert found == sorted(
        found, key=lambda one: (-one.confidence, one.introducer, one.person.address or "", one.person.name)
    )
    return {(one.introducer, one.person.address or one.person.name): one for one in found}


def sure(found: dict[tuple[str, str], Acquaintance], one: str, other: str) -> bool:
    return (one, other) in found and found[one, other].confidence >= 0.5


def test_who_copies_somebody_in_a_mail_to_the_owner_knows_them() -> None:
    found = known([a_message(NORA, to=[OWNER], cc=[TOM], date=RECENT)])
    assert sure(found, NORA[0], TOM[0])
    assert [one.kind for one in found[NORA[0], TOM[0]].evidence] == ["copied_together"]


def test_two_long_tables_prove_less_than_two_small_ones() -> None:
    crowd = [(f"guest{letter}@firm{letter}.example", f"Guest {letter.upper()}berg") for letter in "abcdef"]

    def after(times: int, *others: tuple[str, str]) -> bool:
        events = [an_event([NORA, TOM, *others], days_ago(30 * number + 9)) for number in range(times)]
        return sure(known([], events), NORA[0], TOM[0])

    assert after(2)
    assert after(2, *crowd[:2])
    assert not after(2, *crowd)
    assert after(9, *crowd)


def test_the_owner_copying_two_together_proves_little() -> None:
    messages = [a_message(to=[NORA, TOM], date=RECENT), *an_exchange(NORA), *an_exchange(TOM)]
    assert not sure(known(messages), NORA[0], TOM[0])


def test_a_large_list_proves_nothing_however_often_it_is_written_to() -> None:
    crowd = [
        (f"guest{chr(97 + number)}@firm{number}.example", f"Guest Number{chr(97 + number)}") for number in range(14)
    ]
    messages = [a_message(NORA, to=[OWNER, *crowd], date=days_ago(number)) for number in range(1, 40)]
    assert known(messages) == {}


def test_a_hundred_copies_in_one_thread_are_one_piece_of_evidence() -> None:
    one = known([a_message(to=[NORA, TOM], date=RECENT, thread_id="t")], policy=AcquaintancePolicy())
    many = known([a_message(to=[NORA, TOM], date=RECENT, thread_id="t") for _ in range(100)])
    assert one[NORA[0], TOM[0]].confidence == many[NORA[0], TOM[0]].confidence


def test_those_at_one_small_table_know_each_other_both_ways() -> None:
    found = known([], [an_event([NORA, TOM])])
    assert sure(found, NORA[0], TOM[0])
    assert sure(found, TOM[0], NORA[0])
    assert found[NORA[0], TOM[0]].evidence[0].kind == "met_together"


def test_the_larger_the_table_the_less_it_proves() -> None:
    crowd = [(f"guest{chr(97 + number)}@firm{number}.example", "") for number in range(5)]
    small, large = known([], [an_event([NORA, TOM])]), known([], [an_event([NORA, TOM, *crowd])])
    assert small[NORA[0], TOM[0]].confidence > large[NORA[0], TOM[0]].confidence


def test_a_big_gathering_is_the_same_group_at_most() -> None:
    crowd = [(f"guest{chr(97 + number)}@firm{number}.example", "") for number in range(10)]
    events = [an_event([NORA, TOM, *crowd], summary="Harbour breakfast club")]
    found = known([*an_exchange(NORA)], events)
    assert (NORA[0], TOM[0]) in found
    assert {one.kind for one in found[NORA[0], TOM[0]].evidence} == {"same_group"}
    assert not sure(found, NORA[0], TOM[0])


def test_a_webinar_is_no_group() -> None:
    crowd = [(f"guest{chr(97 + number)}@firm{number}.example", "") for number in range(10)]
    assert known(an_exchange(NORA), [an_event([NORA, TOM, *crowd], summary="Webinar: customs rules")]) == {}


def test_a_quoted_header_shows_who_wrote_to_whom() -> None:
    header = a_quoted_header(NORA, [TOM], days_ago(25))
    found = known([a_message(NORA, to=OWNER, date=RECENT, quoted_headers=(header,)), *an_exchange(TOM)])
    assert sure(found, NORA[0], TOM[0])
    assert found[NORA[0], TOM[0]].evidence[0].kind == "wrote_to"


def test_two_addresses_of_one_name_are_no_two_people_who_know_each_other() -> None:
    private = ("nora.weiss@webmail.example", "Nora Weiss")
    events = [an_event([NORA, private, TOM], days_ago(20))]
    found = known([*an_exchange(NORA), *an_exchange(private), *an_exchange(TOM)], events)
    assert (NORA[0], private[0]) not in found
    assert sure(found, NORA[0], TOM[0])


def test_what_somebody_says_of_knowing_another_counts_for_them_only() -> None:
    mention = a_mention("Eva Lund", "Eva Lund and I studied together.", stance="positive")
    found = known([a_message(NORA, to=OWNER, date=RECENT, mentions=(mention,)), *an_exchange(EVA)])
    assert sure(found, NORA[0], EVA[0])
    assert (EVA[0], NORA[0]) not in found
    assert found[NORA[0], EVA[0]].evidence[0].text == "Eva Lund and I studied together."


def test_a_tie_that_a_rule_hears_and_the_careful_reader_does_not_is_half_heard() -> None:
    said = a_mention("Semana Santa", "I rowed with Semana Santa for years.")
    letter = a_message(NORA, to=OWNER, date=RECENT, mentions=[said])
    assert sure(known([letter]), NORA[0], "Semana Santa")
    assert not sure(known([letter], read={letter.id}), NORA[0], "Semana Santa")
    found = replace(said, nearness="tie", author=an_address(NORA[0]))
    later = a_message(NORA, to=OWNER, date=RECENT, mentions=[found])
    assert sure(known([letter, later], read={letter.id, later.id}), NORA[0], "Semana Santa")


def test_a_surname_with_its_house_is_somebody_where_it_was_read_with_care_and_whom_the_list_may_complete() -> None:
    said = a_mention("Herr Vogt", "Herr Vogt von Seeland Logistik sitzt neben mir.", organisation="Seeland Logistik")
    heard = a_message(NORA, to=OWNER, date=RECENT, mentions=[said])
    assert known([heard]) == {}
    read = replace(said, nearness="tie", author=an_address(NORA[0]))
    found = known([a_message(NORA, to=OWNER, date=RECENT, mentions=[read])])
    assert sure(found, NORA[0], "Vogt")
    wish = a_prospect("Karl Vogt", organisation="Seeland Logistik")
    other = a_prospect("Emil Vogt", organisation="Seeland Logistik")
    assert [one.person.name for one in with_whole_names(found.values(), [wish])] == ["Karl Vogt"]
    assert with_whole_names(found.values(), [wish, other]) == []
    assert with_whole_names(found.values(), []) == []
    begun = replace(read, name="K. Vogt", organisation="")
    found = known([a_message(NORA, to=OWNER, date=RECENT, mentions=[begun])])
    assert [one.person.name for one in with_whole_names(found.values(), [wish, other])] == ["Karl Vogt"]
    assert [one.person.name for one in with_whole_names(found.values(), [])] == ["K Vogt"]


def test_naming_somebody_is_not_knowing_them() -> None:
    mention = a_mention("Eva Lund", "Have you read Eva Lund's book?")
    assert not sure(known([a_message(NORA, to=OWNER, date=RECENT, mentions=(mention,))]), NORA[0], "Eva Lund")


def test_i_do_not_know_him_is_evidence_against() -> None:
    denied = a_mention("Tom Hale", "I don't really know Tom Hale.", stance="negative")
    messages = [
        a_message(NORA, to=[OWNER], cc=[TOM], date=RECENT),
        a_message(NORA, to=OWNER, date=days_ago(10), mentions=(denied,)),
        *an_exchange(TOM),
    ]
    found = known(messages)
    assert not sure(found, NORA[0], TOM[0])
    assert sure(found, TOM[0], NORA[0])
    assert "denied" in {one.kind for one in found[NORA[0], TOM[0]].evidence}


def test_somebody_only_named_has_no_address_and_keeps_what_is_told() -> None:
    mention = a_mention(
        "Elena Ruiz",
        "My old friend Elena Ruiz runs Tidewell.",
        stance="positive",
        organisation="Tidewell",
        role="managing director",
    )
    (one,) = known([a_message(NORA, to=OWNER, date=RECENT, mentions=(mention,))]).values()
    assert (one.person.name, one.person.address) == ("Elena Ruiz", None)
    assert (one.person.organisation, one.person.role) == ("Tidewell", "managing director")


def test_a_name_at_another_company_is_another_person() -> None:
    mention = a_mention(
        "Eva Lund", "Eva Lund of Harbourline is a friend.", stance="positive", organisation="Harbourline"
    )
    found = known([a_message(NORA, to=OWNER, date=RECENT, mentions=(mention,)), *an_exchange(EVA)])
    assert (NORA[0], "Eva Lund") in found
    assert (NORA[0], EVA[0]) not in found


def test_a_name_that_two_people_bear_is_nobody_in_particular() -> None:
    other = ("eva.lund@quayside.example", "Eva Lund")
    mention = a_mention("Eva Lund", "Eva Lund is a friend.", stance="positive")
    found = known([a_message(NORA, to=OWNER, date=RECENT, mentions=(mention,)), *an_exchange(EVA), *an_exchange(other)])
    assert (NORA[0], EVA[0]) not in found
    assert (NORA[0], other[0]) not in found


def test_the_owner_is_nobody_to_know_and_neither_are_machines() -> None:
    mention = a_mention("Mara Lindqvist", "Mara Lindqvist is a friend.", stance="positive", address=an_address(OWNER))
    messages = [
        a_message(NORA, to=[OWNER, "no-reply@shop.example", "info@quayside.example"], date=RECENT, mentions=(mention,)),
        a_message(("news@shop.example", "Shop News"), to=[OWNER, TOM], automated=True, date=RECENT),
    ]
    assert known(messages) == {}


def test_an_introduction_is_the_strongest_evidence() -> None:
    words = a_signal("introduction", "Mara, meet Eva.")
    found = known([a_message(NORA, to=[OWNER, EVA], date=RECENT, signals=(words,))])
    assert found[NORA[0], EVA[0]].confidence > 0.9


def test_a_small_firm_proves_more_than_a_large_one() -> None:
    fellow = ("ida@brightwater.example", "Ida Berg")
    small = known([*an_exchange(NORA), *an_exchange(fellow)])
    assert sure(small, NORA[0], fellow[0])
    big = [
        *an_exchange(NORA),
        *an_exchange(fellow, signature="Ida Berg\nBrightwater, 20,000 employees in 30 countries"),
    ]
    assert not sure(known(big), NORA[0], fellow[0])
    bank = [
        *an_exchange(("a.b@tidebank.example", "Ann Berg"), signature="Ann Berg\nTide Bank plc"),
        *an_exchange(("c.d@tidebank.example", "Carl Dahl")),
    ]
    assert not sure(known(bank), "a.b@tidebank.example", "c.d@tidebank.example")


def test_free_mail_is_no_organisation() -> None:
    found = known([*an_exchange(("nora@gmail.com", "Nora Weiss")), *an_exchange(("tom@gmail.com", "Tom Hale"))])
    assert found == {}


def test_colleagues_can_be_left_out_by_policy() -> None:
    colleague = ("jon@lindqvist.example", "Jon Falk")
    messages = [a_message(NORA, to=[OWNER], cc=[colleague], date=RECENT)]
    assert sure(known(messages), NORA[0], colleague[0])
    assert known(messages, policy=AcquaintancePolicy(own_organisation=False)) == {}


def test_old_evidence_counts_less_but_does_not_vanish() -> None:
    fresh = known([], [an_event([NORA, TOM], days_ago(10))])[NORA[0], TOM[0]].confidence
    old = known([], [an_event([NORA, TOM], days_ago(380))])[NORA[0], TOM[0]].confidence
    assert fresh > old > 0.4


def test_only_people_the_owner_is_in_touch_with_can_introduce() -> None:
    found = known([a_message(NORA, to=[OWNER], cc=[TOM], date=RECENT)])
    assert (TOM[0], NORA[0]) not in found


@pytest.mark.parametrize("copies", [1, 5, 50])
def test_every_kind_is_capped(copies: int) -> None:
    messages = [a_message(NORA, to=[OWNER], cc=[TOM], date=RECENT, thread_id=f"t{number}") for number in range(copies)]
    assert known(messages)[NORA[0], TOM[0]].confidence <= AcquaintancePolicy().cap("copied_together") + 0.0001


@given(
    st.lists(
        st.tuples(
            st.sampled_from([NORA, TOM, EVA]),
            st.sets(st.sampled_from([NORA[0], TOM[0], EVA[0], "info@shop.example"]), max_size=4),
            st.integers(min_value=0, max_value=700),
            st.sampled_from(["positive", "negative", "neutral"]),
        ),
        max_size=15,
    )
)
def test_confidence_is_a_probability_and_nobody_knows_themselves(
    rows: list[tuple[tuple[str, str], set[str], int, str]],
) -> None:
    messages = [
        a_message(
            sender, to=[OWNER, *sorted(others)], date=days_ago(days), mentions=(a_mention("Eva Lund", stance=stance),)
        )
        for sender, others, days, stance in rows
    ]
    for one in known(messages).values():
        assert 0.0 < one.confidence <= 1.0
        assert one.person.address not in {one.introducer, OWNER}
        assert one.evidence

from dataclasses import replace
from datetime import timedelta

from builders import (
    OWNER,
    OWNER_NAME,
    a_mention,
    a_message,
    an_account,
    an_address,
    an_event,
    an_exchange,
    at,
    corrections,
)
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.model import CalendarEvent, Corrections, Mailbox, MailMessage
from plugin.domain.people.identities import People, find_people

WORK = ("nora@brightwater.example", "Nora Weiss")
PRIVATE = ("nora.weiss@freemail.example", "Nora Weiss")
FREE = frozenset({"freemail.example"})


def people_of(
    messages: list[MailMessage], events: list[CalendarEvent] | None = None, told: Corrections | None = None
) -> People:
    return find_people(events or [], messages, an_account(), told or corrections(), free_mail=FREE)


def same(people: People, one: str, other: str) -> bool:
    return people.canonical(an_address(one)) == people.canonical(an_address(other))


def test_the_same_full_name_at_one_organisation_is_one_person() -> None:
    people = people_of([*an_exchange(WORK), *an_exchange(("n.weiss@brightwater.example", "Weiss, Nora"))])
    assert same(people, "nora@brightwater.example", "n.weiss@brightwater.example")
    person = people.person(an_address("nora@brightwater.example"))
    assert person is not None
    assert [one.kind for one in person.evidence] == ["same_name"]


def test_two_addresses_of_one_name_on_one_message_are_two_namesakes() -> None:
    both = a_message(to=[WORK, ("nora.weiss2@brightwater.example", "Nora Weiss")])
    people = people_of([*an_exchange(WORK), both])
    assert not same(people, "nora@brightwater.example", "nora.weiss2@brightwater.example")


def test_a_first_name_alone_never_joins_addresses() -> None:
    people = people_of(
        [*an_exchange(("nora@brightwater.example", "Nora")), *an_exchange(("n@brightwater.example", "Nora"))]
    )
    assert not same(people, "nora@brightwater.example", "n@brightwater.example")


def test_the_same_full_name_elsewhere_is_not_enough() -> None:
    people = people_of(
        [*an_exchange(WORK), *an_exchange(PRIVATE), *an_exchange(("nora@tidewell.example", "Nora Weiss"))]
    )
    assert len(people) == 3


def test_a_signature_with_the_other_address_joins_them() -> None:
    signed = a_message(PRIVATE, to=OWNER, signature="Nora Weiss\nBrightwater Ltd\nnora@brightwater.example")
    answered = a_message(to=[PRIVATE])
    assert same(people_of([*an_exchange(WORK), signed, answered]), WORK[0], PRIVATE[0])


def asked(people: People) -> list[tuple[str, str, str]]:
    return [(pair.one, pair.other, pair.evidence.kind) for pair in people.namesakes]


def test_a_stranger_who_signs_as_somebody_known_is_asked_about_and_not_joined() -> None:
    card = "Nora Weiss\nT +49 30 5550 147\nnora@brightwater.example"
    known = [*an_exchange(WORK), a_message(WORK, to=OWNER, signature=card)]
    for claim in (
        a_message(PRIVATE, to=OWNER, signature="Nora Weiss\nnora@brightwater.example"),
        a_message(PRIVATE, to=OWNER, signature="Nora Weiss\nT +49 30 5550 147"),
        a_message(PRIVATE, to=OWNER, reply_to=[WORK]),
    ):
        people = people_of([*known, claim])
        assert not same(people, WORK[0], PRIVATE[0])
        assert [pair[:2] for pair in asked(people)] == [(WORK[0], PRIVATE[0])]


def test_a_borrowed_from_that_wants_answers_elsewhere_joins_nobody() -> None:
    bait = a_message(WORK, to=OWNER, reply_to=[PRIVATE])
    seen = a_message(PRIVATE, to=OWNER)
    people = people_of([*an_exchange(WORK), seen, bait])
    assert not same(people, WORK[0], PRIVATE[0])


def test_a_house_of_the_same_name_under_another_suffix_is_joined_only_between_people_in_touch() -> None:
    twin = ("nora@brightwater.test", "Nora Weiss")
    assert not same(people_of([*an_exchange(WORK), a_message(twin, to=OWNER)]), WORK[0], twin[0])
    assert same(people_of([*an_exchange(WORK), *an_exchange(twin)]), WORK[0], twin[0])


def test_two_of_one_name_whom_nothing_joins_are_asked_about_until_the_user_says() -> None:
    elsewhere = ("nora@tidewell.example", "Nora Weiss")
    messages = [*an_exchange(WORK), *an_exchange(elsewhere)]
    assert asked(people_of(messages)) == [(WORK[0], elsewhere[0], "same_name")]
    pair = frozenset({an_address(WORK[0]), an_address(elsewhere[0])})
    assert asked(people_of(messages, told=corrections(split=(pair,)))) == []
    assert asked(people_of(messages, told=corrections(merged=(pair,)))) == []


def test_a_private_address_beside_one_of_a_house_is_the_same_persons_where_both_are_written_to_and_from() -> None:
    people = people_of([*an_exchange(WORK), *an_exchange(PRIVATE)])
    assert same(people, WORK[0], PRIVATE[0])
    person = people.person(an_address(WORK[0]))
    assert person is not None
    assert [one.kind for one in person.evidence] == ["same_name"]
    assert asked(people) == []


def test_whoever_writes_from_one_house_after_the_other_has_changed_houses() -> None:
    moved = ("nora@tidewell.example", "Nora Weiss")
    after = an_exchange(moved, since="2025-04-10T09:00:00+00:00")
    assert same(people_of([*an_exchange(WORK), *after]), WORK[0], moved[0])
    meanwhile = an_exchange(WORK, since="2025-06-10T09:00:00+00:00")
    assert not same(people_of([*an_exchange(WORK), *after, *meanwhile]), WORK[0], moved[0])


def test_a_private_address_joins_nobody_that_is_not_written_to_or_bears_another_name() -> None:
    half = ("weiss@freemail.example", "N. Weiss")
    sister = ("anna.weiss@freemail.example", "Anna Weiss")
    for messages in ([a_message(PRIVATE, to=OWNER)], an_exchange(half), an_exchange(sister)):
        people = people_of([*an_exchange(WORK), *messages])
        assert not any(same(people, WORK[0], one) for one in (PRIVATE[0], half[0], sister[0]))


def test_two_who_once_stood_side_by_side_are_two_though_one_writes_privately() -> None:
    both = a_message(to=[WORK, PRIVATE])
    assert not same(people_of([*an_exchange(WORK), *an_exchange(PRIVATE), both]), WORK[0], PRIVATE[0])


def test_two_strangers_of_one_name_are_nobodys_question() -> None:
    assert asked(people_of([a_message(WORK, to=OWNER), a_message(PRIVATE, to=OWNER)])) == []


def test_an_assistants_address_in_a_signature_joins_nobody() -> None:
    signed = a_message(WORK, to=OWNER, signature="Nora Weiss\nAssistant: tom@brightwater.example")
    people = people_of([signed, *an_exchange(("tom@brightwater.example", "Tom Hale"))])
    assert not same(people, WORK[0], "tom@brightwater.example")


def test_the_same_telephone_number_under_the_same_name_joins_them() -> None:
    card = "Nora Weiss\nT +49 30 5550 147"
    messages = [a_message(WORK, to=OWNER, signature=card), a_message(PRIVATE, to=OWNER, signature=card)]
    assert same(people_of(messages), WORK[0], PRIVATE[0])


def test_a_shared_switchboard_joins_no_two_names() -> None:
    tom = ("tom@brightwater.example", "Tom Hale")
    messages = [
        a_message(WORK, to=OWNER, signature="Nora Weiss\nT +49 30 5550 147"),
        a_message(tom, to=OWNER, signature="Tom Hale\nT +49 30 5550 147"),
    ]
    assert not same(people_of(messages), WORK[0], tom[0])


def test_an_announced_new_address_joins_them() -> None:
    mention = a_mention(
        "Nora Weiss", "Please use my new address from Monday.", address=an_address("nora@tidewell.example")
    )
    told = a_message(WORK, to=OWNER, mentions=(mention,))
    new = ("nora@tidewell.example", "Nora Weiss")
    assert same(people_of([*an_exchange(WORK), told, a_message(new, to=OWNER)]), WORK[0], new[0])
    claimed = people_of([told, *an_exchange(new)])
    assert not same(claimed, WORK[0], new[0])
    assert asked(claimed) == [(new[0], WORK[0], "new_address")]


def test_an_answer_from_another_address_under_the_same_name_joins_them() -> None:
    asked = a_message(to=[WORK])
    answer = a_message(PRIVATE, to=OWNER, in_reply_to=asked.rfc822_message_id, date=asked.date + timedelta(hours=2))
    assert same(people_of([asked, answer]), WORK[0], PRIVATE[0])


def test_an_answer_by_a_colleague_joins_nobody() -> None:
    asked = a_message(to=[WORK])
    answer = a_message(("tom@brightwater.example", "Tom Hale"), to=OWNER, in_reply_to=asked.rfc822_message_id)
    assert not same(people_of([asked, answer]), WORK[0], "tom@brightwater.example")


def test_the_owner_answering_to_another_address_joins_them() -> None:
    came = a_message(PRIVATE, to=OWNER)
    answer = a_message(to=[WORK], in_reply_to=came.rfc822_message_id, date=came.date + timedelta(hours=1))
    assert same(people_of([came, answer]), WORK[0], PRIVATE[0])


def test_the_user_merges_and_splits_against_any_evidence() -> None:
    messages = [*an_exchange(WORK), *an_exchange(PRIVATE), *an_exchange(("n.weiss@brightwater.example", "Nora Weiss"))]
    pair = frozenset({an_address(WORK[0]), an_address(PRIVATE[0])})
    assert same(people_of(messages, told=corrections(merged=(pair,))), WORK[0], PRIVATE[0])
    apart = frozenset({an_address(WORK[0]), an_address("n.weiss@brightwater.example")})
    assert not same(people_of(messages, told=corrections(split=(apart,))), WORK[0], "n.weiss@brightwater.example")


def test_the_canonical_address_is_the_one_used_last() -> None:
    card = "Nora Weiss\nT +49 30 5550 147"
    messages = [
        a_message(WORK, to=OWNER, date="2025-01-10", signature=card),
        a_message(PRIVATE, to=OWNER, date="2025-05-10", signature=card),
    ]
    assert people_of(messages).canonical(an_address(WORK[0])) == PRIVATE[0]


def test_the_owner_and_machines_are_nobody_among_the_people() -> None:
    messages = [
        a_message(("no-reply@shop.example", "Shop"), to=OWNER, automated=True),
        a_message(to=[("mara.lindqvist@freemail.example", OWNER_NAME)]),
        a_message(("mara.lindqvist@freemail.example", OWNER_NAME), to=OWNER),
        *an_exchange(WORK),
    ]
    people = people_of(messages)
    assert [person.address for person in people] == [WORK[0]]
    assert an_address("mara.lindqvist@freemail.example") in people.owner


def test_organisation_and_title_are_as_signed_or_as_the_domain_says() -> None:
    signed = a_message(WORK, to=OWNER, signature="Nora Weiss\nHead of Operations\nBrightwater GmbH\n+49 30 5550147")
    person = people_of([signed]).person(an_address(WORK[0]))
    assert person is not None
    assert (person.organisation, person.title) == ("Brightwater GmbH", "Head of Operations")
    plain = people_of(an_exchange(("tom@harbour-line.example", "Tom Hale"))).person(
        an_address("tom@harbour-line.example")
    )
    assert plain is not None
    assert plain.organisation == "Harbour Line"
    private = people_of(an_exchange(PRIVATE)).person(an_address(PRIVATE[0]))
    assert private is not None
    assert private.organisation == ""


def test_people_are_found_by_full_name_nickname_and_surname() -> None:
    people = people_of([*an_exchange(("nicholas.porter@quayside.example", "Nicholas Porter")), *an_exchange(WORK)])
    for asked in ("Nick", "Nicholas Porter", "Porter", "Mr Porter"):
        assert [person.name for person in people.named(asked)] == ["Nicholas Porter"], asked
    assert people.named("Anna") == []


def test_an_attendee_is_known_by_name_from_the_calendar() -> None:
    people = people_of([], [an_event([("tom@quayside.example", "Tom Hale")])])
    assert people.full_name(an_address("tom@quayside.example")).surname == "Hale"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Nora Weiss", "Weiss, Nora", "Nora", "Tom Hale", "T. Hale", ""]),
            st.sampled_from(["nora", "n.weiss", "tom", "info", "nora+news"]),
            st.sampled_from(["brightwater.example", "tidewell.example", "freemail.example"]),
            st.sampled_from(["", "Nora Weiss\nT +49 30 5550147", "nora@brightwater.example"]),
        ),
        max_size=12,
    )
)
def test_whatever_is_seen_every_address_is_one_persons_and_first_names_join_nobody(
    rows: list[tuple[str, str, str, str]],
) -> None:
    messages = [
        a_message(
            (f"{local}@{domain}", name), to=OWNER, date=at("2025-03-01") + timedelta(hours=number), signature=signature
        )
        for number, (name, local, domain, signature) in enumerate(rows)
    ]
    # An address is one person's: the first name it was seen with.
    first: dict[str, str] = {}
    for name, local, domain, _ in rows:
        first.setdefault(f"{local}@{domain}", name)
    messages = [
        replace(message, sender=Mailbox(message.sender.address, first[message.sender.address])) for message in messages
    ]
    people = people_of(messages)
    addresses = [address for person in people for address in person.addresses]
    assert len(addresses) == len(set(addresses))
    for person in people:
        assert people.canonical(person.addresses[-1]) == person.address
        written = {first[address] for address in person.addresses}
        assert not ({"Tom Hale"} & written and {"Nora Weiss", "Weiss, Nora"} & written and len(person.addresses) > 1)

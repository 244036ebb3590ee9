"""What a draft may say is checked against the mail it was read from."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import (
    NOW,
    OWNER,
    a_mention,
    a_message,
    a_person_ref,
    a_profile,
    a_prospect,
    a_relationship,
    a_signal,
    a_suggestion,
    an_acquaintance,
    an_address,
    an_evidence,
    an_occasion,
    days_ago,
)

from plugin.domain.drafting.addressing import latest_address, latest_alias, reply_target
from plugin.domain.drafting.claims import check_claims
from plugin.domain.drafting.compose import compose_draft
from plugin.domain.drafting.facts import Facts, gather_facts, with_name
from plugin.domain.drafting.praise_facts import quotable
from plugin.domain.drafting.slots import setting_of
from plugin.domain.drafting.voice import Voice
from plugin.domain.model import (
    READ_BY,
    Evidence,
    Kind,
    Mailbox,
    MailMessage,
    MessageId,
    Offer,
    Pronoun,
    QuotedHeader,
    SignalKind,
    Suggestion,
)

NORA, ME = an_address("nora@brightwater.example"), an_address(OWNER)
ELENA = an_address("elena@tidewell.example")
PRAISE = "The new plan saved us a day a week."


def from_nora(message_id: str = "m1", days: float = 5, **changes: object) -> MailMessage:
    return replace(a_message((NORA, "Nora Weiss"), [OWNER], days_ago(days)), id=MessageId(message_id), **changes)  # type: ignore[arg-type]


def knowing(*evidence: Evidence) -> Suggestion:
    return a_suggestion(acquaintance=an_acquaintance(evidence=evidence))


def knows_elena(*evidence: Evidence) -> Suggestion:
    person = a_person_ref(address=ELENA)
    return a_suggestion(acquaintance=an_acquaintance(person=person, evidence=evidence))


def test_the_most_telling_evidence_is_taken_and_of_its_kind_the_newest() -> None:
    old, new = an_evidence("mentioned", days_ago(90), source="m1"), an_evidence("mentioned", days_ago(9), source="m2")
    copied, denied = an_evidence("copied_together", days_ago(1)), an_evidence("denied", days_ago(1))
    assert gather_facts(knowing(copied, denied, old, new), a_profile(), now=NOW).knowing == new
    assert gather_facts(knowing(denied, copied), a_profile(), now=NOW).knowing == copied


def test_they_said_it_only_if_the_message_is_theirs() -> None:
    suggestion = knowing(an_evidence("mentioned", source="m1"))
    assert gather_facts(suggestion, a_profile(), now=NOW, messages=[from_nora("m1")]).theirs
    stranger = replace(from_nora("m1"), sender=a_message("eve@x.example").sender)
    assert not gather_facts(suggestion, a_profile(), now=NOW, messages=[stranger]).theirs
    assert not gather_facts(suggestion, a_profile(), now=NOW).theirs


def test_who_was_on_a_mail_of_theirs_with_the_user_is_no_stranger_to_them() -> None:
    suggestion = knows_elena(an_evidence("copied_together", days_ago(30), source="m1"))
    both = replace(a_message((NORA, "Nora Weiss"), [OWNER, ELENA], days_ago(30)), id=MessageId("m1"))
    assert gather_facts(suggestion, a_profile(), now=NOW, messages=[both]).copied
    assert not gather_facts(suggestion, a_profile(), now=NOW, messages=[from_nora("m1", 30)]).copied
    crowd = replace(both, to=a_message((NORA, ""), [OWNER, ELENA, *(f"g{n}@x.example" for n in range(5))], NOW).to)
    assert not gather_facts(suggestion, a_profile(), now=NOW, messages=[crowd]).copied


def test_a_letter_of_the_prospects_below_theirs_was_passed_on() -> None:
    suggestion = knows_elena(an_evidence("mentioned", days_ago(3), source="m1"))
    sender = Mailbox(ELENA)
    passed = from_nora("m1", 3, quoted_headers=(QuotedHeader(sender, (Mailbox(NORA),)),))
    assert gather_facts(suggestion, a_profile(), now=NOW, messages=[passed]).passed_on
    theirs = from_nora("m1", 3, quoted_headers=(QuotedHeader(Mailbox(NORA), (sender,)),))
    assert not gather_facts(suggestion, a_profile(), now=NOW, messages=[theirs]).passed_on


def test_their_newest_praise_is_found_and_others_or_quoted_praise_is_not() -> None:
    said = from_nora("m1", 20, signals=(a_signal("praise", PRAISE),))
    quoted = from_nora("m2", 2, signals=(replace(a_signal("praise", "Quoted praise of old."), whose="quoted"),))
    other = replace(
        from_nora("m3", 1, signals=(a_signal("praise", "Somebody else's praise."),)),
        sender=a_message("e@x.example").sender,
    )
    facts = gather_facts(a_suggestion(), a_profile(), now=NOW, messages=[said, quoted, other])
    assert facts.praise is not None
    assert (facts.praise.text, facts.praise.id) == (PRAISE, "m1")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (f"  {PRAISE}  ", PRAISE),
        ("Great\nwork, all of you.", "Great work, all of you."),
        ("ok", ""),
        ("word " * 40, ""),
        ("It was very good, see https://x.example now", ""),
        ("x" * 150 + " and this sentence was cut off in the middle of its fir", ""),
    ],
)
def test_praise_is_quoted_whole_or_not_at_all(text: str, quoted: str) -> None:
    assert quotable(text) == quoted


def test_a_beginning_where_the_data_begins_may_not_have_been_one() -> None:
    began = Evidence("first_meeting", days_ago(300), "e1", "First")
    suggestion = a_suggestion(introducer=a_relationship(beginning=began))
    assert gather_facts(suggestion, a_profile(), now=NOW, messages=[from_nora(days=310)]).beginning is None
    assert gather_facts(suggestion, a_profile(), now=NOW, messages=[from_nora(days=430)]).beginning == began


def test_an_empty_profile_states_nothing() -> None:
    facts = gather_facts(a_suggestion(), a_profile(what="", value=" ", ideal=""), now=NOW)
    assert facts.profile == ()
    assert facts.of_profile("what") is None


def test_one_writes_to_the_address_last_used_and_from_the_one_they_write_to() -> None:
    private, alias = an_address("nora@freemail.example"), an_address("hello@lindqvist.example")
    old, new = from_nora("m1", 50), replace(a_message(private, [alias], days_ago(3)), id=MessageId("m2"))
    theirs, mine = frozenset({NORA, private}), frozenset({ME, alias})
    assert latest_address([new, old], theirs) == private
    assert latest_alias([old, new], theirs, mine) == alias
    assert latest_address([], theirs) is None
    assert latest_alias([a_message(to=[NORA])], theirs, mine) == ME
    assert latest_alias([], theirs, mine) is None


@pytest.mark.parametrize(
    ("changes", "suits"),
    [
        ({}, True),
        ({"labels": ("TRASH",)}, False),
        ({"list_id": "x"}, False),
        ({"automated": True}, False),
        ({"cc": a_message("x@y.example", "z@y.example").to}, False),
        ({"rfc822_message_id": ""}, False),
    ],
    ids=["between the two", "trashed", "a list's", "a machine's", "with others", "without an id"],
)
def test_an_ask_belongs_into_a_conversation_of_the_two_alone(changes: dict[str, object], *, suits: bool) -> None:
    last = from_nora("m2", 1, **changes)
    target = reply_target([last], frozenset({NORA}), frozenset({ME}))
    assert (target == last) is suits


def test_a_trashed_last_message_leaves_the_one_before_as_the_last_visible() -> None:
    visible, trashed = from_nora("m1", 3), from_nora("m2", 1, labels=("TRASH",))
    assert reply_target([visible, trashed], frozenset({NORA}), frozenset({ME})) == visible
    assert reply_target([], frozenset({NORA}), frozenset({ME})) is None
    assert NOW - visible.date < timedelta(days=4)


def test_whom_one_may_have_known_before_has_no_beginning_in_the_mail() -> None:
    began = Evidence("mail", days_ago(100), "m1", "Hello")
    for kind, told in ((Kind.CLIENT, began), (Kind.FRIEND, None), (Kind.FORMER_COLLEAGUE, None)):
        suggestion = a_suggestion(introducer=a_relationship(kind=kind, beginning=began))
        assert gather_facts(suggestion, a_profile(), now=NOW, known_since=days_ago(400)).beginning == told
    client = a_suggestion(introducer=a_relationship(kind=Kind.CLIENT, beginning=began))
    assert gather_facts(client, a_profile(), now=NOW, known_since=days_ago(150)).beginning is None


def test_the_tie_is_read_from_their_own_mail_only() -> None:
    told = an_evidence("mentioned", days_ago(9), "Elena Ruiz and I row together on Sundays.", source="m1")
    suggestion = replace(knowing(told), prospect=a_prospect("Elena Ruiz"))
    facts = gather_facts(suggestion, a_profile(), now=NOW, messages=[from_nora("m1")])
    assert facts.told.bond is not None
    assert facts.told.bond.clause == "the two of you row together on Sundays"
    stranger = replace(from_nora("m1"), sender=a_message("eve@x.example").sender)
    assert gather_facts(suggestion, a_profile(), now=NOW, messages=[stranger]).told.bond is None


def test_who_is_only_copied_was_not_introduced() -> None:
    copied = an_evidence("copied_together", days_ago(9), "Tender", source="m1")
    introduced = an_evidence("introduced", days_ago(9), "I copy Elena, who signs these", source="m1")
    assert gather_facts(knowing(introduced, copied), a_profile(), now=NOW).knowing == copied


@pytest.mark.parametrize(
    ("role", "fits"), [("Finance director", True), ("CFO", True), ("Director", False), ("Head of people", False)]
)
def test_a_role_fits_only_where_the_profile_names_it(role: str, *, fits: bool) -> None:
    suggestion = a_suggestion(prospect=a_prospect("Elena Ruiz", role=role))
    profile = a_profile(ideal="finance heads and CFOs of growing houses")
    assert (gather_facts(suggestion, profile, now=NOW).role_fits is not None) == fits


def test_where_only_a_role_was_wished_for_and_its_name_is_known_the_name_is_said() -> None:
    wish = a_prospect("", organisation="Dunmore", role="Buyer")
    found = an_acquaintance(person=a_person_ref("Kirsty Boyle", organisation="Dunmore"))
    suggestion = replace(a_suggestion(acquaintance=found), prospect=wish)
    assert with_name(suggestion).prospect.name == "Kirsty Boyle"
    assert with_name(replace(suggestion, specific=False)).prospect.name == ""


def told_by_nora(words: str, **read: object) -> Facts:
    """The facts of an ask whose tie an attentive reader read in a mail of Nora's."""
    tie = a_mention("Elena Ruiz", words, author=NORA, nearness="tie", rule=f"{READ_BY}model", **read)
    told = replace(an_evidence("mentioned", days_ago(9), words, source="m1"), rule=f"{READ_BY}model")
    suggestion = replace(knowing(told), prospect=a_prospect("Elena Ruiz"))
    return gather_facts(suggestion, a_profile(), now=NOW, messages=[from_nora("m1", mentions=(tie,))])


def test_what_the_reader_says_back_goes_before_what_rules_can_turn() -> None:
    words = "Elena Ruiz and I row together on Sundays, since the two of us left Tidewell."
    facts = told_by_nora(words, said_back="you and {prospect} row on Sundays", pronoun=Pronoun.SHE)
    assert facts.told.bond is not None
    assert facts.told.bond.clause == "you and {prospect} row on Sundays"
    assert facts.told.pronoun is Pronoun.SHE
    assert facts.told.offer is Offer.NONE


def test_nobody_is_held_to_an_offer_that_their_sentence_does_not_make() -> None:
    said = "you and {prospect} row on Sundays"
    facts = told_by_nora(
        "I shall tell Elena Ruiz to come and hear you, we row together.", offer=Offer.OFFERED, said_back=said
    )
    assert facts.told.offer is Offer.NONE
    assert facts.told.bond is not None
    for words in (
        "Happy to put you in touch with Elena Ruiz.",
        "Shall I pass your name to Elena Ruiz? Give her your card.",
    ):
        assert told_by_nora(words, offer=Offer.OFFERED).told.offer is Offer.OFFERED, words


@pytest.mark.parametrize(
    ("words", "met"),
    [
        ("Lovely to hear you so cheerful on the phone just now.", "call"),
        ("danke für das Telefonat vorhin.", "call"),
        ("merci pour l'appel de ce matin.", "call"),
        ("gracias por la llamada de hoy.", "call"),
        ("It was good to see you at the mill.", "seen"),
        ("Content de ta visite hier soir.", "seen"),
        ("gracias por el café de esta mañana.", "seen"),
        ("schön, dich heute gesehen zu haben.", "seen"),
        ("Thank you for yesterday, I slept on it.", ""),
    ],
)
def test_whether_two_saw_each_other_or_spoke_is_known_by_the_words_that_tell_of_it(words: str, met: str) -> None:
    message = from_nora("m7", signals=(a_signal(SignalKind.MEETING_CONFIRMED, words),))
    occasion = replace(
        a_suggestion().occasion, evidence=an_evidence("meeting_held", days_ago(2), "Bellwether", source="m7")
    )
    facts = gather_facts(replace(a_suggestion(), occasion=occasion), a_profile(), now=NOW, messages=[message])
    assert facts.met == met
    setting = setting_of(replace(a_suggestion(), occasion=occasion), facts)
    assert setting == {"call": "call", "seen": "", "": "told"}[met]


def test_an_offer_is_a_fact_of_its_own_until_it_is_stale() -> None:
    facts = told_by_nora("I could introduce you to Elena Ruiz, we row together.", offer=Offer.OFFERED)
    assert facts.told.offer is Offer.OFFERED
    assert facts.told.offered in facts.all()
    profile = a_profile()
    suggestion = replace(knowing(facts.knowing), prospect=a_prospect("Elena Ruiz"))
    body = compose_draft(suggestion, Voice("en"), profile, now=NOW, facts=facts).body
    assert "offered" in body
    assert check_claims(compose_draft(suggestion, Voice("en"), profile, now=NOW, facts=facts), facts.all()) == []


def test_thanks_name_what_the_praise_is_of_where_it_was_read() -> None:
    praise = a_signal(SignalKind.PRAISE, "It opened on the day you promised, a joy.", author=NORA, about="the opening")
    said = an_evidence("praise", days_ago(2), "It opened on the day you promised, a joy.", source="m1")
    occasion = an_occasion("praise", evidence=said)
    suggestion = replace(a_suggestion(), occasion=occasion)
    facts = gather_facts(suggestion, a_profile(), now=NOW, messages=[from_nora("m1", 2, signals=(praise,))])
    assert facts.praised is not None
    assert facts.praised.about == "about the opening"

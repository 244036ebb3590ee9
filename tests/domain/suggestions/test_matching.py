"""A wish is met by the person meant, however they are spelt; where two fit, both are said and nobody is chosen."""

import pytest
from builders import a_person, a_person_ref, a_profile, a_prospect, an_acquaintance, an_address, an_evidence, days_ago

from plugin.domain.model import Acquaintance, Address, Match, Person, PersonRef, Prospect
from plugin.domain.people.identities import People
from plugin.domain.suggestions.matching import SURE, match_prospects, same_wish
from plugin.domain.text.name_likeness import name_likeness

NORA = "nora@brightwater.example"
OWNER = frozenset({Address("mara@lindqvist.example")})


def met(
    prospect: Prospect, *known: PersonRef | Acquaintance, people: tuple[Person, ...] = (), name: str = "Mara Lindqvist"
) -> list[Match]:
    acquaintances = [one if isinstance(one, Acquaintance) else an_acquaintance(NORA, one) for one in known]
    everybody = People([a_person(NORA), *people], owner=OWNER)
    return match_prospects(acquaintances, [prospect], a_profile(name=name), people=everybody)


def wish(name: str = "", organisation: str = "", **changes: object) -> Prospect:
    return a_prospect(name, organisation=organisation, **changes)


def known(name: str = "", organisation: str = "", address: str = "", role: str = "") -> PersonRef:
    return a_person_ref(name, organisation=organisation, address=an_address(address) if address else None, role=role)


SURELY = [
    ("the same full name and company", wish("Elena Ruiz", "Tidewell"), known("Elena Ruiz", "Tidewell S.A.")),
    ("the same address", wish("E.", address=an_address("e@t.example")), known("Elena Ruiz", "", "e@t.example")),
    ("the company by its domain", wish("Elena Ruiz", "Tidewell"), known("Elena Ruiz", "", "er@tidewell.example")),
    ("a short form of the name", wish("Elizabeth Moore", "Oakmont"), known("Liz Moore", "Oakmont")),
    ("an umlaut written out", wish("Jürgen Müller", "Brandt"), known("Juergen Mueller", "Brandt GmbH")),
    ("surname first", wish("Ruiz, Elena", "Tidewell"), known("Elena Ruiz", "Tidewell")),
    ("a title before the name", wish("Dr. Petra Sommer", "Optik"), known("Petra Sommer", "Optik")),
    ("a slip of one letter", wish("Elena Whitfeild", "Tidewell"), known("Elena Whitfield", "Tidewell")),
    ("an initial at the company", wish("Elena Ruiz", "Tidewell"), known("E. Ruiz", "Tidewell")),
    ("a surname alone at the company", wish("Elena Ruiz", "Tidewell"), known("Frau Ruiz", "Tidewell")),
    ("name and company in one", wish("Sabine Keller", "Keller Bau"), known("Sabine Keller von Keller Bau")),
    ("the full name, no company known", wish("Elena Ruiz", "Tidewell"), known("Elena Ruiz")),
    ("a company in small letters", wish("Elena Ruiz", "Tidewell"), known("Elena Ruiz", "tidewell")),
    ("an employer that is described", wish("Elena Ruiz", "Tidewell"), known("Elena Ruiz", "the old dye works")),
    ("a role by synonym", wish("", "Tidewell", role="head of finance"), known("Elena Ruiz", "Tidewell", role="CFO")),
    ("anybody at a company", wish("", "Tidewell"), known("Elena Ruiz", "Tidewell")),
]


@pytest.mark.parametrize(("prospect", "person"), [row[1:] for row in SURELY], ids=[row[0] for row in SURELY])
def test_this_is_the_one_wished_for(prospect: Prospect, person: PersonRef) -> None:
    (match,) = met(prospect, person)
    assert match.confidence >= SURE
    assert match.rivals == ()


NOT = [
    ("another given name", wish("Elena Ruiz", "Tidewell"), known("Carmen Ruiz", "Tidewell")),
    ("another surname", wish("Elena Ruiz", "Tidewell"), known("Elena Vidal", "Tidewell")),
    ("a first name alone, no company", wish("Elena Ruiz", "Tidewell"), known("Elena")),
    ("a surname alone elsewhere", wish("Elena Ruiz", "Tidewell"), known("Frau Ruiz", "Oakmont")),
    ("two short forms of one name", wish("Beth Moore", "Oakmont"), known("Liz Moore", "Oakmont")),
    ("a short name a letter apart", wish("Jan Berg", ""), known("Jon Berg", "")),
    ("the same role elsewhere", wish("", "Tidewell", role="CFO"), known("Elena Ruiz", "Oakmont", role="CFO")),
]


@pytest.mark.parametrize(("prospect", "person"), [row[1:] for row in NOT], ids=[row[0] for row in NOT])
def test_this_is_not_the_one_wished_for(prospect: Prospect, person: PersonRef) -> None:
    assert met(prospect, person) == []


def test_the_same_name_at_another_company_is_possible_but_not_sure() -> None:
    (match,) = met(wish("Elena Ruiz", "Tidewell"), known("Elena Ruiz", "Oakmont"))
    assert match.confidence < SURE


def test_the_right_role_leads_to_a_role_better_than_a_colleague_of_theirs() -> None:
    prospect = wish("", "Tidewell", role="CFO")
    (right,) = met(prospect, known("Elena Ruiz", "Tidewell", role="Finance Director"))
    (other,) = met(prospect, known("Ada Berg", "Tidewell", role="Head of Marketing"))
    assert right.confidence > other.confidence >= SURE


def test_two_of_one_name_are_rivals() -> None:
    found = met(
        wish("Elena Ruiz"),
        known("Elena Ruiz", "Tidewell", "e@tidewell.example"),
        known("Elena Ruiz", "Oakmont", "e@oakmont.example"),
    )
    (match,) = found
    assert len(match.rivals) == 1


def test_the_one_at_the_right_company_has_no_rival() -> None:
    (match,) = met(
        wish("Elena Ruiz", "Oakmont"),
        known("Elena Ruiz", "Tidewell", "e@tidewell.example"),
        known("Elena Ruiz", "Oakmont", "e@oakmont.example"),
    )
    assert match.acquaintance.person.organisation == "Oakmont"
    assert match.rivals == ()


def test_a_name_mentioned_and_an_address_copied_are_one_person_with_joined_evidence() -> None:
    mention = an_acquaintance(
        NORA, known("Elena Ruiz", "Tidewell"), 0.5, evidence=(an_evidence("mentioned", days_ago(9)),)
    )
    copied = an_acquaintance(
        NORA,
        known("Elena Ruiz", "Tidewell", "elena@tidewell.example"),
        0.5,
        evidence=(an_evidence("copied_together", days_ago(5), source="m2"),),
    )
    (match,) = met(wish("Elena Ruiz", "Tidewell"), mention, copied)
    assert match.acquaintance.confidence == 0.75
    assert match.acquaintance.person.address == "elena@tidewell.example"
    assert [fact.kind for fact in match.acquaintance.evidence] == ["copied_together", "mentioned"]


def test_a_denial_is_not_outweighed_by_joining() -> None:
    denied = an_acquaintance(NORA, known("Elena Ruiz", "Tidewell"), 0.1, evidence=(an_evidence("denied", days_ago(9)),))
    copied = an_acquaintance(NORA, known("Elena Ruiz", "Tidewell", "elena@tidewell.example"), 0.6)
    (match,) = met(wish("Elena Ruiz", "Tidewell"), denied, copied)
    assert match.acquaintance.confidence == 0.1


def test_nobody_is_asked_about_themselves_or_about_the_user() -> None:
    assert met(wish("Nora Weiss", "Brightwater"), known("Nora Weiss", "Brightwater")) == []
    assert met(wish("Mara Lindqvist"), known("Mara Lindqvist")) == []


@pytest.mark.parametrize("status", ["removed", "met", "proposed"])
def test_wishes_that_are_no_wishes_now_are_left_out(status: str) -> None:
    assert met(wish("Elena Ruiz", "Tidewell", status=status), known("Elena Ruiz", "Tidewell")) == []


def test_a_thousand_wishes_find_their_few_people_quickly() -> None:
    wishes = [wish(f"Person{number:04d} Numbered", "Elsewhere") for number in range(1500)] + [wish("Elena Ruiz")]
    people = [known(f"Contact{number:04d} Counted", "Firm") for number in range(400)] + [known("Elena Ruiz")]
    found = match_prospects(
        [an_acquaintance(NORA, person) for person in people], wishes, a_profile(), people=People([a_person(NORA)])
    )
    assert [match.prospect.name for match in found] == ["Elena Ruiz"]


def test_wishes_are_one_by_address_or_by_name_and_company() -> None:
    people = People(())
    assert same_wish(wish("Elena Ruiz", "Tidewell"), wish("Elena Ruíz", "Tidewell S.A."), people)
    assert not same_wish(wish("Elena Ruiz", "Tidewell"), wish("Elena Ruiz", "Oakmont"), people)
    assert same_wish(wish("", "Tidewell", role="CFO"), wish("", "Tidewell", role="Head of Finance"), people)
    assert not same_wish(wish("Jan Berger"), wish("Jan Bergen"), people)


def test_name_likeness_is_symmetric() -> None:
    pairs = [("Elena Ruiz", "E. Ruiz"), ("Liz Moore", "Elizabeth Moore"), ("Anna Weiss-Hartmann", "Anna Weiss")]
    for one, other in pairs:
        assert name_likeness(one, other) == name_likeness(other, one) > 0

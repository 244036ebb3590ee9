"""Found prospects fit the ideal, are known to a close contact, and are only ever offered."""

from dataclasses import replace
from typing import Any

import pytest
from asking_days import ELENA, Day, knows, nora
from builders import (
    NOW,
    OWNER,
    OWNER_NAME,
    a_meeting,
    a_message,
    a_person,
    a_person_ref,
    a_profile,
    a_prospect,
    a_relationship,
    an_acquaintance,
    an_address,
    an_evidence,
    days_ago,
)

from plugin.domain.model import Acquaintance, Profile
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.proposals import find_proposals, propose_profile

IDEAL = "owners of family firms in food retail, heads of finance"


def proposed(day: Day) -> list[str]:
    return [one.prospect.name for one in find_proposals(SuggestionContext(day, day.prospects, day.asks, now=NOW))]


def found(
    name: str = "Ada Berg", role: str = "Head of Finance", confidence: float = 0.7, **changes: Any
) -> Acquaintance:
    person = a_person_ref(name, organisation="Oakmont", role=role)
    return replace(an_acquaintance("nora@brightwater.example", person, confidence), **changes)


def offering(*acquaintances: Acquaintance, **changes: Any) -> Day:
    fields: dict[str, Any] = {"prospects": (), "profile": a_profile(ideal=IDEAL), **changes}
    return Day(acquaintances=acquaintances, **fields)


def test_somebody_in_an_ideal_role_is_proposed_with_who_knows_them_and_why() -> None:
    day = offering(found())
    (proposal,) = find_proposals(SuggestionContext(day, (), (), now=NOW))
    assert proposal.prospect.status == "proposed"
    assert proposal.introducers == ("nora@brightwater.example",)
    assert "Nora Weiss knows them, last seen on 2 June" in proposal.prospect.why
    assert "Head of Finance" in proposal.prospect.why


def test_what_is_said_of_their_company_counts_too() -> None:
    said = found(role="", evidence=(an_evidence("mentioned", text="She runs a food retail business in Bergen"),))
    assert proposed(offering(said)) == ["Ada Berg"]


NOBODY = [
    ("no ideal is given", offering(found(), profile=a_profile(ideal=""))),
    ("they fit nothing", offering(found(role="Head of Marketing"))),
    ("only vague words agree", offering(found(role="", evidence=(an_evidence(text="good people, great team"),)))),
    (
        "only a filler word agrees",
        offering(
            found(role="", evidence=(an_evidence("mentioned", text="She is still there, and even more so"),)),
            profile=a_profile(ideal="family firms that are still, even today, run by their founders"),
        ),
    ),
    ("the evidence is thin", offering(found(confidence=0.4))),
    ("the introducer said they do not know them", offering(found(evidence=(an_evidence("denied"),)))),
    ("they are on the list", offering(found(), prospects=[a_prospect("Ada Berg", organisation="Oakmont")])),
    (
        "they were declined before",
        offering(found(), prospects=[a_prospect("Ada Berg", organisation="Oakmont", status="removed")]),
    ),
    ("the profile avoids them", offering(found(), profile=a_profile(ideal=IDEAL, avoid="Oakmont"))),
    ("only a first name is known", offering(found("Ada"))),
    ("the contact is not close", offering(found(), relationships=[nora(strength=0.1)])),
    (
        "the user has met them",
        offering(replace(knows("nora@brightwater.example"), person=a_person_ref(address=an_address(ELENA), role="CFO")),
                 meetings=[a_meeting([ELENA])]),
    ),
]  # fmt: skip


@pytest.mark.parametrize("day", [row[1] for row in NOBODY], ids=[row[0] for row in NOBODY])
def test_nobody_is_proposed_where(day: Day) -> None:
    assert proposed(day) == []


def test_a_profile_is_read_from_the_users_own_signature_language_and_clients() -> None:
    signature = "Mara Lindqvist\nLindqvist Advisory\nI help family firms hand over in good order\n+46 8 123 456"
    sent = [a_message((OWNER, OWNER_NAME), date=days_ago(day), signature=signature, language="en") for day in (3, 2)]
    clients = [a_relationship(a_person(title="Managing Director"), "client")]
    profile = propose_profile(sent, clients)
    assert profile.name == OWNER_NAME
    assert profile.what == "I help family firms hand over in good order"
    assert profile.ideal == "Managing Director"
    assert profile.language == "en"


def test_nothing_is_made_up_where_nothing_tells() -> None:
    assert propose_profile([], []) == Profile()

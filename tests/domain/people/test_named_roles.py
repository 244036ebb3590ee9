"""A role's mailbox behind which one person writes by name, and is answered, is that person's."""

import pytest
from builders import OWNER, a_message, an_account, corrections

from plugin.domain.model import Address
from plugin.domain.people.identities import find_people


@pytest.mark.parametrize(
    ("address", "name", "answered", "known"),
    [
        ("hello@ida-berg.example", "Ida Berg", True, True),
        ("office@bergmill.example", "Anna Kestrel", True, True),
        ("hello@ida-berg.example", "Ida Berg", False, False),
        ("hello@ida-berg.example", "Berg Studio", True, False),
        ("noreply@ida-berg.example", "Ida Berg", True, False),
    ],
)
def test_a_person_who_writes_from_a_role_address(
    address: str,
    name: str,
    answered: bool,  # noqa: FBT001 -- a case of the table
    known: bool,  # noqa: FBT001 -- a case of the table
) -> None:
    messages = [a_message((address, name), to=OWNER)]
    if answered:
        messages.append(a_message(to=[(address, name)]))
    people = find_people([], messages, an_account(), corrections())
    assert (people.person(Address(address)) is not None) is known


def test_two_names_at_one_role_address_are_nobody() -> None:
    address = "office@ida-berg.example"
    messages = [
        a_message((address, "Ida Berg"), to=OWNER),
        a_message((address, "Anna Kestrel"), to=OWNER),
        a_message(to=[(address, "")]),
    ]
    assert find_people([], messages, an_account(), corrections()).person(Address(address)) is None

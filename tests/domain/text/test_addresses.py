import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.model import Address, Mailbox
from plugin.domain.text.addresses import (
    is_free_mail,
    is_no_reply,
    is_person,
    is_role_address,
    parse_address,
    parse_mailboxes,
    registrable_domain,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            '"Roe, Jane" <Jane.Roe@Acme.example>, bob@x.example',
            [("jane.roe@acme.example", "Roe, Jane"), ("bob@x.example", "")],
        ),
        ("undisclosed-recipients:;", []),
        ("Team: a@b.example, Cy <c@d.example>;", [("a@b.example", ""), ("c@d.example", "Cy")]),
        ('"Unclosed <x@y.example>, z@w.example', [("x@y.example", "Unclosed"), ("z@w.example", "")]),
        ("=?utf-8?Q?Ren=C3=A9_M?= =?utf-8?Q?=C3=BCller?= <r@m.example>", [("r@m.example", "René Müller")]),
        ("=?utf-8?Q?Anna_<anna@x.example>?=", [("anna@x.example", "Anna")]),
        ("=?utf-8?Q?Roe=2C_Jane?= <j@x.example>", [("j@x.example", "Roe, Jane")]),
        ("jane@x.example (Jane Roe)", [("jane@x.example", "Jane Roe")]),
        ("Only a name", []),
        ("a@b.example; c@d.example", [("a@b.example", ""), ("c@d.example", "")]),
        ("a@b.example, Ann <A@B.example>", [("a@b.example", "Ann")]),
    ],
)
def test_mailboxes_survive_what_mail_programs_write(value: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.address, m.display_name) for m in parse_mailboxes(value)] == expected


@given(st.text(max_size=300) | st.text(alphabet='<>@",;:()\\=?a. ', max_size=300))
def test_no_header_value_breaks_the_parser_and_every_mailbox_has_an_address(value: str) -> None:
    for mailbox in parse_mailboxes(value):
        assert parse_address(mailbox.address) == mailbox.address


@pytest.mark.parametrize(
    "address",
    [
        "no-reply@x.example",
        "noreply2@x.example",
        "keine-antwort@x.example",
        "ne-pas-repondre@x.example",
        "mailer-daemon@x.example",
    ],
)
def test_addresses_that_nobody_reads_are_known(address: str) -> None:
    assert is_no_reply(address)
    assert not is_person(Mailbox(Address(address)))


@pytest.mark.parametrize(
    "address",
    [
        "info@x.example",
        "us-sales@x.example",
        "buchhaltung@x.example",
        "jane.newsletter@x.example",
        "support1@x.example",
    ],
)
def test_functions_are_told_from_people(address: str) -> None:
    assert is_role_address(address)


@pytest.mark.parametrize(
    "address",
    ["antonia@x.example", "anna.post@x.example", "norma.reply@x.example", "reynolds@x.example", "jim.office@x.example"],
)
def test_people_whose_names_look_like_functions_stay_people(address: str) -> None:
    assert not is_role_address(address)
    assert not is_no_reply(address)


@pytest.mark.parametrize(
    "mailbox",
    [
        Mailbox(Address("c_12@resource.calendar.google.com"), "Room 4"),
        Mailbox(Address("rooms-request@lists.x.example")),
        Mailbox(Address("ann@x.example"), "Acme Support"),
        Mailbox(Address("reply+a1b2c3d4e5f6a7b8c9d0e1f2a3@reply.x.example")),
    ],
)
def test_rooms_lists_desks_and_tokens_are_no_people(mailbox: Mailbox) -> None:
    assert not is_person(mailbox)


def test_registrable_domains_follow_the_public_suffix_list() -> None:
    assert registrable_domain("a@mail.acme.co.uk") == "acme.co.uk"
    assert registrable_domain("x@eu.acme.example") == "acme.example"
    assert registrable_domain("localhost") == "localhost"


def test_free_mail_is_a_public_provider_or_one_the_user_added() -> None:
    assert is_free_mail("a@gmail.com")
    assert not is_free_mail("a@acme.example")
    assert is_free_mail("a@freemail.example", frozenset({"freemail.example"}))

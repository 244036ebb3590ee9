"""A draft's bytes say exactly what was meant, whatever names and titles the world sends."""
# ruff: noqa: E501 -- the list of what is hostile reads best in few lines

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta, timezone
from email import message_from_bytes, policy
from email.utils import getaddresses
from random import Random

import pytest
from builders import NOW, an_address

from plugin.domain.drafting.letter import (
    UnsafeLetter,
    body_of,
    clean_body,
    clean_header,
    message_id,
    plain_address,
    write_letter,
    written_hash,
)
from plugin.domain.model import Address, Draft, Mailbox

NORA = an_address("nora@brightwater.example")
HANDLE = message_id(b"secret", "key")
HEADERS = ["MIME-Version", "Date", "Message-ID", "To", "Subject", "Content-Type", "Content-Transfer-Encoding"]

_BAD = (
    "\r\nBcc: eve@evil.example", "\nX: y", "\r", "\x00", "\x0b", "\x0c", "\x1b[2J", "\x85", "\u2028", "\u2029", "\u202e", "\u2066",
    "\u200f", "\ufeff", "\u00ad", "\ud800", "\udfff", "=?utf-8?q?x=0D=0ABcc:_eve@evil.example?=", "=?utf-8?b?DQpCY2M6IGV2ZUBldmlsLmV4YW1wbGU=?=",
    "=?", "?=", "=?=?=?", '"', "\\", "<eve@evil.example>", ",", ";", ":", "(", ")", "@", "To: eve@evil.example", "\t", " ", "\xa0", "%0d%0a",
    "🙂", "👩‍👩‍👧", "Zoë", "Müller-Lüdenscheidt", "Ñandú", "李伟", "محمد", "Ольга", "ﬀ", "e\u0301", "\ue000", "\U000e0001", "\u0378",
)  # fmt: skip
_GOOD = (
    "Nora",
    "Weiss",
    "Q3",
    "review",
    "Dr.",
    "von",
    "der",
    "Plan",
    "Re:",
    "AW:",
    "1:1",
    "–",
    "a" * 90,
    "ü" * 45,
    "x " * 30,
)


def hostile(random: Random) -> str:
    """A name, title or subject that somebody out there might send."""
    pieces = [random.choice(_BAD if random.random() < 0.5 else _GOOD) for _ in range(random.randint(0, 7))]
    if random.random() < 0.3:
        pieces.append("".join(chr(random.randrange(0x11_0000)) for _ in range(random.randint(1, 6))))
    return random.choice(("", " ", "  ")).join(pieces)


def assert_exact(written: bytes, draft: Draft, *, extra: tuple[str, ...] = ()) -> None:
    """Headers, recipient, subject and body are those meant, read by either of Python's two readers."""
    for rules in (policy.default, policy.compat32):
        parsed = message_from_bytes(written, policy=rules)
        assert sorted(parsed.keys()) == sorted([*HEADERS, *extra])
        assert getaddresses([str(parsed["To"])]) == [("", draft.to)]
    assert str(message_from_bytes(written, policy=policy.default)["Subject"]) == clean_header(draft.subject)
    assert body_of(written) == clean_body(draft.body)
    assert written.isascii()
    assert all(len(line) <= 78 for line in written.split(b"\r\n"))
    assert b"\n" not in written.replace(b"\r\n", b"")


@pytest.mark.parametrize("count", [300, *(pytest.param(more, marks=pytest.mark.slow) for more in (1_500, 10_000))])
def test_hostile_names_titles_and_subjects_change_no_header_and_no_recipient(count: int) -> None:
    random = Random(count)
    for _ in range(count):
        draft = Draft(NORA, hostile(random), f"Hi {hostile(random)},\n\n{hostile(random)}\n\n{hostile(random)}\n")
        assert_exact(write_letter(draft, rfc822_message_id=HANDLE, date=NOW), draft)


def test_hostile_ids_of_a_conversation_leave_only_ids() -> None:
    random = Random(1)
    for _ in range(500):
        draft = Draft(
            NORA,
            "Re: Plan",
            "Hi",
            in_reply_to=hostile(random) + "<a@b.example>",
            references=(hostile(random), "<c@d.example>"),
        )
        parsed = message_from_bytes(write_letter(draft, rfc822_message_id=HANDLE, date=NOW), policy=policy.compat32)
        assert sorted(parsed.keys()) == sorted([*HEADERS, "In-Reply-To", "References"])
        assert parsed["In-Reply-To"] == "<a@b.example>"
        assert parsed["References"].split()[-1] == "<c@d.example>"


@pytest.mark.parametrize(
    "address",
    [
        "nora@brightwater.example, eve@evil.example",
        "nora@brightwater.example\r\nBcc: eve@evil.example",
        "Nora <nora@brightwater.example>",
        "=?utf-8?q?nora?=@brightwater.example",
        "nora",
        "",
        "@brightwater.example",
        "no ra@brightwater.example",
        "nöra@brightwater.example",
        "nora@bright water.example",
        f"{'n' * 300}@brightwater.example",
    ],
)
def test_an_address_that_is_not_one_plain_address_is_refused(address: str) -> None:
    with pytest.raises(UnsafeLetter):
        write_letter(Draft(an_address(address), "Hello", "Hi"), rfc822_message_id=HANDLE, date=NOW)


def test_a_domain_with_umlauts_is_written_in_ascii() -> None:
    assert plain_address("nora@müller.example") == "nora@xn--mller-kva.example"


def test_threading_sender_and_unsent_marks_are_written() -> None:
    sender = Mailbox(an_address("mara@lindqvist.example"), "Mara \r\nBcc: eve@evil.example")
    draft = Draft(
        NORA,
        "Re: Plan",
        "Hi",
        sender=sender,
        in_reply_to="<2@x.example>",
        references=("<1@x.example>", "<2@x.example>"),
    )
    here = NOW.astimezone(timezone(timedelta(hours=2)))
    parsed = message_from_bytes(
        write_letter(draft, rfc822_message_id=HANDLE, date=here, unsent=True), policy=policy.default
    )
    assert parsed["From"] == "mara@lindqvist.example"
    assert parsed["In-Reply-To"] == "<2@x.example>"
    assert parsed["References"].split() == ["<1@x.example>", "<2@x.example>"]
    assert parsed["X-Unsent"] == "1"
    assert parsed["Message-ID"] == HANDLE
    assert parsed["Date"].datetime == NOW


def test_of_many_references_the_first_and_the_last_remain() -> None:
    draft = Draft(NORA, "Re: Plan", "Hi", references=tuple(f"<{number}@x.example>" for number in range(50)))
    parsed = message_from_bytes(write_letter(draft, rfc822_message_id=HANDLE, date=NOW), policy=policy.default)
    ids = parsed["References"].split()
    assert (ids[0], ids[1], ids[-1], len(ids)) == ("<0@x.example>", "<31@x.example>", "<49@x.example>", 20)


def test_a_message_id_is_a_secret_of_this_installation() -> None:
    assert message_id(b"one", "key") == message_id(b"one", "key")
    assert len({message_id(b"one", "key"), message_id(b"two", "key"), message_id(b"one", "other")}) == 3
    assert HANDLE.startswith("<aw1.")
    assert HANDLE.endswith("@askwell.invalid>")


@pytest.mark.parametrize(
    ("change", "edited"),
    [
        (lambda body: body.replace("\n", "\r\n"), False),
        (lambda body: body.replace("Elena ", "Elena\xa0"), False),
        (lambda body: body + "\n\n", False),
        (lambda body: body.replace("\n\n", "\n"), False),
        (lambda body: body.replace("Elena", "Helena"), True),
        (lambda body: "PS " + body, True),
    ],
)
def test_edits_are_told_from_what_mail_programs_do_to_white_space(
    change: Callable[[str], str], *, edited: bool
) -> None:
    body = "Hi Nora,\n\nwould you introduce me to Elena Ruiz?\n\nMara\n"
    written = written_hash(NORA, "Elena", body)
    assert (written_hash(NORA, "Elena", change(body)) != written) is edited


def test_another_recipient_or_subject_is_an_edit() -> None:
    assert written_hash(NORA, "Elena", "Hi") != written_hash("eve@evil.example", "Elena", "Hi")
    assert written_hash(NORA, "Elena", "Hi") != written_hash(NORA, "Helena", "Hi")


def test_a_blind_copy_is_one_bare_address_and_nothing_else_changes() -> None:
    draft = Draft(
        to=an_address("elena@tidewell.example"), subject="Hello", body="Hi\n", bcc=an_address("nora@b.example")
    )
    written = write_letter(draft, rfc822_message_id="<a@b.example>", date=NOW)
    parsed = message_from_bytes(written, policy=policy.default)
    assert (parsed["To"], parsed["Bcc"], parsed["Cc"]) == ("elena@tidewell.example", "nora@b.example", None)
    assert b"Bcc" not in write_letter(replace(draft, bcc=None), rfc822_message_id="<a@b.example>", date=NOW)
    with pytest.raises(UnsafeLetter):
        write_letter(
            replace(draft, bcc=Address("a@b.example, c@d.example")), rfc822_message_id="<a@b.example>", date=NOW
        )

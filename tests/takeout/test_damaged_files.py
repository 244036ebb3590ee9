"""Files damaged at random: nothing raises but the sentence for what is no mail, and every message is held or named."""

import io
import random

import pytest
from builders import NOW, OWNER, an_address

from plugin.domain.model import MailMessage, Skipped
from plugin.takeout.entries import ImportOptions, read_entry
from plugin.takeout.mbox import iter_messages
from plugin.takeout.sources import UnreadableFile

OPTIONS = ImportOptions(frozenset({an_address(OWNER)}), NOW)
PIECES = (
    b"\n",
    b"\r",
    b"\r\n",
    b"\n\n",
    b" ",
    b"\t",
    b"\x00",
    b"\xff",
    b"\xe9",
    b"=",
    b"=?utf-8?q?",
    b"?=",
    b"--b",
    b"--b--",
    b":",
    b";",
    b'"',
    b"From ",
    b"\nFrom ",
    b"\n\nFrom x@y.example Mon Jun  2 10:00:00 2025\n",
    b">From ",
    b"Content-Type: multipart/mixed; boundary=b\n",
    b"Content-Transfer-Encoding: base64\n",
    b"Content-Length: 99\n",
    b"X-Mozilla-Status: 0009\n",
    b"<",
    b">",
    b"<div>",
    b"\x1b$B",
    b"\x01\x01\x01\x01\n",
)


KINDS = ("text/plain; charset=utf-8", "text/html", "multipart/alternative; boundary=b", "text/plain; charset=gb2312")
BODIES = (
    "It is quiet.\n",
    "<p>It is quiet.</p>\n",
    "--b\nContent-Type: text/plain\n\nIt is quiet.\n--b--\n",
    "> quoted\n\nYes.\n",
)


def letters(rng: random.Random, count: int) -> list[bytes]:
    """Messages of several makes, each with a word in its subject by which it is known again."""
    made = []
    for number in range(count):
        lines = (
            "From - Mon Jun  2 10:00:00 2025",
            "From: Nora <nora@fjord.example>",
            f"To: {OWNER}",
            f"Subject: known{number}known",
            f"Date: Mon, 2 Jun 2025 10:00:{number:02} +0200",
            f"Message-ID: <m{number}@fjord.example>",
            f"Content-Type: {rng.choice(KINDS)}",
            "",
            rng.choice(BODIES),
        )
        made.append(("\n".join(lines) + "\n").encode())
    return made


def damaged(rng: random.Random, content: bytes) -> bytes:
    """The bytes with a few cut out, put in, doubled or overwritten."""
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(content) + 1)
        length = rng.choice((0, 1, 2, 7, 40))
        piece = rng.choice(
            (
                b"",
                rng.choice(PIECES),
                rng.choice(PIECES),
                rng.randbytes(rng.randint(1, 8)),
                content[at : at + length] * 2,
            )
        )
        content = content[:at] + piece + content[at + length :]
    return content


def outcomes(content: bytes) -> list[MailMessage | Skipped]:
    return [read_entry(entry, OPTIONS) for entry in iter_messages(io.BytesIO(content))]


def check(seed: int, count: int) -> None:
    rng = random.Random(seed)
    for _ in range(count):
        whole = letters(rng, rng.randint(1, 4))
        hurt = rng.randrange(len(whole))
        pieces = [damaged(rng, letter) if number == hurt else letter for number, letter in enumerate(whole)]
        content = b"".join(pieces)
        try:
            read = outcomes(content)
        except UnreadableFile:
            assert hurt == 0, content
            continue
        for outcome in read:
            assert "cannot be read" not in getattr(outcome, "why", ""), content
            assert getattr(outcome, "why", "named"), content
        # The messages before the damage and those two behind it are untouched: each is held.
        subjects = " ".join(outcome.subject for outcome in read if isinstance(outcome, MailMessage))
        for number in range(len(whole)):
            if number < hurt or number > hurt + 1:
                assert f"known{number}known" in subjects, content


def check_single(seed: int, count: int) -> None:
    rng = random.Random(seed)
    for _ in range(count):
        content = damaged(rng, letters(rng, 1)[0].partition(b"\n")[2])
        try:
            read = outcomes(content)
        except UnreadableFile:
            continue
        assert read, content
        assert not any("cannot be read" in getattr(outcome, "why", "") for outcome in read), content


def test_damaged_folders_and_messages_are_read_or_named() -> None:
    check(0, 150)
    check_single(0, 150)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 25))
def test_ten_thousand_damaged_folders_and_messages_are_read_or_named(seed: int) -> None:
    check(seed, 250)
    check_single(seed, 200)

"""How well and how fast mail is read: `python bench/reading.py [DATA]`, DATA being `../shared/data/real` by default.

Prints the share of the public reply-splitting cases that are exact, what leaks from quotes into own words on
the real mailbox, and messages per second. What is not there is left out.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

from plugin.domain.extraction.read_message import UnreadableMessage, keep_message, raw_from_bytes, read_message
from plugin.domain.mail.mailtext import take_apart
from plugin.domain.model import Address

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "real"
LEAK = re.compile(
    r"^\s*>|^[ *]*(?:From|Von|De|Sent|Gesendet|To|Subject|Betreff):\s\S|\bwrote:\s*$"
    r"|-{3,}\s?Original Message|Begin forwarded message",
    re.MULTILINE,
)
"""Marks of somebody else's words, which own words should not hold."""


def fold(text: str) -> str:
    """White space folded, as the comparison asks for."""
    return " ".join(text.split())


def splitting(path: Path) -> None:
    """The public cases. A case that strips quotes only may find the signature in its own field."""
    exact: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        read = take_apart(case["raw_text"])
        expected = fold(case["expected_reply"])
        right = fold(read.own) == expected or (
            case["strips"] == "quotes" and fold(f"{read.own}\n{read.signature}") == expected
        )
        for group in ("all", "non-English" if case["lang"] != "en" else "English"):
            exact[group] += right
            total[group] += 1
    for group in total:
        print(f"own words exact, {group}: {exact[group]}/{total[group]} = {exact[group] / total[group]:.1%}")


def mailbox(path: Path) -> None:
    """The real mailbox: leaks, and speed with everything that a scan does to a message."""
    pieces = gzip.decompress(path.read_bytes()).split(b"\nFrom ")
    raws = [raw_from_bytes(b"From " + piece.removeprefix(b"From ")) for piece in pieces]
    leaks = sum(LEAK.search(read_message(raw).own_text) is not None for raw in raws)
    print(f"marks of quotes in own words: {leaks}/{len(raws)} = {leaks / len(raws):.2%}")
    size = sum(map(len, pieces)) / len(pieces)
    print(f"real mail, {size:.0f} bytes each: {speed(pieces):.0f} messages/s")


def speed(pieces: list[bytes]) -> float:
    """Messages per second of CPU, from bytes to what is kept."""
    me = frozenset({Address("me@fjordworks.example")})
    started = time.process_time()
    for piece in pieces:
        try:
            keep_message(raw_from_bytes(piece), me=me)
        except UnreadableMessage:
            continue
    return len(pieces) / (time.process_time() - started)


def typical() -> bytes:
    """A reply of about 3 KB: own words, a signature, two quoted messages."""
    own = (
        "Hi Sam,\n\nThanks for sending the plan. "
        "Tom van der Berg and I went through the figures on Monday, and we agree with most of them. " * 2
    )
    quote = "> We could begin in June, when the room is free, and invite the people from Northwind Logistics.\n" * 11
    return (
        "From: Nora Lind <nora@fjordworks.example>\nTo: Sam Oak <sam@oak.example>\n"
        "Date: Tue, 12 May 2026 09:30:00 +0200\n"
        "Message-ID: <bench@fjordworks.example>\nSubject: Re: Plan\nContent-Type: text/plain; charset=utf-8\n\n"
        f"{own}\n\nYour report was excellent.\n\nBest regards,\nNora Lind\nFjordworks AS\n\n"
        f"On Mon, May 11, 2026 at 4:12 PM Sam Oak <sam@oak.example> wrote:\n\n{quote}>\n"
        f"> On Sun, May 10, 2026 at 9:00 AM Nora Lind <nora@fjordworks.example> wrote:\n{quote.replace('> ', '>> ')}"
    ).encode()


def main() -> None:
    """Print every figure for which there is data."""
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    cases, mails = data / "reply-splitting.jsonl", data / "sent-2009.mbox.gz"
    if cases.exists():
        splitting(cases)
    if mails.exists():
        mailbox(mails)
    letter = typical()
    print(f"a letter of {len(letter)} bytes: {speed([letter] * 300):.0f} messages/s")


if __name__ == "__main__":
    main()

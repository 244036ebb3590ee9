"""Splitting mail folders of every make, in bounded memory."""

import gzip
import io
import mailbox
import sys
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.takeout import mbox
from plugin.takeout.mbox import Entry, iter_messages, open_entries
from plugin.takeout.sources import UnreadableFile


def a_letter(number: int = 1, body: str = "Hello.\n") -> str:
    return f"Message-ID: <m{number}@mail.example>\nFrom: a@b.example\nSubject: {number}\n\n{body}"


def a_folder(*letters: str, line: str = "From a@b.example Mon Jun  2 09:30:00 2025") -> bytes:
    return "".join(f"{line}\n{letter}\n" for letter in letters).encode()


def entries(content: bytes) -> list[Entry]:
    return list(iter_messages(io.BytesIO(content)))


def test_messages_come_in_order_with_the_date_of_their_from_line() -> None:
    found = entries(a_folder(a_letter(1), a_letter(2), a_letter(3)))
    assert [entry.name for entry in found] == [f"m{number}@mail.example" for number in (1, 2, 3)]
    assert [entry.number for entry in found] == [1, 2, 3]
    assert {entry.received for entry in found} == {datetime(2025, 6, 2, 9, 30, tzinfo=UTC)}
    assert not any(entry.cut_off or entry.why for entry in found)


@pytest.mark.parametrize(
    ("line", "received"),
    [
        ("From 1784@xxx Mon Jun 02 09:30:00 +0000 2025", datetime(2025, 6, 2, 9, 30, tzinfo=UTC)),
        ("From 1784@xxx Mon Jun 02 11:30:00 +0200 2025", datetime(2025, 6, 2, 9, 30, tzinfo=UTC)),
        ("From - Mon Jun  2 09:30:00 2025", datetime(2025, 6, 2, 9, 30, tzinfo=UTC)),
        ("From a@b.example Mon, 2 Jun 2025 09:30:00 +0000", datetime(2025, 6, 2, 9, 30, tzinfo=UTC)),
        ("From MAILER-DAEMON", None),
        ("From a@b.example some day", None),
    ],
)
def test_from_lines_of_every_make_separate(line: str, received: datetime | None) -> None:
    found = entries(a_folder(a_letter(1), a_letter(2), line=line))
    assert [entry.received for entry in found] == [received, received]


def test_a_sentence_that_begins_with_from_ends_no_message() -> None:
    body = "Hello.\n\nFrom tomorrow on we meet at 10:00 in 2025.\nAgreed?\n\nFrom here on, all is well.\n"
    found = entries(a_folder(a_letter(1, body), a_letter(2)))
    assert len(found) == 2
    assert b"From tomorrow on" in found[0].data
    assert b"all is well" in found[0].data


def test_quoted_from_lines_lose_one_mark() -> None:
    (found,) = entries(a_folder(a_letter(1, "Look:\n\n>From me\n>>From you\n> From them\n")))
    assert b"\nFrom me\n>From you\n> From them\n" in found.data


def test_a_from_line_without_a_blank_line_before_it_still_separates() -> None:
    content = (
        b"From a@b.example Mon Jun  2 09:30:00 2025\nSubject: one\n\nno blank line after this\n"
        b"From a@b.example Mon Jun  2 10:30:00 2025\nSubject: two\n\nbody\n"
    )
    assert [b"Subject: two" in entry.data for entry in entries(content)] == [False, True]


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    content = a_folder(a_letter(1), a_letter(2)).replace(b"\n", b"\r\n")
    (tmp_path / "a.mbox").write_bytes(content)
    found = list(iter_messages(tmp_path / "a.mbox"))
    assert [entry.name for entry in found] == ["m1@mail.example", "m2@mail.example"]
    assert found[0].received == datetime(2025, 6, 2, 9, 30, tzinfo=UTC)


def test_what_pythons_own_mailbox_writes_is_read_back(tmp_path: Path) -> None:
    folder = mailbox.mbox(tmp_path / "a.mbox")
    for number in range(20):
        message = EmailMessage()
        message["Message-ID"] = f"<m{number}@mail.example>"
        message["From"] = "a@b.example"
        message.set_content(f"From the start, number {number}.\n\nFrom time to time it is Mon Jun  2 09:30:00 2025\n")
        folder.add(message)
    folder.close()
    found = list(iter_messages(tmp_path / "a.mbox"))
    assert [entry.name for entry in found] == [f"m{number}@mail.example" for number in range(20)]


@pytest.mark.parametrize("name", ["a.mbox.gz", "a.mbox"])
def test_gzip_is_recognised_by_its_content_not_its_name(tmp_path: Path, name: str) -> None:
    halves = gzip.compress(a_folder(a_letter(1))) + gzip.compress(a_folder(a_letter(2)))
    (tmp_path / name).write_bytes(halves)
    assert len(list(iter_messages(tmp_path / name))) == 2


def test_a_gzip_file_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    content = gzip.compress(a_folder(*(a_letter(number, f"{number * 7919} words\n" * 40) for number in range(400))))
    (tmp_path / "a.gz").write_bytes(content[: len(content) // 2])
    found = list(iter_messages(tmp_path / "a.gz"))
    assert len(found) > 50
    assert [entry.cut_off for entry in found[-2:]] == [False, True]


def test_a_file_that_ends_within_a_message_says_so_of_the_last_one() -> None:
    content = a_folder(a_letter(1), a_letter(2, "The end is miss"))[:-1]
    assert [(entry.cut_off, entry.why) for entry in entries(content)] == [(False, ""), (True, "")]


def test_a_message_that_is_cut_off_within_its_headers_is_not_used() -> None:
    content = a_folder(a_letter(1)) + b"From a@b.example Mon Jun  2 09:30:00 2025\nMessage-ID: <m2@mail.example>\nSubj"
    first, last = entries(content)
    assert not first.why
    assert last.cut_off
    assert last.why == "the file is cut off within its headers"
    assert last.name == "m2@mail.example"


def test_a_single_message_file_is_one_message() -> None:
    (found,) = entries(a_letter(7).encode())
    assert found.name == "m7@mail.example"
    assert found.data == a_letter(7).encode()


@pytest.mark.parametrize(
    "content",
    [b"name,address\nTom,tom@halden.example\n", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, b"From me to you\n"],
)
def test_what_is_no_mail_is_refused_with_a_sentence_that_names_it(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "notes.txt").write_bytes(content)
    with pytest.raises(UnreadableFile, match=r"notes\.txt is no mbox file"):
        list(iter_messages(tmp_path / "notes.txt"))


def test_a_missing_file_and_a_directory_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="does not exist"):
        list(iter_messages(tmp_path / "none.mbox"))
    with pytest.raises(UnreadableFile, match="cannot be read"):
        list(iter_messages(tmp_path))


def test_the_folder_that_apple_mail_exports_is_entered(tmp_path: Path) -> None:
    (tmp_path / "Sent.mbox").mkdir()
    (tmp_path / "Sent.mbox" / "mbox").write_bytes(a_folder(a_letter(1)))
    assert len(list(iter_messages(tmp_path / "Sent.mbox"))) == 1


def test_an_empty_file_holds_no_messages() -> None:
    assert entries(b"") == []
    assert entries(b"\n\n\n") == []


def test_standard_input_is_read_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(a_folder(a_letter(1), a_letter(2))))
    monkeypatch.setattr(sys, "stdin", stream)
    with open_entries("-") as (source, found):
        assert len(list(found)) == 2
        assert source.name == "standard input"


def test_a_message_beyond_the_limit_is_named_and_the_next_one_read() -> None:
    huge = a_letter(1, "x" * 70 + "\n")
    content = a_folder(a_letter(0)) + b"From a@b.example Mon Jun  2 09:30:00 2025\n" + huge.encode()
    content += (b"y" * 75 + b"\n") * (mbox.LARGEST // 75) + b"\n" + a_folder(a_letter(2))
    found = entries(content)
    assert [(entry.name, entry.why) for entry in found] == [
        ("m0@mail.example", ""),
        ("m1@mail.example", "larger than 25 MB"),
        ("m2@mail.example", ""),
    ]
    assert len(found[1].data) < 100_000


class Endless(io.RawIOBase):
    """A folder of any length that takes no memory."""

    def __init__(self, letters: int) -> None:
        self._letters = self._make(letters)
        self._rest = b""

    @staticmethod
    def _make(letters: int) -> Iterator[bytes]:
        for number in range(letters):
            yield a_folder(a_letter(number, "word " * 2_000 + "\n"))

    def read(self, size: int = -1) -> bytes:
        while len(self._rest) < size and (letter := next(self._letters, None)) is not None:
            self._rest += letter
        piece, self._rest = self._rest[:size], self._rest[size:]
        return piece


def test_memory_does_not_grow_with_the_file() -> None:
    tracemalloc.start()
    count = len([entry.number for entry in iter_messages(cast("BinaryIO", Endless(4_000)))])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 4_000
    assert peak < 12 * 1024 * 1024


@given(st.binary(max_size=400))
def test_no_bytes_whatever_raise_anything_but_the_sentence(content: bytes) -> None:
    for data in (content, a_folder(a_letter(1)) + content, gzip.compress(content)[: len(content)]):
        with suppress(UnreadableFile):
            assert all(isinstance(entry, Entry) for entry in entries(data))


@given(st.lists(st.text("aF>r\n om", max_size=60), min_size=1, max_size=8), st.integers(1, 50))
def test_every_message_is_found_wherever_the_chunks_end(bodies: list[str], size: int) -> None:
    folder = mailbox_bytes(bodies)
    whole = entries(folder)
    assert len(whole) == len(bodies)

    class Dripping(io.BytesIO):
        def read(self, wanted: int | None = -1) -> bytes:
            return super().read(min(size, wanted or size))

    assert list(iter_messages(Dripping(folder))) == whole


def mailbox_bytes(bodies: list[str]) -> bytes:
    quoted = [
        "\n".join(f">{line}" if line.lstrip(">").startswith("From ") else line for line in body.split("\n"))
        for body in bodies
    ]
    return a_folder(*(a_letter(number, body + "\n") for number, body in enumerate(quoted)))

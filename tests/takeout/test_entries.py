"""Messages of a file as records: labels, dates, threads; and reading many on several cores."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from builders import NOW, OWNER, a_message, an_address

from plugin.domain.model import MailMessage, MessageId, Skipped, ThreadId
from plugin.takeout import worker_pool as crew
from plugin.takeout.entries import ImportOptions, gmail_thread_id, read_entry
from plugin.takeout.labels import gmail_labels
from plugin.takeout.mbox import Entry
from plugin.takeout.threads import SAME_SUBJECT, Threads
from plugin.takeout.worker_pool import read_entries

DATE = "Mon, 2 Jun 2025 09:30:00 +0200"
TERMS = ImportOptions(frozenset({an_address(OWNER)}), NOW)


def an_entry(*headers: str, received: datetime | None = None, number: int = 1, date: str = DATE) -> Entry:
    lines = [f"From: {OWNER}", "To: nora@brightwater.example", "Subject: Plan", *([f"Date: {date}"] if date else [])]
    text = "\n".join([*lines, *(headers or ["Message-ID: <m1@mail.example>"]), "", "Hello Nora.\n"])
    return Entry(text.encode(), number, received)


def kept(entry: Entry) -> MailMessage:
    outcome = read_entry(entry, TERMS)
    assert isinstance(outcome, MailMessage)
    return outcome


def skipped(entry: Entry) -> Skipped:
    outcome = read_entry(entry, TERMS)
    assert isinstance(outcome, Skipped)
    return outcome


def test_a_message_of_the_owners_is_sent_by_them() -> None:
    message = kept(an_entry())
    assert message.sent_by_me
    assert message.id == "m1@mail.example"
    assert message.date == datetime(2025, 6, 2, 7, 30, tzinfo=UTC)


def test_takeouts_labels_and_thread_ids_are_gmails() -> None:
    message = kept(
        an_entry(
            "X-GM-THRID: 1784654321098765432",
            "X-Gmail-Labels: Sent,Important,Kunden/Nord",
            "Message-ID: <a@b.example>",
        )
    )
    assert message.labels == ("SENT", "IMPORTANT", "Kunden/Nord")
    assert message.thread_id == format(1784654321098765432, "x")
    encoded = kept(an_entry("X-Gmail-Labels: =?UTF-8?Q?Gesendet,Wichtig?=", "Message-ID: <a@b.example>"))
    assert encoded.labels == ("SENT", "IMPORTANT")


@pytest.mark.parametrize("written", ["", "abc", "12x", "-5", "٣", "9" * 40])
def test_a_thread_id_that_is_no_number_is_none(written: str) -> None:
    assert gmail_thread_id(written) == ""


@pytest.mark.parametrize("label", ["Drafts", "Entwürfe", "Spam", "Trash", "Papierkorb", "Chat"])
def test_what_was_never_sent_or_kept_is_left_out_with_the_reason(label: str) -> None:
    outcome = skipped(an_entry(f"X-Gmail-Labels: {label}", "Message-ID: <m1@mail.example>"))
    assert outcome.id == "m1@mail.example"
    assert outcome.why in {"a draft, not a message", "marked as spam", "in the trash", "a chat, not mail"}


def test_labels_are_each_named_once() -> None:
    assert gmail_labels(["Sent", " gesendet ", "", "Opened"]) == ("SENT", "Opened")


@pytest.mark.parametrize("date", ["", "soon", "Thu, 1 Jan 1970 00:00:00 +0000", "Mon, 2 Jun 2036 09:30:00 +0000"])
def test_a_date_that_cannot_be_is_taken_from_the_file_or_the_server(date: str) -> None:
    line = datetime(2025, 6, 3, 8, tzinfo=UTC)
    assert kept(an_entry(received=line, date=date)).date == line
    stamped = an_entry(
        "Received: from x by y; Tue, 3 Jun 2025 10:00:00 +0200", "Message-ID: <m1@mail.example>", date=date
    )
    assert kept(stamped).date == line
    assert "date" in skipped(an_entry(date=date)).why
    assert "date" in skipped(an_entry(date=date, received=NOW + timedelta(days=900))).why


def test_a_message_without_an_id_has_the_same_digest_every_time() -> None:
    first, second = kept(an_entry("X-Other: 1")), kept(an_entry("X-Other: 1"))
    assert first.id == second.id
    assert kept(an_entry("X-Other: 2")).id != first.id
    assert len(kept(an_entry(f"Message-ID: <{'x' * 900}@mail.example>")).id) == 32


@pytest.mark.parametrize(
    "data", [b"", b"\0\1\2", b"no header at all", b"Subject: nobody\n\nx", b"From: x\nDate: y\n\nz"]
)
def test_what_cannot_be_read_is_named_and_never_raises(data: bytes) -> None:
    assert skipped(Entry(data, 7)).why


def test_the_reason_of_the_file_is_the_messages() -> None:
    assert skipped(Entry(b"Message-ID: <m@x.example>\n", 3, why="larger than 25 MB")) == Skipped(
        "m@x.example", "larger than 25 MB"
    )


def some(count: int) -> Iterator[Entry]:
    for number in range(count):
        yield an_entry(f"Message-ID: <m{number}@mail.example>", number=number)


def test_several_processes_read_the_same_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "WORTHWHILE", 100)
    together = list(read_entries(some(500), TERMS, workers=2))
    assert together == list(read_entries(some(500), TERMS, workers=1))
    assert [outcome.id for outcome in together] == [f"m{number}@mail.example" for number in range(500)]


def test_few_messages_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_read_with", None)
    assert len(list(read_entries(some(20), TERMS, workers=4))) == 20


def test_a_worker_that_dies_costs_no_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "WORTHWHILE", 10)
    monkeypatch.setattr(crew, "_die_with_parent", os.abort)
    outcomes = list(read_entries(some(300), TERMS, workers=2))
    assert [outcome.id for outcome in outcomes] == [f"m{number}@mail.example" for number in range(300)]


def a_fresh(
    name: str, *, days: float = 0, subject: str = "Plan", after: tuple[str, ...] = (), **changes: Any
) -> MailMessage:
    return a_message(
        date=NOW + timedelta(days=days),
        id=MessageId(name),
        thread_id=ThreadId(name),
        rfc822_message_id=f"<{name}>",
        subject=subject,
        references=tuple(f"<{parent}>" for parent in after),
        **changes,
    )


def threads_of(*messages: MailMessage) -> dict[str, str]:
    threads = Threads(TERMS.me)
    placed = {str(message.id): threads.place(message) for message in messages}
    return placed | threads.settle()


def test_references_make_a_thread_in_whatever_order_they_come() -> None:
    first, second = a_fresh("a"), a_fresh("b", days=1, after=("a",))
    third = a_fresh("c", days=2, in_reply_to="<b>")
    assert set(threads_of(first, second, third, a_fresh("x")).values()) == {"a", "x"}
    found = threads_of(third, second, first)
    assert found["a"] == found["b"] == found["c"]


def test_replies_to_a_message_that_is_not_held_belong_together() -> None:
    found = threads_of(a_fresh("b", after=("gone",)), a_fresh("c", days=1, after=("gone", "b")))
    assert found["b"] == found["c"]


def test_a_reply_without_references_joins_by_subject_and_people() -> None:
    first, reply = a_fresh("a"), a_fresh("b", days=5, subject="AW: plan")
    assert threads_of(first, reply)["b"] == "a"
    assert threads_of(reply, first)["b"] == "a"


@pytest.mark.parametrize(
    "other",
    [
        a_fresh("b", days=SAME_SUBJECT.days + 1, subject="Re: Plan"),
        a_fresh("b", days=5, subject="Plan"),
        a_fresh("b", days=5, subject="Re: Plan", to=["tom@halden.example"]),
        a_fresh("b", days=5, subject="Re: "),
        a_fresh("b", days=-5, subject="Re: Plan"),
    ],
)
def test_the_same_subject_alone_makes_no_thread(other: MailMessage) -> None:
    found = threads_of(a_fresh("a"), other)
    assert found["a"] != found["b"]


def test_gmails_threads_are_left_alone_and_others_join_them() -> None:
    gmail = replace(a_fresh("a"), thread_id=ThreadId("18c4f00d12345678"))
    found = threads_of(a_fresh("b", days=1, after=("a",)), gmail)
    assert found == {"a": "18c4f00d12345678", "b": "18c4f00d12345678"}


def test_a_thread_keeps_its_name_as_it_grows() -> None:
    threads = Threads(TERMS.me)
    threads.place(a_fresh("b", after=("a",)))
    assert threads.settle() == {}
    threads.place(a_fresh("c", days=1, after=("a", "b")))
    assert threads.place(a_fresh("a", days=-1)) == "b"
    assert threads.settle() == {}
    assert threads.place(a_fresh("a", days=-1)) == "b"

"""Folders as programs write them: which "From " lines separate, and what is deleted, junk or no message."""

import io
from datetime import UTC, datetime

import pytest
from builders import NOW, OWNER, an_address

from plugin.domain.model import MailMessage, Skipped
from plugin.takeout.entries import ImportOptions, read_entry
from plugin.takeout.flags import marked_out
from plugin.takeout.labels import gmail_labels
from plugin.takeout.mbox import iter_messages

DATED = "From nora@fjord.example Mon Jun  2 10:00:00 2025"
OPTIONS = ImportOptions(frozenset({an_address(OWNER)}), NOW)


def a_letter(number: int = 1, body: str = "It is quiet.\n", first: str = "") -> str:
    return (
        f"{first}From: Nora <nora@fjord.example>\nTo: {OWNER}\nSubject: Letter {number}\n"
        f"Date: Mon, 2 Jun 2025 10:00:00 +0200\nMessage-ID: <m{number}@fjord.example>\n\n{body}"
    )


def names(folder: str | bytes) -> list[str]:
    content = folder.encode() if isinstance(folder, str) else folder
    return [entry.name.partition("@")[0] for entry in iter_messages(io.BytesIO(content))]


def read(folder: str | bytes) -> list[MailMessage | Skipped]:
    content = folder.encode() if isinstance(folder, str) else folder
    return [read_entry(entry, OPTIONS) for entry in iter_messages(io.BytesIO(content))]


@pytest.mark.parametrize(
    "sentence",
    [
        "From 10:30 on 3 June 2025 we sail.\nPlan: be early.",
        "From June 2025 at 9:30 the club meets.\nMonday: knots\nTuesday: paint",
        "From the club's letter:\nSubject: regatta\nIt is in June.",
        "From here\nNote: it rains.",
        "From: Oslo\nTo: Bergen",
        "From now on\n\nwe sail.",
        "From the club, Mon Jun  2 10:00:00 2025\nPlan: rope",
        "From Oslo to Bergen, 2 June 2025, 10:00\nTo: see the fjord\nDate: fixed",
        ">From me\n>>From you",
    ],
)
@pytest.mark.parametrize("blank", ["\n", ""])
def test_sentences_that_begin_with_from_separate_nothing(sentence: str, blank: str) -> None:
    folder = f"{DATED}\n{a_letter(1, f'Hi,{blank}{chr(10)}{sentence}{chr(10)}Nora{chr(10)}')}\n{DATED}\n{a_letter(2)}"
    assert names(folder) == ["m1", "m2"]


@pytest.mark.parametrize(
    "line",
    [
        DATED,
        "From - Mon Jun  2 10:00:00 2025",
        "From 1784@xxx Mon Jun 02 10:00:00 +0000 2025",
        "From nora@fjord.example Mon, 2 Jun 2025 10:00:00 +0200",
        "From nora@fjord.example  Mon Jun  2 10:00 2025",
        "From nora@fjord.example Mon Jun  2 10:00:00 CEST 2025 remote from fjord",
        "From nora@fjord.example 2025-06-02 10:00:00",
        "From nora@fjord.example mån jun  2 10:00:00 2025",
        "From nora@fjord.example",
        "From MAILER-DAEMON",
        "From -",
        "From ",
        "From nora@fjord.example some day",
    ],
)
@pytest.mark.parametrize(
    "first",
    ["", "Authentication-Results: x; dkim=pass\n", "DKIM-Signature: v=1\n\ta=b\n", "X-GM-THRID: 1\n", ">From x\n"],
)
def test_separators_of_every_make_are_seen(line: str, first: str) -> None:
    folder = "".join(f"{line}\n{a_letter(number, first=first)}\n" for number in (1, 2, 3))
    assert names(folder) == ["m1", "m2", "m3"]


@pytest.mark.parametrize("line", [DATED, "From - Mon Jun  2 10:00:00 2025", "From ", "From nora@fjord.example"])
@pytest.mark.parametrize("first", ["", "Authentication-Results: x; dkim=pass\n", "Received: by x\n"])
def test_no_blank_line_before_a_separator_is_needed(line: str, first: str) -> None:
    assert names("".join(f"{line}\n{a_letter(number, first=first)}" for number in (1, 2, 3))) == ["m1", "m2", "m3"]


def test_a_message_without_headers_is_named_and_swallows_nothing() -> None:
    outcomes = read(f"{DATED}\n{a_letter(1)}\n{DATED}\n\njust words\n\n{DATED}\n{a_letter(2)}")
    assert [type(outcome) for outcome in outcomes] == [MailMessage, Skipped, MailMessage]


def test_a_separator_with_nothing_but_an_empty_line_behind_it_is_one() -> None:
    assert names(f"{DATED}\n{a_letter(1)}{DATED}\n\n{a_letter(2)}") == ["m1", "m2"]


def test_a_folder_whose_first_separator_is_lost_is_a_folder() -> None:
    assert names(f"{a_letter(1)}\n{DATED}\n{a_letter(2)}") == ["m1", "m2"]


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\r\r\n"])
def test_line_ends_of_any_kind_are_read(ending: str) -> None:
    outcomes = read(f"{DATED}\n{a_letter(1)}\n{DATED}\n{a_letter(2)}".replace("\n", ending))
    assert [outcome.subject for outcome in outcomes if isinstance(outcome, MailMessage)] == ["Letter 1", "Letter 2"]


@pytest.mark.parametrize("off", [0, 1])
def test_what_lies_within_the_told_length_separates_nothing(off: int) -> None:
    inner = f"The folder:\n\n{DATED}\n{a_letter(7)}"
    outer = a_letter(1, inner, first=f"Content-Length: {len(inner) + off}\n")
    assert names(f"{DATED}\n{outer}\n{DATED}\n{a_letter(2)}") == ["m1", "m2"]
    assert names(f"{DATED}\n{a_letter(2)}\n{DATED}\n{outer}") == ["m2", "m1"]


@pytest.mark.parametrize("length", ["0", "5", "999999", "30000000", "x"])
def test_a_told_length_that_is_wrong_is_not_believed(length: str) -> None:
    letter = a_letter(1, first=f"Content-Length: {length}\n")
    assert names(f"{DATED}\n{letter}\n{DATED}\n{a_letter(2)}") == ["m1", "m2"]


def test_mmdf_and_apples_single_messages_are_read() -> None:
    mark = "\x01\x01\x01\x01\n"
    assert names("".join(f"{mark}{a_letter(number)}{mark}" for number in (1, 2))) == ["m1", "m2"]
    assert names("".join(f"{mark}{DATED}\n{a_letter(number)}{mark}" for number in (1, 2))) == ["m1", "m2"]
    letter = a_letter(1)
    (entry,) = iter_messages(io.BytesIO(f"{len(letter)}      \n{letter}<?xml version='1.0'?><plist/>".encode()))
    assert entry.data == letter.encode()


@pytest.mark.parametrize(
    ("mark", "why"),
    [
        ("X-Mozilla-Status: 0009", "deleted"),
        ("X-Mozilla-Status: 0008", "deleted"),
        ("X-Mozilla-Status: 000b", "deleted"),
        ("X-Mozilla-Status2: 00200000", "deleted"),
        ("X-Status: D", "deleted"),
        ("X-Status: AFD", "deleted"),
        ("X-Evolution: 00000012-0012", "deleted"),
        ("X-Status: T", "draft"),
        ("X-Mozilla-Keys: Junk", "spam"),
        ("X-Keywords: $Junk", "spam"),
        ("X-Mozilla-Status: 0001", ""),
        ("X-Mozilla-Status: 0011", ""),
        ("X-Mozilla-Status: zz", ""),
        ("X-Status: A", ""),
        ("Status: RO", ""),
        ("X-Evolution: 00000012-0010", ""),
        ("X-Mozilla-Keys: NonJunk", ""),
    ],
)
def test_programs_marks_of_deletion_and_junk_are_heeded(mark: str, why: str) -> None:
    (outcome,) = read(f"{DATED}\n{a_letter(1, first=mark + chr(10))}")
    assert isinstance(outcome, Skipped) is bool(why)
    assert why in getattr(outcome, "why", "")


def test_a_folders_own_note_is_no_message() -> None:
    assert "note" in marked_out((("Subject", "DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA"),))
    assert "note" in marked_out((("From", "Mail System Internal Data <MAILER-DAEMON@x>"), ("X-IMAP", "1 2")))
    assert marked_out((("From", "Nora <nora@fjord.example>"), ("X-IMAPbase", "1 2"))) == ""


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (
            "SENT",
            (
                "Sent|Gesendet|Envoyés|Enviados|Inviati|Verzonden|"
                "Wysłane|Odesláno|Elküldött|Отправленные|Послато|送信済み|보낸편지함"
            ),
        ),
        (
            "DRAFT",
            (
                "Drafts|Entwürfe|Brouillons|Borradores|Bozze|Concepten|"
                "Koncepty|Piszkozatok|Черновики|Taslaklar|下書き|草稿"
            ),
        ),
        (
            "SPAM",
            "Spam|Indésirables|Correo no deseado|Skräppost|Roskaposti|Спам|Levélszemét|迷惑メール|垃圾邮件|스팸함",
        ),
        (
            "TRASH",
            "Trash|Bin|Papierkorb|Corbeille|Papelera|Cestino|Prullenbak|Koš|Kuka|Корзина|Çöp kutusu|ゴミ箱|휴지통",
        ),
        ("INBOX", "Inbox|Posteingang|Recibidos|Doručená pošta|Входящие|受信トレイ|收件箱"),
    ],
)
def test_labels_are_known_in_every_language(name: str, written: str) -> None:
    for label in written.split("|"):
        assert gmail_labels([label]) == (name,), label


@pytest.mark.parametrize(
    ("written", "address", "name"),
    [
        ("Lind, Nora <nora@fjord.example>", "nora@fjord.example", "Lind, Nora"),
        ("nora at fjord.example (Nora Lind)", "nora@fjord.example", "Nora Lind"),
        ("Nora Lind <>\nReply-To: nora@fjord.example", "nora@fjord.example", "Nora Lind"),
        ("Nora Lind\nSender: nora@fjord.example", "nora@fjord.example", "Nora Lind"),
        ("nora AT fjord DOT example", "nora@fjord.example", ""),
        ("Nora Lind <nora(at)fjord.example>", "nora@fjord.example", "Nora Lind"),
        ("Nora Lind <nora@@fjord.example>", "nora@fjord.example", "Nora Lind"),
        ("<<nora@fjord.example>>", "nora@fjord.example", ""),
        ("Nora Lind [nora@fjord.example]", "nora@fjord.example", ""),
        ('"nora@fjord.example" <>', "nora@fjord.example", ""),
    ],
)
def test_senders_are_found_however_they_are_written(written: str, address: str, name: str) -> None:
    (outcome,) = read(f"{DATED}\n{a_letter(1).replace('Nora <nora@fjord.example>', written, 1)}")
    assert isinstance(outcome, MailMessage)
    assert outcome.sender.address == address
    assert outcome.sender.display_name == name or not name
    assert outcome.date == datetime(2025, 6, 2, 8, 0, tzinfo=UTC)

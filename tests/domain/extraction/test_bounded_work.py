"""No letter is slow to read: work is counted before it is begun, whatever a stranger sends.

Where the work can be counted, the tests count it. What a regular expression does inside cannot be: for that the slow
tests measure the processor's time, with so generous a bound that only work out of all proportion fails them.
"""

import io
import time

import pytest
from adversarial_mail import adversarial_messages
from builders import NOW, OWNER, an_address
from selectolax.lexbor import LexborHTMLParser

from plugin.domain.extraction.kept_excerpts import limit_excerpts
from plugin.domain.extraction.mentions import MAX_NAMED, find_mentions
from plugin.domain.extraction.read_message import MAX_MENTIONS, MAX_SIGNALS, keep_message, raw_from_bytes
from plugin.domain.mail import html, mime
from plugin.domain.mail.html import html_to_text
from plugin.domain.mail.mailtext import MAX_LINES, take_apart
from plugin.domain.mail.mime import MAX_PLAIN, unflow
from plugin.domain.model import MailMessage, Mention, Signal, SignalKind
from plugin.domain.text.charsets import decode_charset
from plugin.takeout.entries import ImportOptions, read_entry
from plugin.takeout.mbox import iter_messages
from plugin.takeout.sources import UnreadableFile

HEAD = b"From: Jo <jo@kiln.example>\nTo: ines@askhouse.example\nDate: Mon, 2 Jun 2025 10:00:00 +0200\n"
GENEROUS = 20.0
"""Seconds of processor time: forty times and more what the slowest of these takes, a tenth of what it once took."""


def read(data: bytes) -> MailMessage:
    return keep_message(raw_from_bytes(data), me=frozenset())


def seconds(data: bytes) -> float:
    started = time.process_time()
    read(data)
    return time.process_time() - started


once_slow = pytest.mark.parametrize(
    "body",
    [
        "we saw " + ", ".join(f"Xa{number}bo" for number in range(9_000)) + ".",
        "we saw " + " and ".join(f"Xa{number}bo" for number in range(9_000)) + ".",
        "Objet: " * 9_000,
        "Objet: \n" * 9_000,
        "-----Original Message-----\n" * 2_200,
        "On Mon, Jun 2, 2025 at 9:00 AM Bo <bo@clay.example> wrote:\n" * 1_100,
        "IK> x\n" * 10_000,
        "> " * 30_000,
        "=?utf-8?q?" * 6_000,
        "begin 644 a\n" * 5_000,
        "-----BEGIN PGP MESSAGE-----\n" * 2_300,
        "(" * 60_000,
        "A=" * 30_000,
    ],
    ids=lambda body: body[:20],
)


@once_slow
def test_a_letter_that_once_held_a_scan_for_minutes_is_read(body: str) -> None:
    message = read(HEAD + b"\n" + body.encode())
    assert message.sender.address == "jo@kiln.example"
    assert len(message.signals) <= MAX_SIGNALS
    assert len(message.mentions) <= MAX_MENTIONS


@pytest.mark.slow
@once_slow
def test_a_letter_that_once_held_a_scan_for_minutes_takes_no_time(body: str) -> None:
    """Most of it is done inside regular expressions, where nothing can be counted: the time is the only guard."""
    assert seconds(HEAD + b"\n" + body.encode()) < GENEROUS
    assert seconds(HEAD + b"Content-Transfer-Encoding: base64\n\n" + body.encode()) < GENEROUS
    assert seconds(b"Subject: " + body.replace("\n", "").encode() + b"\n" + HEAD + b"\nHi.\n") < GENEROUS


@pytest.mark.parametrize(
    "parameters",
    [
        "format=flowed",
        "format=flowed; delsp=yes",
        "charset=punycode",
        "charset=idna",
        "charset=utf-7",
        "charset=gb2312",
    ],
)
def test_bytes_are_counted_before_they_are_decoded(monkeypatch: pytest.MonkeyPatch, parameters: str) -> None:
    decoded: list[int] = []

    def noted(content: bytes, charset: str) -> str:
        decoded.append(len(content))
        return decode_charset(content, charset)

    monkeypatch.setattr(mime, "decode_charset", noted)
    head = HEAD + f"Content-Type: text/plain; {parameters}\n\n".encode()
    for content in (b"x \n" * 2_000_000, b"\xe9-" * 2_000_000):
        decoded.clear()
        read(head + content)
        assert 0 < sum(decoded) <= MAX_PLAIN


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is given to the parser."""
    given: list[str] = []

    def noted(source: str) -> LexborHTMLParser:
        given.append(source)
        return LexborHTMLParser(source)

    monkeypatch.setattr(html, "LexborHTMLParser", noted)
    return given


@pytest.mark.parametrize(
    "text",
    [
        "<b></x>" * 50_000,
        "<div>" * 70_000,
        "<ul><li>" * 40_000,
        "".join(f"<p><font size={number}>" for number in range(15_000)),
        "".join(f"<p><font size={number}>" for number in range(90)) + "<p>x" * 80_000,
        "<div " + "".join(f"a{number}=1 " for number in range(30_000)) + ">",
        "<div " + "".join(f"a{number}='<' " for number in range(30_000)) + ">",
        "<style>" * 50_000,
        "<a><div>" * 40_000,
    ],
    ids=lambda text: text[:20],
)
def test_html_is_not_given_to_the_parser_where_that_would_cost_too_much(parsed: list[str], text: str) -> None:
    html_to_text(text)
    assert parsed == []


def test_ordinary_html_is_given_to_the_parser(parsed: list[str]) -> None:
    table = "<table>" + "<tr><td><p><b>rope</b><br>20 m</p></td></tr>" * 2_000 + "</table>"
    assert html_to_text(table).count("rope") == 2_000
    assert parsed == [table]


@pytest.mark.slow
def test_flowed_text_is_joined_in_one_pass() -> None:
    """A second pass would be a text copied for every line of it, which only the time shows."""
    started = time.process_time()
    assert unflow("x \n" * 300_000).count("x") == 300_000
    assert time.process_time() - started < GENEROUS


def test_lines_and_names_beyond_the_bounds_are_left_out() -> None:
    assert take_apart("word\n\n" * MAX_LINES).own.count("word") == MAX_LINES // 2
    sentences = [f"I saw Ann Roe{number} and Bo Clay{number}." for number in range(400)]
    assert len(find_mentions(sentences, "en")) <= MAX_NAMED + 2


def test_a_letter_whose_every_sentence_says_something_is_never_kept_whole() -> None:
    body = """Your workshop was brilliant.
Thank you so much for the report.
You really saved us weeks.
I would love to introduce you to Ann Roe.
The invoice was wrong and nobody replied.
See you at lunch on Monday, confirmed."""
    message = keep_message(raw_from_bytes(HEAD + b"\n" + body.encode()), me=frozenset())
    kept = {signal.text for signal in message.signals} | {mention.text for mention in message.mentions}
    assert kept
    assert sum(line in kept for line in body.split("\n")) <= 4


@pytest.mark.parametrize("count", [1, 2, 3, 6, 12])
def test_two_thirds_of_the_sentences_are_kept_and_half_of_each_of_the_rest(count: int) -> None:
    sentences = [f"Sentence number {number} says thank you." for number in range(count)]
    signals = [Signal(SignalKind.THANKS, sentence) for sentence in sentences]
    mentions = [Mention(name="Ann Roe", text=sentence) for sentence in sentences]
    short, named, _ = limit_excerpts(signals, mentions, count)
    full = [signal.text for signal in short if signal.text in sentences]
    assert len(full) == min(count, max(2, count * 2 // 3))
    assert all(
        len(signal.text) <= len(sentence) // 2 + 1
        for signal, sentence in zip(short, sentences, strict=True)
        if signal.text not in full
    )
    assert [mention.text for mention in named] == [signal.text for signal in short]


def test_complaints_are_kept_in_full_before_thanks() -> None:
    said = [Signal(SignalKind.THANKS, f"Thanks for number {number}.") for number in range(5)]
    said.append(Signal(SignalKind.COMPLAINT, "The invoice was wrong again."))
    assert limit_excerpts(said, [], 6)[0][-1].text == "The invoice was wrong again."


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(30))
def test_three_thousand_adversarial_messages_are_read_in_bounded_time(seed: int) -> None:
    """Nobody knows beforehand what of them would cost too much, so there is nothing to count but the time."""
    options = ImportOptions(frozenset({an_address(OWNER)}), NOW)
    slowest = 0.0
    for made_of, data in adversarial_messages(100, seed=seed, size=65_536):
        started = time.process_time()
        try:
            outcomes = [read_entry(entry, options) for entry in iter_messages(io.BytesIO(data))]
        except UnreadableFile:
            continue
        slowest = max(slowest, time.process_time() - started)
        assert outcomes, made_of
        assert not any("cannot be read" in getattr(outcome, "why", "") for outcome in outcomes), made_of
        assert slowest < GENEROUS, made_of

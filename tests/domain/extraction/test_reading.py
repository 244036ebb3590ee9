import time
from dataclasses import fields
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugin.domain.extraction.read_message import (
    UnreadableMessage,
    keep_message,
    raw_from_bytes,
    read_message,
)
from plugin.domain.mail.signature_cards import split_card
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import EXCERPT, Address, MailMessage, Part, RawMessage

ME = frozenset({Address("sam@oak.example")})
SHAPE = {
    "path",
    "message_id",
    "date",
    "from",
    "to",
    "cc",
    "subject",
    "own_text",
    "quoted_text",
    "signature",
    "greeting",
    "sign_off",
    "language",
    "forwarded",
    "people",
    "organisations",
    "signals",
}


def a_raw(body: str, *, headers: tuple[tuple[str, str], ...] = (), mime_type: str = "text/plain") -> RawMessage:
    base = (
        ("From", "Nora Lind <nora@fjordworks.example>"),
        ("To", "sam@oak.example"),
        ("Date", "Tue, 12 May 2026 09:30:00 +0200"),
        ("Message-ID", "<1@fjordworks.example>"),
        ("Subject", "Re: AW: Plan"),
    )
    return RawMessage("m1", "t1", base + headers, (Part(mime_type, body.encode(), "utf-8"),))


def test_a_reading_has_the_shape_that_is_promised() -> None:
    shape = read_message(a_raw("Hi Sam,\n\nYour report was excellent.\n\nBest,\nNora")).as_json("a.eml")
    assert set(shape) >= SHAPE
    assert shape["date"] == "2026-05-12T09:30:00+02:00"
    assert shape["greeting"] == "Hi Sam,"
    assert shape["sign_off"] == "Best,"
    assert shape["signals"] == [{"kind": "praise", "text": "Your report was excellent.", "whose": "own"}]


def test_what_is_kept_holds_no_body() -> None:
    body = "Hi Sam,\n\nYour report was excellent. " + "These words are private and stay where they are. " * 40
    kept = keep_message(a_raw(body), me=ME)
    strings = [
        str(getattr(kept, field.name)) for field in fields(MailMessage) if field.name not in {"signals", "mentions"}
    ]
    assert not any("These words are private" in text for text in strings)
    assert all(len(signal.text) <= EXCERPT for signal in kept.signals)
    assert all(len(mention.text) <= EXCERPT for mention in kept.mentions)
    assert len(kept.signature) <= EXCERPT


def test_own_mail_is_known_by_the_sender_or_the_label() -> None:
    raw = a_raw("Fine.")
    assert not keep_message(raw, me=ME).sent_by_me
    assert keep_message(raw, me=frozenset({Address("nora@fjordworks.example")})).sent_by_me
    assert keep_message(RawMessage("m", "t", raw.headers, raw.parts, labels=("SENT",)), me=ME).sent_by_me


@pytest.mark.parametrize(("missing", "why"), [("From", "sender"), ("Date", "date")])
def test_a_message_without_sender_or_date_is_refused_with_the_reason(missing: str, why: str) -> None:
    raw = a_raw("Fine.")
    headers = tuple(header for header in raw.headers if header[0] != missing)
    with pytest.raises(UnreadableMessage, match=why):
        keep_message(RawMessage("m", "t", headers, raw.parts), me=ME)


def test_praise_that_the_reader_wrote_is_not_praise_of_the_reader() -> None:
    attribution = "On 11 May 2026, at 16:12, Sam Oak <sam@oak.example> wrote:"
    body = f"Thanks!\n\n{attribution}\n> You did a fantastic job on the audit.\n"
    assert [signal.kind for signal in read_message(a_raw(body), me=ME).signals] == []
    assert [signal.whose for signal in read_message(a_raw(body)).signals] == ["quoted"]


def test_replies_and_forwards_of_many_languages_have_one_subject() -> None:
    assert bare_subject("Re: AW: SV: Plan") == "Plan"
    assert bare_subject("[EXT] Fwd: RE: Plan: Oslo") == "Plan: Oslo"
    assert bare_subject("Rest of the plan") == "Rest of the plan"


@pytest.mark.parametrize(
    "body",
    [
        "> " * 500_000,
        "On " * 330_000,
        "On Mon, May 11, 2026 " * 50_000 + "wrote:",
        "From: a@b.example\n" * 55_000,
        "-" * 1_000_000,
        "\n" * 1_000_000,
        "A" * 1_000_000,
        "Your " * 200_000,
        "Ann of Acme and " * 60_000,
        "a@b.example, " * 80_000,
        "Best regards,\n" * 70_000,
        "(((((" * 200_000,
        ".,;:!?" * 170_000,
        "wrote:\n" * 140_000,
        "you did not " * 80_000,
    ],
)
@pytest.mark.parametrize("mime_type", ["text/plain", "text/html"])
def test_a_megabyte_of_anything_takes_less_than_a_second(body: str, mime_type: str) -> None:
    raw = a_raw(body, mime_type=mime_type)
    started = time.process_time()
    keep_message(raw, me=ME)
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "html",
    ["<div>" * 100_000 + "words", "<blockquote>" * 50_000 + "words", "<b>x</b>" * 100_000, "<table><tr><td>" * 30_000],
)
def test_deeply_nested_html_takes_less_than_a_second(html: str) -> None:
    started = time.process_time()
    read_message(a_raw(html, mime_type="text/html"))
    assert time.process_time() - started < 1


PIECES = st.sampled_from(
    [
        "On Mon, May 11, 2026 at 4:12 PM Sam <s@o.example> wrote:",
        "> ",
        ">> quoted",
        "\n",
        "\n\n",
        "-- ",
        "Best,",
        "Nora",
        "From: Sam <s@o.example>",
        "Sent: Monday",
        "Subject: x",
        "-----Original Message-----",
        "Your report was excellent.",
        "I'm copying Dana, who can help.",
        "________________",
        "Sent from my iPhone",
        "Le",
        "wrote:",
        "\x1e",
        "\x1d",
        "\x1c",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=60), max_size=40), st.sampled_from(["\n", " ", ""]))
def test_no_mixture_of_mails_pieces_breaks_the_reading(pieces: list[str], joint: str) -> None:
    reading = read_message(a_raw(joint.join(pieces)))
    assert not set("\x1c\x1d\x1e") & set(reading.own_text)


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=3000))
def test_no_bytes_break_the_reading(data: bytes) -> None:
    read_message(raw_from_bytes(b"From: a@x.example\n\n" + data))


def test_of_a_signature_the_card_is_kept_and_the_name_signed_with_stands_below_the_sign_off() -> None:
    body = "Hi Sam,\n\nThe figures are in.\n\nBest,\nNora\n\n--\nNora Lind\nFjordworks Ltd"
    assert read_message(a_raw(body)).signature.startswith("Best,")
    kept = keep_message(a_raw(body), me=ME)
    assert kept.signature == "Nora Lind\nFjordworks Ltd"
    assert kept.style.sign_off == "Best,\nNora"


@pytest.mark.parametrize(
    ("signature", "card", "signed"),
    [
        ("Best,\nNora", "", "Nora"),
        ("Best, Nora\n\nNora Lind\nFjordworks", "Nora Lind\nFjordworks", "Nora"),
        ("Nora\n-- \nNora Lind\nFjordworks", "Nora Lind\nFjordworks", "Nora"),
        ("Nora\nNora Lind, CEO", "Nora Lind, CEO", "Nora"),
        ("Viele Grüße\nJana Voss\nVoss Druck", "Jana Voss\nVoss Druck", ""),
        ("Nora Lind\nFjordworks", "Nora Lind\nFjordworks", ""),
        ("Best,\nNora\nFjordworks", "Nora\nFjordworks", ""),
        ("", "", ""),
    ],
)
def test_a_name_is_signed_with_or_heads_the_card(signature: str, card: str, signed: str) -> None:
    assert split_card(signature) == (card, signed)


def test_the_date_is_the_moment_of_delivery_in_the_senders_zone() -> None:
    raw = a_raw("Fine.")
    delivered = datetime(2026, 5, 12, 7, 30, 5, tzinfo=UTC)
    kept = keep_message(RawMessage("m", "t", raw.headers, raw.parts, date=delivered), me=ME)
    assert kept.date == delivered
    assert kept.date.utcoffset() == timedelta(hours=2)

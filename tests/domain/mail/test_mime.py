import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.mail.body import body_text
from plugin.domain.mail.mime import UnreadableMessage, header_date, raw_from_bytes, unflow
from plugin.domain.text.encoded_words import decode_words


def test_headers_keep_order_and_repeats_and_are_unfolded() -> None:
    raw = raw_from_bytes(b"Received: a\r\n\tb\r\nReceived: c\r\nMessage-ID: <1@x.example>\r\n\r\nHello\r\n")
    assert raw.headers == (("Received", "a b"), ("Received", "c"), ("Message-ID", "<1@x.example>"))
    assert raw.id == "1@x.example"
    assert body_text(raw.parts).text.strip() == "Hello"


def test_a_message_without_message_id_is_named_by_its_digest() -> None:
    first, second = raw_from_bytes(b"From: a@x.example\n\nHi"), raw_from_bytes(b"From: a@x.example\n\nHo")
    assert first.id != second.id
    assert len(first.id) == 32


def test_an_mbox_line_and_labels_of_takeout_are_understood() -> None:
    raw = raw_from_bytes(b"From x Thu Apr 16 08:21:00 2026\nX-Gmail-Labels: Sent,Important\nFrom: a@x.example\n\nHi")
    assert raw.labels == ("Sent", "Important")


@pytest.mark.parametrize("data", [b"", b"\n\n\n", b"just words", b"\x00\xff" * 50])
def test_bytes_that_are_no_message_are_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(UnreadableMessage, match="not a mail message"):
        raw_from_bytes(data)


def test_deep_nesting_ends() -> None:
    body = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(200))
    assert raw_from_bytes(b"From: a@x.example\n" + body).parts


def test_html_is_read_where_the_plain_part_is_only_an_excuse() -> None:
    raw = raw_from_bytes(
        b"From: a@x.example\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        b"Your mail program does not support HTML messages.\n--b\n"
        b"Content-Type: text/html\n\n<p>The room is booked.</p>\n--b--\n"
    )
    assert body_text(raw.parts).text == "The room is booked."


def test_flowed_lines_are_joined_within_their_quote_depth_only() -> None:
    assert unflow("one \ntwo\n> three \n> four\n-- \nNora") == "one two\n> three four\n-- \nNora"


def test_encoded_words_that_cut_a_character_in_two_are_joined_before_decoding() -> None:
    assert decode_words("=?utf-8?B?w7w=?= and =?utf-8?Q?=C3?= =?utf-8?Q?=BC?=") == "ü and ü"
    assert decode_words("=?nonsense?Q?a?= =?utf-8?X?b?=") == "a =?utf-8?X?b?="


@pytest.mark.parametrize("value", ["", "yesterday", "Mon, 99 Foo 2026", "Thu, 01 Jan 0000 00:00:00 +9999"])
def test_what_is_no_date_is_none(value: str) -> None:
    assert header_date(value) is None


@given(st.binary(max_size=2000))
def test_any_bytes_are_a_message_or_refused(data: bytes) -> None:
    try:
        raw = raw_from_bytes(b"From: a@x.example\nContent-Type: multipart/mixed; boundary=x\n\n" + data)
    except UnreadableMessage:
        return
    body_text(raw.parts)

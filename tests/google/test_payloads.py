"""Gmail's JSON, whole and damaged, as domain records."""

import base64
from datetime import UTC, datetime
from typing import Any

import pytest

from plugin.domain.mail.mime import part_text
from plugin.google import payloads


def _data(text: str | bytes) -> dict[str, Any]:
    raw = text.encode() if isinstance(text, str) else text
    return {"size": len(raw), "data": base64.urlsafe_b64encode(raw).decode()}


def _header(name: str, value: str) -> dict[str, str]:
    return {"name": name, "value": value}


def test_a_message_keeps_its_headers_in_order_its_leaves_and_its_labels() -> None:
    raw = payloads.raw_message(
        {
            "id": "m1",
            "threadId": "t1",
            "labelIds": ["INBOX", "UNREAD"],
            "internalDate": "1781524800000",
            "payload": {
                "mimeType": "multipart/mixed",
                "headers": [
                    _header("Received", "one"),
                    _header("Received", "two"),
                    _header("Subject", "Folded\r\n here"),
                    _header("Content-Type", "multipart/mixed; boundary=x"),
                ],
                "parts": [
                    {
                        "mimeType": "multipart/alternative",
                        "headers": [],
                        "parts": [
                            {
                                "mimeType": "text/plain",
                                "headers": [_header("Content-Type", 'text/plain; charset="utf-8"; format=flowed')],
                                "body": _data("Grüße"),
                            },
                            {"mimeType": "text/html", "body": _data("<p>Grüße</p>")},
                        ],
                    },
                    {
                        "mimeType": "application/pdf",
                        "filename": "=?utf-8?q?Angebot_f=C3=BCr_Mara.pdf?=",
                        "headers": [_header("Content-Disposition", 'attachment; filename="x.pdf"')],
                        "body": {"attachmentId": "a1", "size": 5},
                    },
                    {
                        "mimeType": "message/rfc822",
                        "headers": [],
                        "body": {"size": 9},
                        "parts": [{"mimeType": "text/plain", "body": _data("Somebody else's words")}],
                    },
                ],
            },
        }
    )
    assert (raw.id, raw.thread_id, raw.labels) == ("m1", "t1", ("INBOX", "UNREAD"))
    assert raw.date == datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
    assert raw.headers[:3] == (("Received", "one"), ("Received", "two"), ("Subject", "Folded here"))
    assert [part.mime_type for part in raw.parts] == ["text/plain", "text/html", "application/pdf", "message/rfc822"]
    plain, _, pdf, inner = raw.parts
    assert part_text(plain) == "Grüße"
    assert plain.charset == "utf-8"
    assert ("format", "flowed") in plain.parameters
    assert (pdf.filename, pdf.disposition, pdf.content) == ("Angebot für Mara.pdf", "attachment", b"")
    assert inner.content == b""


@pytest.mark.parametrize(
    ("content", "declared", "text"),
    [
        ("Grüße".encode(), "iso-8859-1", "Grüße"),
        ("Grüße".encode("iso-8859-1"), "iso-8859-1", "Grüße"),
        ("会議".encode(), "iso-2022-jp", "会議"),
        ("会議".encode("iso-2022-jp"), "iso-2022-jp", "会議"),
        (b"plain", "us-ascii", "plain"),
    ],
)
def test_text_is_read_whether_or_not_gmail_has_recoded_it(content: bytes, declared: str, text: str) -> None:
    headers = [_header("Content-Type", f"text/plain; charset={declared}")]
    raw = payloads.raw_message(
        {"id": "m", "payload": {"mimeType": "text/plain", "headers": headers, "body": _data(content)}}
    )
    assert part_text(raw.parts[0]) == text


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"id": "m", "payload": None},
        {"id": "m", "payload": {"headers": None, "parts": None, "body": None}},
        {"id": "m", "payload": {"headers": [None, {}, {"name": "Subject"}], "parts": [None, 3]}},
        {"id": "m", "internalDate": "soon", "labelIds": "INBOX"},
        {"id": "m", "internalDate": "99999999999999999999"},
        {"id": "m", "payload": {"mimeType": "text/plain", "body": {"data": "!!!"}}},
        {"id": "m", "payload": {"mimeType": "text/plain", "body": {"data": "YWJjZ"}}},
        {"id": "m", "payload": {"mimeType": "multipart/mixed", "parts": []}},
    ],
)
def test_anything_may_be_missing(data: dict[str, Any]) -> None:
    raw = payloads.raw_message(data)
    assert raw.date is None or raw.date.tzinfo is not None
    assert raw.labels == ()
    for part in raw.parts:
        assert isinstance(part_text(part), str)


def test_parts_within_parts_without_end_are_cut_off() -> None:
    part: dict[str, Any] = {"mimeType": "text/plain", "body": _data("deep")}
    for _ in range(100):
        part = {"mimeType": "multipart/mixed", "parts": [part]}
    assert payloads.raw_message({"id": "m", "payload": part}).parts == ()


def test_an_empty_mailbox_has_no_ids() -> None:
    assert payloads.id_page({"resultSizeEstimate": 0}).ids == ()
    page = payloads.id_page({"messages": [{"id": "1", "threadId": "2"}, {}, None], "nextPageToken": "n"})
    assert (page.ids, page.next_page_token) == ((("1", "2"),), "n")


def _changed(kind: str, message_id: str, labels: list[str], changed: list[str] | None = None) -> dict[str, Any]:
    change: dict[str, Any] = {"message": {"id": message_id, "threadId": f"t{message_id}", "labelIds": labels}}
    return {kind: [change | ({"labelIds": changed} if changed else {})]}


def test_history_is_read_as_the_net_effect_of_its_records() -> None:
    page = payloads.history_page(
        {
            "history": [
                _changed("messagesAdded", "1", ["SENT"]),
                _changed("messagesAdded", "2", ["INBOX"]),
                _changed("messagesDeleted", "2", []),
                _changed("labelsAdded", "3", ["TRASH"], ["TRASH"]),
                _changed("labelsRemoved", "4", ["INBOX"], ["TRASH"]),
                _changed("labelsAdded", "5", ["INBOX", "STARRED"], ["STARRED"]),
                _changed("labelsRemoved", "6", ["INBOX"], ["UNREAD"]),
                _changed("messagesAdded", "7", ["SPAM"]),
                _changed("labelsRemoved", "3", ["INBOX"], ["TRASH"]),
                _changed("labelsAdded", "8", ["SPAM"], ["SPAM"]),
                {"messagesAdded": [None, {}, {"message": {}}]},
            ],
            "historyId": 18446744073709551615,
        }
    )
    assert set(page.added) == {"1", "4", "3"}
    assert set(page.deleted) == {"2", "7", "8"}
    assert set(page.relabelled) == {"5", "6"}
    assert dict(page.labels)["5"] == ("INBOX", "STARRED")
    assert dict(page.threads)["1"] == "t1"
    assert page.history_id == "18446744073709551615"


def test_a_history_without_changes_is_empty() -> None:
    page = payloads.history_page({"historyId": "9"})
    assert (page.added, page.deleted, page.relabelled, page.history_id) == ((), (), (), "9")


def test_aliases_not_yet_verified_are_nobodys_and_signatures_become_text() -> None:
    found = payloads.send_as(
        {
            "sendAs": [
                {
                    "sendAsEmail": "Mara@Tidewell.example",
                    "displayName": "Mara Tide",
                    "isDefault": True,
                    "signature": "<div>Mara <b>Tide</b><br>Tidewell &amp; Co.</div><div>Harbour&nbsp;9</div>",
                },
                {"sendAsEmail": "old@tidewell.example", "verificationStatus": "pending"},
                {"sendAsEmail": "alias@tidewell.example", "verificationStatus": "accepted"},
                {"displayName": "nobody"},
            ]
        }
    )
    assert [alias.address for alias in found] == ["mara@tidewell.example", "alias@tidewell.example"]
    assert found[0].signature == "Mara Tide\nTidewell & Co.\nHarbour 9"
    assert found[0].is_default


def test_a_profile_keeps_the_history_id_as_text() -> None:
    profile = payloads.profile({"emailAddress": "Mara@Tidewell.example", "messagesTotal": 7, "historyId": "123"})
    assert (profile.address, profile.messages_total, profile.history_id) == ("mara@tidewell.example", 7, "123")


def _change(kind: str, labels: list[str], *changed: str, number: str = "m1") -> dict[str, object]:
    entry = {"message": {"id": number, "threadId": "t1", "labelIds": labels}, "labelIds": list(changed)}
    return {"id": "7", kind: [entry]}


@pytest.mark.parametrize(
    ("record", "became"),
    [
        (_change("labelsAdded", ["SENT"], "SENT"), True),
        (_change("labelsRemoved", ["SENT"], "DRAFT"), True),
        (_change("labelsAdded", ["INBOX", "UNREAD"], "INBOX"), True),
        (_change("labelsRemoved", ["INBOX"], "CHAT"), True),
        (_change("labelsAdded", ["DRAFT", "SENT"], "SENT"), False),
        (_change("labelsRemoved", ["INBOX"], "UNREAD"), False),
        (_change("labelsAdded", ["INBOX", "STARRED"], "STARRED"), False),
    ],
)
def test_labels_that_make_mail_of_something_are_told_apart(record: dict[str, object], became: bool) -> None:  # noqa: FBT001 - a row
    page = payloads.history_page({"history": [record], "historyId": "9"})
    assert page.became_mail == (("m1",) if became else ())


def test_the_words_that_lie_elsewhere_are_found_and_attachments_are_not() -> None:
    def part(kind: str, number: int, **fields: object) -> dict[str, object]:
        return {"mimeType": kind, "body": {"attachmentId": f"a{number}", "size": number}, **fields}

    inline = {"mimeType": "text/plain", "body": {"data": "SGk=", "size": 2}}
    attached = {"headers": [{"name": "Content-Disposition", "value": "attachment"}]}
    parts = [
        inline,
        part("text/html", 1),
        part("text/plain", 2, filename="notes.txt"),
        part("text/plain", 3, **attached),
        part("image/png", 4),
        {"mimeType": "multipart/related", "body": {"size": 0}, "parts": [part("text/plain", 5)]},
        {"mimeType": "message/rfc822", "filename": "x.eml", "body": {}, "parts": [part("text/plain", 6)]},
    ]
    found = payloads.detached_words({"payload": {"mimeType": "multipart/mixed", "body": {"size": 0}, "parts": parts}})
    assert [(name, size) for _, name, size in found] == [("a1", 1), ("a5", 5)]


@pytest.mark.parametrize("payload", [None, [], {"parts": [3, None, {"body": []}]}, {"body": {"attachmentId": 7}}])
def test_a_payload_of_any_shape_has_no_words_elsewhere(payload: object) -> None:
    assert payloads.detached_words({"payload": payload}) == []


def test_an_address_that_others_send_from_is_not_the_owners() -> None:
    found = payloads.send_as(
        {
            "sendAs": [
                {"sendAsEmail": "mara@tidewell.example", "isPrimary": True, "treatAsAlias": False},
                {"sendAsEmail": "studio@tidewell.example", "treatAsAlias": True},
                {"sendAsEmail": "team@tidewell.example", "treatAsAlias": False},
                {"sendAsEmail": "old@tidewell.example"},
            ]
        }
    )
    assert [one.is_mine for one in found] == [True, True, False, True]

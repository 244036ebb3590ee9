"""Gmail's behaviour where it surprises: threading, drafts, pages, history; driven with Google's stock client."""

import base64
from collections.abc import Callable
from typing import Any

import pytest
from googleapiclient.errors import HttpError

from plugin.sandbox.faults import Faults
from plugin.sandbox.server import Sandbox

ADA = "ada@lovelace.example"
AUTH = "https://www.googleapis.com/auth/"
Build = Callable[..., bytes]


def coded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode()


def decoded(body: dict[str, Any]) -> bytes:
    return base64.urlsafe_b64decode(body["data"])


def status_of(error: pytest.ExceptionInfo[HttpError]) -> int:
    return int(error.value.resp.status)


def headers_of(message: dict[str, Any]) -> dict[str, str]:
    return {item["name"]: item["value"] for item in message["payload"]["headers"]}


@pytest.fixture
def users(sandbox: Sandbox, clients: Any) -> Any:
    return clients.gmail(sandbox)


def test_a_full_message_is_a_tree_of_decoded_parts(users: Any) -> None:
    message = users.messages().get(userId="me", id=f"{3:016x}").execute()
    headers = headers_of(message)
    assert headers["From"] == "Renée Dupont <renee@atelier.example>"
    assert headers["Subject"] == "Réunion à Noël – 会議"
    assert headers["To"] == '"Lovelace, Ada" <ada@lovelace.example>'
    root = message["payload"]
    assert (root["partId"], root["mimeType"], root["body"]) == ("", "multipart/mixed", {"size": 0})
    alternative, attachment, inner = root["parts"]
    assert [part["partId"] for part in alternative["parts"]] == ["0.0", "0.1"]
    assert decoded(alternative["parts"][0]["body"]).decode("utf-8").rstrip() == "Un café ?"
    assert (attachment["filename"], attachment["mimeType"]) == ("été.pdf", "application/pdf")
    assert "data" not in attachment["body"]
    assert (inner["mimeType"], inner["parts"][0]["partId"]) == ("message/rfc822", "2.0")
    found = (
        users.messages()
        .attachments()
        .get(userId="me", messageId=message["id"], id=attachment["body"]["attachmentId"])
        .execute()
    )
    assert decoded(found) == b"%PDF-1.4 \x00\x01"


def test_metadata_carries_the_wanted_headers_and_no_body(users: Any) -> None:
    message = (
        users.messages()
        .get(userId="me", id=f"{3:016x}", format="metadata", metadataHeaders=["subject", "From"])
        .execute()
    )
    assert set(headers_of(message)) == {"Subject", "From"}
    assert "body" not in message["payload"]


def test_raw_is_the_very_message(users: Any, rich_letter: bytes) -> None:
    raw = users.messages().get(userId="me", id=f"{3:016x}", format="raw").execute()["raw"]
    assert b"Subject: =?utf-8?" in base64.urlsafe_b64decode(raw)


def test_lists_are_newest_first_without_trash_and_spam_unless_wanted(users: Any) -> None:
    def ids(**query: Any) -> list[int]:
        answer = users.messages().list(userId="me", **query).execute()
        return [int(item["id"], 16) for item in answer.get("messages", [])]

    assert ids() == [7, 4, 3, 2, 1]
    assert ids(includeSpamTrash=True) == [7, 6, 5, 4, 3, 2, 1]
    assert ids(q="in:anywhere from:prize.example") == [5]
    assert ids(labelIds=["INBOX", "UNREAD"]) == [3]
    assert ids(labelIds=["TRASH"]) == [6]
    assert ids(q="from:me in:sent") == [4, 2]


def test_pages_do_not_shift_when_mail_arrives_between_them(sandbox: Sandbox, users: Any, letter: Build) -> None:
    listing = users.messages()
    first = listing.list(userId="me", maxResults=2).execute()
    sandbox.deliver(ADA, letter(subject="News"))
    second = listing.list(userId="me", maxResults=500, pageToken=first["nextPageToken"]).execute()
    assert [int(item["id"], 16) for item in second["messages"]] == [3, 2, 1]
    assert "nextPageToken" not in second


@pytest.mark.parametrize(
    ("query", "status"), [({"pageToken": "???"}, 400), ({"pageToken": "eHl6"}, 400), ({"maxResults": 0}, 400)]
)
def test_a_wrong_page_is_400(users: Any, query: dict[str, Any], status: int) -> None:
    with pytest.raises(HttpError) as error:
        users.messages().list(userId="me", **query).execute()
    assert status_of(error) == status


def test_no_page_holds_more_than_500(start: Callable[..., Sandbox], clients: Any, letter: Build) -> None:
    sandbox = start(quota="off")
    for _ in range(600):
        sandbox.deliver(ADA, letter())
    users = clients.gmail(sandbox)
    begin = users.history().list(userId="me", startHistoryId=users.getProfile(userId="me").execute()["historyId"])
    assert "history" not in begin.execute()
    answer = users.messages().list(userId="me", maxResults=5000).execute()
    assert len(answer["messages"]) == 500
    assert answer["resultSizeEstimate"] == 201


def test_a_draft_keeps_its_id_and_changes_its_message_when_edited(users: Any, letter: Build) -> None:
    drafts = users.drafts()
    made = drafts.create(
        userId="me", body={"message": {"raw": coded(letter(subject="One", message_id="<1@x.example>"))}}
    )
    first = made.execute()
    second = drafts.update(
        userId="me", id=first["id"], body={"message": {"raw": coded(letter(subject="Two", message_id="<1@x.example>"))}}
    ).execute()
    assert second["id"] == first["id"]
    assert second["message"]["id"] != first["message"]["id"]
    assert second["message"]["threadId"] != first["message"]["threadId"]  # another subject is another thread
    with pytest.raises(HttpError) as error:
        users.messages().get(userId="me", id=first["message"]["id"]).execute()
    assert status_of(error) == 404
    found = drafts.list(userId="me", q="rfc822msgid:1@x.example").execute()["drafts"]
    assert [(item["id"], item["message"]["id"]) for item in found] == [(first["id"], second["message"]["id"])]


@pytest.mark.parametrize(
    ("fields", "joined"),
    [
        ({"subject": "Re: Plans", "in_reply_to": "<b@lovelace.example>"}, True),
        ({"subject": "plans", "references": "<a@mill.example> <b@lovelace.example>"}, True),
        ({"subject": "Other", "in_reply_to": "<b@lovelace.example>"}, False),
        ({"subject": "Re: Plans"}, False),
        ({"subject": "Re: Plans", "in_reply_to": "<unknown@x.example>"}, False),
    ],
)
def test_a_reply_joins_the_thread_only_with_thread_id_reference_and_subject(
    users: Any, letter: Build, fields: dict[str, str], *, joined: bool
) -> None:
    body = {"message": {"raw": coded(letter(**fields)), "threadId": "t1"}}
    draft = users.drafts().create(userId="me", body=body).execute()
    assert (draft["message"]["threadId"] == "t1") is joined
    without = {"message": {"raw": body["message"]["raw"]}}
    assert users.drafts().create(userId="me", body=without).execute()["message"]["threadId"] != "t1"


def test_what_a_draft_lacks_gmail_adds(users: Any) -> None:
    raw = b"To: ben@mill.example\r\nSubject: Bare\r\n\r\nWords.\r\n"
    draft = users.drafts().create(userId="me", body={"message": {"raw": coded(raw).rstrip("=")}}).execute()
    headers = headers_of(users.drafts().get(userId="me", id=draft["id"]).execute()["message"])
    assert headers["From"] == "Ada Lovelace <ada@lovelace.example>"
    assert {"Date", "Message-ID"} <= set(headers)


def test_a_sent_draft_is_gone_and_a_new_message_stands_in_its_thread(
    sandbox: Sandbox, users: Any, letter: Build
) -> None:
    raw = letter(**{"from": ADA, "to": "ben@mill.example", "subject": "Re: Plans"}, in_reply_to="<b@lovelace.example>")
    start = users.getProfile(userId="me").execute()["historyId"]
    draft = users.drafts().create(userId="me", body={"message": {"raw": coded(raw), "threadId": "t1"}}).execute()
    sent = users.drafts().send(userId="me", body={"id": draft["id"]}).execute()
    assert sent["labelIds"] == ["SENT"]
    assert sent["threadId"] == "t1"
    assert sent["id"] != draft["message"]["id"]
    with pytest.raises(HttpError) as error:
        users.drafts().get(userId="me", id=draft["id"]).execute()
    assert status_of(error) == 404
    thread = users.threads().get(userId="me", id="t1").execute()
    assert [message["id"] for message in thread["messages"]][-1] == sent["id"]
    changes = users.history().list(userId="me", startHistoryId=start).execute()["history"]
    kinds = [next(key for key in ("messagesAdded", "messagesDeleted") if key in change) for change in changes]
    assert kinds == ["messagesAdded", "messagesDeleted", "messagesAdded"]
    assert (sandbox.counters.sends_by_api, sandbox.counters.sends_pressed) == (1, 0)


def test_a_draft_to_nobody_is_not_sent(sandbox: Sandbox, users: Any, letter: Build) -> None:
    draft = users.drafts().create(userId="me", body={"message": {"raw": coded(letter(to=""))}}).execute()
    with pytest.raises(HttpError, match="Recipient address required"):
        users.drafts().send(userId="me", body={"id": draft["id"]}).execute()
    assert users.drafts().get(userId="me", id=draft["id"]).execute()["id"] == draft["id"]
    assert sandbox.counters.sends_by_api == 0


@pytest.mark.parametrize(
    ("message", "status"),
    [({"raw": "not base64!"}, 400), ({"raw": "AAAA", "threadId": "unknown"}, 404), (None, 400)],
)
def test_a_draft_that_cannot_be_made_is_refused_and_leaves_nothing(
    users: Any, message: dict[str, str] | None, status: int
) -> None:
    before = users.drafts().list(userId="me").execute()
    with pytest.raises(HttpError) as error:
        users.drafts().create(userId="me", body={"message": message} if message else {}).execute()
    assert status_of(error) == status
    assert users.drafts().list(userId="me").execute() == before


def test_history_tells_additions_deletions_and_labels_in_pages(sandbox: Sandbox, users: Any, letter: Build) -> None:
    start = users.getProfile(userId="me").execute()["historyId"]
    assert int(start) > 2**63
    new = sandbox.deliver(ADA, letter(subject="Re: Plans", in_reply_to="<b@lovelace.example>"))
    sandbox.trash(ADA, f"{1:016x}")
    sandbox.delete_message(ADA, f"{4:016x}")
    history = users.history()
    records: list[dict[str, Any]] = []
    request = history.list(userId="me", startHistoryId=start, maxResults=1)
    while request is not None:
        answer = request.execute()
        assert len(answer["history"]) == 1
        records += answer["history"]
        request = history.list_next(request, answer)
    ids = [int(record["id"]) for record in records]
    assert ids == sorted(set(ids))
    assert answer["historyId"] == str(ids[-1])
    assert records[0]["messagesAdded"][0]["message"] == {"id": new, "threadId": "t1", "labelIds": ["INBOX", "UNREAD"]}
    assert records[1]["labelsAdded"][0]["labelIds"] == ["TRASH"]
    assert records[2]["labelsRemoved"][0]["labelIds"] == ["INBOX"]
    assert records[3]["messagesDeleted"][0]["message"]["id"] == f"{4:016x}"
    only = history.list(userId="me", startHistoryId=start, historyTypes=["messageDeleted"]).execute()["history"]
    assert only == [records[3]]
    inbox = history.list(userId="me", startHistoryId=start, labelId="INBOX").execute()["history"]
    assert [record["id"] for record in inbox] == [records[0]["id"], records[2]["id"]]
    later = history.list(userId="me", startHistoryId=answer["historyId"]).execute()
    assert later == {"historyId": answer["historyId"]}


def test_history_too_old_or_unknown_is_404_and_the_new_one_works(sandbox: Sandbox, users: Any) -> None:
    old = users.getProfile(userId="me").execute()["historyId"]
    sandbox.expire_history()
    for start in (old, "1", str(2**64 - 1)):
        with pytest.raises(HttpError) as error:
            users.history().list(userId="me", startHistoryId=start).execute()
        assert status_of(error) == 404
    fresh = users.getProfile(userId="me").execute()["historyId"]
    assert users.history().list(userId="me", startHistoryId=fresh).execute() == {"historyId": fresh}


def test_history_grows_old_by_itself(start: Callable[..., Sandbox], clients: Any, clock: Any, letter: Build) -> None:
    sandbox = start(faults=Faults(history_lifetime_s=100))
    users = clients.gmail(sandbox)
    old = users.getProfile(userId="me").execute()["historyId"]
    sandbox.deliver(ADA, letter())
    users.history().list(userId="me", startHistoryId=old).execute()
    clock.seconds += 101
    with pytest.raises(HttpError) as error:
        users.history().list(userId="me", startHistoryId=old).execute()
    assert status_of(error) == 404


def test_an_answer_joins_the_thread_it_replies_to(sandbox: Sandbox, users: Any, letter: Build) -> None:
    new = sandbox.deliver(ADA, letter(subject="Re: Plans", references="<a@mill.example> <b@lovelace.example>"))
    assert users.messages().get(userId="me", id=new).execute()["threadId"] == "t1"
    alone = sandbox.deliver(ADA, letter(subject="Something else"))
    assert users.messages().get(userId="me", id=alone).execute()["threadId"] == alone


def test_search_finds_new_mail_and_drafts_only_after_the_lag(
    start: Callable[..., Sandbox], clients: Any, clock: Any, letter: Build
) -> None:
    sandbox = start(faults=Faults(search_lag_s=30))
    users = clients.gmail(sandbox)
    raw = coded(letter(message_id="<new@x.example>"))
    draft = users.drafts().create(userId="me", body={"message": {"raw": raw}}).execute()

    def found() -> tuple[bool, bool]:
        q = "rfc822msgid:new@x.example"
        return (
            "drafts" in users.drafts().list(userId="me", q=q).execute(),
            "messages" in users.messages().list(userId="me", q=q).execute(),
        )

    assert found() == (False, False)
    assert users.drafts().get(userId="me", id=draft["id"]).execute()["id"] == draft["id"]
    clock.seconds += 30
    assert found() == (True, True)


def test_the_metadata_scope_reads_neither_bodies_nor_searches(sandbox: Sandbox, clients: Any) -> None:
    users = clients.gmail(sandbox, f"{AUTH}gmail.metadata")
    assert users.messages().list(userId="me").execute()["messages"]
    users.messages().get(userId="me", id=f"{1:016x}", format="metadata").execute()
    for request in (
        users.messages().list(userId="me", q="in:sent"),
        users.messages().get(userId="me", id=f"{1:016x}"),
        users.messages().get(userId="me", id=f"{1:016x}", format="raw"),
    ):
        with pytest.raises(HttpError) as error:
            request.execute()
        assert status_of(error) == 403


def test_the_sending_addresses_begin_with_the_accounts_own(users: Any) -> None:
    own, alias = users.settings().sendAs().list(userId="me").execute()["sendAs"]
    assert (own["sendAsEmail"], own["isPrimary"], own["isDefault"]) == (ADA, True, True)
    assert "Engines" in own["signature"]
    assert (alias["sendAsEmail"], alias["isDefault"]) == ("ada@engines.example", False)


def test_one_user_sees_nothing_of_another(sandbox: Sandbox, clients: Any) -> None:
    ben = clients.gmail(sandbox, address="ben@mill.example")
    assert ben.messages().list(userId="me").execute() == {"resultSizeEstimate": 0}
    with pytest.raises(HttpError) as error:
        ben.messages().get(userId="me", id=f"{1:016x}").execute()
    assert status_of(error) == 404


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe\x00",
        b"no headers at all",
        b"\r\n\r\nonly a body",
        b"Content-Type: text/plain; charset=no-such\r\n\r\n\xe9",
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\ncut off",
        b"Content-Transfer-Encoding: base64\r\n\r\n!!!!",
        b"Subject: =?utf-8?b?broken\r\nFrom: =?x?q?=0D=0ABcc:_a@b.example?= <c@d.example>\r\n\r\nx",
        b"Content-Disposition: attachment; filename*=utf-8''%ff%fe\r\n\r\nx",
        b'Content-Type: text/plain; charset="a\x00b"\r\n\r\n\xe9',
        b"Content-Type: message/rfc822\r\n\r\nContent-Type: message/rfc822\r\n\r\nSubject: deep\r\n\r\nx",
    ],
)
def test_broken_mail_is_served_all_the_same(sandbox: Sandbox, users: Any, raw: bytes) -> None:
    message_id = sandbox.deliver(ADA, raw)
    for form in ("full", "metadata", "raw", "minimal"):
        message = users.messages().get(userId="me", id=message_id, format=form).execute()
        assert message["sizeEstimate"] == len(raw)
        for header in message.get("payload", {}).get("headers", []):
            assert "\r" not in header["value"]
            assert "\n" not in header["value"]
    assert users.messages().list(userId="me", q="words").execute()

"""Sandbox Gmail: what a person sees and presses."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
import requests

from plugin.sandbox.server import Sandbox
from plugin.sandbox.world import World, WorldAccount, WorldMessage

ADA = "ada@lovelace.example"
Build = Callable[..., bytes]


@pytest.fixture
def http() -> Iterator[requests.Session]:
    with requests.Session() as session:
        yield session


@pytest.fixture
def draft_id(sandbox: Sandbox, letter: Build) -> str:
    """A reply to Ben in the thread t1, as a program would have put it there."""
    raw = letter(
        **{"from": f"Ada Lovelace <{ADA}>", "to": "ben@mill.example", "subject": "Re: Plans"},
        in_reply_to="<b@lovelace.example>",
        message_id="<ours@lovelace.example>",
        x_handle="7",
        body="Dear Ben,\n\nCould you introduce me to Cy?\n",
    )
    return sandbox.google.mailbox(ADA).create_draft(raw, "t1")


def fields(page: str) -> dict[str, str]:
    """The form's fields as a browser would send them."""

    class Reader(HTMLParser):
        found: dict[str, str] = {}  # noqa: RUF012 - one reader, one page
        area: str | None = None

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = dict(attrs)
            if tag == "input" and given.get("name") not in {None, "q"}:
                self.found[str(given["name"])] = given.get("value") or ""
            if tag == "textarea":
                self.area = str(given["name"])
                self.found[self.area] = ""

        def handle_data(self, data: str) -> None:
            if self.area:
                self.found[self.area] += data

        def handle_endtag(self, tag: str) -> None:
            if tag == "textarea" and self.area:
                self.found[self.area] = self.found[self.area].removeprefix("\n")
                self.area = None

    reader = Reader()
    reader.found = {}
    reader.feed(page)
    return reader.found


def test_the_pages_show_accounts_folders_threads_and_drafts(
    sandbox: Sandbox, http: requests.Session, draft_id: str
) -> None:
    assert "Ada Lovelace" in http.get(sandbox.url).text
    mail = f"{sandbox.url}/mail/{ADA}"
    drafts = http.get(f"{mail}/").text
    assert "Re: Plans" in drafts
    assert "Half a thought" in drafts
    assert "Bridge" in http.get(f"{mail}/sent").text
    assert "Réunion à Noël" in http.get(f"{mail}/inbox").text
    assert "Old news" in http.get(f"{mail}/trash").text
    assert "Bridge" in http.get(f"{mail}/search", params={"q": "to:cy@wren.example"}).text
    thread = http.get(f"{mail}/thread/t1").text
    assert "Shall we meet?" in thread
    assert "Could you introduce me to Cy?" in thread
    page = http.get(f"{mail}/draft/{draft_id}").text
    assert fields(page)["to"] == "ben@mill.example"
    assert "conversation of 2 messages" in page
    link = http.get(f"{sandbox.url}/mail/", params={"authuser": ADA})
    assert link.url == f"{mail}/drafts"


def test_sending_unchanged_sends_the_very_words_and_counts_as_a_person(
    sandbox: Sandbox, http: requests.Session, draft_id: str
) -> None:
    url = f"{sandbox.url}/mail/{ADA}/draft/{draft_id}"
    form = fields(http.get(url).text)
    form["body"] = form["body"].replace("\n", "\r\n")  # as browsers send it
    answer = http.post(url, data={**form, "action": "send"}, headers={"Sec-Fetch-Site": "same-origin"})
    assert "Message sent." in answer.text
    assert (sandbox.counters.sends_pressed, sandbox.counters.sends_by_api) == (1, 0)
    box = sandbox.google.mailbox(ADA)
    sent = box.search("in:sent rfc822msgid:ours@lovelace.example")
    assert [letter.thread_id for letter in sent] == ["t1"]
    assert sent[0].text() == "Dear Ben,\n\nCould you introduce me to Cy?\n"
    assert sent[0].header("x-handle") == "7"
    assert draft_id not in box.drafts
    assert http.get(url).status_code == 404


def test_an_edit_is_saved_with_the_headers_kept(sandbox: Sandbox, http: requests.Session, draft_id: str) -> None:
    url = f"{sandbox.url}/mail/{ADA}/draft/{draft_id}"
    form = {**fields(http.get(url).text), "body": "Lieber Ben,\r\n\r\ngrüße Cy – 会議!", "action": "save"}
    page = http.post(url, data=form).text
    assert "Draft saved." in page
    letter = sandbox.google.mailbox(ADA).draft(draft_id)
    assert letter.text() == "Lieber Ben,\n\ngrüße Cy – 会議!\n"
    assert letter.rfc822_message_id() == "<ours@lovelace.example>"
    assert letter.header("in-reply-to") == "<b@lovelace.example>"
    assert letter.thread_id == "t1"
    before = letter.id
    http.post(url, data={**fields(page), "action": "save"})
    assert sandbox.google.mailbox(ADA).draft(draft_id).id == before  # nothing was changed, so nothing is


def test_another_subject_moves_the_draft_out_of_the_thread(
    sandbox: Sandbox, http: requests.Session, draft_id: str
) -> None:
    url = f"{sandbox.url}/mail/{ADA}/draft/{draft_id}"
    http.post(url, data={**fields(http.get(url).text), "subject": "Élan", "action": "save"})
    letter = sandbox.google.mailbox(ADA).draft(draft_id)
    assert (letter.header("subject"), letter.thread_id == "t1") == ("Élan", False)


def test_discarding_deletes_and_sends_nothing(sandbox: Sandbox, http: requests.Session, draft_id: str) -> None:
    url = f"{sandbox.url}/mail/{ADA}/draft/{draft_id}"
    assert "Draft discarded." in http.post(url, data={"action": "discard"}).text
    assert draft_id not in sandbox.google.mailbox(ADA).drafts
    assert sandbox.counters.sends_pressed == 0


def test_a_draft_without_a_recipient_stays_and_says_why(
    sandbox: Sandbox, http: requests.Session, draft_id: str
) -> None:
    url = f"{sandbox.url}/mail/{ADA}/draft/{draft_id}"
    answer = http.post(url, data={**fields(http.get(url).text), "to": "", "action": "send"})
    assert answer.status_code == 400
    assert "Please name at least one recipient." in answer.text
    assert draft_id in sandbox.google.mailbox(ADA).drafts


def test_a_header_cannot_be_smuggled_in_through_a_field(
    sandbox: Sandbox, http: requests.Session, draft_id: str
) -> None:
    url = f"{sandbox.url}/mail/{ADA}/draft/{draft_id}"
    smuggled = "Hello\r\nBcc: spy@evil.example"
    http.post(url, data={**fields(http.get(url).text), "subject": smuggled, "action": "save"})
    letter = sandbox.google.mailbox(ADA).draft(draft_id)
    assert letter.header("bcc") == ""
    assert letter.header("subject") == "Hello Bcc: spy@evil.example"


def test_the_other_side_can_be_played(sandbox: Sandbox, http: requests.Session) -> None:
    thread = f"{sandbox.url}/mail/{ADA}/thread/t1"
    assert "Ben Mill" in http.get(thread).text
    page = http.post(f"{thread}/answer", data={"body": "Gladly. Write to Cy."})
    assert "Gladly. Write to Cy." in page.text
    newest = sandbox.google.mailbox(ADA).thread("t1")[-1]
    assert newest.header("from") == "Ben Mill <ben@mill.example>"
    assert newest.header("in-reply-to") == "<b@lovelace.example>"
    assert newest.labels == ["INBOX", "UNREAD"]
    assert "> Hello." in newest.text()


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
def test_no_other_site_can_press_a_button(
    sandbox: Sandbox, http: requests.Session, draft_id: str, headers: dict[str, str]
) -> None:
    for path in (f"draft/{draft_id}", "thread/t1/answer"):
        answer = http.post(f"{sandbox.url}/mail/{ADA}/{path}", data={"action": "send", "body": "x"}, headers=headers)
        assert answer.status_code == 403
    assert draft_id in sandbox.google.mailbox(ADA).drafts
    assert sandbox.counters.sends_pressed == 0


def test_what_mail_says_is_shown_and_never_run(start: Callable[..., Sandbox], http: requests.Session) -> None:
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
    raw = f"From: {evil} <a@b.example>\r\nTo: {evil}\r\nSubject: {evil}\r\n\r\n</textarea>{evil}".encode()
    messages = tuple(
        WorldMessage(str(number), str(number), (label,), datetime(2026, 6, 1, tzinfo=UTC), raw)
        for number, label in enumerate(("DRAFT", "INBOX", "SENT"))
    )
    sandbox = start(world=World((WorldAccount("1", ADA, evil, messages=messages),)))
    draft = next(iter(sandbox.google.mailbox(ADA).drafts))
    mail = f"{sandbox.url}/mail/{ADA}"
    for url in (
        sandbox.url,
        f"{mail}/inbox",
        f"{mail}/sent",
        f"{mail}/thread/1",
        f"{mail}/draft/{draft}",
        f"{mail}/search?q=%22%3E%3Cscript%3E",
    ):
        page = http.get(url)
        assert page.status_code == 200
        assert "<script" not in page.text
        assert "<img" not in page.text
        assert page.text.count("<textarea") == page.text.count("</textarea>")
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
        assert page.headers["X-Content-Type-Options"] == "nosniff"


def test_nothing_is_asked_of_any_other_host(sandbox: Sandbox, http: requests.Session, draft_id: str) -> None:
    for path in ("", f"/mail/{ADA}/drafts", f"/mail/{ADA}/draft/{draft_id}", "/static/sandbox.css"):
        page = http.get(sandbox.url + path).text
        assert not re.search(r'(?:src|href|action)="https?://|url\(', page)


@pytest.mark.parametrize(
    "path", ["/mail/nobody@x.example/drafts", f"/mail/{ADA}/thread/none", f"/mail/{ADA}/draft/none"]
)
def test_what_is_not_there_is_404(sandbox: Sandbox, http: requests.Session, path: str) -> None:
    assert http.get(sandbox.url + path).status_code == 404


def test_a_long_folder_has_pages(sandbox: Sandbox, http: requests.Session, letter: Build) -> None:
    for number in range(60):
        sandbox.deliver(ADA, letter(subject=f"Number {number}"))
    first = http.get(f"{sandbox.url}/mail/{ADA}/inbox").text
    assert first.count("<li class") == 50
    assert "Older" in first
    assert http.get(f"{sandbox.url}/mail/{ADA}/inbox?page=2").text.count("<li class") == 11

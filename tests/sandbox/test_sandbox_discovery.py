"""Every route of the sandbox against the discovery documents that ship with Google's client library."""

import base64
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from discovery import load_document, problems

from plugin.sandbox import calendar, gmail
from plugin.sandbox.server import Sandbox

GMAIL = load_document("gmail.v1")
CALENDAR = load_document("calendar.v3")


def _methods(resource: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from resource.get("methods", {}).values()
    for inner in resource.get("resources", {}).values():
        yield from _methods(inner)


DOCUMENTED = {method["id"]: method for document in (GMAIL, CALENDAR) for method in _methods(document)}


def documented(service: str, name: str) -> dict[str, Any]:
    """The discovery document's entry for one of our methods."""
    prefix = "gmail.users." if service == "gmail" else "calendar."
    found: dict[str, Any] = DOCUMENTED[prefix + name]
    return found


def test_the_checker_sees_each_kind_of_defect() -> None:
    wrong = {
        "id": 7,
        "threadId": "t",
        "historyId": "-1",
        "sizeEstimate": "12",
        "raw": "ab",
        "invented": True,
        "labelIds": "INBOX",
    }
    found = " ".join(problems(GMAIL, {"$ref": "Message"}, wrong, "message"))
    for part in ("id: 7", "historyId", "sizeEstimate", "raw", "invented", "labelIds"):
        assert part in found
    assert problems(GMAIL, {"$ref": "Message"}, {"id": "1"}, "m") == ["m: Message lacks threadId"]
    assert problems(GMAIL, {"$ref": "SendAs"}, {"sendAsEmail": "a", "verificationStatus": "no"}, "s")


def test_every_method_has_googles_verb_path_and_no_scope_that_google_would_not_accept() -> None:
    for service, methods, root in (("gmail", gmail.METHODS, "/"), ("calendar", calendar.METHODS, "/calendar/v3/")):
        for method in methods:
            entry = documented(service, method.name)
            assert method.verb == entry["httpMethod"]
            assert re.sub(r"<\w+>", "{}", method.path) == root + re.sub(r"{\+?\w+}", "{}", entry["path"])
            assert set(method.scopes) <= set(entry["scopes"])


def _gmail_answers(users: Any, raw: str, reply: str) -> dict[str, list[Any]]:
    """An answer of every Gmail method, in all the forms it comes in."""
    messages, threads, drafts = users.messages(), users.threads(), users.drafts()
    start = users.getProfile(userId="me").execute()["historyId"]
    rich = messages.get(userId="me", id=f"{3:016x}").execute()
    attachment = next(part["body"]["attachmentId"] for part in rich["payload"]["parts"] if part["filename"])
    draft = drafts.create(userId="me", body={"message": {"raw": reply, "threadId": "t1"}}).execute()
    updated = drafts.update(userId="me", id=draft["id"], body={"message": {"raw": reply}}).execute()
    other = drafts.create(userId="me", body={"message": {"raw": raw}}).execute()
    everywhere = {"userId": "me", "includeSpamTrash": True}
    answers = {
        "getProfile": [users.getProfile(userId="me").execute()],
        "messages.list": [
            messages.list(**everywhere).execute(),
            messages.list(userId="me", maxResults=1).execute(),
            messages.list(userId="me", q="subject:nothing").execute(),
        ],
        "messages.get": [
            messages.get(userId="me", id=entry["id"], format=form).execute()
            for entry in messages.list(**everywhere).execute()["messages"]
            for form in ("full", "metadata", "raw", "minimal")
        ],
        "messages.attachments.get": [
            messages.attachments().get(userId="me", messageId=rich["id"], id=attachment).execute()
        ],
        "messages.send": [messages.send(userId="me", body={"raw": raw}).execute()],
        "messages.trash": [messages.trash(userId="me", id=f"{1:016x}").execute()],
        "threads.list": [threads.list(**everywhere).execute(), threads.list(userId="me", q="is:no").execute()],
        "threads.get": [threads.get(userId="me", id="t1").execute()],
        "drafts.create": [draft, other],
        "drafts.update": [updated],
        "drafts.get": [drafts.get(userId="me", id=draft["id"]).execute()],
        "drafts.list": [drafts.list(userId="me").execute(), drafts.list(userId="me", q="subject:no").execute()],
        "drafts.send": [drafts.send(userId="me", body={"id": draft["id"]}).execute()],
        "drafts.delete": [drafts.delete(userId="me", id=other["id"]).execute()],
        "settings.sendAs.list": [users.settings().sendAs().list(userId="me").execute()],
        "labels.list": [users.labels().list(userId="me").execute()],
    }
    answers["history.list"] = [
        users.history().list(userId="me", startHistoryId=start).execute(),
        users.history().list(userId="me", startHistoryId=start, maxResults=1).execute(),
    ]
    return answers


def test_every_gmail_answer_is_as_documented(sandbox: Sandbox, clients: Any, letter: Callable[..., bytes]) -> None:
    raw = base64.urlsafe_b64encode(letter(to="cy@wren.example")).decode()
    reply = base64.urlsafe_b64encode(letter(subject="Re: Plans", in_reply_to="<a@mill.example>")).decode()
    answers = _gmail_answers(clients.gmail(sandbox), raw, reply)
    assert set(answers) == {method.name for method in gmail.METHODS}
    for name, given in answers.items():
        response = documented("gmail", name).get("response")
        for answer in given:
            if response is None:
                assert answer == ""
            else:
                assert problems(GMAIL, response, answer, name) == []


def test_every_calendar_answer_is_as_documented(sandbox: Sandbox, clients: Any) -> None:
    service = clients.calendar(sandbox)
    events = service.events()
    first = events.list(calendarId="primary", singleEvents=True, maxResults=3).execute()
    whole = events.list(calendarId="primary", showDeleted=True).execute()
    sandbox.cancel_event("ada@lovelace.example", "single1")
    answers = {
        "events.list": [
            first,
            whole,
            events.list(calendarId="primary", singleEvents=True, pageToken=first["nextPageToken"]).execute(),
            events.list(calendarId="primary", showDeleted=True, syncToken=whole["nextSyncToken"]).execute(),
        ],
        "events.get": [events.get(calendarId="primary", eventId=item).execute() for item in ("single2", "holiday")],
        "calendars.get": [service.calendars().get(calendarId="primary").execute()],
        "calendarList.get": [service.calendarList().get(calendarId="primary").execute()],
        "calendarList.list": [service.calendarList().list().execute()],
    }
    assert set(answers) == {method.name for method in calendar.METHODS}
    assert [item["status"] for item in answers["events.list"][3]["items"]] == ["cancelled"]
    for name, given in answers.items():
        response = documented("calendar", name)["response"]
        for answer in given:
            assert problems(CALENDAR, response, answer, name) == []


@pytest.mark.parametrize("path", ["/gmail/v1/users/me/watch", "/calendar/v3/colors", "/nowhere"])
def test_an_unknown_route_is_googles_404(sandbox: Sandbox, path: str) -> None:
    with sandbox.app.test_client() as client:
        answer = client.get(path, base_url=sandbox.url)
    assert answer.status_code == 404
    assert answer.json is not None
    assert answer.json["error"]["status"] == "NOT_FOUND"

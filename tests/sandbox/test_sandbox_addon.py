"""The sandbox's add-on host, against an add-on that answers as it is told: how it calls, and what it carries out."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pytest
import requests
from flask import Flask, Response, request
from google.auth import jwt
from werkzeug.serving import make_server

from plugin.sandbox.addon import CLIENT_ID, SERVICE_ACCOUNT, permanent
from plugin.sandbox.identity import signer
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.world import World, WorldAccount

ADA = "ada@lovelace.example"
EVENT = {
    "id": "e1",
    "summary": "Review <b>it</b>",
    "start": {"dateTime": "2030-06-15T10:00:00+02:00", "timeZone": "Europe/Berlin"},
    "end": {"dateTime": "2030-06-15T11:00:00+02:00", "timeZone": "Europe/Berlin"},
    "organizer": {"email": ADA, "self": True},
    "attendees": [{"email": ADA, "self": True, "responseStatus": "accepted"}, {"email": "ben@mill.example"}],
}


class Pretend:
    """An add-on that answers the same to every call, and remembers what it was asked."""

    def __init__(self) -> None:
        self.answer: Any = {}
        self.status = 200
        self.asked: list[tuple[str, dict[str, Any], str]] = []
        app = Flask("pretend")

        @app.post("/addon/<path:path>")
        def told(path: str) -> Response:
            self.asked.append((f"/addon/{path}", request.get_json(), request.headers.get("Authorization", "")))
            return Response(json.dumps(self.answer), status=self.status, content_type="application/json")

        self._server = make_server("127.0.0.1", 0, app, threaded=True)
        self.url = f"http://127.0.0.1:{self._server.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def card(self, *widgets: dict[str, Any], how: str = "pushCard") -> None:
        """Answer with a card of these widgets."""
        action = {"navigations": [{how: {"header": {"title": "A card"}, "sections": [{"widgets": list(widgets)}]}}]}
        self.answer = {"action": action} if how == "pushCard" else {"renderActions": {"action": action}}

    def gmail(self, **markup: Any) -> None:
        """Answer with something for Gmail to do."""
        self.answer = {"renderActions": {"hostAppAction": {"gmailAction": markup}}}

    def stop(self) -> None:
        """Stop answering."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=5)


@pytest.fixture
def pretend() -> Iterator[Pretend]:
    made = Pretend()
    yield made
    made.stop()


@pytest.fixture
def sandbox(pretend: Pretend) -> Iterator[Sandbox]:
    with start_sandbox(World((WorldAccount(sub="42", address=ADA, name="Ada", events=(EVENT,)),))) as running:
        running.install_addon(
            {
                "addOns": {
                    "common": {"name": "Pretend", "homepageTrigger": {"runFunction": f"{pretend.url}/addon/home"}},
                    "gmail": {
                        "contextualTriggers": [{"onTriggerFunction": f"{pretend.url}/addon/message"}],
                        "composeTrigger": {"actions": [{"runFunction": f"{pretend.url}/addon/compose"}]},
                    },
                    "calendar": {"eventOpenTrigger": {"runFunction": f"{pretend.url}/addon/event"}},
                }
            }
        )
        yield running


@pytest.fixture
def letter(sandbox: Sandbox) -> str:
    raw = f"From: Ben <ben@mill.example>\r\nTo: {ADA}\r\nSubject: Plans\r\nMessage-ID: <a@mill.example>\r\n\r\nHi.\r\n"
    return sandbox.deliver(ADA, raw.encode())


@pytest.fixture
def get(sandbox: Sandbox) -> Callable[[str], str]:
    """A page's text."""

    def fetch(path: str) -> str:
        answer = requests.get(sandbox.url + path, timeout=30)
        assert answer.status_code == 200, path
        return answer.text

    return fetch


def press(sandbox: Sandbox, page: str, label: str, **headers: str) -> requests.Response:
    """Press a button of the panel, without following where it leads."""
    for found in re.finditer(r'<form method="post" action="([^"]*/addon/[^"]*)">(.*?)</form>', page, re.DOTALL):
        if f">{label}</button>" in found[2]:
            fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', found[2]))
            data = {name: unescape(value) for name, value in fields.items()}
            return requests.post(sandbox.url + found[1], data=data, headers=headers, allow_redirects=False, timeout=30)
    raise AssertionError(f"no button {label}")


def button(label: str, url: str, **parameters: str) -> dict[str, Any]:
    pairs = [{"key": key, "value": value} for key, value in parameters.items()]
    on_click = {"action": {"function": url, "parameters": pairs}}
    return {"buttonList": {"buttons": [{"text": label, "onClick": on_click}]}}


def test_a_call_is_signed_for_its_own_address_and_says_for_whom_and_what_is_open(
    pretend: Pretend, get: Callable[[str], str], letter: str, sandbox: Sandbox
) -> None:
    pretend.card({"textParagraph": {"text": "Hello"}})
    page = get(f"/mail/{ADA}/thread/{letter}")
    assert "A card" in page
    assert "Hello" in page
    ((path, event, header),) = pretend.asked
    decode: Any = jwt.decode
    claims = decode(header.removeprefix("Bearer "), certs=signer().certificates(), audience=pretend.url + path)
    assert (claims["email"], claims["email_verified"], claims["iss"]) == (SERVICE_ACCOUNT, True, sandbox.url)
    token = event["authorizationEventObject"]["userIdToken"]
    user = decode(token, certs=signer().certificates(), audience=CLIENT_ID)
    assert (user["sub"], user["email"]) == ("42", ADA)
    assert event["gmail"]["messageId"] == permanent("msg-f", letter) == f"msg-f:{int(letter, 16)}"
    assert event["commonEventObject"]["hostApp"] == "GMAIL"
    assert event["commonEventObject"]["timeZone"]["id"] == "Europe/Berlin", "the zone of the user's own events"


def test_the_calendar_shows_its_events_and_calls_with_the_open_one(
    pretend: Pretend, get: Callable[[str], str], sandbox: Sandbox
) -> None:
    pretend.card({"textParagraph": {"text": "Beside"}})
    page = get(f"/calendar/{ADA}/event/e1")
    assert "Review &lt;b&gt;it&lt;/b&gt;" in page
    ((path, event, _),) = pretend.asked
    assert path == "/addon/event"
    assert event["calendar"]["id"] == "e1"
    assert [one["email"] for one in event["calendar"]["attendees"]] == [ADA, "ben@mill.example"]
    assert "Beside" in get(f"/calendar/{ADA}/")
    assert pretend.asked[-1][0] == "/addon/home"


def test_a_button_brings_its_parameters_and_what_was_open(
    pretend: Pretend, get: Callable[[str], str], letter: str, sandbox: Sandbox
) -> None:
    pretend.card(button("Go", f"{pretend.url}/addon/go", a="1", b='<"&>'))
    page = get(f"/mail/{ADA}/thread/{letter}")
    pretend.card({"textParagraph": {"text": "Gone"}}, how="updateCard")
    answer = press(sandbox, page, "Go")
    assert "Gone" in answer.text
    path, event, _ = pretend.asked[-1]
    assert path == "/addon/go"
    assert event["commonEventObject"]["parameters"] == {"a": "1", "b": '<"&>'}
    assert event["gmail"]["messageId"] == permanent("msg-f", letter)


def test_a_created_draft_opens_in_gmail_and_in_calendar_only_by_a_link(
    pretend: Pretend, get: Callable[[str], str], letter: str, sandbox: Sandbox
) -> None:
    pretend.card(button("Go", f"{pretend.url}/addon/go"))
    mail, event = get(f"/mail/{ADA}/thread/{letter}"), get(f"/calendar/{ADA}/event/e1")
    pretend.gmail(openCreatedDraftActionMarkup={"draftId": "r-7", "draftThreadId": "7"})
    assert press(sandbox, mail, "Go").headers["Location"].endswith(f"/mail/{ADA}/draft/r-7")
    assert "only Gmail can" in press(sandbox, event, "Go").text
    pretend.answer = {"renderActions": {"action": {"link": {"url": "https://mail.example/x"}}}}
    assert press(sandbox, event, "Go").headers["Location"] == "https://mail.example/x"


def test_words_are_inserted_into_the_letter_that_is_being_written(
    pretend: Pretend, get: Callable[[str], str], sandbox: Sandbox
) -> None:
    pretend.card(button("Insert", f"{pretend.url}/addon/insert"))
    begun = requests.post(
        f"{sandbox.url}/mail/{ADA}/new", data={"to": "Ben <ben@mill.example>"}, allow_redirects=False, timeout=30
    )
    path = begun.headers["Location"]
    page = get(path)
    assert pretend.asked[-1][1]["gmail"]["toRecipients"] == ["ben@mill.example"]
    contents = [{"content": "Dear Ben,\n\nwould you?\n", "contentType": "TEXT"}]
    update = {
        "updateBody": {"insertContents": contents, "type": "IN_PLACE_INSERT"},
        "updateSubject": {"subject": "One"},
    }
    pretend.gmail(updateDraftActionMarkup=update)
    assert press(sandbox, page, "Insert").status_code == 303
    pretend.card({"textParagraph": {"text": "x"}})
    written = get(path)
    assert "would you?" in written
    assert 'value="One"' in written


def test_no_button_leads_a_call_away_from_the_addon_and_no_other_page_presses_one(
    pretend: Pretend, get: Callable[[str], str], letter: str, sandbox: Sandbox
) -> None:
    pretend.card(button("Away", "http://127.0.0.1:1/addon/go"), button("Go", f"{pretend.url}/addon/go"))
    page = get(f"/mail/{ADA}/thread/{letter}")
    calls = len(pretend.asked)
    assert "leads away from the add-on" in press(sandbox, page, "Away").text
    assert press(sandbox, page, "Go", **{"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert len(pretend.asked) == calls


@pytest.mark.parametrize(("status", "answer"), [(401, {}), (500, {}), (200, []), (200, "x"), (200, {})])
def test_an_addon_that_fails_leaves_the_mail_as_it_is(
    pretend: Pretend, get: Callable[[str], str], letter: str, status: int, answer: Any
) -> None:
    pretend.status, pretend.answer = status, answer
    page = get(f"/mail/{ADA}/thread/{letter}")
    assert "Hi." in page
    assert ("The add-on answered" in page) is (answer != {} or status != 200)


def test_without_an_addon_there_is_no_panel_and_no_call(
    pretend: Pretend, get: Callable[[str], str], letter: str, sandbox: Sandbox
) -> None:
    sandbox.addon.deployment = None
    for path in (f"/mail/{ADA}/thread/{letter}", f"/mail/{ADA}/inbox", f"/calendar/{ADA}/"):
        assert 'id="addon"' not in get(path)
    assert pretend.asked == []


def test_markup_in_a_card_is_cut_down_to_what_googles_widgets_read(
    pretend: Pretend, get: Callable[[str], str], letter: str
) -> None:
    text = "<b>bold</b><script>alert(1)</script><img src=x onerror=alert(1)>"
    pretend.card({"decoratedText": {"topLabel": text, "text": text, "bottomLabel": text}})
    panel = get(f"/mail/{ADA}/thread/{letter}").split('id="addon"', 1)[1]
    assert panel.count("<b>bold</b>") == 3
    assert "<script" not in panel
    assert "<img" not in panel

"""The `fields` parameter."""

from typing import Any

import pytest
from googleapiclient.errors import HttpError

from plugin.sandbox.failures import GoogleFailure
from plugin.sandbox.partial import mask, masked
from plugin.sandbox.server import Sandbox

VALUE = {"a": 1, "b": [{"c": 2, "d": {"e": 3, "f": 4}}, {"c": 5}], "g": {"e": 6, "h": 7}}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("a", {"a": 1}),
        ("a,g", {"a": 1, "g": {"e": 6, "h": 7}}),
        ("b/c", {"b": [{"c": 2}, {"c": 5}]}),
        ("b(c,d/e)", {"b": [{"c": 2, "d": {"e": 3}}, {"c": 5}]}),
        ("g/e,g/h", {"g": {"e": 6, "h": 7}}),
        ("g/e,g", {"g": {"e": 6, "h": 7}}),
        ("*/e", {"a": 1, "b": [{}, {}], "g": {"e": 6}}),
        ("nothing", {}),
    ],
)
def test_an_answer_holds_what_was_selected_and_no_more(fields: str, expected: dict[str, Any]) -> None:
    assert masked(VALUE, mask(fields)) == expected


@pytest.mark.parametrize("fields", ["a,", "a(b", "a)", "/a", "a b", "(a)", "a//b"])
def test_a_selector_that_cannot_be_read_is_400(fields: str) -> None:
    with pytest.raises(GoogleFailure) as failure:
        mask(fields)
    assert failure.value.status == 400


def test_the_stock_clients_selections_are_kept(sandbox: Sandbox, clients: Any) -> None:
    messages = clients.gmail(sandbox).messages()
    answer = messages.list(userId="me", maxResults=1, fields="messages/id,nextPageToken").execute()
    assert set(answer) == {"messages", "nextPageToken"}
    assert set(answer["messages"][0]) == {"id"}
    message = messages.get(userId="me", id=f"{1:016x}", fields="id,payload/headers").execute()
    assert set(message) == {"id", "payload"}
    assert set(message["payload"]) == {"headers"}
    with pytest.raises(HttpError):
        messages.list(userId="me", fields="messages(id").execute()

"""`draft --write`: the letter that the user's language model writes from the facts, from the command line."""

import json
from collections.abc import Callable

import pytest
from briefs import a_letter, answer, letter_for
from builders import OWNER, an_address
from model_host import Answer, Asked, model_host, refused, said
from pages_house import NOW, furnish
from printed import Printed

from plugin.domain.model import Account
from web.bootstrap import Wiring

WHEN = ("--now", NOW.isoformat())


def writing(asked: Asked) -> Answer:
    """The host's answer."""
    return said(answer(letter_for(asked.body["messages"][1]["content"])))


@pytest.fixture
def account(wiring: Wiring) -> Account:
    """An account of files, with an ask to make."""
    with wiring.open_control() as control:
        account = control.import_account([an_address(OWNER)], now=NOW)
    with wiring.open_store(account) as store:
        furnish(store)
    return account


@pytest.fixture
def suggestion(account: Account, askwell: Callable[..., Printed]) -> str:
    """The ask."""
    assert account.kind != "google"
    return str(json.loads(askwell("suggest", "--json", *WHEN).out)["suggestions"][0]["id"])


def test_a_letter_is_written_only_where_allowed_and_shown_before_anything_is_kept(
    wiring: Wiring, account: Account, suggestion: str, askwell: Callable[..., Printed]
) -> None:
    own = askwell("draft", suggestion, "--dry-run", "--json", *WHEN)
    stays = askwell("draft", suggestion, "--dry-run", "--write", "--json", *WHEN)
    assert "reader set --write" in stays.err
    assert json.loads(stays.out)["body"] == json.loads(own.out)["body"]
    assert json.loads(stays.out)["written"]["model"] is None
    with model_host(writing) as host:
        askwell("reader", "set", host.url, "small", "--yes", "--no-read", "--write")
        assert json.loads(askwell("reader", "status", "--json", *WHEN).out)["writing"]
        shown = askwell("draft", suggestion, "--dry-run", "--write", "--json", *WHEN)
    shape = json.loads(shown.out)
    assert "I wonder whether my work could be of use to Elena Ruiz." in shape["body"]
    assert shape["subject"] == "A word about Elena Ruiz"
    assert shape["written"] == {"model": "small", "why": None}
    assert [one["sentence"] for one in shape["claims"]] == ["It was good to see you on Friday."]
    assert "small wrote this" in shown.err
    with wiring.open_store(account) as store:
        assert store.load_draft_versions(suggestion) == []
        assert list(store.load_drafts()) == []


def test_the_written_letter_becomes_the_draft_with_what_its_sentences_stand_on(
    wiring: Wiring, account: Account, suggestion: str, askwell: Callable[..., Printed]
) -> None:
    with model_host(writing) as host:
        askwell("reader", "set", host.url, "small", "--yes", "--no-read", "--write")
        made = askwell("draft", suggestion, "--write", *WHEN)
        again = askwell("draft", suggestion, "--write", *WHEN)
    assert made.status == again.status == 0
    with wiring.open_store(account) as store:
        (record,) = store.load_drafts()
        assert store.load_draft_versions(suggestion) == []
    assert "of use to Elena Ruiz" in record.body
    assert [claim.sentence for claim in record.claims] == ["It was good to see you on Friday."]


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([said("Sure!")] * 3, "not in the shape"),
        ([said(answer(a_letter((1, "You are wonderful.", ""))))] * 3, "was refused each time"),
        ([refused(402)], "no credit left"),
        ([refused(500)] * 9, "Askwell's own words stay"),
    ],
)
def test_what_is_refused_or_does_not_come_leaves_askwells_words(
    suggestion: str, askwell: Callable[..., Printed], answers: list[Answer], told: str
) -> None:
    own = askwell("draft", suggestion, "--dry-run", "--json", *WHEN)
    left = list(answers)
    with model_host(lambda _asked: left.pop(0) if left else refused(500)) as host:
        askwell("reader", "set", host.url, "small", "--yes", "--no-read", "--write")
        shown = askwell("draft", suggestion, "--dry-run", "--write", "--json", *WHEN)
    assert told in shown.err
    assert json.loads(shown.out)["body"] == json.loads(own.out)["body"]
    assert told in json.loads(shown.out)["written"]["why"]


def test_a_refused_letter_is_asked_for_anew_with_what_was_wrong(
    suggestion: str, askwell: Callable[..., Printed]
) -> None:
    def better(asked: Asked) -> Answer:
        first = "refused" not in json.loads(asked.body["messages"][1]["content"])
        letter = letter_for(asked.body["messages"][1]["content"])
        return said(answer(a_letter((1, "Graham Bellweather says hello.", "f1")) if first else letter))

    with model_host(better) as host:
        askwell("reader", "set", host.url, "small", "--yes", "--no-read", "--write")
        shown = askwell("draft", suggestion, "--dry-run", "--write", "--json", *WHEN)
        second = json.loads(host.asked[1].body["messages"][1]["content"])
    assert "stands in no fact" in second["refused"][0]["why"]
    assert "of use to Elena Ruiz" in json.loads(shown.out)["body"]

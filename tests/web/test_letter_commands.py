"""`asks letter` and `asks withdraw`: letters after an ask from the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import OWNER, an_address
from model_host import Answer, Asked, model_host, said
from pages_house import NORA, NOW, furnish
from printed import Printed
from rewordings import answer

from plugin.domain.model import AskStatus, DraftVersion, StatusChange
from web.bootstrap import Wiring

WHEN = ("--now", NOW.isoformat())


@pytest.fixture
def ask_id(wiring: Wiring, askwell: Callable[..., Printed]) -> str:
    """An ask to Nora that was declined."""
    with wiring.open_control() as control:
        account = control.import_account([an_address(OWNER)], now=NOW)
    with wiring.open_store(account) as store:
        furnish(store)
    suggestion = json.loads(askwell("suggest", "--json", *WHEN).out)["suggestions"][0]["id"]
    made = askwell("draft", suggestion, "--json", *WHEN)
    found = str(json.loads(made.out)["ask"])
    with wiring.open_store(account) as store:
        for status in (AskStatus.SENT, AskStatus.DECLINED):
            store.change_ask(found, StatusChange(status, NOW))
    return found


def test_a_letter_is_shown_written_once_and_withdrawn(ask_id: str, askwell: Callable[..., Printed]) -> None:
    listed = askwell("asks", *WHEN)
    assert "gracious line" in listed.out
    shown = askwell("asks", "letter", ask_id, "gracious_line", "--dry-run", "--json", *WHEN)
    assert json.loads(shown.out)["draft_id"] is None
    assert json.loads(shown.out)["to"] == NORA
    made = askwell("asks", "letter", ask_id, "gracious_line", "--json", *WHEN)
    path = Path(json.loads(made.out)["path"])
    assert path.exists()
    assert "nothing was sent" in made.err
    again = askwell("asks", "letter", ask_id, "gracious_line", *WHEN)
    assert "made before" in again.err
    assert askwell("asks", "withdraw", ask_id, "gracious_line", *WHEN).status == 0
    assert not path.exists()
    gone = askwell("asks", "withdraw", ask_id, "gracious_line", *WHEN)
    assert gone.status == 1
    assert "no draft to withdraw" in gone.err


def test_a_letter_without_a_reason_is_refused_in_a_sentence(ask_id: str, askwell: Callable[..., Printed]) -> None:
    refused = askwell("asks", "letter", ask_id, "thank_meeting", *WHEN)
    assert refused.status == 1
    assert "No meeting is known yet" in refused.err
    assert askwell("asks", "letter", ask_id, "eaten", *WHEN).status == 2
    assert askwell("asks", "withdraw", ask_id, "reminder", *WHEN).status == 1


def test_a_draft_is_reworded_only_where_allowed_and_taken_only_when_said(
    wiring: Wiring, askwell: Callable[..., Printed]
) -> None:
    with wiring.open_control() as control:
        account = control.import_account([an_address(OWNER)], now=NOW)
    with wiring.open_store(account) as store:
        furnish(store)
    suggestion = json.loads(askwell("suggest", "--json", *WHEN).out)["suggestions"][0]["id"]
    refused = askwell("draft", suggestion, "--dry-run", "--reword", *WHEN)
    assert "reader set --reword" in refused.err

    def anew(asked: Asked) -> Answer:
        found = json.loads(asked.body["messages"][1]["content"])["sentences"]
        texts = {one["number"]: one["text"] for one in found}
        return said(answer({n: f"{text[:-1]}, perhaps." if text[-1] == "." else text for n, text in texts.items()}))

    with model_host(anew) as host:
        askwell("reader", "set", host.url, "small", "--yes", "--no-read", "--reword")
        shown = askwell("draft", suggestion, "--reword", *WHEN)
        assert "{+" in shown.out
        assert "--take" in shown.err
        with wiring.open_store(account) as store:
            (before,) = store.load_drafts()
        assert ", perhaps." not in before.body
        taken = askwell("draft", suggestion, "--reword", "--take", "--json", *WHEN)
    shape = json.loads(taken.out)
    assert shape["reworded"]["body"] == shape["body"]
    with wiring.open_store(account) as store:
        (after,) = store.load_drafts()
    assert ", perhaps." in after.body
    assert [claim.facts for claim in after.claims] == [claim.facts for claim in before.claims]


def test_words_that_were_edited_on_the_page_are_taken_unless_others_are_wanted(
    wiring: Wiring, askwell: Callable[..., Printed]
) -> None:
    with wiring.open_control() as control:
        account = control.import_account([an_address(OWNER)], now=NOW)
    with wiring.open_store(account) as store:
        furnish(store)
    suggestion = json.loads(askwell("suggest", "--json", *WHEN).out)["suggestions"][0]["id"]
    assert "not edited" in askwell("draft", suggestion, "--versions", *WHEN).out
    with wiring.open_store(account) as store:
        store.save_draft_version(DraftVersion(suggestion, 1, NOW, NORA, "Elena", "Hi Nora, in my words."))
    assert [one["body"] for one in json.loads(askwell("draft", suggestion, "--versions", "--json", *WHEN).out)] == [
        "Hi Nora, in my words."
    ]
    for option in ("--fresh", "--shorter", "--alone", "--in-person"):
        shown = askwell("draft", suggestion, "--dry-run", "--json", option, *WHEN)
        assert "in my words" not in json.loads(shown.out)["body"]
    made = askwell("draft", suggestion, "--json", *WHEN)
    assert json.loads(made.out)["body"].strip() == "Hi Nora, in my words."
    assert "your own words" in made.err
    with wiring.open_store(account) as store:
        assert store.load_draft_versions() == []

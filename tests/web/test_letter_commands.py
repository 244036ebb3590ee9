"""`asks letter` and `asks withdraw`: letters after an ask from the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import OWNER, an_address
from pages_house import NORA, NOW, furnish
from printed import Printed

from plugin.domain.model import AskStatus, StatusChange
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

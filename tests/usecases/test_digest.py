"""The digest as a draft to oneself: made once a day by the once-only protocol, yesterday's withdrawn, never sent."""

from contextlib import suppress
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

from asking_days import NORA
from asking_house import House, open_house
from builders import NOW, OWNER, an_address

from plugin.domain.model import DraftKind, DraftState
from plugin.errors import Unfinished
from plugin.sandbox.faults import Faults
from plugin.usecases.digest import put_digest
from plugin.usecases.track import track


def put(house: House, days: int = 0, text: str = "Waiting for you\n  · Thanks owed: Nora Weiss\n") -> None:
    now = NOW + timedelta(days=days)
    put_digest(house.store, house.mailbox, house.day, "Your morning", text, now=now)  # type: ignore[arg-type]


def test_it_lies_among_the_drafts_addressed_to_oneself_once_a_day(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        for _ in range(3):
            put(house)
        (letter,) = house.drafts()
        parsed = message_from_bytes(letter.raw, policy=policy.default)
        assert parsed["to"] == OWNER
        assert "Thanks owed: Nora Weiss" in parsed.get_content()
        assert house.calls("drafts.create") == 1
        assert house.sandbox.counters.sends_by_api == 0
        (record,) = house.store.load_drafts()
        assert (record.kind, record.ask_id, record.state) == (DraftKind.DIGEST, "", DraftState.CREATED)


def test_the_one_of_the_day_before_goes_unless_it_was_changed(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        put(house)
        put(house, days=1)
        assert len(house.drafts()) == 1
        house.edit(b"To: mara@lindqvist.example\r\nSubject: Mine now\r\n\r\nA list of my own.\r\n")
        put(house, days=2)
        assert len(house.drafts()) == 2, "what the user wrote is not thrown away"


def test_an_answer_that_is_lost_makes_no_second_draft(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", faults=Faults(drop_rate=1.0, only=frozenset({"drafts.create"}))) as house:
        with suppress(Unfinished):
            put(house)
        house.sandbox.faults = Faults()
        for minutes in (1, 5, 20, 60):
            track(house.store, house.mailbox, house.day, now=NOW + timedelta(minutes=minutes))  # type: ignore[arg-type]
        put(house)
        assert len(house.drafts()) == 1
        assert house.calls("drafts.create") == 1


def test_whoever_is_forgotten_goes_from_it(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        put(house)
        house.store.forget_person([an_address(NORA)], "Nora Weiss", now=NOW)
        assert house.store.load_drafts() == []

"""The hand-made collection of hard messages: each file's `why` says what makes it hard."""

import json
from pathlib import Path
from typing import Any

import pytest

from plugin.domain.extraction.read_message import Reading, raw_from_bytes, read_message

HARD = Path(__file__).parents[2] / "data" / "hard_messages"
MESSAGES = sorted(path.stem for path in HARD.glob("*.eml"))


def fold(text: str) -> str:
    return " ".join(text.split())


def read(stem: str) -> tuple[Reading, dict[str, Any]]:
    expected: dict[str, Any] = json.loads((HARD / f"{stem}.json").read_text())["expect"]
    return read_message(raw_from_bytes((HARD / f"{stem}.eml").read_bytes())), expected


def test_the_collection_holds_sixty_messages_and_a_reason_for_each() -> None:
    assert len(MESSAGES) >= 60
    assert all(len(json.loads((HARD / f"{stem}.json").read_text())["why"]) > 20 for stem in MESSAGES)


@pytest.mark.parametrize("stem", MESSAGES)
def test_a_hard_message_is_read_as_a_careful_person_would(stem: str) -> None:  # noqa: C901, PLR0912  a branch for each key
    reading, expected = read(stem)
    shape = reading.as_json(f"{stem}.eml")
    kinds = [signal["kind"] for signal in shape["signals"] if signal["kind"] != "thanks"]
    for key, value in expected.items():
        if key == "own_text":
            assert fold(shape["own_text"]) == fold(value)
        elif key in {"own_text_has", "quoted_has", "signature_has"}:
            field = {"own_text_has": "own_text", "quoted_has": "quoted_text", "signature_has": "signature"}[key]
            assert [words for words in value if words not in fold(shape[field])] == []
        elif key == "own_text_lacks":
            assert [words for words in value if words in shape["own_text"]] == []
        elif key == "signals":
            assert sorted(kinds) == sorted(value)
        elif key == "signals_have":
            assert set(value) <= set(kinds)
        elif key == "signals_lack":
            assert not set(value) & set(kinds)
        elif key == "signals_of":
            assert [[signal["kind"], signal["whose"]] for signal in shape["signals"]] == value
        elif key == "quoted_from":
            assert [header.sender.address for header in reading.quoted_headers if header.sender] == value
        elif key == "wrote_to":
            pairs = [[h.sender.address, to.address] for h in reading.quoted_headers if h.sender for to in h.to]
            assert pairs == value
        elif key == "stances":
            assert {m.name: m.stance for m in reading.mentions if m.name in value} == value
        elif key == "attachments":
            assert list(reading.attachments) == value
        else:
            assert shape[key] == value

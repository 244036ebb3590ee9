"""World files."""

import json
from datetime import UTC, datetime

import pytest

from plugin.sandbox.world import World, WorldAccount, WorldMessage


def test_a_world_survives_the_way_through_its_file(world: World) -> None:
    assert World.from_json(world.to_json()) == world


def test_bytes_that_are_no_text_survive_too() -> None:
    message = WorldMessage("1", "1", ("INBOX",), datetime(2026, 1, 1, tzinfo=UTC), bytes(range(256)))
    world = World((WorldAccount("1", "a@x.example", "A", messages=(message,)),))
    assert World.from_json(world.to_json()) == world


def test_a_world_written_by_hand_may_leave_out_nearly_everything() -> None:
    text = json.dumps(
        {
            "accounts": [
                {
                    "address": "ada@lovelace.example",
                    "messages": [{"raw": "Subject: S\n\nx", "received": "2026-01-01T10:00:00+01:00"}],
                }
            ]
        }
    )
    (account,) = World.from_json(text).accounts
    assert (account.name, account.events, account.messages[0].labels) == ("ada", (), ("INBOX",))
    assert account.messages[0].thread_id == account.messages[0].id


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{", "not valid JSON"),
        ("[]", "accounts"),
        ('{"accounts": []}', "at least one account"),
        ('{"accounts": [7]}', r"accounts\[0\] must be an object"),
        ('{"accounts": [{}]}', r"accounts\[0\].address"),
        ('{"accounts": [{"address": "ada"}]}', "mail address"),
        ('{"accounts": [{"address": "a@x.example", "events": {}}]}', "events must be a list"),
        ('{"accounts": [{"address": "a@x.example", "profile": 7}]}', "profile must be an object"),
        ('{"accounts": [{"address": "a@x.example", "messages": [{"raw": 7}]}]}', "received"),
        ('{"accounts": [{"address": "a@x.example", "messages": [{"received": "noon"}]}]}', "no ISO 8601 time"),
        (
            '{"accounts": [{"address": "a@x.example", "messages": [{"received": "2026-01-01T10:00"}]}]}',
            "no offset",
        ),
        (
            '{"accounts": [{"address": "a@b", "messages": [{"raw": "\\ud800", "received": "2026-01-01T10Z"}]}]}',
            "no text",
        ),
        ('{"accounts": [{"address": "a@x.example"}, {"address": "a@x.example"}]}', "same address"),
    ],
)
def test_a_broken_world_file_is_told_in_one_sentence(text: str, place: str) -> None:
    with pytest.raises(ValueError, match=place) as error:
        World.from_json(text)
    assert "\n" not in str(error.value)
    assert str(error.value).endswith((".", ")."))

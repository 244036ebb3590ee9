"""Records and their JSON."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

import pytest
from builders import NOW, a_message
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.model import Mailbox, MailMessage
from plugin.store.rows import dump, encode, from_json, instant, parse_instant, storable, to_json


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Older:
    name: str


@dataclass(frozen=True)
class Newer:
    name: str
    colour: Colour | None = None
    when: datetime | None = None
    pairs: tuple[tuple[str, float], ...] = ()
    boxes: frozenset[str] = field(default_factory=frozenset)


def test_fields_that_equal_their_defaults_are_left_out() -> None:
    assert encode(Newer("a")) == {"name": "a"}
    assert "style" not in encode(a_message())


def test_a_record_written_before_a_field_existed_is_read_with_its_default() -> None:
    assert from_json(Newer, to_json(Older("a"))) == Newer("a")


def test_a_field_that_is_not_known_any_more_is_passed_over() -> None:
    assert from_json(Older, to_json(Newer("a", Colour.RED))) == Older("a")


@given(
    st.builds(
        Newer,
        st.text(),
        st.sampled_from([None, Colour.RED]),
        st.none() | st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=14))])),
        st.lists(st.tuples(st.text(), st.floats(allow_nan=False))).map(tuple),
        st.frozensets(st.text(st.characters(exclude_categories=["Cs"]))),
    )
)
def test_any_record_survives_the_way_there_and_back(record: Newer) -> None:
    text = to_json(record)
    assert storable(text) == text
    assert from_json(Newer, text) == record


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        to_json(Newer("a", when=NOW.replace(tzinfo=None)))
    with pytest.raises(ValueError, match="aware"):
        instant(NOW.replace(tzinfo=None))


def test_instants_sort_in_order_of_time_whatever_their_zones() -> None:
    noon = datetime(2025, 6, 1, 12, tzinfo=timezone(timedelta(hours=-5)))
    earlier = datetime(2025, 6, 1, 20, tzinfo=timezone(timedelta(hours=9)))
    assert instant(earlier) < instant(noon)
    assert parse_instant(instant(noon)) == noon
    assert parse_instant(None) is None


def test_mailboxes_that_repeat_are_one_object_in_memory() -> None:
    text = to_json(a_message())
    first, second = from_json(MailMessage, text), from_json(MailMessage, text)
    assert first.sender is second.sender
    assert first.sender == Mailbox(first.sender.address, "Mara Lindqvist")


def test_text_that_sqlite_would_refuse_is_escaped() -> None:
    assert dump(["é"]) == '["é"]'
    assert dump(["\ud800"]) == '["\\ud800"]'
    assert storable("a\ud800b") == "a?b"

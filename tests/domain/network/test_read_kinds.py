"""What the careful reader found of a kind weighs above what rules hear, and leaves nothing to ask where it is one."""

import pytest
from builders import NOW, an_account, an_address, an_exchange, corrections, days_ago

from plugin.domain.model import Finding, FindingKind, Kind, MessageId, Relationship
from plugin.domain.network.kinds import Setting
from plugin.domain.network.read_kinds import read_kinds
from plugin.domain.network.relationships import score_relationships
from plugin.domain.people.identities import find_people
from plugin.domain.suggestions.kind_chances import is_close_call, is_open, kind_chances

NORA = ("nora@brightwater.example", "Nora Weiss")


def nora(*found: Finding, attached: tuple[str, ...] = ("Invoice-12.pdf",)) -> Relationship:
    """Somebody to whom an invoice went, which is what a client's letters hold, read with care."""
    messages = an_exchange(NORA, since=days_ago(40), times=4, attachments=attached)
    account = an_account()
    people = find_people([], messages, account, corrections())
    setting = Setting(read=read_kinds(found, people))
    return score_relationships([], messages, people, account, corrections=corrections(), setting=setting, now=NOW)[0]


def read_as(kind: Kind, days: float = 10) -> Finding:
    whom, when = an_address(NORA[0]), days_ago(days)
    number = MessageId(f"{kind}-{days}")
    return Finding(number, FindingKind.RELATIONSHIP, number, when, whom, "As we said.", kind, about=whom, model="m")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.FORMER_CLIENT])
def test_what_was_read_is_what_somebody_is(kind: Kind) -> None:
    found = nora(read_as(kind))
    assert found.kind is kind
    assert "read by m" in {one.rule for one in found.kind_evidence}


def test_a_client_of_old_was_read_last() -> None:
    assert nora(read_as(Kind.CLIENT, 300), read_as(Kind.FORMER_CLIENT, 5)).kind is Kind.FORMER_CLIENT


def test_somebody_read_as_none_of_all_kinds_is_not_asked_about() -> None:
    found = nora(read_as(Kind.OTHER), attached=())
    assert kind_chances(found)[0][0] is Kind.OTHER
    assert not is_close_call(found)
    assert not is_open(found)
    assert is_open(nora(attached=()))


def test_two_readings_of_one_weight_leave_the_kind_open() -> None:
    found = nora(read_as(Kind.OTHER), read_as(Kind.NETWORKING))
    assert is_close_call(found)

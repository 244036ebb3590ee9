"""What the careful reader found, beside what the rules heard in the same message."""

import pytest
from builders import OWNER, a_message, a_signal, an_address, at

from plugin.domain.extraction.heard_by_reader import attentive, with_findings
from plugin.domain.model import Finding, FindingKind, MessageId, SignalKind

NORA = "nora@brightwater.example"


def heard(kind: SignalKind, *, read: bool, found: bool = False, by_me: bool = False) -> list[tuple[str, bool]]:
    """Whose the signal is that a rule hears in a message, and whether it counts; `found`: the reader hears it, too."""
    signal = a_signal(kind, "A sentence.")
    sender, to = (OWNER, NORA) if by_me else (NORA, OWNER)
    letter = a_message(sender, to=to, signals=[signal], sent_by_me=by_me)
    finding = Finding(
        "f1", FindingKind.SIGNAL, letter.id, at("2025-06-02"), an_address(NORA), "A sentence.", kind.value
    )
    reads: set[MessageId] = {letter.id} if read else set()
    joined = with_findings([letter], [finding] if found else [], reads)[0]
    return [(one.whose, one.counts) for one in joined.signals]


@pytest.mark.parametrize("kind", list(SignalKind))
def test_what_rules_hear_stands_where_nobody_has_read_or_the_reader_hears_it_too(kind: SignalKind) -> None:
    assert heard(kind, read=False) == [("own", True)]
    assert heard(kind, read=True, found=True) == [("own", True)]


@pytest.mark.parametrize("kind", list(SignalKind))
def test_what_only_a_rule_hears_in_a_message_that_was_read_counts_where_it_holds_an_ask_back(kind: SignalKind) -> None:
    against = kind in {SignalKind.COMPLAINT, SignalKind.DECLINED}
    assert heard(kind, read=True) == [("doubted", against)]


def test_what_the_user_asked_for_earlier_is_not_doubted() -> None:
    assert heard(SignalKind.INTRODUCTION_REQUEST, read=True, by_me=True) == [("own", True)]
    assert heard(SignalKind.THANKS, read=True, by_me=True) == [("doubted", False)]


def silent_about(share: float, number: int = 20) -> bool:
    """Whether the silence counts of a reader who found so much of what the rules heard in so many letters."""
    letters = [
        a_message(NORA, to=OWNER, signals=[a_signal(SignalKind.THANKS, "Thank you.")], id=f"m{one}")
        for one in range(number)
    ]
    findings = [
        Finding(f"f{one.id}", FindingKind.SIGNAL, one.id, one.date, one.sender.address, "Thank you.", "thanks")
        for one in letters[: int(share * number)]
    ]
    return attentive(letters, findings, {one.id for one in letters}) != frozenset()


def test_the_silence_of_a_reader_counts_once_it_has_shown_that_it_hears() -> None:
    assert silent_about(0.8)
    assert not silent_about(0.0)
    assert not silent_about(0.4)
    assert not silent_about(1.0, number=9)

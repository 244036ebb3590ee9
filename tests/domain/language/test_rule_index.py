"""The index of rules: it may offer a rule that stays silent, and never withhold one that would speak."""

from collections.abc import Sequence
from threading import Thread

import pytest

from plugin.domain.language.pack_schema import schema
from plugin.domain.language.packs import codes, packs, rules
from plugin.domain.language.rule_index import RuleIndex
from plugin.domain.language.rules import Rule, spoken_words, straighten


def a_rule(name: str, patterns: Sequence[str], triggers: Sequence[str] = ()) -> Rule:
    lists = {"good": ("good", "very fine", "extra\\w*")}
    return Rule(name, "praise", tuple(triggers), tuple(patterns), (), "", (), (), lambda key: lists[key])


def offered(index: RuleIndex, sentence: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.rule.id, one.patterns) for one in index.candidates(spoken_words(sentence))]


@pytest.mark.parametrize("code", codes())
def test_no_rule_that_would_speak_is_withheld_asleep_or_awake(code: str) -> None:
    language = next(one for one in packs() if one.code == code)
    known = [
        rule
        for file, parts in schema(code).items()
        for key in parts.rules
        for rule in language.rules(f"{file}.{key}").rules
    ]
    index = RuleIndex(known)
    sentences = [(rule, straighten(text)) for rule in known for text in rule.yes]
    for _ in range(2):
        for rule, sentence in sentences:
            assert any(one.rule is rule and one.search(sentence) for one in index.candidates(spoken_words(sentence)))


def test_once_its_demands_are_known_a_pattern_is_offered_only_where_all_are_met() -> None:
    index = RuleIndex([a_rule("x.1", (r"\byour (?:work|job)\b", r"\bwork\w* of yours\b"), ("work*", "job"))])
    assert offered(index, "We work on Sundays.") == [("x.1", (0, 1))]
    assert offered(index, "We work on Mondays.") == []
    assert offered(index, "Your job is safe.") == [("x.1", (0,))]
    assert offered(index, "Those workshops of yours!") == [("x.1", (1,))]


def test_a_demand_that_is_met_within_a_word_withholds_nothing() -> None:
    index = RuleIndex([a_rule("x.1", (r"\w*werk gut",))])
    for _ in range(2):
        assert offered(index, "Das Handwerk gut!") == [("x.1", (0,))]


def test_entries_of_lists_count_by_their_words_and_by_their_beginnings() -> None:
    index = RuleIndex([a_rule("x.1", (r"\bis {good} {good}",))])
    offered(index, "Nothing.")
    assert offered(index, "It is very fine extraordinary.") == [("x.1", (0,))]
    assert offered(index, "It is very good.") == [("x.1", (0,))]
    assert offered(index, "It is very bad.") == []


def test_words_behind_an_apostrophe_count_by_themselves() -> None:
    index = RuleIndex([a_rule("x.1", (r"\bd'accord\b",), ("d'accord",)), a_rule("x.2", (r"\bi'm in\b",), ("i",))])
    for _ in range(2):
        assert offered(index, "D'accord.") == [("x.1", (0,))]
        assert offered(index, "Yes, I'm in.") == [("x.2", (0,))]


def test_rules_keep_their_order_and_the_leftmost_speaks() -> None:
    index = RuleIndex([a_rule("x.1", ("late",)), a_rule("x.2", ("early",)), a_rule("x.3", ("early",))])
    assert [name for name, _ in offered(index, "Early and late.")] == ["x.1", "x.2", "x.3"]
    heard = index.first("From early till late.")
    assert heard is not None
    assert (heard[0].id, heard[1]) == ("x.2", 5)


def test_an_index_without_rules_offers_none() -> None:
    assert RuleIndex([]).candidates(spoken_words("Anything.")) == []


def test_threads_that_ask_at_once_get_what_one_gets_alone() -> None:
    known = rules("signals.praise").rules
    sentences = [straighten(text) for rule in known for text in rule.yes]
    alone, shared = RuleIndex(known), RuleIndex(known)
    wanted = [alone.first(sentence) for sentence in sentences]
    got: list[list[object]] = []

    def ask() -> None:
        got.append([shared.first(sentence) for sentence in sentences])

    threads = [Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [wanted] * 4

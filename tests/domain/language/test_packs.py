"""Language packs: complete, and each rule true to its own examples."""

from collections import Counter
from typing import Any

import pytest

from plugin.domain.language.pack_schema import SHARED, schema
from plugin.domain.language.packs import UnknownLanguage, check_pack, codes, pack, words
from plugin.domain.language.rule_index import RuleIndex, broken_examples
from plugin.domain.language.rules import Rule, spoken_words
from plugin.domain.language.templates import BadPattern

RULES = [
    rule
    for code in codes()
    for file, parts in schema(code).items()
    for table in parts.rules
    for rule in pack(code).rules(f"{file}.{table}").rules
]


@pytest.mark.parametrize("code", [*codes(), SHARED])
def test_a_pack_holds_all_that_is_asked_for_and_nothing_else(code: str) -> None:
    assert check_pack(code) == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_hears_its_examples_and_not_its_counter_examples(rule: Rule) -> None:
    assert broken_examples(rule) == []


def test_no_two_rules_have_one_id() -> None:
    times = Counter(rule.id for rule in RULES)
    assert [rule_id for rule_id, count in times.items() if count > 1] == []


def test_an_unknown_language_fails_loudly() -> None:
    with pytest.raises(UnknownLanguage, match="no language pack 'zz'"):
        pack("zz")


def test_a_trigger_is_a_whole_word_or_the_beginning_of_one() -> None:
    rule = Rule("x.1", "praise", ("saved", "recom*"), ("saved|recom",), (), "", (), (), lambda _: ())
    index = RuleIndex([rule])
    assert [one.rule for one in index.candidates(spoken_words("You saved us."))] == [rule]
    assert [one.rule for one in index.candidates(spoken_words("I'd recommend it."))] == [rule]
    assert index.candidates(spoken_words("It saves time.")) == []


def test_the_parts_of_an_elided_word_are_words_too() -> None:
    assert {"d'accord", "d", "accord"} <= spoken_words("D'accord.").words


def a_rule(**parts: Any) -> Rule:
    """A rule with the given parts and nothing else; lists are not at hand."""
    plain: dict[str, Any] = {"id": "x.1", "table": "tie", "triggers": (), "unless": (), "says": "", "yes": (), "no": ()}
    return Rule(**{**plain, "entries": lambda name: LISTS[name], **parts})


LISTS = {"opinions": ("view", "mind")}


def test_a_group_holds_none_of_what_is_excluded() -> None:
    rule = a_rule(patterns=(r"my (?P<what>\w+) §",), excluding={"what": ("opinions",)})
    assert rule.search("Meet my cousin §.")
    assert not rule.search("In my view § is right.")
    assert rule.search("In my view § is my cousin; call my cousin §.")


def test_a_rule_may_want_a_second_thing_anywhere_in_the_sentence() -> None:
    rule = a_rule(patterns=(r"with §",), also=(r"\b(?:i|we)\b",))
    assert rule.search("We sing with §.")
    assert not rule.search("She sings with §.")


def test_a_pattern_that_is_none_is_named_with_its_rule() -> None:
    for pattern in ("(sings", "sings [with", "sings\\"):
        rule = a_rule(triggers=("sings",), patterns=(pattern,))
        with pytest.raises(BadPattern, match=r"^x\.1: the pattern .*sings"):
            RuleIndex([rule]).first("She sings.")


def test_words_of_a_language_without_a_pack_stand_beside_those_of_the_packs() -> None:
    assert check_pack(SHARED) == []
    assert set(pack("en").words("names.titles")) < words("names.titles")

"""What a pattern demands of a sentence: never more than it takes for it to match."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.language.pack_schema import schema
from plugin.domain.language.packs import packs
from plugin.domain.language.required import meets, required
from plugin.domain.language.rules import Rule, spoken_words, straighten
from plugin.domain.language.templates import Template

LISTS = {"good": ("great", "first[- ]class", "a (?:joy|delight)"), "work": ("jobs?", "report"), "none": ()}


def entries(name: str) -> tuple[str, ...]:
    return LISTS[name]


@pytest.mark.parametrize(
    ("pattern", "demands"),
    [
        (r"\byour report\b", [{" your report "}]),
        (r"thank", [{"thank"}]),
        (r"\bslides? of\b", [{" slide"}, {" of "}]),
        (r"\b(?:wow|great job)!", [{" wow ", " great job "}]),
        (r"\b(?:wow|\w+)", []),
        (r"\b{good} {work}\b", [{" great ", " first class ", " joy ", " delight "}, {" job", " report "}]),
        (r"(?<!\w){work}(?!\w)", [{" job", " report "}]),
        (r"it(?:'s| is) mine", [{"it"}, {" s ", " is "}, {" mine"}]),
        (r"(?:very )?good(?! bye)", [{"good"}]),
        (r"a{2,3}b{0,2}c+", [{"a"}, {"c"}]),
        (r"organi[sz]ed", [{"organi"}, {"ed"}]),
        (r"\bTHE (?P<what>dog)", [{" the "}, {" dog"}]),
        (r"(?=.*cat)", []),
        (r"\x41bc", []),
        (r"well{1}", [{"well"}]),
        ("dır", [{"dir"}]),
    ],
)
def test_a_pattern_demands_what_stands_on_every_way_through_it(pattern: str, demands: list[set[str]]) -> None:
    found = required(pattern, entries)
    assert sorted(map(sorted, found)) == sorted(map(sorted, demands))


SIGNS = (r"\b", r"\s", " ", "a", "B", "job", "'", "é", ".", r"\w+", r"\W*", "[xy]", "[ ,-]", "s?", "^", "$", "b{2}")
GROUPS = (
    "{good}",
    "{work}",
    "(?:a|job b)",
    "(?:so |very )?",
    "(?:x|)",
    "(?:b {good}|a)+",
    r"(?<!\w)",
    r"(?!\w)",
    "(?-i:A)",
)


@given(
    st.lists(st.sampled_from([*SIGNS, *GROUPS]), min_size=1, max_size=6).map("".join),
    st.text(alphabet="aB jobxys',İſé_-1", max_size=12)
    | st.lists(
        st.sampled_from(["great ", "job", "a", " b", "first-class ", "report", "very ", "x, ", "A ", "bb", "'s "]),
        max_size=6,
    ).map("".join),
)
def test_whatever_matches_meets_the_demands(pattern: str, sentence: str) -> None:
    if Template(pattern, entries).search(sentence):
        assert meets(spoken_words(sentence).row, required(pattern, entries))


RULES = [
    rule
    for pack in packs()
    for file, parts in schema(pack.code).items()
    for table in parts.rules
    for rule in pack.rules(f"{file}.{table}").rules
]


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_heard_without_looking_at_demands_is_heard_with_them(rule: Rule) -> None:
    for sentence in map(straighten, (*rule.yes, *rule.no)):
        for pattern in rule.patterns:
            if Template(pattern, rule.entries).search(sentence):
                assert meets(spoken_words(sentence).row, required(pattern, rule.entries)), (pattern, sentence)

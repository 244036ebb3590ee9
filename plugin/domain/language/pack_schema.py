"""What a language pack must hold, by `packs/schema.toml`, and the checks of what stands in it."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from plugin.domain.language.phrases import Phrase
from plugin.domain.language.rule_index import RuleIndex
from plugin.domain.language.rules import MAX_PATTERN, Rule
from plugin.domain.language.templates import PLACEHOLDER
from plugin.domain.language.variants import slots_of
from plugin.errors import UserError

PACKS = files("plugin.domain.language") / "packs"

SHARED = "shared"
"""The pack of what is the same in all languages: shapes of names, separators."""


class PackError(UserError):
    """A language pack cannot be used; the message names the file and every key that is wrong."""


@dataclass(frozen=True, slots=True)
class FileSchema:
    """What one file of a pack must hold: key → what it is for."""

    words: Mapping[str, str]
    tables: Mapping[str, str]
    rules: Mapping[str, str]
    sentences: Mapping[str, str]
    flags: Mapping[str, str]
    optional: frozenset[str]
    """Keys that a language may leave out, because it has nothing of the kind."""

    from_cldr: frozenset[str]
    """Lists of words that need not be given where CLDR knows the language."""

    @property
    def needed(self) -> tuple[str, ...]:
        """The keys that a language must give."""
        parts = (self.words, self.tables, self.rules, self.sentences, self.flags)
        return tuple(key for part in parts for key in part if key not in self.optional | self.from_cldr)


def schema(code: str) -> Mapping[str, FileSchema]:
    """File of a pack → what it must hold."""
    return schemas()[SHARED if code == SHARED else "language"]


@lru_cache(maxsize=1)
def schemas() -> Mapping[str, Mapping[str, FileSchema]]:
    """Of a language's pack, and of the shared one: file → what it must hold."""
    read = _read_schema()
    return {
        which: {
            name: FileSchema(
                words=parts.get("words", {}),
                tables=parts.get("tables", {}),
                rules=parts.get("rules", {}),
                sentences=parts.get("sentences", {}),
                flags=parts.get("flags", {}),
                optional=frozenset(parts.get("optional", ())),
                from_cldr=frozenset(parts.get("from_cldr", ())),
            )
            for name, parts in read[which].items()
        }
        for which in ("language", SHARED)
    }


@lru_cache(maxsize=1)
def _slots() -> Mapping[str, str]:
    """Slot of a sentence → what fills it."""
    slots: dict[str, str] = _read_schema()["slots"]
    return slots


@lru_cache(maxsize=1)
def _read_schema() -> dict[str, Any]:
    return tomllib.loads((PACKS / "schema.toml").read_text(encoding="utf-8"))


def compare_keys(what: str, given: Mapping[str, Any], wanted: Mapping[str, str], optional: frozenset[str]) -> list[str]:
    """The keys of one part of a file that are missing or not known, a sentence each."""
    missing = [f"{what}.{key} is missing ({wanted[key]})" for key in wanted if key not in given and key not in optional]
    return missing + [f"{what}.{key} is not known" for key in given if key not in wanted]


_RULE_KEYS = {"id", "triggers", "patterns", "also", "unless", "excluding", "says", "yes", "no"}

FEWEST_EXAMPLES = 2
"""Sentences in which a rule speaks, and as many in which it must not: with one, a rule fits a sentence, not a form."""


def parse_rules(
    table: str, read: Iterable[Mapping[str, Any]], entries_of: Callable[[str], tuple[str, ...]]
) -> tuple[RuleIndex, list[str]]:
    """The rules of one table, and what is wrong with them. `entries_of`: name of a list → its entries."""
    rules: list[Rule] = []
    wrong: list[str] = []
    for raw in read:
        name = raw.get("id", "a rule without id")
        wrong += [f"{name}: {key} is not known" for key in raw.keys() - _RULE_KEYS]
        if not raw.get("id") or not raw.get("patterns"):
            wrong.append(f"{name} needs an id and patterns")
            continue
        rule = Rule(
            id=raw["id"],
            table=table,
            triggers=tuple(raw.get("triggers", ())),
            patterns=tuple(raw["patterns"]),
            also=tuple(raw.get("also", ())),
            unless=tuple(raw.get("unless", ())),
            excluding={group: tuple(lists) for group, lists in raw.get("excluding", {}).items()},
            says=raw.get("says", ""),
            yes=tuple(raw.get("yes", ())),
            no=tuple(raw.get("no", ())),
            entries=entries_of,
        )
        wrong += _find_unproven(rule)
        asked = {key for text in (*rule.patterns, *rule.also, *rule.unless) for key in PLACEHOLDER.findall(text)}
        for key in sorted(asked.union(*rule.excluding.values())):
            try:
                entries_of(key)
            except (KeyError, PackError):
                wrong.append(f"{name}: there is no list {{{key}}}")
        rules.append(rule)
    return RuleIndex(rules), wrong


def _find_unproven(rule: Rule) -> list[str]:
    """What a rule lacks by which others could judge it: examples, counter-examples, patterns that can be read."""
    given = (("yes", rule.yes, "in which it speaks"), ("no", rule.no, "in which it must not, though they look alike"))
    wrong = [
        f"{rule.id} needs at least {FEWEST_EXAMPLES} sentences under {key}, {what}; it has {len(sentences)}"
        for key, sentences, what in given
        if len(sentences) < FEWEST_EXAMPLES
    ]
    return wrong + [
        f"{rule.id} has a pattern of {len(text)} characters, {text[:30]}…; at most {MAX_PATTERN} are allowed: "
        "split it, or name its lists"
        for text in (*rule.patterns, *rule.also, *rule.unless)
        if len(text) > MAX_PATTERN
    ]


@lru_cache(maxsize=1)
def situations() -> Mapping[str, frozenset[str]]:
    """What a phrase may be for: dimension → its values ("kind" → client, friend …)."""
    return {name: frozenset(values) for name, values in _read_schema()["situations"].items()}


def parse_phrases(read: Mapping[str, Iterable[Any]]) -> tuple[dict[str, tuple[Phrase, ...]], list[str]]:
    """The phrases of a file, and what is wrong with the situations that they name.

    A phrase is a template, or a table: `say` the template, `for` and `not` the situations that it is for and not for.
    """
    known = {value for values in situations().values() for value in values}
    wrong: list[str] = []
    found: dict[str, tuple[Phrase, ...]] = {}
    for key, entries in read.items():
        phrases = []
        for entry in entries:
            given = {"say": entry} if isinstance(entry, str) else entry
            wanted, unwanted = given.get("for", "").split(), given.get("not", "").split()
            wrong += [f"sentences.{key}: {name} is not known" for name in given.keys() - {"say", "for", "not"}]
            wrong += [f"sentences.{key}: there is no situation {name}" for name in {*wanted, *unwanted} - known]
            groups = (frozenset(wanted) & values for values in situations().values())
            phrases.append(Phrase(given.get("say", ""), tuple(group for group in groups if group), frozenset(unwanted)))
        found[key] = tuple(phrases)
    return found, wrong


def find_unwritable(sentences: Mapping[str, tuple[Phrase, ...]]) -> list[str]:
    """What is wrong with the templates that sentences are written from: brackets, and slots that nothing fills."""
    wrong: list[str] = []
    for key, templates in sentences.items():
        for template in (phrase.say for phrase in templates):
            try:
                unknown = slots_of(template) - _slots().keys()
            except ValueError as error:
                wrong.append(f"sentences.{key}: {error}")
                continue
            wrong += [f"sentences.{key}: there is no slot {{{slot}}}" for slot in sorted(unknown)]
        if not templates:
            wrong.append(f"sentences.{key} has no sentence")
    return wrong


def find_unknown_placeholders(lists: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The placeholders in lists that name no list of the file."""
    return [
        f"list {owner}: there is no list {{{key}}}"
        for owner, phrases in lists.items()
        for phrase in phrases
        for key in PLACEHOLDER.findall(phrase)
        if "." not in key and key not in lists
    ]

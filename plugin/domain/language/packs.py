"""Language packs: everything that is known of one language, as data in one folder.

`packs/<code>/` holds TOML files; `packs/schema.toml` says which files a pack has and which keys each must hold.
A file is read and checked when it is first asked for. What lacks a key, or has one that nobody asks for, does not
load: the error names every such key, so that whoever writes a new language sees what is left to do.

    words("ties.first_person")        the words of all languages together
    pack("de").words("ties.kin")      those of one
    pack("de").rules("signals.praise")
    rules("ties.bond")                the rules of all languages together
    says("mentions.knows", sentence)  whether one of them speaks
    template(r"{ties.first_person} know")   a pattern over the words of all languages
    pack("de").sentences("phrases/asks.ask")   what is written: templates in the notation of `variants`
    pack("de").flag("names.nouns_are_capitalised")   what a grammar does or does not

Of a language without a folder, single words may be known all the same: `packs/shared/further.toml`.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from importlib.resources.abc import Traversable
from typing import Any

from plugin.domain.language.cldr import calendar_names
from plugin.domain.language.pack_schema import (
    PACKS,
    SHARED,
    PackError,
    compare_keys,
    find_unknown_placeholders,
    find_unwritable,
    parse_phrases,
    parse_rules,
    schema,
    schemas,
)
from plugin.domain.language.phrases import Phrase
from plugin.domain.language.rule_index import RuleIndex
from plugin.domain.language.rules import Rule, straighten
from plugin.domain.language.templates import Template, fill

_FOLDERS: list[Traversable] = [PACKS]
"""Where packs lie; see `add_packs`."""


class UnknownLanguage(KeyError):
    """There is no pack for this language."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)

    def __str__(self) -> str:
        return f"there is no language pack {self.code!r}; there are {', '.join(codes())}"


@dataclass(frozen=True, slots=True)
class _File:
    words: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, Mapping[str, Any]]
    rules: Mapping[str, RuleIndex]
    sentences: Mapping[str, tuple[Phrase, ...]]
    flags: Mapping[str, bool]


@dataclass(frozen=True, eq=False)
class Pack:
    """One language: its words, tables, rules, sentences and flags, each under `file.key`."""

    code: str
    _files: dict[str, _File] = field(default_factory=dict)

    def words(self, key: str) -> tuple[str, ...]:
        """The entries of a list, in their order."""
        file, _, name = key.partition(".")
        return self._file(file).words[name]

    def table(self, key: str) -> Mapping[str, Any]:
        """A mapping."""
        file, _, name = key.partition(".")
        return self._file(file).tables[name]

    def rules(self, key: str) -> RuleIndex:
        """The rules of one kind."""
        file, _, name = key.partition(".")
        return self._file(file).rules[name]

    def phrases(self, key: str) -> tuple[Phrase, ...]:
        """The ways of writing one thing, each with the situations that it is for."""
        file, _, name = key.partition(".")
        return self._file(file).sentences[name]

    def sentences(self, key: str) -> tuple[str, ...]:
        """The ways of writing one thing, in the notation of `variants`, whatever they are for."""
        return tuple(phrase.say for phrase in self.phrases(key))

    def flag(self, key: str) -> bool:
        """Whether the language does something that others do not."""
        file, _, name = key.partition(".")
        return self._file(file).flags[name]

    def require(self, prefix: str) -> None:
        """Read every file whose name begins so. Raises one PackError that names all that is wrong in them."""
        wrong: list[str] = []
        for name in schema(self.code):
            try:
                if name.startswith(prefix):
                    self._file(name)
            except PackError as error:
                wrong.append(str(error))
        if wrong:
            raise PackError("\n".join(wrong))

    def template(self, pattern: str, *, flags: re.RegexFlag = re.IGNORECASE) -> Template:
        """A pattern over this language's words: `{file.key}` stands for any of them."""
        return Template(pattern, self.words, flags=flags)

    def _file(self, name: str) -> _File:
        if name not in self._files:
            self._files[name] = _read_file(self.code, name)
        return self._files[name]


def add_packs(folder: Traversable) -> None:
    """Look for packs in a further folder too, laid out as `packs/` is; of two with one code the later added counts.

    To be called before anything is read: words of all languages together are remembered once they were asked for.
    """
    _FOLDERS.insert(0, folder)
    for remembered in (
        _places,
        codes,
        pack,
        words,
        words_in,
        entries,
        languages_of,
        rules,
        rules_in,
        rules_by_id,
        merged_table,
        _further,
    ):
        remembered.cache_clear()


@lru_cache(maxsize=1)
def codes() -> tuple[str, ...]:
    """The codes of the languages for which there is a pack, sorted."""
    return tuple(sorted(code for code in _places() if code != SHARED))


@lru_cache(maxsize=1)
def _places() -> Mapping[str, Traversable]:
    """Code → the folder of its pack."""
    found = [entry for folder in reversed(_FOLDERS) for entry in folder.iterdir() if entry.is_dir()]
    return {entry.name: entry for entry in found if not entry.name.startswith(("_", "."))}


@lru_cache(maxsize=64)
def pack(code: str) -> Pack:
    """The pack of a language. Raises UnknownLanguage."""
    if code not in codes() and code != SHARED:
        raise UnknownLanguage(code)
    return Pack(code)


def packs() -> tuple[Pack, ...]:
    """All packs, sorted by code."""
    return tuple(pack(code) for code in codes())


@lru_cache(maxsize=1024)
def words(key: str) -> frozenset[str]:
    """The entries of a list in all languages together."""
    return frozenset(entries(key))


@lru_cache(maxsize=1024)
def entries(key: str) -> tuple[str, ...]:
    """The entries of a list in all languages, each once, language by language; or those of the shared pack."""
    if key.partition(".")[0] in schemas()[SHARED]:
        return _shared_words(key)
    known = [entry for one in packs() for entry in one.words(key)]
    return tuple(dict.fromkeys([*known, *(entry for some in _further().get(key, {}).values() for entry in some)]))


def entries_in(code: str, key: str) -> tuple[str, ...]:
    """The entries of a list in one language; none where nothing is known of the language."""
    return pack(code).words(key) if code in codes() else _further().get(key, {}).get(code, ())


@lru_cache(maxsize=1024)
def words_in(code: str, key: str) -> frozenset[str]:
    """`entries_in` without their order."""
    return frozenset(entries_in(code, key))


@lru_cache(maxsize=256)
def languages_of(key: str) -> tuple[str, ...]:
    """The languages in which a list has entries: those of the packs, then further ones."""
    return (*(one.code for one in packs() if one.words(key)), *_further().get(key, {}))


@lru_cache(maxsize=256)
def rules(*keys: str) -> RuleIndex:
    """The rules of one kind, or several, in all languages together."""
    return RuleIndex(rule for one in packs() for key in keys for rule in one.rules(key).rules)


@lru_cache(maxsize=64)
def rules_in(code: str, *keys: str) -> RuleIndex:
    """The rules of several kinds in one language together, so that a sentence's words are looked up once."""
    return RuleIndex(rule for key in keys for rule in pack(code).rules(key).rules)


def says(key: str, sentence: str) -> bool:
    """Whether a rule of this kind, in any language, speaks in a sentence."""
    return rules(key).first(straighten(sentence)) is not None


@lru_cache(maxsize=1)
def rules_by_id() -> Mapping[str, Rule]:
    """Every rule of every pack, to say what a rule means that is known by its id only. Reads all packs."""
    return {
        rule.id: rule
        for one in packs()
        for file, parts in schema(one.code).items()
        for table in parts.rules
        for rule in one.rules(f"{file}.{table}").rules
    }


def meaning(name: str) -> str:
    """What a rule says, by its id, or what a list is for, by its key; "" for a name that is neither."""
    rule = rules_by_id().get(name)
    file, _, key = name.partition(".")
    if rule is not None:
        return rule.says
    known = schemas()["language"].get(file)
    return known.words.get(key, "") if known is not None else ""


@lru_cache(maxsize=1024)
def merged_table(key: str) -> Mapping[str, Any]:
    """A mapping over all languages; where two have the same key, the later language's value stands."""
    return {name: value for one in packs() for name, value in one.table(key).items()}


def template(pattern: str, *, flags: re.RegexFlag = re.IGNORECASE) -> Template:
    """A pattern over the words of all languages: `{file.key}` stands for any of them."""
    return Template(pattern, entries, flags=flags)


def check_pack(code: str) -> list[str]:
    """Everything that is wrong with a pack, a sentence each; empty where it can be used."""
    found: list[str] = []
    checks: list[Callable[[], object]] = [partial(_read_file, code, name) for name in schema(code)]
    if code == SHARED:
        checks.append(_check_further)
    for check in checks:
        try:
            check()
        except PackError as error:
            found.append(str(error))
    return found


def _read_file(code: str, name: str) -> _File:
    place = f"packs/{code}/{name}.toml"
    wanted = schema(code)[name]
    try:
        read = tomllib.loads(_places()[code].joinpath(*f"{name}.toml".split("/")).read_text(encoding="utf-8"))
    except FileNotFoundError:
        if wanted.needed:
            raise PackError(f"{place} is missing; it holds {', '.join(wanted.needed)}") from None
        read = {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{place} is no TOML: {error}") from None
    given = {key: _split(value) for key, value in read.pop("words", {}).items()}
    for key in wanted.from_cldr - given.keys():
        if names := calendar_names(code, key):
            given[key] = names
    lists = {key: _split(value) for key, value in read.pop("lists", {}).items()}
    tables = read.pop("tables", {})
    sentences, unfit = parse_phrases(read.pop("sentences", {}))
    flags = read.pop("flags", {})
    wrong = [
        *compare_keys("words", given, wanted.words, wanted.optional),
        *compare_keys("tables", tables, wanted.tables, wanted.optional),
        *compare_keys("sentences", sentences, wanted.sentences, wanted.optional),
        *compare_keys("flags", flags, wanted.flags, wanted.optional),
        *compare_keys("rules", read, wanted.rules, wanted.optional),
        *unfit,
        *find_unwritable(sentences),
        *(f"flags.{key} is neither true nor false" for key, value in flags.items() if not isinstance(value, bool)),
    ]
    local = {**lists, **given}

    def entries_of(key: str) -> tuple[str, ...]:
        file, dot, rest = key.partition(".")
        if not dot or file == name:
            return local[rest or key]
        return _shared_words(key) if file in schemas()[SHARED] else pack(code).words(key)

    rules: dict[str, RuleIndex] = {}
    for key in wanted.rules:
        rules[key], broken = parse_rules(key, read.get(key, ()), entries_of)
        wrong += broken
    wrong += find_unknown_placeholders(local)
    if wrong:
        raise PackError(f"{place}: " + "; ".join(wrong))
    return _File(
        words={key: given.get(key, ()) for key in wanted.words},
        tables={key: tables.get(key, {}) for key in wanted.tables},
        rules=rules,
        sentences={key: sentences.get(key, ()) for key in wanted.sentences},
        flags={key: flags.get(key, False) for key in wanted.flags},
    )


@lru_cache(maxsize=1)
def _further() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Key of a list → language without a pack → its entries. Where a pack was added for a language, the pack counts."""
    known = {f"{file}.{key}" for file, parts in schemas()["language"].items() for key in parts.words}
    read = _read_further()
    wrong = [f"{key} is not known" for key in read if key not in known]
    if wrong:
        raise PackError(f"packs/{SHARED}/further.toml: " + "; ".join(wrong))
    return {
        key: {code: _split(value) for code, value in some.items() if code not in codes()} for key, some in read.items()
    }


def _read_further() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((PACKS / SHARED / "further.toml").read_text(encoding="utf-8"))


def _check_further() -> None:
    _further()
    wrong = [f"{key}: {code} has a pack" for key, some in _read_further().items() for code in some if code in codes()]
    if wrong:
        raise PackError(f"packs/{SHARED}/further.toml: " + "; ".join(wrong))


@lru_cache(maxsize=64)
def _shared_words(key: str) -> tuple[str, ...]:
    """Entries of the shared pack; the words of languages that stand in them are those of all languages."""
    return tuple(fill(entry, entries) for entry in pack(SHARED).words(key))


def _split(value: str | list[str]) -> tuple[str, ...]:
    """A text is a list of words; a list is a list of phrases."""
    return tuple(value.split()) if isinstance(value, str) else tuple(value)

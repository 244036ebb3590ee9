"""How to greet a person: the right name, at the right distance, never a guess at their gender.

What they are called is read, best evidence first, from how the user greets them, from how they sign, and from
their name. "Sehr geehrte Frau Weiss" is kept where the user writes it; it is never made up.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from plugin.domain.language.packs import merged_table, template, words
from plugin.domain.text.names import FullName, fold, read_name, same_given

_TOKENS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONGEST_GIVEN = 4
"""Words of a given name: María de los Ángeles."""
_LONGEST_SIGNED = 24
_SEVERAL = template(r"\b{drafts.several_people}\b|&|/")


def given_name(display_name: str) -> str:
    """The given name as the person is called by it: "José Luis" for "José Luis Ortega", "" where none is known."""
    name = read_name(display_name)
    if len(name.given.rstrip(".")) < 2:
        return ""
    honorifics = words("names.honorifics")
    tokens = [token for token in display_name.split() if token.casefold().strip(".") not in honorifics]
    for size in range(min(len(tokens) - 1, _LONGEST_GIVEN), 1, -1):
        if "," not in display_name and fold(" ".join(tokens[:size])) in _name_pairs():
            return " ".join(tokens[:size])
    return name.given


@lru_cache(maxsize=1)
def _name_pairs() -> frozenset[str]:
    return frozenset(fold(pair) for pair in words("drafts.name_pairs"))


def title_of(display_name: str) -> str:
    """`Dr.` or `Prof.` where the person writes one, else ""."""
    titles = merged_table("drafts.titles")
    found = (titles.get(word.casefold(), "") for word in re.findall(r"\w+", display_name))
    return next((title for title in found if title), "")


def formal_name(display_name: str) -> str:
    """The whole name with its title: no guess at Mr or Ms is ever made."""
    name = read_name(display_name)
    if not name.given:
        return ""
    given = name.given if len(name.given.rstrip(".")) > 1 else f"{name.given.rstrip('.')}."
    return " ".join(part for part in (title_of(display_name), given, name.surname) if part)


def names_person(text: str, name: FullName) -> bool:
    """Whether a line names this person, by a given name, a short form of it, or the surname."""
    surname = fold(name.surname)
    given = name.given.split()[0] if name.given else ""
    return any(same_given(token, given) for token in _TOKENS.findall(text)) or (bool(surname) and surname in fold(text))


def greets_by_given_name(greeting: str, display_name: str) -> bool:
    """Whether a greeting names somebody by the given name or a short form alone: "Fergus,", "Hi Annie,"."""
    name = read_name(display_name)
    given = name.given.split()[0] if name.given else ""
    tokens = _TOKENS.findall(greeting)
    short = any(same_given(token, given) for token in tokens) if given else False
    surname = {fold(word) for word in name.surname.split()}
    return short and not title_of(greeting) and not surname & {fold(token) for token in tokens}


def for_one(greeting: str) -> bool:
    """Whether a greeting is for one person: no "and", no "all"."""
    return not _SEVERAL.search(greeting)


def for_somebody(greeting: str) -> bool:
    """Whether a greeting holds a name, whoever's: "Olly,", "Dear Mum," but not "Hi there,"."""
    usual = words("people.no_names")
    return any(token[0].isupper() and token.casefold() not in usual for token in _TOKENS.findall(greeting))


def called(display_name: str, closings: Iterable[str] = ()) -> str:
    """The name by which to greet: how the person signs ("Beth") where that fits their name, else their given name."""
    given, surname = given_name(display_name), fold(read_name(display_name).surname)
    for closing in closings:
        line = closing.strip(" ,.-–—*_")
        if not given or not line or len(line) > _LONGEST_SIGNED or not line[0].isupper():
            continue
        if " " in line and surname and fold(line).endswith(surname):
            # Who signs with the whole name is still greeted by the first.
            continue
        # Of a given name of several words they may sign with the first, or with a short form and the last: Mari Carmen.
        short = " " in given and " " in line and fold(line).split()[-1] == fold(given).split()[-1]
        if same_given(line, given.split()[0]) or short:
            return line
    return given


def greeting_pattern(greeting: str, name: FullName) -> str:
    """A greeting with its name taken out: "Hi Nora!" → "Hi {name}!"; "" where it names nobody of that name.

    A surname or an honorific beside the name makes it somebody's own greeting, and no pattern.
    """
    greeting = " ".join(greeting.split())
    for token in _TOKENS.findall(greeting):
        if name.given and same_given(token, name.given.split()[0]) and greeting.count(token) == 1:
            pattern = greeting.replace(token, "{name}")
            # Of "Hola José Luis" nothing is lent to others: Luis is a part of his name.
            others = {fold(word) for word in _TOKENS.findall(pattern)} & set(fold(name.surname).split())
            plain = (
                len(pattern.split()) <= 3 and not others and not (name.surname and fold(name.surname) in fold(greeting))
            )
            return pattern if plain and "{name}" in pattern and not _gendered(pattern) else ""
    return ""


def _gendered(pattern: str) -> bool:
    """Whether the greeting's word agrees with the person's gender, which is not known of another."""
    word = fold(pattern.split(maxsplit=1)[0])
    return word in {fold(gendered) for gendered in words("drafts.gendered_greetings")}


def greet(pattern: str, name: str) -> str:
    """The greeting line for a name."""
    return pattern.replace("{name}", name)

"""The name of a company or an institution inside a sentence: "bei den Stadtwerken Nord", "au Musée Rodin".

A name that is a common noun needs its article, and in German its case. Which nouns do, and with which article, stands
in the packs' drafts.toml. A name that begins with an article of its own and would be bent by the sentence stands apart.
"""

import re
from functools import lru_cache

from plugin.domain.language.packs import pack, words
from plugin.domain.language.phrasebook import Phrasebook

_NAMED = 2
"""Words at the end of a name, of which the first may tell what it is, and the second where."""
_PLACE = re.compile(r",\s[^,]+$")
"""What stands behind a comma at the end of a name as a directory has it."""


def at_company(organisation: str, book: Phrasebook) -> str:
    """Where somebody works: "at Tidewell"; "there" where the name is not known or cannot stand in a sentence."""
    if not organisation or stands_apart(organisation, book.language):
        return book.way("naming.there")
    said = book.way("naming.at_org").replace("{org}", with_article(organisation, book.language))
    known = pack(book.language)
    house = next((word.casefold() for word in with_article(organisation, book.language).split()[1:]), "")
    for at, inside in known.table("drafts.inside").items():
        # "im Krankenhaus", and not "beim".
        if house.endswith(known.words("drafts.insides")) and said.startswith(at):
            said = f"{inside}{said.removeprefix(at)}"
    return _contracted(said, book)


def of_company(name: str, organisation: str, book: Phrasebook, *, dative: bool = False) -> str:
    """Somebody and their company: "Elena Ruiz at Tidewell"; in brackets where the name cannot stand in a sentence."""
    if not organisation:
        return name
    apart = stands_apart(organisation, book.language)
    usual, bent = book.naming("prospect_of", "prospect_dative")
    pattern = book.way("naming.prospect_apart") if apart else bent if dative else usual
    house = organisation if apart else with_article(organisation, book.language)
    # Of the two halves only the company's is contracted: a name is nobody's to change.
    before, _, after = pattern.partition("{name}")
    return f"{before}{name}{_contracted(after.replace('{org}', house), book)}"


def of_group(group: str, book: Phrasebook) -> str:
    """Belonging to a group: "of the Northgate Forum", "de los Desayunos Turia"."""
    return _contracted(book.way("naming.of_group").replace("{group}", with_article(group, book.language)), book)


def without_legal_form(organisation: str) -> str:
    """The name as one says it: "Elbe Kontor GmbH" as "Elbe Kontor", "Notariat Pfau, Uster" without its place."""
    organisation = _PLACE.sub("", organisation.strip()) or organisation
    head, _, last = organisation.strip().rpartition(" ")
    return head.rstrip(" ,&") if head and last.strip(".,()").casefold() in _legal_forms() else organisation


@lru_cache(maxsize=1)
def _legal_forms() -> frozenset[str]:
    common = words("companies.legal_forms_too_common")
    return frozenset(form.casefold().strip(".") for form in words("companies.legal_forms") - common)


def with_article(organisation: str, language: str) -> str:
    """The name as it follows a preposition."""
    known = pack(language)
    first, _, rest = organisation.partition(" ")
    institution = known.table("drafts.institutions").get(first.casefold())
    if institution:
        return f"{institution} {rest}".rstrip()
    endings = known.table("drafts.institution_endings")
    words_of_it = organisation.split()
    # "Guildhall Trust Wymond": a place may stand behind what it is.
    behind = words_of_it[-_NAMED:-1] if len(words_of_it) >= _NAMED + 1 else []
    head = (
        (first if known.flag("names.nouns_are_capitalised") and first.isalpha() else ""),
        words_of_it[-1] if words_of_it else "",
        *(() if known.flag("names.nouns_are_capitalised") else behind),
    )
    for word in filter(None, map(str.casefold, head)):
        found = next((ending for ending in endings if word.endswith(ending)), "")
        whole = found and (word == found or known.flag("names.nouns_are_capitalised"))
        if whole and (" " in organisation or known.flag("names.nouns_are_capitalised")):
            starts = organisation.casefold().startswith(f"{endings[found]} ")
            return organisation if starts else f"{endings[found]} {organisation}"
    return organisation


def stands_apart(organisation: str, language: str) -> bool:
    """Whether the name would be bent by the sentence around it, and no rule says how."""
    known = pack(language)
    if with_article(organisation, language) != organisation:
        return False
    words = organisation.casefold().replace("’", "'").split()
    bends = known.flag("names.nouns_are_capitalised")
    article = bool(words) and bends and words[0] in known.words("drafts.articles")
    return article or any(word.endswith(known.words("drafts.bent_endings")) for word in words)


def _contracted(text: str, book: Phrasebook) -> str:
    contracted = pack(book.language).table("drafts.contracted")
    for apart in sorted(contracted, key=len, reverse=True):
        text = text.replace(apart, contracted[apart])
    return text

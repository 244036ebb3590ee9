"""Companies' names: folded, compared, and known by their domain, their abbreviation and their earlier names.

The rule of `names` holds here too: a comparison never says more than the two names do.
"""

import re
from collections import Counter
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from plugin.domain.language.packs import merged_table, template, words
from plugin.domain.model import Person
from plugin.domain.text.addresses import domain_of, is_free_mail, registrable_domain
from plugin.domain.text.names import fold, fold_token

_DOTTED = template(r"\b(?:\w\.){1,5}(?:\w\b)?|\b{companies.dotted_forms}\b")
_EARLIER = template(r"[\s,;(\[]+{organisations.earlier}\s*:?\s*")
_AND_COMPANY = template(r"\s*(?:&|\+|\b{organisations.and}\b)\s*{organisations.company}\b\.?")

SAME = 1.0
ABBREVIATED = 0.9
MISSPELT = 0.88
SHORTENED = 0.8


@lru_cache(maxsize=16384)
def core_tokens(name: str) -> tuple[str, ...]:
    """The words that tell a company from others, folded: "Brandt & Co. KG" → ("brandt",).

    A name that consists of nothing but legal forms and generic words keeps them: "Company Co" is ("company", "co").
    """
    text = _DOTTED.sub(lambda dotted: dotted.group().replace(".", ""), name[:200])
    text = _AND_COMPANY.sub(" ", text)
    folded = fold(text.replace("'s ", "s ")).split()
    written_out = merged_table("organisations.abbreviations")
    tokens = [written_out.get(token, token) for token in folded]
    last = len(tokens)
    while last > 1 and tokens[last - 1] in words("companies.folded_legal_forms"):
        last -= 1
    kept = [token for token in tokens[:last] if token not in words("organisations.generic")]
    return tuple(fold_token(token) for token in (kept or tokens))


def fold_organisation(name: str) -> str:
    """A company's name as a key: lower case, without accents, legal form and generic words; "" for no name."""
    return " ".join(core_tokens(name))


@lru_cache(maxsize=16384)
def spellings(name: str) -> tuple[str, ...]:
    """The names that one text gives a company: "Nordlicht (formerly Hansa Data)" gives two."""
    parts = [part.strip(" ()[]") for part in _EARLIER.split(name)]
    bracket = re.search(r"\(([^)]{2,60})\)", name)
    if bracket and len(parts) == 1:
        parts = [name.replace(bracket.group(), " "), bracket.group(1)]
    return tuple(part for part in parts if fold(part))


@lru_cache(maxsize=65536)
def organisation_likeness(one: str, other: str) -> float:
    """How surely two names are one company's, 0–1: 1 the same words, 0.9 an abbreviation, 0.8 a shortened name."""
    return max((_likeness(left, right) for left in spellings(one) for right in spellings(other)), default=0.0)


def _likeness(one: str, other: str) -> float:
    left, right = core_tokens(one), core_tokens(other)
    if not left or not right:
        return 0.0
    if left == right or "".join(left) == "".join(right):
        return SAME
    if any(_is_initials(tokens, name) or _is_glued(tokens, name) for tokens, name in ((left, other), (right, one))):
        return ABBREVIATED
    joined, also = "".join(left), "".join(right)
    if min(len(joined), len(also)) >= 7 and DamerauLevenshtein.distance(joined, also, score_cutoff=1) <= 1:
        return MISSPELT
    short, long = sorted((left, right), key=len)
    # "Brightwater" may be short for "Brightwater Interiors"; "North" says too little to stand for "North Sea Foods".
    if long[: len(short)] == short and len(short[0]) >= 6:
        return SHORTENED
    return SHORTENED if _stands_in(short, long) or _stands_in(long, short) else 0.0


def _stands_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a name of several words stands within a longer one ("Verlag Sperling & Kranz"), be it in one word.

    A single word at the end is often a place ("Klinikum Rosenau") and says too little.
    """
    if 1 < len(short) < len(long):
        return any(long[at : at + len(short)] == short for at in range(1, len(long) - len(short) + 1))
    joined = "".join(short)
    return (
        len(short) == 1
        and len(joined) >= _LONG_NAME
        and any("".join(long[:count]) == joined for count in range(2, len(long)))
    )


_LONG_NAME = 8


def organisations_related(one: str, other: str) -> bool:
    """Whether two names have a telling word or the beginning of one in common: "Gearworks" and "Garrowley Gearworks".

    It says of two people of one full name that nothing keeps them apart, and of companies alone nothing.
    """
    return any(
        _share_a_word(core_tokens(left), core_tokens(right)) for left in spellings(one) for right in spellings(other)
    )


def is_proper_name(organisation: str) -> bool:
    """Whether an organisation is called by a name rather than described: "Hoogstoel Interieur", not "the dye works"."""
    return any(word[:1].isupper() or word[:1].isdigit() for word in organisation.split())


def _share_a_word(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    within = any(
        len(word) >= _TELLING and word in "".join(other)
        for words_of, other in ((left, right), (right, left))
        for word in words_of
    )
    return within or any(len(one) >= _STEM and one[:_STEM] == also[:_STEM] for one in left for also in right)


_TELLING = 5
_STEM = 6


def _is_glued(tokens: tuple[str, ...], name: str) -> bool:
    """Whether a single token is two names run together with the "and" between them: langundlang for "Lang & Lang"."""
    before, sign, after = re.sub(r"\s+", " ", name).partition("&" if "&" in name else "+")
    first, last = fold(before).split(), fold(after).split()
    if not sign or not first or not last or len(tokens) != 1:
        return False
    begun = "".join(first)
    ends = ["".join(last[:count]) for count in range(1, len(last) + 1)]
    return any(tokens[0] == f"{begun}{joining}{end}" for joining in words("organisations.and") for end in ends)


def _is_initials(tokens: tuple[str, ...], written_out: str) -> bool:
    """Whether a single token is the initials of a longer name, small words counted or not."""
    if len(tokens) != 1 or not 3 <= len(tokens[0]) <= 6:
        return False
    every = fold(written_out).split()
    without_form = [word for word in every if word not in words("companies.folded_legal_forms")] or every
    choices = (every, without_form, [word for word in without_form if word not in words("organisations.generic")])
    return any(len(choice) >= 3 and tokens[0] == "".join(word[0] for word in choice) for choice in choices)


@lru_cache(maxsize=16384)
def domain_names(address_or_domain: str) -> str:
    """A company's own label in an address or domain, "" for free mail: `x@acme-metals.example` → "acme metals"."""
    domain = domain_of(address_or_domain) if "@" in address_or_domain else address_or_domain.lower().strip()
    if not domain or "." not in domain or is_free_mail(f"x@{domain}"):
        return ""
    return registrable_domain(domain).split(".")[0].replace("-", " ")


def looks_like_domain(text: str) -> bool:
    """Whether an organisation was given as its domain."""
    return bool(re.fullmatch(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/?", text.strip()))


@lru_cache(maxsize=65536)
def organisation_at(name: str, address: str) -> float:
    """How surely the company called `name` is the one whose domain `address` is at."""
    label = domain_names(address)
    if not label or not name:
        return 0.0
    if looks_like_domain(name):
        plain = re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", name.strip().lower())
        return SAME if registrable_domain(plain) == registrable_domain(domain_of(address)) else 0.0
    return max(_label_likeness(label, spelling) for spelling in spellings(name)) if spellings(name) else 0.0


def _label_likeness(label: str, spelling: str) -> float:
    """How surely a domain's label (words of it, where it has hyphens) stands for one spelling of a company's name."""
    joined, first = label.replace(" ", ""), label.split(maxsplit=1)[0]
    tokens = core_tokens(spelling)
    whole = fold(spelling).replace(" ", "")
    if joined in {"".join(tokens), whole, fold_token(whole)}:
        return SAME
    if _is_initials((joined,), spelling) or _is_glued((joined,), spelling):
        return ABBREVIATED
    # A domain may leave the trade out, or carry the trade or the country as well: brightwater-interiors.
    shortened = len(tokens) > 1 and tokens[0] == joined
    lengthened = len(tokens) == 1 and " " in label and tokens[0] == first
    return SHORTENED if (shortened or lengthened) and len(tokens[0]) >= 5 else 0.0


def renamed_domains(people: tuple[Person, ...] | list[Person]) -> frozenset[frozenset[str]]:
    """Pairs of domains that are one company's: at least two people moved from the one to the other.

    One person with two domains changed jobs; two who made the same move were renamed with their company.
    """
    moves: Counter[frozenset[str]] = Counter()
    for person in people:
        domains = sorted(
            {registrable_domain(domain_of(address)) for address in person.addresses if not is_free_mail(address)}
        )
        moves.update(frozenset(pair) for pair in combinations(domains, 2))
    return frozenset(pair for pair, count in moves.items() if count >= 2)

"""What people do in a company: titles in English, German, French and Spanish, folded to one role.

"Head of Finance", "CFO", "Leiterin Finanzen" and "directrice financière" name one role. Titles that
name a field without leading it ("finance assistant") are another role than the lead of the field.
"""

from collections.abc import Mapping
from functools import lru_cache

from plugin.domain.language.packs import entries, merged_table, packs, template, words
from plugin.domain.text.names import fold

_CHIEF = template(r"\b{roles.chief}\b")
_OWNER = template(r"\b{roles.owner}\b")
_COUNSEL = template(r"\b{roles.counsel}\b")
_ASSISTING = template(r"\b{roles.assisting}\b")


@lru_cache(maxsize=1)
def field_words() -> Mapping[str, str]:
    """Folded word of a title → the field of a company that it names."""
    fields: dict[str, str] = {}
    for one in packs():
        for field, known in one.table("roles.fields").items():
            fields |= dict.fromkeys(known.split(), field)
    return fields


@lru_cache(maxsize=8192)
def read_role(title: str) -> frozenset[str]:
    """The roles that a title names, as keys: "finance", "chief", "owner" …; "field:finance" where it does not lead it.

    Empty where nothing is recognised. "Founder & CEO" is both.
    """
    text = fold(title[:200])
    if not text:
        return frozenset()
    if _ASSISTING.search(text):
        return frozenset(f"assistant:{field}" for field in _fields(text.split()) or {"general"})
    roles = set()
    if _CHIEF.search(text):
        roles.add("chief")
    if _OWNER.search(text):
        roles.add("owner")
    if _COUNSEL.search(text):
        roles.add("legal")
    tokens = [part for word in text.split() for part in _split_compound(word)]
    initials = merged_table("roles.initials")
    roles |= {initials[token] for token in tokens if token in initials}
    rest = _CHIEF.sub(" ", text).split()
    fields = _fields([part for word in rest for part in _split_compound(word)])
    leads = not words("roles.leading").isdisjoint(tokens) or bool(roles & {"chief", "owner"})
    roles |= fields if leads and not roles & {"chief"} else {f"field:{field}" for field in fields - roles}
    return frozenset(roles)


def _fields(tokens: list[str]) -> set[str]:
    known = field_words()
    return {known[token] for token in tokens if token in known}


def _split_compound(word: str) -> list[str]:
    """German compounds: "finanzleiterin" → "finanz", "leiterin"."""
    for lead in entries("roles.compound_leads"):
        if word.endswith(lead) and len(word) > len(lead) + 2:
            return [word.removesuffix(lead).removesuffix("s"), word.removesuffix(lead), lead]
    return [word]


@lru_cache(maxsize=65536)
def role_likeness(wanted: str, title: str) -> float:
    """How surely `title` names the role `wanted`: 1 the same, 0.6 the same field, 0 another, 0.5 unknown."""
    if wanted and fold(wanted) == fold(title):
        return 1.0
    left, right = read_role(wanted), read_role(title)
    if not left or not right:
        return 0.5
    if left & right:
        return 1.0
    # Whoever owns a small company usually runs it.
    if left <= {"chief", "owner"} and right & {"chief", "owner"}:
        return 0.8
    fields = {role.partition(":")[2] or role for role in left} & {role.partition(":")[2] or role for role in right}
    return 0.6 if fields - {"general"} else 0.0

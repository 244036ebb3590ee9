"""What people do in a company: titles in English, German, French and Spanish, folded to one role.

"Head of Finance", "CFO", "Leiterin Finanzen" and "directrice financière" name one role. Titles that
name a field without leading it ("finance assistant") are another role than the lead of the field.
"""

import re
from functools import lru_cache

from plugin.domain.language.vocabulary import alternation, vocabulary
from plugin.domain.text.names import fold

_FIELDS = {
    "finance": (
        "finance financial finances finanzen finanz financier financiere finanzas financiero financiera treasury "
        "controlling accounting kaufmannischer kaufmannische kaufmannisch"
    ),
    "operations": (
        "operations operation operational operativ operativer betrieb betriebs exploitation operaciones operativo "
        "operativa logistics logistik logistique logistica supply warehouse"
    ),
    "technology": (
        "technology technical tech technik technischer technische it informatik edv informatique technique "
        "tecnologia tecnico tecnica engineering ingenierie ingenieria software digital digitalisation "
        "digitalisierung entwicklung"
    ),
    "marketing": "marketing brand marke communication communications kommunikation comunicacion",
    "sales": (
        "sales vertrieb verkauf verkaufs ventes commercial commerciale comercial ventas kommerziell revenue business"
    ),
    "people": (
        "people hr human personnel personal personalwesen personalabteilung rh rrhh recursos humanos humains talent"
    ),
    "procurement": "procurement purchasing buying einkauf einkaufs achats compras sourcing",
    "legal": "legal recht rechtsabteilung rechts juridique juridico juridica law compliance general_counsel",
    "product": "product products produkt produit producto",
    "property": (
        "property facilities facility estate immobilien liegenschaften immobilier immobiliere inmobiliario "
        "instalaciones"
    ),
    "strategy": "strategy strategie estrategia transformation",
    "research": "research forschung recherche investigacion science",
    "security": "security sicherheit securite seguridad",
    "data": "data daten donnees datos analytics",
    "design": "design creative gestaltung creation diseno",
    "innovation": "innovation innovationen innovacion",
    "quality": "quality qualitat qualite calidad",
    "production": "production produktion fertigung manufacturing plant werk werks usine planta produccion fabrica",
}
_LEADS = vocabulary(
    "chief head director directors directrice directora directeur direktor direktorin leiter leiterin leitung lead",
    "vp vice president presidente responsable manager managerin jefe jefa chef cheffe verantwortlicher",
    "verantwortliche partner bereichsleiter abteilungsleiter abteilungsleiterin geschaftsfuhrer geschaftsfuhrerin",
    "officer",
)
_INITIALS = {
    "ceo": "chief", "coo": "operations", "cfo": "finance", "cto": "technology", "cio": "technology",
    "cmo": "marketing",
    "cro": "sales", "cco": "sales", "chro": "people", "cpo": "procurement", "clo": "legal", "ciso": "security",
    "cdo": "data", "cso": "strategy", "daf": "finance", "drh": "people", "dsi": "technology", "pdg": "chief",
    "dg": "chief", "gf": "chief", "md": "chief",
}  # fmt: skip
_CHIEF = re.compile(
    r"\b"
    + alternation(
        r"chief executive(?: officer)?",
        r"(?:managing|executive) director",
        r"general manager",
        r"managing partner",
        r"geschaftsfuhrer(?:in|ung)?",
        r"geschaftsfuhrende[rn]?",
        r"vorstandsvorsitzende[r]?",
        r"directeur general",
        r"directrice generale",
        r"gerant[e]?",
        r"president directeur general",
        r"director(?:a)? general",
        r"director gerente",
        r"gerente(?: general)?",
        r"consejer[oa] delegad[oa]",
        r"presidente ejecutiv[oa]",
    )
    + r"\b"
)
_OWNER = re.compile(
    r"\b"
    + alternation(
        r"(?:co )?owner",
        r"proprietor",
        r"co ?founder",
        r"founder",
        r"inhaber(?:in)?",
        r"eigentumer(?:in)?",
        r"(?:mit)?grunder(?:in)?",
        r"proprietaire",
        r"(?:co)?fondateur",
        r"(?:co)?fondatrice",
        r"patron(?:ne)?",
        r"duen[oa]",
        r"propietari[oa]",
        r"(?:co)?fundador(?:a)?",
    )
    + r"\b"
)
_COUNSEL = re.compile(r"\bgeneral counsel\b|\bhead of legal\b|\bsyndikus\b")
_COMPOUND_LEADS = ("leiter", "leiterin", "leitung", "chef", "chefin", "direktor", "direktorin", "vorstand")
_ASSISTING = re.compile(
    r"\b(?:assistant|assistentin|assistenz|assistante|asistente|intern|praktikant(?:in)?|trainee|junior|stagiaire)\b"
)

FIELD_WORDS = {word: field for field, words in _FIELDS.items() for word in words.split()}


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
    words = [part for word in text.split() for part in _split_compound(word)]
    roles |= {_INITIALS[word] for word in words if word in _INITIALS}
    rest = _CHIEF.sub(" ", text).split()
    fields = _fields([part for word in rest for part in _split_compound(word)])
    leads = bool(_LEADS & set(words)) or bool(roles & {"chief", "owner"})
    roles |= fields if leads and not roles & {"chief"} else {f"field:{field}" for field in fields - roles}
    return frozenset(roles)


def _fields(words: list[str]) -> set[str]:
    return {FIELD_WORDS[word] for word in words if word in FIELD_WORDS}


def _split_compound(word: str) -> list[str]:
    """German compounds: "finanzleiterin" → "finanz", "leiterin"."""
    for lead in _COMPOUND_LEADS:
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

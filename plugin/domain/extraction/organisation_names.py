"""Organisations' names, known by their form."""

import re

from plugin.domain.extraction.capital_runs import Token, clean_word
from plugin.domain.extraction.given_names import GIVEN_NAMES
from plugin.domain.extraction.name_cues import ARTICLES, is_function_word, is_ordinary
from plugin.domain.extraction.organisation_words import HEADS, HEADS_OF, KNOWN, LEGAL_FORMS, TRADES
from plugin.domain.extraction.place_names import PLACES
from plugin.domain.language.vocabulary import vocabulary

_ORDINARY_FORMS = frozenset(("Co", "Company", "Limited", "SE", "AS", "AB", "KG", "SA", "LP", "PC"))
"""Legal forms that are also words: they prove nothing after ordinary words ("The Company")."""
_FIRST_WORDS = vocabulary(
    """
    Université Universidad Universität Banque Banco Cabinet Groupe Grupo Kanzlei Stadtwerke Fundación Fondation
    Bufete Deutsche Crédit Société Klinikum Sparkasse Volksbank Hotel Hôtel Atelier Ateliers Maison Kontor Textiles
    Talleres Bodegas Transportes Imprenta Construcciones Editorial Librería Imprimerie Librairie Éditions Transports
    Établissements Boulangerie Menuiserie Domaine Autohaus Druckerei Tischlerei Schreinerei Gasthof Weingut Verlag
    """
)
_INSTITUTIONS = vocabulary("Institute University Association Foundation Commission Authority Council Agency")
_AFTER_FULL_NAMES = vocabulary(
    """
    Foundation Institute University Associates Partners School College Hospital Library Museum Group Capital Center
    Centre Fund Trust
    """
)
_OF = frozenset(("of", "de", "für", "for", "des", "du", "pour", "del"))
_ALSO_FAMILY = vocabulary("Mills Stahl Glas Seeds Games Signs Weine Farben Brewers Bakers Papier Optik Druck")
ORDINARY_KNOWN = vocabulary(
    """
    Orange Target Total Shell Apple Visa Ford Oracle Gartner Linde Merck Continental Meta Stripe UN EU MIT Ernst Intel
    Roche
    """
)
"""Known organisations whose name is also a word or a family name: they need to stand inside a sentence."""
_GERMAN_TRADE = re.compile(
    r"\w{2,}(?:bau|technik|werke|druck|verlag|folien|logistik|systeme|handel|möbel|textilien|waren|reisen|immobilien"
    r"|beratung|planung|gruppe|dienste|elektronik|werkstätten|bäckerei|brauerei|druckerei|tischlerei|schreinerei)"
)
_COMPANY_SHAPE = re.compile(
    r"\w*(?:[aeo]co|ex|ix|yx|gy|[ao]gas|oil|corp|tech|tek|[aeio]sys|soft|tel|chem|power|ware|works|link|flex|trade"
    r"|energy|electric|lytics|tronic|tronics|metrics|logic|graph|gen|media|group|pharma)"
    r"|(?:Trans|Petro|Euro|Inter|Tele|Bio|Digi|Cyber|Micro|Data|Info|Omni|Techno|Eco)\w{3,}"
)


def has_company_shape(word: str) -> bool:
    """Whether the one word is made as companies make their names: "Powerex", "Transwestern"."""
    return len(word) > 4 and _COMPANY_SHAPE.fullmatch(word) is not None


def is_camel(word: str) -> bool:
    """DreamWorks and PayPal, but not McKay, O'Brien, DeShawn or Jean-Luc; VaR and PhD are abbreviations."""
    inner = word[1:]
    if "-" in word or "'" in word or "’" in word or not any(sign.isupper() for sign in inner) or word.isupper():
        return False
    return (
        len(word) > 3
        and _NAME_PREFIX.match(word) is None
        and any(sign.islower() for sign in inner)
        and not any(sign.isdigit() for sign in word)
    )


_NAME_PREFIX = re.compile(r"(?:Mc|Mac|De|Di|Da|La|Le|Van|Fitz|St)[A-ZÀ-Þ]")


def has_organisation_form(tokens: list[Token], first: int, last: int) -> bool:
    """Whether the words have the form of an organisation's name."""
    words = [token.text for token in tokens[first:last]]
    bare = [clean_word(word) for word in words]
    if len(words) == 1:
        return bare[0] in KNOWN and bare[0] not in ORDINARY_KNOWN
    return (
        _has_legal_form(words, bare)
        or "&" in words
        or bare[0] in _FIRST_WORDS
        or _ends_in_trade(bare)
        or _ends_in_head(bare)
        or (
            bare[0] in HEADS_OF
            and len(words) > 2
            and words[1].lower() in {"of", "de", "für", "for", "des", "du", "pour", "del"}
        )
        or (bare[0] in KNOWN and bare[0] not in ORDINARY_KNOWN and (bare[1] in HEADS or bare[-1] in PLACES))
    )


def _has_legal_form(words: list[str], bare: list[str]) -> bool:
    if words[-1] not in LEGAL_FORMS and bare[-1] not in LEGAL_FORMS:
        return False
    return bare[-1] not in _ORDINARY_FORMS or not all(is_ordinary(word) for word in bare[:-1])


def _ends_in_trade(bare: list[str]) -> bool:
    """Whether a trade's goods or works end the name: "Moriarty Woollens", "Weiß Druck", "Krüger Folien"."""
    if bare[0] in ARTICLES or all(is_ordinary(word) for word in bare[:-1]):
        return False
    if bare[0] in GIVEN_NAMES and len(bare) == 2 and bare[-1] in _ALSO_FAMILY:
        return False
    return bare[-1] in TRADES or (
        not is_function_word(bare[0]) and _GERMAN_TRADE.fullmatch(bare[-1].lower()) is not None
    )


def _ends_in_head(bare: list[str]) -> bool:
    if bare[-1] not in HEADS or bare[0] in ARTICLES:
        return False
    if bare[0] in GIVEN_NAMES:
        return len(bare) >= 3 and bare[-1] in _AFTER_FULL_NAMES
    if all(is_ordinary(word) for word in bare):
        return len(bare) >= 3 and bare[-1] in _INSTITUTIONS
    return not is_function_word(bare[0]) or len(bare) > 2

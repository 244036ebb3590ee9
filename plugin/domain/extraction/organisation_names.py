"""Organisations' names, known by their form."""

from plugin.domain.extraction.capital_runs import Token, clean_word
from plugin.domain.extraction.name_cues import is_function_word, is_ordinary
from plugin.domain.language.packs import template, words

_COMPOUND_TRADE = template(r"\w{2,}{organisations.trade_endings}")
_COMPANY_SHAPE = template(r"(?-i:\w*{companies.shape_endings}|{companies.shape_beginnings}\w{3,})")


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


_NAME_PREFIX = template(r"(?-i:{personal_names.camel_beginnings}[A-ZÀ-Þ])")


def has_organisation_form(tokens: list[Token], first: int, last: int) -> bool:
    """Whether the words have the form of an organisation's name."""
    parts = [token.text for token in tokens[first:last]]
    bare = [clean_word(word) for word in parts]
    if len(parts) == 1:
        return bare[0] in words("companies.known") and bare[0] not in words("companies.known_but_common")
    return (
        _has_legal_form(parts, bare)
        or "&" in parts
        or bare[0] in words("organisations.first_words")
        or _ends_in_trade(bare)
        or _ends_in_head(bare)
        or (
            bare[0] in words("organisations.heads_of")
            and len(parts) > 2
            and parts[1].lower() in words("organisations.of")
        )
        or (
            bare[0] in words("companies.known")
            and bare[0] not in words("companies.known_but_common")
            and (bare[1] in words("organisations.heads") or bare[-1] in words("places.names"))
        )
    )


def _has_legal_form(parts: list[str], bare: list[str]) -> bool:
    if parts[-1] not in words("companies.legal_forms") and bare[-1] not in words("companies.legal_forms"):
        return False
    return bare[-1] not in words("companies.legal_forms_too_common") or not all(is_ordinary(word) for word in bare[:-1])


def _ends_in_trade(bare: list[str]) -> bool:
    """Whether a trade's goods or works end the name: "Moriarty Woollens", "Weiß Druck", "Krüger Folien"."""
    if bare[0] in words("names.articles") or all(is_ordinary(word) for word in bare[:-1]):
        return False
    if bare[0] in words("personal_names.given") and len(bare) == 2 and bare[-1] in words("organisations.also_family"):
        return False
    return bare[-1] in words("organisations.trades") or (
        not is_function_word(bare[0]) and _COMPOUND_TRADE.fullmatch(bare[-1].lower()) is not None
    )


def _ends_in_head(bare: list[str]) -> bool:
    if bare[-1] not in words("organisations.heads") or bare[0] in words("names.articles"):
        return False
    if bare[0] in words("personal_names.given"):
        return len(bare) >= 3 and bare[-1] in words("organisations.after_full_names")
    if all(is_ordinary(word) for word in bare):
        return len(bare) >= 3 and bare[-1] in words("organisations.institutions")
    return not is_function_word(bare[0]) or len(bare) > 2

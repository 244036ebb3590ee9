"""What a signature block says of its owner: organisation, title, telephone, addresses."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from plugin.domain.language.packs import template
from plugin.domain.model import Address
from plugin.domain.text.addresses import parse_address, registrable_domain
from plugin.domain.text.names import fold, looks_like_person

_CUT = re.compile(r"\s*(?:\n|[|·•]|\s[–—-]\s|\s{3,})\s*")
_LEGAL_FORM = template(r"\b{companies.legal_forms_on_cards}(?=$|[\s,.;)])", flags=re.NOFLAG)
_TITLE = template(r"\b{mail.card_titles}\b")
_PHONE = re.compile(r"\+?\(?\d[\d\s()/.-]{6,20}\d")
_PLACE = template(r"\d{4,}|https?:|www\.|@|\b{mail.streets}\b")


@dataclass(frozen=True, slots=True)
class Card:
    """A signature read as a business card; every field may be empty."""

    organisation: str = ""
    title: str = ""
    phone: str = ""


def read_signature(signature: str, *, address: str = "") -> Card:
    """Organisation, title and telephone as signed.

    An organisation is believed where it bears a legal form or resembles the domain of `address`; anything else in a
    signature may be a slogan.
    """
    if not signature:
        return Card()
    label = registrable_domain(address).partition(".")[0].replace("-", "") if "@" in address else ""
    organisation = title = ""
    for line in _CUT.split(signature):
        piece = line.strip(" ,;*_-–")
        if not 2 <= len(piece) <= 80 or _PLACE.search(piece):
            continue
        is_title = _TITLE.search(piece) is not None
        if is_title and "," in piece and not organisation:
            # "Head of Operations, Brightwater Ltd"
            before, _, after = piece.rpartition(",")
            if _is_organisation(after.strip(), label):
                organisation = after.strip()
                title = title or before.strip()
                continue
        if not organisation and not is_title and _is_organisation(piece, label):
            organisation = piece
        elif is_title and not title:
            title = piece
    phone = _PHONE.search(signature)
    return Card(organisation, title, re.sub(r"\D", "", phone.group()) if phone else "")


def _is_organisation(piece: str, label: str) -> bool:
    if _LEGAL_FORM.search(piece):
        return True
    joined = fold(piece).replace(" ", "")
    if not label or len(joined) < 3:
        return False
    if looks_like_person(piece) and joined != label:
        return False
    return (
        joined == label
        or (len(label) >= 5 and joined.startswith(label))
        or (len(label) >= 6 and fuzz.ratio(joined, label) >= 85)
    )


def signature_addresses(signature: str) -> list[Address]:
    """The addresses that stand in a signature, in order."""
    found = []
    for word in re.split(r"[\s|,;·•<>()]+", signature):
        if "@" in word:
            address = parse_address(word)
            if address is not None:
                found.append(address)
    return found

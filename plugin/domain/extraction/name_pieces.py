"""A run of capitalised words taken apart at its connectors: whose name ends where the next one begins."""

from plugin.domain.extraction.capital_runs import Token, clean_word
from plugin.domain.extraction.given_names import GIVEN_NAMES, TITLES
from plugin.domain.extraction.name_cues import is_ordinary
from plugin.domain.extraction.organisation_names import has_organisation_form
from plugin.domain.extraction.organisation_words import HEADS, HEADS_OF, LEGAL_FORMS
from plugin.domain.extraction.person_names import is_given
from plugin.domain.extraction.place_names import CALENDAR

_CONNECTORS = frozenset(("of", "for", "the", "für", "des", "pour", "and", "und", "et", "y", "e"))
_BELONGING = frozenset(("von", "vom", "bei", "de", "del", "della", "du", "di", "da", "der", "des", "van"))
_FAMILY_FIRMS = frozenset(("Sons", "Daughters", "Söhne", "Fils", "Hijos", "Brothers", "Partner", "Co", "Co."))
_UTILITIES = frozenset(("Gas", "Electric", "Power", "Light", "Water", "Oil", "Bank", "Trust", "Electricity"))


def name_pieces(tokens: list[Token], start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The pieces of the run `tokens[start:end]`, as ranges: "Bank of Ireland" stays whole, "Ann of Acme" does not."""
    pieces: list[tuple[int, int]] = []
    begin = index = start
    while index < end:
        if index > begin and not tokens[index].capital and _ends_piece(tokens, begin, index, end, language):
            pieces.append((begin, index))
            while index < end and not tokens[index].capital:
                index += 1
            begin = index
            continue
        index += 1
    if begin < end:
        pieces.append((begin, end))
    return pieces


def _ends_piece(tokens: list[Token], begin: int, index: int, end: int, language: str) -> bool:
    word = tokens[index].text.lower()
    if word in _CONNECTORS:
        return not _joins(tokens, begin, index, end)
    return word in _BELONGING and _parts(tokens, begin, index, end, language)


def _parts(tokens: list[Token], begin: int, index: int, end: int, language: str) -> bool:
    """Whether a particle parts somebody from what they belong to ("Roe von der Nord GmbH").

    Nobility stands straight after the given names ("Anna von Stein", "Juan Carlos de la Fuente"); after a family
    name, or a title and a family name, a particle leads to a house.
    """
    if tokens[begin].text in HEADS_OF or tokens[begin].text in HEADS:
        return False
    following = next(number for number in range(index, end) if tokens[number].capital)
    if has_organisation_form(tokens, following, end):
        return True
    word = tokens[index].text.lower()
    if word == "van" or (language == "en" and word not in {"von", "vom", "bei", "chez"}):
        return False
    before = [clean_word(token.text) for token in tokens[begin:index] if token.capital]
    while before and is_ordinary(before[0]) and before[0] not in GIVEN_NAMES and before[0] not in TITLES:
        del before[0]
    titled = False
    while before and before[0].rstrip(".") in TITLES and len(before) > 1:
        titled = True
        del before[0]
    if all(is_given(name, 2) or len(name) == 1 for name in before):
        return False
    # "Vienen Carlos de la Fuente": the first word is the sentence's. A single unknown word may be a given name.
    called = len(before) == 2 and not is_given(before[0], 2) and is_given(before[1], 1)
    return titled or (len(before) > 1 and not called)


def _joins(tokens: list[Token], begin: int, index: int, end: int) -> bool:
    """Whether "of", "and" and their kin belong to one organisation's name."""
    word = tokens[index].text.lower()
    before = tokens[index - 1].text
    head = tokens[begin].text
    if word in {"of", "für", "des", "pour", "for"}:
        return before in HEADS_OF or before in {"Technical", "Technische"} or (begin < index - 1 and before in HEADS)
    if word == "the":
        return before.lower() in {"of", "for"} and head in HEADS_OF
    following = tokens[end - 1].bare
    if before in _UTILITIES and following in _UTILITIES and begin < index - 1:
        return True
    people = head in GIVEN_NAMES or tokens[index + 1].text in GIVEN_NAMES if index + 1 < end else True
    joined = following in HEADS or following in LEGAL_FORMS or following in _FAMILY_FIRMS
    return (
        joined
        and not people
        and not (before.isupper() and len(before) > 1)
        and before not in HEADS
        and before not in CALENDAR
    )

"""A run of capitalised words taken apart at its connectors: whose name ends where the next one begins."""

from plugin.domain.extraction.capital_runs import Token, clean_word
from plugin.domain.extraction.name_cues import is_ordinary
from plugin.domain.extraction.organisation_names import has_organisation_form
from plugin.domain.extraction.person_names import is_given
from plugin.domain.language.packs import codes, entries_in, words


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
    if word in words("names.connectors"):
        return not _joins(tokens, begin, index, end)
    return word in words("names.belonging") and _parts(tokens, begin, index, end, language)


def _parts(tokens: list[Token], begin: int, index: int, end: int, language: str) -> bool:
    """Whether a particle parts somebody from what they belong to ("Roe von der Nord GmbH").

    Nobility stands straight after the given names ("Anna von Stein", "Juan Carlos de la Fuente"); after a family
    name, or a title and a family name, a particle leads to a house.
    """
    if tokens[begin].text in words("organisations.heads_of") or tokens[begin].text in words("organisations.heads"):
        return False
    following = next(number for number in range(index, end) if tokens[number].capital)
    if has_organisation_form(tokens, following, end):
        return True
    word = tokens[index].text.lower()
    if word in words("names.seldom_parting") or (
        _has_no_particles(language) and word not in words("names.always_parting")
    ):
        return False
    before = [clean_word(token.text) for token in tokens[begin:index] if token.capital]
    while (
        before
        and is_ordinary(before[0])
        and before[0] not in words("personal_names.given")
        and before[0] not in words("names.titles")
    ):
        del before[0]
    titled = False
    while before and before[0].rstrip(".") in words("names.titles") and len(before) > 1:
        titled = True
        del before[0]
    if all(is_given(name, 2) or len(name) == 1 for name in before):
        return False
    # "Vienen Carlos de la Fuente": the first word is the sentence's. A single unknown word may be a given name.
    called = len(before) == 2 and not is_given(before[0], 2) and is_given(before[1], 1)
    return titled or (len(before) > 1 and not called)


def _has_no_particles(language: str) -> bool:
    """Whether the language itself parts nobody from their house by a particle: particles belong to foreign names."""
    return language in codes() and not entries_in(language, "names.belonging")


def _joins(tokens: list[Token], begin: int, index: int, end: int) -> bool:
    """Whether "of", "and" and their kin belong to one organisation's name."""
    word = tokens[index].text.lower()
    before = tokens[index - 1].text
    head = tokens[begin].text
    if word in words("organisations.joins"):
        return before in words("organisations.heads_of") or (
            begin < index - 1 and before in words("organisations.heads")
        )
    if word.capitalize() in words("names.articles"):
        return before.lower() in words("organisations.joins") and head in words("organisations.heads_of")
    following = tokens[end - 1].bare
    if (
        before in words("organisations.utilities")
        and following in words("organisations.utilities")
        and begin < index - 1
    ):
        return True
    people = (
        head in words("personal_names.given") or tokens[index + 1].text in words("personal_names.given")
        if index + 1 < end
        else True
    )
    joined = (
        following in words("organisations.heads")
        or following in words("companies.legal_forms")
        or following in words("organisations.family_firms")
    )
    return (
        joined
        and not people
        and not (before.isupper() and len(before) > 1)
        and before not in words("organisations.heads")
        and before not in words("names.calendar")
    )

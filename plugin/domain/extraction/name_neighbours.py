"""Doubtful names that the names beside them explain: "Dynegy and Reliant" are of one kind."""

from collections.abc import Sequence

from plugin.domain.extraction.capital_runs import Name
from plugin.domain.extraction.name_cues import opens_sentence
from plugin.domain.extraction.organisation_names import has_company_shape
from plugin.domain.language.packs import words


def explained_names(sentence: str, names: Sequence[Name], doubtful: Sequence[Name]) -> list[Name]:
    """Of the doubtful names those that a neighbour explains: "Dynegy and Reliant", "Richter and Badeer are"."""
    explained: list[Name] = []
    for name in doubtful:
        for other in (*names, *explained):
            first, second = (name, other) if name.start < other.start else (other, name)
            between = sentence[first.end : second.start]
            if _pairs(between) and not (between == ", " and opens_sentence(sentence, first.start)):
                explained.append(Name(name.text, other.kind, name.start, name.end))
                break
        else:
            pair = next((one for one in doubtful if _and(sentence[name.end : one.start])), None)
            if pair is None or not opens_sentence(sentence, name.start):
                continue
            following = sentence[pair.end :].split(maxsplit=1)
            if following and following[0] in words("names.plural_verbs"):
                firm = has_company_shape(name.text) or has_company_shape(pair.text)
                explained.append(Name(name.text, "organisation" if firm else "person", name.start, name.end))
    return explained


def _pairs(between: str) -> bool:
    """Whether what stands between two names makes them of one kind: a comma, a slash, an "and"."""
    return between in {" & ", "/", ", "} or (_spaced(between) and between.strip() in words("names.pairing"))


def _and(between: str) -> bool:
    return _spaced(between) and between.strip() in words("names.and")


def _spaced(between: str) -> bool:
    return between == f" {between.strip()} "

"""Doubtful names that the names beside them explain: "Dynegy and Reliant" are of one kind."""

from collections.abc import Sequence

from plugin.domain.extraction.capital_runs import Name
from plugin.domain.extraction.name_cues import opens_sentence
from plugin.domain.extraction.organisation_names import has_company_shape
from plugin.domain.language.vocabulary import vocabulary

_PLURAL_VERBS = vocabulary(
    "have are were will both can need want think agree met went do did should could work say said know"
)
_AND = frozenset((" and ", " & ", "/", " or ", ", ", " and/or ", " owes ", " und ", " et "))


def explained_names(sentence: str, names: Sequence[Name], doubtful: Sequence[Name]) -> list[Name]:
    """Of the doubtful names those that a neighbour explains: "Dynegy and Reliant", "Richter and Badeer are"."""
    explained: list[Name] = []
    for name in doubtful:
        for other in (*names, *explained):
            first, second = (name, other) if name.start < other.start else (other, name)
            between = sentence[first.end : second.start]
            if between in _AND and not (between == ", " and opens_sentence(sentence, first.start)):
                explained.append(Name(name.text, other.kind, name.start, name.end))
                break
        else:
            pair = next((one for one in doubtful if sentence[name.end : one.start] == " and "), None)
            if pair is None or not opens_sentence(sentence, name.start):
                continue
            following = sentence[pair.end :].split(maxsplit=1)
            if following and following[0] in _PLURAL_VERBS:
                firm = has_company_shape(name.text) or has_company_shape(pair.text)
                explained.append(Name(name.text, "organisation" if firm else "person", name.start, name.end))
    return explained

"""Doubtful names that the names beside them explain: "Dynegy and Reliant" are of one kind."""

from collections.abc import Sequence
from functools import lru_cache

from plugin.domain.extraction.capital_runs import Name
from plugin.domain.extraction.name_cues import opens_sentence
from plugin.domain.extraction.organisation_names import has_company_shape
from plugin.domain.language.packs import words


def explained_names(sentence: str, names: Sequence[Name], doubtful: Sequence[Name]) -> list[Name]:
    """Of the doubtful names those that a neighbour explains: "Dynegy and Reliant", "Richter and Badeer are".

    A neighbour is looked up by its place, so that a list of a thousand names costs a thousand looks.
    """
    starts = {name.start: name for name in names}
    ends = {name.end: name for name in names}
    doubted = {name.start: name for name in doubtful}
    explained: list[Name] = []
    for name in doubtful:
        kind = _neighbours_kind(sentence, name, starts, ends) or _pairs_kind(sentence, name, doubted)
        if kind:
            certain = Name(name.text, kind, name.start, name.end)
            explained.append(certain)
            starts[certain.start] = ends[certain.end] = certain
    return explained


def _neighbours_kind(sentence: str, name: Name, starts: dict[int, Name], ends: dict[int, Name]) -> str:
    """The kind of the certain name beside it, joined by "and" or a comma; "" if there is none."""
    for link in _links("names.pairing"):
        before = ends.get(name.start - len(link)) if sentence.endswith(link, 0, name.start) else None
        after = starts.get(name.end + len(link)) if sentence.startswith(link, name.end) else None
        for other, first in ((before, before), (after, name)):
            if other is not None and first is not None:
                if link == ", " and opens_sentence(sentence, first.start):
                    continue
                return other.kind
    return ""


def _pairs_kind(sentence: str, name: Name, doubted: dict[int, Name]) -> str:
    """The kind of two doubtful names that open a sentence and do something together; "" if they do not."""
    if not opens_sentence(sentence, name.start):
        return ""
    ands = (link for link in _links("names.and") if link[1:2].isalpha() and sentence.startswith(link, name.end))
    pair = next((doubted[place] for link in ands if (place := name.end + len(link)) in doubted), None)
    following = sentence[pair.end : pair.end + 40].split(maxsplit=1) if pair is not None else []
    if pair is None or not following or following[0] not in words("names.plural_verbs"):
        return ""
    return "organisation" if has_company_shape(name.text) or has_company_shape(pair.text) else "person"


@lru_cache(maxsize=4)
def _links(key: str) -> tuple[str, ...]:
    """What may stand between two names of one kind: signs, and the words of a list with their spaces."""
    return (" & ", "/", ", ", *(f" {word} " for word in sorted(words(key))))

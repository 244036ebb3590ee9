"""How the user writes the names of organisations: "Tarn Outdoor", where a domain alone gives "Tarnoutdoor"."""

from collections.abc import Iterable, Mapping

from plugin.domain.text.names import fold


def known_spellings(names: Iterable[str]) -> Mapping[str, str]:
    """Each name by its letters alone; where several have the same letters, the one of more words."""
    found: dict[str, str] = {}
    for name in names:
        letters = fold(name).replace(" ", "")
        if letters and len(name.split()) > len(found.get(letters, "").split()):
            found[letters] = name
    return found


def as_written(name: str, known: Mapping[str, str]) -> str:
    """The name as it is known to be written."""
    return known.get(fold(name).replace(" ", ""), name)

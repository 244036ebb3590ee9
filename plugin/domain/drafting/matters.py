"""What a meeting or a conversation was about, as its two would call it: "the Harbour commissioning", "die Abnahme".

A title is no phrase. Of "Signature comptes" only the signature can be said, of "Vieux-Port: machinerie" the
machinery of Vieux-Port; of "Nord poste 4" nothing. Only nouns whose gender is known stand in a sentence: those
of the packs' matters.toml, and those whose ending tells it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugin.domain.language.packs import Pack, pack
from plugin.domain.mail.subjects import without_marks
from plugin.domain.text.names import fold
from plugin.domain.text.ngrams import words_of

_PIECES = re.compile(r"\s+[-–—|]+\s+|[:|•·;,()\[\]]\s*|\s*//\s*")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*$")
_MOST_NAMES = 3
_STEM = 3
"""Letters that an ending must leave before it, for a word to be known by it."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What the two met for or wrote about, with its article: as an object, after "at" and after "about".

    `at` is "" where it is a thing that one talks about rather than something that one is at.
    """

    name: str
    at: str
    about: str


@dataclass(frozen=True, slots=True)
class _Noun:
    word: str
    gender: str
    event: bool
    place: int


def find_matter(title: str, *, language: str, names: Iterable[str] = ()) -> Matter | None:
    """What the title says it was about, None where nothing of it can stand in a sentence.

    `names` are the people's: no matter is called after them. Names of places and houses may be in it.
    """
    known = pack(language)
    if not known.table("matters.name") or "@" in title or "://" in title:
        return None
    people = {form for name in names for word in words_of(name) for form in (word, fold(word))}
    pieces = [words for piece in _PIECES.split(title[:120]) if (words := without_marks(piece).split())]
    nouns = [(piece, noun) for piece in pieces for noun in _nouns(known, piece, people)]
    events = [found for found in nouns if found[1].event]
    if not events and len(nouns) != 1:
        return None
    piece, noun = (events or nouns)[0]
    if known.flag("matters.compounds"):
        before = _modifiers(known, piece[: noun.place], people)
        if before is None:
            return None
        return _say(known, noun, f"{before} {noun.word}".strip())
    house = _house(known, piece, noun, people) or next(
        (name for other in pieces if other is not piece and (name := _house(known, other, None, people))), ""
    )
    of = _apposed(known, house) if house and not noun.event else ""
    return _say(known, noun, f"{noun.word}{of}")


def _nouns(known: Pack, piece: list[str], people: set[str]) -> list[_Noun]:
    """The nouns of a piece of a title that can be said."""
    large = known.flag("names.nouns_are_capitalised")
    found = []
    for place, word in enumerate(piece):
        if not _WORD.match(word) or set(words_of(word)) & people or (large and not word[0].isupper()):
            continue
        plain = word.casefold()
        for table, event in (("matters.events", True), ("matters.things", False)):
            gender = _gender(known.table(table), plain, heads=large)
            if gender is not None:
                found.append(_Noun(word if large else plain, gender, event, place))
                break
        else:
            alone = sum(other.islower() for other in piece) == 1
            ending = _gender(known.table("matters.endings"), plain, heads=True) if word.islower() and alone else None
            if ending is not None:
                found.append(_Noun(plain, ending, event=False, place=place))
    return found


def _gender(nouns: Mapping[str, str], word: str, *, heads: bool) -> str | None:
    """The gender of a word; with `heads` also by its last part, as a compound or an ending has it."""
    if word in nouns or not heads:
        return nouns.get(word)
    ends = sorted((end for end in nouns if word.endswith(end) and len(word) >= len(end) + _STEM), key=len)
    return nouns[ends[-1]] if ends else None


def _modifiers(known: Pack, ahead: list[str], people: set[str]) -> str | None:
    """What stands before a noun and goes with it ("album", "Harbour"), None where the title is no such phrase."""
    said: list[str] = []
    for number, word in enumerate(ahead):
        plain = word.casefold()
        if not _WORD.match(word) or set(words_of(word)) & people or plain in known.words("topics.edge_words"):
            said.clear()
            continue
        common = plain in known.words("matters.common")
        if word[0].islower() and not common:
            return None
        said.append(plain if common and number == 0 else word)
    return " ".join(said) if len(said) <= _MOST_NAMES else None


def _house(known: Pack, piece: list[str], noun: _Noun | None, people: set[str]) -> str:
    """The name of a place or house that a piece consists of, beside its noun; "" where there is none."""
    rest = [word for place, word in enumerate(piece) if noun is None or place != noun.place]
    named = all(_WORD.match(word) and word[0].isupper() and not set(words_of(word)) & people for word in rest)
    kind = {word.casefold() for word in rest} & set(known.words("matters.common"))
    return " ".join(rest) if named and not kind and 0 < len(rest) <= _MOST_NAMES else ""


def _apposed(known: Pack, house: str) -> str:
    """The house after the matter: " de Vieux-Port", " d'Ondéa"."""
    forms = known.table("matters.of")
    vowel = house[0].casefold() in forms.get("vowels", "")
    form = str(forms.get("vowel" if vowel else "usual", ""))
    return form.replace("{house}", house)


def _say(known: Pack, noun: _Noun, words: str) -> Matter:
    vowels = known.table("matters.of").get("vowels", "")

    def form(table: str) -> str:
        articles = known.table(f"matters.{table}")
        elided = articles.get(f"{noun.gender}_vowel") if noun.word[0] in vowels else None
        return f"{elided or articles[noun.gender]}{words}"

    return Matter(form("name"), form("at") if noun.event else "", form("about"))

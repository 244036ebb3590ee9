"""An event's summary as a person would say it: "Q3 sync (Zoom) // Nora" is "our call", or nothing at all.

Two things are read: what kind of encounter it was (a call, a lunch …), and, only where what is left is a few plain
words, what it was about. Anything with codes, dates, names or links in it is left unsaid.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plugin.domain.text.ngrams import words_of


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_KINDS: tuple[tuple[str, str], ...] = (
    ("lunch", r"lunch|mittagessen|déjeuner|dejeuner|almuerzo|comida"),
    ("dinner", r"dinner|supper|abendessen|dîner|diner|cena"),
    ("breakfast", r"breakfast|frühstück|petit[- ]déjeuner|desayuno"),
    ("coffee", r"coffee|kaffee|café|cafe|espresso|tea"),
    ("drinks", r"drinks?|beers?|bier|apéro|apero|pint|cañas?|verre|copas?|vino|wine"),
    ("meal", r"roast|barbecue|bbq|brunch|essen|repas|grillen|asado|barbacoa|food"),
    ("walk", r"walk|spaziergang|balade|promenade|paseo"),
    (
        "call",
        r"call|phone|telefonat|telefon|anruf|appel|téléphone|llamada|zoom|teams|skype|videocall|videocalls?|visio",
    ),
    ("workshop", r"workshops?|atelier|taller"),
    ("training", r"trainings?|schulung|seminar|formation|formación|curso"),
    ("kickoff", r"kick-?off|auftakt|lancement|arranque"),
    ("review", r"review|retro|retrospective|abnahme|bilan|revisión|rückblick"),
    ("demo", r"demo|presentation|präsentation|présentation|presentación"),
    ("visit", r"visit|besuch|besichtigung|visite|visita"),
    ("chat", r"chat|catch-?up|austausch|échange|charla|1:1|1-1|one[- ]on[- ]one|jour fixe|check-?in"),
    (
        "event",
        r"conference|konferenz|konferencia|conférence|congreso|meetup|messe|gala|fair|summit|salon|feria|stammtisch",
    ),
    (
        "meeting",
        r"meeting|sync|besprechung|termin|treffen|sitzung|réunion|reunion|rendez-vous|rdv|reunión|cita|session",
    ),
)
KINDS = tuple(kind for kind, _ in _KINDS)
_KIND_PATTERNS = tuple((kind, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)) for kind, pattern in _KINDS)
_EDGE = _set(
    "with w mit und and et y con avec a an the for für pour para on über zu zum zur re wg betreff sur "
    "sobre de du des von vom our unser unsere notre nuestra nuestro quick short weekly monthly daily "
    "biweekly regular recurring wöchentlich monatlich hebdo mensuel semanal mensual follow up followup "
    "next first second team project projekt projet proyecto la le les el los las der die das ein eine un "
    "une una at in im am al"
)
_UNSAYABLE = re.compile(
    r"[\d@#_/\\<>{}\[\]=*]|https?|www\.|:\w|[A-Z]{2,}|\b(?:tbc|tbd|fyi|asap|internal|confidential|vip|copy|final)\b"
)
_LINK = re.compile(r"\S+://\S+|www\.\S+")
_PRIVATE = re.compile(
    r"confidential|private|internal|vertraulich|intern\b|confidentiel|privé|confidencial|privado", re.IGNORECASE
)
_PIECES = re.compile(r"\s+[-–—|:]\s*|\s*[|:•·]\s+|\s*//\s*|[(),;]")


@dataclass(frozen=True, slots=True)
class Topic:
    """`kind` is a key of the phrasebook's meetings ("meeting" where nothing tells); `about` is "" or plain words."""

    kind: str = "meeting"
    about: str = ""


def say_topic(summary: str, *, names: Iterable[str] = ()) -> Topic:
    """What a summary says, names taken out. `about` keeps the writer's capitals; the caller fits it in."""
    summary = _LINK.sub(" ", summary[:300])
    kind = next((kind for kind, pattern in _KIND_PATTERNS if pattern.search(summary)), "meeting")
    known = {word for name in names for word in words_of(name)}
    candidates = [about for piece in _PIECES.split(summary) if (about := _plain(piece or "", known))]
    return Topic(kind, candidates[0] if len(candidates) == 1 and not _PRIVATE.search(summary) else "")


def _plain(piece: str, names: set[str]) -> str:
    """The piece's words without the kind of meeting and small words at its edges; "" where it is not a plain phrase."""
    if _UNSAYABLE.search(piece):
        return ""
    for _, pattern in _KIND_PATTERNS:
        piece = pattern.sub(" ", piece)
    words = piece.strip(" .!?'\"„“”«»&+-").split()
    while words and words[0].casefold() in _EDGE:
        words.pop(0)
    while words and words[-1].casefold() in _EDGE:
        words.pop()
    if not 1 <= len(words) <= 4 or any(not _is_word(word) for word in words):
        return ""
    if {word for text in words for word in words_of(text)} & names:
        return ""
    return " ".join(words)


def _is_word(word: str) -> bool:
    return len(word) > 1 and all(letter.isalpha() or letter in "-'’" for letter in word) and word[0].isalpha()

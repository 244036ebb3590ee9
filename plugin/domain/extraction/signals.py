"""Signals: the sentences of a message that praise, complain, introduce, ask, decline, confirm a meeting.

How each is said stands in the language's lexicon (`lexicon_en` and its kin). Here stands what holds in every
language: a question praises nobody, quoted speech is not the writer's, after "but" comes what is meant.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from plugin.domain.language.lexicon import Lexicon, Sense
from plugin.domain.language.lexicon_de import LEXICON as GERMAN
from plugin.domain.language.lexicon_en import LEXICON as ENGLISH
from plugin.domain.language.lexicon_es import LEXICON as SPANISH
from plugin.domain.language.lexicon_fr import LEXICON as FRENCH
from plugin.domain.language.vocabulary import vocabulary
from plugin.domain.model import EXCERPT, Address, Signal, SignalKind

LEXICONS: dict[str, Lexicon] = {lexicon.language: lexicon for lexicon in (ENGLISH, GERMAN, FRENCH, SPANISH)}

MAX_SENTENCE = 500
"""Characters of a sentence that patterns see; longer ones are lists and boilerplate."""

SHORT = 90
"""Characters up to which a sentence may complain without a word for the writer or the reader."""

_BETWEEN_US = vocabulary(
    """
        i we you your yours our ours us me my mine i'm i've i'd we're we've we'd you've you're ich wir sie ihr
        ihre ihrer ihren ihrem uns unser unsere unserer unseren mir mich du dein deine euch euer eure ihnen je
        j nous vous votre vos notre nos me moi mon ma mes tu te ton ta on yo nosotros nos su sus usted ustedes
        nuestro nuestra nuestros mi mis tu tus me os vuestro hemos he estamos estoy tenemos han
        """
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SPOKEN = re.compile(r"[\"“„«][^\"“”„«»]{12,300}[\"”“»]")
_BUT = re.compile(
    r"[,;–—]?\s\b(?:but|however|yet|although|though|aber|allerdings|jedoch|obwohl|doch|mais|cependant|pourtant"
    r"|toutefois|bien que|pero|sin embargo|aunque|no obstante)\b",
    re.IGNORECASE,
)
_NOT_ASKED = frozenset({SignalKind.PRAISE, SignalKind.THANKS, SignalKind.MEETING_CONFIRMED})
"""Kinds that a question does not carry."""


def find_signals(
    sentences: Iterable[str], language: str, *, whose: str = "own", author: Address | None = None
) -> list[Signal]:
    """The signals of sentences that one author wrote, in their order; a sentence may carry several kinds.

    `language` "" tries all lexicons; a language without a lexicon tries English, in which much business is done.
    """
    lexicons = [LEXICONS[language]] if language in LEXICONS else [ENGLISH] if language else list(LEXICONS.values())
    found: list[Signal] = []
    for sentence in sentences:
        kinds: dict[SignalKind, int] = {}
        for lexicon in lexicons:
            for kind, place in _remembered_kinds(sentence[:MAX_SENTENCE], lexicon):
                kinds.setdefault(kind, place)
        for kind, place in kinds.items():
            found.append(Signal(kind, excerpt(sentence, place), whose, author))
    return found


@lru_cache(maxsize=4096)
def _remembered_kinds(sentence: str, lexicon: Lexicon) -> tuple[tuple[SignalKind, int], ...]:
    """A thread quotes the same sentences again and again: they are read once."""
    return tuple(sentence_kinds(sentence, lexicon).items())


def sentence_kinds(sentence: str, lexicon: Lexicon) -> dict[SignalKind, int]:
    """Kind → where in the sentence it is said."""
    text = sentence[:MAX_SENTENCE].replace("’", "'").replace("‘", "'").replace("`", "'")
    candidates = lexicon.candidates(text)
    if not candidates:
        return {}
    asks = text.rstrip(" \"')”»").endswith("?")
    spoken = _SPOKEN.sub(lambda quote: " " * len(quote[0]), text)
    kinds: dict[SignalKind, int] = {}
    for kind, patterns in candidates.items():
        if asks and kind in _NOT_ASKED:
            continue
        place = _place(patterns, lexicon.senses[kind], spoken)
        if place is not None:
            kinds[kind] = place
    if SignalKind.COMPLAINT in kinds and len(text) > SHORT and _BETWEEN_US.isdisjoint(_WORD.findall(text.lower())):
        # News and reports deplore much; a complaint between two people names one of them.
        del kinds[SignalKind.COMPLAINT]
    if SignalKind.PRAISE in kinds and SignalKind.COMPLAINT in kinds:
        _settle(kinds, text, lexicon)
    if SignalKind.INTRODUCTION in kinds and SignalKind.INTRODUCTION_REQUEST in kinds:
        del kinds[SignalKind.INTRODUCTION if asks else SignalKind.INTRODUCTION_REQUEST]
    return kinds


def _place(patterns: Iterable[re.Pattern[str]], sense: Sense, text: str) -> int | None:
    """Where one of the patterns says it, unless the sentence voids it."""
    said = [pattern for pattern in patterns if pattern.search(text)]
    if not said:
        return None
    if not _voided(sense, text):
        return min(found.start() for pattern in said if (found := pattern.search(text)))
    # What voids one clause need not void the other side of a "but".
    for start, clause in _clauses(text):
        places = [found.start() for pattern in said if (found := pattern.search(clause))]
        if places and not _voided(sense, clause):
            return start + min(places)
    return None


def _voided(sense: Sense, text: str) -> bool:
    return any(pattern.search(text) for pattern in sense.unless)


def _clauses(text: str) -> list[tuple[int, str]]:
    cuts = [found.start() for found in _BUT.finditer(text)]
    if not cuts:
        return []
    bounds = [0, *cuts, len(text)]
    return [(start, text[start:end]) for start, end in pairwise(bounds)]


def _settle(kinds: dict[SignalKind, int], text: str, lexicon: Lexicon) -> None:
    """A sentence that seems to praise and complain means what its last clause says; without a "but" it complains."""
    for _, clause in reversed(_clauses(text)):
        praised = _says(lexicon, SignalKind.PRAISE, clause)
        complained = _says(lexicon, SignalKind.COMPLAINT, clause)
        if praised != complained:
            del kinds[SignalKind.COMPLAINT if praised else SignalKind.PRAISE]
            return
    del kinds[SignalKind.PRAISE]


def _says(lexicon: Lexicon, kind: SignalKind, clause: str) -> bool:
    sense = lexicon.senses[kind]
    return _place(sense.said, sense, clause) is not None


def excerpt(sentence: str, place: int = 0) -> str:
    """At most `EXCERPT` characters of a sentence, around `place`, cut at words."""
    if len(sentence) <= EXCERPT:
        return sentence
    start = max(0, min(place - 60, len(sentence) - EXCERPT + 2))
    piece = sentence[start : start + EXCERPT - 2]
    if start:
        piece = "…" + piece.partition(" ")[2]
    if start + EXCERPT - 2 < len(sentence):
        piece = piece.rpartition(" ")[0] + "…"
    return piece[:EXCERPT]

"""The user's own sentences about themselves, fitted into a mail without changing what they say.

A profile field may be a sentence ("I help …"), a verb phrase ("helping …"), or a noun phrase. A sentence
stands on its own; anything else stands after a colon, where no language bends it. What is too long, holds a link,
or is in another language than the mail is left out.
"""

import re
from dataclasses import dataclass

from plugin.domain.text.ngrams import count_words


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


LONGEST = 40
"""Words of one profile field that fit into a mail of 180."""

_STARTS = {
    "en": r"i|i'm|i’m|we|we're|we’re|my|our",
    "de": r"ich|wir|mein|meine|unser|unsere",
    "fr": r"je|j'\w+|j’\w+|nous|mon|ma|mes|notre|nos",
    "es": r"yo|nosotros|nosotras|mi|mis|ayudo|ayudamos|asesoro|asesoramos|acompaño|acompañamos|trabajo|trabajamos|"
    r"diseño|diseñamos|hago|hacemos|ofrezco|ofrecemos|soy|somos|busco|buscamos|enseño|formo|creo|creamos",
}
_PRONOUN_SENTENCE = {
    "en": re.compile(r"(?:they|it|that|this|there|he|she|you|clients|people|everybody|everyone)\s+\w+", re.IGNORECASE),
    "de": re.compile(r"(?:sie|es|das|dort|er|man|kunden|alle)\s+\w+", re.IGNORECASE),
    "fr": re.compile(r"(?:ils|elles|il|elle|cela|c'est|ce sont|on|vous)\s+\w+", re.IGNORECASE),
    "es": re.compile(r"(?:ellos|ellas|esto|eso|están|abren|tienen|es|son|hay)\s+\w+", re.IGNORECASE),
}
_WORDS = {
    "en": _set(
        "the and a an of to for with in on at from that who their they is are have has by who which into not their "
        "owners help firms companies people small business between without than more best"
    ),
    "de": _set(
        "der die das und für mit bei von den dem ein eine einen einem ich wir die ihre nicht zu zum zur im am "
        "auf aus helfe berate unterstütze unternehmen kleine sowie oder ist sind wird durch über sich"
    ),
    "fr": _set(
        "le la les des de du et pour avec dans une un je nous qui leur leurs est sont en aux au sur plus sans "
        "aide accompagne entreprises chez par entre ne pas"
    ),
    "es": _set(
        "el la los las de del y para con en una un que su sus es son por al más sin ayudo empresas acompaño "
        "entre como no a desde"
    ),
}
_LINK = re.compile(r"https?:|www\.|\b[\w-]+\.(?:com|org|net|io|co|de|fr|es|eu|example)\b|@", re.IGNORECASE)
_COMMON = {
    "en": _set(
        "a an the their they them this that these those there it its he she who whoever one two three some "
        "many most all any both each every new old young small large big medium mid-sized independent local "
        "regional growing family-owned family-run owner-led owner-managed founder-led i'm i we we're my our "
        "runs sells leads needs wants works makes opens hires is has finance commercial managing people "
        "firms companies businesses manufacturers wholesalers retailers suppliers owners founders heads machine"
    ),
    "fr": _set(
        "le la les l' un une des du de mon ma mes nos notre leur leurs ils elles il elle on ce cette ces "
        "petit petite petites grandes jeunes dirigeants dirigeantes entreprises chefs cabinets pme équipes "
        "familles des qui pour avec sans dans chez plus moins nouvelle nouveau"
    ),
    "es": _set(
        "el la los las un una unos unas mi mis nuestro nuestra su sus ellos ellas esto eso pequeñas pequeños "
        "grandes propietarios propietarias empresas directores directoras equipos familias dueños dueñas "
        "quien quienes para con sin en más menos nueva nuevo abren venden buscan tienen acompaño ayudo "
        "asesoro trabajo hago"
    ),
}
"""Words that may begin small after a colon; anything else may be a name, and keeps its capital."""
_VERB = (
    r"is|are|was|were|has|have|had|will|can|does|do|did|sells|runs|needs|wants|makes|opens|hires|grows|moves|leads"
    r"|builds|buys|competes|expands|exports|took|started|opened|moved|bought|raised"
)
_STATES = re.compile(rf"^(?P<subject>[^,;:()–—]+?)\s(?:{_VERB})\s\S")
"""An English sentence: a subject without a pause, and a verb that only a sentence has there."""
_RELATIVE = re.compile(r"\b(?:who|whom|which|that|whoever|whose|where|what|heard|said|saw|and|or)\b", re.IGNORECASE)
_DETERMINED = re.compile(
    r"^(?:an?|the|their|its|his|her|this|that|these|those|my|our|[A-Z][\w&-]*['’]s?)\s\S", re.IGNORECASE
)
_LABELLED = re.compile(r"^[\w-]+(?: [\w-]+)?:\s+(?P<rest>\S.*)$")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """`text` ends in a full stop; `mid` is the same after a colon or comma. `sentence` where it can stand alone.

    `noun_phrase` is the text without its stop, fit to stand after a preposition in English only. `determined` where
    it begins with an article or the like, as "a dairy that …" does, and can be what something is.
    """

    text: str
    mid: str
    sentence: bool
    noun_phrase: str
    determined: bool = False


def language_of(text: str, *, otherwise: str = "") -> str:
    """The language most of a short text's small words belong to; `otherwise` where two tie or none tells."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    votes = sorted(((sum(word in known for word in words), code) for code, known in _WORDS.items()), reverse=True)
    if votes[0][0] == 0 or votes[0][0] == votes[1][0]:
        return otherwise
    return votes[0][1]


def fit(text: str, *, language: str, written_in: str = "") -> OwnWords | None:
    """A profile field or a prospect's `why` as it can stand in a mail in `language`; None where it cannot.

    `written_in` is the language the user says they write their profile in; it decides where the words do not.
    """
    text = " ".join(text.replace("\u2026", "...").split()).strip(" \"'“”„«»-–—:;,")
    if not text or _LINK.search(text) or language_of(text, otherwise=written_in or "en") != language:
        return None
    text = _short_enough(_tidy(text, language))
    if not text:
        return None
    if language == "en":
        text = _without_label(text)
    ended = text if text[-1] in ".!" else text + "."
    if ":" in text:
        # One colon is enough: it stands alone, as it is.
        return OwnWords(_upper(ended), "", sentence=True, noun_phrase="")
    sentence = is_sentence(text, language)
    determined = language == "en" and not sentence and bool(_DETERMINED.match(text))
    if determined and ";" in text:
        text = text.split(";")[0].rstrip()
        ended = text + "."
    # German writes a whole sentence after a colon large.
    mid = _upper(ended) if sentence and language == "de" else _lower(ended, language)
    return OwnWords(_upper(ended), mid, sentence, _lower(text.rstrip(".!"), language), determined)


def is_sentence(text: str, language: str) -> bool:
    """Whether the text starts as a sentence does in that language: a first person, or a pronoun and a verb.

    English also: a subject and its verb, before any pause ("Tarn sells through dealers").
    """
    own = re.match(rf"(?:{_STARTS.get(language, _STARTS['en'])})(?!\w)", text, re.IGNORECASE)
    other = _PRONOUN_SENTENCE.get(language)
    if (own and " " in text) or bool(other and other.match(text)):
        return True
    stated = _STATES.match(text) if language == "en" else None
    return stated is not None and not _RELATIVE.search(stated["subject"])


def _without_label(text: str) -> str:
    """The text without a first word that only files it, as in "Bikes: margins are being cut"."""
    labelled = _LABELLED.match(text)
    return labelled["rest"] if labelled and is_sentence(labelled["rest"], "en") else text


def _tidy(text: str, language: str) -> str:
    because = {"en": "because |since ", "de": "weil |da ", "fr": "parce que |car ", "es": "porque "}.get(language, "")
    if because and language != "de":
        text = re.sub(rf"^(?:{because})", "", text, flags=re.IGNORECASE)
    return text


def _short_enough(text: str) -> str:
    """The text, or its first sentence, if that is short enough; no sentence is ever cut."""
    if count_words(text) <= LONGEST:
        return text
    first = re.split(r"(?<=[.!?])\s+", text)[0]
    return first if count_words(first) <= LONGEST else ""


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str, language: str) -> str:
    """Small first letter, where the word cannot be a name; German keeps the user's own letter."""
    first, _, rest = text.partition(" ")
    if language == "de" or first in {"I", "I'm", "I’m"}:
        return text
    begins_sentence = re.match(rf"(?:{_STARTS.get(language, _STARTS['en'])})(?!\w)", first, re.IGNORECASE)
    common = first.casefold().strip(",;") in _COMMON.get(language, frozenset()) and not rest[:1].isupper()
    return text[:1].lower() + text[1:] if common or begins_sentence else text

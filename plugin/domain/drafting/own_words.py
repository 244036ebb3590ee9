"""The user's own sentences about themselves, fitted into a mail without changing what they say.

A profile field may be a sentence ("I help …"), a verb phrase ("helping …"), or a noun phrase. A sentence
stands on its own; anything else stands after a colon, where no language bends it. What is too long, holds a link,
or is in another language than the mail is left out.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from plugin.domain.language.packs import codes, pack
from plugin.domain.language.templates import Template
from plugin.domain.text.ngrams import count_words
from plugin.domain.text.sentences import capitalised

LONGEST = 40
"""Words of one profile field that fit into a mail of 180."""

_LINK = re.compile(r"https?:|www\.|\b[\w-]+\.(?:com|org|net|io|co|de|fr|es|eu|example)\b|@", re.IGNORECASE)
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
    spoken = re.findall(r"[^\W\d_]+", text.casefold())
    counts = ((sum(word in _small_words(code) for word in spoken), code) for code in codes())
    votes = sorted(counts, reverse=True)
    if votes[0][0] == 0 or (len(votes) > 1 and votes[0][0] == votes[1][0]):
        return otherwise
    return votes[0][1]


def fit(text: str, *, language: str, written_in: str = "") -> OwnWords | None:
    """A profile field or a prospect's `why` as it can stand in a mail in `language`; None where it cannot.

    `written_in` is the language the user says they write their profile in; it decides where the words do not.
    """
    text = " ".join(text.replace("\u2026", "...").split()).strip(" \"'“”„«»-–—:;,")
    if not text or _LINK.search(text) or language_of(text, otherwise=written_in or "en") != language:
        return None
    text = _short_enough(_grammar(language).because.sub("", text))
    if not text:
        return None
    text = _without_label(text, language)
    ended = text if text[-1] in ".!" else text + "."
    if ":" in text:
        # One colon is enough: it stands alone, as it is.
        return OwnWords(capitalised(ended), "", sentence=True, noun_phrase="")
    sentence = is_sentence(text, language)
    determined = not sentence and bool(_grammar(language).determined.match(_plain(text)))
    if determined and ";" in text:
        text = text.split(";")[0].rstrip()
        ended = text + "."
    large = sentence and pack(language).flag("drafts.sentence_after_colon_is_capitalised")
    mid = capitalised(ended) if large else _lower(ended, language)
    return OwnWords(capitalised(ended), mid, sentence, _lower(text.rstrip(".!"), language), determined)


def is_sentence(text: str, language: str) -> bool:
    """Whether the text starts as a sentence does in that language: a first person, or a pronoun and a verb.

    In English also: a subject and its verb, before any pause ("Tarn sells through dealers").
    """
    grammar, plain = _grammar(language), _plain(text)
    if (grammar.first_person.match(plain) and " " in text) or grammar.other_subject.match(plain):
        return True
    stated = grammar.stated.match(plain)
    return stated is not None and not grammar.clause.search(stated["subject"])


@dataclass(frozen=True, slots=True)
class _Grammar:
    """What tells a sentence from a phrase in one language; a pattern over words it has none of never matches."""

    first_person: Template
    other_subject: Template
    stated: Template
    """A subject without a pause, and a verb that only a sentence has there."""
    clause: Template
    """Words before that verb that make it a clause's."""
    determined: Template
    because: Template


@lru_cache(maxsize=64)
def _grammar(language: str) -> _Grammar:
    template = pack(language).template
    return _Grammar(
        first_person=template(r"{drafts.sentence_starts}(?!\w)"),
        other_subject=template(r"{drafts.sentence_subjects}\s+\w+"),
        stated=template(r"^(?P<subject>[^,;:()–—]+?)\s{drafts.sentence_verbs}\s\S", flags=re.NOFLAG),
        clause=template(r"\b{drafts.clause_words}\b"),
        determined=template(r"^{drafts.determiners}\s\S"),
        because=template(r"^{drafts.because} "),
    )


@lru_cache(maxsize=64)
def _small_words(language: str) -> frozenset[str]:
    return frozenset(pack(language).words("drafts.small_words"))


def _plain(text: str) -> str:
    return text.replace("’", "'")


def _without_label(text: str, language: str) -> str:
    """The text without a first word that only files it, as in "Bikes: margins are being cut".

    Only in a language in which a sentence is known by its verb; elsewhere what follows may be a list.
    """
    labelled = _LABELLED.match(text)
    told_by_verb = bool(pack(language).words("drafts.sentence_verbs"))
    return labelled["rest"] if labelled and told_by_verb and is_sentence(labelled["rest"], language) else text


def _short_enough(text: str) -> str:
    """The text, or its first sentence, if that is short enough; no sentence is ever cut."""
    if count_words(text) <= LONGEST:
        return text
    first = re.split(r"(?<=[.!?])\s+", text)[0]
    return first if count_words(first) <= LONGEST else ""


def _lower(text: str, language: str) -> str:
    """Small first letter, where the word cannot be a name; where nouns are large, the user's own letter stays."""
    known = pack(language)
    first, _, rest = text.partition(" ")
    plain = _plain(first)
    if known.flag("names.nouns_are_capitalised") or plain in known.words("drafts.always_capital"):
        return text
    begins_sentence = _grammar(language).first_person.match(plain)
    common = first.casefold().strip(",;") in known.words("drafts.begins_small") and not rest[:1].isupper()
    return text[:1].lower() + text[1:] if common or begins_sentence else text

"""The user's own sentences about themselves, fitted into a mail without changing what they say.

A profile field may be a sentence ("I help …"), a verb phrase ("helping …"), or a noun phrase. A sentence
stands on its own; anything else stands after a colon, where no language bends it. What is too long, holds a link,
or is in another language than the mail is left out.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from plugin.domain.language.packs import codes, pack
from plugin.domain.language.templates import Template
from plugin.domain.model import Profile
from plugin.domain.text.ngrams import count_words, words_of
from plugin.domain.text.sentences import capitalised

LONGEST = 40
"""Words of one profile field that fit into a mail of 180."""

_SAID = 16
"""Words of what is proposed to be said of a person."""
_LEAST_HALF = 6
_LONG_HALF = 12
"""Words of half a sentence."""
_HALF = 4
"""Words that a sentence must have before its colon, to stand without what follows."""
_WHOLE = 20
"""Words of a description that can stand whole beside an ask."""
_PIECE = 10
"""Words of a description that is taken whole."""
_TWO = 2
_PASSING = 11
"""Words that one can say in passing."""
_STEM = 5
"""Letters by which two words are taken for one."""
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


def fit_said(text: str, name: str, *, language: str, called: str) -> OwnWords | None:
    """What may be said of a person, as a sentence: one of the user's, or the end of one after the person's name.

    `name` is the whole name, `called` how the mail calls them. None where it is no sentence, or in another language.
    """
    text = " ".join(text.split()).strip(" \"'“”„«»-–—:;,")
    verbs = pack(language).words("drafts.said_verbs")
    words = text.split()
    if not words or "?" in text:
        return None
    if words[0].casefold() in verbs:
        text = f"{called} {text}"
    named = any(text.startswith(f"{part} ") for part in (called, name, *name.split()))
    whole = named and any(word.casefold() in verbs for word in text.split()[1:5])
    said = fit(text, language=language, written_in=language)
    if said is None or not (said.sentence or whole):
        return None
    return OwnWords(said.text, said.text, sentence=True, noun_phrase="")


def propose_say(why: str) -> str:
    """What of a private note might be said of a person, to follow their name: for the user to check, "" for nothing."""
    text = re.split(r"(?<=[.!?;])\s+", " ".join(why.split()))[0].rstrip(".;")
    first = text.split(" ", 1)[0].casefold()
    known = any(first in pack(code).words("drafts.said_verbs") for code in codes())
    return text if known and count_words(text) <= _SAID and not _LINK.search(text) else ""


def usable_words(profile: Profile, language: str) -> bool:
    """Whether the profile says what the user does, or for whom, in this language."""
    told = (profile.said_in(language, field) for field in ("what", "ideal"))
    return any(fit(text, language=language, written_in=profile.language) is not None for text in told)


def half(text: str) -> str:
    """The first half of a sentence on what one does, or brings, that can stand alone; "" where none is short enough.

    What follows a colon, a relative pronoun, or a comma that does not stand within a list is left out.
    """
    text = " ".join(text.split()).rstrip(" .")
    clauses = {word for code in codes() for word in pack(code).words("drafts.relatives")}
    joining = {word for code in codes() for word in pack(code).words("drafts.joining")}
    if count_words(text) <= _LONG_HALF and ":" not in text:
        return text
    head = re.split(r"[:;]\s|\s[–—-]\s|[.!?]\s", text)[0]
    pieces = head.split(", ")
    whole = [
        ", ".join(pieces[: number + 1])
        for number, piece in enumerate(pieces)
        if number == 0 or joining & set(piece.casefold().split()[1:])
    ]
    # A list is whole with its last item only.
    opens_list = len(pieces) > 1 and any(joining & set(piece.casefold().split()[1:]) for piece in pieces[1:])
    cut = [piece for piece in whole if _HALF <= count_words(piece) <= _LONG_HALF]
    if cut:
        return cut[-1] if opens_list else cut[0]
    words = head.split()
    articles = {word.casefold() for code in codes() for word in pack(code).words("names.articles")}
    # "I train the people who …" tells of nobody without what follows.
    at = next(
        (
            number
            for number, word in enumerate(words)
            if number >= _HALF and word.casefold() in clauses
            if articles.isdisjoint(one.casefold() for one in words[max(1, number - _TWO) : number])
        ),
        None,
    )
    if at is None or at > _LONG_HALF:
        ends = [number for number, word in enumerate(words) if word.casefold() in joining]
        at = next((number for number in reversed(ends) if _LEAST_HALF <= number <= _LONG_HALF), None)
    return " ".join(words[:at]).rstrip(",") if at is not None else ""


def of_one_kind(text: str, words: Collection[str], *, language: str) -> str:
    """What the user does, "" where it is two things of which neither is known to be for these."""
    joined = set(pack(language).words("drafts.joining")) & set(text.casefold().split())
    wanted = {word[:_STEM] for word in words if len(word) > _TWO} - _small_stems()
    return "" if joined and words and not wanted & {word[:_STEM] for word in words_of(text)} else text


def nearest_piece(text: str, words: Collection[str]) -> str:
    """Of several kinds of people, those that share a word with these; the first where there are none."""
    if count_words(text) <= _PIECE:
        return text
    joining = "|".join(word for code in codes() for word in pack(code).words("drafts.joining"))
    pieces = [piece.strip() for piece in re.split(rf",\s(?:{joining})\s|;\s", text) if piece.strip()]
    back = {word for code in codes() for word in pack(code).words("drafts.back_references")}
    if len(pieces) < _TWO or any(count_words(piece) < _TWO or back & set(words_of(piece)) for piece in pieces):
        return text if count_words(text) <= _WHOLE else _first_clause(text)
    clauses = {word for code in codes() for word in pack(code).words("drafts.relatives")}
    people = [piece for piece in pieces if piece.split()[0].casefold() not in clauses]
    if not words:
        return people[0] if people else ""
    wanted = {word[:_STEM] for word in words if len(word) > _TWO} - _small_stems()
    # The role, which comes first, counts though its word is a usual one: owner.
    wanted |= {word[:_STEM] for word in list(words)[:1] if len(word) > _TWO}
    scores = [len(wanted & {word[:_STEM] for word in words_of(piece)}) for piece in pieces]
    if max(scores) == 0:
        # None of them is like this person: all of them, where that is short enough to be said beside an ask.
        return text if count_words(text) <= _WHOLE else ""
    best = pieces[scores.index(max(scores))]
    return best if best in people else text if count_words(text) <= _WHOLE else ""


def nearest_kind(text: str, words: Collection[str], *, language: str, written_in: str = "") -> str:
    """Of the kinds of people the user works for the one like these, as one says it in passing; "" where none is."""
    piece = nearest_piece(text, words) if words else ""
    wanted = {word[:_STEM] for word in words if len(word) > _TWO} - _small_stems()
    alike = wanted & {word[:_STEM] for word in words_of(piece)}
    fitted = fit(piece, language=language, written_in=written_in) if alike else None
    if fitted is None or fitted.sentence:
        return ""
    return brief_kind(small_kind(fitted.noun_phrase, language), language)


def _first_clause(text: str) -> str:
    """A long description up to its first comma, where that alone says whom; "" where it does not."""
    head = text.split(",", maxsplit=1)[0]
    return head if count_words(head) >= _HALF else ""


@lru_cache(maxsize=1)
def _small_stems() -> frozenset[str]:
    """Beginnings of words that any description holds: people, companies."""
    return frozenset(word[:_STEM] for code in codes() for word in pack(code).words("detection.small_words"))


def names_whom(text: str, whom: str, language: str) -> bool:
    """Whether a sentence on what the user does says for whom, too: by a preposition, or by the same people."""
    said, meant = ({word[:_STEM] for word in words_of(one)} - _small_stems() for one in (text, whom))
    return bool(said & meant) or bool(set(words_of(text)) & set(pack(language).words("drafts.for_whom")))


def small_kind(text: str, language: str) -> str:
    """A kind of people as it stands inside a sentence, without its size: "Couples with a dog" is no name."""
    known = pack(language)
    words = text.split()
    number = next((at for at, word in enumerate(words) if word[0].isdigit()), 0)
    measures = known.words("drafts.measures")
    before = next((at for at in reversed(range(number)) if words[at].casefold() in measures), 0)
    text = " ".join(words[:before]) if before > _TWO else text
    first, _, rest = text.partition(" ")
    names = first.isupper() or first in known.words("drafts.always_capital") or rest[:1].isupper()
    return text if names or known.flag("names.nouns_are_capitalised") else f"{text[:1].lower()}{text[1:]}"


def brief_kind(text: str, language: str) -> str:
    """A kind of people in as many words as one says in passing, "" where it has no such beginning.

    What tells of their plans or their size ("about to launch", "with 50 to 500 people") is left out.
    """
    if count_words(text) <= _PASSING:
        return text
    ends = "|".join(map(re.escape, pack(language).words("drafts.kind_ends")))
    pieces = re.split(rf",?\s+(?:{ends})\s", text) if ends else [text]
    brief = next(
        (piece for piece in (pieces[0], text.split(", ", maxsplit=1)[0]) if _TWO <= count_words(piece) <= _PASSING), ""
    ).rstrip(" ,;")
    # "Owners of firms" says no more than "owners", once it is not said of what firms.
    bare = next((end for end in pack(language).words("drafts.bare_kinds") if brief.endswith(f" {end}")), "")
    shorter = brief[: len(brief) - len(bare)].rstrip()
    return shorter if bare and shorter else brief


def is_sentence(text: str, language: str) -> bool:
    """Whether the text starts as a sentence does in that language: a first person, or a pronoun and a verb.

    In English also: a subject and its verb, before any pause ("Tarn sells through dealers").
    """
    grammar, plain = _grammar(language), _plain(text)
    if (grammar.first_person.match(plain) and " " in text) or grammar.other_subject.match(plain):
        return True
    stated = grammar.stated.match(plain)
    return stated is not None and not grammar.clause.search(stated["subject"])


def tells_how(text: str, language: str) -> bool:
    """Whether a sentence tells what the user does, so that "how" can stand before it: "how I help …", no "how I am …".

    Never in a language in which a clause has its verb at the end.
    """
    known, plain = pack(language), _plain(text)
    begins = _grammar(language).first_person.match(plain)
    verb = known.template(r"\b{drafts.states_of_being}\b").search(" ".join(plain.split()[:3]))
    return begins is not None and verb is None and not known.flag("told_needs.verb_goes_last")


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
    return frozenset(pack(language).words("detection.small_words"))


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

"""What somebody does, in one whole clause of few words: what one says of it in passing, "I plan kitchens"."""

import re
from collections.abc import Sequence

from plugin.domain.language.packs import Pack, pack
from plugin.domain.text.ngrams import count_words, words_of

_TWO = 2
_PASSING = 11
"""Words that one can say in passing."""
_PLAIN = 5
"""Words of a clause that is whole before a comma, whatever follows."""


def in_brief(text: str, language: str) -> str:
    """What one does, in as many words as one says in passing: "I plan kitchens"; "" where it has no such beginning.

    A clause is said whole, or cut where what remains is certainly whole: before a clause that hangs on it, before what
    tells for whom; never within a list, and never where its verb is whole with its last words only, as in "I bring
    boards and heirs to one table". Of "I help firms" nothing would be left.
    """
    known = pack(language)
    head = re.split(r"[:;(]|\s[–—-]\s", text.rstrip(". "))[0]
    clause = _main_clause(head.replace("’", "'"), known)
    words = clause.split()
    if not words:
        return ""
    least = _TWO if known.flag("turned_ties.subject_is_left_out") else _TWO + 1
    spoken = {word.rpartition("'")[2] for word in words_of(clause)}
    helps = spoken & set(known.words("drafts.helping_verbs"))
    cuts = [at for at in range(least, len(words)) if _may_end(words, at, known)]
    whom = next((at for at in cuts if not helps and words[at].casefold() in known.words("drafts.for_whom")), len(words))
    needing = set(known.words("drafts.needing_verbs"))
    first = next((number for number, word in enumerate(words) if needing & set(words_of(word))), len(words))
    cuts = [at for at in cuts if at <= min(whom, first)]
    # Of things that are told one by one whose they are, none is said of the last of these.
    listed = any(words[at].casefold() in known.words("drafts.of_whom") for at in cuts)
    ends = cuts if listed or whom in cuts else [*cuts, len(words)]
    kept = [at for at in ends if (_PLAIN if helps else least) <= at <= _PASSING]
    return " ".join(words[: max(kept)]).rstrip(",") if kept else ""


def _main_clause(head: str, known: Pack) -> str:
    """The first clause with all its lists, and with a clause that it cannot do without; "" where its end is not sure.

    "I repair old, damp houses": what stands before that comma is no whole. What stands before "until …" is.
    """
    pieces = head.split(", ")
    openers = {*known.words("drafts.clause_openers"), *known.words("drafts.relatives")}
    apart = {*openers, *known.words("drafts.subordinators"), *known.words("drafts.for_whom")}
    starts = known.template(r"^{drafts.sentence_starts}(?!\w)")
    ends = known.template(r"\b{drafts.clause_ends}$") if known.words("drafts.clause_ends") else None
    taken = 1
    if len(pieces) > 1 and (
        (count_words(pieces[0]) < _PLAIN and _first_word(pieces[1]) in openers)
        or (ends is not None and ends.search(pieces[1]) is not None)
    ):
        whole = _hung_clause_is_whole(pieces[1], known) or len(pieces) == _TWO
        return ", ".join(pieces[:_TWO]) if whole else ""
    while taken < len(pieces) and not _hung_clause_is_whole(pieces[taken - 1], known):
        if _first_word(pieces[taken]) in apart or starts.match(pieces[taken]):
            break
        taken += 1
    return ", ".join(pieces[:taken])


def _hung_clause_is_whole(piece: str, known: Pack) -> bool:
    """Whether the piece holds a clause with its verb, so that a comma behind it ends that: "why halls are cold"."""
    words = piece.split()
    openers = {*known.words("drafts.clause_openers"), *known.words("drafts.relatives")}
    at = next((number for number, word in enumerate(words) if word.casefold() in openers), None)
    if at is None:
        return False
    hung = words[at + 1 :]
    if known.flag("names.nouns_are_capitalised"):
        return len(hung) >= _TWO and hung[-1].islower()
    verbs = {*known.words("drafts.sentence_verbs"), *known.words("drafts.states_of_being")}
    return any(word.casefold() in verbs for word in hung[1:-1])


def _first_word(piece: str) -> str:
    first = re.match(r"[^\W\d_]+", piece)
    return first[0].casefold() if first is not None else ""


def _may_end(words: Sequence[str], at: int, known: Pack) -> bool:
    """Whether a clause may end before this word of it."""
    word, before = words[at].casefold(), [one.casefold() for one in words[:at]]
    if known.flag("told_needs.verb_goes_last") and words[-1][:1].islower():
        # "Ich richte Küchen und Bäder für Schulen ein": the verb is whole with its last word only.
        return False
    if word in known.words("drafts.for_whom"):
        return True
    if word in known.words("drafts.of_whom"):
        # "the salles des notaires, des hôpitaux et des écoles": whose things, told one by one.
        return any("," in one for one in words[at:])
    articles = {one.casefold() for one in known.words("names.articles")}
    if word in known.words("drafts.joining"):
        # Behind a second verb its object begins: "… and hold the prices". Of "… and prices" one list is made.
        object_ = words[at + _TWO].casefold() if at + _TWO < len(words) else ""
        parted = articles.isdisjoint({words[at + 1].casefold()}) if at + 1 < len(words) else False
        begins = {*articles, *known.words("drafts.clause_openers"), *known.words("drafts.back_references")}
        return parted and object_ in begins and not set(before) & set(known.words("drafts.pairing"))
    # "I train the people who …" tells of nobody without what follows.
    return word in known.words("drafts.relatives") and articles.isdisjoint(before[max(1, at - _TWO) :])

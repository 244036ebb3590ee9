"""Whether a letter that a language model wrote may stand: every sentence on facts, and nothing said that no fact says.

A letter is held as a whole. One question, which asks for the introduction; a no that stays free; whoever is sought
named in full; the form of address kept. And sentence by sentence: every name, number and day of it is its facts',
and every word that tells something stands in the facts, in the program's own letter, or in any letter of ours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from plugin.domain.drafting.brief import THEY, BriefFact, LetterBrief
from plugin.domain.drafting.claims import check_claims, find_unborne
from plugin.domain.drafting.compose import going_on
from plugin.domain.drafting.held_words import (
    FINE,
    NUMBER,
    QUOTED,
    WORD,
    Verdict,
    count,
    folded,
    hits,
    is_form_of,
    odd,
    rules_heard,
    stems_of,
    telling,
)
from plugin.domain.drafting.letter_sentences import LetterSentences, letter_sentences, split_whole
from plugin.domain.drafting.rewording_check import Untied
from plugin.domain.drafting.slots import names_in as names_of_ask
from plugin.domain.drafting.spelling import with_double_s
from plugin.domain.drafting.written import WrittenLetter, WrittenSentence
from plugin.domain.drafting.written_words import (
    Sources,
    day_names,
    named,
    own_texts,
    sources_of,
    stood_for,
    told,
    weighed,
)
from plugin.domain.language.detection import detect_language
from plugin.domain.language.packs import pack
from plugin.domain.language.phrasebook import phrasebook
from plugin.domain.language.relative_dates import month_names, weekday_names
from plugin.domain.language.templates import Template
from plugin.domain.meetings.spoken_days import find_past_day
from plugin.domain.model import Claim, Draft, Evidence
from plugin.domain.text.names import read_name
from plugin.domain.text.ngrams import RUN, count_words, runs_of_text

FEWEST_WORDS, FEWEST = 18, 2
"""Words and sentences without which it is no letter."""
_PARAGRAPHS = 3
_OVER = 1.2
"""How far a letter may pass its length: nobody counts words to the last."""
_AROUND = timedelta(days=1)
"""How far the day that a sentence names may lie from its fact's: clocks of the world."""
_WARM = frozenset({"praise", "thanks", "meeting_confirmed"})
"""What a letter may be heard to say of what the recipient did."""
_SHARED = _WARM | {"meeting_held", "held", "upcoming_meeting", "shared_event"}
"""Facts that a letter may open with in words of its own: that the two met, or that kind words were said."""
_SEEN = frozenset({"copied_together", "met_together", "wrote_to", "same_organisation", "same_group"})
"""Facts that somebody made and nobody told."""
_ASKS = frozenset({"introduction_request"})
_ABOUT_THEM = frozenset({"close", "central"})


def check_written(brief: LetterBrief, letter: WrittenLetter) -> tuple[Draft | None, list[Untied]]:
    """The draft in the letter's words, each sentence tied to its facts; or None and everything that is wrong."""
    language = brief.draft.language
    sources = sources_of(brief)
    wrong = [
        found
        for number, one in enumerate(letter.sentences, start=1)
        if (found := _check(number, one, brief, sources)) is not None
    ]
    if not wrong:
        wrong = [Untied(0, "", why, instead) for why, instead in _whole(brief, letter) if why]
    subject_wrong = _subject(brief, letter.subject, sources)
    if subject_wrong[0]:
        wrong.append(Untied(0, letter.subject, *subject_wrong))
    if wrong:
        return None, wrong
    draft = _put_together(brief, letter, language)
    facts = [one.fact for one in brief.facts]
    untied = check_claims(draft, [*facts, *(fact for claim in draft.claims for fact in claim.facts)])
    return (
        (None, [Untied(0, one.sentence, one.why, "nothing but what its facts say") for one in untied])
        if untied
        else (draft, [])
    )


# --- sentence by sentence ----------------------------------------------------------------------


def _check(number: int, one: WrittenSentence, brief: LetterBrief, sources: Sources) -> Untied | None:
    """The first thing that is wrong with a sentence."""
    language, text = brief.draft.language, one.text
    missing = [key for key in one.facts if key not in brief.by_key()]
    if missing:
        return Untied(number, text, f"“{missing[0]}” is no fact's key", "the keys of the brief's facts")
    stands_on = [brief.by_key()[key] for key in one.facts]
    for why, instead in (
        odd(sources.text, text),
        _one_sentence(text, language),
        _quoted(text),
        named(one, language, sources),
        _counted(text, language, stands_on, brief),
        _dated(text, language, stands_on, brief),
        _addressed(text, language, brief),
        stood_for(one, stands_on),
        weighed(text, language, stands_on, brief),
        told(text, language, sources, one.own_words),
        _told_by_them(text, language, stands_on),
        _heard(text, language, stands_on),
        _borne(text, language, stands_on, brief),
    ):
        if why:
            return Untied(number, text, why, instead)
    return None


def _one_sentence(text: str, language: str) -> Verdict:
    if len(split_whole(text, language)) != 1 or text[-1] not in ".?…":
        return "it is not one whole sentence", "one sentence with a full stop or a question mark"
    return FINE


def _quoted(text: str) -> Verdict:
    if QUOTED.search(text) or any(mark in text for mark in "()!–—;"):
        return "it holds quotation marks, brackets, dashes, semicolons or exclamation marks", "plain words instead"
    return FINE


def _counted(text: str, language: str, stands_on: Sequence[BriefFact], brief: LetterBrief) -> Verdict:
    """Numbers, in figures and in words, and spans of time: those of its facts alone."""
    own = own_texts(stands_on, brief)
    figures = {number for said in own for number in NUMBER.findall(said)}
    figures |= {str(part) for one in stands_on for part in (one.at.day, one.at.year)}
    for number in NUMBER.findall(text):
        if number.rstrip(".,:") not in figures:
            return f"the number {number} is in none of its facts", "no number, or the facts that hold it"
    for key in ("counts", "times"):
        said = hits(" ".join(own), language, key) | {word for one in stands_on for word in folded(one.when)}
        for word in sorted(hits(text, language, key) - said):
            if word in _usual(language):
                continue
            return f"“{word}” is in none of its facts", "no amount or time, or the facts that say it"
    return FINE


@lru_cache(maxsize=16)
def _usual(language: str) -> frozenset[str]:
    """Words of amount and time that measure nothing, and those that asking and leaving free need."""
    book = phrasebook(language)
    said = " ".join(text for name in ("asks.ask", "ways_out.both", "ways_out.both_curt") for text in book.ways(name))
    usual = hits(said, language, "counts") | hits(said, language, "times")
    return usual | frozenset(pack(language).words("rewording.no_amounts"))


def _dated(text: str, language: str, stands_on: Sequence[BriefFact], brief: LetterBrief) -> Verdict:
    """Every day that it names is the day of one of its facts."""
    days = [one.at.date() for one in stands_on] + [one.fact.date.date() for one in stands_on]
    said = {word for one in stands_on for word in (*folded(one.fact.text), *folded(one.when))}
    months = {name.casefold(): at for at, name in enumerate(month_names(language), start=1)}
    weekdays = {name.casefold(): at for at, name in enumerate(weekday_names(language))}
    ambiguous = {word.casefold() for word in pack(language).words("drafts.month_words")}
    for match in WORD.finditer(text):
        word = match.group().casefold()
        # "May" and "may" are two words, but where a sentence begins.
        if word in said or (word in ambiguous and (match.start() == 0 or match.group().islower())):
            continue
        if word in months and months[word] not in {day.month for day in days}:
            return f"“{word}” is the month of none of its facts", "the day as “when” says it, or none"
        if word in weekdays and weekdays[word] not in {day.weekday() for day in days}:
            return f"“{word}” is the day of none of its facts", "the day as “when” says it, or none"
    # "On Sundays", told by a fact, is no day that was.
    own = {word for word in said if any(word.startswith(day) for day in day_names(language))}
    bare = " ".join(word for word in text.split() if word.strip(".,?").casefold() not in own)
    spoken = find_past_day(bare, brief.now)
    if spoken.exact and days and not any(abs(day - spoken.earliest) <= _AROUND for day in days):
        return "the day it names is the day of none of its facts", "the day as “when” says it, or none"
    return FINE


def _addressed(text: str, language: str, brief: LetterBrief) -> Verdict:
    text = _they(language).sub(" ", text) if brief.familiar else text
    if count(text, language, "polite" if brief.familiar else "familiar"):
        return "it has the wrong form of address", "the form of address of the brief"
    return FINE


@lru_cache(maxsize=16)
def _they(language: str) -> Template:
    """Where a sentence begins with a word for a third person that is the polite you as well."""
    return pack(language).template(r"^{rewording.third_begins}")


def _told_by_them(text: str, language: str, stands_on: Sequence[BriefFact]) -> Verdict:
    """That they told or wrote something stands on words of theirs."""
    words = [one for one in stands_on if one.by == THEY and one.fact.kind not in _SEEN]
    if not words and _says(language, "they_told").search(text):
        return "it says that they told of it, and its facts are no words of theirs", "what the facts are, or no fact"
    return FINE


def _heard(text: str, language: str, stands_on: Sequence[BriefFact]) -> Verdict:
    """What the rules hear in it: warm words for what they did, the question; nothing else that no fact says."""
    heard = rules_heard(text, language) - _ASKS - {"stated", "helped", "intended"} - _ABOUT_THEM
    said = {kind for one in stands_on for kind in rules_heard(one.fact.text, language)}
    said |= {one.fact.kind for one in stands_on} | (_WARM if stands_on else {"thanks"})
    if _says(language, "leaves_free").search(text):
        # That a no is fine speaks of a no.
        said = said | {"declined"}
    if heard - said:
        return "it says something that no fact says", "nothing but what its facts say"
    return FINE


def _borne(text: str, language: str, stands_on: Sequence[BriefFact], brief: LetterBrief) -> Verdict:
    """Deeds, intentions, closeness and importance are its facts'; a statement stands on something of them."""
    facts = [one.fact for one in stands_on]
    why = find_unborne(text, _as_borne(facts, stands_on), language)
    if why:
        return why, "only what its facts say of that"
    if not stands_on or text.endswith("?"):
        return FINE
    stops = frozenset(pack(language).words("detection.stop_words"))
    near = telling(" ".join([*own_texts(stands_on, brief), *(one.when for one in stands_on)]), stops)
    stems = stems_of(frozenset(near))
    said = telling(text, stops)
    shared = {one.fact.kind for one in stands_on} & _SHARED
    if said and not shared and not any(word in near or is_form_of(word, stems) for word in said):
        return "nothing of its facts stands in it", "a word of the facts, or no facts"
    return FINE


def _as_borne(facts: Sequence[Evidence], stands_on: Sequence[BriefFact]) -> list[Evidence]:
    """The facts; what they wrote to the user themselves bears thanks for it."""
    theirs = [one.fact for one in stands_on if one.by == THEY]
    return [
        *facts,
        *(replace(fact, kind="mentioned") for fact in theirs),
        *(replace(fact, kind="advice") for fact in theirs),
    ]


# --- as a whole --------------------------------------------------------------------------------


def _whole(brief: LetterBrief, letter: WrittenLetter) -> Iterable[Verdict]:
    """What holds of the letter as a whole."""
    language = brief.draft.language
    body = " ".join(one.text for one in letter.sentences)
    long = count_words(body)
    if long > brief.longest * _OVER:
        yield f"it has {long} words", f"{brief.longest} words at most"
    if long < FEWEST_WORDS or len(letter.sentences) < FEWEST:
        yield "it is too short", "an occasion, the tie, the question, and that a no is fine"
    questions = [one for one in letter.sentences if one.text.endswith("?")]
    if len(questions) != 1 or body.count("?") != 1:
        yield "it has no question, or several", "one question"
    elif not _says(language, "asks_to_meet").search(questions[0].text):
        yield "the question does not ask for an introduction", "a question for an introduction"
    name = brief.suggestion.prospect.name
    if name and not _named_in_full(name, body):
        yield "the prospect is not named in full", f"“{name}” at the first mention"
    rest = [one.text for one in letter.sentences if not one.text.endswith("?")]
    if not any(_says(language, "leaves_free").search(text) for text in rest):
        yield "it does not say that a no is fine", "a sentence that leaves them free to say no"
    spoken = detect_language(body)
    if spoken and spoken != language and detect_language(" ".join(_prose(brief))) == language:
        yield "it is in another language", "the letter's language"
    paragraphs = [one.paragraph for one in letter.sentences]
    if paragraphs != sorted(paragraphs) or len(set(paragraphs)) > _PARAGRAPHS:
        yield "its paragraphs are out of order, or too many", "paragraphs 1 to 3, in order"
    own = names_of_ask(brief.suggestion)
    earlier = {run for one in brief.told for run in runs_of_text(one.body, own | one.names, RUN)}
    again = runs_of_text(body, own, RUN) & earlier
    if again:
        yield f"“{' '.join(min(again))}” stands in another letter of the user's", "other words there"


def _prose(brief: LetterBrief) -> list[str]:
    return [one.text for one in letter_sentences(brief.draft).sentences]


def _named_in_full(name: str, body: str) -> bool:
    """Whether a name stands there whole, or its surname does after a title."""
    read = read_name(name)
    surname = read.surname or name
    return name.casefold() in body.casefold() or (surname.casefold() in body.casefold() and bool(read.surname))


@lru_cache(maxsize=16)
def _says(language: str, key: str) -> Template:
    """Any of the expressions of a list of `rewording.toml`."""
    return pack(language).template(rf"(?<!\w){{rewording.{key}}}")


def _subject(brief: LetterBrief, subject: str, sources: Sources) -> Verdict:
    """A subject of a mail of its own: plain, and of the letter's words."""
    language = brief.draft.language
    if brief.draft.thread_id or not subject:
        return FINE
    if not 1 <= len(subject.split()) <= 10 or any(mark in subject for mark in ':!()"“”«»'):
        return "the subject is no plain subject", "two to eight plain words"
    for verdict in (
        odd(sources.text, subject),
        told(subject, language, sources),
        _addressed(subject, language, brief),
    ):
        if verdict[0]:
            return verdict
    return FINE


# --- put together -------------------------------------------------------------------------------


def _put_together(brief: LetterBrief, letter: WrittenLetter, language: str) -> Draft:
    """The draft with these words between its greeting and its closing."""
    prose = letter_sentences(brief.draft)
    head, tail = _frame(prose)
    sentences = list(letter.sentences)
    if brief.double_s:
        names = {brief.suggestion.prospect.name, brief.suggestion.prospect.organisation}
        sentences = [replace(one, text=with_double_s(one.text, names)) for one in sentences]
    if pack(language).flag("drafts.greeting_with_comma_goes_on_small") and head.rstrip().endswith(","):
        sentences[0] = replace(sentences[0], text=going_on(sentences[0].text, language))
    paragraphs: dict[int, list[str]] = {}
    for one in sentences:
        paragraphs.setdefault(one.paragraph, []).append(one.text)
    body = head + "\n\n".join(" ".join(texts) for texts in paragraphs.values()) + tail
    known = brief.by_key()
    claims = tuple(
        Claim(one.text, tuple(dict.fromkeys(known[key].fact for key in one.facts)), one.own_words)
        for one in sentences
        if one.facts
    )
    subject = letter.subject if letter.subject and not brief.draft.thread_id else brief.draft.subject
    return replace(brief.draft, subject=subject, body=body, claims=claims)


def _frame(prose: LetterSentences) -> tuple[str, str]:
    """What stands before the first sentence, and after the last."""
    body = prose.draft.body
    first, last = prose.sentences[0].text, prose.sentences[-1].text
    return body[: body.index(first)], body[body.rindex(last) + len(last) :]

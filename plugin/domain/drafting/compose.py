"""The words of an ask: one introducer, one prospect, one occasion, in the user's own way of writing.

`compose_draft` decides what to say from the facts, says each part in one of many ways (`wording`), and ties every
sentence that states something to the facts it stands on. What is not known is not said.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from plugin.domain.drafting.company_names import stands_apart, without_legal_form
from plugin.domain.drafting.facts import Facts, gather_facts, with_name
from plugin.domain.drafting.forward_note import Passing, note_to_forward
from plugin.domain.drafting.greetings import called, formal_name, given_name, greet, greets_by_given_name, title_of
from plugin.domain.drafting.letter import clean_header
from plugin.domain.drafting.own_words import language_of
from plugin.domain.drafting.plan import (
    CLOSE_TIE,
    LetterPlan,
    Part,
    Planned,
    kind_written_to,
    plan_letter,
    situation_of,
    slim,
)
from plugin.domain.drafting.slots import fillings, names_in, own_words, setting_of
from plugin.domain.drafting.spelling import with_double_s
from plugin.domain.drafting.spoken import plan_three_lines
from plugin.domain.drafting.voice import Voice
from plugin.domain.drafting.wording import Earlier, Wording
from plugin.domain.language.packs import codes, pack, words
from plugin.domain.language.phrasebook import Phrasebook, phrasebook
from plugin.domain.language.variants import Dice, available, slots_of
from plugin.domain.mail.subjects import reply_subject
from plugin.domain.model import (
    Address,
    Claim,
    Draft,
    Kind,
    Mailbox,
    MailMessage,
    Profile,
    Relationship,
    Suggestion,
)
from plugin.domain.text.ngrams import count_words, words_of

_USUAL, _SHORT, _LONG = 80, 60, 95
"""Words of a letter between greeting and closing: where nothing is known, to a curt correspondent, and at most."""
_CURT = 25
"""Who writes this person no more words than that gets no more than four lines from them."""
_FEWEST = 3
"""What is less dispensable than this is not left out for brevity."""
_KEPT = 2
"""Sentences that are more dispensable than this are left out rather than said as before."""
_INITIALS = 2
_DAYS = frozenset(
    {
        "when",
        "when_of",
        "when_bare",
        "when_cap",
        "lately",
        "lately_cap",
        "told_of",
        "long_ago",
        "host_when",
        "host_when_of",
    }
)
"""Slots that a day or a month fills."""
_TURNS = 5
"""How often all words are chosen anew where they came out too few, or as in an earlier draft."""
_INFORMAL_KINDS = frozenset({Kind.FRIEND, Kind.FAMILY, Kind.COLLEAGUE, Kind.FORMER_COLLEAGUE})
WARM_KINDS = frozenset({Kind.FRIEND, Kind.FAMILY})
"""Who gets the warm closing of the language, where the user's own mail to them shows none."""
_USUAL_LANGUAGE = "en"
"""What is written where there is no pack for the language used with a person; the user is told."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How this draft is to be written: decided once, from the voice, the kind of relationship and the user's wish."""

    book: Phrasebook
    informal: bool
    first_names: bool
    formal_frame: bool
    more_formal: bool


def draft_language(introducer: Relationship, voice: Voice, profile: Profile) -> tuple[str, str]:
    """The language to write in, and a note for the user where it is not the one used with this person."""
    spoken = voice.language or introducer.language or profile.language or _USUAL_LANGUAGE
    if spoken in codes():
        return spoken, ""
    note = f"You usually write to them in another language ({spoken}), which Askwell cannot: this is English."
    return _USUAL_LANGUAGE, note


def compose_draft(  # noqa: PLR0913 -- keywords, each with its default: what is known, and what the user wishes
    suggestion: Suggestion,
    voice: Voice,
    profile: Profile,
    *,
    now: datetime,
    seed: int = 0,
    thread: MailMessage | Sequence[MailMessage] | None = None,
    told: Sequence[Earlier] = (),
    facts: Facts | None = None,
    name_of: Callable[[Address], str] | None = None,
    to: Address | None = None,
    sender: Mailbox | None = None,
    shorter: bool = False,
    more_formal: bool = False,
    in_person: bool = False,
) -> Draft:
    """The draft of one ask. Pure, and the same for the same arguments; about a millisecond.

    `thread` is the message to answer (or a conversation, whose last one is), `told` are all earlier drafts of the
    user: nothing is said again to the same person, and no run of words to anybody. `seed` + 1 is another wording.
    `in_person` gives three lines to say instead of a mail.
    """
    suggestion = with_name(suggestion)
    manner = manner_of(suggestion.introducer, voice, profile, more_formal=more_formal)
    language = manner.book.language
    facts = facts or gather_facts(suggestion, profile, now=now, name_of=name_of, language=language)
    own = own_words(suggestion, profile, language=language, first_names=manner.first_names)
    values = fillings(
        suggestion,
        facts,
        own,
        manner.book,
        written_in=profile.language or language_of(f"{profile.what} {profile.ideal}"),
        first_names=manner.first_names,
        informal=manner.informal,
    )
    passing = Passing(
        _titled(suggestion.introducer.person.name, voice.greeting),
        kind_written_to(suggestion.introducer, familiar=manner.first_names).value,
        suggestion.prospect.organisation if suggestion.specific else "",
        suggestion.prospect.role,
    )
    note = note_to_forward(profile, sender.address, language, passing=passing, seed=seed) if sender else ""
    known = _told_to(suggestion, told)
    answered = _answered(thread)
    situation = situation_of(
        suggestion,
        facts,
        familiar=manner.first_names,
        setting=setting_of(suggestion, facts),
        answers=answered is not None,
        noted=bool(note),
        unsayable=_is_unsayable(suggestion, facts, language),
    )
    curt = shorter or 0 < voice.words <= _CURT
    if in_person:
        letter = plan_three_lines(suggestion, facts, own, situation)
        frame: list[str] = []
    else:
        letter = plan_letter(suggestion, facts, own, known, situation, curt=curt)
        # Without closing words of their own, no two people get the same ones in a row.
        warm = suggestion.introducer.kind in WARM_KINDS
        ending = seed + Dice(suggestion.id, "closing").roll(12)
        near = suggestion.introducer.strength >= CLOSE_TIE
        closing = closing_line(voice, profile, manner, seed=ending, warm=warm, near=near)
        frame = [greeting_line(suggestion.introducer, voice, manner), closing]
    plan, target = list(letter.parts), _SHORT if curt else _target(voice)
    best: tuple[int, list[list[Part]], Wording] | None = None
    turn = 0
    while turn < _TURNS:
        wording = Wording(
            Dice(suggestion.id, language, seed, turn),
            values,
            informal=manner.informal,
            told=told,
            own=names_in(suggestion, facts)
            | {text for text in (values.get("bond", ""), values.get("bond_whole", "")) if text},
            sentences=[word.text for word in own.values()],
            once=(suggestion.prospect.name, suggestion.prospect.organisation),
            language=language,
            brief=shorter,
            asks=voice.asks if voice.language in (language, "") else (),
        )
        said = _say(plan, letter, wording, manner, frame)
        length = sum(count_words(part.text) for paragraph in said for part in paragraph)
        slimmer = slim(plan, least=_FEWEST) if length > target and not in_person else None
        if slimmer is not None:
            plan = slimmer
            continue
        if best is None or wording.shared < best[0]:
            best = (wording.shared, said, wording)
        if wording.shared == 0:
            break
        turn += 1
    assert best is not None
    _, paragraphs, wording = best
    claims = tuple(Claim(part.text, part.facts) for paragraph in paragraphs for part in paragraph if part.facts)
    body = [" ".join(part.text for part in paragraph) for paragraph in paragraphs]
    if frame:
        body = [frame[0], *body, frame[1]]
    if voice.double_s:
        names = {*names_in(suggestion, facts), profile.name, profile.organisation}
        body, note = [with_double_s(text, names) for text in body], with_double_s(note, names)
        claims = tuple(replace(claim, sentence=with_double_s(claim.sentence, names)) for claim in claims)
    return Draft(
        to=to or suggestion.introducer.address,
        subject=_subject(suggestion, answered, manner, wording),
        body=("\n" if in_person else "\n\n").join(body) + "\n",
        language=language,
        sender=sender,
        thread_id=answered.thread_id if answered else None,
        in_reply_to=answered.rfc822_message_id if answered else "",
        references=(*answered.references, answered.rfc822_message_id) if answered else (),
        claims=claims,
        seed=seed,
        forward_note=note,
    )


# --- deciding --------------------------------------------------------------------------------


def manner_of(introducer: Relationship, voice: Voice, profile: Profile, *, more_formal: bool = False) -> Manner:
    """Language, register and names: as the user writes to this person, else as their kind of relationship suggests."""
    language, _ = draft_language(introducer, voice, profile)
    heard = voice.formality if voice.language in (language, "") else ""
    informal = heard == "informal" or (not heard and introducer.kind in _INFORMAL_KINDS)
    polite_you = pack(language).flag("drafts.polite_you")
    met = introducer.meetings > 1 or introducer.kind in _INFORMAL_KINDS
    signs_briefly = bool(voice.name) and " " not in voice.name
    by_given = greets_by_given_name(voice.greeting, introducer.person.name)
    easy = heard != "formal" or signs_briefly or by_given or (met and not voice.greeting)
    first_names = informal or (not polite_you and easy)
    if not polite_you:
        # Whoever greets somebody in the easy way contracts to them, however little there is to count.
        easy = first_names and not voice.greeting.startswith(book_greeting(language))
        contracts = voice.contractions if voice.contractions is not None else informal
        informal = (bool(contracts) or (easy and bool(voice.greeting))) and not more_formal
    # Somebody one says du to is not addressed more formally by another greeting: only the words are plainer.
    formal_frame = not first_names or (more_formal and not (polite_you and informal))
    return Manner(phrasebook(language), informal, first_names, formal_frame, more_formal)


def _is_unsayable(suggestion: Suggestion, facts: Facts, language: str) -> bool:
    """Whether "there" would point nowhere: the house's name cannot be bent, and does not stand beside the person's."""
    return facts.theirs and stands_apart(without_legal_form(clean_header(suggestion.prospect.organisation)), language)


def _titled(name: str, greeting: str) -> str:
    """The introducer's name with the title by which the user greets them: nobody drops it before a third person."""
    title = title_of(greeting)
    return f"{title} {name}" if title and name and not title_of(name) else name


def book_greeting(language: str) -> str:
    """The word with which the language's formal greeting begins: Dear."""
    return phrasebook(language).way("greetings.formal").split()[0]


def _told_to(suggestion: Suggestion, told: Sequence[Earlier]) -> tuple[Earlier, ...]:
    person = suggestion.introducer.person
    theirs = {suggestion.introducer.address, *person.addresses}
    return tuple(earlier for earlier in told if earlier.to in theirs)


def _target(voice: Voice) -> int:
    """How long the user likes their mails, within what an ask needs."""
    return min(max(voice.words + 20, 65), _LONG) if voice.words else _USUAL


# --- saying ----------------------------------------------------------------------------------


def _say(
    plan: Sequence[Planned], letter: LetterPlan, wording: Wording, manner: Manner, frame: Sequence[str]
) -> list[list[Part]]:
    """The planned sentences in words, paragraph by paragraph, in the order in which they are read."""
    paragraphs: dict[int, list[Part]] = {}
    greeting, closing = frame or ("", "")
    # The card stands under every mail: it makes no two of them alike.
    farewell = closing.partition("\n\n")[0]
    wording.keep(greeting)
    sayable = [
        (planned, groups)
        for planned in plan
        if (groups := usable_phrases(planned.templates(manner.book, letter.situation), wording.values))
    ]
    for planned, groups in sayable:
        small = not paragraphs and goes_on_small(greeting, manner)
        # What comes last may be left out, so that what stands before it is followed by the farewell.
        ahead = farewell if planned in {one for one, _ in sayable[-2:]} else ""
        text = wording.say_first(groups, small=small, ahead=ahead, spare=planned.spare > _KEPT)
        if text and small:
            text = going_on(text, manner.book.language)
        if text:
            wording.keep(text)
            paragraphs.setdefault(planned.paragraph, []).append(Part(planned.name, text, planned.facts))
    wording.close(farewell)
    return [paragraphs[number] for number in sorted(paragraphs)]


def usable_phrases(groups: Sequence[Sequence[str]], values: Mapping[str, str]) -> list[list[str]]:
    """Of each group the phrases that can be said with these values; groups of which none can are left out."""
    usable = [ways for group in groups if (ways := available(group, values))]
    return [part for ways in usable for part in _dated_first(ways)]


def _dated_first(ways: Sequence[str]) -> list[list[str]]:
    """The ways that say when it was, and then the others: who knows the day says it."""
    dated = [way for way in ways if slots_of(way) & _DAYS]
    return [part for part in (dated, [way for way in ways if way not in dated]) if part]


def goes_on_small(greeting: str, manner: Manner) -> bool:
    """Whether the sentence after the greeting begins small, as it does in German after a comma."""
    return greeting.endswith(",") and pack(manner.book.language).flag("drafts.greeting_with_comma_goes_on_small")


def going_on(text: str, language: str) -> str:
    """The sentence that goes on after a greeting with a comma: small, unless its first word is always large."""
    first = text.split(maxsplit=1)[0]
    return text[:1].lower() + text[1:] if first.casefold() in pack(language).words("drafts.begins_small") else text


def greeting_line(introducer: Relationship, voice: Voice, manner: Manner) -> str:
    """The user's own greeting for this person where there is one, else their usual with the right name."""
    book, person = manner.book, introducer.person
    heard = voice.language in (book.language, "")
    own = voice.greeting if heard and _greets_well(voice.greeting, book) else ""
    if own and (not manner.formal_frame or voice.formality == "formal" or not manner.more_formal):
        return own
    if manner.first_names:
        usual = voice.greeting_pattern if heard and not _at_a_time_of_day(voice.greeting_pattern) else ""
        # Who signs to somebody with an initial greets them no more stiffly than that.
        usual = "" if 0 < len(voice.name.strip(".")) <= _INITIALS else usual
        pattern = book.way("greetings.formal") if manner.formal_frame else usual or book.way("greetings.informal")
        name = called(person.name, (voice.called,))
    else:
        pattern = book.way("greetings.formal")
        name = called(person.name, (voice.called,)) if _by_first_name(introducer, book) else formal_name(person.name)
    if not name:
        return book.way(f"greetings.nameless_{'formal' if manner.formal_frame else 'informal'}")
    return greet(pattern, name)


def _by_first_name(introducer: Relationship, book: Phrasebook) -> bool:
    """Whether a polite letter greets by the first name: where the language does so, and the two have met."""
    near = introducer.meetings > 1 or introducer.kind in _INFORMAL_KINDS
    known = pack(book.language)
    return near and (not known.flag("drafts.first_names_are_familiar") or known.flag("drafts.first_names_greet"))


def _greets_well(greeting: str, book: Phrasebook) -> bool:
    """Whether a greeting fits any time of day, and a favour: a bare name is too curt for that in some languages."""
    bare = len(words_of(greeting)) == 1 and not pack(book.language).flag("drafts.bare_name_greets")
    return not bare and not _at_a_time_of_day(greeting)


def _at_a_time_of_day(greeting: str) -> bool:
    """Whether the greeting fits a time of day only, as "Guten Morgen" does."""
    return any(word in greeting.casefold() for word in words("drafts.times_of_day"))


def closing_line(
    voice: Voice, profile: Profile, manner: Manner, *, seed: int, warm: bool = False, near: bool = False
) -> str:
    """Sign-off, name and as much of the user's signature as does not make two mails alike.

    `warm`: to a friend or the family, with whom the language's usual closing would be cold. `near`: whoever stands so
    near, and is called by the first name, is not signed to with the whole name.
    """
    heard = voice.language in (manner.book.language, "")
    warm = warm and manner.first_names and not manner.formal_frame
    distance = "formal" if manner.formal_frame else "warm" if warm else "informal"
    usual = manner.book.ways(f"greetings.sign_off_{distance}")
    plain = (*manner.book.ways("greetings.sign_off_formal"), *manner.book.ways("greetings.sign_off_informal"))
    stock = {words.strip(" ,") for words in plain}
    stiffer = manner.more_formal and manner.formal_frame and voice.formality != "formal"
    stiff = (
        manner.first_names and not voice.greeting and voice.sign_off in manner.book.ways("greetings.sign_off_formal")
    )
    own = heard and not stiffer and not (stiff and pack(manner.book.language).flag("drafts.polite_you"))
    # Below "Liebe Ute" what the user closes with elsewhere would be curt.
    dear = _greets_dearly(voice.greeting, manner)
    cold = voice.lent and (dear or (warm and voice.sign_off.strip(" ,.!") in stock))
    usual = manner.book.ways("greetings.sign_off_warm") if dear else usual
    sign_off = voice.sign_off if own and not cold and _keeps_distance(voice.sign_off, manner) else ""
    if not sign_off and (dear or not (heard and voice.bare and not manner.formal_frame)):
        sign_off = usual[seed % len(usual)]
    full = profile.name or voice.name
    # As they sign to this person; else by the distance that is kept.
    easy = manner.first_names and not manner.formal_frame
    easy = easy or not (manner.more_formal or pack(manner.book.language).flag("drafts.polite_you"))
    whole = near and easy and len(voice.name.split()) > 1
    name = ("" if whole else voice.name) or ((manner.first_names or whole) and given_name(full)) or full
    lines = [line for line in (sign_off, name) if line]
    # The name stands once, and not again above the card.
    block = [line for line in voice.signature.splitlines() if not _is_own_name(line, f"{full} {name}")]
    if not block or voice.bare:
        # Who signs with no more than a name writes to somebody near.
        return "\n".join(lines)
    return "\n".join(lines) + ("\n\n-- \n" if voice.dashed else "\n\n") + "\n".join(block)


def _greets_dearly(greeting: str, manner: Manner) -> bool:
    """Whether a greeting by the first name is one for somebody near, in a language that has such a word: Liebe Ute."""
    first = greeting.split(maxsplit=1)[0].casefold() if greeting.strip() else ""
    near = manner.first_names and not manner.formal_frame
    return near and first in pack(manner.book.language).words("drafts.gendered_greetings")


def _is_own_name(line: str, names: str) -> bool:
    """Whether a line of the card is the user's name again, in whatever form: Frances Tordoff below Fran Tordoff."""
    said, known = words_of(line), words_of(names)
    rest = [word for word in said if word not in known]
    forms = any(short and (word.startswith(short) or short.startswith(word)) for word in rest for short in known)
    return not rest or (len(said) == len(rest) + 1 == _INITIALS and said[-1] in known and forms)


def _keeps_distance(sign_off: str, manner: Manner) -> bool:
    """Whether closing words speak to the reader as the letter does: no "Bien à vous" below a tu."""
    other = "drafts.polite_words" if manner.first_names else "drafts.familiar_words"
    return not set(words_of(sign_off)) & set(map(str.casefold, pack(manner.book.language).words(other)))


def _answered(thread: MailMessage | Sequence[MailMessage] | None) -> MailMessage | None:
    if thread is None or isinstance(thread, MailMessage):
        return thread
    return max(thread, key=lambda message: (message.date, message.id)) if thread else None


def _subject(suggestion: Suggestion, answered: MailMessage | None, manner: Manner, wording: Wording) -> str:
    """The conversation's own subject for a reply, else one a person would write, with the whole name in it."""
    if answered is not None and answered.subject.strip():
        return reply_subject(answered.subject)
    named = clean_header(suggestion.prospect.name)
    if named:
        wording.values["short"] = wording.values.get("subject_name") or named
    about = "person" if named else "role" if suggestion.specific else "group"
    return wording.say(manner.book.ways(f"subjects.{about}"))

"""The words of an ask: one introducer, one prospect, one occasion, in the user's own way of writing.

`compose_draft` decides what to say from the facts, says each part in one of many ways (`wording`), and ties every
sentence that states something to the facts it stands on. What is not known is not said.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.facts import Facts, gather_facts
from plugin.domain.greetings import called, given_name, greet, title_of
from plugin.domain.model import Address, Claim, Draft, Kind, Mailbox, MailMessage, Profile, Suggestion
from plugin.domain.moments import say_day, say_month
from plugin.domain.names import read_name
from plugin.domain.ownwords import OwnWords, fit
from plugin.domain.parts import Part, Planned, plan_parts, slim
from plugin.domain.phrasebook import Phrasebook
from plugin.domain.phrases.en import ENGLISH
from plugin.domain.runs import count_words
from plugin.domain.subjects import reply_subject
from plugin.domain.topics import say_topic
from plugin.domain.variants import Dice
from plugin.domain.voice import Voice
from plugin.domain.wording import Earlier, Wording

BOOKS: dict[str, Phrasebook] = {book.language: book for book in (ENGLISH,)}

LEAST, MOST = 60, 180
"""Words of a draft, greeting and signature included."""
_SHORT = 95
_CLOSE_TIE = 0.55
"""From this strength on a draft may be warm."""
_INFORMAL_KINDS = frozenset({Kind.FRIEND, Kind.FAMILY, Kind.COLLEAGUE, Kind.FORMER_COLLEAGUE})
_TIME_OF_DAY = (
    "morning",
    "afternoon",
    "evening",
    "morgen",
    "abend",
    "soir",
    "tardes",
    "noches",
    "días",
    "dias",
    "moin",
)


@dataclass(frozen=True, slots=True)
class Manner:
    """How this draft is to be written: decided once, from the voice, the kind of relationship and the user's wish."""

    book: Phrasebook
    informal: bool
    first_names: bool
    formal_frame: bool


def draft_language(suggestion: Suggestion, voice: Voice, profile: Profile) -> tuple[str, str]:
    """The language to write in, and a note for the user where it is not the one used with this person."""
    spoken = voice.language or suggestion.introducer.language or profile.language or "en"
    if spoken in BOOKS:
        return spoken, ""
    return (
        "en",
        f"You usually write to them in another language ({spoken}), which Askwell does not write: this draft is English.",
    )


def compose_draft(
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
    facts = facts or gather_facts(suggestion, profile, now=now, name_of=name_of)
    manner = _manner(suggestion, voice, profile, more_formal=more_formal)
    language = manner.book.language
    to = to or suggestion.introducer.address
    values, own, names = _values(suggestion, profile, facts, manner)
    known = _told_to(suggestion, told)
    plan = plan_parts(suggestion, facts, own, known, language=language, shorter=shorter, in_person=in_person)
    frame = [] if in_person else [_greeting(suggestion, voice, manner), _closing(voice, profile, manner, seed=seed)]
    room = MOST - sum(count_words(text) for text in frame)
    while True:
        wording = Wording(
            Dice(suggestion.id, language, seed),
            values,
            informal=manner.informal,
            told=told,
            own=names,
            sentences=[word.text for word in own.values()],
        )
        paragraphs = _say(plan, wording, manner)
        words = sum(count_words(part.text) for paragraph in paragraphs for part in paragraph)
        excess = words - (room if not shorter else min(room, _SHORT))
        slimmer = slim(plan) if excess > 0 else None
        if slimmer is None:
            break
        plan = slimmer
    claims = tuple(Claim(part.text, part.facts) for paragraph in paragraphs for part in paragraph if part.facts)
    body = [" ".join(part.text for part in paragraph) for paragraph in paragraphs]
    if frame:
        body = [frame[0], *body, frame[1]]
    answered = _answered(thread)
    return Draft(
        to=to,
        subject=_subject(suggestion, answered, manner, wording),
        body=("\n" if in_person else "\n\n").join(body) + "\n",
        language=language,
        sender=sender,
        thread_id=answered.thread_id if answered else None,
        in_reply_to=answered.rfc822_message_id if answered else "",
        references=(*answered.references, answered.rfc822_message_id) if answered else (),
        claims=claims,
        seed=seed,
    )


def names_in(suggestion: Suggestion, facts: Facts | None = None) -> frozenset[str]:
    """The names a draft of this suggestion contains: what does not count when two drafts are compared."""
    introducer, prospect = suggestion.introducer.person, suggestion.prospect
    names = {introducer.name, introducer.organisation, prospect.name, prospect.organisation, prospect.role}
    names |= {suggestion.acquaintance.person.organisation, facts.referrer_name if facts else ""}
    parts = {word for name in (introducer.name, prospect.name) for word in name.split() if len(word) > 1}
    return frozenset(name for name in names | parts if name)


# --- deciding --------------------------------------------------------------------------------


def _manner(suggestion: Suggestion, voice: Voice, profile: Profile, *, more_formal: bool) -> Manner:
    language, _ = draft_language(suggestion, voice, profile)
    heard = voice.formality if voice.language in (language, "") else ""
    informal = heard == "informal" or (not heard and suggestion.introducer.kind in _INFORMAL_KINDS)
    first_names = informal or (language == "en" and heard != "formal")
    if language == "en":
        contracts = voice.contractions if voice.contractions is not None else informal
        informal = bool(contracts) and not more_formal
    if more_formal:
        first_names = first_names and language != "en"
    return Manner(BOOKS[language], informal, first_names, more_formal or not first_names)


def _told_to(suggestion: Suggestion, told: Sequence[Earlier]) -> tuple[Earlier, ...]:
    person = suggestion.introducer.person
    theirs = {suggestion.introducer.address, *person.addresses}
    return tuple(earlier for earlier in told if earlier.to in theirs)


def _values(
    suggestion: Suggestion, profile: Profile, facts: Facts, manner: Manner
) -> tuple[dict[str, str], dict[str, OwnWords], set[str]]:
    """What fills the slots; the user's own words as fitted; and the names that occur."""
    book, language, now = manner.book, manner.book.language, facts.now
    prospect, introducer = suggestion.prospect, suggestion.introducer
    names = set(names_in(suggestion, facts))
    day, seen = (
        say_day(facts.occasion.date, now=now, language=language),
        say_day(facts.knowing.date, now=now, language=language),
    )
    topic = say_topic(suggestion.occasion.topic or facts.occasion.text, names=names)
    meeting = book.meetings[topic.kind]
    values = {
        "when": day.when,
        "when_of": day.of,
        "seen": seen.when,
        "seen_of": seen.of,
        "seen_cap": seen.when[:1].upper() + seen.when[1:],
        "meeting": meeting[0],
        "meeting_dat": meeting[1],
        "topic": _topic(topic.about, language),
        "first": given_name(introducer.person.name) if manner.first_names else "",
        "org": prospect.organisation,
        "role": _role(prospect.role, language) if prospect.name else "",
        "referrer": facts.referrer_name if facts.referrer else "",
    }
    values |= _prospect_values(suggestion, book)
    own = {}
    for field, text in (
        ("what", profile.what),
        ("value", profile.value),
        ("ideal", profile.ideal),
        ("why", prospect.why),
    ):
        fitted = fit(text, language=language, written_in=profile.language)
        if fitted is not None:
            own[field] = fitted
            values[field], values[f"{field}_mid"] = fitted.text if fitted.sentence else fitted.mid, fitted.mid
    if "ideal" in own and language == "en" and not own["ideal"].sentence:
        values["ideal_np"] = own["ideal"].noun_phrase + "."
    if facts.praise is not None:
        said = say_day(facts.praise.date, now=now, language=language)
        opening, closing = book.quotes
        values |= {
            "quote": f"{opening}{facts.praise.text}{closing}" + ("" if facts.praise.text[-1] in ".!?" else "."),
            "quote_mid": f"{opening}{facts.praise.text.rstrip('.')}{closing}",
            "said": said.when,
            "said_of": said.of,
            "said_cap": said.when[:1].upper() + said.when[1:],
        }
    if facts.beginning is not None:
        since = say_month(facts.beginning.date, now=now, language=language)
        bare = since.when.partition(" ")[2]
        values |= {
            "since": since.when,
            "since_of": since.of,
            "since_bare": bare,
            "since_cap": since.when[:1].upper() + since.when[1:],
        }
    return values, own, names


def _prospect_values(suggestion: Suggestion, book: Phrasebook) -> dict[str, str]:
    prospect = suggestion.prospect
    if not suggestion.specific and not prospect.name:
        group = prospect.organisation or suggestion.acquaintance.person.organisation or prospect.role
        return {"group": group, "short": group, "prospect": group, "prospect_dat": group}
    if prospect.name:
        filled = {"name": prospect.name, "org": prospect.organisation}
        whole = book.prospect_of if prospect.organisation else "{name}"
        dative = book.prospect_dat if prospect.organisation else "{name}"
        short = prospect.name
    else:
        filled = {"role": _role(prospect.role, book.language), "org": prospect.organisation}
        whole, dative = book.role_at, book.role_at_dat
        short = whole
    for name, value in filled.items():
        whole, dative, short = (text.replace(f"{{{name}}}", value) for text in (whole, dative, short))
    return {"prospect": whole, "prospect_dat": dative, "short": short}


def _role(role: str, language: str) -> str:
    """A role inside a sentence: small in English, French and Spanish where it is not an acronym."""
    role = " ".join(role.split())
    if language == "de" or not role or any(word.isupper() and len(word) > 1 for word in role.split()):
        return role
    return role[:1].lower() + role[1:]


def _topic(about: str, language: str) -> str:
    """What it was about, as it stands in a sentence: with an article in English, in quotation marks elsewhere."""
    if not about:
        return ""
    if language == "en":
        lower = about if any(word[1:2].isupper() for word in about.split()) else about.lower()
        if lower != about and any(word[:1].isupper() for word in about.split()[1:]):
            return ""
        return lower if lower.split()[0].endswith("ing") else f"the {lower}"
    return about


# --- saying ----------------------------------------------------------------------------------


def _say(plan: Sequence[Planned], wording: Wording, manner: Manner) -> list[list[Part]]:
    """The planned sentences in words, paragraph by paragraph, in the order in which they are read."""
    paragraphs: dict[int, list[Part]] = {}
    for planned in plan:
        text = wording.say(planned.templates(manner.book, wording.values))
        if text:
            wording.keep(text)
            paragraphs.setdefault(planned.paragraph, []).append(Part(planned.name, text, planned.facts))
    return [paragraphs[number] for number in sorted(paragraphs)]


def _greeting(suggestion: Suggestion, voice: Voice, manner: Manner) -> str:
    """The user's own greeting for this person where there is one, else their usual with the right name."""
    book, person = manner.book, suggestion.introducer.person
    heard = voice.language in (book.language, "")
    own = voice.greeting if heard and not any(word in voice.greeting.casefold() for word in _TIME_OF_DAY) else ""
    if own and not manner.formal_frame:
        return own
    if own and not manner.first_names:
        return own
    if manner.first_names:
        usual = (
            voice.greeting_pattern
            if heard and not any(word in voice.greeting_pattern.casefold() for word in _TIME_OF_DAY)
            else ""
        )
        pattern = book.greetings[0] if manner.formal_frame else usual or book.greetings[1]
        name = called(person.name, (voice.called,))
    else:
        pattern = book.greetings[0]
        name = formal_name(person.name)
    if not name:
        return book.nameless[0 if manner.formal_frame else 1]
    return greet(pattern, name)


def _closing(voice: Voice, profile: Profile, manner: Manner, *, seed: int) -> str:
    """Sign-off, name and, where the user has one, their signature."""
    heard = voice.language in (manner.book.language, "")
    usual = manner.book.sign_offs[0 if manner.formal_frame else 1]
    sign_off = (voice.sign_off if heard and not (manner.formal_frame and manner.first_names) else "") or usual[
        seed % len(usual)
    ]
    full = profile.name or voice.name
    name = (voice.name or given_name(full) or full) if manner.first_names else full or voice.name
    lines = [sign_off, name]
    signature = voice.signature
    if signature and signature.splitlines()[0].strip().casefold() == name.casefold():
        lines, signature = [sign_off], signature
        return "\n".join([*lines, signature])
    return "\n".join(line for line in lines if line) + (f"\n\n{signature}" if signature else "")


def formal_name(display_name: str) -> str:
    """The whole name with its title: no guess at Mr or Ms is ever made."""
    name = read_name(display_name)
    if not name.given:
        return ""
    return " ".join(part for part in (title_of(display_name), name.given, name.surname) if part)


def _answered(thread: MailMessage | Sequence[MailMessage] | None) -> MailMessage | None:
    if thread is None or isinstance(thread, MailMessage):
        return thread
    return max(thread, key=lambda message: (message.date, message.id)) if thread else None


def _subject(suggestion: Suggestion, answered: MailMessage | None, manner: Manner, wording: Wording) -> str:
    """The conversation's own subject for a reply, else one a person would write."""
    if answered is not None and answered.subject.strip():
        return reply_subject(answered.subject)
    templates = manner.book.subjects if suggestion.prospect.name or suggestion.specific else manner.book.subjects_group
    return wording.say([*templates])

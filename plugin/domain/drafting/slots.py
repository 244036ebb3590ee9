"""What fills the slots of a phrasebook for one ask: names, days, topics, quotations, the user's own words.

A slot that has nothing to say stays empty, and the templates that need it are not available.
"""

import re
from collections.abc import Mapping

from plugin.domain.drafting.facts import Facts
from plugin.domain.drafting.greetings import given_name, title_of
from plugin.domain.drafting.letter import clean_header
from plugin.domain.drafting.own_words import OwnWords, fit, fit_said, half, language_of, nearest_piece, small_kind
from plugin.domain.drafting.spelling import looks_misspelt
from plugin.domain.drafting.topics import say_topic
from plugin.domain.language.packs import codes, pack
from plugin.domain.language.phrasebook import Phrasebook
from plugin.domain.language.relative_dates import local_day, say_day, say_month, weekday_names
from plugin.domain.language.variants import Dice, expand
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import Evidence, Kind, Profile, Suggestion
from plugin.domain.text.names import read_name
from plugin.domain.text.ngrams import count_words, words_of
from plugin.domain.text.sentences import capitalised

_PRIVATE = frozenset({Kind.FRIEND, Kind.FAMILY})
_FACE_TO_FACE = frozenset({"lunch", "dinner", "breakfast", "coffee", "drinks", "meal", "walk", "visit"})
_LONGEST_QUOTE = 16
"""Words of a quotation that a letter bears."""
_LONGEST_SUBJECT = 6
_NO_MATTER = re.compile(r"[“”\"@/<>{}|\[\]:?!\d]")
"""Signs in a title by which it is a number, a question or a note to oneself."""
_LETTERS = 3
"""A word in capitals of no more letters is an abbreviation."""
_A_WEEK = 7
_SAID_ALOUD = 6
"""Words that one can say in passing."""
_CARELESS = re.compile(r"\.\.|…|[!?]{2}|(\w)\1\1| [,.!?]|[;:][-)(]|\b[A-ZÀ-Þ]{3,}\b|[^\W\d_]\d|\n")
"""What nobody quotes: a slip, a shout, a smile."""


def names_in(suggestion: Suggestion, facts: Facts | None = None) -> frozenset[str]:
    """The names a draft of this suggestion contains: what does not count when two drafts are compared."""
    introducer, prospect = suggestion.introducer.person, suggestion.prospect
    names = {introducer.name, introducer.organisation, prospect.name, prospect.organisation, prospect.role}
    names |= {suggestion.acquaintance.person.organisation, facts.referrer_name if facts else ""}
    known_as = suggestion.acquaintance.person.name if suggestion.specific else ""
    names |= {known_as}
    parts = {word for name in (introducer.name, prospect.name, known_as) for word in name.split() if len(word) > 1}
    return frozenset(name for name in names | parts if name)


def own_words(
    suggestion: Suggestion, profile: Profile, *, language: str, first_names: bool = True
) -> dict[str, OwnWords]:
    """The user's own sentences that fit into a mail in this language: of themselves, and of the prospect."""
    prospect = suggestion.prospect
    # The private note chooses among the user's own words about themselves; none of its own is told.
    about = words_of(f"{prospect.role} {prospect.organisation} {prospect.say} {prospect.why}") if prospect.name else []
    written = {
        "what": half(profile.said_in(language, "what")),
        "value": half(profile.said_in(language, "value")),
        "ideal": nearest_piece(profile.said_in(language, "ideal"), about),
    }
    fitted = {name: fit(text, language=language, written_in=profile.language) for name, text in written.items()}
    fitted["say"] = fit_said(prospect.say, prospect.name, language=language, called=_called(prospect.name, first_names))
    return {name: words for name, words in fitted.items() if words is not None}


def _called(name: str, first_names: bool) -> str:  # noqa: FBT001 -- the one question that there is
    """How the mail calls somebody once they were named: by title and surname, by the given name, or in full."""
    title, surname = title_of(name), read_name(name).surname
    if title and surname:
        return f"{title} {surname}"
    return (first_names and given_name(name)) or clean_header(name)


def fillings(  # noqa: PLR0913 -- keywords, each with its default: what is known, and how it is told
    suggestion: Suggestion,
    facts: Facts,
    own: Mapping[str, OwnWords],
    book: Phrasebook,
    *,
    written_in: str = "",
    first_names: bool = False,
    informal: bool = False,
    called: str = "",
) -> dict[str, str]:
    """Slot → text, "" for what is not known. `written_in` is the language the user keeps their calendar in.

    `first_names`: the prospect is called by theirs, once they were named in full. `called` is the user's own name.
    """
    occasion, prospect = suggestion.occasion, suggestion.prospect
    topic = say_topic(occasion.topic or facts.occasion.text, names=names_in(suggestion, facts))
    meeting = _meeting(topic.kind, suggestion.introducer.kind, book)
    values = {
        "meeting": meeting[0],
        "meeting_dat": meeting[-1],
        "meeting_cap": capitalised(meeting[0]),
        "topic": _topic(topic.about, book.language, written_in),
        # A mail's subject is no title of the meeting that it tells of.
        "event": "" if facts.occasion_by_mail else _event(topic.about, book.language, names_in(suggestion, facts)),
        "org": clean_header(prospect.organisation),
        "role": _role(prospect.role, book.language)
        if prospect.name and speaks(prospect.role, book.language, written_in)
        else "",
        "referrer": facts.referrer_name if facts.referrer else "",
        **_day("when", facts.occasion, facts, book),
        "when_bare": _weekday(facts, book.language),
        **_day("seen", facts.knowing, facts, book),
        **_prospect(suggestion, book, first_names=first_names, written_in=written_in),
        **_since(facts, book),
        **_past(facts, book, names_in(suggestion, facts) | {called}),
    }
    values["event_name"] = values["event"] if _is_name(values["event"]) else ""
    values |= _tie(facts, values["prospect"], book, informal=informal)
    if "say" in own:
        values["say"] = own["say"].text
    if "what" in own and own["what"].sentence:
        mid, whole = own["what"].mid, own["what"].text
        values |= {"what_mid": mid, "what_clause": mid.rstrip(".!"), "what_cap": whole.rstrip(".!")}
    if "value" in own:
        values["value_clause"] = _small_start(own["value"].text.rstrip(".!"), book.language)
    if "ideal" in own and not own["ideal"].sentence:
        values["ideal_np"] = small_kind(own["ideal"].noun_phrase, book.language)
        if count_words(values["ideal_np"]) <= _SAID_ALOUD:
            values["ideal_short"] = values["ideal_np"]
    if facts.praise is not None:
        values |= _day("said", facts.praise, facts, book)
        values |= _quote(facts.praise.text, book)
    return values


def setting_of(suggestion: Suggestion, facts: Facts) -> str:
    """Whether the occasion was a meeting face to face ("table"), a call, or one of which that is not known ("")."""
    if facts.occasion.kind not in {"meeting_held", "upcoming_meeting"}:
        return ""
    kind = say_topic(suggestion.occasion.topic or facts.occasion.text).kind
    return "call" if kind == "call" else "table" if kind in _FACE_TO_FACE else ""


def speaks(role: str, language: str, written_in: str) -> bool:
    """Whether a role is named in this language, as far as its words tell; `written_in` is the user's own language."""
    if not role:
        return False
    if pack(language).template(r"(?<!\w){roles.positions}(?!\w)").search(role):
        return True
    if written_in != language:
        return False
    others = (pack(code) for code in codes() if code != language)
    return not any(one.template(r"(?<!\w){roles.positions}(?!\w)").search(role) for one in others)


def _quote(text: str, book: Phrasebook) -> dict[str, str]:
    """Praise in quotation marks, where it can stand in a letter: short, whole, carefully written, in its language."""
    careful = text[:1].isupper() and text[-1:] in ".!" and not _CARELESS.search(text)
    if not careful or count_words(text) > _LONGEST_QUOTE or language_of(text, otherwise=book.language) != book.language:
        return {}
    if looks_misspelt(text, book.language):
        return {}
    opening, closing = book.quotation_marks
    return {"quote": f"{opening}{text}{closing}", "quote_mid": f"{opening}{text.rstrip('.')}{closing}"}


def _day(name: str, fact: Evidence, facts: Facts, book: Phrasebook) -> dict[str, str]:
    day = say_day(fact.date, now=facts.now, language=book.language)
    return {name: day.when, f"{name}_of": day.of, f"{name}_cap": capitalised(day.when)}


def _weekday(facts: Facts, language: str) -> str:
    """The day's own name, for a meeting of the last days."""
    day, today = local_day(facts.occasion.date, now=facts.now), facts.now.date()
    return weekday_names(language)[day.weekday()] if 0 < (today - day).days < _A_WEEK else ""


def _since(facts: Facts, book: Phrasebook) -> dict[str, str]:
    if facts.beginning is None:
        return {}
    since = say_month(facts.beginning.date, now=facts.now, language=book.language)
    bare = since.when.partition(" ")[2]
    return {"since": since.when, "since_of": since.of, "since_bare": bare, "since_cap": capitalised(since.when)}


def _meeting(kind: str, relation: Kind, book: Phrasebook) -> tuple[str, str]:
    """The occasion in a person's words; nobody "meets" their family, they see them."""
    if kind == "meal" or (kind == "meeting" and relation in _PRIVATE):
        return ("", "")
    return book.meeting(kind)


def _past(facts: Facts, book: Phrasebook, names: frozenset[str]) -> dict[str, str]:
    """How the first meeting took place, what it or the first mail was about, what was worked on, as far as sayable."""
    values: dict[str, str] = {}
    begun = facts.beginning
    if begun is not None and facts.by_mail:
        subject = bare_subject(begun.text)
        # A subject of which something falls away ("Quick question", "Invoice December") is no matter.
        whole = say_topic(subject, names=names).about.casefold() == subject.casefold()
        values["first"] = _marked(subject, book) if whole and _plain(subject, book.language, names) else ""
    elif begun is not None:
        topic = say_topic(begun.text, names=names)
        values["over"] = pack(book.language).table("drafts.over").get(topic.kind, "")
        values["first"] = (
            _marked(topic.about, book) if topic.about and _plain(topic.about, book.language, names) else ""
        )
    work = next((fact for fact in facts.work if fact.kind == "work"), None)
    if work is not None:
        about = say_topic(work.text, names=names).about
        plain = bool(about) and _plain(about, book.language, names)
        values["work"] = _cased(about) if plain and _is_name(_cased(about)) else ""
        values |= _day("worked", work, facts, book) if plain else {}
        values["work_name"] = values["work"] if _is_name(values["work"]) else ""
    return values


def _event(about: str, language: str, names: frozenset[str]) -> str:
    """What the meeting was about, as its title calls it."""
    return _cased(about) if about and _plain(about, language, names) else ""


def _is_name(text: str) -> bool:
    """Whether a title is a name, as "Fountains Grange" is: several words, all of them large."""
    words = text.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _cased(text: str) -> str:
    """A title as one writes it in a sentence: words in capitals get one, the others stay as they are."""
    return " ".join(word.capitalize() if word.isupper() and len(word) > _LETTERS else word for word in text.split())


def _small_start(text: str, language: str) -> str:
    return text if pack(language).flag("names.nouns_are_capitalised") else f"{text[:1].lower()}{text[1:]}"


def _marked(text: str, book: Phrasebook) -> str:
    opening, closing = book.quotation_marks
    return f"{opening}{text}{closing}"


def _plain(text: str, language: str, names: frozenset[str]) -> bool:
    """Whether a subject or title can be given as what something was about: a few plain words, nobody's name."""
    named = {word for name in names for word in words_of(name)}
    words = words_of(text)
    fit_words = 1 < len(words) <= _LONGEST_SUBJECT and not named & set(words)
    return fit_words and language_of(text, otherwise=language) == language and not _NO_MATTER.search(text)


def _tie(facts: Facts, prospect: str, book: Phrasebook, *, informal: bool) -> dict[str, str]:
    """The tie in the introducer's words, or in one word of theirs."""
    values = {}
    if facts.bond is not None and facts.bond.language == book.language:
        clause = facts.bond.clause.replace("{prospect}", prospect)
        values["bond_whole" if facts.bond.names else "bond"] = clause
    if facts.tie_quote:
        opening, closing = book.quotation_marks
        values["tie_quote"] = f"{opening}{facts.tie_quote}{closing}"
    if facts.tie_word:
        values["tie"] = expand(facts.tie_word, {}, informal=informal, dice=Dice(""))
    return values


def _prospect(suggestion: Suggestion, book: Phrasebook, *, first_names: bool, written_in: str) -> dict[str, str]:
    """The prospect as first named, after a preposition, and again."""
    prospect = suggestion.prospect
    organisation, name = clean_header(prospect.organisation), clean_header(prospect.name)
    if not suggestion.specific and not name:
        group = clean_header(prospect.organisation or suggestion.acquaintance.person.organisation or prospect.role)
        return {"group": group, "short": group, "prospect": group}
    if not name:
        whole = book.way("naming.role_at")
        role = prospect.role if speaks(prospect.role, book.language, written_in) else ""
        whole = (
            whole.replace("{role}", _role(role, book.language)).replace("{org}", organisation) if role else organisation
        )
        return {"short": whole, "prospect": whole, "role": _role(role, book.language)}
    # In the same house, the house need not be said.
    known_house = organisation and prospect.organisation != suggestion.introducer.person.organisation
    after = next(iter(book.ways("naming.prospect_at")), book.way("naming.prospect_of"))
    # A name that has an article or a common noun in it would be bent after a preposition: it stands apart.
    whole = after if _bends(organisation, book.language) else book.way("naming.prospect_of")
    texts = [
        (text if known_house else "{name}").replace("{name}", name).replace("{org}", organisation)
        for text in (whole, after)
    ]
    short = _called(name, first_names or not pack(book.language).flag("drafts.polite_you"))
    owner = f"{short}’" if short.endswith("s") else f"{short}’s"
    values = {"prospect": texts[0], "prospect_at": texts[1], "prospect_cap": capitalised(texts[0]), "name_only": name}
    return values | {"short": short, "short_of": owner, "short_plain": short, "whom": short}


def _bends(organisation: str, language: str) -> bool:
    """Whether the name of a company has an article, or an ending that would be declined."""
    words = organisation.casefold().split()
    known = pack(language)
    bent = words and words[0] in known.words("drafts.articles")
    return bool(bent) or any(word.endswith(known.words("drafts.bent_endings")) for word in words)


def _role(role: str, language: str) -> str:
    """A role inside a sentence: as the user wrote it, but small where only its first letter made it a heading.

    "Finance director" is "the finance director"; "Commercial Director" and "VP Sales" stay; German keeps its capitals.
    """
    words = role.split()
    heading = bool(words) and words[0].istitle() and all(word.islower() for word in words[1:])
    if heading and not pack(language).flag("names.nouns_are_capitalised"):
        words[0] = words[0].lower()
    return " ".join(words)


def _topic(about: str, language: str, written_in: str) -> str:
    """What it was about, as it stands in a sentence, in a language in which that is plain: "the price list".

    In the mail's language only: its small words tell, or the language the user otherwise writes in.
    """
    if not about or language_of(about, otherwise=written_in or "en") != language:
        return ""
    article = pack(language).words("drafts.topic_article")
    if not article:
        return ""
    if any(word[:1].isupper() for word in about.split()[1:]) and not about.istitle():
        return ""
    lower = about.lower()
    bare = lower.split()[0].endswith(pack(language).words("drafts.verbal_noun_endings"))
    return lower if bare else f"{article[0]} {lower}"

"""What fills the slots of a phrasebook for one ask: names, days, topics, quotations, the user's own words.

A slot that has nothing to say stays empty, and the templates that need it are not available.
"""

from collections.abc import Mapping

from plugin.domain.drafting.facts import Facts
from plugin.domain.drafting.greetings import given_name
from plugin.domain.drafting.letter import clean_header
from plugin.domain.drafting.own_words import OwnWords, fit, language_of
from plugin.domain.drafting.topics import say_topic
from plugin.domain.language.packs import pack
from plugin.domain.language.phrasebook import Phrasebook
from plugin.domain.language.relative_dates import say_day, say_month
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import Evidence, Kind, Profile, Suggestion
from plugin.domain.text.ngrams import count_words
from plugin.domain.text.sentences import capitalised

_PRIVATE = frozenset({Kind.FRIEND, Kind.FAMILY})


def names_in(suggestion: Suggestion, facts: Facts | None = None) -> frozenset[str]:
    """The names a draft of this suggestion contains: what does not count when two drafts are compared."""
    introducer, prospect = suggestion.introducer.person, suggestion.prospect
    names = {introducer.name, introducer.organisation, prospect.name, prospect.organisation, prospect.role}
    names |= {suggestion.acquaintance.person.organisation, facts.referrer_name if facts else ""}
    known_as = suggestion.acquaintance.person.name if suggestion.specific else ""
    names |= {known_as}
    parts = {word for name in (introducer.name, prospect.name, known_as) for word in name.split() if len(word) > 1}
    return frozenset(name for name in names | parts if name)


def own_words(suggestion: Suggestion, profile: Profile, *, language: str) -> dict[str, OwnWords]:
    """The user's own sentences that fit into a mail in this language."""
    written = {"what": profile.what, "value": profile.value, "ideal": profile.ideal, "why": suggestion.prospect.why}
    fitted = {name: fit(text, language=language, written_in=profile.language) for name, text in written.items()}
    return {name: words for name, words in fitted.items() if words is not None}


def fillings(
    suggestion: Suggestion,
    facts: Facts,
    own: Mapping[str, OwnWords],
    book: Phrasebook,
    *,
    written_in: str = "",
    first_names: bool = False,
) -> dict[str, str]:
    """Slot → text, "" for what is not known. `written_in` is the language the user keeps their calendar in.

    `first_names`: the prospect is called by theirs, once they were named in full.
    """
    occasion, prospect = suggestion.occasion, suggestion.prospect
    topic = say_topic(occasion.topic or facts.occasion.text, names=names_in(suggestion, facts))
    meeting = _meeting(topic.kind, suggestion.introducer.kind, book)
    values = {
        "meeting": meeting[0],
        "meeting_dat": meeting[-1],
        "topic": _topic(topic.about, book.language, written_in),
        "org": clean_header(prospect.organisation),
        "role": _role(clean_header(prospect.role), book.language) if prospect.name else "",
        "referrer": facts.referrer_name if facts.referrer else "",
        **_day("when", facts.occasion, facts, book),
        **_day("seen", facts.knowing, facts, book),
        **_prospect(suggestion, book, first_names=first_names),
        **_since(facts, book),
        **_past(facts, book, names_in(suggestion, facts), written_in=written_in),
    }
    values |= _tie(facts, values["prospect"], book.language)
    for name, words in own.items():
        values[name] = words.text if words.sentence else words.mid
        values[f"{name}_mid"] = words.mid
        if words.mid[:1].islower():
            # A noun phrase that can stand after a colon stands there: alone it would be a fragment.
            values[f"{name}_low"] = words.mid
            if not words.sentence:
                values[name] = ""
    if "ideal" in own and not own["ideal"].sentence:
        values["ideal_np"] = own["ideal"].noun_phrase + "."
    if facts.praise is not None:
        opening, closing = book.quotation_marks
        text = facts.praise.text
        values |= _day("said", facts.praise, facts, book)
        values["quote"] = f"{opening}{text}{closing}" + ("" if text[-1] in ".!?" else ".")
        values["quote_mid"] = f"{opening}{text.rstrip('.')}{closing}"
    return values


def _day(name: str, fact: Evidence, facts: Facts, book: Phrasebook) -> dict[str, str]:
    day = say_day(fact.date, now=facts.now, language=book.language)
    return {name: day.when, f"{name}_of": day.of, f"{name}_cap": capitalised(day.when)}


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


def _past(facts: Facts, book: Phrasebook, names: frozenset[str], *, written_in: str) -> dict[str, str]:
    """How the first meeting took place, and what was worked on, where they can be said as a person would."""
    first = say_topic(facts.beginning.text).kind if facts.beginning is not None else ""
    over = pack(book.language).table("drafts.over").get(first, "")
    work = next((fact for fact in facts.work if fact.kind == "work"), None)
    if work is None:
        return {"over": over}
    about = _topic(say_topic(work.text, names=names).about, book.language, written_in)
    return {"over": over, "work": about, **_day("worked", work, facts, book)}


def _tie(facts: Facts, prospect: str, language: str) -> dict[str, str]:
    """The tie in the introducer's words, and the subject of the mail that shows it."""
    if facts.bond is not None and facts.bond.language == language:
        clause = facts.bond.clause.replace("{prospect}", prospect)
        return {"bond_whole" if facts.bond.names else "bond": clause}
    subject = bare_subject(facts.knowing.text) if facts.knowing.kind == "copied_together" else ""
    plain = 1 < count_words(subject) <= 6 and language_of(subject, otherwise="?") == language
    if not plain or any(sign in subject for sign in '“”"@/<>{}|[]:'):
        return {}
    return {"subject": f"“{subject}”"}


def _prospect(suggestion: Suggestion, book: Phrasebook, *, first_names: bool) -> dict[str, str]:
    """The prospect as first named, in the dative, and again."""
    prospect = suggestion.prospect
    if not suggestion.specific and not prospect.name:
        known_as = prospect.organisation or suggestion.acquaintance.person.organisation or prospect.role
        group = clean_header(known_as)
        return {"group": group, "short": group, "short_dat": group, "prospect": group, "prospect_dat": group}
    whom = "".join(book.ways("naming.them"))
    if prospect.name:
        # In the same house, the house need not be said.
        same_house = prospect.organisation == suggestion.introducer.person.organisation
        known_house = prospect.organisation and not same_house
        whole, dative = book.naming("prospect_of", "prospect_dative") if known_house else ("{name}", "{name}")
        short = short_dative = (first_names and given_name(prospect.name)) or clean_header(prospect.name)
        whom = short
    else:
        whole, dative = book.naming("role_at", "role_at_dative")
        short, short_dative = whole, dative
    known = {
        "name": clean_header(prospect.name),
        "org": clean_header(prospect.organisation),
        "role": _role(prospect.role, book.language),
    }
    texts = {"prospect": whole, "prospect_dat": dative, "short": short, "short_dat": short_dative, "whom": whom}
    for name, value in known.items():
        texts = {slot: text.replace(f"{{{name}}}", value) for slot, text in texts.items()}
    return texts


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
    """What it was about, as it stands in a sentence: with an article in English, as written elsewhere.

    In the mail's language only: its small words tell, or the language the user otherwise writes in.
    """
    if not about or language_of(about, otherwise=written_in or "en") != language:
        return ""
    article = pack(language).words("drafts.topic_article")
    if not article:
        return about
    if any(word[:1].isupper() for word in about.split()[1:]) and not about.istitle():
        return ""
    lower = about.lower()
    bare = lower.split()[0].endswith(pack(language).words("drafts.verbal_noun_endings"))
    return lower if bare else f"{article[0]} {lower}"

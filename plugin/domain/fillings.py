"""What fills the slots of a phrasebook for one ask: names, days, topics, quotations, the user's own words.

A slot that has nothing to say stays empty, and the templates that need it are not available.
"""

from collections.abc import Mapping

from plugin.domain.facts import Facts
from plugin.domain.letter import clean_header
from plugin.domain.model import Evidence, Profile, Suggestion
from plugin.domain.moments import say_day, say_month
from plugin.domain.ownwords import OwnWords, fit, language_of
from plugin.domain.phrasebook import Phrasebook
from plugin.domain.topics import say_topic


def names_in(suggestion: Suggestion, facts: Facts | None = None) -> frozenset[str]:
    """The names a draft of this suggestion contains: what does not count when two drafts are compared."""
    introducer, prospect = suggestion.introducer.person, suggestion.prospect
    names = {introducer.name, introducer.organisation, prospect.name, prospect.organisation, prospect.role}
    names |= {suggestion.acquaintance.person.organisation, facts.referrer_name if facts else ""}
    parts = {word for name in (introducer.name, prospect.name) for word in name.split() if len(word) > 1}
    return frozenset(name for name in names | parts if name)


def own_words(suggestion: Suggestion, profile: Profile, *, language: str) -> dict[str, OwnWords]:
    """The user's own sentences that fit into a mail in this language."""
    written = {"what": profile.what, "value": profile.value, "ideal": profile.ideal, "why": suggestion.prospect.why}
    fitted = {name: fit(text, language=language, written_in=profile.language) for name, text in written.items()}
    return {name: words for name, words in fitted.items() if words is not None}


def fillings(
    suggestion: Suggestion, facts: Facts, own: Mapping[str, OwnWords], book: Phrasebook, *, written_in: str = ""
) -> dict[str, str]:
    """Slot → text, "" for what is not known. `written_in` is the language the user keeps their calendar in."""
    occasion, prospect = suggestion.occasion, suggestion.prospect
    topic = say_topic(occasion.topic or facts.occasion.text, names=names_in(suggestion, facts))
    meeting = book.meetings.get(topic.kind, book.meetings["meeting"])
    values = {
        "meeting": meeting[0],
        "meeting_dat": meeting[-1],
        "topic": _topic(topic.about, book.language, written_in),
        "org": clean_header(prospect.organisation),
        "role": _role(clean_header(prospect.role), book.language) if prospect.name else "",
        "referrer": facts.referrer_name if facts.referrer else "",
        **_day("when", facts.occasion, facts, book),
        **_day("seen", facts.knowing, facts, book),
        **_prospect(suggestion, book),
        **_since(facts, book),
    }
    for name, words in own.items():
        values[name] = words.text if words.sentence else words.mid
        values[f"{name}_mid"] = words.mid
    if "ideal" in own and not own["ideal"].sentence:
        values["ideal_np"] = own["ideal"].noun_phrase + "."
    if facts.praise is not None:
        opening, closing = book.quotes
        text = facts.praise.text
        values |= _day("said", facts.praise, facts, book)
        values["quote"] = f"{opening}{text}{closing}" + ("" if text[-1] in ".!?" else ".")
        values["quote_mid"] = f"{opening}{text.rstrip('.')}{closing}"
    return values


def _day(name: str, fact: Evidence, facts: Facts, book: Phrasebook) -> dict[str, str]:
    day = say_day(fact.date, now=facts.now, language=book.language)
    return {name: day.when, f"{name}_of": day.of, f"{name}_cap": _capital(day.when)}


def _since(facts: Facts, book: Phrasebook) -> dict[str, str]:
    if facts.beginning is None:
        return {}
    since = say_month(facts.beginning.date, now=facts.now, language=book.language)
    bare = since.when.partition(" ")[2]
    return {"since": since.when, "since_of": since.of, "since_bare": bare, "since_cap": _capital(since.when)}


def _prospect(suggestion: Suggestion, book: Phrasebook) -> dict[str, str]:
    """The prospect as first named, in the dative, and again."""
    prospect = suggestion.prospect
    if not suggestion.specific and not prospect.name:
        known_as = prospect.organisation or suggestion.acquaintance.person.organisation or prospect.role
        group = clean_header(known_as)
        return {"group": group, "short": group, "short_dat": group, "prospect": group, "prospect_dat": group}
    if prospect.name:
        whole, dative = (book.prospect_of[0], book.prospect_dat[0]) if prospect.organisation else ("{name}", "{name}")
        short = short_dative = clean_header(prospect.name)
    else:
        whole, dative = book.role_at[0], book.role_at_dat[0]
        short, short_dative = whole, dative
    known = {
        "name": clean_header(prospect.name),
        "org": clean_header(prospect.organisation),
        "role": _role(prospect.role, book.language),
    }
    texts = {"prospect": whole, "prospect_dat": dative, "short": short, "short_dat": short_dative}
    for name, value in known.items():
        texts = {slot: text.replace(f"{{{name}}}", value) for slot, text in texts.items()}
    return texts


def _role(role: str, language: str) -> str:
    """A role inside a sentence: small where the language writes it so, acronyms aside; German keeps its capitals."""
    words = role.split()
    if language == "de":
        return " ".join(words)
    return " ".join(word.lower() if word.istitle() else word for word in words)


def _topic(about: str, language: str, written_in: str) -> str:
    """What it was about, as it stands in a sentence: with an article in English, as written elsewhere.

    In the mail's language only: its small words tell, or the language the user otherwise writes in.
    """
    if not about or language_of(about, otherwise=written_in or "en") != language:
        return ""
    if language != "en":
        return about
    if any(word[:1].isupper() for word in about.split()[1:]) and not about.istitle():
        return ""
    lower = about.lower()
    return lower if lower.split()[0].endswith("ing") else f"the {lower}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

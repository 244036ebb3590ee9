"""What fills the slots of a phrasebook for one ask: names, days, topics, quotations, the user's own words.

A slot that has nothing to say stays empty, and the templates that need it are not available.
"""

import re
from collections.abc import Mapping
from datetime import timedelta

from plugin.domain.drafting.brief_clause import in_brief
from plugin.domain.drafting.company_names import at_company, of_company, of_group, with_article, without_legal_form
from plugin.domain.drafting.facts import LONG_AGO, Facts
from plugin.domain.drafting.greetings import given_name, title_of
from plugin.domain.drafting.letter import clean_header
from plugin.domain.drafting.own_words import (
    OwnWords,
    brief_kind,
    fit,
    fit_said,
    half,
    language_of,
    nearest_piece,
    of_one_kind,
    small_kind,
    tells_how,
)
from plugin.domain.drafting.spelling import looks_misspelt
from plugin.domain.drafting.tie_slots import NEAR_BY_NATURE, as_subject, fill_tie
from plugin.domain.drafting.topics import FACE_TO_FACE, KINDS, say_topic
from plugin.domain.language.packs import codes, merged_table, pack
from plugin.domain.language.phrasebook import Phrasebook
from plugin.domain.language.relative_dates import Moment, local_day, say_day, say_month, weekday_names
from plugin.domain.language.variants import Dice, expand
from plugin.domain.model import Evidence, Kind, Occasion, OccasionKind, Offer, Profile, Pronoun, Suggestion
from plugin.domain.text.names import read_name
from plugin.domain.text.ngrams import count_words, words_of
from plugin.domain.text.sentences import capitalised

_PRIVATE = frozenset({Kind.FRIEND, Kind.FAMILY})
_NAMED_KINDS = frozenset(KINDS) - {"meeting", "event", "chat"}
"""What says more of a meeting than that it was one."""
_TOLD = frozenset({"mentioned", "prospect_named"})
_LEAST_QUOTE, _LONGEST_QUOTE = 2, 6
"""Words of a quotation that a person would give back by heart."""
_A_WEEK = 7
_MOST_NAMES = 4
_CARELESS = re.compile(r"\.\.|…|[!?]{2}|(\w)\1\1| [,.!?]|[;:][-)(]|\b[A-ZÀ-Þ]{3,}\b|[^\W\d_]\d|\n")
"""What nobody quotes: a slip, a shout, a smile."""


def names_in(suggestion: Suggestion, facts: Facts | None = None) -> frozenset[str]:
    """The names a draft of this suggestion contains: what does not count when two drafts are compared."""
    introducer, prospect = suggestion.introducer.person, suggestion.prospect
    names = {introducer.name, introducer.organisation, prospect.name, prospect.organisation, prospect.role}
    names |= {suggestion.acquaintance.person.organisation, facts.referrer_name if facts else ""}
    known_as = suggestion.acquaintance.person.name if suggestion.specific else ""
    names |= {known_as}
    names |= {without_legal_form(prospect.organisation)}
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
        "what": of_one_kind(half(profile.said_in(language, "what")), about, language=language),
        "value": half(profile.said_in(language, "value")),
        "ideal": nearest_piece(profile.said_in(language, "ideal"), about),
    }
    fitted = {name: fit(text, language=language, written_in=profile.language) for name, text in written.items()}
    whole = fit(profile.said_in(language, "what"), language=language, written_in=profile.language)
    brief = in_brief(whole.mid, language) if whole is not None and whole.sentence else ""
    fitted["brief"] = fit(brief, language=language, written_in=profile.language) if brief else None
    fitted["say"] = fit_said(prospect.say, prospect.name, language=language, called=_called(prospect.name, first_names))
    return {name: words for name, words in fitted.items() if words is not None}


def _called(name: str, first_names: bool) -> str:  # noqa: FBT001 -- the one question that there is
    """How the mail calls somebody once they were named: by title and surname, by the given name, or in full."""
    title, surname = title_of(name), read_name(name).surname
    if title and surname:
        return f"{title} {surname}"
    return (first_names and given_name(name)) or clean_header(name)


def fillings(
    suggestion: Suggestion,
    facts: Facts,
    own: Mapping[str, OwnWords],
    book: Phrasebook,
    *,
    written_in: str = "",
    first_names: bool = False,
    informal: bool = False,
) -> dict[str, str]:
    """Slot → text, "" for what is not known. `written_in` is the language the user keeps their calendar in.

    `first_names`: the prospect is called by theirs, once they were named in full.
    """
    occasion, prospect = suggestion.occasion, suggestion.prospect
    topic = say_topic(occasion.topic or facts.occasion.text, names=names_in(suggestion, facts))
    house = without_legal_form(clean_header(prospect.organisation))
    meeting = _meeting(topic.kind, suggestion.introducer.kind, book)
    dice = Dice("slots", suggestion.id)
    told = _told_when(facts, book, informal=informal, dice=dice)
    values = {
        "meeting": meeting[0] if topic.kind in _NAMED_KINDS else "",
        "meeting_dat": meeting[-1] if topic.kind in _NAMED_KINDS else "",
        "meeting_cap": capitalised(meeting[0]) if topic.kind in _NAMED_KINDS else "",
        "met": meeting[0],
        "org": with_article(house, book.language) if house.strip() else "",
        "at_org": at_company(house, book),
        "there": book.way("naming.there") if prospect.organisation else "",
        "role": _role(prospect.role, book.language)
        if prospect.name and speaks(prospect.role, book.language, written_in)
        else "",
        "referrer": facts.referrer_name if facts.referrer else "",
        **told,
        **_when(facts, book),
        **_hosted(suggestion, facts, book),
        **_day("seen", facts.knowing, facts, book),
        **(_day("again", facts.again, facts, book) if facts.again is not None else {}),
        **_prospect(suggestion, facts, book, first_names=first_names, written_in=written_in),
        "met_whom": _met_whom(occasion),
        "over": pack(book.language).table("drafts.over").get(topic.kind, ""),
        **_since(facts, book),
        **_matter(facts),
        "praised": facts.praised.about if facts.praised is not None else "",
    }
    business = suggestion.introducer.kind not in NEAR_BY_NATURE and not first_names
    values |= fill_tie(
        facts.told, values["prospect"], values.get("short", ""), book, informal=informal, business=business
    )
    days = {day.casefold() for day in weekday_names(book.language)}
    if days & set(words_of(values["lately"])) & set(words_of(values.get("clause", ""))):
        # "On Sunday you mentioned Ann, with whom you row on Sundays": one day is enough.
        values |= {"lately": "", "lately_cap": ""}
    if "say" in own:
        values |= {"say": own["say"].text, "say_clause": own["say"].text.rstrip(".!")}
    if "what" in own and own["what"].sentence:
        mid, whole = own["what"].mid, own["what"].text
        values |= {"what_mid": mid, "what_clause": mid.rstrip(".!"), "what_cap": whole.rstrip(".!")}
        values["what_how"] = mid.rstrip(".!") if tells_how(whole, book.language) else ""
    if "brief" in own:
        brief = own["brief"].mid.rstrip(".!")
        values |= {"what_brief": brief, "what_brief_cap": capitalised(brief)}
    if "ideal" in own and not own["ideal"].sentence and not prospect.name:
        values["ideal_short"] = brief_kind(small_kind(own["ideal"].noun_phrase, book.language), book.language)
    if facts.praise is not None:
        values |= _quote(facts.praise.text, book)
    return values


def _met_whom(occasion: Occasion) -> str:
    """Whom the user met by an introduction of theirs, where that is somebody's name."""
    words = occasion.topic.split()
    named = 1 < len(words) <= _MOST_NAMES and all(word[:1].isupper() for word in words) and "@" not in occasion.topic
    return clean_header(occasion.topic) if named and occasion.kind is OccasionKind.OWED_NEWS else ""


def _told_when(facts: Facts, book: Phrasebook, *, informal: bool, dice: Dice) -> dict[str, str]:
    """When the tie was told: the day for a week or two, then the month; in a message that was named, there.

    Where they offered to bring the two together, or have told the prospect of the user, the day of that.
    """
    offered = facts.told.offered if facts.told.offer is Offer.OFFERED else None
    told_of = offered or facts.knowing
    day = say_day(told_of.date, now=facts.now, language=book.language)
    # "On Friday" twice would be one day, and may be the coming one.
    begun = facts.kind_words.date if facts.kind_words is not None else facts.occasion.date
    same = say_day(begun, now=facts.now, language=book.language)
    if _one_weekday(facts, day.when, same.when, book.language):
        told = expand(book.way("days.lately"), {}, informal=informal, dice=dice)
        day = Moment(told, "")
    if same.when == day.when and timedelta() <= facts.now - begun <= LONG_AGO:
        # The letter has just said the day.
        day = Moment("", "")
    needed = facts.told.need_told
    when = say_day(needed.date, now=facts.now, language=book.language).when if needed is not None else ""
    if needed is not None and needed.id == facts.knowing.id and facts.told.tie is not None:
        when = book.way("days.there")
    return {
        "lately": day.when,
        "lately_cap": capitalised(day.when),
        "told_of": day.of,
        "long_ago": day.when if facts.now - facts.knowing.date > LONG_AGO else "",
        "need_when": when,
        "need_when_cap": capitalised(when),
    }


def _when(facts: Facts, book: Phrasebook) -> dict[str, str]:
    """The occasion's day, or that of the kind words that are thanked for."""
    thanked = facts.kind_words if facts.kind_words is not None else facts.occasion
    day = _day("when", thanked, facts, book)
    if facts.kind_words is not None:
        return day
    return {**day, "when_bare": _weekday(facts, book.language)}


def _hosted(suggestion: Suggestion, facts: Facts, book: Phrasebook) -> dict[str, str]:
    """The day on which the user was the introducer's guest, as the meeting's title tells: "Dinner at Beth's"."""
    name = read_name(suggestion.introducer.person.name)
    title = (suggestion.occasion.topic or facts.occasion.text).replace("’", "'")
    forms = "|".join(re.escape(form) for form in (*name.given.split()[:1], name.surname) if form)
    hosts = (pattern.replace("NAME", f"(?:{forms})") for pattern in pack(book.language).words("drafts.hosts"))
    hosted = bool(forms) and any(re.search(rf"(?<!\w){host}(?!\w)", title, re.IGNORECASE) for host in hosts)
    past = facts.occasion.kind == "meeting_held" and facts.occasion.date <= facts.now
    return _day("host_when", facts.occasion, facts, book) if hosted and past else {}


def _one_weekday(facts: Facts, told: str, occasion: str, language: str) -> bool:
    """Whether two days would be called by one weekday, of which one is to come."""
    by_weekday = any(name in told for name in weekday_names(language))
    of_late = by_weekday and facts.now - facts.knowing.date < timedelta(days=_A_WEEK)
    return facts.occasion.date > facts.now and (
        told == occasion or (of_late and facts.occasion.date.weekday() == facts.knowing.date.weekday())
    )


def _matter(facts: Facts) -> dict[str, str]:
    if facts.matter is None:
        return {}
    return {
        "matter": facts.matter.name,
        "matter_at": facts.matter.at,
        "matter_about": facts.matter.about,
    }


def setting_of(suggestion: Suggestion, facts: Facts) -> str:
    """Whether the occasion was a meeting face to face ("table"), a call, or one of which that is not known ("").

    "told" where only a mail tells of it, in words that fit either.
    """
    if facts.occasion.kind not in {"meeting_held", "upcoming_meeting"}:
        return ""
    kind = say_topic(suggestion.occasion.topic or facts.occasion.text).kind
    if facts.occasion_by_mail and facts.occasion.kind == "meeting_held" and kind not in {"call", *FACE_TO_FACE}:
        return {"call": "call", "seen": ""}.get(facts.met, "told")
    return "call" if kind == "call" else "table" if kind in FACE_TO_FACE else ""


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
    """A few words of the praise in quotation marks, where they can be given back: whole, careful, in this language."""
    core = praise_core(text, book.language)
    if not core:
        return {}
    opening, closing = book.quotation_marks
    return dict.fromkeys(("quote_short", "quote_mid"), f"{opening}{core}{closing}")


def praise_core(text: str, language: str) -> str:
    """The words of a sentence of praise that somebody would give back by heart; "" where there are none.

    "It was the best money we spent this year." → "the best money we spent this year". What is longer stays unquoted.
    """
    careful = text[:1].isupper() and text[-1:] in ".!" and not _CARELESS.search(text)
    if not careful or language_of(text, otherwise=language) != language or looks_misspelt(text, language):
        return ""
    bare = text.rstrip(".! ")
    for lead in sorted(pack(language).words("drafts.praise_leads"), key=len, reverse=True):
        if bare.replace("’", "'").casefold().startswith(f"{lead} "):
            bare = bare[len(lead) + 1 :]
            break
    if set(words_of(bare)) & set(pack(language).words("dates.today")):
        return ""
    # What leans on something before it ("it paid for itself") or breaks off is no saying.
    whole = not re.search(r"[,;:–—()?\"“”„«»]", bare)
    return bare if whole and _LEAST_QUOTE <= count_words(bare) <= _LONGEST_QUOTE else ""


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


def _prospect(
    suggestion: Suggestion, facts: Facts, book: Phrasebook, *, first_names: bool, written_in: str
) -> dict[str, str]:
    """The prospect as first named, after a preposition, and again."""
    prospect = suggestion.prospect
    organisation, name = without_legal_form(clean_header(prospect.organisation)), clean_header(prospect.name)
    if not suggestion.specific and not name:
        group = clean_header(prospect.organisation or suggestion.acquaintance.person.organisation or prospect.role)
        return {
            "group": with_article(group, book.language),
            "of_group": of_group(group, book),
            "short": group,
            "prospect": group,
        }
    if not name:
        whole = book.way("naming.role_at")
        role = prospect.role if speaks(prospect.role, book.language, written_in) else ""
        whole = (
            whole.replace("{role}", _role(role, book.language)).replace("{org}", organisation) if role else organisation
        )
        return {"short": whole, "prospect": whole, "role": _role(role, book.language)}
    # Whoever told of somebody knows where they work; and in the same house, the house need not be said.
    told = facts.theirs and facts.knowing.kind in _TOLD
    house = "" if told or prospect.organisation == suggestion.introducer.person.organisation else organisation
    theirs = _as_they_say(facts.told.called, first_names=first_names) if told else ""
    short = (
        theirs
        if " " in theirs and theirs != name
        else _called(name, first_names or not pack(book.language).flag("drafts.polite_you"))
    )
    if theirs and read_name(name).surname in theirs and title_of(name) == "" and theirs.endswith(name):
        # Dr Helen Askwith, and then Dr Askwith.
        short = f"{theirs.split()[0]} {read_name(name).surname}"
    # Named for the first time in a letter, somebody has a surname, whatever the two call them.
    named = theirs if " " in theirs else name
    honorifics = pack(book.language).table("drafts.tie_honorifics")
    honorific = next((said for begins, said in honorifics.items() if facts.told.word.startswith(begins)), "")
    if honorific and not first_names and short == name:
        # "Ihre Cousine Regula Hasenfratz", and then Frau Hasenfratz.
        short = theirs = f"{honorific} {read_name(name).surname}"
    values = {
        "prospect": of_company(named, house, book),
        "prospect_dat": of_company(named, house, book, dative=True),
        "name_only": named,
        "prospect_as_subject": of_company(as_subject(named, book.language), house, book),
        "subject_name": theirs,
    }
    values |= {"short": short, "short_plain": short, "short_dat": short, "whom": short}
    return values | _spoken_of(facts.told.pronoun, short, book.language)


def _spoken_of(pronoun: Pronoun, short: str, language: str) -> dict[str, str]:
    """The prospect where they were named a moment ago: by a pronoun, where it is known which."""
    said = pack(language).table("drafts.pronouns")

    def form(case: str) -> str:
        return str(said.get(f"{pronoun}_{case}", "")) if pronoun is not Pronoun.UNSAID else ""

    they = form("they") or as_subject(short, language)
    return {
        "they": they,
        "they_cap": capitalised(they),
        "them": form("them") or short,
        "them_dat": form("dative") or short,
    }


def _as_they_say(called: str, *, first_names: bool) -> str:
    """What the introducer calls the prospect, where the letter may: a given name among those who use them."""
    if not called:
        return ""
    given = " " not in called
    honorific = not given and called.split(maxsplit=1)[0] in merged_table("drafts.honorifics").values()
    if given:
        return called if first_names else ""
    return "" if honorific and first_names else called


def _role(role: str, language: str) -> str:
    """A role inside a sentence: as the user wrote it, but small where only its first letter made it a heading.

    "Finance director" is "the finance director"; "Commercial Director" and "VP Sales" stay; German keeps its capitals.
    """
    words = role.split()
    heading = bool(words) and words[0].istitle() and all(word.islower() for word in words[1:])
    if heading and not pack(language).flag("names.nouns_are_capitalised"):
        words[0] = words[0].lower()
    return " ".join(words)

"""The letters after the ask: a reply to whoever was named, a note to forward, thanks, news, one reminder, a last word.

Each is a few sentences, in the user's own voice towards whom it is written to; what it says stands on a dated fact.
`follow_up_plan` says what is in each letter, the packs' `phrases/replies.toml` how it is said.
"""

from collections.abc import Sequence

from plugin.domain.drafting.compose import WARM_KINDS, Manner, closing_line, goes_on_small, greeting_line, manner_of
from plugin.domain.drafting.follow_up_plan import Matter, Paragraphs, facts_of, plan_letter
from plugin.domain.drafting.forward_note import NoteWish, Passing, compose_note
from plugin.domain.drafting.greetings import given_name
from plugin.domain.drafting.letter import clean_header
from plugin.domain.drafting.own_words import OwnWords, fit
from plugin.domain.drafting.voice import Voice
from plugin.domain.drafting.wording import Earlier, Wording
from plugin.domain.language.phrasebook import Phrasebook
from plugin.domain.language.relative_dates import say_day
from plugin.domain.language.variants import Dice
from plugin.domain.mail.subjects import reply_subject
from plugin.domain.model import (
    Address,
    Claim,
    Draft,
    DraftKind,
    Evidence,
    Mailbox,
    MailMessage,
    Profile,
    Relationship,
    total,
)

_RULE = "* * *"
"""Stands between the user's own letter and the note that it brings along."""
_SUBJECTS = total(
    DraftKind,
    {
        DraftKind.ASK: "subject_question",
        DraftKind.REMINDER: "subject_question",
        DraftKind.FORWARD_NOTE: "subject_question",
        DraftKind.REPLY_TO_NAMED: "subject_question",
        DraftKind.REPLY: "subject_question",
        DraftKind.GRACIOUS_LINE: "subject_question",
        DraftKind.THANK_INTRODUCTION: "subject_thanks",
        DraftKind.THANK_MEETING: "subject_thanks",
        DraftKind.TELL_OUTCOME: "subject_news",
        DraftKind.GIVE_FIRST: "subject_thanks",
        DraftKind.DIGEST: "subject_news",
    },
)
"""The subject of each letter, where it goes into no conversation."""


def compose_follow_up(  # noqa: PLR0913 -- whom, about what, in answer to what, and how
    matter: Matter,
    to: Relationship,
    voice: Voice,
    profile: Profile,
    *,
    answered: MailMessage | None = None,
    address: Address | None = None,
    seed: int = 0,
    told: Sequence[Earlier] = (),
    sender: Mailbox | None = None,
) -> Draft:
    """The letter on this matter to one person. Pure, and the same for the same arguments.

    `answered` is the message that it goes below, `address` where the person is written to now, `told` are the user's
    earlier drafts: no run of words is said again. `seed` + 1 is another wording.
    """
    manner = manner_of(to, voice, profile)
    book = manner.book
    own = _own_words(matter, profile, book)
    wording = Wording(
        Dice(matter.id, str(matter.kind), seed),
        _values(matter, profile, own, manner),
        informal=manner.informal,
        told=told,
        own=_names(matter, to, profile),
        sentences=[words.text for words in own.values()],
    )
    greeting = greeting_line(to, voice, manner)
    closing = closing_line(voice, profile, manner, seed=seed, warm=to.kind in WARM_KINDS)
    subject = wording.say(book.ways(f"replies.{_subject_part(matter)}"))
    facts = facts_of(matter, profile, book.language)
    wording.keep(greeting)
    letter, claims = _say(plan_letter(matter), wording, manner, facts, small=goes_on_small(greeting, manner))
    body, noted = [greeting, *letter, closing], list[Claim]()
    if matter.kind is DraftKind.FORWARD_NOTE:
        note, noted = _note(matter, to, profile, manner, sender, seed)
        body += [_RULE, *note, *(() if matter.third_person else (profile.name,))]
    return Draft(
        to=address or to.address,
        subject=reply_subject(answered.subject) if answered and answered.subject.strip() else subject,
        body="\n\n".join(part for part in body if part) + "\n",
        language=book.language,
        sender=sender,
        thread_id=answered.thread_id if answered else None,
        in_reply_to=answered.rfc822_message_id if answered else "",
        references=(*answered.references, answered.rfc822_message_id) if answered else (),
        claims=(*claims, *noted),
        seed=seed,
        bcc=matter.bcc,
    )


def _subject_part(matter: Matter) -> str:
    if matter.kind is DraftKind.GIVE_FIRST and matter.useful:
        return "subject_offer"
    if matter.bcc is not None:
        return "subject_made"
    return _SUBJECTS[matter.kind]


def _say(
    plan: Paragraphs, wording: Wording, manner: Manner, facts: dict[str, Evidence], *, small: bool
) -> tuple[list[str], list[Claim]]:
    """The paragraphs in words, and the claims among their sentences."""
    paragraphs: list[str] = []
    claims: list[Claim] = []
    for paragraph in plan:
        said: list[str] = []
        for piece in paragraph:
            known = tuple(facts[name] for name in piece.facts if name in facts)
            ways = (manner.book.ways(part) for part in piece.parts)
            text = next((one for way in ways if (one := wording.say(way, small=small))), "")
            if not text or (piece.facts and not known):
                continue
            small = False
            wording.keep(text)
            said.append(text)
            if known:
                claims.append(Claim(text, known))
            if manner.first_names and wording.values["short"] in text:
                # Named in full once, then as one speaks of them.
                called = given_name(wording.values["short"]) or wording.values["short"]
                wording.values |= {"short": called, "short_dat": called}
        paragraphs.append(" ".join(said))
    return [text for text in paragraphs if text], claims


def _note(
    matter: Matter, to: Relationship, profile: Profile, manner: Manner, sender: Mailbox | None, seed: int
) -> tuple[list[str], list[Claim]]:
    """The note to forward below a letter that answers a yes: its paragraphs, and the claims among their sentences."""
    book, reach = manner.book, sender.address if sender else to.address
    values = _values(matter, profile, _own_words(matter, profile, book), manner)
    passing = Passing(matter.introducer, str(to.kind), matter.prospect.organisation)
    note = compose_note(profile, reach, book, NoteWish(passing, seed, matter.third_person, values))
    facts = facts_of(matter, profile, book.language)
    claims = [
        Claim(one.text, known)
        for paragraph in note
        for one in paragraph
        if (known := tuple(facts[name] for name in one.facts if name in facts))
    ]
    return [" ".join(one.text for one in paragraph) for paragraph in note if paragraph], claims


# --- what fills the slots --------------------------------------------------------------------


def _own_words(matter: Matter, profile: Profile, book: Phrasebook) -> dict[str, OwnWords]:
    said = {name: profile.said_in(book.language, name) for name in ("what", "value")}
    written = {**said, "why": matter.prospect.say}
    fitted = {
        name: fit(text, language=book.language, written_in=profile.language) for name, text in written.items() if text
    }
    return {name: words for name, words in fitted.items() if words is not None}


def _named(matter: Matter, book: Phrasebook) -> tuple[str, str]:
    """Who the letter is about, by name, or by what they do; and the same in the dative."""
    prospect = matter.prospect
    name = clean_header(matter.names or matter.useful or prospect.name)
    if name:
        return name, name
    if prospect.role and prospect.organisation:
        whole, dative = book.naming("role_at", "role_at_dative")
        role, org = clean_header(prospect.role), clean_header(prospect.organisation)
        return tuple(one.replace("{role}", role).replace("{org}", org) for one in (whole, dative))  # type: ignore[return-value]  # two in, two out
    alone = clean_header(prospect.organisation or prospect.role)
    return alone, alone


def _values(matter: Matter, profile: Profile, own: dict[str, OwnWords], manner: Manner) -> dict[str, str]:
    """Slot → text, "" for what is not known."""
    book, prospect = manner.book, matter.prospect
    short, short_dat = _named(matter, book)
    whole, dative = short, short_dat
    if prospect.name and prospect.organisation:
        whole, dative = (
            text.replace("{name}", clean_header(prospect.name)).replace("{org}", clean_header(prospect.organisation))
            for text in book.naming("prospect_of", "prospect_dative")
        )
    opening, closing = book.quotation_marks
    told_of = matter.event if matter.kind is DraftKind.GIVE_FIRST else matter.met
    useful = clean_header(matter.useful)
    values = {
        "short": short,
        "short_dat": short_dat,
        "prospect": whole,
        "prospect_dat": dative,
        "me": clean_header(profile.name),
        "me_first": given_name(profile.name) or clean_header(profile.name),
        "introducer": (manner.first_names and given_name(matter.introducer)) or clean_header(matter.introducer),
        "names": clean_header(matter.names),
        "useful": f"{useful} ({clean_header(matter.useful_at)})" if useful and matter.useful_at else useful,
        "useful_short": (manner.first_names and given_name(useful)) or useful,
        "org": clean_header(matter.useful_at),
        **_day("when", told_of, matter, book),
        **_day("met_when", matter.met, matter, book),
    }
    if matter.kind is DraftKind.GIVE_FIRST and matter.event is not None:
        values["quote"] = _quoted(matter.event.text, opening, closing)
    for name, words in own.items():
        # A phrase that begins small stands after a colon: alone it would be a fragment.
        small = words.mid[:1].islower()
        values[name] = words.text if words.sentence or not small else ""
        values[f"{name}_mid"] = words.mid
        values[f"{name}_low"] = words.mid if small else ""
        values[f"{name}_quote"] = _quoted(words.text, opening, closing)
    return values


def _day(name: str, fact: Evidence | None, matter: Matter, book: Phrasebook) -> dict[str, str]:
    if fact is None:
        return {}
    when = say_day(fact.date, now=matter.now, language=book.language).when
    return {name: when, f"{name}_cap": when[:1].upper() + when[1:]}


def _quoted(text: str, opening: str, closing: str) -> str:
    plain = " ".join(text.split()).strip("“”„«»\"' ")
    return f"{opening}{plain}{closing}" + ("" if plain[-1:] in {".", "!", "?", "…"} else ".") if plain else ""


def _names(matter: Matter, to: Relationship, profile: Profile) -> frozenset[str]:
    """Names that recur in other drafts without two of them reading alike."""
    prospect = matter.prospect
    whole = (to.person.name, profile.name, prospect.name, prospect.organisation, matter.introducer, matter.names)
    every = (*whole, matter.useful, matter.useful_at)
    return frozenset(part for name in every for part in (name, *name.split()) if len(part) > 1)

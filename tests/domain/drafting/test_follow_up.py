"""The letters after the ask in every language and register: tied to facts, short, asking once at most."""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import product

import pytest
from builders import NOW, OWNER, OWNER_NAME, a_message, a_person, a_prospect, a_relationship, an_evidence, days_ago

from plugin.domain.drafting.claims import check_claims, split_sentences
from plugin.domain.drafting.follow_up import compose_follow_up
from plugin.domain.drafting.follow_up_plan import Matter, facts_of, plan_letter
from plugin.domain.drafting.forward_note import Passing, note_to_forward
from plugin.domain.drafting.voice import Voice
from plugin.domain.drafting.wording import Earlier
from plugin.domain.model import Address, AskStatus, Draft, DraftKind, Mailbox, Profile, Prospect, ProspectId
from plugin.domain.text.ngrams import RUN, runs_of_text

NORA, ELENA = Address("nora@brightwater.example"), Address("elena@tidewell.example")
OWN = {
    "en": (
        "I help family firms hand over.",
        "The firm stays in the family.",
        "They are opening a second site.",
        "Do you know a good tax adviser?",
    ),
    "de": (
        "Ich begleite Familienfirmen bei der Nachfolge.",
        "Die Firma bleibt bestehen.",
        "Dort steht der Wechsel zur Tochter an.",
        "Kennen Sie eine gute Steuerkanzlei?",
    ),
    "fr": (
        "J'accompagne les entreprises familiales.",
        "L'entreprise reste dans la famille.",
        "Ils ouvrent un site.",
        "Connaissez-vous un bon fiscaliste ?",
    ),
    "es": (
        "Ayudo a empresas familiares.",
        "La empresa se queda en la familia.",
        "Abren una segunda sede.",
        "¿Conoce a un buen asesor fiscal?",
    ),
}
"""The languages whose letters are tried: what the user does, what it brings, what is new, and what they are asked."""
QUESTIONS = {DraftKind.REPLY_TO_NAMED: 1, DraftKind.THANK_INTRODUCTION: 1}
EVERY = ("named", "forward", "third", "reply", "asked", "made", "plain", "met", "won", "lost", "open", "remind", "no")
GIVEN = ("thanks", "thanks met", "news", "offer", "fits")
LANGUAGES = sorted(OWN)


@lru_cache
def matter(which: str, language: str) -> Matter:
    """One of many matters, the same each time."""
    kinds = DraftKind
    elena = replace(a_prospect("Elena Ruiz", organisation="Tidewell"), say=OWN[language][2])
    base = Matter("a1", kinds.REPLY, elena, NOW)
    said, met = an_evidence("answered", days_ago(1), "Yes"), an_evidence("met", days_ago(3), "Coffee")
    nobody = Prospect(ProspectId(""))
    given = replace(base, kind=kinds.GIVE_FIRST, prospect=nobody, event=an_evidence("introduction", days_ago(60), "x"))
    return {
        "named": replace(base, kind=kinds.REPLY_TO_NAMED, event=replace(said, kind="prospect_named")),
        "forward": replace(base, kind=kinds.FORWARD_NOTE, event=said),
        "third": replace(base, kind=kinds.FORWARD_NOTE, event=said, third_person=True),
        "reply": replace(base, event=said),
        "asked": replace(base, event=said, asked=True),
        "made": replace(base, kind=kinds.THANK_INTRODUCTION, event=said, introducer="Nora Weiss", bcc=NORA),
        "plain": replace(base, kind=kinds.THANK_INTRODUCTION, event=said),
        "met": replace(base, kind=kinds.THANK_MEETING, event=met, met=met),
        "won": replace(base, kind=kinds.TELL_OUTCOME, event=replace(said, kind="won"), outcome=AskStatus.WON),
        "lost": replace(base, kind=kinds.TELL_OUTCOME, event=replace(said, kind="lost"), outcome=AskStatus.LOST),
        "open": replace(base, kind=kinds.TELL_OUTCOME, event=met, met=met, outcome=AskStatus.MET),
        "remind": replace(base, kind=kinds.REMINDER, event=replace(said, kind="sent")),
        "no": replace(base, kind=kinds.GRACIOUS_LINE, event=replace(said, kind="declined")),
        "thanks": replace(given, names="Ines Calder"),
        "thanks met": replace(given, names="Ines Calder", met=met),
        "news": replace(given, names="Ines Calder", met=met, outcome=AskStatus.MET),
        "offer": replace(
            given,
            event=an_evidence("asked_you", days_ago(6), OWN[language][3]),
            useful="Priya Raman",
            useful_at="Raman Tax",
            asked=True,
        ),
        "fits": replace(
            given, event=an_evidence("mentioned", days_ago(6), "Raman Tax"), useful="Priya Raman", useful_at="Raman Tax"
        ),
    }[which]


def profile(language: str) -> Profile:
    what, value, *_ = OWN[language]
    return Profile(name=OWNER_NAME, what=what, value=value, language=language)


def letter(which: str, language: str, formality: str = "informal", **options: object) -> Draft:
    """A letter as it would be written."""
    to = a_person(ELENA, "Elena Ruiz") if which == "made" else a_person(NORA, "Nora Weiss")
    voice = Voice(language=language, formality=formality)
    options = {"sender": Mailbox(Address(OWNER)), **options}
    return compose_follow_up(matter(which, language), a_relationship(to), voice, profile(language), **options)  # type: ignore[arg-type]  # a test's options


@pytest.mark.parametrize("which", [*EVERY, *GIVEN])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_letter_states_stands_on_a_fact(which: str, language: str) -> None:
    facts = list(facts_of(matter(which, language), profile(language), language).values())
    for formality, seed in product(("formal", "informal"), range(8)):
        draft = letter(which, language, formality, seed=seed)
        assert check_claims(draft, facts) == [], draft.body
        assert draft.language == language


@pytest.mark.parametrize("which", [*EVERY, *GIVEN])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_is_short_greets_signs_and_asks_once_at_most(which: str, language: str) -> None:
    for formality, seed in product(("formal", "informal"), range(6)):
        draft = letter(which, language, formality, seed=seed)
        paragraphs = draft.body.strip().split("\n\n")
        assert ("Elena" if which == "made" else "Nora") in paragraphs[0]
        assert "Mara" in draft.body
        assert len(draft.body.split()) < 150
        asked = draft.body.count("?") - (OWN[language][3].count("?") if which == "offer" else 0)
        kind = matter(which, language).kind
        expected = 1 if which in GIVEN[3:] else 0 if which == "plain" else QUESTIONS.get(kind, 0)
        assert asked == expected, draft.body
        assert not re.search(r"[{}<>\[\]|]|  |\.\.| \.", draft.body), draft.body


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_to_forward_says_who_why_what_for_and_what_next(language: str) -> None:
    what, value, why = (text.rstrip(".").split()[-1] for text in OWN[language][:3])
    for which in ("forward", "third"):
        head, rule, note = letter(which, language).body.partition("* * *")
        assert rule
        assert "Elena" in head
        for piece in (OWNER_NAME, what, value, why, OWNER):
            assert piece in note, (piece, note)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_after_a_yes_is_the_paragraph_that_stood_under_the_ask_and_more(language: str) -> None:
    note = letter("forward", language).body.partition("* * *")[2]
    passing = Passing(matter("forward", language).introducer, "client", "Tidewell")
    for sentence in split_sentences(note_to_forward(profile(language), Address(OWNER), language, passing=passing)):
        assert sentence in note


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_wording_is_another_and_the_same_seed_the_same(language: str) -> None:
    for which in EVERY:
        assert letter(which, language, seed=3) == letter(which, language, seed=3)
    assert len({letter("remind", language, seed=seed).body for seed in range(12)}) >= 3


def test_two_letters_of_one_kind_do_not_read_alike() -> None:
    first = letter("won", "en")
    earlier = Earlier(NORA, first.body, first.claims)
    second = letter("won", "en", told=[earlier])
    names = frozenset({"Nora", "Mara", "Elena Ruiz", "Mara Lindqvist"})
    assert not runs_of_text(first.body, names, RUN) & runs_of_text(second.body, names, RUN)


def test_what_the_profile_does_not_say_is_left_out() -> None:
    bare = Profile(name=OWNER_NAME)
    draft = compose_follow_up(
        replace(matter("forward", "en"), prospect=a_prospect("Elena Ruiz")),
        a_relationship(a_person(NORA, "Nora Weiss")),
        Voice(language="en"),
        bare,
    )
    assert "What I do" not in draft.body
    assert "Mara Lindqvist" in draft.body


def test_a_reply_keeps_the_conversation_and_its_subject() -> None:
    answered = a_message((NORA, "Nora Weiss"), subject="Elena", date=days_ago(1))
    draft = letter("named", "en", answered=answered)
    assert (draft.subject, draft.thread_id) == ("Re: Elena", answered.thread_id)
    assert draft.in_reply_to == answered.rfc822_message_id


def test_the_ask_itself_is_no_letter_of_these() -> None:
    with pytest.raises(ValueError, match="compose_draft"):
        plan_letter(replace(matter("reply", "en"), kind=DraftKind.ASK))

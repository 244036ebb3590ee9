"""Drafts from odd facts: whatever names, titles and profiles hold, the draft is made, and is sound."""
# ruff: noqa: E501 -- a case is told in one line

from dataclasses import replace
from random import Random

import pytest
from approved_asks import PROFILES
from builders import (
    NOW,
    a_person,
    a_prospect,
    a_relationship,
    a_suggestion,
    an_acquaintance,
    an_address,
    an_evidence,
    an_occasion,
    days_ago,
)

from plugin.domain.drafting.claims import check_claims
from plugin.domain.drafting.compose import compose_draft
from plugin.domain.drafting.facts import gather_facts
from plugin.domain.drafting.letter import message_id, write_letter
from plugin.domain.drafting.voice import Voice
from plugin.domain.model import Kind, Profile
from plugin.domain.text.ngrams import count_words

NAMES = (
    "Nora Weiss", "Dr. Henning Krüger", "O'Neill, Sean", "Müller-Lüdenscheidt, Karl", "李伟", "Ольга Петрова", "N. Weiss", "",
    "María José García López", "Jean-Pierre d'Ormesson", "nora@x.example", "\u202eevil", "X Æ A-12", "Prof. Dr. h.c. Uwe Klein",
)  # fmt: skip
HOUSES = ("Tidewell", "3M Deutschland GmbH", "H&M", "O'Reilly & Sons", "Unit 42 (North)", "ÖBB", "U.S. Steel, Inc.", "")
ROLES = ("", "Head of operations", "CFO", "VP Sales EMEA", "Geschäftsführerin", "Leiter Einkauf 2")
WHYS = (
    "", "They open a second site", "Runs 12 clinics in Lyon and Marseille", "because Anna told me she wants a change",
    "New in the job: 3 plants", "Dort wird gebaut und die Leute suchen Hilfe", "see https://x.example", "A (half) “quoted” why?",
)  # fmt: skip
TOPICS = (
    "",
    "Q3 sync (Zoom)",
    "Übergabe mit Anna",
    "Déjeuner – budget",
    "Re: Re: Offer 4711",
    "🙂 party",
    "The May Day plan",
)
KNOWING = (
    "mentioned",
    "copied_together",
    "met_together",
    "wrote_to",
    "introduced",
    "same_group",
    "unheard_of",
    "denied",
)
OCCASIONS = (
    "meeting_held",
    "praise",
    "work_finished",
    "upcoming_meeting",
    "active_thread",
    "owed_news",
    "shared_event",
)


@pytest.mark.alike(4)
@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_known_the_draft_is_sound(seed: int) -> None:
    random = Random(seed)
    for number in range(60):
        pick = random.choice
        language = pick(("en", "de", "fr", "es", "nl", ""))
        profile = pick(
            (*PROFILES.values(), Profile(), Profile(what="Consulting in 12 countries: Lyon, Paris", ideal="CEOs"))
        )
        name, house = pick(NAMES), pick(HOUSES)
        relationship = a_relationship(
            a_person("a@b.example", pick(NAMES)),
            pick(list(Kind)),
            random.random(),
            language=language,
            kind_evidence=(an_evidence("folder"),) if number % 3 else (),
            beginning=an_evidence("first_meeting", "2023-05-01") if number % 2 else None,
            introduced_by=an_address("r@x.example") if number % 5 == 0 else None,
        )
        suggestion = a_suggestion(
            introducer=relationship,
            prospect=replace(
                a_prospect(name), organisation=house if name else house or "Tidewell", role=pick(ROLES), say=pick(WHYS)
            ),
            occasion=replace(an_occasion(pick(OCCASIONS), days_ago(pick((0, 1, 8, 70, 400)))), topic=pick(TOPICS)),
            acquaintance=an_acquaintance(evidence=tuple(an_evidence(pick(KNOWING)) for _ in range(number % 3))),
            specific=bool(number % 9),
            reasons=(an_evidence("praise", text=pick(("Best 5 days ever, Anna says!", "great\nwork all round"))),),
        )
        facts = gather_facts(suggestion, profile, now=NOW, name_of=lambda _: "Claire Dumont")
        voice = Voice(
            language, formality=pick(("formal", "informal", "")), words=pick((0, 20, 300)), sign_off=pick(("", "Best,"))
        )
        draft = compose_draft(suggestion, voice, profile, now=NOW, facts=facts, seed=number, shorter=number % 4 == 0)
        assert check_claims(draft, facts.all()) == []
        assert 15 <= count_words(draft.body) <= 160
        assert draft.subject
        assert draft.body.count("\n\n") >= 3
        assert draft.body.count("?") == 1
        assert not set("{}<>|[]") & set(draft.body)
        assert write_letter(draft, rfc822_message_id=message_id(b"x", "k"), date=NOW)

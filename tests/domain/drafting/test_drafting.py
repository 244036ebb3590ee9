"""Drafts worth sending as they stand: approved ones, and what holds for every one."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from approved_asks import CASES, LANGUAGES, NOW, PROFILES, Case, ask_of, draft_all, shown
from builders import (
    a_message,
    a_prospect,
    a_relationship,
    a_suggestion,
    an_acquaintance,
    an_address,
    an_evidence,
    an_occasion,
)

from plugin.domain.drafting.brief_clause import in_brief
from plugin.domain.drafting.claims import check_claims
from plugin.domain.drafting.compose import compose_draft, draft_language
from plugin.domain.drafting.facts import gather_facts
from plugin.domain.drafting.own_words import fit
from plugin.domain.drafting.slots import names_in
from plugin.domain.drafting.voice import Voice
from plugin.domain.drafting.wording import Earlier
from plugin.domain.model import Draft, Evidence, Kind, MessageId, Profile, Suggestion, SuggestionId
from plugin.domain.text.ngrams import count_words, shared_runs

SNAPSHOTS = Path(__file__).parent / "snapshots"
STOCK = (
    "finds you well", "pick your brain", "touch base", "reach out", "reaching out", "circle back", "hop on", "synergy",
    "just checking in", "win-win", "ich hoffe, es geht", "j'espère que vous allez bien", "espero que este", "leverage",
)  # fmt: skip


def case_of(title: str, language: str) -> Case:
    """One of the approved asks."""
    return next(case for case in CASES if (case.title, case.language) == (title, language))


CLIENT_WITH_PRAISE = case_of("a client after a meeting, with praise", "en")
LITTLE_KNOWN = case_of("a networking contact after a coffee, little known", "en")
CLIENT_WHO_WROTE = case_of("a client who wrote praise", "de")
FRIEND = case_of("a friend after a dinner", "de")
FORMER_CLIENT = case_of("a former client when work has ended", "fr")
COLLEAGUE = case_of("a colleague in a running conversation", "fr")
SUPPLIER = case_of("a supplier written to formally", "es")


def slug(case: Case) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in case.title) + f".{case.language}.txt"


def composed(case: Case, **options: object) -> Draft:
    suggestion, facts = ask_of(case)
    return compose_draft(suggestion, case.voice, PROFILES[case.language], now=NOW, facts=facts, **options)  # type: ignore[arg-type]


def one_of_many(number: int, language: str) -> tuple[Suggestion, Voice]:
    """One of a user's asks of one season, alike in kind and never in person."""
    kinds = list(Kind)
    knows = ("mentioned", "copied_together", "met_together", "wrote_to", "introduced", "same_organisation")
    occasions = (
        "meeting_held",
        "meeting_held",
        "active_thread",
        "praise",
        "work_finished",
        "shared_event",
        "upcoming_meeting",
    )
    first = ("Nora", "Tomas", "Ines", "Karl", "Lea", "Pia", "Udo", "Ana", "Eva", "Max")[number % 10]
    last = ("Weiss", "Becker", "Alba")[number // 10] + "er" * (number % 3)
    day = f"2026-03-{1 + number % 17:02d}T15:00:00+01:00"
    person = replace(
        a_relationship().person, address=an_address(f"{first}{number}@x.example"), addresses=(), name=f"{first} {last}"
    )
    relationship = replace(
        a_relationship(person, kinds[number % len(kinds)], 0.3 + number % 7 / 10, language=language),
        kind_evidence=(an_evidence("project", source=f"k{number}"),),
        beginning=an_evidence(
            "first_meeting", f"202{number % 5}-{1 + number % 12:02d}-10", "First", source=f"b{number}"
        ),
    )
    suggestion = replace(
        a_suggestion(introducer=relationship, occasion=an_occasion(occasions[number % 7], day)),
        id=SuggestionId(f"s{number}"),
        prospect=a_prospect(
            f"Greta Sand{number}", organisation=f"Tide{number}", why="", role="Head of operations" if number % 2 else ""
        ),
        acquaintance=an_acquaintance(
            evidence=(an_evidence(knows[number % 6], f"2026-02-{1 + number % 27:02d}", source=f"e{number}"),)
        ),
    )
    return suggestion, Voice(language, formality=("formal", "informal", "")[number % 3])


@pytest.mark.parametrize("number", range(len(CASES)), ids=[slug(case) for case in CASES])
def test_the_draft_is_the_approved_one(number: int) -> None:
    case, draft, _ = draft_all()[number]
    approved = SNAPSHOTS / slug(case)
    assert shown(case, draft) == approved.read_text(encoding="utf-8")


def test_every_approved_draft_is_one_that_is_still_made() -> None:
    assert {path.name for path in SNAPSHOTS.glob("*.txt")} == {slug(case) for case in CASES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_among_twenty_drafts_of_one_user_no_run_of_eight_words_is_shared(language: str) -> None:
    told: list[Earlier] = []
    profile = PROFILES[language]
    for number in range(20):
        suggestion, voice = one_of_many(number, language)
        draft = compose_draft(suggestion, voice, profile, now=NOW, told=told)
        told.append(Earlier(draft.to, draft.body, draft.claims, names_in(suggestion)))
    whole = fit(profile.what, language=language, written_in=language)
    said = {profile.value, profile.ideal, in_brief(whole.mid, language) if whole else "", profile.what}
    own = said | {name for earlier in told for name in earlier.names}
    assert [
        shared_runs(one.body, other.body, own=own)
        for one, other in combinations(told, 2)
        if shared_runs(one.body, other.body, own=own)
    ] == []


@pytest.mark.parametrize("count", [15, pytest.param(60, marks=pytest.mark.slow)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_any_draft_greets_by_name_names_the_prospect_asks_once_and_keeps_to_its_length(
    language: str, count: int
) -> None:
    for number in range(count):
        suggestion, voice = one_of_many(number % 30, language)
        for options in ({}, {"shorter": True}, {"more_formal": True}):
            draft = compose_draft(suggestion, voice, PROFILES[language], now=NOW, seed=number, **options)  # type: ignore[arg-type]
            lines = draft.body.splitlines()
            assert suggestion.introducer.person.name.split()[0] in lines[0]
            assert suggestion.prospect.name in draft.body
            assert 25 <= count_words(draft.body) <= 160
            assert draft.body.count("?") == 1
            assert draft.language == language
            assert not any(sign in draft.body for sign in (*"<>{}[]|", "http"))
            assert not any(phrase in draft.body.casefold() for phrase in STOCK)
            assert "  " not in draft.body
            assert 0 < len(draft.subject) <= 78
            assert check_claims(draft, gather_facts(suggestion, PROFILES[language], now=NOW).all()) == []


def test_nothing_is_said_twice_to_the_same_person() -> None:
    suggestion, facts = ask_of(CLIENT_WITH_PRAISE)
    first = composed(CLIENT_WITH_PRAISE)
    told = [Earlier(first.to, first.body, first.claims, names_in(suggestion, facts))]
    second = replace(
        suggestion,
        id=SuggestionId("another"),
        prospect=a_prospect("Otto Lang", organisation="Fernbank", why="A new plant"),
    )
    facts = replace(facts, prospect=None, said_of_them=None)
    draft = compose_draft(second, CLIENT_WITH_PRAISE.voice, PROFILES["en"], now=NOW, facts=facts, told=told)
    assert "money well spent" in first.body
    assert "money well spent" not in draft.body
    assert "where discounts leak" not in draft.body


def test_praise_is_quoted_only_if_the_introducer_wrote_it() -> None:
    suggestion, _ = ask_of(CLIENT_WITH_PRAISE)
    text = "money well spent paid for itself in a month."
    claimed = Evidence("praise", NOW, "m-other", text)
    other = replace(a_message("eve@elsewhere.example", signals=()), id=MessageId("m-other"))
    facts = gather_facts(replace(suggestion, reasons=(claimed,)), PROFILES["en"], now=NOW, messages=[other])
    assert facts.praise is None
    assert (
        "corridor" not in compose_draft(suggestion, CLIENT_WITH_PRAISE.voice, PROFILES["en"], now=NOW, facts=facts).body
    )


def test_a_weak_tie_gets_no_warm_words() -> None:
    warm = (
        "lovely",
        "pleasure",
        "great to",
        "so good",
        "really enjoyed",
        "thoroughly",
        "did me good",
        "very much liked",
    )
    suggestion, _ = ask_of(LITTLE_KNOWN)
    weak = replace(suggestion, introducer=replace(suggestion.introducer, strength=0.2))
    for seed in range(60):
        body = compose_draft(weak, LITTLE_KNOWN.voice, PROFILES["en"], now=NOW, seed=seed).body.casefold()
        assert not any(word in body.split("\n\n")[1] for word in warm)


def test_another_seed_is_another_wording_and_the_same_seed_the_same() -> None:
    for case in CASES:
        assert composed(case).body == composed(case).body
        assert len({composed(case, seed=seed).body for seed in range(6)}) == 6


def test_shorter_is_shorter_and_more_formal_does_not_contract() -> None:
    for case in CASES:
        assert count_words(composed(case, shorter=True).body) <= min(95, count_words(composed(case).body))
    formal = composed(CLIENT_WITH_PRAISE, more_formal=True).body
    assert formal.startswith("Dear Helen,")
    assert not any(mark in formal for mark in ("I'll", "I'd", "don't", "it's", "won't", "I'm"))


def test_in_person_there_are_three_lines_to_say() -> None:
    for case in CASES:
        lines = composed(case, in_person=True).body.strip().split("\n")
        assert len(lines) == 3
        house = case.prospect.organisation.removesuffix(" GmbH")
        assert (case.prospect.name or house) in lines[0]
        assert lines[2].count("?") == 1


def test_german_goes_on_small_after_the_greeting_and_says_du_or_sie() -> None:
    for seed in range(40):
        formal, informal = composed(CLIENT_WHO_WROTE, seed=seed).body, composed(FRIEND, seed=seed).body
        for body in (formal, informal):
            first = body.split("\n\n")[1].split()[0]
            assert first[0].islower() or first in {"Ihr", "Ihre", "Ihren"}
        assert not {"du", "dich", "dir", "dein", "deine", "euch", "ihr"} & set(formal.replace(",", " ").split())
        assert not {"Sie", "Ihnen", "Ihr", "Ihre", "Ihren"} & set(informal.replace(",", " ").split())


def test_french_and_spanish_keep_to_one_form_of_address() -> None:
    for seed in range(40):
        tu = set(composed(COLLEAGUE, seed=seed).body.replace("'", " ").replace(",", " ").casefold().split())
        assert not {"votre", "vos"} & tu
        vous = set(composed(FORMER_CLIENT, seed=seed).body.replace("'", " ").replace(",", " ").casefold().split())
        assert not {"tu", "toi", "ton", "ta", "tes"} & vous
        usted = set(composed(SUPPLIER, seed=seed).body.replace(",", " ").casefold().split())
        assert not {"tú", "ti", "tu", "tus", "te"} & usted


def test_another_language_is_answered_in_english_with_a_note() -> None:
    language, note = draft_language(a_relationship(language="nl"), Voice("nl"), Profile())
    assert language == "en"
    assert "nl" in note
    suggestion, _ = ask_of(CLIENT_WITH_PRAISE)
    dutch = replace(suggestion, introducer=replace(suggestion.introducer, language="nl"))
    assert compose_draft(dutch, Voice("nl", greeting="Beste Helen,"), PROFILES["en"], now=NOW).body.startswith(
        "Hi Helen,"
    )


def test_a_profile_in_another_language_is_left_out() -> None:
    suggestion, facts = ask_of(CLIENT_WHO_WROTE)
    body = compose_draft(suggestion, CLIENT_WHO_WROTE.voice, PROFILES["en"], now=NOW, facts=facts).body
    assert "discounts" not in body


def test_a_reply_keeps_the_subject_and_names_the_message_it_answers() -> None:
    message = replace(a_message("x@y.example", subject="AW: Plan"), references=("<1@y.example>",))
    draft = composed(CLIENT_WITH_PRAISE, thread=message)
    assert draft.subject == "AW: Plan"
    assert draft.in_reply_to == message.rfc822_message_id
    assert draft.references == ("<1@y.example>", message.rfc822_message_id)


def test_a_named_group_is_asked_about_as_a_group() -> None:
    suggestion, _ = ask_of(CLIENT_WITH_PRAISE)
    group = replace(suggestion, specific=False, prospect=a_prospect("", organisation="the Harbour Breakfast", why=""))
    draft = compose_draft(group, CLIENT_WITH_PRAISE.voice, PROFILES["en"], now=NOW)
    assert "the Harbour Breakfast" in draft.body
    assert draft.body.count("?") == 1


def test_the_private_note_on_a_prospect_is_in_no_letter_and_in_no_claim() -> None:
    for case, draft, facts in draft_all():
        said = [draft.body, draft.subject, draft.forward_note, *(fact.text for fact in facts.all())]
        assert case.prospect.why
        assert not any(case.prospect.why in text for text in said)


def test_somebody_addressed_with_du_stays_so_in_the_formal_version() -> None:
    body = composed(FRIEND, more_formal=True).body
    assert body.startswith("Hallo Lena,")
    assert body.rstrip().endswith("Liebe Grüße\nClara")
    assert not {"Sie", "Ihnen"} & set(body.replace(",", " ").split())


def test_a_curt_correspondent_gets_few_words_and_the_card_stays_whole() -> None:
    suggestion, facts = ask_of(CLIENT_WITH_PRAISE)
    card = "Whitfield Pricing\nHarbour Street 5\n+44 20 5550 0100"
    voice = replace(CLIENT_WITH_PRAISE.voice, words=12, signature=card, dashed=True)
    body = compose_draft(suggestion, voice, PROFILES["en"], now=NOW, facts=facts).body
    letter, _, below = body.partition("\n-- \n")
    assert below.strip() == card
    assert count_words(letter) <= 90

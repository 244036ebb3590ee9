"""What readers stumbled over in drafts: names said twice, promises without an end, two appointments in one mail."""

import re
from dataclasses import replace

import pytest
from approved_asks import CASES, LANGUAGES, NOW, PROFILES, ask_of
from builders import a_mailbox

from plugin.domain.drafting.compose import compose_draft
from plugin.domain.drafting.forward_note import Passing, note_to_forward
from plugin.domain.drafting.matters import find_matter
from plugin.domain.drafting.topics import say_topic
from plugin.domain.language.pack_schema import schema
from plugin.domain.language.packs import codes, pack
from plugin.domain.model import Address

REACH = Address("nora@pell.example")
OTHER_TIMES = re.compile(
    r"half an hour|halbe Stunde|media hora|demi-heure|quarter of an hour|cuarto de hora", re.IGNORECASE
)
COFFEE = re.compile(r"coffee|Kaffee|café", re.IGNORECASE)


def phrases(language: str, *files: str) -> list[str]:
    """Every sentence of the book of phrases, or of some of its files."""
    return [
        way
        for file, wanted in schema(language).items()
        if file.startswith("phrases/") and (not files or file.removeprefix("phrases/") in files)
        for key in wanted.sentences
        for way in pack(language).sentences(f"{file}.{key}")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("house", ["Nora Pell Prices", "Atelier Pell, Nora", "NORA PELL", "pell nora ltd"])
def test_a_house_called_by_the_whole_name_is_not_said_after_it(language: str, house: str) -> None:
    profile = replace(PROFILES[language], name="Nora Pell", organisation=house)
    for seed in range(6):
        assert note_to_forward(profile, REACH, language, seed=seed).split(".")[0].count("Pell") == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("house", ["Pell Prices", "Harbour Works"])
def test_another_house_is_said_and_no_name_is_from_it(language: str, house: str) -> None:
    profile = replace(PROFILES[language], name="Nora Pell", organisation=house)
    for seed in range(6):
        note = note_to_forward(profile, REACH, language, seed=seed)
        assert house in note.split(".")[0]
        assert not note.startswith(("My name", "Me llamo", "Je m'appelle", "Mein Name"))


@pytest.mark.parametrize(
    ("language", "title", "about"),
    [
        ("fr", "Re: Rapport", "sur le rapport"),
        ("fr", "Rapport TR", "sur le rapport"),
        ("fr", "Rapport : Re", "sur le rapport"),
        ("de", "Abnahme AW", "zur Abnahme"),
        ("de", "WG: AW: Abnahme", "zur Abnahme"),
        ("en", "Fwd: Album review", "about the album review"),
        ("es", "RV: entrega - Re", "sobre la entrega"),
    ],
)
def test_what_a_mail_program_sets_before_a_subject_is_no_topic(language: str, title: str, about: str) -> None:
    matter = find_matter(title, language=language)
    assert matter is not None
    assert matter.about == about


@pytest.mark.parametrize("title", ["Re", "RE:", "AW", "Fwd:", "TR :", "RV: Re:", "WG"])
def test_a_bare_mark_is_no_topic(title: str) -> None:
    assert say_topic(title).about == ""
    assert all(find_matter(title, language=language) is None for language in codes())


@pytest.mark.parametrize("language", codes())
def test_no_idea_is_announced_that_is_never_told(language: str) -> None:
    told = " ".join(phrases(language, "knowing", "reasons", "openings", "asks"))
    assert not re.search(r"\b(?:an idea|una idea|une idée|eine Idee|ein Gedanke)\b|something for \{", told)


@pytest.mark.parametrize("language", codes())
def test_a_way_out_is_no_condition_and_asks_for_no_forgiveness(language: str) -> None:
    told = " ".join(phrases(language, "ways_out"))
    stiff = r"only if|feel you must|solo si|refus\b|froissera|et sinon|nur zu"
    assert not re.search(stiff, told)


@pytest.mark.parametrize("language", codes())
def test_letter_and_paragraph_propose_the_same_time(language: str) -> None:
    assert not any(OTHER_TIMES.search(way) for way in phrases(language, "reasons", "forward", "spoken"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_coffee_stands_in_both_or_in_neither(language: str) -> None:
    for case in (case for case in CASES if case.language == language):
        suggestion, facts = ask_of(case)
        for seed in range(12):
            draft = compose_draft(
                suggestion, case.voice, PROFILES[language], now=NOW, facts=facts, seed=seed, sender=a_mailbox(REACH)
            )
            reason = draft.body.partition("?")[2] + draft.body.partition("?")[0].split("\n\n")[-1]
            if COFFEE.search(reason) and draft.forward_note:
                assert COFFEE.search(draft.forward_note)


def test_a_friend_may_pass_on_a_coffee() -> None:
    for language in LANGUAGES:
        note = note_to_forward(PROFILES[language], REACH, language, passing=Passing("Ann Poe", "friend"))
        assert COFFEE.search(note)

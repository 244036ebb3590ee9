"""A sentence that states something stands on a stored fact, or the draft is refused."""

from dataclasses import replace

import pytest
from approved_asks import CASES, ask_of, draft_all
from builders import an_address, an_evidence

from plugin.domain.drafting.claims import check_claims, split_sentences
from plugin.domain.language.packs import UnknownLanguage
from plugin.domain.model import Claim, Draft, Evidence

MENTIONED = an_evidence("mentioned", "2026-03-03T10:00:00+00:00", "You should meet Elena Ruiz of Tidewell", source="m1")
PRAISE = an_evidence("praise", "2026-03-10T10:00:00+00:00", "The plan saved us 12 days.", source="m2")
WISH = an_evidence("prospect", "2026-03-10T10:00:00+00:00", "Elena Ruiz, Tidewell", source="prospect:p1")
STORED = (MENTIONED, PRAISE, WISH)


def a_draft(text: str, *claims: tuple[str, tuple[Evidence, ...]], language: str = "en") -> Draft:
    body = f"Hi Nora,\n\n{text}\n\nBest,\nMara\n"
    return Draft(an_address("nora@x.example"), "Elena", body, language, claims=tuple(Claim(*claim) for claim in claims))


def whys(draft: Draft) -> list[str]:
    return [refused.why for refused in check_claims(draft, STORED)]


def test_sentences_on_their_facts_pass() -> None:
    first, second = "You mentioned Elena Ruiz on 3 March.", "You wrote: “The plan saved us 12 days.”"
    draft = a_draft(f"{first} {second} Would you introduce us?", (first, (MENTIONED, WISH)), (second, (PRAISE,)))
    assert check_claims(draft, STORED) == []


@pytest.mark.parametrize(
    ("sentence", "facts", "why"),
    [
        ("You wrote: “Best consultant ever.”", (PRAISE,), "quoted"),
        ("The plan saved you 40 days.", (PRAISE,), "number 40"),
        ("You mentioned Elena Ruiz on Friday.", (MENTIONED, WISH), "day of none"),
        ("You mentioned Otto Lang on 3 March.", (MENTIONED,), "named in no fact"),
        ("You mentioned Elena Ruiz.", (), "names no fact"),
        ("You mentioned Elena Ruiz.", (replace(MENTIONED, id="m9"),), "not among the stored"),
    ],
)
def test_a_claim_that_its_fact_does_not_bear_is_refused(sentence: str, facts: tuple[Evidence, ...], why: str) -> None:
    (found,) = whys(a_draft(sentence, (sentence, facts)))
    assert why in found


def test_a_claim_that_is_not_in_the_draft_is_refused() -> None:
    assert whys(a_draft("Would you introduce us?", ("You know her.", (MENTIONED,)))) == [
        "the sentence is not in the draft"
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You mentioned her twice.", "en"),
        ("We met in Lyon.", "en"),
        ("I saw you were thrilled.", "en"),
        ("Everything took 3 weeks.", "en"),
        ("“Great work” is what counts.", "en"),
        ("Sie haben meine Arbeit gelobt.", "de"),
        ("Du hast mir das gesagt.", "de"),
        ("Vous avez aimé mon travail.", "fr"),
        ("Nous nous sommes vus à Lyon.", "fr"),
        ("Me lo dijiste en persona.", "es"),
        ("Nos conocimos hace poco.", "es"),
    ],
)
def test_a_sentence_without_a_fact_that_states_something_is_found(text: str, language: str) -> None:
    assert len(check_claims(a_draft(text, language=language), STORED)) == 1


@pytest.mark.parametrize(
    "text",
    ["Would you introduce us?", "If you would rather not, that is fine.", "I can send you a few lines to forward."],
)
def test_questions_ways_out_and_offers_state_nothing(text: str) -> None:
    assert check_claims(a_draft(text), STORED) == []


@pytest.mark.parametrize(
    ("sentence", "language", "why"),
    [
        ("Thanks for your help on Tuesday.", "en", "helped"),
        ("Danke für die guten Hinweise am Dienstag.", "de", "helped"),
        ("Merci pour tes conseils de mardi.", "fr", "helped"),
        ("Gracias otra vez por tu ayuda del martes.", "es", "helped"),
        ("I did not want to take up our meeting with this.", "en", "intended"),
        ("Je ne voulais pas encombrer notre échange.", "fr", "intended"),
        ("No quería cargar nuestra reunión con esto.", "es", "intended"),
        ("She is right at the heart of what I do.", "en", "central"),
        ("La fonction est au cœur de ce que je fais.", "fr", "central"),
        ("You and she are close friends.", "en", "close"),
    ],
)
def test_help_intentions_closeness_and_importance_need_a_fact_of_their_kind(
    sentence: str, language: str, why: str
) -> None:
    met = an_evidence("meeting_held", "2026-03-03T10:00:00+00:00", "Lunch", source="m5")
    claimed = a_draft(sentence, (sentence, (met,)), language=language)
    assert any(why in refused.why for refused in check_claims(claimed, [met]))
    assert check_claims(a_draft(sentence, language=language), [met])


def test_help_that_was_given_can_be_thanked_for() -> None:
    favour = an_evidence("favour", "2026-03-03T10:00:00+00:00", "Sent the tender documents", source="m5")
    sentence = "Thanks for your help on Tuesday."
    assert check_claims(a_draft(sentence, (sentence, (favour,))), [favour]) == []


def test_what_is_only_supposed_is_not_stated() -> None:
    assert check_claims(a_draft("Pas de problème si vous avez une raison de dire non.", language="fr"), STORED) == []


def test_every_approved_draft_passes_and_fails_without_any_one_of_its_facts() -> None:
    for _, draft, facts in draft_all():
        assert check_claims(draft, facts.all()) == []
        for claim in draft.claims:
            fewer = [fact for fact in facts.all() if fact != claim.facts[0]]
            assert check_claims(draft, fewer)
            without = replace(draft, claims=tuple(one for one in draft.claims if one.facts[0].kind != "praise"))
            if without.claims != draft.claims:
                assert check_claims(without, facts.all())


def test_facts_are_those_of_the_ask() -> None:
    suggestion, facts = ask_of(CASES[0])
    assert facts.occasion == suggestion.occasion.evidence
    assert facts.theirs
    assert facts.praise is not None
    assert facts.of_profile("ideal") in facts.all()


def test_sentences_are_split_where_they_end() -> None:
    assert split_sentences("One. “Two!” Three? ¿Cuatro?") == ["One.", "“Two!", "Three?", "¿Cuatro?"]


def test_no_language_turns_the_check_off() -> None:
    with pytest.raises(UnknownLanguage, match="'zz'"):
        check_claims(a_draft("You mentioned her twice.", language="zz"), STORED)


def test_whoever_is_called_like_a_day_is_no_day() -> None:
    wish = an_evidence("prospect", "2026-03-10T10:00:00+00:00", "Ilse Montag, Fernbank", source="prospect:p2")
    text = "Fragen Sie Frau Montag gern vorher."
    assert check_claims(a_draft(text, language="de"), (MENTIONED, wish)) == []
    assert [found.why for found in check_claims(a_draft(text, language="de"), STORED)] == ["it names a date"]

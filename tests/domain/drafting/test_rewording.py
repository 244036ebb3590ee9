"""A language model may word a finished draft anew; what it adds, drops or turns round is refused."""
# ruff: noqa: E501 -- a sentence stands on its line

import random
from collections.abc import Mapping
from functools import cache

import pytest
from approved_asks import CASES, draft_all
from rewordings import HONEST, LETTERS, SPOILS, a_letter, answer, as_it_is

from plugin.domain.drafting.claims import check_claims
from plugin.domain.drafting.letter_sentences import LetterSentences, letter_sentences, split_whole
from plugin.domain.drafting.rewording import ask_for_rewording, read_rewording
from plugin.domain.drafting.rewording_check import Untied, check_rewording, tied_words


@cache
def drafts() -> Mapping[tuple[str, str], LetterSentences]:
    return {(case.title, draft.language): letter_sentences(draft) for case, draft, _ in draft_all()}


FIXED: Mapping[tuple[str, str], LetterSentences] = {key: a_letter(key) for key in LETTERS}
CLIENT = ("a client after a meeting, with praise", "en")
ANSWERS = 500


def reworded(key: tuple[str, str], words: Mapping[int, str]) -> list[str]:
    """Why the words are refused; empty where they are taken."""
    letter = FIXED[key]
    made, wrong = check_rewording(letter, as_it_is(letter) | dict(words))
    assert (made is None) == bool(wrong)
    return [one.why for one in wrong]


@pytest.mark.parametrize("key", [(case.title, case.language) for case in CASES], ids=str)
def test_a_draft_given_back_as_it_is_is_the_same_to_the_byte(key: tuple[str, str]) -> None:
    letter = drafts()[key]
    made, wrong = check_rewording(letter, as_it_is(letter))
    assert wrong == []
    assert made is not None
    assert made.body == letter.draft.body


@pytest.mark.parametrize("key", HONEST, ids=str)
def test_an_honest_rewording_is_taken_and_its_sentences_keep_their_facts(key: tuple[str, str]) -> None:
    letter = FIXED[key]
    made, wrong = check_rewording(letter, as_it_is(letter) | dict(HONEST[key]))
    assert wrong == []
    assert made is not None
    assert made.body != letter.draft.body
    facts = [fact for claim in letter.draft.claims for fact in claim.facts]
    assert check_claims(made, facts) == check_claims(letter.draft, facts)
    assert [claim.facts for claim in made.claims] == [claim.facts for claim in letter.draft.claims]
    assert made.body.splitlines()[0] == letter.draft.body.splitlines()[0]
    assert made.body.splitlines()[-1] == letter.draft.body.splitlines()[-1]


def test_of_five_hundred_adversarial_answers_no_untied_claim_is_accepted() -> None:
    dice = random.Random(7)
    letters = [letter for letter in (*drafts().values(), *FIXED.values()) if len(letter.sentences) > 1]
    kinds, tried, accepted = list(SPOILS), 0, []
    while tried < ANSWERS:
        kind, letter = kinds[tried % len(kinds)], dice.choice(letters)
        one = dice.choice(letter.sentences)
        honest = dict(HONEST.get(_key(letter), {})) if tried % 2 else {}
        text = SPOILS[kind](one.text, letter.draft.language, dice)
        if text == one.text:
            kinds.append(kinds.pop(tried % len(kinds)))
            continue
        tried += 1
        words = as_it_is(letter) | honest | {one.number: text}
        made, _ = check_rewording(letter, words)
        # Of an answer that is refused, the sentences that are tied are taken, and no other.
        if made is not None or tied_words(letter, [words])[one.number] == " ".join(text.split()):
            accepted.append((kind, one.text, text))
    assert accepted == []


def test_of_an_answer_that_is_refused_the_tied_sentences_are_taken_and_the_others_stay() -> None:
    letter = FIXED[CLIENT]
    honest = dict(HONEST[CLIENT])
    number = next(one for one in as_it_is(letter) if one not in honest)
    spoilt = as_it_is(letter) | honest | {number: "You are the best client we ever had."}
    chosen = tied_words(letter, [spoilt])
    assert chosen[number] == as_it_is(letter)[number]
    made, wrong = check_rewording(letter, chosen)
    assert wrong == []
    assert made is not None
    assert made.body != letter.draft.body
    assert tied_words(letter, [spoilt, as_it_is(letter)]) == as_it_is(letter)


def _key(letter: LetterSentences) -> tuple[str, str]:
    return next((key for key, one in FIXED.items() if one is letter), ("", ""))


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "Thanks for making time on Tuesday (Price list)."),
        (1, "Thanks for making time on Monday (Price increase)."),
        (1, "Thanks for making time on Monday."),
        (2, "You have known me and my work since June 2014."),
        (2, "You have known me and my work since July 2024."),
        (2, "You have known and praised me and my work since June 2024."),
        (3, "I haven't forgotten what you wrote a couple of weeks ago: “The new price corridor paid for itself in a week.”"),
        (3, "I haven't forgotten what you wrote: “The new price corridor paid for itself in a month.”"),
        (4, "I remembered what Denise Whitlock at Tarn Outdoor told you about me in February: the two of you row together."),
        (4, "I remembered what you told me about Denis Whitlock at Tarn Outdoor in February: the two of you row together on Sundays."),
        (4, "I remembered what you told me about Denise Whitlock in February: the two of you row together on Sundays."),
        (4, "I remembered what you told me about Denise Whitlock at Tarn Outdoor in February: the two of you are close friends."),
        (5, "Denise is sorting out four price lists."),
        (5, "Helen is sorting out three price lists."),
        (6, "I would have an idea for that."),
        (7, "Would we be up for introducing you?"),
        (7, "You would be up for introducing us."),
        (7, "Would you be up for introducing us? And for calling her first?"),
        (7, "Thanks for introducing us!"),
        (8, "If you like the idea, I'll send you a text soon."),
        (8, "I'll send you a text; just say so."),
        (9, "Your own project comes first either way, always."),
        (9, "Looking forward to hearing from you."),
        (9, "Your project never comes first either way."),
    ],
)  # fmt: skip
def test_what_looks_nearly_the_same_and_says_something_else_is_refused(number: int, text: str) -> None:
    assert reworded(CLIENT, {number: text})


@pytest.mark.parametrize(
    ("key", "number", "text"),
    [
        (("a client who wrote praise", "de"), 5, "Würdest du uns miteinander bekannt machen?"),
        (("a client who wrote praise", "de"), 6, "Du müsstest nur ein paar Zeilen weiterleiten, und ein Nein ist in Ordnung."),
        (("a client who wrote praise", "de"), 6, "Sie müssten nur ein paar Zeilen weiterleiten, und das ist in Ordnung."),
        (("a client who wrote praise", "de"), 7, "Dein Projekt geht in jedem Fall vor."),
        (("a client who wrote praise", "de"), 7, "Ihr Urlaub geht in jedem Fall vor."),
        (("a friend after a dinner", "de"), 5, "Würden Sie den Kontakt für mich herstellen?"),
        (("a friend after a dinner", "de"), 3, "Jonas eröffnet einen dritten Standort."),
        (("a colleague in a running conversation", "fr"), 4, "Vous nous présenteriez ?"),
        (("a client with a brother-in-law", "es"), 5, "¿Podría presentarnos?"),
        (("a client who praised, formally", "es"), 5, "¿Podrías presentarnos?"),
        (("a client who praised, formally", "es"), 4, "Conoces mi trabajo, así que puedes valorar si también sería útil para Inés Hita."),
    ],
    ids=str,
)  # fmt: skip
def test_the_form_of_address_the_names_and_the_numbers_stay_in_every_language(
    key: tuple[str, str], number: int, text: str
) -> None:
    assert reworded(key, {number: text})


def test_a_sentence_dropped_doubled_or_added_is_refused() -> None:
    letter = FIXED[CLIENT]
    words = as_it_is(letter)
    for wrong in ({}, {1: words[1]}, words | {99: "And one more thing."}, {**words, 8: ""}, {**words, 8: "  "}):
        made, why = check_rewording(letter, wrong)
        assert made is None
        assert why
    swapped = words | {7: words[8], 8: words[7]}
    assert check_rewording(letter, swapped)[0] is None


def test_a_letter_may_become_a_quarter_longer_and_no_more() -> None:
    letter = FIXED[CLIENT]
    longer = {one.number: one.text.replace(" ", " just ", 4) for one in letter.sentences}
    assert check_rewording(letter, longer)[0] is None


def test_only_sentences_go_to_the_model_never_greeting_signature_or_address() -> None:
    letter = FIXED[CLIENT]
    request = ask_for_rewording(letter)
    for hidden in ("Hi Helen", "Warmly", "Clara", str(letter.draft.to), letter.draft.subject):
        assert hidden not in request.words
    assert "Denise" in request.words
    assert "Denise" not in request.instructions
    again = ask_for_rewording(letter, [Untied(7, "Hm?", "it is no question", "the question")])
    assert "it is no question" in again.words
    assert again.instructions == request.instructions


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no",
        "[]",
        '{"sentences": 5}',
        '{"sentences": [1]}',
        '{"sentences": [{"number": "1", "text": "a"}]}',
        '{"sentences": [{"number": true, "text": "a"}]}',
        '{"sentences": [{"number": 1, "text": ["a"]}]}',
        '{"sentences": [{"number": 1, "text": "a"}, {"number": 1, "text": "b"}]}',
        '{"sentences": [{"number": 1, "text": "' + "a" * 700 + '"}]}',
        "{" * 5000,
        '{"sentences": ' + "[" * 5000,
    ],
)
def test_an_answer_of_another_shape_is_none(text: str) -> None:
    assert read_rewording(text) is None


def test_an_answer_between_other_words_is_found() -> None:
    assert read_rewording("Here you are:\n```json\n" + answer({1: "A.", 2: "B."}) + "\n```") == {1: "A.", 2: "B."}


def test_quotations_brackets_and_abbreviations_are_not_cut_through() -> None:
    assert split_whole("You wrote: “It works. We like it.” Thank you (cf. Dr. Osei). Dr. Lang agrees.", "en") == [
        "You wrote: “It works. We like it.”",
        "Thank you (cf. Dr. Osei).",
        "Dr. Lang agrees.",
    ]

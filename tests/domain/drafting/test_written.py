"""A language model may write a letter from its brief; what no fact says is refused, and so is what is no ask."""

import json
from dataclasses import replace

import pytest
from briefs import HONEST, NOW, SAID, SETTINGS, UNTOLD, a_brief, a_letter, answer

from plugin.domain.careful_reading.masking import Masks
from plugin.domain.drafting.brief import LONGEST, LetterBrief
from plugin.domain.drafting.claims import check_claims
from plugin.domain.drafting.rewording_check import Untied
from plugin.domain.drafting.wording import Earlier
from plugin.domain.drafting.written import WrittenLetter, WrittenSentence, ask_for_letter, read_letter
from plugin.domain.drafting.written_check import check_written
from plugin.domain.model import Address, ModelPurpose, ThreadId

LANGUAGES = tuple(SETTINGS)
EACH = [(language, number) for language in LANGUAGES for number in range(len(HONEST[language]))]


def whys(brief: LetterBrief, letter: WrittenLetter) -> list[str]:
    """Why a letter is refused; empty where it may stand."""
    draft, wrong = check_written(brief, letter)
    assert (draft is None) == bool(wrong)
    return [one.why for one in wrong]


@pytest.mark.parametrize(("language", "number"), EACH)
def test_a_letter_on_facts_stands_between_the_greeting_and_the_closing(language: str, number: int) -> None:
    brief, letter = a_brief(language), HONEST[language][number]
    draft, wrong = check_written(brief, letter)
    assert wrong == []
    assert draft is not None
    told = SETTINGS[language]
    assert draft.body.startswith(told.greeting)
    assert draft.body.endswith(f"{told.closing}\n")
    assert (draft.to, draft.forward_note) == (brief.draft.to, brief.draft.forward_note)
    assert [claim.facts for claim in draft.claims] == [
        tuple(brief.by_key()[key].fact for key in one.facts) for one in letter.sentences if one.facts
    ]
    assert check_claims(draft, [one.fact for one in brief.facts]) == []


def test_after_a_greeting_with_a_comma_german_goes_on_small() -> None:
    draft, _ = check_written(a_brief("de"), HONEST["de"][0])
    assert draft is not None
    assert "Lieber Jonas,\n\ndanke noch einmal" in draft.body


def test_of_hundreds_of_letters_that_say_what_no_fact_says_none_is_taken() -> None:
    tried, taken = 0, []
    for kind, by_language in SAID.items():
        for language, texts in by_language.items():
            for letter in HONEST[language]:
                for text in texts:
                    keys = ("", *(one.key for one in a_brief(language).facts))
                    for at in (0, len(letter.sentences) - 1):
                        for key in keys:
                            rows = list(letter.sentences)
                            put_in = WrittenSentence(text, (key,) if key else (), rows[at].paragraph)
                            spoiled = replace(letter, sentences=(*rows[:at], put_in, *rows[at:]))
                            tried += 1
                            if not whys(a_brief(language), spoiled):
                                taken.append((kind, language, text, key))
    assert tried > 500
    assert taken == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_they_told_of_it_stands_on_words_of_theirs(language: str) -> None:
    brief = a_brief(language)
    seen = next((one.key for one in brief.facts if not one.by), "")
    for text in UNTOLD[language]:
        for key in {"", seen}:
            letter = HONEST[language][0]
            put_in = WrittenSentence(text, (key,) if key else ())
            assert whys(brief, replace(letter, sentences=(put_in, *letter.sentences))), text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("left_out", range(4))
def test_a_letter_needs_its_question_its_prospect_and_a_way_out(language: str, left_out: int) -> None:
    letter = HONEST[language][0]
    if left_out == 0:
        spoiled = replace(letter, sentences=letter.sentences[:1])
    elif left_out == 1:
        spoiled = replace(letter, sentences=tuple(one for one in letter.sentences if not one.text.endswith("?")))
    elif left_out == 2:
        spoiled = replace(letter, sentences=letter.sentences[:-1])
    else:
        given, _, family = SETTINGS[language].prospect.name.partition(" ")
        rows = tuple(replace(one, text=one.text.replace(f"{given} {family}", given)) for one in letter.sentences)
        spoiled = replace(letter, sentences=rows)
    assert whys(a_brief(language), spoiled)


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("Would you put me in touch with her?", True),
        ("Could you introduce me?", True),
        ("Would you lend me your price list?", False),
        ("Do you like rowing?", False),
    ],
)
def test_the_one_question_asks_for_an_introduction(question: str, right: bool) -> None:  # noqa: FBT001 -- a row
    letter = HONEST["en"][0]
    rows = tuple(replace(one, text=question) if one.text.endswith("?") else one for one in letter.sentences)
    assert (whys(a_brief("en"), replace(letter, sentences=rows)) == []) == right


def test_a_key_that_is_no_facts_is_refused_with_the_sentence() -> None:
    letter = HONEST["en"][1]
    rows = (replace(letter.sentences[0], facts=("f9",)), *letter.sentences[1:])
    _, wrong = check_written(a_brief("en"), replace(letter, sentences=rows))
    assert [(one.number, "f9" in one.why) for one in wrong] == [(1, True)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It was good to see you on Monday.", True),
        ("It was good to see you this week.", False),
        ("It was good to see you on Saturday.", False),
        ("It was good to see you in May.", False),
        ("It was good to see you on 3 March.", False),
    ],
)
def test_a_day_is_said_only_where_its_fact_is_of_that_day(text: str, right: bool) -> None:  # noqa: FBT001 -- a row
    letter = HONEST["en"][1]
    rows = (replace(letter.sentences[0], text=text, facts=("f1",)), *letter.sentences[1:])
    assert (whys(a_brief("en"), replace(letter, sentences=rows)) == []) == right


def test_a_letter_that_is_too_long_says_how_many_words_it_may_have() -> None:
    letter = HONEST["en"][0]
    again = tuple(replace(one, text=one.text) for one in letter.sentences[:2] for _ in range(3))
    wrong = whys(a_brief("en"), replace(letter, sentences=(*again, *letter.sentences[2:])))
    assert wrong
    assert "words" in wrong[0]


def test_a_run_of_words_of_another_letter_is_not_said_again() -> None:
    brief, letter = a_brief("en"), HONEST["en"][0]
    other = Earlier(
        Address("bo@house.example"), "Hi Bo,\n\nThank you for the kind words on Tuesday, I was glad to read them.\n"
    )
    wrong = whys(replace(brief, told=(other,)), letter)
    assert wrong
    assert "stands in another letter" in wrong[0]


@pytest.mark.parametrize("subject", ["Re: price list", "Denise Whitlock!", "A word on Gudrun Pfeil", "x" * 12])
def test_a_subject_is_plain_and_of_the_letters_words(subject: str) -> None:
    assert whys(a_brief("en"), replace(HONEST["en"][0], subject=subject))


def test_a_reply_keeps_its_conversations_subject() -> None:
    brief = a_brief("en")
    reply = replace(brief, draft=replace(brief.draft, thread_id=ThreadId("t1"), subject="Re: Price list"))
    draft, _ = check_written(reply, HONEST["en"][0])
    assert draft is not None
    assert draft.subject == "Re: Price list"
    assert json.loads(ask_for_letter(reply).words)["subject"] is None


def test_the_request_holds_the_facts_and_no_private_note() -> None:
    for language in LANGUAGES:
        request = ask_for_letter(a_brief(language))
        assert request.purpose is ModelPurpose.WRITE
        assert SETTINGS[language].prospect.why not in request.words
        shape = json.loads(request.words)
        assert [one["key"] for one in shape["facts"]] == [one.key for one in a_brief(language).facts]
        assert shape["most_words"] <= LONGEST
        assert shape["greeting"] == SETTINGS[language].greeting
        assert shape["closing"] == SETTINGS[language].closing
        assert ask_for_letter(a_brief(language)).words == request.words


def test_what_was_refused_is_said_with_what_to_write_instead() -> None:
    request = ask_for_letter(a_brief("en"), [Untied(2, "She drinks.", "it stands in no fact", "nothing of the kind")])
    assert json.loads(request.words)["refused"] == [
        {"text": "She drinks.", "why": "it stands in no fact", "write_instead": "nothing of the kind"}
    ]


def test_names_of_others_are_hidden_from_a_host_elsewhere_and_stand_in_the_letter_again() -> None:
    masks = Masks(("Oona Prendergast",))
    brief = a_brief("en")
    fact = replace(brief.facts[2].fact, text="I row with Denise Whitlock and Oona Prendergast on Sundays.")
    brief = replace(brief, facts=(*brief.facts[:2], replace(brief.facts[2], fact=fact)))
    request = ask_for_letter(brief, masks=masks)
    assert "Prendergast" not in request.words
    read = read_letter(answer(a_letter((1, "You row with [person 1].", "f3"))), masks)
    assert read is not None
    assert read.sentences[0].text == "You row with Oona Prendergast."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear Helen, …",
        "{}",
        '{"subject": "", "sentences": []}',
        '{"subject": 3, "sentences": [{"paragraph": 1, "text": "Hm.", "facts": []}]}',
        '{"subject": "", "sentences": [{"paragraph": "1", "text": "Hm.", "facts": []}]}',
        '{"subject": "", "sentences": [{"paragraph": 1, "text": "", "facts": []}]}',
        '{"subject": "", "sentences": [{"paragraph": 1, "text": "Hm.", "facts": [1]}]}',
        '{"subject": "", "sentences": [{"paragraph": 1, "text": ["Hm."], "facts": []}]}',
        '{"subject": "", "sentences": {"text": "Hm."}}',
        "[" * 5000,
    ],
)
def test_an_answer_of_another_shape_is_none(text: str) -> None:
    assert read_letter(text) is None


def test_an_answer_may_stand_among_other_words() -> None:
    letter = HONEST["de"][0]
    assert read_letter(f"Here it is:\n```json\n{answer(letter)}\n```") == letter
    assert NOW.year == 2026


@pytest.mark.parametrize(
    ("language", "at", "text", "key", "own", "right"),
    [
        ("de", 1, "Petra Lohse ist deine Sangesschwester.", "f2", (("Sangesschwester", "im Kirchenchor"),), True),
        ("de", 1, "Petra Lohse ist deine Sangesschwester.", "f2", (), False),
        ("fr", 1, "Marc Delorme est votre camarade de la chambre.", "f2", (("camarade", "Mon confrère"),), True),
        ("fr", 1, "Marc Delorme est votre camarade de la chambre.", "f2", (("camarade", "mon ami"),), False),
        ("en", 1, "Denise Whitlock is your crewmate.", "f3", (("crewmate", "row with"),), True),
        ("en", 1, "Denise Whitlock is your crewmate.", "f1", (("crewmate", "row with"),), False),
        ("en", 1, "Denise Whitlock is your sister.", "f3", (("sister", "row with"),), False),
        ("en", 1, "Denise Whitlock drinks.", "f3", (("drinks", "row with"),), False),
        ("en", 1, "Denise Whitlock is your Bellweather.", "f3", (("Bellweather", "row with"),), False),
        ("en", 1, "Denise Whitlock is 14.", "f3", (("14", "row with"),), False),
        (
            "en",
            1,
            "Your crewmate Denise Whitlock juggles pricelists.",
            "f3",
            (("crewmate", "row with"), ("juggles", "sorting out"), ("pricelists", "price lists")),
            False,
        ),
    ],
)
def test_a_word_of_its_own_names_the_words_of_its_fact_that_it_stands_for(
    language: str,
    at: int,
    text: str,
    key: str,
    own: tuple[tuple[str, str], ...],
    right: bool,  # noqa: FBT001 -- a row
) -> None:
    letter = HONEST[language][0]
    rows = list(letter.sentences)
    rows[at] = replace(rows[at], text=text, facts=(key,), own_words=own)
    draft, wrong = check_written(a_brief(language), replace(letter, sentences=tuple(rows)))
    assert (wrong == []) == right
    if draft is not None:
        assert own in [claim.own_words for claim in draft.claims]


def test_where_the_two_write_ss_the_letter_does() -> None:
    brief = replace(a_brief("de"), double_s=True)
    rows = list(HONEST["de"][0].sentences)
    rows[-1] = replace(rows[-1], text="Ein Nein ist in Ordnung, das weißt du.")
    draft, wrong = check_written(brief, replace(HONEST["de"][0], sentences=tuple(rows)))
    assert wrong == []
    assert draft is not None
    assert "das weisst du." in draft.body
    assert draft.claims[0].sentence in draft.body

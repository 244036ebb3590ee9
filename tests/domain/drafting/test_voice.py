"""How the user writes, learned from what they sent."""

from dataclasses import replace

import pytest
from builders import NOW, OWNER, a_message, an_account, an_address, days_ago

from plugin.domain.drafting.greetings import (
    called,
    formal_name,
    given_name,
    greeting_pattern,
    greets_by_given_name,
    names_person,
    title_of,
)
from plugin.domain.drafting.voice import Voice, learn_voice, read_closing, tidy_signature
from plugin.domain.model import MailMessage, Signal, SignalKind, WritingStyle
from plugin.domain.text.names import read_name

NORA = "nora@brightwater.example"
BLOCK = "--\nMara Lindqvist\nLindqvist Advisory\nhttps://lindqvist.example\n+46 8 123"


def wrote(
    to: str = NORA,
    name: str = "Nora Weiss",
    *,
    days: float = 5,
    language: str = "en",
    signature: str = "",
    **style: object,
) -> MailMessage:
    """A mail of the owner's, written so."""
    return a_message(
        to=[(to, name)],
        date=days_ago(days),
        language=language,
        signature=signature,
        style=WritingStyle(**style),  # type: ignore[arg-type]
    )


def voice_of(*messages: MailMessage, correspondent: str | None = NORA, language: str = "") -> Voice:
    address = an_address(correspondent) if correspondent else None
    return learn_voice(messages, an_account(), correspondent=address, language=language)


def test_what_the_user_writes_to_this_person_counts_first() -> None:
    others = [
        wrote("tom@x.example", "Tom Halden", greeting="Hello Tom,", sign_off="Kind regards,", words=200)
        for _ in range(9)
    ]
    voice = voice_of(wrote(greeting="Hey Nora!", sign_off="Cheers,", words=60, formality="informal"), *others)
    assert (voice.greeting, voice.sign_off, voice.words, voice.formality) == ("Hey Nora!", "Cheers,", 60, "informal")
    assert voice.greeting_pattern == "Hello {name},"


@pytest.mark.parametrize(("language", "said"), [("fr", "formal"), ("de", "formal"), ("en", "informal")])
def test_a_stranger_is_not_called_tu_or_du_because_friends_are(language: str, said: str) -> None:
    friends = [
        wrote("tom@x.example", "Tom Halden", language=language, formality="informal", greeting="Salut Tom,")
        for _ in range(6)
    ]
    assert voice_of(*friends, language=language).formality == said
    assert voice_of(*friends, wrote(language=language, formality="informal"), language=language).formality == "informal"


def test_to_somebody_new_the_user_writes_as_to_others() -> None:
    others = [
        wrote("tom@x.example", "Tom Halden", greeting="Hello Tom,", sign_off="Kind regards,", words=90)
        for _ in range(3)
    ]
    voice = voice_of(*others)
    assert (voice.greeting, voice.greeting_pattern, voice.sign_off, voice.words) == (
        "",
        "Hello {name},",
        "Kind regards,",
        90,
    )


def test_tender_words_are_for_those_they_were_written_to() -> None:
    tender = [wrote("mum@x.example", "Ida Lindqvist", greeting="Hi Ida,", sign_off="Lots of love,") for _ in range(5)]
    assert voice_of(*tender).sign_off == ""
    assert voice_of(*tender, correspondent="mum@x.example").sign_off == "Lots of love,"


def test_a_greeting_for_several_or_for_somebody_else_is_not_this_persons() -> None:
    assert (
        voice_of(wrote(greeting="Hi Nora and Tom,"), wrote(greeting="Hi Tom,"), wrote(greeting="Hi all,")).greeting
        == ""
    )


def test_the_language_is_the_one_lately_used_with_them() -> None:
    mails = [wrote(language="de", days=1), wrote(language="de", days=2), wrote(language="en", days=300)]
    assert voice_of(*mails).language == "de"
    received = a_message((NORA, "Nora Weiss"), OWNER, days_ago(1), language="fr")
    assert voice_of(received).language == "fr"
    assert voice_of().language == ""


def test_habits_of_one_language_say_nothing_about_another() -> None:
    german = [
        wrote("udo@x.example", "Udo Kern", language="de", greeting="Hallo Udo,", sign_off="Viele Grüße")
        for _ in range(5)
    ]
    voice = voice_of(*german, wrote(language="en", greeting="Hi Nora,"), language="en")
    assert voice.greeting_pattern == ""
    assert voice.sign_off == ""


@pytest.mark.parametrize(
    ("greeting", "formality", "expected"),
    [
        ("Liebe Frau Weiss,", "", "formal"),
        ("Bonjour Madame Weiss,", "", "formal"),
        ("Hallo Nora,", "informal", "informal"),
        ("Hi,", "", ""),
    ],
)
def test_distance_is_read_from_the_greeting_too(greeting: str, formality: str, expected: str) -> None:
    assert voice_of(wrote(greeting=greeting, formality=formality)).formality == expected


def test_contractions_count_only_where_enough_was_written() -> None:
    assert voice_of(wrote(words=30, contractions=3)).contractions is None
    assert voice_of(wrote(words=300, contractions=6)).contractions is True
    assert voice_of(wrote(words=300, contractions=0)).contractions is False


def test_the_signature_is_kept_without_links_and_numbers_of_no_use() -> None:
    mails = [wrote(sign_off="Best,", signature=f"Best,\nMara\n\n{BLOCK}") for _ in range(3)]
    voice = voice_of(*mails)
    assert voice.signature == "Mara Lindqvist\nLindqvist Advisory\n+46 8 123"
    assert voice.name == "Mara"


def test_where_no_signature_stands_under_their_mails_none_is_made_up() -> None:
    plain = [wrote(sign_off="Best,", signature="Best,\nMara") for _ in range(3)]
    others = [
        wrote("tom@x.example", "Tom Halden", sign_off="Best,", signature=f"Best,\nMara\n\n{BLOCK}") for _ in range(9)
    ]
    assert voice_of(*plain, *others).signature == ""


def test_a_mails_end_is_read_in_its_three_parts() -> None:
    closing = read_closing(wrote(sign_off="Warmly,", signature="Warmly,\nMara\n\nMara Lindqvist\nAdvisory"))
    assert (closing.sign_off, closing.name, closing.block) == ("Warmly,", "Mara", "Mara Lindqvist\nAdvisory")
    assert read_closing(wrote(signature=BLOCK)).block.startswith("Mara Lindqvist")
    assert read_closing(wrote()).block == ""


def test_the_card_holds_neither_the_closing_words_nor_the_name_under_them() -> None:
    assert (
        tidy_signature("Best,\nMara\n\n--\nMara Lindqvist\nLindqvist Advisory") == "Mara Lindqvist\nLindqvist Advisory"
    )
    assert tidy_signature("Mara Lindqvist\nLindqvist Advisory") == "Mara Lindqvist\nLindqvist Advisory"


def test_a_greeting_used_often_is_theirs_by_whatever_name() -> None:
    often = [wrote(name="Leonora Weiss", greeting="Mausi,", days=day) for day in (1, 2, 3)]
    assert voice_of(*often).greeting == "Mausi,"
    assert voice_of(*often[:2]).greeting == ""
    assert voice_of(*[wrote(greeting="Hi there,", days=day) for day in (1, 2, 3)]).greeting == ""


def test_who_signs_without_closing_words_is_lent_none() -> None:
    others = [wrote("tom@x.example", "Tom Halden", sign_off="Kind regards,") for _ in range(5)]
    bare = voice_of(*[wrote(greeting="Hi Nora,", days=day) for day in (1, 2, 3)], *others)
    assert bare.bare
    assert bare.sign_off == ""
    assert voice_of(wrote(greeting="Hi Nora,"), *others).sign_off == "Kind regards,"


@pytest.mark.parametrize(("language", "words"), [("es", "Un saludo,"), ("fr", "À bientôt,")])
def test_where_a_bare_name_is_abrupt_who_closes_to_others_is_lent_the_words(language: str, words: str) -> None:
    others = [wrote("tom@x.example", "Tom Halden", language=language, sign_off=words) for _ in range(5)]
    close = [wrote(greeting="Hola Nora:", days=day, language=language) for day in (1, 2, 3)]
    voice = voice_of(*close, *others, language=language)
    assert (voice.bare, voice.lent, voice.sign_off) == (False, True, words)
    alone = voice_of(*close, language=language)
    assert (alone.bare, alone.lent, alone.sign_off) == (True, False, "")


def test_closing_words_of_another_language_are_not_lent() -> None:
    others = [wrote("tom@x.example", "Tom Halden", sign_off="Herzlich,") for _ in range(5)]
    assert voice_of(*others, language="en").sign_off == ""


def test_a_signature_that_was_cut_off_is_not_used() -> None:
    assert tidy_signature("x" * 195) == ""


def test_a_person_is_called_as_they_sign() -> None:
    received = a_message(
        ("e@x.example", "Elizabeth Moor"), OWNER, NOW, style=WritingStyle(sign_off="Best,"), signature="Best,\nBeth"
    )
    voice = voice_of(received, correspondent="e@x.example")
    assert called("Elizabeth Moor", [voice.called]) == "Beth"
    assert called("Elizabeth Moor", ["Tom"]) == "Elizabeth"


@pytest.mark.parametrize(
    ("display_name", "given", "formal"),
    [
        ("Nora Weiss", "Nora", "Nora Weiss"),
        ("Weiss, Nora", "Nora", "Nora Weiss"),
        ("Dr. Nora Weiss", "Nora", "Dr. Nora Weiss"),
        ("Prof. Dr. Udo Kern", "Udo", "Prof. Udo Kern"),
        ("José Luis Ortega Vidal", "José Luis", "José Luis Ortega Vidal"),
        ("Jean-Pierre Blanc", "Jean-Pierre", "Jean-Pierre Blanc"),
        ("Pieter van der Berg", "Pieter", "Pieter van der Berg"),
        ("NORA WEISS", "Nora", "Nora Weiss"),
        ("N. Weiss", "", "N. Weiss"),
        ("Sales Team", "", ""),
        ("", "", ""),
    ],
)
def test_names_to_greet_by(display_name: str, given: str, formal: str) -> None:
    assert given_name(display_name) == given
    assert formal_name(display_name) == formal


def test_titles_and_patterns() -> None:
    assert title_of("Nora Weiss, Dr") == "Dr."
    assert title_of("Drew Prose") == ""
    assert greeting_pattern("Hi Nora!", read_name("Nora Weiss")) == "Hi {name}!"
    assert greeting_pattern("Liebe Nora,", read_name("Nora Weiss")) == ""
    assert greeting_pattern("Dear Nora Weiss,", read_name("Nora Weiss")) == ""
    assert names_person("Sehr geehrte Frau Weiss,", read_name("Nora Weiss"))
    assert not names_person("Hi Tom,", read_name("Nora Weiss"))


def test_who_greets_and_signs_by_first_names_says_du() -> None:
    greeting, sign_off = "Hallo Paul,", "Viele Grüße\nClara"
    mails = [
        wrote("paul@house.example", "Paul Weber", days=day, language="de", greeting=greeting, sign_off=sign_off)
        for day in range(1, 9)
    ]
    voice = voice_of(*mails, correspondent="paul@house.example")
    assert (voice.formality, voice.name) == ("informal", "Clara")


def test_who_greets_by_surname_or_signs_in_full_does_not() -> None:
    ways = (("Hallo Frau Weber,", "Clara"), ("Hallo Paul Weber,", "Clara"), ("Hallo Paul,", "Clara Whitfield"))
    for greeting, signed in ways:
        sign_off = f"Viele Grüße\n{signed}"
        mails = [
            wrote("paul@house.example", "Paul Weber", days=day, language="de", greeting=greeting, sign_off=sign_off)
            for day in range(1, 9)
        ]
        assert voice_of(*mails, correspondent="paul@house.example").formality != "informal"


def test_how_the_user_asks_is_learned_in_its_language_and_from_their_own_words_only() -> None:
    def asked(text: str, whose: str = "own", **more: object) -> MailMessage:
        signal = Signal(SignalKind.INTRODUCTION_REQUEST, text, whose=whose)
        return replace(wrote("tom@x.example", "Tom Halden", **more), signals=(signal,))  # type: ignore[arg-type]

    voice = voice_of(
        asked("Would you put us in touch?", days=9),
        asked("Could you introduce me?", days=3),
        asked("Würdest du uns bekannt machen?", language="de"),
        asked("Who is she?", whose="quoted"),
        wrote(),
    )
    assert voice.asks == ("Could you introduce me?", "Would you put us in touch?")


def test_where_the_two_close_with_ss_there_is_no_other_letter() -> None:
    swiss = voice_of(wrote(language="de", greeting="Hoi Nora,", sign_off="Gruss"))
    assert swiss.double_s
    assert not voice_of(wrote(language="de", greeting="Hallo Nora,", sign_off="Gruß")).double_s
    assert not voice_of(wrote(language="en", greeting="Hi Nora,", sign_off="Gruss")).double_s


@pytest.mark.parametrize(
    ("greeting", "name", "right"),
    [
        ("Fergus,", "Fergus Inchbald", True),
        ("Hi Annie,", "Anne Roe", True),
        ("Dear Mr Inchbald,", "Fergus Inchbald", False),
        ("Dear Fergus Inchbald,", "Fergus Inchbald", False),
        ("Hello,", "Fergus Inchbald", False),
        ("", "Fergus Inchbald", False),
        ("Dr. Fergus,", "Fergus Inchbald", False),
    ],
)
def test_who_is_greeted_by_the_given_name_alone_is_on_first_names(greeting: str, name: str, right: bool) -> None:  # noqa: FBT001 -- a row
    assert greets_by_given_name(greeting, name) == right

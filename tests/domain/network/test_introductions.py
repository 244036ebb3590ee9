"""What is an introduction to the user and what is not: of strangers, in words, by subject or by greeting."""

from dataclasses import replace
from typing import Any

import pytest
from builders import (
    OWNER,
    OWNER_NAME,
    a_message,
    a_person,
    a_signal,
    an_account,
    an_event,
    days_ago,
)

from plugin.domain.model import Address, MailMessage, WritingStyle
from plugin.domain.network.introductions import Introduction, find_introductions
from plugin.domain.people.identities import People

HELGE, INGA, PABLO = "helge@sandhorst.example", "inga@linnewerk.example", "pablo@tresrios.example"
MATE = "uwe@sandhorst.example"
ME = (OWNER, OWNER_NAME)
GIVEN = OWNER_NAME.split()[0]
ACCOUNT = an_account()
PEOPLE = People(
    [
        a_person(HELGE, "Helge Sand"),
        a_person(INGA, "Inga Linne"),
        a_person(PABLO, "Pablo Ríos"),
        a_person(MATE, "Uwe Kamp"),
    ],
    owner=ACCOUNT.addresses,
)
BEFORE = a_message((HELGE, "Helge Sand"), [ME], days_ago(90))


def letter(*sentences: str, other: str = INGA, to: bool = False, greeting: str = "", **changes: Any) -> MailMessage:
    """Helge writes to the user, with somebody copied in or addressed as well."""
    signals = tuple(a_signal("introduction", sentence) for sentence in sentences)
    shown = (other, PEOPLE.person(Address(other)).name)  # type: ignore[union-attr]
    both = {"to": [ME, shown]} if to else {"to": [ME], "cc": [shown]}
    message = a_message((HELGE, "Helge Sand"), date=days_ago(60), signals=signals, **both, **changes)
    return replace(message, style=WritingStyle(greeting=greeting))


def found(*messages: MailMessage, **context: Any) -> list[Introduction]:
    return find_introductions(messages, PEOPLE, ACCOUNT, **context)


@pytest.mark.parametrize(
    "sentence",
    [
        "Inga is the one I keep telling you about, cc'd here.",
        "Hiermit seid ihr verkabelt, den Rest überlasse ich euch.",
        "Voilà, Inga est en copie, à vous de jouer.",
        "Ahí tienes a Inga en copia; os dejo solos.",
    ],
)
def test_a_sentence_that_introduces_one_stranger_needs_no_answer(sentence: str) -> None:
    (one,) = found(BEFORE, letter(sentence))
    assert (one.by, one.people, one.received) == (HELGE, (INGA,), True)


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("I've copied my assistant Uwe, who will find a date.", MATE),
        ("Mein Kollege Uwe ist in Kopie und übernimmt die Abwicklung.", MATE),
        ("Uwe, en copie, s'occupe de la suite chez nous.", MATE),
        ("Copio a mi compañero Uwe, que se encargará del proyecto.", MATE),
        ("Let me introduce my colleague Uwe, who is taking over your account.", MATE),
        ("Inga is copied in because she has the drawings.", INGA),
        ("Inga liest mit, sie hat die Unterlagen.", INGA),
        ("Je mets Inga en copie pour information.", INGA),
        ("Pongo a Inga en copia; ella tiene el contrato.", INGA),
        ("Our assistant Inga is copied to find a slot.", INGA),
    ],
)
def test_whoever_takes_over_or_has_the_papers_is_not_introduced(sentence: str, other: str) -> None:
    assert found(BEFORE, letter(sentence, other=other)) == []


@pytest.mark.parametrize(
    "subject",
    [
        "Inga <> Mara",
        "Intro: Inga Linne",
        "Mara, meet Inga",
        "Bekanntmachung",
        "Vorstellung: Inga Linne",
        "Mise en relation",
        "Inga, je te présente Mara",
        "Os pongo en contacto",
        "Presentación: Inga y Mara",
    ],
)
def test_a_subject_may_introduce_by_itself(subject: str) -> None:
    assert [one.people for one in found(BEFORE, letter(subject=subject))] == [(INGA,)]


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Inga <> Mara",
        "Intro call on Friday",
        "Introduction to our workshop",
        "Vorstellungsgespräch",
        "Présentation du devis",
        "Reunión: presentación del proyecto",
        "Inga's invoice",
    ],
)
def test_a_subject_of_work_or_of_an_answer_does_not(subject: str) -> None:
    assert found(BEFORE, letter(subject=subject)) == []


def test_a_subject_that_names_the_user_and_the_stranger_introduces() -> None:
    assert len(found(BEFORE, letter(subject=f"{GIVEN} & Inga"))) == 1
    assert found(BEFORE, letter(subject=f"{GIVEN} & Inga: dinner on Friday")) == []
    assert found(BEFORE, letter(subject="Inga Linne")) == []


@pytest.mark.parametrize("greeting", [f"Dear {GIVEN}, dear Inga,", f"Liebe {GIVEN}, liebe Inga,", f"{GIVEN}, Inga :"])
def test_a_contacts_first_mail_to_the_user_and_a_stranger_that_greets_both_introduces(greeting: str) -> None:
    assert len(found(BEFORE, letter(to=True, greeting=greeting))) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"greeting": f"Dear {GIVEN},"},
        {"greeting": "Dear both,"},
        {"subject": "Einladung zum Sommerfest"},
        {"subject": "Réunion de chantier"},
        {"attachments": ("plan.pdf",)},
        {"in_reply_to": "<earlier@mail.example>"},
        {"other": MATE, "greeting": f"Dear {GIVEN}, dear Uwe,"},
        {"to": False},
        {"signals": (a_signal("meeting_confirmed", "See you both on Friday."),)},
    ],
)
def test_what_brings_two_people_to_a_table_introduces_nobody(changes: dict[str, Any]) -> None:
    fields: dict[str, Any] = {"to": True, "greeting": f"Dear {GIVEN}, dear Inga,", **changes}
    signals = fields.pop("signals", ())
    message = replace(letter(**fields), signals=signals)
    assert found(BEFORE, message) == []


def test_whoever_writes_to_the_two_again_works_with_them() -> None:
    both: dict[str, Any] = {"to": True, "greeting": f"Dear {GIVEN}, dear Inga,"}
    again = replace(letter(**both), date=days_ago(50))
    assert found(BEFORE, letter(**both), again) == []


def test_a_greeting_from_somebody_never_seen_before_is_no_contacts() -> None:
    assert found(letter(to=True, greeting=f"Dear {GIVEN}, dear Inga,")) == []


def test_nobody_is_introduced_whom_the_user_met_or_wrote_with_before() -> None:
    sentence = "Voilà, Inga est en copie, à vous de jouer."
    dinner = an_event([INGA], days_ago(80), summary="Dinner")
    assert found(BEFORE, letter(sentence), events=[dinner]) == []
    assert len(found(BEFORE, letter("Meet Inga."), events=[dinner])) == 1
    letters = (a_message((INGA, "Inga Linne"), [ME], days_ago(70)), a_message(ME, [INGA], days_ago(69)))
    assert found(BEFORE, *letters, letter("Meet Inga.")) == []


def test_two_others_who_are_to_meet_are_not_the_users_introduction() -> None:
    message = letter("Inga, meet Pablo.")
    for_them = replace(message, to=letter(to=True).to[1:] + letter(other=PABLO).cc, cc=message.to)
    assert found(BEFORE, for_them) == []


def test_a_reminder_is_not_a_second_introduction() -> None:
    again = replace(letter("Did you two meet? Inga, meet Mara."), date=days_ago(40))
    assert len(found(BEFORE, letter("Mara, meet Inga."), again)) == 1


def test_only_the_strangers_among_those_copied_are_introduced() -> None:
    message = letter("Voilà, Inga est en copie, à vous de jouer.")
    with_mate = replace(message, cc=(*message.cc, *letter(other=MATE).cc))
    assert [one.people for one in found(BEFORE, with_mate)] == [(INGA,)]


def test_a_colleague_of_the_users_own_house_is_no_stranger() -> None:
    mate = a_message(
        (HELGE, "Helge Sand"), [ME, f"jo@{OWNER.partition('@')[2]}"], days_ago(60), subject="Mise en relation"
    )
    assert found(BEFORE, mate) == []

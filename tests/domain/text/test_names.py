import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.text.names import (
    FullName,
    fits_name,
    fold_token,
    looks_like_person,
    name_from_address,
    names_conflict,
    read_name,
    same_given,
    same_person_name,
    spells_name,
)


@pytest.mark.parametrize(
    ("written", "given_name", "surname"),
    [
        ("Nora Weiss", "Nora", "Weiss"),
        ("Weiss, Nora", "Nora", "Weiss"),
        ("WEISS, NORA", "Nora", "Weiss"),
        ("Dr. Nora M. Weiss", "Nora", "Weiss"),
        ("'Nora Weiss'", "Nora", "Weiss"),
        ("Nora Weiss (Brightwater)", "Nora", "Weiss"),
        ("Nora Weiss | Brightwater", "Nora", "Weiss"),
        ("Weiss, Nora, PhD", "Nora", "Weiss"),
        ("Juan de la Cruz", "Juan", "de la Cruz"),
        ("Jean-Pierre Dupont", "Jean-Pierre", "Dupont"),
        ("Frau Weiss", "", "Weiss"),
        ("Nora", "Nora", ""),
        ("O'Neill, Pat", "Pat", "O'Neill"),
        ("Mme Le Goff", "", "Le Goff"),
        ("Herr von Arx", "", "von Arx"),
        ("De Vries", "", "De Vries"),
        ("De Vries, Jan", "Jan", "De Vries"),
        ("Mme Anne Le Goff", "Anne", "Le Goff"),
        ("Al Moran", "Al", "Moran"),
        ("Le Thi Hoa", "Le", "Thi Hoa"),
        ("Van Hollis", "Van", "Hollis"),
    ],
)
def test_a_display_name_is_read_however_it_is_written(written: str, given_name: str, surname: str) -> None:
    assert read_name(written) == FullName(given_name, surname)


@pytest.mark.parametrize("written", ["", "nora@brightwater.example", "Brightwater Support", "Newsletter", "Team Sales"])
def test_what_names_no_person_gives_no_name(written: str) -> None:
    assert read_name(written) == FullName()
    assert not looks_like_person(written)


def test_short_forms_stand_for_the_full_name_in_four_languages() -> None:
    for short, full in (
        ("Nick", "Nicholas"),
        ("Uli", "Ulrich"),
        ("Pepe", "José"),
        ("Manon", "Manon"),
        ("Beth", "Elisabeth"),
    ):
        assert same_given(short, full), (short, full)


def test_two_short_forms_of_one_name_are_not_one_person() -> None:
    assert not same_given("Beth", "Liz")


def test_umlauts_and_their_transliterations_are_one_spelling() -> None:
    assert fold_token("Müller") == fold_token("Mueller") == fold_token("MULLER")
    assert same_person_name(read_name("Jürgen Müller"), read_name("Mueller, Juergen"))


def test_a_first_name_alone_never_makes_one_person() -> None:
    assert not same_person_name(FullName("Nora"), FullName("Nora"))
    assert not same_person_name(FullName("Nora", "Weiss"), FullName("Nora"))
    assert not same_person_name(FullName("Nora", "Weiss"), FullName("Nora", "Weiss-Hartmann"))


def test_names_conflict_where_neither_given_name_nor_initial_agrees() -> None:
    assert names_conflict(FullName("Nora", "Weiss"), FullName("Tom", "Weiss"))
    assert names_conflict(FullName("Nora", "Weiss"), FullName("Nora", "Brandt"))
    assert not names_conflict(FullName("N", "Weiss"), FullName("Nora", "Weiss"))
    assert not names_conflict(FullName("Nora"), FullName("Nora", "Weiss"))


def test_an_address_spells_a_name_only_with_the_whole_surname() -> None:
    name = FullName("Nora", "Weiss")
    assert spells_name("nora.weiss", name)
    assert spells_name("nweiss", name)
    assert not spells_name("nora", name)
    assert name_from_address("nora.weiss@freemail.example") == name
    assert name_from_address("info.desk1@freemail.example") == FullName()


def test_part_of_a_name_fits_whoever_bears_it() -> None:
    nora = FullName("Nora", "Weiss")
    assert fits_name(FullName("Nora"), nora)
    assert fits_name(FullName(surname="Weiss"), nora)
    assert fits_name(FullName("N.", "Weiss"), nora)
    assert not fits_name(FullName("Nora", "Brandt"), nora)


@given(st.text(max_size=80))
def test_any_text_can_be_read_as_a_display_name(text: str) -> None:
    name = read_name(text)
    assert len(str(name)) <= 200
    assert same_person_name(name, name) == name.whole or not fold_token(name.given)

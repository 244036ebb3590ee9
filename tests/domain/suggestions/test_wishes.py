"""Wishes: lists of many makes are read, and the same wish has the same id wherever it comes from."""

import pytest

from plugin.domain.model import Prospect
from plugin.domain.suggestions.prospect_tables import MOST, parse_prospects_csv
from plugin.domain.suggestions.prospects import make_prospect, merge_wishes, prospect_id
from plugin.domain.suggestions.tables import NoTable

LINKEDIN = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ruiz,https://www.linkedin.example/in/ana,,Tidewell,CFO,03 Jan 2024
"Jean-Luc","d'Arcy, MBA",https://x.example,jl@oakmont.example,"Oakmont, Inc.",Head of Operations,04 Jan 2024
,,https://x.example,,,,05 Jan 2024
"""

ROW = "{}\n{}\n"
ELENA = ("Elena Ruiz", "elena@tidewell.example", "Tidewell", "CFO", "second site")
SPLIT = "Elena,Ruiz,elena@tidewell.example,Tidewell,CFO,second site"


@pytest.mark.parametrize(
    "table",
    [
        ROW.format("name,address,organisation,role,why", "Elena Ruiz,elena@tidewell.example,Tidewell,CFO,second site"),
        ROW.format("WHY;Role;Organisation;ADDRESS;Name", "second site;CFO;Tidewell;Elena@Tidewell.example;Elena Ruiz"),
        "\ufeffFull Name\tE-Mail\tCompany\tJob Title\tNotes\r\n" + "\t".join(ELENA) + "\r\n",
        ROW.format("Vorname,Nachname,E-Mail-Adresse,Firma,Funktion,Grund", SPLIT),
        ROW.format("Prénom,Nom,Adresse e-mail,Entreprise,Poste,Pourquoi", SPLIT),
        ROW.format("Nombre,Apellidos,Correo electrónico,Empresa,Cargo,Motivo", SPLIT),
    ],
)
def test_headers_are_known_in_any_order_case_delimiter_and_four_languages(table: str) -> None:
    (wish,), skipped = parse_prospects_csv(table)
    assert (wish.name, wish.address, wish.organisation) == ("Elena Ruiz", "elena@tidewell.example", "Tidewell")
    assert (wish.role, wish.why, wish.status) == ("CFO", "second site", "wanted")
    assert skipped == []


def test_linkedins_header_is_found_below_its_notes_and_blank_addresses_are_none() -> None:
    (ana, jean), skipped = parse_prospects_csv(LINKEDIN)
    assert (ana.name, ana.address, ana.organisation, ana.role) == ("Ana Ruiz", None, "Tidewell", "CFO")
    assert (jean.name, jean.address) == ("Jean-Luc d'Arcy, MBA", "jl@oakmont.example")
    assert [one.id for one in skipped] == ["line 7"]
    assert "needed" in skipped[0].why


def test_a_broken_address_is_skipped_and_said_by_its_line() -> None:
    wishes, skipped = parse_prospects_csv("name,address\nElena Ruiz,not-an-address\nAda Berg,\n")
    assert [wish.name for wish in wishes] == ["Ada Berg"]
    assert skipped[0].id == "line 2"
    assert "not-an-address" in skipped[0].why


def test_a_table_without_headers_is_refused_with_a_reason() -> None:
    with pytest.raises(NoTable, match="header"):
        parse_prospects_csv("hello\nworld\n")


def test_an_empty_table_gives_nothing_and_says_so() -> None:
    with pytest.raises(NoTable, match="header"):
        parse_prospects_csv("")


def test_a_role_at_a_company_needs_no_name() -> None:
    (wish,), _ = parse_prospects_csv("organisation,role\nTidewell GmbH,Head of finance\n")
    assert (wish.name, wish.role) == ("", "Head of finance")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Elena Ruíz", "Tidewell S.A."), ("elena  ruiz", "Tidewell")),
        (("Jürgen Groß", "Brandt & Co. KG"), ("JURGEN GROSS", "Brandt")),
    ],
)
def test_ids_do_not_depend_on_spelling(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert prospect_id(*one) == prospect_id(*other)


def test_ids_tell_namesakes_at_two_companies_apart() -> None:
    assert prospect_id("Elena Ruiz", "Tidewell") != prospect_id("Elena Ruiz", "Oakmont")
    assert prospect_id("", "Tidewell", "CFO") != prospect_id("", "Tidewell", "COO")


def test_an_address_given_later_keeps_the_id() -> None:
    assert make_prospect(name="Elena Ruiz").id == make_prospect(name="Elena Ruiz", address="e@tidewell.example").id


def test_doubles_in_a_table_are_one_wish() -> None:
    wishes, skipped = parse_prospects_csv("name,organisation\nElena Ruiz,Tidewell\nELENA RUIZ,Tidewell Ltd\n")
    assert len(wishes) == 1
    assert [(one.id, one.why) for one in skipped] == [("line 3", "the same as line 2")]


def test_a_line_is_named_by_where_its_row_begins() -> None:
    _, skipped = parse_prospects_csv('name,address,why\n"Ada Berg",,"two\nlines"\n,,\nBo Lind,nowhere,\n')
    assert [one.id for one in skipped] == ["line 5"]


def test_a_line_that_is_no_row_is_named_and_the_rest_is_read() -> None:
    wishes, skipped = parse_prospects_csv("name,role\nAda Berg,CFO\n" + "x" * 200_000 + ",CFO\nBo Lind,CFO\n")
    assert [wish.name for wish in wishes] == ["Ada Berg", "Bo Lind"]
    assert [one.id for one in skipped] == ["line 3"]
    assert "too long" in skipped[0].why


def test_nobody_at_all_is_no_wish() -> None:
    with pytest.raises(ValueError, match="needed"):
        make_prospect(role="CFO", why="because")


def test_merging_keeps_the_status_and_fills_in_what_was_missing() -> None:
    old = Prospect(prospect_id("Elena Ruiz", "Tidewell"), name="Elena Ruiz", organisation="Tidewell", status="asked")
    new = make_prospect(name="Elena Ruiz", organisation="Tidewell", role="CFO", address="elena@tidewell.example")
    (merged,) = merge_wishes([old], [new])
    assert (merged.status, merged.role, merged.address) == ("asked", "CFO", "elena@tidewell.example")


def test_adding_a_removed_or_proposed_wish_by_hand_makes_it_wanted() -> None:
    new = make_prospect(name="Elena Ruiz")
    for status in ("removed", "proposed"):
        old = Prospect(new.id, name="Elena Ruiz", status=status)
        assert merge_wishes([old], [new])[0].status == "wanted"


def test_a_directory_is_no_list_of_wishes_and_says_where_it_was_cut() -> None:
    table = "name,organisation\n" + "\n".join(f"Ann Nr{number},House {number}" for number in range(MOST + 50))
    wishes, skipped = parse_prospects_csv(table)
    assert len(wishes) == MOST
    assert [one.id for one in skipped] == [f"from line {MOST + 2} on"]


def test_invisible_characters_do_not_come_along_with_a_name() -> None:
    wish = make_prospect(name="Elena\x1b[31m \u202eRuiz\u200b\x00", organisation="Casa\nSol")
    assert (wish.name, wish.organisation) == ("Elena[31m Ruiz", "Casa Sol")

"""Lists of people of many makes and languages: every row is a prospect or named, whatever stands beside it."""

import pytest

from plugin.domain.language.packs import entries
from plugin.domain.model import Prospect
from plugin.domain.suggestions.prospect_tables import count_headers, parse_prospects_csv
from plugin.domain.suggestions.tables import NoTable, decode_table
from plugin.domain.text.names import fold

ADA = ("Ada Berg", "ada@fjord.example", "Fjord Yarns", "Buyer")


def people(table: str) -> list[tuple[str, str | None, str, str]]:
    wanted, skipped = parse_prospects_csv(table)
    assert skipped == []
    return [four(one) for one in wanted]


def four(one: Prospect) -> tuple[str, str | None, str, str]:
    return (one.name, one.address, one.organisation, one.role)


@pytest.mark.parametrize(
    "header",
    [
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verknüpft am",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Relation établie le",
        "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Fecha de conexión",
        "Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato in data",
        "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op",
        "Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em",
        "Imię,Nazwisko,URL,Adres e-mail,Firma,Stanowisko,Data połączenia",
        "Förnamn,Efternamn,URL,E-postadress,Företag,Befattning,Kontakt sedan",
        "Adı,Soyadı,URL,E-posta Adresi,Şirket,Pozisyon,Bağlantı tarihi",
        "AD,SOYAD,URL,E-POSTA,ŞİRKET,UNVAN,TARİH",
        "Fornavn,Efternavn,URL,E-mailadresse,Virksomhed,Stilling,Forbundet",
        "Fornavn,Etternavn,URL,E-postadresse,Selskap,Stilling,Kontakt",
        "Etunimi,Sukunimi,URL,Sähköpostiosoite,Yritys,Asema,Yhdistetty",
        "Jméno,Příjmení,URL,E-mailová adresa,Společnost,Pozice,Spojeno",
        "Keresztnév,Vezetéknév,URL,E-mail-cím,Cég,Beosztás,Kapcsolat",
        "Prenume,Nume,URL,Adresă de e-mail,Companie,Funcție,Conectat",
        "Имя,Фамилия,URL,Адрес эл. почты,Компания,Должность,Дата",
        "Ім'я,Прізвище,URL,Електронна пошта,Компанія,Посада,Дата",
        "Όνομα,Επώνυμο,URL,Διεύθυνση email,Εταιρεία,Θέση,Από",
        "名,姓,URL,メールアドレス,会社,役職,日付",
        "名字,姓氏,URL,电子邮件地址,公司,职位,日期",
        "이름,성,URL,이메일 주소,회사,직책,날짜",
        "First Name,Last Name,URL,Email,Company Name,Job Title,Connected",
        "Prénom,Nom,Service,Adresse de messagerie,Société,Titre du poste,Depuis",
        "Nama Pertama,Nama Akhir,URL,Alamat E-mel,Syarikat,Jawatan,Tarikh",
        "Nom,Cognoms,URL,Correu electrònic,Empresa,Càrrec,Data",
    ],
)
def test_connections_are_read_in_the_languages_of_the_network(header: str) -> None:
    row = "Ada,Berg,https://net.example/ada,ada@fjord.example,Fjord Yarns,Buyer,3 May"
    assert people(f"{header}\n{row}\n") == [ADA]
    assert people(f"{header}\n{row}\n".replace(",", ";")) == [ADA]
    assert people(f"{header}\n{row}\n".replace(",", "\t")) == [ADA]


@pytest.mark.parametrize(
    "table",
    [
        # Outlook: the title before the name, and a street.
        (
            "Title,First Name,Middle Name,Last Name,Company,Job Title,Business Street,E-mail Address,E-mail Type\n"
            "Ms,Ada,,Berg,Fjord Yarns,Buyer,1 Quay Road,ada@fjord.example,SMTP\n"
        ),
        # Google Contacts, today's and the older kind.
        (
            "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1\n"
            "Ada,Berg,Fjord Yarns,Buyer,* Work,ada@fjord.example ::: ada@home.example,+47 000\n"
        ),
        (
            "Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Organization Title\n"
            "Ada Berg,Ada,Berg,Work,ada@fjord.example,Fjord Yarns,Buyer\n"
        ),
        # Customer lists.
        "First Name,Last Name,Account Name,Title,Email\nAda,Berg,Fjord Yarns,Buyer,ada@fjord.example\n",
        "Person - Name,Person - Email - Work,Organization - Name,Role\nAda Berg,ada@fjord.example,Fjord Yarns,Buyer\n",
        (
            "Person - Name,Person - Organization,Person - Email - Work,Person - Job title,Person - Owner\n"
            "Ada Berg,Fjord Yarns,ada@fjord.example,Buyer,Ines\n"
        ),
        (
            "Lead: First Name,Lead: Last Name,Lead: Company,Lead: Title,Lead: Job Title,Lead: Email\n"
            "Ada,Berg,Fjord Yarns,Ms,Buyer,ada@fjord.example\n"
        ),
        # A given and a family name, one of them under "Name".
        "Name,Surname,Email,Company,Title\nAda,Berg,ada@fjord.example,Fjord Yarns,Buyer\n",
        # The first of several addresses is empty.
        "Name,E-mail Address,E-mail 2 Address,Company,Role\nAda Berg,,ada@fjord.example,Fjord Yarns,Buyer\n",
        # The street stands under "Address", the mail address in a column that no language is known of.
        "Name,Address,Elektrobrief,Company,Role\nAda Berg,1 Quay Road,ada@fjord.example,Fjord Yarns,Buyer\n",
        "Name;Vorname;E-Mail;Firma;Funktion\nBerg;Ada;ada@fjord.example;Fjord Yarns;Buyer\n",
        'Name,Email,Company,Role\n"Berg, Ada",ada@fjord.example,Fjord Yarns,Buyer\n\x1a',
        # Every line was quoted as a whole.
        '"Name,Email,Company,Role"\n"Ada Berg,ada@fjord.example,Fjord Yarns,Buyer"\n',
        # The address stands in the cell of the name.
        "Name,Company,Role\nAda Berg <ada@fjord.example>,Fjord Yarns,Buyer\n",
        "sep=;\nName;Email;Company;Role\nAda Berg;ada@fjord.example;Fjord Yarns;Buyer\n",
        "Contacts of May\n\nName|Email|Company|Role\nAda Berg|ada@fjord.example|Fjord Yarns|Buyer\n",
        '"Name","Email","Company","Role"\r"Ada Berg","ada@fjord.example","Fjord Yarns","Buyer"\r',
    ],
)
def test_address_books_and_customer_lists_are_read(table: str) -> None:
    assert people(table) == [ADA]


def test_degrees_are_no_given_names_and_repeated_headers_nobody() -> None:
    wanted, skipped = parse_prospects_csv('Name,Company\n"Ada Berg, MBA",Fjord\nName,Company\nBo Lind,Elm\n')
    assert [one.name for one in wanted] == ["Ada Berg, MBA", "Bo Lind"]
    assert [(one.id, one.why) for one in skipped] == [("line 3", "the headers again")]


def test_a_column_of_streets_and_towns_is_none_of_mail_addresses() -> None:
    table = "Name,Address,Company\nAda Berg,1 Quay Road,Fjord\nBo Lind,Bergen,Elm\n"
    assert [one[:2] for one in people(table)] == [("Ada Berg", None), ("Bo Lind", None)]


def test_a_dutch_infix_belongs_to_the_name() -> None:
    ((name, *_),) = people("Voornaam,Tussenvoegsel,Achternaam,Bedrijf\nAda,van den,Berg,Fjord\n")
    assert name == "Ada van den Berg"


@pytest.mark.parametrize(
    "cell",
    [
        *("n/a", "N.A.", "-", "—", "(hidden)", "#N/A", "#NV", "#REF!", "null", "None", "k. A.", "?", "unbekannt", " "),
        *("https://net.example/in/ada", "www.net.example/ada", "net.example/in/ada", "1 Quay Road, Bergen", "brak"),
        *("@adaberg", "+4755123456", "(055) 12-34-56"),
    ],
)
def test_what_stands_in_place_of_an_address_costs_nobody(cell: str) -> None:
    assert people(f'name,email,organisation\nAda Berg,"{cell}",Fjord\n') == [("Ada Berg", None, "Fjord", "")]


@pytest.mark.parametrize("cell", ["#N/A", "n/a", "-", "unknown", "#VALUE!"])
def test_a_placeholder_is_nobodys_name(cell: str) -> None:
    wanted, skipped = parse_prospects_csv(f"name,organisation\n{cell},{cell}\nNa Li,Noor & None\n")
    assert [one.name for one in wanted] == ["Na Li"]
    assert [one.id for one in skipped] == ["line 2"]


ROWS = "Ada,Berg,,Fjord,Buyer\nBo,Lind,,Elm,Cook\nCy,Moss,,Oak,Baker\nDi,Reed,,Ash,Clerk"
FOUR = ["Ada Berg", "Bo Lind", "Cy Moss", "Di Reed"]


@pytest.mark.parametrize(
    ("old", "new", "organisations"),
    [
        # Never closed.
        ("Fjord", '"Fjord', ["Fjord", "Elm", "Oak", "Ash"]),
        # Closed rows below, where no quote belongs.
        ("Fjord,Buyer\nBo,Lind,,Elm", '"Fjord,Buyer\nBo,Lind,,"Elm, Ltd"', ["Fjord", "Elm, Ltd", "Oak", "Ash"]),
        # Closed rows below, where one may stand, so that the columns even agree.
        ("Fjord,Buyer\nBo,Lind,,Elm,Cook\nCy,Moss,,Oak", '"Fjord,Buyer\nBo,Lind,,Elm,Cook\nCy,Moss,,Oak"', None),
        # A delimiter within the cell that is never closed.
        ("Fjord", '"Fjord, Ltd', ["Fjord, Ltd", "Elm", "Oak", "Ash"]),
        ("Ada", '"Ada', ["Fjord", "Elm", "Oak", "Ash"]),
        ("Clerk", '"Clerk', ["Fjord", "Elm", "Oak", "Ash"]),
        # In the middle of a cell, behind it, doubled.
        ("Fjord", 'Fj"ord', ['Fj"ord', "Elm", "Oak", "Ash"]),
        ("Fjord", 'Fjord"', ['Fjord"', "Elm", "Oak", "Ash"]),
        ("Fjord", '"The ""Fjord"""', ['The "Fjord"', "Elm", "Oak", "Ash"]),
        ("Fjord", '"The \\"Fjord\\""', ['The "Fjord"', "Elm", "Oak", "Ash"]),
        ("Fjord", '"Fjord" Ltd', ['Fjord" Ltd', "Elm", "Oak", "Ash"]),
        # In two rows.
        ("Fjord,Buyer\nBo,Lind,,Elm", '"Fjord,Buyer\nBo,Lind,,"Elm', ["Fjord", "Elm", "Oak", "Ash"]),
    ],
)
def test_a_stray_quote_loses_no_row(old: str, new: str, organisations: list[str] | None) -> None:
    table = "First Name,Last Name,Email,Company,Role\n" + ROWS.replace(old, new) + "\n"
    wanted, skipped = parse_prospects_csv(table)
    assert [one.name for one in wanted] == FOUR
    assert skipped == []
    if organisations is not None:
        assert [one.organisation for one in wanted] == organisations


def test_a_cell_may_run_over_lines_and_hold_delimiters() -> None:
    table = 'Name,Email,Company,Notes\nAda Berg,,"Fjord, Ltd","met in May;\nlikes wool,\n\nand tea"\nBo Lind,,Elm,\n'
    wanted, skipped = parse_prospects_csv(table)
    assert [(one.name, one.organisation, one.why) for one in wanted] == [
        ("Ada Berg", "Fjord, Ltd", "met in May; likes wool, and tea"),
        ("Bo Lind", "Elm", ""),
    ]
    assert skipped == []


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman"]
)
def test_tables_are_read_in_the_encodings_of_spreadsheets(encoding: str) -> None:
    table = "Prénom;Nom;Société\nJörg;Töpfer;Tonhütte\n"
    assert people(decode_table(table.encode(encoding), count_headers)) == [("Jörg Töpfer", None, "Tonhütte", "")]


@pytest.mark.parametrize(
    ("encoding", "header", "row"),
    [
        ("cp1250", "Imię;Nazwisko;Stanowisko", "Łucja;Żak;Kierowniczka"),
        ("cp1251", "Имя;Фамилия;Должность", "Анна;Белова;Повар"),
        ("cp1254", "Adı;Soyadı;Şirket", "Ayşe;Işık;Çınar"),
        ("cp1253", "Όνομα;Επώνυμο;Εταιρεία", "Άννα;Λίντου;Φιορδ"),
        ("cp932", "名前;会社名;役職", "山田 太郎;窯;社長"),
    ],
)
def test_a_code_page_is_told_by_the_headers(encoding: str, header: str, row: str) -> None:
    text = decode_table(f"{header}\n{row}\n".encode(encoding), count_headers)
    (one,), _ = parse_prospects_csv(text)
    assert row.split(";", maxsplit=1)[0] in one.name


def test_one_bad_byte_spoils_one_character() -> None:
    data = "name,organisation\nJörg Töpfer,Tonhütte\nBo Lind,El".encode() + b"\xe9 m\n"
    assert [one[0] for one in people(decode_table(data))] == ["Jörg Töpfer", "Bo Lind"]


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04" + b"\0" * 60, b"%PDF-1.7 x", b"\x1f\x8b\x08\0" + b"\1" * 50, bytes(range(256)) * 4]
)
def test_what_is_no_text_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(NoTable):
        parse_prospects_csv(decode_table(data, count_headers))


def test_a_header_means_one_thing_in_every_language() -> None:
    meanings: dict[str, set[str]] = {}
    for meant in ("name", "given", "surname", "address", "organisation", "role", "why", "worth"):
        for header in entries(f"columns.{meant}"):
            meanings.setdefault(fold(header), set()).add(meant)
    assert {header: meant for header, meant in meanings.items() if len(meant) > 1} == {}

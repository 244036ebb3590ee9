"""What new users stumbled over on the page and had no test yet: each row as a kind."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from builders import NOW as LEDGER_NOW
from builders import an_address, an_event, an_exchange, days_ago
from ledger_builders import an_ask
from pages_house import NOW, TOM, House

from plugin.domain.model import Account, AccountId, AskOrigin, AskStatus, MirrorPage, StatusChange
from plugin.store.accounts import Identity
from plugin.usecases.account_snapshot import build_snapshot
from plugin.usecases.judgement import Judgement
from plugin.usecases.questions import open_questions
from plugin.views.spellings import as_written, known_spellings
from web.views.listing import name_key


def test_an_ask_that_was_found_in_sent_mail_says_so_and_stands_in_both_lists(house: House) -> None:
    line = StatusChange(AskStatus.SENT, LEDGER_NOW)
    found = replace(an_ask(), origin=AskOrigin.HAND, status=AskStatus.SENT, history=(line,))
    with house.store() as store:
        store.add_ask(found)
    assert "found in your mail" in house.get("/asks")
    assert "Nothing was asked yet" not in house.get("/results")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Tarnoutdoor", "Tarn Outdoor"),
        ("Dunmorefoods", "Dunmore Foods"),
        ("tarnoutdoor", "Tarn Outdoor"),
        ("Lindhotels", "Lindhotels"),
    ],
)
def test_a_company_is_written_as_somebody_writes_it_and_a_bare_domain_stays_one(name: str, shown: str) -> None:
    known = known_spellings(["Tarn Outdoor", "Tarnoutdoor", "Dunmore Foods", ""])
    assert as_written(name, known) == shown


def test_names_are_sorted_as_a_directory_does() -> None:
    names = ["Yusuf", "Élodie", "Zoe", "", "Ángel", "Anna", "Özil"]
    assert sorted(names, key=name_key) == ["Ángel", "Anna", "Élodie", "Özil", "Yusuf", "Zoe", ""]


def test_a_title_that_says_a_whole_name_is_read_whole(bare: House) -> None:
    title = an_event([], days_ago(3), 60, summary="Coffee w/ Pieter de Wit")
    mail = [
        *an_exchange(("pieter@wit.example", "Pieter de Wit"), times=4),
        *an_exchange(("pieter@anders.example", "Pieter Anders"), times=4),
    ]
    with bare.store() as store:
        store.save_page(MirrorPage(messages=tuple(mail), events=(title,)))
        judgement = Judgement(store, build_snapshot(store, bare.account, now=LEDGER_NOW), now=LEDGER_NOW)
        asked = [one.text for one in open_questions(judgement)]
        (met,) = judgement.snapshot.meetings
    assert met.people == (an_address("pieter@wit.example"),)
    assert not [text for text in asked if "Pieter (Wit)" in text]


def test_a_person_has_the_users_own_note_which_is_saved_cleared_and_undone(house: House) -> None:
    said = house.said(f"/people/{TOM}/note", note="Sails on Sundays.\r\n<b>Ask</b> in spring.")
    assert "Sails on Sundays." in said
    assert "Undo" in said
    raw = house.client.get(f"/people/{TOM}", base_url="http://127.0.0.1:8765").get_data(as_text=True)
    assert "<b>Ask</b>" not in raw
    assert 'value="Sails on Sundays.' in house.said(f"/people/{TOM}/note", note="")
    with house.store() as store:
        assert store.load_notes() == {}


def test_a_note_goes_with_the_person(house: House) -> None:
    house.post(f"/people/{TOM}/note", note="Sails on Sundays.")
    house.post(f"/people/{TOM}/forget", sure="yes")
    with house.store() as store:
        assert store.load_notes() == {}


def test_what_was_unticked_at_google_is_said_and_where_earlier_grants_end(house: House) -> None:
    address = an_address("mara@gmail.example")
    with house.wiring.open_control() as control:
        new = Account(AccountId(""), address, frozenset({address}), scopes=("openid",))
        control.connect_account(Identity("https://accounts.google.example", "1"), new, now=NOW)
    text = house.get("/settings")
    assert "Not allowed: " in text
    assert "https://myaccount.google.com/permissions" in text


def test_every_page_begins_with_a_way_past_the_navigation(house: House) -> None:
    for path in ("/", "/asks", "/people", "/prospects", "/results", "/profile", "/settings"):
        body = house.get(path).split("<body", 1)[1]
        assert body.index('class="skip" href="#main"') < body.index("<header")


def test_settings_of_the_demo_name_no_command_that_acts_on_ones_own_data() -> None:
    text = (Path(__file__).parents[3] / "web" / "templates" / "settings.html").read_text(encoding="utf-8")
    commands = text.split("{% if demo %}", 1)[1].split("{% endif %}", 1)[0].split("{% else %}", 1)
    assert "askwell " not in commands[0]
    assert "askwell export" in commands[1]


def test_an_answer_can_be_a_message_of_its_own_and_a_reply_again(house: House, first: Callable[[], str]) -> None:
    way = f"/suggestions/{first()}/wording"
    assert 'name="alone" value=""' in house.get(way.removesuffix("/wording"))
    turned = house.said(way, seed="0", how="alone")
    assert 'name="alone" value="1"' in turned
    assert 'name="subject"' in turned, "and its subject can be written"
    back = house.said(way, seed="0", how="alone", alone="1")
    assert 'name="alone" value=""' in back

"""LinkedIn's connections under People: listed after everybody who was met or written to, shown, removed, undone."""

import io
from html import unescape

import pytest
from pages_house import HOST, House

BASE = f"http://{HOST}"
LIST = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Zell,https://x.example,,Zell,Owner,03 Jan 2024\n"
    "Nora,Weiss,https://x.example,,Brightwater,Buyer,09 May 2018\n"
)


@pytest.fixture
def form(house: House) -> str:
    """Where a list that was looked at is settled."""
    data = {"file": (io.BytesIO(LIST.encode()), "Connections.csv")}
    answer = house.client.post("/prospects/import", data=data, base_url=BASE)
    return str(answer.headers["Location"])


def contact(page: str) -> str:
    return "/people/contacts/" + page.split("/people/contacts/", 1)[1].split('"', 1)[0]


def test_before_it_is_added_the_list_says_where_it_goes(house: House, form: str) -> None:
    text = house.get(form)
    for words in ("To People, as contacts whom you know slightly", "connected since 3 January 2024", "2 new"):
        assert words in text


def test_contacts_are_listed_after_everybody_else_and_by_kind(house: House, form: str) -> None:
    text = house.said(form, deed="add", target="people")
    assert "2 contacts added to People." in text
    assert text.index("Tom Halden") < text.index("Ana Zell")
    only = house.get("/people?kind=listed")
    assert "Ana Zell" in only
    assert "Tom Halden" not in only
    assert "Ana Zell" not in house.get("/people?kind=client")
    by_name = house.get("/people?sort=name")
    assert by_name.index("Ana Zell") < by_name.index("Tom Halden")
    assert "Ana Zell" in house.get("/people?q=zell")
    assert "Ana Zell" not in house.get("/prospects")


def test_who_is_known_already_is_one_person_and_their_page_says_since_when(house: House, form: str) -> None:
    text = house.said(form, deed="add", target="people")
    assert text.count("Nora Weiss") == 1
    assert "connected since 9 May 2018" in house.get("/people/nora@brightwater.example")


def test_a_contact_has_a_page_and_can_be_wished_for(house: House, form: str) -> None:
    here = contact(house.said(form, deed="add", target="people"))
    text = house.get(here)
    assert "Known slightly: nothing in your mail or calendar is with them" in text
    assert "LinkedIn, connected since 3 January 2024" in " ".join(text.split())
    house.said("/prospects/add", name="Ana Zell", organisation="Zell", role="Owner", address="")
    assert "on your list of prospects" in house.get(here)


def test_a_contact_is_removed_and_brought_back(house: House, form: str) -> None:
    here = contact(house.said(form, deed="add", target="people"))
    said = house.said(here, deed="remove")
    assert "Ana Zell is no longer among your contacts." in said
    assert house.client.get(here, base_url=BASE).status_code == 404
    fields = {"name": "Ana Zell", "organisation": "Zell", "role": "Owner", "source": "LinkedIn", "since": "2024-01-03"}
    assert "connected since 3 January 2024" in house.said(here, deed="restore", **fields)
    assert house.post(here, deed="restore", since="nonsense").status_code == 400


def test_the_whole_list_is_undone(house: House, form: str) -> None:
    house.said(form, deed="add", target="people")
    house.said(form, deed="undo")
    assert "Ana Zell" not in house.get("/people")


def test_contacts_go_to_prospects_where_the_user_says_so(house: House, form: str) -> None:
    assert "2 prospects added." in house.said(form, deed="add", target="prospects")
    assert "Ana Zell" in house.get("/prospects")


def test_hostile_names_are_words(house: House) -> None:
    table = "Name,Company,Connected On\n<script>alert(1)</script>,<img src=x onerror=alert(1)>,03 Jan 2024\n"
    data = {"file": (io.BytesIO(table.encode()), "<b>.csv")}
    form = str(house.client.post("/prospects/import", data=data, base_url=BASE).headers["Location"])
    shown = [house.client.get(form, base_url=BASE).get_data(as_text=True)]
    house.post(form, deed="add", target="people")
    shown.append(house.client.get("/people?kind=listed", base_url=BASE).get_data(as_text=True))
    shown.append(house.client.get(contact(unescape(shown[1])), base_url=BASE).get_data(as_text=True))
    for text in shown:
        assert "<script>alert" not in text
        assert "<img src=x" not in text

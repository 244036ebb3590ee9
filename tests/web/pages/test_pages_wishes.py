"""The pages of prospects, profile, results and settings: good, empty and hostile forms, and ways back."""

import io
import re
from html import unescape

import pytest
from flask.testing import FlaskClient
from pages_house import House

from plugin.domain.model import Address, Profile, Prospect, ProspectId
from plugin.domain.suggestions.prospects import make_prospect

pytestmark = pytest.mark.alike(2)

HOSTILE = "<script>alert(1)</script>\x00\u202e" + "x" * 300
BASE = "http://127.0.0.1:8765"


def ids(house: House) -> list[str]:
    return re.findall(r'form="bulk" name="id" value="([^"]+)"', house.get("/prospects"))


def test_a_wish_is_added_once_and_a_wrong_one_is_kept_in_the_form(house: House) -> None:
    assert "Added" in house.said("/prospects/add", name="Paul Regan", organisation="Regan Glass", why="Energy")
    assert "Already on your list" in house.said("/prospects/add", name="Paul Regan", organisation="Regan Glass")
    text = house.said("/prospects/add", name="Petra Sommer", address="no address at all")
    assert "is no mail address" in text
    assert 'value="Petra Sommer"' in text
    assert "Nobody was added" in house.said("/prospects/add")


def test_a_hostile_wish_is_only_words(house: House) -> None:
    house.post("/prospects/add", name=HOSTILE, organisation=HOSTILE, why=HOSTILE)
    raw = house.client.get("/prospects", base_url=BASE).get_data(as_text=True)
    assert "<script>alert" not in raw
    assert "&lt;script&gt;" in raw


def test_why_and_role_are_changed_and_changed_back(house: House) -> None:
    wish = ids(house)[0]
    text = house.said(f"/prospects/{wish}/edit", why="They move house.", role="CEO")
    assert "They move house." in text
    assert "CEO" in text
    text = house.said(f"/prospects/{wish}/edit", why="They open a second site.", role="")
    assert "They open a second site." in text
    assert house.post("/prospects/p1/edit", why="x").status_code == 404


def test_a_wish_is_removed_and_put_back(house: House) -> None:
    wish = ids(house)[0]
    text = house.said(f"/prospects/{wish}/remove")
    assert f'action="/prospects/{wish}/restore"' in text
    assert wish not in ids(house)
    assert "Elena Ruiz" not in house.get("/").split("<article")[1]
    house.post(f"/prospects/{wish}/restore", status="wanted")
    assert wish in ids(house)
    assert house.post(f"/prospects/{wish}/restore", status="wanted").status_code == 400
    assert house.post("/prospects/p1/remove").status_code == 404
    assert house.post(f"/prospects/{HOSTILE}/restore", status=HOSTILE).status_code == 404


def hand_over(house: House, content: bytes, name: str = "wishes.csv") -> str:
    """Upload a list, and see what comes of it."""
    data = {"file": (io.BytesIO(content), name)}
    answer = house.client.post("/prospects/import", data=data, base_url=BASE, follow_redirects=True)
    assert answer.status_code == 200
    return unescape(answer.get_data(as_text=True))


WISHES = "Name,Organisation,Why\nJörg Moor,Moor AG,looms\n,,\nIngrid Solberg,Solberg Tea,\n,,only a reason\n"


def way(text: str) -> str:
    """Where the form of a looked-at list leads."""
    return "/prospects/import/" + text.split("/prospects/import/", 1)[1].split('"', 1)[0]


def test_a_list_is_looked_at_first_and_each_line_left_out_is_named(house: House) -> None:
    before = ids(house)
    text = hand_over(house, WISHES.encode("cp1252"))
    for words in (
        "wishes.csv",
        "2 people can be added.",
        "1 line is left out.",
        "line 5",
        "Jörg Moor",
        "1 new on",
    ):
        assert words in text
    assert ids(house) == before, "nothing is added before it was seen"


def test_a_list_is_added_and_undone(house: House) -> None:
    before = ids(house)
    form = way(hand_over(house, WISHES.encode()))
    said = house.said(form, deed="add")
    assert "1 prospect added." in said
    assert "Undo" in said
    assert len(ids(house)) == len(before) + 1
    assert "Lists added so far" in said
    assert house.post(form, deed="add").status_code == 404, "a list is added once"
    assert "is as if it had not been added" in house.said(form, deed="undo")
    assert ids(house) == before
    assert house.post(form, deed="undo").status_code == 404


def test_a_list_can_be_left(house: House) -> None:
    form = way(hand_over(house, WISHES.encode()))
    assert "Nothing was added." in house.said(form, deed="cancel")
    assert house.client.get(form, base_url=BASE).status_code == 404


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"\xff\xfe", b"a,b\n1,2\n", b'"unclosed\n' * 50])
def test_a_file_that_is_no_list_is_told_apart(house: House, content: bytes) -> None:
    text = hand_over(house, content, f"{HOSTILE}.csv")
    assert "Nobody was added from" in text
    assert "<script>alert" not in house.client.get("/prospects", base_url=BASE).get_data(as_text=True)
    assert "Choose a CSV file first" in house.said("/prospects/import")


def test_somebody_named_by_an_introducer_is_offered_and_accepted_without_our_words(house: House) -> None:
    named = Prospect(
        ProspectId("p-sylvie"),
        name="Sylvie Aubert",
        status="proposed",
        introduced_by=Address("nora@brightwater.example"),
    )
    with house.store() as store:
        store.save_prospects([named])
    assert "Nora Weiss named them to you" in house.get("/prospects")
    text = house.said("/prospects/p-sylvie/decline")
    assert "Not offered again" in text
    assert "Nora Weiss named them" not in text
    house.post("/prospects/p-sylvie/restore", status="proposed")
    text = house.said("/prospects/p-sylvie/accept")
    assert "is on your list" in text
    assert "p-sylvie" in ids(house)
    assert house.post("/prospects/p-sylvie/accept").status_code == 404


def test_the_profile_is_proposed_kept_and_checked(house: House) -> None:
    assert "I help family firms hand over." in house.get("/profile")
    text = house.said("/profile", what="  I mend\n looms. ", language="klingon")
    assert "The language was left as it was" in text
    assert "I mend looms." in house.get("/profile")
    house.said("/profile", what=HOSTILE * 20, name=HOSTILE)
    raw = house.client.get("/profile", base_url=BASE).get_data(as_text=True)
    assert "<script>alert" not in raw
    assert "What you do is still empty" in house.said("/profile")


def test_a_proposal_from_ones_own_mail_is_said_to_be_one(house: House) -> None:
    with house.store() as store:
        store.save_profile(Profile())
        store.save_preference("profile_left_empty", None)
    text = house.get("/profile")
    assert "What is marked comes from your own mail" in text
    assert 'id="name-from"' in text


def test_saving_one_proposed_field_leaves_the_others_proposed_and_clearing_one_ends_it(house: House) -> None:
    with house.store() as store:
        store.save_profile(Profile())
    assert "Saved." in house.said("/profile", only="name", name="Mara", what="not this one")
    with house.store() as store:
        assert store.load_profile() == Profile(name="Mara")
    text = house.get("/profile")
    assert 'id="name-from"' not in text
    assert 'id="language-from"' in text
    house.said("/profile", name="Mara", what="I mend looms.", language="")
    with house.store() as store:
        assert not store.load_profile().language
    assert 'id="language-from"' not in house.get("/profile")


@pytest.mark.parametrize("days", ["", "0", "13", "731", "-90", "ninety", "9" * 40, "٩٠", HOSTILE])
def test_an_interval_that_makes_no_sense_is_refused(house: House, days: str) -> None:
    assert "Choose a number of days" in house.said("/settings", ask_interval_days=days)
    with house.store() as store:
        assert "ask_interval_days" not in store.load_preferences()


def test_an_interval_is_kept_and_shown(house: House) -> None:
    assert "nobody is asked again within 120 days" in house.said("/settings", ask_interval_days="120")
    assert 'value="120"' in house.get("/settings")


def test_each_lesson_is_listed_and_can_be_forgotten(house: House) -> None:
    assert "Nothing yet. Each reason" in house.get("/settings")
    suggestion = house.get("/").split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]
    house.post(f"/suggestions/{suggestion}/not-now", reason="not_close")
    text = house.get("/settings")
    assert "not close enough to Nora Weiss" in text
    lesson = re.search(r'name="lesson" value="([^"]+)"', text)
    assert lesson is not None
    assert "no longer counts" in house.said("/settings/unlearn", lesson=lesson[1])
    assert house.post("/settings/unlearn", lesson=lesson[1]).status_code == 404
    assert house.post("/settings/unlearn", lesson=HOSTILE).status_code == 404


def test_an_account_is_forgotten_only_after_being_asked_again(house: House) -> None:
    path = f"/settings/account/{house.account.id}"
    assert "Forget" in house.get(f"{path}/forget")
    assert "Today" in house.said(path)
    assert "is forgotten" in house.said(f"{path}/forget")
    assert house.client.get("/people", base_url=BASE).headers["Location"].endswith("/connect")
    assert "No account is connected" in house.get("/settings")


def test_results_are_counted_and_owed_news_named(house: House) -> None:
    assert "Nothing was asked yet" in house.get("/results")
    suggestion = house.get("/").split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]
    ask = house.post(f"/suggestions/{suggestion}/draft", body="Would you?", subject="A question").request.path
    for status in ("sent", "introduced", "met"):
        house.post(f"{ask}/status", status=status)
    text = house.get("/results")
    assert "1 ask sent" in text
    assert "So few say little" in text
    assert "You owe them news" in text
    assert "Nora Weiss" in text
    assert "did not answer" not in text


def test_a_no_is_counted_as_an_answer(house: House) -> None:
    suggestion = house.get("/").split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]
    ask = house.post(f"/suggestions/{suggestion}/draft", body="Would you?", subject="A question").request.path
    for status in ("sent", "declined"):
        house.post(f"{ask}/status", status=status)
    assert "1 said no: a no is an answer, too." in house.get("/results")


@pytest.mark.parametrize("path", ["/asks", "/people", "/prospects", "/profile", "/results", "/"])
def test_without_an_account_every_page_leads_to_connecting_one(client: FlaskClient, path: str) -> None:
    answer = client.get(path, base_url=BASE)
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/connect"


@pytest.mark.parametrize("days", ["", "0", "2", "61", "seven", "7" * 40])
def test_reminder_days_that_make_no_sense_are_refused(house: House, days: str) -> None:
    assert "Choose a number of working days" in house.said("/settings", reminder_days=days)
    with house.store() as store:
        assert "reminder_days" not in store.load_preferences()


def test_the_days_before_a_reminder_are_kept_and_shown(house: House) -> None:
    assert "after 12 working days" in house.said("/settings", reminder_days="12")
    assert 'value="12"' in house.get("/settings")


def test_a_list_of_many_prospects_is_shown_a_page_at_a_time_found_and_sorted(house: House) -> None:
    with house.store() as store:
        store.save_prospects(
            [make_prospect(name=f"Person{number:04} Moor", organisation="Moor AG") for number in range(1500)]
        )
        store.save_prospects([make_prospect(name="Élodie Marchand"), make_prospect(name="Edgar Holm")])
    text = house.get("/prospects")
    assert len(text.encode()) <= 100_000
    assert len(re.findall(r"<[a-z]", text)) <= 1500
    assert "1,505" in text
    assert "Person0042 Moor" in house.get("/prospects?q=person0042")
    assert 'rel="next"' in text
    names = house.get("/prospects?sort=name")
    assert names.index("Edgar Holm") < names.index("Élodie Marchand")
    assert house.client.get("/prospects?page=99999999", base_url=BASE).status_code == 200


def test_many_prospects_are_removed_at_once_and_put_back(house: House) -> None:
    wanted = ids(house)
    text = house.said("/prospects/bulk", deed="remove", id=wanted)
    assert f"{len(wanted)} prospects removed." in text
    assert ids(house) == []
    house.said("/prospects/bulk", deed="undo")
    assert sorted(ids(house)) == sorted(wanted)
    assert "tick those that are meant" in house.said("/prospects/bulk", deed="remove")
    assert house.post("/prospects/bulk", deed=HOSTILE, id=wanted).status_code == 400


def test_a_note_for_many_is_saved_and_undone(house: House) -> None:
    # A form's token is another one in every second.
    tokens = re.compile(r'name="csrf_token" value="[^"]*"')
    before = tokens.sub("", house.get(f"/prospects/{ids(house)[0]}"))
    house.said("/prospects/bulk", deed="note", everything="yes", why="From the fair")
    assert 'value="From the fair"' in house.get(f"/prospects/{ids(house)[0]}")
    house.said("/prospects/bulk", deed="undo")
    assert tokens.sub("", house.get(f"/prospects/{ids(house)[0]}")) == before


def test_a_prospects_page_says_who_could_introduce_and_what_stands_in_the_way(house: House) -> None:
    with house.store() as store:
        found = next(one for one in store.load_prospects() if one.name == "Elena Ruiz")
    text = house.get(f"/prospects/{found.id}")
    assert "Nora Weiss" in text
    assert "Read the draft" in text
    assert "through <bdi>Nora Weiss" in house.get("/prospects")


@pytest.mark.parametrize("who", ["Kofi Mensah", "Kofi", "kofi mensah"])
def test_who_could_introduce_is_answered_for_any_name(house: House, who: str) -> None:
    assert "Tom Halden" in house.get(f"/prospects/who?q={who}")


def test_somebody_nobody_knows_is_said_so(house: House) -> None:
    assert "Nobody you know was seen with" in house.get("/prospects/who?q=Zebedee+Quill")
    assert "<script>alert" not in house.client.get(
        "/prospects/who", query_string={"q": HOSTILE}, base_url=BASE
    ).get_data(as_text=True)

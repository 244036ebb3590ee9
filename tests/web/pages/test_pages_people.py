"""The pages of people: search, corrections of kind, name, meetings and identity, each with its way back."""

import re
from html import unescape

import pytest
from builders import OWNER, OWNER_NAME, a_message
from pages_house import HOST, TOM, House

from plugin.domain.model import MirrorPage, Rebuff, RebuffKind

pytestmark = pytest.mark.alike(2)

NORA, NILS, NILS_TOO = "nora@brightwater.example", "nils@aaker.example", "nils.aaker@post.example"
HOSTILE = "<script>alert(1)</script>\x00\u202e" + "x" * 300


def undo(text: str) -> tuple[str, dict[str, str]]:
    """The form that takes the last deed back: its address and fields."""
    form = text.split('class="undo"')[1].split("</form>", maxsplit=1)[0]
    address = re.search(r'action="([^"]+)"', form)
    assert address is not None
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    return address[1], {name: found for name, found in fields.items() if name != "csrf_token"}


def test_everybody_is_listed_and_found_by_any_words(house: House) -> None:
    assert "6 people" in house.get("/people")
    assert "1 person" in house.get("/people?q=weiss+bright")
    assert "Nobody like that" in house.get("/people?q=zebra")
    assert "Nobody like that" in house.get("/people?kind=family")
    house.get("/people?q=%3Cscript%3E%00&kind=nonsense")


def test_a_new_account_says_who_will_stand_here(bare: House) -> None:
    assert "Nobody yet" in bare.get("/people")


def test_a_person_is_explained_in_words(house: House) -> None:
    text = house.get(f"/people/{NORA}")
    for words in (
        "Whom they know",
        "Elena Ruiz",
        "copied together",
        "How close, and why",
        "Meetings",
        "of 100",
        'role="img"',
    ):
        assert words in text, words
    assert "reply_speed" not in text
    assert text.count("<h1") == 1


def test_the_kind_is_corrected_and_given_back(house: House) -> None:
    text = house.said(f"/people/{NORA}/kind", kind="friend")
    assert "your word is final" in text
    assert "(your word)" in text
    address, fields = undo(text)
    assert fields == {"kind": ""}
    assert "(your word)" not in house.said(address, **fields)
    assert house.post(f"/people/{NORA}/kind", kind=HOSTILE).status_code == 400
    assert house.post("/people/nobody@x.example/kind", kind="friend").status_code == 404


def test_the_name_is_corrected_and_given_back(house: House) -> None:
    text = house.said(f"/people/{NORA}/name", name="  Nora \n Weiss-Blum ")
    assert "<bdi>Nora Weiss-Blum</bdi>" in text
    address, fields = undo(text)
    assert "<bdi>Nora Weiss</bdi>" in house.said(address, **fields)
    house.said(f"/people/{NORA}/name", name=HOSTILE)
    raw = house.client.get(f"/people/{NORA}", base_url="http://127.0.0.1:8765").get_data(as_text=True)
    assert "<script>alert" not in raw


def test_two_addresses_are_made_one_person_and_two_again(house: House) -> None:
    assert "is the same person" in house.get(f"/people/{NILS}?same=post")
    text = house.said(f"/people/{NILS}/merge", other=NILS_TOO)
    assert "is the same person now" in text
    assert NILS in text
    assert "is somebody else" in text
    assert "5 people" in house.get("/people")
    address, fields = undo(text)
    assert "is somebody else now" in house.said(address, **fields)
    assert "6 people" in house.get("/people")


def test_what_was_split_can_be_joined_again(house: House) -> None:
    house.post(f"/people/{NILS}/merge", other=NILS_TOO)
    text = house.said(f"/people/{NILS}/split", other=NILS)
    assert "6 people" in house.get("/people")
    address, fields = undo(text)
    house.said(address, **fields)
    assert "5 people" in house.get("/people")


@pytest.fixture
def jo(house: House) -> list[str]:
    """Somebody at one mailbox written in three ways, which is one person on evidence, without the user's word."""
    addresses = ["jo.reed@gmail.com", "joreed@gmail.com", "joreed@googlemail.com"]
    with house.store() as store:
        letters = [a_message(to=[(one, "Jo Reed")], date="2026-06-01T09:00:00+00:00") for one in addresses]
        store.save_page(MirrorPage(messages=tuple(letters)))
    assert "7 people" in house.get("/people")
    return addresses


def test_a_split_that_is_taken_back_leaves_nothing_apart(house: House, jo: list[str]) -> None:
    text = house.said(f"/people/{jo[0]}/split", other=jo[2])
    assert "8 people" in house.get("/people")
    address, fields = undo(text)
    house.said(address, **fields)
    assert "7 people" in house.get("/people")
    with house.store() as store:
        corrections = store.load_corrections()
    assert (corrections.split, corrections.merged) == ((), ())


def test_whoever_was_set_apart_is_joined_by_hand_as_a_whole(house: House, jo: list[str]) -> None:
    house.said(f"/people/{jo[0]}/split", other=jo[2])
    house.said(f"/people/{jo[0]}/merge", other=jo[2])
    assert "7 people" in house.get("/people")


@pytest.mark.parametrize("other", ["", "nonsense", HOSTILE, NILS, "mara@lindqvist.example"])
def test_nobody_is_joined_with_nonsense_themselves_or_the_owner(house: House, other: str) -> None:
    assert "Choose another person" in house.said(f"/people/{NILS}/merge", other=other)
    assert "Nothing was changed" in house.said(f"/people/{NILS}/split", other=other)
    with house.store() as store:
        assert store.load_corrections().merged == ()


def test_a_meeting_is_struck_out_and_brought_back(house: House) -> None:
    text = house.get(f"/people/{NORA}")
    meeting = re.search(r'name="meeting" value="([^"]+)"', text)
    assert meeting is not None
    assert "6 meetings" in text
    text = house.said(f"/people/{NORA}/meeting", meeting=meeting[1], verdict="struck")
    assert "5 meetings" in text
    address, fields = undo(text)
    assert "6 meetings" in house.said(address, **fields)
    text = house.said(f"/people/{NORA}/meeting", meeting=meeting[1], verdict="confirmed")
    assert "your word" in text


@pytest.mark.parametrize(("meeting", "verdict"), [("", "struck"), (HOSTILE, "struck"), ("event:x", "with:a@b.example")])
def test_a_meeting_that_never_was_is_refused(house: House, meeting: str, verdict: str) -> None:
    assert house.post(f"/people/{NORA}/meeting", meeting=meeting, verdict=verdict).status_code == 400


def test_never_asking_somebody_holds_until_it_is_taken_back(house: House) -> None:
    text = house.said(f"/people/{NORA}/ask", ask="no")
    assert "will never be asked" in text
    assert "Nora Weiss</bdi> for an introduction" not in house.get("/")
    address, fields = undo(text)
    house.said(address, **fields)
    assert "Ask <bdi>Nora Weiss" in house.get("/")
    assert "Settings" in house.said("/people/unknown@x.example/ask", ask="no", place="settings")
    assert house.post("/people/nonsense/ask", ask="no").status_code == 404


def test_asks_and_favours_stand_on_the_persons_page(house: House) -> None:
    suggestion = house.get("/").split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]
    house.post(f"/suggestions/{suggestion}/draft", body="Would you?", subject="A question")
    text = house.get(f"/people/{NORA}")
    assert "Between you so far" in text
    assert "You asked Nora Weiss" in text
    assert "About <bdi>Elena Ruiz</bdi>" in text


def test_a_person_is_forgotten_for_good_and_it_is_said_what_is_kept(house: House) -> None:
    address = f"/people/{NORA}"
    assert "Nothing was forgotten" in house.said(f"{address}/forget")
    text = house.said(f"{address}/forget", sure="yes")
    assert "Nora Weiss is forgotten. A keyed hash of each address is kept" in text
    assert f'href="{address}"' not in text
    assert house.client.get(address, base_url=f"http://{HOST}").status_code == 404
    text = house.said(f"{address}/forget", undo="yes")
    assert "read again from now on" in text
    assert house.post(f"{address}/forget", undo="yes").status_code == 409


def test_the_page_says_who_is_a_stranger_and_whose_words_ended_it(house: House) -> None:
    stop = a_message(
        (TOM, "Tom Halden"),
        to=[(OWNER, OWNER_NAME)],
        date="2026-06-10T09:00:00+00:00",
        rebuff=Rebuff(RebuffKind.STOP, "Take me off your list."),
    )
    cold = a_message(("cold@offers.example", "Cold Caller"), to=[(OWNER, OWNER_NAME)], date="2026-06-11T09:00:00+00:00")
    with house.store() as store:
        store.save_page(MirrorPage(messages=(stop, cold)))
    assert "you have neither written to them nor met them" in house.get("/people/cold@offers.example")
    text = house.get(f"/people/{TOM}")
    assert "They wrote: “Take me off your list.”" in text
    assert "They are not asked, because of the words above." in text
    text = house.said(f"/people/{TOM}/ask", ask="yes")
    assert "will be considered again" in text
    assert "Take me off your list" not in house.get(f"/people/{TOM}")


def test_forgetting_reaches_addresses_that_only_old_mail_tells_of(house: House) -> None:
    old, mine = "nora.weiss@home.example", (OWNER, OWNER_NAME)
    signed = a_message(
        (old, "Nora Weiss"), to=[mine], date="2023-01-10T09:00:00+00:00", signature=f"Nora Weiss\n{NORA}"
    )
    sent = a_message(mine, to=[(old, "Nora Weiss")], date="2023-01-09T09:00:00+00:00")
    with house.store() as store:
        store.save_page(MirrorPage(messages=(signed, sent)))
    assert "is forgotten" in house.said(f"/people/{NORA}/forget", sure="yes")
    with house.store() as store:
        assert not {signed.id, sent.id} & store.load_message_ids()


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("en", ["Élodie Martin", "Nuñez Ana", "Nunez Zoe", "Nuria Sol"]),
        ("es", ["Élodie Martin", "Nunez Zoe", "Nuñez Ana", "Nuria Sol"]),
    ],
)
def test_names_are_sorted_as_the_reader_looks_them_up(house: House, language: str, order: list[str]) -> None:
    mail = []
    for number, name in enumerate(order):
        for month in (3, 4, 5):
            to = (f"p{number}@sorted.example", name)
            mail.append(a_message(to=[to], date=f"2026-{month:02}-{number + 1:02}T09:00:00+00:00"))
            mail.append(a_message(to, to=[(OWNER, OWNER_NAME)], date=f"2026-{month:02}-{number + 1:02}T12:00:00+00:00"))
    with house.store() as store:
        store.save_page(MirrorPage(messages=tuple(mail)))
    answer = house.client.get("/people?sort=name", base_url=f"http://{HOST}", headers={"Accept-Language": language})
    text = unescape(answer.get_data(as_text=True))
    assert sorted(order, key=text.index) == order

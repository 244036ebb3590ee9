"""The front door: Google's client by upload, files in a form or piece by piece, whose they are, and who is who."""

import gzip
import io
import json
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from builders import OWNER
from flask import Flask
from flask.testing import FlaskClient
from pages_house import NORA, NOW, TOM, House
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from plugin.domain.model import Answer, Kind
from plugin.google.credentials import read_credentials
from plugin.store.uploads import Uploads, discard_old, files_in, handed_over, waiting_folders
from web.bootstrap import Wiring
from web.file_import import read_handed_over
from web.jobs import Jobs

BASE = "http://127.0.0.1:8765"
CLIENT = {
    "installed": {
        "client_id": "1-a.apps.example",
        "client_secret": "not-so-secret",
        "auth_uri": "https://accounts.google.com/o/oauth2/auth",
        "token_uri": "https://oauth2.googleapis.com/token",
    }
}
MAIL = (
    b"From x@y Mon Jun 01 10:00:00 +0000 2026\n"
    b"Message-ID: <1@post.example>\nDate: Mon, 1 Jun 2026 10:00:00 +0000\nX-Gmail-Labels: Sent\n"
    b"From: Ada <ada@lovelace.example>\nTo: Nora <nora@brightwater.example>\nSubject: Looms\n\nHello Nora\n\n"
    b"From x@y Tue Jun 02 10:00:00 +0000 2026\n"
    b"Message-ID: <2@post.example>\nDate: Tue, 2 Jun 2026 10:00:00 +0000\n"
    b"From: Nora <nora@brightwater.example>\nTo: Ada <ada@lovelace.example>\nSubject: Re: Looms\n\nHello Ada\n\n"
)
CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@cal\r\nDTSTART:20260603T100000Z\r\n"
    b"DTEND:20260603T110000Z\r\nSUMMARY:Looms\r\nORGANIZER:mailto:ada@lovelace.example\r\n"
    b"ATTENDEE;PARTSTAT=ACCEPTED:mailto:nora@brightwater.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
LIST = b"First Name,Last Name,Company,Position\nElena,Ruiz,Tidewell,Director\n"


def get(client: FlaskClient, path: str) -> str:
    answer = client.get(path, base_url=BASE)
    assert answer.status_code == 200, (path, answer.status)
    return unescape(answer.get_data(as_text=True))


def hand_in(client: FlaskClient, *files: tuple[str, bytes]) -> str:
    answer = client.post(
        "/connect/files",
        data={"files": [(io.BytesIO(data), name) for name, data in files]},
        base_url=BASE,
        follow_redirects=True,
    )
    assert answer.status_code == 200
    return unescape(answer.get_data(as_text=True))


def say_read(client: FlaskClient, **fields: object) -> str:
    answer = client.post("/connect/files/read", data=fields, base_url=BASE, follow_redirects=True)
    assert answer.status_code == 200
    return unescape(answer.get_data(as_text=True))


@pytest.fixture
def jobs(app: Flask, wiring: Wiring) -> Iterator[Jobs]:
    made = Jobs(wiring, lambda: NOW)
    app.extensions["askwell.jobs"] = made
    yield made
    made.stop()


def test_a_first_visit_offers_three_ways_in(client: FlaskClient) -> None:
    text = get(client, "/connect")
    for name in ("Google", "Files", "Demo"):
        assert f"{name}</h2>" in text
    assert "Set up Google" in text
    assert "Connect with Google" not in text
    assert client.get("/", base_url=BASE).headers["Location"].endswith("/connect")


def test_the_steps_name_the_wizard_every_scope_in_full_the_one_time_secret_and_the_unverified_page(
    client: FlaskClient,
) -> None:
    text = get(client, "/connect/google")
    for words in ("Get started", "this once only", "hasn’t verified this app", "Go to Askwell (unsafe)"):
        assert words in text
    for scope in ("calendar.events.readonly", "gmail.readonly", "gmail.compose", "userinfo.email", "userinfo.profile"):
        assert f"https://www.googleapis.com/auth/{scope}" in text
    for place in ("projectcreate", "auth/overview", "auth/audience", "auth/scopes", "auth/clients"):
        assert f"https://console.cloud.google.com/{place}" in text


def test_the_clients_file_is_kept_for_its_owner_alone_and_google_can_be_connected(
    client: FlaskClient, wiring: Wiring
) -> None:
    place = wiring.settings.credentials
    data = {"client": (io.BytesIO(json.dumps(CLIENT).encode()), "client_secret_1.json")}
    answer = client.post("/connect/google", data=data, base_url=BASE, follow_redirects=True)
    assert "Connect with Google" in answer.get_data(as_text=True)
    assert "https://accounts.google.com" in answer.headers["Content-Security-Policy"]
    assert read_credentials(place).client_id == "1-a.apps.example"
    assert place.stat().st_mode & 0o077 == 0


def test_another_client_that_was_there_stays_beside_the_new_one(client: FlaskClient, wiring: Wiring) -> None:
    for number in ("1", "2"):
        told = {"installed": {**CLIENT["installed"], "client_id": number}}
        data = {"client": (io.BytesIO(json.dumps(told).encode()), "client.json")}
        client.post("/connect/google", data=data, base_url=BASE)
    place = wiring.settings.credentials
    assert read_credentials(place).client_id == "2"
    assert read_credentials(place.with_name(f"{place.name}.before")).client_id == "1"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is no JSON"),
        (b"\xff\xfe", "is no JSON"),
        (b"[1]", "holds no OAuth client"),
        (b'{"type": "service_account"}', "key of a service account"),
        (b'{"installed": {"client_id": "1"}}', "lacks client_secret"),
        (b" " * 70_000, "far too large"),
    ],
)
def test_what_is_no_client_is_refused_with_what_it_is_instead(
    client: FlaskClient, wiring: Wiring, data: bytes, said: str
) -> None:
    fields = {"client": (io.BytesIO(data), "client.json")}
    answer = client.post("/connect/google", data=fields, base_url=BASE, follow_redirects=True)
    assert said in unescape(answer.get_data(as_text=True))
    assert not wiring.settings.credentials.exists()


def test_files_are_named_by_what_they_are_and_whose_they_seem_to_be(client: FlaskClient) -> None:
    text = hand_in(
        client,
        ("Sent.mbox.gz", gzip.compress(MAIL)),
        ("work.ics", CALENDAR),
        ("Connections.csv", LIST),
        ("takeout.zip", b"PK\x03\x04" + b"\0" * 400),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8),
    )
    for words in ("mail", "calendar", "a list of people", "unpack it", "cannot be read"):
        assert words in text
    assert 'value="ada@lovelace.example"' in text
    assert "in 3 of 3 looked at" in text


def test_files_are_read_into_an_account_and_nothing_of_them_stays(
    client: FlaskClient, wiring: Wiring, jobs: Jobs
) -> None:
    hand_in(client, ("Sent.mbox", MAIL), ("work.ics", CALENDAR), ("Connections.csv", LIST))
    assert "Your files are being read" in say_read(client, me="ada@lovelace.example")
    with wiring.open_control() as control:
        (account,) = control.load_accounts()
    assert jobs.is_looking(account.id)
    (waiting,) = waiting_folders(wiring.settings.home)
    report = read_handed_over(wiring, account, waiting[1], lambda: NOW)
    assert (report.messages.held, report.events.held) == (2, 1)
    with wiring.open_store(account) as store:
        assert [one.name for one in store.load_prospects()] == ["Elena Ruiz"]
    assert not list(waiting_folders(wiring.settings.home))
    assert not list((wiring.settings.home / "uploads").iterdir())


def test_an_address_that_occurs_nowhere_is_asked_about_before_an_account_is_made_of_it(
    client: FlaskClient, wiring: Wiring, jobs: Jobs
) -> None:
    hand_in(client, ("Sent.mbox", MAIL))
    text = say_read(client, other="ada@lovelce.example")
    assert "Nowhere in the first messages" in text
    assert 'value="ada@lovelce.example"' in text
    with wiring.open_control() as control:
        assert control.load_accounts() == []
    assert "being read" in say_read(client, other="ada@lovelce.example", sure="yes")


@pytest.mark.parametrize("fields", [{}, {"other": "ada"}, {"me": ""}])
def test_without_an_address_nothing_is_read(client: FlaskClient, fields: dict[str, str]) -> None:
    hand_in(client, ("Sent.mbox", MAIL))
    assert "Say which address is yours" in say_read(client, **fields)


def test_a_file_comes_piece_by_piece_and_a_piece_twice_is_no_harm(client: FlaskClient, wiring: Wiring) -> None:
    def part(data: bytes, **query: object) -> tuple[int, dict[str, object]]:
        answer = client.post(
            "/connect/files/part", query_string=query, data=data, base_url=BASE, headers={"Accept": "application/json"}
        )
        return answer.status_code, answer.get_json()

    assert part(MAIL[:100], name="../../Sent.mbox", offset=0) == (200, {"number": 1, "size": 100})
    assert part(MAIL[50:100], number=1, offset=50) == (200, {"number": 1, "size": 100})
    assert part(MAIL[100:], number=1, offset=100) == (200, {"number": 1, "size": len(MAIL)})
    status, told = part(b"x", number=1, offset=len(MAIL) + 1)
    assert status == 409
    assert "A piece of Sent.mbox is missing" in json.dumps(told)
    assert part(b"x", number=7, offset=0)[0] == 409
    assert part(b"x", offset="-1", name="x")[0] == 400
    assert "mail" in get(client, "/connect/files")
    assert not (wiring.settings.home / "Sent.mbox").exists()


def test_a_form_takes_more_than_other_forms_but_from_nobody_who_is_not_in(client: FlaskClient, app: Flask) -> None:
    boundary, body = encode_multipart({"files": FileStorage(io.BytesIO(MAIL + b"x" * 9 * 1024 * 1024), "Sent.mbox")})
    kind = f"multipart/form-data; boundary={boundary}"
    assert client.post("/connect/files", data=body, content_type=kind, base_url=BASE).status_code == 303
    assert "Sent.mbox" in get(client, "/connect/files")
    stranger = app.test_client()
    assert stranger.post("/connect/files", data=body, content_type=kind, base_url=BASE).status_code in {401, 413}
    assert client.post("/profile", data={"what": "x" * 9 * 1024 * 1024}, base_url=BASE).status_code == 413


def test_a_file_can_be_taken_away_again(client: FlaskClient) -> None:
    hand_in(client, ("a.mbox", MAIL), ("b.ics", CALENDAR))
    answer = client.post("/connect/files/remove", data={"number": "1"}, base_url=BASE, follow_redirects=True)
    text = answer.get_data(as_text=True)
    assert "a.mbox" not in text
    assert "b.ics" in text


def test_what_was_handed_over_is_read_after_a_restart_and_what_was_left_lying_goes(
    wiring: Wiring, tmp_path: Path
) -> None:
    home = wiring.settings.home
    uploads = Uploads(home, "somebody")
    uploads.save("a.mbox", io.BytesIO(MAIL))
    folder = uploads.hand_over("acc1")
    assert list(waiting_folders(home)) == [("acc1", folder)]
    assert [one.name for one in files_in(handed_over(home, folder))] == ["a.mbox"]
    Uploads(home, "gone").save("b.mbox", io.BytesIO(MAIL))
    discard_old(home, now=NOW.replace(year=2099))
    assert [path.name for path in (home / "uploads").iterdir()] == [folder]


def test_names_of_files_do_no_harm(client: FlaskClient) -> None:
    text = hand_in(client, ("<script>alert(1)</script>.mbox", MAIL), ("\x00\n.ics", CALENDAR), ("." * 300, MAIL))
    assert "<script>alert" not in text


# --- who is who


def test_everybody_of_the_list_is_confirmed_at_one_press_and_it_can_be_undone(house: House) -> None:
    text = house.get("/people/who-is-who")
    assert "Nora Weiss" in text
    fields = {
        "address": [NORA, TOM],
        f"kind:{NORA}": "client",
        f"kind:{TOM}": "friend",
        f"closeness:{NORA}": "close",
        f"closeness:{TOM}": "slight",
        f"thought:{NORA}": "close",
        f"thought:{TOM}": "known",
    }
    assert "Saved for 2 people" in house.said("/people/who-is-who", **fields)
    with house.store() as store:
        assert dict(store.load_corrections().kinds) == {NORA: "client", TOM: "friend"}
        assert [(one.about, one.subject, one.value) for one in store.load_answers()] == [
            ("closeness", (TOM,), "slight")
        ]
    person = house.get(f"/people/{TOM}")
    assert "Your word" in person or "hardly in touch" in person
    assert "Nora Weiss" not in house.get("/people/who-is-who").split("<form", 2)[-1]
    before = json.dumps({NORA: ["", ""], TOM: ["", ""]})
    assert "Undone." in house.said("/people/who-is-who/undo", before=before)
    with house.store() as store:
        assert not store.load_corrections().kinds
        assert not store.load_answers()


def test_a_script_saves_one_person_and_hears_what_was_there_before(house: House) -> None:
    answer = house.client.post(
        "/people/who-is-who",
        data={"address": NORA, f"kind:{NORA}": Kind.SUPPLIER},
        headers={"Accept": "application/json"},
        base_url=BASE,
    )
    assert answer.get_json() == {"saved": 1, "before": {NORA: ["", ""]}}


@pytest.mark.parametrize(
    "fields", [{}, {"address": "nobody"}, {"address": NORA}, {"address": NORA, f"kind:{NORA}": "prey"}]
)
def test_what_means_nothing_is_refused(house: House, fields: dict[str, str]) -> None:
    assert house.post("/people/who-is-who", **fields).status_code == 400
    assert house.post("/people/who-is-who/undo", before="[1]").status_code == 400


def test_the_rest_can_be_left_and_is_not_asked_about_again(house: House) -> None:
    house.post("/people/who-is-who/finish")
    with house.store() as store:
        assert "who_is_who" in store.load_preferences()


def test_an_answer_on_closeness_uses_up_none_of_the_days_questions(house: House) -> None:
    before = house.get("/").count('class="question entry"')
    with house.store() as store:
        for address in (NORA, TOM, OWNER):
            store.save_answer(Answer(f"closeness:{address}", "closeness", (address,), "known", NOW))
    assert house.get("/").count('class="question entry"') == before


def test_the_questions_that_are_shown_can_be_ignored_at_once_and_put_again(house: House) -> None:
    before = house.get("/people/questions")
    ids = [part.split('"', 1)[0] for part in before.split('name="question" value="')[1:]]
    assert ids
    assert "not asked again" in house.said("/people/questions/ignore", question=ids)
    with house.store() as store:
        assert {one.about for one in store.load_answers()} == {"ignored"}
    assert "No questions are open." in house.get("/people/questions")
    assert "open again" in house.said("/people/questions/ignore", undo="yes", ids=" ".join(ids))
    with house.store() as store:
        assert not store.load_answers()


def test_a_person_shows_the_next_meeting_and_links_to_those_they_know(house: House) -> None:
    text = house.get(f"/people/{TOM}")
    assert "Next meeting" in text
    assert "Lunch with Tom" in text
    assert "Next meeting" not in house.get(f"/people/{NORA}")

"""Drafts of an account that was read from files: one press gives the file, and nothing is said of a mailbox."""

import email
import email.policy
import re
from email.message import EmailMessage

import pytest
from flask.testing import FlaskClient
from pages_house import HOST, House

from plugin.domain.model import Profile

pytestmark = pytest.mark.alike(2)

WORDS = "Hi Nora,\n\nwould you?\n\nMara"


def saved(house: House) -> tuple[str, str]:
    """The ask's path and its page, after the draft was saved."""
    number = house.get("/").split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]
    answer = house.post(f"/suggestions/{number}/draft", body=WORDS, subject="A question")
    return answer.request.path, answer.get_data(as_text=True)


def fetched(client: FlaskClient, page: str) -> EmailMessage:
    """The file that a page fetches by itself."""
    found = re.search(r'<meta http-equiv="refresh" content="0; url=([^"]+)">', page)
    assert found is not None
    with client.get(found[1], base_url=f"http://{HOST}") as answer:
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"].startswith("attachment")
        data = answer.get_data()
    read = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(read, EmailMessage)
    return read


def test_one_press_gives_the_file_and_the_page_offers_it_again_on_top(house: House) -> None:
    path, page = saved(house)
    assert "would you?" in fetched(house.client, page).get_content()
    notice = page.split('<div class="notice status"')[1].split("</div>")[0]
    assert f'href="{path}/letter.eml"' in notice
    again = house.get(path)
    assert "http-equiv" not in again
    assert "Download the draft" in again


def test_nothing_is_said_of_a_mailbox_and_no_path_of_this_machine_is_shown(house: House) -> None:
    path, page = saved(house)
    for text in (page, house.get(path), house.get("/asks"), house.get("/")):
        for words in ("in your mailbox", "Look now", "look.js", "<code>", str(house.wiring.settings.home)):
            assert words not in text, words
    assert "The draft is ready; only you can send it." in house.get("/asks")


def test_a_letter_after_an_ask_comes_with_one_press_too(house: House) -> None:
    path, _ = saved(house)
    for status in ("sent", "introduced"):
        house.post(f"{path}/status", status=status)
    answer = house.post(f"{path}/letters/thank_introduction", body="Hi Nora,\n\nthank you.\n\nMara", subject="Thanks")
    assert "thank you." in fetched(house.client, answer.get_data(as_text=True)).get_content()


@pytest.mark.parametrize(
    "name",
    ["Mara Lindqvist", "Zoë Brontë", 'Mara "M" <eve@evil.example>, Eve', "Lindqvist, Mara", "漢" * 60, "M" * 300],
)
def test_the_file_is_from_the_user_by_name(house: House, name: str) -> None:
    with house.store() as store:
        store.save_profile(Profile(name=name, what="I mend looms.", language="en"))
    sender = fetched(house.client, saved(house)[1])["From"]
    (box,) = sender.addresses
    assert box.addr_spec == "mara@lindqvist.example"
    # What could pass for an address is left out. Python's reader puts a space between the pieces of a long name.
    assert box.display_name.replace(" ", "") == ("" if "@" in name else name[:100].replace(" ", ""))

"""Playing the other side of a conversation: by script, by hand, and letting days pass."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
import requests

from plugin.sandbox.other_side import BUTTONS, Script, guess_prospect, language_of, split_mailbox
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.world import World, WorldAccount

ADA, BEN, CY = "ada@lovelace.example", "ben@mill.example", "cy@wren.example"
NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
LETTERS = {
    "en": "Dear Ben,\n\nwould you introduce me to Cy Wren? I would like to meet Cy for a talk about the mill.\n\nAda\n",
    "de": "Lieber Ben,\n\nkönntest du mich mit Cy Wren bekannt machen? Ich möchte über die Mühle sprechen.\n\nAda\n",
    "fr": "Bonjour Ben,\n\npourriez-vous me présenter à Cy Wren ? Je voudrais parler avec Cy pour le moulin.\n\nAda\n",
    "es": "Hola, Ben:\n\n¿Podrías presentarme a Cy Wren? Quiero hablar con Cy por el molino y los planes.\n\nAda\n",
}
WORDS = {
    Script.AGREES: ("happy to introduce", "weiterleiten", "avec plaisir", "Con mucho gusto"),
    Script.NAMES: ("talk to Oliver Sand", "mit Oliver Sand", "parler à Oliver Sand", "hablar con Oliver Sand"),
    Script.INTRODUCES: ("introduce the two of you", "bekannt machen", "mettre en relation", "presentaros"),
    Script.ASKS_BACK: ("what exactly", "Worüber genau", "de quoi", "de qué"),
    Script.DECLINES: ("not comfortable", "lieber nicht", "préfère ne pas", "Prefiero no"),
    Script.AWAY: ("out of the office", "nicht im Büro", "absent du bureau", "fuera de la oficina"),
}
Write = Callable[[str], str]


class Days:
    """A time of day that can be let pass."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def skip(self, time: timedelta) -> None:
        self.now += time


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def sandbox(days: Days) -> Iterator[Sandbox]:
    wish = {"name": "Cy Wren", "organisation": "Wren & Sons", "address": CY}
    account = WorldAccount(sub="1", address=ADA, name="Ada Lovelace", prospects=(wish,))
    with start_sandbox(World((account,)), quota="off", now=days, skip=days.skip) as running:
        yield running


@pytest.fixture
def write(sandbox: Sandbox) -> Write:
    """Ada sends a letter; its thread's address."""

    def send(body: str) -> str:
        raw = f"From: {ADA}\r\nTo: Ben Mill <{BEN}>\r\nSubject: Cy\r\nMessage-ID: <a@b.example>\r\n\r\n{body}"
        sent = sandbox.google.mailbox(ADA).send(raw.encode(), None)
        return f"{sandbox.url}/mail/{ADA}/thread/{sent.thread_id}"

    return send


def arrived(sandbox: Sandbox) -> list[EmailMessage]:
    """What has come into the inbox, oldest first."""
    box = sandbox.google.mailbox(ADA)
    found = [message_from_bytes(one.raw, policy=policy.default) for one in reversed(box.search("in:inbox"))]
    return [one for one in found if isinstance(one, EmailMessage)]


def text(letter: EmailMessage) -> str:
    return str(letter.get_content())


@pytest.mark.parametrize("language", sorted(LETTERS))
@pytest.mark.parametrize("script", sorted(WORDS))
def test_each_script_writes_in_the_language_of_the_letter_that_it_answers(
    sandbox: Sandbox, write: Write, script: Script, language: str
) -> None:
    thread = write(LETTERS[language])
    page = requests.get(thread, timeout=9).text
    assert "Cy Wren &lt;cy@wren.example&gt;" in page
    answer = requests.post(f"{thread}/play", data={"script": script, "prospect": f"Cy Wren <{CY}>"}, timeout=9)
    assert "It has arrived" in answer.text
    (letter,) = arrived(sandbox)
    assert WORDS[script][["en", "de", "fr", "es"].index(language)] in text(letter)
    assert letter["In-Reply-To"] == "<a@b.example>"
    assert BEN in letter["From"]
    assert (CY in str(letter["Cc"])) == (script is Script.INTRODUCES)
    assert (letter["Auto-Submitted"] == "auto-replied") == (script is Script.AWAY)


def test_the_introduced_person_writes_a_letter_of_their_own(sandbox: Sandbox, write: Write) -> None:
    thread = write(LETTERS["en"])
    requests.post(f"{thread}/play", data={"script": "prospect_writes", "prospect": f"Cy Wren <{CY}>"}, timeout=9)
    (letter,) = arrived(sandbox)
    assert CY in letter["From"]
    assert "Ben Mill gave me your name" in text(letter)
    assert letter["In-Reply-To"] is None


def test_a_call_is_booked_and_has_taken_place_when_a_day_or_two_have_passed(
    sandbox: Sandbox, write: Write, days: Days
) -> None:
    thread = write(LETTERS["en"])
    answer = requests.post(f"{thread}/play", data={"script": "books", "prospect": f"Cy Wren <{CY}>"}, timeout=9)
    assert "Booked for tomorrow at ten" in answer.text
    (event,) = sandbox.google.diaries[ADA].events.values()
    assert {one["email"] for one in event["attendees"]} == {ADA, CY}
    assert event["start"]["dateTime"].startswith("2026-06-16T10:00")
    home = requests.post(f"{sandbox.url}/days", data={"days": "1"}, timeout=9).text
    assert "16 June 2026" in home
    requests.post(f"{sandbox.url}/days", data={"days": "7"}, timeout=9)
    requests.post(f"{sandbox.url}/days", data={"days": "400"}, timeout=9)
    assert days.now == NOW + timedelta(days=8)


def test_the_introducer_invites_both_by_calendar(sandbox: Sandbox, write: Write) -> None:
    thread = write(LETTERS["de"])
    answer = requests.post(f"{thread}/play", data={"script": "invites", "prospect": f"Cy Wren <{CY}>"}, timeout=9)
    assert "An invitation for you both lies in the calendar" in answer.text
    (event,) = sandbox.google.diaries[ADA].events.values()
    assert event["organizer"]["email"] == BEN
    assert {one["email"] for one in event["attendees"]} == {ADA, BEN, CY}
    assert "Cy Wren" in event["summary"]
    assert event["start"]["dateTime"].startswith("2026-06-18T10:00")


def test_silence_brings_nothing_and_says_so(sandbox: Sandbox, write: Write) -> None:
    answer = requests.post(f"{write(LETTERS['en'])}/play", data={"script": "silent"}, timeout=9)
    assert "Nothing arrives" in answer.text
    assert arrived(sandbox) == []


@pytest.mark.parametrize("script", ["introduces", "prospect_writes", "books"])
@pytest.mark.parametrize("prospect", ["", "Cy Wren", "<>"])
def test_nobody_is_introduced_without_an_address(sandbox: Sandbox, write: Write, script: str, prospect: str) -> None:
    answer = requests.post(f"{write(LETTERS['en'])}/play", data={"script": script, "prospect": prospect}, timeout=9)
    assert "Say who it is" in answer.text
    assert arrived(sandbox) == []
    assert sandbox.google.diaries[ADA].events == {}


def test_an_unknown_script_or_thread_is_not_there(sandbox: Sandbox, write: Write) -> None:
    thread = write(LETTERS["en"])
    assert requests.post(f"{thread}/play", data={"script": "eaten"}, timeout=9).status_code == 404
    gone = f"{sandbox.url}/mail/{ADA}/thread/ffff/play"
    assert requests.post(gone, data={"script": "agrees"}, timeout=9).status_code == 404


@pytest.mark.parametrize("place", ["/days", f"/mail/{ADA}/thread/t/play"])
def test_another_sites_page_presses_nothing(sandbox: Sandbox, days: Days, place: str) -> None:
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    answer = requests.post(sandbox.url + place, data={"days": "1"}, headers=elsewhere, timeout=9)
    assert answer.status_code == 403
    assert days.now == NOW


def test_the_other_side_answers_by_hand_with_a_copy_and_from_anybody(sandbox: Sandbox, write: Write) -> None:
    thread = write(LETTERS["en"])
    fields = {"body": "Meet Cy.", "cc": f"Cy Wren <{CY}>; nobody", "sender": "Ben at home <ben@home.example>"}
    requests.post(f"{thread}/answer", data=fields, timeout=9)
    (letter,) = arrived(sandbox)
    assert letter["From"] == "Ben at home <ben@home.example>"
    assert letter["Cc"] == f"Cy Wren <{CY}>"


def test_where_time_cannot_be_let_pass_no_button_says_so() -> None:
    account = WorldAccount(sub="1", address=ADA, name="Ada Lovelace")
    with start_sandbox(World((account,)), quota="off") as running:
        assert "Let a day pass" not in requests.get(running.url, timeout=9).text


def test_every_script_has_its_button() -> None:
    assert set(BUTTONS) == set(Script)


@pytest.mark.parametrize(("language", "body"), sorted(LETTERS.items()))
def test_the_language_is_told_by_small_words(language: str, body: str) -> None:
    assert language_of(body) == language
    assert language_of("") == "en"


def test_whom_a_letter_asks_about_is_read_from_the_wishes() -> None:
    wishes = [{"name": "Zoë Ünal", "organisation": "Öl & Co"}, {"name": "Cy Wren", "address": CY}]
    assert guess_prospect("Would you introduce me to Cy Wren?", wishes) == ("Cy Wren", CY)
    name, address = guess_prospect("About Zoë Ünal.", wishes)
    assert name == "Zoë Ünal"
    assert re.fullmatch(r"[a-z.]+@[a-z-]+\.example", address)
    assert guess_prospect("You mentioned Cy the other day.", wishes) == ("Cy Wren", CY)
    assert guess_prospect("A cycle ride", wishes) == ("", "")
    assert guess_prospect("Hello", wishes) == ("", "")
    assert split_mailbox(" Cy  Wren <cy@wren.example> ") == ("Cy Wren", CY)
    assert split_mailbox("nobody") == ("", "") or split_mailbox("nobody")[1] == ""

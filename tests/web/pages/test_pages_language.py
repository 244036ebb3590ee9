"""In which language the page speaks, and that nothing of ours on it is said in another one."""

import re
from html import unescape

import pytest
from pages_house import ANNA, HOST, NILS, NORA, TOM, House

from web.translations.catalogue import OFFERED, SOURCE, catalogue

pytestmark = pytest.mark.alike(2)

OTHERS = sorted(OFFERED.keys() - {SOURCE})
PATHS = (
    *("/", "/asks", "/people", "/prospects", "/profile", "/results", "/settings", "/connect", "/connect/google"),
    *("/prospects/who?q=Elena", "/who-is-who", "/people/questions", "/look/keys", "/reader", "/files", "/nothing-here"),
    *(f"/people/{one}" for one in (NORA, TOM, NILS, ANNA)),
)
WORDS = {"en": "Settings", "de": "Einstellungen", "fr": "Réglages", "es": "Ajustes"}


def page(house: House, path: str, accept: str = "", cookie: str = "") -> str:
    """A page as a browser of that language gets it."""
    if cookie:
        house.client.set_cookie("askwell_language_8765", cookie, domain="127.0.0.1")
    headers = {"Accept-Language": accept} if accept else {}
    answer = house.client.get(path, base_url=f"http://{HOST}", headers=headers)
    return unescape(answer.get_data(as_text=True))


def words_of(text: str) -> str:
    """What a person reads of a page: scripts, links' addresses and commands aside."""
    text = re.sub(r"<(code|kbd|textarea|blockquote|option)\b.*?</\1>", " ", text, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


@pytest.mark.parametrize(
    ("accept", "code"),
    [
        ("", "en"),
        ("de-AT,de;q=0.9,en;q=0.5", "de"),
        ("fr-CA", "fr"),
        ("es", "es"),
        ("it,es;q=0.5", "es"),
        ("ja", "en"),
        ("en-GB,de;q=0.9", "en"),
        ("DE-ch", "de"),
        ("x" * 300, "en"),
        ("de;q=0", "en"),
    ],
)
def test_the_browsers_language_is_spoken_else_english(house: House, accept: str, code: str) -> None:
    text = page(house, "/settings", accept)
    assert f'<html lang="{code}"' in text
    assert f"<h1>{WORDS[code]}</h1>" in text


def test_a_choice_counts_more_than_the_browser_until_it_is_taken_back(house: House) -> None:
    text = page(house, "/settings", "fr")
    token = re.search(r'name="csrf_token" value="([^"]+)"', text)
    assert token is not None
    form = {"csrf_token": token[1], "language": "de", "place": "/settings"}
    chosen = house.client.post("/language", data=form, base_url=f"http://{HOST}", headers={"Accept-Language": "fr"})
    assert (chosen.status_code, chosen.headers["Location"]) == (303, "/settings")
    assert "<h1>Einstellungen</h1>" in page(house, "/settings", "fr")
    assert re.search(r'<option value="de"[^>]* selected>Deutsch<', page(house, "/settings", "fr"))
    house.client.post("/language", data=form | {"language": ""}, base_url=f"http://{HOST}")
    assert "<h1>Réglages</h1>" in page(house, "/settings", "fr")
    refused = house.client.post("/language", data=form | {"language": "tlh"}, base_url=f"http://{HOST}")
    assert refused.status_code == 400


def test_a_choice_that_means_nothing_is_none(house: House) -> None:
    assert '<html lang="fr"' in page(house, "/settings", "fr", cookie="xx")


@pytest.mark.parametrize("code", OTHERS)
def test_no_page_says_a_sentence_of_ours_in_english(house: House, code: str) -> None:
    known = catalogue(code)
    sentences = set()
    for message in known.messages:
        for form in message.id if isinstance(message.id, list | tuple) else [message.id]:
            plain = re.sub(r"<[^>]+>", " ", str(form))
            for part in re.split(r"%\(\w+\)s", plain):
                part = " ".join(part.split())  # noqa: PLW2901 - as it is read
                # Short pieces occur in names, and in words that two languages share.
                if len(part) > 15 and part not in known.words(str(form)):
                    sentences.add(part)
    wrong = []
    for path in PATHS:
        text = words_of(page(house, path, code))
        wrong += [(path, one) for one in sentences if one in text]
    assert not wrong


@pytest.mark.parametrize("code", OTHERS)
def test_days_are_written_as_they_are_there(house: House, code: str) -> None:
    text = words_of(page(house, f"/people/{NORA}", code))
    assert not re.search(r"\b(?:Monday|Friday|January|February|March|May|June)\b", text)
    assert {"de": "Freitag", "fr": "vendredi", "es": "viernes"}[code] in text


def test_a_kept_page_is_kept_for_its_language(house: House) -> None:
    for _ in range(2):
        for code, word in WORDS.items():
            assert word in page(house, "/people", code)


def test_a_notice_comes_in_the_language_of_the_page(house: House) -> None:
    page(house, "/prospects", cookie="de")
    said = house.said("/prospects/add", name="Ines Vogt", organisation="Vogt AG")
    assert "Hinzugefügt. Askwell sucht jemanden" in said


@pytest.mark.parametrize("code", ["de", "fr", "es"])
def test_programs_are_answered_in_english(house: House, code: str) -> None:
    answer = house.client.get("/api/prospects/none", base_url=f"http://{HOST}", headers={"Accept-Language": code})
    assert "error" in answer.get_json()
    assert re.search(r"\b(?:There is|That|it belongs)\b", answer.get_data(as_text=True))


def test_a_name_that_reads_like_a_sentence_of_ours_stays_a_name(house: House) -> None:
    house.said("/prospects/add", name="Nothing to ask today", organisation="Undo <b>&</b> Co")
    text = page(house, "/prospects", "de")
    assert "Nothing to ask today" in text
    raw = house.client.get("/prospects", base_url=f"http://{HOST}", headers={"Accept-Language": "de"}).get_data(
        as_text=True
    )
    assert "Undo &lt;b&gt;&amp;&lt;/b&gt; Co" in raw
    assert "Undo <b>" not in raw

"""Who knows whom as pictures with their tables, and why not this pair: any contact about anybody."""

import json
import re
from collections.abc import Callable
from html import unescape

import pytest
from builders import an_address
from pages_house import ELENA, HOST, NORA, TOM, House
from printed import Printed

from plugin.domain.model import RejectionKind
from plugin.views.unlock import UNLOCKS

pytestmark = pytest.mark.alike(2)

WHEN = ("--now", "2026-06-15T12:00:00+00:00")


def prospect_path(house: House, name: str) -> str:
    """The page of somebody on the list."""
    found = re.search(rf'href="(/prospects/[^"]+)"[^>]*>(?:<[^>]+>)*{name}', house.get("/prospects"))
    assert found is not None
    return found.group(1)


def pair(house: House, introducer: str, whom: str) -> str:
    answer = house.client.get(
        "/pairs", query_string={"introducer": introducer, "whom": whom}, base_url=f"http://{HOST}"
    )
    assert answer.status_code == 200
    return unescape(answer.get_data(as_text=True))


def picture(text: str, part: str) -> str:
    """The picture of a page as it is drawn for a `wide` or a `narrow` one."""
    return text.split(f'<svg class="chart graph {part}"')[1].split("</svg>", maxsplit=1)[0]


@pytest.mark.parametrize("part", ["wide", "narrow"])
def test_a_prospects_page_draws_the_ways_and_says_the_same_as_a_table(house: House, part: str) -> None:
    text = house.get(prospect_path(house, "Elena Ruiz"))
    drawn = picture(text, part)
    assert re.findall(r'<text class="name"[^>]*>([^<]*)', drawn) == ["You", "Nora Weiss", "Elena Ruiz"]
    assert len(re.findall(r'<path class="line', drawn)) == 2
    assert "The ways as a table" in text
    table = text.split("The ways as a table")[1].split("</table>")[0]
    words = re.findall(r'<text class="how"[^>]*>([^<]*)', drawn)
    assert all(one in table for one in words), "each strength of the picture stands in the table"


@pytest.mark.parametrize("part", ["wide", "narrow"])
def test_a_persons_page_draws_whom_they_know(house: House, part: str) -> None:
    text = house.get(f"/people/{NORA}")
    drawn = picture(text, part)
    names = re.findall(r'<text class="name"[^>]*>([^<]*)', drawn)
    assert names[:2] == ["You", "Nora Weiss"]
    assert "Elena Ruiz" in names[2:]
    assert "Elena Ruiz" in text.split("Whom they know, as a table")[1].split("</table>")[0]


@pytest.mark.parametrize("place", [f"/people/{NORA}", "/prospects/who?q=Elena Ruiz"])
def test_what_is_drawn_for_a_phone_is_as_wide_as_its_text_and_nothing_leaves_it(house: House, place: str) -> None:
    drawn = picture(house.get(place), "narrow")
    wide, high = map(float, re.findall(r'viewBox="0 0 (\d+) (\d+)"', drawn)[0])
    assert wide == 328, "a phone of 360 less 16 on each side"
    boxes = re.findall(r'<rect class="node[^>]* x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="(\d+)"', drawn)
    assert len(boxes) >= 3
    for x, y, across, down in (map(float, box) for box in boxes):
        assert x >= 1
        assert x + across <= wide - 1
        assert y + down <= high - 1


def test_nobody_is_drawn_where_nobody_is_known(house: House) -> None:
    text = house.get("/people/anna@becker.example")
    assert "chart graph" not in text
    assert "Nothing in your mail or calendar shows whom they know." in text


@pytest.mark.parametrize("introducer", ["Nora Weiss", "nora", NORA, NORA.upper(), " Nora  Weiss "])
@pytest.mark.parametrize("whom", ["Elena Ruiz", "Tidewell", "elena"])
def test_a_pair_that_is_right_leads_to_its_draft(house: House, introducer: str, whom: str) -> None:
    text = pair(house, introducer, whom)
    assert "It is right to ask now." in text
    assert 'href="/suggestions/' in text


def test_a_pair_that_is_held_back_says_why_and_what_would_unlock_it(house: House) -> None:
    text = pair(house, "Tom Halden", "Elena Ruiz")
    assert "Nothing in your mail or calendar shows that they know each other." in text
    assert UNLOCKS[RejectionKind.THIN_EVIDENCE] in text
    with house.store() as store:
        store.set_do_not_ask(an_address(NORA), True)
    text = pair(house, "Nora Weiss", "Elena Ruiz")
    assert UNLOCKS[RejectionKind.DO_NOT_ASK] in text
    assert f'href="/people/{NORA}"' in text
    assert UNLOCKS[RejectionKind.DO_NOT_ASK] in house.get(prospect_path(house, "Elena Ruiz"))


def test_whoever_is_looked_for_and_on_the_list_leads_there_and_to_the_ask_that_is_right(house: House) -> None:
    for words in ("Elena", "Elena Ruiz", "Tidewell"):
        text = house.get(f"/prospects/who?q={words}")
        assert "On your list:" in text
        assert "to your prospects" not in text
        assert "Read the draft" in text, words
        assert "somebody else is asked about them first" not in text
    text = house.get("/prospects/who?q=Ada Lovelace")
    assert "On your list:" not in text


def test_somebody_who_is_not_on_the_list_can_be_looked_for_and_added(house: House) -> None:
    text = pair(house, TOM, "Ada Lovelace")
    assert "Ada Lovelace" in text
    assert "Add Ada Lovelace to your prospects" in text
    assert "chart graph" in text


def test_where_several_are_meant_one_chooses(house: House) -> None:
    text = pair(house, "anna", "Elena Ruiz")
    assert "Who is to introduce you?" in text
    assert "Anna Becker" in text
    assert "Anna Lindner" in text


@pytest.mark.parametrize(
    ("introducer", "whom"),
    [
        ("", ""),
        ("Nobody Known", "Elena"),
        ("Nora Weiss", ""),
        ("", "Elena"),
        ("<script>alert(1)</script>", "\x00" * 9),
        ("'", "x" * 900),
    ],
)
def test_what_names_nobody_is_a_form_and_no_crash(house: House, introducer: str, whom: str) -> None:
    query = {"introducer": introducer, "whom": whom}
    answer = house.client.get("/pairs", query_string=query, base_url=f"http://{HOST}")
    assert answer.status_code == 200
    assert b"<script>" not in answer.data
    assert b'name="introducer"' in answer.data


def test_the_users_word_on_a_pair_counts_and_is_taken_back(house: House) -> None:
    fields = {"introducer": TOM, "whom": "Elena Ruiz"}
    text = house.said("/pairs", **fields, value="well")
    assert "your word counts above everything found" in text
    assert "Your word: they know each other well." in text
    assert "Nothing in your mail or calendar shows" not in text
    assert "Tom Halden" in house.get(prospect_path(house, "Elena Ruiz")).split("chart graph")[1].split("</svg>")[0]
    text = house.said("/pairs", **fields, value="no")
    assert "Your word: they do not know each other." in text
    text = house.said("/pairs", **fields, value="")
    assert "Taken back." in text
    assert "Nothing in your mail or calendar shows" in text
    assert house.post("/pairs", **fields, value="eaten").status_code == 400
    assert house.post("/pairs", **fields, value="").status_code == 400
    assert house.post("/pairs", introducer="nobody", whom="Elena Ruiz", value="well").status_code == 404


def test_the_commands_say_the_same(house: House, askwell: Callable[..., Printed]) -> None:
    found = json.loads(askwell("who", "Elena Ruiz", "--json", *WHEN).out)
    assert [one["introducer"]["address"] for one in found] == [NORA]
    assert "Nora Weiss" in askwell("who", "Tidewell", *WHEN).out
    assert "Nobody you know" in askwell("who", "Zebedee", *WHEN).out
    right = json.loads(askwell("why", "Nora", "Elena", "--json", *WHEN).out)
    assert right["suggestion"]
    assert right["because"] == []
    held = json.loads(askwell("why", TOM, ELENA.partition("@")[0], "--json", *WHEN).out)
    assert not held["seen"]
    printed = askwell("why", TOM, "Elena Ruiz", *WHEN).out
    assert "What would unlock it" in printed
    for words in (("nobody", "Elena"), ("anna", "Elena"), ("Tom Halden", "…")):
        refused = askwell("why", *words, *WHEN)
        assert refused.status == 1, words


def test_every_reason_has_what_would_unlock_it() -> None:
    assert len(set(UNLOCKS.values())) == len(RejectionKind)

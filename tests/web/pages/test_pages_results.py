"""Results: the page and the command count the same; the CSV is harmless and whole."""

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from builders import OWNER, an_address, an_ask
from many_asks import many
from pages_house import HOST, NOW, House
from printed import Printed

from plugin.domain.model import AskId, AskStatus, StatusChange

pytestmark = pytest.mark.alike(2)

_S = AskStatus


def test_the_page_and_the_command_count_the_same(house: House, askwell: Callable[..., Printed]) -> None:
    many(house)
    page = house.get("/results")
    printed = askwell("results", "--json", "--now", NOW.isoformat(), "--account", OWNER)
    assert printed.status == 0, printed.err
    told = json.loads(printed.out)
    stages = re.findall(r'data-stage="(\w+)".*?class="count">(\d+)<.*?of (\d+)', page, re.DOTALL)
    assert {stage: int(count) for stage, count, _ in stages} == told["stages"]
    assert {int(total) for _, _, total in stages} == {told["asked"]}
    for name, rows in told["by"].items():
        if len(rows) < 2 and name != "month":
            continue
        shown = page.split(f'data-by="{name}"')[1].split("</table>")[0]
        table = {
            label: [int(count) for count in re.findall(r"<td[^>]*>(?:<a [^>]*>)?(\d+)", cells)]
            for label, cells in re.findall(r'data-label="([^"]*)"[^>]*>(.*?)</tr>', shown, re.DOTALL)
        }
        assert table == {row["label"]: [row[stage] for stage in told["stages"]] for row in rows}, name
    assert f"{told['declined']} said no" in page
    assert f"{told['no_reply']} did not answer" in page
    assert page.count("Write to them") == len(told["owed"])
    assert f"{told['worth']['EUR']:,.0f} EUR" in page


def test_every_number_leads_to_the_list_of_what_it_counts(house: House) -> None:
    many(house)
    page = house.get("/results")
    links = re.findall(r'<a href="(/asks\?[^"]*stage=[^"]*)">(?:<span class="count">)?(\d+)', page)
    assert len(links) > 40
    for address, count in links:
        shown = house.get(address)
        assert f"{count} ask" in shown.split('class="chosen"')[1].split("</p>")[0], address
        assert len(re.findall(r"<strong><bdi>[^<]*</bdi></strong> <span>about", shown)) == min(60, int(count)), address
    for words, query in (
        ("wait for an answer", "status=sent"),
        ("said no", "stage=declined"),
        ("did not answer", "status=no_reply"),
    ):
        (count,) = re.findall(rf'<a href="/asks\?{query}">(\d+) {words}', page)
        assert len(re.findall(r"<span>about", house.get(f"/asks?{query}"))) == int(count)


@pytest.mark.parametrize(
    "query",
    [
        "stage=eaten",
        "stage=",
        "stage=met&by=shoes&label=x",
        "by=month&label=2026-05",
        "stage=met&by=month&label=2026-99",
    ],
)
def test_a_number_that_means_nothing_is_the_whole_list_or_none(house: House, query: str) -> None:
    many(house)
    text = house.get(f"/asks?{query}")
    assert "Asks" in text
    assert ("No ask is like that" in text) == ("2026-99" in query)


def test_months_without_an_ask_stand_on_the_axis_too(house: House) -> None:
    for number, months in enumerate((7, 4)):
        sent = StatusChange(_S.SENT, NOW - timedelta(days=30 * months))
        with house.store() as store:
            store.add_ask(an_ask(_S.SENT, id=AskId(f"m{number}"), created_at=sent.at, history=(sent,)))
    page = house.get("/results")
    for part in ("wide", "narrow"):
        drawn = page.split(f'class="chart months stacked {part}"')[1].split("</svg>")[0]
        assert drawn.count('<rect class="hit"') == 4, part
    assert page.count('<tr data-label="2') == 2


def test_a_stage_that_nobody_reached_has_no_column(house: House) -> None:
    sent = StatusChange(_S.SENT, NOW - timedelta(days=30))
    with house.store() as store:
        store.add_ask(an_ask(_S.SENT, id=AskId("m"), created_at=sent.at, history=(sent,)))
    page = house.get("/results")
    assert re.findall(r'<td role="cell" data-head="([^"]*)"', page.split('data-by="month"')[1]) == ["Asked"]
    many(house)
    page = house.get("/results")
    heads = re.findall(r'<td role="cell" data-head="([^"]*)"', page.split('data-by="month"')[1])
    assert list(dict.fromkeys(heads)) == ["Asked", "Answered", "Introduced", "Met", "Became work"]


def test_the_command_lists_what_a_number_counts(house: House, askwell: Callable[..., Printed]) -> None:
    many(house)
    told = json.loads(askwell("results", "--json", "--now", NOW.isoformat()).out)
    for stage, count in (*told["stages"].items(), ("declined", told["declined"])):
        found = json.loads(askwell("asks", "--stage", stage, "--json", "--now", NOW.isoformat()).out)
        assert len(found) == count, stage
    row = told["by"]["month"][0]
    found = json.loads(askwell("asks", "--stage", "met", "--month", row["label"], "--json").out)
    assert len(found) == row["met"]
    assert askwell("asks", "--month", row["label"]).status == 2
    assert askwell("asks", "--stage", "eaten").status == 2


def test_before_anything_was_asked_the_page_says_what_will_be_counted(house: House) -> None:
    text = house.get("/results")
    assert "Nothing was asked yet" in text
    assert '<svg class="chart' not in text


def test_shares_are_said_only_of_enough_asks(house: House) -> None:
    many(house)
    page = house.get("/results")
    assert re.search(r"\d+%", page)
    assert "Rows of fewer than 10 asks say little" in page


def test_every_ask_is_in_the_table_for_spreadsheets_and_none_is_a_formula(
    house: House, askwell: Callable[..., Printed]
) -> None:
    asks = many(house)
    answer = house.client.get("/results/asks.csv", base_url=f"http://{HOST}")
    assert answer.mimetype == "text/csv"
    rows = list(csv.DictReader(io.StringIO(answer.get_data(as_text=True).removeprefix("\ufeff"))))
    assert [row["ask"] for row in rows] == [
        ask.id for ask in sorted(asks, key=lambda one: (one.created_at, one.id)) if ask.status is not _S.SUGGESTED
    ]
    assert "'=HYPERLINK(1)" in {row["name"] for row in rows}
    won = next(row for row in rows if row["status"] == "won")
    assert (won["value"], won["currency"]) == ("1200.5", "EUR")
    assert won["asked_at"] < won["met_at"] < won["won_at"]
    printed = askwell("results", "--csv", "--now", NOW.isoformat(), "--account", OWNER)
    assert list(csv.DictReader(io.StringIO(printed.out))) == rows


def test_results_and_the_list_of_asks_judge_no_mail(house: House, monkeypatch: object) -> None:
    many(house)
    with house.wiring.open_control() as control:
        assert control.load_accounts()[0].address == an_address(OWNER)
    house.client.application.extensions["askwell"] = _NoSnapshot(house)
    assert "Asks" in house.get("/asks")
    assert "What came of it" in house.get("/results")


class _NoSnapshot:
    """The wiring, which cannot take a snapshot."""

    def __init__(self, house: House) -> None:
        self._wiring = house.wiring

    def __getattr__(self, name: str) -> object:
        if name == "snapshot":
            raise AssertionError("this page must not need what is known of everybody")
        return getattr(self._wiring, name)


def shown(house: House) -> str:
    """The page of results without its tokens, which tell the second."""
    return re.sub(r'name="csrf_token" value="[^"]*"', "", house.get("/results"))


def test_what_is_kept_between_two_pages_is_read_anew_after_any_change(house: House) -> None:
    asks = many(house)
    before = shown(house)
    assert shown(house) == before
    waiting = next(ask for ask in asks if ask.status is _S.SENT)
    with house.store() as store:
        store.change_ask(waiting.id, StatusChange(_S.DECLINED, NOW))
    assert shown(house) != before
    assert "No ask is like that" not in house.get("/asks?status=declined")

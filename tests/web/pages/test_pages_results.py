"""Results: the page and the command count the same; the CSV is harmless and whole."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from builders import OWNER, an_address, an_ask
from pages_house import HOST, NOW, House
from printed import Printed

from plugin.domain.model import Ask, AskOrigin, AskStatus, StatusChange

_S = AskStatus
LIVES = (
    (_S.SUGGESTED,),
    (_S.PENDING, _S.DRAFTED),
    (_S.SENT,),
    (_S.SENT, _S.NO_REPLY),
    (_S.SENT, _S.DECLINED),
    (_S.SENT, _S.ANSWERED),
    (_S.SENT, _S.ANSWERED, _S.INTRODUCED),
    (_S.SENT, _S.ANSWERED, _S.INTRODUCED, _S.MET),
    (_S.SENT, _S.INTRODUCED, _S.MET, _S.LOST),
    (_S.SENT, _S.INTRODUCED, _S.MET, _S.WON),
)
KINDS = ("supplier", "friend", "", "client")


def many(house: House) -> list[Ask]:
    """Asks of every life, to several kinds of people, in several months."""
    asks = []
    for number in range(40):
        life, start = LIVES[number % len(LIVES)], NOW - timedelta(days=90 - 2 * number)
        history = tuple(StatusChange(status, start + timedelta(hours=30 * place)) for place, status in enumerate(life))
        ask = an_ask(
            life[-1],
            created_at=start,
            history=history,
            introducer_name="=HYPERLINK(1)" if number == 5 else f"Person {number}",
            introducer_kind=KINDS[number % len(KINDS)],
            specific=(None, True, False)[number % 3],
            origin=AskOrigin.HAND if number % 7 == 0 else AskOrigin.PROGRAM,
        )
        asks.append(replace(ask, value=1200.5, currency="EUR") if life[-1] is _S.WON else ask)
    with house.store() as store:
        for ask in asks:
            store.add_ask(ask)
    return asks


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
            label: [int(count) for count in re.findall(r"<td>(\d+)</td>", cells)]
            for label, cells in re.findall(r'data-label="([^"]*)">(.*?)</tr>', shown, re.DOTALL)
        }
        assert table == {row["label"]: [row[stage] for stage in told["stages"]] for row in rows}, name
    assert f"{told['declined']} said no" in page
    assert f"{told['no_reply']} did not answer" in page
    assert page.count("Write to them") == len(told["owed"])
    assert f"{told['worth']['EUR']:,.0f} EUR" in page


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

"""How a run is told: the health that is kept of an account, by which `doctor` and the settings judge."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from google_worlds import a_thread, a_world, an_event
from scan_house import House

from plugin.sandbox.faults import Faults
from plugin.sandbox.troubles import Trouble
from web.views.reports import health_of

FRIEND = "nils@orchard.example"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(a_world(a_thread(1, FRIEND, 3, replies=2), [an_event(1, FRIEND, 2)]), tmp_path / "a.db")
    yield made
    made.sandbox.stop()


@pytest.mark.parametrize("granted", [{"mail": False}, {"calendar": False}, {}], ids=["no mail", "no calendar", "both"])
def test_what_the_user_has_not_granted_is_said_and_is_no_fault(house: House, granted: dict[str, bool]) -> None:
    report = house.scan(**granted)  # type: ignore[arg-type]  # which services
    assert ("not granted" in report.note) == bool(granted)
    assert health_of(report) == "ok"


def test_an_account_that_has_no_calendar_at_all_fares_well(house: House) -> None:
    house.sandbox.faults = Faults(troubles=(Trouble("events.list", "403-no-calendar"),))
    assert health_of(house.scan()) == "ok"


def test_what_is_missing_is_the_health(house: House) -> None:
    house.sandbox.faults = Faults(troubles=(Trouble("events.list", "403"),))
    report = house.scan(mail=True)
    assert not report.complete
    assert health_of(report) == report.note

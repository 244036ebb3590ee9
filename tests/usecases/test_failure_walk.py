"""Every call at Google × every failure of the table, for good: all other parts of the work are done.

One account, one round as the schedule makes it: scan, then what became of the asks. Before the failure, the account
was read once, an ask was drafted and sent, another lies among the drafts, and there is new mail and a new event.
"""

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from asking_days import NORA
from asking_house import House, open_house
from builders import NOW, OWNER
from google_worlds import IMPATIENT, a_letter
from hand_clock import Hasty

from plugin.domain.model import Account, AskStatus, ScanReport
from plugin.errors import UserError
from plugin.google.calendar import GoogleCalendar
from plugin.google.credentials import parse_credentials
from plugin.google.oauth import SCOPES
from plugin.google.transport import SharedCredentials
from plugin.sandbox.faults import Faults
from plugin.sandbox.troubles import ANSWERS, Trouble
from plugin.usecases.failure_policy import TABLE, Consequence, Part, decide
from plugin.usecases.scan import scan
from plugin.usecases.track import track

CALLS = (
    "events.list",
    "settings.sendAs.list",
    "getProfile",
    "history.list",
    "messages.list",
    "messages.get",
    "threads.get",
    "drafts.get",
    "drafts.list",
)
FAILURES = sorted(ANSWERS - {"429", "429-body", "403-user", "403-rate"})
"""Refusals for speed are waited for, and tested where the pacing is."""
TWINS = {"400-bad", "400-no-mail", "403-off", "403-quota", "403-daily", "502", "503", "504"}
"""Answers that become the same failure as another one of FAILURES (`tests/google/test_failures.py`)."""
STOPS_GMAIL = {"429-day", "403-quota", "403-daily"}
"""After a spent quota no further call is made to Gmail: that is not another part's failure."""
NEW_EVENT = {
    "id": "new",
    "summary": "Review",
    "start": {"dateTime": "2025-06-17T10:00:00+00:00"},
    "end": {"dateTime": "2025-06-17T11:00:00+00:00"},
    "organizer": {"email": OWNER, "self": True},
    "attendees": [{"email": OWNER, "self": True, "responseStatus": "accepted"}, {"email": NORA}],
}


@dataclass
class Round:
    """A house with its account, and what one round of work on it brought."""

    house: House
    account: Account
    report: ScanReport | None = None

    def work(self) -> None:
        """What the schedule does; a failure of one part is kept as the account's health."""
        sandbox = self.house.sandbox
        granted = sandbox.grant(OWNER, SCOPES)
        credentials = SharedCredentials(parse_credentials(sandbox.credentials()), granted["refresh_token"], SCOPES)
        with closing(GoogleCalendar(credentials, url=sandbox.url, clock=Hasty(), patience=IMPATIENT)) as calendar:
            with suppress(UserError):
                self.report = scan(self.house.store, self.house.mailbox, calendar, self.account, now=NOW)
            with suppress(UserError):
                track(self.house.store, self.house.mailbox, self.house.day, now=NOW)  # type: ignore[arg-type]  # a day


@pytest.fixture
def round_(tmp_path: Path) -> Iterator[Round]:
    """An account read once, with an ask that has been sent since, new mail and a new event."""
    with open_house(tmp_path / "a.db") as house:
        here = Round(house, house.day.account)
        house.draft()
        first = house.draft_id()
        here.work()
        house.sandbox.press_send(OWNER, first)
        house.deliver("A word.\n", subject="Fresh", message_id="<fresh@brightwater.example>")
        house.sandbox.deliver(OWNER, a_letter(OWNER, NORA, "Mine", message_id="<mine@l.example>"), labels=("SENT",))
        house.sandbox.put_event(OWNER, NEW_EVENT)
        yield here


@pytest.mark.alike(3)
@pytest.mark.parametrize(
    "answer", [pytest.param(one, marks=pytest.mark.slow) if one in TWINS else one for one in FAILURES]
)
@pytest.mark.parametrize("call", CALLS)
def test_whatever_fails_all_other_parts_are_done(round_: Round, call: str, answer: str) -> None:
    store = round_.house.store
    round_.house.sandbox.faults = Faults(troubles=(Trouble(call, answer),))
    round_.work()
    assert round_.report is not None
    if call != "events.list":
        assert "new" in store.load_event_ids()
    quota = answer in STOPS_GMAIL
    if call not in {"messages.get", "threads.get"} and not (
        quota and call not in {"events.list", "drafts.get", "drafts.list"}
    ):
        assert {"Fresh", "Mine"} <= {message.subject for message in store.load_messages()}
    (ask,) = store.load_asks()
    assert ask.status in {AskStatus.SENT, AskStatus.DRAFTED}
    if call in {"events.list", "settings.sendAs.list", "getProfile", "history.list"} and not (
        quota and call != "events.list"
    ):
        assert ask.status is AskStatus.SENT
    # And when the trouble is over, nothing has been lost over it.
    round_.house.sandbox.faults = Faults()
    round_.work()
    assert round_.report.complete
    assert {"Fresh", "Mine"} <= {message.subject for message in store.load_messages()}
    assert "new" in store.load_event_ids()
    assert [ask.status for ask in store.load_asks()] == [AskStatus.SENT]


def test_every_part_has_an_answer_to_every_failure() -> None:
    def kinds(base: type[UserError]) -> Iterator[type[UserError]]:
        yield base
        for kind in base.__subclasses__():
            yield from kinds(kind)

    assert set(TABLE) == set(Part)
    for part in Part:
        for kind in kinds(UserError):
            if kind.__module__ == "plugin.errors":
                assert isinstance(decide(part, kind("It failed.")), Consequence)

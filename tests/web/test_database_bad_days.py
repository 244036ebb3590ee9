"""PostgreSQL is down, starts anew, takes no changes or no connections, or dies in the middle of a draft or a scan."""

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from builders import a_message, an_address
from database_weather import Weather
from draft_house import drafts_in, put, settle
from flask.testing import FlaskClient
from google_worlds import ACCOUNT, NOW, UNPACED, a_world, a_year, credentials_for, open_calendar, open_mailbox
from pages_house import HOST, furnish
from pages_house import NOW as PAGE_NOW
from postgres_server import ROLE, wait_until

from plugin.domain.model import Account, MirrorPage
from plugin.errors import StoreTrouble, UserError
from plugin.google.gmail import GmailMailbox
from plugin.google.pacing import SystemClock
from plugin.google.project_pace import ProjectPace, WithinProject
from plugin.google.shared_pacing import SharedPacing
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.store.accounts import Identity
from plugin.store.postgres.database import open_database
from plugin.store.postgres.looks import LOST
from plugin.usecases import draft_delivery, mail_reading
from plugin.usecases.scan import scan
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.stores.control import ControlStore
from web.bootstrap import Wiring
from web.jobs import Jobs
from web.pages.app import create_app


@pytest.fixture
def shared(wiring: Wiring, weather: Weather) -> Wiring:
    return replace(wiring, settings=replace(wiring.settings, database_url=weather.url))


@pytest.fixture
def account(shared: Wiring) -> Account:
    with shared.open_control() as control:
        made = control.import_account([an_address("mara@x.example")], now=PAGE_NOW)
        with control.open_account(made.id) as store:
            furnish(store)
    return made


@pytest.fixture
def page(shared: Wiring, account: Account) -> FlaskClient:
    """A browser that came through the launch link."""
    app = create_app(shared, hosts={HOST}, clock=lambda: PAGE_NOW)
    app.config["WTF_CSRF_ENABLED"] = False
    client = app.test_client()
    with shared.open_control() as control:
        token = control.make_launch_token(now=PAGE_NOW)
    client.get(f"/launch?token={token}", base_url=f"http://{HOST}")
    return client


def answers(store: AccountStore) -> bool:
    """Whether the database does."""
    try:
        store.counts()
    except StoreTrouble:
        return False
    return True


def look(page: FlaskClient, path: str = "/people") -> tuple[int, str]:
    answer = page.get(path, base_url=f"http://{HOST}")
    return answer.status_code, answer.get_data(as_text=True)


def save(page: FlaskClient, name: str) -> tuple[int, str]:
    answer = page.post("/profile", data={"name": name}, base_url=f"http://{HOST}", follow_redirects=True)
    return answer.status_code, answer.get_data(as_text=True)


def name_of(shared: Wiring, account: Account) -> str:
    with shared.open_store(account) as store:
        return store.load_profile().name


def test_a_database_that_is_away_is_waited_for_once(shared: Wiring, account: Account, weather: Weather) -> None:
    with shared.open_store(account) as store:
        store.counts()
        pool = open_database(weather.url).pool
        weather.stop()
        assert not answers(store)  # the connections that have died are thrown away
        asked = pool.get_stats()["requests_num"]
        assert not answers(store)
        assert pool.get_stats()["requests_num"] == asked + 1
        weather.start()
        wait_until(lambda: answers(store))


def test_while_it_is_down_every_page_says_so_and_it_works_again_by_itself(page: FlaskClient, weather: Weather) -> None:
    assert look(page)[0] == 200
    weather.stop()
    for path in ("/people", "/", "/asks", "/api/people"):
        status, text = look(page, path)
        assert status == 503, path
        assert "cannot be reached just now" in text
    assert save(page, "Lost")[0] == 503
    weather.start()
    wait_until(lambda: look(page)[0] == 200)
    assert "Lost" not in look(page, "/profile")[1]


def test_between_two_pages_it_may_start_anew_unnoticed(page: FlaskClient, shared: Wiring, weather: Weather) -> None:
    assert look(page)[0] == 200
    weather.restart()
    assert look(page)[0] == 200
    weather.end_connections()
    assert save(page, "Mara Anew")[0] == 200
    assert "Mara Anew" in look(page, "/profile")[1]


def test_while_it_takes_no_changes_pages_are_shown_and_saving_says_why(
    page: FlaskClient, shared: Wiring, account: Account, weather: Weather
) -> None:
    before = name_of(shared, account)
    weather.owned(f"ALTER ROLE {ROLE} SET default_transaction_read_only = on")
    weather.end_connections()
    try:
        assert look(page)[0] == 200
        status, text = save(page, "Lost")
        assert status in {200, 409}
        assert "could not be saved" in text
        assert name_of(shared, account) == before
    finally:
        weather.owned(f"ALTER ROLE {ROLE} RESET default_transaction_read_only")
        weather.end_connections()
    assert save(page, "Kept")[0] == 200
    assert name_of(shared, account) == "Kept"


def test_out_of_connections_is_said_and_passes(page: FlaskClient, weather: Weather) -> None:
    weather.owned(f"ALTER ROLE {ROLE} CONNECTION LIMIT 0")
    weather.end_connections()
    status, text = look(page)
    assert status == 503
    assert "cannot be reached just now" in text
    weather.owned(f"ALTER ROLE {ROLE} CONNECTION LIMIT -1")
    wait_until(lambda: look(page)[0] == 200)


def test_a_transaction_that_loses_its_connection_keeps_nothing(
    shared: Wiring, account: Account, weather: Weather
) -> None:
    with shared.open_store(account) as store:
        before = store.counts()
        save_row, messages = store._db.put, tuple(a_message() for _ in range(3))  # type: ignore[attr-defined]

        def lose(table: str, rows: Any, *, key: Any) -> None:
            save_row(table, rows, key=key)
            weather.end_connections()

        store._db.put = lose  # type: ignore[attr-defined]
        with pytest.raises(StoreTrouble, match="cannot be reached"):
            store.save_page(MirrorPage(messages=messages))
        del store._db.put  # type: ignore[attr-defined]
        assert store.counts() == before
        store.save_page(MirrorPage(messages=messages))
        assert store.counts()["messages"] == before["messages"] + 3


@pytest.mark.parametrize("step", ["claim_draft", "save_draft", "change_ask"])
@pytest.mark.parametrize("comes_back", [True, False])
def test_a_draft_is_made_once_though_the_database_dies_in_the_middle(
    shared: Wiring, weather: Weather, step: str, *, comes_back: bool
) -> None:
    with shared.open_control() as control:
        account = control.connect_account(Identity("iss", "1"), ACCOUNT, now=NOW)
    with start_sandbox(a_world(), quota="off", now=lambda: NOW) as sandbox, shared.open_store(account) as store:
        key = put(store, 1)
        with closing(open_mailbox(sandbox)) as mailbox:
            with pytest.raises(StoreTrouble):
                draft_delivery.create_draft(Dying(store, step, weather, comes_back), mailbox, key, now=NOW)
            weather.start()
            wait_until(lambda: answers(store))
            settle(store, mailbox)
        assert len(drafts_in(sandbox, 1)) == 1
        record = store.load_draft_by_key(key)
        assert record is not None
        assert record.state == "created"


class Dying:
    """A store whose database dies right before this step of its, and the step fails."""

    def __init__(self, store: AccountStore, step: str, weather: Weather, comes_back: bool) -> None:  # noqa: FBT001 -- a test's
        self._store, self._step, self._weather, self._comes_back = store, step, weather, comes_back

    def __getattr__(self, name: str) -> Any:
        method: Callable[..., Any] = getattr(self._store, name)
        if name != self._step:
            return method

        def die(*arguments: Any, **named: Any) -> Any:
            self._weather.stop()
            if self._comes_back:
                self._weather.start()
                raise StoreTrouble("its outcome is not known")
            return method(*arguments, **named)

        return die


def shared_mailbox(sandbox: Sandbox, control: ControlStore, account: Account) -> GmailMailbox:
    """The account's mailbox as a worker opens it: every call is booked in the database first."""
    clock, much = SystemClock(), 10**7
    ledgers = [control.share_quota("gmail", whose) for whose in (account.id, None)]
    own, everybody = (one for one in ledgers if one is not None)
    pace = WithinProject(SharedPacing(much, own, clock=clock), ProjectPace(much, everybody, clock=clock), clock=clock)
    return GmailMailbox(credentials_for(sandbox), url=sandbox.url, quota=UNPACED, pace=pace)


READ_ONLY = (f"ALTER ROLE {ROLE} SET default_transaction_read_only = on", f"ALTER ROLE {ROLE} RESET ALL")
FULL = (f"ALTER ROLE {ROLE} CONNECTION LIMIT 0", f"ALTER ROLE {ROLE} CONNECTION LIMIT -1")
BAD_MOMENTS: dict[str, Callable[[Weather], Callable[[], None]]] = {
    "crashes": lambda weather: weather.break_by(weather.stop, weather.start),
    "restarts": lambda weather: weather.break_by(weather.restart),
    "fails over": lambda weather: weather.break_by(weather.end_connections),
    "takes no changes": lambda weather: weather.break_by(*(partial(weather.alter, one) for one in READ_ONLY)),
    "has no connections": lambda weather: weather.break_by(*(partial(weather.alter, one) for one in FULL)),
}
"""What happens to the database in the middle; each returns what ends it."""


@pytest.mark.parametrize("moment", BAD_MOMENTS)
@pytest.mark.parametrize("at", [1, 4])
def test_a_scan_goes_on_where_the_database_failed(
    shared: Wiring, weather: Weather, monkeypatch: pytest.MonkeyPatch, moment: str, at: int
) -> None:
    """Nothing is lost, nothing is twice, and what was kept is not read again; at the first page and at the fourth."""
    monkeypatch.setattr(mail_reading, "PAGE", 8)
    with shared.open_control() as control:
        account = control.connect_account(Identity("iss", "1"), ACCOUNT, now=NOW)
    with (
        start_sandbox(a_year(), quota="off", now=lambda: NOW) as sandbox,
        shared.open_store(account) as store,
        shared.open_control() as control,
        closing(shared_mailbox(sandbox, control, account)) as mailbox,
        closing(open_calendar(sandbox)) as agenda,
    ):
        saves, save, mend = 0, store.save_page, list[Callable[[], None]]()

        def failing(page: MirrorPage, *, run_id: int | None = None) -> MirrorPage:
            nonlocal saves
            saves += 1
            if saves == at:
                mend.append(BAD_MOMENTS[moment](weather))
            return save(page, run_id=run_id)

        store.save_page = failing  # type: ignore[method-assign]
        with suppress(StoreTrouble, UserError):
            # Where only the connections were lost, it may get through.
            scan(store, mailbox, agenda, account, now=NOW, clock=lambda: NOW)
        assert mend, "it never came to that page"
        mend[0]()
        wait_until(lambda: answers(store))
        report = scan(store, mailbox, agenda, account, now=NOW, clock=lambda: NOW + LOST)
        assert report.complete
        assert report.messages.listed == report.messages.held == len(store.load_message_ids())
        fetched = sandbox.counters.calls["messages.get"]
        assert fetched <= report.messages.held + 16, "what was kept before is not read again"


def test_workers_go_on_by_themselves_once_it_is_back(
    shared: Wiring, weather: Weather, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.jobs.CARE_SECONDS", 0.05)
    monkeypatch.setattr("plugin.store.postgres.looks.LOST", NOW - NOW)
    with shared.open_control() as control:
        account = control.connect_account(Identity("iss", "1"), ACCOUNT, now=NOW)
    looked: list[str] = []

    def look_at(wiring: Wiring, one: Account, _clock: object) -> None:
        if not looked:
            looked.append("died")
            weather.stop()
        with wiring.open_store(one) as store:
            store.save_preference("looked", "yes")
        looked.append("done")

    monkeypatch.setattr("web.jobs.look", look_at)
    jobs = Jobs(shared, lambda: NOW)
    shared.open_looks().begin_round(NOW)
    weather.owned("DELETE FROM looks")
    jobs.start()
    try:
        jobs.look_soon(account.id)
        wait_until(lambda: looked == ["died"] and not weather.is_up)
        weather.start()
        weather.owned("UPDATE looks SET alive_until = now() - interval '1 minute'")
        wait_until(lambda: looked[-1] == "done", seconds=60.0)
    finally:
        weather.start()
        jobs.stop()


def test_a_round_that_could_not_begin_begins_once_the_database_is_back(
    shared: Wiring, weather: Weather, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.jobs.CARE_SECONDS", 0.05)
    looked: list[str] = []
    monkeypatch.setattr("web.jobs.look", lambda _wiring, one, _clock: looked.append(one.id))
    with shared.open_control() as control:
        account = control.connect_account(Identity("iss", "1"), ACCOUNT, now=NOW)
    jobs = Jobs(shared, lambda: NOW)
    weather.stop()
    jobs.look_at_all()
    jobs.start()
    try:
        assert not jobs.look_soon(account.id)
        weather.start()
        wait_until(lambda: looked == [account.id], seconds=60.0)
    finally:
        weather.start()
        jobs.stop()


def test_while_nothing_is_saved_no_look_seems_begun_and_signing_out_empties_the_browser(
    shared: Wiring, account: Account, weather: Weather
) -> None:
    app = create_app(shared, hosts={HOST}, jobs=Jobs(shared, lambda: PAGE_NOW), clock=lambda: PAGE_NOW)
    app.config["WTF_CSRF_ENABLED"] = False
    client = app.test_client()
    with shared.open_control() as control:
        token = control.make_launch_token(now=PAGE_NOW)
    client.get(f"/launch?token={token}", base_url=f"http://{HOST}")
    weather.owned(f"ALTER ROLE {ROLE} SET default_transaction_read_only = on")
    weather.end_connections()
    try:
        answer = client.post("/scan", base_url=f"http://{HOST}", follow_redirects=True)
        assert "could not be begun just now" in answer.get_data(as_text=True)
        answer = client.post("/sign-out", base_url=f"http://{HOST}")
        assert "could not be saved" in answer.get_data(as_text=True)
        assert client.get("/people", base_url=f"http://{HOST}").status_code == 401
    finally:
        weather.owned(f"ALTER ROLE {ROLE} RESET default_transaction_read_only")

"""A bad day at Google: quota, refusals, errors, lost replies, accounts that are shut; deterministic by seed."""

import base64
import http.client
import json
from collections.abc import Callable
from typing import Any

import pytest
from googleapiclient.errors import HttpError

from plugin.sandbox.failures import REFUSALS
from plugin.sandbox.faults import Dice, Faults
from plugin.sandbox.quota import PER_MINUTE, PROJECT, UNITS, USER, Quota
from plugin.sandbox.server import Sandbox

ADA = "ada@lovelace.example"
SCOPE = "https://www.googleapis.com/auth/gmail.modify"


class Wire:
    """Bare HTTP with a bearer: no library that repeats, refreshes or hides anything."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._port = sandbox.port
        self._token = sandbox.grant(ADA, [SCOPE, "https://www.googleapis.com/auth/calendar.readonly"])["access_token"]

    def call(self, verb: str, path: str, body: dict[str, Any] | None = None) -> tuple[int, dict[str, str], Any]:
        """(status, headers, JSON); ConnectionError where the reply is lost."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=10)
        try:
            headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
            connection.request(verb, path, json.dumps(body) if body is not None else None, headers)
            response = connection.getresponse()
            data = response.read()
            return response.status, dict(response.headers), json.loads(data) if data else None
        finally:
            connection.close()

    def get_message(self) -> int:
        return self.call("GET", f"/gmail/v1/users/me/messages/{1:016x}")[0]


@pytest.mark.parametrize(("profile", "fits"), [("2026", 300), ("legacy", 3000)])
def test_a_user_reads_as_many_messages_a_minute_as_the_profile_allows(clock: Any, profile: str, fits: int) -> None:
    assert PER_MINUTE[profile]["gmail"] // UNITS[profile]["messages.get"] == fits
    quota = Quota(profile, clock)
    waits = [quota.charge(ADA, "gmail", "messages.get").wait_s for _ in range(fits + 1)]
    assert waits[:-1] == [0.0] * fits
    assert waits[-1] == 60.0
    assert quota.charge("ben@mill.example", "gmail", "messages.get").wait_s == 0.0
    assert quota.charge(ADA, "calendar", "events.list").wait_s == 0.0
    clock.seconds += 59.9
    assert quota.charge(ADA, "gmail", "messages.get").wait_s == pytest.approx(0.1)
    clock.seconds += 0.1
    assert quota.charge(ADA, "gmail", "messages.get").wait_s == 0.0


def test_the_window_slides_and_says_when_the_call_will_fit(clock: Any) -> None:
    quota = Quota("2026", clock)
    for _ in range(100):
        quota.charge(ADA, "gmail", "messages.get")
    clock.seconds += 30
    for _ in range(200):
        quota.charge(ADA, "gmail", "messages.get")
    assert quota.charge(ADA, "gmail", "threads.get").wait_s == 30.0
    clock.seconds += 30
    assert quota.charge(ADA, "gmail", "threads.get").wait_s == 0.0


def test_calendar_counts_requests_and_off_refuses_nothing(clock: Any) -> None:
    quota = Quota("2026", clock)
    assert [quota.charge(ADA, "calendar", "events.list").wait_s for _ in range(601)][600] == 60.0
    off = Quota("off", clock)
    assert not any(off.charge(ADA, "gmail", "messages.get").wait_s for _ in range(2000))
    with pytest.raises(ValueError, match="no quota profile"):
        Quota("2031", clock)


def test_a_projects_limit_holds_for_all_users_together_and_may_be_changed_meanwhile(clock: Any) -> None:
    quota = Quota("2026", clock, project_units=100)
    assert [quota.charge(f"{n}@x.example", "gmail", "messages.get").wait_s for n in range(5)] == [0.0] * 5
    clock.seconds += 20
    assert quota.charge(ADA, "gmail", "messages.get") == (40.0, PROJECT)
    assert quota.charge(ADA, "calendar", "events.list").wait_s == 0.0, "another service's is another quota"
    quota.project_units = 120
    assert quota.charge(ADA, "gmail", "messages.get").wait_s == 0.0
    assert quota.charge(ADA, "gmail", "getProfile") == (40.0, PROJECT)
    quota.project_units = None
    assert quota.charge(ADA, "gmail", "messages.get").wait_s == 0.0
    for _ in range(298):
        quota.charge(ADA, "gmail", "messages.get")
    assert quota.charge(ADA, "gmail", "messages.get") == (60.0, USER)


def test_a_refusal_for_all_users_names_the_projects_limit(start: Callable[..., Sandbox]) -> None:
    sandbox = start(project_units=40)
    wire = Wire(sandbox)
    assert [wire.get_message() for _ in range(3)] == [200, 200, 429]
    status, headers, body = wire.call("GET", f"/gmail/v1/users/me/messages/{1:016x}")
    assert status == 429
    assert 1 <= int(headers["Retry-After"]) <= 60
    assert "'Queries per minute'" in body["error"]["message"]
    assert body["error"]["details"][0]["metadata"]["quota_limit"] == "QueriesPerMinutePerProject"
    assert sandbox.counters.refusals == 2


def test_what_is_refused_costs_nothing_and_is_counted(start: Callable[..., Sandbox], clock: Any) -> None:
    sandbox = start()
    wire = Wire(sandbox)
    answers = [wire.get_message() for _ in range(310)]
    assert (answers.count(200), answers.count(429)) == (300, 10)
    assert (sandbox.counters.units, sandbox.counters.refusals) == (6000, 10)
    assert sandbox.counters.calls["messages.get"] == 310
    clock.seconds += 60
    assert wire.get_message() == 200


@pytest.mark.parametrize(
    ("wording", "status", "reason", "header"),
    [
        ("429", 429, "rateLimitExceeded", True),
        ("429-body", 429, "rateLimitExceeded", False),
        ("429-project", 429, "rateLimitExceeded", True),
        ("403-user", 403, "userRateLimitExceeded", False),
        ("403-rate", 403, "rateLimitExceeded", True),
        ("403-quota", 403, "quotaExceeded", False),
        ("403-daily", 403, "dailyLimitExceeded", False),
    ],
)
def test_refusals_come_in_googles_wordings(
    start: Callable[..., Sandbox], wording: str, status: int, reason: str, *, header: bool
) -> None:
    assert wording in REFUSALS
    wire = Wire(start(faults=Faults(refuse_rate=1, refusal=wording, retry_after_s=7)))
    got, headers, body = wire.call("GET", "/gmail/v1/users/me/profile")
    assert (got, body["error"]["code"], body["error"]["errors"][0]["reason"]) == (status, status, reason)
    assert (headers.get("Retry-After") == "7") is header
    assert ("Retry after 2026-06-15T12:00:07.000Z" in body["error"]["message"]) is (wording == "429-body")
    assert (body["error"].get("status") == "RESOURCE_EXHAUSTED") is (status == 429)


def test_a_days_units_end_with_daily_limit_exceeded(start: Callable[..., Sandbox]) -> None:
    wire = Wire(start(faults=Faults(daily_units=50)))
    assert [wire.get_message() for _ in range(3)] == [200, 200, 403]


def test_rates_are_kept_and_the_same_seed_has_the_same_day() -> None:
    faults = Faults(seed=4, error_rate=0.2, drop_rate=0.1, refuse_rate=0.3)

    def day(seed: int) -> list[Any]:
        dice = Dice(seed)
        return [dice.draw("messages.get", faults) for _ in range(4000)]

    lots = day(4)
    assert lots == day(4)
    assert lots != day(5)
    errors = [lot.error for lot in lots if lot.error]
    assert set(errors) == {500, 502, 503, 504}
    assert len(errors) / 4000 == pytest.approx(0.2, abs=0.02)
    rest = [lot for lot in lots if not lot.error]
    assert sum(lot.dropped for lot in rest) / len(rest) == pytest.approx(0.1, abs=0.02)
    assert sum(lot.refused for lot in rest) / len(rest) == pytest.approx(0.3, abs=0.02)


def test_rates_can_be_kept_to_some_methods(start: Callable[..., Sandbox]) -> None:
    wire = Wire(start(faults=Faults(error_rate=1, only=frozenset({"drafts.create"}))))
    assert wire.get_message() == 200
    assert wire.call("POST", "/gmail/v1/users/me/drafts", {"message": {"raw": ""}})[0] >= 500


@pytest.mark.parametrize("wrong", [{"error_rate": 1.5}, {"drop_rate": -0.1}, {"refusal": "418"}])
def test_a_fault_that_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"rate|worded"):
        Faults(**wrong)


def test_a_lost_reply_leaves_what_was_done(start: Callable[..., Sandbox]) -> None:
    sandbox = start()
    wire = Wire(sandbox)
    sandbox.plan("drafts.create", "drop", "ok")
    draft = {"message": {"raw": base64.urlsafe_b64encode(b"Subject: Once\r\n\r\nWords").decode()}}
    with pytest.raises(ConnectionError):
        wire.call("POST", "/gmail/v1/users/me/drafts", draft)
    assert len(wire.call("GET", "/gmail/v1/users/me/drafts?q=subject:once")[2]["drafts"]) == 1
    assert sandbox.counters.drops == 1
    assert wire.call("POST", "/gmail/v1/users/me/drafts", draft)[0] == 200


def test_the_stock_client_posts_again_by_itself_when_a_reply_is_lost(sandbox: Sandbox, clients: Any) -> None:
    """Why a program that must not do a thing twice cannot leave its POSTs to httplib2 as it comes."""
    users = clients.gmail(sandbox)
    sandbox.plan("drafts.create", "drop")
    users.drafts().create(userId="me", body={"message": {"raw": ""}}).execute(num_retries=0)
    assert sandbox.counters.calls["drafts.create"] == 2
    assert len(users.drafts().list(userId="me").execute()["drafts"]) == 3


def test_an_error_is_answered_before_anything_is_done(start: Callable[..., Sandbox]) -> None:
    sandbox = start()
    wire = Wire(sandbox)
    sandbox.plan("drafts.create", "500", "502", "503", "504")
    statuses = [wire.call("POST", "/gmail/v1/users/me/drafts", {"message": {"raw": ""}})[0] for _ in range(4)]
    assert statuses == [500, 502, 503, 504]
    assert len(wire.call("GET", "/gmail/v1/users/me/drafts")[2]["drafts"]) == 1  # the world's own
    assert sandbox.counters.errors == 4


def test_faults_can_be_ordered_call_by_call(start: Callable[..., Sandbox]) -> None:
    sandbox = start()
    wire = Wire(sandbox)
    sandbox.plan("messages.get", "401", "404", "ok", "429", "403-user", "410")
    assert [wire.get_message() for _ in range(7)] == [401, 404, 200, 429, 403, 410, 200]
    with pytest.raises(ValueError, match="No such fault"):
        sandbox.plan("messages.get", "418")


def test_the_token_endpoint_has_bad_moments_when_ordered(sandbox: Sandbox, clients: Any) -> None:
    sandbox.plan("oauth.token", "503")
    sandbox.expire_access_tokens()
    users = clients.gmail(sandbox)
    sandbox.expire_access_tokens()
    assert users.getProfile(userId="me").execute()["emailAddress"] == ADA
    assert sandbox.counters.calls["oauth.token"] == 2


@pytest.mark.parametrize(
    ("faults", "path", "status", "reason"),
    [
        (Faults(no_mail=frozenset({ADA})), "/gmail/v1/users/me/profile", 400, "failedPrecondition"),
        (Faults(domain_policy=frozenset({ADA})), "/gmail/v1/users/me/profile", 403, "domainPolicy"),
        (Faults(not_configured=frozenset({"gmail"})), "/gmail/v1/users/me/profile", 403, "accessNotConfigured"),
        (
            Faults(not_configured=frozenset({"calendar"})),
            "/calendar/v3/calendars/primary/events",
            403,
            "accessNotConfigured",
        ),
    ],
)
def test_accounts_and_projects_that_are_shut_say_so(
    start: Callable[..., Sandbox], faults: Faults, path: str, status: int, reason: str
) -> None:
    got, _, body = Wire(start(faults=faults)).call("GET", path)
    assert (got, body["error"]["errors"][0]["reason"]) == (status, reason)


def test_an_account_without_mail_has_its_calendar_all_the_same(start: Callable[..., Sandbox]) -> None:
    wire = Wire(start(faults=Faults(no_mail=frozenset({ADA}))))
    assert wire.call("GET", "/calendar/v3/calendars/primary/events")[0] == 200


def test_one_broken_message_breaks_its_thread_and_nothing_else(start: Callable[..., Sandbox]) -> None:
    wire = Wire(
        start(faults=Faults(broken_messages=frozenset({f"{1:016x}"}), gutted_messages=frozenset({f"{3:016x}"})))
    )
    assert wire.get_message() == 500
    assert wire.call("GET", "/gmail/v1/users/me/threads/t1")[0] == 500
    assert wire.call("GET", f"/gmail/v1/users/me/messages/{2:016x}")[0] == 200
    status, _, gutted = wire.call("GET", f"/gmail/v1/users/me/messages/{3:016x}")
    assert status == 200
    assert "headers" not in gutted["payload"]
    assert "internalDate" not in gutted


def test_gmail_may_put_its_own_message_id_on_drafts(start: Callable[..., Sandbox]) -> None:
    wire = Wire(start(faults=Faults(rewrite_message_ids=True)))
    raw = b"To: ben@mill.example\r\nMessage-ID: <mine@x.example>\r\nX-Handle: 7\r\nSubject: S\r\n\r\nx"
    body = {"message": {"raw": base64.urlsafe_b64encode(raw).decode()}}
    draft = wire.call("POST", "/gmail/v1/users/me/drafts", body)[2]
    message = wire.call("GET", f"/gmail/v1/users/me/drafts/{draft['id']}")[2]["message"]
    headers = {item["name"]: item["value"] for item in message["payload"]["headers"]}
    assert headers["Message-ID"] != "<mine@x.example>"
    assert "X-Handle" not in headers


def test_the_weather_can_change_while_the_sandbox_runs(start: Callable[..., Sandbox], clients: Any) -> None:
    sandbox = start()
    users = clients.gmail(sandbox)
    users.getProfile(userId="me").execute()
    sandbox.faults = Faults.at_rate(1.0)
    with pytest.raises(HttpError):
        users.getProfile(userId="me").execute()
    sandbox.faults = Faults()
    users.getProfile(userId="me").execute()


def test_a_port_that_is_taken_is_an_error_and_not_the_end_of_the_program(
    sandbox: Sandbox, start: Callable[..., Sandbox]
) -> None:
    with pytest.raises(OSError, match="in use"):
        start(port=sandbox.port)

"""Each row of the table of failures, from Google's own wordings to what the user is told."""

import http.client
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httplib2
import pytest
from google.auth.exceptions import RefreshError, TransportError
from googleapiclient.errors import HttpError

from plugin.errors import (
    BlockedByAdmin,
    CursorExpired,
    MissingScope,
    NoCalendarService,
    NoMailService,
    NotThere,
    QuotaSpent,
    RateLimited,
    Reconnect,
    RefusedRequest,
    ServiceDown,
    Unreachable,
    UserError,
    WrongCredentials,
)
from plugin.google.failures import translate

Refresh: Any = RefreshError  # its constructor has no types
Transport: Any = TransportError  # nor has this one
NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


def _error(status: int, reason: str = "", message: str = "No.", headers: dict[str, str] | None = None) -> HttpError:
    error: dict[str, Any] = {"code": status, "message": message, "errors": [{"reason": reason, "message": message}]}
    return _raw(status, json.dumps({"error": error}).encode(), headers)


def _raw(status: int, body: bytes, headers: dict[str, str] | None = None) -> HttpError:
    return HttpError(httplib2.Response({"status": str(status), **(headers or {})}), body)


def _said(error: Exception, service: str = "Gmail") -> UserError:
    return translate(error, service=service, now=NOW)


@pytest.mark.parametrize(
    ("error", "kind", "part"),
    [
        (_error(400, "failedPrecondition", "Mail service not enabled"), NoMailService, "no Gmail"),
        (_error(400, "failedPrecondition", "Precondition check failed."), NoMailService, "no Gmail"),
        (_error(403, "notACalendarUser", "The user must be signed up for Google Calendar."), NoCalendarService, "mail"),
        (_error(400, "invalidArgument"), RefusedRequest, "400"),
        (_error(401, "authError"), Reconnect, "connect the account again"),
        (_error(403, "rateLimitExceeded"), RateLimited, "slow down"),
        (_error(403, "userRateLimitExceeded"), RateLimited, "slow down"),
        (_error(429, "rateLimitExceeded"), RateLimited, "slow down"),
        (_raw(429, b"<html>"), RateLimited, "slow down"),
        (_error(403, "quotaExceeded"), QuotaSpent, "go on at"),
        (_error(403, "dailyLimitExceeded"), QuotaSpent, "go on at"),
        (_error(429, "dailyLimitExceeded"), QuotaSpent, "go on at"),
        (_error(403, "insufficientPermissions"), MissingScope, "tick the box"),
        (_error(403, "domainPolicy"), BlockedByAdmin, "administrator"),
        (_error(403, "accessNotConfigured"), BlockedByAdmin, "Cloud project"),
        (_error(403, "forbidden"), RefusedRequest, "403: forbidden"),
        (_error(403, "forbidden", "Insufficient Permission"), MissingScope, "tick the box"),
        (_raw(302, b"<html>Welcome to the hotel</html>"), ServiceDown, "browser"),
        (_raw(407, b""), ServiceDown, "browser"),
        (_raw(403, b""), RefusedRequest, "no reason given"),
        (_error(404, "notFound"), NotThere, "no longer has"),
        (_error(410, "fullSyncRequired"), CursorExpired, "read anew"),
        (_error(500, "backendError"), ServiceDown, "500"),
        (_raw(502, b"<html>Bad Gateway</html>"), ServiceDown, "502"),
        (_raw(503, b"\xff\xfe"), ServiceDown, "503"),
        (_error(412, "conditionNotMet"), RefusedRequest, "412"),
        (TimeoutError("timed out"), ServiceDown, "cannot be reached"),
        (ConnectionResetError(), ServiceDown, "cannot be reached"),
        (http.client.RemoteDisconnected(""), ServiceDown, "cannot be reached"),
        (http.client.IncompleteRead(b""), ServiceDown, "cannot be reached"),
        (httplib2.ServerNotFoundError("no such host"), Unreachable, "cannot be reached"),
        (ConnectionRefusedError(), Unreachable, "cannot be reached"),
        (Transport("lost"), ServiceDown, "cannot be reached"),
        (json.JSONDecodeError("cut off", "{", 1), ServiceDown, "cannot be read"),
        (
            Refresh("invalid_grant: Bad Request", {"error": "invalid_grant"}),
            Reconnect,
            "connect the account again",
        ),
        (Refresh("invalid_client", {"error": "invalid_client"}), WrongCredentials, "credentials.json"),
        (Refresh("deleted_client", {"error": "deleted_client"}), WrongCredentials, "credentials.json"),
        (Refresh("policy", {"error": "admin_policy_enforced"}), BlockedByAdmin, "administrator"),
        (Refresh("org_internal", {"error": "org_internal"}), BlockedByAdmin, "administrator"),
        (Refresh("denied", {"error": "access_denied"}), BlockedByAdmin, "administrator"),
        (Refresh("x", {"error": "invalid_grant", "error_subtype": "invalid_rapt"}), Reconnect, "organisation"),
        (Refresh("x", {"error": "invalid_grant", "error_subtype": "rapt_required"}), Reconnect, "organisation"),
        (Refresh("Reauthentication is needed. Please run a command."), Reconnect, "organisation"),
        (Refresh("x", {"error": "invalid_grant", "error_description": "Account restricted"}), BlockedByAdmin, "admin"),
        (Refresh("x", {"error": "something_new"}), Reconnect, "something_new"),
        (Refresh("x", {"error": "server_error"}), ServiceDown, "few minutes"),
        (Refresh("x", {"error": {"code": 503}}), ServiceDown, "few minutes"),
        (Refresh("<html>", retryable=True), ServiceDown, "sign-in service"),
        (Refresh("no details"), ServiceDown, "sign-in service"),
    ],
)
def test_each_failure_is_told_apart(error: Exception, kind: type[UserError], part: str) -> None:
    said = _said(error)
    assert type(said) is kind
    assert part in str(said)
    assert "\n" not in str(said)


def test_newer_wordings_in_the_details_are_understood() -> None:
    def detailed(reason: str) -> HttpError:
        return _raw(403, json.dumps({"error": {"code": 403, "details": [{"reason": reason}]}}).encode())

    assert isinstance(_said(detailed("ACCESS_TOKEN_SCOPE_INSUFFICIENT")), MissingScope)
    assert isinstance(_said(detailed("SERVICE_DISABLED")), BlockedByAdmin)
    assert isinstance(_said(detailed("RATE_LIMIT_EXCEEDED")), RateLimited)


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"null", b'{"error": null}', b'{"error": {"errors": [3, null]}}', b'{"error": "x"}']
)
def test_a_body_of_any_shape_is_survived(body: bytes) -> None:
    assert isinstance(_said(_raw(400, body)), RefusedRequest)
    assert isinstance(_said(_raw(500, body)), ServiceDown)


def test_the_missing_scope_is_named_by_service() -> None:
    mail, agenda = (
        _said(_error(403, "insufficientPermissions")),
        _said(_error(403, "insufficientPermissions"), "Google Calendar"),
    )
    assert isinstance(mail, MissingScope)
    assert isinstance(agenda, MissingScope)
    assert mail.scope == "gmail.readonly"
    assert agenda.scope == "calendar.events.readonly"


@pytest.mark.parametrize(
    ("headers", "message", "seconds"),
    [
        ({"retry-after": "7"}, "No.", 7),
        ({"retry-after": "Mon, 15 Jun 2026 12:00:30 GMT"}, "No.", 30),
        ({}, "User-rate limit exceeded.  Retry after 2026-06-15T12:15:00.000Z", 900),
        ({"retry-after": "7"}, "User-rate limit exceeded.  Retry after 2026-06-15T12:15:00.000Z", 900),
        ({"retry-after": "1200"}, "User-rate limit exceeded.  Retry after 2026-06-15T12:15:00Z", 1200),
        ({"retry-after": "soon"}, "Retry after lunch", None),
        ({}, "Retry after 2026-99-99T12:15:00Z", None),
        ({}, "No.", None),
    ],
)
def test_the_latest_of_header_and_body_is_honoured(headers: dict[str, str], message: str, seconds: int | None) -> None:
    said = _said(_error(429, "rateLimitExceeded", message, headers))
    assert isinstance(said, RateLimited)
    assert said.resumes_at == (None if seconds is None else NOW + timedelta(seconds=seconds))


def test_a_daily_limit_ends_at_midnight_in_california() -> None:
    said = _said(_error(403, "dailyLimitExceeded"))
    assert isinstance(said, QuotaSpent)
    assert said.resumes_at == datetime(2026, 6, 16, 7, 0, tzinfo=UTC)


def test_being_unreachable_is_a_way_of_being_down() -> None:
    assert issubclass(Unreachable, ServiceDown)


def test_what_nobody_knows_is_raised_again() -> None:
    with pytest.raises(ZeroDivisionError):
        _said(ZeroDivisionError())
    known = NotThere("gone")
    assert _said(known) is known


DAY = "Quota exceeded for quota metric 'Queries' and limit 'Queries per day' of service 'gmail.googleapis.com'."
MINUTE = DAY.replace("per day", "per minute per user")


def _limited(status: int, message: str, limit: str = "", headers: dict[str, str] | None = None) -> HttpError:
    info = {"reason": "RATE_LIMIT_EXCEEDED", "metadata": {"quota_limit": limit}}
    error = {"code": status, "message": message, "errors": [{"reason": "rateLimitExceeded"}], "details": [info]}
    return _raw(status, json.dumps({"error": error}).encode(), headers)


@pytest.mark.parametrize(
    "error",
    [
        _limited(429, DAY),
        _limited(403, DAY),
        _limited(429, "Quota exceeded.", "QueriesPerDayPerProject"),
        _limited(429, "Quota exceeded.", "queries_per_day"),
        _limited(429, DAY.replace("per day", "per day per user"), headers={"retry-after": "1"}),
        _limited(403, "Daily user sending limit exceeded."),
        _raw(
            429,
            json.dumps({"error": {"message": "x", "details": [{"violations": [{"quotaId": "UnitsPerDay"}]}]}}).encode(),
        ),
    ],
)
def test_a_limit_of_the_day_is_spent_until_midnight_however_it_is_worded(error: HttpError) -> None:
    said = _said(error)
    assert isinstance(said, QuotaSpent)
    assert said.resumes_at == datetime(2026, 6, 16, 7, 0, tzinfo=UTC)


def test_a_limit_of_the_minute_is_waited_for() -> None:
    assert isinstance(_said(_limited(429, MINUTE, "QueriesPerMinutePerUser")), RateLimited)


def test_precondition_check_failed_is_about_the_mailbox_for_gmail_only() -> None:
    error = _error(400, "failedPrecondition", "Precondition check failed.")
    assert isinstance(_said(error, "Google Calendar"), RefusedRequest)


@pytest.mark.parametrize("reason", ["USER_BLOCKED_BY_ADMIN", "ORG_RESTRICTION_VIOLATION", "SECURITY_POLICY_VIOLATED"])
def test_what_an_administrator_has_decided_names_them(reason: str) -> None:
    body = json.dumps({"error": {"code": 403, "details": [{"reason": reason}]}}).encode()
    assert "administrator" in str(_said(_raw(403, body)))


def test_a_suspended_project_names_its_operator() -> None:
    said = _said(
        _raw(403, json.dumps({"error": {"code": 403, "details": [{"reason": "CONSUMER_SUSPENDED"}]}}).encode())
    )
    assert isinstance(said, BlockedByAdmin)
    assert "operator" in str(said)


@pytest.mark.parametrize(("behind", "seconds"), [(60, 30), (-60, 30), (2, 32), (7200, 7230)])
def test_times_that_google_names_are_read_by_its_own_clock(behind: int, seconds: int) -> None:
    """Of a clock some seconds off nothing is made; one that is hours off is no clock to reckon with."""
    theirs = NOW + timedelta(seconds=behind)
    stamp = "%a, %d %b %Y %H:%M:%S GMT"
    headers = {"date": theirs.strftime(stamp), "retry-after": (theirs + timedelta(seconds=30)).strftime(stamp)}
    said = _said(_error(429, "rateLimitExceeded", headers=headers))
    assert isinstance(said, RateLimited)
    assert said.resumes_at == NOW + timedelta(seconds=seconds)


def test_too_many_at_once_is_told_from_too_fast() -> None:
    said = _said(_error(429, "rateLimitExceeded", "Too many concurrent requests for user"))
    assert isinstance(said, RateLimited)
    assert said.concurrent
    assert not getattr(_said(_error(429, "rateLimitExceeded", MINUTE)), "concurrent", True)


@pytest.mark.parametrize(
    ("message", "limit", "everybody"),
    [
        ("… limit 'Queries per minute per user' of service …", "QueriesPerMinutePerUser", False),
        ("… limit 'Queries per minute' of service …", "QueriesPerMinutePerProject", True),
        ("… limit 'Queries per minute per user' of service …", "", False),
        ("… limit 'Queries per minute' of service …", "", True),
        ("No.", "defaultPerMinutePerUser", False),
        ("No.", "defaultPerMinutePerProject", True),
        ("User-rate limit exceeded.", "", False),
        ("Too many concurrent requests for user.", "", False),
    ],
)
def test_a_limit_of_all_users_is_told_from_a_users_own(message: str, limit: str, *, everybody: bool) -> None:
    details = [{"metadata": {"quota_limit": limit}}] if limit else []
    error = {"code": 429, "message": message, "errors": [{"reason": "rateLimitExceeded"}], "details": details}
    known = _said(_raw(429, json.dumps({"error": error}).encode()))
    assert isinstance(known, RateLimited)
    assert known.everybody is everybody

"""What Google's refusals mean to the user: one row of the table, one class of `plugin.errors`.

| signal | becomes |
|---|---|
| 400 failedPrecondition "Mail service not enabled" | NoMailService |
| 401; `invalid_grant` on refreshing | Reconnect |
| 403 rateLimitExceeded, userRateLimitExceeded; 429 | RateLimited |
| 403 quotaExceeded, dailyLimitExceeded | QuotaSpent |
| 403 insufficientPermissions | MissingScope |
| 403 domainPolicy, accessNotConfigured | BlockedByAdmin |
| 404 | NotThere (on history: CursorExpired, by the caller) |
| 410 | CursorExpired |
| 5xx, time-outs, resets, no network, a reply that is no JSON | ServiceDown |
| `invalid_client` | WrongCredentials |
| any other 4xx | RefusedRequest |
"""

import http.client
import json
import re
import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from zoneinfo import ZoneInfo

from plugin.errors import (
    BlockedByAdmin,
    CursorExpired,
    MissingScope,
    NoMailService,
    NotThere,
    QuotaSpent,
    RateLimited,
    Reconnect,
    RefusedRequest,
    ServiceDown,
    UserError,
    WrongCredentials,
)

_TOO_FAST = {"rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"}
_SPENT = {"quotaExceeded", "dailyLimitExceeded", "dailyLimitExceededUnreg"}
_NO_SCOPE = {"insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"}
_POLICY = {"domainPolicy"}
_SWITCHED_OFF = {"accessNotConfigured", "SERVICE_DISABLED"}
_UNKNOWN_CLIENT = {"invalid_client", "unauthorized_client", "deleted_client", "disabled_client"}
_ADMIN_GRANT = {"admin_policy_enforced", "org_internal", "access_not_configured"}
_NAMED_TIME = re.compile(r"retry after (\d{4}-\d\d-\d\dT[0-9:.]{5,15}(?:Z|[+-]\d\d:?\d\d))", re.IGNORECASE)
_PACIFIC = ZoneInfo("America/Los_Angeles")

DEAD_SIGN_IN = (
    "Google no longer accepts the stored sign-in (it was revoked, or has expired); connect the account again "
    "with “askwell connect” or on the Connect page."
)
UNKNOWN_CLIENT = (
    "Google does not know the OAuth client of credentials.json (it was deleted, or its secret has changed); "
    "download the file again from the Cloud console and connect once more."
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error answer, parsed: status, machine-readable reasons, Google's sentence, and the time it names."""

    status: int
    reasons: frozenset[str]
    message: str
    retry_at: datetime | None


def parse_refusal(status: int, headers: Mapping[str, str], body: bytes, *, now: datetime) -> Refusal:
    """Read an error answer in any of Google's forms; a body that is none of them gives no reasons."""
    error: Any = None
    try:
        data = json.loads(body)
        error = data.get("error") if isinstance(data, dict) else None
    except ValueError:
        pass
    reasons: set[str] = set()
    message = ""
    if isinstance(error, str):
        reasons.add(error)
    elif isinstance(error, dict):
        message = str(error.get("message") or "")
        items = [*(error.get("errors") or ()), *(error.get("details") or ())]
        reasons.update(str(item["reason"]) for item in items if isinstance(item, dict) and item.get("reason"))
        reasons.update({str(error["status"])} if error.get("status") else ())
    return Refusal(status, frozenset(reasons), message, _retry_at(headers, message, now))


def _retry_at(headers: Mapping[str, str], message: str, now: datetime) -> datetime | None:
    """The later of the Retry-After header (seconds or a date) and the time named in the body."""
    times: list[datetime] = []
    header = next((value.strip() for name, value in headers.items() if name.lower() == "retry-after"), "")
    try:
        if header.isdigit():
            times.append(now + timedelta(seconds=min(int(header), 7 * 86_400)))
        elif header:
            dated = parsedate_to_datetime(header)
            times.append(dated if dated.tzinfo else dated.replace(tzinfo=UTC))
    except ValueError:
        pass
    if named := _NAMED_TIME.search(message):
        with suppress(ValueError):
            times.append(datetime.fromisoformat(named[1]))
    return max(times, default=None)


def explain(refusal: Refusal, *, service: str, now: datetime) -> UserError:  # noqa: PLR0911 - one return a row
    """The error for one refused call to `service` ("Gmail" or "Google Calendar")."""
    status, reasons = refusal.status, refusal.reasons
    if status == 401:
        return Reconnect(DEAD_SIGN_IN)
    if reasons & _SPENT:
        return _quota_spent(refusal, service, now)
    if status == 429 or (status == 403 and reasons & _TOO_FAST):
        return RateLimited(f"{service} asks to slow down; the work goes on later.", resumes_at=refusal.retry_at)
    if status == 400 and "mail service not enabled" in refusal.message.lower():
        return NoMailService("This Google account has no Gmail; only its calendar can be read.")
    if status == 403:
        return _forbidden(refusal, service)
    if status == 404:
        return NotThere(f"{service} no longer has what was asked for; scan again to bring things up to date.")
    if status == 410:
        return CursorExpired(f"{service} no longer remembers the last scan; it has to be read anew.")
    if status >= 500 or status == 408:
        return ServiceDown(
            f"{service} could not answer ({status}); try again in a few minutes.", resumes_at=refusal.retry_at
        )
    detail = ", ".join(sorted(reasons)) or "no reason given"
    return RefusedRequest(f"{service} refused the request ({status}: {detail}); trying again will not help.")


def _quota_spent(refusal: Refusal, service: str, now: datetime) -> QuotaSpent:
    # Daily limits begin anew at midnight Pacific time.
    pacific = now.astimezone(_PACIFIC)
    midnight = datetime.combine(pacific.date() + timedelta(days=1), time(), tzinfo=_PACIFIC).astimezone(UTC)
    resumes_at = refusal.retry_at or midnight
    return QuotaSpent(
        f"{service}'s quota is used up for now; what was read is kept, and the work can go on at "
        f"{resumes_at.astimezone(UTC):%Y-%m-%d %H:%M} UTC.",
        resumes_at=resumes_at,
    )


def _forbidden(refusal: Refusal, service: str) -> UserError:
    if refusal.reasons & _NO_SCOPE:
        return missing_scope(service)
    if refusal.reasons & _SWITCHED_OFF:
        return BlockedByAdmin(
            f"The {service} API is not switched on in the Google Cloud project of credentials.json; its operator can "
            f"enable it there under “APIs & Services”, then try again."
        )
    if refusal.reasons & _POLICY:
        return BlockedByAdmin(
            f"The administrator of this Google Workspace does not let apps use {service}; ask them to trust this "
            f"OAuth client under “API controls”, then try again."
        )
    detail = ", ".join(sorted(refusal.reasons)) or "no reason given"
    return RefusedRequest(f"{service} refused the request (403: {detail}); trying again will not help.")


def missing_scope(service: str) -> MissingScope:
    """The error for an account whose user has not granted `service`."""
    scope = "gmail.readonly" if service == "Gmail" else "calendar.events.readonly"
    return MissingScope(
        f"This account has not granted access to {service}; connect it again and tick the box for it.", scope=scope
    )


class Unreachable(ServiceDown):
    """No connection could be made, so nothing was sent."""


def translate(error: Exception, *, service: str, now: datetime) -> UserError:
    """Whatever a call raised, as an error of the program; an unknown exception is raised again unchanged."""
    # Both modules are loaded already wherever their errors can occur.
    from google.auth.exceptions import RefreshError, TransportError  # noqa: PLC0415 - costs start-up time elsewhere
    from googleapiclient.errors import HttpError  # noqa: PLC0415 - costs 1.4 s of start-up time elsewhere
    from httplib2 import HttpLib2Error, ServerNotFoundError  # noqa: PLC0415 - the same

    if isinstance(error, UserError):
        return error
    if isinstance(error, HttpError):
        refusal = parse_refusal(int(error.resp.status), error.resp, error.content or b"", now=now)
        return explain(refusal, service=service, now=now)
    if isinstance(error, RefreshError):
        return _refresh_failed(error)
    if isinstance(error, ConnectionRefusedError | socket.gaierror | ServerNotFoundError):
        return Unreachable(f"{service} cannot be reached; check the network and try again.")
    if isinstance(error, TransportError | HttpLib2Error | http.client.HTTPException | OSError):
        return ServiceDown(f"{service} cannot be reached; check the network and try again.")
    if isinstance(error, ValueError):
        # JSON or text that breaks off: the reply was lost on its way.
        return ServiceDown(f"{service} sent an answer that cannot be read; try again in a few minutes.")
    raise error


def _refresh_failed(error: Any) -> UserError:
    details = error.args[1] if len(error.args) > 1 and isinstance(error.args[1], dict) else {}
    code = str(details.get("error") or "")
    if code in _UNKNOWN_CLIENT:
        return WrongCredentials(UNKNOWN_CLIENT)
    if code in _ADMIN_GRANT:
        return BlockedByAdmin(
            "The administrator of this Google Workspace has blocked the app; ask them to trust this OAuth client."
        )
    if error.retryable or (not code and not details):
        return ServiceDown("Google's sign-in service could not answer; try again in a few minutes.")
    return Reconnect(DEAD_SIGN_IN)

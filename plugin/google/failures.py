"""What Google's refusals mean to the user: one row of the table, one class of `plugin.errors`.

| signal | becomes |
|---|---|
| 400 failedPrecondition ("Mail service not enabled", "Precondition check failed.") | NoMailService |
| notACalendarUser | NoCalendarService |
| 401 | Reconnect, for this call |
| 403 rateLimitExceeded, userRateLimitExceeded; 429 | RateLimited |
| 403 quotaExceeded, dailyLimitExceeded; a limit per day, however it is worded | QuotaSpent |
| 403 insufficientPermissions | MissingScope |
| 403 domainPolicy, accessNotConfigured and what else an administrator or operator has decided | BlockedByAdmin |
| 404 | NotThere (on history: CursorExpired, by the caller) |
| 410 | CursorExpired |
| 5xx, time-outs, resets, no network, a reply that is no JSON | ServiceDown |
| any other 4xx | RefusedRequest |

What the token endpoint refuses is in `sign_in_failures`.
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
)
from plugin.google.sign_in_failures import DEAD_SIGN_IN, refresh_failed
from plugin.sentences import say

_TOO_FAST = {"rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"}
_SPENT = {"quotaExceeded", "dailyLimitExceeded", "dailyLimitExceededUnreg"}
_NO_SCOPE = {"insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"}
_TOO_LITTLE = re.compile(r"insufficient (?:authentication scopes?|permissions?)", re.IGNORECASE)
_POLICY = {
    "domainPolicy",
    "USER_BLOCKED_BY_ADMIN",
    "SECURITY_POLICY_VIOLATED",
    "ORG_RESTRICTION_VIOLATION",
    "LOCATION_POLICY_VIOLATED",
}
_SWITCHED_OFF = {"accessNotConfigured", "SERVICE_DISABLED"}
_PROJECT = {"CONSUMER_SUSPENDED", "CONSUMER_INVALID", "BILLING_DISABLED"}
_NO_MAILBOX = {"failedPrecondition", "FAILED_PRECONDITION"}
_NO_CALENDAR = {"notACalendarUser"}
_A_DAY = re.compile(r"per[ _-]?day|daily", re.IGNORECASE)
"""In today's wording a limit's name alone tells a day's from a minute's; the reason is the same."""
_A_MINUTE_FOR_ALL = re.compile(r"per\s*minute(?:\s*per\s*project)?\b(?!\s*per\s*user)", re.IGNORECASE)
"""The limit of a user is named "per minute per user" and "PerMinutePerUser"."""
_NAMED_TIME = re.compile(r"retry after (\d{4}-\d\d-\d\dT[0-9:.]{5,15}(?:Z|[+-]\d\d:?\d\d))", re.IGNORECASE)
_PACIFIC = ZoneInfo("America/Los_Angeles")


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error answer, parsed: status, machine-readable reasons, Google's sentence, and the time it names.

    `limit` is the name of the quota that was exceeded, "" where none is named.
    """

    status: int
    reasons: frozenset[str]
    message: str
    retry_at: datetime | None
    limit: str = ""


def parse_refusal(status: int, headers: Mapping[str, str], body: bytes, *, now: datetime) -> Refusal:
    """Read an error answer in any of Google's forms; a body that is none of them gives no reasons."""
    error: Any = None
    try:
        data = json.loads(body)
        error = data.get("error") if isinstance(data, dict) else None
    except ValueError:
        pass
    reasons: set[str] = set()
    message = limit = ""
    if isinstance(error, str):
        reasons.add(error)
    elif isinstance(error, dict):
        message = str(error.get("message") or "")
        items = [*(error.get("errors") or ()), *(error.get("details") or ())]
        reasons.update(str(item["reason"]) for item in items if isinstance(item, dict) and item.get("reason"))
        reasons.update({str(error["status"])} if error.get("status") else ())
        limit = " ".join(_limit_of(item) for item in items)
    return Refusal(status, frozenset(reasons), message, _retry_at(headers, message, now), limit.strip())


def _limit_of(detail: Any) -> str:
    """The quota's name in an ErrorInfo ("QueriesPerDayPerProject"), or in a QuotaFailure's violations."""
    if not isinstance(detail, dict):
        return ""
    metadata = detail.get("metadata")
    violations = detail.get("violations")
    named = [metadata.get("quota_limit"), metadata.get("quota_unit")] if isinstance(metadata, dict) else []
    for one in violations if isinstance(violations, list) else ():
        named += [one.get("quotaId"), one.get("subject"), one.get("description")] if isinstance(one, dict) else []
    return " ".join(str(name) for name in named if name)


def _retry_at(headers: Mapping[str, str], message: str, now: datetime) -> datetime | None:
    """The later of the Retry-After header (seconds or a date) and the time named in the body.

    Times that Google names are by its own clock. The answer's Date tells how that differs from this machine's.
    """
    times: list[datetime] = []
    slow = _behind(headers, now)
    header = next((value.strip() for name, value in headers.items() if name.lower() == "retry-after"), "")
    try:
        if header.isdigit():
            times.append(now + timedelta(seconds=min(int(header), 7 * 86_400)))
        elif header:
            times.append(_dated(header) - slow)
    except ValueError:
        pass
    if named := _NAMED_TIME.search(message):
        with suppress(ValueError):
            times.append(datetime.fromisoformat(named[1]) - slow)
    return max(times, default=None)


def _behind(headers: Mapping[str, str], now: datetime) -> timedelta:
    """How far this machine's clock is behind the service's; nothing where the two agree, or are hours apart."""
    try:
        ahead = _dated(next((value for name, value in headers.items() if name.lower() == "date"), "")) - now
    except ValueError:
        return timedelta()
    return ahead if timedelta(seconds=5) < abs(ahead) < timedelta(hours=1) else timedelta()


def _dated(text: str) -> datetime:
    """The time in an HTTP header; ValueError where there is none."""
    dated = parsedate_to_datetime(text)
    return dated if dated.tzinfo else dated.replace(tzinfo=UTC)


def explain(refusal: Refusal, *, service: str, now: datetime) -> UserError:  # noqa: PLR0911 - one return a row
    """The error for one refused call to `service` ("Gmail" or "Google Calendar")."""
    status, reasons = refusal.status, refusal.reasons
    if status == 401:
        return Reconnect(DEAD_SIGN_IN, one_call=True)
    too_fast = status == 429 or (status == 403 and bool(reasons & _TOO_FAST))
    if reasons & _SPENT or (too_fast and _A_DAY.search(f"{refusal.message} {refusal.limit}")):
        return _quota_spent(refusal, service, now)
    if too_fast:
        return RateLimited(
            say("%(service)s asks to slow down; the work goes on later.", service=service),
            resumes_at=refusal.retry_at,
            concurrent="concurrent" in refusal.message.lower(),
            everybody=_A_MINUTE_FOR_ALL.search(f"{refusal.message} {refusal.limit}") is not None,
        )
    if status == 400 and service == "Gmail" and reasons & _NO_MAILBOX:
        return NoMailService(
            say("This Google account has no Gmail, or it is switched off; only its calendar can be read.")
        )
    if reasons & _NO_CALENDAR:
        return NoCalendarService(say("This Google account has no Google Calendar; only its mail can be read."))
    if status == 403:
        return _forbidden(refusal, service)
    if status == 404:
        return NotThere(
            say("%(service)s no longer has what was asked for; scan again to bring things up to date.", service=service)
        )
    if status == 410:
        return CursorExpired(
            say("%(service)s no longer remembers the last scan; it has to be read anew.", service=service)
        )
    if status >= 500 or status < 400 or status in {407, 408}:
        return _no_answer(refusal, service)
    detail = ", ".join(sorted(reasons)) or say("no reason given")
    return RefusedRequest(
        say(
            "%(service)s refused the request (%(status)s: %(detail)s); trying again will not help.",
            service=service,
            status=status,
            detail=detail,
        )
    )


def _quota_spent(refusal: Refusal, service: str, now: datetime) -> QuotaSpent:
    # Daily limits begin anew at midnight Pacific time.
    pacific = now.astimezone(_PACIFIC)
    midnight = datetime.combine(pacific.date() + timedelta(days=1), time(), tzinfo=_PACIFIC).astimezone(UTC)
    daily = _A_DAY.search(" ".join([refusal.message, refusal.limit, *refusal.reasons])) is not None
    # A header may name a second, as it does for the limits of a minute.
    resumes_at = max(refusal.retry_at or midnight, midnight) if daily else refusal.retry_at or midnight
    moment = resumes_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M")
    return QuotaSpent(
        say(
            "%(service)s's quota is used up for now; what was read is kept, and the work can go on at %(moment)s UTC.",
            service=service,
            moment=moment,
        ),
        resumes_at=resumes_at,
    )


def _no_answer(refusal: Refusal, service: str) -> ServiceDown:
    if refusal.status < 400 or refusal.status == 407:
        return ServiceDown(
            say(
                "Something between here and %(service)s answered in its place (%(status)s), "
                "perhaps the sign-in page of a network; open any page in a browser, then try "
                "again.",
                service=service,
                status=refusal.status,
            )
        )
    return ServiceDown(
        say(
            "%(service)s could not answer (%(status)s); try again in a few minutes.",
            service=service,
            status=refusal.status,
        ),
        resumes_at=refusal.retry_at,
        answered=True,
    )


def _forbidden(refusal: Refusal, service: str) -> UserError:
    if refusal.reasons & _NO_SCOPE or _TOO_LITTLE.search(refusal.message):
        return missing_scope(service)
    if refusal.reasons & _SWITCHED_OFF:
        return BlockedByAdmin(
            say(
                "The %(service)s API is not switched on in the Google Cloud project of "
                "credentials.json; its operator can enable it there under “APIs & Services”, "
                "then try again.",
                service=service,
            )
        )
    if refusal.reasons & _POLICY:
        return BlockedByAdmin(
            say(
                "The administrator of this Google Workspace does not let apps use %(service)s; "
                "ask them to trust this OAuth client under “API controls”, then try again.",
                service=service,
            )
        )
    if refusal.reasons & _PROJECT:
        return BlockedByAdmin(
            say(
                "The Google Cloud project of credentials.json is suspended or has no billing account; its operator can "
                "mend that in the Cloud console, then try again."
            )
        )
    detail = ", ".join(sorted(refusal.reasons)) or say("no reason given")
    return RefusedRequest(
        say(
            "%(service)s refused the request (403: %(detail)s); trying again will not help.",
            service=service,
            detail=detail,
        )
    )


def missing_scope(service: str) -> MissingScope:
    """The error for an account whose user has not granted `service`."""
    scope = "gmail.readonly" if service == "Gmail" else "calendar.events.readonly"
    return MissingScope(
        say(
            "This account has not granted access to %(service)s; connect it again and tick the box for it.",
            service=service,
        ),
        scope=scope,
    )


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
        return refresh_failed(error)
    if isinstance(error, ConnectionRefusedError | socket.gaierror | ServerNotFoundError) or _never_connected(error):
        return Unreachable(say("%(service)s cannot be reached; check the network and try again.", service=service))
    if isinstance(error, TransportError | HttpLib2Error | http.client.HTTPException | OSError):
        return ServiceDown(say("%(service)s cannot be reached; check the network and try again.", service=service))
    if isinstance(error, ValueError):
        # JSON or text that breaks off: the reply was lost on its way.
        return ServiceDown(
            say("%(service)s sent an answer that cannot be read; try again in a few minutes.", service=service)
        )
    raise error


def _never_connected(error: Exception) -> bool:
    """Whether requests, inside google-auth's error, could not make a connection at all."""
    cause = error.args[0] if error.args else None
    reason = getattr(cause.args[0], "reason", None) if isinstance(cause, Exception) and cause.args else None
    return type(reason).__name__ in {"NewConnectionError", "NameResolutionError"}

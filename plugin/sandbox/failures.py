"""How Google says no: each refusal as an exception that carries status, body and headers.

The shapes and sentences are those that the live services send, because programs read them.
"""

import json
from datetime import datetime
from typing import Any


class GoogleFailure(Exception):
    """An answer other than success. `status` is HTTP's; `body` is JSON; `headers` go with it."""

    def __init__(self, status: int, body: dict[str, Any], headers: dict[str, str] | None = None) -> None:
        super().__init__(json.dumps(body))
        self.status = status
        self.body = body
        self.headers = headers or {}


_STATUS_WORDS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    405: "UNIMPLEMENTED",
    409: "ABORTED",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}


def failure(  # noqa: PLR0913 - an error shape has that many parts, all but three by name
    status: int,
    message: str,
    reason: str,
    *,
    short: str = "",
    domain: str = "global",
    location: tuple[str, str] | None = None,
    word: str | None = None,
    details: list[dict[str, Any]] | None = None,
    headers: dict[str, str] | None = None,
) -> GoogleFailure:
    """A failure in the common error shape; `short` is the inner message where it differs, `location` (type, name)."""
    inner: dict[str, Any] = {"message": short or message, "domain": domain, "reason": reason}
    if location:
        inner["locationType"], inner["location"] = location
    error: dict[str, Any] = {"code": status, "message": message, "errors": [inner]}
    word = _STATUS_WORDS.get(status) if word is None else word
    if word:
        error["status"] = word
    if details:
        error["details"] = details
    return GoogleFailure(status, {"error": error}, headers)


def _error_info(reason: str, **metadata: str) -> list[dict[str, Any]]:
    return [
        {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": reason,
            "domain": "googleapis.com",
            "metadata": metadata,
        }
    ]


def unauthenticated() -> GoogleFailure:
    """No bearer, an unknown one, a revoked or an expired one."""
    return failure(
        401,
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid "
        "authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
        "authError",
        short="Invalid Credentials",
        location=("header", "Authorization"),
        headers={"WWW-Authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"'},
    )


def insufficient_scope(method: str, scopes: tuple[str, ...]) -> GoogleFailure:
    """The token is good, but the user did not grant what this method needs."""
    return failure(
        403,
        "Request had insufficient authentication scopes.",
        "insufficientPermissions",
        short="Insufficient Permission",
        details=_error_info("ACCESS_TOKEN_SCOPE_INSUFFICIENT", method=method),
        headers={
            "WWW-Authenticate": 'Bearer realm="https://accounts.google.com/", error="insufficient_scope", '
            f'scope="{" ".join(scopes)}"'
        },
    )


def bad_request(message: str, reason: str = "badRequest", *, parameter: str = "") -> GoogleFailure:
    """The caller's mistake, in the words given; `parameter` names the query parameter at fault."""
    return failure(400, message, reason, location=("parameter", parameter) if parameter else None)


def not_found(message: str = "Requested entity was not found.") -> GoogleFailure:
    """No such message, thread, draft, calendar, or a history id that is too old."""
    return failure(404, message, "notFound")


def no_mail_service() -> GoogleFailure:
    """The account exists but has no Gmail."""
    return failure(400, "Mail service not enabled", "failedPrecondition", word="FAILED_PRECONDITION")


def precondition() -> GoogleFailure:
    """The same in today's wording, which says neither what is missing nor of what."""
    return failure(400, "Precondition check failed.", "failedPrecondition", word="FAILED_PRECONDITION")


def no_calendar() -> GoogleFailure:
    """The account exists but has no Calendar."""
    return failure(403, "The user must be signed up for Google Calendar.", "notACalendarUser", domain="calendar")


def domain_policy() -> GoogleFailure:
    """The organisation's admin does not let this application in."""
    return failure(403, "The domain administrators have disabled Gmail apps.", "domainPolicy", domain="global")


def access_not_configured(service: str) -> GoogleFailure:
    """The Cloud project has not switched the API on."""
    api = "Gmail API" if service == "gmail" else "Google Calendar API"
    return failure(
        403,
        f"{api} has not been used in project 100000000001 before or it is disabled. Enable it in the console, then "
        "retry.",
        "accessNotConfigured",
        domain="usageLimits",
        details=_error_info("SERVICE_DISABLED", service=f"{service}.googleapis.com"),
    )


def delegation_denied(address: str) -> GoogleFailure:
    """The path names another user than the token's."""
    return failure(403, f"Delegation denied for {address}", "forbidden")


def sync_token_expired() -> GoogleFailure:
    """A calendar's sync token, or a page of such a sync, is no longer good."""
    return failure(
        410,
        "Sync token is no longer valid, a full sync is required.",
        "fullSyncRequired",
        domain="calendar",
        location=("parameter", "syncToken"),
    )


def backend_error(status: int) -> GoogleFailure:
    """A bad moment at Google: 500, 502, 503 or 504, as its services word them."""
    if status in {502, 504}:
        return failure(status, "Backend Error", "backendError", word="")
    message = "Internal error encountered." if status == 500 else "The service is currently unavailable."
    return failure(status, message, "backendError", short="Backend Error")


REFUSALS = ("429", "429-body", "429-day", "429-project", "403-user", "403-rate", "403-quota", "403-daily")
"""The wordings of a refusal for quota: see `refused`."""


def refused(wording: str, service: str, retry_at: datetime, wait_s: float) -> GoogleFailure:
    """A refusal for quota.

    `429`: today's wording with a Retry-After header of `wait_s`; `429-project`: the same for the limit of all users;
    `429-body`: Gmail's older one, with the time `retry_at` in the sentence only; `403-user`, `403-rate`: slow down;
    `403-quota`, `403-daily` and, in today's wording, `429-day`: stop for the day.
    """
    seconds = str(max(1, -int(-wait_s // 1)))
    if wording == "429-body":
        stamp = retry_at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{retry_at.microsecond // 1000:03d}Z"
        message = f"User-rate limit exceeded.  Retry after {stamp}"
        return failure(429, message, "rateLimitExceeded", domain="usageLimits")
    words = {
        "403-user": ("User Rate Limit Exceeded", "userRateLimitExceeded"),
        "403-rate": ("Rate Limit Exceeded", "rateLimitExceeded"),
        "403-quota": ("Quota exceeded.", "quotaExceeded"),
        "403-daily": ("Daily Limit Exceeded", "dailyLimitExceeded"),
    }
    if wording in words:
        message, reason = words[wording]
        headers = {"Retry-After": seconds} if wording == "403-rate" else {}
        return failure(403, message, reason, domain="usageLimits", word="", headers=headers)
    limit, name = {
        "429-day": ("Queries per day", "QueriesPerDayPerProject"),
        "429-project": ("Queries per minute", "QueriesPerMinutePerProject"),
    }.get(wording, ("Queries per minute per user", "QueriesPerMinutePerUser"))
    return failure(
        429,
        f"Quota exceeded for quota metric 'Queries' and limit '{limit}' of service '{service}.googleapis.com' for "
        "consumer 'project_number:100000000001'.",
        "rateLimitExceeded",
        domain="global",
        details=_error_info(
            "RATE_LIMIT_EXCEEDED",
            service=f"{service}.googleapis.com",
            quota_metric=f"{service}.googleapis.com/{'quota_units' if service == 'gmail' else 'default'}",
            quota_limit=name,
            quota_location="global",
        ),
        headers={"Retry-After": seconds},
    )

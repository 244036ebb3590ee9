"""Standing failures: what every call of one method is answered, or every call that is about one thing.

Rates (`faults.Faults`) are a bad day; a trouble is a fault of this account, which no second try mends.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.sandbox import failures
from plugin.sandbox.failures import REFUSALS, GoogleFailure
from plugin.sandbox.grants import OAuthFailure

GARBLED, EMPTY, DROPPED = "garbled", "empty", "drop"
SAME_PAGE, MORE_PAGES = "same-page", "more-pages"
_WITHOUT_REFUSAL = frozenset({GARBLED, EMPTY, DROPPED, SAME_PAGE, MORE_PAGES})
"""Answers that Google gives with 200, or loses: no JSON, an empty object, the same next page, ever new next pages."""


def _of_service(service: str) -> str:
    return "gmail" if service == "gmail" else "calendar"


_FAILURES: Mapping[str, Callable[[str], GoogleFailure]] = {
    "400": lambda _: failures.bad_request("Invalid id value", "invalidArgument"),
    "400-bad": lambda _: failures.bad_request("Bad Request"),
    "400-precondition": lambda _: failures.precondition(),
    "400-no-mail": lambda _: failures.no_mail_service(),
    "401": lambda _: failures.unauthenticated(),
    "403": lambda _: failures.failure(403, "The caller does not have permission", "forbidden"),
    "403-scope": lambda _: failures.insufficient_scope("", ()),
    "403-policy": lambda _: failures.domain_policy(),
    "403-off": lambda service: failures.access_not_configured(_of_service(service)),
    "403-no-calendar": lambda _: failures.no_calendar(),
    "404": lambda _: failures.not_found(),
    "410": lambda _: failures.sync_token_expired(),
    **{
        str(status): lambda _, status=status: failures.backend_error(status)  # type: ignore[misc]  # a default binds it
        for status in (500, 502, 503, 504)
    },
}
ANSWERS = frozenset({*_FAILURES, *REFUSALS, *_WITHOUT_REFUSAL})


@dataclass(frozen=True, slots=True)
class Trouble:
    """What calls of `method` meet ("messages.get"; "oauth.token" for the token endpoint).

    `answer` is one of ANSWERS; for the token endpoint "error", "error:subtype" or "error:subtype:description".
    `about` restricts it to calls that name this id in their path or this argument ("syncToken", "pageToken",
    "threadId"); "" is every call. The first `after` calls that it would meet come through.
    """

    method: str
    answer: str
    about: str = ""
    after: int = 0

    def __post_init__(self) -> None:
        """Refuse what would silently do nothing."""
        if self.method != "oauth.token" and self.answer not in ANSWERS:
            raise ValueError(f"No such answer: {self.answer!r}. There are {', '.join(sorted(ANSWERS))}.")

    def meets(self, method: str, words: Iterable[str]) -> bool:
        """Whether a call is one of those, by its method and the ids and arguments that it names."""
        return method == self.method and (not self.about or self.about in set(words))


def refusal_of(answer: str, service: str, *, now: datetime, wait_s: float) -> GoogleFailure:
    """The refusal of that name; those for speed say to wait so many seconds."""
    if answer in REFUSALS:
        return failures.refused(answer, service, now + timedelta(seconds=wait_s), wait_s)
    return _FAILURES[answer](service)


def token_refusal(answer: str) -> OAuthFailure:
    """What the token endpoint says: an error, its subtype and its description, separated by colons."""
    error, _, rest = answer.partition(":")
    subtype, _, description = rest.partition(":")
    failure = OAuthFailure(error, description or "Bad Request", 401 if error == "invalid_client" else 400)
    if subtype:
        failure.body["error_subtype"] = subtype
    return failure

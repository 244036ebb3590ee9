"""What a refusal at sign-in means to the user, by the consent page or by the token endpoint.

| signal | becomes |
|---|---|
| invalid_client and its like | WrongCredentials |
| org_internal, admin_policy_enforced, access_denied after the consent; any that names a restriction | BlockedByAdmin |
| invalid_grant | Reconnect; with invalid_rapt or rapt_required it is the organisation's session control |
| server_error and its like, no code at all | ServiceDown |
| any other code | Reconnect, with the code named |
"""

import re
from typing import Any

from plugin.errors import BlockedByAdmin, Reconnect, ServiceDown, UserError, WrongCredentials
from plugin.sentences import say

_UNKNOWN_CLIENT = {"invalid_client", "unauthorized_client", "deleted_client", "disabled_client"}
_OWN_ORGANISATION = {"org_internal"}
_ADMIN_GRANT = {"admin_policy_enforced", "access_not_configured", "restricted_client", "policy_enforced"}
_RAPT = {"invalid_rapt", "rapt_required"}
_RESTRICTED = re.compile(r"restrict|administrator|admin\b|polic(?:y|ies)|organi[sz]ation", re.IGNORECASE)
_PASSING = {"server_error", "temporarily_unavailable", "internal_failure", "rate_limit_exceeded", "missing_token"}

DEAD_SIGN_IN = say(
    "Google no longer accepts the stored sign-in (it was revoked, or has expired); connect the account again "
    "with “askwell connect” or on the Connect page."
)
SESSION_ENDED = say(
    "Your organisation asks for a new sign-in from time to time, and Google wants it now; connect the account again "
    "with “askwell connect” or on the Connect page."
)
BLOCKED = say(
    "The administrator of this Google account does not allow the app; ask them to trust this OAuth client under "
    "“API controls”, then connect again."
)
UNKNOWN_CLIENT = say(
    "Google does not know the OAuth client of credentials.json (it was deleted, or its secret has changed); "
    "download the file again from the Cloud console and connect once more."
)


def is_dead_grant(error: Any) -> bool:
    """Whether the token endpoint has said that the grant is at an end: asking again would get the same answer."""
    return _code_of(error)[0] == "invalid_grant"


def _code_of(error: Any) -> tuple[str, str]:
    """Error and description of google-auth's RefreshError; its word for a session's end has no details at all."""
    details = error.args[1] if len(error.args) > 1 and isinstance(error.args[1], dict) else {}
    code = details.get("error")
    if not code and "reauth" in str(error.args[0] if error.args else "").lower():
        return "invalid_grant", "invalid_rapt"
    told = f"{details.get('error_subtype') or ''} {details.get('error_description') or ''}".strip()
    return (code if isinstance(code, str) else ""), told


def refresh_failed(error: Any) -> UserError:
    """What google-auth's RefreshError means."""
    code, told = _code_of(error)
    if error.retryable or not code:
        return ServiceDown(say("Google's sign-in service could not answer; try again in a few minutes."))
    return sign_in_refused(code, told)


def is_restriction(told: str) -> bool:
    """Whether the words that go with a refusal name an administrator, a policy or a restriction."""
    return _RESTRICTED.search(told) is not None


def sign_in_refused(code: str, told: str = "", *, dead: str = DEAD_SIGN_IN) -> UserError:  # noqa: PLR0911 - a row each
    """What a refusal by the token endpoint or the consent page means.

    `code` is its error, `told` its subtype and description; `dead` is the sentence for a grant at its end.
    """
    if code in _UNKNOWN_CLIENT:
        return WrongCredentials(UNKNOWN_CLIENT)
    if code in _OWN_ORGANISATION:
        return BlockedByAdmin(
            say(
                "The OAuth client of credentials.json is open to its own organisation only; sign in with an account of "
                "that organisation, or ask its administrator to open the client to others."
            )
        )
    if code in _ADMIN_GRANT or code == "access_denied":
        return BlockedByAdmin(BLOCKED)
    if code == "invalid_grant":
        if any(word in told for word in _RAPT):
            return Reconnect(SESSION_ENDED)
        return BlockedByAdmin(BLOCKED) if is_restriction(told) else Reconnect(dead)
    if not code or code in _PASSING:
        return ServiceDown(say("Google's sign-in service could not answer; try again in a few minutes."))
    return Reconnect(
        say(
            "Google refused the sign-in (%(code)s); connect the account again, and if that "
            "does not help, ask its administrator whether apps are allowed.",
            code=code[:60],
        )
    )

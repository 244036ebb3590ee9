"""Who is at the web page, and who is on the way in."""

from datetime import datetime, timedelta
from typing import Protocol

from plugin.domain.model import AccountId, MemberId
from plugin.store.sessions import OAuthState, WebSession
from plugin.store.visits import Visit


class SessionStore(Protocol):
    """Sessions of browsers, links that open the page, and sign-ins under way."""

    def save_state(self, state: OAuthState) -> None:
        """Keep a sign-in that is under way."""
        ...

    def take_state(self, state: str, *, now: datetime) -> OAuthState | None:
        """Return a sign-in once; None for one unknown, taken or expired."""
        ...

    def make_launch_token(self, *, now: datetime, valid: timedelta = ...) -> str:
        """Return a new single-use token for the launch URL."""
        ...

    def take_launch_token(self, token: str, *, now: datetime) -> bool:
        """Use a launch token up: True once."""
        ...

    def start_session(
        self, *, now: datetime, account_id: AccountId | None = None, member_id: MemberId | None = None
    ) -> str:
        """Begin a session; returns the id for the cookie."""
        ...

    def load_session(self, session_id: str, *, now: datetime) -> WebSession | None:
        """A session that is alive, noting that it is in use; else None."""
        ...

    def load_visit(self, session_id: str, *, of_member: bool, now: datetime) -> Visit | None:
        """The same with all that a page has to know first, in one statement; None too for a session of the other sort.

        `of_member` on a server, whose sessions are its members'.
        """
        ...

    def still_stands(self, session_id: str, visit: Visit, *, of_member: bool, now: datetime) -> bool:
        """Whether nothing that was read for a visit has changed, and its session neither ends nor is noted now."""
        ...

    def sign_in_session(self, session_id: str, account_id: AccountId, *, now: datetime) -> str | None:
        """Give an account a session in place of this one, under a new id; None where this one is not alive."""
        ...

    def move_sessions(self, by: timedelta, *, now: datetime) -> None:
        """Begin every session so much later, `now` at the latest: for the demo, which lets days pass."""
        ...

    def end_session(self, session_id: str) -> None:
        """Sign out."""
        ...

    def end_all_sessions(self) -> None:
        """Sign everybody out; links and sign-ins under way end as well."""
        ...

    def purge_expired(self, *, now: datetime) -> None:
        """Delete what has expired."""
        ...

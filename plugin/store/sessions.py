"""Who is at the web page: sessions, launch tokens, and sign-ins that are under way."""

import hashlib
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from plugin.domain.model import AccountId, MemberId
from plugin.errors import NotThere, UserError
from plugin.store.connection import Connection
from plugin.store.rows import from_json, instant, moment, to_json

LONGEST = timedelta(days=30)
"""How long a browser stays in on a laptop of one's own, whose owner has a sign-out."""
SERVER_LONGEST, SERVER_IDLE = timedelta(days=7), timedelta(hours=12)
"""How long a member stays signed in to a server at most, and without coming back."""
LAUNCH = timedelta(minutes=15)
SIGN_IN = timedelta(minutes=10)
_TOUCH = timedelta(minutes=1)
"""How exactly a session remembers when it was last used: not every request writes."""
_AHEAD = timedelta(minutes=5)
"""How far ahead of now a session may have been seen: a clock that is put right moves by less, or by a lot."""


@dataclass(frozen=True, slots=True)
class OAuthState:
    """A sign-in under way at Google: kept here, bound to the browser's session, taken once.

    `session_id` is what `sealed` makes of the browser's secret: the secret itself opens its pages, and is not kept.
    """

    state: str
    verifier: str
    nonce: str
    session_id: str
    next: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class WebSession:
    """A browser's session: the account that is shown, if one was chosen, and on a server whose session it is."""

    created_at: datetime
    last_seen: datetime
    account_id: AccountId | None = None
    member_id: MemberId | None = None


def sealed(secret: str) -> str:
    """What is kept of a browser's secret; "" for none, as the terminal has none."""
    return _hash(secret) if secret else ""


def save_state(db: Connection, state: OAuthState) -> None:
    """Keep a sign-in until it is taken or has expired."""
    with db.write(alone=False):
        row = {"state": state.state, "record": to_json(state), "expires_at": instant(state.expires_at)}
        db.add("oauth_states", [row])


def take_state(db: Connection, state: str, *, now: datetime) -> OAuthState | None:
    """Return a sign-in once; None for one that is unknown, taken or expired."""
    with db.write(alone=False):
        row = db.execute("DELETE FROM oauth_states WHERE state = ? RETURNING record", [state]).fetchone()
    if row is None:
        return None
    found = from_json(OAuthState, row[0])
    return found if found.expires_at > now else None


def make_launch_token(db: Connection, *, now: datetime, valid: timedelta = LAUNCH) -> str:
    """Return a new single-use token of 256 bits for the launch URL; only its hash is kept."""
    token = secrets.token_urlsafe(32)
    with db.write(alone=False):
        db.add("launch_tokens", [{"hash": _hash(token), "expires_at": instant(now + valid)}])
    return token


def take_launch_token(db: Connection, token: str, *, now: datetime) -> bool:
    """Use a launch token up: True once, for one that was made here and has not expired."""
    with db.write(alone=False):
        row = db.execute("DELETE FROM launch_tokens WHERE hash = ? RETURNING expires_at", [_hash(token)]).fetchone()
    return row is not None and moment(row[0]) > now


def start_session(
    db: Connection,
    *,
    now: datetime,
    account_id: AccountId | None = None,
    member_id: MemberId | None = None,
    begun: datetime | None = None,
) -> str:
    """Begin a session and return its id for the cookie; only its hash is kept.

    `begun` is when the one began that it takes the place of, so that a change of id makes none last longer.
    """
    session_id = secrets.token_urlsafe(32)
    with db.write(alone=False):
        row = {"hash": _hash(session_id), "account_id": account_id, "member_id": member_id}
        db.add("web_sessions", [row | {"created_at": instant(begun or now), "last_seen": instant(now)}])
    return session_id


def load_session(db: Connection, session_id: str, *, now: datetime) -> WebSession | None:
    """Return a session that was begun within 30 days (a member's: within 7, and used within 12 hours), noting its use.

    One that was begun or seen in the future, by a clock that was wrong, is over: it would never end otherwise. What
    cannot be noted (the disk is full) is left: looking at a page needs no space.
    """
    row = db.execute(
        "SELECT created_at, last_seen, account_id, member_id FROM web_sessions WHERE hash = ?", [_hash(session_id)]
    ).fetchone()
    return None if row is None else keep_alive(db, session_id, session_of(row), now=now)


def session_of(row: Sequence[Any]) -> WebSession:
    """The session that a row says: begun, last seen, its account, its member."""
    return WebSession(moment(row[0]), moment(row[1]), row[2], row[3])


def keep_alive(db: Connection, session_id: str, session: WebSession, *, now: datetime) -> WebSession | None:
    """The session with its use noted; None where it is over, and then it is deleted."""
    if _is_over(session, now=now):
        with suppress(UserError):
            end_session(db, session_id)
        return None
    if now - session.last_seen >= _TOUCH:
        with suppress(UserError), db.write(alone=False):
            db.execute("UPDATE web_sessions SET last_seen = ? WHERE hash = ?", [instant(now), _hash(session_id)])
        session = replace(session, last_seen=now)
    return session


def needs_noting(session: WebSession, *, now: datetime) -> bool:
    """Whether `keep_alive` would write something: that it is in use, or that it is over."""
    return not timedelta() <= now - session.last_seen < _TOUCH or _is_over(session, now=now)


def _is_over(session: WebSession, *, now: datetime) -> bool:
    longest, idle = (SERVER_LONGEST, SERVER_IDLE) if session.member_id else (LONGEST, LONGEST)
    latest = max(session.created_at, session.last_seen)
    return now - session.created_at >= longest or now - session.last_seen >= idle or latest - now > _AHEAD


def sign_in_session(db: Connection, session_id: str, account_id: AccountId, *, now: datetime) -> str | None:
    """Give an account a session in place of the one given, under a new id; None where that one is not alive.

    The id changes so that one planted before the sign-in is worth nothing after it. Raises NotThere, and changes
    nothing, where the session is a member's and the account is not.
    """
    before = load_session(db, session_id, now=now)
    if before is None:
        return None
    if before.member_id is not None:
        owned = "SELECT 1 FROM account_owners WHERE account_id = ? AND member_id = ?"
        if db.execute(owned, [account_id, before.member_id]).fetchone() is None:
            raise NotThere("There is no such account of yours here.")
    end_session(db, session_id)
    begun = before.created_at if before.member_id else None
    return start_session(db, now=now, account_id=account_id, member_id=before.member_id, begun=begun)


def end_sessions_of(db: Connection, member_id: MemberId) -> None:
    """Sign a member out everywhere."""
    with db.write():
        db.execute("DELETE FROM web_sessions WHERE member_id = ?", [member_id])


def move_sessions(db: Connection, by: timedelta, *, now: datetime) -> None:
    """Begin every session so much later, `now` at the latest: for the demo, which lets days pass."""
    with db.write():
        for hash_, created, seen in db.execute("SELECT hash, created_at, last_seen FROM web_sessions").fetchall():
            db.execute(
                "UPDATE web_sessions SET created_at = ?, last_seen = ? WHERE hash = ?",
                [*(instant(min(moment(one) + by, now)) for one in (created, seen)), hash_],
            )


def end_session(db: Connection, session_id: str) -> None:
    """Sign out."""
    with db.write(alone=False):
        db.execute("DELETE FROM web_sessions WHERE hash = ?", [_hash(session_id)])


def end_all(db: Connection) -> None:
    """Sign everybody out, and let no link or sign-in that is under way be used."""
    with db.write(alone=False):
        for table in ("oauth_states", "launch_tokens", "web_sessions"):
            db.execute(f"DELETE FROM {table}")  # noqa: S608 -- one of the three constants above


def purge_expired(db: Connection, *, now: datetime) -> None:
    """Delete sign-ins, launch tokens and sessions whose time is over."""
    with db.write(alone=False):
        db.execute("DELETE FROM oauth_states WHERE expires_at <= ?", [instant(now)])
        db.execute("DELETE FROM launch_tokens WHERE expires_at <= ?", [instant(now)])
        db.execute(
            "DELETE FROM web_sessions WHERE created_at <= ? OR created_at > ? OR last_seen > ?",
            [instant(now - LONGEST), instant(now + _AHEAD), instant(now + _AHEAD)],
        )
        db.execute(
            "DELETE FROM web_sessions WHERE member_id IS NOT NULL AND (created_at <= ? OR last_seen <= ?)",
            [instant(now - SERVER_LONGEST), instant(now - SERVER_IDLE)],
        )


def _hash(secret: str) -> str:
    # 256 random bits need no salt and no slow hash: nobody guesses them.
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()

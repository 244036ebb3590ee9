"""What a failure of Google's means for the part of the work that met it: the one table that decides.

    STOP      the run ends: without the user, nothing of this account can be read
    CLOSE     this service is read no further in this run, the other is; what is held stays, and the gap is named
    WITHOUT   the account has none of it: said, and complete all the same
    ANEW      the mark at which the last scan ended is no good: everything is listed anew
    SINGLY    the thread cannot be had: each of its messages is asked for
    LATER     this piece is left, and asked for again; everything else goes on

A failure is looked up by its class, then by the classes above it. `UserError` is each part's last row.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from plugin.errors import (
    AlreadyRunning,
    CursorExpired,
    NoCalendarService,
    NoMailService,
    NotThere,
    QuotaSpent,
    RateLimited,
    Reconnect,
    RefusedRequest,
    ServiceDown,
    Unfinished,
    Unreachable,
    UserError,
    WrongCredentials,
)


class Consequence(StrEnum):
    """What follows; see the module."""

    STOP = "stop"
    CLOSE = "close"
    WITHOUT = "without"
    ANEW = "anew"
    SINGLY = "singly"
    LATER = "later"


class Part(StrEnum):
    """The parts of the work that can fail by themselves."""

    CALENDAR = "calendar"
    CALENDAR_CHANGES = "calendar_changes"
    MAIL = "mail"
    """The lists without which no mail can be read."""
    MAIL_CHANGES = "mail_changes"
    MORE_MAIL = "more_mail"
    """A further page of a list, or a search that only adds to it."""
    ALIASES = "aliases"
    PROFILE = "profile"
    FIRST_LOOK = "first_look"
    THREAD = "thread"
    MESSAGE = "message"
    ASK = "ask"
    """What became of one ask, at Gmail."""
    CONVERSATION = "conversation"
    """The thread that a draft would answer in, and what else is asked before it is written."""


Row = Mapping[type[UserError], Consequence]

_NOT_NOW: Row = {
    QuotaSpent: Consequence.CLOSE,
    RateLimited: Consequence.CLOSE,
    Unreachable: Consequence.CLOSE,
}
"""What the next call would meet as well."""
_BAD_MARK: Row = {
    **_NOT_NOW,
    # Another list may be answered all the same. Where nothing is, that list will say so.
    UserError: Consequence.ANEW,
}

TABLE: Mapping[Part, Row] = MappingProxyType(
    {
        Part.CALENDAR: {
            NoCalendarService: Consequence.WITHOUT,
            CursorExpired: Consequence.ANEW,
            UserError: Consequence.CLOSE,
        },
        Part.CALENDAR_CHANGES: _BAD_MARK,
        Part.MAIL: {NoMailService: Consequence.WITHOUT, UserError: Consequence.CLOSE},
        Part.MAIL_CHANGES: _BAD_MARK,
        Part.MORE_MAIL: {
            **_NOT_NOW,
            RefusedRequest: Consequence.LATER,
            NotThere: Consequence.LATER,
            ServiceDown: Consequence.LATER,
            NoMailService: Consequence.LATER,
            UserError: Consequence.CLOSE,
        },
        Part.ALIASES: {**_NOT_NOW, UserError: Consequence.LATER},
        Part.PROFILE: {**_NOT_NOW, UserError: Consequence.LATER},
        Part.FIRST_LOOK: {Unfinished: Consequence.CLOSE, UserError: Consequence.LATER},
        Part.THREAD: {**_NOT_NOW, UserError: Consequence.SINGLY},
        Part.MESSAGE: {
            **_NOT_NOW,
            NotThere: Consequence.LATER,
            RefusedRequest: Consequence.LATER,
            ServiceDown: Consequence.LATER,
            NoMailService: Consequence.LATER,
            UserError: Consequence.CLOSE,
        },
        Part.ASK: {**_NOT_NOW, UserError: Consequence.LATER},
        Part.CONVERSATION: {**_NOT_NOW, UserError: Consequence.LATER},
    }
)
_NEVER_SERVED: tuple[type[UserError], ...] = (AlreadyRunning, WrongCredentials, Reconnect)
"""Failures that concern every part alike; of these, a 401 for a single call may still be that call's."""


def decide(part: Part, error: UserError) -> Consequence:
    """What follows for the part that met this failure."""
    alone = isinstance(error, Reconnect) and error.one_call
    if isinstance(error, _NEVER_SERVED) and not alone:
        return Consequence.STOP
    row = TABLE[part]
    return next(row[kind] for kind in type(error).__mro__ if kind in row)

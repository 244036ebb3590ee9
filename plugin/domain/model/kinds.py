"""Kinds that tables are kept over, by the names that the outside knows."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

_Key = TypeVar("_Key", bound=str)
_Value = TypeVar("_Value")


class OccasionKind(StrEnum):
    """What has just happened, or is about to, that makes an ask natural."""

    MEETING_HELD = "meeting_held"
    PRAISE = "praise"
    WORK_FINISHED = "work_finished"
    UPCOMING_MEETING = "upcoming_meeting"
    SHARED_EVENT = "shared_event"
    OWED_NEWS = "owed_news"
    ACTIVE_THREAD = "active_thread"


class RejectionKind(StrEnum):
    """What speaks against an ask, in the order in which the user reads it, the first being taken for the reason.

    First the user's own word and the introducer's, then what stands between the two, then what holds for the
    prospect, last what more of the same would heal.
    """

    DO_NOT_ASK = "do_not_ask"
    DECLINED_BEFORE = "declined_before"
    OPEN_COMPLAINT = "open_complaint"
    ASK_OPEN = "ask_open"
    ASKED_RECENTLY = "asked_recently"
    OWES_THEM_NEWS = "owes_them_news"
    ALREADY_KNOWN = "already_known"
    PROSPECT_ASKED_ELSEWHERE = "prospect_asked_elsewhere"
    WEAK_RELATIONSHIP = "weak_relationship"
    CLIENT_WITHOUT_PRAISE = "client_without_praise"
    THIN_EVIDENCE = "thin_evidence"
    NO_RECENT_OCCASION = "no_recent_occasion"


class KnowingKind(StrEnum):
    """What shows that somebody knows somebody, or does not."""

    COPIED_TOGETHER = "copied_together"
    MET_TOGETHER = "met_together"
    MENTIONED = "mentioned"
    WROTE_TO = "wrote_to"
    INTRODUCED = "introduced"
    SAME_ORGANISATION = "same_organisation"
    SAME_GROUP = "same_group"
    PROSPECT_NAMED = "prospect_named"
    DENIED = "denied"
    TOLD = "told"
    """The user said so."""


class FavourKind(StrEnum):
    """What one of two did for the other."""

    INTRODUCED_YOU = "introduced_you"
    YOU_INTRODUCED = "you_introduced"
    YOU_ASKED = "you_asked"
    YOU_TOLD = "you_told"
    YOU_THANKED = "you_thanked"
    THANKED_YOU = "thanked_you"
    PRAISED_YOU = "praised_you"
    YOU_PRAISED = "you_praised"
    ASKED_YOU = "asked_you"


class QuestionKind(StrEnum):
    """What the user is asked about."""

    KNOWS = "knows"
    KIND = "kind"
    MEETING = "meeting"
    ASK = "ask"
    PRAISE = "praise"
    """Whether a client is pleased with the user's work."""
    SAME_PERSON = "same_person"


class DismissalReason(StrEnum):
    """Why the user put a suggestion aside."""

    NOT_CLOSE = "not_close"
    WRONG_PERSON = "wrong_person"
    WRONG_MOMENT = "wrong_moment"
    NEVER = "never"
    UNSAID = ""


def total(kinds: type[StrEnum], table: Mapping[_Key, _Value]) -> Mapping[_Key, _Value]:
    """The table, which has a line for every kind. Raises ValueError, naming the kinds that have none.

    Called where a table is made, so that a program with a kind that lacks its line does not start.
    """
    missing = [kind.value for kind in kinds if kind not in table]
    if missing:
        raise ValueError(f"a table over {kinds.__name__} has no line for: {', '.join(missing)}")
    return table

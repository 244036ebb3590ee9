"""Plain words for the names that the domain gives to statuses, kinds and evidence; shown, never decided by."""

from collections.abc import Mapping

from plugin.domain.model import (
    AskEvent,
    AskStatus,
    FavourKind,
    KnowingKind,
    NextActionKind,
    Occasion,
    OccasionKind,
    total,
)
from plugin.views.moments import Moments

SHOWN = total(
    AskStatus,
    {
        "suggested": "suggested",
        "snoozed": "put off",
        "dismissed": "not this one",
        "pending": "being drafted",
        "drafted": "draft ready",
        "sent": "sent",
        "answered": "answered",
        "prospect_named": "named somebody",
        "declined": "said no",
        "introduced": "introduced",
        "met": "met",
        "won": "became work",
        "lost": "came to nothing",
        "no_reply": "no reply",
        "discarded": "draft thrown away",
        "needs_user": "needs you",
    },
)
"""How an ask stands, or a prospect."""

HAPPENED = {
    "suggested": "suggest it again",
    "sent": "I sent it",
    "answered": "they answered",
    "prospect_named": "they named somebody",
    "declined": "they said no",
    "introduced": "they introduced us",
    "met": "we met",
    "won": "it became work",
    "lost": "it came to nothing",
    "no_reply": "no reply came",
    "discarded": "I threw the draft away",
    "dismissed": "not this one",
    "snoozed": "later",
}
"""What the user says to have happened."""

FACTS = total(
    KnowingKind,
    total(
        OccasionKind,
        {
            # why now
            "meeting_held": "you met",
            "praise": "praise",
            "work_finished": "work finished",
            "upcoming_meeting": "you meet soon",
            "shared_event": "both will be there",
            "active_thread": "in touch",
            "owed_news": "news for them",
            # who knows whom
            "copied_together": "copied together",
            "met_together": "met together",
            "mentioned": "mentioned",
            "wrote_to": "wrote to each other",
            "introduced": "introduced",
            "same_organisation": "same organisation",
            "same_group": "same group",
            "same_name": "one name",
            "shared": "in common",
            "signature": "a signature",
            "new_address": "a new address",
            "answered_from": "an answer from elsewhere",
            "answered_to": "your answer to elsewhere",
            "same_mailbox": "one mailbox",
            "prospect_named": "named by them",
            "denied": "says they do not know them",
            # the tie
            "relationship": "how close",
            "introduced_by": "how it began",
            "meeting": "a meeting",
            "sent": "you wrote",
            "received": "they wrote",
            "wrote": "they wrote, as quoted",
            # what makes the kind
            "told": "your word",
            "older_domain": "an earlier address",
            "words": "what was written",
            "trade": "their trade",
            "organisation": "their organisation",
            "private_address": "a private address",
            "leisure": "evenings and weekends",
            "surname": "the same surname",
            "closing": "how letters end",
            "silence": "long silent",
            "papers": "proposals and invoices",
            "orders": "orders",
            "services": "services",
            "work": "work together",
            "complaint": "a complaint",
            # what a draft's sentences stand on
            "topic": "what it was about",
            "prospect": "your wish",
            "prospect_said": "what you say of them",
            "profile": "your profile",
            "asked_you": "they asked you",
        },
    ),
)
"""What a dated fact is."""

FAVOURS = total(
    FavourKind,
    {
        "introduced_you": "{name} introduced you",
        "you_introduced": "You introduced {name}",
        "you_asked": "You asked {name}",
        "you_told": "You told them what came of it:",
        "you_thanked": "You thanked them:",
        "thanked_you": "They thanked you:",
        "praised_you": "They praised your work:",
        "you_praised": "You praised their work:",
        "asked_you": "They asked you for an introduction:",
    },
)
"""The ledger's lines; the fact's own words follow."""

BUTTONS: Mapping[NextActionKind, str] = total(
    NextActionKind,
    {
        NextActionKind.DRAFT: "See it on Today",
        NextActionKind.SEND_DRAFT: "Open it in Gmail",
        NextActionKind.CHECK_DRAFTS: "Open your drafts",
        NextActionKind.WAIT: "",
        NextActionKind.REMIND: "Write the reminder",
        NextActionKind.ASK_IN_PERSON: "See when you meet",
        NextActionKind.REPLY: "Write the reply",
        NextActionKind.FORWARD_NOTE: "Write the note to forward",
        NextActionKind.REPLY_TO_NAMED: "Thank them and ask why",
        NextActionKind.GRACIOUS_LINE: "Write a last line",
        NextActionKind.THANK: "Write the thanks",
        NextActionKind.PREPARE_MEETING: "Prepare the meeting",
        NextActionKind.THANK_MEETING: "Thank the introducer",
        NextActionKind.TELL_OUTCOME: "Tell the introducer",
        NextActionKind.LET_REST: "",
        NextActionKind.NONE: "",
    },
)
"""The label of each action's button, "" where there is nothing to press."""
_WHY_NOW = total(
    OccasionKind,
    {
        OccasionKind.MEETING_HELD: "You met {when}",
        OccasionKind.PRAISE: "They praised your work {when}",
        OccasionKind.WORK_FINISHED: "A piece of work was finished {when}",
        OccasionKind.UPCOMING_MEETING: "You meet {when}",
        OccasionKind.SHARED_EVENT: "Both will be there {when}",
        OccasionKind.ACTIVE_THREAD: "You are in touch, last {when}",
        OccasionKind.OWED_NEWS: "You have news for them since {when}",
    },
)

PARTS = {
    "meetings": ("Meetings", "how often, how long and how lately you met, one-to-one counting most"),
    "sent": ("Your emails", "what you wrote to them, less where many were addressed"),
    "received": ("Their emails", "what they wrote to you; a copy counts less"),
    "reciprocity": ("Give and take", "both write, not only one"),
    "reply_speed": ("Quick answers", "how soon the two of you answer each other"),
    "tenure": ("Time", "how long you have known each other"),
    "told": ("Your word", "what you said of the two of you"),
    "once_close": ("Once close", "what stays of earlier, closer days"),
}
"""The addends of a strength: a name, and what it measures."""

_CLOSENESS = ((0.8, "very close"), (0.6, "close"), (0.4, "well acquainted"), (0.2, "loosely in touch"))


def why_now(occasion: Occasion, moments: Moments) -> str:
    """The occasion in a few words, as a heading."""
    return _WHY_NOW[occasion.kind].format(when=moments.on_day(occasion.evidence.date))


def closeness(strength: float) -> str:
    """A strength (0–1) in words."""
    return next((words for least, words in _CLOSENESS if strength >= least), "hardly in touch")


def sureness(confidence: float) -> str:
    """A confidence (0–1) in words."""
    return next((words for least, words in ((0.8, "sure"), (0.5, "likely")) if confidence >= least), "perhaps")


EVENTS = total(
    AskEvent,
    {
        "status": "now",
        "undone": "taken back",
        "scheduled": "scheduled",
        "resaved": "draft changed",
        "still_lying": "draft still there",
        "out_of_office": "away",
        "agreed": "said yes",
        "asked_back": "asked back",
        "deferred": "will come back to you",
        "answered_again": "wrote again",
        "spoke": "in touch",
        "prospect_left": "has left",
        "reminder_sent": "you reminded them",
        "thanks_sent": "you thanked them",
        "news_sent": "you told them",
        "forward_note_sent": "you sent a note to forward",
        "named_reply_sent": "you replied",
        "gracious_line_sent": "you thanked them",
        "reply_sent": "you replied",
    },
)
"""What a line of an ask's history tells beside the status."""


def event_words(event: str) -> str:
    """What a line of an ask's history tells."""
    return EVENTS.get(event, plain(event))


def status_shown(status: str) -> str:
    """How something stands."""
    return SHOWN.get(status, plain(status))


def status_words(status: str) -> str:
    """What the user says to have happened, for a status."""
    return HAPPENED.get(status, plain(status))


def fact_words(kind: str) -> str:
    """What a fact is."""
    return FACTS.get(kind, plain(kind))


def favour_words(kind: str, name: str) -> str:
    """The beginning of a ledger's line about the contact called `name`."""
    return FAVOURS[kind].format(name=name)


def part_words(name: str) -> tuple[str, str]:
    """A part of a strength: its name, and what it measures."""
    return PARTS.get(name, (plain(name).capitalize(), ""))


def plain(name: str) -> str:
    """A name of the domain's as words."""
    return name.replace("_", " ")

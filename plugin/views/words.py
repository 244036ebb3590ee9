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
from plugin.domain.suggestions.phrasing import KINDS
from plugin.sentences import say, say_as
from plugin.views.moments import Moments

SHOWN = total(
    AskStatus,
    {
        "suggested": say_as("how it stands", "suggested"),
        "snoozed": say_as("how it stands", "put off"),
        "dismissed": say_as("how it stands", "not this one"),
        "pending": say_as("how it stands", "being drafted"),
        "drafted": say_as("how it stands", "draft ready"),
        "sent": say_as("how it stands", "sent"),
        "answered": say_as("how it stands", "answered"),
        "prospect_named": say_as("how it stands", "named somebody"),
        "declined": say_as("how it stands", "said no"),
        "introduced": say_as("how it stands", "introduced"),
        "met": say_as("how it stands", "met"),
        "won": say_as("how it stands", "became work"),
        "lost": say_as("how it stands", "came to nothing"),
        "no_reply": say_as("how it stands", "no reply"),
        "discarded": say_as("how it stands", "draft thrown away"),
        "needs_user": say_as("how it stands", "needs you"),
    },
)
"""How an ask stands, or a prospect of which one was asked."""
WISHES = {
    "wanted": say_as("how it stands", "on the list"),
    "proposed": say_as("how it stands", "proposed"),
    "removed": say_as("how it stands", "removed"),
}
"""How a prospect stands besides."""

HAPPENED = {
    "suggested": say_as("what happened", "suggest it again"),
    "sent": say_as("what happened", "I sent it"),
    "answered": say_as("what happened", "they answered"),
    "prospect_named": say_as("what happened", "they named somebody"),
    "declined": say_as("what happened", "they said no"),
    "introduced": say_as("what happened", "they introduced us"),
    "met": say_as("what happened", "we met"),
    "won": say_as("what happened", "it became work"),
    "lost": say_as("what happened", "it came to nothing"),
    "no_reply": say_as("what happened", "no reply came"),
    "discarded": say_as("what happened", "I threw the draft away"),
    "dismissed": say_as("what happened", "not this one"),
    "snoozed": say_as("what happened", "later"),
}
"""What the user says to have happened."""

FACTS = total(
    KnowingKind,
    total(
        OccasionKind,
        {
            # why now
            "meeting_held": say_as("a fact", "you met"),
            "praise": say_as("a fact", "praise"),
            "work_finished": say_as("a fact", "work finished"),
            "upcoming_meeting": say_as("a fact", "you meet soon"),
            "shared_event": say_as("a fact", "both will be there"),
            "active_thread": say_as("a fact", "in touch"),
            "owed_news": say_as("a fact", "news for them"),
            # who knows whom
            "copied_together": say_as("a fact", "copied together"),
            "met_together": say_as("a fact", "met together"),
            "mentioned": say_as("a fact", "mentioned"),
            "wrote_to": say_as("a fact", "wrote to each other"),
            "introduced": say_as("a fact", "introduced"),
            "same_organisation": say_as("a fact", "same organisation"),
            "same_group": say_as("a fact", "same group"),
            "same_name": say_as("a fact", "one name"),
            "shared": say_as("a fact", "in common"),
            "signature": say_as("a fact", "a signature"),
            "new_address": say_as("a fact", "a new address"),
            "answered_from": say_as("a fact", "an answer from elsewhere"),
            "answered_to": say_as("a fact", "your answer to elsewhere"),
            "same_mailbox": say_as("a fact", "one mailbox"),
            "prospect_named": say_as("a fact", "named by them"),
            "denied": say_as("a fact", "says they do not know them"),
            # the tie
            "relationship": say_as("a fact", "how close"),
            "introduced_by": say_as("a fact", "how it began"),
            "meeting": say_as("a fact", "a meeting"),
            "sent": say_as("a fact", "you wrote"),
            "received": say_as("a fact", "they wrote"),
            "wrote": say_as("a fact", "they wrote, as quoted"),
            # what makes the kind
            "told": say_as("a fact", "your word"),
            "older_domain": say_as("a fact", "an earlier address"),
            "words": say_as("a fact", "what was written"),
            "trade": say_as("a fact", "their trade"),
            "organisation": say_as("a fact", "their organisation"),
            "private_address": say_as("a fact", "a private address"),
            "leisure": say_as("a fact", "evenings and weekends"),
            "surname": say_as("a fact", "the same surname"),
            "habit": say_as("a fact", "how you are in touch"),
            "closing": say_as("a fact", "how letters end"),
            "silence": say_as("a fact", "long silent"),
            "papers": say_as("a fact", "proposals and invoices"),
            "orders": say_as("a fact", "orders"),
            "services": say_as("a fact", "services"),
            "work": say_as("a fact", "work together"),
            "complaint": say_as("a fact", "a complaint"),
            # what a draft's sentences stand on
            "topic": say_as("a fact", "what it was about"),
            "prospect": say_as("a fact", "your wish"),
            "prospect_said": say_as("a fact", "what you say of them"),
            "profile": say_as("a fact", "your profile"),
            "asked_you": say_as("a fact", "they asked you"),
            # what a sentence of a message does
            "thanks": say_as("a fact", "thanks"),
            "introduction": say_as("a fact", "introduction"),
            "introduction_request": say_as("a fact", "introduction request"),
            "declined": say_as("a fact", "declined"),
            "meeting_confirmed": say_as("a fact", "meeting confirmed"),
            "meeting_missed": say_as("a fact", "meeting missed"),
        },
    ),
)
"""What a dated fact is."""

FAVOURS = total(
    FavourKind,
    {
        "introduced_you": say("%(name)s introduced you"),
        "you_introduced": say("You introduced %(name)s"),
        "you_asked": say("You asked %(name)s"),
        "you_told": say("You told them what came of it:"),
        "you_thanked": say("You thanked them:"),
        "thanked_you": say("They thanked you:"),
        "praised_you": say("They praised your work:"),
        "you_praised": say("You praised their work:"),
        "asked_you": say("They asked you for an introduction:"),
    },
)
"""The ledger's lines; the fact's own words follow."""

BUTTONS: Mapping[NextActionKind, str] = total(
    NextActionKind,
    {
        NextActionKind.DRAFT: say("See it on Today"),
        NextActionKind.SEND_DRAFT: say("Open it in Gmail"),
        NextActionKind.CHECK_DRAFTS: say("Open your drafts"),
        NextActionKind.WAIT: "",
        NextActionKind.REMIND: say("Write the reminder"),
        NextActionKind.ASK_IN_PERSON: say("See when you meet"),
        NextActionKind.REPLY: say("Write the reply"),
        NextActionKind.FORWARD_NOTE: say("Write the note to forward"),
        NextActionKind.REPLY_TO_NAMED: say("Thank them and ask why"),
        NextActionKind.GRACIOUS_LINE: say("Write a last line"),
        NextActionKind.THANK: say("Write the thanks"),
        NextActionKind.PREPARE_MEETING: say("Prepare the meeting"),
        NextActionKind.THANK_MEETING: say("Thank the introducer"),
        NextActionKind.TELL_OUTCOME: say("Tell the introducer"),
        NextActionKind.LET_REST: "",
        NextActionKind.NONE: "",
    },
)
"""The label of each action's button, "" where there is nothing to press."""
_WHY_NOW = total(
    OccasionKind,
    {
        OccasionKind.MEETING_HELD: say("You met %(when)s"),
        OccasionKind.PRAISE: say("They praised your work %(when)s"),
        OccasionKind.WORK_FINISHED: say("A piece of work was finished %(when)s"),
        OccasionKind.UPCOMING_MEETING: say("You meet %(when)s"),
        OccasionKind.SHARED_EVENT: say("Both will be there %(when)s"),
        OccasionKind.ACTIVE_THREAD: say("You are in touch, last %(when)s"),
        OccasionKind.OWED_NEWS: say("You have news for them since %(when)s"),
    },
)

PARTS = {
    "meetings": (
        say_as("how close", "Meetings"),
        say("how often, how long and how lately you met, one-to-one counting most"),
    ),
    "sent": (say_as("how close", "Your emails"), say("what you wrote to them, less where many were addressed")),
    "received": (say_as("how close", "Their emails"), say("what they wrote to you; a copy counts less")),
    "reciprocity": (say_as("how close", "Give and take"), say("both write, not only one")),
    "reply_speed": (say_as("how close", "Quick answers"), say("how soon the two of you answer each other")),
    "tenure": (say_as("how close", "Time"), say("how long you have known each other")),
    "told": (say_as("how close", "Your word"), say("what you said of the two of you")),
    "once_close": (say_as("how close", "Once close"), say("what stays of earlier, closer days")),
}
"""The addends of a strength: a name, and what it measures."""

_CLOSENESS = (
    (0.8, say_as("how close", "very close")),
    (0.6, say_as("how close", "close")),
    (0.4, say_as("how close", "well acquainted")),
    (0.2, say_as("how close", "loosely in touch")),
    (0.0, say_as("how close", "hardly in touch")),
)
_SURENESS = (
    (0.8, say_as("how sure", "sure")),
    (0.5, say_as("how sure", "likely")),
    (0.0, say_as("how sure", "perhaps")),
)


def why_now(occasion: Occasion, moments: Moments) -> str:
    """The occasion in a few words, as a heading."""
    return _WHY_NOW[occasion.kind].of(when=moments.on_day(occasion.evidence.date))


def closeness(strength: float) -> str:
    """A strength (0–1) in words."""
    return next((words for least, words in _CLOSENESS if strength >= least), _CLOSENESS[-1][1])


def sureness(confidence: float) -> str:
    """A confidence (0–1) in words."""
    return next((words for least, words in _SURENESS if confidence >= least), _SURENESS[-1][1])


EVENTS = total(
    AskEvent,
    {
        "status": say_as("what happened", "now"),
        "undone": say_as("what happened", "taken back"),
        "scheduled": say_as("what happened", "scheduled"),
        "resaved": say_as("what happened", "draft changed"),
        "still_lying": say_as("what happened", "draft still there"),
        "out_of_office": say_as("what happened", "away"),
        "agreed": say_as("what happened", "said yes"),
        "asked_back": say_as("what happened", "asked back"),
        "deferred": say_as("what happened", "will come back to you"),
        "answered_again": say_as("what happened", "wrote again"),
        "spoke": say_as("what happened", "in touch"),
        "prospect_left": say_as("what happened", "has left"),
        "reminder_sent": say_as("what happened", "you reminded them"),
        "thanks_sent": say_as("what happened", "you thanked them"),
        "news_sent": say_as("what happened", "you told them"),
        "forward_note_sent": say_as("what happened", "you sent a note to forward"),
        "named_reply_sent": say_as("what happened", "you replied"),
        "gracious_line_sent": say_as("what happened", "you thanked them"),
        "reply_sent": say_as("what happened", "you replied"),
    },
)
"""What a line of an ask's history tells beside the status."""


def event_words(event: str) -> str:
    """What a line of an ask's history tells."""
    return EVENTS.get(event, plain(event))


def status_shown(status: str) -> str:
    """How something stands."""
    return SHOWN.get(status) or WISHES.get(status) or plain(status)


def status_words(status: str) -> str:
    """What the user says to have happened, for a status."""
    return HAPPENED.get(status, plain(status))


def fact_words(kind: str) -> str:
    """What a fact is."""
    return FACTS.get(kind, plain(kind))


def favour_words(kind: str, name: str) -> str:
    """The beginning of a ledger's line about the contact called `name`."""
    return FAVOURS[kind].of(name=name)


def part_words(name: str) -> tuple[str, str]:
    """A part of a strength: its name, and what it measures."""
    return PARTS.get(name, (plain(name).capitalize(), ""))


def plain(name: str) -> str:
    """A name of the domain's as words; that of a kind as the page says it."""
    return KINDS.get(name, name.replace("_", " "))

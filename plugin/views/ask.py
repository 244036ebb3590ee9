"""An ask under way as page and card show it: how it stands, what comes next, and what a person can say became of it."""

from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model import Ask, AskId, AskStatus, DraftKind, NextActionKind, SuggestionId
from plugin.domain.suggestions.context import OPEN
from plugin.domain.tracking.next_actions import DRAFT_OF, next_action
from plugin.domain.tracking.transitions import WAITING, may_follow
from plugin.views.day_facts import DayFacts
from plugin.views.suggestion import say_whom
from plugin.views.words import BUTTONS, status_shown

LIVE = OPEN | {AskStatus.INTRODUCED, AskStatus.MET, AskStatus.NO_REPLY}
"""Asks that something may still come of."""
_NOTHING = frozenset({NextActionKind.NONE, NextActionKind.LET_REST, NextActionKind.WAIT})


@dataclass(frozen=True, slots=True)
class AskView:
    """How an ask stands. `next` is what comes next and why, `due` by when ("" where that is open).

    `has_draft` while a draft of it lies in the mailbox; `choices` are the statuses that a reply can bring, which the
    user may set. `waits_for_user` where the next step is theirs.
    """

    id: AskId
    suggestion_id: SuggestionId
    introducer: str
    whom: str
    status: str
    next: str
    due: str = ""
    has_draft: bool = False
    choices: tuple[AskStatus, ...] = ()
    letter: DraftKind | None = None
    """The letter by which the next step is done, None where it takes none; `letter_label` says so on a button."""
    letter_label: str = ""
    waits_for_user: bool = False


def view_ask(one: Ask, facts: DayFacts) -> AskView:
    """The view of an ask."""
    context = facts.context
    contact = context.people.canonical(one.introducer)
    ahead = context.ahead(contact)
    upcoming: datetime | None = ahead[0].start if ahead else None
    following = next_action(one, now=facts.moments.now, upcoming=upcoming, reminder_days=facts.reminder_days)
    brought = (AskStatus.ANSWERED, AskStatus.INTRODUCED, AskStatus.DECLINED)
    letter = DRAFT_OF[following.action]
    return AskView(
        one.id,
        one.suggestion_id,
        context.name(contact),
        say_whom(one.prospect),
        status_shown(one.status),
        following.why,
        due=facts.moments.day(following.due) if following.due is not None else "",
        has_draft=one.status is AskStatus.DRAFTED,
        choices=tuple(status for status in brought if one.status in WAITING and may_follow(one.status, status)),
        letter=letter if letter is not DraftKind.ASK else None,
        letter_label=BUTTONS[following.action] if letter not in {None, DraftKind.ASK} else "",
        waits_for_user=following.action not in _NOTHING,
    )


def asks_to(contact: str, facts: DayFacts) -> list[Ask]:
    """The asks to a contact that something may still come of, newest first."""
    canonical = facts.context.people.canonical
    return [ask for ask in reversed(facts.asks) if ask.status in LIVE and canonical(ask.introducer) == contact]

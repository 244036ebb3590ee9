"""One contact's page of the ledger: what they were asked, what they did, what they were told, what was given back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugin.domain.model import Ask, AskEvent, AskStatus, Evidence, FavourKind
from plugin.domain.tracking.history import has, standing
from plugin.domain.tracking.next_actions import owes_news

_NO_ASK = frozenset(
    {
        *(AskStatus.SUGGESTED, AskStatus.SNOOZED, AskStatus.DISMISSED),
        *(AskStatus.PENDING, AskStatus.DRAFTED, AskStatus.NEEDS_USER, AskStatus.DISCARDED),
    }
)
"""Statuses in which the contact has heard of nothing yet."""


@dataclass(frozen=True, slots=True)
class ContactLedger:
    """How the two stand with each other. The counts say it in short; `facts` are the dated lines, newest first.

    `introduced_you` counts introductions asked for and not; `told` how often they heard what came of one; `owed` how
    often they have not, though there is news.
    """

    asked: int
    introduced_you: int
    declined: int
    told: int
    owed: int
    introduced_them: int
    asks: tuple[Ask, ...]
    facts: tuple[Evidence, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing between the two."""
        return not (self.asks or self.facts)


def contact_ledger(asks: Iterable[Ask], facts: Sequence[Evidence]) -> ContactLedger:
    """The page of one contact: `asks` are those to them, `facts` their favours as the mail tells them."""
    made = tuple(ask for ask in asks if ask.status is not AskStatus.SUGGESTED)
    heard = [ask for ask in made if ask.status not in _NO_ASK]
    kinds = [fact.kind for fact in facts]
    by_asking = sum(_reached(ask, AskStatus.INTRODUCED) for ask in heard)
    return ContactLedger(
        asked=len(heard),
        introduced_you=max(kinds.count(FavourKind.INTRODUCED_YOU), by_asking),
        declined=sum(_reached(ask, AskStatus.DECLINED) for ask in heard),
        told=max(kinds.count(FavourKind.YOU_TOLD), sum(has(ask, AskEvent.NEWS_SENT) for ask in heard)),
        owed=sum(owes_news(ask) for ask in heard),
        introduced_them=kinds.count(FavourKind.YOU_INTRODUCED),
        asks=made,
        facts=tuple(facts),
    )


def _reached(ask: Ask, status: AskStatus) -> bool:
    return any(change.status is status for change in standing(ask.history))

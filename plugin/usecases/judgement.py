"""What follows from one snapshot of an account, each thing worked out once: made per request, or per command."""

from collections.abc import Callable, Hashable
from copy import copy
from datetime import datetime, timedelta
from functools import cached_property
from threading import RLock
from typing import Self, TypeVar, cast

from plugin.domain.model import (
    Address,
    Ask,
    AskStatus,
    Meeting,
    MeetingSource,
    Prospect,
    Rejected,
    Suggestion,
    SuggestionId,
    Suggestions,
)
from plugin.domain.suggestions.ask_policy import AskPolicy
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.giving import Gift, find_gifts
from plugin.domain.suggestions.suggest import Weighed, choose_asks, suggest_asks, weigh_asks
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.pace import load_pace
from plugin.usecases.stores.account import AccountStore

"""How the id of a meeting begins that an event was taken for."""
LASTS = timedelta(hours=1)
"""The longest that a judgement is taken for today's: strength and waiting times move with the days."""

Made = TypeVar("Made")
MOST_MADE = 400
"""So many things beside the judgement are kept with it: a few letters in a few wordings."""
RANKED = 40
"""So many suggestions are worked out, best first; a day shows the first few of them."""


class Judgement:
    """An account's snapshot, the asks and prospects that stand beside it, and what can be asked today.

    Reading only: nothing here writes to the store.
    """

    def __init__(self, store: AccountStore, snapshot: AccountSnapshot, *, now: datetime) -> None:
        self.store = store
        self.snapshot = snapshot
        self.now = now
        self.spoken: dict[SuggestionId, tuple[str, ...]] = {}
        """What one would say of an ask in person, as far as somebody wanted to know."""
        self._made: dict[Hashable, object] = {}
        self._making = RLock()

    def work_out(self) -> None:
        """Work everything out now, so that nothing is left to be read from the store."""
        _ = (
            self.until,
            self.ranked,
            self.policy,
            self.asks,
            self.prospects,
            self.gifts,
            self.suggested,
            self.held,
            self.met_at,
        )

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` makes, made once for this judgement and for every later look at it.

        For what follows from the judgement and takes long, but is not wanted each time: questions, letters.
        """
        with self._making:
            if key not in self._made:
                if len(self._made) >= MOST_MADE:
                    self._made.clear()
                self._made[key] = make()
            return cast("Made", self._made[key])

    def over(self, store: AccountStore) -> Self:
        """The same judgement over another connection to the same store, for another thread or a later request."""
        twin = copy(self)
        twin.store = store
        return twin

    @cached_property
    def until(self) -> datetime:
        """Until when all of it stays so by itself: the day's end, or the next event's beginning or end."""
        events = self.snapshot.events
        ahead = (moment for event in events for moment in (event.start, event.end) if moment > self.now)
        return min(self.now + LASTS, midnight(self.now), *ahead)

    @cached_property
    def asks(self) -> list[Ask]:
        """Every ask so far."""
        return self.store.load_asks()

    @cached_property
    def prospects(self) -> list[Prospect]:
        """Whom the user would like to meet."""
        return self.store.load_prospects()

    @cached_property
    def policy(self) -> AskPolicy:
        """What it takes to ask, as the user set it."""
        return load_pace(self.store).policy

    @cached_property
    def context(self) -> SuggestionContext:
        """Everything that bears on today's asks, by contact."""
        return self._context(self.asks)

    @cached_property
    def weighed(self) -> list[Weighed]:
        """Every pair that is thinkable, with what speaks against it now."""
        return weigh_asks(self.context.matches, self.context)

    @cached_property
    def ranked(self) -> Suggestions:
        """The asks that are right now, at most `RANKED`, best first, and what is held back."""
        return choose_asks(self.weighed, self.context, groups=self.snapshot.groups, limit=RANKED)

    @cached_property
    def suggested(self) -> dict[Address, Suggestion]:
        """The ask that is right to make of somebody, by their canonical address."""
        found: dict[Address, Suggestion] = {}
        for one in self.ranked.made:
            found.setdefault(one.introducer.address, one)
        return found

    @cached_property
    def held(self) -> dict[Address, list[Rejected]]:
        """What is held back, by the introducer's canonical address, nearest first."""
        found: dict[Address, list[Rejected]] = {}
        for one in self.ranked.withheld:
            found.setdefault(one.introducer.address, []).append(one)
        return found

    @cached_property
    def met_at(self) -> dict[str, Meeting]:
        """What each event was taken for, by its id: a meeting that took place, or one that the user must settle."""
        found: dict[str, Meeting] = {}
        for one in (*self.snapshot.meetings, *self.snapshot.questions):
            for fact in one.evidence:
                found.setdefault(fact.id, one)
        for one in (*self.snapshot.questions, *self.snapshot.meetings):
            if one.key.source is MeetingSource.EVENT:
                found[one.key.of] = one
        return found

    @cached_property
    def gifts(self) -> list[Gift]:
        """What the user could do for their contacts first, most urgent first."""
        return find_gifts(self.context)

    def ranked_without(self, suggestion_id: str) -> Suggestions:
        """The same as if this suggestion's draft had not failed: an ask does not stand in its own way."""
        needs_user = AskStatus.NEEDS_USER
        others = [one for one in self.asks if one.suggestion_id != suggestion_id or one.status is not needs_user]
        if len(others) == len(self.asks):
            return self.ranked
        context = self._context(others)
        return suggest_asks(context.matches, context, groups=self.snapshot.groups, limit=RANKED)

    def _context(self, asks: list[Ask]) -> SuggestionContext:
        return SuggestionContext(self.snapshot, self.prospects, asks, policy=self.policy, now=self.now)


def midnight(now: datetime) -> datetime:
    """The end of the day."""
    return (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)

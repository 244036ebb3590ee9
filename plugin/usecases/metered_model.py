"""A language model within the day's budget: what each request costs is added up, and how its host fares is noted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

from plugin.domain.model import ModelHealth, ModelReply, ModelRequest, ModelSettings, ModelUsage
from plugin.errors import BudgetSpent, ModelRefused, ModelUnreachable
from plugin.usecases.ports import LanguageModel
from plugin.usecases.stores.account import AccountStore

_LETTERS = 4
"""Characters of a token, about, in the languages that are read."""
_LONGEST_TOKEN = 10
"""Characters of a token, at most: a host that counts fewer tokens than that is not believed."""
_LEAST_BOUND = 50


class MeteredModel:
    """Asks `model` as long as the day's budget lasts; use it in the thread that opened `store`.

    `until` ends a piece of work that would take too long: what is left is taken up at the next look.
    """

    def __init__(
        self,
        model: LanguageModel,
        store: AccountStore,
        settings: ModelSettings,
        clock: Callable[[], datetime],
        *,
        until: datetime | None = None,
        close: Callable[[], None] = lambda: None,
    ) -> None:
        self.name = model.name
        self._model, self._store, self._settings = model, store, settings
        self._clock, self._until, self._close = clock, until, close

    def close(self) -> None:
        """Let the host go."""
        self._close()

    def complete(self, request: ModelRequest) -> ModelReply:
        """One answer. Raises BudgetSpent before the request is made, and the model's own errors."""
        now = self._clock()
        if self._until is not None and now >= self._until:
            raise BudgetSpent(resumes_at=now)
        asked = estimate_tokens(request.instructions + request.words)
        require_budget(self._store, self._settings, asked, request.answer_tokens, now=now)
        try:
            reply = self._model.complete(request)
        except (ModelUnreachable, ModelRefused) as error:
            self._note(request, now, failed=1)
            self._store.save_model_health(_failing(self._store.load_model_health(), now, str(error)))
            raise
        length = len(request.instructions) + len(request.words)
        asked = _believable(reply.prompt_tokens, length, asked, most=length)
        # What a model says to itself before it answers is counted, and not seen.
        most = max(len(reply.text), request.answer_tokens)
        answered = _believable(reply.answer_tokens, len(reply.text), estimate_tokens(reply.text), most=most)
        self._note(request, now, asked=asked, answered=answered)
        self._store.save_model_health(ModelHealth(answered_at=now))
        return replace(reply, prompt_tokens=asked, answer_tokens=answered)

    def _note(
        self, request: ModelRequest, now: datetime, *, failed: int = 0, asked: int = 0, answered: int = 0
    ) -> None:
        price = self._settings.price
        cost = price.cost(asked, answered) if price is not None else 0.0
        self._store.add_model_usage(ModelUsage(now.date(), request.purpose, 1, failed, asked, answered, cost))


def estimate_tokens(text: str) -> int:
    """About how many tokens a text has."""
    return -(-len(text) // _LETTERS)


def require_budget(store: AccountStore, settings: ModelSettings, asked: int, answered: int, *, now: datetime) -> None:
    """Raise BudgetSpent where so many tokens, asked and at most answered, do not fit into what is left of the day."""
    used = store.load_model_usage(since=now.date())
    tokens, cost = sum(one.tokens for one in used), sum(one.cost for one in used)
    spent = tokens + asked + answered > settings.budget_tokens
    if settings.price is not None and settings.budget_money is not None:
        spent = spent or cost + settings.price.cost(asked, answered) > settings.budget_money
    if spent:
        tomorrow = now.date() + timedelta(days=1)
        raise BudgetSpent(resumes_at=datetime.combine(tomorrow, time(), now.tzinfo))


def _believable(count: int, length: int, estimate: int, *, most: int) -> int:
    """The host's own count where it can be one: a budget must not hang on what a host says."""
    return count if count and length // _LONGEST_TOKEN <= count <= max(most, _LEAST_BOUND) else estimate


def _failing(before: ModelHealth, now: datetime, problem: str) -> ModelHealth:
    return ModelHealth(before.answered_at, before.failing_since or now, problem)

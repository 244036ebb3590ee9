"""A language model within its budget: what is counted, when it stops, and how the host's troubles are kept."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from builders import NOW
from model_host import a_request

from plugin.domain.model import ModelPrice, ModelPurpose, ModelReply, ModelRequest, ModelSettings
from plugin.errors import BudgetSpent, ModelRefused, ModelUnreachable, UserError
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.metered_model import MeteredModel, estimate_tokens

AT = "http://localhost:1"
CHOSEN = ModelSettings(url=f"{AT}/v1", model="small", reads=True, agreed_to=AT, budget_tokens=10_000)


@dataclass
class Says:
    """A model that says this, or fails so."""

    reply: ModelReply = field(default_factory=lambda: ModelReply("{}", 60, 5))
    failure: UserError | None = None
    name: str = "small"
    asked: int = 0

    def complete(self, request: ModelRequest) -> ModelReply:  # noqa: ARG002 -- the port's
        self.asked += 1
        if self.failure is not None:
            raise self.failure
        return self.reply


@pytest.fixture
def store(tmp_path: Path) -> Iterator[AccountStore]:
    with AccountStore.open(tmp_path / "account.db") as opened:
        yield opened


def metered(store: AccountStore, model: Says, settings: ModelSettings = CHOSEN, *, now: datetime = NOW) -> MeteredModel:
    return MeteredModel(model, store, settings, lambda: now)


def ask_often(model: MeteredModel, request: ModelRequest) -> None:
    for _ in range(20):
        model.complete(request)


def test_what_is_used_is_added_up_in_tokens_and_in_money(store: AccountStore) -> None:
    settings = replace(CHOSEN, price=ModelPrice(1_000.0, 10_000.0, "EUR"))
    for _ in range(2):
        metered(store, Says(), settings).complete(a_request("x" * 200))
    (used,) = store.load_model_usage(since=NOW.date())
    assert (used.purpose, used.requests, used.failed, used.asked_tokens, used.answer_tokens) == (
        ModelPurpose.READ,
        2,
        0,
        120,
        10,
    )
    assert used.cost == pytest.approx(0.22)


@pytest.mark.parametrize("count", [0, 1, 10**8])
def test_a_hosts_count_that_cannot_be_is_estimated_instead(store: AccountStore, count: int) -> None:
    reply = metered(store, Says(ModelReply("y" * 400, count, count))).complete(a_request("x" * 400))
    assert (reply.prompt_tokens, reply.answer_tokens) == (estimate_tokens("x" * 415), 100)


def test_before_the_budget_is_passed_it_stops_and_says_when_it_goes_on(store: AccountStore) -> None:
    model = Says(ModelReply("{}", 900, 100))
    asked = replace(a_request("x" * 4000), answer_tokens=200)
    with pytest.raises(BudgetSpent) as caught:
        ask_often(metered(store, model), asked)
    assert sum(one.tokens for one in store.load_model_usage(since=NOW.date())) <= CHOSEN.budget_tokens
    assert model.asked == 9
    assert caught.value.resumes_at is not None
    assert NOW < caught.value.resumes_at <= NOW + timedelta(days=1)
    metered(store, model, now=NOW + timedelta(days=1)).complete(asked)


def test_a_budget_in_money_stops_it_as_well(store: AccountStore) -> None:
    settings = replace(CHOSEN, budget_tokens=10**7, budget_money=1.0, price=ModelPrice(500.0, 500.0))
    model = Says(ModelReply("{}", 900, 100))
    with pytest.raises(BudgetSpent):
        ask_often(metered(store, model, settings), replace(a_request("x" * 4000), answer_tokens=200))
    assert sum(one.cost for one in store.load_model_usage(since=NOW.date())) <= 1.0


def test_it_is_known_since_when_a_host_fails_and_that_it_answers_again(store: AccountStore) -> None:
    down = Says(failure=ModelUnreachable("localhost", "no connection, or it broke off"))
    for minutes in (0, 5):
        with pytest.raises(ModelUnreachable):
            metered(store, down, now=NOW + timedelta(minutes=minutes)).complete(a_request())
    health = store.load_model_health()
    assert health.failing_since == NOW
    assert "did not answer" in health.problem
    with pytest.raises(ModelRefused):
        metered(store, Says(failure=ModelRefused("localhost", "no"))).complete(a_request())
    assert [one.failed for one in store.load_model_usage(since=NOW.date())] == [3]
    metered(store, Says()).complete(a_request())
    assert store.load_model_health().failing_since is None


def test_a_piece_of_work_ends_after_its_time(store: AccountStore) -> None:
    model = MeteredModel(Says(), store, CHOSEN, lambda: NOW, until=NOW)
    with pytest.raises(BudgetSpent):
        model.complete(a_request())

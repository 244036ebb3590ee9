"""Which language model the user chose, what it may be used for, what it has cost, and how it fares."""

from dataclasses import dataclass
from datetime import date, datetime

from plugin.domain.model.language_model import ModelPurpose

USUAL_BUDGET = 100_000
"""Tokens a day, where the user says nothing: a year of mail is read within four days."""


@dataclass(frozen=True, slots=True)
class ModelPrice:
    """What a provider takes, in `currency`, for a million tokens of what is asked and of what is answered."""

    asked: float
    answered: float
    currency: str = ""

    def cost(self, asked_tokens: int, answer_tokens: int) -> float:
        """What so many tokens cost."""
        return (asked_tokens * self.asked + answer_tokens * self.answered) / 1_000_000


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """The user's choice for one account. Off until they have said so: nothing is set, and nothing is agreed to.

    `url` is the base address of the host, as `read_model_host` writes it. `agreed_to` is the origin of the host to
    which the user has let words go, with `agreed_at`: another host has to be agreed to anew. `reads`, `rewords` and
    `writes` are the switches. `budget_tokens` and `budget_money` (in the price's currency; None: no such limit) hold
    for a day.
    """

    url: str = ""
    model: str = ""
    reads: bool = False
    rewords: bool = False
    writes: bool = False
    budget_tokens: int = USUAL_BUDGET
    budget_money: float | None = None
    price: ModelPrice | None = None
    masks: bool = True
    """Whether addresses, numbers and names from outside a conversation are hidden from hosts elsewhere."""
    agreed_to: str = ""
    agreed_at: datetime | None = None

    @property
    def is_on(self) -> bool:
        """Whether the model may be asked for anything."""
        return self.is_agreed and (self.reads or self.rewords or self.writes)

    @property
    def is_agreed(self) -> bool:
        """Whether a model is chosen, and the user has let words go to its very host."""
        of_host = self.url == self.agreed_to or self.url.startswith(f"{self.agreed_to}/")
        return bool(self.url and self.model and self.agreed_to) and of_host

    def allows(self, purpose: ModelPurpose) -> bool:
        """Whether it may be asked for this."""
        switches = {
            ModelPurpose.READ: self.reads,
            ModelPurpose.REWORD: self.rewords,
            ModelPurpose.WRITE: self.writes,
            ModelPurpose.TEST: True,
        }
        return self.is_agreed and switches[purpose]


@dataclass(frozen=True, slots=True)
class ModelUsage:
    """What was asked of the model on one day for one purpose; `cost` in the currency of the price of that day."""

    day: date
    purpose: ModelPurpose
    requests: int = 0
    failed: int = 0
    """How many of the requests brought no answer."""
    asked_tokens: int = 0
    answer_tokens: int = 0
    cost: float = 0.0

    @property
    def tokens(self) -> int:
        """Both ways together."""
        return self.asked_tokens + self.answer_tokens


@dataclass(frozen=True, slots=True)
class ModelHealth:
    """How the host fares: when it last answered, since when it does not, and in a sentence why."""

    answered_at: datetime | None = None
    failing_since: datetime | None = None
    problem: str = ""

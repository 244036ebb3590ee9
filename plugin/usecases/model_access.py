"""The user's language model: chosen, agreed to, tried and switched off. Off, nothing that could call one is loaded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from plugin.domain.model import Account, ModelPurpose, ModelRequest, ModelSettings
from plugin.domain.text.model_hosts import ModelHost, read_model_host
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.metered_model import MeteredModel
from plugin.usecases.ports import LanguageModel
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.stores.control import ControlStore

LEAST_BUDGET, MOST_BUDGET = 10_000, 100_000_000
"""Tokens a day: less than the least reads not one conversation."""
MOST_PRICE = 10_000.0
LONGEST_NAME = 200
_TEST_SCHEMA = {
    "type": "object",
    "properties": {"ready": {"type": "boolean"}},
    "required": ["ready"],
    "additionalProperties": False,
}
TEST = ModelRequest(
    ModelPurpose.TEST,
    "You answer with one JSON object and nothing else.",
    'Answer with {"ready": true}.',
    _TEST_SCHEMA,
    "readiness",
    200,
)
"""Holds not one word of the user's."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What a test brought: the answer's first characters, whether it had the shape asked for, and how long it took."""

    text: str
    in_shape: bool
    seconds: float
    tokens: int


def check_settings(settings: ModelSettings) -> tuple[ModelSettings, ModelHost]:
    """The settings with their address in its one form, and its host. Raises UserError with what is wrong.

    What was agreed to for another host is void: its switches are off until the user agrees anew.
    """
    host = read_model_host(settings.url)
    model = settings.model.strip()
    if not model or len(model) > LONGEST_NAME or not model.isprintable():
        raise UserError(say("Name the model as its host calls it, such as: gemma3:12b"))
    if not LEAST_BUDGET <= settings.budget_tokens <= MOST_BUDGET:
        raise UserError(
            say(
                "Choose a budget from %(least_budget)s to %(most_budget)s tokens a day.",
                least_budget=LEAST_BUDGET,
                most_budget=MOST_BUDGET,
            )
        )
    price = settings.price
    prices = (price.asked, price.answered) if price is not None else ()
    if not all(0 <= one <= MOST_PRICE for one in (*prices, settings.budget_money or 0.0)):
        raise UserError(
            say("Write a price as a number, for a million tokens: first of what is asked, then of the answer.")
        )
    if settings.budget_money is not None and price is None:
        raise UserError(say("A budget in money needs the price of a million tokens, asked and answered."))
    ready = replace(settings, url=host.url, model=model)
    if ready.agreed_to and not ready.is_agreed:
        ready = replace(ready, agreed_to="", agreed_at=None, reads=False, rewords=False, writes=False)
    return ready, host


def agree(settings: ModelSettings, host: ModelHost, *, now: datetime) -> ModelSettings:
    """The settings after the user has let words go to this host."""
    return replace(settings, agreed_to=host.origin, agreed_at=now)


def with_switches(settings: ModelSettings, on: Mapping[str, bool]) -> ModelSettings:
    """The settings with some of the switches turned: reads, rewords, writes."""
    return replace(
        settings,
        reads=on.get("reads", settings.reads),
        rewords=on.get("rewords", settings.rewords),
        writes=on.get("writes", settings.writes),
    )


def key_from_file(path: Path) -> str:
    """The key in a file that its owner alone can read. Raises UserError."""
    from plugin.reader.key_file import read_key_file  # noqa: PLC0415 - not loaded while no model is set

    return read_key_file(path)


def key_from_form(text: str) -> str:
    """The key as it was pasted into the page. Raises UserError."""
    from plugin.reader.key_file import read_key  # noqa: PLC0415 - the same

    return read_key(text)


def keep_settings(
    control: ControlStore,
    store: AccountStore,
    account: Account,
    settings: ModelSettings,
    *,
    key_file: Path,
    key: str = "",
    now: datetime,
) -> ModelSettings:
    """Keep what was chosen; with `key`, that as well, encrypted. A key that was given for another host is dropped.

    Raises UserError with what is wrong, and nothing is changed then.
    """
    ready, host = check_settings(settings)
    if key:
        control.save_model_key(account.id, control.open_vault(key_file), host.origin, key, now=now)
    elif _origin(store.load_model_settings()) not in {"", host.origin}:
        control.delete_model_key(account.id)
    store.save_model_settings(ready)
    return ready


def _origin(settings: ModelSettings) -> str:
    return read_model_host(settings.url).origin if settings.url else ""


def switch_off(control: ControlStore, store: AccountStore, account: Account) -> None:
    """Ask no model any more: both switches off, the agreement void, the key gone. What was found stays."""
    settings = store.load_model_settings()
    control.delete_model_key(account.id)
    store.save_model_settings(replace(settings, reads=False, rewords=False, writes=False, agreed_to="", agreed_at=None))


def open_model(  # noqa: PLR0913 -- for whom, for what, and until when
    control: ControlStore,
    store: AccountStore,
    account: Account,
    purpose: ModelPurpose,
    *,
    key_file: Path,
    clock: Callable[[], datetime],
    lasting: timedelta | None = None,
    recorded: LanguageModel | None = None,
) -> MeteredModel | None:
    """The user's model for this purpose; None where they have not allowed it. No call is made yet.

    `lasting` bounds how long it is asked; `recorded` stands in the host's place, as the demo's recordings do.
    """
    settings = store.load_model_settings()
    if not settings.allows(purpose):
        return None
    until = clock() + lasting if lasting is not None else None
    if recorded is not None:
        return MeteredModel(recorded, store, settings, clock, until=until)
    from plugin.reader.chat import ChatModel  # noqa: PLC0415 - loaded where a model is switched on, and not before

    host = read_model_host(settings.url)
    has_key = control.has_model_key(account.id)
    key = control.load_model_key(account.id, control.open_vault(key_file), host.origin) if has_key else ""
    model = ChatModel(host, settings.model, key=key)
    return MeteredModel(model, store, settings, clock, until=until, close=model.close)


def try_model(model: LanguageModel, seconds: Callable[[], float]) -> Tried:
    """Make the one tiny request. Raises the model's errors; `seconds` is a clock that only goes forward."""
    began = seconds()
    reply = model.complete(TEST)
    took = seconds() - began
    text = " ".join(reply.text.split())
    shaped = "".join(reply.text.split()) in {'{"ready":true}', '{"ready":false}'}
    return Tried(text[:200], shaped, took, reply.prompt_tokens + reply.answer_tokens)

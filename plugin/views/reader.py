"""What is said of the user's language model: which host gets which words, how it fares, and what it has cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.model import ModelHealth, ModelPurpose, ModelSettings, ModelUsage
from plugin.domain.text.model_hosts import ModelHost
from plugin.sentences import say, say_as, say_number
from plugin.views.moments import Moments

_READ = say(
    "For reading: the words of conversations with people you exchange mail with who are or may become introducers, "
    "the newest first, each message once, with who wrote it and when."
)
_WRITE = say(
    "For writing a letter, when you press for it: your draft, the names and roles of whom you ask and whom they know, "
    "what your profile says of your work, and the sentences of your mail with that person that the letter may stand on."
)
_TRUSTED = say(
    "Its answers can do nothing but be shown as findings or words; a finding counts only if its quotation stands in "
    "the mail."
)
RECORDED = say("These are recorded answers: no model runs in the demo, and nothing is sent anywhere.")


@dataclass(frozen=True, slots=True)
class WordsLeaving:
    """Which host gets which words: said before the first use. `elsewhere` where it has to be agreed to twice."""

    host: str
    elsewhere: bool
    lead: str
    reading: tuple[str, ...]
    rewording: tuple[str, ...]
    writing: tuple[str, ...]
    never: tuple[str, ...]


def words_leaving(host: ModelHost, *, masks: bool) -> WordsLeaving:
    """What goes to the host, and what does not."""
    lead = say("%(host)s is this machine: nothing leaves it.", host=host.name)
    if not host.here and host.encrypted:
        lead = say(
            "%(host)s is another machine: the words below leave yours, encrypted on the way. "
            "Whoever runs it can read them.",
            host=host.name,
        )
    elif not host.here:
        lead = say(
            "%(host)s is another machine: the words below leave yours, NOT encrypted on the way, within your own "
            "network. Whoever runs it can read them.",
            host=host.name,
        )
    hidden = say("Addresses, numbers and names from outside a conversation are hidden from it.")
    shown = say("Nothing in a conversation is hidden from it.")
    return WordsLeaving(
        host.name,
        not host.here,
        lead,
        (
            _READ,
            hidden if masks and not host.here else shown,
        ),
        (
            say(
                "For rewording, when you press for it: the sentences of that one draft, without greeting and signature."
            ),
        ),
        (_WRITE,),
        (
            say(
                "Never: newsletters, strangers, people you never want to ask, attachments, or the rest of the mailbox."
            ),
            _TRUSTED,
        ),
    )


@dataclass(frozen=True, slots=True)
class DayOfUse:
    """What was used on one day, for one purpose, in words."""

    day: datetime
    what: str
    requests: int
    tokens: int
    cost: str


def usage_rows(usage: Sequence[ModelUsage], settings: ModelSettings, *, now: datetime) -> list[DayOfUse]:
    """What was used, the newest day first."""
    currency = settings.price.currency if settings.price is not None else ""
    return [
        DayOfUse(
            datetime(one.day.year, one.day.month, one.day.day, tzinfo=now.tzinfo),
            PURPOSES[one.purpose],
            one.requests,
            one.tokens,
            money(one.cost, currency) if one.cost else "",
        )
        for one in sorted(usage, key=lambda one: (one.day, one.purpose), reverse=True)
    ]


PURPOSES = {
    ModelPurpose.READ: say_as("what for", "reading"),
    ModelPurpose.REWORD: say_as("what for", "rewording"),
    ModelPurpose.WRITE: say_as("what for", "writing"),
    ModelPurpose.TEST: say_as("what for", "test"),
}


def money(amount: float, currency: str) -> str:
    """An amount that may be a fraction of a cent."""
    text = f"{amount:.2f}" if amount >= 1 else f"{amount:.4f}"
    return f"{text} {currency}".strip()


def budget_words(usage: Sequence[ModelUsage], settings: ModelSettings, *, now: datetime) -> str:
    """How much of today's budget is used."""
    today = [one for one in usage if one.day == now.date()]
    used = sum(one.tokens for one in today)
    words = say("%(used)s of %(budget)s tokens used today", used=used, budget=settings.budget_tokens)
    if settings.price is None:
        return words
    spent = money(sum(one.cost for one in today), settings.price.currency)
    if settings.budget_money is None:
        return say("%(tokens)s, %(spent)s", tokens=words, spent=spent)
    budget = money(settings.budget_money, settings.price.currency)
    return say("%(tokens)s, %(spent)s of %(budget)s", tokens=words, spent=spent, budget=budget)


def reader_line(
    settings: ModelSettings, usage: Sequence[ModelUsage], health: ModelHealth, *, left: bool = False, now: datetime
) -> str:
    """One line about today's reading; "" while reading is off: then there is no word about it.

    `left` where something waits for the budget of another day.
    """
    if not settings.allows(ModelPurpose.READ):
        return ""
    today = [one for one in usage if one.day == now.date() and one.purpose is ModelPurpose.READ]
    count = sum(one.requests - one.failed for one in today)
    line = say_number(
        "%(num)s conversation read today by %(model)s",
        "%(num)s conversations read today by %(model)s",
        count,
        model=settings.model,
    )
    if not count:
        line = say("No conversations read today by %(model)s", model=settings.model)
    if health.failing_since is not None:
        since = _since(health.failing_since, now)
        return say("%(reading)s; the host has given no usable answer since %(moment)s.", reading=line, moment=since)
    if left or _is_spent(usage, settings, now=now):
        return say("%(reading)s; today's budget is used up.", reading=line)
    return say("%(reading)s.", reading=line)


def _is_spent(usage: Sequence[ModelUsage], settings: ModelSettings, *, now: datetime) -> bool:
    today = [one for one in usage if one.day == now.date()]
    tokens, cost = sum(one.tokens for one in today), sum(one.cost for one in today)
    limit = settings.budget_money if settings.price is not None else None
    few = max(settings.budget_tokens * _LITTLE, _ONE_CONVERSATION)
    return settings.budget_tokens - tokens < few or (limit is not None and cost >= limit * (1 - _LITTLE))


def _since(moment: datetime, now: datetime) -> str:
    said = Moments(now)
    today = moment.astimezone(now.tzinfo).date() == now.date()
    return said.hour(moment) if today else said.moment(moment)


_LITTLE = 0.05
_ONE_CONVERSATION = 6_000
"""Tokens that a conversation and its answer may take: where fewer are left, none is read any more today."""
WEEK = timedelta(days=7)
"""How far back use is shown."""

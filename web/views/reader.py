"""The `reader status` shape, for command and page."""

from datetime import datetime

from plugin.domain.model import Account, ModelSettings
from plugin.domain.text.model_hosts import read_model_host
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.stores.control import ControlStore
from plugin.views.reader import RECORDED, WEEK, budget_words, reader_line, usage_rows
from web.views.json_shapes import Json, time_json


def reader_json(control: ControlStore, store: AccountStore, account: Account, *, now: datetime) -> Json:
    """Whether a language model is on and for what, what it may cost and has cost, and how its host fares."""
    settings, health = store.load_model_settings(), store.load_model_health()
    usage = store.load_model_usage(since=(now - WEEK).date())
    host = read_model_host(settings.url) if settings.url else None
    price = settings.price
    reads = store.load_reader_reads()
    return {
        "on": settings.is_on,
        "url": settings.url or None,
        "model": settings.model or None,
        "host": host.name if host else None,
        "here": host.here if host else None,
        "reading": settings.is_agreed and settings.reads,
        "rewording": settings.is_agreed and settings.rewords,
        "writing": settings.is_agreed and settings.writes,
        "masks": settings.masks,
        "agreed_at": time_json(settings.agreed_at),
        "has_key": control.has_model_key(account.id),
        "budget": {"tokens": settings.budget_tokens, "money": settings.budget_money},
        "price": {"asked": price.asked, "answered": price.answered, "currency": price.currency} if price else None,
        "used": [
            {
                "day": one.day.isoformat(),
                "purpose": str(one.purpose),
                "requests": one.requests,
                "failed": one.failed,
                "tokens": one.tokens,
                "cost": round(one.cost, 6),
            }
            for one in usage
        ],
        "health": {
            "answered_at": time_json(health.answered_at),
            "failing_since": time_json(health.failing_since),
            "problem": health.problem or None,
        },
        "messages_read": len({one.message_id for one in reads}),
        "findings": len(store.load_findings()),
        "line": reader_line(settings, usage, health, now=now) or None,
    }


def reader_facts(
    control: ControlStore, store: AccountStore, account: Account, *, recorded: bool, now: datetime
) -> dict[str, object]:
    """What the page's section on the model shows."""
    settings, health = store.load_model_settings(), store.load_model_health()
    usage = store.load_model_usage(since=(now - WEEK).date())
    return {
        "settings": settings,
        "host": read_model_host(settings.url) if settings.url else None,
        "has_key": control.has_model_key(account.id),
        "budget": budget_words(usage, settings, now=now),
        "rows": usage_rows(usage, settings, now=now),
        "health": health,
        "line": reader_line(settings, usage, health, now=now),
        "recorded": RECORDED if recorded else "",
        "findings": len(store.load_findings()),
    }


def is_set(settings: ModelSettings) -> bool:
    """Whether a model was chosen, on or off."""
    return bool(settings.url and settings.model)

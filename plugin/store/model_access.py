"""The user's language model: what they set, what it has cost day by day, and how its host fares."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from plugin.domain.model import ModelHealth, ModelPurpose, ModelSettings, ModelUsage
from plugin.store.connection import Connection
from plugin.store.rows import from_json, to_json

_Record = TypeVar("_Record", ModelSettings, ModelHealth)
_SETTINGS, _HEALTH = "settings", "health"
_COUNTS = ("requests", "failed", "asked_tokens", "answer_tokens", "cost")


def load_settings(db: Connection) -> ModelSettings:
    """What the user chose; where they never did, that nothing is set."""
    return _load(db, _SETTINGS, ModelSettings())


def save_settings(db: Connection, settings: ModelSettings) -> None:
    """Replace what the user chose. Another host or model begins with a clean bill of health."""
    with db.write():
        before = load_settings(db)
        _save(db, _SETTINGS, settings)
        if (before.url, before.model) != (settings.url, settings.model):
            db.execute("DELETE FROM model_state WHERE name = ?", [_HEALTH])


def load_health(db: Connection) -> ModelHealth:
    """How the host fares."""
    return _load(db, _HEALTH, ModelHealth())


def save_health(db: Connection, health: ModelHealth) -> None:
    """Note how the host fares."""
    with db.write():
        _save(db, _HEALTH, health)


def add_usage(db: Connection, usage: ModelUsage) -> None:
    """Add to what was used that day for that purpose."""
    row = {"day": usage.day.isoformat(), "purpose": usage.purpose.value}
    with db.write():
        db.add_up("model_usage", row | {name: getattr(usage, name) for name in _COUNTS}, key=["day", "purpose"])


def load_usage(db: Connection, *, since: date) -> Sequence[ModelUsage]:
    """What was used, by day and purpose, from the day `since` on."""
    rows = db.execute(
        f"SELECT day, purpose, {', '.join(_COUNTS)} FROM model_usage WHERE day >= ? ORDER BY day, purpose",  # noqa: S608 -- constants
        [since.isoformat()],
    )
    return [ModelUsage(date.fromisoformat(day), ModelPurpose(purpose), *counts) for day, purpose, *counts in rows]


def _load(db: Connection, name: str, empty: _Record) -> _Record:
    row = db.execute("SELECT record FROM model_state WHERE name = ?", [name]).fetchone()
    return empty if row is None else from_json(type(empty), row[0])


def _save(db: Connection, name: str, record: ModelSettings | ModelHealth) -> None:
    db.put("model_state", [{"name": name, "record": to_json(record)}], key=["name"])

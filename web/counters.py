"""What this process has done since it began, in numbers: no names, and nothing that leads to any."""

from collections import Counter
from threading import Lock

from plugin.domain.model import ScanReport

_lock = Lock()
_counts: Counter[tuple[str, str]] = Counter()
"""(metric, its one label) → how often."""


def add(metric: str, label: str = "", amount: float = 1) -> None:
    """Count something. Only names that the program itself knows may be labels."""
    with _lock:
        _counts[metric, label] += amount  # type: ignore[assignment]  # seconds are no whole numbers


def counted() -> dict[tuple[str, str], float]:
    """All counts so far."""
    with _lock:
        return dict(_counts)


def note_scan(report: ScanReport) -> None:
    """Count a scan that came to its end, whole or cut off."""
    add("scans", "complete" if report.complete else "unfinished")
    add("google_calls", amount=report.calls)
    add("google_units", amount=report.units)
    add("google_refusals", amount=report.refused)
    add("messages_read", amount=report.messages.new)


def note_failed_scan() -> None:
    """Count one that failed."""
    add("scans", "failed")

"""How a scan or an import ended: the JSON shape, and the same in sentences."""

from typing import Any

from plugin.domain.model import ScanReport, Tally

NAMED = 5
"""Skipped items that the sentences name; the JSON names all."""


def report_json(report: ScanReport) -> dict[str, Any]:
    """The shape of `scan` and `import`."""
    return {
        "account": report.account,
        "messages": _tally_json(report.messages),
        "events": _tally_json(report.events),
        "units": report.units,
        "calls": report.calls,
        "refused": report.refused,
        "seconds": round(report.seconds, 2),
        "complete": report.complete,
        "resumes_at": report.resumes_at.isoformat() if report.resumes_at else None,
        "note": report.note,
    }


def _tally_json(tally: Tally) -> dict[str, Any]:
    return {
        "listed": tally.listed,
        "held": tally.held,
        "new": tally.new,
        "skipped": [{"id": item.id, "why": item.why} for item in tally.skipped],
        "left_out": tally.left_out,
    }


def report_sentences(report: ScanReport) -> list[str]:
    """What came in, what did not and why, and whether more is to come."""
    counts = f"{_count(report.messages, 'message')}; {_count(report.events, 'event')}"
    lines = [f"{report.account}: {counts}; {report.seconds:.1f} seconds."]
    for tally, noun in ((report.messages, "message"), (report.events, "event")):
        lines += [f"  skipped {noun} {item.id}: {item.why}" for item in tally.skipped[:NAMED]]
        if len(tally.skipped) > NAMED:
            lines.append(f"  and {len(tally.skipped) - NAMED} more {noun}s skipped; --json names them all")
    out = [
        f"{tally.left_out} {noun}{'' if tally.left_out == 1 else 's'}"
        for tally, noun in ((report.messages, "message"), (report.events, "event"))
        if tally.left_out
    ]
    if out:
        lines.append(f"Left out by your never-read list: {' and '.join(out)}.")
    if report.note:
        lines.append(report.note)
    if not report.complete:
        when = f" It goes on at {report.resumes_at.astimezone():%H:%M on %d %b}." if report.resumes_at else ""
        again = "" if report.needs_user else " Run it again to go on where it stopped."
        lines.append(
            f"Incomplete: {report.messages.held} of {report.messages.listed} messages and {report.events.held} of "
            f"{report.events.listed} events are held.{when}{again}"
        )
    return lines


def _count(tally: Tally, noun: str) -> str:
    skipped = f", {len(tally.skipped)} skipped" if tally.skipped else ""
    return f"{tally.held} {noun}{'' if tally.held == 1 else 's'} ({tally.new} new{skipped})"


def health_of(report: ScanReport) -> str:
    """How an account fares after a scan: "ok", or what is missing.

    The note of a complete scan names what the account has not, or the user has not granted: no fault of anything.
    """
    if report.complete:
        return "ok"
    return report.note or f"incomplete: {report.messages.held} of {report.messages.listed} messages"

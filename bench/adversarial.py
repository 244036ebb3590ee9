"""Which hostile message is slowest to read: `python bench/adversarial.py [COUNT] [BYTES] [SEED]`.

Prints the slowest per megabyte with what they are made of, and how many take more than a second for one. The messages
are those of the slow tests (`tests/support/adversarial_mail.py`).
"""

import io
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from plugin.domain.model import Address
from plugin.takeout.entries import ImportOptions, read_entry
from plugin.takeout.mbox import iter_messages
from plugin.takeout.sources import UnreadableFile

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "support"))

from adversarial_mail import adversarial_messages

SHOWN = 15
OPTIONS = ImportOptions(frozenset({Address("ines@askhouse.example")}), datetime(2025, 7, 1, tzinfo=UTC))
WARM_UP = (
    "thank you for the workshop with Ann Roe",
    "vielen Dank für die gute Arbeit mit Frau Weiß",
    "merci beaucoup pour votre rapport",
    "muchas gracias por todo lo que hiciste",
)


def seconds(data: bytes) -> float:
    """Processor time for all that an import does to a file but writing it."""
    started = time.process_time()
    try:
        for entry in iter_messages(io.BytesIO(data)):
            read_entry(entry, OPTIONS)
    except UnreadableFile:
        pass
    return time.process_time() - started


def main() -> None:
    """Read `count` messages and print the slowest."""
    count, size, seed = (int(argument) for argument in (*sys.argv[1:], *("500", "65536", "0")[len(sys.argv) - 1 :]))
    for words in WARM_UP:
        seconds(f"From: a@b.example\nDate: Mon, 2 Jun 2025 10:00:00 +0200\n\n{words}\n".encode())
    rows = []
    for made_of, data in adversarial_messages(count, seed=seed, size=size):
        spent = seconds(data)
        rows.append((spent / len(data) * 1_000_000, spent, made_of))
    rows.sort(reverse=True)
    for rate, spent, made_of in rows[:SHOWN]:
        print(f"{rate:6.2f} s/MB  {spent:6.3f} s  {made_of[:160]}")
    print(f"{sum(rate > 1 for rate, _, _ in rows)} of {count} over 1 s/MB")


if __name__ == "__main__":
    main()

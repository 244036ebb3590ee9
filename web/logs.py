"""Logs of a server: one JSON object a line on stderr, without anybody's data in them."""

import json
import logging
import re
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path

OURS = frozenset({"askwell", "askwell.jobs", "askwell.database", "web"})
"""Loggers whose messages are written here, without anybody's data in them."""
_PLACE = re.compile(r"%(?:\(\w+\))?[-#0 +]*\d*(?:\.\d+)?[a-z]", re.IGNORECASE)
"""Where a library's message holds what differs from one time to another."""


class JsonLines(logging.Formatter):
    """Time, level, logger and the message; of an exception only its class and place, since its words may hold mail.

    Of a library's message, which may hold an address that was asked for, only the words that are
    always the same, with “…” for the rest.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line of JSON."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage() if record.name in OURS else _PLACE.sub("…", str(record.msg)),
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            frames = traceback.extract_tb(record.exc_info[2])
            line["place"] = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else record.filename
        return json.dumps(line, ensure_ascii=False)


def log_as_json(level: str) -> None:
    """Send every log line to stderr as JSON; libraries that log requests speak only from warnings up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("askwell").setLevel(level.upper())
    threading.excepthook = _log_thread


def _log_thread(failed: threading.ExceptHookArgs) -> None:
    """A thread that ends by a failure is logged like any other; Python would print the failure's words."""
    if failed.exc_value is not None and failed.exc_type is not SystemExit:
        told = (failed.exc_type, failed.exc_value, failed.exc_traceback)
        logging.getLogger("askwell").error("a thread ended by a failure", exc_info=told)

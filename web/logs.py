"""Logs of a server: one JSON object a line on stderr, without anybody's data in them."""

import json
import logging
import sys
from datetime import UTC, datetime


class JsonLines(logging.Formatter):
    """Time, level, logger and the message; of an exception only its class and place, since its words may hold mail."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line of JSON."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["place"] = f"{record.filename}:{record.lineno}"
        return json.dumps(line, ensure_ascii=False)


def log_as_json(level: str) -> None:
    """Send every log line to stderr as JSON; libraries that log requests speak only from warnings up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("askwell").setLevel(level.upper())

"""The reader's answer taken apart: what is of the right shape, as plain values; the rest is passed over.

Nothing here is believed yet. An answer has no effect but what `believing` makes of it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from plugin.domain.careful_reading.instructions import LISTS
from plugin.domain.model import ModelRequest

LARGEST = 200_000
"""Characters of an answer that are looked at; one that is longer is none."""
MOST_ENTRIES = 400
"""Entries of one answer: more than any conversation of a request's size holds."""
_LONGEST_FIELD = 2_000


class NotAnAnswer(Exception):
    """The text is no answer of the shape asked for. `str(error)` says what is wrong with it, for whoever gave it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of one of the answer's lists; every field is text, "" where it was left out."""

    list: str
    message: str
    writer: str
    quote: str
    fields: Mapping[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """A further field."""
        return self.fields.get(name, "")


def parse_answer(text: str) -> list[Entry]:
    """The entries of an answer, in its order. Raises NotAnAnswer where it is no JSON object with any of the lists."""
    if len(text) > LARGEST:
        raise NotAnAnswer(f"it is longer than {LARGEST} characters")
    start, end = text.find("{"), text.rfind("}")
    if start < 0 or end < start:
        raise NotAnAnswer("it holds no JSON object")
    try:
        found = json.loads(text[start : end + 1])
    except (ValueError, RecursionError) as error:
        raise NotAnAnswer(f"it is no JSON ({type(error).__name__})") from error
    if not isinstance(found, dict) or not any(isinstance(found.get(name), list) for name in LISTS):
        raise NotAnAnswer(f"it is no object with the lists {', '.join(LISTS)}")
    return list(_entries(found))


def _entries(found: Mapping[str, Any]) -> Iterator[Entry]:
    count = 0
    for name in LISTS:
        rows = found.get(name)
        for row in rows if isinstance(rows, list) else ():
            if not isinstance(row, dict) or count >= MOST_ENTRIES:
                continue
            count += 1
            said = {
                key: value.strip()
                for key, value in row.items()
                if isinstance(key, str) and isinstance(value, str) and len(value) <= _LONGEST_FIELD
            }
            message, writer, quote = (said.pop(key, "") for key in ("message", "writer", "quote"))
            yield Entry(name, message, writer, quote, said)


def repair_request(request: ModelRequest, wrong: str) -> ModelRequest:
    """The same request with what was wrong with the first answer: the only further try."""
    told = f"{request.instructions}\nYour last answer could not be used: {wrong}. Answer with the JSON object alone."
    return replace(request, instructions=told)

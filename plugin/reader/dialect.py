"""What a host understands of the protocol: found out by asking, the most first, and then kept.

Hosts that speak OpenAI's chat completions differ in how they take the shape of an answer, what they call its length,
and whether they let the temperature be chosen. What one does not know it refuses with 400 or 422.
"""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from plugin.domain.model import ModelRequest
from plugin.reader.connection import HostAnswer
from plugin.reader.refusals import host_words

DOUBTED = frozenset({400, 415, 422, 501})
"""Statuses by which a host says that it does not know a field; 500 is no such word."""


class Shape(IntEnum):
    """How the shape of an answer is asked for, the surest first."""

    SCHEMA = 0
    OBJECT = 1
    PLAIN = 2


@dataclass(frozen=True, slots=True)
class Dialect:
    """How to put a request to this host."""

    shape: Shape = Shape.SCHEMA
    length_name: str = "max_tokens"
    has_temperature: bool = True

    def body(self, model: str, request: ModelRequest) -> dict[str, Any]:
        """The request as JSON. Instructions and words stand apart: what a mail says is never an instruction."""
        body: dict[str, Any] = {
            "model": model,
            "messages": [
                {"role": "system", "content": request.instructions},
                {"role": "user", "content": request.words},
            ],
            self.length_name: request.answer_tokens,
            "stream": False,
        }
        if self.has_temperature:
            body["temperature"] = 0
        if request.schema is not None and self.shape is Shape.SCHEMA:
            named = {"name": request.schema_name or "answer", "strict": True, "schema": dict(request.schema)}
            body["response_format"] = {"type": "json_schema", "json_schema": named}
        elif request.schema is not None and self.shape is Shape.OBJECT:
            body["response_format"] = {"type": "json_object"}
        return body

    def after(self, refused: HostAnswer, request: ModelRequest) -> "Dialect | None":
        """What to try next where the host has refused this; None where nothing is left to try."""
        if refused.status not in DOUBTED:
            return None
        said = host_words(refused, shown=2000).casefold()
        if "max_completion_tokens" in said and self.length_name == "max_tokens":
            return replace(self, length_name="max_completion_tokens")
        if "temperature" in said and self.has_temperature:
            return replace(self, has_temperature=False)
        if request.schema is not None and self.shape is not Shape.PLAIN:
            return replace(self, shape=Shape(self.shape + 1))
        return None

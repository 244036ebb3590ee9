"""What a language model is asked, and what it answers: nothing here knows of what use the answer is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class ModelPurpose(StrEnum):
    """What the model is asked for: each has its own switch."""

    READ = "read"
    """To read a conversation, and say what it found."""
    REWORD = "reword"
    """To word a finished draft anew."""
    WRITE = "write"
    """To write a letter from the facts it may stand on."""
    TEST = "test"
    """To show that it can be reached and answers in the shape asked for."""


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """One request. `instructions` are the program's own; `words` are data, in a channel of their own, and never obeyed.

    `schema` is the JSON schema of the answer (None: plain text), `schema_name` what it is called on the wire.
    `answer_tokens` bounds the answer. The same request has the same bytes, whenever it is made.
    """

    purpose: ModelPurpose
    instructions: str
    words: str
    schema: Mapping[str, Any] | None = None
    schema_name: str = ""
    answer_tokens: int = 4000


@dataclass(frozen=True, slots=True)
class ModelReply:
    """What came back: the answer's text as it is, what it cost in tokens (0 where the host does not say), and who."""

    text: str
    prompt_tokens: int = 0
    answer_tokens: int = 0
    model: str = ""

"""What a model's host means by the status it answers with: a sentence each, and what to do next."""

import json
from collections.abc import Callable
from typing import Any

from plugin.domain.model import ModelPurpose, ModelRequest
from plugin.errors import ModelNonsense, ModelRefused, ModelUnreachable, UserError
from plugin.reader.connection import HostAnswer
from plugin.sentences import say

SHOWN = 160
"""Characters of the host's own words that are shown."""
_TOO_LONG = (
    "context length",
    "context size",
    "context_length",
    "exceed_context",
    "too long",
    "maximum context",
)


def refusal(host: str, model: str, answer: HostAnswer, request: ModelRequest) -> UserError:
    """The failure that an answer other than 200 stands for.

    The host's own words are shown only where the request held none of the user's: it may say them back.
    """
    known = _KNOWN.get(answer.status)
    if is_too_long(answer):
        why = say("the conversation is longer than the model's context; give it a longer one where you start it")
        return ModelRefused(host, why)
    if known is not None:
        return known(host, model, answer)
    if answer.status >= 500:
        return ModelUnreachable(host, say("it says that it failed, status %(status)s", status=answer.status))
    if 200 <= answer.status < 400:
        return ModelNonsense(host, f"status {answer.status}")
    said = host_words(answer) if request.purpose is ModelPurpose.TEST else ""
    return ModelRefused(host, f"status {answer.status}" + (f", “{said}”" if said else ""))


def is_too_long(answer: HostAnswer) -> bool:
    """Whether the request was longer than what the model can take in."""
    if answer.status == 413:
        return True
    said = host_words(answer, shown=2000).casefold()
    return answer.status in {400, 422} and any(word in said for word in _TOO_LONG)


def host_words(answer: HostAnswer, *, shown: int = SHOWN) -> str:
    """What the host says of its refusal, printable and on one line; "" where it says nothing that can be read."""
    try:
        found: Any = json.loads(answer.body)
    except (ValueError, RecursionError):
        return ""
    for name in ("error", "message", "detail"):
        if isinstance(found, dict) and found.get(name):
            found = found[name]
    text = found if isinstance(found, str) else json.dumps(found)
    return "".join(letter if letter.isprintable() else " " for letter in " ".join(text.split()))[:shown]


def _key(host: str, _model: str, _answer: HostAnswer) -> UserError:
    return ModelRefused(host, say("the key is wrong or missing; give it with `askwell reader set --key-file FILE`"))


def _money(host: str, _model: str, _answer: HostAnswer) -> UserError:
    return ModelRefused(host, say("there is no credit left for this key"))


def _missing(host: str, model: str, answer: HostAnswer) -> UserError:
    said = host_words(answer, shown=2000).casefold()
    if model.casefold() in said or "model" in said:
        return ModelRefused(host, say("it has no model “%(model)s”; load it there, or name another", model=model))
    return ModelRefused(host, say("there is nothing at this address; most end in /v1"))


def _busy(host: str, _model: str, _answer: HostAnswer) -> UserError:
    return ModelUnreachable(host, say("it takes no more requests just now"))


def _slow(host: str, _model: str, _answer: HostAnswer) -> UserError:
    return ModelUnreachable(host, say("it took too long"))


_KNOWN: dict[int, Callable[[str, str, HostAnswer], UserError]] = {
    401: _key,
    403: _key,
    402: _money,
    404: _missing,
    405: lambda host, _model, _answer: ModelRefused(host, say("there is no chat at this address; most end in /v1")),
    408: _slow,
    429: _busy,
    504: _slow,
}

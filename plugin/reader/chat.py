"""A language model behind OpenAI's chat completions: Ollama, llama.cpp, LM Studio, vLLM, or a provider."""

import json
import re
import threading
from collections.abc import Callable
from typing import Any

from plugin.domain.model import ModelReply, ModelRequest
from plugin.domain.text.model_hosts import ModelHost
from plugin.errors import ModelNonsense
from plugin.reader.connection import HostAnswer, HostConnection, Limits
from plugin.reader.dialect import Dialect
from plugin.reader.refusals import is_too_long, refusal
from plugin.sentences import say

PATH = "/chat/completions"
OK = 200
_PATIENT = frozenset({429, 500, 502, 503})
"""Statuses after which a second try may fare better."""
_FIRST_WAIT, _LONGEST_WAIT = 2.0, 20.0
"""Seconds before the one second try; a host that names a later time is left alone until the next scan."""
_THOUGHTS = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>\s*", re.DOTALL)
"""What some models say to themselves before they answer; it is no part of the answer."""


class ChatModel:
    """One model at one host. It makes requests and keeps nothing of them; use it in one thread."""

    def __init__(
        self,
        host: ModelHost,
        model: str,
        *,
        key: str = "",
        limits: Limits | None = None,
        wait: Callable[[float], object] | None = None,
    ) -> None:
        """`wait(seconds)` passes the time before a second try; a test need not."""
        self.name = model
        self._connection = HostConnection(host, key, limits=limits)
        self._host = host.name
        self._dialect = Dialect()
        self._wait = wait or threading.Event().wait

    def close(self) -> None:
        """Close the connections."""
        self._connection.close()

    def complete(self, request: ModelRequest) -> ModelReply:
        """One answer, as it came. Raises ModelUnreachable, ModelRefused, ModelNonsense."""
        while True:
            answer = self._post(self._dialect.body(self.name, request))
            if answer.status == OK:
                return self._reply(answer)
            following = None if is_too_long(answer) else self._dialect.after(answer, request)
            if following is None:
                raise refusal(self._host, self.name, answer, request)
            self._dialect = following

    def _post(self, body: dict[str, Any]) -> HostAnswer:
        """The answer, after a second try where the host was busy or failing for a moment."""
        answer = self._connection.post(PATH, body)
        if answer.status not in _PATIENT:
            return answer
        seconds = _named_wait(answer)
        if seconds > _LONGEST_WAIT:
            return answer
        self._wait(seconds)
        return self._connection.post(PATH, body)

    def _reply(self, answer: HostAnswer) -> ModelReply:
        try:
            found = json.loads(answer.body)
            message = found["choices"][0]["message"]
            text = _text(message.get("content"))
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            raise ModelNonsense(self._host, say("no chat completion; most addresses end in /v1")) from None
        usage = found.get("usage")
        return ModelReply(
            text=_THOUGHTS.sub("", text, count=1),
            prompt_tokens=_count(usage, "prompt_tokens"),
            answer_tokens=_count(usage, "completion_tokens"),
            model=self.name,
        )


def _text(content: Any) -> str:
    """The words of a message: a text, nothing, or texts in parts."""
    if content is None:
        return ""
    if isinstance(content, list):
        return "".join(part["text"] for part in content if isinstance(part, dict) and isinstance(part.get("text"), str))
    if not isinstance(content, str):
        raise TypeError(say("no text"))
    return content


def _count(usage: Any, name: str) -> int:
    """A count of tokens, 0 where the host names none that can be."""
    count = usage.get(name) if isinstance(usage, dict) else None
    return count if type(count) is int and 0 <= count < 10**9 else 0


def _named_wait(answer: HostAnswer) -> float:
    """How many seconds the host asks for; a usual time where it names none."""
    named = answer.headers.get("retry-after", "").strip()
    return float(named) if named.isascii() and named.isdigit() and len(named) < 7 else _FIRST_WAIT

"""A language model's host on loopback, which answers as the test says; what it was asked is kept."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from plugin.domain.model import ModelPurpose, ModelRequest
from plugin.domain.text.model_hosts import ModelHost, read_model_host

SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {"said": {"type": "string"}},
    "required": ["said"],
    "additionalProperties": False,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it arrived."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What to answer: bytes as they are, piece by piece, each after `pause` seconds."""

    status: int = 200
    body: bytes | Sequence[bytes] = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    pause: float = 0.0
    drop: bool = False
    """Close the connection without a word."""


Say = Callable[[Asked], Answer]


def said(text: str | None, **usage: int) -> Answer:
    """A chat completion that says this."""
    counts = {"prompt_tokens": 100, "completion_tokens": 20} | usage
    body = {"choices": [{"message": {"role": "assistant", "content": text}}], "usage": counts}
    return Answer(body=json.dumps(body).encode())


def refused(status: int, message: str = "", **headers: str) -> Answer:
    """A refusal in the usual shape."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, json.dumps({"error": {"message": message}}).encode(), named)


class Host:
    """The running host: its address, and everything that it was asked."""

    def __init__(self, url: str) -> None:
        self.url = f"{url}/v1"
        self.asked: list[Asked] = []
        self.stopped = threading.Event()

    @property
    def address(self) -> ModelHost:
        """As the program reads it."""
        return read_model_host(self.url)


@contextmanager
def model_host(answer: Say) -> Iterator[Host]:
    """A host on a free port of this machine, until the context ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            size = int(self.headers.get("Content-Length", "0"))
            asked = Asked(self.path, dict(self.headers), json.loads(self.rfile.read(size) or b"{}"))
            host.asked.append(asked)
            told = answer(asked)
            if told.drop:
                self.close_connection = True
                return
            pieces = [told.body] if isinstance(told.body, bytes) else told.body
            try:
                self._tell(told, pieces)
            except OSError:
                self.close_connection = True

        def _tell(self, told: Answer, pieces: Sequence[bytes]) -> None:
            if told.pause and host.stopped.wait(told.pause):
                return
            self.send_response(told.status)
            for name, value in told.headers.items():
                self.send_header(name, value)
            self.end_headers()
            for piece in pieces:
                self.wfile.write(piece)
                if told.pause and host.stopped.wait(told.pause):
                    return

        def log_message(self, format: str, *_arguments: object) -> None:  # noqa: A002 -- the base class names it so
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    host = Host(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        host.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()


def a_request(words: str = "Read this.", purpose: ModelPurpose = ModelPurpose.READ) -> ModelRequest:
    """A request for a small object."""
    return ModelRequest(purpose, "Answer in JSON.", words, SCHEMA, "answer", 200)

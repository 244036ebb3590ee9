"""A host that speaks the language models' HTTP, and whose answers are given by whoever reads carefully.

    reader_relay.py collect FOLDER [--port N]    write each request into FOLDER, and answer that nothing was found
    reader_relay.py replay FOLDER [--port N]     answer from the answers in FOLDER; 503 where there is none

FOLDER holds INSTRUCTIONS.md and SCHEMA.json once, and for each request `NNN.request.json` (the conversation) and
`NNN.answer.json` (the findings), which a reader writes. A request is known again by its messages and its people, so
that better instructions do not make the answers void.
"""

import argparse
import hashlib
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

NOTHING = '{"signals":[],"ties":[],"meetings":[],"relationships":[],"asks":[],"prospects":[],"work":[],"ends":[]}'


def fingerprint(words: str) -> str:
    """By what a request is known: who takes part, and who wrote what when."""
    try:
        said = json.loads(words)
        kept: Any = [
            [[one.get("key"), one.get("address")] for one in said["people"]],
            [[one["key"], one["writer"], one["date"], one["words"]] for one in said["messages"]],
        ]
    except (ValueError, KeyError, TypeError):
        kept = words
    text = json.dumps(kept, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Recordings:
    """The requests and answers of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._names: dict[str, str] = {}
        for path in sorted(folder.glob("*.request.json")):
            self._names[fingerprint(path.read_text(encoding="utf-8"))] = path.name.removesuffix(".request.json")

    def collect(self, instructions: str, words: str, schema: object) -> str:
        """Keep a request, and return its name; the same request twice is one."""
        (self.folder / "INSTRUCTIONS.md").write_text(instructions, encoding="utf-8")
        (self.folder / "SCHEMA.json").write_text(json.dumps(schema, indent=1), encoding="utf-8")
        mark = fingerprint(words)
        if mark not in self._names:
            name = f"{len(self._names) + 1:03d}"
            self._names[mark] = name
        name = self._names[mark]
        (self.folder / f"{name}.request.json").write_text(words, encoding="utf-8")
        return name

    def answer(self, words: str) -> str | None:
        """The recorded answer, None where there is none."""
        name = self._names.get(fingerprint(words))
        path = self.folder / f"{name}.answer.json"
        return path.read_text(encoding="utf-8") if name is not None and path.exists() else None

    @property
    def open(self) -> list[str]:
        """The names of requests that nobody has answered."""
        return [name for name in self._names.values() if not (self.folder / f"{name}.answer.json").exists()]


class Relay(ThreadingHTTPServer):
    """The host on loopback."""

    def __init__(self, recordings: Recordings, *, replaying: bool, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Answering)
        self.recordings = recordings
        self.replaying = replaying

    @property
    def url(self) -> str:
        """What to give as the model's address."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Answering(BaseHTTPRequestHandler):
    server: Relay

    def do_GET(self) -> None:
        """The list of models."""
        self._send(200, {"object": "list", "data": [{"id": "careful-reader", "object": "model"}]})

    def do_POST(self) -> None:
        """One chat completion."""
        length = int(self.headers.get("Content-Length", "0"))
        try:
            asked = json.loads(self.rfile.read(length))
            said = {one["role"]: one["content"] for one in asked["messages"]}
            instructions, words = said["system"], said["user"]
        except (ValueError, KeyError, TypeError):
            self._send(400, {"error": {"message": "expected system and user messages", "type": "invalid_request"}})
            return
        schema = (asked.get("response_format") or {}).get("json_schema", {}).get("schema")
        if self.server.replaying:
            text = self.server.recordings.answer(words)
        else:
            self.server.recordings.collect(instructions, words, schema)
            text = NOTHING
        if text is None:
            self._send(503, {"error": {"message": "nobody has answered this request yet", "type": "unavailable"}})
            return
        usage = {"prompt_tokens": len(instructions + words) // 4, "completion_tokens": len(text) // 4}
        choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
        self._send(200, {"id": "r", "object": "chat.completion", "model": asked.get("model", ""), "choices": [choice],
                         "usage": usage | {"total_tokens": sum(usage.values())}})  # fmt: skip

    def _send(self, status: int, body: object) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's name
        """Say nothing: requests hold mail."""


def main() -> int:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=["collect", "replay"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--port", type=int, default=0)
    chosen = parser.parse_args()
    with Relay(Recordings(chosen.folder), replaying=chosen.mode == "replay", port=chosen.port) as relay:
        print(relay.url, flush=True)
        try:
            relay.serve_forever()
        except KeyboardInterrupt:
            print(f"{len(relay.recordings.open)} requests are unanswered", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

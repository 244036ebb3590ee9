"""What lies in a queue: tasks as JSON.

Huey writes tasks as pickles unless told otherwise, and reading a pickle that somebody else has written runs their
code. A task here is a name and the ids it is for.
"""

import json

from huey.registry import Message
from huey.serializer import Serializer


class TaskText(Serializer):  # type: ignore[misc]  # huey ships no types
    """Tasks as JSON text: {"id", "name", "args"}, and all of them strings. Whatever else is read is an error."""

    def _serialize(self, data: Message) -> bytes:
        return json.dumps({"id": data.id, "name": data.name, "args": list(data.args)}).encode()

    def _deserialize(self, data: bytes) -> Message:
        told = json.loads(bytes(data))
        if not isinstance(told, dict) or told.keys() != {"id", "name", "args"} or not isinstance(told["args"], list):
            raise ValueError("no task of ours lies in the queue")
        if not all(isinstance(text, str) for text in (told["id"], told["name"], *told["args"])):
            raise ValueError("a task in the queue holds something else than ids")
        return Message(id=told["id"], name=told["name"], args=tuple(told["args"]))

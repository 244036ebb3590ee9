"""Values held against the discovery documents that ship with Google's client library."""

import base64
import binascii
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import googleapiclient

DOCUMENTS = Path(googleapiclient.__file__).parent / "discovery_cache" / "documents"

ALWAYS = {
    "Profile": {"emailAddress", "messagesTotal", "threadsTotal", "historyId"},
    "Message": {"id", "threadId"},
    "MessagePartHeader": {"name", "value"},
    "Thread": {"id", "historyId"},
    "Draft": {"id", "message"},
    "History": {"id", "messages"},
    "SendAs": {"sendAsEmail"},
    "Label": {"id", "name"},
    "Event": {"id", "kind", "etag", "status"},
    "Events": {"kind", "items", "timeZone"},
    "EventAttendee": {"email"},
    "ListHistoryResponse": {"historyId"},
}
"""What Google gives in every answer, though its documents say so only in prose."""


TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}


def load_document(name: str) -> dict[str, Any]:
    """A discovery document, "gmail.v1"."""
    found: dict[str, Any] = json.loads((DOCUMENTS / f"{name}.json").read_text())
    return found


def problems(document: dict[str, Any], schema: dict[str, Any], value: Any, where: str) -> list[str]:
    """What is wrong with a value by a discovery schema: types, formats, enums, unknown and missing properties."""
    if "$ref" in schema:
        name = schema["$ref"]
        missing = ALWAYS.get(name, set()) - set(value) if isinstance(value, dict) else set()
        found = [f"{where}: {name} lacks {', '.join(sorted(missing))}"] if missing else []
        return found + problems(document, document["schemas"][name], value, where)
    kind = schema.get("type")
    if kind == "object":
        return _object_problems(document, schema, value, where)
    if kind == "array":
        items = value if isinstance(value, list) else [None]
        return [
            problem
            for number, item in enumerate(items)
            for problem in problems(document, schema["items"], item, f"{where}[{number}]")
        ]
    if not isinstance(value, TYPES.get(str(kind), object)) or (kind == "integer" and isinstance(value, bool)):
        return [f"{where}: {value!r} is no {kind}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{where}: {value!r} is none of {schema['enum']}"]
    return [] if _formatted(schema.get("format", ""), value) else [f"{where}: {value!r} is no {schema['format']}"]


def _object_problems(document: dict[str, Any], schema: dict[str, Any], value: Any, where: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{where}: no object"]
    found: list[str] = []
    for key, item in value.items():
        inner = schema.get("properties", {}).get(key) or schema.get("additionalProperties")
        if inner is None:
            found.append(f"{where}: unknown property {key}")
        else:
            found += problems(document, inner, item, f"{where}.{key}")
    return found


def _formatted(form: str, value: Any) -> bool:
    try:
        match form:
            case "int64" | "uint64":
                return str(int(value)) == value and int(value) >= (0 if form == "uint64" else -(2**63))
            case "int32":
                return bool(-(2**31) <= value < 2**31)
            case "uint32":
                return bool(0 <= value < 2**32)
            case "byte":
                base64.urlsafe_b64decode(value)
            case "date":
                date.fromisoformat(value)
            case "date-time":
                return datetime.fromisoformat(value).tzinfo is not None
    except (ValueError, TypeError, binascii.Error):
        return False
    return True

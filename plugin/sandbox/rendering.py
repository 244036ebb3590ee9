"""JSON answers, as Google's front ends give them."""

import json
from typing import Any

from flask import Response

from plugin.sandbox.failures import GoogleFailure

_JSON = "application/json; charset=UTF-8"


def answer(body: dict[str, Any] | bytes | None) -> Response:
    """A success: JSON from a dict, ready-made JSON from bytes, or 204 from None."""
    if body is None:
        return Response(status=204)
    if isinstance(body, dict):
        body = json.dumps(body, separators=(",", ":")).encode("ascii")
    return Response(body, content_type=_JSON)


def refusal(failure: GoogleFailure) -> Response:
    """A failure, with its headers."""
    return Response(json.dumps(failure.body), status=failure.status, headers=failure.headers, content_type=_JSON)

"""Partial answers: the `fields` parameter that all of Google's APIs take.

    selector = path ("," path)*        path = name ("/" path | "(" selector ")")?        name = word | "*"

What a program leaves out of its `fields` it does not get: a sandbox that sent it all the same would hide that.
"""

from typing import Any

from plugin.sandbox.failures import GoogleFailure, bad_request

Mask = dict[str, "Mask"]
"""Wanted names, each with the mask of what lies below it; an empty mask wants everything."""


def mask(fields: str) -> Mask:
    """A selector as a mask; GoogleFailure 400 where it cannot be read."""
    found, place = _selector(fields, 0)
    if place < len(fields):
        raise _invalid(fields)
    return found


def masked(value: Any, wanted: Mask) -> Any:
    """The parts of a JSON value that the mask names."""
    if not wanted:
        return value
    if isinstance(value, list):
        return [masked(item, wanted) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: masked(item, wanted[key] if key in wanted else wanted["*"])
        for key, item in value.items()
        if key in wanted or "*" in wanted
    }


def _selector(text: str, place: int) -> tuple[Mask, int]:
    found: Mask = {}
    while True:
        place = _path(text, place, found)
        if place >= len(text) or text[place] != ",":
            return found, place
        place += 1


def _path(text: str, place: int, into: Mask) -> int:
    """Read one path into a mask; answers the place behind it."""
    start = place
    while place < len(text) and (text[place].isalnum() or text[place] in "_*"):
        place += 1
    name = text[start:place]
    if not name:
        raise _invalid(text)
    known = name in into
    below: Mask = {}
    if text[place : place + 1] == "/":
        place = _path(text, place + 1, below)
    elif text[place : place + 1] == "(":
        below, place = _selector(text, place + 1)
        if text[place : place + 1] != ")":
            raise _invalid(text)
        place += 1
    # "a,a/b" wants all of a; "a/b,a/c" wants both parts.
    into[name] = {**into[name], **below} if known and below and into[name] else {} if known else below
    return place


def _invalid(fields: str) -> GoogleFailure:
    return bad_request(f"Invalid field selection {fields[:100]}", "invalidParameter", parameter="fields")

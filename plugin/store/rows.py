"""Domain records ↔ JSON values, derived from the fields of the dataclasses themselves.

A field that equals its default is left out, so rows stay short, and a record written before a field
existed is read with that field's default. Values that repeat across many rows (mailboxes, labels,
languages) are interned by the reader, so that a year of mail fits in memory.
"""

import json
import types
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from sys import intern
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from plugin.domain.model import Mailbox
from plugin.errors import UserError

Record = TypeVar("Record")
Convert = Callable[[Any], Any]

WAY_OUT = (
    "put a backup back with `askwell restore FILE`; without one, `askwell forget ADDRESS` clears a damaged account "
    "away, so that it can be read anew (where control.db is damaged, move the whole data directory away)."
)
"""What to do about damaged data."""

_KEEP = 50_000
"""How many different mailboxes a process remembers: more than anybody writes to."""

_ODD = (ValueError, TypeError, LookupError, AttributeError, RecursionError, OverflowError)
"""What decoding raises over values that nobody wrote."""

_mailboxes: dict[tuple[str, str], Mailbox] = {}


class Damaged(UserError):
    """What lies in a row is not what was written there: the disk has changed it."""

    def __init__(self) -> None:
        super().__init__(f"The data on the disk is damaged (a row does not say what was written): {WAY_OUT}")


def to_json(record: Any) -> str:
    """Encode a dataclass as compact JSON text, which is always storable: a lone surrogate is escaped."""
    return dump(encode(record))


def dump(value: Any) -> str:
    """Write JSON values as compact text that SQLite takes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text if storable(text) == text else json.dumps(value, separators=(",", ":"))


def storable(text: str) -> str:
    """Return the text with lone surrogates replaced: broken mail can bring them, and SQLite refuses them."""
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8")


def from_json(kind: Callable[..., Record], text: str) -> Record:
    """Decode what `to_json` wrote. Fields unknown to this version are passed over. Raises Damaged."""
    return decode(kind, parse(text))


def parse(text: str) -> Any:
    """Read JSON text as `dump` wrote it. Raises Damaged."""
    try:
        return json.loads(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise Damaged from error


def decode(kind: Callable[..., Record], value: Any) -> Record:
    """Make a `kind` of JSON values, as `encode` wrote them. Raises Damaged."""
    try:
        record: Record = _decoder(kind)(value)
    except _ODD as error:
        raise Damaged from error
    return record


def loader(kind: Callable[..., Record]) -> Callable[[str], Record]:
    """Return the function that makes a `kind` of JSON text: for long loops."""
    make: Convert = _decoder(kind)
    read = json.loads

    def load(text: str) -> Record:
        try:
            record: Record = make(read(text))
        except _ODD as error:
            raise Damaged from error
        return record

    return load


def load_many(
    kind: Callable[..., Record], texts: Sequence[str], given: Sequence[Mapping[str, Any]] = ()
) -> list[Record]:
    """Make a `kind` of each JSON text, all read at once; `given` are fields of each that are made already.

    Raises Damaged.
    """
    make = _fields_decoder(kind)
    try:
        values = json.loads(f"[{','.join(texts)}]")
        return [kind(**{**make(value), **more}) for value, more in zip(values, given or [{}] * len(texts), strict=True)]
    except _ODD as error:
        raise Damaged from error


def encode(record: Any) -> Any:
    """Turn a dataclass into JSON values: objects without the fields that equal their defaults."""
    kind: Any = type(record)
    return _encoder(kind)(record)


def instant(when: datetime) -> str:
    """Write an aware datetime as UTC text that sorts in order of time."""
    if when.tzinfo is None:
        raise ValueError("a stored time must be aware")
    return when.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """Read what `instant` wrote. Raises Damaged."""
    try:
        when = datetime.fromisoformat(text)
    except (ValueError, TypeError) as error:
        raise Damaged from error
    if when.tzinfo is None:
        raise Damaged
    return when


def parse_instant(text: str | None) -> datetime | None:
    """Read what `instant` wrote; None stays None. Raises Damaged."""
    return None if text is None else moment(text)


@cache
def _encoder(kind: Hashable) -> Convert:
    kind, optional = _plain(kind)
    convert = _encode_value(kind)
    if optional:
        return lambda value: None if value is None else convert(value)
    return convert


def _encode_value(kind: Any) -> Convert:  # noqa: PLR0911 -- one line for each kind of type
    if kind is Mailbox:
        return _encode_mailbox
    if is_dataclass(kind):
        return _encode_record(kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple and len(arguments) == 2 and arguments[1] is ...:
        each = _encoder(arguments[0])
        return lambda values: [each(value) for value in values]
    if origin is tuple:
        encoders = [_encoder(argument) for argument in arguments]
        return lambda values: [each(value) for each, value in zip(encoders, values, strict=True)]
    if origin is frozenset:
        each = _encoder(arguments[0])
        return lambda values: sorted(each(value) for value in values)
    if kind is datetime:
        return _encode_datetime
    if kind is date:
        return lambda value: value.isoformat()
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: value.value
    return _identity


def _encode_record(kind: Any) -> Convert:
    hints = get_type_hints(kind)
    plan = [(field.name, _encoder(hints[field.name]), _default(field)) for field in fields(kind)]

    def encode_record(record: Any) -> dict[str, Any]:
        row = {}
        for name, convert, default in plan:
            value = getattr(record, name)
            if value != default:
                row[name] = convert(value)
        return row

    return encode_record


@cache
def _decoder(kind: Hashable) -> Convert:
    kind, optional = _plain(kind)
    convert = _decode_value(kind)
    if optional:
        return lambda value: None if value is None else convert(value)
    return convert


def _decode_value(kind: Any) -> Convert:  # noqa: PLR0911 -- one line for each kind of type
    if kind is Mailbox:
        return _decode_mailbox
    if is_dataclass(kind):
        return _decode_record(kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple and len(arguments) == 2 and arguments[1] is ...:
        each = _decoder(arguments[0])
        return lambda values: tuple([each(value) for value in values])
    if origin is tuple:
        decoders = [_decoder(argument) for argument in arguments]
        return lambda values: tuple([each(value) for each, value in zip(decoders, values, strict=True)])
    if origin is frozenset:
        each = _decoder(arguments[0])
        return lambda values: frozenset([each(value) for value in values])
    if kind in {datetime, date}:
        parse_time: Convert = kind.fromisoformat
        return parse_time
    if kind is str:
        return intern
    if kind is float:
        return float
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    return _identity


def _decode_record(kind: Any) -> Convert:
    made = _fields_decoder(kind)
    return lambda row: kind(**made(row))


@cache
def _fields_decoder(kind: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """The function that makes a record's fields of JSON values; what it does not know is left out."""
    hints = get_type_hints(kind)
    converters = {field.name: _decoder(hints[field.name]) for field in fields(kind)}

    def decode_fields(row: dict[str, Any]) -> dict[str, Any]:
        return {name: converters[name](value) for name, value in row.items() if name in converters}

    return decode_fields


def _encode_mailbox(mailbox: Mailbox) -> list[str]:
    return [mailbox.address, mailbox.display_name] if mailbox.display_name else [mailbox.address]


def _decode_mailbox(value: list[str]) -> Mailbox:
    key = (value[0], value[1] if len(value) > 1 else "")
    mailbox = _mailboxes.get(key)
    if mailbox is None:
        hints = get_type_hints(Mailbox)
        assert set(hints) == {"address", "display_name"}, "a Mailbox is written as a pair"
        mailbox = Mailbox(*key)  # type: ignore[arg-type]  # an Address is a str that was checked when it was written
        if len(_mailboxes) < _KEEP:
            _mailboxes[key] = mailbox
    return mailbox


def _encode_datetime(when: datetime) -> str:
    if when.tzinfo is None:
        raise ValueError("a stored time must be aware")
    return when.isoformat()


def _plain(kind: Any) -> tuple[Any, bool]:
    """Undo NewType and Optional: (the type underneath, whether None is allowed)."""
    optional = False
    if get_origin(kind) in {Union, types.UnionType}:
        (kind,) = [argument for argument in get_args(kind) if argument is not type(None)]
        optional = True
    while isinstance(kind, NewType):
        kind = kind.__supertype__
    return kind, optional


def _default(field: Any) -> Any:
    if field.default is not MISSING:
        return field.default
    if field.default_factory is not MISSING:
        return field.default_factory()
    return MISSING


def _identity(value: Any) -> Any:
    return value

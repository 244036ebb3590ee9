"""The store's border: SQLite's errors become the project's own, so that no other room knows SQLite."""

import functools
import inspect
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from plugin.errors import AlreadyThere, StoreTrouble
from plugin.store.database import WAY_OUT, is_damage

_Class = TypeVar("_Class", bound=type)


@contextmanager
def own_errors() -> Iterator[None]:
    """Raise StoreTrouble in place of what SQLite raises; its own words name no data."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise AlreadyThere(f"This is kept already, or must not be changed ({error}).") from error
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise StoreTrouble(f"The data on the disk is damaged ({error}): {WAY_OUT}", damaged=True) from error
        raise StoreTrouble(
            f"The data cannot be read just now ({error}): close other programs that use it, check the disk, and "
            "try again."
        ) from error


def with_own_errors(store: _Class) -> _Class:
    """A class whose public methods raise StoreTrouble where SQLite fails."""
    for name, member in list(vars(store).items()):
        if inspect.isfunction(member) and not name.startswith("_"):
            setattr(store, name, _calling(member))
        elif isinstance(member, classmethod):
            setattr(store, name, classmethod(_calling(member.__func__)))
    return store


def _calling(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def call(*arguments: Any, **named: Any) -> Any:
        with own_errors():
            answer = method(*arguments, **named)
        return _each(answer) if isinstance(answer, Iterator) else answer

    return call


def _each(rows: Iterator[Any]) -> Iterator[Any]:
    """The rows one by one: they are read when they are wanted, and may fail then."""
    with own_errors():
        yield from rows

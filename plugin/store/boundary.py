"""The store's border: a database's errors become the project's own, so that no other room knows any database."""

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any, TypeVar

_Class = TypeVar("_Class", bound=type)
_Translating = Callable[[], AbstractContextManager[None]]


def with_errors(own_errors: _Translating) -> Callable[[_Class], _Class]:
    """A class whose public methods, inherited ones too, raise what `own_errors` makes of a database's errors."""

    def wrap(store: _Class) -> _Class:
        for name in dir(store):
            member = inspect.getattr_static(store, name)
            if name.startswith("_"):
                continue
            if inspect.isfunction(member):
                setattr(store, name, _calling(member, own_errors))
            elif isinstance(member, classmethod):
                setattr(store, name, classmethod(_calling(member.__func__, own_errors)))
        return store

    return wrap


def _calling(method: Callable[..., Any], own_errors: _Translating) -> Callable[..., Any]:
    @functools.wraps(method)
    def call(*arguments: Any, **named: Any) -> Any:
        with own_errors():
            answer = method(*arguments, **named)
        return _each(answer, own_errors) if isinstance(answer, Iterator) else answer

    return call


def _each(rows: Iterator[Any], own_errors: _Translating) -> Iterator[Any]:
    """The rows one by one: they are read when they are wanted, and may fail then."""
    with own_errors():
        yield from rows

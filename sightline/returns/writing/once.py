"""Reads a return from the record once where it is both written and checked, so that both agree."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")
_read: ContextVar[dict[Hashable, object] | None] = ContextVar("read", default=None)


@contextmanager
def one_reading() -> Iterator[None]:
    """Within it, what was read is given again to whoever asks: nothing is read twice.

    Nothing of the record may be changed within it but what is kept of a check.
    """
    before = _read.set({})
    try:
        yield
    finally:
        _read.reset(before)


def read(what: Hashable, make: Callable[[], T]) -> T:
    """What `make` gives; within one reading, what it gave when this was first asked for."""
    held = _read.get()
    if held is None:
        return make()
    if what not in held:
        held[what] = make()
    found: T = held[what]  # type: ignore[assignment]
    return found

"""How work is recorded here: leave, one transaction, who wrote it and when, and the clocks after.

Every deed that records work is a `with recording(...)`. It is `allow`, `deed` and `note` in one,
and when it ends the clocks of everyone it touched are worked out again, in the same transaction.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connection
from django.db.models import Model
from django.utils import timezone

from ..acting import allow, deed, note
from ..facts import Subject
from ..models import Account
from ..refusal import Refused
from ..spine import Recorded

HERE = "Recorded here"
"""The source of every row that is recorded live."""

Follower = Callable[[Subject, int], Iterable[Any]]
_FOLLOWERS: list[Follower] = []
_OUTERMOST: ContextVar[Recording | None] = ContextVar("outermost_recording", default=None)
_WATCHED: ContextVar[list[Any] | None] = ContextVar("watched_recording", default=None)


def follows_recording(do: Follower) -> Follower:
    """Register what is done, after a deed, for each child or other subject that it touched.

    The record sits below the duties, so what works out their clocks makes itself known here.
    """
    if do not in _FOLLOWERS:
        _FOLLOWERS.append(do)
    return do


class Recording:
    """One deed under way: it adds and changes rows, and remembers whom they are about."""

    def __init__(self, by: Account, did: str, why: str) -> None:
        self.by, self.did, self.why = by, did, why
        self.at = timezone.now()
        self.about: Model | None = None
        self.children: list[int] = []
        self.touched: dict[tuple[Subject, int], None] = {}

    def add(self, model: type[Model], **values: Any) -> Any:
        """A new row, with where it came from, by whom and when it was typed."""
        if issubclass(model, Recorded):
            values = {
                "recorded_by": self.by,
                "recorded_at": self.at,
                "origin": Recorded.Origin.LIVE,
                "source": HERE,
                "stated_as_at": timezone.localdate(self.at),
                **values,
            }
        row = model._default_manager.create(**values)
        self.about = self.about or row
        return row

    def change(self, row: Any, **values: Any) -> Any:
        """New values in a row that is held; its history keeps the old ones."""
        for name, value in values.items():
            setattr(row, name, value)
        row.save(update_fields=list(values))
        self.about = self.about or row
        return row

    def also_about(self, child_id: int) -> None:
        """Another child whom the deed is about: one who was not on the record before it."""
        if child_id not in self.children:
            hold(Subject.CHILD, [child_id])
            self.children.append(child_id)
            self.touched[(Subject.CHILD, child_id)] = None

    def touches(self, subject: Subject, number: int) -> None:
        """A worker, an allegation or an inspection whose clocks may have moved."""
        self.touched[(subject, number)] = None


@contextmanager
def recording(
    *,
    by: Account,
    did: str,
    children: Iterable[int] = (),
    needs: str = "record.write",
    why: str = "",
) -> Iterator[Recording]:
    """One deed: allowed for each child, kept or not as a whole, noted, and the clocks after it.

    `did` is the line in the audit trail, such as "visit recorded". The children are held from the
    first line of the deed to its end, so that two deeds about one child follow each other: what a
    deed finds so, it can rely on. Check and raise Refused inside the `with`. A deed inside another
    is part of it, and the clocks are worked out once. Raises Refused.
    """
    numbers = list(dict.fromkeys(children))
    for number in numbers or [None]:
        allow(by, needs, number)
    outer = _OUTERMOST.get()
    with deed(by=by, why=why or did):
        hold(Subject.CHILD, numbers)
        here = Recording(by, did, why)
        here.children = numbers
        here.touched = dict.fromkeys((Subject.CHILD, number) for number in numbers)
        token = _OUTERMOST.set(outer or here)
        try:
            yield here
        finally:
            _OUTERMOST.reset(token)
        for child_id in here.children or [None]:
            note(by=by, did=did, child_id=child_id, about=here.about, why=why)
        if outer is None:
            _follow(here.touched)
        else:
            outer.touched |= here.touched


def _follow(touched: Iterable[tuple[Subject, int]]) -> None:
    seen = _WATCHED.get()
    for subject, number in sorted(touched):
        for do in _FOLLOWERS:
            found = do(subject, number)
            if seen is not None:
                seen.extend(found)


@contextmanager
def watching() -> Iterator[list[Any]]:
    """Collect what the followers tell of the deeds done inside: which clocks moved."""
    seen: list[Any] = []
    token = _WATCHED.set(seen)
    try:
        yield seen
    finally:
        _WATCHED.reset(token)


def hold(subject: Subject, numbers: Iterable[int]) -> None:
    """Keep other deeds about the same subjects waiting until this transaction ends.

    In the order of their numbers, so that two deeds about the same family never wait for each
    other.
    """
    for number in sorted(set(numbers)):
        alone(f"{subject} {number}")


def alone(what: str, wait: bool = True) -> bool:
    """One at a time until the transaction ends; without waiting, whether nobody else is at it.

    The service may not hold a row that never changes, so it holds a name.
    """
    how = "pg_advisory_xact_lock" if wait else "pg_try_advisory_xact_lock"
    with connection.cursor() as cursor:
        cursor.execute(f"select {how}(hashtextextended(%s, 0))", [what])
        (held,) = cursor.fetchone()
    return held is not False


CLOCKS_DIFFER = dt.timedelta(minutes=1)
"""How far the clock of whoever types may be ahead of ours."""


def has_happened(when: dt.date | dt.datetime, what: str) -> dt.date:
    """The day of a day or an instant that is not still to come. Raises Refused.

    `what` begins the refusal: "The visit".
    """
    if isinstance(when, dt.datetime):
        day, to_come = timezone.localdate(when), when > timezone.now() + CLOCKS_DIFFER
    else:
        day, to_come = when, when > timezone.localdate()
    if to_come:
        raise Refused(f"{what} is still to come. Record it once it has happened.")
    return day


def in_a_sentence(text: str, what: str = "why") -> str:
    """The text, where it says something. Raises Refused for a word or two."""
    if len(text.split()) < 3:
        raise Refused(f"Say {what} in a sentence, so that whoever comes after you understands it.")
    return text.strip()

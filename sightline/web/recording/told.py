"""What a person is told of the clocks after a deed: what it met, what it did not, what now runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sightline.duties.book import all_duties
from sightline.duties.recording import ClockMoved, Moved

from ..words import listed, uk_date

MOST = 3


def what_moved(moved: Iterable[ClockMoved]) -> Iterator[str]:
    """A sentence for what was met, one for each thing that does not count, one for what now runs.

    Brothers and sisters who owe the same share a sentence.
    """
    known = all_duties()
    told = [each for each in moved if each.duty in known]
    met = [each for each in told if each.how is Moved.MET]
    yield from _met("Met", [each for each in met if each.in_time is not False])
    yield from _met("Met late", [each for each in met if each.in_time is False])
    not_valid = [(each.duty, each.says) for each in told if each.how is Moved.NOT_VALID]
    for duty, why in dict.fromkeys(not_valid):
        yield f"It does not count for “{known[duty].title}”: {why}."
    running = [each for each in told if each.how is Moved.STARTED and each.due_on]
    soonest = sorted(running, key=lambda each: (str(each.due_on), each.duty))
    lines = list(
        dict.fromkeys(f"{known[each.duty].title} by {uk_date(each.due_on)}" for each in soonest)
    )
    if lines:
        more = [f"{len(lines) - MOST} more"] if len(lines) > MOST else []
        yield f"Now running: {listed([*lines[:MOST], *more])}."


def _met(word: str, clocks: list[ClockMoved]) -> Iterator[str]:
    known = all_duties()
    lines = list(
        dict.fromkeys(
            known[each.duty].title + (f", due {uk_date(each.due_on)}" if each.due_on else "")
            for each in clocks
        )
    )
    if lines:
        more = [f"{len(lines) - MOST} more"] if len(lines) > MOST else []
        yield f"{word}: {'; '.join([*lines[:MOST], *more])}."

"""What rules of the SSDA903 ask of last year's return: what was said then of the same child."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..rows import Child, Row


def carried_on(child: Child) -> tuple[Row, Row] | None:
    """The first episode of this year, with the one that last year's return left open.

    None where last year's return left none open, or this year's has no episode.
    """
    before = child.last.last_episode
    if before is None or before["DEC"] or not child.episodes:
        return None
    return child.episodes[0], before


def not_as_left(
    child: Child, column: str, changes: Collection[tuple[str, str]] = ()
) -> Iterator[Row]:
    """The first episode, where a column is not as the open episode of last year has it.

    `changes` are what a code may become from what, because the codes themselves changed.
    """
    both = carried_on(child)
    if both is None:
        return
    row, before = both
    was, now = before.written(column), row.written(column)
    if was != now and (was, now) not in changes:
        yield row


def same_child(child: Child, table: str) -> Iterator[tuple[Row, Row]]:
    """Each row of a table with each that last year's return has of the child."""
    return ((row, before) for row in child[table] for before in child.last[table])


def said_otherwise(child: Child, column: str) -> Iterator[Row]:
    """The child's own row, where it says something else in a column than last year's did."""
    return (
        row
        for row, before in same_child(child, "Header")
        if row.written(column).upper() != before.written(column).upper()
    )


def alone_before(child: Child) -> bool:
    """Whether last year's return has the child as unaccompanied."""
    return bool(child.last["UASC"])


def alone_now(child: Child) -> bool:
    """Whether this year's return has the child as unaccompanied."""
    return bool(child["UASC"])


def given_up(row: Row) -> bool:
    """Whether a decision to place for adoption is said to have ended, by its day or its reason."""
    return bool(row["DATE_PLACED_CEASED"] or row["REASON_PLACED_CEASED"])

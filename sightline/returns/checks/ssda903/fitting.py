"""What rules ask of how the tables of one child fit together: the same child, day and sex."""

from __future__ import annotations

from collections.abc import Iterator

from ..rows import Child, Row


def without_header(child: Child, table: str) -> Iterator[Row]:
    """The rows of a table, where the child has no row of their own."""
    return iter(() if child["Header"] else child[table])


def unlike_header(child: Child, table: str, column: str) -> Iterator[Row]:
    """Rows that say something else in a column than the child's own row; blanks say nothing."""
    said = [each.written(column) for each in child["Header"] if each.written(column)]
    for row in child[table]:
        written = row.written(column)
        if written and any(each != written for each in said):
            yield row


def more_than_one(child: Child, table: str) -> list[Row]:
    """The rows of a table that has one of each child, where it has more."""
    rows = child[table]
    return rows if len(rows) > 1 else []

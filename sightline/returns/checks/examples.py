"""Reads the examples beside a rule: small tables, with a star at each row it must find."""

from __future__ import annotations

from collections.abc import Sequence

from ..reading.columns import Table
from .language import Rule
from .rows import Given, Row
from .running import check

LAST = "Last"
USUAL_YEAR, LATEST = 2026, 9999


def worked(rule: Rule, tables: Sequence[Table]) -> tuple[list[str], list[str]]:
    """The rows an example says must be found, and those that are: each as its line of text.

    A line with a bar names a table and its columns, or gives a row under them; `-` is a blank.
    A table called "Last Episodes" holds last year's. The year is 2026, unless the rule holds for
    another: then the nearest it holds for.
    """
    named = {each.name: each for each in tables}
    this: list[Row] = []
    last: list[Row] = []
    wanted, lines = [], {}
    table, columns, into = None, [], this
    for number, line in enumerate(rule.examples.splitlines()):
        if "|" not in line:
            continue
        front, cells = (each.strip() for each in line.split("|", 1))
        if front not in ("", "*"):
            into = last if front.startswith(LAST) else this
            table, columns = named[front.removeprefix(LAST).strip()], cells.split()
            continue
        if table is None:
            raise ValueError(f"Rule {rule.code}: an example begins with the name of a table.")
        written = ["" if each == "-" else each for each in cells.split()]
        row = Row(table, number, dict(zip(columns, written, strict=True)))
        into.append(row)
        lines[id(row)] = cells
        if front == "*":
            wanted.append(cells)
    before = Given(year_of(rule) - 1, last) if last or rule.needs_last_year else None
    found = check(Given(year_of(rule), this), before, [rule])
    return sorted(wanted), sorted(lines[id(each.row)] for each in found)


def year_of(rule: Rule) -> int:
    """The collection year the examples are of."""
    return min(max(USUAL_YEAR, rule.since or USUAL_YEAR), rule.until or LATEST)

"""Reads the examples beside a rule: small tables, with a star at each row it must find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..reading.columns import Table
from .language import Rule
from .rows import Given, Row
from .running import check

LAST = "Last"
USUAL_YEAR, LATEST = 2026, 9999


@dataclass(frozen=True)
class Line:
    """One row of an example: as it is laid out, as its text, and whether it must be found."""

    row: Row
    text: str
    starred: bool
    of_last_year: bool


def lines(rule: Rule, tables: Sequence[Table]) -> list[Line]:
    """The rows of a rule's examples.

    A line with a bar names a table and its columns, or gives a row under them; `-` is a blank.
    A table called "Last Episodes" holds last year's. The year is 2026, unless the rule holds for
    another: then the nearest it holds for.
    """
    named = {each.name: each for each in tables}
    told: list[Line] = []
    table, columns, before = None, [], False
    for number, line in enumerate(rule.examples.splitlines()):
        if "|" not in line:
            continue
        front, cells = (each.strip() for each in line.split("|", 1))
        if front not in ("", "*"):
            before = front.startswith(LAST)
            table, columns = named[front.removeprefix(LAST).strip()], cells.split()
            continue
        if table is None:
            raise ValueError(f"Rule {rule.code}: an example begins with the name of a table.")
        written = ["" if each == "-" else each for each in cells.split()]
        row = Row(table, number, dict(zip(columns, written, strict=True)))
        told.append(Line(row, cells, front == "*", before))
    return told


def found(rule: Rule, told: Sequence[Line]) -> list[Row]:
    """The rows that the rule finds among these."""
    last = [each.row for each in told if each.of_last_year]
    year = year_of(rule)
    before = Given(year - 1, last) if last or rule.needs_last_year else None
    this = Given(year, [each.row for each in told if not each.of_last_year])
    return [each.row for each in check(this, before, [rule])]


def worked(rule: Rule, tables: Sequence[Table]) -> tuple[list[str], list[str]]:
    """The rows an example says must be found, and those that are: each as its line of text."""
    told = lines(rule, tables)
    texts = {id(each.row): each.text for each in told}
    wanted = [each.text for each in told if each.starred]
    return sorted(wanted), sorted(texts[id(each)] for each in found(rule, told))


def year_of(rule: Rule) -> int:
    """The collection year the examples are of."""
    return min(max(USUAL_YEAR, rule.since or USUAL_YEAR), rule.until or LATEST)

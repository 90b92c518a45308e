"""Holds a return against its rules, child by child, and gives what was found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from .language import Finding, Rule
from .rows import Child, Given


def check(given: Given, last: Given | None, rules: Iterable[Rule]) -> Iterator[Finding]:
    """What the rules of the year find, child by child. Those that need last year's return wait
    until there is one."""
    held = [each for each in rules if each.holds(given.year)]
    by_table: dict[str, list[Rule]] = defaultdict(list)
    for each in held:
        if last is not None or not each.needs_last_year:
            for table in each.on:
                by_table[table].append(each)
    for child in given.beside(last):
        yield from _of_child(child, by_table)


def _of_child(child: Child, by_table: dict[str, list[Rule]]) -> Iterator[Finding]:
    done = set()
    for table in tuple(child):
        for rule in by_table.get(table, ()):
            if rule.code in done:
                continue
            done.add(rule.code)
            pointed = set()
            for row in rule.look(child):
                if id(row) not in pointed:
                    pointed.add(id(row))
                    yield Finding(rule, child.called, row, _fields(rule, row))


def _fields(rule: Rule, row) -> tuple[str, ...]:
    """The fields to mend that this row has; its first column where the rule names none of them."""
    return tuple(each for each in rule.fields if each in row.table.by_name) or (
        row.table.columns[0].name,
    )

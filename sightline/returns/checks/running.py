"""Holds a return against its rules, child by child, and gives what was found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from .language import LAST_YEAR, Finding, Rule
from .rows import Child, Given, Row


def check(given: Given, last: Given | None, rules: Iterable[Rule]) -> Iterator[Finding]:
    """What the rules of the year find, child by child. Those that need what is not told, such as
    last year's return, wait until it is: `unasked` says which."""
    lacking = _lacking(given, last)
    by_table: dict[str, list[Rule]] = defaultdict(list)
    for each in rules:
        if each.holds(given.year) and not lacking.keys() & set(each.needed):
            for table in each.on:
                by_table[table].append(each)
    for child in given.beside(last):
        yield from _of_child(child, by_table)


def unasked(
    given: Given, last: Given | None, rules: Iterable[Rule], why: str = ""
) -> dict[str, list[str]]:
    """The rules of the year that could not be asked, by the reason. `why` there is no return of
    last year."""
    lacking = _lacking(given, last, why)
    told: dict[str, list[str]] = defaultdict(list)
    for each in rules:
        if each.holds(given.year):
            reason = next((lacking[one] for one in each.needed if one in lacking), None)
            if reason is not None:
                told[reason].append(each.code)
    return dict(told)


def _lacking(given: Given, last: Given | None, why: str = "") -> dict[str, str]:
    """What is not told, and why not. What last year's return lacks, this year's does too."""
    if last is None:
        return {**given.lacking, LAST_YEAR: why}
    return {**last.lacking, **given.lacking}


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


def _fields(rule: Rule, row: Row) -> tuple[str, ...]:
    """The fields to mend that this row has; its first column where the rule names none of them."""
    held = tuple(each for each in rule.fields if each in row.table.by_name or each in row)
    return held or (row.table.columns[0].name,)

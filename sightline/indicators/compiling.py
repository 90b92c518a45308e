"""Turns the definition of an indicator into one query, which gives each row and where it counts."""

from __future__ import annotations

import re
from pathlib import Path

import sqlglot

from sightline.core.facts import Spell

from .language import Count, Indicator, Mean, Rate
from .published import CHILDREN, COVERAGE, DERIVED, GROUPS, Table, named_in, recorded

DIALECTS = {"postgresql": "postgres", "duckdb": "duckdb"}
FIRST_DAY, LAST_DAY = "the first day", "the last day"
"""What stands in a kept query where a day is put in when it is asked."""

ROWS = ("child", "part", "reason", "value", "weight", "counted", *GROUPS)
"""What the query of an indicator gives, a line for each row it looked at."""

_DERIVED = Path(__file__).resolve().parent / "derived"
_OWN_GROUPS = ("worker", "team", "service", "duty")


def moved_to(engine: str, query: str) -> str:
    """The query in an engine's dialect, laid out to be read."""
    return sqlglot.parse_one(_dated(query), read="postgres").sql(
        dialect=DIALECTS[engine], pretty=True
    )


def _dated(query: str) -> str:
    days = {":start": FIRST_DAY, ":end": LAST_DAY}
    return re.sub(r":(start|end)\b", lambda found: f"cast('{days[found[0]]}' as date)", query)


def query(indicator: Indicator, engine: str) -> str:
    """The rows of one indicator, in an engine's dialect."""
    return moved_to(engine, rows_of(indicator))


def rows_of(indicator: Indicator) -> str:
    """The rows of one indicator as SQL: the child, the part it counts in, and its groups."""
    table = recorded().get(indicator.table) or next(
        one for one in DERIVED if one.name == indicator.table
    )
    child = "t.child" if table.of_children else "cast(null as bigint)"
    value = indicator.value if isinstance(indicator, Mean) else "cast(null as int)"
    counted = (indicator.distinct if isinstance(indicator, Count) else "") or "cast(null as int)"
    own = [column for column in _OWN_GROUPS if _holds(table, column)]
    picked = [
        f"{child} as child",
        f"{_part(indicator)} as part",
        f"{_reason(indicator)} as reason",
        f"{value} as value",
        f"{indicator.weight} as weight",
        f"{counted} as counted",
        *(f"t.{column}" for column in own),
    ]
    where = f" where {indicator.narrowed}" if indicator.narrowed else ""
    inner = f"select {', '.join(picked)} from {table.name} t{where}"
    groups = [f"{_group(table, group)} as {group}" for group in GROUPS]
    outer = ["r.child", "r.part", "r.reason", "r.value", "r.weight", "r.counted", *groups]
    join = " left join children g on g.child = r.child" if table.of_children else ""
    return f"select {', '.join(outer)} from ({inner}) r{join}"


def _part(indicator: Indicator) -> str:
    cases = [f"when {sql} then 'excluded'" for _, sql in indicator.excluded]
    if indicator.cannot_tell:
        cases.append(f"when {indicator.cannot_tell} then 'cannot tell'")
    if isinstance(indicator, Mean):
        cases.append(f"when {indicator.value} is null then 'cannot tell'")
    if indicator.that:
        cases.append(f"when {indicator.that} then 'numerator'")
        return f"case {' '.join(cases)} else 'denominator' end"
    return f"case {' '.join(cases)} else 'numerator' end" if cases else "'numerator'"


def _reason(indicator: Indicator) -> str:
    if not indicator.excluded:
        return "cast(null as varchar)"
    cases = " ".join(f"when {sql} then {_text(said)}" for said, sql in indicator.excluded)
    return f"case {cases} end"


def _holds(table: Table, column: str) -> bool:
    return table is not CHILDREN and table.kinds.get(column) == "text"


def _group(table: Table, group: str) -> str:
    """The column of a grouping: the row's own where it has one, else the child's."""
    column = GROUPS[group]
    own = f"r.{column}" if column in _OWN_GROUPS and _holds(table, column) else ""
    theirs = f"g.{column}" if table.of_children and column in CHILDREN.kinds else ""
    if own and theirs:
        return f"coalesce({own}, {theirs})"
    return own or theirs or "cast(null as varchar)"


def _text(said: str) -> str:
    return "'" + said.replace("'", "''") + "'"


def per(indicator: Rate, engine: str) -> str:
    """The query that gives what a rate is counted against."""
    return moved_to(engine, f"select {indicator.per} as number")


def derived(name: str, engine: str) -> str:
    """The query that makes a table for one day."""
    return moved_to(engine, (_DERIVED / f"{name}.sql").read_text(encoding="utf-8"))


def on_the_day(table: Table) -> str:
    """The rows of a table as they stood on the last day: what came later is not yet so.

    Reads the table's whole record, which is named with `_record` after it.
    """
    source = table.source
    if table is COVERAGE:
        return "select fact, how, since, until from coverage_record"
    columns, where = [], "1 = 1"
    for name, _ in table.columns:
        column = name
        if name in table.told_later:
            column = f"case when {name} <= :end then {name} end as {name}"
        elif isinstance(source, Spell) and name in source.at_end:
            column = f"case when ended_on <= :end then {name} end as {name}"
        columns.append(column)
    if "began_on" in table.kinds:
        where = "began_on is null or began_on <= :end"
    elif "on_day" in table.kinds:
        where = "on_day <= :end"
    return f"select {', '.join(columns)} from {table.name}_record where {where}"


def needed(names: set[str]) -> set[str]:
    """The tables of the record that these tables are made from."""
    found = set(names) & set(recorded())
    for one in DERIVED:
        if one.name in names:
            found |= set(named_in((_DERIVED / f"{one.name}.sql").read_text(encoding="utf-8")))
    return found & set(recorded())

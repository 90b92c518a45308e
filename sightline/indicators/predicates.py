"""Pieces of SQL that many indicators share: clocks of a child, clocks that were kept on time."""

from __future__ import annotations

from .language import Example

LATE = ("met late", "overdue", "missed")
SETTLED = "position not in ('due', 'not required')"
"""A clock that had to be met by the day; one that fell away before it was due never had to be."""

IN_THE_TIME = "due_on between :start and :end"


def listed(words: tuple[str, ...]) -> str:
    """Words as SQL lists them."""
    return "(" + ", ".join(f"'{word}'" for word in words) + ")"


def clocks_of(*duties: str) -> str:
    """The clocks of these duties that fell due in the time and had to be met."""
    return f"clocks where duty in {listed(duties)} and {IN_THE_TIME} and {SETTLED}"


def has_clock(duties: tuple[str, ...], where: str) -> str:
    """Whether the child of this row has a clock of these duties of which something is so."""
    return (
        "exists (select 1 from clocks c where c.child = t.child"
        f" and c.duty in {listed(duties)} and {where})"
    )


def owed(duties: tuple[str, ...]) -> str:
    """Whether one of these duties had to be met in the time, or is still overdue."""
    return has_clock(
        duties,
        "((c.due_on between :start and :end and c.position not in ('due', 'not required'))"
        " or c.position = 'overdue')",
    )


def any_late(duties: tuple[str, ...]) -> str:
    """Whether one of these was late or missed in the time, or is still overdue."""
    return has_clock(
        duties,
        "((c.due_on between :start and :end and c.position in ('met late', 'missed'))"
        " or c.position = 'overdue')",
    )


def any_untold(duties: tuple[str, ...]) -> str:
    """Whether of one of these in the time nobody can tell, and none is known to be late."""
    untold = has_clock(duties, "c.due_on between :start and :end and c.position = 'cannot tell'")
    return f"{untold} and not {any_late(duties)}"


def covered(fact: str) -> str:
    """Whether every event of a fact is told for the whole of the time, by one source or another."""
    return (
        f"exists (select 1 from coverage v where v.fact = '{fact}' and v.how = 'every event'"
        " and v.since <= :start and (v.until is null or v.until >= :end))"
    )


def on_time_example(duty: str, table: str = "clocks", whose: str = "child") -> Example:
    """An example for what counts the clocks of a duty: two of five on time."""
    return Example(
        "two on time; one late, one missed, one still overdue; one untold; two not yet owed",
        f"""
        {table}: {whose} | duty | due_on | position
        1 | {duty} | 2023-06-01 | met
        2 | {duty} | 2024-03-31 | met
        3 | {duty} | 2023-09-01 | met late
        4 | {duty} | 2023-09-01 | missed
        5 | {duty} | 2024-01-10 | overdue
        6 | {duty} | 2024-01-10 | cannot tell
        7 | {duty} | 2024-03-31 | due
        8 | {duty} | 2024-01-10 | not required
        9 | {duty} | 2023-03-31 | met
        """,
        numerator=2,
        denominator=5,
        cannot_tell=1,
        value=40.0,
    )

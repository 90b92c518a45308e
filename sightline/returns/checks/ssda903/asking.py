"""What several rules of the SSDA903 ask: of codes, of ages, and of how long something lasted."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Collection, Iterator

from ..questions import birthday
from ..rows import Child, Row

TEMPORARY = ("T0", "T1", "T2", "T3", "T4")
RESPITE = ("V3", "V4")
FOR_ADOPTION = ("A3", "A4", "A5", "A6")
ADOPTED = ("E11", "E12")
HEALTH = (
    "CONVICTED",
    "HEALTH_CHECK",
    "IMMUNISATIONS",
    "TEETH_CHECK",
    "HEALTH_ASSESSMENT",
    "SUBSTANCE_MISUSE",
    "INTERVENTION_RECEIVED",
    "INTERVENTION_OFFERED",
)
"""The questions of a year's health, in the order of the form."""
MAIN_HEALTH = ("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE")
"""Those asked of every child."""
REST_OF_HEALTH = tuple(each for each in HEALTH if each not in MAIN_HEALTH)
ADOPTION = ("DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR")
"""What is told of an adoption, in the order of the form."""


def not_a_day(child: Child, table: str, column: str, *, needed: bool = False) -> Iterator[Row]:
    """Rows in which what is written is no day; or nothing is, where it is `needed`."""
    for row in child[table]:
        if column in row.unread or (needed and not row[column]):
            yield row


def under(child: Child, age: int, day: dt.date | None) -> bool:
    """Whether the child had not had that birthday by then; no, where either day is not known."""
    return bool(child.born and day and day < birthday(child.born, age))


def reached(child: Child, age: int, day: dt.date | None) -> bool:
    """Whether the child had had that birthday by then; no, where either day is not known."""
    return bool(child.born and day and day >= birthday(child.born, age))


def too_young(child: Child, age: int, is_so: Callable[[Row], object]) -> Iterator[Row]:
    """Episodes of which something is so, that began before the birthday."""
    return (
        row for row in child["Episodes"] if is_so(row) and under(child, age, row["DECOM"] or None)
    )


def too_long(child: Child, days: int, is_so: Callable[[Row], object]) -> Iterator[Row]:
    """Episodes of which something is so, that lasted more than so many days; one that has not
    ended is counted to the end of the year."""
    for row in child["Episodes"]:
        if row["DECOM"] and is_so(row) and lasted(child, row) > days:
            yield row


def lasted(child: Child, row: Row) -> int:
    """How many days an episode lasted; one that has not ended is counted to the year's end."""
    days: int = ((row["DEC"] or child.ends) - row["DECOM"]).days
    return days


def pairs(child: Child) -> Iterator[tuple[Row, Row]]:
    """Each episode with the next."""
    return itertools.pairwise(child.episodes)


def filled(row: Row, columns: Collection[str]) -> bool:
    """Whether anything is written in any of these columns."""
    return any(row[each] or row.unread.get(each) for each in columns)


def all_year(child: Child) -> bool:
    """Whether the child was in care for the whole year, short breaks aside: care neither began in
    it, nor ended before its last day, nor ended and began again."""
    day = None
    for row in child.episodes:
        if row["LS"] in RESPITE:
            continue
        late = row["DECOM"] > child.begins
        if late and (row["RNE"] == "S" or day is None or row["DECOM"] > day):
            return False
        if not row["DEC"]:
            return True
        day = max(day or row["DEC"], row["DEC"])
        if row["REC"] not in ("", "X1") and row["DEC"] < child.ends:
            day = None
    return day is not None and day >= child.ends


def spell_too_long(child: Child, days: int, status: str) -> Iterator[Row]:
    """Episodes of one legal status that together, one after another, lasted over so many days."""
    for row in spells(child, status):
        if ((row[-1]["DEC"] or child.ends) - row[0]["DECOM"]).days > days:
            yield from row


def spells(child: Child, status: str) -> list[list[Row]]:
    """Runs of episodes of one legal status, each beginning where the one before it ended."""
    runs: list[list[Row]] = []
    for row in child.episodes:
        if row["LS"] != status:
            continue
        if runs and runs[-1][-1]["DEC"] == row["DECOM"]:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def times_in_care(child: Child) -> list[list[Row]]:
    """The child's episodes, parted where one began later than all before had ended."""
    times: list[list[Row]] = []
    for row in child.episodes:
        ended = times[-1][-1]["DEC"] if times else None
        if times and (ended is None or row["DECOM"] <= ended):
            times[-1].append(row)
        else:
            times.append([row])
    return times


def workers(child: Child) -> list[Row]:
    """The social workers in the order they began, and ended."""

    def when(row: Row) -> tuple[dt.date, dt.date]:
        return row["SW_DECOM"] or dt.date.max, row["SW_DEC"] or dt.date.max

    return sorted(child["SWEpisodes"], key=when)


def handovers(child: Child) -> Iterator[tuple[Row, Row]]:
    """Each social worker with the next."""
    return itertools.pairwise(workers(child))


def near(row: Row, before: Row, days: int) -> bool:
    """Whether a social worker began within so many days of the end of the one before."""
    began, ended = row["SW_DECOM"], before["SW_DEC"]
    return bool(began and ended) and abs((began - ended).days) <= days


def lived_meanwhile(child: Child) -> Iterator[tuple[Row, Row]]:
    """Each deprivation of liberty that has ended, with each episode that it was partly in."""
    for row in child["DoLo"]:
        start, end = row["DOLO_START"], row["DOLO_END"]
        for lived in child.episodes if start and end else ():
            if lived["DECOM"] <= end and (not lived["DEC"] or start <= lived["DEC"]):
                yield row, lived

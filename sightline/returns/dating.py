"""Which year a file speaks of, judged by the dates and the children in it, never by its name."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .columns import ReadRow
from .reading import ReadFile

OWN_DATES = {
    "Episodes": "DECOM",
    "Missing": "MIS_START",
    "SWEpisodes": "SW_DECOM",
    "DoLo": "DOLO_START",
    "Reviews": "REVIEW",
    "PlacedAdoption": "DATE_PLACED",
    "AD1": "DATE_MATCH",
    "OC3": None,
}


@dataclass(frozen=True)
class Dated:
    """The day up to which a file speaks, and the collection year that day ends or falls in."""

    year: int | None
    speaks_to: dt.date | None


def collection_year(day: dt.date) -> int:
    """The collection year a day falls in: 1 April to 31 March, named by the year it ends."""
    return day.year + 1 if (day.month, day.day) > (3, 31) else day.year


def dated(files: list[ReadFile], today: dt.date) -> dict[int, Dated]:
    """The date of each file, by its place in the list.

    A census says its own reference date. An Annex A workbook speaks up to the latest day written
    in it. An SSDA903 table of episodes belongs to the year of its latest start; the other tables
    belong to the year of the episodes whose children are most like their own, and where no
    episodes share a child, to the year of their own latest date.
    """
    found: dict[int, Dated] = {}
    episodes: list[tuple[Dated, set[str]]] = []
    for place, file in enumerate(files):
        if file.kind == "CIN census":
            found[place] = _census(file, today)
        elif file.kind == "Annex A":
            found[place] = _latest(file.rows, today, whole_year=False)
        elif "Episodes" in file.tables:
            starts = [row for row in file.rows if row.table.name == "Episodes"]
            found[place] = _latest(starts, today, whole_year=True, only="DECOM")
            episodes.append((found[place], _children(starts)))
    for place, file in enumerate(files):
        if place not in found and not file.refused:
            found[place] = _like(file, episodes) or _own(file, today)
    return found


def _children(rows: Iterable[ReadRow]) -> set[str]:
    return {row.child for row in rows if row.child}


def _census(file: ReadFile, today: dt.date) -> Dated:
    for row in file.rows:
        day = row.values.get("ReferenceDate")
        if isinstance(day, dt.date):
            return Dated(collection_year(day), day)
    return _latest(file.rows, today, whole_year=True)


def _like(file: ReadFile, episodes: list[tuple[Dated, set[str]]]) -> Dated | None:
    """The year of the episodes that share most of this file's children; the latest of equals."""
    mine = _children(file.rows)
    best: tuple[float, int] = (0.0, 0)
    answer = None
    for year, theirs in episodes:
        shared = len(mine & theirs)
        alike = (shared / len(mine | theirs)) if shared else 0.0
        if alike and (alike, year.year or 0) > best:
            best, answer = (alike, year.year or 0), year
    return answer


def _own(file: ReadFile, today: dt.date) -> Dated:
    column = OWN_DATES.get(file.tables[0]) if file.tables else None
    return _latest(file.rows, today, whole_year=True, only=column or "")


def _latest(
    rows: Iterable[ReadRow], today: dt.date, *, whole_year: bool, only: str | None = None
) -> Dated:
    days: Counter[dt.date] = Counter()
    for row in rows:
        for name, value in row.values.items():
            if only is not None and name != only:
                continue
            if isinstance(value, dt.date) and value <= today and not _about_birth(row, name):
                days[value] += 1
    if not days:
        return Dated(None, None)
    year = collection_year(max(days))
    return Dated(year, dt.date(year, 3, 31) if whole_year else max(days))


def _about_birth(row: ReadRow, name: str) -> bool:
    goes_to = row.table[name].goes_to
    return any(each.startswith("people.Child") for each in goes_to)

"""Which year a file speaks of, judged by the dates and the children in it, never by its name."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .reading.columns import ReadRow
from .reading.recognising import ReadFile

SURE_DATES = {
    "Missing": ("MIS_START", "MIS_END"),
    "SWEpisodes": ("SW_DECOM", "SW_DEC"),
    "DoLo": ("DOLO_START", "DOLO_END"),
}
"""Tables whose rows happen in the year itself, so that their latest date is in it."""

OWN_DATES = {
    "Episodes": ("DECOM",),
    "Reviews": ("REVIEW",),
    "PlacedAdoption": ("DATE_PLACED",),
    "AD1": ("DATE_MATCH",),
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
    in it. An SSDA903 table of episodes belongs to the year of its latest start, and one of times
    missing, workers or orders to the year of its latest date. The other tables belong to the year
    of the episodes whose children are most like their own; where no episodes share a child, to
    the year of their own latest date.
    """
    found: dict[int, Dated] = {}
    episodes: list[tuple[Dated, set[str]]] = []
    for place, file in enumerate(files):
        if file.about.get("mended"):
            found[place] = _mended(file, today)
        elif file.kind == "CIN census":
            found[place] = _census(file, today)
        elif file.kind == "Annex A":
            found[place] = _latest(file.rows, today, whole_year=False)
        elif file.tables and file.tables[0] in SURE_DATES:
            found[place] = _latest(file.rows, today, only=SURE_DATES[file.tables[0]])
        elif "Episodes" in file.tables:
            starts = [row for row in file.rows if row.table.name == "Episodes"]
            found[place] = _latest(starts, today, only=OWN_DATES["Episodes"])
            episodes.append((found[place], _children(starts)))
    for place, file in enumerate(files):
        if place not in found and not file.refused:
            found[place] = _like(file, episodes) or _own(file, today)
    return found


def _children(rows: Iterable[ReadRow]) -> set[str]:
    return {row.child for row in rows if row.child}


def _mended(file: ReadFile, today: dt.date) -> Dated:
    """Rows set aside speak to the day their first file did."""
    if file.about["speaks_to"]:
        day = dt.date.fromisoformat(file.about["speaks_to"])
        return Dated(collection_year(day), day)
    return _latest(file.rows, today)


def _census(file: ReadFile, today: dt.date) -> Dated:
    for row in file.rows:
        day = row.values.get("ReferenceDate")
        if isinstance(day, dt.date):
            return Dated(collection_year(day), day)
    return _latest(file.rows, today)


def _like(file: ReadFile, episodes: list[tuple[Dated, set[str]]]) -> Dated | None:
    """The year of the episodes that share most of this file's children; the latest of equals."""
    mine = _children(file.rows)
    best, answer = (0.0, 0.0, 0), None
    for dated_as, theirs in episodes:
        shared = len(mine & theirs)
        if not shared:
            continue
        alike = (shared / len(mine), shared / len(mine | theirs), dated_as.year or 0)
        if alike > best:
            best, answer = alike, dated_as
    return answer


def _own(file: ReadFile, today: dt.date) -> Dated:
    return _latest(file.rows, today, only=OWN_DATES.get(file.tables[0], ()))


def _latest(
    rows: Iterable[ReadRow],
    today: dt.date,
    *,
    whole_year: bool = True,
    only: tuple[str, ...] | None = None,
) -> Dated:
    days: Counter[dt.date] = Counter()
    for row in rows:
        for name, value in row.values.items():
            if only is not None and name not in only:
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

"""Loads published figures: every file of a folder, each table whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from django.db import connection, transaction

from sightline.core.acting import allow, note
from sightline.core.models import Account
from sightline.core.refusal import Refused

from .book import all_measures
from .language import WorkedOut
from .models import Neighbour, PublishedArea, PublishedFigure, PublishedTable
from .reading import Read, SetAside, Told, figures, neighbours, read

PERMISSION = "benchmarks.load"
NEIGHBOUR_MODEL = "neighbours"
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


@dataclass
class LoadedFile:
    """What one file gave."""

    file: str
    table: str = ""
    rows: int = 0
    figures: int = 0
    changed: bool = False
    says: str = ""


@dataclass
class Loaded:
    """What a load gave: each file, what was set aside, and what was refused whole."""

    files: list[LoadedFile] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def load(
    paths: Iterable[Path], *, by: Account, progress: Callable[[str], None] = lambda says: None
) -> Loaded:
    """Read every file, and keep what each table prints in place of what it printed before.

    A file that is refused leaves the others alone. Raises Refused where there is no file at all.
    """
    allow(by, PERMISSION)
    files = list(_files(paths))
    done = Loaded()
    for path in files:
        progress(path.name)
        try:
            found = read(path)
            with transaction.atomic():
                done.files.append(_keep(found))
        except Refused as why:
            done.refused.append(str(why))
            continue
        done.set_aside += found.set_aside
    with transaction.atomic():
        _work_out()
        changed = [one.file for one in done.files if one.changed]
        if changed:
            note(by=by, did="Published figures loaded", why=", ".join(changed))
    return done


def _files(paths: Iterable[Path]) -> Iterable[Path]:
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(each for each in path.iterdir() if _is_wanted(each))
        elif path.is_file():
            found.append(path)
        else:
            raise Refused(f"There is no file or folder {path}.")
    if not found:
        raise Refused(
            "There is no CSV file there, plain or compressed (.csv or .csv.gz)."
            " Give the folder that holds the published tables."
        )
    return found


def _is_wanted(path: Path) -> bool:
    return path.is_file() and path.name.lower().endswith((".csv", ".csv.gz"))


def _keep(found: Read) -> LoadedFile:
    told = LoadedFile(found.path.name, rows=len(found.rows))
    if found.not_needed:
        told.says = f"Not needed: {found.not_needed}."
        return told
    told.table = found.table.code if found.table else NEIGHBOUR_MODEL
    before = PublishedTable.objects.filter(code=told.table).first()
    if before and before.sha256 == found.sha256:
        told.says = "Unchanged."
        return told
    told.figures = _keep_neighbours(found) if found.neighbours else _keep_figures(found)
    told.changed = True
    PublishedTable.objects.update_or_create(
        code=told.table, defaults={"file": found.path.name, "sha256": found.sha256}
    )
    return told


def _keep_neighbours(found: Read) -> int:
    year = _YEAR.search(found.path.name)
    if year is None:
        raise Refused(
            f"{found.path.name} does not say of which year its neighbours are. Put the year of the"
            " model in the file's name, such as neighbours_2025.csv."
        )
    rows = [
        Neighbour(
            area=area, neighbour=other, rank=rank, closeness=close, model_year=int(year.group(1))
        )
        for area, other, rank, close in neighbours(found)
    ]
    Neighbour.objects.filter(model_year=int(year.group(1))).delete()
    Neighbour.objects.bulk_create(rows, batch_size=1000)
    return len(rows)


def _keep_figures(found: Read) -> int:
    assert found.table is not None
    rows = list(figures(found))
    years = {row.year for row in rows}
    if not rows:
        raise Refused(f"No row of {found.path.name} could be taken.")
    PublishedFigure.objects.filter(table=found.table.code, year__in=years).delete()
    _copy(found.table.code, rows)
    _keep_areas(found)
    return len(rows)


def _copy(table: str, rows: Iterable[Told]) -> None:
    held = PublishedFigure._meta.db_table
    with (
        connection.cursor() as cursor,
        cursor.copy(
            f'COPY "{held}" ("table", measure, area, year, value, mark) FROM STDIN'
        ) as copy,
    ):
        for row in rows:
            copy.write_row((table, row.measure.code, row.area, row.year, row.value, row.mark))


def _keep_areas(found: Read) -> None:
    """Each area as its latest table names it: names and regions change, its code does not."""
    known = {area.code: area for area in PublishedArea.objects.all()}
    for code, (year, area) in found.areas.items():
        if code in known and known[code].last_year > year:
            continue
        PublishedArea.objects.update_or_create(
            code=code,
            defaults={
                "name": area.name,
                "level": area.level,
                "region": area.region,
                "statistics_code": area.statistics_code,
                "last_year": year,
            },
        )


def _work_out() -> None:
    """Work out again every figure that no table prints. A mark in either part carries over."""
    held = PublishedFigure._meta.db_table
    worked_out = [one for one in all_measures().values() if isinstance(one, WorkedOut)]
    PublishedFigure.objects.filter(measure__in=[one.code for one in worked_out]).delete()
    with connection.cursor() as cursor:
        for one in worked_out:
            cursor.execute(
                f'INSERT INTO "{held}" ("table", measure, area, year, value, mark)'
                " SELECT top.table, %s, top.area, top.year,"
                " CASE WHEN below.value > 0 THEN round(top.value * %s / below.value, 3) END,"
                " CASE WHEN top.mark <> '' THEN top.mark WHEN below.mark <> '' THEN below.mark"
                " WHEN below.value > 0 THEN '' ELSE 'z' END"
                f' FROM "{held}" top JOIN "{held}" below'
                " ON below.area = top.area AND below.year = top.year - %s AND below.measure = %s"
                " WHERE top.measure = %s",
                [one.code, one.scale, one.years_before, one.over.code, one.of.code],
            )

"""Gives the rows a load set aside back as files, to be mended and loaded again."""

import csv
import datetime as dt
import io
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path, PurePath

from sightline.core.acting import Refused

from .reading.columns import ReadRow
from .reading.mended import ABOUT, OF, guarded


@dataclass(frozen=True)
class Mendable:
    """A row that was set aside: its return, the day it speaks to, and why."""

    kind: str
    speaks_to: dt.date | None
    row: ReadRow
    why: str


def give_back(path: Path, rows: list[Mendable]) -> list[Path]:
    """Write the rows as CSV, one file for each return and day, and say which files were written.

    Where there is but one, it is `path`; else each name says its return and day. Raises Refused
    where they cannot be written; a file is whole or not there.
    """
    groups: dict[tuple[str, dt.date | None], list[Mendable]] = defaultdict(list)
    for each in rows:
        groups[(each.kind, each.speaks_to)].append(each)
    written = []
    for (kind, day), some in groups.items():
        named = f"{path.stem}-{kind.lower().replace(' ', '-')}-{day or 'undated'}{path.suffix}"
        place = path if len(groups) == 1 else path.with_name(named)
        _write(place, _text(some))
        written.append(place)
    return written


def _write(place: Path, text: str) -> None:
    part = place.with_name(f"{place.name}.part")
    try:
        part.write_text(text, encoding="utf-8-sig", newline="")
        part.replace(place)
    except OSError as why:
        part.unlink(missing_ok=True)
        raise Refused(
            f"The rows set aside could not be written to {place}: {why.strerror}. The load itself"
            " is done; load the same files again to have the rows given back."
        ) from why


def _text(rows: list[Mendable]) -> str:
    columns = list(dict.fromkeys(c.name for each in rows for c in each.row.table.columns))
    inside = list(
        dict.fromkeys(
            name for each in rows for name, held in each.row.within.items() if _told(held)
        )
    )
    out = io.StringIO()
    lines = csv.writer(out)
    lines.writerow([*ABOUT, *(f"{OF}{name}" for name in inside), *columns])
    for each in rows:
        row = each.row
        about = [
            each.kind,
            row.table.name,
            _told(each.speaks_to),
            PurePath(row.file).name,
            str(row.number),
            each.why,
        ]
        cells = [_told(row.within.get(name)) for name in inside]
        cells += [row.written.get(name, "") for name in columns]
        lines.writerow([guarded(cell) for cell in [*about, *cells]])
    return out.getvalue()


def _told(held: object) -> str:
    """What a row stands inside, where it is a plain value: an id or a day."""
    if isinstance(held, dt.date):
        return f"{held:%d/%m/%Y}"
    return held if isinstance(held, str) else ""

"""Gives the rows a load set aside back as files, to be mended and loaded again."""

import datetime as dt
import io
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path, PurePath

from sightline.core import spreadsheet
from sightline.core.acting import Refused

from .models import Load, SourceRow
from .reading.columns import ReadRow
from .reading.mended import ABOUT, OF, TABLES


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
    written = []
    for name, text in as_files(path.name, rows).items():
        _write(path.with_name(name), text)
        written.append(path.with_name(name))
    return written


def as_files(name: str, rows: list[Mendable]) -> dict[str, str]:
    """The text of each file, by its name: this one where there is but one return and day."""
    groups: dict[tuple[str, dt.date | None], list[Mendable]] = defaultdict(list)
    for each in rows:
        groups[(each.kind, each.speaks_to)].append(each)
    found, plain = {}, PurePath(name)
    for (kind, day), some in groups.items():
        named = f"{plain.stem}-{kind.lower().replace(' ', '-')}-{day or 'undated'}{plain.suffix}"
        found[name if len(groups) == 1 else named] = _text(some)
    return found


def set_aside_by(load: Load) -> list[Mendable]:
    """The rows that an earlier load set aside, ready to be given back."""
    held = SourceRow.objects.filter(file__load=load, outcome=SourceRow.Outcome.SET_ASIDE)
    return [
        Mendable(
            each.file.kind,
            each.file.speaks_to,
            ReadRow(
                each.file.name,
                each.number,
                TABLES[(each.file.kind, each.table)],
                {},
                each.written,
                each.inside,
            ),
            each.reason,
        )
        for each in held.select_related("file").order_by("file_id", "number")
    ]


def inside(row: ReadRow) -> dict[str, str]:
    """What a row stands inside, in words: the child, the referral or the plan."""
    return {name: told for name, held in row.within.items() if (told := _told(held))}


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
    around = list(dict.fromkeys(name for each in rows for name in inside(each.row)))
    out, lines = io.StringIO(), []
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
        cells = [_told(row.within.get(name)) for name in around]
        cells += [row.written.get(name, "") for name in columns]
        lines.append([*about, *cells])
    spreadsheet.write(out, [*ABOUT, *(f"{OF}{name}" for name in around), *columns], lines)
    return out.getvalue()


def _told(held: object) -> str:
    """What a row stands inside, where it is a plain value: an id or a day."""
    if isinstance(held, dt.date):
        return f"{held:%d/%m/%Y}"
    return held if isinstance(held, str) else ""

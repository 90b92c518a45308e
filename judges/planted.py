"""Plants mistakes in a written return, each in a child of its own, so that judges can be judged.

`plant(written, before, out)` is all that another judge needs: it writes the return again with every
mistake in it, and says which child each is in.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .mistakes import HEADER, MISTAKES, Mistake, Seen, day_of

Row = dict[str, str]


@dataclass(frozen=True)
class Planted:
    """One mistake, and the child whose row it is in: none where no row could take it."""

    mistake: Mistake
    child: str = ""


def plant(
    written: Path, before: Path, out: Path, mistakes: Sequence[Mistake] = MISTAKES
) -> list[Planted]:
    """Write the return of `written` into `out` with each mistake in it, each in another child.

    `before` is the return of the year before. The scarcest rows are served first, so that as many
    as can be are planted.
    """
    files = {path.name: _read(path) for path in sorted(written.glob("*.csv"))}
    known = _birthdays(files[HEADER])
    last = {row["CHILD"] for row in _read(before / HEADER)}
    taken: set[str] = set()
    done: dict[str, Planted] = {}
    gone: list[tuple[str, Row]] = []
    may = {each.code: _rows(each, files, known, last) for each in mistakes}
    for mistake in sorted(mistakes, key=lambda each: len(may[each.code])):
        free = [(row, seen) for row, seen in may[mistake.code] if seen.cells["CHILD"] not in taken]
        if not free:
            done[mistake.code] = Planted(mistake)
            continue
        row, seen = free[0]
        taken.add(row["CHILD"])
        done[mistake.code] = Planted(mistake, row["CHILD"])
        if not mistake.cells:
            gone.append((mistake.file, row))
        row.update({name: _cell(cell, seen) for name, cell in mistake.cells.items()})
    for name, row in gone:
        files[name] = [each for each in files[name] if each is not row]
    _write(written, out, files)
    return [done[each.code] for each in mistakes]


def uncaught(
    planted: Iterable[Planted], found: Mapping[str, set[str]]
) -> list[tuple[Planted, str]]:
    """Mistakes that were not planted, or whose rule did not name the child; with which it was."""
    missed = []
    for each in planted:
        if not each.child:
            missed.append((each, "no row of this return can hold it"))
        elif each.child not in found.get(each.mistake.code, set()):
            missed.append((each, f"not said of {each.child}"))
    return missed


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _write(written: Path, out: Path, files: Mapping[str, list[Row]]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for name, rows in files.items():
        with (written / name).open(encoding="utf-8", newline="") as file:
            columns = next(csv.reader(file))
        with (out / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


def _birthdays(header: Iterable[Row]) -> dict[str, dt.date]:
    return {row["CHILD"]: day_of(row["DOB"]) for row in header if row["DOB"]}


def _rows(
    mistake: Mistake,
    files: Mapping[str, list[Row]],
    born: Mapping[str, dt.date],
    last: set[str],
) -> list[tuple[Row, Seen]]:
    """The rows that could hold a mistake, each with what is known of it before anything changes."""
    rows = files.get(mistake.file, [])
    found = []
    for number, row in enumerate(rows):
        child = row["CHILD"]
        first = number == 0 or rows[number - 1]["CHILD"] != child
        final = number + 1 == len(rows) or rows[number + 1]["CHILD"] != child
        place = {(True, True): "only", (True, False): "first", (False, True): "last"}.get(
            (first, final), "between"
        )
        seen = Seen(dict(row), born.get(child), place, child in last)
        if mistake.where(seen):
            found.append((row, seen))
    return found


def _cell(cell: object, seen: Seen) -> str:
    return cell(seen) if callable(cell) else str(cell)

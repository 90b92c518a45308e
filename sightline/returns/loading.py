"""Loads returns into the record: one transaction, every row accounted for."""

import datetime as dt
import gc
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from django.db import DataError, IntegrityError, connection
from django.utils import timezone

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.inserting import insert_values
from sightline.core.models import Account as By
from sightline.core.stating import Source
from sightline.duties import store
from sightline.record.care import measuring
from sightline.record.people.models import Child

from . import covering, models, settling
from .checks import changed
from .dating import Dated, dated
from .mending import Mendable, inside
from .reading.columns import ReadRow, Remark
from .reading.opening import opened
from .reading.recognising import ReadFile, read
from .taking import checking
from .taking.children import Children, Doubt
from .taking.days import Taking
from .taking.telling import Account

Progress = Callable[[str, int, int], None]
LOCK = 0x6C6F6164  # any number of ours
MOST_PASSES = 5
SELDOM = (100_000, 50, 100)
RESULTS = ("loaded", "unchanged", "merged", "set_aside")
ROW_FIELDS = (
    *("file", "number", "table", "digest", "outcome", "column", "value", "reason"),
    *("remarks", "child", "written", "inside"),
)


def _quiet(says: str, done: int, whole: int) -> None:
    """Progress that nobody watches."""


@dataclass
class FileResult:
    """What became of one file: its kind and year, and its rows counted."""

    name: str
    kind: str
    year: int | None
    counts: Counter
    notes: list[str]
    refused: str = ""

    def to_dict(self) -> dict[str, object]:
        """As the command line prints it."""
        rows_in = sum(self.counts.values())
        counts = {each: self.counts[each] for each in RESULTS}
        told = {"file": self.name, "kind": self.kind, "year": self.year, "rows_in": rows_in}
        return told | counts | {"notes": self.notes, "refused": self.refused}


@dataclass
class LoadResult:
    """What became of a load: the files, the rows set aside, the remarks and the doubts."""

    load_id: int
    files: list[FileResult]
    set_aside: list[dict[str, object]] = field(default_factory=list)
    remarks: list[dict[str, object]] = field(default_factory=list)
    doubtful_matches: list[dict[str, object]] = field(default_factory=list)
    children: set[int] = field(default_factory=set)
    mendable: list[Mendable] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        """Whether any file was refused whole."""
        return any(each.refused for each in self.files)

    def to_dict(self) -> dict[str, Any]:
        """As the command line prints it; the counts add up."""
        whole: Counter = sum((each.counts for each in self.files), Counter())
        totals = {"rows_in": sum(whole.values())} | {each: whole[each] for each in RESULTS}
        return {
            "totals": totals,
            "files": [each.to_dict() for each in self.files],
            "set_aside": self.set_aside,
            "remarks": self.remarks,
            "doubtful_matches": self.doubtful_matches,
        }


def load(
    paths: list[str], by: By, progress: Progress = _quiet, today: dt.date | None = None
) -> LoadResult:
    """Read returns and load them into the record, all or nothing. Raises Refused.

    `progress` is told what is being done, how far it is and how far it has to go.
    """
    allow(by, "returns.load")
    today = today or timezone.localdate()
    with _little_tidying():
        result = _load(paths, by, progress, today)
    measuring.measure(by=by)
    return result


def _load(paths: list[str], by: By, progress: Progress, today: dt.date) -> LoadResult:
    files: list[ReadFile] = []
    for file in opened(paths):
        progress(f"Reading {file.name}, file {len(files) + 1}", len(files), 0)
        files.append(read(file))
    settling.remembered(files)
    dates = dated(files, today)
    try:
        with deed(by=by, why="Loading returns"):
            _one_load_at_a_time()
            return _Loading(by, paths, files, dates, today, progress).run()
    except (DataError, IntegrityError) as why:
        raise Refused(
            "Nothing was loaded: a row broke a rule of the record that we should have seen first."
            f" Please report it, with this: {str(why).splitlines()[0]}"
        ) from why


@contextmanager
def _little_tidying() -> Iterator[None]:
    """Look for unused memory seldom while a load holds millions of things that are all in use."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)


def _one_load_at_a_time() -> None:
    """A second load waits for the first to end, so that neither meets the other's half."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [LOCK])


def software_version() -> str:
    """The version of the software that reads the returns."""
    try:
        return version("sightline")
    except PackageNotFoundError:
        return "not installed"


class _Loading:
    """One load, inside its transaction."""

    def __init__(
        self,
        by: By,
        paths: list[str],
        files: list[ReadFile],
        dates: dict[int, Dated],
        today: dt.date,
        progress: Progress,
    ):
        self.by, self.files, self.dates, self.progress = by, files, dates, progress
        self.today = today
        self.load = models.Load.objects.create(by=by, paths=paths, version=software_version())
        self.accounts = {
            id(row): Account(row, remarks=list(row.remarks)) for file in files for row in file.rows
        }
        self.children = Children(by)

    def run(self) -> LoadResult:
        taking = Taking(self.by, self.children, self.accounts, self.today)
        batches = self._batches()
        for _ in range(MOST_PASSES):
            self._pass(taking, batches)
            if not (taking.changed and taking.clashed):
                break
            taking.begin_again()
        self.progress("Writing down what became of every row", 0, 0)
        checking.remark(self.files, self.accounts)
        told_more = self._declare()
        result = self._keep()
        if told_more or result.children:
            self._work_out_clocks()
        changed.mark(result.children)
        note(by=self.by, did="returns loaded", about=self.load)
        return result

    def _batches(self) -> list[tuple[dt.date, list[int]]]:
        """The files by the day they speak to, earliest first, in an order no name decides first."""
        days: dict[dt.date, list[int]] = {}
        for place, when in self.dates.items():
            file, day = self.files[place], when.speaks_to
            if day is None:
                day = dt.date(
                    self.today.year - (self.today < dt.date(self.today.year, 3, 31)), 3, 31
                )
                file.notes.append(
                    "Its year cannot be told from what is in it, so it is taken to be the latest,"
                    f" to {day:%d/%m/%Y}. Load it together with the rest of its return."
                )
                self.dates[place] = Dated(day.year, day)
            days.setdefault(day, []).append(place)
        return sorted(days.items())

    def _source(self, place: int, day: dt.date) -> Source:
        return Source(f"{self.files[place].kind} to {day:%-d %B %Y}", day)

    def _pass(self, taking: Taking, batches: list[tuple[dt.date, list[int]]]) -> None:
        """Take every day once. What clashed may fit when a later day has ended what it met."""
        whole = sum(len(file.rows) for file in self.files) or 1
        done = 0
        for day, places in batches:
            sources = {id(self.files[place]): self._source(place, day) for place in places}
            rows = sum(len(self.files[place].rows) for place in places)

            def step(says: str, share: float, before: int = done, more: int = rows) -> None:
                self.progress(says, before + int(share * more), whole)

            taking.take([self.files[place] for place in places], sources, day, step)
            done += rows

    def _work_out_clocks(self) -> None:
        """Every child's, because what a source covers bears on all of them."""
        whole, done = Child.objects.count(), 0
        self.progress("Working out what is due", done, whole)

        def step(children: int) -> None:
            nonlocal done
            done += children
            self.progress("Working out what is due", done, whole)

        store.rebuild(progress=step)

    def _declare(self) -> int:
        new = 0
        for place, when in self.dates.items():
            file = self.files[place]
            if when.speaks_to is not None and file.rows and not file.about.get("mended"):
                new += covering.declare(
                    by=self.by,
                    source=self._source(place, when.speaks_to).name,
                    carries=covering.carried(file.kind, file.tables, when.speaks_to),
                )
        return new

    def _keep(self) -> LoadResult:
        """Write down what became of every file, and of every row that is worth looking at."""
        result = LoadResult(self.load.pk, [])
        for place, file in enumerate(self.files):
            when = self.dates.get(place, Dated(None, None))
            result.files.append(self._keep_file(file, when, result))
        self._keep_doubts(result)
        whole: Counter = sum((each.counts for each in result.files), Counter())
        for name in RESULTS:
            setattr(self.load, name, whole[name])
        self.load.rows_in = sum(whole.values())
        self.load.finished_at = timezone.now()
        self.load.save()
        return result

    def _keep_file(self, file: ReadFile, when: Dated, result: LoadResult) -> FileResult:
        told = [self.accounts[id(row)] for row in file.rows]
        results = [each.result for each in told]
        counts = Counter(each.replace(" ", "_") for each in results)
        kept = models.LoadedFile.objects.create(
            load=self.load,
            name=file.name,
            digest=file.digest,
            kind=file.kind,
            year=when.year,
            speaks_to=when.speaks_to,
            about=file.about,
            notes=file.notes,
            refused=file.refused,
            rows_in=len(told),
            **{name: counts[name] for name in RESULTS},
        )
        if file.kept:
            models.KeptFile.objects.create(file=kept, table=file.tables[0], content=file.kept)
        rows = [
            each
            for each, became in zip(told, results, strict=True)
            if became != "unchanged" or each.said
        ]
        insert_values(models.SourceRow, ROW_FIELDS, (_source_row(kept, each) for each in rows))
        for each in rows:
            if why := each.reason:
                result.set_aside.append(_shown(each.row, why))
                result.mendable.append(Mendable(file.kind, when.speaks_to, each.row, why.reason))
            result.remarks += [_shown(each.row, note) for note in each.said]
        result.children |= {
            each.child_id
            for each, became in zip(told, results, strict=True)
            if each.child_id and became in ("loaded", "merged")
        }
        return FileResult(file.name, file.kind, when.year, counts, file.notes, file.refused)

    def _keep_doubts(self, result: LoadResult) -> None:
        doubts: Iterable[Doubt] = self.children.settled_doubts()
        models.DoubtfulMatch.objects.bulk_create(
            [
                models.DoubtfulMatch(
                    load=self.load,
                    file=each.file,
                    row=each.row,
                    child_id=self.children.number(each.child),
                    other_id=self.children.number_or_held(each.other),
                    why=each.why,
                )
                for each in doubts
            ]
        )
        result.doubtful_matches = [
            {
                "file": each.file,
                "row": each.row,
                "child": each.child,
                "other": each.other,
                "why": each.why,
            }
            for each in doubts
        ]


def _source_row(kept: models.LoadedFile, told: Account) -> tuple[Any, ...]:
    """What became of a row, in the order of ROW_FIELDS."""
    row, became, said = told.row, told.result, told.said
    why = told.why if became == "set aside" else None
    cells = "\x1f".join([f"{name}\x1e{value}" for name, value in sorted(row.written.items())])
    return (
        kept.pk,
        row.number,
        row.table.name,
        hashlib.sha256(cells.encode()).hexdigest()[:32],
        became,
        why.column if why else "",
        why.value if why else "",
        why.reason if why else "",
        json.dumps([[each.column, each.value, each.reason] for each in said]) if said else "[]",
        told.child_id,
        json.dumps(row.written),
        json.dumps(inside(row) if why else {}),
    )


def _shown(row: ReadRow, why: Remark) -> dict[str, object]:
    return {
        "file": row.file,
        "row": row.number,
        "table": row.table.name,
        "column": why.column,
        "value": why.value,
        "reason": why.reason,
    }

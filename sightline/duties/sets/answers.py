"""Answers, from snapshots of one or many authorities, where every clock stands on a day."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from sightline.core.coverage import FOREVER
from sightline.core.facts import Subject
from sightline.core.refusal import Refused

from ..because import because
from ..book import whole_book
from ..clock import Clock, days_late
from ..language import Duty
from ..owners import Held, Holders
from . import kept, published
from .published import Row
from .rows import as_clock
from .snapshot import FORM, MANIFEST

TABLES = (
    *("events", "coverage", "children", "holders", "subjects", "answering"),
    *("local_numbers", "local_dates", "calendar"),
)


class Engine(Protocol):
    """What can read Parquet files and run the queries over them."""

    name: str

    def read(self, table: str, files: Sequence[Path]) -> None:
        """Read a published table from these files."""

    def prepare(self) -> None:
        """Work out what is covered, once for all duties."""

    def rows(self, query: str) -> list[Row]:
        """The rows a query gives."""


@dataclass(frozen=True)
class Snapshot:
    """One folder that `sightline snapshot` wrote, and what its manifest says."""

    folder: Path
    authority: str
    as_at: dt.date | None

    def file(self, table: str) -> Path:
        """The Parquet file of a table."""
        return self.folder / f"{table}.parquet"


def opened(folder: Path) -> Snapshot:
    """A snapshot that is whole, unchanged and of a form that is known. Raises Refused."""
    try:
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise Refused(
            f"{folder} is not a snapshot: it has no manifest that can be read. Write one with"
            " `sightline snapshot --out`."
        ) from None
    if told.get("form") != FORM:
        raise Refused(f"{folder} was written by {told.get('software')}, in a form not known here.")
    for table in TABLES:
        path, said = folder / f"{table}.parquet", told["tables"].get(table, {})
        if not path.exists() or _digest(path) != said.get("sha256"):
            raise Refused(f"{path} is missing, or is not as it was written. Write it again.")
    wanted = published.events_columns(published.facts_of(whole_book().values()))
    lacking = sorted(set(wanted) - set(told["tables"]["events"]["columns"]))
    if lacking:
        raise Refused(
            f"{folder} was written by an earlier version and lacks {', '.join(lacking)}."
            " Write it again."
        )
    as_at = dt.date.fromisoformat(told["as_at"]) if told["as_at"] else None
    return Snapshot(folder, told["authority"], as_at)


def _digest(path: Path) -> str:
    with path.open("rb") as held:
        return hashlib.file_digest(held, "sha256").hexdigest()


def read(engine: Engine, snapshots: Sequence[Snapshot]) -> None:
    """Give an engine these snapshots to read. Raises Refused where two are of one authority."""
    names = [one.authority for one in snapshots]
    for name in names:
        if names.count(name) > 1:
            raise Refused(
                f"Two snapshots are of '{name}'. Give each a name of its own with"
                " `sightline snapshot --authority`."
            )
    for table in TABLES:
        engine.read(table, [one.file(table) for one in snapshots])
    engine.prepare()


def answers(
    engine: Engine, as_at: dt.date, code: str | None = None, position: str | None = None
) -> list[dict[str, Any]]:
    """Every clock that has begun by this day, in the order and the words of `sightline duties`."""
    names = _names(engine)
    holders, workers = _holders(engine)
    found = []
    for duty in whole_book().values():
        if code not in (None, duty.code):
            continue
        of_child = duty.subject is Subject.CHILD
        for row in _rows(engine, duty, as_at, position):
            authority, number, clock = as_clock(row)
            owed_on = clock.due_on or clock.started_on
            owner = holders[authority, duty.subject, number].on(duty.owner, owed_on)
            name = names[authority, duty.subject, number]
            told = {
                **_clock(duty, clock, as_at),
                "child": name if of_child else "",
                "owner": duty.owner.value if owner is None else workers[owner],
                "position": row[-1],
                "about": "" if of_child else name,
                "authority": authority,
            }
            order = (clock.due_on or FOREVER, duty.code, authority, number, clock.about)
            found.append(((*order, clock.ordinal), told))
    return [told for _, told in sorted(found, key=lambda pair: pair[0])]


Whose = tuple[str, str, int]
"""One of whom duties are owed about: the authority, the kind of subject, and its number there."""


def _ask(table: str) -> str:
    columns = {
        "children": published.CHILDREN,
        "holders": published.HOLDERS,
        "subjects": published.SUBJECTS,
        "answering": published.ANSWERING,
    }[table]
    return f"select {', '.join(columns)} from {table}"


def _names(engine: Engine) -> dict[Whose, str]:
    """What each authority calls each child, and each of the others."""
    found: dict[Whose, str] = {}
    for authority, child, known_as in engine.rows(_ask("children")):
        found[authority, Subject.CHILD, child] = known_as
    for authority, subject, number, known_as in engine.rows(_ask("subjects")):
        found[authority, subject, number] = known_as
    return found


def _rows(engine: Engine, duty: Duty, as_at: dt.date, position: str | None) -> Iterable[Row]:
    asked = kept.positions(kept.of_duty(duty.code, engine.name), engine.name, as_at)
    if position:
        asked = f"select * from ({asked}) asked where position = '{position}'"
    return engine.rows(asked)


def _holders(engine: Engine) -> tuple[dict[Whose, Holders], list[str]]:
    """Who held which role for each child, or other, and the names that the numbers stand for."""
    held: dict[Whose, Holders] = defaultdict(Holders)
    numbers: dict[str, int] = {}

    def number(name: str | None) -> int | None:
        return None if name is None else numbers.setdefault(name, len(numbers))

    for authority, child, _, role, worker, manager, since, until in _in_order(engine):
        one = Held(role, number(worker), number(manager), since, until or FOREVER)
        held[authority, Subject.CHILD, child].held.append(one)
    for authority, subject, about, role, worker in engine.rows(_ask("answering")):
        one = Held(role, number(worker), None, dt.date.min, FOREVER)
        held[authority, subject, about].held.append(one)
    return held, list(numbers)


def _in_order(engine: Engine) -> Iterator[Row]:
    yield from engine.rows(_ask("holders") + " order by authority, child, seq")


def _clock(duty: Duty, clock: Clock, as_at: dt.date) -> dict[str, Any]:
    """One answer, in the order of its keys; child, owner and position are filled in after."""
    return {
        "duty": duty.code,
        "basis": duty.basis,
        "class": duty.rule_class.value,
        "version": clock.version,
        "child": "",
        "owner": "",
        "started_on": clock.started_on,
        "due_on": clock.due_on,
        "met_on": clock.met_on if clock.met_on and clock.met_on <= as_at else None,
        "position": "",
        "days_late": days_late(clock, as_at),
        "because": because(clock, duty, as_at),
    }

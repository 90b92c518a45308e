"""The words an indicator is written in: which rows, which of them count, and over what time."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cached_property
from typing import Any, ClassVar, get_args

from sightline.duties.language import Certainty

from .periods import Over
from .published import CHILDREN, GROUPS, named_in, tables


class Better(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"
    CONTEXT = "context"


@dataclass(frozen=True)
class Example:
    """A worked example: rows of the published tables, and the figure they give.

    `given` holds tables as text: a first line `children: child | sex`, then a line a row. Columns
    that are not named are blank. `excluded` maps each reason to how many rows it left out.
    """

    says: str
    given: str
    numerator: float | None
    denominator: float | None = None
    excluded: Mapping[str, int] | None = None
    cannot_tell: int = 0
    value: float | None = None
    as_at: str = "2024-03-31"

    @cached_property
    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """The rows of each table it gives, with every value in its own type."""
        found: dict[str, list[dict[str, Any]]] = {}
        table, names = "", []
        for line in filter(None, (line.strip() for line in self.given.splitlines())):
            heading = re.fullmatch(r"(\w+): (.+)", line)
            if heading:
                table, names = heading[1], [name.strip() for name in heading[2].split("|")]
                found.setdefault(table, [])
                continue
            cells = [cell.strip() for cell in line.split("|")]
            kinds = tables()[table].kinds
            row = {name: _read(kinds[name], cell) for name, cell in zip(names, cells, strict=True)}
            found[table].append(row)
        return found


def _read(kind: str, cell: str) -> Any:
    if not cell:
        return None
    if kind == "boolean":
        return {"yes": True, "no": False}[cell]
    if kind == "date":
        return dt.date.fromisoformat(cell)
    if kind == "bigint":
        return int(cell)
    return float(cell) if kind == "double precision" else cell


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """What is counted, in SQL predicates over the published tables.

    `of` is a table, narrowed by what comes after "where"; its rows are called `t`. Each row is
    first left out for the first reason in `excluded` that holds, then set apart where
    `cannot_tell` holds, then counted above the line where `that` holds. `:start` and `:end` stand
    for the first and the last day. `by` names what it may be split by, where not by all that its
    rows have. `quoted` says
    which published reports print it. `part_of` names the count that this and others add up to.
    `weight` counts a row as more or less than one, such as a
    part-time post.
    """

    code: str
    title: str
    source: str
    certainty: Certainty
    better: Better
    over: Over
    of: str
    examples: tuple[Example, ...]
    that: str = ""
    excluded: tuple[tuple[str, str], ...] = ()
    cannot_tell: str = ""
    weight: str = "1"
    by: tuple[str, ...] | None = None
    places: int = 0
    scale: int = 1
    quoted: tuple[str, ...] = ()
    note: str = ""
    part_of: str = ""
    revision: int = 1

    kind: ClassVar[str] = ""

    def __post_init__(self) -> None:
        """Refuse an indicator that could not be counted as it is written."""
        if self.certainty not in get_args(Certainty):
            raise ValueError(f"{self.code}: '{self.certainty}' is not a mark of certainty.")
        if self.table not in tables():
            raise ValueError(f"{self.code}: there is no published table '{self.table}'.")
        if not set(self.by or ()) <= set(GROUPS):
            raise ValueError(f"{self.code}: cannot be split by all of {self.by}.")

    @cached_property
    def splits(self) -> tuple[str, ...]:
        """What it may be split by: what is said, else all that its rows or their children have."""
        if self.by is not None:
            return self.by
        held = tables()[self.table]
        columns = set(held.kinds) | (set(CHILDREN.kinds) if held.of_children else set())
        return tuple(name for name, column in GROUPS.items() if column in columns)

    @property
    def table(self) -> str:
        """The published table whose rows are counted."""
        return self.of.partition(" where ")[0].strip()

    @property
    def narrowed(self) -> str:
        """The predicate that narrows its rows; empty for all of them."""
        return self.of.partition(" where ")[2].strip()

    @property
    def says(self) -> tuple[str, ...]:
        """Every piece of SQL it is written with."""
        reasons = tuple(sql for _, sql in self.excluded)
        return (f"from {self.of}", self.that, *reasons, self.cannot_tell, self.weight)

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """The published tables it reads, in order of name."""
        return tuple(named_in("\n".join(self.says)))

    @cached_property
    def duties(self) -> tuple[str, ...]:
        """The duties whose clocks it counts."""
        from sightline.duties.book import all_duties

        quoted = set(re.findall(r"'([a-z0-9-]+)'", "\n".join(self.says)))
        return tuple(sorted(quoted & set(all_duties())))

    @cached_property
    def version(self) -> str:
        """Which definition gave a figure: its revision, and a digest of all it is written with."""
        parts = [
            str(getattr(self, each.name))
            for each in fields(self)
            if each.name not in ("examples", "note", "quoted", "title", "source")
        ]
        digest = hashlib.sha256("|".join([self.kind, *parts]).encode()).hexdigest()
        return f"{self.revision}-{digest[:8]}"


@dataclass(frozen=True, kw_only=True)
class Share(Indicator):
    """Of these rows, the percentage of which something is so."""

    places: int = 1
    scale: int = 100
    kind: ClassVar[str] = "share"


@dataclass(frozen=True, kw_only=True)
class Count(Indicator):
    """How many rows there are; with `distinct`, how many different values they hold."""

    distinct: str = ""
    kind: ClassVar[str] = "count"

    @property
    def says(self) -> tuple[str, ...]:
        """Every piece of SQL it is written with."""
        return (*super().says, self.distinct)


@dataclass(frozen=True, kw_only=True)
class Rate(Indicator):
    """How many rows there are for each so many of something else, such as children living here.

    `per` is a query that gives that other number.
    """

    per: str
    places: int = 1
    kind: ClassVar[str] = "rate"

    @property
    def says(self) -> tuple[str, ...]:
        """Every piece of SQL it is written with."""
        return (*super().says, self.per)


@dataclass(frozen=True, kw_only=True)
class Mean(Indicator):
    """The mean of a number that each row holds; a row without one cannot tell.

    `unit` is how many of the number make one of what is printed, such as 7 days to a week.
    """

    value: str
    unit: int = 1
    places: int = 1
    kind: ClassVar[str] = "mean"

    @property
    def says(self) -> tuple[str, ...]:
        """Every piece of SQL it is written with."""
        return (*super().says, self.value)


@dataclass(frozen=True, kw_only=True)
class Median(Mean):
    """The middle of the numbers that the rows hold."""

    kind: ClassVar[str] = "median"

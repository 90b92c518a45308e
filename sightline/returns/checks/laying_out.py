"""Lays out a return for checking: from its files, or from the record as it would be written."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from sightline.core.acting import Refused
from sightline.record.workforce.models import Role

from ..models import ReturnError
from ..reading.columns import Column
from ..reading.opening import opened
from ..reading.refusing import NotReadable
from ..writing.years import Year
from .rows import Given, Row


def from_files(name: str, year: int, folder: Path) -> Given:
    """The return held in a folder of files. Raises Refused where one of them cannot be read, or
    none is of the return."""
    read = _of(name).from_files
    files = []
    for each in opened([str(folder)]):
        if each.refused:
            raise Refused(f"{each.name}: {each.refused}")
        files.append((each.name, each.content))
    try:
        given = _given(name, year, read(files))
    except NotReadable as why:
        raise Refused(f"A file could not be read. {why}") from why
    if not given.children:
        raise Refused(
            f"{folder} holds no row of the return, so there is nothing to check. Give the folder"
            " that its files are in."
        )
    return given


def from_record(name: str, year: Year, child_id: int | None = None) -> Given:
    """The return as it would be written from the record now: all of it, or one child's part."""
    rows: Iterator[Row] = _of(name).from_record(year, child_id)
    return _given(name, year.number, rows)


def as_sent(
    name: str, year: int, files: Iterable[tuple[str, bytes]], only: Collection[str] = ()
) -> Given:
    """A return as it was sent or loaded, from its files: all of it, or some children's part.

    Raises NotReadable.
    """
    rows: Iterator[Row] = _of(name).as_sent(files, only)
    return _given(name, year, rows)


def loaded_as(name: str) -> str:
    """What a loaded file of a return is called; nothing where its rules compare no two years."""
    return str(getattr(_of(name), "LOADED_AS", ""))


def _given(name: str, year: int, rows: Iterable[Row]) -> Given:
    """The rows with what is worked out for them, and why what some rules need is not told."""
    told: Callable[[Collection[Row]], dict[str, str]] | None
    told = getattr(_of(name), "told", None)
    if told is None:
        return Given(year, rows)
    held = list(rows)
    return Given(year, held, told(held))


def columns(name: str, table: str, fields: list[str]) -> list[Column]:
    """The columns of a table that these names are of."""
    held = _of(name).BY_NAME[table].by_name
    return [held[each] for each in fields if each in held]


def mender(name: str, table: str) -> str:
    """Whose part of the record a table is written from: the role that can mend it."""
    return str(_of(name).MENDERS.get(table, Role.SOCIAL_WORKER))


def unsaved(name: str, error: ReturnError, kind: str) -> Any:
    """The record a row is written from where it is not held, but worked out from others."""
    return _of(name).unsaved(Year(error.year_ends_on), error.child_id, error.table, kind)


def _of(name: str) -> Any:
    return importlib.import_module(f"{__package__}.{name}")

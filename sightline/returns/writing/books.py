"""Every return that can be written: one `writing.py` in the folder of each."""

from __future__ import annotations

import datetime as dt
import functools
import importlib
import pkgutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.db import connection, transaction

from sightline.core.acting import allow, deed, note
from sightline.core.models import Account
from sightline.core.refusal import WrongUse

from . import files
from .years import Day, Year


@dataclass(frozen=True)
class LeftOut:
    """Something the record says, or fails to say, that a return could not: of which child, in
    which field, what was there, and why it is not as it should be."""

    child: str
    field: str
    value: str
    why: str


@dataclass
class File:
    """One file of a return: its content, and how many rows about children it holds.

    Content may come in parts, made as they are written, so that a large file is never whole in
    memory; then the rows and what was left out are told in full once it has been written.
    """

    content: bytes | Iterable[bytes]
    rows: int = 0
    left_out: list[LeftOut] = field(default_factory=list)
    parts: dict[str, int] = field(default_factory=dict)
    """The rows of each part of a file that has parts, as a workbook has sheets."""


@dataclass(frozen=True)
class Writing:
    """How one return is written. `files` gives its files by name for what it speaks of.

    That is a year, or with `speaks_of=Day` a day: what was so at its end.

    `uncertain` names the parts that are written only when asked for, because what we know of them
    is not firm, and says why; `files` of a return that has any is told which were asked for.
    `reference` gives what the reference page says of a return that is written and never read.
    """

    name: str
    title: str
    first_year: int
    last_year: int
    files: Callable[..., Mapping[str, File]]
    uncertain: Mapping[str, str] = field(default_factory=dict)
    speaks_of: type[Year] | type[Day] = Year
    reference: Callable[[], list[str]] | None = None


@functools.cache
def all_writings() -> dict[str, Writing]:
    """Every return that can be written, by the name a command calls it."""
    import sightline.returns as returns

    found = {}
    for each in pkgutil.iter_modules(returns.__path__):
        place = Path(returns.__path__[0]) / each.name / "writing.py"
        if each.ispkg and place.exists():
            held = importlib.import_module(f"sightline.returns.{each.name}.writing").WRITING
            found[held.name] = held
    return found


def write(
    name: str, year_ends_on: dt.date, out: Path, by: Account, also: Collection[str] = ()
) -> dict[str, File]:
    """Write a return in a folder, all of it or nothing. Raises Refused.

    What it says is the record as it now is, of the year asked for; `also` names uncertain parts
    that are wanted.
    """
    writing, year = _asked(name, year_ends_on, by, also)
    with _one_moment():
        made = dict(writing.files(year, also) if writing.uncertain else writing.files(year))
        files.put(out, {each: file.content for each, file in made.items()})
    with deed(by=by, why=f"Writing the {writing.title} to {year.ends_on:%d/%m/%Y}"):
        note(by=by, did="returns written", why=f"{name} to {year.ends_on}")
    return made


def look(name: str, on: dt.date, by: Account, also: Collection[str] = ()) -> dict[str, File]:
    """What a return would hold, file by file, without its content. Raises Refused."""
    writing, year = _asked(name, on, by, also)
    with _one_moment():
        made = dict(writing.files(year, also) if writing.uncertain else writing.files(year))
        for file in made.values():
            for _ in () if isinstance(file.content, bytes) else file.content:
                pass  # it counts its rows as it is made
            file.content = b""
    with deed(by=by, why=f"Looking through the {writing.title} to {year.ends_on:%d/%m/%Y}"):
        note(by=by, did="return looked through", why=f"{name} to {year.ends_on}")
    return made


def _asked(
    name: str, on: dt.date, by: Account, also: Collection[str]
) -> tuple[Writing, Year | Day]:
    """The return asked for and what it is to speak of. Raises Refused."""
    allow(by, "returns.write")
    writing = all_writings().get(name)
    if writing is None:
        raise WrongUse(
            f"There is no return called {name} to write. There are {', '.join(all_writings())}."
        )
    year = writing.speaks_of(on)
    if not writing.first_year <= year.number <= writing.last_year:
        raise WrongUse(
            f"We know the {writing.title} of the years ending 31 March {writing.first_year} to"
            f" {writing.last_year}, and not of {year.number}."
        )
    if unknown := sorted(set(also) - set(writing.uncertain)):
        known = ", ".join(writing.uncertain) or "none"
        raise WrongUse(f"The {writing.title} has no part called {unknown[0]}. It has {known}.")
    return writing, year


@contextmanager
def _one_moment() -> Iterator[None]:
    """Everything is read as it is at one moment, whatever is recorded while it is written."""
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("set transaction isolation level repeatable read")
        yield

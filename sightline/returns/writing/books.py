"""Every return that can be written: one `writing.py` in the folder of each."""

from __future__ import annotations

import datetime as dt
import functools
import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account

from . import files
from .years import Year


@dataclass(frozen=True)
class File:
    """One file of a return: its content, and how many rows about children it holds."""

    content: bytes
    rows: int


@dataclass(frozen=True)
class Writing:
    """How one return is written. `files` gives its files by name for a year."""

    name: str
    title: str
    first_year: int
    last_year: int
    files: Callable[[Year], Mapping[str, File]]


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


def write(name: str, year_ends_on: dt.date, out: Path, by: Account) -> dict[str, File]:
    """Write a return in a folder, all of it or nothing. Raises Refused.

    What it says is the record as it now is, of the year asked for.
    """
    allow(by, "returns.write")
    writing = all_writings().get(name)
    if writing is None:
        raise Refused(
            f"There is no return called {name} to write. There are {', '.join(all_writings())}."
        )
    year = Year(year_ends_on)
    if not writing.first_year <= year.number <= writing.last_year:
        raise Refused(
            f"We know the {writing.title} of the years ending 31 March {writing.first_year} to"
            f" {writing.last_year}, and not of {year.number}."
        )
    made = dict(writing.files(year))
    files.put(out, {each: file.content for each, file in made.items()})
    with deed(by=by, why=f"Writing the {writing.title} to {year.ends_on:%d/%m/%Y}"):
        note(by=by, did="returns written", why=f"{name} to {year.ends_on}")
    return made

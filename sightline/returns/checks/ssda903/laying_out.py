"""Lays out the rows of the SSDA903 for its rules, from its files or from the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sightline.record.workforce.models import Role

from ...reading.markup import NotMarkup, parsed
from ...reading.refusing import NotReadable
from ...ssda903 import writing
from ...ssda903.reading import ALONE, BY_NAME, KIND, elements, is_ours, lines, table
from ...ssda903.tables import HEADER
from ...writing.years import Year
from ..rows import Row
from ..twins import twins

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
LOADED_AS = KIND
"""What a loaded file of this return is called."""
MENDERS = {
    "Reviews": Role.REVIEWING_OFFICER,
    "OC3": Role.PERSONAL_ADVISER,
    "SWEpisodes": Role.TEAM_MANAGER,
}
"""Whose part of the record each table is written from, where it is not the social worker's."""


def from_files(files: Iterable[tuple[str, bytes]]) -> Iterator[Row]:
    """The rows of the CSV files, or where there is none of the XML form of the return.

    Raises NotReadable for a file that is none of the tables.
    """
    given = list(files)
    tables = [each for each in given if each[0].lower().endswith(".csv")]
    for name, content in tables or given:
        try:
            if tables:
                for each in table(name, content)["rows"]:
                    yield Row(each.table, each.number, each.written)
            elif name.lower().endswith(".xml"):
                yield from _from_xml(content)
        except NotReadable as why:
            raise NotReadable(f"{name}: {why}") from why


def _from_xml(content: bytes) -> Iterator[Row]:
    """The rows of the XML form, each by its line; or where all stands on a few, by its order in
    its table, from 2 as in a file under its headings."""
    try:
        root = parsed(content)
    except NotMarkup as why:
        raise NotReadable(str(why)) from why
    if not is_ours(root):
        raise NotReadable("This is not the XML form of the SSDA903.")
    every = list(elements(root))
    in_lines = len({line for _, line, _ in every}) * 2 > len(every)
    numbers: Counter[str] = Counter()
    for held, line, cells in every:
        numbers[held.name] += 1
        number = line if in_lines else numbers[held.name] + 1
        written = {name: cell.strip() for name, cell in cells.items()}
        told_of = {name: cell for name, cell in written.items() if cell or name == ALONE}
        yield Row(held, number, told_of)


def as_sent(files: Iterable[tuple[str, bytes]], only: Collection[str] = ()) -> Iterator[Row]:
    """The rows as they stand in files that were sent or loaded, of some children or of all."""
    for name, content in files:
        if name.lower().endswith(".csv"):
            for held, number, written in lines(_part(content, only) if only else content):
                if not only or written.get("CHILD") in only:
                    yield Row(held, number, written)


def _part(content: bytes, only: Collection[str]) -> bytes:
    """The lines of a file in which some ids stand, under its headings: the whole takes long."""
    if content[:2] in UTF_16:
        return content
    ids = [each.encode() for each in only]
    held = (line for line in content.splitlines(keepends=True) if line.strip())
    headings = next(held, b"")
    return headings + b"".join(line for line in held if any(each in line for each in ids))


def from_record(year: Year, child_id: int | None = None) -> Iterator[Row]:
    """The rows that would be written now, each with the records it comes from.

    Of one child alone, the own rows of those with the same pupil number come along, for the rule
    that compares them.
    """
    yield from _written(year, child_id, BY_NAME)
    for one in twins(child_id) if child_id else ():
        yield from _written(year, one, (HEADER.name,))


def _written(year: Year, child_id: int | None, only: Collection[str]) -> Iterator[Row]:
    for held, _, told in writing.laid_out(year, child_id):
        for number, (cells, of) in enumerate(told if held.name in only else (), start=2):
            yield Row(held, number, cells, of)


def unsaved(year: Year, child_id: int, table_name: str, kind: str) -> Any:
    """A statement of a child that is worked out from other records and not held itself."""
    told = writing.Cohort(year, child_id)
    for held, _, records in writing.ROWS:
        if held.name == table_name:
            for each in records(told):
                if kind in each and each[kind].pk is None:
                    return each[kind]
    return None

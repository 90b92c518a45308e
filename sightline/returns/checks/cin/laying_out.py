"""Lays out the children in need census for its rules, from its XML or from the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any, cast

from lxml import etree

from ...cin_census import tables as census
from ...cin_census.markup import INSIDE
from ...cin_census.modules import Module, told
from ...cin_census.reading import LISTS, is_ours
from ...reading.columns import Table
from ...reading.markup import NotMarkup, parsed
from ...reading.refusing import NotReadable
from ...writing.years import Year
from ..rows import Days, Of, Row
from ..twins import twins
from .tables import BY_NAME, CHILD, HEADER, OWN, REFERRAL, REVIEW

NEED = "CINdetailsID"
"""Which episode of need a row is of; of no column, but rules tell episodes apart by it."""
PLAN_OF = "CPPID"
"""Which child protection plan a review is of, in the same way."""
MENDERS: Mapping[str, str] = {}
"""Each module is the social worker's to mend."""
CONFERENCE = "protection.Conference"
SEVERAL = frozenset(INSIDE)
SPELT = {
    also: column.name
    for table in census.TABLES
    for column in table.columns
    for also in (column.name, *column.also)
}


class Inside(Row):
    """A row that stands inside another: what it does not say itself, that one does."""

    __slots__ = ("within",)
    days = Days(dt.date.fromisoformat)

    def __init__(
        self,
        table: Table,
        number: int,
        cells: Mapping[str, str],
        within: Row | None = None,
        of: Of | None = None,
    ) -> None:
        self.within = within
        super().__init__(table, number, cells, of)

    def __missing__(self, name: str) -> Any:
        return "" if self.within is None else self.within[name]

    def written(self, name: str) -> str:
        """What stands in a cell of it, or of what it stands inside, as it would be written."""
        if name in self or self.within is None:
            return super().written(name)
        return self.within.written(name)


def from_files(files: Iterable[tuple[str, bytes]]) -> Iterator[Row]:
    """The rows of the XML files. Raises NotReadable for one that is no census."""
    episodes = count(1)
    for name, content in files:
        if not name.lower().endswith(".xml"):
            continue
        try:
            root = parsed(content)
        except NotMarkup as why:
            raise NotReadable(f"{name}: {why}") from why
        if not is_ours(root):
            raise NotReadable(f"{name}: This is not a children in need census.")
        yield _header(root)
        for child in root.iterfind("Children/Child"):
            yield from _of_element(child, episodes)


def _header(root: etree._Element) -> Row:
    cells = {
        each.tag: (each.text or "").strip()
        for each in root.iterfind("Header//*")
        if isinstance(each.tag, str)
    }
    own = {name: cells.get(name, "") for name in OWN[HEADER.name]}
    return Inside(HEADER, 1, own)


def _of_element(element: etree._Element, episodes: Iterator[int]) -> Iterator[Row]:
    """The row of a child, and of everything inside it."""
    parts = [*element.iterfind("ChildIdentifiers"), *element.iterfind("ChildCharacteristics")]
    child = _row(CHILD, element, [each for part in parts for each in part], None)
    yield child
    for details in element.iterfind("CINdetails"):
        need = _row(REFERRAL, details, details, child)
        need[NEED] = str(next(episodes))
        yield need
        plans = count(1)
        for each in details:
            if each.tag not in census.BY_ELEMENT or each.tag not in BY_NAME:
                continue
            module = _row(BY_NAME[each.tag], each, each, need)
            yield module
            if each.tag == census.PLAN.name:
                module[PLAN_OF] = str(next(plans))
                for review in each.iterfind("Reviews"):
                    yield from _reviews(review, module)


def _reviews(element: etree._Element, plan: Row) -> Iterator[Row]:
    """Each day of a review under a plan; a review without one is a row too."""
    days = [(each.text or "").strip() for each in element if each.tag == "CPPreviewDate"]
    for text in days or [""]:
        yield Inside(REVIEW, _line(element), {"CPPreviewDate": text}, plan)


def _row(
    table: Table, element: etree._Element, parts: Iterable[etree._Element], within: Row | None
) -> Row:
    """One module. What is said twice is taken as it is said first; of several codes all are."""
    cells = dict.fromkeys(OWN[table.name], "")
    left = set(cells)
    for each in parts:
        for leaf in each if each.tag in LISTS else (each,):
            name, text = SPELT.get(leaf.tag, ""), (leaf.text or "").strip()
            if name in SEVERAL and name in cells:
                cells[name] = f"{cells[name]},{text}" if cells[name] else text
            elif name in left:
                left.discard(name)
                cells[name] = text
    return Inside(table, _line(element), cells, within)


def _line(element: etree._Element) -> int:
    return cast(int, element.sourceline)


def from_record(year: Year, child_id: int | None = None) -> Iterator[Row]:
    """The rows that would be written now, each with the records it comes from.

    What the form has no place for is here all the same, so that a rule can say what is wrong with
    it: a plan without its category, a code of another year. Of one child alone, those with the
    same pupil number come along, for the rule that compares them.
    """
    episodes = count(1)
    if child_id is None:
        yield _of_year(year)
    for one in [child_id, *(twins(child_id) if child_id else ())]:
        for child in told(year, lambda left: None, child_id=one, as_it_is=True):
            yield from _of_module(child, None, {}, episodes)


def _of_year(year: Year) -> Row:
    """The header, of no child and from no record: for what is wrong with the census as a whole."""
    cells = dict.fromkeys(OWN[HEADER.name], "")
    says = {"Collection": "CIN", "Year": str(year.number), "ReferenceDate": str(year.ends_on)}
    return Inside(HEADER, 0, cells | says)


def _of_module(
    module: Module, within: Row | None, around: dict[str, int], numbers: Iterator[int]
) -> Iterator[Row]:
    own = {label: one.pk for label, one in module.records.items()}
    of = around | own
    table = BY_NAME[module.table.name]
    cells = {name: ",".join(module.cells.get(name, ())) for name in OWN[table.name]}
    row = Inside(table, 0, cells, within, of)
    if table is REFERRAL:
        row[NEED] = str(next(numbers))
    elif table.name == census.PLAN.name:
        row[PLAN_OF] = str(next(numbers))
    yield row
    for each in module.inside:
        inner = {label: pk for label, pk in of.items() if label != CONFERENCE}
        yield from _of_module(each, row, inner, numbers)


def unsaved(year: Year, child_id: int, table_name: str, kind: str) -> Any:
    """No module is worked out from records that are not held."""
    return None

"""Reads a workbook of Ofsted's: its lists of homes and agencies, known by their headings.

The headings differ from year to year and from list to list, so each is known by any name it has
gone by, and the codes by what they are: two lists call the same column by each other's name.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sightline.record.area.postcodes import bare
from sightline.record.placements import listed
from sightline.record.placements.models import ListedHome

from ..reading.codes import code_lists
from ..reading.columns import heading, tidy
from ..reading.opening import is_workbook
from ..reading.refusing import NotReadable
from ..reading.workbooks import OLD_OR_LOCKED, OLD_WORKBOOK, look_inside, opened

URN = ("urn", "setting urn", "provider urn", "ofsted urn", "unique reference number")
HEADINGS = {
    "name": ("setting name", "provider name"),
    "kind": ("provider type", "provision type"),
    "sector": ("sector",),
    "status": ("registration status", "provider status"),
    "registered_on": ("registration date",),
    "closed_on": ("deregistration date", "closed date"),
    "places": ("number of registered places", "max users", "maximum fostering places", "capacity"),
    "authority": ("setting local authority", "local authority", "provider local authority"),
    "postcode": ("setting address postcode", "setting postcode", "provider postcode"),
}
"""What the lists call each column, the one that tells most first."""
CODES = ("placement code", "placement provider code", "provider code", "provider placement code")
"""Columns of codes, of the kind of placement or of whose it is."""
OF_SUPPORTED = ("setting category", "setting local authority")
"""Headings that only the list of supported accommodation has."""
SUPPORTED = ("K3", "supported accommodation")
LOOK_AT = 15
NOTHING = ("", "-", "na", "n/a", "n.a.", "none", "null", "not applicable")
LONGEST = 20
DAYS = ("%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d %B %Y", "%d %b %Y", "%d/%m/%y")
NO_LIST = (
    "No sheet of this workbook has the headings of a list of homes: the number (URN), a code of the"
    " placement or of whose it is, and a postcode or a status. Give the list as Ofsted gives it."
)


@dataclass(frozen=True)
class Odd:
    """A cell that could not be understood: where it is, what it holds, what became of it."""

    file: str
    row: int
    column: str
    value: str
    reason: str


@dataclass
class ReadList:
    """What one workbook says: the homes, of how many numbers, which sheets, and what was odd."""

    file: str
    homes: list[ListedHome] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)
    odd: list[Odd] = field(default_factory=list)


class Sheet:
    """The rows of one sheet under its headings, by what each column is."""

    def __init__(self, title: str, lines: Sequence[Sequence[Any]], at: int) -> None:
        self.title, self.lines, self.at = title, lines, at
        named = {heading(each): spot for spot, each in enumerate(lines[at]) if each is not None}
        self.named = named
        self.urn = next(named[each] for each in URN if each in named)
        self.places = {
            what: [named[each] for each in called if each in named]
            for what, called in HEADINGS.items()
        }
        self.codes = [named[each] for each in CODES if each in named]
        self.supported = any(each in named for each in OF_SUPPORTED)

    @property
    def is_list(self) -> bool:
        """Whether it says of homes what kind they are, and more."""
        return bool(self.codes) and bool(self.places["postcode"] or self.places["status"])

    def rows(self) -> Iterator[tuple[int, Sequence[Any]]]:
        """Each row that says anything, with its number in the sheet."""
        for number, line in enumerate(self.lines[self.at + 1 :], start=self.at + 2):
            if any(_text(cell) for cell in line):
                yield number, line

    def cell(self, line: Sequence[Any], what: str) -> Any:
        """What a row says of something, in the first of its columns that says anything."""
        cells = (line[spot] for spot in self.places[what] if spot < len(line))
        return next((each for each in cells if _text(each)), None)

    def called(self, what: str) -> str:
        """What the sheet calls a column."""
        spots = self.places[what]
        return tidy(self.lines[self.at][spots[0]]) if spots else what


def read(name: str, content: bytes) -> ReadList:
    """What a workbook lists. Raises NotReadable where it is no workbook, or holds no list."""
    if content[:4] == OLD_WORKBOOK:
        raise NotReadable(OLD_OR_LOCKED)
    if content[:2] != b"PK" or not is_workbook(content):
        raise NotReadable(
            "It is no Excel workbook. Give the list as Ofsted gives it, or save it as .xlsx."
        )
    look_inside(content)
    found = [each for each in map(_sheet, opened(content, answers=True, row_by_row=True)) if each]
    lists = [each for each in found if each.is_list]
    if not lists:
        raise NotReadable(NO_LIST)
    told = ReadList(name, sheets=[each.title for each in lists])
    elsewhere = _addresses(each for each in found if not each.is_list)
    for each in lists:
        _take(told, each, elsewhere)
    return told


def _sheet(sheet: Any) -> Sheet | None:
    """The sheet, where its headings stand in one of its first rows and name the number."""
    if not hasattr(sheet, "iter_rows"):  # a sheet of one chart
        return None
    sheet.reset_dimensions()
    lines = [list(line) for line in sheet.iter_rows(values_only=True)]
    for at, line in enumerate(lines[:LOOK_AT]):
        if not {heading(each) for each in line if each is not None}.isdisjoint(URN):
            return Sheet(sheet.title, lines, at)
    return None


def _addresses(sheets: Iterator[Sheet]) -> dict[str, str]:
    """Postcodes by number, from a sheet of addresses alone: older lists have them apart."""
    return {
        _number(line[each.urn]): _postcode(each.cell(line, "postcode"))
        for each in sheets
        for _, line in each.rows()
        if each.urn < len(line) and each.cell(line, "postcode")
    }


def _take(told: ReadList, sheet: Sheet, elsewhere: dict[str, str]) -> None:
    """Take in the homes of a sheet; a row with no number that can be one is told of."""
    for number, line in sheet.rows():
        urn = _number(line[sheet.urn]) if sheet.urn < len(line) else ""
        if not urn or len(urn) > LONGEST:
            why = "The row has no number of a home, so nothing was taken from it."
            told.odd.append(Odd(told.file, number, "URN", urn[:60], why))
            continue
        made = ListedHome(urn=urn, listed_in=told.file[-200:])
        for what in ("name", "kind", "sector", "status", "authority"):
            most = ListedHome._meta.get_field(what).max_length or 0
            setattr(made, what, _text(sheet.cell(line, what))[:most])
        made.postcode = _postcode(sheet.cell(line, "postcode")) or elsewhere.get(urn, "")
        made.placement_codes, made.provider_codes = _codes(sheet, line)
        for what in ("registered_on", "closed_on", "places"):
            cell = sheet.cell(line, what)
            value = _whole(cell) if what == "places" else _day(cell)
            setattr(made, what, value)
            if value is None and _text(cell):
                why = "It could not be understood, so it was left out; the rest of the row stands."
                told.odd.append(Odd(told.file, number, sheet.called(what), _text(cell)[:60], why))
        told.homes.append(made)


def _codes(sheet: Sheet, line: Sequence[Any]) -> tuple[list[str], list[str]]:
    """The codes of the kinds of placement, and of whose it is, that a row gives."""
    lists = code_lists()
    written = " ".join(_text(line[spot]) for spot in sheet.codes if spot < len(line))
    every = dict.fromkeys(re.findall("[A-Z0-9]+", written.upper()))
    placements = [each for each in every if each in lists["placement_type"].codes]
    code, words = SUPPORTED
    if not placements and (sheet.supported or words in _text(sheet.cell(line, "kind")).lower()):
        placements = [code]
    return placements, [each for each in every if each in lists["placement_provider"].codes]


def _text(cell: object) -> str:
    """The words of a cell; nothing for what a list writes where it has nothing to say."""
    said = "" if cell is None else tidy(cell)
    return "" if said.lower() in NOTHING else said


def _number(cell: object) -> str:
    """Ofsted's number, also where the workbook holds it as a number."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return listed.bare(_text(cell))


def _postcode(cell: object) -> str:
    written = bare(_text(cell))
    most = ListedHome._meta.get_field("postcode").max_length or 0
    return written if len(written) <= most else ""


def _whole(cell: object) -> int | None:
    written = _number(cell)
    return int(written) if re.fullmatch("[0-9]{1,6}", written) else None


def _day(cell: object) -> dt.date | None:
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    for form in DAYS:
        try:
            return dt.datetime.strptime(_text(cell), form).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None

"""Reads a children in need census, of any form from 2021 to 2026, module by module."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import cast

from lxml import etree

from ..reading.columns import ReadRow, Table
from ..reading.markup import numbered
from ..reading.refusing import NotReadable
from ..reading.rows import row_of
from .tables import BY_ELEMENT, CHILD, HEADER, REFERRAL, REVIEW

KIND = "CIN census"
LISTS = ("Disabilities", "FactorsIdentifiedAtAssessment")


def is_ours(root: etree._Element) -> bool:
    """Whether this XML is a children in need census."""
    return root.tag == "Message" and root.find("Children") is not None


def document(name: str, root: etree._Element) -> dict:
    """The rows of the census: one for each child, referral, assessment, plan and so on."""
    about = {
        each.tag: (each.text or "").strip()
        for each in root.iterfind("Header//*")
        if len(each) == 0 and each.text
    }
    if about.get("Collection", "CIN") != "CIN":
        raise NotReadable(
            f"The header says this is the collection '{about['Collection']}', not the"
            " children in need census."
        )
    rows: list[ReadRow] = []
    header = root.find("Header")
    if header is not None:
        rows.append(row_of(HEADER, name, cast(int, header.sourceline), dict(about)))
    notes: set[str] = set()
    for child in root.iterfind("Children/Child"):
        rows += _of_child(name, child, notes)
    tables = tuple(dict.fromkeys(row.table.name for row in rows))
    said = [*sorted(notes), *_dates_of(rows), *numbered(rows)]
    return {"kind": KIND, "tables": tables, "rows": rows, "about": about, "notes": said}


def _dates_of(rows: list[ReadRow]) -> list[str]:
    """What an analyst should know about the dates in the header."""
    header = rows[0].values if rows and rows[0].table is HEADER else {}
    day, year = header.get("ReferenceDate"), header.get("Year")
    if not isinstance(day, dt.date):
        return ["The header gives no reference date, so the latest date in the file was taken."]
    said = []
    if year and year != str(day.year):
        said.append(
            f"The header gives the year {year} and the reference date {day:%d/%m/%Y};"
            " the reference date was taken."
        )
    if (day.month, day.day) != (3, 31):
        said.append(
            f"The reference date is {day:%d/%m/%Y} and not a 31 March; the file is taken to speak"
            " of the twelve months to that day."
        )
    return said


def _of_child(name: str, child, notes: set[str]) -> list[ReadRow]:
    parts = [*child.iterfind("ChildIdentifiers"), *child.iterfind("ChildCharacteristics")]
    cells = _cells(CHILD, [each for part in parts for each in part], notes)
    row = row_of(CHILD, name, child.sourceline, cells)
    rows = [row]
    who = {"LAchildID": row.values.get("LAchildID"), "row": row}
    for details in child.findall("CINdetails"):
        referral = row_of(
            REFERRAL, name, details.sourceline, _cells(REFERRAL, details, notes), within=who
        )
        rows.append(referral)
        inside = who | {
            "CINreferralDate": referral.values.get("CINreferralDate"),
            "referral": referral,
        }
        for element, table in BY_ELEMENT.items():
            for each in details.findall(element):
                rows += _module(name, table, each, inside, notes)
    return rows


def _module(name: str, table: Table, element, inside: dict, notes: set[str]) -> list[ReadRow]:
    row = row_of(table, name, element.sourceline, _cells(table, element, notes), within=inside)
    rows = [row]
    if table.name == "ChildProtectionPlans":
        plan = inside | {"CPPstartDate": row.values.get("CPPstartDate"), "plan": row}
        for each in element.iterfind("Reviews/CPPreviewDate"):
            cells = {"CPPreviewDate": each.text or ""}
            rows.append(row_of(REVIEW, name, each.sourceline, cells, within=plan))
    return rows


def _cells(table: Table, element: Iterable, notes: set[str]) -> dict[str, object]:
    """The cells of one element: each leaf by its name, repeated ones as a list."""
    cells: dict[str, object] = {column.name: "" for column in table.columns}
    lists: dict[str, list[object]] = defaultdict(list)
    spelt = {also: column for column in table.columns for also in (column.name, *column.also)}
    for each in element:
        if each.tag in BY_ELEMENT or each.tag == "Reviews":
            continue
        leaves = list(each) if each.tag in LISTS else [each]
        for leaf in leaves:
            column = spelt.get(leaf.tag)
            if column is None:
                notes.add(f"{leaf.tag} is no part of the census forms we know, so not read.")
            elif column.kind == "codes":
                lists[column.name].append(leaf.text or "")
            else:
                cells[column.name] = leaf.text or ""
    return cells | lists

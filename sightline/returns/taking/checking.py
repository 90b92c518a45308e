"""Remarks on rows that were taken in but do not fit the rest: a review after the care had ended."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db.models import Q

from sightline.record.care.models import CarePeriod
from sightline.record.people.models import Child
from sightline.record.protection.models import ProtectionPlan

from ..reading.columns import ReadRow, Remark
from ..reading.recognising import ReadFile
from .children import MOST_SHARING
from .telling import SET_ASIDE, Account

REVIEWS_OF = {
    "REVIEW": (CarePeriod, "time in care"),
    "Date of Latest Statutory Review": (CarePeriod, "time in care"),
    "CPPreviewDate": (ProtectionPlan, "child protection plan"),
    "Date of latest review conference": (ProtectionPlan, "child protection plan"),
}
"""Columns that hold the day of a review, and what is reviewed."""

Spans = dict[int, list[tuple[dt.date, dt.date | None]]]


def remark(files: Iterable[ReadFile], accounts: dict[int, Account]) -> None:
    """Add what an analyst should know of rows that fit the record but not one another.

    Nothing is changed or set aside for it: which of the two is wrong, only the source can tell.
    """
    files = list(files)
    for column, (model, called) in REVIEWS_OF.items():
        _reviews(column, model, called, files, accounts)
    _children_without_header(files, accounts)
    _crowded_pupil_numbers(files, accounts)


def _taken(
    files: Iterable[ReadFile], accounts: dict[int, Account], column: str
) -> Iterator[tuple[ReadFile, ReadRow, int]]:
    """The rows with this column that were taken in and are about a child, with their child."""
    for file in files:
        for row in file.rows:
            if column not in row.table.by_name:
                continue
            account = accounts[id(row)]
            if account.child_id and account.result != SET_ASIDE:
                yield file, row, account.child_id


def _reviews(
    column: str,
    model: type[CarePeriod] | type[ProtectionPlan],
    called: str,
    files: list[ReadFile],
    accounts: dict[int, Account],
) -> None:
    found: list[tuple[ReadRow, int, dt.date]] = []
    for _, row, child in _taken(files, accounts, column):
        held = row.values.get(column)
        if isinstance(held, dt.date):
            found.append((row, child, held))
    spans = _spans(model, {child for _, child, _ in found})
    for row, child, held in found:
        if child in spans and (why := _outside(held, spans[child], column, called)):
            row.remarks.append(Remark(column, row.written.get(column, ""), why))


def _spans(model: type[CarePeriod] | type[ProtectionPlan], children: set[int]) -> Spans:
    spans: Spans = defaultdict(list)
    held = model._default_manager.filter(child_id__in=children).order_by("began_on")
    for child, began, ended in held.values_list("child_id", "began_on", "ended_on"):
        spans[child].append((began, ended))
    return spans


def _outside(
    held: dt.date, spans: list[tuple[dt.date, dt.date | None]], column: str, called: str
) -> str:
    """What does not fit where the day is in none of the spans, which are in order; else nothing."""
    before = [span for span in spans if span[0] <= held]
    if not before:
        where = f"before the {called} began, on {spans[0][0]:%d/%m/%Y}"
    elif all(ended is not None and ended < held for _, ended in before):
        where = f"after the {called} ended, on {max(e for _, e in before if e):%d/%m/%Y}"
    else:
        return ""
    return f"{column} is {where}. Loaded as written; correct whichever of the two is wrong."


def _children_without_header(files: list[ReadFile], accounts: dict[int, Account]) -> None:
    """Children of an SSDA903 who are in its episodes and not in its header."""
    headed: set[int] = set()
    first: dict[tuple[int, int], tuple[ReadFile, ReadRow, int]] = {}
    for file, row, child in _taken(files, accounts, "CHILD"):
        if row.table.return_name == "SSDA903" and row.table.name == "Header":
            headed.add(child)
        elif row.table.return_name == "SSDA903" and row.table.name == "Episodes":
            first.setdefault((id(file), child), (file, row, child))
    absent = {child for _, child in first} - headed
    blank = Q(born_on=None) | Q(sex="")
    unknown = set(Child.objects.filter(blank, pk__in=absent).values_list("pk", flat=True))
    alone: dict[int, int] = defaultdict(int)
    for file, row, child in first.values():
        if child not in unknown:
            continue
        if not headed:
            alone[id(file)] += 1
        else:
            row.remarks.append(Remark("CHILD", row.written.get("CHILD", ""), NO_HEADER))
    for file in files:
        if count := alone[id(file)]:
            file.notes.append(
                f"{count} of its children are known by their id alone, because no Header was"
                " loaded. Load it with this file."
            )


def _crowded_pupil_numbers(files: list[ReadFile], accounts: dict[int, Account]) -> None:
    """One pupil number for many children is a number put in to fill the column."""
    given: dict[str, dict[int, ReadRow]] = defaultdict(dict)
    for _, row, child in _taken(files, accounts, "UPN"):
        number = row.values.get("UPN")
        if isinstance(number, str) and not number.startswith("UN"):
            given[number].setdefault(child, row)
    for number, rows in given.items():
        if len(rows) <= MOST_SHARING:
            continue
        why = (
            f"The same pupil number is given to {len(rows)} children, so it tells none of them"
            " apart. Give each child their own, or the code for having none; loaded as written."
        )
        for row in rows.values():
            row.remarks.append(Remark("UPN", number, why))


NO_HEADER = (
    "The child is in the episodes and not in the Header, so no birth date or sex is known."
    " Add the child to the Header, or correct the id; loaded as written."
)

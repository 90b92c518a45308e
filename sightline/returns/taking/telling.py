"""Puts together what several rows say of the same record, and notices where they disagree."""

import datetime as dt
import functools
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import cast

from django.apps import apps

from ..reading.columns import ReadRow, Remark
from .spreading import Statement, Values

LOADED, UNCHANGED, MERGED, SET_ASIDE = "loaded", "unchanged", "merged", "set aside"
NO_EARLIER = {
    "front_door.Referral": ("received_on", "closed_on"),
    "early_help.EarlyHelpAssessment": ("began_on", "completed_on"),
    "assessment.Assessment": ("began_on", "authorised_on"),
    "care.DeprivationOfLiberty": ("began_on", "ended_on"),
    "workforce.Allocation": ("began_on", "ended_on"),
}
HAPPENED = ("received_on", "began_on", "held_on", "happened_on", "done_on", "placed_on", "order_on")
KEPT_AS = {
    ("workforce.Allocation", "worker_code"): ("workforce.Worker", "code"),
    ("care.Episode", "urn"): ("care.Placement", "urn"),
}
"""Values that another record keeps."""

POINTS_AT = {
    "worker_id": (
        "workforce.Allocation.worker",
        "workforce.Allocation.worker_code",
        "workforce.Worker.code",
    ),
    "team_id": ("workforce.Allocation.team",),
    "plan_id": ("protection.ProtectionPlan.began_on",),
    "enquiry_id": ("protection.Enquiry.began_on",),
    "referral_id": ("front_door.Referral.received_on",),
    "care_period_id": ("care.CarePeriod.began_on",),
}
"""Which column names the record that another belongs to: the worker, the plan."""

ADDED_TOGETHER = {"purposes"}
"""Lists that two rows add to, where any other difference is a contradiction."""


@dataclass
class Told:
    """What all the rows of one day say of one record, and what became of it."""

    about: str
    values: Values
    first: Statement
    said_by: dict[str, Statement] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    adds: list[bool] = field(default_factory=list)
    result: str = ""
    row_id: int | None = None
    reason: str = ""
    column: str = ""


@dataclass
class Account:
    """What became of one row: the result, and everything an analyst should know about it."""

    row: ReadRow
    main: str = ""
    besides: list[str] = field(default_factory=list)
    why: Remark | None = None
    child_id: int | None = None
    before: str = ""
    remarks: list[Remark] = field(default_factory=list)

    @property
    def result(self) -> str:
        """Set aside or as its main statement, and merged where only something beside it changed.

        What an earlier pass over the same rows did is not undone by a later one.
        """
        if self.before in (LOADED, MERGED):
            return self.before
        if self.why:
            return SET_ASIDE
        if self.main == UNCHANGED and any(each in (LOADED, MERGED) for each in self.besides):
            return MERGED
        return self.main or UNCHANGED

    @property
    def reason(self) -> Remark | None:
        """Why the row was set aside, where it was."""
        return self.why if self.result == SET_ASIDE else None

    @property
    def said(self) -> list[Remark]:
        """What to know about a row that was not set aside."""
        if self.why and self.result != SET_ASIDE:
            return [*self.row.remarks, self.why]
        return self.row.remarks

    def begin_again(self) -> None:
        """Forget what the last pass said of the row, but not what it did."""
        self.before = self.result if self.main or self.why else ""
        self.main, self.besides, self.why = "", [], None
        self.row.remarks[:] = self.remarks


def blank(value: object) -> bool:
    """Whether a value says nothing."""
    return value is None or value == "" or value == []


def together(
    statements: Iterable[Statement], key: Sequence[str], accounts: dict[int, Account]
) -> list[Told]:
    """One Told for each record, in the order first spoken of; disagreements are accounted for.

    The first to speak is kept. A second row of the same table that contradicts it is set aside,
    because it cannot be taken in; a row of another table is only remarked upon.
    """
    found: dict[tuple, Told] = {}
    for each in statements:
        account = accounts[id(each.row)]
        if account.why and each.main:
            continue
        if trouble := wrong(each):
            if each.main:
                account.why = trouble
            else:
                each.row.remarks.append(trouble)
            continue
        place = tuple(_hashable(each.values.get(name)) for name in key)
        told = found.get(place)
        if told is None:
            unsaid = {name: value for name, value in each.values.items() if blank(value)}
            found[place] = told = Told(each.about, unsaid, each)
            _join(told, each)
        elif _may_join(told, each, account):
            _join(told, each)
    return list(found.values())


def _hashable(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def wrong(each: Statement) -> Remark | None:
    """An ending before its beginning, or words too long to hold."""
    pair = NO_EARLIER.get(each.about)
    if pair:
        began, ended = (each.values.get(name) for name in pair)
        if isinstance(began, dt.date) and isinstance(ended, dt.date) and ended < began:
            column = column_of(each, pair[1])
            return Remark(
                column,
                each.row.written.get(column, ""),
                f"{column} is before {column_of(each, pair[0])}. Correct one of the dates.",
            )
    limits = _limits(each.about)
    for name, value in each.values.items():
        if isinstance(value, str) and len(value) > limits[name]:
            column = column_of(each, name)
            return Remark(
                column, value, f"{column} is longer than {limits[name]} characters. Shorten it."
            )
    return None


class _Limits(dict[str, int]):
    """How many characters each field of one kind of record holds, found as it is asked for."""

    def __init__(self, about: str):
        super().__init__()
        self.about = about

    def __missing__(self, name: str) -> int:
        model, field_name = KEPT_AS.get((self.about, name), (self.about, name))
        names = {each.name: each for each in apps.get_model(model)._meta.get_fields()}
        self[name] = getattr(names.get(field_name), "max_length", None) or sys.maxsize
        return self[name]


_limits = functools.cache(_Limits)


def column_of(each: Statement, name: str) -> str:
    """The column of the return that a field of the record came from."""
    for goes_to in POINTS_AT.get(name, ()):
        found = [column.name for column in each.row.table.columns if goes_to in column.goes_to]
        if found:
            return found[-1 if each.values.get("role") == "personal adviser" else 0]
    for column in each.row.table.columns:
        if f"{each.about}.{name}" in column.goes_to:
            return column.name
    fields = {"legal_status": "LS", "placement_type": "PLACE", "placement_postcode": "PL_POST"}
    also = [column.name for column in each.row.table.columns if column.name == fields.get(name)]
    endings = [
        column.name
        for column in each.row.table.columns
        if any(goes.endswith(f".{name}") for goes in column.goes_to)
    ]
    return (also or endings or [name.removesuffix("_id").replace("_", " ")])[0]


def _may_join(told: Told, each: Statement, account: Account) -> bool:
    """Whether a further row may be joined; where it contradicts, that is accounted for."""
    for name, value in each.values.items():
        kept = told.values.get(name)
        if blank(value) or blank(kept) or value == kept or name in ADDED_TOGETHER:
            continue
        first = told.said_by[name]
        remark = _contradiction(each, first, name)
        same_table = first.row.table is each.row.table
        if each.main and same_table and each.about != "people.Child":
            account.why = remark
            return False
        each.row.remarks.append(remark)
    return True


def _contradiction(each: Statement, first: Statement, name: str) -> Remark:
    """What the first row says where this one says otherwise, both as they were written."""
    column, theirs = column_of(each, name), column_of(first, name)
    kept = first.row.written.get(theirs) or _shown(first, name)
    about = each.row.table.title if each.main else "child"
    sheet = f"{first.row.table.name} of " if first.row.table.return_name == "Annex A" else ""
    return Remark(
        column,
        each.row.written.get(column) or _shown(each, name),
        f"Row {first.row.number} of {sheet}{PurePath(first.row.file).name} says {kept} for the same"
        f" {about}, and was kept. Correct whichever is wrong.",
    )


def _shown(each: Statement, name: str) -> str:
    """A value as people read it: a day, yes or no, or the worker or plan and not its number."""
    value = each.values.get(name)
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name.endswith("_id") and isinstance(value, int):
        related = apps.get_model(each.about)._meta.get_field(name).related_model
        return str(related._base_manager.get(pk=value))
    return str(value)


def _join(told: Told, each: Statement) -> None:
    adds = False
    for name in ADDED_TOGETHER:
        if name not in each.values or name not in told.values:
            continue
        held, said = cast(list, told.values[name]), cast(list, each.values[name])
        more = [one for one in said if one not in held]
        told.values[name] = [*held, *more]
        adds = bool(more)
    for name, value in each.values.items():
        if not blank(value) and blank(told.values.get(name)):
            told.values[name] = value
            told.said_by[name] = each
            adds = True
    told.statements.append(each)
    told.adds.append(adds)


def accounted(tellings: Iterable[Told], accounts: dict[int, Account]) -> None:
    """Give every row what became of the records it spoke of."""
    for told in tellings:
        for place, each in enumerate(told.statements):
            account = accounts[id(each.row)]
            if told.result == SET_ASIDE:
                _set_aside(told, each, account)
                continue
            result = told.result if place == 0 else _further(told, told.adds[place])
            if each.main:
                account.main = result
            elif told.about != "people.Child" or result == MERGED:
                account.besides.append(result)


def _further(told: Told, adds: bool) -> str:
    return MERGED if adds and told.result in (LOADED, MERGED) else UNCHANGED


def _set_aside(told: Told, each: Statement, account: Account) -> None:
    column = column_of(each, told.column) if told.column else ""
    remark = Remark(column, each.row.written.get(column, ""), told.reason)
    if each.main:
        account.why = account.why or remark
    else:
        each.row.remarks.append(remark)

"""Mends an error of a return where it stands: in the record, with history and a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import IntegrityError
from django.db.models import Model

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.recording import Recording, recording
from sightline.core.spine import Recorded

from ..models import ReturnError
from ..reading.codes import code_lists
from ..reading.columns import Column
from . import keeping, laying_out
from .book import rule_of
from .language import RECORD

MEND = "returns.mend"
NO_RECORD = (
    "What is wrong was written from no record of its own. Look at the child's record, and put right"
    " what it was worked out from."
)
CANNOT = (
    "The record cannot say that: it would overlap something else, or end before it begins."
    " Look at what stands beside it first."
)
NUMBERED = ("people.Child.upn", "people.Child.upn_missing_because")
DISABILITIES = ("people.Child.disabilities", "people.Child.disabled")
NONE = "NONE"
"""The code of a child known to have no disability, which the record holds apart from the kinds."""
HOME = (
    "leaving_care.LeaverStatement.accommodation",
    "leaving_care.LeaverStatement.accommodation_suitable",
)


@dataclass(frozen=True)
class Question:
    """One field to mend: its column, and the value that the record holds now."""

    column: Column
    value: Any


def offered(error: ReturnError) -> list[Column]:
    """The columns a change to which can settle an error.

    None where its rule says that it is mended elsewhere, or where what is wrong was written from
    no record.
    """
    rule = rule_of(error.return_name, error.rule, error.year_ends_on.year)
    if rule is None or error.table in rule.elsewhere:
        return []
    return [
        column
        for column in laying_out.columns(error.return_name, error.table, error.fields)
        if column.goes_to and _home_of(error, column)
    ]


@dataclass(frozen=True)
class Instead:
    """What to do where no field settles an error, and the child's page it is done on."""

    says: str
    at: str


def instead(error: ReturnError) -> Instead:
    """What to do about an error that no field settles."""
    rule = rule_of(error.return_name, error.rule, error.year_ends_on.year)
    if rule is None:
        return Instead("The rule is asked no more. Check the return again.", RECORD)
    return Instead(rule.instead or NO_RECORD, rule.at)


def questions(error: ReturnError) -> list[Question]:
    """What can be mended of an error, and how the record has it now."""
    return [Question(column, _value(error, column)) for column in offered(error)]


def mend(
    *, by: Account, error: ReturnError, given: Mapping[str, Any], why: str
) -> list[ReturnError]:
    """Write other values in the record, and check the child at once: what is still wrong.

    `given` are the new values, by column; None or "" empties one. Raises Refused.
    """
    asked = {each.column.name: each for each in questions(error)}
    changed = {
        name: value
        for name, value in given.items()
        if name in asked and _said(asked[name].value) != _said(value)
    }
    if not changed:
        raise Refused("Nothing was changed. Change what is wrong, or accept it with a reason.")
    did = f"error {error.rule} of a return mended"
    try:
        with recording(by=by, did=did, children=[error.child_id], needs=MEND, why=why) as here:
            # Days last: whether care ended with an episode depends on why it ended.
            for name in sorted(changed, key=lambda each: asked[each].column.kind == "date"):
                _write(here, error, asked[name].column, changed[name])
            return keeping.check_child(error.return_name, error.year_ends_on, error.child_id)
    except IntegrityError:
        raise Refused(CANNOT) from None


def _said(value: Any) -> Any:
    """A value to compare: several codes say the same in any order."""
    return sorted(value) if isinstance(value, list) else value


def _home_of(error: ReturnError, column: Column) -> str:
    """The kind of record that holds a column's value, of those the row was written from."""
    kinds = (each.rpartition(".")[0] for each in column.goes_to)
    return next((each for each in kinds if each in error.records), "")


def _record(error: ReturnError, kind: str) -> Any:
    """The record as it is held, or as it would be written where it is worked out from others."""
    number = error.records.get(kind)
    if number is None:
        return laying_out.unsaved(error.return_name, error, kind)
    return apps.get_model(kind)._default_manager.filter(pk=number).first()


def _value(error: ReturnError, column: Column) -> Any:
    record = _record(error, _home_of(error, column))
    if record is None:
        return None
    if column.goes_to == NUMBERED:
        return record.upn or record.upn_missing_because
    if column.goes_to == DISABILITIES:
        return record.disabilities or ([NONE] if record.disabled == "no" else [])
    if column.goes_to == HOME:
        suits = {True: "1", False: "2"}.get(record.accommodation_suitable, "")
        return f"{record.accommodation}{suits}"
    kind = _home_of(error, column)
    name = next(each for each in column.goes_to if each.rpartition(".")[0] == kind)
    return getattr(record, name.rpartition(".")[2])


def _write(here: Recording, error: ReturnError, column: Column, value: Any) -> None:
    if column.goes_to == NUMBERED:
        reasons = code_lists()["no_pupil_number"].codes
        upn, because = ("", value) if value in reasons else (value, "")
        _set(here, error, "people.Child", {"upn": upn, "upn_missing_because": because})
    elif column.goes_to == DISABILITIES:
        kinds = [each for each in value if each != NONE]
        known = "yes" if kinds else "no" if value else ""
        _set(here, error, "people.Child", {"disabilities": kinds, "disabled": known})
    elif column.goes_to == HOME:
        kind, suits = value[:1], {"1": True, "2": False}.get(value[1:])
        _set(
            here,
            error,
            "leaving_care.LeaverStatement",
            {"accommodation": kind, "accommodation_suitable": suits},
        )
    else:
        _write_plainly(here, error, column, value)


def _write_plainly(here: Recording, error: ReturnError, column: Column, value: Any) -> None:
    """Where one value is kept in several records, those that agreed before agree after."""
    first = _home_of(error, column)
    was = _value(error, column)
    together = column.kind == "date" and (was is not None or _care_ended(error))
    done: set[str] = set()
    for place in column.goes_to:
        kind, _, name = place.rpartition(".")
        record = _record(error, kind) if kind in error.records else _beside(error, kind)
        if record is None or kind in done:
            continue
        if kind == first or (together and getattr(record, name) == was):
            done.add(kind)
            _set(here, error, kind, {name: value}, record)


def _care_ended(error: ReturnError) -> bool:
    """Whether an episode is said to be the last of a time in care, so that all ends with it."""
    episode = _record(error, "care.Episode") if "care.Episode" in error.records else None
    return episode is not None and episode.reason_ended not in ("", "X1")


def _beside(error: ReturnError, kind: str) -> Any:
    """The time in care that an episode is part of, which its row does not carry."""
    if kind != "care.CarePeriod" or "care.Episode" not in error.records:
        return None
    return _record(error, "care.Episode").care_period


def _set(
    here: Recording,
    error: ReturnError,
    kind: str,
    values: dict[str, Any],
    record: Model | None = None,
) -> None:
    record = record or _record(error, kind)
    if record is None:
        raise Refused("The record this was written from has gone. Check the return again.")
    values = {name: _blank(record, name, value) for name, value in values.items()}
    if record.pk is not None:
        here.change(record, **values)
        return
    shared = {each.name for each in Recorded._meta.get_fields()} | {"id"}
    told = {
        each.name: getattr(record, each.name)
        for each in record._meta.concrete_fields
        if each.name not in shared
    }
    here.add(type(record), **(told | values))


def _blank(record: Model, name: str, value: Any) -> Any:
    """Nothing, as the record writes it there."""
    if value not in (None, ""):
        return value
    field = record._meta.get_field(name)
    if field.null:
        return None
    if not field.blank:
        raise Refused("The record needs that to be said: it cannot be left blank.")
    return ""

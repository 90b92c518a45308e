"""What a field of the dataset says of a record: codes as they are, yes and no as Y and N."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sightline.record.people.models import Child

from .objects import Field
from .working_out import WORKED_OUT


def number_of(child: Child | None) -> str | None:
    """What the dataset calls a child: the authority's id, or ours."""
    return None if child is None else child.la_child_id or f"SL{child.pk}"


def said(field: Field, row: Any, as_at: dt.date) -> Any:
    """The value of one field; None where nothing is recorded or it had not come by the day."""
    way = field.source
    if not way:
        return None
    if way.startswith("@"):
        value = WORKED_OUT[way[1:]].work_out(row, as_at)
    elif way.startswith("="):
        value = getattr(row, f"get_{way[1:]}_display")()
    else:
        value = _along(row, way)
    return _shown(field, value, as_at)


def _along(row: Any, way: str) -> Any:
    *steps, last = way.split(".")
    for step in steps:
        row = getattr(row, step)
        if row is None:
            return None
    if last == "la_child_id":
        return number_of(row)
    value = getattr(row, last)
    return number_of(value) if isinstance(value, Child) else value


def _shown(field: Field, value: Any, as_at: dt.date) -> Any:
    if value is None or value == "" or value == []:
        return None
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        early = value <= as_at or field.name in ("pers_expected_dob", "pers_dob")
        return (value if field.kind == "day" else value.isoformat()) if early else None
    if field.kind == "day":
        return None
    if field.kind == "whole number":
        return int(value)
    if field.kind == "number":
        return float(value)
    if field.type == "nchar" and value in ("yes", "no"):
        value = value == "yes"
    return {True: "Y", False: "N"}[value] if isinstance(value, bool) else str(value)

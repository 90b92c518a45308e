"""What a field of the dataset says of a record: codes as they are, yes and no as Y and N."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

from sightline.record.people.models import Child

from .objects import VERSION, Field


def number_of(child: Child | None) -> str | None:
    """What the dataset calls a child: the authority's id, or ours."""
    return None if child is None else child.la_child_id or f"SL{child.pk}"


def said(field: Field, row: Any, as_at: dt.date) -> Any:
    """The value of one field; None where nothing is recorded or it had not come by the day."""
    way = field.source
    if not way:
        return None
    if way.startswith("@"):
        value = _WORKED_OUT[way[1:]](row)
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


def _as_json(**told: Any) -> str | None:
    held = {name: value for name, value in told.items() if value not in (None, "", [])}
    return json.dumps(held, ensure_ascii=False, default=str) if held else None


def _name(row: Any, part: str) -> Any:
    """The name the child goes by now; the record of a child loaded from a return has none."""
    names = [each for each in row.names.all() if each.kind == "legal" and not each.ended_on]
    return getattr(names[-1], part) if names else None


def _registration(row: Any) -> Any:
    held = [each for each in row.registrations.all() if not each.ended_on]
    return held[-1].number if held else None


def _dental(row: Any) -> bool:
    return bool(row._meta.label == "health.DentalCheck")


_WORKED_OUT: dict[str, Callable[[Any], Any]] = {
    "forename": lambda row: _name(row, "forename"),
    "surname": lambda row: _name(row, "surname"),
    "own_number": lambda row: row.pk,
    "address": lambda row: _as_json(LINES=row.lines, POSTCODE=row.postcode, UPRN=row.uprn),
    "disability": lambda row: row.disability,
    "disability_id": lambda row: f"{row.pk}{row.disability}",
    "contact_outcome": lambda row: _as_json(OUTCOME=row.decision, DECIDED=row.decided_on),
    "early_help_reasons": lambda row: ", ".join(row.reasons or []),
    "referral_outcome": lambda row: _as_json(OUTCOME=row.response, DECIDED=row.decided_on),
    "assessment_outcome": lambda row: _as_json(OUTCOME=row.outcome),
    "assessment_nfa": lambda row: None if row.needs_support is None else not row.needs_support,
    "factors": lambda row: json.dumps(sorted(row.factors)) if row.factors else None,
    "enquiry_nfa": lambda row: {"not substantiated": True}.get(row.conclusion),
    "enquiry_outcome": lambda row: _as_json(
        OUTCOME=row.conclusion, CONFERENCE_NEEDED=row.conference_needed
    ),
    "transfer_in": lambda row: row.kind == "transfer in",
    "conference_outcome": lambda row: _as_json(OUTCOME=row.decision, CATEGORY=row.category),
    "health_id": lambda row: f"{'D' if _dental(row) else 'H'}{row.pk}",
    "health_type": lambda row: "Dental check" if _dental(row) else "Health assessment",
    "health_status": lambda row: row.result if _dental(row) else None,
    "adoption_order": lambda row: "Adoption" if row.order_on else None,
    "registration": _registration,
    "version": lambda row: VERSION,
    "version_says": lambda row: "The version of the dataset that these files follow",
    "version_current": lambda row: "1",
}
"""The fields that no one column of the record holds, by the name the list of fields gives them."""

"""Spreads one row over the records it speaks of: each value to the field its column names."""

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from ..reading.columns import Column, ReadRow
from ..reading.values import reading

Values = dict[str, object]

SAID_IN_WORDS = {
    "people.Child.unaccompanied",
    "adoption.Adopter.disabled",
    "protection.Conference.plan_made",
}
GROUP_ENDINGS = ("_group", "_broad", ".group")


@dataclass
class Statement:
    """What one row says of one record. The row stands or falls with its main statement."""

    about: str
    values: Values
    row: ReadRow
    child: str = ""
    main: bool = False


def spread(row: ReadRow) -> dict[str, Values]:
    """The values of a row by record and field, codes turned into what the record holds."""
    out: dict[str, Values] = {}
    said = row.values
    for column in row.table.columns:
        value = said.get(column.name)
        if value is None or value == ():
            continue
        for field, held in _placed(column.goes_to, value):
            model, name = _parted(field)
            values = out.get(model)
            if values is None:
                values = out[model] = {}
            values[name] = held
    return out


@functools.cache
def _parted(field: str) -> tuple[str, str]:
    """A field of the record as its record and its name there."""
    model, _, name = field.rpartition(".")
    return model, name


def _placed(goes_to: tuple[str, ...], value: object) -> Iterable[tuple[str, object]]:
    way = _way(goes_to)
    if way is not None:
        return way(value)
    if isinstance(value, tuple):
        return [(each, list(value)) for each in goes_to]
    return [(each, value) for each in goes_to]


@functools.cache
def _way(goes_to: tuple[str, ...]) -> Callable[[object], Iterable[tuple[str, object]]] | None:
    """How a column's values go to the record, where they do not go as they are."""
    if goes_to in _SPECIAL:
        return _SPECIAL[goes_to]
    first, *rest = goes_to
    if rest and rest[0].endswith(GROUP_ENDINGS):
        return lambda value: [(rest[0] if _broad(value) else first, value)]
    if first in SAID_IN_WORDS:
        return lambda value: [(first, "yes" if value else "no")]
    return None


def _broad(value: object) -> bool:
    """Our own broad groups are in lower case; the codes of the returns are in capitals."""
    return isinstance(value, str) and value.islower()


def _pupil_number(value: object) -> list[tuple[str, object]]:
    text = str(value)
    field = "upn_missing_because" if text.startswith("UN") else "upn"
    return [(f"people.Child.{field}", text)]


def _disabilities(value: object) -> list[tuple[str, object]]:
    codes = list(value) if isinstance(value, tuple) else [str(value)]
    if codes == ["NONE"]:
        return [("people.Child.disabled", "no"), ("people.Child.disabilities", codes)]
    return [("people.Child.disabled", "yes"), ("people.Child.disabilities", codes)]


def _disabled(value: object) -> list[tuple[str, object]]:
    if value in ("yes", "no", "unknown"):
        return [("people.Child.disabled", value)]
    return _disabilities(value)


def _home(value: object) -> list[tuple[str, object]]:
    text = str(value)
    if text == "0":
        return [("leaving_care.LeaverStatement.suitability_group", "not known")]
    return [
        ("leaving_care.LeaverStatement.accommodation", text[0]),
        ("leaving_care.LeaverStatement.accommodation_suitable", text[1] == "1"),
    ]


def _suitable(value: object) -> list[tuple[str, object]]:
    if value in ("suitable", "unsuitable"):
        return [("leaving_care.LeaverStatement.accommodation_suitable", value == "suitable")]
    return [("leaving_care.LeaverStatement.suitability_group", value)]


def _support(value: object) -> list[tuple[str, object]]:
    answer, _ = reading(Column("support", "yes or no"), value, None)
    stated: list[tuple[str, object]] = [("assessment.Assessment.support_stated", str(value)[:120])]
    if answer is None:
        return stated
    return [*stated, ("assessment.Assessment.needs_support", answer)]


_SPECIAL: dict[tuple[str, ...], Callable[[object], list[tuple[str, object]]]] = {
    ("people.Child.upn", "people.Child.upn_missing_because"): _pupil_number,
    ("people.Child.disabilities", "people.Child.disabled"): _disabilities,
    ("people.Child.disabled", "people.Child.disabilities"): _disabled,
    ("people.Child.unaccompanied_to_on", "people.Child.unaccompanied"): lambda day: [
        ("people.Child.unaccompanied_to_on", day)
    ],
    ("people.Child.stated_age_years", "people.Child.stated_age_on"): lambda age: [
        ("people.Child.stated_age_years", round(Decimal(str(age)), 3))
    ],
    (
        "leaving_care.LeaverStatement.accommodation",
        "leaving_care.LeaverStatement.accommodation_suitable",
    ): _home,
    (
        "leaving_care.LeaverStatement.accommodation_suitable",
        "leaving_care.LeaverStatement.suitability_group",
    ): _suitable,
    (
        "assessment.Assessment.support_stated",
        "assessment.Assessment.needs_support",
    ): _support,
    ("protection.Enquiry.conference_needed",): lambda unnecessary: [
        ("protection.Enquiry.conference_needed", not unnecessary)
    ],
    ("care.Placement.in_area",): lambda where: [("care.Placement.in_area", where == "IN")],
}

"""Which fields of the record each field of the dataset is filled from, by their full names."""

from __future__ import annotations

from django.db.models import Model

from .objects import FILLED, Field, Object
from .sources import SOURCES
from .working_out import WORKED_OUT


def origins(one: Object, field: Field) -> tuple[str, ...]:
    """As "front_door.Referral.received_on". None for a field that is empty, or of the files."""
    if field.state != FILLED:
        return ()
    if field.source.startswith("@"):
        return WORKED_OUT[field.source[1:]].fields
    way = field.source.removeprefix("=")
    return tuple(_along(model, way) for model in SOURCES[one.name].models)


def _along(model: type[Model], way: str) -> str:
    """The field at the end of a way that leads from a record by way of those it names."""
    *steps, last = way.split(".")
    for step in steps:
        there = model._meta.get_field(step).related_model
        assert isinstance(there, type), way
        model = there
    name = "id" if last == "pk" else last.removesuffix("_id") if last != "la_child_id" else last
    return f"{model._meta.label}.{name}"

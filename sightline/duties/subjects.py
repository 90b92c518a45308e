"""Whom and what duties are owed about: where each is recorded, and by what name it is known."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.apps import apps
from django.db.models import Model

from sightline.core.facts import Subject

RECORDED = {
    Subject.CHILD: ("people.Child", "la_child_id"),
    Subject.WORKER: ("workforce.Worker", "name"),
    Subject.ALLEGATION: ("protection.Allegation", "reference"),
    Subject.INSPECTION: ("governance.InspectionReport", "reference"),
}
"""The table of each kind of subject, and the column by which the authority knows one of them."""

OTHERS = tuple(subject for subject in Subject if subject is not Subject.CHILD)


def table_of(subject: Subject) -> type[Model]:
    """The table in which subjects of this kind are recorded."""
    return apps.get_model(RECORDED[subject][0])


def known_as(subject: Subject, numbers: Collection[int]) -> dict[int, str]:
    """What the authority calls each of these: a worker's name, the reference of an allegation."""
    rows: Any = table_of(subject)._default_manager.filter(pk__in=numbers)
    return {number: name or str(number) for number, name in rows.values_list("pk", named(subject))}


def named(subject: Subject) -> str:
    """The column by which the authority knows one of them."""
    return RECORDED[subject][1]

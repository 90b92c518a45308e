"""Every record held about one child, by the part of the work it belongs to, to be read only."""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from django.utils import timezone

from sightline.core.models import Account
from sightline.record.people.choices import Disclosure
from sightline.record.people.models import Child
from sightline.record.story.parts import WHOLE, kept_whole, reader_of
from sightline.web.words import uk_date, uk_time

from .reading import ChildFile, Reads, read

ORDER = (
    "people",
    "front_door",
    "early_help",
    "assessment",
    "protection",
    "child_in_need",
    "care",
    "health",
    "education",
    "missing",
    "leaving_care",
    "adoption",
    "story",
    "voice",
    "workforce",
)
UNSHOWN = {
    "id",
    "child",
    "recorded_at",
    "recorded_by",
    "origin",
    "source",
    "status",
    "stated_as_at",
}
UNSAID = (None, "", [])
TOLD_ELSEWHERE = ("story.RestrictedPart", "story.Amendment")
"""Parts kept to named readers are shown to those alone; corrections stand beside what they mend."""
KEPT = "kept to named people"


@dataclass(frozen=True)
class Row:
    """One record: its day, what it says, and where it came from."""

    on: dt.date | None
    says: list[tuple[str, str]]
    source: str
    state: str
    anchor: str = ""
    kind: str = ""
    number: int = 0
    beside: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Group:
    """The records of one kind."""

    title: str
    rows: list[Row]


@dataclass(frozen=True)
class Part:
    """One part of the work, such as protection, with the kinds of record it holds."""

    title: str
    groups: list[Group]

    @property
    def count(self) -> int:
        """How many records the part holds."""
        return sum(len(group.rows) for group in self.groups)


def record_of(child: Child, reader: Account) -> list[Part]:
    """Every part that holds anything about the child, as one person may read it."""
    models_of = {label: _about_a_child(label) for label in ORDER}
    reads: Reads = {
        model._meta.label: _links(model) for each in models_of.values() for model in each
    }
    held = read(child.pk, reads, without=("entered in error",))
    told = _Told(held, reader)
    parts = []
    for label, about in models_of.items():
        groups = [group for model in about if (group := _group(model, held, told)).rows]
        if groups:
            title = label.replace("_", " ")
            parts.append(Part(title[0].upper() + title[1:], groups))
    return parts


class _Told:
    """What one person may read of the rows, and what is put beside each of them."""

    def __init__(self, held: ChildFile, reader: Account):
        self.words = reader_of(reader)
        kept = {each.about_id for each in held["story.RestrictedPart"] if each.field == WHOLE}
        self.kept = kept_whole(reader, "story.Document", kept) if kept else set()
        self.beside: dict[tuple[str, int], list[Any]] = {}
        for each in held["story.Amendment"]:
            if each.kind != "wrong child":
                self.beside.setdefault((each.about_kind, each.about_id), []).append(each)


@cache
def _about_a_child(label: str) -> list[type[models.Model]]:
    """The models of one context that hold a child; tables of history are left out."""
    return [
        model
        for model in apps.get_app_config(label).get_models()
        if not hasattr(model, "pgh_tracked_model")
        and any(
            field.name == "child" and field.related_model is Child for field in model._meta.fields
        )
    ]


def _links(model: type[models.Model]) -> tuple[str, ...]:
    """What the rows of a table point at that is shown with them."""
    return tuple(
        field.name
        for field in model._meta.fields
        if field.is_relation and field.name not in UNSHOWN
    )


def _group(model: type[models.Model], held: ChildFile, told: _Told) -> Group:
    title = str(model._meta.verbose_name_plural)
    label = model._meta.label
    shown_rows = [
        each
        for each in ([] if label in TOLD_ELSEWHERE else held[label])
        if not getattr(each, "private", False)
        and not (label == "story.Document" and each.pk in told.kept)
    ]
    rows = sorted(
        (_row(each, told) for each in shown_rows),
        key=lambda row: row.on or dt.date.min,
    )
    return Group(title[0].upper() + title[1:], rows[::-1])


def _row(record: Any, told: _Told) -> Row:
    says: list[tuple[str, str]] = []
    days: list[dt.date] = []
    for field in record._meta.fields:
        if field.name in UNSHOWN:
            continue
        value = getattr(record, field.name)
        if value in UNSAID:
            continue
        if record._meta.label == "people.Address" and field.name in ("lines", "postcode", "uprn"):
            value = value if record.disclosure != Disclosure.NAMED_STAFF_ONLY else KEPT
        if isinstance(value, models.Model):
            says += [(name, told.words(said)) for name, said in _of_link(value, heading(field))]
            if day := _day_of(value):
                days.append(day)
            continue
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            days.append(value)
        says.append((heading(field), told.words(shown(record, field, value))))
    source = record.source or record.get_origin_display()
    state = "" if record.status in ("submitted", "signed off") else record.get_status_display()
    kind = record._meta.label
    beside = tuple(told.beside.get((kind, record.pk), ()))
    day = days[0] if days else None
    return Row(day, says, source, state, anchor_of(kind, record.pk), kind, record.pk, beside)


def anchor_of(kind: str, number: int) -> str:
    """The place of one record on the page, for a link that leads to it."""
    return f"{kind.lower().replace('.', '-')}-{number}"


def _day_of(linked: models.Model) -> dt.date | None:
    return getattr(linked, "happened_on", None)


def _of_link(linked: models.Model, called: str) -> list[tuple[str, str]]:
    """What the row points at, by its name; a visit is shown by its own day and purposes."""
    if isinstance(linked, Child) and linked.restricted:
        return [(called, KEPT)]
    if linked._meta.label == "story.Visit":
        visit: Any = linked
        said = [("Day", uk_date(visit.happened_on)), ("Purposes", ", ".join(visit.purposes))]
        return said + ([("Summary", visit.summary)] if visit.summary else [])
    if type(linked).__str__ is models.Model.__str__:
        return []
    return [(called, str(linked))]


def heading(field: models.Field) -> str:
    """A field's name as a person would say it: "began_on" is "Began"."""
    name = str(field.verbose_name)
    for tail in (" on", " at"):
        name = name.removesuffix(tail)
    return (name[:1].upper() + name[1:]).replace("Childs ", "Child’s ")


def shown(record: Any, field: models.Field, value: Any) -> str:
    """A value in words."""
    if field.choices:
        return str(getattr(record, f"get_{field.name}_display")())
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, dt.datetime):
        return uk_time(value) if timezone.is_aware(value) else uk_date(value)
    if isinstance(value, dt.date):
        return uk_date(value)
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    return str(value)

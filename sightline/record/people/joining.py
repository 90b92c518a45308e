"""The deeds that join two records of one child, and take them apart again when that was wrong."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from sightline.core.models import Account
from sightline.core.recording import Recording, in_a_sentence, recording
from sightline.core.refusal import Refused

from .models import Child, ChildIdentifier, JoinedRecord, MovedRow

JOIN = "children.join"
OTHER_ID = "authority's other id"
"""The kind of identifier under which a load looks for a child by a number that is not their own."""
NOT_MOVED = ("people.JoinedRecord", "people.MovedRow")
NOT_FILLED = {
    *("id", "recorded_at", "recorded_by", "recorded_late_because", "origin", "source"),
    *("stated_as_at", "status", "restricted", "restricted_because", "la_child_id"),
}


def about_a_child() -> Iterator[tuple[type[models.Model], str]]:
    """Every table of the record that points at a child, and by which column.

    Tables of history stay as they were: they say whose a row was at the time.
    """
    for model in apps.get_models():
        if not model.__module__.startswith("sightline.record.") or model._meta.label in NOT_MOVED:
            continue
        if hasattr(model, "pgh_tracked_model"):
            continue
        for field in model._meta.concrete_fields:
            if field.is_relation and field.related_model is Child:
                yield model, field.attname


def join(*, by: Account, child: Child, other: Child, because: str) -> JoinedRecord:
    """Say that two records are of one child: all that `other` holds goes over to `child`.

    The other's number is kept, so that a load of returns finds the child by it. Every row that
    went over is listed, so that it can go back. Raises Refused.
    """
    with recording(
        by=by, did="records joined", children=[child.pk, other.pk], needs=JOIN, why=because
    ) as here:
        for each in (child, other):
            each.refresh_from_db()
        _can_be_joined(child, other)
        in_a_sentence(because, "how you know that they are one child")
        joined = here.add(
            JoinedRecord,
            child=child,
            other=other,
            joined_on=timezone.localdate(here.at),
            because=because,
            other_number=other.la_child_id,
        )
        _move(here, joined)
        _keep_number(here, joined)
        filled = _fill(here, child, other)
        here.change(joined, filled=filled)
        here.change(other, status=Child.Status.SUPERSEDED)
    return joined


def _can_be_joined(child: Child, other: Child) -> None:
    if child.pk == other.pk:
        raise Refused("These are the same record. Choose two.")
    for each in (child, other):
        if each.status == Child.Status.SUPERSEDED:
            raise Refused("One of these was joined with another record already. Undo that first.")
    if child.restricted != other.restricted:
        raise Refused(
            "One of these records is kept to named readers and the other is not. Restrict both,"
            " or lift the restriction, before they are joined."
        )
    if child.born_on and other.died_on and child.born_on > other.died_on:
        raise Refused("One child died before the other was born. They are two children.")


def _move(here: Recording, joined: JoinedRecord) -> None:
    """Bring every row over, and list it. Raises Refused where both hold what only one can."""
    moved = []
    for model, column in about_a_child():
        rows = model._default_manager.filter(**{column: joined.other_id})
        numbers = list(rows.values_list("pk", flat=True))
        if not numbers:
            continue
        try:
            with transaction.atomic():
                rows.update(**{column: joined.child_id})
        except IntegrityError:
            raise Refused(
                f"Both records hold a {model._meta.verbose_name} of the same time, and a child can"
                " have only one. Correct one of them, then join the records."
            ) from None
        moved += [
            MovedRow(
                joined=joined,
                kind=model._meta.label,
                column=column,
                number=number,
                recorded_by=here.by,
                source=joined.source,
            )
            for number in numbers
        ]
    MovedRow.objects.bulk_create(moved)


def _keep_number(here: Recording, joined: JoinedRecord) -> None:
    """The other's number becomes another id of the child's, and is free on the old record."""
    if not joined.other_number:
        return
    here.change(joined.other, la_child_id="")
    here.add(ChildIdentifier, child=joined.child, kind=OTHER_ID, value=joined.other_number)


def _fill(here: Recording, child: Child, other: Child) -> list[str]:
    """What the child's own record did not say and the other's did."""
    blank = (None, "", [])
    found = {
        field.name: getattr(other, field.name)
        for field in Child._meta.concrete_fields
        if field.name not in NOT_FILLED
        and getattr(child, field.name) in blank
        and getattr(other, field.name) not in blank
    }
    if found:
        here.change(child, **found)
    return sorted(found)


def part(*, by: Account, joined: JoinedRecord, because: str) -> JoinedRecord:
    """Take two records apart again: what went over goes back, and nothing else is moved.

    What was recorded since stays where it was written; the page says so. Raises Refused.
    """
    child, other = joined.child, joined.other
    with recording(
        by=by, did="records taken apart", children=[child.pk, other.pk], needs=JOIN, why=because
    ) as here:
        if joined.undone_on is not None:
            raise Refused("These records were taken apart already.")
        in_a_sentence(because, "how you know that they are two children")
        _move_back(joined)
        for each in ChildIdentifier.objects.filter(
            child=child, kind=OTHER_ID, value=joined.other_number
        ):
            here.change(each, status=ChildIdentifier.Status.ENTERED_IN_ERROR)
        same = [name for name in joined.filled if getattr(child, name) == getattr(other, name)]
        if same:
            here.change(child, **{name: _nothing(name) for name in same})
        here.change(other, status=Child.Status.SUBMITTED, la_child_id=joined.other_number)
        here.change(joined, undone_on=timezone.localdate(here.at), undone_because=because)
    return joined


def _move_back(joined: JoinedRecord) -> None:
    places: dict[tuple[str, str], list[int]] = {}
    for kind, column, number in joined.moved.values_list("kind", "column", "number"):
        places.setdefault((kind, column), []).append(number)
    for (kind, column), numbers in places.items():
        rows = apps.get_model(kind)._default_manager.filter(pk__in=numbers)
        rows.filter(**{column: joined.child_id}).update(**{column: joined.other_id})


def _nothing(name: str) -> object:
    """What a field of a child holds while nobody has said anything."""
    field = Child._meta.get_field(name)
    return None if field.null else field.get_default()

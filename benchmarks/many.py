"""Makes a record of many children out of one of few, by copying lives inside the database.

Each copy is moved by some days and has numbers of its own, so that the mix of events is that of
the record it was made from. Workers, teams and homes stay as they are. Only ever for measuring:
it goes round the rules and the history of the record.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

import django

DAYS_MOVED = 97
"""A copy is moved by up to so many days, so that no two lives fall on the same days."""

APART = 10_000_000
"""The numbers of one copy are so far from those of the next."""

NOT_COPIED = ("workforce", "placements")


def lives() -> list[Any]:
    """The models that hold what happened to children, and what those rows lean on."""
    from django.apps import apps

    from sightline.record.people.models import Child

    record = [
        model
        for config in apps.get_app_configs()
        if config.name.startswith("sightline.record.")
        for model in config.get_models(include_auto_created=True)
        if not hasattr(model, "pgh_tracked_model")
    ]
    found = {model for model in record if model is Child or Child in _leans_on(model)}
    under = {one for model in found for one in _leans_on(model)} & set(record)
    found |= {model for model in under if model._meta.app_label not in NOT_COPIED}
    return [model for model in record if model in found]


def _leans_on(model: Any) -> set[Any]:
    return {field.related_model for field in model._meta.concrete_fields if field.is_relation}


def multiply(children: int) -> int:
    """Copy the children of the record until there are at least so many. Returns how many."""
    from django.db import connection, transaction

    from sightline.record.people.models import Child

    held = Child.objects.count()
    copies = -(-children // held) - 1
    models = lives()
    with transaction.atomic(), connection.cursor() as cursor:
        # Neither triggers nor foreign keys are wanted: the rows are copies of rows that passed.
        cursor.execute("set local session_replication_role = replica")
        for model in models:
            cursor.execute(_copying(model, set(models)), {"copies": copies})
    with connection.cursor() as cursor:
        for model in models:
            cursor.execute(f'analyze "{model._meta.db_table}"')
    return Child.objects.count()


def _copying(model: Any, copied: set[Any]) -> str:
    fields = model._meta.concrete_fields
    unique = set(_unique(model))
    into = ", ".join(f'"{field.column}"' for field in fields)
    chosen = ", ".join(_copy_of(field, copied, unique) for field in fields)
    table = model._meta.db_table
    return (
        f'insert into "{table}" ({into}) select {chosen}'
        f' from "{table}" r cross join generate_series(1, %(copies)s) copy'
    )


def _unique(model: Any) -> Iterable[str]:
    """The columns of text that no two rows may share."""
    for constraint in model._meta.constraints:
        yield from getattr(constraint, "fields", ()) if _is_unique(constraint) else ()
    for field in model._meta.concrete_fields:
        if field.unique:
            yield field.name


def _is_unique(constraint: Any) -> bool:
    from django.db.models import UniqueConstraint

    return isinstance(constraint, UniqueConstraint)


def _copy_of(field: Any, copied: set[Any], unique: set[str]) -> str:
    kind, column = field.get_internal_type(), f'r."{field.column}"'
    if field.primary_key or (field.is_relation and field.related_model in copied):
        return f"{column} + copy * {APART}"
    if kind == "DateField":
        return f"{column} - cast(copy % {DAYS_MOVED} as int)".replace("%", "%%")
    if kind == "DateTimeField":
        return f"{column} - copy % {DAYS_MOVED} * interval '1 day'".replace("%", "%%")
    if field.name in unique and kind == "CharField":
        return f"case when {column} = '' then '' else {column} || '/' || copy end"
    return column


if __name__ == "__main__":
    django.setup()
    print(multiply(int(sys.argv[1])))

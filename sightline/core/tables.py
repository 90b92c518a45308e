"""Puts the tables in place: at once in an empty database, change by change in one with records."""

from __future__ import annotations

import io

from django.apps import apps
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.test.utils import override_settings

from .postgres import rights, roles


def ours() -> list[str]:
    """The labels of this project's own apps."""
    return [each.label for each in apps.get_app_configs() if each.name.startswith("sightline.")]


def prepare(database: str = DEFAULT_DB_ALIAS) -> bool:
    """Bring the tables up to date. Returns whether anything had to be done.

    An empty database is made from the models as they are and marked as having every change:
    replaying the changes of some 400 tables takes minutes, making the tables takes seconds. A
    test proves that both give the same tables.
    """
    with roles.as_owner(database):
        return _prepare(database)


def half_way(loader: MigrationLoader) -> bool:
    """Whether a database has some of the changes that one stands for now, and not all of them."""
    applied = loader.applied_migrations
    return any(
        0 < sum(one in applied for one in step.replaces) < len(step.replaces)
        for key, step in loader.disk_migrations.items()
        if key not in applied
    )


def _prepare(database: str) -> bool:
    executor = MigrationExecutor(connections[database])
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        if roles.owns_tables(database):
            rights.after_migrate(database)
        return False
    if not any(label in ours() for label, _ in executor.loader.applied_migrations):
        _make_tables(database)
        _migrate(database, fake=True)
    _migrate(database)
    return True


def _make_tables(database: str) -> None:
    with override_settings(MIGRATION_MODULES=dict.fromkeys(ours())):
        _migrate(database, run_syncdb=True)


def _migrate(database: str, **options: bool) -> None:
    call_command("migrate", database=database, verbosity=0, stdout=io.StringIO(), **options)

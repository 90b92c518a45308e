"""Brings the database to the form this version needs, before a command uses it."""

from __future__ import annotations

import click
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from ..core import tables
from ..core.refusal import Refused

LOCK = 0x516874  # any number of ours: two commands must not set the same database up at once


def prepare() -> None:
    """Set up an empty database, and bring the embedded one up to date.

    A council's own server that has older tables is left alone: changing those is for a person to
    decide, with `sightline upgrade`. Raises Refused.
    """
    if not behind():
        return
    if is_a_councils() and has_tables():
        raise Refused(
            "The database was made by an earlier version. Take a copy, then run"
            " `sightline upgrade` to bring it up to date."
        )
    upgrade()


def upgrade() -> int:
    """Apply what the tables lack, one process at a time; returns how many steps that was."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_lock(%s)", [LOCK])
        try:
            steps = behind()
            if steps:
                click.echo("Setting up the database.", err=True)
                tables.prepare()
            return steps
        finally:
            cursor.execute("select pg_advisory_unlock(%s)", [LOCK])


def behind() -> int:
    """How many steps the tables are behind this version."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def has_tables() -> bool:
    """Whether an earlier version has been here."""
    return MigrationRecorder(connection).has_table()


def is_a_councils() -> bool:
    """Whether the database is a server we were pointed at, not the embedded one."""
    return connection.settings_dict["ENGINE"] != "sightline.core.postgres"

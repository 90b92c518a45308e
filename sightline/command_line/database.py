"""Brings the database to the form this version needs, before a command uses it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click
from django.db import ProgrammingError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from psycopg.errors import InsufficientPrivilege

from ..core import tables
from ..core.postgres import rights, roles
from ..core.refusal import Refused

TOO_OLD = (
    "The database was made by a version from before the first release, and the steps it still"
    " lacks are gone. Build it again in an empty place: `sightline demo`, or `sightline load` your"
    " returns. Nothing was changed."
)
LOCK = 0x516874  # any number of ours: two commands must not set the same database up at once


def prepare() -> None:
    """Set up an empty database, and bring the embedded one up to date.

    A council's own server that has older tables is left alone: changing those is for a person to
    decide, with `sightline upgrade`. Raises Refused.
    """
    with _as_allowed():
        late = behind()
        if not late and not (has_tables() and rights.lacking()):
            return
    if late and is_a_councils() and has_tables():
        raise Refused(
            "The database was made by an earlier version. Take a copy, then run"
            " `sightline upgrade` to bring it up to date."
        )
    upgrade()


def upgrade() -> int:
    """Apply what the tables lack, one process at a time; returns how many steps that was.

    It is done as the owner of the tables, who then says again what the role we work as may do.
    """
    with _as_allowed(), roles.as_owner(), connection.cursor() as cursor:
        cursor.execute("select pg_advisory_lock(%s)", [LOCK])
        try:
            steps = behind()
            if steps:
                click.echo("Setting up the database.", err=True)
            tables.prepare()
            return steps
        finally:
            cursor.execute("select pg_advisory_unlock(%s)", [LOCK])


@contextmanager
def _as_allowed() -> Iterator[None]:
    """Say what to do where the role we are may not read or change the tables. Raises Refused."""
    try:
        yield
    except ProgrammingError as why:
        if not isinstance(why.__cause__, InsufficientPrivilege):
            raise
        raise Refused(
            "The database role may not do this. Run `sightline upgrade` with"
            f" SIGHTLINE_OWNER_DATABASE_URL set: see DEVELOPERS.md. ({str(why).strip()})"
        ) from None


def behind() -> int:
    """How many steps the tables are behind this version. Raises Refused where steps are gone."""
    executor = MigrationExecutor(connection)
    if tables.half_way(executor.loader):
        raise Refused(TOO_OLD)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def has_tables() -> bool:
    """Whether an earlier version has been here."""
    return MigrationRecorder(connection).has_table()


def is_a_councils() -> bool:
    """Whether the database is a server we were pointed at, not the embedded one."""
    return connection.settings_dict["ENGINE"] != "sightline.core.postgres"

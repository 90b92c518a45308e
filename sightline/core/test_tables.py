"""An empty database made at once is the same as one that went through every change."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import override_settings

from sightline.core import tables
from tests import databases

SHAPE = """
select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
from information_schema.columns where table_schema = current_schema()
union all
select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
from pg_constraint where connamespace = current_schema()::regnamespace
union all
select tgrelid::regclass || ' trigger ' || tgname
from pg_trigger join pg_class on pg_class.oid = tgrelid
where not tgisinternal and relnamespace = current_schema()::regnamespace
"""


def shape() -> set[str]:
    """Every column, constraint and trigger, without the random ends of made-up names."""
    with connection.cursor() as cursor:
        cursor.execute(SHAPE)
        return {row[0] for row in cursor.fetchall()}


def change_by_change(database: dict) -> set[str]:
    """The shape of an empty database once it has been through every change."""
    with databases.in_use(database), override_settings(MIGRATION_MODULES={}):
        call_command("migrate", verbosity=0)
        return shape()


@pytest.mark.django_db
def test_a_database_made_at_once_equals_one_made_change_by_change():
    made_at_once = shape()

    # A thread has a connection of its own: this one is inside the transaction of the test.
    with databases.empty("changes") as other, ThreadPoolExecutor(1) as apart:
        assert apart.submit(change_by_change, other).result() == made_at_once
    assert len(made_at_once) > 1000


@pytest.mark.django_db
def test_tables_that_are_up_to_date_are_left_alone():
    with override_settings(MIGRATION_MODULES={}):
        call_command("migrate", verbosity=0, fake=True)
        assert tables.prepare() is False

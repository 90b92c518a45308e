"""An empty database made at once is the same as one that went through every change."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import override_settings

from sightline.core import tables

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


def _drop(schema: str) -> None:
    """Table by table: all at once would take more locks than a server holds."""
    with connection.cursor() as cursor:
        cursor.execute("set search_path to public")
        cursor.execute("select tablename from pg_tables where schemaname = %s", [schema])
        for (name,) in cursor.fetchall():
            cursor.execute(f'drop table "{schema}"."{name}" cascade')
        cursor.execute(f'drop schema "{schema}" cascade')


@pytest.mark.django_db(transaction=True)
def test_a_database_made_at_once_equals_one_made_change_by_change():
    made_at_once = shape()
    with connection.cursor() as cursor:
        cursor.execute("create schema change_by_change")
        cursor.execute("set search_path to change_by_change")
    try:
        with override_settings(MIGRATION_MODULES={}):
            call_command("migrate", verbosity=0)
        change_by_change = shape()
    finally:
        _drop("change_by_change")

    def plain(lines: set[str]) -> set[str]:
        return {line.replace("change_by_change.", "") for line in lines}

    assert plain(change_by_change) == plain(made_at_once)
    assert len(made_at_once) > 1000


@pytest.mark.django_db
def test_tables_that_are_up_to_date_are_left_alone():
    with override_settings(MIGRATION_MODULES={}):
        call_command("migrate", verbosity=0, fake=True)
        assert tables.prepare() is False

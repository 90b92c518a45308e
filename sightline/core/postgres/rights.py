"""What the role that works with the record may do to each table: never to change its history.

Put in place by the owner after every change of the tables. History can be read and added to. So
can the log of openings and the audit trail. Every other table can be worked with row by row, so
that its history sees each row; only what is worked out from the record can be emptied at once.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import DatabaseError, connections, transaction
from pghistory.models import Context, Event
from psycopg import sql

from ..refusal import Refused
from . import roles

ALLOWED = ("SELECT", "INSERT", "UPDATE", "DELETE")
MAINTAIN_FROM = 170000
"""The first version of PostgreSQL in which somebody else's table may be analysed."""

CONTEXT_STAYS = """
create or replace function sightline_context_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.created_at = transaction_timestamp()
       and new.id = old.id and new.created_at = old.created_at then
        return new;
    end if;
    raise exception 'Cannot update or delete who made a change, and why.'
        using errcode = 'insufficient_privilege';
end $$
"""
"""Who and why may be added to while the deed is being done, and never afterwards."""

NEVER_IGNORED = """
create or replace function public._pgtrigger_should_ignore(trigger_name name)
returns boolean language sql immutable as 'select false'
"""
"""A setting of a session would otherwise pass over the triggers that write the history."""


def after_migrate(using: str, **_: Any) -> None:
    """Put everything in place once the tables and their triggers are there."""
    with transaction.atomic(using), connections[using].cursor() as cursor:
        cursor.execute("select to_regclass(%s) is not null", [Context._meta.db_table])
        if not cursor.fetchone()[0]:
            return
        _keep_history_whole(cursor)
        told = roles.application(using)
        if told is not None:
            _make(using, told)
            grant(cursor, told["USER"])


def _keep_history_whole(cursor: Any) -> None:
    """Close the two ways round the triggers that the libraries leave open."""
    cursor.execute("select to_regproc('public._pgtrigger_should_ignore') is not null")
    if cursor.fetchone()[0]:
        cursor.execute(NEVER_IGNORED)
    cursor.execute(CONTEXT_STAYS)
    table = Context._meta.db_table
    cursor.execute(f"drop trigger if exists sightline_context_stays on {table}")
    cursor.execute(
        f"create trigger sightline_context_stays before update or delete on {table}"
        " for each row execute function sightline_context_stays()"
    )


def _make(using: str, told: dict[str, Any]) -> None:
    """Make the role where it is not there yet. Raises Refused when the owner may not."""
    name, password = told["USER"], told.get("PASSWORD")
    with connections[using].cursor() as cursor:
        cursor.execute("select from pg_roles where rolname = %s", [name])
        if cursor.fetchone() is not None:
            return
        words = sql.SQL("create role {} login").format(sql.Identifier(name))
        if password:
            words = sql.SQL("{} password {}").format(words, sql.Literal(password))
        try:
            with transaction.atomic(using):
                cursor.execute(words)
        except DatabaseError as why:
            raise Refused(
                f"The database has no role called {name}, and the owner may not make one."
                f" Ask whoever runs the server to: create role {name} login; ({str(why).strip()})"
            ) from None


def grant(cursor: Any, name: str) -> None:
    """Give this role its rights on every table there is now, and take away any beyond them."""
    role = sql.Identifier(name)

    def do(words: str, *tables: str) -> None:
        listed = sql.SQL(", ").join(map(sql.Identifier, tables))
        cursor.execute(sql.SQL(words).format(role=role, tables=listed))

    cursor.execute("select current_schema()")
    schema = cursor.fetchone()[0]
    every = sql.Identifier(schema).as_string(cursor.connection)
    do(f"revoke all on all tables in schema {every} from {{role}}")
    do(f"revoke create on schema {every} from public, {{role}}")
    do(f"grant usage on schema {every} to {{role}}")
    do(f"grant {', '.join(ALLOWED)} on all tables in schema {every} to {{role}}")
    do(f"grant usage, select, update on all sequences in schema {every} to {{role}}")
    kept = [name for name in kept_tables() if _there(cursor, name)]
    do("revoke update, delete on {tables} from {role}", *kept)
    do("grant update (metadata, updated_at) on {tables} to {role}", Context._meta.db_table)
    do("revoke insert, update, delete on {tables} from {role}", "django_migrations")
    if derived := [name for name in derived_tables() if _there(cursor, name)]:
        do("grant truncate on {tables} to {role}", *derived)
    cursor.execute("select current_setting('server_version_num')::int")
    if cursor.fetchone()[0] >= MAINTAIN_FROM:
        do(f"grant maintain on all tables in schema {every} to {{role}}")


def _there(cursor: Any, table: str) -> bool:
    cursor.execute("select to_regclass(%s) is not null", [table])
    return bool(cursor.fetchone()[0])


def kept_tables() -> list[str]:
    """Every table that is only ever added to: the history of each record, and the logs."""
    return sorted(
        model._meta.db_table
        for model in apps.get_models()
        if model._meta.managed
        and not model._meta.proxy
        and (issubclass(model, Event | Context) or getattr(model, "only_added_to", False))
    )


def derived_tables() -> list[str]:
    """Every table that is worked out from the record, and may be emptied at once."""
    return sorted(
        model._meta.db_table for model in apps.get_models() if getattr(model, "worked_out", False)
    )


LACKING = """
select exists (
    select from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
      and relname <> 'django_migrations'
      and not has_table_privilege(oid, 'insert')
)
"""


def lacking() -> bool:
    """Whether the role we work as has not been given its rights on a table."""
    with connections["default"].cursor() as cursor:
        cursor.execute(LACKING)
        return bool(cursor.fetchone()[0])

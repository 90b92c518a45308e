"""Two database roles: one that owns the tables, for setting up; one that works with the record.

The history is kept by triggers, and whoever owns a table can switch its triggers off. So the
service runs as a role that owns nothing (docs/decisions/set-up/0004).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections


def be_owner(alias: str = DEFAULT_DB_ALIAS) -> None:
    """From now on, connect as the owner of the tables. The tests do, to make their database."""
    settings = connections[alias].settings_dict
    settings.update(settings.get("OWNER") or {})


@contextmanager
def as_owner(alias: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """Connect as the owner of the tables for a while, outside any transaction.

    Where the installation has been told of one role only, or is the owner already, this changes
    nothing.
    """
    connection = connections[alias]
    settings = connection.settings_dict
    owner = settings.get("OWNER") or {}
    if all(settings.get(name) == value for name, value in owner.items()):
        yield
        return
    before = {name: settings[name] for name in owner}
    connection.close()
    settings.update(owner)
    try:
        yield
    finally:
        connection.close()
        settings.update(before)


def application(alias: str = DEFAULT_DB_ALIAS) -> dict[str, Any] | None:
    """The name and password of the role the service works as; None where it is also the owner."""
    found: dict[str, Any] | None = connections[alias].settings_dict.get("APPLICATION")
    return found


OWNS_TABLES = """
select exists (
    select from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
      and pg_has_role(current_user, relowner, 'member')
)
"""


def owns_tables(alias: str = DEFAULT_DB_ALIAS) -> bool:
    """Whether the role we are connected as owns tables here, or can become whoever does."""
    with connections[alias].cursor() as cursor:
        cursor.execute(OWNS_TABLES)
        return bool(cursor.fetchone()[0])


def warning(alias: str = DEFAULT_DB_ALIAS) -> str:
    """What is wrong with the role the service works as, in a sentence or two; else nothing."""
    if not owns_tables(alias):
        return ""
    return (
        "The database role that Sightline works as owns the tables, or is a superuser, so it could"
        " switch off the history that is kept of them. Give SIGHTLINE_DATABASE_URL a role that"
        " owns nothing, and SIGHTLINE_OWNER_DATABASE_URL the owner: see DEVELOPERS.md."
    )

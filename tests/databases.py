"""Copies of the tests' own database, for tests that need one apart, and the roles they are used by.

The tests are the owner of their tables; the service is not. What stands for the service connects
as the role the service works as.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connection

from sightline.core.postgres import rights

NAMES = ("host", "port", "user", "password")
APPLICATION = "sightline_app"


def server() -> dict:
    """How to reach the server of the tests, as the owner."""
    asked = connection.get_connection_params()
    return {name: asked[name] for name in NAMES if asked.get(name)}


@contextmanager
def copies() -> Iterator:
    """A function that makes a copy of the tests' database and says how to reach it, as the owner.

    The copies go at the end.
    """
    whole = connection.get_connection_params()["dbname"]
    assert whole.startswith("test_"), "These tests need the mark django_db."
    reached = server()
    connection.close()
    made: list[str] = []
    with psycopg.connect(dbname="postgres", autocommit=True, **reached) as admin:

        def make(ending: str) -> dict:
            name = f"{whole}_{ending}"
            admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{whole}"')
            made.append(name)
            return reached | {"dbname": name}

        yield make
        for name in made:
            admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextmanager
def empty(ending: str) -> Iterator[dict]:
    """A database with nothing in it, and how to reach it as the owner. It goes at the end."""
    name = f"{connection.get_connection_params()['dbname']}_{ending}"
    assert name.startswith("test_"), "These tests need the mark django_db."
    reached = server()
    with psycopg.connect(dbname="postgres", autocommit=True, **reached) as admin:
        admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        admin.execute(f'CREATE DATABASE "{name}"')
        try:
            yield reached | {"dbname": name}
        finally:
            admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def as_application(database: dict) -> dict:
    """How the service reaches this database: as a role that owns nothing in it.

    Where the tests were told of the owner alone, the role is made here.
    """
    with psycopg.connect(**database, autocommit=True) as owner, owner.cursor() as cursor:
        cursor.execute("select from pg_roles where rolname = %s", [APPLICATION])
        if cursor.fetchone() is None:
            cursor.execute(f"create role {APPLICATION} login")
        rights.grant(cursor, APPLICATION)
    return {**{k: v for k, v in database.items() if k != "password"}, "user": APPLICATION}


@contextmanager
def in_use(database: dict) -> Iterator[None]:
    """Django's own connection goes to this database, as the role given, and back again."""
    words = {"dbname": "NAME", "user": "USER", "host": "HOST", "port": "PORT"}
    settings = connection.settings_dict
    wanted = {words[name]: value for name, value in database.items() if name in words}
    before = {name: settings[name] for name in wanted}
    connection.close()
    settings.update(wanted)
    try:
        yield
    finally:
        connection.close()
        settings.update(before)


def address(database: dict) -> str:
    """The database as SIGHTLINE_DATABASE_URL has it."""
    rest = "&".join(f"{name}={value}" for name, value in database.items() if name != "dbname")
    return f"postgresql:///{database['dbname']}?{rest}"

"""The engines the clocks are worked out in, each with its calendar."""

from __future__ import annotations

import psycopg
import pytest

from sightline.duties.sets import published
from sightline.duties.sets.engines.duckdb_engine import DuckDB
from sightline.duties.sets.engines.postgresql_engine import PostgreSQL

from .generative import two_ways


@pytest.fixture(scope="session")
def in_duckdb():
    """DuckDB in memory."""
    engine = DuckDB()
    engine.put("calendar", published.CALENDAR, two_ways.calendar_rows())
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def in_postgresql(django_db_setup, django_db_blocker):
    """PostgreSQL, in tables that last as long as the session.

    They are in the server's own database: a connection that stays open would keep other tests
    from copying the database of the tests.
    """
    with django_db_blocker.unblock():
        from django.db import connection

        asked = connection.get_connection_params()
    names = ("user", "password", "host", "port")
    server = {name: asked[name] for name in names if asked.get(name)}
    with psycopg.connect(dbname="postgres", autocommit=True, **server) as opened:
        engine = PostgreSQL(opened)
        engine.put("calendar", published.CALENDAR, two_ways.calendar_rows())
        yield engine


@pytest.fixture(params=["duckdb", "postgresql"])
def engine(request):
    """Each engine in turn."""
    return request.getfixturevalue(f"in_{request.param}")

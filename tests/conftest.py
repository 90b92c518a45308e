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
    """PostgreSQL, in tables that last as long as the session."""
    with django_db_blocker.unblock():
        from django.db import connection

        asked = connection.get_connection_params()
    asked = {name: asked[name] for name in ("dbname", "user", "host", "port") if asked.get(name)}
    with psycopg.connect(**asked, autocommit=True) as opened:
        engine = PostgreSQL(opened)
        engine.put("calendar", published.CALENDAR, two_ways.calendar_rows())
        yield engine


@pytest.fixture(params=["duckdb", "postgresql"])
def engine(request):
    """Each engine in turn."""
    return request.getfixturevalue(f"in_{request.param}")

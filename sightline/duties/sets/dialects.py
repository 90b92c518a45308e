"""Moves a query from PostgreSQL's dialect to another engine's, when the software is built."""

from __future__ import annotations

import sqlglot

DIALECTS = {"postgresql": "postgres", "duckdb": "duckdb", "spark": "spark"}


def moved_to(engine: str, query: str) -> str:
    """The query in the engine's dialect, laid out to be read."""
    tree = sqlglot.parse_one(query, read="postgres")
    return tree.sql(dialect=DIALECTS[engine], pretty=True)

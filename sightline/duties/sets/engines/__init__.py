"""Where the queries can be run: in PostgreSQL, in DuckDB over Parquet, and on Spark."""

from __future__ import annotations

from typing import Any

from sightline.core.refusal import Refused


def start(name: str) -> Any:
    """An engine that reads snapshots, by its name. Raises Refused where it is not installed."""
    if name == "duckdb":
        from .duckdb_engine import DuckDB

        return DuckDB()
    try:
        from .spark_engine import Spark
    except ImportError:
        raise Refused(
            "Spark is not installed. Install it with `pip install 'sightline[spark]'`, or use"
            " --engine duckdb."
        ) from None
    return Spark()

"""Runs the queries on Spark, over Parquet files or over rows that are given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq
from pyspark.sql import SparkSession

from .. import arrow, kept
from ..published import Columns, Row

NAME = "spark"
MODEST = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.memory": "2g",
    "spark.sql.ansi.enabled": "true",
    # Inferring more conditions takes as long as the rest of the planning, and helps no duty.
    "spark.sql.constraintPropagation.enabled": "false",
    # The plan of a duty is megabytes as text. Spark would hold a thousand of them, till none fits.
    "spark.sql.maxPlanStringLength": "2000",
    "spark.sql.ui.retainedExecutions": "1",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "4",
    "spark.sql.timestampType": "TIMESTAMP_NTZ",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}
"""Settings for one machine; a cluster's own session is used where there is one."""


class Spark:
    """One Spark session: the one there is, or a local one on two cores."""

    name = NAME

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        """`settings` come on top of the modest ones, where no session has been begun."""
        builder = SparkSession.builder.master("local[2]")  # type: ignore[attr-defined]
        for name, value in {**MODEST, **(settings or {})}.items():
            builder = builder.config(name, value)
        self.session = builder.getOrCreate()
        self.session.sparkContext.setLogLevel("ERROR")
        self.folder = TemporaryDirectory(prefix="sightline-spark-")

    def put(self, table: str, columns: Columns, rows: Iterable[Row]) -> None:
        """Fill a published table with these rows, in place of what it held."""
        path = Path(self.folder.name) / f"{table}.parquet"
        pq.write_table(arrow.table(columns, rows), path)
        self.read(table, [path])

    def read(self, table: str, files: Sequence[Path]) -> None:
        """Read a published table from Parquet files, each time it is asked for."""
        frame = self.session.read.option("mergeSchema", "true")
        frame.parquet(*map(str, files)).createOrReplaceTempView(table)

    def prepare(self) -> None:
        """Work out what is covered, once for all duties."""
        for name in ("covered_for_all", "covered_for_child"):
            self.session.catalog.dropTempView(name)
            frame = self.session.sql(kept.shared(name, NAME)).cache()
            frame.createOrReplaceTempView(name)

    def rows(self, query: str) -> list[Row]:
        """The rows a query gives."""
        return [tuple(row) for row in self.session.sql(query).collect()]

    def close(self) -> None:
        """Stop the session and take its files away."""
        self.session.stop()
        self.folder.cleanup()

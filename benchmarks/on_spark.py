"""Measures every duty over many generated children, from Parquet, on Spark on this machine."""

from __future__ import annotations

import importlib.util
import shutil

from .bench import Bench, CannotMeasure, Figure, Plan
from .engines import compared, measured

CHILDREN = 100_000


def run(plan: Plan) -> list[Figure]:
    """One size: planning takes most of the time, whatever the size. Raises CannotMeasure."""
    if not (importlib.util.find_spec("pyspark") and shutil.which("java")):
        raise CannotMeasure("the extra sightline[spark] or Java is not installed (make spark).")
    return compared([measured("spark", CHILDREN)])


BENCH = Bench(
    title="Every duty from Parquet, on Spark",
    run=run,
    says=(
        "As on DuckDB, with Spark as local[2]. The scan is the first thing that Spark is asked, so"
        " its warming up is in it. The memory is that of Python alone; Java has more."
    ),
)

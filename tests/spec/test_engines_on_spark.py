"""Spark, too, says what the reference says; it needs Java and the extra sightline[spark]."""

from __future__ import annotations

import importlib.util
import os
import random
import shutil

import pytest

from sightline.duties.clock import position
from sightline.duties.sets import kept, published
from sightline.duties.sets.rows import FIELDS, as_clock

from ..generative import two_ways

lacking = [
    what
    for what, there in (
        ("the extra sightline[spark]", importlib.util.find_spec("pyspark")),
        ("Java", shutil.which("java")),
    )
    if not there
]
pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(bool(lacking), reason=f"not installed: {', '.join(lacking)}"),
    # Spark's own messages, and the sockets it leaves to be collected.
    pytest.mark.filterwarnings("ignore"),
]

TURNS = max(1, int(os.environ.get("SIGHTLINE_HISTORIES", "2")) // 4)
"""How many times six authorities of eight children are invented for each duty."""

# Compiling a query takes far longer than running it over a few hundred rows.
FOR_FEW_ROWS = {
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.shuffle.partitions": "1",
    "spark.sql.autoBroadcastJoinThreshold": "-1",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
}


@pytest.fixture(scope="module")
def in_spark():
    from sightline.duties.sets.engines.spark_engine import Spark

    engine = Spark(FOR_FEW_ROWS)
    engine.put("calendar", published.CALENDAR, two_ways.calendar_rows())
    yield engine
    engine.close()


@pytest.mark.parametrize("duty", two_ways.DUTIES.values(), ids=two_ways.DUTIES)
def test_spark_agrees_on_busy_lives(in_spark, duty):
    clocks = 0
    for turn in range(TURNS):
        chance = random.Random(f"{duty.code} {turn}")
        clocks += two_ways.assert_same(in_spark, duty, two_ways.busy_places(duty, chance))

    assert clocks >= 10, "lives too quiet to show anything"


def test_spark_says_where_each_clock_stands(in_spark):
    """One expression for all duties, so some of them are enough."""
    some = random.Random(3).sample(sorted(two_ways.DUTIES), 3)
    positions = set()
    for duty in (two_ways.DUTIES[code] for code in [*some, "cp-visit", "case-allocation"]):
        two_ways.put(in_spark, duty, two_ways.busy_places(duty, random.Random(duty.code)))
        asked = kept.positions(two_ways.query_of(duty, in_spark), "spark", two_ways.AS_AT)
        for row in in_spark.rows(asked):
            assert len(row) == len(FIELDS) + 1
            assert row[-1] == position(as_clock(row)[2], two_ways.AS_AT)
            positions.add(row[-1])

    assert len(positions) >= 5

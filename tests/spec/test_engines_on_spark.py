"""Spark, too, says what the reference says; it needs Java and the extra sightline[spark]."""

from __future__ import annotations

import importlib.util
import random
import shutil

import pytest

from sightline.duties.sets import published

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


# Compiling a query takes far longer than running it over a few hundred rows.
FOR_FEW_ROWS = {
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.shuffle.partitions": "1",
    "spark.sql.autoBroadcastJoinThreshold": "-1",
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
    chance = random.Random(duty.code)
    clocks = two_ways.assert_same(in_spark, duty, two_ways.busy_places(duty, chance))
    two_ways.assert_same_positions(in_spark, duty, two_ways.AS_AT)

    assert clocks >= 10, "lives too quiet to show anything"

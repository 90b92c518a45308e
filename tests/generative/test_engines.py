"""The set-based engines say what the reference says, row for row, whatever happened."""

from __future__ import annotations

import os
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from . import two_ways

# A longer run: SIGHTLINE_HISTORIES=100 invents fifty times as many lives for each duty.
MANY = int(os.environ.get("SIGHTLINE_HISTORIES", "2"))
some = settings(
    max_examples=MANY,
    suppress_health_check=list(HealthCheck),
    database=None,
)


@pytest.mark.parametrize("duty", two_ways.DUTIES.values(), ids=two_ways.DUTIES)
@some
@given(st.data())
def test_both_interpreters_agree(engine, duty, data):
    two_ways.assert_same(engine, duty, data.draw(two_ways.some_places(duty)))


@pytest.mark.parametrize("duty", two_ways.DUTIES.values(), ids=two_ways.DUTIES)
def test_both_interpreters_agree_on_busy_lives(engine, duty):
    clocks = 0
    for turn in range(max(1, MANY // 4)):
        chance = random.Random(f"{duty.code} {turn}")
        clocks += two_ways.assert_same(engine, duty, two_ways.busy_places(duty, chance))
        two_ways.assert_same_positions(engine, duty, two_ways.AS_AT)

    assert clocks >= 10, "lives too quiet to show anything"

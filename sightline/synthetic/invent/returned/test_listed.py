"""Ofsted's list of the invented homes has every home that invented children live in, as it is."""

import datetime as dt

from ..lives import invent
from .listed import listed


def test_every_placement_is_in_a_home_that_is_listed_as_it_is_said_to_be():
    homes = {each.urn: each for each in listed()}
    world = invent(250, 3, dt.date(2026, 3, 31))
    told = [row for row in world.rows["care.Episode"] if row.get("urn")]

    assert len(homes) == len(list(listed())) and len(told) > 50
    for row in told:
        home = homes[row["urn"]]
        assert row["placement_type"] in home.placements
        assert row["provider"] == home.provider
        if row["placement_type"][0] in "KH":
            assert row["placement_postcode"] == home.place.postcode

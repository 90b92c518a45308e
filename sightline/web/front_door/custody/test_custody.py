"""Nights in a cell are counted."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.duties.models import Clock
from sightline.record.front_door import overnight
from sightline.record.front_door.models import TimeHeld
from tests.boxes import on
from tests.showing import at, page

pytestmark = pytest.mark.django_db


@pytest.mark.answers("F34", screen="front_door.custody.register")
@pytest.mark.answers("F34", clock="custody-transfer")
def test_the_register_counts_nights_in_a_cell(client, fill, dot, maya, everything_told):
    day = timezone.localdate() - dt.timedelta(days=2)
    fill(
        dot,
        at("front_door.custody.held", child_id=maya.pk),
        kind="police custody after charge",
        **on("held_on", day),
        held_time="18:00",
        place="Example station",
        **on("asked_us_on", day),
        asked_us_time="19:00",
    )
    held = TimeHeld.objects.get()
    parts = {"child_id": maya.pk, "held_id": held.pk}
    clocks = Clock.objects.as_at(timezone.localdate()).filter(duty="custody-transfer", child=maya)
    assert clocks.get().position == "overdue"
    assert "Example station" in page(client, dot, at("front_door.custody.register"))
    assert (
        fill(dot, at("front_door.custody.offer", **parts), we_offered="nothing").status_code == 422
    )
    fill(dot, at("front_door.custody.offer", **parts), we_offered="non-secure")
    later = day + dt.timedelta(days=1)
    fill(
        dot,
        at("front_door.custody.end", **parts),
        **on("ended_on", later),
        ended_time="10:00",
        outcome="To a foster carer.",
        where_slept="In a cell: nobody could drive.",
    )
    shown = page(client, dot, at("front_door.custody.register"))
    assert "1 child spent 1 night in a cell" in shown
    assert "In a cell: nobody could drive." in shown


@pytest.mark.answers("F35", screen="front_door.custody.register")
def test_the_register_tells_of_places_of_safety_and_of_police_stations_used_as_one(
    client, fill, dot, maya, make_child
):
    assert "No child was held in a mental health place of safety" in page(
        client, dot, at("front_door.custody.register")
    )
    began = timezone.now() - dt.timedelta(hours=30)
    for child, place in (
        (maya, "Example Hospital"),
        (make_child("Kuba"), "Example police station"),
    ):
        held = overnight.record_time_held(
            by=dot,
            child=child,
            kind="mental health place of safety",
            held_from_at=began,
            place=place,
        )
    overnight.end_time_held(
        by=dot,
        held=held,
        held_to_at=began + dt.timedelta(hours=26),
        outcome="Home with her aunt, after a doctor saw her.",
        where_slept="On a bench in the custody office.",
    )
    shown = page(client, dot, at("front_door.custody.register"))
    assert "2 times in the last year a child in mental distress" in shown
    assert "1 time it was a police station" in shown
    assert "The longest was 30 hours" in shown
    assert "Home with her aunt, after a doctor saw her." in shown

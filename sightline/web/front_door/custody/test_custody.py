"""Nights in a cell are counted."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.record.front_door.models import TimeHeld

from ..conftest import at, page

pytestmark = pytest.mark.django_db


def test_the_register_counts_nights_in_a_cell(client, fill, dot, maya):
    day = timezone.localdate() - dt.timedelta(days=2)
    fill(
        dot,
        at("front_door.custody.held", child_id=maya.pk),
        kind="police custody after charge",
        held_on_0=str(day.day),
        held_on_1=str(day.month),
        held_on_2=str(day.year),
        held_time="18:00",
        place="Example station",
        asked_us_on_0=str(day.day),
        asked_us_on_1=str(day.month),
        asked_us_on_2=str(day.year),
        asked_us_time="19:00",
    )
    held = TimeHeld.objects.get()
    parts = {"child_id": maya.pk, "held_id": held.pk}
    assert "Example station" in page(client, dot, at("front_door.custody.register"))
    assert (
        fill(dot, at("front_door.custody.offer", **parts), we_offered="nothing").status_code == 422
    )
    fill(dot, at("front_door.custody.offer", **parts), we_offered="non-secure")
    later = day + dt.timedelta(days=1)
    fill(
        dot,
        at("front_door.custody.end", **parts),
        ended_on_0=str(later.day),
        ended_on_1=str(later.month),
        ended_on_2=str(later.year),
        ended_time="10:00",
        outcome="To a foster carer.",
        where_slept="In a cell: nobody could drive.",
    )
    shown = page(client, dot, at("front_door.custody.register"))
    assert "1 child spent 1 night in a cell" in shown
    assert "In a cell: nobody could drive." in shown

"""What is put on the managers' desk never meets what was invented."""

import datetime as dt

import pytest

from sightline.record.workforce.models import Supervision, Worker

from . import desk


@pytest.mark.django_db
def test_a_session_at_the_desk_falls_on_a_day_with_none():
    worker = Worker.objects.create(name="Jo Sample")
    day = dt.date(2026, 11, 13)
    for on in (day, day - desk.DAY):
        Supervision.objects.create(worker=worker, held_on=on)

    assert desk._a_day_without_one(worker, day) == day - 2 * desk.DAY

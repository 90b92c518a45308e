"""The position of a clock is the same in Python and in the database, for every order of dates."""

import datetime as dt
import itertools

import pytest

from sightline.duties.clock import Position, days_late, position
from sightline.duties.models import Clock, days_late_on
from sightline.record.people.models import Child

MARCH = {number: dt.date(2013, 3, number) for number in range(1, 8)}


def day(number):
    return MARCH[number] if number else None


def every_order_of_dates(child):
    """A clock for every way its dates can stand to each other."""
    days = (None, 2, 3, 4, 5)
    orders = itertools.product((None, 3, 4), days, (True, False, None), days, (None, 2, 3, 5, 7))
    for number, (due, met, in_time, ended, known) in enumerate(orders):
        yield Clock(
            duty="test",
            version="test",
            child=child,
            about=str(number),
            ordinal=0,
            started_on=day(2),
            counted_from=day(1),
            due_on=day(due),
            met_on=day(met),
            in_time=in_time,
            ended_on=day(ended),
            known_until=day(known),
        )


@pytest.mark.django_db
def test_python_and_the_database_agree_on_every_order_of_dates():
    child = Child.objects.create(known_as="Maya Example-Ashdown")
    made = Clock.objects.bulk_create(every_order_of_dates(child))
    shown = set()
    for as_at in MARCH.values():
        found = list(Clock.objects.as_at(as_at).annotate(late=days_late_on(as_at)))
        assert len(found) == (len(made) if as_at >= day(2) else 0)
        for clock in found:
            worked = clock.worked()
            assert clock.position == position(worked, as_at)
            late = days_late(worked, as_at)
            assert (clock.late.days if clock.late is not None else None) == late
            shown.add(clock.position)

    assert shown == {str(one) for one in Position}

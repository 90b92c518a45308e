"""What sources cover together, and how far a day is covered without a gap."""

import datetime as dt

from sightline.core.coverage import FOREVER, Carried, How, covering, joined, known_until
from sightline.core.facts import Event


def day(number):
    return dt.date(2013, 6, number)


def test_spans_that_touch_are_one_and_a_gap_of_a_day_is_a_gap():
    assert joined([(day(5), day(9)), (day(1), day(4))]) == [(day(1), day(9))]
    assert joined([(day(1), day(3)), (day(5), day(9))]) == [(day(1), day(3)), (day(5), day(9))]
    assert joined([(day(1), FOREVER), (day(5), day(9))]) == [(day(1), FOREVER)]


def test_a_day_is_known_up_to_the_end_of_its_own_span():
    spans = [(day(1), day(3)), (day(5), day(9))]

    assert known_until(spans, day(2)) == day(3)
    assert known_until(spans, day(4)) is None
    assert known_until(spans, day(5)) == day(9)
    assert known_until([], day(5)) is None


def test_the_three_ways_a_source_carries_a_fact():
    told = [
        Carried("903", "reviewed", How.EVERY_EVENT, day(1), day(10)),
        Carried("live", "reviewed", How.EVERY_EVENT, day(11)),
        Carried("list", "visited", How.LATEST_ONLY, day(1), day(20)),
        Carried("903", "teeth checked", How.YEARLY_FLAG, day(1), day(30)),
    ]
    visits = [Event(day(2)), Event(day(12)), Event(day(25))]

    assert covering(told, {"visited": visits}) == {
        "reviewed": [(day(1), FOREVER)],
        "visited": [(day(12), day(20))],
    }
    assert covering(told, {}) == {"reviewed": [(day(1), FOREVER)]}

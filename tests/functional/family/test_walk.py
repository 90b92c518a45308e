"""One family, two children and one of them not yet born, through the whole service in a browser.

Eight people each do their own work on its own day; clocks appear and are met on the way. The
steps, in order, are in `at_the_door.py` and `protecting.py`.
"""

import inspect

import psycopg
import pytest

from . import at_the_door, protecting

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
STEPS = [
    step
    for part in (at_the_door, protecting)
    for name, step in vars(part).items()
    if inspect.isfunction(step) and step.__module__ == part.__name__ and name[0] != "_"
]
MET = {
    "contact-decision", "referral-decision", "referrer-feedback", "case-allocation",
    "strategy-discussion", "strategy-record", "s47-complete", "icpc", "conference-decisions-out",
    "conference-minutes-out", "core-group-first", "core-group-recurring", "cp-visit",
    "cp-review-first", "cp-plan-end-check", "cin-visit", "cin-review", "management-oversight",
}  # fmt: skip
"""Duties whose clocks the walk starts and meets in time, for Mina."""

ENDED = {
    "protection_enquiry": "ended_on",
    "protection_protectionplan": "ended_on",
    "child_in_need_childinneedplan": "ended_on",
    "front_door_contact": "decided_on",
    "front_door_referral": "closed_on",
}
"""What each child has had, and the day on which each came to its end."""


@pytest.mark.answers("F1", check="sightline.record.front_door.deciding.close_need")
@pytest.mark.answers("F12", screen="plans.step.accept")
def test_a_family_is_walked_from_referral_to_closing_by_eight_people(walk):
    for step in STEPS:
        step(walk)
        walk.close()

    assert len(set(walk.people)) == 8
    mina, baby = walk.known["mina"], walk.known["baby"]
    with psycopg.connect(**walk.service) as held:
        met = _column(
            held, "select duty from duties_clock where met_on is not null and in_time", mina
        )
        assert set(met) >= MET
        for number in (mina, baby):
            for table, ended in ENDED.items():
                days = _column(held, f"select {ended} from {table} where true", number)
                assert days, table
                assert None not in days, table
        left = held.execute("select count(*) from web_draft where ended_at is null").fetchone()
        visits = "select count(*) from web_timespent where form = 'recording.visit.visit'"
        assert left == (0,)
        assert held.execute(visits).fetchone()[0] >= 6


def _column(held, query: str, child: int) -> list:
    """One column of the rows about a child. Asked apart from Django, which the browser holds."""
    return [each for (each,) in held.execute(f"{query} and child_id = %s", [child]).fetchall()]

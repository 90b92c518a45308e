"""What was asked for again waits for somebody to look, and is drawn once they have."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sightline.inspection.improvement import recurring
from sightline.inspection.improvement.models import Recurrence
from sightline.record.governance.models import AreaForImprovement, InspectionReport

from .drawing import timeline_of

pytestmark = pytest.mark.django_db
TIMELINE = "inspection.recurrence.timeline"
WORDS = (
    "Health assessments of looked after children are done promptly and reviewed in time",
    "Children in care have their health assessed when they should, and the review is timely",
)


@pytest.fixture
def two_reports():
    for place, (year, words) in enumerate(zip((2011, 2013), WORDS, strict=True)):
        day = dt.date(year, 3, 7)
        report = InspectionReport.objects.create(
            reference=f"Exampleshire, {year}", began_on=day, ended_on=day
        )
        AreaForImprovement.objects.create(
            report=report, number=place + 1, wording=words, tier="immediately"
        )


def test_a_pair_is_found_confirmed_and_drawn(sees, client, two_reports):
    here = reverse(TIMELINE)
    assert "Nobody has confirmed yet" in sees(here).content.decode()
    client.post(here, {"do": "look"})
    assert "1 pair waits" in client.get(here).content.decode()
    pair = Recurrence.objects.get()
    wrong = client.post(here, {"recurrence": pair.pk, "answer": "other", "because": ""})
    assert wrong.status_code == 422 and "how the two differ" in wrong.content.decode()
    assert client.post(here, {"recurrence": pair.pk}).status_code == 422
    client.post(here, {"recurrence": pair.pk, "answer": "same", "because": ""})
    text = client.get(here).content.decode()

    assert "1 weakness was found again" in text
    assert text.count("app-again__dot") == 2
    assert "Exampleshire, 2011" in text and "Mar 2013" in text


def test_one_who_only_looks_has_no_form(sees, client, two_reports, director):
    recurring.propose(by=director, authority=recurring.OURS)
    text = sees(reverse(TIMELINE), "elected member").content.decode()

    assert "1 pair waits" in text and "Decide" not in text
    assert client.post(reverse(TIMELINE), {"do": "look"}).status_code in (403, 422, 200)
    assert Recurrence.objects.count() == 1


def test_with_one_report_the_page_says_what_would_fill_it(sees):
    assert "Two reports on one authority are needed" in sees(reverse(TIMELINE)).content.decode()


def test_the_picture_is_to_scale_in_time():
    days = [(dt.date(2010, 1, 1), "A"), (dt.date(2011, 1, 1), "B"), (dt.date(2014, 1, 1), "C")]
    line = recurring.Thread(
        tuple(recurring.Weakness(name, day, 1, "words") for day, name in (days[0], days[2]))
    )

    drawn = timeline_of(days, [line])

    first, second, third = (column.x for column in drawn.columns)
    assert (third - first) == pytest.approx(4 * (second - first), rel=0.01)
    assert [dot.x for dot in drawn.rows[0].dots] == [first, third]
    assert timeline_of(days, []) is None

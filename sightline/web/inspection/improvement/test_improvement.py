"""The plan says what has happened and what has not, worst first, and hides small numbers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from django.urls import reverse

from sightline.inspection.improvement.models import ProofPoint
from sightline.inspection.improvement.status import statuses
from sightline.inspection.library.models import PublishedReport, ReportRecommendation
from sightline.record.governance.models import AreaForImprovement
from sightline.web.inspection.conftest import DAY

from .shown import Line, is_small

pytestmark = pytest.mark.django_db
PLAN = "inspection.improvement.plan"


def test_the_plan_says_what_has_happened_worst_first(sees, asked_for):
    text = sees(reverse(PLAN)).content.decode()

    assert (
        "Of 2 things that inspections asked for, the record shows that 1 has happened and" in text
    )
    assert text.index("A guide to thresholds") < text.index("A strategy for early help")
    assert "Shown by a document alone" in text
    assert "As at 29 March 2024" in text
    assert "is past the day the report gave" in text


def test_since_when_and_what_came_before_are_said(sees, asked_for):
    text = sees(reverse(PLAN)).content.decode()

    assert "First found so on 29 March 2024" in text


def test_a_day_that_was_not_worked_out_says_so_and_can_be(sees, client, asked_for):
    text = sees(reverse(PLAN), **{"as-at": "2024-02-29"}).content.decode()
    assert "Nothing has been worked out for this day" in text

    answer = client.post(f"{reverse(PLAN)}?as-at=2024-02-29")
    assert answer.status_code == 302
    assert ProofPoint.objects.filter(as_at=dt.date(2024, 2, 29)).count() == 2


def test_an_elected_member_is_told_numbers_and_works_nothing_out(sees, client, asked_for):
    answer = sees(reverse(PLAN), "elected member")
    assert answer.status_code == 200
    refused = client.post(reverse(PLAN))

    assert "Ask the director" in refused.content.decode()


def test_the_bar_marks_this_part_and_no_other(sees, asked_for):
    text = sees(reverse(PLAN)).content.decode()

    assert text.count('aria-current="true"') == 1
    assert '<a class="app-bar__link" href="/improvement" aria-current="true">' in text


def test_who_may_not_see_it_is_refused(sees, asked_for):
    assert sees(reverse(PLAN), "social worker").status_code == 403


def test_with_no_report_the_page_says_what_would_fill_it(sees):
    assert "No inspection report" in sees(reverse(PLAN)).content.decode()


def test_a_published_report_is_taken_up_with_tests_proposed(sees, client, director):
    published = PublishedReport.objects.create(
        file_name="it.pdf", digest="0" * 64, pages=9, authority="Exampleshire", kept_by=director,
        inspection_start=dt.date(2018, 1, 15), inspection_end=dt.date(2018, 1, 26),
        published_on=dt.date(2018, 3, 9),
    )  # fmt: skip
    words = ("Reviews of health assessments are timely", "Supervision of social workers is regular")
    for place, says in enumerate(words, 1):
        ReportRecommendation.objects.create(
            report=published, place=place, text=says, tier="recommendations"
        )
    assert "Take up a published report" in sees(reverse(PLAN)).content.decode()
    sent = {"do": "take up", "report": published.pk, "otherwise": ""}
    refused = client.post(reverse(PLAN), sent)
    assert refused.status_code == 422 and "Say how soon" in refused.content.decode()
    assert client.post(reverse(PLAN), sent | {"otherwise": "within six months"}).status_code == 302
    areas = AreaForImprovement.objects.order_by("number")

    assert [area.wording for area in areas] == list(words)
    assert all(area.tests.filter(proposed=True).exists() for area in areas)
    text = client.get(reverse(PLAN)).content.decode()
    assert "Its tests are only proposed" in text and "Take up a published" not in text


def test_small_numbers_are_hidden_from_members_alone(asked_for):
    item = statuses(DAY)[1]
    [one] = item.shown
    small = replace(one, numerator=3, arithmetic="3, and must be at least 1")

    assert is_small(small)
    assert not is_small(replace(one, numerator=0))
    assert Line(item, True).sum_of(small) == "too few to show, and must be at least 1"
    assert Line(item, False).sum_of(small) == small.arithmetic

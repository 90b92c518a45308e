"""A scorecard says what stands out, opens for whom it should, and hides what is small."""

from __future__ import annotations

import pytest
from django.urls import reverse

from sightline.record.workforce.models import Team

pytestmark = pytest.mark.django_db
CARD, ONE = "performance.scorecard.scorecard", "performance.measure.measure"


def test_nothing_kept_says_how_to_keep(sees):
    assert "scorecards keep" in sees().content.decode()


def test_what_stands_out_is_marked_and_said(sees, kept):
    text = sees(board="corporate-parenting").content.decode()

    assert "2 of 6 stand out" in text or "stand out" in text
    assert "Will miss 95" in text or "Can no longer reach 95" in text
    assert "Worse beyond chance (rule 1)" in text
    assert text.count("app-card--late") >= 2


def test_a_team_has_its_own_scorecard_for_those_in_reach(sees, kept, make_account):
    Team.objects.create(name="Coast One", service="Looked after")
    assert "50.0%" in sees(board="corporate-parenting", team="Coast One").content.decode()


def test_a_worker_cannot_open_the_scorecard_of_another_team(sees, client, kept):
    Team.objects.create(name="Coast One", service="Looked after")

    assert sees("social worker", team="Coast One").status_code == 403
    assert client.get(reverse(CARD)).status_code == 200


def test_a_member_sees_no_small_number_anywhere(sees, client, points):
    points("cla-no-care-plan", [30] * 11 + [3])
    text = sees("elected member", board="corporate-parenting").content.decode()
    one = client.get(reverse(ONE, kwargs={"code": "cla-no-care-plan"})).content.decode()
    file = client.get(reverse("performance.scorecard.export")).content.decode()
    every = client.get(reverse("performance.scorecard.measures")).content.decode()

    assert "too few to show" in text and "too few to show" in one and "too few to show" in file
    assert "app-spark" not in text and "app-chart" not in one
    assert ">3<" not in text + one + every
    assert ",3,3 of" not in file

"""The board sees partners' figures and how late they came; a partner gives only its own."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.indicators.scorecards.models import PartnerFigure, PartnerMeasure

pytestmark = pytest.mark.django_db
BOARD, ENTER = "performance.partners.partners", "performance.partners.enter"
MEASURES = "performance.partners.measures"


@pytest.fixture
def held():
    """A measure of the police that began some months ago."""
    began = (timezone.localdate().replace(day=1) - dt.timedelta(days=100)).replace(day=1)
    return PartnerMeasure.objects.create(
        partner="police", title="Children held overnight", unit="children", better="lower",
        every="month", days_allowed=10, began_on=began,
    )  # fmt: skip


@pytest.fixture
def as_(client, make_account):
    def sign_in(role):
        client.force_login(make_account(f"pc.{role.replace(' ', '')}", role))
        return client

    return sign_in


def test_nothing_asked_says_how_to_ask(as_):
    text = as_("director").get(reverse(BOARD)).content.decode()

    assert "No partner is asked for a figure yet" in text
    assert reverse(MEASURES) in text


def test_what_is_missing_is_said_to_the_board(as_, held):
    text = as_("elected member").get(reverse(BOARD)).content.decode()

    assert "figures are missing" in text
    assert "missing " in text.split("<tbody>")[1]
    assert "Give a figure" not in text


def test_a_partner_gives_its_figure_with_what_lies_behind_it(as_, held):
    client = as_("police partner")
    here = reverse(ENTER, kwargs={"measure_id": held.pk})
    page = client.get(here).content.decode()
    period = page.split('<option value="')[1].split('"')[0]
    wrong = client.post(here, {"period": period, "value": "many"})
    client.post(here, {"period": period, "value": "4", "commentary": "Two nights, one child."})
    board = client.get(reverse(BOARD)).content.decode()

    assert wrong.status_code == 422
    assert PartnerFigure.objects.get().value == 4
    assert "Two nights, one child." in board
    assert "late" in board


def test_another_partner_finds_no_such_figure_to_give(as_, held):
    client = as_("health partner")

    assert client.get(reverse(ENTER, kwargs={"measure_id": held.pk})).status_code == 404


def test_a_measure_is_asked_for_by_those_who_set_targets(as_):
    client = as_("analyst")
    sent = {"partner": "health", "title": "Assessments offered", "unit": "%", "better": "higher"}
    sent |= {"every": "quarter", "days_allowed": "20"}
    day = {"began_on_0": "1", "began_on_1": "4", "began_on_2": "2026"}
    without = client.post(reverse(MEASURES), sent)
    client.post(reverse(MEASURES), sent | day)

    assert without.status_code == 422
    assert PartnerMeasure.objects.get().began_on == dt.date(2026, 4, 1)


def test_a_measure_that_has_just_begun_owes_nothing(as_, held):
    held.began_on = timezone.localdate()
    held.save()
    answer = as_("police partner").get(reverse(ENTER, kwargs={"measure_id": held.pk}))

    assert "nothing is owed" in answer.content.decode()

"""A director can open published figures on the first day, and an elected member can too."""

from __future__ import annotations

import pytest
from django.urls import reverse

from sightline.indicators.benchmarks.models import (
    Neighbour,
    PublishedArea,
    PublishedFigure,
    PublishedTable,
)

pytestmark = pytest.mark.django_db
PAGE = "performance.published.published"


@pytest.fixture
def page(client, make_account):
    def read(role="director", name=PAGE, **asked):
        parts = {"code": asked.pop("code")} if "code" in asked else {}
        client.force_login(make_account(f"kim.{role.replace(' ', '')}", role))
        return client.get(reverse(name, kwargs=parts), asked)

    return read


@pytest.fixture
def published():
    """Three authorities and England, over two years."""
    PublishedTable.objects.create(code="placement-stability", file="invented.csv", sha256="0")
    for code, name in (("901", "Anyshire"), ("902", "Otherton"), ("903", "Farside")):
        PublishedArea.objects.create(
            code=code, name=name, level="authority", region="E1", last_year=2025
        )
    PublishedArea.objects.create(code="E1", name="The Region", level="region", last_year=2025)
    PublishedArea.objects.create(code="E92000001", name="England", level="england", last_year=2025)
    for rank, other in enumerate(("902", "903"), start=1):
        Neighbour.objects.create(
            area="901", neighbour=other, rank=rank, closeness="very close", model_year=2025
        )
    held = {("E92000001", 2025): 10, ("E92000001", 2024): 10, ("901", 2025): 14, ("901", 2024): 9}
    held |= {("902", 2025): 8, ("903", 2025): None}
    for (area, year), value in held.items():
        PublishedFigure.objects.create(
            table="placement-stability",
            measure="ni-62",
            area=area,
            year=year,
            value=value,
            mark="" if value is not None else "c",
        )


def test_with_nothing_loaded_the_page_says_what_to_do(page):
    assert "benchmarks load" in page().content.decode()


def test_the_authority_is_set_beside_others(page, published):
    text = page(authority="901").content.decode()

    assert "Anyshire does worse than the mean of its ten neighbours in 1 of 1" in text
    assert "14%" in text
    assert "up from 9%" in text
    assert "2nd lowest of 2" in text
    assert "worse than neighbours" in text


def test_a_hidden_figure_is_said_to_be_hidden(page, published):
    text = page(name="performance.published.measure", code="ni-62", authority="901")

    assert "hidden, because it could tell who a child is" in text.content.decode()


def test_the_chart_stands_beside_its_table(page, published):
    text = page(name="performance.published.measure", code="ni-62", authority="901")

    assert 'class="app-chart"' in text.content.decode()
    assert "Over the years" in text.content.decode()


def test_the_choice_is_remembered(client, page, published):
    page(authority="901")

    assert '<option value="901" selected>' in client.get(reverse(PAGE)).content.decode()


def test_a_name_that_is_not_known_is_said(page, published):
    assert "No authority is known by" in page(authority="Nowhere").content.decode()


def test_an_elected_member_may_look_and_a_support_worker_has_no_need(page, published):
    assert page("elected member", authority="901").status_code == 200
    assert page("support worker", authority="901").status_code == 403


def test_the_file_carries_the_marks(page, published):
    answer = page(name="performance.published.export", authority="901")

    assert "Farside c" in answer.content.decode()


def test_no_measure_of_that_name(page, published):
    assert page(name="performance.published.measure", code="nothing").status_code == 404

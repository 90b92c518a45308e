"""An authority is set beside others only by figures that were printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sightline.core.acting import Refused

from . import comparing
from .book import all_measures, all_tables, printed_in
from .language import Measure

pytestmark = pytest.mark.django_db


@pytest.fixture
def compared(in_need, neighbours, loaded):
    in_need()
    loaded()

    def read(code="cin-count", name="Anyshire"):
        (found,) = comparing.comparisons(comparing.authority(name), [code])
        return found

    return read


def test_each_comparator_is_found_with_its_year(compared):
    one = compared()

    assert (one.year, one.own.value, one.year_before.value) == (2025, 330, 300)
    assert (one.england.value, one.region.value) == (400, 200)
    assert [(each.name, each.value) for each in one.neighbours] == [
        ("Otherton", None),
        ("Farside", 500),
    ]


def test_the_mean_is_of_those_who_have_a_figure(compared):
    assert compared().mean == 500
    assert compared().place == (2, 2)
    assert compared(name="Farside").mean == 330


def test_a_hidden_figure_is_said_and_not_counted(compared):
    hidden = compared(name="902")

    assert hidden.own.value is None
    assert "hidden" in hidden.own.why_not
    assert hidden.place is None
    assert hidden.mean == Decimal(415)


def test_an_authority_is_known_by_number_code_or_name(compared):
    assert {comparing.authority(each).code for each in ("901", "e91", " anyshire ")} == {"901"}
    with pytest.raises(Refused, match="No authority is known by 'Nowhere'"):
        comparing.authority("Nowhere")


def test_nothing_loaded_says_how_to_load(db):
    with pytest.raises(Refused, match="benchmarks load"):
        comparing.authority("901")


def test_what_is_printed_for_two_together_stands_for_each(table, neighbours, loaded):
    columns = ("inpost_fte", "caseload_fte", "vacancy_rate_fte", "agency_rate_fte")
    columns += ("turnover_rate_fte", "absence_rate_fte")
    together = ("Local authority", "E92000001", "England", "E1", "The Example Region")
    places = [
        ("National", "E92000001", "England", "", "", "", "", ""),
        (*together, "901 / 902", "E91 / E92", "Anyshire / Otherton"),
        (*together, "903", "E93", "Farside"),
    ]
    table("people.csv", columns, {2025: [(n,) * 6 for n in (20, 10, 15)]}, places)
    areas = [(*together, "901", "E91", "Anyshire"), (*together, "902", "E92", "Otherton")]
    table("nothing.csv", ("age_group", "population_estimate"), {2024: [("All", 1)] * 2}, areas)
    need = ("At31_episodes", "Started_episodes", "awaiting_assessment")
    table("need.csv", need, {2025: [(1, 1, 1)] * 2}, areas)
    loaded()
    (one,) = comparing.comparisons(comparing.authority("901"), ["sw-caseload"])

    assert (one.own.name, one.own.value) == ("Anyshire and Otherton", 10)


def test_every_measure_is_told_by_a_table_that_is_known():
    for measure in all_measures().values():
        assert measure.table.code in all_tables()
    printed = [one for table in all_tables().values() for one in printed_in(table)]
    assert len(printed) == len([m for m in all_measures().values() if isinstance(m, Measure)])

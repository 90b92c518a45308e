"""Published figures are read whatever their files are called, and nothing is made of a mark."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from sightline.core.acting import Refused
from sightline.core.models import Note

from .language import NotAFigure, Unit, figure
from .models import Neighbour, PublishedArea, PublishedFigure

pytestmark = pytest.mark.django_db
REAL = Path(__file__).resolve().parents[4] / "shared" / "data" / "benchmarks"


def value(measure, area, year=2025):
    found = PublishedFigure.objects.get(measure=measure, area=area, year=year)
    return found.value if found.value is not None else found.mark


@pytest.mark.parametrize("mark", ["c", "u", "x", "z", "k", "low", "C"])
def test_a_mark_is_not_a_number(mark):
    assert figure(mark, Unit.PERCENT) == (None, mark.lower())


@pytest.mark.parametrize("written", ["", "n/a", "12%", "..", "NaN", "Infinity"])
def test_what_is_neither_is_refused(written):
    with pytest.raises(NotAFigure):
        figure(written, Unit.PERCENT)


def test_years_and_months_become_months():
    assert figure("01:03", Unit.MONTHS) == (Decimal(15), "")
    assert figure("1,234.5", Unit.CHILDREN) == (Decimal("1234.5"), "")


def test_a_table_is_known_by_its_columns_and_a_compressed_one_is_read(in_need, loaded):
    in_need("whatever it is called.csv.gz")
    done = loaded()

    assert {one.table for one in done.files} == {"children-in-need", "population-estimates"}
    assert done.refused == done.set_aside == []
    assert value("cin-count", "901") == 330
    assert value("cin-count", "902") == "c"
    assert PublishedArea.objects.get(code="901").name == "Anyshire"


def test_a_rate_is_over_the_population_of_the_year_before(in_need, loaded):
    in_need()
    loaded()

    assert value("cin-rate", "901") == Decimal("3300")
    assert value("cin-rate", "902") == "c"
    assert not PublishedFigure.objects.filter(measure="cin-rate", year=2024).exists()


def test_loading_again_changes_nothing_and_a_newer_file_takes_its_place(in_need, loaded):
    in_need()
    loaded()
    assert all(one.says == "Unchanged." for one in loaded().files)
    in_need(last=("400", "200", "331", "40", "500"))
    loaded()

    assert value("cin-count", "901") == 331
    assert value("cin-rate", "902") == 400
    assert Note.objects.filter(did="Published figures loaded").count() == 2


def test_a_cell_that_is_no_figure_is_set_aside_and_the_rest_is_kept(in_need, loaded):
    in_need(last=("400", "200", "3x3", "c", "500"))
    done = loaded()

    assert [(one.row, one.column, one.value) for one in done.set_aside] == [
        (4, "At31_episodes", "3x3")
    ]
    assert value("cin-count", "903") == 500


def test_the_same_figure_twice_is_set_aside_the_second_time(in_need, loaded):
    path = in_need()
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    path.write_text("\n".join([*lines, lines[3].replace("330", "999")]) + "\n", encoding="utf-8")
    done = loaded()

    assert "Row 4 already gives this figure" in done.set_aside[0].reason
    assert value("cin-count", "901") == 330


def test_neighbours_are_kept_in_order_and_a_model_of_no_year_is_refused(neighbours, loaded):
    loaded()
    assert list(
        Neighbour.objects.filter(area="901").order_by("rank").values_list("neighbour", "closeness")
    ) == [("902", "very close"), ("903", "very close")]

    undated = neighbours.with_name("neighbours.csv")
    undated.write_text(neighbours.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    done = loaded(undated)
    assert "of which year" in done.refused[0]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("odd.csv", b"a,b\n1,2\n", "not a table of published figures"),
        ("empty.csv", b"", "begin with nothing"),
        ("latin.csv", "time_period,caf\xe9\n".encode("latin-1"), "not written in UTF-8"),
        ("torn.csv.gz", b"\x1f\x8b\x08\x00broken", "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_the_others_are_not(
    tmp_path, in_need, loaded, name, content, says
):
    in_need()
    (tmp_path / name).write_bytes(content)
    done = loaded()

    assert [says in why for why in done.refused] == [True]
    assert value("cin-count", "901") == 330


def test_a_folder_without_tables_says_what_to_give(tmp_path, loaded):
    with pytest.raises(Refused, match="Give the folder"):
        loaded(tmp_path)
    with pytest.raises(Refused, match="no file or folder"):
        loaded(tmp_path / "nowhere")


def test_what_is_really_published_is_read_whole(loaded):
    if not REAL.is_dir():
        pytest.skip("shared material not present")
    done = loaded(REAL)

    assert done.refused == done.set_aside == []
    assert len({one.table for one in done.files if one.table}) == 16
    assert Neighbour.objects.values("area").distinct().count() == 153
    assert value("cla-count", "926") == 1069
    assert value("cla-rate", "E92000001") == 67
    assert value("sw-caseload", "940+941") == Decimal("14.8")
